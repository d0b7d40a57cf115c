//! The distribution's packages that the lab needs, and their installation by apt.

use std::collections::BTreeSet;
use std::fs;
use std::os::unix::fs::{OpenOptionsExt, PermissionsExt};
use std::path::Path;

use crate::command::{command, output, run};
use crate::progress::Phase;
use crate::{Context, Error, Result};

/// Needed on every Debian and Ubuntu.
const NEEDED: &[&str] = &[
    // The daemon, its client as an independent witness, QEMU.
    "libvirt-daemon-system",
    "libvirt-clients",
    "qemu-system-x86",
    "qemu-utils",
    // UEFI for guests.
    "ovmf",
    // Networks of guests. apt only recommends dnsmasq-base.
    "dnsmasq-base",
    "iptables",
    "iproute2",
    "procps",
    // Building images.
    "mmdebstrap",
    "debian-archive-keyring",
    "e2fsprogs",
    "fdisk",
    "extlinux",
    "syslinux-common",
    "zstd",
    // Unpacking source packages.
    "xz-utils",
    // Tests: seeds to compare with, a real SSH client, an HTTP client.
    "genisoimage",
    "openssh-client",
    "curl",
    // Daemons that are reached from afar, and that ask who comes.
    "openssh-server",
    "netcat-openbsd",
    "openssl",
    "sasl2-bin",
    "libsasl2-modules",
    "dbus",
    "polkitd",
    // Another reader of the protocol.
    "tshark",
    "libvirt-wireshark",
];

/// Newer releases split libvirt's drivers into packages; a release that does not know a name has
/// its content in `libvirt-daemon`.
const IF_KNOWN: &[&str] = &[
    "libvirt-daemon-driver-qemu",
    "libvirt-daemon-driver-network",
    "libvirt-daemon-driver-storage",
    "libvirt-daemon-driver-nodedev",
    "libvirt-daemon-driver-interface",
    "libvirt-daemon-driver-nwfilter",
    "libvirt-daemon-driver-secret",
    "libvirt-daemon-log",
    "libvirt-daemon-lock",
];

const POLICY: &str = "/usr/sbin/policy-rc.d";
const LOCK: &str = "DPkg::Lock::Timeout=600";
const INSTALL: &[&str] = &[
    "install",
    "-y",
    "--no-install-recommends",
    "--allow-downgrades",
];

/// Installs what is missing. Services stay off: apt starts none of them.
///
/// # Errors
/// With exit code 3 and the line to type when packages are missing and this is not root; when apt
/// fails; on a system without apt.
pub fn install() -> Result<()> {
    let missing = missing()?;
    if missing.is_empty() {
        return Ok(());
    }
    if !rustix::process::geteuid().is_root() {
        return Err(Error::new(format!(
            "packages are missing; install them with:\n  sudo apt-get install -y --no-install-recommends {}",
            missing.join(" ")
        ))
        .with_exit(3));
    }
    let _phase = Phase::begin(format!("installing {}", missing.join(" ")));
    let _policy = Policy::forbid_services()?;
    apt_get(&["update"], &[])?;
    let mut wanted = matching_qemu()?;
    let named = |name: &String| {
        wanted
            .iter()
            .any(|entry| entry.split('=').next() == Some(name))
    };
    let rest: Vec<_> = self::missing()?
        .into_iter()
        .filter(|name| !named(name))
        .collect();
    wanted.extend(rest);
    apt_get(INSTALL, &wanted)?;
    let still = self::missing()?;
    if still.is_empty() {
        Ok(())
    } else {
        Err(Error::new(format!(
            "apt-get succeeded, but these packages are not installed: {}",
            still.join(" ")
        )))
    }
}

/// Installs packages that one verb needs beside what [`install`] brings.
///
/// # Errors
/// As [`install`].
pub fn install_more(names: &[&str]) -> Result<()> {
    let installed = installed()?;
    let missing: Vec<String> = names
        .iter()
        .filter(|name| !installed.contains(**name))
        .map(|name| (*name).to_owned())
        .collect();
    if missing.is_empty() {
        return Ok(());
    }
    let _phase = Phase::begin(format!("installing {}", missing.join(" ")));
    let _policy = Policy::forbid_services()?;
    apt_get(&["update"], &[])?;
    apt_get(INSTALL, &missing)
}

fn apt_get(action: &[&str], names: &[String]) -> Result<()> {
    let status = command("apt-get", ["-o", LOCK, "-q"])
        .args(action)
        .args(names)
        .env("DEBIAN_FRONTEND", "noninteractive")
        .stdout(std::io::stderr())
        .status()
        .context("apt-get")?;
    if status.success() {
        Ok(())
    } else {
        Err(Error::new(format!(
            "apt-get {} failed ({status})",
            action.join(" ")
        )))
    }
}

