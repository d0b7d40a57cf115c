//! The world behind a lab daemon's NAT: one host that serves a page and a small apt repository.
//!
//! Each daemon has its own, in a namespace of its own, at the same address. A guest on a NAT
//! network reaches it through the daemon's masquerading; a guest on an isolated network does not.

mod serve;
mod site;

use std::path::PathBuf;

pub use serve::serve;
pub use site::build as build_site;

use crate::Result;
use crate::command::run;

/// The outside's address. The lab's side of the wire is `10.97.0.1/24`.
pub const ADDRESS: &str = "10.97.0.2";

const INSIDE: &str = "10.97.0.1/24";

/// The outside of one daemon.
#[derive(Clone, Debug)]
pub struct Outside {
    netns: String,
}

impl Outside {
    /// The outside of the daemon `name`.
    #[must_use]
    pub fn of(name: &str) -> Self {
        Self {
            netns: format!("testenv-lab-{name}-outside"),
        }
    }

    /// Its network namespace.
    #[must_use]
    pub fn netns(&self) -> String {
        self.netns.clone()
    }

    /// Where its HTTP server listens.
    #[must_use]
    pub fn address(&self) -> String {
        format!("{ADDRESS}:80")
    }

    /// Makes the namespace and a wire to the daemon's, with a default route through it.
    pub(crate) fn connect(&self, inside: &str) -> Result<()> {
        let outside = self.netns.as_str();
        run("ip", ["netns", "add", outside])?;
        run(
            "ip",
            [
                "-n", inside, "link", "add", "uplink", "type", "veth", "peer", "name", "uplink",
                "netns", outside,
            ],
        )?;
        for (netns, address) in [(inside, INSIDE), (outside, "10.97.0.2/24")] {
            run(
                "ip",
                ["-n", netns, "address", "add", address, "dev", "uplink"],
            )?;
            run("ip", ["-n", netns, "link", "set", "lo", "up"])?;
            run("ip", ["-n", netns, "link", "set", "uplink", "up"])?;
        }
        run(
            "ip",
            ["-n", inside, "route", "add", "default", "via", ADDRESS],
        )?;
        Ok(())
    }
}

/// `http://` address of a file of the outside's site: `hello.txt`, `apt/Packages`, ...
#[must_use]
pub fn url(path: &str) -> String {
    format!("http://{ADDRESS}/{path}")
}

/// What `hello.txt` holds.
pub const HELLO: &str = "hello from the outside\n";

/// The line for a guest's `/etc/apt/sources.list`; the package there is `lab-hello`, whose
/// program `lab-hello` prints "hello from the lab".
#[must_use]
pub fn apt_source() -> String {
    format!("deb [trusted=yes] {} ./", url("apt"))
}

/// The files that the outside serves.
pub(crate) fn site_directory() -> PathBuf {
    crate::directory().join("outside")
}
