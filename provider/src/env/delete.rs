//! Deleting: in reverse order, only what is ours, until nothing is left.

use std::{collections::BTreeMap, path::Path};

use libvirt_proto::api::{
    ConnectListAllDomainsFlags, ConnectListAllNetworksFlags, DomainXmlFlags, NetworkXmlFlags,
};

use super::{
    Environments, addresses, is_alive,
    journal::{Artifact, Journal, Kind, Record, State, Status},
    remove::{remove_domain, remove_marked_volumes, remove_network},
    this_process,
};
use crate::{Error, Host, Mark, Result, file, network, storage};

/// How something is deleted.
#[derive(Debug, Clone, Copy, Default)]
pub struct DeleteOptions {
    /// Networks go even if guests of others are on them; what others of ours use goes as well.
    pub force: bool,
}

/// What a delete found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deleted {
    /// The environment, and removed it.
    Environment,
    /// No journal, but libvirt objects with our mark, and removed them.
    Marked,
    /// Nothing.
    Nothing,
}

impl Environments {
    /// Removes an environment and all that belongs to it.
    ///
    /// # Errors
    ///
    /// Another process is at work on it, or something could not be removed; then the journal still
    /// has it, and another delete goes on where this one stopped.
    pub async fn delete(&self, id: &str) -> Result<Deleted> {
        self.delete_with(id, DeleteOptions::default()).await
    }

    /// As [`Environments::delete`], with options.
    ///
    /// # Errors
    ///
    /// As for [`Environments::delete`].
    pub async fn delete_with(&self, id: &str, options: DeleteOptions) -> Result<Deleted> {
        let journal = match self.journal(id) {
            Ok(journal) => journal,
            Err(Error::NotFound { .. }) => return self.delete_marked(id, options).await,
            Err(error) => return Err(error),
        };
        check_workers(&journal)?;
        self.settle(&journal.resources).await?;
        match self.remove_all(id, options, check_workers).await {
            // Another process that was at it has finished.
            Err(Error::NotFound { .. }) => self.delete_marked(id, options).await,
            removed => removed.map(|()| Deleted::Environment),
        }
    }

    /// Removes what is left of an environment whose process is dead. One of that name that somebody
    /// has made since is left alone.
    pub(super) async fn delete_abandoned(&self, id: &str) -> Result<()> {
        let abandoned = |journal: &Journal| journal.resources.iter().any(Record::is_abandoned);
        let Some(journal) = self.directory.journal(id)? else {
            let locked = self.directory.lock().await?;
            return match self.directory.journal(id)? {
                Some(_) => Ok(()),
                None => locked.remove(id),
            };
        };
        if !abandoned(&journal) {
            return Ok(());
        }
        self.settle(&journal.resources).await?;
        let check = |journal: &Journal| {
            check_workers(journal)?;
            if abandoned(journal) {
                return Ok(());
            }
            Err(Error::NotFound {
                kind: "environment",
                name: format!("{id}, as it was"),
            })
        };
        match self.remove_all(id, DeleteOptions::default(), check).await {
            // Somebody else is at it, or was.
            Err(
                Error::NotFound { .. }
                | Error::Busy {
                    kind: "environment",
                    ..
                },
            ) => Ok(()),
            removed => removed,
        }
    }

    /// Removes all resources of an environment, VMs before networks before keys.
    pub(super) async fn roll_back(&self, id: &str) -> Result<()> {
        self.remove_all(id, DeleteOptions::default(), check_workers)
            .await
    }

    /// `check` is asked under the lock: of two that come at once, one finds the other.
    async fn remove_all(
        &self,
        id: &str,
        options: DeleteOptions,
        check: impl FnOnce(&Journal) -> Result<()>,
    ) -> Result<()> {
        self.directory
            .update(id, |journal| {
                check(journal)?;
                for record in &mut journal.resources {
                    record.status = Status::Deleting;
                    record.worker = Some(this_process());
                }
                Ok::<(), Error>(())
            })
            .await??;
        let journal = self.journal(id)?;
        let mut outcome = Ok(());
        for kind in [Kind::Vm, Kind::Network, Kind::Key] {
            for record in journal.of(kind) {
                if let Err(error) = self.remove_with(id, kind, &record.name, options).await {
                    tracing::error!("{} {}: {error}", kind.word(), record.name);
                    outcome = outcome.and(Err(error));
                }
            }
        }
        outcome
    }

