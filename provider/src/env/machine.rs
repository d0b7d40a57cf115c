//! What one does with a VM that is there: starting, stopping, snapshots, logging in.

use std::{net::SocketAddr, sync::Arc, time::Duration};

use libvirt_proto::{
    Connect, Domain,
    api::{
        DomainCreateFlags, DomainDestroyFlags, DomainShutdownFlags, DomainSnapshotCreateFlags,
        DomainSnapshotDeleteFlags, DomainSnapshotListFlags, DomainSnapshotRevertFlags, DomainState,
        DomainXmlFlags,
    },
};
use quick_xml::{Writer, events::BytesText};
use tokio::time::Instant;

use super::{
    Environments,
    journal::{Journal, Kind, State, VmState},
};
use crate::{
    Error, Mark, Result,
    key::KeyPair,
    spec,
    ssh::{HostKeys, Session, Target},
    storage, vm,
};

/// How often a guest is looked at that was asked to shut down.
const POLL: Duration = Duration::from_millis(200);

impl Environments {
    /// The VM of that name, in the environment that is named or in the only one that has it.
    ///
    /// # Errors
    ///
    /// There is none, or there are several.
    pub fn vm(&self, name: &str, environment: Option<&str>) -> Result<(Journal, VmState)> {
        let journals = match environment {
            Some(id) => vec![self.journal(id)?],
            None => self.directory.journals()?,
        };
        let mut found: Vec<(Journal, VmState)> = journals
            .iter()
            .cloned()
            .filter_map(
                |journal| match journal.find(Kind::Vm, name)?.state.clone() {
                    Some(State::Vm(vm)) => Some((journal, *vm)),
                    _ => None,
                },
            )
            .collect();
        if found.len() > 1 {
            let ids: Vec<&str> = found
                .iter()
                .map(|(journal, _)| journal.id.as_str())
                .collect();
            return Err(Error::Refused {
                what: format!("vm \"{name}\""),
                reason: format!("environments {} have one", ids.join(", ")),
                advice: format!("say which: --env {}", ids[0]),
            });
        }
        let elsewhere = |journal: &Journal| {
            let record = journal.find(Kind::Vm, name);
            record.is_some_and(|record| record.is_elsewhere())
        };
        if found.is_empty() && journals.iter().any(elsewhere) {
            return Err(Error::Refused {
                what: format!("vm \"{name}\""),
                reason: "another provider's engine made it, and we know no way into it".to_owned(),
                advice: "`testenv-vm env` has the command that its engine tells".to_owned(),
            });
        }
        found.pop().ok_or_else(|| Error::NotFound {
            kind: "vm",
            name: name.to_owned(),
        })
    }

    /// Where and as whom one logs in to a VM. Its address is looked up if it is not known yet.
    ///
    /// # Errors
    ///
    /// No user of it has a key of ours, or it has no address before the deadline.
    pub async fn target(
        &self,
        journal: &Journal,
        name: &str,
        vm: &VmState,
        deadline: Instant,
    ) -> Result<Target> {
        let login = vm.login.as_ref().ok_or_else(|| Error::Refused {
            what: format!("vm \"{name}\""),
            reason: "no user of it has a key of ours".to_owned(),
            advice: "authorize {{ .Keys.NAME.PublicKey }} for a user in the spec".to_owned(),
        })?;
        let endpoint = match vm.ssh_endpoint() {
            Some(endpoint) => endpoint,
            None => SocketAddr::new(self.find_address(&journal.id, name, deadline).await?, 22),
        };
        Ok(vm::target(login, endpoint, vm))
    }

    /// Logs in to a VM.
    ///
    /// # Errors
    ///
    /// As for [`Environments::target`], or SSH did not let us in.
    pub async fn login(
        &self,
        name: &str,
        environment: Option<&str>,
        deadline: Instant,
    ) -> Result<Session> {
        let (journal, vm) = self.vm(name, environment)?;
        let target = self.target(&journal, name, &vm, deadline).await?;
        let path = vm
            .login
            .map(|login| login.private_key_path)
            .unwrap_or_default();
        let key = Arc::new(KeyPair::load(&path)?.private_key().clone());
        let host_keys = HostKeys::load(&self.known_hosts(&journal.id))?;
        Session::connect(&target, key, &host_keys, deadline).await
    }

