//! One libvirtd of the lab's own: network namespace, mounts, `/dev`, and everything it starts.
//!
//! The process tree of a daemon:
//!
//! ```text
//! lab __daemon NAME        in netns testenv-lab-NAME, private mounts; child subreaper
//!  |- virtlogd, libvirtd   and, adopted: dnsmasq, qemu, whatever else they leave behind
//!  |- sshd, dbus-daemon, polkitd   where its description wants them
//!  `- lab __serve          the outside world, in netns testenv-lab-NAME-outside
//! ```
//!
//! `lab __daemon` ends the whole tree when it gets SIGTERM, or when the process that started it
//! is gone (its standard input ends). Everything below it is in its network namespace, so even a
//! killed `lab __daemon` leaves nothing that [`sweep`] does not find.

mod certificate;
mod configuration;
pub mod description;
mod inside;
mod mounts;
mod polkit;
mod reaper;
mod ssh;
mod state;
pub mod wire;

use std::ffi::OsStr;
use std::fs::{self, File};
use std::os::fd::AsFd;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use rustix::process::Signal;
use rustix::thread::{LinkNameSpaceType, move_into_link_name_space};

pub use description::{Authentication, Confinement, Description, Installation};
pub(crate) use inside::lab_program;
pub use inside::{Arguments as InsideArguments, main as inside_main};
pub use state::{is_running, names, sweep};

use self::state::{
    check_name, clear, make_directory, netns, program, read_pid, signal, socket, state_directory,
};
use crate::command::{command, output, run};
use crate::outside::Outside;
use crate::{Context, Error, Result};

/// A running libvirtd.
#[derive(Debug)]
pub struct Daemon {
    name: String,
    /// `lab __daemon`, when this process started it and is to end it.
    child: Option<Child>,
}

impl Daemon {
    /// Starts a daemon that ends with this value, or with this process.
    ///
    /// # Errors
    /// When the name is in use or is not `[a-z0-9-]{1,40}`; when this is not root; when the daemon
    /// does not answer within 60 s (the message ends with its log).
    pub fn start(name: &str) -> Result<Self> {
        Self::start_as(Description::new(name))
    }

    /// Starts the daemon that `description` says; without [`Description::persistent`] it ends
    /// with this value, or with this process.
    ///
    /// # Errors
    /// As [`Daemon::start`].
    pub fn start_as(description: Description) -> Result<Self> {
        let name = description.name.as_str();
        check_name(name)?;
        require_root()?;
        let directory = state_directory(name);
        make_directory(&crate::directory())?;
        make_directory(&crate::directory().join("daemon"))?;
        make_directory(&directory)?;
        let lock = File::create(directory.join("lock")).context("the daemon's lock")?;
        if lock.try_lock().is_err() {
            return Err(Error::new(format!(
                "lab daemon {name:?} is already running"
            )));
        }
        clear(name)?;
        configuration::write(&directory, &description)?;
        let mut daemon = Self {
            name: name.to_owned(),
            child: None,
        };
        // From here on dropping `daemon` takes back what was made.
        let started = daemon.launch(lock, &description);
        if let Err(error) = started {
            let log = daemon.log_tail();
            daemon.end();
            return Err(Error::new(format!(
                "lab daemon {name:?} did not start: {error}\n{log}"
            )));
        }
        Ok(daemon)
    }

    /// A running daemon that another process started; dropping this value leaves it alone.
    ///
    /// # Errors
    /// When no daemon of that name runs.
    pub fn attach(name: &str) -> Result<Self> {
        check_name(name)?;
        if is_running(name) {
            Ok(Self {
                name: name.to_owned(),
                child: None,
            })
        } else {
            Err(Error::new(format!("no lab daemon {name:?} is running")))
        }
    }

    /// The daemon's name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// The path of its read-write socket, which works from any namespace.
    #[must_use]
    pub fn socket(&self) -> PathBuf {
        self.directory().join("run").join(socket(&self.name))
    }

    /// A connection URI that works from any namespace.
    #[must_use]
    pub fn uri(&self) -> String {
        format!("qemu+unix:///system?socket={}", self.socket().display())
    }

    /// The name of its network namespace. Traffic to guests needs it; the socket does not.
    #[must_use]
    pub fn netns(&self) -> String {
        netns(&self.name)
    }

    /// The world behind this daemon's NAT.
    #[must_use]
    pub fn outside(&self) -> Outside {
        Outside::of(&self.name)
    }

