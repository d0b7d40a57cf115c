//! The state directory: where keys, disks, seeds and journals are, and the locks on them.
//!
//! ```text
//! {stateDir}/              0711: QEMU's user passes through
//! ├── keys/                0700
//! ├── disks/               0711, the files in it 0600 (libvirt hands them to QEMU's user)
//! ├── cloudinit/           0711, likewise
//! ├── console/             0711: what the serial consoles said
//! ├── environments/        0700
//! │   └── {id}/            journal.json, known_hosts
//! ├── digests.json        of images that were uploaded: what they were when they were read
//! └── lock                 held while names are claimed and journals are changed
//! ```

use std::{
    fs::{self, File, TryLockError},
    io,
    os::unix::fs::{MetadataExt as _, PermissionsExt as _},
    path::{Path, PathBuf},
    time::Duration,
};

use tokio::time::{Instant, sleep};

use crate::{
    Error, Result,
    env::journal::{Journal, Kind},
    file,
    interruption::step,
};

/// How long the lock is waited for: those who hold it have a few files to write.
const LOCK: Duration = Duration::from_secs(60);
const PAUSE: Duration = Duration::from_millis(5);

/// Journals are small; more than this is not one of ours.
const LARGEST_JOURNAL: u64 = 16 * 1024 * 1024;

/// A state directory.
#[derive(Debug, Clone)]
pub struct StateDirectory {
    path: PathBuf,
    /// Nobody else has any business there, QEMU included: it is the same user.
    is_private: bool,
}

