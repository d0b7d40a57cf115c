//! `cargo lab fuzz-daemon`: libvirt itself, fuzzed.
//!
//! How much each release was told, and what came of it, is kept in `tests/results/fuzz-daemon.md`.

use std::fs;
use std::path::PathBuf;

use clap::Args;

use crate::fuzz_daemon::{self, Plan, Report};
use crate::progress::say;
use crate::release::Release;
use crate::{Context, Error, Result, daemon, results};

const HEAD: &str = "\
# libvirt itself, fuzzed

`cargo lab fuzz-daemon` writes this file: frames that were sent to a private daemon's test driver,
most of them calls as the definitions have them, some nearly so, some no calls. Memory and open files
are those of the daemon after a tenth of the run and at its end. See `tests/FUZZING.md`.

| release | libvirt | frames in all | the last time | seed | done | refused | procedures | connections | memory, MiB | files | seconds | commit | date | found |
|---|---|---|---|---|---|---|---|---|---|---|---|---|---|---|
";

/// Arguments of `cargo lab fuzz-daemon`.
#[derive(Args, Debug)]
pub struct Arguments {
    /// The release of libvirt.
    #[arg(long, default_value = "host")]
    release: Release,
    /// How many frames are sent at least.
    #[arg(long, default_value_t = 100_000)]
    calls: u64,
    /// Where the random choices begin; the time unless set.
    #[arg(long)]
    seed: Option<u64>,
    /// Run the daemon under valgrind, which is slow.
    #[arg(long)]
    valgrind: bool,
    /// Send what a file says to a fresh daemon, and nothing else.
    #[arg(long, value_name = "FILE")]
    replay: Option<PathBuf>,
    /// Do not keep the figures.
    #[arg(long)]
    dry: bool,
}

/// Fuzzes a daemon, or shows again what was found.
///
/// # Errors
/// When something was found; when the daemon cannot be started.
pub fn run(arguments: &Arguments) -> Result<()> {
    daemon::require_root()?;
    super::setup::run()?;
    let installation = arguments.release.installation()?;
    let name = format!("fuzz-{}", std::process::id());
    if let Some(path) = &arguments.replay {
        let came = fuzz_daemon::replay(path, &name, &installation)?;
        println!("{}: {came}", path.display());
        return Ok(());
    }
    if arguments.valgrind {
        crate::packages::install_more(&["valgrind"])?;
    }
    let seed = arguments.seed.unwrap_or_else(|| fastrand::u64(..1 << 32));
    say(format!("seed {seed}"));
    let report = fuzz_daemon::run(&Plan {
        name,
        installation,
        calls: arguments.calls,
        seed,
        valgrind: arguments.valgrind,
    })?;
    say(format!(
        "{} frames in {:.0} s: {} calls done, {} refused; {} procedures did something",
        report.calls,
        report.elapsed.as_secs_f64(),
        report.done,
        report.refused,
        report.procedures
    ));
    if !arguments.dry {
        keep(arguments, seed, &report)?;
    }
    if report.findings.is_empty() {
        return Ok(());
    }
    let found: Vec<_> = report
        .findings
        .iter()
        .map(|finding| format!("{}: {}", finding.what, finding.reproducer.display()))
        .collect();
    Err(Error::new(format!(
        "libvirt {} did what it must not:\n  {}",
        report.version,
        found.join("\n  ")
    )))
}

/// Replaces the release's line, with its frames added; the others stay.
fn keep(arguments: &Arguments, seed: u64, report: &Report) -> Result<()> {
    let path = results::directory().join("fuzz-daemon.md");
    let before = fs::read_to_string(&path).unwrap_or_default();
    let mut rows = results::rows(&before);
    rows.remove("release");
    let mut name = arguments.release.name().to_owned();
    if arguments.valgrind {
        name.push_str(", valgrind");
    }
    let so_far: u64 = rows
        .get(&name)
        .and_then(|row| row.split(" | ").nth(2)?.parse().ok())
        .unwrap_or_default();
    let found = if report.findings.is_empty() {
        "nothing".to_owned()
    } else {
        let whats = report.findings.iter().map(|finding| finding.what.as_str());
        whats.collect::<Vec<_>>().join("; ")
    };
    let row = format!(
        "| {name} | {} | {} | {} | {seed} | {} | {} | {} | {} | {} to {} | {} to {} | {} | {} | {} | {found} |",
        report.version,
        so_far + report.calls,
        report.calls,
        report.done,
        report.refused,
        report.procedures,
        report.connections,
        report.memory[0] >> 10,
        report.memory[1] >> 10,
        report.files[0],
        report.files[1],
        report.elapsed.as_secs(),
        results::commit()?,
        results::date()?,
    );
    rows.insert(name, row);
    let mut text = HEAD.to_owned();
    for row in rows.values() {
        text.push_str(row);
        text.push('\n');
    }
    fs::write(&path, text).context(path.display())
}
