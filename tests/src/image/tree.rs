//! The file trees of the images: a Debian root file system, and what makes it one or the other.

use std::fs;
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::Stdio;

use super::{Image, SUITE};
use crate::command::{command, output, sha256};
use crate::progress::Phase;
use crate::{Context, Error, Result};

/// Packages of both images. busybox is the tiny image's toolbox; Debian's own cloud images have it
/// too, in their initramfs.
const PACKAGES: &str = "busybox-static,ca-certificates,cloud-guest-utils,cloud-init,cpio,dbus,\
    initramfs-tools,iproute2,iputils-ping,kmod,linux-image-cloud-amd64,netplan.io,openssh-server,\
    procps,python3,qemu-guest-agent,sudo,systemd,systemd-resolved,systemd-sysv,udev,zstd";

const EXCLUDED: [&str; 3] = [
    "path-exclude=/usr/share/man/*",
    "path-exclude=/usr/share/locale/*",
    "path-exclude=/usr/share/doc/*",
];

const CLOUD_CONFIGURE: &str = include_str!("../../guest/cloud/configure.sh");
const TINY_CONFIGURE: &str = include_str!("../../guest/tiny/configure.sh");

/// Files of the tiny image: path, mode, content.
const TINY_FILES: [(&str, u32, &str); 6] = [
    (
        "usr/lib/lab/initramfs",
        0o755,
        include_str!("../../guest/tiny/initramfs.sh"),
    ),
    (
        "sbin/lab-init",
        0o755,
        include_str!("../../guest/tiny/init.sh"),
    ),
    (
        "usr/lib/lab/seed.py",
        0o644,
        include_str!("../../guest/tiny/seed.py"),
    ),
    (
        "usr/lib/lab/udhcpc",
        0o755,
        include_str!("../../guest/tiny/udhcpc.sh"),
    ),
    (
        "usr/lib/lab/power",
        0o755,
        include_str!("../../guest/tiny/power.sh"),
    ),
    (
        "usr/bin/cloud-init",
        0o755,
        include_str!("../../guest/tiny/cloud-init.sh"),
    ),
];

/// Everything that goes into the trees, for the images' key.
pub(super) const RECIPE: [&str; 10] = [
    SUITE,
    PACKAGES,
    CLOUD_CONFIGURE,
    TINY_CONFIGURE,
    TINY_FILES[0].2,
    TINY_FILES[1].2,
    TINY_FILES[2].2,
    TINY_FILES[3].2,
    TINY_FILES[4].2,
    TINY_FILES[5].2,
];

/// Where the archive of [`root_archive`] lies.
pub(super) fn root_archive_path() -> Result<PathBuf> {
    let key = sha256([SUITE, PACKAGES].concat().as_bytes())?;
    let name = format!("root-{}.tar", &key[..16]);
    Ok(crate::directory().join("images").join(name))
}

/// A tar archive of the root file system that both images share, made by mmdebstrap once.
pub(super) fn root_archive(mirror: &str) -> Result<PathBuf> {
    let archive = root_archive_path()?;
    if archive.exists() {
        return Ok(archive);
    }
    let _phase = Phase::begin(format!("installing Debian {SUITE} from {mirror}"));
    let part = archive.with_extension("part");
    let mut mmdebstrap = command("mmdebstrap", ["--quiet", "--variant=minbase"]);
    mmdebstrap
        .args(["--format=tar", "--aptopt=Acquire::Languages \"none\""])
        .args(EXCLUDED.map(|option| format!("--dpkgopt={option}")))
        .arg(format!("--include={PACKAGES}"))
        .args([SUITE.as_ref(), part.as_os_str(), mirror.as_ref()]);
    output(&mut mmdebstrap)?;
    fs::rename(&part, &archive).context(archive.display())?;
    Ok(archive)
}

/// Unpacks the archive into the new directory `tree`.
pub(super) fn unpack(archive: &Path, tree: &Path) -> Result<()> {
    fs::create_dir(tree).context(tree.display())?;
    output(command("tar", ["-xpf"]).arg(archive).arg("-C").arg(tree))?;
    Ok(())
}

/// Turns a fresh root file system into an image's.
pub(super) fn configure(tree: &Path, image: Image) -> Result<()> {
    let script = match image {
        Image::Cloud => CLOUD_CONFIGURE,
        Image::Tiny => {
            for (path, mode, content) in TINY_FILES {
                put(&tree.join(path), mode, content)?;
            }
            TINY_CONFIGURE
        }
    };
    let inside = "/configure";
    put(&tree.join("configure"), 0o755, script)?;
    let mut chroot = command("chroot", [tree.as_os_str(), inside.as_ref()]);
    chroot
        .env_clear()
        .env("PATH", "/usr/sbin:/usr/bin:/sbin:/bin")
        .env("LC_ALL", "C.UTF-8")
        .stdout(Stdio::piped());
    output(&mut chroot).map_err(|error| Error::new(format!("configuring {image:?}: {error}")))?;
    fs::remove_file(tree.join("configure")).context("configure")
}

fn put(path: &Path, mode: u32, content: &str) -> Result<()> {
    if let Some(parent) = path.parent() {
        fs::create_dir_all(parent).context(parent.display())?;
    }
    // Not through an existing file, which may be a link into the host's tree.
    if path.symlink_metadata().is_ok() {
        fs::remove_file(path).context(path.display())?;
    }
    fs::write(path, content).context(path.display())?;
    fs::set_permissions(path, fs::Permissions::from_mode(mode)).context(path.display())
}
