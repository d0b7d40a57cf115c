//! Claiming names: what is about to be made is in a journal before it is made, and a name that is
//! in one is taken.

use std::{net::IpAddr, path::PathBuf};

use super::{
    Environments,
    addresses::{self, Known},
    is_alive,
    journal::{
        Artifact, Journal, KeyState, Kind, Login, NicState, Record, State, Status, VmState,
        full_name, now,
    },
    links, this_process,
};
use crate::{
    Error, Result, key, network,
    spec::{self, Section},
    ssh::Jump,
    storage::{self, Store},
    vm::{
        Machine,
        accelerator::{Accelerator, Choice},
    },
};

/// What an environment is asked to consist of.
#[derive(Debug, Clone, Copy)]
pub(super) enum Into<'a> {
    /// A new environment.
    New {
        id: &'a str,
        spec: Option<&'a PathBuf>,
        prefix: Option<&'a str>,
    },
    /// One that may exist.
    Existing(&'a str),
}

impl Environments {
    /// Writes records into an environment's journal, unless somebody has their names. Subnets that
    /// are to be found are found here, under the lock, and so are the addresses of VMs; `known` is
    /// what libvirt and the host have.
    ///
    /// # Errors
    ///
    /// Who has a name, or a subnet.
    pub(super) async fn claim(
        &self,
        into: Into<'_>,
        mut records: Vec<Record>,
        networks: &[spec::Network],
        known: &Known,
    ) -> Result<()> {
        self.directory.prepare()?;
        let others = |record: &Record| {
            record.kind == Kind::Vm && !record.is_elsewhere() && !self.host_of(record).is_session()
        };
        if self.host().is_session() && records.iter().any(others) {
            self.directory.let_pass()?;
        }
        let locked = self.directory.lock().await?;
        let journals = self.directory.journals()?;
        let mut journal = match into {
            Into::New { id, spec, prefix } => {
                if let Some(existing) = journals.iter().find(|journal| journal.id == id) {
                    return Err(Error::Exists {
                        kind: "environment",
                        name: id.to_owned(),
                        holder: format!(
                            "it is {} since {}; `testenv-vm delete {id}` removes it, --id names another",
                            existing.status(),
                            existing.created
                        ),
                    });
                }
                Journal {
                    prefix: prefix.map(str::to_owned),
                    ..Journal::new(id, spec.cloned())
                }
            }
            Into::Existing(id) => journals
                .iter()
                .find(|journal| journal.id == id)
                .cloned()
                .unwrap_or_else(|| Journal::new(id, None)),
        };
        check_names(&journals, &records, journal.prefix.as_deref())?;
        check_subnets(&journals, &records, networks)?;
        check_files(&records)?;
        addresses::choose_subnets(&journals, &mut records, networks, &known.taken)?;
        addresses::reserve(&journals, &mut records, &known.lent);
        links::choose(&journals, &mut records)?;
        journal.resources.extend(records);
        locked.write(&journal)
    }

    /// As [`Environments::claim`] would find, before anything is written.
    pub(super) fn check_claim(
        &self,
        records: &[Record],
        networks: &[spec::Network],
        prefix: Option<&str>,
    ) -> Result<()> {
        let journals = self.directory.journals()?;
        check_names(&journals, records, prefix)?;
        check_subnets(&journals, records, networks)
    }

    /// What the names of an environment's resources begin with outside of it.
    pub(super) fn prefix_of(&self, id: &str) -> Result<Option<String>> {
        let journal = self.directory.journal(id)?;
        Ok(journal.and_then(|journal| journal.prefix))
    }

    /// Records of all that a spec asks for, with what its VMs will be where that is chosen.
    pub(super) fn plan_all(
        &self,
        spec: &spec::Spec,
        prefix: Option<&str>,
        machines: &[Option<&Machine>],
    ) -> Result<Vec<Record>> {
        let elsewhere = |section, name: &str| {
            let elsewhere = spec.elsewhere(section, name)?;
            Some(self.plan_elsewhere(section, name, elsewhere, full_name(prefix, name)))
        };
        let mut records = Vec::new();
        for key in &spec.keys {
            records.push(match elsewhere(Section::Keys, &key.name) {
                Some(record) => record?,
                None => self.plan_key(key, prefix),
            });
        }
        for network in &spec.networks {
            records.push(match elsewhere(Section::Networks, &network.name) {
                Some(record) => record?,
                None => self.plan_network(network, prefix)?,
            });
        }
        for (index, vm) in spec.vms.iter().enumerate() {
            let machine = machines.get(index).copied().flatten();
            records.push(match elsewhere(Section::Vms, &vm.name) {
                Some(record) => record?,
                None => self.plan_vm(vm, machine, prefix)?,
            });
        }
        Ok(records)
    }

