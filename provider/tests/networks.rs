//! Networks as specs and MCP calls describe them: what each field means, and what is refused.

use std::{collections::BTreeMap, net::IpAddr, path::Path, time::Duration};

use proptest::prelude::*;
use serde_json::{Value, json};
use testenv_vm::{
    Error,
    spec::{Attach, LeaseTime, Network, NetworkKind, Spec, network_request},
};

fn call(kind: &str, spec: Value) -> Result<Network, Vec<(String, String)>> {
    request(json!({ "name": "n", "kind": kind, "spec": spec }))
}

fn request(arguments: Value) -> Result<Network, Vec<(String, String)>> {
    match network_request(&arguments) {
        Ok(network) => Ok(network),
        Err(Error::Spec(problems)) => Err(problems
            .0
            .into_iter()
            .map(|problem| (problem.path, problem.message))
            .collect()),
        Err(other) => panic!("{other}"),
    }
}

fn nat(spec: Value) -> Network {
    call("nat", spec).expect("a right spec")
}

fn address(text: &str) -> IpAddr {
    text.parse().expect("an address")
}

#[test]
fn s15_nat_is_the_kind_unless_another_is_named() {
    for arguments in [json!({ "name": "n" }), json!({ "name": "n", "kind": "" })] {
        let network = request(arguments).expect("a network");
        assert_eq!(network.kind, NetworkKind::Nat);
        let subnet = network.subnet().expect("a subnet");
        assert_eq!(subnet.to_string(), "192.168.100.0/24");
    }
}

#[test]
fn s20_the_gateway_can_be_any_usable_address() {
    let network = nat(json!({ "cidr": "10.1.0.0/24", "gateway": "10.1.0.254" }));
    let subnet = network.subnet().expect("a subnet");
    assert_eq!(address("10.1.0.254"), IpAddr::from(subnet.gateway()));
    let range = network.dhcp().expect("DHCP").range(subnet);
    assert_eq!(range, ([10, 1, 0, 1].into(), [10, 1, 0, 253].into()));
}

#[test]
fn every_field_of_dhcp_is_read() {
    let network = nat(json!({ "cidr": "10.1.0.0/24", "dhcp": {
        "enabled": true, "rangeStart": "10.1.0.10", "rangeEnd": "10.1.0.20", "leaseTime": "10m",
        "router": "10.1.0.9", "dnsServers": ["10.1.0.8", "fd00::53"], "domain": "lab.example",
        "nextServer": "10.9.9.9", "reserve": false,
        "staticLeases": [{ "mac": "52:54:00:AB:CD:EF", "ip": "10.1.0.30", "hostname": "printer" }],
    } }));
    let dhcp = network.dhcp().expect("DHCP");
    let range = Some(([10, 1, 0, 10].into(), [10, 1, 0, 20].into()));
    assert_eq!(dhcp.range, range);
    let time = Duration::from_secs(600);
    assert_eq!(dhcp.lease_time, Some(LeaseTime::Of(time)));
    assert_eq!(dhcp.router, Some([10, 1, 0, 9].into()));
    assert_eq!(dhcp.dns_servers, [address("10.1.0.8"), address("fd00::53")]);
    assert_eq!(dhcp.domain.as_deref(), Some("lab.example"));
    assert_eq!(dhcp.next_server, Some([10, 9, 9, 9].into()));
    assert!(!dhcp.reserve);
    assert_eq!(dhcp.static_leases[0].mac, "52:54:00:ab:cd:ef");
    assert_eq!(
        dhcp.static_leases[0].ip,
        std::net::Ipv4Addr::new(10, 1, 0, 30)
    );
    assert_eq!(dhcp.static_leases[0].hostname.as_deref(), Some("printer"));
    let off = nat(json!({ "dhcp": { "enabled": false, "rangeStart": "" } }));
    assert_eq!(off.dhcp(), None);
}

