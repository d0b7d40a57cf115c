//! What of a spec must be on one host, and what may be on any.

use std::collections::BTreeMap;

use super::{
    document::Spec,
    network::{Attach, Network, NetworkKind},
    provider::Provider,
    reader::{Reading, Spot},
    template::Section,
    vm::Vm,
};
use crate::env::same_host;

/// How VMs and networks that name no provider are laid out over the hosts.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Placement {
    /// Each where the most is free.
    Spread,
    /// All on as few hosts as possible.
    Pack,
}

impl Placement {
    pub(super) fn parse(text: &str) -> Result<Self, String> {
        match text {
            "spread" => Ok(Self::Spread),
            "pack" => Ok(Self::Pack),
            _ => Err(format!("`{text}` is not a placement; spread and pack are")),
        }
    }
}

/// A VM's text that has the address of another VM.
#[derive(Debug, Clone, PartialEq)]
pub struct AddressReference {
    /// The VM whose text it is.
    pub from: String,
    /// The VM whose address it is.
    pub to: String,
    /// Where it is in the spec.
    pub(super) spot: Spot,
}

/// Networks and VMs that must be on one host, by their places in the spec's lists.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Group {
    pub(crate) networks: Vec<usize>,
    pub(crate) vms: Vec<usize>,
}

impl Spec {
    /// What must be on one host, of all that we make: what networks connect, and what knows the
    /// other's address.
    pub(crate) fn groups(&self) -> Vec<Group> {
        let networks = self.networks.len();
        let mut sets = Sets((0..networks + self.vms.len()).collect());
        let network = |name: &str| {
            let found = self.networks.iter().position(|it| it.name == name);
            found.filter(|index| !self.networks[*index].every_host)
        };
        let vm = |name: &str| self.vms.iter().position(|vm| vm.name == name);
        for (index, it) in self.networks.iter().enumerate() {
            if let Some(Attach::Network(other)) = &it.attach_to
                && let Some(other) = network(other)
                && !it.every_host
            {
                sets.join(index, other);
            }
        }
        for (index, it) in self.vms.iter().enumerate() {
            for other in it.nics.iter().filter_map(|name| network(name)) {
                sets.join(networks + index, other);
            }
        }
        for reference in &self.addresses {
            if let (Some(from), Some(to)) = (vm(&reference.from), vm(&reference.to))
                && !self.is_reached_from_afar(&self.vms[to])
            {
                sets.join(networks + from, networks + to);
            }
        }
        let mut groups: BTreeMap<usize, Group> = BTreeMap::new();
        for index in 0..networks + self.vms.len() {
            let group = groups.entry(sets.find(index)).or_default();
            match index.checked_sub(networks) {
                None if self.is_own(Section::Networks, &self.networks[index].name)
                    && !self.networks[index].every_host =>
                {
                    group.networks.push(index);
                }
                Some(index) if self.is_own(Section::Vms, &self.vms[index].name) => {
                    group.vms.push(index);
                }
                _ => {}
            }
        }
        let mut groups: Vec<Group> = groups.into_values().collect();
        groups.retain(|group| *group != Group::default());
        groups
    }

