//! Whether disks and images can be where they are to be, and whether QEMU gets to them.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use rustix::fs::{StatVfsMountFlags, statvfs};

use super::{Code, Finding, Mode, PASS, Surroundings, WRITE};
use crate::{
    disk::BaseImage,
    env::obstacle,
    file::check_directory,
    host::HostFacts,
    image::Cache,
    spec::{Base, Section},
};

/// With less than this nothing is made.
const FULL: u64 = 512 << 20;
/// With less than this a guest or two may fill it.
const LOW: u64 = 5 << 30;

pub(super) fn check(surroundings: &Surroundings) -> Vec<Finding> {
    let mut findings = vec![state_directory(surroundings)];
    findings.extend(image_cache(surroundings));
    // On another host disks lie in a pool.
    if surroundings.mode == Mode::System {
        findings.extend(qemus_way(surroundings));
    }
    findings.extend(images(surroundings));
    findings.extend(space(surroundings));
    findings
}

fn state_directory(surroundings: &Surroundings) -> Finding {
    const CHECK: &str = "state directory";
    const OWN: &str = "sudo, or export TESTENV_VM_STATE_DIR=/a/directory/of/yours";
    let path = &surroundings.state_directory;
    let system = &surroundings.system;
    if fs::symlink_metadata(path).is_ok()
        && let Err(error) = check_directory(path, system.user.id)
    {
        return Finding::new(
            CHECK,
            Code::StateDirectoryUnsafe,
            error.to_string(),
            format!(
                "chmod go-w {}, or export TESTENV_VM_STATE_DIR=/a/directory/of/yours",
                path.display()
            ),
        );
    }
    let place = existing(path);
    let refused = |why: String| Finding::new(CHECK, Code::StateDirectoryRefused, why, OWN);
    if !system.may(&system.user, place, WRITE | PASS) {
        let (path, name) = (path.display(), &system.user.name);
        return refused(format!("{path} cannot be written by this user, {name}"));
    }
    if statvfs(place).is_ok_and(|info| info.f_flag.contains(StatVfsMountFlags::RDONLY)) {
        return refused(format!(
            "{} is on a file system that is mounted read-only",
            path.display()
        ));
    }
    Finding::good(CHECK, format!("{} can be written", path.display()))
}

fn image_cache(surroundings: &Surroundings) -> Option<Finding> {
    let path = &surroundings.image_cache;
    fs::symlink_metadata(path).ok()?;
    let error = check_directory(path, surroundings.system.user.id).err()?;
    Some(Finding::new(
        "image cache",
        Code::ImageCacheUnsafe,
        error.to_string(),
        "export TESTENV_VM_IMAGE_CACHE_DIR=/a/directory/of/yours",
    ))
}

/// Whether the user that QEMU runs as gets to the state directory and to the images.
fn qemus_way(surroundings: &Surroundings) -> Vec<Finding> {
    const CHECK: &str = "QEMU's user";
    let Some(daemon) = surroundings.daemon() else {
        return Vec::new();
    };
    let Some((user, group)) = HostFacts::read(&daemon.capabilities).qemu_user else {
        return vec![Finding::good(
            CHECK,
            "libvirt does not say who it is; nothing to check",
        )];
    };
    let name = surroundings.system.user(user, group).name;
    let mut findings = Vec::new();
    let mut told = BTreeSet::new();
    for path in places(surroundings) {
        let Some(place) = obstacle(existing(&path), (user, group)) else {
            continue;
        };
        if !told.insert(place.clone()) {
            continue;
        }
        let shown = place.display();
        findings.push(if place == path && path.is_file() {
            Finding::new(
                CHECK,
                Code::ImageUnreadable,
                format!("{name} ({user}:{group}) cannot read {shown}"),
                format!("chmod o+r {shown}"),
            )
        } else {
            Finding::new(
                CHECK,
                Code::TraversalRefused,
                format!("{name} ({user}:{group}) cannot pass through {shown}, and {} is below it", path.display()),
                format!("chmod o+x {shown}    (or have the files elsewhere, as in /var/lib/libvirt/images)"),
            )
        });
    }
    if findings.is_empty() {
        let place = surroundings.state_directory.display();
        findings.push(Finding::good(
            CHECK,
            format!("{name} ({user}:{group}) can reach {place}"),
        ));
    }
    findings
}

/// The state directory, and all images that disks stand on or may stand on.
fn places(surroundings: &Surroundings) -> Vec<PathBuf> {
    let mut places = vec![surroundings.state_directory.clone()];
    places.extend(spec_images(surroundings));
    let cache = &surroundings.image_cache;
    let cached = Cache::new(cache).entries().unwrap_or_default();
    places.extend(cached.into_iter().map(|entry| cache.join(entry.file)));
    places
}

/// The files that the spec names.
fn spec_images(surroundings: &Surroundings) -> BTreeSet<PathBuf> {
    let mut images = BTreeSet::new();
    if let Some(spec) = &surroundings.spec {
        let ours = |name: &str| spec.elsewhere(Section::Vms, name).is_none();
        for vm in spec.vms.iter().filter(|vm| ours(&vm.name)) {
            for disk in &vm.disks {
                if let Some(Base::Path(path)) = &disk.base_image {
                    images.insert(path.clone());
                }
            }
        }
    }
    images
}

fn images(surroundings: &Surroundings) -> Vec<Finding> {
    const CHECK: &str = "images";
    let mut findings = Vec::new();
    for path in spec_images(surroundings) {
        if !path.exists() {
            findings.push(Finding::new(
                CHECK,
                Code::ImageMissing,
                format!("there is no {}", path.display()),
                "mend the path; `testenv-vm image list` shows what is in the cache",
            ));
        } else if let Err(error) = BaseImage::inspect(&path) {
            let advice = error.advice().unwrap_or("use another image").to_owned();
            findings.push(Finding::new(
                CHECK,
                Code::ImageBroken,
                error.to_string(),
                advice,
            ));
        }
    }
    findings
}

fn space(surroundings: &Surroundings) -> Vec<Finding> {
    const CHECK: &str = "disk space";
    let mut findings = Vec::new();
    for (path, free) in &surroundings.free_space {
        let text = format!("{} MiB are free for {}", free >> 20, path.display());
        let advice = format!(
            "testenv-vm image prune; or make room below {}",
            existing(path).display()
        );
        findings.push(match *free {
            free if free < FULL => Finding::new(CHECK, Code::DiskFull, text, advice),
            free if free < LOW => Finding::new(
                CHECK,
                Code::DiskLow,
                format!("{text}, and disks grow as guests write"),
                advice,
            ),
            free => Finding::good(
                CHECK,
                format!("{} GiB are free for {}", free >> 30, path.display()),
            ),
        });
    }
    findings
}

/// Bytes that an ordinary user can still write, for each file system among those of `paths`.
pub(super) fn free_space(paths: &[&Path]) -> Vec<(PathBuf, u64)> {
    let mut found: Vec<(PathBuf, u64)> = Vec::new();
    let mut seen = BTreeSet::new();
    for path in paths {
        // What cannot be looked at is told by others.
        let Ok(info) = statvfs(existing(path)) else {
            continue;
        };
        if seen.insert(info.f_fsid) {
            found.push((
                (*path).to_owned(),
                info.f_bavail.saturating_mul(info.f_frsize),
            ));
        }
    }
    found
}

/// A path, or the nearest above it that is there.
fn existing(path: &Path) -> &Path {
    path.ancestors()
        .find(|place| place.exists())
        .unwrap_or_else(|| Path::new("/"))
}
