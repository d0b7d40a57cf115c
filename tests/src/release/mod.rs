//! Other releases of libvirt than the host's, as directory trees that a daemon's root can be.
//!
//! Debian's packages are what they are made of. Debian has no modular daemons in any release, so
//! these are compiled from Debian's source of libvirt, with its changes, and laid over the packages
//! of that release.

mod modular;

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{command, output, sha256};
use crate::daemon::Installation;
use crate::packages::debian_mirror;
use crate::progress::Phase;
use crate::{Context, Result};

/// In every release. The last are for clients that prove who they are.
const PACKAGES: &str = "libvirt-daemon-system,libvirt-clients,qemu-system-x86,qemu-utils,ovmf,\
    dnsmasq-base,iptables,iproute2,netcat-openbsd,libsasl2-modules,sasl2-bin";

/// Since libvirt 10 its drivers are packages of their own, and since QEMU 8 so is virtiofsd.
const DRIVERS: &str = ",libvirt-daemon-driver-qemu,libvirt-daemon-driver-network,\
    libvirt-daemon-driver-storage,libvirt-daemon-driver-nodedev,libvirt-daemon-driver-interface,\
    libvirt-daemon-driver-nwfilter,libvirt-daemon-driver-secret,libvirt-daemon-log,\
    libvirt-daemon-lock,virtiofsd";

/// Where SCRAM was before it had a place of its own.
const OLD_SCRAM: &str = ",libsasl2-modules-gssapi-mit";

const OPTIONS: [&str; 8] = [
    "--quiet",
    "--variant=minbase",
    "--aptopt=APT::Install-Recommends \"false\"",
    "--aptopt=Acquire::Languages \"none\"",
    // The index of a testing release may be older than it wants to be; its signature counts.
    "--aptopt=Acquire::Check-Valid-Until \"false\"",
    "--dpkgopt=path-exclude=/usr/share/man/*",
    "--dpkgopt=path-exclude=/usr/share/locale/*",
    "--dpkgopt=path-exclude=/usr/share/doc/*",
];

/// A libvirt to test against.
#[derive(Clone, Copy, Debug, Eq, PartialEq, clap::ValueEnum)]
pub enum Release {
    /// The host's own packages.
    Host,
    /// Debian 11: libvirt 7.0.
    Bullseye,
    /// Debian 13: libvirt 11.3.
    Trixie,
    /// Debian 13, with virtqemud and its siblings.
    TrixieModular,
    /// Debian testing: libvirt 12.8 or newer.
    Forky,
}

impl Release {
    /// All of them.
    pub const ALL: [Self; 5] = [
        Self::Host,
        Self::Bullseye,
        Self::Trixie,
        Self::TrixieModular,
        Self::Forky,
    ];

    /// Its name in results.
    #[must_use]
    pub const fn name(self) -> &'static str {
        match self {
            Self::Host => "host",
            Self::Bullseye => "bullseye",
            Self::Trixie => "trixie",
            Self::TrixieModular => "trixie, modular",
            Self::Forky => "forky",
        }
    }

    /// The installed release; it is made if it is not there.
    ///
    /// # Errors
    /// When mmdebstrap or the compilation fails.
    pub fn installation(self) -> Result<Installation> {
        let packages = [PACKAGES, DRIVERS].concat();
        let root = match self {
            Self::Host => None,
            Self::Bullseye => Some(tree("bullseye", &[PACKAGES, OLD_SCRAM].concat())?),
            Self::Trixie => Some(tree("trixie", &packages)?),
            Self::TrixieModular => Some(modular::tree(&tree("trixie", &packages)?)?),
            Self::Forky => Some(tree("forky", &packages)?),
        };
        Ok(Installation {
            root,
            modular: self == Self::TrixieModular,
        })
    }
}

/// Debian 13 as an ordinary user has it on a desktop: with passt, which libvirt's packages only
/// suggest. It is a tree of its own, so that the others, and what is compiled for them, stay.
///
/// # Errors
/// When mmdebstrap fails.
pub fn desktop() -> Result<PathBuf> {
    tree("trixie", &[PACKAGES, DRIVERS, ",passt"].concat())
}

/// A tree of that suite with these packages, named after both and kept.
fn tree(suite: &str, packages: &str) -> Result<PathBuf> {
    let key = sha256([suite, packages, &OPTIONS.concat()].concat().as_bytes())?;
    made(&format!("{suite}-{}", &key[..16]), |tree| {
        let mirror = debian_mirror();
        let mut mmdebstrap = mmdebstrap();
        mmdebstrap
            .arg("--customize-hook=rm -rf \"$1\"/var/cache/apt/archives/*.deb \"$1\"/var/lib/apt/lists/*")
            .arg(format!("--include={packages}"))
            .arg(suite)
            .arg(tree)
            .arg(format!("deb {mirror} {suite} main"));
        output(&mut mmdebstrap).map(drop)
    })
}

/// mmdebstrap in mounts of its own, so that it leaves none when it is killed.
fn mmdebstrap() -> Command {
    let mut command = command(
        "unshare",
        ["--mount", "--propagation", "private", "mmdebstrap"],
    );
    command.args(OPTIONS).arg("--format=directory");
    command
}

/// The directory of that name, which `make` makes if it is not there. Only a complete one has it.
fn made(name: &str, make: impl FnOnce(&Path) -> Result<()>) -> Result<PathBuf> {
    let releases = crate::directory().join("releases");
    let path = releases.join(name);
    if path.exists() {
        return Ok(path);
    }
    fs::create_dir_all(&releases).context(releases.display())?;
    let lock = releases.join("lock");
    let lock = fs::File::create(&lock).context(lock.display())?;
    lock.lock().context("the lock of the releases")?;
    if !path.exists() {
        let _phase = Phase::begin(format!("making {name}"));
        let part = releases.join(format!("{name}.part"));
        if part.exists() {
            fs::remove_dir_all(&part).context(part.display())?;
        }
        make(&part)?;
        fs::rename(&part, &path).context(path.display())?;
    }
    Ok(path)
}
