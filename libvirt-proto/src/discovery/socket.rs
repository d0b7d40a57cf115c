//! Which Unix socket.

use std::path::{Path, PathBuf};

use super::{Destination, Route, Surroundings, configuration::Configuration, wrong};
use crate::{
    error::{Error, Result},
    uri::Uri,
};

/// The directory of the system's sockets; libvirt says `/var/run`, and means it.
pub(super) const SYSTEM: &str = "/var/run/libvirt";

/// The drivers that have a daemon of their own, where libvirt runs as several.
const DIRECT: [&str; 13] = [
    "bhyve",
    "ch",
    "interface",
    "lxc",
    "network",
    "nodedev",
    "nwfilter",
    "qemu",
    "secret",
    "storage",
    "vbox",
    "vz",
    "xen",
];

/// Those that a user without a URI may mean, the likeliest first: of the system, of a session.
const PROBED: ([&str; 6], [&str; 2]) = (
    ["xen", "qemu", "lxc", "vbox", "bhyve", "vz"],
    ["qemu", "vbox"],
);

/// A Unix socket, and who can be made to listen there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(crate) struct Socket {
    pub(crate) path: PathBuf,
    /// The user's own daemon, if it is to be started when it does not run.
    pub(crate) daemon: Option<Daemon>,
}

/// A daemon that serves one user, and ends when nobody needs it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Daemon {
    pub(crate) program: PathBuf,
    /// Held by whoever starts it.
    pub(crate) lock: PathBuf,
}

/// The socket that a URI means.
pub(super) fn find(
    uri: &Uri,
    read_only: bool,
    surroundings: &Surroundings,
    configuration: &Configuration,
) -> Result<Socket> {
    let session = is_session(uri, surroundings);
    let directory = Directory::find(session, read_only, surroundings)
        .ok_or_else(|| wrong(uri, NO_RUNTIME_DIRECTORY))?;
    let driver = (uri.driver() != "remote").then(|| uri.driver());
    let mode = match uri.parameter("mode") {
        Some(mode) => Some(mode),
        None => configuration.choice("remote_mode", &MODES)?,
    };
    let direct = match (mode.unwrap_or("auto"), driver) {
        ("legacy", _) | ("auto", None) => None,
        ("direct", None) => {
            return Err(wrong(
                uri,
                "`mode=direct` needs a driver, which has a daemon of its own",
            ));
        }
        ("direct", driver) => driver,
        (_, driver) => driver.filter(|driver| directory.is_direct(driver, surroundings)),
    };
    if let Some(path) = uri.parameter("socket") {
        return Ok(Socket {
            path: PathBuf::from(path),
            // The one that could be started would listen elsewhere.
            daemon: None,
        });
    }
    Ok(directory.of(direct, session, surroundings))
}

/// What is there when there is no URI. The daemon chooses, or has only one driver.
pub(super) fn probe(
    read_only: bool,
    surroundings: &Surroundings,
    configuration: &Configuration,
) -> Result<Destination> {
    let session = !surroundings.is_root();
    let directory =
        Directory::find(session, read_only, surroundings).ok_or_else(|| Error::Uri {
            uri: String::new(),
            reason: NO_RUNTIME_DIRECTORY.to_owned(),
        })?;
    let mode = configuration.choice("remote_mode", &MODES)?;
    let probed: &[&str] = if session { &PROBED.1 } else { &PROBED.0 };
    let listening = |driver: &&&str| surroundings.exists(&directory.direct(driver));
    let installed = |driver: &&&str| daemon_program(&binary(driver), surroundings).is_some();
    let driver = match mode {
        Some("legacy") => None,
        Some("direct") => {
            let found = probed.iter().find(listening);
            let found = found.or_else(|| probed.iter().filter(|_| session).find(installed));
            Some(*found.ok_or_else(|| Error::Uri {
                uri: String::new(),
                reason: "there is no URI, `remote_mode` is `direct`, and none of libvirt's daemons is there; \
                         a URI says which one is wanted: qemu:///system"
                    .to_owned(),
            })?)
        }
        _ if surroundings.exists(&directory.legacy()) => None,
        _ => {
            let found = probed.iter().find(listening);
            let legacy = daemon_program("libvirtd", surroundings).is_some();
            let found =
                found.or_else(|| probed.iter().filter(|_| session && !legacy).find(installed));
            found.copied()
        }
    };
    let uri = match driver {
        Some(driver) => {
            let path = if session { "session" } else { "system" };
            Some(format!("{driver}:///{path}").parse::<Uri>()?)
        }
        None => None,
    };
    Ok(Destination {
        name: uri.as_ref().map_or_else(String::new, Uri::daemon_name),
        uri,
        route: Route::Unix(directory.of(driver, session, surroundings)),
    })
}

