//! Whether a subnet is free on this host.

use std::{
    fs,
    net::{IpAddr, Ipv4Addr, Ipv6Addr},
};

use ipnetwork::{IpNetwork, Ipv4Network, Ipv6Network};
use quick_xml::{Reader, events::Event};

/// A subnet that is in use, and by what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Taken {
    pub(crate) subnet: IpNetwork,
    pub(crate) by: String,
}

/// The subnets that the host's routes lead to, the default routes aside.
pub(crate) fn host_routes() -> Vec<Taken> {
    let table = |path: &str| fs::read_to_string(path).unwrap_or_default();
    routes(&table("/proc/net/route"), &table("/proc/net/ipv6_route"))
}

/// The same of tables as `/proc/net/route` and `/proc/net/ipv6_route` have them.
pub(crate) fn routes(table: &str, table6: &str) -> Vec<Taken> {
    let mut routes = parse_routes(table);
    routes.extend(parse_routes6(table6));
    routes
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
                subnet: subnet.into(),
                by: format!("the host's route on {}", fields[0]),
            })
        })
        .collect()
}

/// `/proc/net/ipv6_route`: destination and prefix in hexadecimal, the interface last. What every
/// interface has (link-local, multicast, its own addresses) is nobody's subnet.
fn parse_routes6(table: &str) -> Vec<Taken> {
    table
        .lines()
        .filter_map(|line| {
            let fields: Vec<&str> = line.split_whitespace().collect();
            let address = Ipv6Addr::from(u128::from_str_radix(fields.first()?, 16).ok()?);
            let prefix = u8::from_str_radix(fields.get(1)?, 16).ok()?;
            let subnet = Ipv6Network::new(address, prefix).ok()?;
            let first = address.segments()[0];
            let ordinary = (1..128).contains(&prefix) && first < 0xfe80;
            ordinary.then(|| Taken {
                subnet: subnet.into(),
                by: format!("the host's route on {}", fields.last().unwrap_or(&"?")),
            })
        })
        .collect()
}

/// The subnets of a libvirt network's XML.
pub(crate) fn subnets_of(xml: &str) -> Vec<IpNetwork> {
    let mut reader = Reader::from_str(xml);
    let mut found = Vec::new();
    while let Ok(event) = reader.read_event() {
        match event {
            // Those of DNS hosts have no subnet.
            Event::Start(start) | Event::Empty(start) if start.name().as_ref() == "ip" => {
                found.extend(subnet(&start));
            }
            Event::Eof => break,
            _ => {}
        }
    }
    found
}

/// The bridge of a libvirt network's XML.
pub(crate) fn bridge_of(xml: &str) -> Option<String> {
    let mut reader = Reader::from_str(xml);
    loop {
        match reader.read_event() {
            Ok(Event::Start(start) | Event::Empty(start)) if start.name().as_ref() == "bridge" => {
                return Some(start.try_get_attribute("name").ok()??.value.to_string());
            }
            Ok(Event::Eof) | Err(_) => return None,
            Ok(_) => {}
        }
    }
}

fn subnet(ip: &quick_xml::events::BytesStart<'_>) -> Option<IpNetwork> {
    let value = |name: &str| Some(ip.try_get_attribute(name).ok()??.value.to_string());
    let address: IpAddr = value("address")?.parse().ok()?;
    let prefix = value("prefix").and_then(|prefix| prefix.parse().ok());
    match (address, prefix, value("netmask")) {
        (address, Some(prefix), _) => IpNetwork::new(address, prefix).ok(),
        (IpAddr::V4(address), None, Some(mask)) => {
            let network = Ipv4Network::with_netmask(address, mask.parse().ok()?).ok()?;
            Some(network.into())
        }
        // Libvirt takes the class of the address.
        (IpAddr::V4(address), None, None) => {
            let prefix = match address.octets()[0] {
                0..128 => 8,
                128..192 => 16,
                _ => 24,
            };
            IpNetwork::new(address.into(), prefix).ok()
        }
        (IpAddr::V6(_), None, _) => IpNetwork::new(address, 64).ok(),
    }
}

/// Who else uses a part of `subnet`.
pub(crate) fn conflict(subnet: IpNetwork, taken: &[Taken]) -> Option<&Taken> {
    taken.iter().find(|taken| overlap(subnet, taken.subnet))
}

/// Whether two subnets have an address in common: then one begins inside the other.
pub(crate) fn overlap(left: IpNetwork, right: IpNetwork) -> bool {
    left.contains(right.network()) || right.contains(left.network())
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
    fn ipv6_routes_are_read_but_for_what_every_interface_has() {
        let table = "\
            fd000077000000000000000000000000 40 00000000000000000000000000000000 00 00000000000000000000000000000000 00000100 00000001 00000000 00000001 virbr0\n\
            fe800000000000000000000000000000 40 00000000000000000000000000000000 00 00000000000000000000000000000000 00000100 00000001 00000000 00000001 eth0\n\
            fd000077000000000000000000000001 80 00000000000000000000000000000000 00 00000000000000000000000000000000 00000000 00000003 00000000 80200001 virbr0\n\
            00000000000000000000000000000000 00 00000000000000000000000000000000 00 00000000000000000000000000000000 ffffffff 00000001 00000000 00200200 lo\n\
            ff000000000000000000000000000000 08 00000000000000000000000000000000 00 00000000000000000000000000000000 00000100 00000004 00000000 00000001 eth0\n";
        let routes = parse_routes6(table);
        assert_eq!(routes.len(), 1, "{routes:?}");
        assert_eq!(routes[0].subnet.to_string(), "fd00:77::/64");
        assert!(routes[0].by.contains("virbr0"));
        assert!(parse_routes6("x\n\n").is_empty());
    }

    #[test]
    fn a_networks_subnets_are_read_in_every_form() {
        let xml = "<network><ip address='192.168.7.1' netmask='255.255.255.0'><dhcp/></ip>\
            <bridge name='virbr7'/><ip address='10.1.2.129' prefix='25'/><ip family='ipv6' address='fd00::1' prefix='64'/><ip address='172.16.0.1'/></network>";
        let found: Vec<String> = subnets_of(xml).iter().map(ToString::to_string).collect();
        assert_eq!(
            found,
            [
                "192.168.7.1/24",
                "10.1.2.129/25",
                "fd00::1/64",
                "172.16.0.1/16"
            ]
        );
        assert_eq!(bridge_of(xml).as_deref(), Some("virbr7"));
        assert_eq!(bridge_of("<network><name>x</name>"), None);
    }

    #[test]
    fn any_common_address_is_a_conflict() {
        let taken = [Taken {
            subnet: "10.0.0.0/8".parse().expect("a subnet"),
            by: "x".into(),
        }];
        assert!(conflict("10.200.0.0/24".parse().expect("a subnet"), &taken).is_some());
        assert!(conflict("11.0.0.0/24".parse().expect("a subnet"), &taken).is_none());
        assert!(conflict("fd00::/64".parse().expect("a subnet"), &taken).is_none());
    }
}
