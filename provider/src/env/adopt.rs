//! Adopting: a journal for what has our mark and no journal any more.

use super::{
    Environments,
    garbage::{Marked, OnHosts, Waste},
    journal::{Artifact, Journal, Kind, Record, Status, declared_name},
};
use crate::{Error, Result, storage};

impl Environments {
    /// Writes a journal for the domains and networks that have the mark of this environment, so that
    /// it can be listed, looked at and deleted again. Says how many were adopted.
    ///
    /// What only the lost journal knew stays lost: which key opens which door.
    ///
    /// # Errors
    ///
    /// Nothing has that mark, or somebody has the names by now. A host that could not be searched is
    /// only warned of where others have something.
    pub async fn adopt(&self, id: &str) -> Result<usize> {
        let not_found = || Error::NotFound {
            kind: "environment",
            name: id.to_owned(),
        };
        crate::spec::check_name(id).map_err(|_| not_found())?;
        let OnHosts {
            mut marks,
            mut unsearched,
            ..
        } = self.on_hosts().await?;
        marks.retain(|marked| marked.mark.environment == id);
        if marks.is_empty() {
            return Err(unsearched.pop().map_or_else(not_found, |(_, error)| error));
        }
        for (uri, error) in unsearched {
            tracing::warn!(
                "{uri} was not searched: {error}; adopt again when it answers, if it has more of environment {id}"
            );
        }
        self.directory.prepare()?;
        let locked = self.directory.lock().await?;
        let journals = self.directory.journals()?;
        let mut journal = journals
            .iter()
            .find(|journal| journal.id == id)
            .cloned()
            .unwrap_or_else(|| Journal::new(id, None));
        let mut adopted = 0;
        for marked in marks {
            let record = self.adopted(&marked);
            // All of an isolated environment has one prefix.
            let prefix = marked.name.strip_suffix(declared_name(&marked.mark.name));
            let prefix = prefix.and_then(|prefix| prefix.strip_suffix('-'));
            journal.prefix = journal.prefix.or_else(|| prefix.map(str::to_owned));
            let holder = journals.iter().find(|journal| {
                journal
                    .holds(record.kind, &marked.name, Some(&marked.uri))
                    .is_some()
            });
            match holder {
                // Known already.
                Some(holder) if holder.id == id => continue,
                Some(holder) => {
                    return Err(Error::Exists {
                        kind: record.kind.word(),
                        name: record.name,
                        holder: format!("environment \"{}\" has it", holder.id),
                    });
                }
                None => {
                    tracing::info!("{} {}: adopted", record.kind.word(), record.name);
                    journal.resources.push(record);
                    adopted += 1;
                }
            }
        }
        // Networks before the VMs on them, as they are made.
        journal.resources.sort_by_key(|record| match record.kind {
            Kind::Key => 0,
            Kind::Network => 1,
            Kind::Vm => 2,
        });
        locked.write(&journal)?;
        Ok(adopted)
    }

    fn adopted(&self, marked: &Marked) -> Record {
        let (uri, name, uuid) = (marked.uri.clone(), marked.name.clone(), marked.uuid.clone());
        // A mark must not lead us to files that are not ours.
        let files = marked
            .mark
            .files
            .iter()
            .filter(|path| self.is_own_file(path));
        let mut artifacts: Vec<Artifact> = files
            .map(|path| Artifact::File { path: path.clone() })
            .collect();
        let prefix = storage::prefix(&name, &uuid);
        for (pool, volume) in &marked.mark.volumes {
            if volume.starts_with(&prefix) {
                artifacts.push(Artifact::Volume {
                    uri: uri.clone(),
                    pool: pool.clone(),
                    name: volume.clone(),
                });
            }
        }
        let kind = if marked.kind == Waste::Network {
            artifacts.push(Artifact::Network { uri, name, uuid });
            Kind::Network
        } else {
            artifacts.push(Artifact::Domain { uri, name, uuid });
            Kind::Vm
        };
        Record {
            kind,
            name: marked.mark.name.clone(),
            status: Status::Ready,
            worker: None,
            artifacts,
            state: None,
        }
    }
}
