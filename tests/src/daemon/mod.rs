//! One libvirtd of the lab's own: network namespace, mounts, `/dev`, and everything it starts.
//!
//! The process tree of a daemon:
//!
//! ```text
//! lab __daemon NAME        in netns testenv-lab-NAME, private mounts; child subreaper
//!  |- virtlogd, libvirtd   and, adopted: dnsmasq, qemu, whatever else they leave behind
//!  `- lab __serve          the outside world, in netns testenv-lab-NAME-outside
//! ```
//!
//! `lab __daemon` ends the whole tree when it gets SIGTERM, or when the process that started it
//! is gone (its standard input ends). Everything below it is in its network namespace, so even a
//! killed `lab __daemon` leaves nothing that [`sweep`] does not find.

mod configuration;
mod inside;
mod reaper;

use std::ffi::OsStr;
use std::fs::{self, File};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

pub use inside::main as inside_main;

use crate::command::{command, output, run};
use crate::outside::Outside;
use crate::{Context, Error, Result};

/// How a daemon is to be started.
#[derive(Clone, Copy, Debug, Default)]
pub struct Options {
    /// Log the header of every RPC message into `libvirtd.log` (program, version, procedure,
    /// type, serial, length).
    pub rpc_log: bool,
    /// Keep the daemon when this process ends.
    pub persistent: bool,
}

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
        Self::start_with(name, Options::default())
    }

    /// Starts a daemon with options.
    ///
    /// # Errors
    /// As [`Daemon::start`].
    pub fn start_with(name: &str, options: Options) -> Result<Self> {
        check_name(name)?;
        if !rustix::process::geteuid().is_root() {
            return Err(Error::new(
                "the lab needs root for its network namespaces and mounts: run it with sudo",
            )
            .with_exit(3));
        }
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
        configuration::write(&directory, options.rpc_log)?;
        let mut daemon = Self {
            name: name.to_owned(),
            child: None,
        };
        // From here on dropping `daemon` takes back what was made.
        let started = daemon.launch(lock, options);
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
        self.directory().join("run/libvirt-sock")
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

    /// The process that holds everything of this daemon together.
    ///
    /// # Errors
    /// When the daemon is gone.
    pub fn pid(&self) -> Result<u32> {
        read_pid(&self.directory().join("pid"))
    }

    /// libvirtd itself, for tests that kill it.
    ///
    /// # Errors
    /// When it is gone.
    pub fn libvirtd_pid(&self) -> Result<u32> {
        read_pid(&self.directory().join("run/libvirtd.pid"))
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
        let mut command = command("nsenter", ["-t", &pid, "-m", "-n", "--"]);
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

    fn launch(&mut self, lock: File, options: Options) -> Result<()> {
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
            .arg(lab_program()?)
            .args(["__daemon", &self.name])
            .args(options.persistent.then_some("--persistent"))
            .stdin(if options.persistent {
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
        let uri = format!(
            "qemu+unix:///system?socket={}-ro",
            state_directory(&self.name)
                .join("run/libvirt-sock")
                .display()
        );
        let deadline = Instant::now() + Duration::from_secs(60);
        loop {
            let answer = output(&mut command("virsh", ["-r", "-q", "-c", &uri, "uri"]));
            if answer.is_ok() {
                break;
            }
            if let Some(status) = child.try_wait().context("the daemon")? {
                return Err(Error::new(format!("it ended ({status})")));
            }
            if Instant::now() > deadline {
                return Err(Error::new("no answer within 60 s"));
            }
            sleep(Duration::from_millis(50));
        }
        if options.persistent {
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
            terminate(pid);
            let deadline = Instant::now() + Duration::from_secs(30);
            while is_running(&self.name) && Instant::now() < deadline {
                sleep(Duration::from_millis(20));
            }
        }
        let _ = clear(&self.name);
    }

    fn log_tail(&self) -> String {
        ["log/lab.log", "log/libvirtd.log"]
            .iter()
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

/// `virsh` on the daemon behind `uri`: what it prints.
///
/// # Errors
/// When virsh fails; the message holds its standard error.
pub fn virsh(uri: &str, arguments: &[&str]) -> Result<String> {
    output(command("virsh", ["-q", "-c", uri]).args(arguments)).map(|text| text.trim().to_owned())
}

/// Whether a daemon of that name runs.
#[must_use]
pub fn is_running(name: &str) -> bool {
    File::open(state_directory(name).join("lock")).is_ok_and(|lock| lock.try_lock_shared().is_err())
}

/// Names of the daemons that have state, running or not.
#[must_use]
pub fn names() -> Vec<String> {
    let Ok(entries) = fs::read_dir(crate::directory().join("daemon")) else {
        return Vec::new();
    };
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    names.sort();
    names
}

/// Removes what killed daemons left behind; returns their names. Running ones are not touched.
///
/// # Errors
/// When something cannot be removed.
pub fn sweep() -> Result<Vec<String>> {
    let mut swept = Vec::new();
    for name in names() {
        let directory = state_directory(&name);
        let Ok(lock) = File::create(directory.join("lock")) else {
            continue;
        };
        if lock.try_lock().is_ok() {
            clear(&name)?;
            fs::remove_dir_all(&directory).context(directory.display())?;
            swept.push(name);
        }
    }
    Ok(swept)
}

/// Ends whatever runs in the namespaces of that name and removes them.
fn clear(name: &str) -> Result<()> {
    for netns in [netns(name), Outside::of(name).netns()] {
        if !Path::new("/run/netns").join(&netns).exists() {
            continue;
        }
        let deadline = Instant::now() + Duration::from_secs(10);
        while Instant::now() < deadline {
            let pids = run("ip", ["netns", "pids", &netns]).unwrap_or_default();
            let pids: Vec<u32> = pids.lines().filter_map(|pid| pid.parse().ok()).collect();
            if pids.is_empty() {
                break;
            }
            pids.into_iter().for_each(kill);
            sleep(Duration::from_millis(50));
        }
        run("ip", ["netns", "del", &netns])?;
    }
    Ok(())
}

fn check_name(name: &str) -> Result<()> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if name.is_empty() || name.len() > 40 || !name.chars().all(plain) || name.starts_with('-') {
        return Err(Error::new(format!(
            "lab daemon name {name:?}: only a-z, 0-9 and -, 1 to 40 characters"
        )));
    }
    Ok(())
}

fn netns(name: &str) -> String {
    format!("testenv-lab-{name}")
}

fn state_directory(name: &str) -> PathBuf {
    crate::directory().join("daemon").join(name)
}

fn make_directory(path: &Path) -> Result<()> {
    fs::create_dir_all(path).context(path.display())?;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).context(path.display())
}

/// The `lab` program: `$LAB_PROGRAM` in tests, else the program that runs now.
pub(crate) fn lab_program() -> Result<PathBuf> {
    match std::env::var_os("LAB_PROGRAM") {
        Some(path) => Ok(path.into()),
        None => {
            let program = std::env::current_exe().context("the lab's program")?;
            // `cargo lab test` builds the workspace, this program included: the file that it
            // was started from is gone, a new one lies in its place.
            let path = program.to_string_lossy();
            Ok(path.strip_suffix(" (deleted)").unwrap_or(&path).into())
        }
    }
}

fn read_pid(path: &Path) -> Result<u32> {
    let text = fs::read_to_string(path).context(path.display())?;
    text.trim()
        .parse()
        .map_err(|_| Error::new(format!("{}: no process id: {text:?}", path.display())))
}

fn terminate(pid: u32) {
    signal(pid, rustix::process::Signal::TERM);
}

fn kill(pid: u32) {
    signal(pid, rustix::process::Signal::KILL);
}

fn signal(pid: u32, signal: rustix::process::Signal) {
    if let Some(pid) = i32::try_from(pid)
        .ok()
        .and_then(rustix::process::Pid::from_raw)
    {
        let _ = rustix::process::kill_process(pid, signal);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_checked() {
        for good in ["a", "test-12", "0"] {
            check_name(good).unwrap();
        }
        for bad in ["", "-a", "A", "a/b", "..", "a b", &"x".repeat(41)] {
            assert!(check_name(bad).is_err(), "{bad:?}");
        }
    }
}