    /// Starts a VM that is off.
    ///
    /// # Errors
    ///
    /// Libvirt's. One that runs is started already.
    pub async fn start_vm(&self, vm: &VmState) -> Result<()> {
        let machine = self.machine(vm).await?;
        if machine.runs().await? {
            return machine.close(Ok(())).await;
        }
        let started = machine.domain.start(DomainCreateFlags::empty()).await;
        let started = started.map(drop).map_err(machine.failed("start"));
        machine.close(started).await
    }

    /// Asks a guest to shut down and waits until it has, or switches it off.
    ///
    /// # Errors
    ///
    /// Libvirt's, or the guest still runs at the deadline. One that is off is stopped already.
    pub async fn stop_vm(&self, vm: &VmState, force: bool, deadline: Instant) -> Result<()> {
        let machine = self.machine(vm).await?;
        let stopped = machine.stop(force, deadline).await;
        machine.close(stopped).await
    }

    /// Resets a VM, as its button would; one that is off is started.
    ///
    /// # Errors
    ///
    /// Libvirt's.
    pub async fn reset_vm(&self, vm: &VmState) -> Result<()> {
        let machine = self.machine(vm).await?;
        let reset = if machine.runs().await? {
            machine
                .domain
                .reset()
                .await
                .map_err(machine.failed("reset"))
        } else {
            let started = machine.domain.start(DomainCreateFlags::empty()).await;
            started.map(drop).map_err(machine.failed("start"))
        };
        machine.close(reset).await
    }

    /// Keeps a VM's memory and disk under a name, to come back to. The guest waits meanwhile. A
    /// snapshot of that name is replaced.
    ///
    /// # Errors
    ///
    /// A name that cannot be one, or libvirt's.
    pub async fn snapshot_vm(&self, vm: &VmState, name: &str) -> Result<()> {
        spec::check_name(name).map_err(|message| Error::Refused {
            what: format!("snapshot \"{name}\""),
            reason: message,
            advice: String::new(),
        })?;
        let machine = self.machine(vm).await?;
        let taken = machine.snapshot(name).await;
        machine.close(taken).await
    }

    /// Brings a VM back to a snapshot: memory and disk are as they were.
    ///
    /// # Errors
    ///
    /// There is no such snapshot, or libvirt's.
    pub async fn restore_vm(&self, vm: &VmState, name: &str) -> Result<()> {
        let machine = self.machine(vm).await?;
        let restored = machine.restore(name).await;
        machine.close(restored).await
    }

    /// The names of a VM's snapshots, sorted.
    ///
    /// # Errors
    ///
    /// Libvirt's.
    pub async fn snapshots_of_vm(&self, vm: &VmState) -> Result<Vec<String>> {
        let machine = self.machine(vm).await?;
        let listed = machine
            .domain
            .snapshots(DomainSnapshotListFlags::empty())
            .await;
        let names = listed
            .map_err(machine.failed("list the snapshots of"))
            .map(|snapshots| {
                let mut names: Vec<String> = snapshots
                    .iter()
                    .map(|snapshot| snapshot.name().to_string())
                    .collect();
                names.sort();
                names
            });
        machine.close(names).await
    }

    /// What the serial console of a VM has said, where that lies in a storage pool; `None` if
    /// nothing is there.
    ///
    /// # Errors
    ///
    /// No connection, or libvirt's.
    pub(crate) async fn console_log(&self, vm: &VmState) -> Result<Option<Vec<u8>>> {
        let Some(pool) = &vm.store else {
            return Ok(None);
        };
        let connect = self.host_at(&vm.uri).dedicated().await?;
        let read = storage::read(&connect, pool, &storage::name_of(&vm.console)).await;
        let _ = connect.close().await;
        read
    }

