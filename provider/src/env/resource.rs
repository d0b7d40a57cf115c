//! Making one resource: the journal first, then the thing, then the journal again.

use std::{net::IpAddr, path::Path};

use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::{
    Environments, addresses, guest,
    journal::{Journal, KeyState, Kind, NetworkState, Record, State, Status, VmState, full_name},
    links,
};
use crate::{
    Error, Host, Mark, Result,
    disk::BaseImage,
    env::obstacle,
    file,
    host::HostFacts,
    image::Images,
    key::{KeyKind, KeyPair},
    network::{self, Subnet},
    spec,
    spec::Base,
    ssh::known_hosts_line,
    storage::{self, Store},
    vm::{self, Machine, Making, Waiting},
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
        self.ready(id, Kind::Key, &key.name, State::Key(state.clone()))
            .await?;
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
        let prefix = self.prefix_of(id)?;
        let host = self.host_for(&network.provider);
        let uri = host.uri();
        let attached = attached_to(&network, &journals, prefix.as_deref(), uri)?;
        if network.kind == spec::NetworkKind::Bridge
            && let Some(interface) = &attached
        {
            state.interface.clone_from(interface);
        }
        if host.is_session() {
            // A segment is there when a guest joins it, and a bridge is there anyway.
            self.ready(
                id,
                Kind::Network,
                &network.name,
                State::Network(state.clone()),
            )
            .await?;
            tracing::info!("network {}: {} {}", network.name, state.kind, state.cidr);
            return Ok(state);
        }
        let outside = attached.filter(|_| network.kind == spec::NetworkKind::Nat);
        let mark = self.mark(id, &network.name, &host);
        // Those of VMs that come with it; others are added when they come.
        let reservations = addresses::reservations(&journals, Some(uri), &state.libvirt_name);
        // Starting runs programs on the host: nobody else waits behind it.
        let connect = host.dedicated().await?;
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
        )
        .await?;
        tracing::info!(
            "network {}: {} {} on {}",
            network.name,
            state.kind,
            state.cidr,
            state.interface
        );
        Ok(state)
    }

    /// Makes a claimed VM and waits until it is ready.
    pub(super) async fn make_vm(
        &self,
        id: &str,
        vm: &spec::Vm,
        plan: &VmPlan,
        waiting: &Waiting,
    ) -> Result<VmState> {
        let mut state = self.state_of(id, Kind::Vm, &vm.name, |state| match state {
            State::Vm(state) => Some(*state),
            _ => None,
        })?;
        let journals = self.directory.journals()?;
        let host = self.host_for(&vm.provider);
        let own = journals.iter().find(|journal| journal.id == id);
        let own = own.map(|journal| journal.seen_from(host.uri()));
        let own = own.as_ref();
        let host_key = KeyPair::generate(KeyKind::Ed25519, "")?;
        state.host_key = host_key.public_line()?;
        let mut networks = Vec::new();
        for nic in &state.nics {
            networks.push(network_state(&journals, &nic.libvirt_network, host.uri())?);
        }
        let guest = guest::render(self, vm, &state, &host_key.private_text()?, &networks, own)?;
        let (login, keys) = guest::find_login(self, vm, &guest.users, &journals, own)?;
        state.login = login;
        state.keys = keys;
        self.pin_host_key(id, &state).await?;
        let (mut links, mut subnets) = (Vec::new(), Vec::new());
        for (index, (nic, network)) in state.nics.iter().zip(networks).enumerate() {
            subnets.push(network.subnet());
            links.push(links::link(&state, index, network)?);
            if let (None, Some(reservation)) = (&network.segment, addresses::reservation(nic)) {
                network::add(&host.connect().await?, network, &reservation).await?;
            }
        }
        let mut mark = self.mark(id, &vm.name, &host);
        mark.files = vec![state.disk.clone()];
        mark.files.extend(state.more_disks.iter().cloned());
        mark.files
            .extend([state.seed.clone(), state.console.clone()]);
        if let Some(pool) = &state.store {
            let files = mark.files.drain(..);
            mark.volumes = files
                .map(|path| (pool.clone(), storage::name_of(&path)))
                .collect();
        }
        let known_hosts = self.known_hosts(id);
        let making = Making {
            vm,
            bases: &plan.bases,
            machine: &plan.machine,
            mark: &mark,
            guest,
            links,
            subnets,
            known_hosts: &known_hosts,
        };
        vm::create(&host, &making, &mut state, waiting).await?;
        self.ready(id, Kind::Vm, &vm.name, State::Vm(Box::new(state.clone())))
            .await?;
        Ok(state)
    }

    /// What a VM's disks are based on, fetched if need be; QEMU's user must get to all of it.
    ///
    /// # Errors
    ///
    /// What is in the way, and what to type.
    pub(crate) async fn prepare_bases(
        &self,
        vm: &spec::Vm,
        machine: &Machine,
        facts: &HostFacts,
        images: &Images,
        cancel: &CancellationToken,
    ) -> Result<Vec<Option<BaseImage>>> {
        let architecture = match vm.architecture {
            Some(architecture) => architecture.name(),
            None => &facts.processor.architecture,
        };
        let mut bases = Vec::new();
        for disk in &vm.disks {
            let path = match &disk.base_image {
                None => {
                    bases.push(None);
                    continue;
                }
                Some(Base::Path(path)) => path.clone(),
                Some(Base::Declared(image)) => images.obtain(image, cancel).await?,
                Some(Base::Name(name)) => {
                    let image = images.known().find(name, architecture)?;
                    images.obtain(image, cancel).await?
                }
            };
            let Some(store) = &machine.store else {
                let base = check_base(&path, disk.size, facts.qemu_user)?;
                bases.push(Some(base));
                continue;
            };
            let base = check_base(&path, disk.size, None)?;
            bases.push(Some(self.store_base(vm, &base, store, cancel).await?));
        }
        Ok(bases)
    }

    /// Has an image in the pool of the VM's host.
    async fn store_base(
        &self,
        vm: &spec::Vm,
        image: &BaseImage,
        store: &Store,
        cancel: &CancellationToken,
    ) -> Result<BaseImage> {
        self.directory.prepare()?;
        let sha256 = storage::sha256(&image.path, &self.directory.digests(), cancel).await?;
        let connect = self.host_for(&vm.provider).dedicated().await?;
        let base = storage::Base {
            image,
            sha256: &sha256,
            vm: &vm.name,
        };
        let stored = storage::obtain(&connect, store, base, cancel).await;
        let _ = connect.close().await;
        stored
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
            .map(|nic| nic.libvirt_network.clone())
            .unwrap_or_default();
        let host = self.host_at(&state.uri);
        let subnet = network_state(&self.directory.journals()?, &network, host.uri())?.subnet();
        let (address, source) = vm::find_address(&host, &state, subnet, deadline).await?;
        self.change(id, Kind::Vm, vm, |record| {
            if let Some(State::Vm(state)) = &mut record.state
                && let Some(nic) = state.nics.first_mut()
            {
                nic.address = Some(address);
                state.address_source = Some(source.to_string());
            }
        })
        .await?;
        Ok(address)
    }

    fn mark(&self, id: &str, name: &str, host: &Host) -> Mark {
        Mark {
            environment: id.to_owned(),
            name: name.to_owned(),
            state_directory: self.state_path().to_owned(),
            machine: host.marks_machine(),
            created: super::journal::now(),
            files: Vec::new(),
            volumes: Vec::new(),
        }
    }

    /// Adds a VM's host key to those that are known.
    async fn pin_host_key(&self, id: &str, state: &VmState) -> Result<()> {
        let _locked = self.directory.lock().await?;
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

    pub(super) async fn ready(&self, id: &str, kind: Kind, name: &str, state: State) -> Result<()> {
        self.change(id, kind, name, |record| {
            record.status = Status::Ready;
            record.worker = None;
            record.state = Some(state);
        })
        .await
    }

    /// Alters a record.
    pub(super) async fn change(
        &self,
        id: &str,
        kind: Kind,
        name: &str,
        change: impl FnOnce(&mut Record),
    ) -> Result<()> {
        self.directory
            .update(id, |journal| {
                journal
                    .find_mut(kind, name)
                    .map(change)
                    // Another process has deleted it.
                    .ok_or_else(|| Error::NotFound {
                        kind: kind.word(),
                        name: name.to_owned(),
                    })
            })
            .await?
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

/// What was found out about a VM before anything is made.
#[derive(Debug, Clone)]
pub(crate) struct VmPlan {
    pub(crate) machine: Machine,
    /// What its disks are based on, in order.
    pub(crate) bases: Vec<Option<BaseImage>>,
}

/// An image that a disk of `size` bytes can be based on: QEMU's user must get to it, where that is
/// known and matters.
fn check_base(path: &Path, size: u64, qemu_user: Option<(u32, u32)>) -> Result<BaseImage> {
    let base = BaseImage::inspect(path)?;
    if size < base.virtual_size {
        return Err(crate::disk::too_small(&base, size));
    }
    if let Some(user) = qemu_user
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

/// A network that some environment has on a host, by its name in libvirt.
pub(super) fn network_state<'a>(
    journals: &'a [Journal],
    network: &str,
    uri: &str,
) -> Result<&'a NetworkState> {
    journals
        .iter()
        .find_map(
            |journal| match &journal.holds(Kind::Network, network, Some(uri))?.state {
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
fn attached_to(
    network: &spec::Network,
    journals: &[Journal],
    prefix: Option<&str>,
    uri: &str,
) -> Result<Option<String>> {
    let other = match &network.attach_to {
        None => return Ok(None),
        Some(spec::Attach::Interface(name)) => return Ok(Some(name.clone())),
        Some(spec::Attach::Network(other)) => other,
    };
    let interface = &network_state(journals, &full_name(prefix, other), uri)?.interface;
    if interface.is_empty() {
        return Err(Error::Refused {
            what: format!("network \"{}\"", network.name),
            reason: format!("it is attached to network \"{other}\", which is attached to another"),
            advice: "attach both to the same network, or name the interface".to_owned(),
        });
    }
    Ok(Some(interface.clone()))
}