    /// Deletes one resource, whichever environment has it; of an isolated one, names begin with its
    /// prefix here, and it is one of the configuration's host. What does not exist is deleted already.
    ///
    /// # Errors
    ///
    /// Something uses it, another process is at work on it, or it could not be removed.
    pub async fn delete_resource(
        &self,
        kind: Kind,
        name: &str,
        options: DeleteOptions,
    ) -> Result<()> {
        let uri = self.host().uri();
        let Some(journal) = self.directory.holder(kind, name, uri)? else {
            return Ok(());
        };
        let Some(record) = journal.holds(kind, name, Some(uri)) else {
            return Ok(());
        };
        if !options.force
            && let Some(user) = self.user_of(kind, name)?
        {
            return Err(Error::Busy {
                kind: kind.word(),
                name: name.to_owned(),
                user,
            });
        }
        if let Some(worker) = record.worker
            && is_alive(worker)
        {
            return Err(Error::Busy {
                kind: kind.word(),
                name: name.to_owned(),
                user: format!("process {}, which is at work on it", worker.0),
            });
        }
        self.settle(std::slice::from_ref(record)).await?;
        self.remove_with(&journal.id, kind, &record.name, options)
            .await
    }

    /// The VM that uses a network or a key.
    fn user_of(&self, kind: Kind, name: &str) -> Result<Option<String>> {
        let journals = self.directory.journals()?;
        let user = journals
            .iter()
            .flat_map(|journal| journal.of(Kind::Vm))
            .filter(|record| kind == Kind::Key || record.may_be_at(Some(self.host().uri())))
            .find(|record| match &record.state {
                Some(State::Vm(vm)) => match kind {
                    Kind::Network => vm.nics.iter().any(|nic| nic.libvirt_network == name),
                    Kind::Key => vm.keys.iter().any(|key| key == name),
                    Kind::Vm => false,
                },
                _ => false,
            });
        Ok(user.map(|record| format!("vm \"{}\"", record.name)))
    }

    /// Removes what was made for a record, then the record, then an environment that is empty.
    pub(super) async fn remove(&self, id: &str, kind: Kind, name: &str) -> Result<()> {
        self.remove_with(id, kind, name, DeleteOptions::default())
            .await
    }

    async fn remove_with(
        &self,
        id: &str,
        kind: Kind,
        name: &str,
        options: DeleteOptions,
    ) -> Result<()> {
        let Some(record) = self.journal(id)?.find(kind, name).cloned() else {
            return Ok(());
        };
        self.change(id, kind, name, |record| {
            record.status = Status::Deleting;
            record.worker = Some(this_process());
        })
        .await?;
        let mut removed = self.remove_artifacts(&record, options).await;
        if removed.is_ok() {
            removed = self.give_addresses_back(&record).await;
        }
        let locked = self.directory.lock().await?;
        let Some(mut journal) = self.directory.journal(id)? else {
            return removed;
        };
        match removed {
            Ok(()) => {
                journal
                    .resources
                    .retain(|record| !(record.kind == kind && record.name == name));
                tracing::info!("{} {name}: deleted", kind.word());
                if journal.resources.is_empty() {
                    locked.remove(id)
                } else {
                    locked.write(&journal)
                }
            }
            Err(error) => {
                // Whoever deletes it next need not ask whether we are still at it.
                if let Some(record) = journal.find_mut(kind, name) {
                    record.worker = None;
                }
                locked.write(&journal)?;
                Err(error)
            }
        }
    }

    async fn remove_artifacts(&self, record: &Record, options: DeleteOptions) -> Result<()> {
        let mut volumes: BTreeMap<(&str, &str), Vec<&str>> = BTreeMap::new();
        for artifact in record.artifacts.iter().rev() {
            match artifact {
                Artifact::Domain { uri, name, uuid } => {
                    let host = self.host_at(uri);
                    let connect = host.dedicated().await?;
                    remove_domain(&host, &connect, name, uuid).await?;
                }
                // What nobody is on is no more.
                Artifact::Network { uri, .. } if self.host_at(uri).is_session() => {}
                Artifact::Network { uri, name, uuid } => {
                    let connect = self.host_at(uri).dedicated().await?;
                    remove_network(&connect, name, uuid, options.force).await?;
                }
                Artifact::Volume { uri, pool, name } => {
                    let place = (uri.as_str(), pool.as_str());
                    volumes.entry(place).or_default().push(name.as_str());
                }
                Artifact::Elsewhere { engine, name } => {
                    self.remove_elsewhere(record.kind, engine, name, options)
                        .await?;
                }
                Artifact::File { path } => self.remove_file(path)?,
            }
        }
        for ((uri, pool), names) in volumes {
            let connect = self.host_at(uri).dedicated().await?;
            storage::remove(&connect, pool, &names).await?;
        }
        Ok(())
    }

    /// Has the networks of a VM forget its addresses, unless they are going as well.
    async fn give_addresses_back(&self, record: &Record) -> Result<()> {
        let Some(State::Vm(vm)) = &record.state else {
            return Ok(());
        };
        let journals = self.directory.journals()?;
        for nic in &vm.nics {
            let held = journals.iter().find_map(|journal| {
                let record = journal.holds(Kind::Network, &nic.libvirt_network, record.uri())?;
                match &record.state {
                    Some(State::Network(state)) if record.status == Status::Ready => Some(state),
                    _ => None,
                }
            });
            let held = held.filter(|network| network.segment.is_none());
            if let (Some(network), Some(reservation)) = (held, addresses::reservation(nic)) {
                let connect = self.host_of(record).connect().await?;
                network::remove(&connect, network, &reservation).await?;
            }
        }
        Ok(())
    }