    /// A VM's domain, on a connection of its own, for what is done with it takes time.
    pub(crate) async fn machine(&self, vm: &VmState) -> Result<Machine> {
        let name = vm.libvirt_name.clone();
        let not_found = || Error::NotFound {
            kind: "vm",
            name: name.clone(),
        };
        let failed = |source| Error::Libvirt {
            action: format!("find vm \"{name}\""),
            source,
        };
        let uuid = vm.libvirt_uuid().ok_or_else(not_found)?;
        let connect = self.host_at(&vm.uri).dedicated().await?;
        let domain = connect
            .domain_by_uuid(uuid)
            .await
            .map_err(failed)?
            .ok_or_else(not_found)?;
        let xml = domain.xml(DomainXmlFlags::INACTIVE).await.map_err(failed)?;
        if Mark::find(&xml.to_string_lossy()).is_none() {
            return Err(super::remove::foreign("vm", &name));
        }
        Ok(Machine {
            name,
            connect,
            domain,
        })
    }
}

/// A domain of ours and its connection.
#[derive(Debug)]
pub(crate) struct Machine {
    name: String,
    connect: Connect,
    pub(crate) domain: Domain,
}

impl Machine {
    pub(crate) fn failed(
        &self,
        action: &str,
    ) -> impl FnOnce(libvirt_proto::Error) -> Error + use<> {
        let action = format!("{action} vm \"{}\"", self.name);
        move |source| Error::Libvirt { action, source }
    }

    /// Says good-bye to the daemon.
    pub(crate) async fn close<T>(self, outcome: Result<T>) -> Result<T> {
        let _ = self.connect.close().await;
        outcome
    }

    pub(crate) async fn runs(&self) -> Result<bool> {
        let (state, _) = self.domain.state().await.map_err(self.failed("look at"))?;
        Ok(!matches!(
            state,
            DomainState::SHUTOFF | DomainState::CRASHED
        ))
    }

    async fn stop(&self, force: bool, deadline: Instant) -> Result<()> {
        if !self.runs().await? {
            return Ok(());
        }
        if force {
            let destroyed = self.domain.destroy(DomainDestroyFlags::empty()).await;
            return destroyed.map_err(self.failed("stop"));
        }
        let begun = Instant::now();
        let asked = self.domain.shutdown(DomainShutdownFlags::empty()).await;
        asked.map_err(self.failed("shut down"))?;
        while self.runs().await? {
            if Instant::now() >= deadline {
                return Err(Error::Timeout {
                    what: format!("shutting down vm \"{}\"", self.name),
                    seconds: begun.elapsed().as_secs(),
                    seen: "its guest was asked and still runs; `stop --force` switches it off"
                        .to_owned(),
                });
            }
            tokio::time::sleep(POLL).await;
        }
        Ok(())
    }

    async fn snapshot(&self, name: &str) -> Result<()> {
        let old = self.domain.snapshot_by_name(name).await;
        if let Some(old) = old.map_err(self.failed("look at the snapshots of"))? {
            let deleted = old.delete(DomainSnapshotDeleteFlags::empty()).await;
            deleted.map_err(self.failed("replace a snapshot of"))?;
        }
        let xml = snapshot_xml(name).map_err(Error::file("write the XML of", name))?;
        let taken = self
            .domain
            .create_snapshot(&xml, DomainSnapshotCreateFlags::empty())
            .await;
        taken.map(drop).map_err(self.failed("take a snapshot of"))
    }

    async fn restore(&self, name: &str) -> Result<()> {
        let found = self.domain.snapshot_by_name(name).await;
        let snapshot = found.map_err(self.failed("look at the snapshots of"))?;
        let snapshot = snapshot.ok_or_else(|| Error::NotFound {
            kind: "snapshot",
            name: name.to_owned(),
        })?;
        let reverted = snapshot.revert(DomainSnapshotRevertFlags::empty()).await;
        reverted.map_err(self.failed("restore"))
    }
}

fn snapshot_xml(name: &str) -> std::io::Result<String> {
    let mut writer = Writer::new(Vec::new());
    writer
        .create_element("domainsnapshot")
        .write_inner_content(|writer| {
            writer
                .create_element("name")
                .write_text_content(BytesText::new(name))
                .map(drop)
        })?;
    Ok(String::from_utf8_lossy(&writer.into_inner()).into_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_snapshot_is_asked_for_by_name_alone() {
        let xml = snapshot_xml("clean").expect("memory");
        assert_eq!(xml, "<domainsnapshot><name>clean</name></domainsnapshot>");
    }
}
