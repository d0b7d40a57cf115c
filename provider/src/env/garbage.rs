//! What is left when a process was killed and nobody deletes: found, told, and removed.

use std::{
    collections::HashSet,
    fs,
    path::{Path, PathBuf},
    time::{Duration, SystemTime},
};

use libvirt_proto::{
    Connect,
    api::{
        ConnectListAllDomainsFlags, ConnectListAllNetworksFlags, DomainXmlFlags, NetworkXmlFlags,
    },
};
use serde::Serialize;

use super::{
    Environments,
    journal::{Artifact, Journal},
    remove::{remove_domain, remove_marked_volumes, remove_network},
};
use crate::{
    Error, Host, Mark, Result, file,
    storage::{self, Stored},
};

/// Something that nobody will miss.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Garbage {
    /// What it is.
    pub kind: Waste,
    /// Its name; of a file, its path.
    pub name: String,
    /// The URI of its host, if it is in libvirt.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub uri: Option<String>,
    /// The environment that it belonged to, where that is known.
    pub environment: Option<String>,
    /// How long ago it was made, in seconds, where that is known.
    pub age: Option<u64>,
    /// Why it is garbage.
    pub reason: String,
}

/// What a search came upon.
#[derive(Debug, Default)]
pub struct Search {
    /// What nobody will miss.
    pub garbage: Vec<Garbage>,
    /// The URIs of hosts on which environments have something and which could not be searched, and
    /// why. As long as there is one, no file counts as garbage: what is on that host may use it.
    pub unsearched: Vec<(String, Error)>,
}

/// Kinds of garbage.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Waste {
    /// An environment whose process is dead.
    Environment,
    /// A domain with our mark that no journal knows.
    Vm,
    /// A network with our mark that no journal knows.
    Network,
    /// A file in the state directory that no journal and no mark names.
    File,
    /// A part of an image that nobody uploads any more.
    Volume,
    /// Our storage pool, with nothing in it.
    Pool,
}

impl Waste {
    /// The word for it in messages.
    #[must_use]
    pub const fn word(self) -> &'static str {
        match self {
            Self::Environment => "environment",
            Self::Vm => "vm",
            Self::Network => "network",
            Self::File => "file",
            Self::Volume => "volume",
            Self::Pool => "pool",
        }
    }
}

impl Environments {
    /// Finds what is left of processes that were killed. Nothing that a living process works on, and
    /// nothing that was kept on purpose.
    ///
    /// # Errors
    ///
    /// Not one host could be searched.
    pub async fn garbage(&self) -> Result<Search> {
        // Files first: what is claimed after this was not there when they were listed.
        let mut files = self.files()?;
        let OnHosts {
            marks,
            stored,
            unsearched,
        } = self.on_hosts().await?;
        if !unsearched.is_empty() {
            files.clear();
        }
        let journals = self.directory.journals()?;
        let mut garbage = Vec::new();
        for journal in &journals {
            if let Some(record) = journal
                .resources
                .iter()
                .find(|record| record.is_abandoned())
            {
                garbage.push(Garbage {
                    kind: Waste::Environment,
                    name: journal.id.clone(),
                    uri: None,
                    environment: Some(journal.id.clone()),
                    age: age_of(&journal.created),
                    reason: format!(
                        "the process that was {} {} \"{}\" is dead",
                        record.status,
                        record.kind.word(),
                        record.name
                    ),
                });
            }
        }
        garbage.extend(self.without_journal(&journals)?);
        let known = Known::of(&journals);
        for marked in &marks {
            if !known.uuids.contains(&marked.uuid) {
                garbage.push(Garbage {
                    kind: marked.kind,
                    name: marked.name.clone(),
                    uri: Some(marked.uri.clone()),
                    environment: Some(marked.mark.environment.clone()),
                    age: age_of(&marked.mark.created),
                    reason: "it has our mark, and no journal knows it".to_owned(),
                });
            }
        }
        let in_use: HashSet<&PathBuf> =
            marks.iter().flat_map(|marked| &marked.mark.files).collect();
        for (path, age) in files {
            if !known.covers(&path)
                && !in_use.contains(&path)
                && !in_use.contains(&without_number(&path))
            {
                garbage.push(Garbage {
                    kind: Waste::File,
                    name: path.to_string_lossy().into_owned(),
                    uri: None,
                    environment: None,
                    age: age.map(|age| age.as_secs()),
                    reason: "no journal and no mark names it".to_owned(),
                });
            }
        }
        garbage.extend(stored.into_iter().map(|(uri, found)| {
            let (kind, name, reason) = match found {
                Stored::Part(name) => (Waste::Volume, name, "nobody uploads the rest of it"),
                Stored::Empty(name) => (Waste::Pool, name, "nothing is in it"),
            };
            Garbage {
                kind,
                name,
                uri: Some(uri),
                environment: None,
                age: None,
                reason: reason.to_owned(),
            }
        }));
        Ok(Search {
            garbage,
            unsearched,
        })
    }

