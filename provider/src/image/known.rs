//! Images by name: `ubuntu:24.04` and the like, and those that this host's administrator adds.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use super::{Checksum, Image, Source};
use crate::{Error, Result, file, spec};

/// Where further names are, unless the environment says otherwise.
pub(crate) const DEFAULT_FILE: &str = "/etc/testenv-vm/images.yaml";
const LARGEST: u64 = 1 << 20;

/// Name, architecture, address of the directory, file, list of checksums.
const BUILT_IN: &[(&str, &str, &str, &str, &str)] = &[
    (
        "ubuntu:22.04",
        "x86_64",
        "https://cloud-images.ubuntu.com/releases/jammy/release/",
        "ubuntu-22.04-server-cloudimg-amd64.img",
        "SHA256SUMS",
    ),
    (
        "ubuntu:22.04",
        "aarch64",
        "https://cloud-images.ubuntu.com/releases/jammy/release/",
        "ubuntu-22.04-server-cloudimg-arm64.img",
        "SHA256SUMS",
    ),
    (
        "ubuntu:24.04",
        "x86_64",
        "https://cloud-images.ubuntu.com/releases/noble/release/",
        "ubuntu-24.04-server-cloudimg-amd64.img",
        "SHA256SUMS",
    ),
    (
        "ubuntu:24.04",
        "aarch64",
        "https://cloud-images.ubuntu.com/releases/noble/release/",
        "ubuntu-24.04-server-cloudimg-arm64.img",
        "SHA256SUMS",
    ),
    (
        "debian:12",
        "x86_64",
        "https://cloud.debian.org/images/cloud/bookworm/latest/",
        "debian-12-genericcloud-amd64.qcow2",
        "SHA512SUMS",
    ),
    (
        "debian:12",
        "aarch64",
        "https://cloud.debian.org/images/cloud/bookworm/latest/",
        "debian-12-genericcloud-arm64.qcow2",
        "SHA512SUMS",
    ),
    (
        "debian:13",
        "x86_64",
        "https://cloud.debian.org/images/cloud/trixie/latest/",
        "debian-13-genericcloud-amd64.qcow2",
        "SHA512SUMS",
    ),
    (
        "debian:13",
        "aarch64",
        "https://cloud.debian.org/images/cloud/trixie/latest/",
        "debian-13-genericcloud-arm64.qcow2",
        "SHA512SUMS",
    ),
    (
        "fedora:40",
        "x86_64",
        "https://archives.fedoraproject.org/pub/archive/fedora/linux/releases/40/Cloud/x86_64/images/",
        "Fedora-Cloud-Base-Generic.x86_64-40-1.14.qcow2",
        "Fedora-Cloud-40-1.14-x86_64-CHECKSUM",
    ),
    (
        "fedora:40",
        "aarch64",
        "https://archives.fedoraproject.org/pub/archive/fedora/linux/releases/40/Cloud/aarch64/images/",
        "Fedora-Cloud-Base-Generic.aarch64-40-1.14.qcow2",
        "Fedora-Cloud-40-1.14-aarch64-CHECKSUM",
    ),
];

/// An image that has a name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KnownImage {
    /// For guests of this architecture; for all, if none is named.
    pub architecture: Option<String>,
    /// The image.
    pub image: Image,
}

/// All images that have names.
#[derive(Debug, Clone, Default)]
pub struct KnownImages {
    images: BTreeMap<String, Vec<KnownImage>>,
}

impl KnownImages {
    /// Those that are built in.
    #[must_use]
    pub fn built_in() -> Self {
        let mut images: BTreeMap<String, Vec<KnownImage>> = BTreeMap::new();
        for (name, architecture, directory, file, list) in BUILT_IN {
            images
                .entry((*name).to_owned())
                .or_default()
                .push(KnownImage {
                    architecture: Some((*architecture).to_owned()),
                    image: Image {
                        name: (*name).to_owned(),
                        source: Source::Url(format!("{directory}{file}")),
                        checksum: Some(Checksum::List(Source::Url(format!("{directory}{list}")))),
                    },
                });
        }
        Self { images }
    }

    /// Those that are built in, and those of a file, which win. No file: none.
    ///
    /// # Errors
    ///
    /// A file that cannot be read, or all that is wrong with it.
    pub fn load(path: &Path) -> Result<Self> {
        let mut known = Self::built_in();
        let Some(bytes) = file::read_if_exists(path, LARGEST)? else {
            return Ok(known);
        };
        let text = String::from_utf8(bytes)
            .map_err(|error| Error::file("read", path)(std::io::Error::other(error)))?;
        let directory = path.parent().unwrap_or_else(|| Path::new("/"));
        let mut added: BTreeMap<String, Vec<KnownImage>> = BTreeMap::new();
        for image in spec::known_images(&text, directory)? {
            added
                .entry(image.image.name.clone())
                .or_default()
                .push(image);
        }
        known.images.extend(added);
        Ok(known)
    }