    /// Its state: `run`, `etc`, `lib`, `cache`, `log` are `/run/libvirt`, `/etc/libvirt`,
    /// `/var/lib/libvirt` and so on inside.
    #[must_use]
    pub fn directory(&self) -> PathBuf {
        state_directory(&self.name)
    }

    /// A directory with the daemon's certificates and a client's, as the URI parameter `pkipath`
    /// takes it, if it listens on TLS. Below it are two more such directories: that of a `stranger`, whom the
    /// daemon does not know, and of someone `distrustful`, who does not know the daemon.
    #[must_use]
    pub fn certificates(&self) -> PathBuf {
        self.directory().join("etc/pki")
    }

    /// Root's key for its sshd, if it has one; beside it is a `known_hosts`.
    #[must_use]
    pub fn ssh_key(&self) -> PathBuf {
        self.directory().join("ssh/id_ed25519")
    }

    /// Moves the thread that calls this into the daemon's network, where it listens on 127.0.0.1.
    /// Threads and programs that it starts from then on are there, too.
    ///
    /// # Errors
    /// When the daemon is gone.
    pub fn enter_network(&self) -> Result<()> {
        let path = format!("/proc/{}/ns/net", self.pid()?);
        let namespace = File::open(&path).context(&path)?;
        move_into_link_name_space(namespace.as_fd(), Some(LinkNameSpaceType::Network)).context(path)
    }

    /// The process that holds everything of this daemon together.
    ///
    /// # Errors
    /// When the daemon is gone.
    pub fn pid(&self) -> Result<u32> {
        read_pid(&self.directory().join("pid"))
    }

    /// libvirtd itself (of modular daemons the one for QEMU), for tests that kill it.
    ///
    /// # Errors
    /// When it is gone.
    pub fn libvirtd_pid(&self) -> Result<u32> {
        let program = program(&self.name);
        read_pid(&self.directory().join(format!("run/{program}.pid")))
    }

    /// Kills libvirtd as a crash would; its guests and networks stay.
    ///
    /// # Errors
    /// When it is gone, or still there after 60 s.
    pub fn kill_libvirtd(&self) -> Result<()> {
        self.end_libvirtd(Signal::KILL)
    }

    /// Stops libvirtd as the host's service manager does; its guests and networks stay.
    ///
    /// # Errors
    /// When it is gone, or still there after 60 s.
    pub fn stop_libvirtd(&self) -> Result<()> {
        self.end_libvirtd(Signal::TERM)
    }

    fn end_libvirtd(&self, with: Signal) -> Result<()> {
        let pid = self.libvirtd_pid()?;
        signal(pid, with);
        let process = PathBuf::from(format!("/proc/{pid}"));
        wait_until(Duration::from_secs(60), || !process.exists())
            .then_some(())
            .ok_or_else(|| Error::new("libvirtd was told to end and is still there"))
    }

    /// Starts libvirtd again after [`Daemon::kill_libvirtd`] or [`Daemon::stop_libvirtd`], and waits for its first answer.
    ///
    /// # Errors
    /// When it does not answer within 60 s.
    pub fn start_libvirtd(&self) -> Result<()> {
        signal(self.pid()?, Signal::HUP);
        wait_until(Duration::from_secs(60), || answers(&self.name))
            .then_some(())
            .ok_or_else(|| Error::new(format!("no answer within 60 s\n{}", self.log_tail())))
    }

    /// A command that will run in this daemon's network namespace and mounts, in this process's
    /// working directory. There the daemon is the system's libvirt: `qemu:///system` is it.
    ///
    /// # Errors
    /// When the daemon is gone.
    pub fn command(&self, program: impl AsRef<OsStr>) -> Result<Command> {
        let here = std::env::current_dir().context("the working directory")?;
        self.command_in(&here, program)
    }

    /// The same in another working directory; [`Command::current_dir`] does not reach the program.
    ///
    /// # Errors
    /// When the daemon is gone.
    pub fn command_in(&self, directory: &Path, program: impl AsRef<OsStr>) -> Result<Command> {
        let pid = self.pid()?.to_string();
        let mut command = command("nsenter", ["-t", &pid, "-m", "-n", "-u", "--"]);
        // nsenter leaves the process in the root directory.
        command.args(["env", "-C"]).arg(directory).arg("--");
        command.arg(program);
        Ok(command)
    }

    /// `virsh` on this daemon: what it prints.
    ///
    /// # Errors
    /// When virsh fails; the message holds its standard error.
    pub fn virsh(&self, arguments: &[&str]) -> Result<String> {
        virsh(&self.uri(), arguments)
    }

