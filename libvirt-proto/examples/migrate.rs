//! Moves a running domain to another host, this program between the two daemons, and says how far
//! it is.
//!
//! ```sh
//! cargo run -p libvirt-proto --example migrate -- \
//!     qemu:///system 'qemu+unix:///system?socket=/run/other/libvirt-sock' web
//! ```

use std::{error::Error, time::Duration};

use libvirt_proto::{Connect, Domain, TypedParams, api::DomainMigrateFlags};
use tokio::time::{interval, sleep};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [from, to, name] = arguments.as_slice() else {
        return Err("usage: migrate FROM TO DOMAIN".into());
    };
    // A migration is one long call.
    let hours = Duration::from_secs(6 * 3600);
    let source = Connect::open(from).await?.with_deadline(hours);
    let destination = Connect::open(to).await?.with_deadline(hours);
    let domain = source
        .domain_by_name(name)
        .await?
        .ok_or_else(|| format!("no domain has the name {name:?}"))?;
    let moved = migrate(&domain, &destination).await?;
    println!("{} runs at {}", moved.name(), destination.hostname().await?);
    source.close().await?;
    destination.close().await?;
    Ok(())
}

async fn migrate(domain: &Domain, destination: &Connect) -> Result<Domain, Box<dyn Error>> {
    let flags = DomainMigrateFlags::LIVE | DomainMigrateFlags::PERSIST_DEST;
    let params = TypedParams::new();
    let migration = domain.migrate(destination, &params, flags);
    tokio::pin!(migration);
    tokio::select! {
        moved = &mut migration => Ok(moved?),
        never = watch(domain) => match never {},
        pressed = tokio::signal::ctrl_c() => {
            pressed?;
            eprintln!("breaking it off");
            domain.abort_job(Default::default()).await?;
            // It says how it ended: the domain runs on here, or it was too late.
            Ok(migration.await?)
        }
    }
}

/// Says how far the job is, for ever.
async fn watch(domain: &Domain) -> std::convert::Infallible {
    let mut second = interval(Duration::from_secs(1));
    loop {
        second.tick().await;
        match domain.job_info().await {
            Ok(job) => eprintln!("{} MiB to go", job.memory.remaining >> 20),
            // The domain is no longer here.
            Err(_) => sleep(Duration::from_secs(1)).await,
        }
    }
}
