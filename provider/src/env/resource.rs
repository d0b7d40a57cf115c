//! Making one resource: the journal first, then the thing, then the journal again.

use std::{
    collections::HashMap,
    net::IpAddr,
    path::{Path, PathBuf},
};

use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::{
    Environments, addresses,
    journal::{Journal, KeyState, Kind, Login, NetworkState, Record, State, Status, VmState},
};
use crate::{
    Error, Mark, Result,
    disk::BaseImage,
    env::obstacle,
    file,
    host::HostFacts,
    image::Images,
    key::{KeyKind, KeyPair},
    network::{self, Subnet},
    seed, spec,
    spec::{Base, Section, Template},
    ssh::known_hosts_line,
    vm::{self, Making, Waiting},
};

impl Environments {
    /// Generates a claimed key.
    pub(super) async fn make_key(&self, id: &str, key: &spec::Key) -> Result<KeyState> {
        let mut state = self.state_of(id, Kind::Key, &key.name, |state| match state {
            State::Key(state) => Some(state),
            _ => None,
        })?;
        if let Some(directory) = state.private_key_path.parent()
            && !directory.exists()
        {
            file::create_directory(directory, 0o700)?;
        }
        let (kind, comment) = (key.kind, key.comment.clone());
        // A large RSA key is seconds of computing.
        let pair = tokio::task::spawn_blocking(move || KeyPair::generate(kind, &comment))
            .await
            .map_err(|_| Error::Cancelled {
                what: format!("key \"{}\"", key.name),
            })??;
        pair.write(&state.private_key_path)?;
        state.public_key = pair.public_line()?;
        state.fingerprint = pair.fingerprint();
        self.ready(id, Kind::Key, &key.name, State::Key(state.clone()))?;
        tracing::info!("key {}: {} {}", key.name, state.kind, state.fingerprint);
        Ok(state)
    }

    /// Defines and starts a claimed network.
    pub(super) async fn make_network(
        &self,
        id: &str,
        network: &spec::Network,
    ) -> Result<NetworkState> {
        let mut state = self.state_of(id, Kind::Network, &network.name, |state| match state {
            State::Network(state) => Some(state),
            _ => None,
        })?;
        let journals = self.directory.journals()?;
        let mut network = network.clone();
        if let Some(ipv4) = &mut network.ipv4
            && ipv4.subnet.is_none()
        {
            // Found when it was claimed.
            ipv4.subnet = Subnet::parse(&state.cidr).ok();
        }
        let attached = attached_to(&network, &journals)?;
        if network.kind == spec::NetworkKind::Bridge
            && let Some(interface) = &attached
        {
            state.interface.clone_from(interface);
        }
        let outside = attached.filter(|_| network.kind == spec::NetworkKind::Nat);
        let mark = self.mark(id, &network.name, Vec::new());
        // Those of VMs that come with it; others are added when they come.
        let reservations = addresses::reservations(&journals, &network.name);
        // Starting runs programs on the host: nobody else waits behind it.
        let connect = self.host.dedicated().await?;
        let created = network::create(
            &connect,
            &network,
            outside.as_deref(),
            &reservations,
            &state,
            &mark,
        )
        .await;
        let _ = connect.close().await;
        created?;
        self.ready(
            id,
            Kind::Network,
            &network.name,
            State::Network(state.clone()),
        )?;
        tracing::info!(
            "network {}: {} {} on {}",
            network.name,
            state.kind,
            state.cidr,
            state.interface
        );
        Ok(state)
    }

    /// Makes a claimed VM and waits until it answers.
    pub(super) async fn make_vm(
        &self,
        id: &str,
        vm: &spec::Vm,
        facts: &HostFacts,
        base: &BaseImage,
        waiting: &Waiting,
    ) -> Result<VmState> {
        let mut state = self.state_of(id, Kind::Vm, &vm.name, |state| match state {
            State::Vm(state) => Some(*state),
            _ => None,
        })?;
        let journals = self.directory.journals()?;
        let own = journals.iter().find(|journal| journal.id == id);
        let users = render_users(self, vm, own)?;
        let (login, keys) = find_login(self, vm, &users, &journals, own)?;
        state.login = login;
        state.keys = keys;
        let host_key = KeyPair::generate(KeyKind::Ed25519, "")?;
        state.host_key = host_key.public_line()?;
        self.pin_host_key(id, &state)?;
        let mut subnets = Vec::new();
        for nic in &state.nics {
            let network = network_state(&journals, &nic.network)?;
            subnets.push(network.subnet());
            if let Some(reservation) = addresses::reservation(nic) {
                network::add(&self.host.connect().await?, network, &reservation).await?;
            }
        }
        let guest = seed::CloudInit {
            instance_id: state.uuid.clone(),
            hostname: vm
                .cloud_init
                .hostname
                .clone()
                .unwrap_or_else(|| vm.name.clone()),
            users,
            packages: vm.cloud_init.packages.clone(),
            write_files: vm
                .cloud_init
                .write_files
                .iter()
                .map(|file| {
                    Ok(seed::File {
                        path: file.path.clone(),
                        content: render(self, &file.content, own)?,
                        permissions: file.permissions.clone(),
                    })
                })
                .collect::<Result<_>>()?,
            run_commands: vm
                .cloud_init
                .run_commands
                .iter()
                .map(|text| render(self, text, own))
                .collect::<Result<_>>()?,
            host_key: (host_key.private_text()?, state.host_key.clone()),
            macs: state.nics.iter().map(|nic| nic.mac.clone()).collect(),
        };
        let mark = self.mark(
            id,
            &vm.name,
            vec![
                state.disk.clone(),
                state.seed.clone(),
                state.console.clone(),
            ],
        );
        let known_hosts = self.known_hosts(id);
        let making = Making {
            vm,
            base,
            architecture: &facts.processor.architecture,
            mark: &mark,
            guest,
            subnets,
            known_hosts: &known_hosts,
        };
        vm::create(&self.host, &making, &mut state, waiting).await?;
        self.ready(id, Kind::Vm, &vm.name, State::Vm(Box::new(state.clone())))?;
        Ok(state)
    }

