//! `cargo lab test`: the whole test suite.
//!
//! Unit tests run as they are. Daemon tests (`tests/tests/daemon_*.rs`) and guest tests
//! (`tests/tests/guest_*.rs`) run inside a daemon that is started for them. At the end stands how
//! many tests of each class ran. A test that failed, was ignored or filtered out, or a class
//! without any test, is a failure of the whole.

use std::fs;
use std::process::Command;
use std::time::Instant;

use clap::Args;

use super::build;
use super::counts::{Counts, judge};
use super::stage::Stage;
use crate::answered::{self, Answer};
use crate::command::run as run_program;
use crate::daemon::{self, Installation};
use crate::progress::{Phase, say};
use crate::release::{self, Release};
use crate::{Context, Error, Result};

/// Arguments of `cargo lab test`.
#[derive(Args, Debug)]
pub struct Arguments {
    /// Only tests whose name contains this. Without it, nothing may be filtered out.
    filter: Option<String>,
    /// Leave the guest tests out.
    #[arg(long)]
    no_guests: bool,
    /// Add the procedures that were answered to those in tests/results/answered.
    #[arg(long)]
    record: bool,
}

/// Runs the tests.
///
/// # Errors
/// When anything failed, was left out by accident, or did not run.
pub fn run(arguments: &Arguments) -> Result<()> {
    // Said now, not after the minutes that a build takes.
    daemon::require_root()?;
    let begun = Instant::now();
    let filter = arguments.filter.as_deref();
    let mut classes = Vec::new();

    let built = build::workspace()?;
    let testenv_vm = built.program()?;
    let mut unit = Counts::new("unit");
    let mut daemon_tests = Vec::new();
    let mut guest_tests = Vec::new();
    let mut unit_tests = Vec::new();
    for test in &built.tests {
        match test.name.split_once('_').map(|(class, _)| class) {
            Some("daemon") if test.integration => daemon_tests.push(test),
            Some("guest") if test.integration => guest_tests.push(test),
            _ => unit_tests.push(test),
        }
    }
    let heard_testd = crate::directory().join(format!("answered-{}", std::process::id()));
    fs::create_dir_all(&heard_testd).context(heard_testd.display())?;
    {
        let _phase = Phase::begin("unit tests");
        for test in unit_tests {
            let mut command = Command::new(&test.program);
            command.env(answered::VARIABLE, &heard_testd);
            unit.run(command, test, filter)?;
        }
        let mut documentation = Command::new(build::cargo());
        documentation
            .args(["test", "--workspace", "--doc"])
            .args(filter);
        unit.add(&mut documentation)?;
    }
    classes.push(unit);

    super::setup::run()?;
    if !arguments.no_guests {
        // Hosts far away and ordinary users have them. Tests have no network to fetch them from.
        Release::Trixie.installation()?;
        release::desktop()?;
    }
    let stage = Stage::set(Installation::default(), &testenv_vm)?;
    let mut selections = vec![("daemon", daemon_tests)];
    if !arguments.no_guests {
        selections.push(("guest", guest_tests));
    }
    for (class, tests) in selections {
        classes.push(stage.run(class, &tests, filter)?);
    }

    let answers = stage.answers()?;
    let testd_answers = answered::read(&heard_testd)?;
    fs::remove_dir_all(&heard_testd).context(heard_testd.display())?;
    let verdict = judge(&classes, filter.is_some());
    stage.leave(verdict.is_ok())?;
    say(format!(
        "procedures that a daemon answered: {}",
        answers
            .values()
            .filter(|&&answer| answer == Answer::Given)
            .count()
    ));
    if arguments.record {
        answered::keep(&daemon_version()?, answers)?;
        answered::keep("testd", testd_answers)?;
    }
    let elapsed = begun.elapsed().as_secs();
    say(format!(
        "tests that ran: {}; in {} min {} s",
        classes
            .iter()
            .map(Counts::summary)
            .collect::<Vec<_>>()
            .join(", "),
        elapsed / 60,
        elapsed % 60
    ));
    verdict
}

/// `9.0.0`
fn daemon_version() -> Result<String> {
    let said = run_program("libvirtd", ["--version"])?;
    said.split_whitespace()
        .next_back()
        .map(str::to_owned)
        .ok_or_else(|| Error::new("libvirtd says no version"))
}
