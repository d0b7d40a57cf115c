//! polkit beside a daemon, on a bus of the lab's own.

use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::Duration;

use rustix::mount::mount_bind;

use super::wait_until;
use crate::command::run;
use crate::{Context, Error, Result};

const BUS: &str = "/run/dbus/system_bus_socket";
const POLKITD: [&str; 2] = ["/usr/lib/polkit-1/polkitd", "/usr/libexec/polkitd"];
const LIMIT: Duration = Duration::from_secs(20);

/// Starts both by `start` and waits until polkit can be asked. `/run/dbus` is private already.
pub(super) fn start(state: &Path, mut start: impl FnMut(Command) -> Result<()>) -> Result<()> {
    let rules = "/etc/polkit-1/rules.d";
    mount_bind(state.join("polkit"), rules).context(rules)?;
    let mut bus = Command::new("dbus-daemon");
    bus.args(["--system", "--nofork", "--nopidfile"]);
    start(bus)?;
    if !wait_until(LIMIT, || Path::new(BUS).exists()) {
        return Err(Error::new(format!("dbus-daemon did not make {BUS}")));
    }
    let program = POLKITD
        .into_iter()
        .find(|path| fs::exists(path).is_ok_and(|there| there))
        .ok_or_else(|| Error::new("polkitd is not installed"))?;
    let mut polkitd = Command::new(program);
    polkitd.arg("--no-debug");
    start(polkitd)?;
    let owned = || {
        run(
            "dbus-send",
            [
                "--system",
                "--print-reply=literal",
                "--dest=org.freedesktop.DBus",
                "/",
                "org.freedesktop.DBus.NameHasOwner",
                "string:org.freedesktop.PolicyKit1",
            ],
        )
        .is_ok_and(|answer| answer.contains("true"))
    };
    if wait_until(LIMIT, owned) {
        Ok(())
    } else {
        Err(Error::new("polkitd did not come to the bus"))
    }
}
