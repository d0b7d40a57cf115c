//! Networks of an ordinary user, for whom libvirt starts none: a segment is a multicast group on the
//! host's loopback interface, which QEMU itself joins. Nothing serves it: addresses and names are
//! ours to give.

use std::net::{Ipv4Addr, UdpSocket};

use ipnetwork::IpNetwork;

use super::{Taken, bridge_helper, overlap, overlapping};
use crate::{
    Error, Result,
    env::journal::SegmentState,
    spec::{self, Attach, NetworkKind},
};

/// The subnet of slirp's gateway, which guests have on an interface of their own.
const SLIRP: &str = "10.0.2.0/24";

/// Checks that networks can be segments, or bridges that the user may use; returns the subnets that
/// are taken.
///
/// # Errors
///
/// The field that nobody would fulfil, what overlaps, or the line that lets a user use a bridge.
pub(crate) fn check(networks: &[spec::Network]) -> Result<Vec<Taken>> {
    let mut taken = overlap::host_routes();
    if let Ok(subnet) = SLIRP.parse::<IpNetwork>() {
        taken.push(Taken {
            subnet,
            by: "QEMU's own user-mode networking".to_owned(),
        });
    }
    for network in networks {
        check_fields(network)?;
        if network.kind == NetworkKind::Bridge {
            let bridge = super::plan(network, &network.name, true, false)?.interface;
            bridge_helper::check(&network.name, &bridge)?;
            continue;
        }
        for subnet in network.subnets() {
            if let Some(conflict) = overlap::conflict(subnet, &taken) {
                return Err(overlapping(network, subnet, conflict.subnet, &conflict.by));
            }
        }
    }
    Ok(taken)
}

/// Nothing is left out silently.
fn check_fields(network: &spec::Network) -> Result<()> {
    let dhcp = network.dhcp();
    let served = network.kind != NetworkKind::Bridge;
    let unserved = [
        (
            "attachTo: another network",
            matches!(network.attach_to, Some(Attach::Network(_))),
        ),
        ("attachTo", served && network.attach_to.is_some()),
        ("ipv6", served && network.ipv6.is_some()),
        ("tftp", network.tftp.is_some()),
        ("dns.servers", !network.dns.servers.is_empty()),
        ("dns.domain", network.dns.domain.is_some()),
        (
            "dhcp.router",
            dhcp.is_some_and(|dhcp| dhcp.router.is_some()),
        ),
        (
            "dhcp.dnsServers",
            dhcp.is_some_and(|dhcp| !dhcp.dns_servers.is_empty()),
        ),
        (
            "dhcp.domain",
            dhcp.is_some_and(|dhcp| dhcp.domain.is_some()),
        ),
        (
            "dhcp.nextServer",
            dhcp.is_some_and(|dhcp| dhcp.next_server.is_some()),
        ),
    ];
    match unserved.iter().find(|(_, wanted)| *wanted) {
        None => Ok(()),
        Some((field, _)) => Err(Error::Refused {
            what: format!("network \"{}\": {field}", network.name),
            reason: "an ordinary user's networks have no DHCP or DNS server and are attached to nothing; root's libvirt would make one that has".to_owned(),
            advice: "leave it out, or use qemu:///system (TESTENV_VM_LIBVIRT_URI)".to_owned(),
        }),
    }
}

/// What a network's segment is, its group and port aside.
pub(super) fn plan(network: &spec::Network) -> SegmentState {
    SegmentState {
        group: Ipv4Addr::UNSPECIFIED,
        port: 0,
        mtu: network.mtu,
        names: network.dns.enabled,
        hosts: network.dns.hosts.clone(),
    }
}

