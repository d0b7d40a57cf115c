//! Where `cidr: auto` and `--isolate` take their subnets from.

use std::net::{Ipv4Addr, Ipv6Addr};

use ipnetwork::{Ipv4Network, Ipv6Network};

use super::{
    Subnet, Subnet6,
    overlap::{Taken, conflict},
};

/// 198.18.0.0/15 is set apart for testing network devices (RFC 2544): nobody's LAN has it, nor
/// the address plans of container engines and clouds. It has 512 subnets of 254 addresses.
const FIRST: Ipv4Addr = Ipv4Addr::new(198, 18, 0, 0);
const WHOLE: u8 = 15;

/// The pool as users know it.
pub(crate) const POOL: &str = "198.18.0.0/15";
/// The size of subnets of which nothing else is known.
pub(crate) const PREFIX: u8 = 24;

/// A subnet of the pool that nothing uses; `start` says where to begin to look, so that those who
/// do not see each other's choices rarely choose the same. The pool has none that is larger than it.
pub(crate) fn free(start: u32, prefix: u8, taken: &[Taken]) -> Option<Subnet> {
    let count = 1u32 << prefix.checked_sub(WHOLE)?;
    (0..count).find_map(|step| {
        let number = start.wrapping_add(step) % count;
        let address = Ipv4Addr::from(u32::from(FIRST) + (number << (32 - prefix)));
        let network = Ipv4Network::new(address, prefix).ok()?;
        conflict(network.into(), taken)
            .is_none()
            .then(|| Subnet::of(network))
    })
}

/// An IPv6 subnet that nothing uses: a private one, for which 56 random bits are to be taken
/// (RFC 4193).
pub(crate) fn free6(start: u64, prefix: u8, taken: &[Taken]) -> Option<Subnet6> {
    const TRIES: u64 = 512;
    (0..TRIES).find_map(|step| {
        let number = start.wrapping_add(step) & (u64::MAX >> 8);
        let address = Ipv6Addr::from(u128::from(0xfd << 56 | number) << 64);
        let network = Ipv6Network::new(address, prefix).ok()?;
        conflict(network.into(), taken)
            .is_none()
            .then(|| Subnet6::of(network))
    })
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn taken(subnets: &[&str]) -> Vec<Taken> {
        let taken = |subnet: &&str| Taken {
            subnet: subnet.parse().expect("a subnet"),
            by: "x".into(),
        };
        subnets.iter().map(taken).collect()
    }

    #[test]
    fn what_is_taken_is_passed_over() {
        let found = |start, subnets: &[&str]| {
            free(start, PREFIX, &taken(subnets)).map(|subnet| subnet.to_string())
        };
        assert_eq!(found(0, &[]).as_deref(), Some("198.18.0.0/24"));
        assert_eq!(
            found(0, &["198.18.0.0/23"]).as_deref(),
            Some("198.18.2.0/24")
        );
        assert_eq!(
            found(511, &["198.19.255.7/32"]).as_deref(),
            Some("198.18.0.0/24"),
            "the last one is taken, the search goes on with the first"
        );
        assert_eq!(
            found(9, &["198.18.0.0/15"]),
            None,
            "there is none left: {POOL}"
        );
    }

    #[test]
    fn other_sizes_are_found_as_far_as_the_pool_goes() {
        let found = |prefix, subnets: &[&str]| {
            free(0, prefix, &taken(subnets)).map(|subnet| subnet.to_string())
        };
        assert_eq!(
            found(16, &["198.18.7.0/24"]).as_deref(),
            Some("198.19.0.0/16")
        );
        assert_eq!(
            found(30, &["198.18.0.0/30"]).as_deref(),
            Some("198.18.0.4/30")
        );
        assert_eq!(found(15, &[]).as_deref(), Some(POOL));
        assert_eq!(found(14, &[]), None);
        let six = |subnets: &[&str]| free6(7, 64, &taken(subnets)).map(|subnet| subnet.to_string());
        assert_eq!(six(&[]).as_deref(), Some("fd00:0:0:7::/64"));
        assert_eq!(
            six(&["fd00:0:0:7::/64"]).as_deref(),
            Some("fd00:0:0:8::/64")
        );
        assert_eq!(six(&["fd00::/8"]), None);
    }

    proptest! {
        #[test]
        fn every_choice_is_in_the_pool(start: u32, prefix in 15u8..=30, start6: u64, prefix6 in 64u8..=126) {
            let subnet = free6(start6, prefix6, &[]).expect("a free one");
            prop_assert!(Subnet6::parse(&subnet.to_string()).is_ok());
            let subnet = free(start, prefix, &[]).expect("a free one");
            let pool: Ipv4Network = POOL.parse().expect("the pool");
            prop_assert!(pool.contains(subnet.gateway()));
            prop_assert!(Subnet::parse(&subnet.to_string()).is_ok());
        }
    }
}