    /// Without a journal, the marks lead to everything.
    async fn delete_marked(&self, id: &str, options: DeleteOptions) -> Result<Deleted> {
        let mut found = Deleted::Nothing;
        for (index, host) in self
            .hosts_of(&self.directory.journals()?)
            .iter()
            .enumerate()
        {
            match self.delete_marked_on(host, id, options).await {
                Ok(Deleted::Nothing) => {}
                Ok(marked) => found = marked,
                // It is known from other environments only.
                Err(Error::NoConnection { uri, source }) if index > 0 => {
                    tracing::warn!("{uri}: {source}; what is there of environment {id} is left");
                }
                Err(error) => return Err(error),
            }
        }
        // A process that was killed early, or late, leaves a directory without a journal.
        if crate::spec::check_name(id).is_ok() && self.directory.environment(id).exists() {
            let locked = self.directory.lock().await?;
            // Unless another process has begun one of that name by now.
            if self.directory.journal(id)?.is_none() {
                locked.remove(id)?;
            }
        }
        Ok(found)
    }

    async fn delete_marked_on(
        &self,
        host: &Host,
        id: &str,
        options: DeleteOptions,
    ) -> Result<Deleted> {
        let connect = host.dedicated().await?;
        let failed = |source| Error::Libvirt {
            action: format!("look for what is left of environment \"{id}\""),
            source,
        };
        let machine = host.marks_machine();
        let ours = |mark: &Mark| {
            mark.environment == id && mark.is_from(self.state_path(), machine.as_deref())
        };
        let mut found = Deleted::Nothing;
        for domain in connect
            .domains(ConnectListAllDomainsFlags::empty())
            .await
            .map_err(failed)?
        {
            let Ok(xml) = domain.xml(DomainXmlFlags::INACTIVE).await else {
                continue;
            };
            if let Some(mark) = Mark::find(&xml.to_string_lossy()).filter(ours) {
                let (name, uuid) = (domain.name().to_string(), domain.uuid().to_string());
                remove_domain(host, &connect, &name, &uuid).await?;
                remove_marked_volumes(&connect, &mark, &name, &uuid).await?;
                for path in &mark.files {
                    self.remove_own_file(path)?;
                }
                tracing::info!("vm {}: deleted, by its mark", mark.name);
                found = Deleted::Marked;
            }
        }
        if host.is_session() {
            return Ok(found);
        }
        for network in connect
            .networks(ConnectListAllNetworksFlags::empty())
            .await
            .map_err(failed)?
        {
            let Ok(xml) = network.xml(NetworkXmlFlags::INACTIVE).await else {
                continue;
            };
            if let Some(mark) = Mark::find(&xml.to_string_lossy()).filter(ours) {
                remove_network(
                    &connect,
                    &network.name().to_string(),
                    &network.uuid().to_string(),
                    options.force,
                )
                .await?;
                tracing::info!("network {}: deleted, by its mark", mark.name);
                found = Deleted::Marked;
            }
        }
        Ok(found)
    }

    /// Removes a file; of a console also the older parts, which virtlogd calls `.0`, `.1`, ...
    fn remove_file(&self, path: &Path) -> Result<()> {
        file::remove_if_exists(path)?;
        if path.parent() == Some(&self.state_path().join("console")) {
            let older = |number: u32| {
                let mut name = path.as_os_str().to_owned();
                name.push(format!(".{number}"));
                file::remove_if_exists(Path::new(&name))
            };
            let mut number = 0;
            while older(number)? {
                number += 1;
            }
        }
        Ok(())
    }

    /// Whoever can change a domain's metadata must not have us remove any file of the host.
    pub(super) fn remove_own_file(&self, path: &Path) -> Result<()> {
        if self.is_own_file(path) {
            self.remove_file(path)?;
        } else {
            tracing::warn!(
                "{}: named by a mark, but not in the state directory; left alone",
                path.display()
            );
        }
        Ok(())
    }

    /// Whether it is where our files are.
    pub(super) fn is_own_file(&self, path: &Path) -> bool {
        path.parent().is_some_and(|parent| {
            ["disks", "cloudinit", "console"]
                .iter()
                .any(|name| parent == self.state_path().join(name))
        })
    }
}

/// Whether no other process is at work on an environment.
fn check_workers(journal: &Journal) -> Result<()> {
    for record in &journal.resources {
        if let Some(worker) = record.worker
            && worker != this_process()
            && is_alive(worker)
        {
            return Err(Error::Busy {
                kind: "environment",
                name: journal.id.clone(),
                user: format!(
                    "process {}, which is {} {} \"{}\"",
                    worker.0,
                    record.status,
                    record.kind.word(),
                    record.name
                ),
            });
        }
    }
    Ok(())
}