    /// Ends the daemon, its guests, networks and namespaces, and removes its state.
    ///
    /// # Errors
    /// When something of it is still there.
    pub fn stop(mut self) -> Result<()> {
        self.end();
        if is_running(&self.name) || Path::new("/run/netns").join(self.netns()).exists() {
            return Err(Error::new(format!(
                "lab daemon {:?} is still there",
                self.name
            )));
        }
        fs::remove_dir_all(self.directory()).context("the daemon's state")
    }

    /// Ends the daemon like [`Daemon::stop`], but leaves its logs and other files.
    pub fn halt(mut self) {
        self.end();
    }

    fn launch(&mut self, lock: File, description: &Description) -> Result<()> {
        let netns = self.netns();
        run("ip", ["netns", "add", &netns])?;
        run("ip", ["-n", &netns, "link", "set", "lo", "up"])?;
        self.outside().connect(&netns)?;
        let log = File::options()
            .append(true)
            .create(true)
            .open(self.directory().join("log/lab.log"))
            .context("the daemon's log")?;
        let child = command("ip", ["netns", "exec", &netns])
            .args(["unshare", "--uts"])
            .arg(lab_program()?)
            .arg("__daemon")
            .args(InsideArguments::of(description))
            .stdin(if description.persistent {
                Stdio::null()
            } else {
                Stdio::piped()
            })
            // The open file is the lock: it is held for as long as the child lives.
            .stdout(lock)
            .stderr(log)
            .spawn()
            .context("ip netns exec")?;
        let child = self.child.insert(child);
        let deadline = Instant::now() + Duration::from_secs(60);
        while !answers(&self.name) {
            if let Some(status) = child.try_wait().context("the daemon")? {
                return Err(Error::new(format!("it ended ({status})")));
            }
            if Instant::now() > deadline {
                return Err(Error::new("no answer within 60 s"));
            }
            sleep(Duration::from_millis(50));
        }
        if description.persistent {
            self.child = None;
        }
        Ok(())
    }

    fn end(&mut self) {
        if let Some(mut child) = self.child.take() {
            // The end of its standard input is its sign to stop.
            drop(child.stdin.take());
            let _ = child.wait();
        } else if is_running(&self.name)
            && let Ok(pid) = self.pid()
        {
            signal(pid, Signal::TERM);
            wait_until(Duration::from_secs(30), || !is_running(&self.name));
        }
        let _ = clear(&self.name);
    }

    fn log_tail(&self) -> String {
        ["lab", program(&self.name).as_str()]
            .iter()
            .map(|program| format!("log/{program}.log"))
            .filter_map(|file| fs::read_to_string(self.directory().join(file)).ok())
            .flat_map(|text| {
                let lines: Vec<_> = text.lines().map(str::to_owned).collect();
                lines[lines.len().saturating_sub(10)..].to_vec()
            })
            .collect::<Vec<_>>()
            .join("\n")
    }
}

impl Drop for Daemon {
    fn drop(&mut self) {
        if self.child.is_some() {
            self.end();
            // A failing test leaves the logs for whoever looks into it.
            if !std::thread::panicking() {
                let _ = fs::remove_dir_all(self.directory());
            }
        }
    }
}

/// Whether libvirtd answers. The read-only socket does so whatever the other one asks for.
fn answers(name: &str) -> bool {
    let socket = state_directory(name).join("run").join(socket(name));
    let uri = format!("qemu+unix:///system?socket={}-ro", socket.display());
    output(&mut command("virsh", ["-r", "-q", "-c", &uri, "uri"])).is_ok()
}

/// Asks again until `done`, or until the time is up; says which.
fn wait_until(limit: Duration, done: impl Fn() -> bool) -> bool {
    let deadline = Instant::now() + limit;
    while !done() {
        if Instant::now() > deadline {
            return false;
        }
        sleep(Duration::from_millis(20));
    }
    true
}

/// `virsh` on the daemon behind `uri`: what it prints.
///
/// # Errors
/// When virsh fails; the message holds its standard error.
pub fn virsh(uri: &str, arguments: &[&str]) -> Result<String> {
    output(command("virsh", ["-q", "-c", uri]).args(arguments)).map(|text| text.trim().to_owned())
}

/// Says what to type when this is not root.
///
/// # Errors
/// With exit code 3 when this is not root.
pub fn require_root() -> Result<()> {
    if rustix::process::geteuid().is_root() {
        return Ok(());
    }
    Err(Error::new(
        "the lab needs root for its network namespaces and mounts; type:\n  \
         sudo env \"PATH=$PATH\" cargo lab ...",
    )
    .with_exit(3))
}
