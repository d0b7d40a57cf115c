//! Lists who is connected to a daemon, like `virt-admin client-list`, server by server. As root.
//!
//! ```sh
//! cargo run -p libvirt-proto --example clients -- libvirtd:///system
//! ```

use std::error::Error;

use libvirt_proto::Admin;

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let uri = std::env::args()
        .nth(1)
        .unwrap_or_else(|| "libvirtd:///system".to_owned());
    let admin = Admin::open(&uri).await?;
    println!("libvirt {}", admin.library_version().await?);
    for server in admin.servers().await? {
        let limits = server.client_limits().await?;
        println!(
            "{}: {} of {} clients",
            server.name(),
            limits.u64("nclients").unwrap_or_default(),
            limits.u64("nclients_max").unwrap_or_default(),
        );
        for client in server.clients().await? {
            let info = match client.info().await {
                Ok(info) => info,
                // It left meanwhile.
                Err(error) if error.remote().is_some() => continue,
                Err(error) => return Err(error.into()),
            };
            println!(
                "  {:>4}  {:?}  process {}  user {}",
                client.id(),
                client.transport(),
                info.i64("unix_process_id").unwrap_or(-1),
                info.str("unix_user_name").unwrap_or("-"),
            );
        }
    }
    admin.close().await?;
    Ok(())
}
