//! A network's XML.

use std::{io, net::IpAddr, time::Duration};

use quick_xml::{Writer, events::BytesText};

use super::{Subnet, options, reservation::Reservation};
use crate::{
    mark::Mark,
    spec::{Dhcp, LeaseTime, Network, NetworkKind},
};

/// What a network's XML says.
#[derive(Debug, Clone)]
pub(crate) struct NetworkXml<'a> {
    /// Its name in libvirt.
    pub(crate) name: &'a str,
    pub(crate) uuid: &'a str,
    pub(crate) mark: &'a Mark,
    pub(crate) bridge: &'a str,
    /// The interface of the host through which guests reach the outside, if not any.
    pub(crate) outside: Option<&'a str>,
    /// With its subnet chosen.
    pub(crate) network: &'a Network,
    pub(crate) reservations: &'a [Reservation],
}

type Xml = Writer<Vec<u8>>;

impl NetworkXml<'_> {
    pub(crate) fn render(&self) -> io::Result<String> {
        let mut writer = Writer::new_with_indent(Vec::new(), b' ', 2);
        writer
            .create_element("network")
            .with_attribute((
                "xmlns:dnsmasq",
                "http://libvirt.org/schemas/network/dnsmasq/1.0",
            ))
            .write_inner_content(|writer| {
                text(writer, "name", self.name)?;
                text(writer, "uuid", self.uuid)?;
                writer
                    .create_element("metadata")
                    .write_inner_content(|writer| self.mark.write(writer))?;
                if self.network.kind == NetworkKind::Bridge {
                    empty(writer, "forward", &[("mode", "bridge")])?;
                    return empty(writer, "bridge", &[("name", self.bridge)]);
                }
                self.write_forward(writer)?;
                // Without STP: it would keep each new guest waiting.
                let bridge = [("name", self.bridge), ("stp", "off"), ("delay", "0")];
                empty(writer, "bridge", &bridge)?;
                if let Some(mtu) = self.network.mtu {
                    empty(writer, "mtu", &[("size", &mtu.to_string())])?;
                }
                self.write_names(writer)?;
                self.write_ipv4(writer)?;
                self.write_ipv6(writer)?;
                write_options(writer, &options::lines(self.network))
            })?;
        String::from_utf8(writer.into_inner()).map_err(io::Error::other)
    }

    fn write_forward(&self, writer: &mut Xml) -> io::Result<()> {
        if self.network.kind != NetworkKind::Nat {
            return Ok(());
        }
        let mut attributes = vec![("mode", "nat")];
        attributes.extend(self.outside.map(|interface| ("dev", interface)));
        if self.network.ipv6.is_none() {
            return empty(writer, "forward", &attributes);
        }
        writer
            .create_element("forward")
            .with_attributes(attributes)
            .write_inner_content(|writer| empty(writer, "nat", &[("ipv6", "yes")]))?;
        Ok(())
    }

    fn write_names(&self, writer: &mut Xml) -> io::Result<()> {
        let dns = &self.network.dns;
        let domain = dns
            .domain
            .as_ref()
            .or_else(|| self.network.dhcp()?.domain.as_ref());
        if let Some(domain) = domain {
            empty(writer, "domain", &[("name", domain)])?;
        }
        if !dns.enabled {
            return empty(writer, "dns", &[("enable", "no")]);
        }
        if dns.servers.is_empty() && dns.hosts.is_empty() {
            return Ok(());
        }
        writer.create_element("dns").write_inner_content(|writer| {
            for server in &dns.servers {
                empty(writer, "forwarder", &[("addr", &server.to_string())])?;
            }
            // One element for all names of an address.
            let mut written: Vec<IpAddr> = Vec::new();
            for (_, address) in &dns.hosts {
                if written.contains(address) {
                    continue;
                }
                written.push(*address);
                let names = dns.hosts.iter().filter(|(_, other)| other == address);
                writer
                    .create_element("host")
                    .with_attribute(("ip", address.to_string().as_str()))
                    .write_inner_content(|writer| {
                        for (name, _) in names {
                            text(writer, "hostname", name)?;
                        }
                        Ok(())
                    })?;
            }
            Ok(())
        })?;
        Ok(())
    }

    fn write_ipv4(&self, writer: &mut Xml) -> io::Result<()> {
        let Some(subnet) = self.network.subnet() else {
            return Ok(());
        };
        let (gateway, netmask) = (
            subnet.gateway().to_string(),
            subnet.network().mask().to_string(),
        );
        let element = writer
            .create_element("ip")
            .with_attributes([("address", gateway.as_str()), ("netmask", netmask.as_str())]);
        let Some(dhcp) = self.network.dhcp() else {
            element.write_empty()?;
            return Ok(());
        };
        let tftp = self.network.tftp.as_ref();
        element.write_inner_content(|writer| {
            if let Some(root) = tftp.and_then(|tftp| tftp.root.as_ref()) {
                empty(writer, "tftp", &[("root", &root.to_string_lossy())])?;
            }
            writer
                .create_element("dhcp")
                .write_inner_content(|writer| {
                    write_range(writer, dhcp, subnet)?;
                    for lease in &dhcp.static_leases {
                        Reservation {
                            mac: lease.mac.clone(),
                            address: lease.ip,
                            name: lease.hostname.clone(),
                        }
                        .write(writer)?;
                    }
                    for reservation in self.reservations {
                        reservation.write(writer)?;
                    }
                    if let Some(file) = tftp.and_then(|tftp| tftp.boot_file.as_ref()) {
                        let server = dhcp.next_server.map(|server| server.to_string());
                        let mut attributes = vec![("file", file.as_str())];
                        attributes.extend(server.iter().map(|server| ("server", server.as_str())));
                        empty(writer, "bootp", &attributes)?;
                    }
                    Ok(())
                })?;
            Ok(())
        })?;
        Ok(())
    }

    fn write_ipv6(&self, writer: &mut Xml) -> io::Result<()> {
        let Some(ipv6) = &self.network.ipv6 else {
            return Ok(());
        };
        let (gateway, prefix) = (
            ipv6.subnet.gateway().to_string(),
            ipv6.subnet.network().prefix().to_string(),
        );
        let element = writer.create_element("ip").with_attributes([
            ("family", "ipv6"),
            ("address", gateway.as_str()),
            ("prefix", prefix.as_str()),
        ]);
        if !ipv6.dhcp {
            element.write_empty()?;
            return Ok(());
        }
        let (first, last) = ipv6.subnet.dhcp_range();
        element.write_inner_content(|writer| {
            writer
                .create_element("dhcp")
                .write_inner_content(|writer| {
                    let range = [("start", &*first.to_string()), ("end", &*last.to_string())];
                    empty(writer, "range", &range)
                })?;
            Ok(())
        })?;
        Ok(())
    }
}

