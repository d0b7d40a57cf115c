//! Where a user's commands run: beside the system's libvirtd, or inside a daemon of the lab.

use std::ffi::OsStr;
use std::os::unix::net::UnixStream;
use std::process::Command;

use crate::daemon::Daemon;
use crate::progress::say;
use crate::{Result, command};

const SYSTEM_SOCKET: &str = "/var/run/libvirt/libvirt-sock";

/// Where `qemu:///system` is to be found.
#[derive(Debug)]
pub enum Place {
    /// A libvirtd runs on this machine; commands run as they are.
    Here,
    /// A daemon of the lab, which ends with this value; commands run in its namespaces.
    Lab(Daemon),
}

impl Place {
    /// Takes the running libvirtd if there is one, else starts a daemon named `name`.
    ///
    /// # Errors
    /// When there is none and it cannot be started.
    pub fn choose(name: &str) -> Result<Self> {
        if UnixStream::connect(SYSTEM_SOCKET).is_ok()
            && command::run(
                "timeout",
                ["20", "virsh", "-q", "-c", "qemu:///system", "uri"],
            )
            .is_ok()
        {
            say("using the libvirtd that runs on this machine");
            return Ok(Self::Here);
        }
        say("no libvirtd answers on this machine: starting one in a network namespace");
        Ok(Self::Lab(Daemon::start(name)?))
    }

    /// A command that finds `qemu:///system` and reaches its guests.
    ///
    /// # Errors
    /// When the lab's daemon is gone.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Result<Command> {
        match self {
            Self::Here => Ok(Command::new(program)),
            Self::Lab(daemon) => {
                let mut command = daemon.command(program)?;
                // What is created here ends with the daemon, and so must the notes about it.
                command.env("TESTENV_VM_STATE_DIR", daemon.directory().join("state"));
                Ok(command)
            }
        }
    }

    /// Ends the lab's daemon, if it is one.
    ///
    /// # Errors
    /// When something of it is still there.
    pub fn leave(self) -> Result<()> {
        match self {
            Self::Here => Ok(()),
            Self::Lab(daemon) => daemon.stop(),
        }
    }
}