    /// A VM's base image, fetched if need be; QEMU's user must get to it.
    ///
    /// # Errors
    ///
    /// What is in the way, and what to type.
    pub(crate) async fn prepare_base(
        &self,
        vm: &spec::Vm,
        facts: &HostFacts,
        images: &Images,
        cancel: &CancellationToken,
    ) -> Result<BaseImage> {
        let path = match vm.disks.first().map(|disk| &disk.base_image) {
            None => PathBuf::new(),
            Some(Base::Path(path)) => path.clone(),
            Some(Base::Declared(image)) => images.obtain(image, cancel).await?,
            Some(Base::Name(name)) => {
                let image = images.known().find(name, &facts.processor.architecture)?;
                images.obtain(image, cancel).await?
            }
        };
        let base = BaseImage::inspect(&path)?;
        let size = vm.disks.first().map_or(0, |disk| disk.size);
        if size < base.virtual_size {
            return Err(crate::disk::too_small(&base, size));
        }
        if let Some(user) = facts.qemu_user
            && let Some(place) = obstacle(&base.path, user)
        {
            let (reason, command) = if place == base.path {
                (
                    "QEMU's user cannot read it".to_owned(),
                    format!("chmod o+r {}", place.display()),
                )
            } else {
                (
                    format!("QEMU's user cannot pass through {}", place.display()),
                    format!(
                        "chmod o+x {0}    (or copy the image to /var/lib/libvirt/images)",
                        place.display()
                    ),
                )
            };
            return Err(Error::BaseImage {
                path: base.path,
                reason,
                advice: command,
            });
        }
        Ok(base)
    }

    /// Finds the address of a VM that was created without waiting, and writes it down.
    ///
    /// # Errors
    ///
    /// There is none before the deadline.
    pub(crate) async fn find_address(
        &self,
        id: &str,
        vm: &str,
        deadline: Instant,
    ) -> Result<IpAddr> {
        let state = self.state_of(id, Kind::Vm, vm, |state| match state {
            State::Vm(state) => Some(*state),
            _ => None,
        })?;
        let network = state
            .nics
            .first()
            .map(|nic| nic.network.clone())
            .unwrap_or_default();
        let subnet = network_state(&self.directory.journals()?, &network)?.subnet();
        let (address, source) = vm::find_address(&self.host, &state, subnet, deadline).await?;
        self.change(id, Kind::Vm, vm, |record| {
            if let Some(State::Vm(state)) = &mut record.state
                && let Some(nic) = state.nics.first_mut()
            {
                nic.address = Some(address);
                state.address_source = Some(source.to_string());
            }
        })?;
        Ok(address)
    }

    fn mark(&self, id: &str, name: &str, files: Vec<PathBuf>) -> Mark {
        Mark {
            environment: id.to_owned(),
            name: name.to_owned(),
            state_directory: self.state_path().to_owned(),
            created: super::journal::now(),
            files,
        }
    }

    /// Adds a VM's host key to those that are known.
    fn pin_host_key(&self, id: &str, state: &VmState) -> Result<()> {
        let _locked = self.directory.lock()?;
        let path = self.known_hosts(id);
        let known = file::read_if_exists(&path, 1 << 20)?.unwrap_or_default();
        let known = String::from_utf8_lossy(&known);
        let alias = format!("{} ", state.libvirt_name);
        let mut lines: Vec<String> = known
            .lines()
            .filter(|line| !line.starts_with(&alias))
            .map(str::to_owned)
            .collect();
        lines.push(
            known_hosts_line(&state.libvirt_name, &state.host_key)
                .trim_end()
                .to_owned(),
        );
        file::replace(&path, 0o600, format!("{}\n", lines.join("\n")).as_bytes())
    }

