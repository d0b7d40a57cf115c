//! Whether the daemon answers, and which one it is.

use std::{
    fs,
    io::ErrorKind,
    os::unix::fs::MetadataExt as _,
    path::{Path, PathBuf},
};

use libvirt_proto::{Connect, Error as Proto};

use super::{Code, Daemon, Finding, Mode, PASS, READ, Surroundings, WRITE, remote, session};
use crate::{
    Error,
    host::{HostFacts, OLDEST, UNTESTED},
};

const CHECK: &str = "connection";

pub(super) fn check(surroundings: &Surroundings) -> Vec<Finding> {
    let mut findings = Vec::new();
    if let Some(error) = &surroundings.not_served {
        let advice = error.advice().unwrap_or_default();
        findings.push(Finding::new(
            "mode",
            Code::NotServed,
            error.to_string(),
            advice,
        ));
    }
    match &surroundings.connection {
        Ok(daemon) => findings.extend(answering(surroundings, daemon)),
        // It is the reason for all that does not work.
        Err(error) => findings.push(
            session::runtime_directory(surroundings)
                .or_else(|| remote::refusal(surroundings, error))
                .unwrap_or_else(|| refusal(surroundings, error)),
        ),
    }
    findings
}

fn answering(surroundings: &Surroundings, daemon: &Daemon) -> Vec<Finding> {
    let version = daemon.version;
    let uri = &surroundings.uri;
    let mut findings = vec![Finding::good(
        CHECK,
        format!("{uri} answers, libvirt {version}"),
    )];
    findings.push(if version < OLDEST {
        Finding::new(
            "libvirt",
            Code::DaemonTooOld,
            format!("{version} is older than {OLDEST}"),
            format!(
                "upgrade libvirt: {}",
                surroundings
                    .system
                    .install(["libvirt-daemon-system", "libvirt-daemon-kvm", "libvirt"])
            ),
        )
    } else if version >= UNTESTED {
        Finding::new(
            "libvirt",
            Code::DaemonTooNew,
            format!("{version} is newer than all that this program was tested with, which is older than {UNTESTED}"),
            "a newer testenv-vm, if there is one; what fails is worth a report",
        )
    } else {
        Finding::good("libvirt", format!("{version} is new enough"))
    });
    let facts = HostFacts::read(&daemon.capabilities);
    let architecture = &facts.processor.architecture;
    if !facts.guests.contains_key(architecture) {
        let package = match architecture.as_str() {
            "aarch64" => "qemu-system-arm",
            "ppc64le" => "qemu-system-ppc",
            "s390x" | "riscv64" => "qemu-system-misc",
            _ => "qemu-system-x86",
        };
        let install = surroundings
            .system
            .install([package, "qemu-kvm", "qemu-base"]);
        findings.push(Finding::new(
            "QEMU",
            Code::QemuMissing,
            format!("the daemon knows no QEMU for {architecture}"),
            match surroundings.mode {
                Mode::Remote => format!("on that host: {install}"),
                _ => format!("{install}, then {}", surroundings.system.service("restart")),
            },
        ));
    }
    findings
}

/// Why this host's daemon does not serve us.
fn refusal(surroundings: &Surroundings, error: &Error) -> Finding {
    let system = &surroundings.system;
    let found = |code, advice: String| Finding::new(CHECK, code, error.to_string(), advice);
    let (Error::NoConnection { source, .. } | Error::Libvirt { source, .. }) = error else {
        return found(Code::DaemonSilent, system.service("restart"));
    };
    match source {
        Proto::Connect { source: reason, .. } => match reason.kind() {
            ErrorKind::PermissionDenied => closed(surroundings, error),
            ErrorKind::NotFound | ErrorKind::ConnectionRefused
                if surroundings.mode == Mode::System || !has_libvirt(surroundings) =>
            {
                nobody(surroundings, error)
            }
            _ if surroundings.mode == Mode::Session => found(
                Code::SessionDaemonFailed,
                format!(
                    "{} -v    (it says why)",
                    if system.is_modular() { "virtqemud" } else { "libvirtd" }
                ),
            ),
            _ => found(Code::DaemonDown, system.service("restart")),
        },
        Proto::Authentication(reason) if reason.starts_with("polkit") => {
            found(Code::PolkitRefused, polkit(surroundings, reason))
        }
        Proto::Authentication(_) => found(
            Code::PasswordRefused,
            "write the name and the password that the daemon knows into ~/.config/libvirt/auth.conf, or use sudo"
                .to_owned(),
        ),
        Proto::Uri { .. } => found(
            Code::UriWrong,
            "export TESTENV_VM_LIBVIRT_URI=qemu:///system".to_owned(),
        ),
        // A program that changed the user and kept the home directory leads there.
        Proto::Configuration { path, reason } if reason.contains("Permission denied") => found(
            Code::SettingsBroken,
            format!(
                "export HOME=/the/home/directory/of/{}, or chmod o+r {}",
                system.user.name,
                path.display()
            ),
        ),
        Proto::Configuration { path, .. } => found(
            Code::SettingsBroken,
            format!("mend or move away {}", path.display()),
        ),
        Proto::Libvirt(said) if behind_proxy(&said.to_string()).is_some() => {
            found(Code::DaemonDown, system.service("enable --now"))
        }
        Proto::Libvirt(_) => found(
            Code::DriverMissing,
            format!(
                "{}, then {}",
                system.install([
                    "libvirt-daemon-driver-qemu",
                    "libvirt-daemon-driver-qemu",
                    "libvirt"
                ]),
                system.service("restart")
            ),
        ),
        _ => found(Code::DaemonSilent, system.service("restart")),
    }
}

