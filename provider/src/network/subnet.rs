//! A network's addresses.

use std::net::Ipv4Addr;

use ipnetwork::Ipv4Network;

/// No guest can live there: this network, loopback, link-local, multicast and what is beyond.
const RESERVED: [Ipv4Network; 5] = [
    reserved(0, 0, 8),
    reserved(127, 0, 8),
    reserved(169, 254, 16),
    reserved(224, 0, 4),
    reserved(240, 0, 4),
];

const fn reserved(first: u8, second: u8, prefix: u8) -> Ipv4Network {
    match Ipv4Network::new_checked(Ipv4Addr::new(first, second, 0, 0), prefix) {
        Some(network) => network,
        None => panic!("prefixes end at 32"),
    }
}

/// An IPv4 subnet and the host's address in it: the first usable one, unless another is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subnet {
    network: Ipv4Network,
    gateway: Ipv4Addr,
}

impl Subnet {
    /// Reads `192.168.100.0/24`; prefixes from /8 to /30 are possible.
    ///
    /// # Errors
    ///
    /// What is wrong with it, in words.
    pub fn parse(text: &str) -> Result<Self, String> {
        let Some((address, prefix)) = text.split_once('/') else {
            return Err(format!("`{text}` is not a subnet; 192.168.100.0/24 is"));
        };
        let (Ok(address), Some(prefix)) = (address.parse::<Ipv4Addr>(), parse_prefix(prefix))
        else {
            return Err(format!("`{text}` is not a subnet; 192.168.100.0/24 is"));
        };
        if !(8..=30).contains(&prefix) {
            let size = if prefix > 30 {
                "too small for a gateway and a guest"
            } else {
                "too large"
            };
            return Err(format!(
                "`{text}` is {size}; prefixes from /8 to /30 are possible"
            ));
        }
        let network =
            Ipv4Network::new(address, prefix).map_err(|error| format!("`{text}`: {error}"))?;
        if network.network() != address {
            return Err(format!(
                "`{text}` is an address in the subnet {}/{prefix}; write that",
                network.network()
            ));
        }
        if RESERVED.iter().any(|reserved| reserved.overlaps(network)) {
            return Err(format!(
                "`{text}` is reserved; use a private subnet like 192.168.100.0/24"
            ));
        }
        Ok(Self::of(network))
    }

    /// A subnet that is known to be one for guests.
    pub(crate) fn of(network: Ipv4Network) -> Self {
        let gateway = Ipv4Addr::from(u32::from(network.network()) + 1);
        Self { network, gateway }
    }

    /// The same with another address for the host.
    ///
    /// # Errors
    ///
    /// It is none of the subnet's usable addresses.
    pub fn with_gateway(self, gateway: Ipv4Addr) -> Result<Self, String> {
        if self.is_usable(gateway) {
            Ok(Self { gateway, ..self })
        } else {
            let (first, last) = self.usable();
            Err(format!(
                "{gateway} is none of the usable addresses of {self}, {first} to {last}"
            ))
        }
    }

    /// The subnet itself.
    #[must_use]
    pub const fn network(self) -> Ipv4Network {
        self.network
    }

    /// The host's address.
    #[must_use]
    pub const fn gateway(self) -> Ipv4Addr {
        self.gateway
    }

    /// What DHCP hands out unless the spec says otherwise: all usable addresses on the larger side
    /// of the gateway. Libvirt's ranges end with the first two octets, at 65535 addresses.
    #[must_use]
    pub fn dhcp_range(self) -> (Ipv4Addr, Ipv4Addr) {
        let (first, last) = self.usable();
        let (first, last, gateway) = (u32::from(first), u32::from(last), u32::from(self.gateway));
        let (first, last) = if gateway - first > last - gateway {
            (first, gateway - 1)
        } else {
            (gateway + 1, last)
        };
        (first.into(), last.min(first | 0xffff).into())
    }

    /// Whether a guest can have that address.
    #[must_use]
    pub fn is_for_guests(self, address: Ipv4Addr) -> bool {
        self.is_usable(address) && address != self.gateway
    }

    fn is_usable(self, address: Ipv4Addr) -> bool {
        let (first, last) = self.usable();
        (first..=last).contains(&address)
    }

    /// All but the subnet's own address and that of all its hosts.
    pub(crate) fn usable(self) -> (Ipv4Addr, Ipv4Addr) {
        (
            Ipv4Addr::from(u32::from(self.network.network()) + 1),
            Ipv4Addr::from(u32::from(self.network.broadcast()) - 1),
        )
    }
}

impl std::fmt::Display for Subnet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.network.network(), self.network.prefix())
    }
}