    /// The providers of a group's parts.
    pub(crate) fn providers_of<'a>(
        &'a self,
        group: &'a Group,
    ) -> impl Iterator<Item = &'a Provider> {
        let networks = group
            .networks
            .iter()
            .map(|&index| &self.networks[index].provider);
        networks.chain(group.vms.iter().map(|&index| &self.vms[index].provider))
    }

    /// Puts a group on a host.
    pub(crate) fn put(&mut self, group: &Group, provider: &Provider) {
        for &index in &group.networks {
            self.networks[index].provider = provider.clone();
        }
        for &index in &group.vms {
            self.vms[index].provider = provider.clone();
        }
    }

    /// Refuses what would be connected across hosts, and puts what names no provider where what it is
    /// connected with is. `places` tells where things are in the document.
    pub(super) fn settle_hosts(&mut self, reading: &Reading<'_>, place: impl Fn(&Vm) -> Spot) {
        for reference in &self.addresses {
            let vm = |name: &str| self.vms.iter().find(|vm| vm.name == name);
            if let (Some(from), Some(to)) = (vm(&reference.from), vm(&reference.to))
                && apart(&from.provider, &to.provider)
                && self.is_own(Section::Vms, &to.name)
                && self.is_own(Section::Vms, &from.name)
                && !self.is_reached_from_afar(to)
            {
                let (path, place) = &reference.spot;
                reading.problem(
                    path,
                    *place,
                    format!(
                        "vm `{}` is on the host of provider `{}`, and this VM on that of `{}`: its address means nothing there, unless its first network is a bridge",
                        to.name, to.provider.name, from.provider.name
                    ),
                );
            }
        }
        for group in self.groups() {
            let mut fixed = self.providers_of(&group).filter(|it| !it.floating);
            let Some(first) = fixed.next().cloned() else {
                continue;
            };
            let other = fixed.find(|it| apart(it, &first)).cloned();
            drop(fixed);
            let floating = group.vms.iter().map(|&index| &self.vms[index]);
            let floating = floating
                .filter(|vm| vm.provider.floating)
                .collect::<Vec<_>>();
            match (other, floating.first()) {
                // Where both name their providers, it is told already.
                (Some(other), Some(vm)) => {
                    let (path, place) = place(vm);
                    reading.problem(&path, place, format!(
                        "it is connected with what is on the host of provider `{}` and with what is on that of `{}`; networks stay on one host, unless they say `everyHost: true`",
                        first.name, other.name
                    ));
                }
                (Some(_), None) => {}
                (None, _) => self.put(&group, &first),
            }
        }
    }

    /// Gives each host that needs a network of every host one of its own. The first one has the
    /// network's name, the others have the provider's behind it.
    pub(crate) fn multiply_networks(&mut self) {
        for index in 0..self.networks.len() {
            let network = self.networks[index].clone();
            if !network.every_host || !self.is_own(Section::Networks, &network.name) {
                continue;
            }
            let mut hosts: Vec<Provider> = Vec::new();
            for vm in self.vms.iter().filter(|vm| vm.nics.contains(&network.name)) {
                if !hosts.iter().any(|host| !apart(host, &vm.provider)) {
                    hosts.push(vm.provider.clone());
                }
            }
            // Where it would be by itself, it keeps its name.
            hosts.sort_by_key(|host| apart(host, &network.provider));
            let Some(first) = hosts.first() else {
                continue;
            };
            self.networks[index].provider = first.clone();
            for host in &hosts[1..] {
                let name = format!("{}@{}", network.name, host.name);
                for vm in self.vms.iter_mut().filter(|vm| !apart(&vm.provider, host)) {
                    for nic in vm.nics.iter_mut().filter(|nic| **nic == network.name) {
                        nic.clone_from(&name);
                    }
                }
                self.networks.push(Network {
                    name,
                    provider: host.clone(),
                    ..network.clone()
                });
            }
        }
    }

    fn is_own(&self, section: Section, name: &str) -> bool {
        self.elsewhere(section, name).is_none()
    }

    /// Whether a VM's address is one of its host's LAN.
    fn is_reached_from_afar(&self, vm: &Vm) -> bool {
        let first = vm.nics.first();
        let network = self.networks.iter().find(|it| Some(&it.name) == first);
        network.is_some_and(|network| network.kind == NetworkKind::Bridge)
    }
}

/// Whether two providers are different hosts for sure.
pub(super) fn apart(one: &Provider, other: &Provider) -> bool {
    !one.floating && !other.floating && !same_host(&one.uri, &other.uri)
}

/// Disjoint sets of numbers: each points to another one of its set, the last one to itself.
struct Sets(Vec<usize>);

