//! An ordinary user with a libvirt of their own: `qemu:///session`, with nothing set up by root.
//!
//! The user exists only inside a mount namespace of their own, which has another `/etc/passwd`:
//! nothing of them stays on this machine. Their root is the host's, or a release's by `pivot_root`:
//! passt makes a user namespace, which the kernel refuses to what is in a `chroot`.

mod inside;

use std::ffi::OsStr;
use std::fs;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};

pub use inside::{Arguments as InsideArguments, main as inside_main};

use crate::command::{command, output};
use crate::daemon::lab_program;
use crate::environment::{Ran, Running};
use crate::{Context, Error, Lab, Result};

/// What the user is called.
const NAME: &str = "tester";
/// Above all that Debian gives out by itself.
const FIRST_USER: u32 = 62_000;
/// How long processes may take to end.
const PATIENCE: Duration = Duration::from_secs(30);

/// A user and all that they run. Dropping it ends all of that.
#[derive(Debug)]
pub struct Session {
    user: u32,
    holder: Child,
    program: PathBuf,
    directory: PathBuf,
    has_runtime_directory: bool,
}

impl Session {
    /// A user in the network namespace of the lab, with the libvirt of that root, or with the
    /// host's. `name` is that of a new directory below [`Lab::work`].
    ///
    /// # Errors
    /// When the namespace cannot be made.
    pub fn start(lab: &Lab, name: &str, root: Option<&Path>) -> Result<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        // Tests of several daemons may run side by side.
        let user = FIRST_USER + std::process::id() % 200 * 10 + count;
        end_processes(user)?;
        let directory = lab.work_directory(name)?;
        // Where this was built, others may have no business.
        let program = directory.join("testenv-vm");
        fs::copy(&lab.program, &program).context(program.display())?;
        let mut holder = command("unshare", ["--mount", "--propagation", "private"]);
        holder
            .arg(lab_program()?)
            .args(["__session", &user.to_string()])
            .arg(&directory);
        if let Some(root) = root {
            holder.arg("--root").arg(root);
        }
        let mut holder = holder
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context("lab __session")?;
        let mut said = [0; 1];
        let ready = match &mut holder.stdout {
            Some(stdout) => stdout.read(&mut said).context("lab __session")?,
            None => 0,
        };
        let session = Self {
            user,
            holder,
            program,
            directory,
            has_runtime_directory: true,
        };
        if ready == 0 {
            return Err(Error::new("lab __session did not get ready"));
        }
        Ok(session)
    }

    /// Has commands run without `XDG_RUNTIME_DIR`, as under `su`.
    pub fn forget_runtime_directory(&mut self) {
        self.has_runtime_directory = false;
    }

    /// The user's id.
    #[must_use]
    pub const fn user(&self) -> u32 {
        self.user
    }

    /// A directory for the test's own files, the same inside and outside; the user may write there.
    #[must_use]
    pub fn directory(&self) -> &Path {
        &self.directory
    }

    /// Where a path of the user's is for this process.
    #[must_use]
    pub fn outside(&self, path: impl AsRef<Path>) -> PathBuf {
        let path = path.as_ref();
        let root = PathBuf::from(format!("/proc/{}/root", self.holder.id()));
        root.join(path.strip_prefix("/").unwrap_or(path))
    }

    /// The user's state directory unless they name another, as the users' document has it.
    #[must_use]
    pub fn state(&self) -> PathBuf {
        PathBuf::from(format!("/tmp/testenv-vm-{}", self.user))
    }

    /// A command of that user, with the environment of a login and nothing else.
    #[must_use]
    pub fn command(&self, program: impl AsRef<OsStr>) -> Command {
        let (id, user) = (self.holder.id().to_string(), self.user.to_string());
        let mut command = command("nsenter", ["--target", &id, "--mount", "--root", "--wd"]);
        command.args(["--", "setpriv", "--reuid", &user, "--regid", &user]);
        command.args(["--clear-groups", "--", "env", "-i", "-C"]);
        command.arg(&self.directory);
        for (variable, value) in [
            ("PATH", "/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin"),
            ("HOME", "/home/tester"),
            ("USER", NAME),
            ("LOGNAME", NAME),
        ] {
            command.arg(format!("{variable}={value}"));
        }
        if self.has_runtime_directory {
            command.arg(format!("XDG_RUNTIME_DIR=/run/user/{user}"));
        }
        command.arg(program);
        command
    }

    /// The MCP provider as that user, ready to start: the program's other name.
    ///
    /// # Errors
    /// When it cannot be given that name.
    pub fn provider(&self) -> Result<Command> {
        let path = self.directory.join("testenv-vm-provider-libvirt");
        std::os::unix::fs::symlink(&self.program, &path).context(path.display())?;
        let mut command = self.command(path);
        command.arg("--mcp");
        Ok(command)
    }

    /// `testenv-vm` as that user, ready to start. `variables` are set for it.
    #[must_use]
    pub fn testenv_vm(&self, variables: &[(&str, &str)], arguments: &[&str]) -> Command {
        let mut command = self.command("env");
        for (name, value) in variables {
            command.arg(format!("{name}={value}"));
        }
        command.arg(&self.program).args(arguments);
        command
    }

    /// Runs `testenv-vm` as that user to its end.
    ///
    /// # Errors
    /// When it cannot be started, or does not end.
    pub fn run(&self, arguments: &[&str]) -> Result<Ran> {
        Running::start(self.testenv_vm(&[], arguments))?.wait()
    }

    /// `virsh` on the user's own daemon, the independent witness: what it prints.
    ///
    /// # Errors
    /// When virsh fails; the message holds its standard error.
    pub fn virsh(&self, arguments: &[&str]) -> Result<String> {
        let mut virsh = self.command("virsh");
        virsh.args(["-q", "-c", "qemu:///session"]).args(arguments);
        Ok(output(&mut virsh)?.trim().to_owned())
    }

    /// The names of the programs that the user runs, sorted.
    #[must_use]
    pub fn programs(&self) -> Vec<String> {
        let name = |pid: Pid| {
            let path = format!("/proc/{}/comm", pid.as_raw_nonzero());
            fs::read_to_string(path).ok()
        };
        let names = processes(self.user).into_iter().filter_map(name);
        let mut names: Vec<String> = names.map(|name| name.trim().to_owned()).collect();
        names.sort();
        names
    }

    /// What is left of guests and environments: domains, QEMU and passt, and the files in the state
    /// directory but for the lock. The user's daemon ends by itself when nobody has needed it for two
    /// minutes.
    ///
    /// # Errors
    /// When virsh fails or a directory cannot be read.
    pub fn leftovers(&self) -> Result<Vec<String>> {
        let mut left = Vec::new();
        for (what, query) in [
            ("domain", ["list", "--all", "--name"]),
            ("network", ["net-list", "--all", "--name"]),
        ] {
            // Whoever has networks in their daemon got them from elsewhere.
            let names = self.virsh(&query)?;
            left.extend(names.lines().map(|name| format!("{what} {name}")));
        }
        let guests = ["qemu", "passt", "slirp", "virtiofsd"];
        let programs = self.programs().into_iter();
        left.extend(programs.filter(|name| guests.iter().any(|guest| name.starts_with(guest))));
        let mut directories = vec![self.outside(self.state())];
        for cache in [".cache/libvirt/qemu/log", ".config/libvirt/qemu/networks"] {
            directories.push(self.outside(Path::new("/home/tester").join(cache)));
        }
        while let Some(directory) = directories.pop() {
            let Ok(entries) = fs::read_dir(&directory) else {
                continue;
            };
            for entry in entries {
                let path = entry.context(directory.display())?.path();
                if path.is_dir() {
                    directories.push(path);
                } else if path.file_name() != Some(OsStr::new("lock")) {
                    left.push(path.display().to_string());
                }
            }
        }
        Ok(left)
    }

    /// Fails the test if anything is left, a moment for what libvirt ends granted.
    ///
    /// # Panics
    /// Then; the message says what.
    pub fn assert_gone(&self) {
        let deadline = Instant::now() + PATIENCE;
        loop {
            match self.leftovers() {
                Ok(left) if left.is_empty() => return,
                Ok(left) if Instant::now() > deadline => panic!("what is left: {left:#?}"),
                Ok(_) => sleep(Duration::from_millis(100)),
                Err(error) => panic!("{error}"),
            }
        }
    }
}

