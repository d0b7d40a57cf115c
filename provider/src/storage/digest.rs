//! The SHA-256 of a local image: computed once, and again when the file has changed.

use std::{
    fs::{self, File},
    io,
    os::unix::fs::MetadataExt as _,
    path::{Path, PathBuf},
};

use serde::{Deserialize, Serialize};
use tokio_util::sync::CancellationToken;

use crate::{Error, Result, file, image};

const LARGEST: u64 = 1 << 20;

/// An image as it was when it was read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Read {
    path: PathBuf,
    inode: u64,
    size: u64,
    /// Seconds and nanoseconds.
    modified: (i64, i64),
    sha256: String,
}

impl Read {
    fn is_of(&self, path: &Path, metadata: &fs::Metadata) -> bool {
        self.path == path
            && self.inode == metadata.ino()
            && self.size == metadata.len()
            && self.modified == (metadata.mtime(), metadata.mtime_nsec())
    }
}

/// The SHA-256 of an image, which `memory` remembers.
///
/// # Errors
///
/// The image cannot be read, or `cancel` said to stop. A memory that cannot be used is none.
pub(crate) async fn sha256(
    image: &Path,
    memory: &Path,
    cancel: &CancellationToken,
) -> Result<String> {
    let (image, memory, cancel) = (image.to_owned(), memory.to_owned(), cancel.clone());
    let failed = image.clone();
    let work = move || compute(&image, &memory, &|| cancel.is_cancelled());
    let ended = tokio::task::spawn_blocking(work).await;
    ended.unwrap_or_else(|_| {
        Err(Error::Cancelled {
            what: format!("reading {}", failed.display()),
        })
    })
}

fn compute(image: &Path, memory: &Path, cancelled: &dyn Fn() -> bool) -> Result<String> {
    let opened = File::open(image).map_err(Error::file("read", image))?;
    let metadata = opened.metadata().map_err(Error::file("read", image))?;
    let mut known: Vec<Read> = file::read_if_exists(memory, LARGEST)
        .ok()
        .flatten()
        .and_then(|bytes| serde_json::from_slice(&bytes).ok())
        .unwrap_or_default();
    if let Some(read) = known.iter().find(|read| read.is_of(image, &metadata)) {
        return Ok(read.sha256.clone());
    }
    let sha256 = image::sha256(&opened, cancelled).map_err(|error| match error.kind() {
        io::ErrorKind::Interrupted => Error::Cancelled {
            what: format!("reading {}", image.display()),
        },
        _ => Error::file("read", image)(error),
    })?;
    // Those that are gone, or another file by now, are forgotten.
    known.retain(|read| {
        fs::metadata(&read.path).is_ok_and(|metadata| read.is_of(&read.path, &metadata))
    });
    known.push(Read {
        path: image.to_owned(),
        inode: metadata.ino(),
        size: metadata.len(),
        modified: (metadata.mtime(), metadata.mtime_nsec()),
        sha256: sha256.clone(),
    });
    // Without it, the next run computes it again.
    let text = serde_json::to_vec(&known).unwrap_or_default();
    if let Err(error) = file::replace(memory, 0o600, &text) {
        tracing::debug!(%error, "remembering the digest of {}", image.display());
    }
    Ok(sha256)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_digest_is_remembered_until_the_file_changes() {
        let directory = tempfile::tempdir().expect("a directory");
        let (image, memory) = (
            directory.path().join("image"),
            directory.path().join("memory"),
        );
        fs::write(&image, "one").expect("written");
        let first = compute(&image, &memory, &|| false).expect("a digest");
        assert!(first.starts_with("7692c3ad"), "{first}");
        // Whoever remembers need not read it.
        let again = compute(&image, &memory, &|| true).expect("remembered");
        assert_eq!(again, first);
        fs::write(&image, "two, longer").expect("written");
        let error = compute(&image, &memory, &|| true).expect_err("to be read again");
        assert!(matches!(error, Error::Cancelled { .. }), "{error}");
        let second = compute(&image, &memory, &|| false).expect("a digest");
        assert_ne!(second, first);
        fs::write(&memory, "nonsense").expect("written");
        assert_eq!(
            compute(&image, &memory, &|| false).expect("a digest"),
            second
        );
    }
}
