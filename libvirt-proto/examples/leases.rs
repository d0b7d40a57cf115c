//! Lists the addresses that a host's networks have handed out.
//!
//! ```sh
//! cargo run -p libvirt-proto --example leases -- qemu:///system
//! ```

use std::{error::Error, time::SystemTime};

use libvirt_proto::{Connect, api::ConnectListAllNetworksFlags};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let uri = std::env::args()
        .nth(1)
        .unwrap_or_else(|| "qemu:///system".to_owned());
    let connect = Connect::open_read_only(&uri).await?;
    for network in connect
        .networks(ConnectListAllNetworksFlags::ACTIVE)
        .await?
    {
        let leases = match network.dhcp_leases(None).await {
            Ok(leases) => leases,
            // It was stopped meanwhile.
            Err(error) if error.is_not_found() => continue,
            Err(error) => return Err(error.into()),
        };
        println!("{}: {} leases", network.name(), leases.len());
        for lease in leases {
            let name = lease.hostname.map(|name| name.to_string());
            let left = lease
                .expires
                .and_then(|end| end.duration_since(SystemTime::now()).ok())
                .map_or_else(String::new, |left| format!("{} s left", left.as_secs()));
            println!(
                "  {}/{}  {}  {}  {left}",
                lease.address,
                lease.prefix,
                lease.mac.as_deref().unwrap_or("-"),
                name.as_deref().unwrap_or("-"),
            );
        }
    }
    connect.close().await?;
    Ok(())
}