    /// Looks at the configuration's host, and at those on which environments have something. One
    /// that is switched off does not keep us from the others.
    pub(super) async fn on_hosts(&self) -> Result<OnHosts> {
        let mut seen = OnHosts::default();
        let hosts = self.hosts_of(&self.directory.journals()?);
        for host in &hosts {
            match self.on_host(host).await {
                Ok((marks, stored)) => {
                    seen.marks.extend(marks);
                    let uri = host.uri();
                    let stored = stored.into_iter().map(|found| (uri.to_owned(), found));
                    seen.stored.extend(stored);
                }
                Err(error) => seen.unsearched.push((host.uri().to_owned(), error)),
            }
        }
        if seen.unsearched.len() == hosts.len() {
            let (_, error) = seen.unsearched.swap_remove(0);
            return Err(error);
        }
        Ok(seen)
    }

    async fn on_host(&self, host: &Host) -> Result<(Vec<Marked>, Vec<Stored>)> {
        let connect = host.dedicated().await?;
        let marks = self.marks(&connect, host).await;
        let stored = storage::garbage(&connect).await;
        let _ = connect.close().await;
        Ok((marks?, stored?))
    }

    /// What is left of environments whose process was killed before it wrote the journal, or after it
    /// had removed it.
    fn without_journal(&self, journals: &[Journal]) -> Result<Vec<Garbage>> {
        let mut ids = self.directory.environment_directories()?;
        ids.retain(|id| {
            let has_journal = journals.iter().any(|journal| journal.id == *id);
            !has_journal && crate::spec::check_name(id).is_ok()
        });
        let garbage = ids.into_iter().map(|id| Garbage {
            kind: Waste::Environment,
            age: fs::metadata(self.directory.environment(&id))
                .ok()
                .and_then(|metadata| age_of_file(&metadata))
                .map(|age| age.as_secs()),
            environment: Some(id.clone()),
            name: id,
            uri: None,
            reason:
                "it has a directory and no journal: the process that made or deleted it is dead"
                    .to_owned(),
        });
        Ok(garbage.collect())
    }

    /// Removes what [`Environments::garbage`] found, unless it is in use by now.
    ///
    /// # Errors
    ///
    /// It could not be removed; the next collection finds it again.
    pub async fn collect(&self, garbage: &Garbage) -> Result<()> {
        match garbage.kind {
            Waste::Environment => self.delete_abandoned(&garbage.name).await,
            Waste::Vm | Waste::Network => {
                let host = self.host_at(garbage.uri.as_deref().unwrap_or_default());
                let connect = host.dedicated().await?;
                let removed = self.collect_marked(&host, &connect, garbage).await;
                let _ = connect.close().await;
                removed
            }
            Waste::Volume | Waste::Pool => {
                let host = self.host_at(garbage.uri.as_deref().unwrap_or_default());
                let connect = host.dedicated().await?;
                // What is in use by now is not found again, and left.
                let removed = storage::collect(&connect, &garbage.name).await;
                let _ = connect.close().await;
                removed
            }
            Waste::File => {
                let path = Path::new(&garbage.name);
                // Whoever claims a name holds the lock, and finds the file in the way or not at all.
                let _locked = self.directory.lock().await?;
                if Known::of(&self.directory.journals()?).covers(path) {
                    return Ok(());
                }
                file::remove_if_exists(path).map(drop)
            }
        }
    }

    async fn collect_marked(
        &self,
        host: &Host,
        connect: &Connect,
        garbage: &Garbage,
    ) -> Result<()> {
        let known = Known::of(&self.directory.journals()?);
        for marked in self.marks(connect, host).await? {
            if (marked.kind, &marked.name) != (garbage.kind, &garbage.name)
                || known.uuids.contains(&marked.uuid)
            {
                continue;
            }
            if marked.kind == Waste::Network {
                return remove_network(connect, &marked.name, &marked.uuid, false).await;
            }
            let (name, uuid) = (marked.name.as_str(), marked.uuid.as_str());
            remove_domain(host, connect, name, uuid).await?;
            remove_marked_volumes(connect, &marked.mark, name, uuid).await?;
            for path in &marked.mark.files {
                self.remove_own_file(path)?;
            }
        }
        Ok(())
    }

