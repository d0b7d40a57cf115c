//! Isolated environments: one spec, there many times at once.

use sha2::{Digest as _, Sha256};

use super::{
    journal::{Journal, Kind, State},
    same_host,
};
use crate::spec::{Network, Relocation, Spec};

/// What the names of an isolated environment begin with outside of it: always the same for an id.
pub(super) fn prefix(id: &str) -> String {
    let digest = Sha256::digest(id.as_bytes());
    digest
        .iter()
        .take(4)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

/// Which of a spec's subnets on the host of that URI became which others, as the claim has chosen
/// them.
pub(super) fn relocation(spec: &Spec, journal: &Journal, uri: &str) -> Relocation {
    let mut relocation = Relocation::default();
    let here = |network: &&Network| network.relocated && same_host(&network.provider.uri, uri);
    for network in spec.networks.iter().filter(here) {
        let record = journal.find(Kind::Network, &network.name);
        let Some(State::Network(state)) = record.and_then(|record| record.state.as_ref()) else {
            continue;
        };
        let mut old = network.clone();
        old.relocated = false;
        for from in old.subnets() {
            let same = |to: &ipnetwork::IpNetwork| to.is_ipv4() == from.is_ipv4();
            if let Some(to) = state.subnets().find(same) {
                relocation.add(from, to);
            }
        }
    }
    relocation
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_prefix_is_the_ids_and_can_begin_a_name() {
        assert_eq!(prefix("e2e"), prefix("e2e"));
        assert_ne!(prefix("e2e"), prefix("e2f"));
        assert!(crate::spec::check_name(&prefix("e2e")).is_ok());
        assert_eq!(prefix("e2e").len(), 8);
    }
}
