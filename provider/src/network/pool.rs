//! Where `cidr: auto` takes its subnets from.

use std::net::Ipv4Addr;

use ipnetwork::Ipv4Network;

use super::{
    Subnet,
    overlap::{Taken, conflict},
};

/// 198.18.0.0/15 is set apart for testing network devices (RFC 2544): nobody's LAN has it, nor
/// the address plans of container engines and clouds. It has 512 subnets of 254 addresses.
const FIRST: Ipv4Addr = Ipv4Addr::new(198, 18, 0, 0);
const COUNT: u32 = 512;
const PREFIX: u8 = 24;

/// The pool as users know it.
pub(crate) const POOL: &str = "198.18.0.0/15";

/// A subnet of the pool that nothing uses; `start` says where to begin to look, so that those who
/// do not see each other's choices rarely choose the same.
pub(crate) fn free(start: u32, taken: &[Taken]) -> Option<Subnet> {
    (0..COUNT).find_map(|step| {
        let number = (start.wrapping_add(step)) % COUNT;
        let address = Ipv4Addr::from(u32::from(FIRST) + (number << (32 - PREFIX)));
        let network = Ipv4Network::new(address, PREFIX).ok()?;
        conflict(network.into(), taken)
            .is_none()
            .then(|| Subnet::of(network))
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
        let found =
            |start, subnets: &[&str]| free(start, &taken(subnets)).map(|subnet| subnet.to_string());
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

    proptest! {
        #[test]
        fn every_choice_is_in_the_pool(start: u32) {
            let subnet = free(start, &[]).expect("a free one");
            let pool: Ipv4Network = POOL.parse().expect("the pool");
            prop_assert!(pool.contains(subnet.gateway()));
            prop_assert!(Subnet::parse(&subnet.to_string()).is_ok());
        }
    }
}
