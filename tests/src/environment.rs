//! An environment of `testenv-vm` as a test sees it: a spec, a state directory, the command line,
//! and a fence around all of it.
//!
//! Everything that belongs to an environment has a name that begins with the environment's prefix:
//! that is how [`Environment::leftovers`] finds what is left of it without asking the product.

mod spec;

use std::fs::{self, File};
use std::os::unix::process::ExitStatusExt;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::sync::atomic::{AtomicU32, Ordering};
use std::thread::sleep;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process};
use serde_json::Value;

pub use spec::Spec;

use crate::{Context, Error, Fence, Lab, Result};

/// How long any one command may take. It is there so that nothing hangs, and says nothing about
/// how long things should take.
const PATIENCE: Duration = Duration::from_secs(600);

/// An environment that may exist; dropping it deletes it.
#[derive(Debug)]
pub struct Environment {
    lab: Lab,
    prefix: String,
    id: String,
    directory: PathBuf,
    spec: PathBuf,
    variables: Vec<(String, String)>,
    fence: Fence,
}

impl Environment {
    /// An environment with an id, a directory for its files, a state directory in it, and a fence.
    /// Nothing is created yet. All names in `spec` begin with `prefix`, which is the id as well.
    ///
    /// # Errors
    /// When a file or the fence cannot be made.
    pub fn new(lab: &Lab, prefix: &str, spec: &str) -> Result<Self> {
        let directory = lab.work_directory(prefix)?;
        let environment = Self {
            lab: lab.clone(),
            prefix: prefix.to_owned(),
            id: prefix.to_owned(),
            spec: directory.join("spec.yaml"),
            directory,
            variables: Vec::new(),
            fence: Fence::new(lab)?,
        };
        fs::write(&environment.spec, spec).context(environment.spec.display())?;
        Ok(environment)
    }

    /// Makes `blank.raw` beside the spec, a disk that nothing boots from, and watches it.
    ///
    /// # Errors
    /// When it cannot be made.
    pub fn make_blank_image(&mut self) -> Result<PathBuf> {
        let path = self.directory.join("blank.raw");
        let file = File::create_new(&path).context(path.display())?;
        file.set_len(64 << 20).context(path.display())?;
        self.fence.watch(&path)?;
        Ok(path)
    }

    /// Sets a variable for all commands.
    pub fn set(&mut self, name: &str, value: impl Into<String>) {
        self.variables.push((name.to_owned(), value.into()));
    }

    /// The environment's id: the prefix, unless it was changed.
    #[must_use]
    pub fn id(&self) -> &str {
        &self.id
    }

    /// Gives it another id.
    pub fn set_id(&mut self, id: &str) {
        id.clone_into(&mut self.id);
    }

    /// The lab that it is in.
    #[must_use]
    pub fn lab(&self) -> &Lab {
        &self.lab
    }

    /// A directory for the test's own files; the spec is `spec.yaml` in it.
    #[must_use]
    pub fn directory(&self) -> &Path {
        &self.directory
    }

    /// The state directory.
    #[must_use]
    pub fn state(&self) -> PathBuf {
        self.directory.join("state")
    }

    /// The foreign things around it.
    pub fn fence(&mut self) -> &mut Fence {
        &mut self.fence
    }

    /// A file below the state directory.
    #[must_use]
    pub fn file(&self, path: &str) -> PathBuf {
        self.state().join(path)
    }

    /// `testenv-vm` with arguments, ready to start, with the environment's variables.
    ///
    /// # Errors
    /// When the lab is gone.
    pub fn command(&self, arguments: &[&str]) -> Result<Command> {
        self.other_command(&self.lab.program, arguments)
    }

    /// Another program with the environment's variables.
    ///
    /// # Errors
    /// When the lab is gone.
    pub fn other_command(&self, program: &Path, arguments: &[&str]) -> Result<Command> {
        let mut command = self.lab.in_namespace(program)?;
        command
            .args(arguments)
            .env("TESTENV_VM_STATE_DIR", self.state())
            .env_remove("TESTENV_VM_LIBVIRT_URI")
            .envs(self.variables.iter().cloned())
            .stdin(Stdio::null());
        Ok(command)
    }

    /// Runs `testenv-vm` to its end.
    ///
    /// # Errors
    /// When it cannot be started, or does not end.
    pub fn run(&self, arguments: &[&str]) -> Result<Ran> {
        self.start(arguments)?.wait()
    }