impl StateDirectory {
    /// A state directory, whether it exists or not.
    #[must_use]
    pub fn new(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
            is_private: false,
        }
    }

    /// One that only its user may look into, for guests that run as that user.
    #[must_use]
    pub(super) fn private(path: &Path) -> Self {
        Self {
            is_private: true,
            ..Self::new(path)
        }
    }

    /// Lets another user's QEMU pass through it, as it does by default.
    pub(super) fn let_pass(&self) -> Result<()> {
        fs::set_permissions(&self.path, fs::Permissions::from_mode(0o711))
            .map_err(Error::file("change the mode of", &self.path))
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// A key pair's private file; the public one has `.pub` appended.
    #[must_use]
    pub fn keys(&self) -> PathBuf {
        self.path.join("keys")
    }

    /// A VM's disk.
    #[must_use]
    pub fn disk(&self, vm: &str) -> PathBuf {
        self.path.join("disks").join(format!("{vm}.qcow2"))
    }

    /// A VM's disk beside the first one, counted from 1. No name of a VM has an `@` in it.
    #[must_use]
    pub fn further_disk(&self, vm: &str, index: usize) -> PathBuf {
        self.path.join("disks").join(format!("{vm}@{index}.qcow2"))
    }

    /// A VM's cloud-init seed.
    #[must_use]
    pub fn seed(&self, vm: &str) -> PathBuf {
        self.path.join("cloudinit").join(format!("{vm}.iso"))
    }

    /// What a VM's serial console says.
    #[must_use]
    pub fn console(&self, vm: &str) -> PathBuf {
        self.path.join("console").join(format!("{vm}.log"))
    }

    /// What is remembered of images whose digests were computed.
    #[must_use]
    pub fn digests(&self) -> PathBuf {
        self.path.join("digests.json")
    }

    /// An environment's directory.
    #[must_use]
    pub fn environment(&self, id: &str) -> PathBuf {
        self.path.join("environments").join(id)
    }

    /// The pinned host keys of an environment's VMs.
    #[must_use]
    pub fn known_hosts(&self, id: &str) -> PathBuf {
        self.environment(id).join("known_hosts")
    }

    /// Whether this user can make it, or write in it, without making anything.
    ///
    /// # Errors
    ///
    /// They cannot; what to type instead.
    pub fn check(&self) -> Result<()> {
        let place = self
            .path
            .ancestors()
            .find(|place| place.exists())
            .unwrap_or(&self.path);
        rustix::fs::access(place, rustix::fs::Access::WRITE_OK).map_err(|error| Error::Refused {
            what: format!("state directory {}", self.path.display()),
            reason: format!("this user cannot write to {}: {error}", place.display()),
            advice: ADVICE.to_owned(),
        })
    }

    /// Makes what is missing, and checks that what is there can be trusted.
    ///
    /// # Errors
    ///
    /// A directory that cannot be made, or that is a link, somebody else's, or open to others.
    pub fn prepare(&self) -> Result<()> {
        if let Some(parent) = self.path.parent() {
            fs::create_dir_all(parent).map_err(Error::file("create directory", parent))?;
        }
        let refuse_foreign = |error| match error {
            Error::File { source, path, .. }
                if source.kind() == io::ErrorKind::PermissionDenied =>
            {
                Error::Refused {
                    what: format!("state directory {}", path.display()),
                    reason: source.to_string(),
                    advice: ADVICE.to_owned(),
                }
            }
            other => other,
        };
        let mode = if self.is_private { 0o700 } else { 0o711 };
        file::create_directory(&self.path, mode).map_err(refuse_foreign)?;
        for (name, mode) in [
            ("keys", 0o700),
            ("disks", 0o711),
            ("cloudinit", 0o711),
            ("console", 0o711),
            ("environments", 0o700),
        ] {
            file::create_directory(&self.path.join(name), mode).map_err(refuse_foreign)?;
        }
        Ok(())
    }

    /// The ids of all environments, sorted.
    ///
    /// # Errors
    ///
    /// A directory that cannot be read. One that does not exist holds none.
    pub fn environments(&self) -> Result<Vec<String>> {
        let mut ids = self.environment_directories()?;
        ids.retain(|id| self.environment(id).join(JOURNAL).is_file());
        Ok(ids)
    }

    /// The names of all directories that an environment has or had, sorted. A process that is killed
    /// early, or late, leaves one without a journal.
    pub(super) fn environment_directories(&self) -> Result<Vec<String>> {
        let directory = self.path.join("environments");
        let entries = match fs::read_dir(&directory) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(Error::file("read", directory)(error)),
        };
        let mut ids = Vec::new();
        for entry in entries {
            let entry = entry.map_err(Error::file("read", &directory))?;
            if let Ok(id) = entry.file_name().into_string()
                && entry.file_type().is_ok_and(|kind| kind.is_dir())
            {
                ids.push(id);
            }
        }
        ids.sort();
        Ok(ids)
    }

    /// An environment's journal, if there is such an environment.
    ///
    /// # Errors
    ///
    /// A journal that cannot be read, or that a newer version of this program wrote.
    pub fn journal(&self, id: &str) -> Result<Option<Journal>> {
        let path = self.environment(id).join(JOURNAL);
        let Some(bytes) = file::read_if_exists(&path, LARGEST_JOURNAL)? else {
            return Ok(None);
        };
        let journal: Journal = serde_json::from_slice(&bytes)
            .map_err(|error| Error::file("understand", &path)(io::Error::other(error)))?;
        if journal.version > Journal::VERSION {
            return Err(Error::Refused {
                what: format!("environment \"{id}\""),
                reason: format!(
                    "its journal has format {}, this program knows {}",
                    journal.version,
                    Journal::VERSION
                ),
                advice: "use the newer testenv-vm that made it".to_owned(),
            });
        }
        Ok(Some(journal))
    }

    /// All journals.
    ///
    /// # Errors
    ///
    /// As for [`StateDirectory::journal`].
    pub fn journals(&self) -> Result<Vec<Journal>> {
        let mut journals = Vec::new();
        for id in self.environments()? {
            // Deleted meanwhile: gone.
            journals.extend(self.journal(&id)?);
        }
        Ok(journals)
    }

    /// The environment that has the resource that is called so outside of it, on the host of that URI.
    ///
    /// # Errors
    ///
    /// As for [`StateDirectory::journal`].
    pub fn holder(&self, kind: Kind, name: &str, uri: &str) -> Result<Option<Journal>> {
        Ok(self
            .journals()?
            .into_iter()
            .find(|journal| journal.holds(kind, name, Some(uri)).is_some()))
    }

    /// Waits for the lock on all journals. It is held for the time of a few file operations only.
    ///
    /// # Errors
    ///
    /// A lock file that cannot be opened, or that somebody holds for more than a minute.
    pub async fn lock(&self) -> Result<Locked<'_>> {
        let path = self.path.join("lock");
        let file = file::open_lock(&path)?;
        let deadline = Instant::now() + LOCK;
        // A thread that waits in the kernel could not be called back, and would be missed elsewhere.
        loop {
            match file.try_lock() {
                Ok(()) => break,
                Err(TryLockError::Error(error)) => return Err(Error::file("lock", path)(error)),
                Err(TryLockError::WouldBlock) if Instant::now() < deadline => sleep(PAUSE).await,
                Err(TryLockError::WouldBlock) => {
                    return Err(Error::Timeout {
                        what: format!("waiting for the lock {}", path.display()),
                        seconds: LOCK.as_secs(),
                        seen: "another process holds it, and should not for so long".to_owned(),
                    });
                }
            }
        }
        Ok(Locked {
            directory: self,
            _file: file,
        })
    }

    /// Alters an environment's journal under the lock.
    ///
    /// # Errors
    ///
    /// No such environment, no lock, or a file that cannot be written; then the journal is as before.
    pub async fn update<T>(&self, id: &str, change: impl FnOnce(&mut Journal) -> T) -> Result<T> {
        let locked = self.lock().await?;
        let Some(mut journal) = self.journal(id)? else {
            return Err(Error::NotFound {
                kind: "environment",
                name: id.to_owned(),
            });
        };
        let value = change(&mut journal);
        locked.write(&journal)?;
        Ok(value)
    }
}

