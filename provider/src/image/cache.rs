//! The directory of images that were downloaded, shared by processes.

use std::{
    fs::{self, File, Permissions, TryLockError},
    io,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    thread,
    time::Duration,
};

use serde::{Deserialize, Serialize};

use crate::{Error, Result, file};

const LARGEST_ENTRY: u64 = 1 << 16;
const POLL: Duration = Duration::from_millis(100);

/// A directory of images.
#[derive(Debug, Clone)]
pub struct Cache {
    path: PathBuf,
}

/// An image in the cache.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
pub struct Entry {
    /// What it was asked for as.
    pub name: String,
    /// Where it came from.
    pub source: String,
    /// Its SHA-256, as it was at the source.
    pub sha256: String,
    /// What the server calls this version of it.
    pub etag: Option<String>,
    /// The image's file in the cache's directory.
    pub file: String,
    /// That file's length in bytes.
    pub size: u64,
    /// When it was fetched, as RFC 3339 has it.
    pub fetched: String,
    /// Whether a checksum was given or found, and was right.
    pub verified: bool,
}

/// What a pruning removed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Pruned {
    /// The file.
    pub path: PathBuf,
    /// Its length in bytes.
    pub size: u64,
}

impl Cache {
    /// A cache, whether it exists or not.
    #[must_use]
    pub fn new(path: &Path) -> Self {
        Self {
            path: path.to_owned(),
        }
    }

    /// Where it is.
    #[must_use]
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Makes the directory, or checks that it is ours alone to write in: under /tmp, anybody could
    /// have put one there.
    pub(super) fn prepare(&self) -> Result<()> {
        if let Some(parent) = self.path.parent() {
            fs::create_dir_all(parent).map_err(Error::file("create directory", parent))?;
        }
        file::create_directory(&self.path, 0o755).map_err(|error| match error {
            Error::File { source, path, .. }
                if source.kind() == io::ErrorKind::PermissionDenied =>
            {
                Error::Refused {
                    what: format!("image cache {}", path.display()),
                    reason: source.to_string(),
                    advice: "name a directory of your own: export TESTENV_VM_IMAGE_CACHE_DIR=..."
                        .to_owned(),
                }
            }
            other => other,
        })
    }

    /// The image of that key, if its file is there and whole.
    pub(super) fn find(&self, key: &str) -> Result<Option<Entry>> {
        let path = self.part(key, "json");
        let Some(bytes) = file::read_if_exists(&path, LARGEST_ENTRY)? else {
            return Ok(None);
        };
        let Ok(entry) = serde_json::from_slice::<Entry>(&bytes) else {
            // Of another version, or damaged: as if it were not there.
            return Ok(None);
        };
        if entry.file.contains('/') {
            return Ok(None);
        }
        let metadata = fs::symlink_metadata(self.path.join(&entry.file));
        Ok(metadata
            .is_ok_and(|metadata| metadata.is_file() && metadata.len() == entry.size)
            .then_some(entry))
    }

    /// All images, sorted by name.
    ///
    /// # Errors
    ///
    /// The directory cannot be read. One that does not exist holds none.
    pub fn entries(&self) -> Result<Vec<Entry>> {
        let mut entries = Vec::new();
        for name in self.names()? {
            if let Some(key) = name.strip_suffix(".json").filter(|key| !key.contains('.')) {
                entries.extend(self.find(key)?);
            }
        }
        entries
            .sort_by(|left, right| (&left.name, &left.fetched).cmp(&(&right.name, &right.fetched)));
        Ok(entries)
    }

    /// Waits until nobody else works on an image.
    pub(super) fn lock(&self, key: &str, name: &str, cancelled: &dyn Fn() -> bool) -> Result<File> {
        let path = self.part(key, "lock");
        let mut told = false;
        loop {
            let lock = file::open_lock(&path)?;
            match lock.try_lock() {
                // Whoever prunes may have removed the file that we had opened.
                Ok(()) if is_same(&lock, &path) => return Ok(lock),
                Ok(()) => continue,
                Err(TryLockError::WouldBlock) => {}
                Err(TryLockError::Error(error)) => return Err(Error::file("lock", &path)(error)),
            }
            if cancelled() {
                return Err(Error::Cancelled {
                    what: format!("waiting for image {name}"),
                });
            }
            if !told {
                tracing::info!("image {name}: another process is fetching it");
                told = true;
            }
            thread::sleep(POLL);
        }
    }

