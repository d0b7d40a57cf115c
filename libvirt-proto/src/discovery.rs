//! Which socket a URI means, by the rules of libvirt's own client.

use std::{
    env,
    path::{Path, PathBuf},
};

use crate::{
    error::{Error, Result},
    uri::Uri,
};

/// The daemons that serve one driver each, where libvirt runs as several.
const DIRECT: [(&str, &str); 10] = [
    ("interface", "virtinterfaced"),
    ("lxc", "virtlxcd"),
    ("network", "virtnetworkd"),
    ("nodedev", "virtnodedevd"),
    ("nwfilter", "virtnwfilterd"),
    ("qemu", "virtqemud"),
    ("secret", "virtsecretd"),
    ("storage", "virtstoraged"),
    ("vbox", "virtvboxd"),
    ("xen", "virtxend"),
];

/// Where the sockets of this process's user are.
#[derive(Debug, Clone)]
pub(crate) struct Surroundings {
    root: bool,
    runtime_directory: Option<PathBuf>,
    /// The directory of the system's sockets; libvirt says `/var/run`, and means it.
    system_directory: PathBuf,
}

impl Surroundings {
    /// As this process finds them.
    pub(crate) fn current() -> Self {
        let variable = |name| {
            env::var_os(name)
                .filter(|value| !value.is_empty())
                .map(PathBuf::from)
        };
        Self {
            root: rustix::process::geteuid().is_root(),
            runtime_directory: variable("XDG_RUNTIME_DIR")
                .or_else(|| variable("XDG_CACHE_HOME"))
                .or_else(|| variable("HOME").map(|home| home.join(".cache"))),
            system_directory: PathBuf::from("/var/run/libvirt"),
        }
    }

    /// The socket that `uri` means.
    ///
    /// # Errors
    ///
    /// A URI that means no Unix socket, or a session without a runtime directory.
    pub(crate) fn socket(&self, uri: &Uri, read_only: bool) -> Result<PathBuf> {
        let wrong = |reason: &str| Error::Uri {
            uri: uri.to_string(),
            reason: reason.to_owned(),
        };
        match uri.transport() {
            None | Some("unix") if uri.host().is_some() => {
                return Err(wrong(
                    "another host needs a transport that is not served yet; only Unix sockets are",
                ));
            }
            None | Some("unix") => {}
            Some(_) => {
                return Err(wrong(
                    "this transport is not served yet; only Unix sockets are",
                ));
            }
        }
        if let Some(path) = uri.parameter("socket") {
            return Ok(PathBuf::from(path));
        }
        let session = !self.root && (uri.path() == "/session" || uri.driver() == "test");
        let directory = if session {
            self.runtime_directory
                .as_ref()
                .map(|directory| directory.join("libvirt"))
                .ok_or_else(|| {
                    wrong("neither XDG_RUNTIME_DIR nor HOME is set, so there is no session socket")
                })?
        } else {
            self.system_directory.clone()
        };
        // A session daemon has no read-only socket.
        let suffix = if read_only && !session {
            "-sock-ro"
        } else {
            "-sock"
        };
        let legacy = directory.join(format!("libvirt{suffix}"));
        let direct = DIRECT
            .iter()
            .find(|(driver, _)| *driver == uri.driver())
            .map(|(_, daemon)| directory.join(format!("{daemon}{suffix}")));
        match (uri.parameter("mode").unwrap_or("auto"), direct) {
            ("legacy", _) | ("auto", None) => Ok(legacy),
            ("direct", Some(direct)) => Ok(direct),
            ("direct", None) => Err(wrong(
                "mode=direct needs a driver that has a daemon of its own",
            )),
            // Whichever is there; the one that most systems have where neither is.
            ("auto", Some(direct)) => Ok(
                if exists(&direct)
                    || !exists(&legacy)
                        && !exists(&directory.join("libvirt-sock"))
                        && direct_is_the_habit(&directory)
                {
                    direct
                } else {
                    legacy
                },
            ),
            _ => Err(wrong("mode is `auto`, `direct` or `legacy`")),
        }
    }
}

/// Admin sockets.
impl Surroundings {
    /// The admin socket of the daemon that `uri` names: `libvirtd:///system`,
    /// `virtqemud:///session`.
    ///
    /// # Errors
    ///
    /// A URI that names no daemon here, or a session without a runtime directory.
    pub(crate) fn admin_socket(&self, uri: &Uri) -> Result<PathBuf> {
        let wrong = |reason: &str| Error::Uri {
            uri: uri.to_string(),
            reason: reason.to_owned(),
        };
        if uri.transport().is_some() || uri.host().is_some() {
            return Err(wrong("an admin socket can only be reached on its own host"));
        }
        if let Some(path) = uri.parameter("socket") {
            return Ok(PathBuf::from(path));
        }
        let daemon = match uri.driver() {
            "libvirtd" => "libvirt",
            daemon if daemon.starts_with("virt") => daemon,
            _ => {
                return Err(wrong(
                    "it does not begin with a daemon's name, as libvirtd:///system does",
                ));
            }
        };
        let directory = match uri.path() {
            "/system" => self.system_directory.clone(),
            "/session" => self
                .runtime_directory
                .as_ref()
                .map(|directory| directory.join("libvirt"))
                .ok_or_else(|| {
                    wrong("neither XDG_RUNTIME_DIR nor HOME is set, so there is no session socket")
                })?,
            _ => return Err(wrong("a daemon is at /system or at /session")),
        };
        Ok(directory.join(format!("{daemon}-admin-sock")))
    }
}

