//! Whether an ordinary user's guests can be put on a bridge of the host: QEMU's helper does that
//! where the administrator lets it.

use std::os::unix::fs::MetadataExt as _;

use super::{Code, Finding, System};

/// Where distributions put the helper, as libvirt looks for it.
const HELPERS: [&str; 3] = [
    "/usr/lib/qemu/qemu-bridge-helper",
    "/usr/libexec/qemu-bridge-helper",
    "/usr/lib/qemu-bridge-helper",
];
const ALLOWED: &str = "/etc/qemu/bridge.conf";
const CHECK: &str = "bridge helper";
/// A file that includes itself is not followed for ever.
const DEEPEST: usize = 8;

/// What keeps this user's guests from a bridge, if anything does, and what mends it.
#[must_use]
pub fn bridge_obstacle(system: &System, bridge: &str) -> Option<Finding> {
    let found = |code, text, advice| Some(Finding::new(CHECK, code, text, advice));
    if system.user.id == 0 {
        return None;
    }
    let helper = HELPERS
        .into_iter()
        .find_map(|path| Some((path, system.metadata(path)?)));
    let Some((helper, metadata)) = helper else {
        return found(
            Code::BridgeHelperMissing,
            format!("qemu-bridge-helper, which attaches guests to {bridge}, is not installed"),
            system.install(["qemu-system-common", "qemu-common", "qemu-base"]),
        );
    };
    // Some give it the right to alter networks instead of root's.
    let capable = || {
        let mut nothing = [0u8; 0];
        rustix::fs::getxattr(system.path(helper), "security.capability", &mut nothing).is_ok()
    };
    let is_setuid = metadata.mode() & 0o4000 != 0 && metadata.uid() == 0;
    if !is_setuid && !capable() {
        return found(
            Code::BridgeHelperPowerless,
            format!("{helper} is not setuid root, so it cannot attach guests to {bridge}"),
            format!("sudo chown root {helper} && sudo chmod u+s {helper}"),
        );
    }
    if is_allowed(system, bridge) {
        return None;
    }
    found(
        Code::BridgeForbidden,
        format!("{ALLOWED} does not allow {bridge}"),
        format!("sudo mkdir -p /etc/qemu && echo 'allow {bridge}' | sudo tee -a {ALLOWED}"),
    )
}

/// As the helper decides: a file that is not there allows nothing, and what is denied is denied
/// whatever else allows it. A file that this user may not read is the helper's to read.
fn is_allowed(system: &System, bridge: &str) -> bool {
    let mut rules = (false, false);
    if let Some(metadata) = system.metadata(ALLOWED)
        && !system.user.may(&metadata, super::system::READ)
    {
        return true;
    }
    read_rules(system, ALLOWED, bridge, DEEPEST, &mut rules);
    let (allowed, denied) = rules;
    allowed && !denied
}

fn read_rules(
    system: &System,
    path: &str,
    bridge: &str,
    depth: usize,
    (allowed, denied): &mut (bool, bool),
) {
    if depth == 0 {
        return;
    }
    for line in system.text(path).lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        let &[verb, what, ..] = words.as_slice() else {
            continue;
        };
        let meant = what == bridge || what == "all";
        match verb {
            "allow" => *allowed |= meant,
            "deny" => *denied |= meant,
            "include" => {
                let mut included = (*allowed, *denied);
                read_rules(system, what, bridge, depth - 1, &mut included);
                (*allowed, *denied) = included;
            }
            _ => {}
        }
    }
}