fn write_range(writer: &mut Xml, dhcp: &Dhcp, subnet: Subnet) -> io::Result<()> {
    let (first, last) = dhcp.range(subnet);
    let (first, last) = (first.to_string(), last.to_string());
    let range = [("start", first.as_str()), ("end", last.as_str())];
    let Some(time) = dhcp.lease_time else {
        return empty(writer, "range", &range);
    };
    let seconds = match time {
        LeaseTime::Of(time) => time.max(Duration::from_secs(1)).as_secs(),
        // As libvirt writes it.
        LeaseTime::Infinite => 0,
    };
    writer
        .create_element("range")
        .with_attributes(range)
        .write_inner_content(|writer| {
            let lease = [("expiry", &*seconds.to_string()), ("unit", "seconds")];
            empty(writer, "lease", &lease)
        })?;
    Ok(())
}

fn write_options(writer: &mut Xml, lines: &[String]) -> io::Result<()> {
    if lines.is_empty() {
        return Ok(());
    }
    writer
        .create_element("dnsmasq:options")
        .write_inner_content(|writer| {
            for line in lines {
                empty(writer, "dnsmasq:option", &[("value", line)])?;
            }
            Ok(())
        })?;
    Ok(())
}

fn text(writer: &mut Xml, name: &str, content: &str) -> io::Result<()> {
    writer
        .create_element(name)
        .write_text_content(BytesText::new(content))?;
    Ok(())
}