/// The packages that are needed and not installed.
///
/// # Errors
/// When this system has no dpkg.
pub fn missing() -> Result<Vec<String>> {
    let installed = installed()?;
    let known = run("apt-cache", ["pkgnames", "libvirt-daemon"])?;
    let known: BTreeSet<&str> = known.lines().collect();
    Ok(NEEDED
        .iter()
        .chain(IF_KNOWN.iter().filter(|name| known.contains(*name)))
        .filter(|name| !installed.contains(**name))
        .map(|name| (*name).to_owned())
        .collect())
}

fn installed() -> Result<BTreeSet<String>> {
    if !Path::new("/usr/bin/dpkg-query").exists() {
        return Err(Error::new(
            "the lab installs its packages by apt, and this system has none: Debian 12 or later, or Ubuntu, is needed",
        ));
    }
    let listed = run(
        "dpkg-query",
        ["-W", "-f", "${Package} ${db:Status-Status}\n"],
    )?;
    Ok(listed
        .lines()
        .filter_map(|line| line.strip_suffix(" installed"))
        .map(str::to_owned)
        .collect())
}

/// `qemu-utils` and `qemu-system-x86` from one source, as `name=version`.
///
/// A machine may come with `qemu-utils` from a backports archive, which conflicts with the
/// release's own QEMU. apt then silently removes it, unless the version is named.
fn matching_qemu() -> Result<Vec<String>> {
    let policy = run("apt-cache", ["policy", "qemu-system-x86"])?;
    let Some(version) = chosen_version(&policy) else {
        return Err(Error::new("apt knows no package qemu-system-x86"));
    };
    let offered = run("apt-cache", ["madison", "qemu-utils"])?;
    let same = offered
        .lines()
        .any(|line| line.split('|').nth(1).map(str::trim) == Some(version));
    Ok(if same {
        vec![
            format!("qemu-system-x86={version}"),
            format!("qemu-utils={version}"),
        ]
    } else {
        Vec::new()
    })
}

/// The installed version in `apt-cache policy`'s answer, or else the candidate.
fn chosen_version(policy: &str) -> Option<&str> {
    let value = |key: &str| {
        policy
            .lines()
            .find_map(|line| line.trim().strip_prefix(key))
            .map(str::trim)
            .filter(|version| *version != "(none)")
    };
    value("Installed:").or_else(|| value("Candidate:"))
}

/// The Debian mirror that apt on this machine uses, or Debian's own.
///
/// `$LAB_MIRROR` overrides it.
#[must_use]
pub fn debian_mirror() -> String {
    if let Ok(mirror) = std::env::var("LAB_MIRROR")
        && !mirror.is_empty()
    {
        return mirror;
    }
    let targets = output(&mut command(
        "apt-get",
        [
            "indextargets",
            "--format",
            "$(REPO_URI)",
            "Created-By: Packages",
        ],
    ))
    .unwrap_or_default();
    targets
        .lines()
        .map(|line| line.trim_end_matches('/'))
        .find(|line| line.ends_with("/debian"))
        .unwrap_or("http://deb.debian.org/debian")
        .to_owned()
}

/// A `policy-rc.d` that forbids packages to start services, for as long as it lives.
struct Policy {
    ours: bool,
}

impl Policy {
    fn forbid_services() -> Result<Self> {
        let created = fs::OpenOptions::new()
            .write(true)
            .create_new(true)
            .mode(0o755)
            .open(POLICY);
        match created {
            Ok(mut file) => {
                use std::io::Write;
                let policy = Self { ours: true };
                file.write_all(b"#!/bin/sh\nexit 101\n").context(POLICY)?;
                file.set_permissions(fs::Permissions::from_mode(0o755))
                    .context(POLICY)?;
                Ok(policy)
            }
            // Whoever put it there decides (containers and build machines have one).
            Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => {
                Ok(Self { ours: false })
            }
            Err(error) => Err(error).context(POLICY),
        }
    }
}

impl Drop for Policy {
    fn drop(&mut self) {
        if self.ours {
            let _ = fs::remove_file(POLICY);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn version_is_the_installed_one_or_the_candidate() {
        let fresh = "qemu-system-x86:\n  Installed: (none)\n  Candidate: 1:7.2\n";
        assert_eq!(chosen_version(fresh), Some("1:7.2"));
        let there = "qemu-system-x86:\n  Installed: 1:7.1\n  Candidate: 1:7.2\n";
        assert_eq!(chosen_version(there), Some("1:7.1"));
        assert_eq!(chosen_version(""), None);
    }
}
