//! The daemon that everybody talks to, and the rounds of a contest.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::io::{BufRead as _, BufReader, Read as _};
use std::path::PathBuf;
use std::process::{Child, ChildStdin, ChildStdout, Stdio};

use rustix::mount::{MountFlags, UnmountFlags, mount, unmount};

use super::client::{Client, Clients, Sample, bounded};
use super::statistics::Series;
use crate::command::{command, output};
use crate::daemon::Daemon;
use crate::progress::say;
use crate::{Context, Error, Result};

/// A running daemon, the clients, and a directory in memory.
#[derive(Debug)]
pub(super) struct Stage {
    pub(super) daemon: Daemon,
    pub(super) clients: Clients,
    pub(super) quick: bool,
    memory: Memory,
}

impl Stage {
    pub(super) fn set(clients: Clients, quick: bool) -> Result<Self> {
        // Before the daemon, which sees the mounts that are there when it starts.
        let memory = Memory::mount()?;
        let daemon = Daemon::start(&format!("bench-{}", std::process::id()))?;
        if super::has_two_processors() {
            let pid = daemon.libvirtd_pid()?.to_string();
            output(&mut command("taskset", ["-a", "-p", "-c", "0", &pid]))?;
        }
        Ok(Self {
            daemon,
            clients,
            quick,
            memory,
        })
    }

    /// A directory in memory, which the daemon sees, too.
    pub(super) fn memory(&self) -> PathBuf {
        self.memory.0.clone()
    }

    pub(super) fn leave(self) -> Result<()> {
        self.daemon.stop()
    }

    /// How often everything is measured.
    pub(super) const fn rounds(&self) -> usize {
        if self.quick { 3 } else { 7 }
    }

    /// The words for a client's operation.
    pub(super) fn words(
        &self,
        client: Client,
        operation: &str,
        count: usize,
        more: &[&str],
    ) -> Result<Vec<OsString>> {
        let mut words = self.clients.program(client)?.to_vec();
        words.push(self.daemon.socket().into_os_string());
        words.push(operation.into());
        words.push(count.to_string().into());
        words.extend(more.iter().map(OsString::from));
        Ok(words)
    }

    /// Runs a client once.
    pub(super) fn run(
        &self,
        client: Client,
        operation: &str,
        count: usize,
        more: &[&str],
    ) -> Result<Sample> {
        let words = self.words(client, operation, count, more)?;
        output(&mut bounded(60, true, &words)).map(|said| Sample::read(&said))
    }

    /// Runs clients in turns, each once in a round, and each at its beginning now and then.
    pub(super) fn contest(
        &self,
        clients: &[Client],
        operation: &str,
        count: usize,
        more: &[&str],
    ) -> Contest {
        let mut contest = Contest::default();
        let mut clients = self.clients.among(clients);
        for _ in 0..self.rounds() {
            let mut able = Vec::new();
            for &client in &clients {
                match self.run(client, operation, count, more) {
                    Ok(sample) => {
                        contest.add(client, sample);
                        able.push(client);
                    }
                    Err(error) => {
                        say(format!("{}: {error}", client.name()));
                        contest.samples.remove(&client);
                        contest.failures.push(format!("{}: {error}", client.name()));
                    }
                }
            }
            clients = able;
            if !clients.is_empty() {
                clients.rotate_left(1);
            }
        }
        contest
    }

    /// Starts a client and waits until it says that it is ready.
    pub(super) fn start(
        &self,
        client: Client,
        operation: &str,
        count: usize,
        pinned: bool,
    ) -> Result<Started> {
        let words = self.words(client, operation, count, &[])?;
        let mut child = bounded(600, pinned, &words)
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .context(client.name())?;
        let input = child.stdin.take();
        let said = child.stdout.take().map(BufReader::new);
        let mut said = said.ok_or_else(|| Error::new("no output of a client"))?;
        let mut line = String::new();
        said.read_line(&mut line).context(client.name())?;
        let started = Started { child, input, said };
        if line == "ready\n" {
            Ok(started)
        } else {
            Err(Error::new(format!(
                "{} {operation} did not begin",
                client.name()
            )))
        }
    }

    /// That many domains in the test driver, for as long as what is returned lives.
    pub(super) fn domains(&self, count: usize) -> Result<Started> {
        // One is the driver's own.
        self.start(Client::Ours, "hold", count - 1, false)
    }
}

/// What clients have printed, round by round.
#[derive(Debug, Default)]
pub(super) struct Contest {
    samples: BTreeMap<Client, Vec<Sample>>,
    /// Who could not do it, and why.
    pub(super) failures: Vec<String>,
}

impl Contest {
    pub(super) fn add(&mut self, client: Client, sample: Sample) {
        self.samples.entry(client).or_default().push(sample);
    }

    /// A figure of each client that was there to the end.
    pub(super) fn series(&self, figure: impl Fn(&Sample) -> f64) -> Vec<(&'static str, Series)> {
        Client::ALL
            .iter()
            .filter_map(|client| {
                let samples = self.samples.get(client)?;
                let series = Series(samples.iter().map(&figure).collect());
                Some((client.name(), series))
            })
            .collect()
    }
}

/// A client at work. Ending its input, or dropping this, ends it.
#[derive(Debug)]
pub(super) struct Started {
    child: Child,
    input: Option<ChildStdin>,
    said: BufReader<ChildStdout>,
}

impl Started {
    /// Waits for its end: what it printed.
    pub(super) fn finish(mut self) -> Result<Sample> {
        let mut last = String::new();
        for line in self.said.by_ref().lines() {
            last = line.context("a client")?;
        }
        let status = self.child.wait().context("a client")?;
        if status.success() {
            Ok(Sample::read(&last))
        } else {
            Err(Error::new(format!("a client failed ({status})")))
        }
    }
}

impl Drop for Started {
    fn drop(&mut self) {
        drop(self.input.take());
        let _ = self.child.wait();
    }
}

/// A file system in memory: what disks do is not to be measured.
#[derive(Debug)]
struct Memory(PathBuf);

impl Memory {
    fn mount() -> Result<Self> {
        let path = crate::directory().join("bench/memory");
        fs::create_dir_all(&path).context(path.display())?;
        // What a killed run has left.
        let _ = unmount(&path, UnmountFlags::DETACH);
        mount("none", &path, "tmpfs", MountFlags::empty(), c"mode=755").context(path.display())?;
        Ok(Self(path))
    }
}

impl Drop for Memory {
    fn drop(&mut self) {
        let _ = unmount(&self.0, UnmountFlags::DETACH);
    }
}