    /// Starts `testenv-vm`.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn start(&self, arguments: &[&str]) -> Result<Running> {
        Running::start(self.command(arguments)?)
    }

    /// Arguments that create this environment, and more.
    #[must_use]
    pub fn creation<'a>(&'a self, more: &[&'a str]) -> Vec<&'a str> {
        let spec = self.spec.to_str().unwrap_or_default();
        let mut arguments = vec!["create", "-f", spec, "--id", &self.id];
        arguments.extend(more);
        arguments
    }

    /// Creates it.
    ///
    /// # Errors
    /// When that fails; the message holds what was said.
    pub fn create(&self, more: &[&str]) -> Result<Ran> {
        self.run(&self.creation(more))?.success()
    }

    /// Deletes it.
    ///
    /// # Errors
    /// When that fails; the message holds what was said.
    pub fn delete(&self) -> Result<Ran> {
        self.run(&["delete", &self.id])?.success()
    }

    /// Runs a command in a VM of this environment.
    ///
    /// # Errors
    /// When it cannot be started, or does not end.
    pub fn exec(&self, vm: &str, command: &[&str]) -> Result<Ran> {
        let mut arguments = vec!["exec", vm, "--env", &self.id, "--"];
        arguments.extend(command);
        self.run(&arguments)
    }

    /// What a shell in a VM prints for a line, without the line end.
    ///
    /// # Errors
    /// When the line fails; the message holds what was said.
    pub fn shell(&self, vm: &str, line: &str) -> Result<String> {
        let ran = self.exec(vm, &[line])?.success()?;
        Ok(ran.stdout.trim_end_matches('\n').to_owned())
    }

    /// The JSON that a successful command prints.
    ///
    /// # Errors
    /// When it fails, or prints anything else.
    pub fn json(&self, arguments: &[&str]) -> Result<Value> {
        let mut all = vec!["--output", "json"];
        all.extend(arguments);
        self.run(&all)?.success()?.json()
    }

    /// Whether virsh knows a domain of that name.
    ///
    /// # Errors
    /// When virsh fails.
    pub fn has_domain(&self, name: &str) -> Result<bool> {
        Ok(lines(&self.lab, &["list", "--all", "--name"])?.contains(&name.to_owned()))
    }

    /// Whether virsh knows a network of that name.
    ///
    /// # Errors
    /// When virsh fails.
    pub fn has_network(&self, name: &str) -> Result<bool> {
        Ok(lines(&self.lab, &["net-list", "--all", "--name"])?.contains(&name.to_owned()))
    }

    /// Fails the test if anything of this environment is left, or the fence was touched.
    ///
    /// # Panics
    /// Then; the message says what.
    pub fn assert_gone(&self) {
        match self.settled() {
            Ok(left) => assert!(left.is_empty(), "of {} is left: {left:#?}", self.prefix),
            Err(error) => panic!("{error}"),
        }
        self.fence.assert_unchanged();
    }

    /// What is left of this environment when what libvirt ends has had its time: it is gone a moment
    /// later.
    ///
    /// # Errors
    /// As [`Environment::leftovers`].
    pub fn settled(&self) -> Result<Vec<String>> {
        let deadline = Instant::now() + Duration::from_secs(30);
        loop {
            let left = self.leftovers()?;
            if left.is_empty() || Instant::now() > deadline {
                return Ok(left);
            }
            sleep(Duration::from_millis(100));
        }
    }

    /// All that exists of this environment: domains, networks, processes, files.
    ///
    /// # Errors
    /// When virsh fails or a directory cannot be read.
    pub fn leftovers(&self) -> Result<Vec<String>> {
        let prefix = self.prefix.as_str();
        let mut left = Vec::new();
        for (what, query) in [
            ("domain", &["list", "--all", "--name"][..]),
            ("network", &["net-list", "--all", "--name"]),
        ] {
            let names = lines(&self.lab, query)?;
            let ours = names.iter().filter(|name| name.starts_with(prefix));
            left.extend(ours.map(|name| format!("{what} {name}")));
        }
        left.extend(processes_of(prefix, &self.lab.work));
        let daemon = self.lab.daemon()?.directory();
        for directory in ["log/qemu", "lib/dnsmasq"] {
            let named = files_below(&daemon.join(directory))?
                .into_iter()
                .filter(|path| {
                    path.file_name()
                        .is_some_and(|name| name.to_string_lossy().starts_with(prefix))
                });
            left.extend(named.map(|path| path.display().to_string()));
        }
        // What is remembered of images is for the next one.
        let kept = ["lock", "digests.json"].map(|name| self.file(name));
        let own = files_below(&self.state())?;
        let own = own.iter().filter(|path| !kept.contains(path));
        left.extend(own.map(|path| path.display().to_string()));
        Ok(left)
    }
}

