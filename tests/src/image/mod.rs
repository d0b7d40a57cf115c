//! The guests' base images, built once and kept.
//!
//! Both are Debian 12, self-booting qcow2 files (MBR, ext4, extlinux) with the distribution's
//! stock cloud kernel, sshd, sudo and QEMU guest agent:
//!
//! * `debian12-cloud.qcow2` is a cloud image as distributions ship it: systemd, networkd,
//!   resolved, netplan, cloud-init with all its data sources. Nothing is trimmed.
//! * `debian12-tiny.qcow2` is for tests where cloud-init is not the point: systemd and cloud-init
//!   are replaced by a small init and a small NoCloud reader, so that it answers over SSH in under
//!   20 s without KVM. What it understands stands at the top of `tests/guest/tiny/seed.py`.
//!
//! They lie in a directory named after a hash of everything that goes into them, so a changed
//! recipe makes new images and old tests keep theirs.

mod disk;
mod tree;

use std::fs;
use std::path::{Path, PathBuf};

use crate::command::sha256;
use crate::packages::debian_mirror;
use crate::progress::{Phase, say};
use crate::{Context, Result};

/// The Debian release that the guests run.
pub const SUITE: &str = "bookworm";

/// A base image.
#[derive(Clone, Copy, Debug, Eq, PartialEq)]
pub enum Image {
    /// A real cloud image.
    Cloud,
    /// A quick one.
    Tiny,
}

impl Image {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Tiny, Self::Cloud];

    /// The name of its file below [`directory`].
    #[must_use]
    pub fn file_name(self) -> &'static str {
        match self {
            Self::Cloud => "debian12-cloud.qcow2",
            Self::Tiny => "debian12-tiny.qcow2",
        }
    }

    /// Its file.
    ///
    /// # Errors
    /// As [`directory`].
    pub fn path(self) -> Result<PathBuf> {
        Ok(directory()?.join(self.file_name()))
    }
}

/// Where the images of this recipe lie.
///
/// # Errors
/// When `sha256sum` cannot be run.
pub fn directory() -> Result<PathBuf> {
    let mut recipe = disk::RECIPE.to_owned();
    for part in tree::RECIPE {
        recipe.push_str(part);
        recipe.push('\0');
    }
    Ok(crate::directory()
        .join("images")
        .join(&sha256(recipe.as_bytes())?[..16]))
}

/// Files and directories of images that this recipe does not use.
///
/// # Errors
/// As [`directory`].
pub fn outdated() -> Result<Vec<PathBuf>> {
    let images = crate::directory().join("images");
    let used = [
        directory()?,
        tree::root_archive_path()?,
        images.join("lock"),
    ];
    let Ok(entries) = fs::read_dir(&images) else {
        return Ok(Vec::new());
    };
    Ok(entries
        .filter_map(|entry| Some(entry.ok()?.path()))
        .filter(|path| !used.contains(path))
        .collect())
}

/// Builds the images that are missing. Two processes do not build the same image twice.
///
/// # Errors
/// When a tool fails (the message says which), or this is not root.
pub fn build_missing() -> Result<()> {
    let directory = directory()?;
    if missing(&directory).is_empty() {
        return Ok(());
    }
    crate::daemon::require_root()?;
    fs::create_dir_all(&directory).context(directory.display())?;
    let lock =
        fs::File::create(crate::directory().join("images/lock")).context("the image lock")?;
    if lock.try_lock().is_err() {
        say("waiting for another lab to build its images");
        lock.lock().context("the image lock")?;
    }
    let missing = missing(&directory);
    if missing.is_empty() {
        return Ok(());
    }
    let root = tree::root_archive(&debian_mirror())?;
    for image in missing {
        let _phase = Phase::begin(format!("building {}", image.file_name()));
        let work = Work::new(&directory, image)?;
        let tree = work.path.join("tree");
        tree::unpack(&root, &tree)?;
        tree::configure(&tree, image)?;
        let target = directory.join(image.file_name());
        let part = work.path.join("image.qcow2");
        disk::write(&tree, &work.path, &part)?;
        fs::rename(&part, &target).context(target.display())?;
    }
    Ok(())
}

fn missing(directory: &Path) -> Vec<Image> {
    Image::ALL
        .into_iter()
        .filter(|image| !directory.join(image.file_name()).exists())
        .collect()
}

/// A directory for one build, removed whatever comes of it.
struct Work {
    path: PathBuf,
}

impl Work {
    fn new(directory: &Path, image: Image) -> Result<Self> {
        let path = directory.join(format!("building-{}", image.file_name()));
        if path.exists() {
            fs::remove_dir_all(&path).context(path.display())?;
        }
        fs::create_dir(&path).context(path.display())?;
        Ok(Self { path })
    }
}

impl Drop for Work {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.path);
    }
}
