//! Which address a guest got: its agent, the network's DHCP server and the host's ARP table are
//! asked side by side, and the first answer wins.

use std::{
    collections::HashSet,
    fmt,
    net::IpAddr,
    time::{Duration, SystemTime},
};

use ipnetwork::IpNetwork;
use libvirt_proto::{
    DhcpLease, Domain, DomainLifecycle, Event, Network, Subscription,
    api::{DomainEventType, DomainInterfaceAddressesSource, DomainState},
};
use tokio::time::{Instant, sleep, timeout_at};

use crate::{Error, Result};

/// Libvirt has no events for leases and ARP entries.
const POLL: Duration = Duration::from_millis(200);

/// Who told an address.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// The QEMU guest agent.
    Agent,
    /// The network's DHCP server.
    Lease,
    /// The host's ARP table.
    Arp,
    /// The spec, which has the guest configure it.
    Spec,
    /// We, who had the guest configure it: nobody else gives addresses on a segment.
    Segment,
}

impl fmt::Display for Source {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Agent => "guest agent",
            Self::Lease => "DHCP lease",
            Self::Arp => "ARP table",
            Self::Spec => "spec",
            Self::Segment => "chosen for its segment",
        })
    }
}

/// A guest's interface whose address is wanted.
#[derive(Debug, Clone)]
pub(crate) struct Wanted {
    /// In lower case.
    pub(crate) mac: String,
    /// An address from elsewhere is not this interface's way in. Where nothing is known, any is.
    pub(crate) subnet: Option<IpNetwork>,
    /// Leases that an earlier guest with this MAC address left behind.
    pub(crate) stale: StaleLeases,
}

/// Leases that were there before the guest was started.
#[derive(Debug, Clone, Default)]
pub(crate) struct StaleLeases(HashSet<(IpAddr, Option<SystemTime>)>);

impl StaleLeases {
    /// Notes the leases of a MAC address.
    pub(crate) async fn of(network: &Network, mac: &str) -> libvirt_proto::Result<Self> {
        let leases = network.dhcp_leases(Some(mac)).await?;
        Ok(Self(
            leases
                .into_iter()
                .map(|lease| (lease.address, lease.expires))
                .collect(),
        ))
    }

    /// A lease that was renewed since is the new guest's.
    fn contains(&self, lease: &DhcpLease) -> bool {
        self.0.contains(&(lease.address, lease.expires))
    }
}

/// Waits until the guest's address is known.
///
/// `domain` and `network` are on connections that nobody else waits behind.
pub(crate) async fn wait(
    domain: &Domain,
    network: &Network,
    wanted: &Wanted,
    deadline: Instant,
) -> Result<(IpAddr, Source)> {
    let begun = Instant::now();
    let found = timeout_at(deadline, async {
        tokio::select! {
            address = from_interfaces(domain, wanted, Source::Agent) => (address, Source::Agent),
            address = from_leases(network, wanted) => (address, Source::Lease),
            address = from_interfaces(domain, wanted, Source::Arp) => (address, Source::Arp),
        }
    });
    found.await.map_err(|_| Error::Timeout {
        what: format!("waiting for the address of vm \"{}\"", domain.name()),
        seconds: begun.elapsed().as_secs(),
        seen: "neither the guest agent nor the DHCP server nor the ARP table knows one".to_owned(),
    })
}

async fn from_leases(network: &Network, wanted: &Wanted) -> IpAddr {
    loop {
        match network.dhcp_leases(Some(&wanted.mac)).await {
            Ok(leases) => {
                if let Some(address) = newest(leases, wanted) {
                    return address;
                }
            }
            Err(error) => tracing::debug!(%error, "asking for DHCP leases"),
        }
        sleep(POLL).await;
    }
}

fn newest(leases: Vec<DhcpLease>, wanted: &Wanted) -> Option<IpAddr> {
    leases
        .into_iter()
        .filter(|lease| !wanted.stale.contains(lease))
        .max_by_key(|lease| lease.expires)
        .and_then(|lease| usable(lease.address, wanted))
}

/// An agent that is not there yet, or a daemon whose kernel's ARP table it cannot read, is an error
/// that the other sources make up for.
async fn from_interfaces(domain: &Domain, wanted: &Wanted, source: Source) -> IpAddr {
    let asked = match source {
        Source::Agent => DomainInterfaceAddressesSource::AGENT,
        Source::Lease => DomainInterfaceAddressesSource::LEASE,
        Source::Arp | Source::Spec | Source::Segment => DomainInterfaceAddressesSource::ARP,
    };
    loop {
        match domain.interface_addresses(asked).await {
            Ok(interfaces) => {
                let found = interfaces
                    .into_iter()
                    .filter(|interface| interface.mac.as_deref() == Some(wanted.mac.as_str()))
                    .flat_map(|interface| interface.addresses)
                    .find_map(|(address, _)| usable(address, wanted));
                if let Some(address) = found {
                    return address;
                }
            }
            Err(error) => tracing::trace!(%error, %source, "asking for addresses"),
        }
        sleep(POLL).await;
    }
}