impl Drop for Environment {
    fn drop(&mut self) {
        if std::thread::panicking() {
            for (vm, log) in self.consoles() {
                eprintln!("the console of {vm} ends with:\n{log}");
            }
        }
        let _ = self.run(&["delete", &self.id]);
        // A product that fails must not take the next test down with it.
        for (query, verbs) in [
            (["list", "--all", "--name"], ["destroy", "undefine"]),
            (
                ["net-list", "--all", "--name"],
                ["net-destroy", "net-undefine"],
            ),
        ] {
            let names = lines(&self.lab, &query).unwrap_or_default();
            for name in names.iter().filter(|name| name.starts_with(&self.prefix)) {
                for verb in verbs {
                    let _ = self.lab.virsh(&[verb, name]);
                }
            }
        }
        let _ = fs::remove_dir_all(&self.directory);
    }
}

impl Environment {
    fn consoles(&self) -> Vec<(String, String)> {
        let files = files_below(&self.file("console")).unwrap_or_default();
        files
            .iter()
            .filter_map(|path| {
                let text = String::from_utf8_lossy(&fs::read(path).ok()?).into_owned();
                let lines: Vec<&str> = text.lines().collect();
                let tail = lines[lines.len().saturating_sub(15)..].join("\n");
                Some((path.display().to_string(), tail))
            })
            .collect()
    }
}

/// A program that was started by a test.
#[derive(Debug)]
pub struct Running {
    child: Child,
    name: String,
    output: [PathBuf; 2],
}

impl Running {
    /// Starts a command; what it prints is kept.
    ///
    /// # Errors
    /// When it cannot be started.
    pub fn start(mut command: Command) -> Result<Self> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let name = format!("{command:?}");
        let directory = std::env::temp_dir();
        let count = COUNT.fetch_add(1, Ordering::Relaxed);
        let unique = format!("lab-{}-{count}", std::process::id());
        let output = ["out", "err"].map(|end| directory.join(format!("{unique}.{end}")));
        let open = |path: &Path| File::create_new(path).context(path.display());
        let (stdout, stderr) = (open(&output[0])?, open(&output[1])?);
        let child = command
            .stdout(stdout)
            .stderr(stderr)
            .spawn()
            .context(&name)?;
        Ok(Self {
            child,
            name,
            output,
        })
    }

    /// Waits until `reached`.
    ///
    /// # Errors
    /// When the program ends before that, or it takes too long.
    pub fn until(&mut self, what: &str, reached: impl Fn() -> bool) -> Result<()> {
        let deadline = Instant::now() + PATIENCE;
        while !reached() {
            if let Some(status) = self.child.try_wait().context(&self.name)? {
                let said = self.stderr();
                let name = &self.name;
                return Err(Error::new(format!(
                    "{name} ended ({status}) before {what}: {said}"
                )));
            }
            if Instant::now() > deadline {
                return Err(Error::new(format!("{}: waited for {what}", self.name)));
            }
            sleep(Duration::from_millis(1));
        }
        Ok(())
    }

    /// Waits until it has said `words` on its standard error.
    ///
    /// # Errors
    /// As [`Running::until`].
    pub fn until_said(&mut self, words: &str) -> Result<()> {
        let path = self.output[1].clone();
        let said = || fs::read_to_string(&path).is_ok_and(|text| text.contains(words));
        self.until(&format!("{words:?}"), said)
    }

    /// Sends a signal.
    ///
    /// # Errors
    /// When the program has ended.
    pub fn signal(&self, signal: Signal) -> Result<()> {
        let pid = i32::try_from(self.child.id()).ok().and_then(Pid::from_raw);
        let pid = pid.ok_or_else(|| Error::new("no process id"))?;
        kill_process(pid, signal).context(&self.name)
    }

    /// What it has said on its standard error so far.
    #[must_use]
    pub fn stderr(&self) -> String {
        let bytes = fs::read(&self.output[1]).unwrap_or_default();
        String::from_utf8_lossy(&bytes).into_owned()
    }

    /// Waits for its end.
    ///
    /// # Errors
    /// When it does not end.
    pub fn wait(mut self) -> Result<Ran> {
        let deadline = Instant::now() + PATIENCE;
        let status = loop {
            if let Some(status) = self.child.try_wait().context(&self.name)? {
                break status;
            }
            if Instant::now() > deadline {
                return Err(Error::new(format!(
                    "{} does not end; it said: {}",
                    self.name,
                    self.stderr()
                )));
            }
            sleep(Duration::from_millis(5));
        };
        let stdout = fs::read(&self.output[0]).context("its output")?;
        Ok(Ran {
            name: self.name.clone(),
            status,
            stdout: String::from_utf8_lossy(&stdout).into_owned(),
            stderr: self.stderr(),
        })
    }
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
        for path in &self.output {
            let _ = fs::remove_file(path);
        }
    }
}