#[test]
fn dns_boot_and_mtu_are_read() {
    let network = nat(json!({
        "mtu": 9000,
        "attachTo": "eth0",
        "dns": { "enabled": true, "servers": ["9.9.9.9"], "hosts": [{ "hostname": "a.b", "ip": "fd00::1" }], "domain": "x.y" },
        "tftp": { "enabled": true, "root": "/srv/tftp", "bootFile": "a.0", "bootFileEfi": "b.efi",
            "dhcpBootOptions": { "ipxe": "http://x/y", "209": "z" } },
    }));
    assert_eq!(network.mtu, Some(9000));
    assert_eq!(network.attach_to, Some(Attach::Interface("eth0".into())));
    assert_eq!(network.dns.servers, [address("9.9.9.9")]);
    assert_eq!(network.dns.hosts, [("a.b".to_owned(), address("fd00::1"))]);
    assert_eq!(network.dns.domain.as_deref(), Some("x.y"));
    let tftp = network.tftp.expect("TFTP");
    assert_eq!(tftp.root.as_deref(), Some(Path::new("/srv/tftp")));
    assert_eq!(
        [&tftp.boot_file, &tftp.boot_file_efi, &tftp.boot_file_ipxe].map(Option::as_deref),
        [Some("a.0"), Some("b.efi"), Some("http://x/y")]
    );
    assert_eq!(tftp.options, [(209, "z".to_owned())]);
    let off = nat(
        json!({ "dns": { "enabled": false }, "tftp": { "enabled": false, "root": "/x", "bootFile": "" } }),
    );
    assert!(!off.dns.enabled && off.tftp.is_none());
}

#[test]
fn ipv6_beside_ipv4_and_alone() {
    let both = nat(json!({ "ipv6": { "cidr": "fd00:7::/64" } }));
    let ipv6 = both.ipv6.expect("IPv6");
    assert!(both.subnet().is_some() && ipv6.slaac && !ipv6.dhcp);
    let served =
        nat(json!({ "ipv6": { "cidr": "fd00:7::/96", "gateway": "fd00:7::9", "dhcp6": true } }));
    let ipv6 = served.ipv6.expect("IPv6");
    assert!(!ipv6.slaac && ipv6.dhcp);
    assert_eq!(IpAddr::from(ipv6.subnet.gateway()), address("fd00:7::9"));
    let alone =
        nat(json!({ "cidr": "fd00:7::/64", "gateway": "fd00:7::9", "dhcp": { "enabled": true } }));
    let ipv6 = alone.ipv6.expect("IPv6");
    assert!(alone.ipv4.is_none() && ipv6.dhcp && !ipv6.slaac);
    assert_eq!(IpAddr::from(ipv6.subnet.gateway()), address("fd00:7::9"));
}

#[test]
fn b07_a_bridge_is_named_or_found() {
    let named = call("bridge", json!({ "attachTo": "br0" })).expect("a bridge");
    assert_eq!(named.attach_to, Some(Attach::Interface("br0".into())));
    let provider = json!({ "name": "n", "kind": "bridge", "providerSpec": { "bridge": "br0" } });
    assert_eq!(
        request(provider).expect("a bridge").attach_to,
        named.attach_to
    );
    let found = call(
        "bridge",
        json!({ "cidr": "10.7.0.0/24", "dhcp": { "enabled": false } }),
    );
    let found = found.expect("a bridge");
    assert!(found.attach_to.is_none() && found.dhcp().is_none() && found.subnet().is_some());
}

#[test]
fn a_network_can_be_attached_to_another() {
    let spec = "networks:\n  - name: lan\n  - name: out\n    kind: bridge\n    spec:\n      \
        attachTo: \"{{ .Networks.lan.InterfaceName }}\"\n";
    let read = |text: &str| Spec::parse(text, Path::new("/"), &BTreeMap::new());
    let networks = read(spec).expect("a right spec").networks;
    assert_eq!(networks[1].attach_to, Some(Attach::Network("lan".into())));
    for (other, fragment) in [("lam", "did you mean `lan`?"), ("out", "itself")] {
        let error = read(&spec.replace("lan.Interface", &format!("{other}.Interface")));
        let error = error.expect_err(other).to_string();
        assert!(error.contains(fragment), "{error}");
    }
}

