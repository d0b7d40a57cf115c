//! `cargo lab demo`: what a user does, from nothing to a guest and back.

use std::path::{Path, PathBuf};
use std::process::Command;

use crate::image::Image;
use crate::progress::{Phase, say};
use crate::{Context, Error, Place, Result};

const SPEC: &str = "examples/quickstart.yaml";

/// Sets everything up, creates the quick start's environment, runs two commands in its guest,
/// and deletes it.
///
/// # Errors
/// When a step fails.
pub fn run() -> Result<()> {
    super::setup::run()?;
    let program = build_program()?;
    let place = Place::choose("demo")?;
    let result = play(&place, &program);
    place.leave()?;
    result
}

fn play(place: &Place, program: &Path) -> Result<()> {
    let step = |arguments: &[&str]| {
        say(format!("$ testenv-vm {}", arguments.join(" ")));
        let mut command = place.command(program)?;
        let status = command
            .args(arguments)
            .env("TESTENV_VM_BASE_IMAGE", Image::Cloud.path()?)
            .status()
            .context(program.display())?;
        if status.success() {
            Ok(())
        } else {
            Err(Error::new(format!(
                "testenv-vm {} failed ({status})",
                arguments.join(" ")
            )))
        }
    };
    step(&["create", "-f", SPEC, "--id", "demo"])?;
    let used = step(&["env", "demo"])
        .and_then(|()| step(&["exec", "test-vm", "--env", "demo", "--", "uname", "-a"]))
        .and_then(|()| step(&["exec", "test-vm", "--env", "demo", "--", "hostname"]));
    let deleted = step(&["delete", "demo"]);
    used.and(deleted)
}

/// Builds `testenv-vm` and says where it is.
pub(super) fn build_program() -> Result<PathBuf> {
    let _phase = Phase::begin("building testenv-vm");
    let status = Command::new(cargo())
        .args(["build", "--package", "testenv-vm", "--bin", "testenv-vm"])
        .status()
        .context("cargo build")?;
    if !status.success() {
        return Err(Error::new("testenv-vm does not build"));
    }
    // It lies beside this program: both are dev builds of one workspace.
    let program = std::env::current_exe()
        .context("the lab's program")?
        .with_file_name("testenv-vm");
    if program.exists() {
        Ok(program)
    } else {
        Err(Error::new(format!("{} is not there", program.display())))
    }
}

/// The cargo that runs this, as it tells its children.
pub(super) fn cargo() -> std::ffi::OsString {
    std::env::var_os("CARGO").unwrap_or_else(|| "cargo".into())
}