/// How a program ended, and what it said.
#[derive(Clone, Debug)]
pub struct Ran {
    name: String,
    /// How it ended.
    pub status: ExitStatus,
    /// Its standard output.
    pub stdout: String,
    /// Its standard error.
    pub stderr: String,
}

impl Ran {
    /// Its exit code; 128 and the signal's number if a signal ended it.
    #[must_use]
    pub fn code(&self) -> i32 {
        let by_signal = || self.status.signal().map(|signal| 128 + signal);
        self.status.code().or_else(by_signal).unwrap_or(-1)
    }

    /// This, if it succeeded.
    ///
    /// # Errors
    /// Otherwise; the message holds what it said.
    pub fn success(self) -> Result<Self> {
        if self.status.success() {
            Ok(self)
        } else {
            Err(Error::new(self.to_string()))
        }
    }

    /// What it printed, as JSON.
    ///
    /// # Errors
    /// When it is not.
    pub fn json(&self) -> Result<Value> {
        serde_json::from_str(&self.stdout)
            .map_err(|error| Error::new(format!("no JSON ({error}): {self}")))
    }

    /// Fails the test unless it ended with `code` and each of `words` is on its standard error.
    ///
    /// # Panics
    /// Then.
    pub fn assert_refused(&self, code: i32, words: &[&str]) {
        assert_eq!(self.code(), code, "{self}");
        for word in words {
            assert!(self.stderr.contains(word), "no {word:?} in: {self}");
        }
    }
}

impl std::fmt::Display for Ran {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(
            f,
            "{} ended ({})\nstdout:\n{}\nstderr:\n{}",
            self.name, self.status, self.stdout, self.stderr
        )
    }
}

fn lines(lab: &Lab, query: &[&str]) -> Result<Vec<String>> {
    let text = lab.virsh(query)?;
    let names = text.lines().map(str::trim).filter(|line| !line.is_empty());
    Ok(names.map(str::to_owned).collect())
}

/// QEMU, dnsmasq and `testenv-vm` processes with an argument that speaks of `prefix`. The daemon's
/// own directory, above `work`, is in the arguments of all of them, and may speak of anything.
fn processes_of(prefix: &str, work: &Path) -> Vec<String> {
    let daemon = work.parent().unwrap_or(work).display().to_string();
    let Ok(processes) = fs::read_dir("/proc") else {
        return Vec::new();
    };
    processes
        .flatten()
        .filter_map(|entry| {
            let line = fs::read(entry.path().join("cmdline")).ok()?;
            let line = String::from_utf8_lossy(&line).replace('\0', " ");
            let line = line.replace(&daemon, "");
            let program = line.split(' ').next()?.rsplit('/').next()?;
            let ours = ["qemu", "dnsmasq", "testenv-vm"]
                .iter()
                .any(|name| program.starts_with(name));
            let named = [" ", "/", "="]
                .iter()
                .any(|before| line.contains(&format!("{before}{prefix}")));
            (ours && named).then(|| format!("process {:?}: {line}", entry.file_name()))
        })
        .collect()
}

/// All files below a directory; none if there is no such directory.
fn files_below(directory: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    let entries = match fs::read_dir(directory) {
        Ok(entries) => entries,
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(files),
        Err(error) => return Err(error).context(directory.display()),
    };
    for entry in entries {
        let path = entry.context(directory.display())?.path();
        if path.is_dir() && !path.is_symlink() {
            files.extend(files_below(&path)?);
        } else {
            files.push(path);
        }
    }
    Ok(files)
}
