//! In which order things are made: each as soon as all that it refers to is there.

use std::collections::{HashMap, HashSet};

use crate::spec::{Section, Spec};

/// A resource of a spec.
pub(super) type Node = (Section, String);

/// The resources of a spec, and which of them wait for which.
#[derive(Debug, Clone)]
pub(super) struct Graph {
    /// In the spec's order.
    nodes: Vec<Node>,
    needs: HashMap<Node, HashSet<Node>>,
    done: HashSet<Node>,
    begun: HashSet<Node>,
}

impl Graph {
    pub(super) fn of(spec: &Spec) -> Self {
        let named = |section, name: &String| (section, name.clone());
        let keys = spec.keys.iter().map(|key| named(Section::Keys, &key.name));
        let networks = spec
            .networks
            .iter()
            .map(|it| named(Section::Networks, &it.name));
        let vms = spec.vms.iter().map(|vm| named(Section::Vms, &vm.name));
        let nodes: Vec<Node> = keys.chain(networks).chain(vms).collect();
        let mut needs: HashMap<Node, HashSet<Node>> = HashMap::new();
        for (from, to) in &spec.dependencies {
            if nodes.contains(to) {
                needs.entry(from.clone()).or_default().insert(to.clone());
            }
        }
        for vm in &spec.vms {
            let needed = needs.entry(named(Section::Vms, &vm.name)).or_default();
            needed.extend(networks_of(vm).map(|name| (Section::Networks, name)));
        }
        Self {
            nodes,
            needs,
            done: HashSet::new(),
            begun: HashSet::new(),
        }
    }

    /// What can be begun now. Each is told once.
    pub(super) fn ready(&mut self) -> Vec<Node> {
        let ready: Vec<Node> = self
            .nodes
            .iter()
            .filter(|node| !self.begun.contains(*node))
            .filter(|node| {
                self.needs
                    .get(*node)
                    .is_none_or(|needs| needs.is_subset(&self.done))
            })
            .cloned()
            .collect();
        self.begun.extend(ready.iter().cloned());
        ready
    }

    pub(super) fn finish(&mut self, node: Node) {
        self.done.insert(node);
    }

    /// What is made side by side, one after another, if all took the same time.
    pub(super) fn stages(mut self) -> Vec<Vec<Node>> {
        let mut stages = Vec::new();
        loop {
            let stage = self.ready();
            if stage.is_empty() {
                return stages;
            }
            stage.iter().for_each(|node| self.finish(node.clone()));
            stages.push(stage);
        }
    }
}

/// The networks of this spec, or of others, that a VM is on.
fn networks_of(vm: &crate::spec::Vm) -> impl Iterator<Item = String> {
    vm.nics.iter().cloned()
}

#[cfg(test)]
mod tests {
    use std::{collections::BTreeMap, path::Path};

    use super::*;

    #[test]
    fn s55_each_waits_for_what_it_refers_to_and_for_nothing_else() {
        let text = "
keys: [{name: k}, {name: lonely}]
networks: [{name: lan, spec: {cidr: 10.1.0.0/24}}, {name: far, spec: {cidr: 10.2.0.0/24}}]
vms:
  - name: client
    spec:
      network: lan
      disk: {baseImage: /b}
      cloudInit: {runcmd: ['ping {{ .VMs.server.IP }}']}
  - name: server
    spec:
      network: lan
      disk: {baseImage: /b}
      cloudInit: {users: [{name: u, sshAuthorizedKeys: ['{{ .Keys.k.PublicKey }}']}]}
";
        let spec = Spec::parse(text, Path::new("/"), &BTreeMap::new()).expect("valid");
        let stages = Graph::of(&spec).stages();
        let names: Vec<Vec<&str>> = stages
            .iter()
            .map(|stage| stage.iter().map(|(_, name)| name.as_str()).collect())
            .collect();
        assert_eq!(
            names,
            [
                vec!["k", "lonely", "lan", "far"],
                vec!["server"],
                vec!["client"]
            ]
        );
    }
}
