//! What a guest is told, with all its references looked up, and who can log in to it.

use std::{
    collections::HashMap,
    path::{Path, PathBuf},
};

use ipnetwork::IpNetwork;

use super::{
    Environments,
    journal::{Journal, KeyState, Kind, Login, NetworkState, NicState, State, VmState},
    links,
};
use crate::{
    Error, Result, seed, spec,
    spec::{Problem, Problems, Section, Template},
};

/// What a VM's guest is told. `host_key` is its SSH server's private key.
///
/// # Errors
///
/// A reference to something that is not there, or that stands for something impossible.
pub(super) fn render(
    environments: &Environments,
    vm: &spec::Vm,
    state: &VmState,
    host_key: &str,
    networks: &[&NetworkState],
    journal: Option<&Journal>,
) -> Result<seed::CloudInit> {
    let guest = &vm.cloud_init;
    let look_up = |text: &Template| look_up(environments, text, journal);
    let macs: Vec<String> = state.nics.iter().map(|nic| nic.mac.clone()).collect();
    let network = guest.network.as_ref();
    let network = network.map(|network| seed::network_config(network, &macs, &look_up));
    let mut network = network.transpose()?;
    if let Some(user_nic) = &state.user_nic {
        let wires: Vec<seed::Wire<'_>> = state.nics.iter().zip(networks).map(wire).collect();
        network = Some(seed::wired_config(network, &user_nic.mac, &wires));
    }
    let hostname = guest.hostname.clone().unwrap_or_else(|| vm.name.clone());
    let hosts = links::hosts(state, &hostname, networks, journal);
    let files = guest.write_files.iter().map(|file| {
        Ok(seed::File {
            path: file.path.clone(),
            content: look_up(&file.content)?,
            encoding: file.encoding,
            owner: file.owner.clone(),
            permissions: file.permissions.clone(),
        })
    });
    Ok(seed::CloudInit {
        instance_id: state.uuid.clone(),
        hostname,
        hosts,
        users: render_users(environments, vm, journal)?,
        packages: guest.packages.clone(),
        write_files: files.collect::<Result<_>>()?,
        run_commands: guest
            .run_commands
            .iter()
            .map(look_up)
            .collect::<Result<_>>()?,
        host_key: (host_key.to_owned(), state.host_key.clone()),
        network,
        macs,
        user_data: guest.user_data.as_ref().map(look_up).transpose()?,
        vendor_data: guest.vendor_data.as_ref().map(look_up).transpose()?,
    })
}

/// What a guest is told about an interface in session mode.
fn wire<'a>((nic, network): (&'a NicState, &&'a NetworkState)) -> seed::Wire<'a> {
    let prefix = network.subnet().map_or(32, |subnet| subnet.prefix());
    let address = nic
        .reserved
        .and_then(|address| IpNetwork::new(address.into(), prefix).ok());
    seed::Wire {
        mac: &nic.mac,
        is_segment: network.segment.is_some(),
        address,
        mtu: network.segment.as_ref().and_then(|segment| segment.mtu),
    }
}