fn exists(path: &Path) -> bool {
    path.try_exists().unwrap_or(false)
}

/// Whether other modular daemons' sockets are there: then the missing one is modular, too.
fn direct_is_the_habit(directory: &Path) -> bool {
    DIRECT
        .iter()
        .any(|(_, daemon)| exists(&directory.join(format!("{daemon}-sock"))))
}

#[cfg(test)]
mod tests {
    use std::fs;

    use super::*;

    fn surroundings(root: bool, directory: &Path) -> Surroundings {
        Surroundings {
            root,
            runtime_directory: Some(directory.join("user")),
            system_directory: directory.join("system"),
        }
    }

    fn find(surroundings: &Surroundings, uri: &str) -> Result<PathBuf> {
        surroundings.socket(&uri.parse()?, false)
    }

    #[test]
    fn system_and_session() {
        let directory = tempfile::tempdir().expect("a directory");
        let path = directory.path();
        let (root, user) = (surroundings(true, path), surroundings(false, path));
        let system = path.join("system/libvirt-sock");
        let session = path.join("user/libvirt/libvirt-sock");
        for (who, uri, expected) in [
            (&root, "qemu:///system", &system),
            (&root, "qemu:///session", &system),
            (&user, "qemu:///system", &system),
            (&user, "qemu:///session", &session),
            (&user, "test:///default", &session),
            (&user, "test+unix:///default", &session),
            (&root, "test:///default", &system),
        ] {
            assert_eq!(&find(who, uri).expect(uri), expected, "{uri}");
        }
        assert_eq!(
            root.socket(&"qemu:///system".parse().expect("a URI"), true)
                .expect("a path"),
            path.join("system/libvirt-sock-ro")
        );
    }

    #[test]
    fn the_socket_parameter_wins() {
        let directory = tempfile::tempdir().expect("a directory");
        let found = find(
            &surroundings(false, directory.path()),
            "qemu:///session?socket=/x/y&mode=direct",
        );
        assert_eq!(found.expect("a path"), PathBuf::from("/x/y"));
    }

    #[test]
    fn modular_daemons_win_where_they_run() {
        let directory = tempfile::tempdir().expect("a directory");
        let root = surroundings(true, directory.path());
        let system = directory.path().join("system");
        fs::create_dir(&system).expect("a directory");
        fs::write(system.join("libvirt-sock"), "").expect("a file");
        assert_eq!(
            find(&root, "qemu:///system").expect("a path"),
            system.join("libvirt-sock")
        );
        fs::write(system.join("virtqemud-sock"), "").expect("a file");
        assert_eq!(
            find(&root, "qemu:///system").expect("a path"),
            system.join("virtqemud-sock")
        );
        assert_eq!(
            find(&root, "qemu:///system?mode=legacy").expect("a path"),
            system.join("libvirt-sock")
        );
        assert_eq!(
            find(&root, "lxc:///system?mode=direct").expect("a path"),
            system.join("virtlxcd-sock")
        );
        assert!(find(&root, "test:///default?mode=direct").is_err());
    }

    #[test]
    fn a_daemon_has_a_socket_for_its_administration() {
        let directory = tempfile::tempdir().expect("a directory");
        let here = surroundings(true, directory.path());
        let find = |uri: &str| here.admin_socket(&uri.parse().expect(uri));
        for (uri, expected) in [
            ("libvirtd:///system", "system/libvirt-admin-sock"),
            ("virtqemud:///system", "system/virtqemud-admin-sock"),
            ("virtlogd:///session", "user/libvirt/virtlogd-admin-sock"),
        ] {
            assert_eq!(
                find(uri).expect(uri),
                directory.path().join(expected),
                "{uri}"
            );
        }
        assert_eq!(
            find("libvirtd:///x?socket=/a").expect("a path"),
            PathBuf::from("/a")
        );
        for (uri, fragment) in [
            ("qemu:///system", "libvirtd:///system"),
            ("libvirtd:///x", "/session"),
            ("libvirtd+tcp:///system", "own host"),
            ("libvirtd://host/system", "own host"),
        ] {
            let error = find(uri).expect_err(uri).to_string();
            assert!(error.contains(fragment), "{uri}: {error}");
        }
    }

    #[test]
    fn what_is_not_a_unix_socket_is_refused_by_name() {
        let directory = tempfile::tempdir().expect("a directory");
        for uri in [
            "qemu+ssh://h/system",
            "qemu://h/system",
            "qemu+unix://h/system",
            "qemu:///system?mode=x",
        ] {
            assert!(
                matches!(
                    find(&surroundings(true, directory.path()), uri),
                    Err(Error::Uri { .. })
                ),
                "{uri}"
            );
        }
    }
}