impl Sets {
    fn find(&self, mut of: usize) -> usize {
        while self.0[of] != of {
            of = self.0[of];
        }
        of
    }

    fn join(&mut self, one: usize, other: usize) {
        let (one, other) = (self.find(one), self.find(other));
        self.0[one.max(other)] = one.min(other);
    }
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, path::Path};

    use super::*;

    const SPEC: &str = "
placement: spread
providers:
  - {name: a, engine: testenv-vm-provider-libvirt, spec: {uri: 'qemu+ssh://a/system'}}
  - {name: b, engine: testenv-vm-provider-libvirt, spec: {uri: 'qemu+ssh://b/system'}}
networks:
  - {name: lan, spec: {cidr: 10.1.0.0/24}}
  - {name: fixed, provider: b, spec: {cidr: 10.2.0.0/24}}
  - {name: wide, spec: {cidr: 10.3.0.0/24, everyHost: true}}
  - {name: lone, spec: {cidr: 10.4.0.0/24}}
  - {name: bridge, kind: bridge, spec: {attachTo: br0, everyHost: true}}
vms:
  - {name: one, spec: {network: lan, disk: {size: 1G}}}
  - {name: two, spec: {networks: [lan, wide], disk: {size: 1G}}}
  - {name: three, spec: {network: fixed, disk: {size: 1G}}}
  - {name: four, provider: a, spec: {network: wide, disk: {size: 1G}}}
  - {name: five, spec: {network: wide, disk: {size: 1G}, cloudInit: {runcmd: ['ping {{ .VMs.six.IP }}']}}}
  - {name: six, spec: {network: wide, disk: {size: 1G}}}
  - {name: seven, spec: {network: wide, disk: {size: 1G}, cloudInit: {runcmd: ['ping {{ .VMs.eight.IP }}']}}}
  - {name: eight, provider: b, spec: {network: bridge, disk: {size: 1G}}}