    fn ready(&self, id: &str, kind: Kind, name: &str, state: State) -> Result<()> {
        self.change(id, kind, name, |record| {
            record.status = Status::Ready;
            record.worker = None;
            record.state = Some(state);
        })
    }

    /// Alters a record.
    pub(super) fn change(
        &self,
        id: &str,
        kind: Kind,
        name: &str,
        change: impl FnOnce(&mut Record),
    ) -> Result<()> {
        self.directory.update(id, |journal| {
            journal
                .find_mut(kind, name)
                .map(change)
                // Another process has deleted it.
                .ok_or_else(|| Error::NotFound {
                    kind: kind.word(),
                    name: name.to_owned(),
                })
        })?
    }

    fn state_of<T>(
        &self,
        id: &str,
        kind: Kind,
        name: &str,
        pick: impl FnOnce(State) -> Option<T>,
    ) -> Result<T> {
        let journal = self.journal(id)?;
        let state = journal
            .find(kind, name)
            .and_then(|record| record.state.clone());
        state.and_then(pick).ok_or_else(|| Error::NotFound {
            kind: kind.word(),
            name: name.to_owned(),
        })
    }
}

/// A network that some environment has.
pub(super) fn network_state<'a>(
    journals: &'a [Journal],
    network: &str,
) -> Result<&'a NetworkState> {
    journals
        .iter()
        .find_map(
            |journal| match &journal.find(Kind::Network, network)?.state {
                Some(State::Network(state)) => Some(state),
                _ => None,
            },
        )
        .ok_or_else(|| Error::NotFound {
            kind: "network",
            name: network.to_owned(),
        })
}

/// The interface of the host that a network is attached to, if it says.
fn attached_to(network: &spec::Network, journals: &[Journal]) -> Result<Option<String>> {
    let other = match &network.attach_to {
        None => return Ok(None),
        Some(spec::Attach::Interface(name)) => return Ok(Some(name.clone())),
        Some(spec::Attach::Network(other)) => other,
    };
    let interface = &network_state(journals, other)?.interface;
    if interface.is_empty() {
        return Err(Error::Refused {
            what: format!("network \"{}\"", network.name),
            reason: format!("it is attached to network \"{other}\", which is attached to another"),
            advice: "attach both to the same network, or name the interface".to_owned(),
        });
    }
    Ok(Some(interface.clone()))
}

/// Looks up the references in a text.
fn render(
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
            Section::Images => return Ok(String::new()),
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
                .map(|text| render(environments, text, journal))
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
                authorized_keys,
            })
        })
        .collect()
}

/// The first user that one of our keys lets in, with that key; and the names of all our keys that
/// the VM knows.
fn find_login(
    environments: &Environments,
    vm: &spec::Vm,
    users: &[seed::User],
    journals: &[Journal],
    own: Option<&Journal>,
) -> Result<(Option<Login>, Vec<String>)> {
    let ours: HashMap<String, (&str, &KeyState)> = journals
        .iter()
        .flat_map(|journal| journal.of(Kind::Key))
        .filter_map(|record| match &record.state {
            Some(State::Key(state)) => {
                Some((key_part(&state.public_key), (record.name.as_str(), state)))
            }
            _ => None,
        })
        .collect();
    let mut login = None;
    let mut names = Vec::new();
    for user in users {
        for line in &user.authorized_keys {
            if let Some((name, key)) = ours.get(&key_part(line)) {
                names.push((*name).to_owned());
                login.get_or_insert_with(|| Login {
                    user: user.name.clone(),
                    private_key_path: key.private_key_path.clone(),
                });
            }
        }
    }
    names.dedup();
    // What the spec says about readiness wins.
    if let Some(ssh) = &vm.ssh {
        let user = ssh
            .user
            .clone()
            .or_else(|| login.as_ref().map(|login| login.user.clone()));
        let named = match &ssh.private_key {
            Some(text) => Some(PathBuf::from(render(environments, text, own)?)),
            None => None,
        };
        let key = named.or_else(|| login.as_ref().map(|login| login.private_key_path.clone()));
        let (Some(user), Some(private_key_path)) = (user, key) else {
            return Err(Error::Refused {
                what: format!("vm \"{}\"", vm.name),
                reason: "SSH is to be proven, but no user has a key of ours".to_owned(),
                advice: "set readiness.ssh.user and readiness.ssh.privateKey, or authorize {{ .Keys.NAME.PublicKey }}"
                    .to_owned(),
            });
        };
        login = Some(Login {
            user,
            private_key_path,
        });
    }
    Ok((login, names))
}

/// Type and key of a public key's line, without its comment.
fn key_part(line: &str) -> String {
    line.split_whitespace()
        .take(2)
        .collect::<Vec<_>>()
        .join(" ")
}