/// Looks up the references in a text.
pub(super) fn look_up(
    environments: &Environments,
    text: &Template,
    journal: Option<&Journal>,
) -> Result<String> {
    text.render(|reference| {
        let kind = match reference.section {
            Section::Keys => Kind::Key,
            Section::Networks => Kind::Network,
            Section::Vms => Kind::Vm,
            // Rendered when the spec was read.
            Section::Env => return Ok(String::new()),
            // Refused when the spec was read.
            Section::DefaultBaseImage | Section::Images => return Ok(String::new()),
        };
        let state = journal.and_then(|journal| journal.find(kind, &reference.name)?.state.as_ref());
        let path = |path: &Path| path.to_string_lossy().into_owned();
        match (state, reference.field.as_str()) {
            (Some(State::Key(key)), "PublicKey") => Ok(key.public_key.trim_end().to_owned()),
            (Some(State::Key(key)), "PrivateKeyPath") => Ok(path(&key.private_key_path)),
            (Some(State::Key(key)), "PublicKeyPath") => Ok(path(&key.public_key_path)),
            (Some(State::Key(key)), "Fingerprint") => Ok(key.fingerprint.clone()),
            (Some(State::Network(network)), "Name") => Ok(network.libvirt_name.clone()),
            (Some(State::Network(network)), "IP") => Ok(network.ip.clone()),
            (Some(State::Network(network)), "CIDR") => Ok(network.cidr.clone()),
            (Some(State::Network(network)), "InterfaceName") => Ok(network.interface.clone()),
            (Some(State::Network(network)), "UUID") => Ok(network.uuid.clone()),
            (Some(State::Vm(vm)), "Name") => Ok(vm.libvirt_name.clone()),
            (Some(State::Vm(vm)), "MAC") => {
                Ok(vm.nics.first().map(|nic| nic.mac.clone()).unwrap_or_default())
            }
            (Some(State::Vm(vm)), field @ ("IP" | "SSHCommand")) => {
                let known = match (vm.address(), journal) {
                    (Some(address), _) if field == "IP" => Some(address.to_string()),
                    (_, Some(journal)) => super::ssh_command(environments, &journal.id, vm),
                    _ => None,
                };
                known.ok_or_else(|| Error::Refused {
                    what: format!("{{{{ {reference} }}}}"),
                    reason: "it is not known: nobody waited for that machine, or no key of ours opens it".to_owned(),
                    advice: "create without --no-wait".to_owned(),
                })
            }
            (Some(State::Elsewhere(vm)), "Name") => Ok(vm.name.clone()),
            (Some(State::Elsewhere(vm)), "MAC") => Ok(vm.mac.clone()),
            (Some(State::Elsewhere(vm)), field @ ("IP" | "SSHCommand")) => {
                let known = match field {
                    "IP" => vm.address.map(|address| address.to_string()),
                    _ => vm.ssh_command.clone(),
                };
                known.ok_or_else(|| Error::Refused {
                    what: format!("{{{{ {reference} }}}}"),
                    reason: "the engine that made that machine does not tell it".to_owned(),
                    advice: String::new(),
                })
            }
            _ => Err(Error::NotFound {
                kind: kind.word(),
                name: reference.name.clone(),
            }),
        }
    })
}

fn render_users(
    environments: &Environments,
    vm: &spec::Vm,
    journal: Option<&Journal>,
) -> Result<Vec<seed::User>> {
    vm.cloud_init
        .users
        .iter()
        .map(|user| {
            let authorized_keys: Vec<String> = user
                .authorized_keys
                .iter()
                .map(|text| look_up(environments, text, journal))
                .collect::<Result<_>>()?;
            // A variable may have brought in anything.
            for key in &authorized_keys {
                spec::check_public_key(key).map_err(|message| Error::Refused {
                    what: format!("vm \"{}\"", vm.name),
                    reason: format!("an authorized key of user {} is {message}", user.name),
                    advice: "use {{ .Keys.NAME.PublicKey }} or a line of an authorized_keys file"
                        .to_owned(),
                })?;
            }
            Ok(seed::User {
                name: user.name.clone(),
                sudo: user.sudo.clone(),
                shell: user.shell.clone(),
                home: user.home.clone(),
                groups: user.groups.clone(),
                authorized_keys,
                key_pair: user.key_pair.clone(),
            })
        })
        .collect()
}