/// Chooses a group and a port that none of `others` has. Most of both is random: another user of
/// this host, whose segments nobody here knows, does not choose the same.
///
/// # Errors
///
/// The host has no free port.
pub(crate) fn choose(segment: &mut SegmentState, others: &[SegmentState]) -> Result<()> {
    let same = |group, port| {
        let mut others = others.iter();
        others.any(|other| (other.group, other.port) == (group, port))
    };
    loop {
        let [a, b, c, ..] = uuid::Uuid::new_v4().into_bytes();
        // For use within one organisation, which a host is.
        let group = Ipv4Addr::new(239, a, b, c);
        let port = free_udp_port().map_err(Error::file("find a free UDP port on", "127.0.0.1"))?;
        if !same(group, port) {
            (segment.group, segment.port) = (group, port);
            return Ok(());
        }
    }
}

fn free_udp_port() -> std::io::Result<u16> {
    UdpSocket::bind((Ipv4Addr::LOCALHOST, 0))?
        .local_addr()
        .map(|address| address.port())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn network(spec: serde_json::Value) -> spec::Network {
        let kind = spec.get("kind").cloned().unwrap_or_else(|| "nat".into());
        let mut fields = spec;
        fields.as_object_mut().expect("a map").remove("kind");
        let request = serde_json::json!({ "name": "lan", "kind": kind, "spec": fields });
        spec::network_request(&request).unwrap_or_else(|error| panic!("{request}: {error}"))
    }

    #[test]
    fn what_nobody_would_serve_is_refused_by_name() {
        for (spec, field) in [
            (serde_json::json!({ "attachTo": "eth0" }), "attachTo"),
            (
                serde_json::json!({ "ipv6": { "cidr": "fd00:7::/64" } }),
                "ipv6",
            ),
            (serde_json::json!({ "cidr": "fd00:7::/64" }), "ipv6"),
            (serde_json::json!({ "tftp": { "root": "/srv" } }), "tftp"),
            (
                serde_json::json!({ "dns": { "servers": ["192.0.2.1"] } }),
                "dns.servers",
            ),
            (
                serde_json::json!({ "dns": { "domain": "example.org" } }),
                "dns.domain",
            ),
            (
                serde_json::json!({ "dhcp": { "router": "192.168.100.9" } }),
                "dhcp.router",
            ),
            (
                serde_json::json!({ "dhcp": { "dnsServers": ["192.0.2.1"] } }),
                "dhcp.dnsServers",
            ),
            (
                serde_json::json!({ "dhcp": { "domain": "example.org" } }),
                "dhcp.domain",
            ),
            (
                serde_json::json!({ "dhcp": { "nextServer": "192.168.100.9" } }),
                "dhcp.nextServer",
            ),
        ] {
            let error = check(&[network(spec.clone())]).expect_err(&spec.to_string());
            let said = format!("network \"lan\": {field}: ");
            assert!(error.to_string().starts_with(&said), "{spec}: {error}");
            assert!(error.advice().expect("advice").contains("qemu:///system"));
        }
        let all = serde_json::json!({
            "kind": "isolated", "cidr": "198.51.100.0/24", "mtu": 1400,
            "dhcp": { "leaseTime": "1h", "rangeStart": "198.51.100.9", "rangeEnd": "198.51.100.20" },
            "dns": { "hosts": [{ "hostname": "db", "ip": "198.51.100.5" }] },
        });
        check_fields(&network(all)).expect("what a segment has");
    }

    #[test]
    fn slirps_own_subnet_is_taken() {
        let error = check(&[network(serde_json::json!({ "cidr": "10.0.2.0/25" }))]);
        let error = error.expect_err("it overlaps").to_string();
        assert!(error.contains("overlaps 10.0.2.0/24"), "{error}");
    }

    #[test]
    fn groups_are_multicast_and_differ() {
        let mut segments: Vec<SegmentState> = Vec::new();
        for _ in 0..50 {
            let mut segment = plan(&network(serde_json::json!({})));
            choose(&mut segment, &segments).expect("a port");
            assert!(
                segment.group.is_multicast() && segment.port > 0,
                "{segment:?}"
            );
            assert!(!segments.contains(&segment), "{segment:?}");
            segments.push(segment);
        }
    }
}
