//! Removing domains and networks from libvirt, if they are ours.

use std::{env, path::PathBuf, time::Duration};

use libvirt_proto::{
    Connect, Domain, Network,
    api::{DomainDestroyFlags, DomainUndefineFlags, DomainXmlFlags, ErrorNumber, NetworkXmlFlags},
    xdr::Uuid,
};
use tokio::time::{Instant, sleep};

use super::{
    Environments,
    journal::{Artifact, Record, Status},
    users::network_user,
};
use crate::{Error, Host, Mark, Result, config::is_session, file, interruption::step, storage};

/// How long a call may take that a process left with the daemon when it was killed. It has been read
/// by then, and no call that makes something which nobody sees takes long.
const LEFT_BEHIND: Duration = Duration::from_secs(1);
const PAUSE: Duration = Duration::from_millis(50);

impl Environments {
    /// A process that was killed may have left a call with the daemon, which does what it was asked
    /// for all the same. Waits until that is done: everything is there, or enough time has gone by.
    pub(super) async fn settle(&self, records: &[Record]) -> Result<()> {
        let abandoned =
            |record: &&Record| record.status == Status::Creating && record.is_abandoned();
        let artifacts: Vec<&Artifact> = records
            .iter()
            .filter(abandoned)
            .flat_map(|record| &record.artifacts)
            .collect();
        let deadline = Instant::now() + LEFT_BEHIND;
        while self.lacks(&artifacts).await? && Instant::now() < deadline {
            sleep(PAUSE).await;
        }
        Ok(())
    }

    /// Whether libvirt does not have all of them.
    async fn lacks(&self, artifacts: &[&Artifact]) -> Result<bool> {
        for artifact in artifacts {
            let found = match artifact {
                Artifact::Domain { uri, name, uuid } => {
                    let connect = self.host_at(uri).connect().await?;
                    let domain = find(uuid, |uuid| connect.domain_by_uuid(uuid)).await;
                    domain.map_err(|source| Error::Libvirt {
                        action: format!("find vm \"{name}\""),
                        source,
                    })?
                }
                // An ordinary user's libvirt has none.
                Artifact::Network { uri, .. } if self.host_at(uri).is_session() => true,
                Artifact::Network { uri, name, uuid } => {
                    let connect = self.host_at(uri).connect().await?;
                    let network = find(uuid, |uuid| connect.network_by_uuid(uuid)).await;
                    network.map_err(|source| Error::Libvirt {
                        action: format!("find network \"{name}\""),
                        source,
                    })?
                }
                Artifact::Volume { uri, pool, name } => {
                    let connect = self.host_at(uri).connect().await?;
                    storage::is_there(&connect, pool, name).await?
                }
                Artifact::Elsewhere { .. } | Artifact::File { .. } => true,
            };
            if !found {
                return Ok(true);
            }
        }
        Ok(false)
    }
}

async fn find<T, F>(uuid: &str, look: impl FnOnce(Uuid) -> F) -> libvirt_proto::Result<bool>
where
    F: Future<Output = libvirt_proto::Result<Option<T>>>,
{
    match uuid.parse() {
        Ok(uuid) => look(uuid).await.map(|found| found.is_some()),
        // What has no UUID is never found.
        Err(_) => Ok(true),
    }
}

/// Stops and undefines a domain that has our UUID and our mark, and removes its log where that is a
/// file of this machine.
pub(super) async fn remove_domain(
    host: &Host,
    connect: &Connect,
    name: &str,
    uuid: &str,
) -> Result<()> {
    undefine_domain(connect, name, uuid).await?;
    if !host.is_remote() {
        // Who cannot ask now comes again: the domain is gone then, and its log is not.
        remove_libvirt_log(connect, name)
            .await
            .map_err(|source| Error::Libvirt {
                action: format!("remove the log of vm \"{name}\""),
                source,
            })?;
    }
    Ok(())
}

/// Removes the volumes that the mark of a domain names. Whoever can change its metadata must not have
/// us remove others.
pub(super) async fn remove_marked_volumes(
    connect: &Connect,
    mark: &Mark,
    name: &str,
    uuid: &str,
) -> Result<()> {
    let prefix = storage::prefix(name, uuid);
    let (own, others): (Vec<_>, Vec<_>) = mark
        .volumes
        .iter()
        .partition(|(_, volume)| volume.starts_with(&prefix));
    for (pool, volume) in others {
        tracing::warn!(
            "volume {volume} of pool {pool}: named by a mark, but not vm {name}'s; left alone"
        );
    }
    for (pool, volume) in own {
        storage::remove(connect, pool, &[volume]).await?;
    }
    Ok(())
}

async fn undefine_domain(connect: &Connect, name: &str, uuid: &str) -> Result<()> {
    let failed = |action: &str| {
        let action = format!("{action} vm \"{name}\"");
        move |source| Error::Libvirt { action, source }
    };
    let Some(uuid) = uuid.parse::<Uuid>().ok() else {
        return Ok(());
    };
    let Some(domain) = connect.domain_by_uuid(uuid).await.map_err(failed("find"))? else {
        return Ok(());
    };
    let xml =
        gone_is_fine(domain.xml(DomainXmlFlags::INACTIVE).await).map_err(failed("look at"))?;
    if xml.is_some_and(|xml| Mark::find(&xml.to_string_lossy()).is_none()) {
        return Err(foreign("vm", name));
    }
    stop_domain(&domain).await.map_err(failed("stop"))?;
    step("stopped vm", name);
    let all = DomainUndefineFlags::MANAGED_SAVE
        | DomainUndefineFlags::SNAPSHOTS_METADATA
        | DomainUndefineFlags::CHECKPOINTS_METADATA
        | DomainUndefineFlags::NVRAM;
    gone_is_fine(domain.undefine(all).await).map_err(failed("remove"))?;
    // A start that was under way when its process was killed keeps what runs.
    if let Some(domain) = connect.domain_by_uuid(uuid).await.map_err(failed("find"))? {
        stop_domain(&domain).await.map_err(failed("stop"))?;
    }
    step("removed vm", name);
    Ok(())
}