#[test]
fn b09_what_cannot_be_is_refused_by_name_with_the_reason() {
    let lease =
        |mac: &str, ip: &str| json!({ "dhcp": { "staticLeases": [{ "mac": mac, "ip": ip }] } });
    let tftp = |fields: Value| json!({ "tftp": fields });
    for (kind, spec, path, fragment) in [
        (
            "nat",
            json!({ "gateway": "192.168.100.0" }),
            "spec.gateway",
            "none of the usable",
        ),
        (
            "nat",
            json!({ "gateway": "x" }),
            "spec.gateway",
            "not an IPv4 address",
        ),
        ("nat", json!({ "mtu": 100 }), "spec.mtu", "576"),
        (
            "nat",
            json!({ "mtu": 1000, "ipv6": { "cidr": "fd00::/64" } }),
            "spec.mtu",
            "1280",
        ),
        (
            "nat",
            json!({ "attachTo": "a/b" }),
            "spec.attachTo",
            "cannot be the name",
        ),
        (
            "nat",
            json!({ "attachTo": "an-interface-too-long" }),
            "spec.attachTo",
            "cannot be the name",
        ),
        (
            "isolated",
            json!({ "attachTo": "eth0" }),
            "spec.attachTo",
            "attached to nothing",
        ),
        (
            "nat",
            json!({ "dhcp": { "rangeStart": "192.168.100.1" } }),
            "spec.dhcp.rangeStart",
            "the gateway's",
        ),
        (
            "nat",
            json!({ "gateway": "192.168.100.9", "dhcp": { "rangeStart": "192.168.100.2" } }),
            "spec.dhcp",
            "inside the range",
        ),
        (
            "nat",
            json!({ "cidr": "10.0.0.0/8", "dhcp": { "rangeEnd": "10.9.0.0" } }),
            "spec.dhcp",
            "too large",
        ),
        (
            "nat",
            json!({ "dhcp": { "leaseTime": "60s" } }),
            "spec.dhcp.leaseTime",
            "2m at least",
        ),
        (
            "nat",
            json!({ "dhcp": { "leaseTime": "soon" } }),
            "spec.dhcp.leaseTime",
            "not a duration",
        ),
        (
            "nat",
            json!({ "dhcp": { "router": "10.0.0.1" } }),
            "spec.dhcp.router",
            "no guest reaches it",
        ),
        (
            "nat",
            json!({ "dhcp": { "dnsServers": ["dns.example"] } }),
            "spec.dhcp.dnsServers[0]",
            "not an address",
        ),
        (
            "nat",
            json!({ "dhcp": { "domain": "a b" } }),
            "spec.dhcp.domain",
            "not a domain",
        ),
        (
            "nat",
            json!({ "dhcp": { "nextServer": "fd00::1" } }),
            "spec.dhcp.nextServer",
            "not an IPv4 address",
        ),
        (
            "nat",
            lease("52:54:00:00:00", "192.168.100.9"),
            "spec.dhcp.staticLeases[0].mac",
            "not a MAC address",
        ),
        (
            "nat",
            lease("53:54:00:00:00:01", "192.168.100.9"),
            "spec.dhcp.staticLeases[0].mac",
            "group",
        ),
        (
            "nat",
            lease("52:54:00:00:00:01", "192.168.100.1"),
            "spec.dhcp.staticLeases[0].ip",
            "the gateway's",
        ),
        (
            "nat",
            lease("52:54:00:00:00:01", "10.0.0.1"),
            "spec.dhcp.staticLeases[0].ip",
            "none of the guests'",
        ),
        (
            "nat",
            json!({ "dns": { "servers": ["x"] } }),
            "spec.dns.servers[0]",
            "not an address",
        ),
        (
            "nat",
            json!({ "dns": { "hosts": [{ "hostname": "a_b", "ip": "10.0.0.1" }] } }),
            "spec.dns.hosts[0].hostname",
            "not a host name",
        ),
        (
            "nat",
            tftp(json!({ "enabled": true })),
            "spec.tftp",
            "serves nothing",
        ),
        (
            "nat",
            tftp(json!({ "bootFile": "a,b" })),
            "spec.tftp.bootFile",
            "a meaning to dnsmasq",
        ),
        (
            "nat",
            tftp(json!({ "bootFile": "a\nlog-queries" })),
            "spec.tftp.bootFile",
            "a meaning to dnsmasq",
        ),
        (
            "nat",
            tftp(json!({ "root": "/srv/a b" })),
            "spec.tftp.root",
            "a meaning to dnsmasq",
        ),
        (
            "nat",
            tftp(json!({ "dhcpBootOptions": { "6": "10.0.0.1" } })),
            "spec.tftp.dhcpBootOptions.6",
            "use dhcp.dnsServers",
        ),
        (
            "nat",
            tftp(json!({ "dhcpBootOptions": { "256": "x" } })),
            "spec.tftp.dhcpBootOptions.256",
            "neither `ipxe`",
        ),
        (
            "nat",
            tftp(json!({ "dhcpBootOptions": { "209": "a#b" } })),
            "spec.tftp.dhcpBootOptions.209",
            "a meaning to dnsmasq",
        ),
        (
            "nat",
            json!({ "dhcp": { "enabled": false }, "tftp": { "bootFile": "a.0" } }),
            "spec.tftp",
            "over IPv4",
        ),
        (
            "nat",
            json!({ "cidr": "fd00::/64", "tftp": { "bootFile": "a.0" } }),
            "spec.tftp",
            "over IPv4",
        ),
        (
            "nat",
            json!({ "ipv6": { "dhcp6": true } }),
            "spec.ipv6.cidr",
            "required",
        ),
        (
            "nat",
            json!({ "ipv6": { "cidr": "fd00::/96" } }),
            "spec.ipv6.cidr",
            "/64 only",
        ),
        (
            "nat",
            json!({ "cidr": "fd00::/64", "ipv6": { "cidr": "fd01::/64" } }),
            "spec.ipv6.cidr",
            "it is not fd00::/64",
        ),
        (
            "nat",
            json!({ "cidr": "fd00::/64", "dhcp": { "rangeStart": "10.0.0.1" } }),
            "spec.dhcp.rangeStart",
            "IPv6 alone",
        ),
        (
            "nat",
            json!({ "cidr": "auto", "gateway": "10.0.0.1" }),
            "spec.gateway",
            "only when the network is made",
        ),
        (
            "nat",
            json!({ "cidr": "auto", "dhcp": { "rangeStart": "10.0.0.1" } }),
            "spec.dhcp.rangeStart",
            "only when",
        ),
        (
            "bridge",
            json!({ "cidr": "auto" }),
            "spec.cidr",
            "its addresses already",
        ),
        (
            "bridge",
            json!({ "gateway": "10.0.0.1" }),
            "spec.gateway",
            "whoever serves it",
        ),
        (
            "bridge",
            json!({ "dhcp": { "enabled": true } }),
            "spec.dhcp",
            "whoever serves it",
        ),
        ("bridge", json!({ "mtu": 1400 }), "spec.mtu", "have its MTU"),
        (
            "bridge",
            json!({ "tftp": { "bootFile": "x" } }),
            "spec.tftp",
            "by others",
        ),
    ] {
        let problems = call(kind, spec.clone()).expect_err(&spec.to_string());
        assert!(
            problems
                .iter()
                .any(|(at, message)| at == path && message.contains(fragment)),
            "{spec}: {problems:#?}"
        );
    }
    let other = json!({ "name": "n", "kind": "nat", "providerSpec": { "bridge": "br0" } });
    let problems = request(other).expect_err("a nat network has a bridge of its own");
    assert_eq!(problems[0].0, "providerSpec.bridge");
}

proptest! {
    /// Whatever is accepted is one value on one line of dnsmasq's configuration.
    #[test]
    fn b29_nothing_gets_into_a_servers_configuration(text in "\\PC{0,20}|.{0,20}|[a-z,\n\r#\"\\\\ ]{0,10}") {
        let spec = json!({
            "dhcp": { "domain": text, "staticLeases": [{ "mac": "52:54:00:00:00:01", "ip": "192.168.100.9", "hostname": text }] },
            "tftp": { "bootFile": text, "bootFileEfi": text, "root": text, "dhcpBootOptions": { "209": text, "ipxe": text } },
            "dns": { "domain": text },
        });
        if let Ok(network) = call("nat", spec) {
            let tftp = network.tftp.unwrap_or_default();
            let values = [tftp.boot_file, tftp.boot_file_efi, tftp.boot_file_ipxe, network.dns.domain];
            for value in values.into_iter().flatten() {
                prop_assert!(!value.contains(|c: char| c.is_control() || c.is_whitespace() || ",\"\\#".contains(c)));
            }
        }
    }
}
