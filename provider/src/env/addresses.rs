//! Which subnets and addresses resources get: chosen while the state directory is locked, so that
//! processes side by side do not choose the same.

use std::{
    collections::{BTreeSet, HashMap},
    net::{IpAddr, Ipv4Addr},
};

use ipnetwork::IpNetwork;

use super::{
    hosts::canonical,
    journal::{Journal, Kind, NetworkState, NicState, Record, State},
    same_host,
};
use crate::{
    Result,
    network::{self, Reservation, Taken},
    spec::{self, Relocation},
};

/// What libvirt and the host have, as asked before the lock was taken.
#[derive(Debug, Default)]
pub(super) struct Known {
    /// The subnets that are in use, by the URIs of the hosts.
    pub(super) taken: Vec<(String, Taken)>,
    /// The addresses that DHCP servers have lent, by the network.
    pub(super) lent: Vec<(Place, Ipv4Addr)>,
}

/// A network in libvirt: its host's URI, where that is known, and its name.
pub(super) type Place = (Option<String>, String);

/// The URI of the host that a network is to be on.
pub(super) fn uri_of<'a>(records: &'a [Record], network: &spec::Network) -> Option<&'a str> {
    let is_its = |record: &&Record| record.kind == Kind::Network && record.name == network.name;
    records.iter().find(is_its)?.uri()
}

/// The subnets of all networks that journals have on a host, and whose they are.
pub(super) fn held(
    journals: &[Journal],
    uri: Option<&str>,
) -> impl Iterator<Item = (IpNetwork, String)> {
    journals.iter().flat_map(move |journal| {
        journal.of(Kind::Network).flat_map(move |record| {
            let by = format!(
                "network \"{}\" of environment \"{}\"",
                record.name, journal.id
            );
            let subnets: Vec<IpNetwork> = match &record.state {
                // Another engine's are its own affair, and may be of another host.
                Some(State::Network(state)) if !record.is_elsewhere() && record.may_be_at(uri) => {
                    state.subnets().collect()
                }
                _ => Vec::new(),
            };
            subnets.into_iter().map(move |subnet| (subnet, by.clone()))
        })
    })
}

/// Finds subnets for those networks that leave it to us, and for those of isolated environments:
/// there a network gets another one of the same size, and what is in it keeps its place.
///
/// # Errors
///
/// None is free.
pub(super) fn choose_subnets(
    journals: &[Journal],
    records: &mut [Record],
    networks: &[spec::Network],
    taken: &[(String, Taken)],
) -> Result<()> {
    let mut chosen: Vec<(Option<String>, Taken)> = Vec::new();
    for network in networks {
        let uri = uri_of(records, network).map(str::to_owned);
        let uri = uri.as_deref();
        let here = |other: Option<&str>| match (uri, other) {
            (Some(uri), Some(other)) => same_host(uri, other),
            _ => true,
        };
        let known = taken.iter().filter(|(host, _)| here(Some(host)));
        let known = known.map(|(_, taken)| taken.clone());
        let held = held(journals, uri).map(|(subnet, by)| Taken { subnet, by });
        let own = networks.iter().filter(|it| here(uri_of(records, it)));
        let own = own.flat_map(spec::Network::subnets).map(|subnet| Taken {
            subnet,
            by: "a network of this environment".to_owned(),
        });
        let earlier = chosen.iter().filter(|(host, _)| here(host.as_deref()));
        let earlier = earlier.map(|(_, taken)| taken.clone());
        let taken: Vec<Taken> = known.chain(held).chain(own).chain(earlier).collect();
        let mut network = network.clone();
        let old = network.subnet();
        let mut relocation = Relocation::default();
        let mut found = None;
        if let Some(ipv4) = &network.ipv4
            && (network.relocated || ipv4.subnet.is_none())
        {
            let subnet = network::find_subnet(&network, old, &taken)?;
            if let Some(old) = old {
                relocation.add(old.network().into(), subnet.network().into());
            }
            chosen.push((
                uri.map(str::to_owned),
                taken_by(&network, subnet.network().into()),
            ));
            found = Some(subnet);
        }
        if let Some(old) = network.ipv6
            && network.relocated
        {
            let subnet = network::find_subnet6(&network, old.subnet, &taken)?;
            relocation.add(old.subnet.network().into(), subnet.network().into());
            chosen.push((
                uri.map(str::to_owned),
                taken_by(&network, subnet.network().into()),
            ));
        }
        network.relocate(&relocation);
        if let (Some(ipv4), None) = (&mut network.ipv4, old) {
            ipv4.subnet = found;
        }
        let states = records
            .iter_mut()
            .filter_map(|record| match &mut record.state {
                Some(State::Network(state)) if record.name == network.name => Some(state),
                _ => None,
            });
        if found.is_some() || network.relocated {
            network.relocated = false;
            states.for_each(|state| network::choose(&network, state));
        }
    }
    Ok(())
}