fn usable(address: IpAddr, wanted: &Wanted) -> Option<IpAddr> {
    let fits = match (wanted.subnet, address) {
        (Some(subnet), address) => subnet.contains(address),
        (None, IpAddr::V4(address)) => !address.is_loopback() && !address.is_link_local(),
        // An address with a zone is of no use elsewhere.
        (None, IpAddr::V6(_)) => false,
    };
    fits.then_some(address)
}

/// Waits until the domain is not running any more, and says how it ended.
pub(crate) async fn ended(domain: &Domain, mut events: Subscription<DomainLifecycle>) -> String {
    loop {
        match events.next().await {
            Ok(Event::Happened(happened)) if happened.domain.uuid() == domain.uuid() => {
                match happened.event {
                    DomainEventType::STOPPED => return "the guest stopped".to_owned(),
                    DomainEventType::CRASHED => return "the guest crashed".to_owned(),
                    DomainEventType::UNDEFINED => return "somebody removed the domain".to_owned(),
                    _ => {}
                }
            }
            Ok(Event::Happened(_)) => {}
            // Some were lost: look.
            Ok(Event::Lagged(_) | Event::Resumed) => match domain.state().await {
                Ok((DomainState::SHUTOFF | DomainState::CRASHED, _)) => {
                    return "the guest stopped".to_owned();
                }
                Ok(_) => {}
                Err(error) => return format!("the domain is gone: {error}"),
            },
            Err(error) => return format!("the connection to libvirt ended: {error}"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lease(address: &str, expires: u64) -> DhcpLease {
        DhcpLease {
            interface: "virbr0".into(),
            address: address.parse().expect("an address"),
            prefix: 24,
            mac: Some("52:54:00:00:00:01".into()),
            hostname: None,
            client_id: None,
            expires: Some(SystemTime::UNIX_EPOCH + Duration::from_secs(expires)),
        }
    }

    fn wanted(stale: &[DhcpLease]) -> Wanted {
        Wanted {
            mac: "52:54:00:00:00:01".into(),
            subnet: Some("192.168.7.0/24".parse().expect("a subnet")),
            stale: StaleLeases(
                stale
                    .iter()
                    .map(|lease| (lease.address, lease.expires))
                    .collect(),
            ),
        }
    }

    #[test]
    fn a_lease_of_an_earlier_machine_is_not_ours() {
        let old = lease("192.168.7.9", 100);
        assert_eq!(
            newest(vec![old.clone()], &wanted(std::slice::from_ref(&old))),
            None
        );
        let renewed = lease("192.168.7.9", 200);
        assert_eq!(
            newest(vec![old.clone(), renewed], &wanted(&[old])),
            Some(IpAddr::from([192, 168, 7, 9])),
            "the same address, handed out again, is ours"
        );
    }

    #[test]
    fn s64_b14_the_newest_lease_counts_and_foreign_addresses_do_not() {
        let leases = vec![
            lease("192.168.7.9", 100),
            lease("192.168.7.10", 300),
            lease("192.168.7.11", 200),
        ];
        assert_eq!(
            newest(leases, &wanted(&[])),
            Some(IpAddr::from([192, 168, 7, 10]))
        );
        assert_eq!(newest(vec![lease("10.0.0.1", 100)], &wanted(&[])), None);
        assert_eq!(newest(vec![lease("fe80::1", 100)], &wanted(&[])), None);
    }

    #[test]
    fn b14_only_addresses_of_the_interfaces_own_subnet_count() {
        let of = |subnet: Option<&str>| Wanted {
            subnet: subnet.map(|subnet| subnet.parse().expect("a subnet")),
            ..wanted(&[])
        };
        let takes = |subnet, address: &str| {
            usable(address.parse().expect("an address"), &of(subnet)).is_some()
        };
        assert!(takes(Some("fd00:7::/64"), "fd00:7::9"));
        assert!(!takes(Some("fd00:7::/64"), "fe80::9"));
        assert!(!takes(Some("fd00:7::/64"), "192.168.7.9"));
        assert!(!takes(Some("192.168.7.0/24"), "fd00:7::9"));
        assert!(takes(None, "192.168.7.9") && !takes(None, "127.0.0.1"));
        assert!(!takes(None, "fe80::9") && !takes(None, "169.254.0.9"));
    }
}