    pub(super) fn plan_key(&self, key: &spec::Key, prefix: Option<&str>) -> Record {
        let directory = key
            .output_directory
            .clone()
            .unwrap_or_else(|| self.directory.keys());
        let private = directory.join(full_name(prefix, &key.name));
        let public = key::public_path(&private);
        let state = KeyState {
            kind: key.kind.name().to_owned(),
            public_key: String::new(),
            public_key_path: public.clone(),
            private_key_path: private.clone(),
            fingerprint: String::new(),
            created: now(),
        };
        record(
            Kind::Key,
            &key.name,
            vec![
                Artifact::File { path: private },
                Artifact::File { path: public },
            ],
            State::Key(state),
        )
    }

    pub(super) fn plan_network(
        &self,
        network: &spec::Network,
        prefix: Option<&str>,
    ) -> Result<Record> {
        let host = self.host_for(&network.provider);
        let name = full_name(prefix, &network.name);
        let state = network::plan(network, &name, host.is_session(), host.is_remote())?;
        let artifact = Artifact::Network {
            uri: host.uri().to_owned(),
            name: state.libvirt_name.clone(),
            uuid: state.uuid.clone(),
        };
        Ok(record(
            Kind::Network,
            &network.name,
            vec![artifact],
            State::Network(state),
        ))
    }

    /// A record of a VM; without `machine` it is not chosen yet what it will be.
    pub(super) fn plan_vm(
        &self,
        vm: &spec::Vm,
        machine: Option<&Machine>,
        prefix: Option<&str>,
    ) -> Result<Record> {
        let undecided = Choice {
            accelerator: Accelerator::Tcg,
            reason: String::new(),
        };
        let accelerator = machine.map_or(undecided, |machine| machine.accelerator.clone());
        let user_network = machine.and_then(|machine| machine.user_network);
        let name = full_name(prefix, &vm.name);
        let uuid = uuid::Uuid::new_v4().to_string();
        let uri = self.host_for(&vm.provider).uri().to_owned();
        let store = machine.and_then(|machine| machine.store.as_ref());
        let volume = |store: &Store, end: &str| {
            let prefix = storage::prefix(&name, &uuid);
            store.path(&format!("{prefix}{end}"))
        };
        let (disk, seed, console) = match store {
            Some(store) => (
                volume(store, "qcow2"),
                volume(store, "iso"),
                volume(store, "console.log"),
            ),
            None => (
                self.directory.disk(&name),
                self.directory.seed(&name),
                self.directory.console(&name),
            ),
        };
        let nics = vm
            .nics
            .iter()
            .map(|network| NicState {
                network: network.clone(),
                libvirt_network: full_name(prefix, network),
                mac: random_mac(),
                address: None::<IpAddr>,
                reserved: None,
                host_name: vm
                    .cloud_init
                    .hostname
                    .as_ref()
                    .and_then(|name| name.split('.').next())
                    .map(str::to_ascii_lowercase),
            })
            .collect();
        let more_disks: Vec<PathBuf> = (1..vm.disks.len())
            .map(|index| match store {
                Some(store) => volume(store, &format!("{index}.qcow2")),
                None => self.directory.further_disk(&name, index),
            })
            .collect();
        let mut artifacts: Vec<Artifact> = [&disk, &seed, &console]
            .into_iter()
            .chain(&more_disks)
            .map(|path| match store {
                Some(store) => Artifact::Volume {
                    uri: uri.clone(),
                    pool: store.pool.clone(),
                    name: storage::name_of(path),
                },
                None => Artifact::File { path: path.clone() },
            })
            .collect();
        let jump = match &vm.provider.jump {
            Some(jump) => Some(jump.clone()),
            None => Jump::of_uri(&uri).map_err(|reason| Error::Refused {
                what: format!("vm \"{}\"", vm.name),
                reason,
                advice: "say how its host is reached: `jump: user@host` of its provider".to_owned(),
            })?,
        };
        artifacts.push(Artifact::Domain {
            uri: uri.clone(),
            name: name.clone(),
            uuid: uuid.clone(),
        });
        let state = VmState {
            libvirt_name: name,
            uuid,
            uri,
            jump,
            accelerator: accelerator.accelerator,
            accelerator_reason: accelerator.reason,
            nics,
            user_nic: user_network.map(|network| links::plan(vm, network, random_mac())),
            ports: vm.ports.iter().map(|port| port.guest).collect(),
            address_source: None,
            login: None::<Login>,
            ssh_proven: false,
            cloud_init: None,
            vnc_address: None,
            serial_device: None,
            store: store.map(|store| store.pool.clone()),
            disk,
            more_disks,
            seed,
            console,
            host_key: String::new(),
            keys: Vec::new(),
            created: now(),
        };
        let state = State::Vm(Box::new(state));
        Ok(record(Kind::Vm, &vm.name, artifacts, state))
    }
}

