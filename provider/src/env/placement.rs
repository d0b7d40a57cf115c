//! Choosing the hosts of what names no provider.

use std::sync::Arc;

use super::Environments;
use crate::{
    Error, Host, Result,
    spec::{Group, Placement, Provider, Spec},
};

/// What a host has, as its libvirt tells, less what is placed there already.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Figures {
    /// Free memory in MiB.
    free: u64,
    /// Processors that no VM of the spec has yet; below zero, they are shared.
    cores: i64,
    /// Whether something of the spec is there.
    in_use: bool,
}

/// What VMs need.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
struct Need {
    /// Memory in MiB.
    memory: u64,
    cores: i64,
}

impl Environments {
    /// A spec of which each part has its host, and each host the networks that it needs.
    ///
    /// # Errors
    ///
    /// A host does not answer, or none has room.
    pub(crate) async fn place(&self, spec: &Spec) -> Result<Spec> {
        let mut placed = spec.clone();
        let groups = spec.groups();
        let is_floating = |group: &Group| spec.providers_of(group).all(|it| it.floating);
        let (floating, fixed): (Vec<Group>, Vec<Group>) = groups.into_iter().partition(is_floating);
        let mut hosts: Vec<(Arc<Host>, Provider, Figures)> = Vec::new();
        if let (Some(_), Some(placement)) = (floating.first(), spec.placement) {
            for provider in &spec.hosts {
                let host = self.host_for(provider);
                host.check_uri()?;
                if !hosts.iter().any(|(known, ..)| Arc::ptr_eq(known, &host)) {
                    let figures = figures(&host).await?;
                    hosts.push((host, provider.clone(), figures));
                }
            }
            for group in &fixed {
                let at = spec.providers_of(group).next().map(|it| self.host_for(it));
                let mut hosts = hosts.iter_mut();
                if let Some((.., figures)) =
                    hosts.find(|(host, ..)| at.as_ref().is_some_and(|at| Arc::ptr_eq(at, host)))
                {
                    figures.take(need(spec, group));
                }
            }
            let needs: Vec<Need> = floating.iter().map(|group| need(spec, group)).collect();
            let mut free: Vec<Figures> = hosts.iter().map(|(.., figures)| *figures).collect();
            let chosen = choose(placement, &needs, &mut free);
            for (group, chosen) in floating.iter().zip(chosen) {
                let provider = chosen
                    .and_then(|index| hosts.get(index))
                    .map(|(_, it, _)| it);
                let provider = provider.ok_or_else(|| no_room(spec, group, &hosts))?;
                placed.put(group, provider);
            }
        }
        placed.multiply_networks();
        Ok(placed)
    }
}

async fn figures(host: &Host) -> Result<Figures> {
    let connect = host.connect().await?;
    let failed = |source| Error::Libvirt {
        action: format!("ask {} for its free memory", host.uri()),
        source,
    };
    let free = connect.node_free_memory().await.map_err(failed)?;
    let node = connect.node_info().await.map_err(failed)?;
    Ok(Figures {
        free: free >> 20,
        cores: node.cpus.into(),
        in_use: false,
    })
}

fn need(spec: &Spec, group: &Group) -> Need {
    let vms = group.vms.iter().filter_map(|&index| spec.vms.get(index));
    vms.fold(Need::default(), |need, vm| Need {
        memory: need.memory + vm.memory,
        cores: need.cores + i64::from(vm.vcpus),
    })
}

fn no_room(spec: &Spec, group: &Group, hosts: &[(Arc<Host>, Provider, Figures)]) -> Error {
    let names = group.vms.iter().filter_map(|&index| spec.vms.get(index));
    let names: Vec<&str> = names.map(|vm| vm.name.as_str()).collect();
    let free: Vec<String> = hosts
        .iter()
        .map(|(_, provider, figures)| format!("{} {} MiB", provider.name, figures.free))
        .collect();
    Error::Refused {
        what: format!("placing {}", names.join(", ")),
        reason: format!(
            "{} MiB are needed on one host, beside what else is placed; free are: {}",
            need(spec, group).memory,
            free.join(", ")
        ),
        advice: "give the VMs less memory, or name a provider, whose host may have to swap"
            .to_owned(),
    }
}

