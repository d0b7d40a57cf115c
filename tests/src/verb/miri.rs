//! `cargo lab miri`: what threads of `libvirt-proto` share, in many orders.
//!
//! Miri runs the tests of `engine/threads.rs` and of the events' hub once for each seed, which
//! decides when a thread has to wait for the others. It finds data races, deadlocks and wakings
//! that are lost. What came of it is kept in `tests/results/miri.md`.

use std::fs;
use std::path::Path;

use clap::Args;

use crate::command::{command, output};
use crate::progress::Phase;
use crate::{Context, Error, Result, results};

const TESTS: [&str; 2] = ["engine::threads::", "event::hub::"];

/// Arguments of `cargo lab miri`.
#[derive(Args, Debug)]
pub struct Arguments {
    /// How many orders are tried.
    #[arg(long, default_value_t = 32)]
    seeds: u32,
}

/// Tries the orders, and keeps the result.
///
/// # Errors
/// When Miri is not there, or found something: its words are printed.
pub fn run(arguments: &Arguments) -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    if output(&mut command("cargo", ["+nightly", "miri", "--version"])).is_err() {
        return Err(Error::new(
            "Miri is not installed: `rustup component add --toolchain nightly miri rust-src`",
        ));
    }
    let commit = results::commit()?;
    let miri = |flags: String, more: &[&str]| {
        let mut command = command("cargo", ["+nightly", "miri", "test", "--locked"]);
        command
            .args(["--package=libvirt-proto", "--lib"])
            .args(more)
            .env("MIRIFLAGS", flags)
            .current_dir(&root);
        command
    };
    {
        let _phase = Phase::begin("building for Miri");
        output(&mut miri(String::new(), &["--no-run"]))?;
    }
    let seeds = arguments.seeds;
    let said = {
        let _phase = Phase::begin(format!("{seeds} orders"));
        let mut tests = vec!["--"];
        tests.extend(TESTS);
        output(&mut miri(format!("-Zmiri-many-seeds=0..{seeds}"), &tests))?
    };
    // It fails with the first run that does. Runs go side by side, and so do their words.
    let tests = tests(&said).ok_or_else(|| Error::new(format!("no test ran:\n{said}")))?;
    let text = page(tests, seeds, &commit, &results::date()?);
    let path = results::directory().join("miri.md");
    fs::write(&path, text).context(path.display())
}

/// How many tests a run had.
fn tests(said: &str) -> Option<u32> {
    let (_, rest) = said.split_once("test result: ok. ")?;
    let count = rest.split(' ').next()?.parse().ok()?;
    (count > 0).then_some(count)
}

fn page(tests: u32, seeds: u32, commit: &str, date: &str) -> String {
    format!(
        "\
# What threads share, in many orders

`cargo lab miri` writes this file: the tests of places of calls, of pieces of streams and of events
between threads, under Miri, once for each order. A data race, a deadlock or a waking that is lost
fails it.

| tests | orders | commit | date | outcome |
|---|---|---|---|---|
| {tests} | {seeds} | {commit} | {date} | sound |
"
    )
}

#[cfg(test)]
mod tests {
    use super::tests;

    #[test]
    fn a_run_without_tests_is_none() {
        let said = |count| format!("test result: ok. {count} passed; 0 failed; 0 ignored");
        assert_eq!(tests(&said(9)), Some(9));
        assert_eq!(tests(&said(0)), None);
        assert_eq!(tests("error"), None);
    }
}
