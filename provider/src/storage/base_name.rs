//! The names of base images and of what belongs to them, and what a list of names says.

use std::{fs, path::Path, sync::OnceLock};

use sha2::{Digest as _, Sha256};

use crate::env::{is_alive, this_process};

const BASE: &str = "base-";
const COMPLETE: &str = "complete";
const UPLOAD: &str = "upload";

/// Who uploads an image: a machine, and a process on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Uploader {
    machine: String,
    process: (u32, u64),
}

impl Uploader {
    /// This process.
    pub(super) fn this() -> Self {
        Self {
            machine: this_machine().to_owned(),
            process: this_process(),
        }
    }

    fn parse(text: &str) -> Option<Self> {
        let mut parts = text.split('-');
        let machine = parts.next()?.to_owned();
        let process = (parts.next()?.parse().ok()?, parts.next()?.parse().ok()?);
        parts.next().is_none().then_some(Self { machine, process })
    }

    /// Whether it was a process of this machine that has ended.
    pub(super) fn is_dead(&self) -> bool {
        self.machine == this_machine() && !is_alive(self.process)
    }
}

impl std::fmt::Display for Uploader {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{}-{}-{}", self.machine, self.process.0, self.process.1)
    }
}

/// A machine since its start, and those of its processes that see each other.
fn this_machine() -> &'static str {
    static MACHINE: OnceLock<String> = OnceLock::new();
    MACHINE.get_or_init(|| {
        let boot = fs::read("/proc/sys/kernel/random/boot_id").unwrap_or_default();
        let processes = fs::read_link("/proc/self/ns/pid").unwrap_or_default();
        let mut hash = Sha256::new();
        hash.update(boot);
        hash.update(processes.as_os_str().as_encoded_bytes());
        let digest = hash.finalize();
        digest
            .iter()
            .take(4)
            .map(|byte| format!("{byte:02x}"))
            .collect()
    })
}

/// The volume that says that an image is being uploaded. Libvirt makes no second one of a name.
pub(super) fn claim(sha256: &str) -> String {
    format!("{BASE}{sha256}.{UPLOAD}")
}

/// The volume that says that all of what somebody uploaded is there.
pub(super) fn marker(sha256: &str, uploader: &Uploader) -> String {
    format!("{BASE}{sha256}-{uploader}.{COMPLETE}")
}

/// The volume that has the image.
pub(super) fn data(sha256: &str, uploader: &Uploader, format: &str) -> String {
    format!("{BASE}{sha256}-{uploader}.{format}")
}

/// What a pool has of one image.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct Found {
    /// The volume that has all of it.
    pub(super) complete: Option<String>,
    /// What is there of it besides, and whose it is.
    pub(super) parts: Vec<(String, Uploader)>,
    /// Whether somebody says to be uploading it.
    pub(super) claimed: bool,
}

impl Found {
    /// Looks through the names of a pool's volumes.
    pub(super) fn of(sha256: &str, names: &[String]) -> Self {
        let mut found = Self::default();
        let claim = claim(sha256);
        for name in names {
            if *name == claim {
                found.claimed = true;
            }
            let Some((digest, uploader, end)) = parse(name) else {
                continue;
            };
            if digest != sha256 || end == COMPLETE {
                continue;
            }
            if names.contains(&marker(sha256, &uploader)) {
                found.complete = Some(name.clone());
            } else {
                found.parts.push((name.clone(), uploader));
            }
        }
        found
    }
}

/// The names of volumes that belong to uploads which broke off: parts without a claim, or whose
/// uploader is dead, with their claims; and what marks nothing any more.
pub(super) fn abandoned(names: &[String]) -> Vec<&String> {
    let is_abandoned = |name: &String| match parse(name) {
        Some((sha256, uploader, end)) => {
            let found = Found::of(sha256, names);
            if end == COMPLETE {
                // Its image was removed.
                found.complete.is_none() && !found.claimed
            } else {
                let part = found.parts.iter().any(|(part, _)| part == name);
                part && (!found.claimed || uploader.is_dead())
            }
        }
        None => claimed(name).is_some_and(|sha256| {
            let parts = Found::of(sha256, names).parts;
            !parts.is_empty() && parts.iter().all(|(_, uploader)| uploader.is_dead())
        }),
    };
    names.iter().filter(|name| is_abandoned(name)).collect()
}

/// The digest, the uploader and the end of a name.
fn parse(name: &str) -> Option<(&str, Uploader, &str)> {
    let (sha256, rest) = name.strip_prefix(BASE)?.split_once('-')?;
    let (uploader, end) = rest.rsplit_once('.')?;
    Some((sha256, Uploader::parse(uploader)?, end))
}

/// The digest in the name of a claim.
fn claimed(name: &str) -> Option<&str> {
    let path = Path::new(name.strip_prefix(BASE)?);
    (path.extension()? == UPLOAD).then(|| path.file_stem()?.to_str())?
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(names: &[&str]) -> Vec<String> {
        names.iter().map(|&name| name.to_owned()).collect()
    }

    fn dead() -> Uploader {
        Uploader {
            process: (this_process().0, 1),
            ..Uploader::this()
        }
    }

    #[test]
    fn an_uploader_is_known_by_its_name() {
        let this = Uploader::this();
        assert_eq!(Uploader::parse(&this.to_string()), Some(this.clone()));
        assert!(!this.is_dead());
        assert!(dead().is_dead());
        // Of another machine nothing is known.
        assert!(!Uploader::parse("00000000-1-1").expect("a name").is_dead());
        for text in ["", "a", "a-1", "a-1-x", "a-1-2-3"] {
            assert_eq!(Uploader::parse(text), None, "{text}");
        }
    }

    #[test]
    fn an_image_is_complete_with_its_marker() {
        let list = names(&[
            "base-aa.upload",
            "base-aa-m-1-2.qcow2",
            "base-bb-m-1-2.complete",
            "x",
        ]);
        let found = Found::of("aa", &list);
        assert_eq!(found.complete, None);
        assert!(found.claimed);
        assert_eq!(found.parts.len(), 1);
        let list = names(&[
            "base-aa-m-1-2.qcow2",
            "base-aa-m-3-4.raw",
            "base-aa-m-3-4.complete",
        ]);
        let found = Found::of("aa", &list);
        assert_eq!(found.complete.as_deref(), Some("base-aa-m-3-4.raw"));
        assert_eq!(found.parts[0].0, "base-aa-m-1-2.qcow2");
        assert!(!found.claimed);
        assert_eq!(Found::of("bb", &list), Found::default());
    }

    #[test]
    fn only_what_nobody_works_on_is_abandoned() {
        let is = |list: &[String], expected: &[&str]| {
            assert_eq!(abandoned(list), names(expected).iter().collect::<Vec<_>>());
        };
        let part = data("aa", &dead(), "raw");
        // Nobody claims it; its uploader is dead; somebody else may be alive; it is complete.
        is(&names(&[&part]), &[&part]);
        is(
            &names(&[&part, "base-aa.upload"]),
            &[&part, "base-aa.upload"],
        );
        is(&names(&["base-aa-m-1-2.raw", "base-aa.upload"]), &[]);
        is(&names(&["base-aa.upload"]), &[]);
        is(
            &names(&["base-aa-m-1-2.raw", "base-aa-m-1-2.complete"]),
            &[],
        );
        is(
            &names(&["base-aa-m-1-2.complete"]),
            &["base-aa-m-1-2.complete"],
        );
        is(&names(&["web@12345678.qcow2", "base-", "base-x"]), &[]);
    }
}