fn taken_by(network: &spec::Network, subnet: IpNetwork) -> Taken {
    Taken {
        subnet,
        by: format!("network \"{}\"", network.name),
    }
}

/// Gives the interfaces of VMs that are about to be made their addresses, on those networks that
/// can keep them. An interface for which there is none is given one when it asks.
pub(super) fn reserve(journals: &[Journal], records: &mut [Record], lent: &[(Place, Ipv4Addr)]) {
    let mut pools: HashMap<Place, Pool> = HashMap::new();
    let all = || journals.iter().flat_map(|journal| &journal.resources);
    for record in all().chain(&*records) {
        if let Some(State::Network(state)) = &record.state
            && let Some(range) = state.pool
        {
            let place = place(record.uri(), &state.libvirt_name);
            pools.insert(place, Pool::new(range, state));
        }
    }
    for (network, address) in lent {
        if let Some(pool) = pools.get_mut(network) {
            pool.used.insert(*address);
        }
    }
    for record in all() {
        for nic in nics(record) {
            let place = place(record.uri(), &nic.libvirt_network);
            if let Some(pool) = pools.get_mut(&place) {
                pool.used.extend(nic.reserved);
                pool.names.extend(nic.host_name.clone());
            }
        }
    }
    for record in records {
        let uri = record.uri().map(str::to_owned);
        let Some(State::Vm(vm)) = &mut record.state else {
            continue;
        };
        for nic in &mut vm.nics {
            match pools.get_mut(&place(uri.as_deref(), &nic.libvirt_network)) {
                Some(pool) => pool.give(nic),
                None => nic.host_name = None,
            }
        }
    }
}

/// All reservations of a network on a host, which is named as in libvirt.
pub(super) fn reservations(
    journals: &[Journal],
    uri: Option<&str>,
    network: &str,
) -> Vec<Reservation> {
    journals
        .iter()
        .flat_map(|journal| &journal.resources)
        .filter(|record| record.may_be_at(uri))
        .flat_map(nics)
        .filter(|nic| nic.libvirt_network == network)
        .filter_map(reservation)
        .collect()
}

/// What an interface's network is told about it.
pub(super) fn reservation(nic: &NicState) -> Option<Reservation> {
    Some(Reservation {
        mac: nic.mac.clone(),
        address: nic.reserved?,
        name: nic.host_name.clone(),
    })
}

/// A network in libvirt.
pub(super) fn place(uri: Option<&str>, network: &str) -> Place {
    (uri.map(canonical), network.to_owned())
}

fn nics(record: &Record) -> &[NicState] {
    match &record.state {
        Some(State::Vm(vm)) => &vm.nics,
        _ => &[],
    }
}

/// The addresses of a network that can be given away.
struct Pool {
    range: (Ipv4Addr, Ipv4Addr),
    used: BTreeSet<Ipv4Addr>,
    names: BTreeSet<String>,
}

impl Pool {
    fn new(range: (Ipv4Addr, Ipv4Addr), state: &NetworkState) -> Self {
        Self {
            range,
            used: state.fixed.iter().map(|(address, _)| *address).collect(),
            names: state
                .fixed
                .iter()
                .filter_map(|(_, name)| name.clone())
                .collect(),
        }
    }