fn empty(writer: &mut Xml, name: &str, attributes: &[(&str, &str)]) -> io::Result<()> {
    writer
        .create_element(name)
        .with_attributes(attributes.iter().copied())
        .write_empty()?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::spec::network_request;

    /// The XML of a network that MCP could ask for.
    fn render(kind: &str, spec: serde_json::Value, reservations: &[Reservation]) -> String {
        let arguments = serde_json::json!({ "name": "test-network", "kind": kind, "spec": spec });
        let network = network_request(&arguments).expect("a right spec");
        let mark = Mark {
            environment: "e2e".into(),
            name: "test-network".into(),
            state_directory: "/var/lib/testenv-vm".into(),
            created: "2026-01-01T00:00:00Z".into(),
            files: vec![],
            volumes: vec![],
            machine: None,
        };
        let bridge = match &network.attach_to {
            Some(crate::spec::Attach::Interface(name)) if kind == "bridge" => name.clone(),
            _ => "virbr-8f5dcf2f".into(),
        };
        NetworkXml {
            name: "test-network",
            uuid: "8f5dcf2f-b12c-4f21-be27-2c814a5551fc",
            mark: &mark,
            bridge: &bridge,
            outside: match &network.attach_to {
                Some(crate::spec::Attach::Interface(name)) if kind == "nat" => Some(name),
                _ => None,
            },
            network: &network,
            reservations,
        }
        .render()
        .expect("memory")
    }

    /// What two of them differ in, line by line.
    fn added(kind: &str, spec: serde_json::Value) -> String {
        let plain = render(kind, serde_json::json!({ "cidr": "192.168.200.0/24" }), &[]);
        let known: Vec<&str> = plain.lines().collect();
        let all = render(kind, spec, &[]);
        let new = all.lines().filter(|line| !known.contains(line));
        new.map(str::trim_start).collect::<Vec<_>>().join("\n")
    }

    macro_rules! spec {
        ($($more:tt)*) => {
            serde_json::json!({ "cidr": "192.168.200.0/24", $($more)* })
        };
    }

    #[test]
    fn nat_with_dhcp() {
        insta::assert_snapshot!(render("nat", spec!(), &[]));
    }

    #[test]
    fn isolated_without_dhcp() {
        insta::assert_snapshot!(render("isolated", spec!("dhcp": { "enabled": false }), &[]));
    }

    #[test]
    fn bridge_of_the_host() {
        insta::assert_snapshot!(render("bridge", spec!("attachTo": "br0"), &[]));
    }

    #[test]
    fn vms_have_their_addresses_before_they_boot() {
        let reservation = |mac: &str, last, name: Option<&str>| Reservation {
            mac: mac.into(),
            address: [192, 168, 200, last].into(),
            name: name.map(str::to_owned),
        };
        let reservations = [
            reservation("52:54:00:00:00:01", 2, Some("web")),
            reservation("52:54:00:00:00:02", 3, None),
        ];
        insta::assert_snapshot!(render("nat", spec!(), &reservations));
    }

    #[test]
    fn every_ipv4_field() {
        insta::assert_snapshot!(
            "gateway_interface_and_mtu",
            added(
                "nat",
                spec!(
                    "gateway": "192.168.200.254",
                    "attachTo": "eth0",
                    "mtu": 1400,
                )
            )
        );
        insta::assert_snapshot!(
            "dhcp",
            added(
                "nat",
                spec!("dhcp": {
                    "rangeStart": "192.168.200.10",
                    "rangeEnd": "192.168.200.20",
                    "leaseTime": "1h",
                    "router": "192.168.200.9",
                    "dnsServers": ["192.168.200.8", "1.1.1.1", "fd00::53"],
                    "domain": "lab.example",
                    "nextServer": "192.168.200.7",
                    "staticLeases": [
                        { "mac": "52:54:00:AA:00:01", "ip": "192.168.200.11", "hostname": "printer" },
                        { "mac": "52:54:00:aa:00:02", "ip": "192.168.200.250" },
                    ],
                })
            )
        );
        insta::assert_snapshot!(
            "dns",
            added(
                "nat",
                spec!(
                    "dhcp": { "leaseTime": "infinite", "domain": "guests.example" },
                    "dns": {
                        "servers": ["9.9.9.9", "2620:fe::fe"],
                        "hosts": [
                            { "hostname": "a.example", "ip": "192.168.200.1" },
                            { "hostname": "b.example", "ip": "fd00::1" },
                            { "hostname": "c", "ip": "192.168.200.1" },
                        ],
                        "domain": "lab.example",
                    },
                )
            )
        );
        insta::assert_snapshot!("no_dns", added("nat", spec!("dns": { "enabled": false })));
    }

    #[test]
    fn every_field_of_network_boot() {
        insta::assert_snapshot!(
            "boot_files",
            added(
                "nat",
                spec!("tftp": {
                    "root": "/srv/tftp",
                    "bootFile": "pxelinux.0",
                    "bootFileEfi": "boot/grubx64.efi",
                    "dhcpBootOptions": { "ipxe": "http://192.168.200.1:8080/boot.ipxe?a=1&b=2", "209": "pxelinux.cfg/lab" },
                })
            )
        );
        insta::assert_snapshot!(
            "boot_files_of_another_server",
            added(
                "nat",
                spec!(
                    "dhcp": { "nextServer": "192.168.200.7" },
                    "tftp": { "bootFile": "a.0", "bootFileEfi": "a.efi" },
                )
            )
        );
    }

    #[test]
    fn every_field_of_ipv6() {
        insta::assert_snapshot!(
            "ipv6_nat",
            added("nat", spec!("ipv6": { "cidr": "fd00:77::/64" }))
        );
        insta::assert_snapshot!(
            "ipv6_dhcp",
            added(
                "isolated",
                spec!("ipv6": {
                    "cidr": "fd00:77::/112",
                    "gateway": "fd00:77::ffff",
                    "dhcp6": true,
                })
            )
        );
        insta::assert_snapshot!(
            "ipv6_dhcp_and_slaac",
            added(
                "isolated",
                spec!("ipv6": {
                    "cidr": "fd00:77::/64",
                    "dhcp6": true,
                    "slaac": true,
                })
            )
        );
        let alone = serde_json::json!({ "cidr": "fd00:77::/64", "dhcp": { "enabled": true } });
        insta::assert_snapshot!("ipv6_alone", render("nat", alone, &[]));
    }
}
