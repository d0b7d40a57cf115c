//! What the users of an environment get: variables for a shell, and the command that logs in.

use std::{collections::BTreeMap, path::Path};

use super::{
    Environments,
    journal::{Journal, State, VmState},
};
use crate::{spec::variable_part, ssh::SshCommand, vm};

/// The environment's variables.
#[must_use]
pub fn variables(environments: &Environments, journal: &Journal) -> BTreeMap<String, String> {
    let mut variables = BTreeMap::new();
    if let Some(prefix) = &journal.prefix {
        variables.insert("TESTENV_VM_NAME_PREFIX".to_owned(), prefix.clone());
    }
    for record in &journal.resources {
        let name = variable_part(&record.name);
        let mut set =
            |suffix: &str, value: String| variables.insert(suffix.replace("NAME", &name), value);
        match &record.state {
            Some(State::Key(key)) => {
                set("TESTENV_KEY_NAME_PRIVATE_PATH", text(&key.private_key_path));
            }
            Some(State::Network(network)) => {
                // A host's bridge need not have one.
                if !network.ip.is_empty() {
                    set("TESTENV_NETWORK_NAME_IP", network.ip.clone());
                }
                // A segment has none either.
                if !network.interface.is_empty() {
                    set("TESTENV_NETWORK_NAME_INTERFACE", network.interface.clone());
                }
            }
            Some(State::Vm(vm)) => {
                if let Some(address) = vm.address() {
                    set("TESTENV_VM_NAME_IP", address.to_string());
                }
                if let Some(command) = ssh_command(environments, &journal.id, vm) {
                    set("TESTENV_VM_NAME_SSH", command);
                }
                for port in &vm.ports {
                    if let Some(endpoint) = vm.endpoint(*port) {
                        let variable = format!("TESTENV_VM_NAME_PORT_{port}");
                        set(&variable, endpoint.to_string());
                    }
                }
            }
            Some(State::Elsewhere(vm)) => {
                if let Some(address) = vm.address {
                    set("TESTENV_VM_NAME_IP", address.to_string());
                }
                if let Some(command) = &vm.ssh_command {
                    set("TESTENV_VM_NAME_SSH", command.clone());
                }
            }
            None => {}
        }
    }
    variables
}

/// The command that logs in, if the address is known and a user has a key of ours.
#[must_use]
pub fn ssh_command(environments: &Environments, id: &str, vm: &VmState) -> Option<String> {
    let (login, endpoint) = (vm.login.as_ref()?, vm.ssh_endpoint()?);
    let target = vm::target(login, endpoint, vm);
    let known_hosts = environments.known_hosts(id);
    let command = SshCommand {
        target: &target,
        private_key: &login.private_key_path,
        known_hosts: environments
            .config()
            .check_host_keys
            .then_some(known_hosts.as_path()),
    };
    Some(command.to_string())
}

/// A variable as a line for a POSIX shell.
#[must_use]
pub fn export_line(name: &str, value: &str) -> String {
    format!("export {name}='{}'", value.replace('\'', r"'\''"))
}

fn text(path: &Path) -> String {
    path.to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_become_parts_of_variables() {
        assert_eq!(variable_part("my-vm.1"), "MY_VM_1");
    }

    #[test]
    fn values_are_quoted_for_the_shell() {
        assert_eq!(export_line("A", "it's; $(x)"), r"export A='it'\''s; $(x)'");
    }
}
