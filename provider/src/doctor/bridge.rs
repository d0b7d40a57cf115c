//! Whether an ordinary user's guests can be put on a bridge of the host: QEMU's helper does that
//! where the administrator lets it.

use std::os::unix::fs::MetadataExt as _;

use super::{Code, Finding, System};
use crate::network::bridge_helper::{LIST, PLACES, allows};

const CHECK: &str = "bridge helper";
/// What keeps this user's guests from a bridge, if anything does, and what mends it.
#[must_use]
pub fn bridge_obstacle(system: &System, bridge: &str) -> Option<Finding> {
    let found = |code, text, advice| Some(Finding::new(CHECK, code, text, advice));
    if system.user.id == 0 {
        return None;
    }
    let helper = PLACES
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
        format!("{LIST} does not allow {bridge}"),
        format!("sudo mkdir -p /etc/qemu && echo 'allow {bridge}' | sudo tee -a {LIST}"),
    )
}

/// A file that this user may not read is the helper's to read.
fn is_allowed(system: &System, bridge: &str) -> bool {
    let metadata = system.metadata(LIST);
    if metadata.is_some_and(|metadata| !system.user.may(&metadata, super::system::READ)) {
        return true;
    }
    allows(LIST, bridge, &|path| system.text(path))
}
