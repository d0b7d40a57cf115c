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

/// An IPv4 subnet whose first usable address is the host's.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subnet(Ipv4Network);

impl Subnet {
    /// Reads `192.168.100.0/24`; prefixes from /8 to /30 are possible.
    ///
    /// # Errors
    ///
    /// What is wrong with it, in words.
    pub fn parse(text: &str) -> Result<Self, String> {
        if text.contains(':') {
            return Err(format!(
                "`{text}`: IPv6 is not supported yet; an IPv4 subnet like 192.168.100.0/24 is wanted"
            ));
        }
        let Some((address, prefix)) = text.split_once('/') else {
            return Err(format!("`{text}` is not a subnet; 192.168.100.0/24 is"));
        };
        let (Ok(address), Ok(prefix)) = (address.parse::<Ipv4Addr>(), prefix.parse::<u8>()) else {
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
        Ok(Self(network))
    }

    /// The subnet itself.
    #[must_use]
    pub const fn network(self) -> Ipv4Network {
        self.0
    }

    /// The host's address: the first usable one.
    #[must_use]
    pub fn gateway(self) -> Ipv4Addr {
        self.offset(1)
    }

    /// What DHCP hands out unless the spec says otherwise: the rest.
    #[must_use]
    pub fn dhcp_range(self) -> (Ipv4Addr, Ipv4Addr) {
        (
            self.offset(2),
            Ipv4Addr::from(u32::from(self.0.broadcast()) - 1),
        )
    }

    /// Whether a guest can have that address.
    #[must_use]
    pub fn is_for_guests(self, address: Ipv4Addr) -> bool {
        let (first, last) = self.dhcp_range();
        (first..=last).contains(&address)
    }

    fn offset(self, number: u32) -> Ipv4Addr {
        Ipv4Addr::from(u32::from(self.0.network()) + number)
    }
}

impl std::fmt::Display for Subnet {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.0.network(), self.0.prefix())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn gateway_mask_and_range() {
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
                "10.255.255.254",
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
            ("fd00::/64", "IPv6"),
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
        fn gateway_and_range_lie_inside_and_apart(address: u32, prefix in 8u8..=30) {
            let network = Ipv4Network::new(Ipv4Addr::from(address), prefix).expect("a network");
            let text = format!("{}/{prefix}", network.network());
            if let Ok(subnet) = Subnet::parse(&text) {
                let (first, last) = subnet.dhcp_range();
                prop_assert!(subnet.gateway() < first && first <= last);
                prop_assert!([subnet.gateway(), first, last].into_iter().all(|address| network.contains(address)));
                prop_assert!(last < network.broadcast() && !subnet.is_for_guests(subnet.gateway()));
            }
        }
    }
}
