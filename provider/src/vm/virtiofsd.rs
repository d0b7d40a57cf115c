//! The program that shares a directory with a guest.

use std::{
    fs,
    path::{Path, PathBuf},
};

use serde_json::Value;

use crate::file;

const DESCRIPTORS: [&str; 2] = ["/etc/qemu/vhost-user", "/usr/share/qemu/vhost-user"];
/// Where distributions put it without telling libvirt.
const PLACES: [&str; 4] = [
    "/usr/libexec/virtiofsd",
    "/usr/lib/virtiofsd",
    "/usr/lib/qemu/virtiofsd",
    "/usr/bin/virtiofsd",
];
const LARGEST: u64 = 1 << 20;

/// Finds it: by the descriptors that libvirt goes by as well, or where it usually is.
pub(super) fn find() -> Option<PathBuf> {
    let directories = DESCRIPTORS.map(Path::new);
    let described = described(&directories);
    let usual = PLACES.map(PathBuf::from);
    described
        .into_iter()
        .chain(usual)
        .find(|path| path.is_file())
}

fn described(directories: &[&Path]) -> Vec<PathBuf> {
    let entries = directories
        .iter()
        .filter_map(|directory| fs::read_dir(directory).ok())
        .flatten()
        .flatten();
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.path()).collect();
    paths.sort();
    paths
        .iter()
        .filter_map(|path| file::read_if_exists(path, LARGEST).ok().flatten())
        .filter_map(|bytes| serde_json::from_slice::<Value>(&bytes).ok())
        .filter(|descriptor| descriptor["type"] == "fs")
        .filter_map(|descriptor| descriptor["binary"].as_str().map(PathBuf::from))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn descriptors_of_other_kinds_are_passed_over() {
        let directory = tempfile::tempdir().expect("a directory");
        let write = |name: &str, text: &str| {
            fs::write(directory.path().join(name), text).expect("written");
        };
        write("40-gpu.json", "{\"type\": \"gpu\", \"binary\": \"/gpu\"}");
        write("50-fs.json", "{\"type\": \"fs\", \"binary\": \"/fs\"}");
        write("60-broken.json", "{");
        let nowhere = directory.path().join("nowhere");
        assert_eq!(
            described(&[&nowhere, directory.path()]),
            [PathBuf::from("/fs")]
        );
    }
}
