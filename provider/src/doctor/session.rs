//! What an ordinary user's own daemon needs.

use std::{fs, io::Read as _, path::Path};

use super::{Code, Finding, Mode, PASS, Surroundings, WRITE, bridge_obstacle};
use crate::{
    spec::{Attach, NetworkKind},
    vm::DomainCapabilities,
};

const CHECK: &str = "user networking";
/// What domain capabilities call slirp, and the other one.
const BACKENDS: &str = "devices/interface/backendType";
/// A QEMU with slirp needs the library, or has its messages in itself.
const SLIRP: [&[u8]; 2] = [b"libslirp.so", b"host forwarding rule"];

/// What keeps the user's daemon from having a socket, if it does not answer.
pub(super) fn runtime_directory(surroundings: &Surroundings) -> Option<Finding> {
    let system = &surroundings.system;
    if surroundings.mode != Mode::Session || system.user.id == 0 {
        return None;
    }
    let text = match system.variable("XDG_RUNTIME_DIR") {
        Some(directory) => {
            let path = Path::new(directory);
            if path.is_dir() && system.may(&system.user, path, WRITE | PASS) {
                return None;
            }
            format!(
                "XDG_RUNTIME_DIR is {directory}, which is no directory that {} can write in",
                system.user.name
            )
        }
        None if system.variable("HOME").is_some()
            || system.variable("XDG_CACHE_HOME").is_some() =>
        {
            return None;
        }
        None => "neither XDG_RUNTIME_DIR nor HOME is set, so there is no place for the socket of the user's daemon".to_owned(),
    };
    let (id, name) = (system.user.id, &system.user.name);
    Some(Finding::new(
        "session",
        Code::RuntimeDirectoryMissing,
        text,
        format!("sudo loginctl enable-linger {name} && export XDG_RUNTIME_DIR=/run/user/{id}"),
    ))
}

pub(super) fn check(surroundings: &Surroundings) -> Vec<Finding> {
    let mut findings: Vec<Finding> = user_network(surroundings).into_iter().collect();
    let networks = surroundings.spec.iter().flat_map(|spec| &spec.networks);
    for network in networks.filter(|network| network.kind == NetworkKind::Bridge) {
        if let Some(Attach::Interface(bridge)) = &network.attach_to {
            let attachable = || {
                let text = format!("guests can be attached to {bridge}");
                Finding::good("bridge helper", text)
            };
            let obstacle = bridge_obstacle(&surroundings.system, bridge);
            findings.push(obstacle.unwrap_or_else(attachable));
        }
    }
    findings
}

fn user_network(surroundings: &Surroundings) -> Option<Finding> {
    let xml = surroundings.daemon()?.domain_capabilities.as_deref()?;
    let good = |backend: &str| Some(Finding::good(CHECK, format!("guests have it by {backend}")));
    if offers_passt(xml) {
        return good("passt");
    }
    let emulator = emulator(xml);
    if has_slirp(xml, &surroundings.system.path(&emulator)) {
        return good("slirp");
    }
    Some(Finding::new(
        CHECK,
        Code::UserNetworkMissing,
        format!(
            "libvirt does not offer passt, and {emulator} has no slirp: guests would have no network"
        ),
        surroundings.system.install(["passt", "passt", "passt"]),
    ))
}

/// Whether `virConnectGetDomainCapabilities` offers passt. Libvirt does where it knows it and the
/// program is installed.
#[must_use]
pub fn offers_passt(domain_capabilities: &str) -> bool {
    let capabilities = DomainCapabilities::read(domain_capabilities);
    capabilities
        .words(BACKENDS)
        .iter()
        .any(|word| word == "passt")
}

/// Whether QEMU can do `-netdev user`: libvirt tells since 9.4, with the word `default`; before that
/// QEMU's own file does.
#[must_use]
pub fn has_slirp(domain_capabilities: &str, emulator: &Path) -> bool {
    let capabilities = DomainCapabilities::read(domain_capabilities);
    let words = capabilities.words(BACKENDS);
    if !words.is_empty() {
        return words.iter().any(|word| word == "default");
    }
    SLIRP.iter().any(|words| contains(emulator, words))
}

/// The program that domain capabilities are about.
fn emulator(domain_capabilities: &str) -> String {
    let capabilities = DomainCapabilities::read(domain_capabilities);
    capabilities
        .words("path")
        .first()
        .map_or_else(|| "QEMU".to_owned(), Clone::clone)
}

/// Whether a file has these bytes somewhere. One that cannot be read has not.
fn contains(path: &Path, words: &[u8]) -> bool {
    /// No QEMU is larger.
    const LARGEST: u64 = 256 << 20;
    const PIECE: usize = 1 << 20;
    let Ok(file) = fs::File::open(path) else {
        return false;
    };
    let mut file = file.take(LARGEST);
    let mut bytes = Vec::new();
    loop {
        // The words may be cut in two: the end of one piece is the beginning of the next.
        let kept = bytes.len().min(words.len());
        bytes.drain(..bytes.len() - kept);
        match file.by_ref().take(PIECE as u64).read_to_end(&mut bytes) {
            Ok(0) | Err(_) => return false,
            Ok(_) if bytes.windows(words.len()).any(|window| window == words) => return true,
            Ok(_) => {}
        }
    }
}
