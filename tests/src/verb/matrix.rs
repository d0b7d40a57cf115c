//! `cargo lab matrix`: the daemon tests against several releases of libvirt.
//!
//! What came of it is kept in `tests/results/`: a line for each release in `matrix.md`, and in
//! `answered/` the procedures that the daemons of each version have answered.

use std::fs;

use clap::Args;

use super::build;
use super::counts::Counts;
use super::stage::Stage;
use crate::answered::{self, Answer, Answers};
use crate::daemon;
use crate::progress::say;
use crate::release::Release;
use crate::{Context, Error, Result, results};

const HEAD: &str = "\
# The daemon tests against several releases of libvirt

`cargo lab matrix` writes this file and the files in `answered/`: the procedures that a daemon of
each version has answered, in whatever run. The daemons are Debian's, in their own network
namespaces; Debian has no modular ones, so these are compiled from its source. `host` is the
libvirt of the machine that ran them all.

A test asks the daemon what version it is. Of one that is too old it expects the error that says so,
or what a daemon of that age does instead. Modular daemons have no test driver: where a test needs
it, they are seen to refuse it.

| release | libvirt | QEMU | commit | date | passed | failed | procedures answered | tests that failed |
|---|---|---|---|---|---|---|---|---|
";

/// Arguments of `cargo lab matrix`.
#[derive(Args, Debug)]
pub struct Arguments {
    /// The releases; all of them unless some are named.
    releases: Vec<Release>,
    /// Only tests whose name contains this. Nothing is written then.
    #[arg(long)]
    filter: Option<String>,
    /// Make the releases and go no further.
    #[arg(long)]
    only_make: bool,
}

/// Runs the tests against each release, and keeps the results.
///
/// # Errors
/// When a release cannot be made, its daemon does not start, or a test failed.
pub fn run(arguments: &Arguments) -> Result<()> {
    daemon::require_root()?;
    super::setup::run()?;
    let releases = if arguments.releases.is_empty() {
        Release::ALL.to_vec()
    } else {
        arguments.releases.clone()
    };
    let mut installed = Vec::new();
    for release in releases {
        installed.push((release, release.installation()?));
    }
    if arguments.only_make {
        return Ok(());
    }
    let commit = results::commit()?;
    let built = build::daemon_tests()?;
    let testenv_vm = built.program()?;
    let tests: Vec<_> = built.tests.iter().collect();
    let mut failed = 0;
    for (release, installation) in installed {
        say(format!("against {}", release.name()));
        let stage = Stage::set(installation, &testenv_vm)?;
        let (libvirt, qemu) = versions(&stage)?;
        let counts = stage.run("daemon", &tests, arguments.filter.as_deref())?;
        let answers = stage.answers()?;
        stage.leave(counts.failed == 0)?;
        say(format!(
            "{} ({libvirt}): {}",
            release.name(),
            counts.summary()
        ));
        failed += counts.failed;
        if arguments.filter.is_none() {
            let file = file_name(release, &libvirt);
            let answers = answered::keep(&file, answers)?;
            let row = row(release, &libvirt, &qemu, &commit, &counts, &answers)?;
            keep_row(release, row)?;
        }
    }
    if failed == 0 {
        Ok(())
    } else {
        Err(Error::new(format!("{failed} tests failed in all")))
    }
}

/// libvirt's and QEMU's, as the daemon has them.
fn versions(stage: &Stage) -> Result<(String, String)> {
    let text = stage.daemon().virsh(&["version", "--daemon"])?;
    let version = |line: &str| {
        text.lines()
            .find_map(|text| text.strip_prefix(line))
            .and_then(|rest| rest.split_whitespace().last())
            .map(str::to_owned)
            .ok_or_else(|| Error::new(format!("virsh version says no {line:?}: {text}")))
    };
    Ok((
        version("Running against daemon:")?,
        version("Running hypervisor:")?,
    ))
}

fn file_name(release: Release, libvirt: &str) -> String {
    if release == Release::TrixieModular {
        format!("{libvirt}-modular")
    } else {
        libvirt.to_owned()
    }
}

fn row(
    release: Release,
    libvirt: &str,
    qemu: &str,
    commit: &str,
    counts: &Counts,
    answers: &Answers,
) -> Result<String> {
    let date = results::date()?;
    let given = answers
        .values()
        .filter(|&&answer| answer == Answer::Given)
        .count();
    let failures = if counts.failures.is_empty() {
        "none".to_owned()
    } else {
        counts.failures.join(", ")
    };
    Ok(format!(
        "| {} | {libvirt} | {qemu} | {commit} | {date} | {} | {} | {given} | {failures} |",
        release.name(),
        counts.passed,
        counts.failed,
    ))
}

/// Replaces the release's line; the others stay.
fn keep_row(release: Release, row: String) -> Result<()> {
    let path = results::directory().join("matrix.md");
    let before = fs::read_to_string(&path).unwrap_or_default();
    let mut rows = results::rows(&before);
    rows.insert(release.name().to_owned(), row);
    let mut text = HEAD.to_owned();
    for release in Release::ALL {
        if let Some(row) = rows.get(release.name()) {
            text.push_str(row);
            text.push('\n');
        }
    }
    fs::write(&path, text).context(path.display())
}