async fn stop_domain(domain: &Domain) -> libvirt_proto::Result<()> {
    // The log goes as well where libvirt can do that (8.3).
    let mut stopped = domain.destroy(DomainDestroyFlags::REMOVE_LOGS).await;
    if matches!(&stopped, Err(error) if matches!(error.code(), Some(ErrorNumber::INVALID_ARG | ErrorNumber::ARGUMENT_UNSUPPORTED)))
    {
        stopped = domain.destroy(DomainDestroyFlags::empty()).await;
    }
    match stopped {
        // Not running.
        Err(error) if error.code() == Some(ErrorNumber::OPERATION_INVALID) => Ok(()),
        other => gone_is_fine(other).map(drop),
    }
}

/// Libvirt removes the log of a domain that it stops for us, but not of one that had stopped by
/// then, and before 8.3 of none.
/// A file that stays is not an error: the directory is libvirt's, and need not be on this machine.
async fn remove_libvirt_log(connect: &Connect, name: &str) -> libvirt_proto::Result<()> {
    let directory = if is_session(&connect.uri().await?.to_string_lossy()) {
        session_logs()
    } else {
        PathBuf::from("/var/log/libvirt/qemu")
    };
    // Somebody may have made a domain of that name since, and its log is theirs.
    if connect.domain_by_name(name).await?.is_some() {
        return Ok(());
    }
    let remove = |file: String| {
        let removed = file::remove_if_exists(&directory.join(file));
        removed.unwrap_or_else(|error| {
            tracing::debug!(%error, "libvirt's log of {name}");
            false
        })
    };
    for suffix in ["", ".0", ".1", ".2"] {
        remove(format!("{name}.log{suffix}"));
    }
    // Each directory that was shared has a log of its own, and libvirt keeps those in any case.
    let mut index = 0;
    while remove(format!("{name}-fs{index}-virtiofsd.log")) {
        index += 1;
    }
    Ok(())
}

/// Where an ordinary user's libvirt has the logs of its domains.
fn session_logs() -> PathBuf {
    let set = |name: &str| env::var_os(name).filter(|value| !value.is_empty());
    let cache = set("XDG_CACHE_HOME").map(PathBuf::from);
    let cache =
        cache.unwrap_or_else(|| PathBuf::from(set("HOME").unwrap_or_default()).join(".cache"));
    cache.join("libvirt/qemu/log")
}

/// Stops and undefines a network that has our UUID and our mark.
pub(super) async fn remove_network(
    connect: &Connect,
    name: &str,
    uuid: &str,
    force: bool,
) -> Result<()> {
    let failed = |action: &str| {
        let action = format!("{action} network \"{name}\"");
        move |source| Error::Libvirt { action, source }
    };
    let Some(uuid) = uuid.parse::<Uuid>().ok() else {
        return Ok(());
    };
    let Some(network) = connect
        .network_by_uuid(uuid)
        .await
        .map_err(failed("find"))?
    else {
        return Ok(());
    };
    let xml =
        gone_is_fine(network.xml(NetworkXmlFlags::INACTIVE).await).map_err(failed("look at"))?;
    if xml.is_some_and(|xml| Mark::find(&xml.to_string_lossy()).is_none()) {
        return Err(foreign("network", name));
    }
    // Stopping it would cut off whoever is on it.
    if !force && let Some(user) = network_user(connect, &network.name().to_string()).await? {
        return Err(Error::Busy {
            kind: "network",
            name: name.to_owned(),
            user: format!("vm \"{user}\"; `delete --force` removes it nevertheless"),
        });
    }
    stop_network(&network).await.map_err(failed("stop"))?;
    step("stopped network", name);
    gone_is_fine(network.undefine().await).map_err(failed("remove"))?;
    // As with domains.
    if let Some(network) = connect
        .network_by_uuid(uuid)
        .await
        .map_err(failed("find"))?
    {
        stop_network(&network).await.map_err(failed("stop"))?;
    }
    step("removed network", name);
    Ok(())
}

async fn stop_network(network: &Network) -> libvirt_proto::Result<()> {
    match network.destroy().await {
        // Not running.
        Err(error) if error.code() == Some(ErrorNumber::OPERATION_INVALID) => Ok(()),
        other => gone_is_fine(other).map(drop),
    }
}

/// Somebody else may have removed it meanwhile.
fn gone_is_fine<T>(result: libvirt_proto::Result<T>) -> libvirt_proto::Result<Option<T>> {
    match result {
        Ok(value) => Ok(Some(value)),
        Err(error) if error.is_not_found() => Ok(None),
        Err(error) => Err(error),
    }
}

pub(super) fn foreign(kind: &'static str, name: &str) -> Error {
    Error::Refused {
        what: format!("{kind} \"{name}\""),
        reason: "it has our UUID but not our mark any more: somebody made it theirs".to_owned(),
        advice: format!("look at it (virsh dumpxml {name}) and remove it by hand"),
    }
}
