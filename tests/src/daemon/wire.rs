//! A wire between two daemons' networks, for what their hosts say to each other.

use super::Daemon;
use crate::Result;
use crate::command::run;

/// The addresses at the two ends of a wire.
pub const ENDS: [&str; 2] = ["10.96.0.1", "10.96.0.2"];

/// Lays a wire; the first daemon is the first of [`ENDS`]. It goes with either of them.
///
/// # Errors
/// When one of them is gone, or has a wire.
pub fn lay(daemons: [&Daemon; 2]) -> Result<()> {
    let [first, second] = daemons.map(Daemon::netns);
    run(
        "ip",
        [
            "-n", &first, "link", "add", "wire", "type", "veth", "peer", "name", "wire", "netns",
            &second,
        ],
    )?;
    for (netns, address) in [first, second].iter().zip(ENDS) {
        let address = format!("{address}/24");
        run(
            "ip",
            ["-n", netns, "address", "add", &address, "dev", "wire"],
        )?;
        run("ip", ["-n", netns, "link", "set", "wire", "up"])?;
    }
    Ok(())
}