fn record(kind: Kind, name: &str, artifacts: Vec<Artifact>, state: State) -> Record {
    Record {
        kind,
        name: name.to_owned(),
        status: Status::Creating,
        worker: Some(this_process()),
        artifacts,
        state: Some(state),
    }
}

fn check_names(journals: &[Journal], records: &[Record], prefix: Option<&str>) -> Result<()> {
    for record in records.iter().filter(|record| !record.is_elsewhere()) {
        let name = full_name(prefix, &record.name);
        let holder = journals
            .iter()
            .find_map(|journal| Some((journal, holds(journal, record, &name)?)));
        if let Some((journal, held)) = holder {
            let state = match (held.status, held.worker) {
                (Status::Creating, Some(worker)) if is_alive(worker) => "is making it right now",
                (Status::Ready, _) => "has it",
                _ => "has what is left of it",
            };
            return Err(Error::Exists {
                kind: record.kind.word(),
                name,
                holder: format!("environment \"{}\" {state}", journal.id),
            });
        }
    }
    Ok(())
}

/// Who has a record's name on its host, or one of its files.
fn holds<'a>(journal: &'a Journal, record: &Record, name: &str) -> Option<&'a Record> {
    let has_file = |held: &&Record| {
        let file = |it: &&Artifact| matches!(it, Artifact::File { .. });
        let mut files = held.artifacts.iter().filter(file);
        files.any(|file| record.artifacts.contains(file))
    };
    let held = journal.holds(record.kind, name, record.uri());
    held.or_else(|| journal.of(record.kind).find(has_file))
}

/// Networks that other processes are about to make are not in libvirt yet.
fn check_subnets(
    journals: &[Journal],
    records: &[Record],
    networks: &[spec::Network],
) -> Result<()> {
    for network in networks {
        let uri = addresses::uri_of(records, network);
        for (subnet, by) in addresses::held(journals, uri) {
            if let Some(own) = network.subnets().find(|own| network::overlap(*own, subnet)) {
                return Err(network::overlapping(network, own, subnet, &by));
            }
        }
    }
    Ok(())
}

/// A file that is there and in no journal is somebody's.
fn check_files(records: &[Record]) -> Result<()> {
    for record in records {
        for artifact in &record.artifacts {
            if let Artifact::File { path } = artifact
                && path.symlink_metadata().is_ok()
            {
                return Err(Error::Exists {
                    kind: record.kind.word(),
                    name: record.name.clone(),
                    holder: format!(
                        "the file {} is in the way and belongs to no environment",
                        path.display()
                    ),
                });
            }
        }
    }
    Ok(())
}

/// In QEMU's range, so that it is locally administered and nobody's.
fn random_mac() -> String {
    let bytes = uuid::Uuid::new_v4().into_bytes();
    format!(
        "52:54:00:{:02x}:{:02x}:{:02x}",
        bytes[0], bytes[1], bytes[2]
    )
}