const JOURNAL: &str = "journal.json";
const ADVICE: &str =
    "run it with sudo, or name a directory of your own: export TESTENV_VM_STATE_DIR=...";

/// The state directory while nobody else changes its journals.
#[derive(Debug)]
pub struct Locked<'a> {
    directory: &'a StateDirectory,
    _file: File,
}

impl Locked<'_> {
    /// Writes a journal; its environment exists from then on.
    ///
    /// # Errors
    ///
    /// A file that cannot be written.
    pub fn write(&self, journal: &Journal) -> Result<()> {
        let directory = self.directory.environment(&journal.id);
        file::create_directory(&directory, 0o700)?;
        let text = serde_json::to_vec_pretty(journal).map_err(|error| {
            Error::file("write", directory.join(JOURNAL))(io::Error::other(error))
        })?;
        file::replace(&directory.join(JOURNAL), 0o600, &text)
    }

    /// Forgets an environment.
    ///
    /// # Errors
    ///
    /// A file that cannot be removed.
    pub fn remove(&self, id: &str) -> Result<()> {
        let directory = self.directory.environment(id);
        // What a process that was killed was writing. All writers hold the lock.
        for entry in fs::read_dir(&directory).into_iter().flatten().flatten() {
            if entry.file_name().to_string_lossy().ends_with(".new") {
                file::remove_if_exists(&entry.path())?;
            }
        }
        // The journal last: as long as it is there, a delete that broke off can be done again.
        for name in ["known_hosts", JOURNAL] {
            file::remove_if_exists(&directory.join(name))?;
        }
        let removed = fs::remove_dir(&directory).or_else(|error| match error.kind() {
            io::ErrorKind::NotFound => Ok(()),
            _ => Err(Error::file("remove", &directory)(error)),
        });
        removed.inspect(|()| step("removed directory", directory.display()))
    }
}

/// A process that may still be there: its id and when it started, in the kernel's clock, so that
/// another process of the same id is not taken for it.
#[must_use]
pub fn this_process() -> (u32, u64) {
    let id = std::process::id();
    (id, started(id).unwrap_or(0))
}

/// Whether that process is still there.
#[must_use]
pub fn is_alive((id, start): (u32, u64)) -> bool {
    started(id) == Some(start)
}

/// Field 22 of `/proc/PID/stat`. The name in field 2 may hold anything, so look behind it.
fn started(id: u32) -> Option<u64> {
    let stat = fs::read_to_string(format!("/proc/{id}/stat")).ok()?;
    let (_, after_name) = stat.rsplit_once(')')?;
    after_name.split_whitespace().nth(19)?.parse().ok()
}

/// Whether a user (with one group) can read a file: the first directory or file on the way that
/// stops them, if one does. Where an access list decides, this cannot tell and says yes.
pub(crate) fn obstacle(path: &Path, (user, group): (u32, u32)) -> Option<PathBuf> {
    let mut ancestors: Vec<&Path> = path.ancestors().collect();
    ancestors.reverse();
    ancestors
        .into_iter()
        .find(|place| {
            let Ok(metadata) = fs::metadata(place) else {
                return false;
            };
            let wanted = if metadata.is_dir() { 0o1 } else { 0o4 };
            let bits = if metadata.uid() == user {
                metadata.mode() >> 6
            } else if metadata.gid() == group {
                metadata.mode() >> 3
            } else {
                metadata.mode()
            };
            bits & wanted == 0 && user != 0 && !has_access_list(place)
        })
        .map(Path::to_owned)
}

pub(crate) fn has_access_list(path: &Path) -> bool {
    let mut nothing = [0u8; 0];
    rustix::fs::getxattr(path, "system.posix_acl_access", &mut nothing).is_ok()
}