impl Figures {
    fn take(&mut self, need: Need) {
        self.free = self.free.saturating_sub(need.memory);
        self.cores -= need.cores;
        self.in_use = true;
    }
}

/// The host of each; `None` where none has the memory. The largest are placed first.
fn choose(placement: Placement, needs: &[Need], hosts: &mut [Figures]) -> Vec<Option<usize>> {
    let mut order: Vec<usize> = (0..needs.len()).collect();
    order.sort_by_key(|&index| std::cmp::Reverse(needs[index].memory));
    let mut chosen = vec![None; needs.len()];
    for index in order {
        let need = needs[index];
        let fitting = hosts
            .iter()
            .enumerate()
            .filter(|(_, host)| host.free >= need.memory);
        // Memory cannot be shared, processors can: those that need not share them come first.
        let shares = |host: &Figures| host.cores < need.cores;
        let best = match placement {
            Placement::Spread => fitting
                .min_by_key(|(_, host)| (shares(host), std::cmp::Reverse((host.free, host.cores)))),
            Placement::Pack => {
                fitting.min_by_key(|(_, host)| (shares(host), !host.in_use, host.free))
            }
        };
        let best = best.map(|(index, _)| index);
        if let Some(host) = best.and_then(|index| hosts.get_mut(index)) {
            host.take(need);
        }
        chosen[index] = best;
    }
    chosen
}

#[cfg(test)]
mod tests {
    use super::*;

    fn host(free: u64, cores: i64) -> Figures {
        Figures {
            free,
            cores,
            in_use: false,
        }
    }

    fn chosen(placement: Placement, needs: &[u64], hosts: &[Figures]) -> Vec<Option<usize>> {
        let needs: Vec<Need> = needs
            .iter()
            .map(|&memory| Need { memory, cores: 1 })
            .collect();
        choose(placement, &needs, &mut hosts.to_vec())
    }

    #[test]
    fn spreading_takes_the_host_with_the_most() {
        let hosts = [host(4000, 8), host(8000, 8)];
        let spread = |needs: &[u64]| chosen(Placement::Spread, needs, &hosts);
        assert_eq!(spread(&[1000, 1000, 1000]), [Some(1), Some(1), Some(1)]);
        assert_eq!(spread(&[3000, 3000, 1000]), [Some(1), Some(1), Some(0)]);
        // The largest has its place before the small ones have taken it.
        assert_eq!(spread(&[500, 8000]), [Some(0), Some(1)]);
        assert_eq!(spread(&[8001]), [None]);
        let equal = [host(4000, 8), host(4000, 8)];
        let spread = |needs: &[u64]| chosen(Placement::Spread, needs, &equal);
        assert_eq!(spread(&[1000, 1000, 1000, 1000]), [0, 1, 0, 1].map(Some));
    }

    #[test]
    fn packing_takes_as_few_hosts_as_possible() {
        let hosts = [host(8000, 8), host(4000, 8)];
        let pack = |needs: &[u64]| chosen(Placement::Pack, needs, &hosts);
        assert_eq!(pack(&[1000, 1000, 1000]), [Some(1), Some(1), Some(1)]);
        assert_eq!(pack(&[3000, 3000, 3000]), [Some(1), Some(0), Some(0)]);
        assert_eq!(pack(&[6000, 1000]), [Some(0), Some(0)]);
        let mut used = hosts;
        used[0].in_use = true;
        assert_eq!(chosen(Placement::Pack, &[1000], &used), [Some(0)]);
    }

    #[test]
    fn processors_are_shared_only_where_all_would_be() {
        let hosts = [host(8000, 1), host(4000, 2)];
        for placement in [Placement::Spread, Placement::Pack] {
            let needs = [1000, 999, 998, 997];
            let chosen = chosen(placement, &needs, &hosts);
            let on = |host| chosen.iter().filter(|it| **it == Some(host)).count();
            assert_eq!((on(0) + on(1), on(1) >= 2), (4, true), "{chosen:?}");
        }
        assert_eq!(chosen(Placement::Spread, &[1], &[host(10, 0)]), [Some(0)]);
        assert_eq!(chosen(Placement::Spread, &[1], &[]), [None]);
    }
}