    /// What in libvirt has a mark of this state directory.
    pub(super) async fn marks(&self, connect: &Connect, host: &Host) -> Result<Vec<Marked>> {
        let failed = |source| Error::Libvirt {
            action: "look for what has our mark".to_owned(),
            source,
        };
        let machine = host.marks_machine();
        let mut marks = Vec::new();
        let mut note = |kind, name: String, uuid: String, xml: &str| {
            let ours = |mark: &Mark| mark.is_from(self.state_path(), machine.as_deref());
            if let Some(mark) = Mark::find(xml).filter(ours) {
                marks.push(Marked {
                    uri: host.uri().to_owned(),
                    kind,
                    name,
                    uuid,
                    mark,
                });
            }
        };
        let domains = connect.domains(ConnectListAllDomainsFlags::empty());
        for domain in domains.await.map_err(failed)? {
            // What is gone by now is no garbage.
            if let Ok(xml) = domain.xml(DomainXmlFlags::INACTIVE).await {
                let (name, uuid) = (domain.name().to_string(), domain.uuid().to_string());
                note(Waste::Vm, name, uuid, &xml.to_string_lossy());
            }
        }
        if host.is_session() {
            return Ok(marks);
        }
        let networks = connect.networks(ConnectListAllNetworksFlags::empty());
        for network in networks.await.map_err(failed)? {
            if let Ok(xml) = network.xml(NetworkXmlFlags::INACTIVE).await {
                let (name, uuid) = (network.name().to_string(), network.uuid().to_string());
                note(Waste::Network, name, uuid, &xml.to_string_lossy());
            }
        }
        // Guests go before the networks that they are on.
        Ok(marks)
    }

    /// The files that environments make, and how old they are.
    fn files(&self) -> Result<Vec<(PathBuf, Option<Duration>)>> {
        let mut files = Vec::new();
        for name in ["disks", "cloudinit", "console", "keys"] {
            let directory = self.state_path().join(name);
            let entries = match fs::read_dir(&directory) {
                Ok(entries) => entries,
                Err(error) if error.kind() == std::io::ErrorKind::NotFound => continue,
                Err(error) => return Err(Error::file("read", directory)(error)),
            };
            for entry in entries {
                let entry = entry.map_err(Error::file("read", &directory))?;
                // A directory is not ours.
                let Ok(metadata) = entry.metadata() else {
                    continue;
                };
                if !metadata.is_dir() {
                    files.push((entry.path(), age_of_file(&metadata)));
                }
            }
        }
        files.sort();
        Ok(files)
    }
}

/// What is in libvirt, on all hosts.
#[derive(Debug, Default)]
pub(super) struct OnHosts {
    pub(super) marks: Vec<Marked>,
    /// With the URI of its host.
    stored: Vec<(String, Stored)>,
    /// As in [`Search`].
    pub(super) unsearched: Vec<(String, Error)>,
}

/// Something in libvirt that has our mark.
#[derive(Debug, Clone)]
pub(super) struct Marked {
    /// Its host's URI.
    pub(super) uri: String,
    pub(super) kind: Waste,
    /// Its name in libvirt.
    pub(super) name: String,
    pub(super) uuid: String,
    pub(super) mark: Mark,
}

/// What the journals know.
struct Known {
    uuids: HashSet<String>,
    files: HashSet<PathBuf>,
}

impl Known {
    fn of(journals: &[Journal]) -> Self {
        let mut known = Self {
            uuids: HashSet::new(),
            files: HashSet::new(),
        };
        let records = journals.iter().flat_map(|journal| &journal.resources);
        for artifact in records.flat_map(|record| &record.artifacts) {
            match artifact {
                Artifact::File { path } => {
                    known.files.insert(path.clone());
                }
                Artifact::Domain { uuid, .. } | Artifact::Network { uuid, .. } => {
                    known.uuids.insert(uuid.clone());
                }
                Artifact::Elsewhere { .. } | Artifact::Volume { .. } => {}
            }
        }
        known
    }

    fn covers(&self, path: &Path) -> bool {
        self.files.contains(path) || self.files.contains(&without_number(path))
    }
}

/// virtlogd calls the older parts of a console `.0`, `.1`, ...
fn without_number(path: &Path) -> PathBuf {
    match path.extension().and_then(|end| end.to_str()) {
        Some(end) if end.bytes().all(|byte| byte.is_ascii_digit()) => path.with_extension(""),
        _ => path.to_owned(),
    }
}

fn age_of_file(metadata: &fs::Metadata) -> Option<Duration> {
    let modified = metadata.modified().ok()?;
    modified.elapsed().ok()
}

fn age_of(created: &str) -> Option<u64> {
    let created = humantime::parse_rfc3339(created).ok()?;
    SystemTime::now()
        .duration_since(created)
        .ok()
        .map(|age| age.as_secs())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn older_parts_of_consoles_belong_to_them() {
        assert_eq!(
            without_number(Path::new("/c/a.log.0")),
            Path::new("/c/a.log")
        );
        assert_eq!(without_number(Path::new("/c/a.log")), Path::new("/c/a.log"));
        assert_eq!(without_number(Path::new("/k/a.1x")), Path::new("/k/a.1x"));
    }

    #[test]
    fn ages_are_told_by_the_mark() {
        assert_eq!(age_of("nonsense"), None);
        assert!(age_of("2020-01-01T00:00:00Z").is_some_and(|age| age > 100_000_000));
    }
}