/// The daemon that virtproxyd does not reach, if that is what it says: `virtqemud`.
pub(super) fn behind_proxy(said: &str) -> Option<&str> {
    let (_, rest) = said.split_once("Failed to connect socket to '")?;
    let (socket, _) = rest.split_once('\'')?;
    let (_, name) = socket.rsplit_once('/')?;
    // It ends up in a command that is typed: a host must not put another one into it.
    let is_plain = |name: &&str| name.bytes().all(|byte| byte.is_ascii_lowercase());
    name.strip_suffix("-sock").filter(is_plain)
}

fn has_libvirt(surroundings: &Surroundings) -> bool {
    let system = &surroundings.system;
    system.has_program("libvirtd") || system.has_program("virtqemud")
}

fn nobody(surroundings: &Surroundings, error: &Error) -> Finding {
    let system = &surroundings.system;
    if has_libvirt(surroundings) {
        let advice = system.service("enable --now");
        return Finding::new(CHECK, Code::DaemonDown, error.to_string(), advice);
    }
    Finding::new(
        CHECK,
        Code::LibvirtMissing,
        format!("{error}; neither libvirtd nor virtqemud is installed"),
        system.install(["libvirt-daemon-system", "libvirt-daemon-kvm", "libvirt"]),
    )
}

/// Why a socket is closed to this user.
fn closed(surroundings: &Surroundings, error: &Error) -> Finding {
    let (system, user) = (&surroundings.system, &surroundings.system.user);
    let found = |code, text: String, advice: String| {
        Finding::new(CHECK, code, format!("{error}; {text}"), advice)
    };
    // The URI has led there already.
    let socket = Connect::socket(&surroundings.uri).unwrap_or_else(|_| PathBuf::from("/"));
    let mut above: Vec<&Path> = socket.ancestors().skip(1).collect();
    above.reverse();
    if let Some(place) = above.iter().find(|place| !system.may(user, place, PASS)) {
        let place = place.display();
        return found(
            Code::SocketRefused,
            format!("{} may not pass through {place}", user.name),
            format!("use sudo, or: sudo chmod o+x {place}"),
        );
    }
    let Ok(metadata) = fs::metadata(&socket) else {
        return found(
            Code::SocketRefused,
            "it cannot be looked at".to_owned(),
            "use sudo".to_owned(),
        );
    };
    let group = metadata.gid();
    let is_open = metadata.mode() & ((READ | WRITE) << 3) == (READ | WRITE) << 3;
    if !is_open || group == 0 || user.groups.contains(&group) {
        return found(
            Code::SocketRefused,
            format!(
                "its mode is {:o}, so it is open to no group of {}",
                metadata.mode() & 0o777,
                user.name
            ),
            format!(
                "use sudo, or set unix_sock_group = \"libvirt\" and unix_sock_rw_perms = \"0770\" in /etc/libvirt/{}.conf, then {}",
                if system.is_modular() {
                    "virtqemud"
                } else {
                    "libvirtd"
                },
                system.service("restart")
            ),
        );
    }
    let name = system.group_name(group);
    if system.is_member(user, group) {
        return found(
            Code::LoginStale,
            format!(
                "{} is in group {name}, and this login is older than that",
                user.name
            ),
            format!("newgrp {name}    (or log in again)"),
        );
    }
    let text = format!("{} is not in group {name}, which may use it", user.name);
    // A container may have the host's socket and not its groups.
    let has_no_name = name.parse() == Ok(group);
    let (first, name) = if has_no_name {
        let new = format!("libvirt-{group}");
        (format!("sudo groupadd -g {group} {new} && "), new)
    } else {
        (String::new(), name)
    };
    let advice = format!(
        "{first}sudo usermod -aG {name} {}    (then log in again)",
        user.name
    );
    found(Code::GroupMissing, text, advice)
}

fn polkit(surroundings: &Surroundings, reason: &str) -> String {
    let user = &surroundings.system.user.name;
    if reason.contains("bus") {
        return "sudo systemctl start dbus polkit    (or use sudo)".to_owned();
    }
    format!(
        "sudo usermod -aG libvirt {user}    (then log in again; or use sudo, or a rule for org.libvirt.unix.manage in /etc/polkit-1/rules.d)"
    )
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_virtproxyd_does_not_reach_is_named() {
        for (said, expected) in [
            (
                "Failed to connect socket to '/var/run/libvirt/virtqemud-sock': Connection refused",
                Some("virtqemud"),
            ),
            ("no connection driver available for qemu:///system", None),
            ("Failed to connect socket to '/var/run/other'", None),
            (
                "Failed to connect socket to '/run/virtqemud; reboot-sock'",
                None,
            ),
            ("Failed to connect socket to '", None),
        ] {
            assert_eq!(behind_proxy(said), expected, "{said}");
        }
    }
}
