//! Which program starts a machine, and where it is.
//!
//! Libvirt knows where UEFI firmware is, and so is left to choose it. Who names one file of a
//! firmware gets the other one from QEMU's descriptors, which say what belongs together.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use serde_json::Value;

use crate::file;

/// A later directory's descriptor replaces an earlier one's of the same name.
const DIRECTORIES: [&str; 2] = ["/usr/share/qemu/firmware", "/etc/qemu/firmware"];
/// They have about a kilobyte.
const LARGEST: u64 = 1 << 20;

/// The program that starts a machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Firmware {
    /// A PC's old one, which QEMU brings along.
    Bios,
    /// UEFI that libvirt finds.
    Found {
        /// Whether it starts only what is signed; nothing is said about it where there is no choice.
        secure: Option<bool>,
        /// Whether libvirt can be told so by the firmware's features (7.2 and later).
        by_feature: bool,
    },
    /// UEFI by its files.
    Named {
        /// The program.
        loader: PathBuf,
        /// What its variables begin as.
        template: PathBuf,
        /// Whether it starts only what is signed.
        secure: bool,
    },
}

/// The files of one firmware.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Files {
    pub(super) loader: PathBuf,
    pub(super) template: PathBuf,
}

/// The files that QEMU's descriptors have for an architecture, in their order.
pub(super) fn described(architecture: &str) -> Vec<Files> {
    let directories = DIRECTORIES.map(Path::new);
    described_in(&directories, architecture)
}

fn described_in(directories: &[&Path], architecture: &str) -> Vec<Files> {
    let mut descriptors = BTreeMap::new();
    for entry in directories
        .iter()
        .filter_map(|directory| fs::read_dir(directory).ok())
        .flatten()
        .flatten()
    {
        let path = entry.path();
        if path.extension().is_some_and(|end| end == "json") {
            descriptors.insert(entry.file_name(), path);
        }
    }
    let read = |path: &PathBuf| file::read_if_exists(path, LARGEST).ok().flatten();
    descriptors
        .values()
        .filter_map(read)
        .filter_map(|bytes| files(&bytes, architecture))
        .collect()
}

/// The files that a descriptor names, if they are for an architecture. An empty descriptor hides
/// one of the same name.
fn files(descriptor: &[u8], architecture: &str) -> Option<Files> {
    let descriptor: Value = serde_json::from_slice(descriptor).ok()?;
    let mut targets = descriptor["targets"].as_array()?.iter();
    targets.find(|target| target["architecture"] == architecture)?;
    let file = |name: &str| {
        let file = &descriptor["mapping"][name]["filename"];
        file.as_str().map(PathBuf::from)
    };
    Some(Files {
        loader: file("executable")?,
        template: file("nvram-template")?,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn descriptor(code: &str, variables: &str) -> String {
        format!(
            "{{\"mapping\": {{\"device\": \"flash\", \"executable\": {{\"filename\": \"{code}\", \"format\": \"raw\"}},
              \"nvram-template\": {{\"filename\": \"{variables}\", \"format\": \"raw\"}}}},
              \"targets\": [{{\"architecture\": \"x86_64\", \"machines\": [\"pc-q35-*\"]}}], \"features\": [\"acpi-s3\"]}}"
        )
    }

    #[test]
    fn a_later_directory_has_the_last_word() {
        let (usr, etc) = (
            tempfile::tempdir().expect("one"),
            tempfile::tempdir().expect("two"),
        );
        let write = |directory: &Path, name: &str, text: &str| {
            fs::write(directory.join(name), text).expect("written");
        };
        write(usr.path(), "60-plain.json", &descriptor("/c", "/v"));
        write(usr.path(), "50-secure.json", &descriptor("/sc", "/sv"));
        write(usr.path(), "70-hidden.json", &descriptor("/x", "/x"));
        write(usr.path(), "80-broken.json", "{");
        write(usr.path(), "README", &descriptor("/x", "/x"));
        write(etc.path(), "60-plain.json", &descriptor("/ec", "/ev"));
        write(etc.path(), "70-hidden.json", "");
        let directories = [usr.path(), etc.path()];
        let loaders: Vec<PathBuf> = described_in(&directories, "x86_64")
            .into_iter()
            .map(|files| files.loader)
            .collect();
        assert_eq!(loaders, [PathBuf::from("/sc"), PathBuf::from("/ec")]);
        assert!(described_in(&directories, "aarch64").is_empty());
    }
}