/// Digits and nothing else; Rust's own reader takes `+24` and `024`, which others read differently.
pub(super) fn parse_prefix(text: &str) -> Option<u8> {
    let prefix: u8 = text.parse().ok()?;
    (prefix.to_string() == text).then_some(prefix)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn s20_s21_s22_gateway_range_and_mask() {
        for (cidr, gateway, mask, first, last) in [
            (
                "192.168.100.0/24",
                "192.168.100.1",
                "255.255.255.0",
                "192.168.100.2",
                "192.168.100.254",
            ),
            (
                "10.0.0.0/16",
                "10.0.0.1",
                "255.255.0.0",
                "10.0.0.2",
                "10.0.255.254",
            ),
            (
                "172.16.0.0/28",
                "172.16.0.1",
                "255.255.255.240",
                "172.16.0.2",
                "172.16.0.14",
            ),
            (
                "10.0.0.0/8",
                "10.0.0.1",
                "255.0.0.0",
                "10.0.0.2",
                "10.0.255.255",
            ),
            (
                "10.9.8.4/30",
                "10.9.8.5",
                "255.255.255.252",
                "10.9.8.6",
                "10.9.8.6",
            ),
            (
                "192.168.7.128/25",
                "192.168.7.129",
                "255.255.255.128",
                "192.168.7.130",
                "192.168.7.254",
            ),
        ] {
            let subnet = Subnet::parse(cidr).expect(cidr);
            let (start, end) = subnet.dhcp_range();
            assert_eq!(
                [subnet.gateway(), subnet.network().mask(), start, end]
                    .map(|address| address.to_string()),
                [gateway, mask, first, last]
            );
            assert_eq!(subnet.to_string(), cidr);
        }
    }

    #[test]
    fn b08_any_usable_address_can_be_the_gateway() {
        let subnet = Subnet::parse("192.168.7.128/25").expect("a subnet");
        for (gateway, first, last) in [
            ("192.168.7.129", "192.168.7.130", "192.168.7.254"),
            ("192.168.7.254", "192.168.7.129", "192.168.7.253"),
            ("192.168.7.140", "192.168.7.141", "192.168.7.254"),
            ("192.168.7.240", "192.168.7.129", "192.168.7.239"),
        ] {
            let subnet = subnet
                .with_gateway(gateway.parse().expect("an address"))
                .expect(gateway);
            let (start, end) = subnet.dhcp_range();
            assert_eq!(
                (start.to_string().as_str(), end.to_string().as_str()),
                (first, last)
            );
            assert!(!subnet.is_for_guests(subnet.gateway()));
        }
        for gateway in ["192.168.7.128", "192.168.7.255", "192.168.7.1"] {
            let error = subnet
                .with_gateway(gateway.parse().expect("an address"))
                .expect_err(gateway);
            assert!(error.contains("192.168.7.129 to 192.168.7.254"), "{error}");
        }
    }

    #[test]
    fn what_is_no_subnet_for_guests_is_refused_with_the_reason() {
        for (text, fragment) in [
            ("", "not a subnet"),
            ("192.168.1.0", "not a subnet"),
            ("lan/24", "not a subnet"),
            ("192.168.1.0/x", "not a subnet"),
            ("192.168.1.300/24", "not a subnet"),
            ("192.168.1.0/31", "too small"),
            ("192.168.1.0/32", "too small"),
            ("0.0.0.0/0", "too large"),
            ("fd00::/64", "not a subnet"),
            ("192.168.1.5/24", "write that"),
            ("127.0.0.0/8", "reserved"),
            ("224.0.0.0/24", "reserved"),
            ("0.1.0.0/16", "reserved"),
            ("169.0.0.0/8", "reserved"),
            ("255.255.255.0/24", "reserved"),
        ] {
            let error = Subnet::parse(text).expect_err(text);
            assert!(error.contains(fragment), "{text}: {error}");
        }
    }

    proptest! {
        #[test]
        fn gateway_and_range_lie_inside_and_apart(address: u32, prefix in 8u8..=30, gateway: u32) {
            let network = Ipv4Network::new(Ipv4Addr::from(address), prefix).expect("a network");
            let text = format!("{}/{prefix}", network.network());
            if let Ok(subnet) = Subnet::parse(&text) {
                let (first, last) = subnet.usable();
                let chosen = u32::from(first) + gateway % (u32::from(last) - u32::from(first) + 1);
                let other = subnet.with_gateway(chosen.into()).expect("a usable address");
                for subnet in [subnet, other] {
                    let (first, last) = subnet.dhcp_range();
                    prop_assert!(first <= last && !(first..=last).contains(&subnet.gateway()));
                    prop_assert!([subnet.gateway(), first, last].into_iter().all(|address| network.contains(address)));
                    prop_assert!(first > network.network() && last < network.broadcast());
                    prop_assert!(first.octets()[..2] == last.octets()[..2]);
                    prop_assert!(subnet.is_for_guests(first) && subnet.is_for_guests(last));
                }
            }
        }
    }
}