";

    fn parse(text: &str) -> Result<Spec, String> {
        let spec = Spec::parse(text, Path::new("/"), &BTreeMap::new());
        spec.map_err(|error| error.to_string())
    }

    fn told(spec: &Spec) -> Vec<String> {
        let name = |provider: &Provider| {
            let mark = if provider.floating { "?" } else { "" };
            format!("{}{mark}", provider.name)
        };
        let networks = spec.networks.iter();
        let networks = networks.map(|it| format!("{} {}", it.name, name(&it.provider)));
        let vms = spec.vms.iter();
        let vms = vms.map(|vm| {
            format!(
                "{} {} on {}",
                vm.name,
                name(&vm.provider),
                vm.nics.join(" ")
            )
        });
        networks.chain(vms).collect()
    }

    #[test]
    fn what_is_connected_is_together_and_goes_where_a_part_of_it_is() {
        let spec = parse(SPEC).expect("valid");
        insta::assert_snapshot!(told(&spec).join("\n"), @"
lan a?
fixed b
wide a?
lone a?
bridge a?
one a? on lan
two a? on lan wide
three b on fixed
four a on wide
five a? on wide
six a? on wide
seven a? on wide
eight b on bridge
");
        let groups = spec.groups().into_iter().map(|group| {
            let networks = group
                .networks
                .iter()
                .map(|&it| spec.networks[it].name.as_str());
            let vms = group.vms.iter().map(|&it| spec.vms[it].name.as_str());
            networks.chain(vms).collect::<Vec<_>>().join(" ")
        });
        insta::assert_snapshot!(groups.collect::<Vec<_>>().join("\n"), @"
lan one two
fixed three
lone
four
five six
seven
eight
");
    }

    #[test]
    fn every_host_that_needs_it_has_a_network_of_its_own() {
        let mut spec = parse(SPEC).expect("valid");
        let b = spec.hosts[1].clone();
        for group in spec.groups() {
            if spec.providers_of(&group).all(|it| it.floating) {
                spec.put(&group, &b);
            }
        }
        spec.multiply_networks();
        insta::assert_snapshot!(told(&spec).join("\n"), @"
lan b
fixed b
wide b
lone b
bridge b
wide@a a
one b on lan
two b on lan wide
three b on fixed
four a on wide@a
five b on wide
six b on wide
seven b on wide
eight b on bridge
");
        let once = spec.clone();
        spec.multiply_networks();
        assert_eq!(spec, once, "once is enough");
    }

    #[test]
    fn nothing_reaches_across_hosts() {
        let problem = |from: &str, to: &str| {
            let text = SPEC.replacen(from, to, 1);
            assert_ne!(text, SPEC, "{from}");
            parse(&text).expect_err(to)
        };
        insta::assert_snapshot!(problem("name: four, provider: a, spec: {network: wide", "name: four, provider: a, spec: {network: fixed"), @"
line 15, column 5: vms[2]: it is connected with what is on the host of provider `b` and with what is on that of `a`; networks stay on one host, unless they say `everyHost: true`
line 16, column 37: vms[3].spec: network `fixed` is on the host of provider `b`, and this VM on that of `a`; a network is on one host, and so are the VMs on it, unless it says `everyHost: true`
");
        insta::assert_snapshot!(problem("name: four, provider: a, spec: {network: wide", "name: four, provider: a, spec: {networks: [wide, lan], disk: {size: 1G}}}\n  - {name: nine, spec: {networks: [lan, fixed]"), @"line 13, column 5: vms[0]: it is connected with what is on the host of provider `b` and with what is on that of `a`; networks stay on one host, unless they say `everyHost: true`");
        insta::assert_snapshot!(problem("name: four, provider: a, spec: {network: wide", "name: four, provider: a, spec: {cloudInit: {runcmd: ['ping {{ .VMs.ten.IP }}']}, network: wide, disk: {size: 1G}}}\n  - {name: ten, provider: b, spec: {network: wide"), @"line 16, column 59: vms[3].spec.cloudInit.runcmd[0]: vm `ten` is on the host of provider `b`, and this VM on that of `a`: its address means nothing there, unless its first network is a bridge");
        insta::assert_snapshot!(problem("spec: {cidr: 10.4.0.0/24}", "spec: {attachTo: '{{ .Networks.wide.InterfaceName }}'}"), @"line 10, column 5: networks[3]: it is attached to network `wide`, which is not on the same hosts");
        insta::assert_snapshot!(problem("name: lone", "name: wide-b"), @"line 9, column 5: networks[2]: on the host of provider `b`, it and `wide-b` would share their environment variables; rename one");
        insta::assert_snapshot!(problem("10.4.0.0/24", "10.2.0.0/24"), @"line 10, column 5: networks[3]: its subnet 10.2.0.0/24 overlaps 10.2.0.0/24 of network `fixed`");
        insta::assert_snapshot!(problem("placement: spread", "placement: middle"), @"
line 2, column 12: placement: `middle` is not a placement; spread and pack are
line 7, column 5: networks[0]: it names no provider, and none of them is the default
line 9, column 5: networks[2]: it names no provider, and none of them is the default
line 10, column 5: networks[3]: it names no provider, and none of them is the default
line 11, column 5: networks[4]: it names no provider, and none of them is the default
line 13, column 5: vms[0]: it names no provider, and none of them is the default
line 14, column 5: vms[1]: it names no provider, and none of them is the default
line 15, column 5: vms[2]: it names no provider, and none of them is the default
line 17, column 5: vms[4]: it names no provider, and none of them is the default
line 18, column 5: vms[5]: it names no provider, and none of them is the default
line 19, column 5: vms[6]: it names no provider, and none of them is the default
");
        // Without a placement somebody must say where.
        insta::assert_snapshot!(problem("placement: spread", "cleanupOnFailure: true").lines().next().unwrap_or_default(), @"line 7, column 5: networks[0]: it names no provider, and none of them is the default");
    }
}
