use std::ffi::OsStr;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::output;
use crate::daemon::{Daemon, Installation, virsh};
use crate::image::Image;
use crate::outside::Outside;
use crate::{Context, Result};

/// What a test sees of the lab: the shared daemon that `cargo lab test` started for it.
///
/// Tests run inside that daemon's network namespace and mounts, so `qemu:///system` is that daemon
/// and its guests can be reached.
#[derive(Clone, Debug)]
pub struct Lab {
    /// The shared daemon's name.
    pub name: String,
    /// Its read-write socket.
    pub socket: PathBuf,
    /// Its network namespace.
    pub netns: String,
    /// The directory of base images.
    pub images: PathBuf,
    /// The `testenv-vm` program.
    pub program: PathBuf,
    /// A directory for files that guests use (QEMU's user may pass through it).
    pub work: PathBuf,
}

impl Lab {
    /// The lab that this test runs in.
    ///
    /// # Panics
    /// When there is none. Tests that need the lab fail without it; they never skip.
    #[must_use]
    pub fn from_env() -> Self {
        crate::answered::record();
        let variable = |name: &str| {
            std::env::var(name).unwrap_or_else(|_| {
                panic!("no lab here ({name} is not set): run these tests with `cargo lab test`")
            })
        };
        Self {
            name: variable("LAB_NAME"),
            socket: variable("LAB_SOCKET").into(),
            netns: variable("LAB_NETNS"),
            images: variable("LAB_IMAGES").into(),
            program: variable("LAB_BIN").into(),
            work: variable("LAB_WORK").into(),
        }
    }

    /// A base image's file.
    #[must_use]
    pub fn image(&self, image: Image) -> PathBuf {
        self.images.join(image.file_name())
    }

    /// The program of an example. Cargo puts them beside the other programs.
    #[must_use]
    pub fn example(&self, name: &str) -> PathBuf {
        self.program.with_file_name("examples").join(name)
    }

    /// A connection URI that works from any namespace.
    #[must_use]
    pub fn uri(&self) -> String {
        format!("qemu+unix:///system?socket={}", self.socket.display())
    }

    /// The socket for its administration.
    #[must_use]
    pub fn admin_socket(&self) -> PathBuf {
        let name = format!("{}-admin-sock", self.daemon_name());
        // A libvirtd's sockets do not have its whole name.
        self.socket
            .with_file_name(name.replace("libvirtd", "libvirt"))
    }

    /// What the shared daemon is called: `libvirtd`, or of modular ones that for QEMU.
    #[must_use]
    pub fn daemon_name(&self) -> &'static str {
        Installation::under_test().main_program()
    }

    /// A connection URI for libvirt's test driver in the shared daemon: a domain, a network and a
    /// pool that cost nothing. Modular daemons have none: they are seen to refuse it.
    ///
    /// # Panics
    /// When they do not.
    #[must_use]
    pub fn test_driver(&self) -> Option<String> {
        let uri = format!("test+unix:///default?socket={}", self.socket.display());
        if !Installation::under_test().modular {
            return Some(uri);
        }
        match virsh(&uri, &["uri"]) {
            Err(error) if error.to_string().contains("driver type 'TEST'") => None,
            other => panic!("a modular daemon is asked for the test driver: {other:?}"),
        }
    }

    /// The shared daemon.
    ///
    /// # Errors
    /// When it is gone.
    pub fn daemon(&self) -> Result<Daemon> {
        Daemon::attach(&self.name)
    }

    /// The world behind the shared daemon's NAT.
    #[must_use]
    pub fn outside(&self) -> Outside {
        Outside::of(&self.name)
    }

    /// `virsh` on the shared daemon, the independent witness: what it prints.
    ///
    /// # Errors
    /// When virsh fails; the message holds its standard error.
    pub fn virsh(&self, arguments: &[&str]) -> Result<String> {
        virsh(&self.uri(), arguments)
    }

    /// A command in the shared daemon's namespaces, wherever this process is.
    ///
    /// # Errors
    /// When the daemon is gone.
    pub fn in_namespace(&self, program: impl AsRef<OsStr>) -> Result<Command> {
        let daemon = self.daemon()?;
        let pid = daemon.pid()?;
        let network = |process: &str| {
            let link = format!("/proc/{process}/ns/net");
            fs::read_link(&link).context(link)
        };
        if network("self")? == network(&pid.to_string())? {
            return Ok(Command::new(program));
        }
        daemon.command(program)
    }

    /// The `testenv-vm` program with a state directory, in the shared daemon's namespaces.
    ///
    /// # Errors
    /// As [`Lab::in_namespace`].
    pub fn testenv_vm(&self, state: &Path) -> Result<Command> {
        let mut command = self.in_namespace(&self.program)?;
        command.env("TESTENV_VM_STATE_DIR", state);
        Ok(command)
    }

    /// Makes a directory below [`Lab::work`] for one test; fails if it is there.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn work_directory(&self, name: &str) -> Result<PathBuf> {
        let path = self.work.join(name);
        fs::create_dir(&path).context(path.display())?;
        Ok(path)
    }

    /// What the outside answers for `path` to a plain HTTP client in the lab's namespace.
    ///
    /// # Errors
    /// When it does not answer, or not with success.
    pub fn fetch_outside(&self, path: &str) -> Result<String> {
        let mut command = self.in_namespace("curl")?;
        command.args(["-sS", "--fail", "--noproxy", "*", "--max-time", "10"]);
        output(command.arg(crate::outside::url(path)))
    }
}
