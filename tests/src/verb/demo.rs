//! `cargo lab demo`: what a user does, from nothing to a guest and back.

use std::path::Path;

use crate::image::Image;
use crate::progress::say;
use crate::{Context, Error, Place, Result};

const SPEC: &str = "examples/quickstart.yaml";

/// Sets everything up, creates the quick start's environment, runs two commands in its guest,
/// and deletes it.
///
/// # Errors
/// When a step fails.
pub fn run() -> Result<()> {
    super::setup::run()?;
    let program = super::build::testenv_vm()?;
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
