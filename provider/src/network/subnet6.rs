//! A network's IPv6 addresses.

use std::net::Ipv6Addr;

use ipnetwork::Ipv6Network;

use super::subnet::parse_prefix;

/// An IPv6 subnet and the host's address in it: the first one, unless another is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Subnet6 {
    network: Ipv6Network,
    gateway: Ipv6Addr,
}

impl Subnet6 {
    /// Reads `fd00:77::/64`; prefixes from /64 to /126 are possible.
    ///
    /// # Errors
    ///
    /// What is wrong with it, in words.
    pub fn parse(text: &str) -> Result<Self, String> {
        let wrong = || format!("`{text}` is not an IPv6 subnet; fd00:77::/64 is");
        let (address, prefix) = text.split_once('/').ok_or_else(wrong)?;
        let (Ok(address), Some(prefix)) = (address.parse::<Ipv6Addr>(), parse_prefix(prefix))
        else {
            return Err(wrong());
        };
        if !(64..=126).contains(&prefix) {
            return Err(format!(
                "`{text}`: prefixes from /64, below which nothing can be announced, to /126, a gateway and a guest, are possible"
            ));
        }
        let network =
            Ipv6Network::new(address, prefix).map_err(|error| format!("`{text}`: {error}"))?;
        if network.network() != address {
            return Err(format!(
                "`{text}` is an address in the subnet {}/{prefix}; write that",
                network.network()
            ));
        }
        // fc00::/7, private; and 2000::/3, the world's.
        let first = address.segments()[0];
        if first & 0xfe00 != 0xfc00 && first & 0xe000 != 0x2000 {
            return Err(format!(
                "`{text}` is reserved; use a private subnet like fd00:77::/64"
            ));
        }
        Ok(Self::of(network))
    }

    /// A subnet that is known to be one for guests.
    pub(crate) fn of(network: Ipv6Network) -> Self {
        let gateway = Ipv6Addr::from(u128::from(network.network()) + 1);
        Self { network, gateway }
    }

    /// The same with another address for the host.
    ///
    /// # Errors
    ///
    /// It is not in the subnet, or it is the subnet's own.
    pub fn with_gateway(self, gateway: Ipv6Addr) -> Result<Self, String> {
        if self.network.contains(gateway) && gateway != self.network.network() {
            Ok(Self { gateway, ..self })
        } else {
            Err(format!("{gateway} is not a host's address in {self}"))
        }
    }

    /// The subnet itself.
    #[must_use]
    pub const fn network(self) -> Ipv6Network {
        self.network
    }

    /// The host's address.
    #[must_use]
    pub const fn gateway(self) -> Ipv6Addr {
        self.gateway
    }

    /// What DHCPv6 hands out: among the first 65536 addresses, where libvirt's ranges end, the
    /// larger side of the gateway.
    #[must_use]
    pub fn dhcp_range(self) -> (Ipv6Addr, Ipv6Addr) {
        let base = u128::from(self.network.network());
        let size = 1u128 << (128 - self.network.prefix()).min(16);
        let (first, last, gateway) = (base + 1, base + size - 1, u128::from(self.gateway));
        let (first, last) = if gateway > last {
            (first, last)
        } else if gateway - first > last - gateway {
            (first, gateway - 1)
        } else {
            (gateway + 1, last)
        };
        (first.into(), last.into())
    }
}

impl std::fmt::Display for Subnet6 {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}/{}", self.network.network(), self.network.prefix())
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn gateway_and_range() {
        for (cidr, gateway, first, last) in [
            ("fd00:77::/64", "fd00:77::1", "fd00:77::2", "fd00:77::ffff"),
            (
                "2001:db8::/126",
                "2001:db8::1",
                "2001:db8::2",
                "2001:db8::3",
            ),
        ] {
            let subnet = Subnet6::parse(cidr).expect(cidr);
            let (start, end) = subnet.dhcp_range();
            assert_eq!(
                [subnet.gateway(), start, end].map(|address| address.to_string()),
                [gateway, first, last]
            );
            assert_eq!(subnet.to_string(), cidr);
        }
    }

    #[test]
    fn what_is_no_subnet_for_guests_is_refused_with_the_reason() {
        for (text, fragment) in [
            ("", "not an IPv6 subnet"),
            ("fd00::", "not an IPv6 subnet"),
            ("10.0.0.0/64", "not an IPv6 subnet"),
            ("fd00::/x", "not an IPv6 subnet"),
            ("fd00::/63", "/64"),
            ("fd00::/127", "/126"),
            ("fd00::1/64", "write that"),
            ("fe80::/64", "reserved"),
            ("ff02::/64", "reserved"),
            ("::/64", "reserved"),
        ] {
            let error = Subnet6::parse(text).expect_err(text);
            assert!(error.contains(fragment), "{text}: {error}");
        }
    }

    proptest! {
        #[test]
        fn gateway_and_range_lie_inside_and_apart(address: u128, prefix in 64u8..=126, gateway: u128) {
            let network = Ipv6Network::new(address.into(), prefix).expect("a network");
            let text = format!("{}/{prefix}", network.network());
            if let Ok(subnet) = Subnet6::parse(&text) {
                let size = 1u128 << (128 - prefix);
                let gateway = u128::from(network.network()) + 1 + gateway % (size - 1);
                let other = subnet.with_gateway(gateway.into()).expect("a host's address");
                for subnet in [subnet, other] {
                    let (first, last) = subnet.dhcp_range();
                    prop_assert!(first <= last && !(first..=last).contains(&subnet.gateway()));
                    prop_assert!(network.contains(first) && network.contains(last));
                    prop_assert!(first.segments()[..7] == last.segments()[..7]);
                }
            }
        }
    }
}
