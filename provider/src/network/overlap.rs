//! Whether a subnet is free on this host.

use std::{fs, net::Ipv4Addr};

use ipnetwork::Ipv4Network;
use quick_xml::{Reader, events::Event};

/// A subnet that is in use, and by what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Taken {
    pub(crate) subnet: Ipv4Network,
    pub(crate) by: String,
}

/// The subnets that the host's routes lead to, the default route aside.
pub(crate) fn host_routes() -> Vec<Taken> {
    fs::read_to_string("/proc/net/route").map_or_else(|_| Vec::new(), |table| parse_routes(&table))
}

/// `/proc/net/route`: addresses and masks are hexadecimal, in the byte order of the machine.
fn parse_routes(table: &str) -> Vec<Taken> {
    let address = |hex: &str| {
        u32::from_str_radix(hex, 16)
            .ok()
            .map(|word| Ipv4Addr::from(word.to_ne_bytes()))
    };
    table
        .lines()
        .skip(1)
        .filter_map(|line| {
            let fields: Vec<&str> = line.split_whitespace().collect();
            let (destination, mask) = (address(fields.get(1)?)?, address(fields.get(7)?)?);
            let subnet = Ipv4Network::with_netmask(destination, mask).ok()?;
            (subnet.prefix() > 0).then(|| Taken {
                subnet,
                by: format!("the host's route on {}", fields[0]),
            })
        })
        .collect()
}

/// The IPv4 subnets of a libvirt network's XML.
pub(crate) fn subnets_of(xml: &str) -> Vec<Ipv4Network> {
    let mut reader = Reader::from_str(xml);
    let mut found = Vec::new();
    while let Ok(event) = reader.read_event() {
        match event {
            Event::Start(start) | Event::Empty(start) if start.name().as_ref() == "ip" => {
                found.extend(subnet(&start));
            }
            Event::Eof => break,
            _ => {}
        }
    }
    found
}

fn subnet(ip: &quick_xml::events::BytesStart<'_>) -> Option<Ipv4Network> {
    let value = |name: &str| Some(ip.try_get_attribute(name).ok()??.value.to_string());
    let address: Ipv4Addr = value("address")?.parse().ok()?;
    let network = match (value("prefix"), value("netmask")) {
        (Some(prefix), _) => Ipv4Network::new(address, prefix.parse().ok()?),
        (None, Some(mask)) => Ipv4Network::with_netmask(address, mask.parse().ok()?),
        // Libvirt takes the class of the address.
        (None, None) => Ipv4Network::new(
            address,
            if address.octets()[0] < 128 {
                8
            } else if address.octets()[0] < 192 {
                16
            } else {
                24
            },
        ),
    };
    network.ok()
}

/// Who else uses a part of `subnet`.
pub(crate) fn conflict(subnet: Ipv4Network, taken: &[Taken]) -> Option<&Taken> {
    taken.iter().find(|taken| subnet.overlaps(taken.subnet))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn routes_are_read_in_the_machines_byte_order() {
        if cfg!(target_endian = "little") {
            let table = "Iface\tDestination\tGateway\tFlags\tRefCnt\tUse\tMetric\tMask\tMTU\tWindow\tIRTT\n\
                eth0\t00000000\t0100000A\t0003\t0\t0\t0\t00000000\t0\t0\t0\n\
                eth0\t0000000A\t00000000\t0001\t0\t0\t0\t00FFFFFF\t0\t0\t0\n";
            let routes = parse_routes(table);
            assert_eq!(routes.len(), 1, "{routes:?}");
            assert_eq!(routes[0].subnet.to_string(), "10.0.0.0/24");
            assert!(routes[0].by.contains("eth0"));
        }
    }

    #[test]
    fn a_networks_subnets_are_read_in_every_form() {
        let xml = "<network><ip address='192.168.7.1' netmask='255.255.255.0'><dhcp/></ip>\
            <ip address='10.1.2.129' prefix='25'/><ip family='ipv6' address='fd00::1' prefix='64'/><ip address='172.16.0.1'/></network>";
        let found: Vec<String> = subnets_of(xml).iter().map(ToString::to_string).collect();
        assert_eq!(found, ["192.168.7.1/24", "10.1.2.129/25", "172.16.0.1/16"]);
    }

    #[test]
    fn any_common_address_is_a_conflict() {
        let taken = [Taken {
            subnet: "10.0.0.0/8".parse().expect("a subnet"),
            by: "x".into(),
        }];
        assert!(conflict("10.200.0.0/24".parse().expect("a subnet"), &taken).is_some());
        assert!(conflict("11.0.0.0/24".parse().expect("a subnet"), &taken).is_none());
    }
}