impl Drop for Session {
    fn drop(&mut self) {
        if std::thread::panicking() {
            self.tell();
        }
        let _ = end_processes(self.user);
        // With its root the host's, the state directory is the host's as well.
        let _ = fs::remove_dir_all(self.outside(self.state()));
        drop(self.holder.stdin.take());
        let _ = self.holder.wait();
        let _ = fs::remove_dir_all(&self.directory);
    }
}

impl Session {
    /// Says what guests and QEMU said.
    fn tell(&self) {
        let logs = [
            self.outside(self.state()).join("console"),
            self.outside("/home/tester/.cache/libvirt/qemu/log"),
        ];
        for entry in logs
            .iter()
            .filter_map(|log| fs::read_dir(log).ok())
            .flatten()
        {
            let Ok(path) = entry.map(|entry| entry.path()) else {
                continue;
            };
            let text = fs::read(&path).unwrap_or_default();
            let text = String::from_utf8_lossy(&text);
            let lines: Vec<&str> = text.lines().collect();
            let tail = lines[lines.len().saturating_sub(25)..].join("\n");
            eprintln!("{} ends with:\n{tail}", path.display());
        }
    }
}

/// The processes of a user.
fn processes(user: u32) -> Vec<Pid> {
    let Ok(entries) = fs::read_dir("/proc") else {
        return Vec::new();
    };
    let of_user = |path: &Path| {
        let status = fs::read_to_string(path.join("status")).unwrap_or_default();
        let mut lines = status.lines();
        lines
            .find_map(|line| line.strip_prefix("Uid:"))
            .is_some_and(|ids| ids.split_whitespace().any(|id| id == user.to_string()))
    };
    let own = entries.flatten().filter(|entry| of_user(&entry.path()));
    own.filter_map(|entry| Pid::from_raw(entry.file_name().to_str()?.parse().ok()?))
        .collect()
}

/// Kills all that a user runs; the numbers are the lab's own.
fn end_processes(user: u32) -> Result<()> {
    let deadline = Instant::now() + PATIENCE;
    loop {
        let left = processes(user);
        if left.is_empty() {
            return Ok(());
        }
        if Instant::now() > deadline {
            return Err(Error::new(format!("processes of user {user} do not end")));
        }
        for pid in left {
            let _ = kill_process(pid, Signal::KILL);
        }
        sleep(Duration::from_millis(20));
    }
}
