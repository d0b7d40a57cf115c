//! One build of everything that the suite runs.
//!
//! cargo picks the features of shared dependencies by what is built together. One command for all
//! test programs and `testenv-vm` means that nothing is compiled twice.

use std::ffi::OsString;
use std::io::{BufRead, BufReader};
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use serde_json::Value;

use crate::progress::Phase;
use crate::{Context, Error, Result};

/// What was built.
#[derive(Debug, Default)]
pub(super) struct Built {
    /// Test programs.
    pub(super) tests: Vec<TestProgram>,
    /// The `testenv-vm` program.
    pub(super) testenv_vm: Option<PathBuf>,
}

/// A program of tests.
#[derive(Debug, Eq, PartialEq)]
pub(super) struct TestProgram {
    /// The package's directory, where its tests run.
    pub(super) directory: PathBuf,
    /// The target's name: the package's for unit tests, the file's for integration tests.
    pub(super) name: String,
    /// Whether it is a file of the package's `tests` directory.
    pub(super) integration: bool,
    /// The program.
    pub(super) program: PathBuf,
}

/// Builds all test programs of the workspace, the examples and `testenv-vm`.
pub(super) fn workspace() -> Result<Built> {
    let _phase = Phase::begin("building the workspace and its tests");
    let mut built = Built::default();
    let selection = ["--workspace", "--lib", "--bins", "--examples", "--tests"];
    build(&selection, |message| built.take(message))?;
    if built.tests.is_empty() {
        return Err(Error::new("cargo built no tests"));
    }
    Ok(built)
}

/// Builds the daemon tests alone, and the examples and the `testenv-vm` that they run.
pub(super) fn daemon_tests() -> Result<Built> {
    let _phase = Phase::begin("building the daemon tests");
    let mut built = Built::default();
    let selection = [
        "--package=lab",
        "--package=testenv-vm",
        "--package=libvirt-proto",
        "--bin=testenv-vm",
        "--test=daemon_*",
        "--examples",
    ];
    build(&selection, |message| built.take(message))?;
    Ok(built)
}

/// Builds `testenv-vm` alone, and says where it is.
pub(super) fn testenv_vm() -> Result<PathBuf> {
    let _phase = Phase::begin("building testenv-vm");
    let mut built = Built::default();
    build(
        &["--package", "testenv-vm", "--bin", "testenv-vm"],
        |message| {
            built.take(message);
        },
    )?;
    built.program()
}

/// Where cargo puts what it builds.
pub(super) fn target_directory() -> PathBuf {
    std::env::var_os("CARGO_TARGET_DIR").map_or_else(
        || Path::new(env!("CARGO_MANIFEST_DIR")).join("../target"),
        PathBuf::from,
    )
}

/// The cargo that runs this, as it tells its children.
pub(super) fn cargo() -> OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}

impl Built {
    /// The `testenv-vm` program.
    pub(super) fn program(&self) -> Result<PathBuf> {
        self.testenv_vm
            .clone()
            .ok_or_else(|| Error::new("cargo built no testenv-vm"))
    }

    /// Takes what a message of cargo's says was built.
    fn take(&mut self, message: &Value) {
        let target = &message["target"];
        let (Some(program), Some(name)) = (message["executable"].as_str(), target["name"].as_str())
        else {
            return;
        };
        let is_kind = |kind: &str| {
            target["kind"]
                .as_array()
                .is_some_and(|kinds| kinds.iter().any(|value| value == kind))
        };
        if message["profile"]["test"] == true {
            let manifest = Path::new(message["manifest_path"].as_str().unwrap_or("."));
            self.tests.push(TestProgram {
                directory: manifest.parent().unwrap_or(manifest).to_owned(),
                name: name.to_owned(),
                integration: is_kind("test"),
                program: program.into(),
            });
        } else if name == "testenv-vm" && is_kind("bin") {
            self.testenv_vm = Some(program.into());
        }
    }
}

fn build(selection: &[&str], mut take: impl FnMut(&Value)) -> Result<()> {
    let mut child = Command::new(cargo())
        .args(["build", "--message-format=json-render-diagnostics"])
        .args(selection)
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .spawn()
        .context("cargo build")?;
    if let Some(output) = child.stdout.take() {
        for line in BufReader::new(output).lines() {
            let line = line.context("cargo build")?;
            if let Ok(message) = serde_json::from_str(&line) {
                take(&message);
            }
        }
    }
    let status = child.wait().context("cargo build")?;
    if status.success() {
        Ok(())
    } else {
        Err(Error::new(format!(
            "cargo build {} failed",
            selection.join(" ")
        )))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn messages_of_cargo_are_understood() {
        let mut built = Built::default();
        for message in [
            r#"{"reason":"compiler-artifact","manifest_path":"/w/tests/Cargo.toml","target":{"kind":["test"],"name":"daemon_lab"},"profile":{"test":true},"executable":"/t/daemon_lab-1"}"#,
            r#"{"reason":"compiler-artifact","manifest_path":"/w/provider/Cargo.toml","target":{"kind":["bin"],"name":"testenv-vm"},"profile":{"test":true},"executable":"/t/testenv_vm-2"}"#,
            r#"{"reason":"compiler-artifact","manifest_path":"/w/provider/Cargo.toml","target":{"kind":["bin"],"name":"testenv-vm"},"profile":{"test":false},"executable":"/t/testenv-vm"}"#,
            r#"{"reason":"compiler-artifact","manifest_path":"/w/provider/Cargo.toml","target":{"kind":["lib"],"name":"testenv_vm"},"profile":{"test":false},"executable":null}"#,
            r#"{"reason":"build-finished","success":true}"#,
        ] {
            built.take(&serde_json::from_str(message).unwrap());
        }
        assert_eq!(built.program().unwrap(), Path::new("/t/testenv-vm"));
        let names: Vec<_> = built
            .tests
            .iter()
            .map(|test| (test.name.as_str(), test.integration))
            .collect();
        assert_eq!(names, [("daemon_lab", true), ("testenv-vm", false)]);
        assert_eq!(built.tests[0].directory, Path::new("/w/tests"));
    }
}
