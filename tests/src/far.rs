//! A libvirt host that is not this machine: another release with its own file system, beyond a wire.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU32, Ordering};

use crate::command::run;
use crate::daemon::description::SSH_PORT;
use crate::daemon::{Authentication, Daemon, Description, Installation};
use crate::release::Release;
use crate::{Lab, Result};

/// A host far away. It is reached by its [`Far::address`] from the lab's namespace, over SSH, TLS
/// and TCP. Its daemon and QEMU see nothing of the tests' files, and its guests' networks are not
/// this machine's. It ends with this value.
#[derive(Debug)]
pub struct Far {
    daemon: Daemon,
    address: String,
}

impl Far {
    /// Starts one; several can be there at once.
    ///
    /// # Errors
    /// When the daemon does not start, or the wire cannot be laid.
    pub fn start(lab: &Lab) -> Result<Self> {
        Self::start_as(lab, Release::Trixie.installation()?)
    }

    /// Starts one with a given libvirt.
    ///
    /// # Errors
    /// As [`Far::start`].
    pub fn start_as(lab: &Lab, installation: Installation) -> Result<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed) % 64;
        let process = std::process::id();
        let name = format!("far-{process}-{count}");
        // A wire of a program that ended a moment ago may still be there: no two have the same ends.
        let ends = [1, 2].map(|end| format!("10.95.{}.{}", process % 256, 4 * count + end));
        let [near, address] = ends;
        let daemon = Daemon::start_as(Description {
            installation,
            tcp: Some(Authentication::None),
            tls: Some(Authentication::None),
            ssh: true,
            host_name: Some(name.clone()),
            host_uuid: Some(format!("6c61622d-0000-4000-8000-{process:08x}{count:04x}")),
            address: Some(address.clone()),
            apart: true,
            rpc_log: true,
            ..Description::new(&name)
        })?;
        let far = Self { daemon, address };
        far.lay_wire(&lab.netns, &near)?;
        Ok(far)
    }

    /// It goes with the far end.
    fn lay_wire(&self, netns: &str, near: &str) -> Result<()> {
        let (link, far) = (self.daemon.name(), self.daemon.netns());
        run(
            "ip",
            [
                "-n", netns, "link", "add", link, "type", "veth", "peer", "name", "wire", "netns",
                &far,
            ],
        )?;
        for (netns, link, address) in [(netns, link, near), (&far, "wire", &self.address)] {
            let address = format!("{address}/30");
            run("ip", ["-n", netns, "address", "add", &address, "dev", link])?;
            run("ip", ["-n", netns, "link", "set", link, "up"])?;
        }
        Ok(())
    }

    /// Its daemon, which is on this machine after all.
    #[must_use]
    pub const fn daemon(&self) -> &Daemon {
        &self.daemon
    }

    /// Its address in the lab's namespace.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    /// The way to it over SSH, as root.
    #[must_use]
    pub fn ssh_uri(&self) -> String {
        let key = self.daemon.ssh_key();
        format!(
            "qemu+ssh://root@{}:{SSH_PORT}/system?no_tty=1&keyfile={}&known_hosts={}",
            self.address,
            key.display(),
            key.with_file_name("known_hosts").display(),
        )
    }

    /// The way to it over TLS.
    #[must_use]
    pub fn tls_uri(&self) -> String {
        let directory = self.daemon.certificates();
        format!(
            "qemu+tls://{}/system?pkipath={}",
            self.address,
            directory.display()
        )
    }

    /// The way to it over TCP, which asks for nothing.
    #[must_use]
    pub fn tcp_uri(&self) -> String {
        format!("qemu+tcp://{}/system", self.address)
    }

    /// `virsh` on its daemon, the independent witness: what it prints.
    ///
    /// # Errors
    /// When virsh fails; the message holds its standard error.
    pub fn virsh(&self, arguments: &[&str]) -> Result<String> {
        self.daemon.virsh(arguments)
    }

    /// Where a file below its `/var/lib/testenv-vm` is on this machine.
    #[must_use]
    pub fn file(&self, path: impl AsRef<Path>) -> PathBuf {
        self.daemon.directory().join("own").join(path)
    }

    /// The log of its libvirtd, with the header of every message.
    #[must_use]
    pub fn log(&self) -> PathBuf {
        self.daemon.directory().join("log/libvirtd.log")
    }

    /// Ends it.
    ///
    /// # Errors
    /// When something of it is still there.
    pub fn stop(self) -> Result<()> {
        self.daemon.stop()
    }
}
