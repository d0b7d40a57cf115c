//! Lists the domains of a connection, like `virsh list --all`.
//!
//! ```sh
//! cargo run -p libvirt-proto --example list -- qemu:///system
//! ```

use std::error::Error;

use libvirt_proto::{
    Connect,
    api::{ConnectListAllDomainsFlags, ErrorNumber},
};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let uri = std::env::args()
        .nth(1)
        .unwrap_or_else(|| "qemu:///system".to_owned());
    let connect = Connect::open_read_only(&uri).await?;
    println!(
        "{} on {}, libvirt {}",
        connect.driver_name().await?,
        connect.hostname().await?,
        connect.library_version().await?
    );
    for domain in connect.domains(ConnectListAllDomainsFlags::empty()).await? {
        let (state, _) = match domain.state().await {
            // Somebody has removed it since.
            Err(error) if error.code() == Some(ErrorNumber::NO_DOMAIN) => continue,
            state => state?,
        };
        println!(
            "{:>5}  {:<24} {:?}",
            domain
                .id()
                .map_or_else(|| "-".to_owned(), |id| id.to_string()),
            domain.name(),
            state
        );
    }
    connect.close().await?;
    Ok(())
}