/// Who logs in, with which key; and the names of all our keys that the VM knows. Unless the spec says
/// who or how, it is the first user that one of our keys lets in.
///
/// # Errors
///
/// SSH is to be proven, and nobody can log in.
pub(super) fn find_login(
    environments: &Environments,
    vm: &spec::Vm,
    users: &[seed::User],
    journals: &[Journal],
    own: Option<&Journal>,
) -> Result<(Option<Login>, Vec<String>)> {
    let ours = our_keys(journals);
    // Who is let in by which key of ours; a user and a key of different lines do not belong together.
    let mut doors = Vec::new();
    let mut names = Vec::new();
    for user in users {
        for line in &user.authorized_keys {
            if let Some((name, key)) = ours.get(&key_part(line)) {
                names.push(name.clone());
                doors.push((user.name.as_str(), key.private_key_path.as_path()));
            }
        }
    }
    names.sort_unstable();
    names.dedup();
    let ssh = &vm.readiness.ssh;
    let key = match &ssh.private_key {
        Some(text) => Some(PathBuf::from(look_up(environments, text, own)?)),
        None => None,
    };
    let door = doors.iter().find(|(user, path)| {
        ssh.user.as_deref().is_none_or(|wanted| wanted == *user)
            && key.as_deref().is_none_or(|wanted| wanted == *path)
    });
    let login = match (door, &ssh.user, key) {
        (Some((user, path)), ..) => Some(Login {
            user: (*user).to_owned(),
            private_key_path: (*path).to_owned(),
        }),
        (None, Some(user), Some(private_key_path)) => Some(Login {
            user: user.clone(),
            private_key_path,
        }),
        // A key of somebody else's: the first user is who one means.
        (None, None, Some(private_key_path)) => users.first().map(|user| Login {
            user: user.name.clone(),
            private_key_path,
        }),
        (None, ..) => None,
    };
    if login.is_none() && ssh.enabled == Some(true) {
        let who = match &ssh.user {
            Some(user) => format!("user {user} has no key of ours"),
            None => "no user has a key of ours".to_owned(),
        };
        return Err(Error::Refused {
            what: format!("vm \"{}\"", vm.name),
            reason: format!("SSH is to be proven, but {who}"),
            advice: "set readiness.ssh.user and readiness.ssh.privateKey, or authorize {{ .Keys.NAME.PublicKey }}"
                .to_owned(),
        });
    }
    if login.is_none() && vm.readiness.cloud_init.is_some() && !vm.guest_agent {
        return Err(Error::Refused {
            what: format!("vm \"{}\": readiness.cloudInit", vm.name),
            reason: "cloud-init is seen by SSH or by the guest agent, and this VM has neither: no user has a key of ours, and guestAgent is false".to_owned(),
            advice: "authorize {{ .Keys.NAME.PublicKey }}, or leave guestAgent out".to_owned(),
        });
    }
    Ok((login, names))
}

/// Refuses, before anything is made, an SSH login that could not be tried, and a wait for cloud-init
/// that nobody could tell the end of. `path` is where the VM is in what was asked for.
///
/// # Errors
///
/// Who has no key of ours.
pub(super) fn check_login(
    vm: &spec::Vm,
    journals: &[Journal],
    path: &str,
    is_session: bool,
) -> Result<()> {
    let ssh = &vm.readiness.ssh;
    if ssh.private_key.is_some() {
        return Ok(());
    }
    let ours = our_keys(journals);
    let is_ours = |line: &Template| match line.as_literal() {
        Some(line) => ours.contains_key(&key_part(&line)),
        None => true,
    };
    let mut users = vm.cloud_init.users.iter();
    let opens = users.any(|user| {
        ssh.user.as_ref().is_none_or(|wanted| *wanted == user.name)
            && user.authorized_keys.iter().any(is_ours)
    });
    if opens {
        return Ok(());
    }
    let who = match &ssh.user {
        Some(user) => format!("user {user} has no key of ours"),
        None => "no user has a key of ours".to_owned(),
    };
    let (field, message) = if ssh.enabled == Some(true) {
        (
            "ssh",
            format!(
                "SSH is to be proven, but {who}; authorize {{{{ .Keys.NAME.PublicKey }}}} for them, or set `user` and `privateKey`"
            ),
        )
    } else if vm.readiness.tcp.is_some() && is_session {
        (
            "tcp",
            format!(
                "in session mode a port is seen by SSH, but {who}; authorize {{{{ .Keys.NAME.PublicKey }}}} for one"
            ),
        )
    } else if vm.readiness.cloud_init.is_some() && !vm.guest_agent {
        (
            "cloudInit",
            format!(
                "cloud-init is seen by SSH or by the guest agent, and this VM has neither: {who}, and `guestAgent` is false"
            ),
        )
    } else {
        return Ok(());
    };
    let path = format!("{path}spec.readiness.{field}");
    Err(Problems(vec![Problem::new(&path, None, message)]).into())
}

