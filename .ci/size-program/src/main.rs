//! Five calls: what is asked of a daemon to say how it and a domain of it are.

use libvirt_proto::{Connect, Result};

fn main() -> Result<()> {
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build();
    match runtime {
        Ok(runtime) => runtime.block_on(five_calls()),
        Err(error) => {
            eprintln!("no runtime: {error}");
            Ok(())
        }
    }
}

async fn five_calls() -> Result<()> {
    let connect = Connect::open("qemu:///system").await?;
    println!("{} {}", connect.hostname().await?, connect.library_version().await?);
    for domain in connect.domains(Default::default()).await? {
        let (state, _) = domain.state().await?;
        println!("{} {state:?}", domain.name());
        println!("{}", domain.xml(Default::default()).await?);
    }
    connect.close().await
}
