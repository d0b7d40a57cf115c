//! What an orchestrator is told about an environment: variables, files, metadata.

use std::{
    collections::BTreeMap,
    path::{Component, Path, PathBuf},
};

use serde::Serialize;

use super::{
    Environments,
    journal::{Journal, State},
    variables,
};

/// An environment as an orchestrator hands it on. The names in it are part of the contract.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Artifact {
    /// The environment's id.
    #[serde(rename = "testID")]
    pub id: String,
    /// `testenv-vm.key.NAME`: the private key, relative to the caller's directory if it named one.
    pub files: BTreeMap<String, String>,
    /// `testenv-vm.vm.NAME.ip` and the like.
    pub metadata: BTreeMap<String, String>,
    /// `testenv-vm://vm/NAME` and the like.
    pub managed_resources: Vec<String>,
    /// `TESTENV_VM_NAME_IP` and the like.
    pub env: BTreeMap<String, String>,
}

impl Artifact {
    /// Tells what an environment has. Paths of files are relative to `directory`.
    #[must_use]
    pub fn of(environments: &Environments, journal: &Journal, directory: Option<&Path>) -> Self {
        let mut artifact = Self {
            id: journal.id.clone(),
            files: BTreeMap::new(),
            metadata: BTreeMap::new(),
            managed_resources: Vec::new(),
            env: variables(environments, journal),
        };
        for record in &journal.resources {
            let (kind, name) = (record.kind.word(), &record.name);
            let mut set = |field: &str, value: String| {
                artifact
                    .metadata
                    .insert(format!("testenv-vm.{kind}.{name}.{field}"), value);
            };
            match &record.state {
                Some(State::Key(key)) => {
                    set("fingerprint", key.fingerprint.clone());
                    let path = match directory {
                        Some(directory) => relative(&key.private_key_path, directory),
                        None => key.private_key_path.clone(),
                    };
                    let path = path.to_string_lossy().into_owned();
                    artifact
                        .files
                        .insert(format!("testenv-vm.key.{name}"), path);
                }
                Some(State::Network(network)) => {
                    set("ip", network.ip.clone());
                    set("interface", network.interface.clone());
                }
                Some(State::Vm(vm)) => {
                    if let Some(address) = vm.address() {
                        set("ip", address.to_string());
                    }
                    if let Some(nic) = vm.nics.first() {
                        set("mac", nic.mac.clone());
                    }
                }
                Some(State::Elsewhere(vm)) => {
                    if let Some(address) = vm.address {
                        set("ip", address.to_string());
                    }
                    set("mac", vm.mac.clone());
                }
                None => {}
            }
            artifact
                .managed_resources
                .push(format!("testenv-vm://{kind}/{name}"));
        }
        artifact
    }
}

/// The way from a directory to a path; both absolute.
fn relative(path: &Path, directory: &Path) -> PathBuf {
    let (to, from): (Vec<Component<'_>>, Vec<Component<'_>>) = (
        path.components().collect(),
        directory.components().collect(),
    );
    let shared = to
        .iter()
        .zip(&from)
        .take_while(|(to, from)| to == from)
        .count();
    if shared == 0 || from[shared..].contains(&Component::ParentDir) {
        return path.to_owned();
    }
    let up = from[shared..].iter().map(|_| Component::ParentDir);
    up.chain(to[shared..].iter().copied()).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_lead_from_the_directory_to_the_file() {
        let way = |path: &str, directory: &str| relative(Path::new(path), Path::new(directory));
        assert_eq!(way("/a/b/c", "/a/b"), Path::new("c"));
        assert_eq!(way("/a/b/c", "/a/x/y"), Path::new("../../b/c"));
        assert_eq!(way("/a/b", "a"), Path::new("/a/b"));
        assert_eq!(way("/a/b", "/a/../c"), Path::new("/a/b"));
    }
}
