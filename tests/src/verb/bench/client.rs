//! The clients that are compared: how they are built, and how one is run.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::path::{Path, PathBuf};
use std::process::Command;

use crate::command::{command, output};
use crate::progress::{Phase, say};
use crate::{Error, Result, results};

/// Who talks to the daemon.
#[derive(Clone, Copy, Debug, Eq, Ord, PartialEq, PartialOrd)]
pub(super) enum Client {
    /// `libvirt-proto`.
    Ours,
    /// The same requests over a bare socket that blocks.
    Floor,
    /// libvirt's own library.
    C,
    /// The same from Python.
    Python,
    /// The published crate `libvirt-pure`.
    Pure,
    /// The published crate `virt`, which is libvirt's own library again.
    Virt,
}

impl Client {
    pub(super) const ALL: [Self; 6] = [
        Self::Ours,
        Self::Floor,
        Self::C,
        Self::Python,
        Self::Pure,
        Self::Virt,
    ];

    pub(super) const fn name(self) -> &'static str {
        match self {
            Self::Ours => "ours",
            Self::Floor => "floor",
            Self::C => "C",
            Self::Python => "Python",
            Self::Pure => "libvirt-pure",
            Self::Virt => "virt",
        }
    }
}

/// The clients that could be built.
#[derive(Debug)]
pub(super) struct Clients {
    programs: BTreeMap<Client, Vec<OsString>>,
    /// Why others are not there.
    pub(super) missing: Vec<String>,
}

impl Clients {
    /// Builds them: those in Rust by cargo in a workspace of their own, that in C by `cc`.
    ///
    /// Ours and the floor must be there; whoever else cannot be built is left out, and said.
    pub(super) fn build(directory: &Path) -> Result<Self> {
        let _phase = Phase::begin("building the clients");
        let source = results::benchmarks();
        let target = crate::directory().join("bench");
        let mut clients = Self {
            programs: BTreeMap::new(),
            missing: Vec::new(),
        };
        let cargo = |features: &[&str], programs: &[&str]| {
            let mut command = Command::new(super::super::build::cargo());
            command
                .args(["build", "--locked", "--release", "--quiet"])
                .arg("--manifest-path")
                .arg(source.join("clients/Cargo.toml"))
                .arg("--target-dir")
                .arg(&target)
                .args(features);
            for program in programs {
                command.args(["--bin", program]);
            }
            output(&mut command).map(drop)
        };
        let built = |name: &str| vec![target.join("release").join(name).into_os_string()];
        cargo(&[], &["ours", "floor"])?;
        clients.programs.insert(Client::Ours, built("ours"));
        clients.programs.insert(Client::Floor, built("floor"));
        for (client, name) in [(Client::Pure, "pure"), (Client::Virt, "virt")] {
            let feature = ["--features", name];
            clients.add(client, cargo(&feature, &[name]).map(|()| built(name)));
        }
        let program = directory.join("client");
        let mut cc = command("cc", ["-O2", "-Wall", "-Wextra", "-pthread", "-o"]);
        cc.arg(&program).arg(source.join("client.c")).arg("-lvirt");
        let compiled = output(&mut cc).map(|_| vec![program.into_os_string()]);
        clients.add(Client::C, compiled);
        // Debian's own, whatever else is called python3 here.
        let python = "/usr/bin/python3";
        let there = crate::command::run(python, ["-c", "import libvirt"]);
        let program = vec![python.into(), source.join("client.py").into_os_string()];
        clients.add(Client::Python, there.map(|_| program));
        Ok(clients)
    }

    fn add(&mut self, client: Client, program: Result<Vec<OsString>>) {
        match program {
            Ok(program) => {
                self.programs.insert(client, program);
            }
            Err(error) => {
                let reason = format!("{} could not be built: {error}", client.name());
                say(&reason);
                self.missing.push(reason);
            }
        }
    }

    /// The words that start a client.
    pub(super) fn program(&self, client: Client) -> Result<&[OsString]> {
        let program = self.programs.get(&client).map(Vec::as_slice);
        program.ok_or_else(|| Error::new(format!("there is no client {}", client.name())))
    }

    /// Of those that are wanted, the ones that are there.
    pub(super) fn among(&self, wanted: &[Client]) -> Vec<Client> {
        let there = |client: &&Client| self.programs.contains_key(client);
        wanted.iter().filter(there).copied().collect()
    }
}

/// What a client has printed: figures by their names.
#[derive(Debug)]
pub(super) struct Sample(BTreeMap<String, f64>);

impl Sample {
    /// From the last line of what it said.
    pub(super) fn read(said: &str) -> Self {
        let line = said.lines().last().unwrap_or_default();
        let pairs = line.split(' ').filter_map(|word| {
            let (name, value) = word.split_once('=')?;
            Some((name.to_owned(), value.parse().ok()?))
        });
        Self(pairs.collect())
    }

    /// A figure; not a number if it is not there.
    pub(super) fn of(&self, name: &str) -> f64 {
        self.0.get(name).copied().unwrap_or(f64::NAN)
    }

    /// The same for each operation.
    pub(super) fn each(&self, name: &str) -> f64 {
        self.of(name) / self.of("count")
    }
}

/// A command that ends after some time, on a processor of its own where there is another for the
/// daemon.
pub(super) fn bounded(seconds: u32, pinned: bool, words: &[OsString]) -> Command {
    let mut command = if pinned && super::has_two_processors() {
        command("taskset", ["-c", "1", "timeout"])
    } else {
        command("timeout", [] as [&str; 0])
    };
    command.arg(seconds.to_string()).args(words);
    command
}

/// A path as a word of a command.
pub(super) fn word(path: PathBuf) -> OsString {
    path.into_os_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_line_has_the_figures() {
        let sample = Sample::read("ready\ncount=4 wall_ns=100 peak_kib=7 lost=x");
        assert!((sample.each("wall_ns") - 25.0).abs() < 1e-9);
        assert!(sample.of("lost").is_nan() && sample.of("cpu_ns").is_nan());
    }
}
