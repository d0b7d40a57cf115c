//! Tells what happens to domains, networks and storage pools until Ctrl-C, like
//! `virsh event --all --loop`. Goes on after a restart of the daemon.
//!
//! ```sh
//! cargo run -p libvirt-proto --example events -- qemu:///system
//! ```

use std::error::Error;

use libvirt_proto::{
    Connect, Event, EventKind, Subscription,
    event::{DomainLifecycle, DomainReboot, NetworkLifecycle, StoragePoolLifecycle},
};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let uri = std::env::args()
        .nth(1)
        .unwrap_or_else(|| "qemu:///system".to_owned());
    let connect = Connect::builder(&uri).reconnect(true).open().await?;
    let domains = connect.events::<DomainLifecycle>().await?;
    let reboots = connect.events::<DomainReboot>().await?;
    let networks = connect.events::<NetworkLifecycle>().await?;
    let pools = connect.events::<StoragePoolLifecycle>().await?;
    println!("watching {uri}");
    tokio::select! {
        ended = tell(domains, |event| format!("domain {}: {:?}", event.domain.name(), event.event)) => ended?,
        ended = tell(reboots, |event| format!("domain {}: REBOOTED", event.domain.name())) => ended?,
        ended = tell(networks, |event| format!("network {}: {:?}", event.network.name(), event.event)) => ended?,
        ended = tell(pools, |event| format!("pool {}: {:?}", event.pool.name(), event.event)) => ended?,
        pressed = tokio::signal::ctrl_c() => pressed?,
    }
    connect.close().await?;
    Ok(())
}

/// Ends with an error when the connection ends for good.
async fn tell<T: EventKind>(
    mut events: Subscription<T>,
    text: impl Fn(T) -> String,
) -> libvirt_proto::Result<()> {
    loop {
        match events.next().await? {
            Event::Happened(event) => println!("{}", text(event)),
            Event::Lagged(count) => println!("(too slow: {count} events are lost)"),
            Event::Resumed => println!("(the connection was lost: events may be missing)"),
        }
    }
}
