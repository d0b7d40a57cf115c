//! `cargo lab soak`: a process that works for long holds no more than at its beginning.
//!
//! The test is `tests/daemon_soak.rs`, which `cargo lab test` runs shortly. What came of the long run is
//! kept in `tests/results/soak.md`.

use std::fs;

use clap::Args;

use super::build;
use super::stage::Stage;
use crate::daemon::{self, Installation};
use crate::{Context, Error, Result, results};

const HEAD: &str = "\
# A process that works for long

`cargo lab soak` writes this file: calls on one connection, and environments that are created and
deleted in one process on a real daemon. Memory and descriptors are those of that process after a tenth of it
and at the end; the test fails if there is more of them, but for 4 MiB.

";

/// Arguments of `cargo lab soak`.
#[derive(Args, Debug)]
pub struct Arguments {
    /// How long environments come and go.
    #[arg(long, default_value_t = 30)]
    minutes: u64,
    /// How many calls are made.
    #[arg(long, default_value_t = 1_000_000)]
    calls: u64,
}

/// Runs the test for long, and keeps what it says.
///
/// # Errors
/// When it failed.
pub fn run(arguments: &Arguments) -> Result<()> {
    daemon::require_root()?;
    super::setup::run()?;
    let commit = results::commit()?;
    let built = build::daemon_tests()?;
    let testenv_vm = built.program()?;
    let test = built.tests.iter().find(|test| test.name == "daemon_soak");
    let test = test.ok_or_else(|| Error::new("there is no test daemon_soak"))?;
    let stage = Stage::set(Installation::default(), &testenv_vm)?;
    let ran = stage.watch(
        test,
        &[
            ("LAB_SOAK_SECONDS", (arguments.minutes * 60).to_string()),
            ("LAB_SOAK_CALLS", arguments.calls.to_string()),
        ],
    );
    stage.leave(ran.is_ok())?;
    let date = results::date()?;
    let mut text = HEAD.to_owned();
    for line in ran?.lines().filter(|line| is_result(line)) {
        text.push_str(&format!("- {line}; commit {commit}, {date}\n"));
    }
    let path = results::directory().join("soak.md");
    fs::write(&path, text).context(path.display())
}

fn is_result(line: &str) -> bool {
    line.starts_with("calls: ") || line.starts_with("cycles: ")
}