    /// The names, sorted.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        self.images.keys().map(String::as_str)
    }

    /// The image of that name for guests of an architecture.
    ///
    /// # Errors
    ///
    /// There is none; those that there are.
    pub fn find(&self, name: &str, architecture: &str) -> Result<&Image> {
        let refused = |reason: String, advice: String| Error::Image {
            name: name.to_owned(),
            reason,
            advice,
        };
        let Some(images) = self.images.get(name) else {
            let names: Vec<&str> = self.names().collect();
            return Err(refused(
                "there is no image of that name".to_owned(),
                format!(
                    "known are {}; a path that looks like a name is written ./{name}",
                    names.join(", ")
                ),
            ));
        };
        let fits = |known: &&KnownImage| {
            known
                .architecture
                .as_deref()
                .is_none_or(|known| known == architecture)
        };
        images
            .iter()
            .find(fits)
            .map(|known| &known.image)
            .ok_or_else(|| {
                refused(
                    format!("there is none for {architecture}"),
                    format!("add one to {DEFAULT_FILE}, or name an image's path"),
                )
            })
    }
}

/// Whether a base image is named rather than a path: `ubuntu:24.04`.
pub(crate) fn looks_like_name(text: &str) -> bool {
    let part = |text: &str| {
        text.bytes()
            .next()
            .is_some_and(|byte| byte.is_ascii_alphanumeric())
            && text
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || b"._-".contains(&byte))
    };
    text.split_once(':')
        .is_some_and(|(name, version)| part(name) && part(version))
}

/// The file with further names.
pub(crate) fn file_of(variables: &BTreeMap<String, String>) -> PathBuf {
    variables
        .get("TESTENV_VM_IMAGES_FILE")
        .filter(|path| !path.is_empty())
        .map_or_else(|| PathBuf::from(DEFAULT_FILE), PathBuf::from)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn s58_the_three_distributions_of_the_document_have_names() {
        let known = KnownImages::built_in();
        for name in ["ubuntu:24.04", "debian:12", "fedora:40"] {
            for architecture in ["x86_64", "aarch64"] {
                let image = known.find(name, architecture).expect(name);
                assert!(image.source.to_string().starts_with("https://"), "{name}");
                assert!(matches!(image.checksum, Some(Checksum::List(_))), "{name}");
            }
            let error = known.find(name, "s390x").expect_err(name);
            assert!(error.to_string().contains("s390x"), "{error}");
        }
        let error = known.find("ubuntu:4.10", "x86_64").expect_err("unknown");
        assert!(error.advice().expect("advice").contains("ubuntu:24.04"));
    }

    #[test]
    fn s58_a_file_adds_names_and_wins() {
        let directory = tempfile::tempdir().expect("a directory");
        let path = directory.path().join("images.yaml");
        std::fs::write(
            &path,
            "images:\n  - name: mine:1\n    source: mine.img\n  - name: debian:12\n    source: https://example.org/d.img\n    sha256: ''\n",
        )
        .expect("written");
        let known = KnownImages::load(&path).expect("loaded");
        let mine = known.find("mine:1", "riscv64").expect("found");
        assert_eq!(mine.source, Source::File(directory.path().join("mine.img")));
        let debian = known.find("debian:12", "x86_64").expect("found");
        assert_eq!(debian.source.to_string(), "https://example.org/d.img");
        assert!(known.find("ubuntu:24.04", "x86_64").is_ok());
        std::fs::write(&path, "images:\n  - name: a b\n    sorce: x\n").expect("written");
        let error = KnownImages::load(&path).expect_err("wrong").to_string();
        assert!(error.contains("images[0].sorce"), "{error}");
        assert!(KnownImages::load(&directory.path().join("none")).is_ok());
    }

    #[test]
    fn names_and_paths_are_told_apart() {
        for name in ["ubuntu:24.04", "my-image:v1"] {
            assert!(looks_like_name(name), "{name}");
        }
        for path in [
            "ubuntu",
            "./ubuntu:24.04",
            "/a:b",
            "a:",
            ":b",
            "a:b:c",
            "C:\\x",
            "",
        ] {
            assert!(!looks_like_name(path), "{path}");
        }
    }
}