/// Whether a URI means the daemon of the user who asks, by the rules of libvirt's own client: root
/// has none.
pub(super) fn is_session(uri: &Uri, surroundings: &Surroundings) -> bool {
    // In C, `test:///` without a transport is a driver inside the program.
    !surroundings.is_root() && (uri.path() == "/session" || uri.driver() == "test")
}

/// The socket of the system's one daemon, on whatever host.
pub(super) fn legacy_system(read_only: bool) -> PathBuf {
    Directory {
        path: PathBuf::from(SYSTEM),
        suffix: suffix(read_only),
    }
    .legacy()
}

const MODES: [&str; 3] = ["auto", "direct", "legacy"];
pub(super) const NO_RUNTIME_DIRECTORY: &str =
    "neither XDG_RUNTIME_DIR nor HOME is set, so there is no session socket";

/// A directory of sockets.
struct Directory {
    path: PathBuf,
    suffix: &'static str,
}

impl Directory {
    fn find(session: bool, read_only: bool, surroundings: &Surroundings) -> Option<Self> {
        Some(if session {
            Self {
                path: surroundings.user_runtime()?,
                // A session daemon has no read-only socket.
                suffix: suffix(false),
            }
        } else {
            Self {
                path: PathBuf::from(SYSTEM),
                suffix: suffix(read_only),
            }
        })
    }

    fn legacy(&self) -> PathBuf {
        self.path.join(format!("libvirt{}", self.suffix))
    }

    fn direct(&self, driver: &str) -> PathBuf {
        self.path.join(format!("{}{}", binary(driver), self.suffix))
    }

    /// Whichever is there. Where neither is, libvirt goes by how it was built; here what else is
    /// there tells.
    fn is_direct(&self, driver: &str, surroundings: &Surroundings) -> bool {
        if surroundings.exists(&self.direct(driver)) {
            return true;
        }
        if surroundings.exists(&self.legacy()) || !DIRECT.contains(&driver) {
            return false;
        }
        let system = Path::new(SYSTEM);
        let modular = DIRECT
            .iter()
            .any(|driver| surroundings.exists(&system.join(format!("{}-sock", binary(driver)))));
        let installed = |name: &str| daemon_program(name, surroundings).is_some();
        modular || !installed("libvirtd") && installed(&binary(driver))
    }

    fn of(&self, driver: Option<&str>, session: bool, surroundings: &Surroundings) -> Socket {
        Socket {
            path: match driver {
                Some(driver) => self.direct(driver),
                None => self.legacy(),
            },
            daemon: session.then(|| self.daemon(driver, surroundings)).flatten(),
        }
    }

    /// The daemon to start, unless the user does not want that.
    fn daemon(&self, driver: Option<&str>, surroundings: &Surroundings) -> Option<Daemon> {
        if surroundings
            .variable("LIBVIRT_AUTOSTART")
            .is_some_and(|value| value == "0")
        {
            return None;
        }
        let name = driver.map_or_else(|| "libvirtd".to_owned(), binary);
        Some(Daemon {
            program: daemon_program(&name, surroundings)?,
            lock: self.path.join(format!("{name}.lock")),
        })
    }
}

const fn suffix(read_only: bool) -> &'static str {
    if read_only { "-sock-ro" } else { "-sock" }
}

fn binary(driver: &str) -> String {
    format!("virt{driver}d")
}

/// A daemon's program: where the environment says, or where it is installed.
fn daemon_program(name: &str, surroundings: &Surroundings) -> Option<PathBuf> {
    let said = surroundings
        .path("VIRTD_PATH")
        .or_else(|| surroundings.path("LIBVIRTD_PATH"));
    match said {
        Some(directory) if surroundings.is_directory(&directory) => {
            Some(directory.join(name)).filter(|program| surroundings.exists(program))
        }
        Some(program) => Some(program).filter(|program| surroundings.exists(program)),
        None => surroundings.program(name),
    }
}
