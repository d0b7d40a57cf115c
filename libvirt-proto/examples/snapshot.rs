//! Takes a snapshot of a domain, and shows the domain's snapshots as a tree.
//!
//! ```sh
//! cargo run -p libvirt-proto --example snapshot -- qemu:///system web before-upgrade
//! ```

use std::error::Error;

use libvirt_proto::{
    Connect, DomainSnapshot,
    api::{DomainSnapshotCreateFlags, DomainSnapshotListFlags},
};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [uri, name, snapshot] = arguments.as_slice() else {
        return Err("usage: snapshot URI DOMAIN NAME".into());
    };
    let connect = Connect::open(uri).await?;
    let domain = connect
        .domain_by_name(name)
        .await?
        .ok_or_else(|| format!("no domain has the name {name:?}"))?;
    if domain.snapshot_by_name(snapshot).await?.is_some() {
        return Err(format!("the domain has a snapshot {snapshot:?} already").into());
    }
    let text = snapshot.replace('&', "&amp;").replace('<', "&lt;");
    let xml = format!("<domainsnapshot><name>{text}</name></domainsnapshot>");
    domain
        .create_snapshot(&xml, DomainSnapshotCreateFlags::empty())
        .await?;
    // Depth first, without recursion.
    let mut rest = Vec::new();
    push(
        &mut rest,
        0,
        domain.snapshots(DomainSnapshotListFlags::ROOTS).await?,
    );
    while let Some((depth, snapshot)) = rest.pop() {
        let mark = if snapshot.is_current().await? {
            " (current)"
        } else {
            ""
        };
        println!(
            "{:indent$}{}{mark}",
            "",
            snapshot.name(),
            indent = depth * 2
        );
        let children = snapshot.children(DomainSnapshotListFlags::empty()).await?;
        push(&mut rest, depth + 1, children);
    }
    connect.close().await?;
    Ok(())
}

fn push(rest: &mut Vec<(usize, DomainSnapshot)>, depth: usize, snapshots: Vec<DomainSnapshot>) {
    rest.extend(
        snapshots
            .into_iter()
            .rev()
            .map(|snapshot| (depth, snapshot)),
    );
}