    /// Puts a finished file in its place, and writes down what it is.
    pub(super) fn keep(&self, key: &str, temporary: &Path, entry: &Entry) -> Result<PathBuf> {
        let path = self.path.join(&entry.file);
        fs::set_permissions(temporary, Permissions::from_mode(0o644))
            .map_err(Error::file("set the mode of", temporary))?;
        fs::rename(temporary, &path).map_err(Error::file("replace", &path))?;
        let text = serde_json::to_vec_pretty(entry)
            .map_err(|error| Error::file("write", &path)(io::Error::other(error)))?;
        file::replace(&self.part(key, "json"), 0o644, &text)?;
        Ok(path)
    }

    /// A file about an image: what has arrived, the lock, what there is.
    pub(super) fn part(&self, key: &str, kind: &str) -> PathBuf {
        self.path.join(format!("{key}.{kind}"))
    }

    /// Removes all images that nobody uses, and what interrupted downloads left.
    ///
    /// # Errors
    ///
    /// A file that cannot be read or removed.
    pub fn prune(&self, in_use: &dyn Fn(&Path) -> bool, dry_run: bool) -> Result<Vec<Pruned>> {
        let mut pruned = Vec::new();
        let names = self.names()?;
        let keys = names.iter().filter_map(|name| {
            let (key, kind) = name.split_once('.')?;
            (key.len() == 32 && matches!(kind, "json" | "lock" | "part" | "part.json"))
                .then_some(key)
        });
        let keys: std::collections::BTreeSet<&str> = keys.collect();
        let mut locks = Vec::new();
        let mut kept: Vec<String> = Vec::new();
        let mut busy = false;
        for key in keys {
            let path = self.part(key, "lock");
            let lock = file::open_lock(&path)?;
            if lock.try_lock().is_err() {
                busy = true;
                continue;
            }
            let entry = self.find(key)?;
            match entry {
                Some(entry) if in_use(&self.path.join(&entry.file)) => {
                    kept.push(entry.file);
                    self.remove(key, &["part", "part.json"], dry_run, &mut pruned)?;
                }
                _ => self.remove(
                    key,
                    &["json", "part", "part.json", "lock"],
                    dry_run,
                    &mut pruned,
                )?,
            }
            locks.push(lock);
        }
        // Whoever is fetching one right now may be about to name its file.
        if !busy {
            for name in names {
                let image = name.ends_with(".qcow2") || name.ends_with(".raw");
                let path = self.path.join(&name);
                if (image && !kept.contains(&name) && !in_use(&path)) || name.ends_with(".new") {
                    remove(&path, dry_run, &mut pruned)?;
                }
            }
        }
        Ok(pruned)
    }

    fn remove(
        &self,
        key: &str,
        kinds: &[&str],
        dry_run: bool,
        pruned: &mut Vec<Pruned>,
    ) -> Result<()> {
        for kind in kinds {
            remove(&self.part(key, kind), dry_run, pruned)?;
        }
        Ok(())
    }

    fn names(&self) -> Result<Vec<String>> {
        let entries = match fs::read_dir(&self.path) {
            Ok(entries) => entries,
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(Error::file("read", &self.path)(error)),
        };
        let mut names = Vec::new();
        for entry in entries {
            let entry = entry.map_err(Error::file("read", &self.path))?;
            names.extend(entry.file_name().into_string());
        }
        names.sort();
        Ok(names)
    }
}

fn remove(path: &Path, dry_run: bool, pruned: &mut Vec<Pruned>) -> Result<()> {
    let Ok(metadata) = fs::symlink_metadata(path) else {
        return Ok(());
    };
    if !dry_run {
        file::remove_if_exists(path)?;
    }
    // Locks and notes are not worth a line.
    if metadata.len() > LARGEST_ENTRY {
        pruned.push(Pruned {
            path: path.to_owned(),
            size: metadata.len(),
        });
    }
    Ok(())
}

fn is_same(file: &File, path: &Path) -> bool {
    use std::os::unix::fs::MetadataExt as _;
    match (file.metadata(), fs::symlink_metadata(path)) {
        (Ok(opened), Ok(there)) => (opened.dev(), opened.ino()) == (there.dev(), there.ino()),
        _ => false,
    }
}