/// All our keys, by what their public lines begin with, and what they are called outside of their
/// environments.
fn our_keys(journals: &[Journal]) -> HashMap<String, (String, &KeyState)> {
    journals
        .iter()
        .flat_map(|journal| journal.of(Kind::Key).map(move |record| (journal, record)))
        .filter_map(|(journal, record)| match &record.state {
            Some(State::Key(state)) => {
                let name = journal.full_name(&record.name);
                Some((key_part(&state.public_key), (name, state)))
            }
            _ => None,
        })
        .collect()
}

/// Type and key of a public key's line, without its comment.
fn key_part(line: &str) -> String {
    line.split_whitespace()
        .take(2)
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::env::journal::{Record, Status};

    const ALICE: &str =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJdD7y3aLq454yWBdwLWbieU1ebz9/cu7/QEXn9OIeZJ a";
    const BOB: &str =
        "ssh-ed25519 AAAAC3NzaC1lZDI1NTE5AAAAIJdD7y3aLq454yWBdwLWbieU1ebz9/cu7/QEXn9OIeZK b";

    fn journal() -> Journal {
        let mut journal = Journal::new("e2e", None);
        for (name, public_key) in [("alices", ALICE), ("bobs", BOB)] {
            journal.resources.push(Record {
                kind: Kind::Key,
                name: name.to_owned(),
                status: Status::Ready,
                worker: None,
                artifacts: Vec::new(),
                state: Some(State::Key(KeyState {
                    kind: "ed25519".to_owned(),
                    public_key: format!("{public_key}\n"),
                    public_key_path: format!("/keys/{name}.pub").into(),
                    private_key_path: format!("/keys/{name}").into(),
                    fingerprint: String::new(),
                    created: String::new(),
                })),
            });
        }
        journal
    }

    fn login(more: &str) -> Result<Option<(String, String)>> {
        let text = format!(
            "networks: [{{name: n}}]\nvms: [{{name: v, spec: {{network: n, disk: {{size: 1G}}, cloudInit: {{users: [\
             {{name: nobody}}, {{name: alice, sshAuthorizedKeys: [\"{ALICE}\"]}}, {{name: bob, sshAuthorizedKeys: [\"{BOB}\"]}}]}}{more}}}}}]\n"
        );
        let spec = spec::Spec::parse(&text, Path::new("/"), &BTreeMap::new())?;
        let journals = [journal()];
        check_login(&spec.vms[0], &journals, "vms[0].", false)?;
        let environments = Environments::new(crate::Config::from_process()?);
        let users = render_users(&environments, &spec.vms[0], None)?;
        let (login, keys) = find_login(&environments, &spec.vms[0], &users, &journals, None)?;
        assert_eq!(keys, ["alices", "bobs"]);
        Ok(login.map(|login| {
            let key = login.private_key_path.to_string_lossy().into_owned();
            (login.user, key)
        }))
    }

    #[test]
    fn b15_a_user_and_a_key_that_belong_together() {
        for (more, expected) in [
            ("", Some(("alice", "/keys/alices"))),
            (
                ", readiness: {ssh: {user: bob}}",
                Some(("bob", "/keys/bobs")),
            ),
            (
                ", readiness: {ssh: {privateKey: /keys/bobs}}",
                Some(("bob", "/keys/bobs")),
            ),
            (
                ", readiness: {ssh: {user: root, privateKey: /elsewhere}}",
                Some(("root", "/elsewhere")),
            ),
        ] {
            let found = login(more).unwrap_or_else(|error| panic!("{more}: {error}"));
            let expected = expected.map(|(user, key)| (user.to_owned(), key.to_owned()));
            assert_eq!(found, expected, "{more}");
        }
        let error = login(", readiness: {ssh: {user: nobody}}").expect_err("no door");
        assert!(
            error.to_string().contains("user nobody has no key"),
            "{error}"
        );
    }
}