    fn give(&mut self, nic: &mut NicState) {
        let (first, last) = (u32::from(self.range.0), u32::from(self.range.1));
        let free = (first..=last)
            .map(Ipv4Addr::from)
            .find(|address| !self.used.contains(address));
        nic.reserved = free;
        nic.address = free.map(IpAddr::V4);
        self.used.extend(free);
        // A name is one machine's, and its first interface's.
        let own = nic.host_name.take().filter(|_| free.is_some());
        nic.host_name = own.filter(|name| self.names.insert(name.clone()));
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::env::journal::Status;

    fn record(name: &str, state: State) -> Record {
        Record {
            kind: Kind::Network,
            name: name.to_owned(),
            status: Status::Ready,
            worker: None,
            artifacts: Vec::new(),
            state: Some(state),
        }
    }

    fn here(taken: &[Taken]) -> Vec<(String, Taken)> {
        let here = |taken: &Taken| ("qemu:///system".to_owned(), taken.clone());
        taken.iter().map(here).collect()
    }

    fn network(name: &str, cidr: &str, pool: Option<(&str, &str)>) -> Record {
        let address = |text: &str| text.parse().expect("an address");
        let state = serde_json::json!({
            "networkKind": "nat", "libvirtName": name, "uuid": "", "ip": "", "cidr": cidr,
            "interface": "virbr-x",
        });
        let mut state: NetworkState = serde_json::from_value(state).expect("a state");
        state.pool = pool.map(|(first, last)| (address(first), address(last)));
        record(name, State::Network(state))
    }

    fn vm(name: &str, networks: &[&str]) -> Record {
        let nics: Vec<_> = networks
            .iter()
            .enumerate()
            .map(|(index, network)| {
                serde_json::json!({
                    "network": network, "libvirtNetwork": network, "mac": format!("{name}-{index}"),
                    "address": null, "hostName": name,
                })
            })
            .collect();
        let state = serde_json::json!({
            "libvirtName": name, "uuid": "", "accelerator": "tcg", "acceleratorReason": "",
            "nics": nics, "addressSource": null, "login": null, "sshProven": false, "disk": "",
            "seed": "", "console": "", "hostKey": "", "keys": [], "created": "",
        });
        record(
            name,
            State::Vm(serde_json::from_value(state).expect("a state")),
        )
    }

    fn given(records: &[Record]) -> Vec<String> {
        let each = |nic: &NicState| {
            let name = nic.host_name.as_deref().unwrap_or("-");
            format!(
                "{} {name}",
                nic.reserved
                    .map_or_else(|| "none".to_owned(), |address| address.to_string())
            )
        };
        records.iter().flat_map(nics).map(each).collect()
    }

    #[test]
    fn b16_two_interfaces_on_one_network_have_two_addresses() {
        let mut records = [
            network("lan", "10.0.0.0/24", Some(("10.0.0.2", "10.0.0.5"))),
            vm("web", &["lan", "lan"]),
            vm("web", &["lan"]),
        ];
        reserve(
            &[],
            &mut records,
            &[(place(None, "lan"), Ipv4Addr::new(10, 0, 0, 3))],
        );
        assert_eq!(
            given(&records),
            ["10.0.0.2 web", "10.0.0.4 -", "10.0.0.5 -"],
            "what is lent is passed over, and a name is there once"
        );
    }

    #[test]
    fn what_other_environments_have_is_theirs() {
        let mut theirs = Journal::new("theirs", None);
        theirs.resources = vec![
            network("lan", "10.0.0.0/24", Some(("10.0.0.2", "10.0.0.4"))),
            vm("a", &["lan"]),
        ];
        reserve(&[], &mut theirs.resources, &[]);
        let journals = [theirs];
        let mut records = [
            vm("b", &["lan", "other"]),
            vm("a", &["lan"]),
            vm("c", &["lan"]),
        ];
        reserve(&journals, &mut records, &[]);
        assert_eq!(
            given(&records),
            ["10.0.0.3 b", "none -", "10.0.0.4 -", "none -"],
            "and when all are given away, DHCP has the last word"
        );
        assert_eq!(reservations(&journals, None, "lan").len(), 1);
        assert!(reservations(&journals, None, "other").is_empty());
    }

    #[test]
    fn a_network_that_reserves_nothing_gives_nothing() {
        let mut records = [network("lan", "10.0.0.0/24", None), vm("a", &["lan"])];
        reserve(&[], &mut records, &[]);
        assert_eq!(given(&records), ["none -"]);
    }

    #[test]
    fn subnets_are_found_apart_from_all_others() {
        let arguments =
            |name: &str| serde_json::json!({ "name": name, "spec": { "cidr": "auto" } });
        let networks: Vec<spec::Network> = ["a", "b"]
            .iter()
            .map(|name| spec::network_request(&arguments(name)).expect("a spec"))
            .collect();
        let mut theirs = Journal::new("theirs", None);
        // All of the pool but two subnets.
        theirs.resources = vec![network("half", "198.18.0.0/16", None)];
        let taken = |cidr: &str| Taken {
            subnet: cidr.parse().expect("a subnet"),
            by: "x".into(),
        };
        let known: Vec<Taken> = (2..=255)
            .map(|number| taken(&format!("198.19.{number}.0/24")))
            .collect();
        let mut records = [network("a", "", None), network("b", "", None)];
        choose_subnets(&[theirs], &mut records, &networks, &here(&known)).expect("two are free");
        let mut found: Vec<String> = records
            .iter()
            .filter_map(|record| match &record.state {
                Some(State::Network(state)) => Some(state.cidr.clone()),
                _ => None,
            })
            .collect();
        found.sort();
        assert_eq!(found, ["198.19.0.0/24", "198.19.1.0/24"]);
        let all = [taken("198.18.0.0/15")];
        let error =
            choose_subnets(&[], &mut records, &networks, &here(&all)).expect_err("none is free");
        assert!(error.to_string().contains("198.18.0.0/15"), "{error}");
    }

    proptest! {
        #[test]
        fn no_address_is_given_twice(count in 1usize..40, size in 1u8..30) {
            let last = format!("10.0.0.{}", 1 + size);
            let mut records = vec![network("lan", "10.0.0.0/24", Some(("10.0.0.2", &last)))];
            records.extend((0..count).map(|_| vm("x", &["lan"])));
            reserve(&[], &mut records, &[]);
            let given: Vec<Ipv4Addr> = records.iter().flat_map(nics).filter_map(|nic| nic.reserved).collect();
            let different: BTreeSet<&Ipv4Addr> = given.iter().collect();
            prop_assert_eq!(different.len(), given.len());
            prop_assert_eq!(given.len(), count.min(usize::from(size)));
        }
    }
}
