//! `cargo lab fuzz`: the fuzz targets under libFuzzer, for as long as is wanted.
//!
//! How often each was run, in all and the last time, is kept in `tests/results/fuzz.md`.

use std::collections::BTreeMap;
use std::fmt;
use std::fs::{self, File};
use std::path::{Path, PathBuf};

use clap::Args;

use crate::command::{command, output};
use crate::progress::{Phase, say};
use crate::{Context, Error, Result, results};

const HEAD: &str = "\
# The fuzz targets

`cargo lab fuzz` writes this file. What each target is given and what must hold is in
`fuzz/README.md`.

| target | executions in all | the last time | seconds | commit | date | outcome |
|---|---|---|---|---|---|---|
";

/// Arguments of `cargo lab fuzz`.
#[derive(Args, Debug)]
pub struct Arguments {
    /// The targets; all of them unless some are named.
    targets: Vec<String>,
    /// How long each runs; a minute unless something is said.
    #[arg(long, conflicts_with = "executions")]
    seconds: Option<u32>,
    /// How many inputs each is given.
    #[arg(long)]
    executions: Option<u64>,
}

/// No `unsafe` is in either crate, so that a sanitizer would find nothing in them, and it takes most
/// of the time and memory of its own.
const SANITIZER: &str = "--sanitizer=none";

/// Where a run ends.
#[derive(Clone, Copy)]
enum Until {
    Seconds(u32),
    Executions(u64),
}

impl Until {
    fn option(self) -> String {
        match self {
            Self::Seconds(seconds) => format!("-max_total_time={seconds}"),
            Self::Executions(executions) => format!("-runs={executions}"),
        }
    }
}

impl fmt::Display for Until {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Seconds(seconds) => write!(f, "{seconds} s"),
            Self::Executions(executions) => write!(f, "{executions} executions"),
        }
    }
}

/// Runs the targets one after the other, and keeps the figures.
///
/// # Errors
/// When cargo-fuzz is not there, a target is unknown, or an input was found that fails.
pub fn run(arguments: &Arguments) -> Result<()> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    if !output(&mut command("cargo", ["--list"]))?.contains(" fuzz") {
        return Err(Error::new(
            "cargo-fuzz is not installed: `cargo install --locked cargo-fuzz`",
        ));
    }
    let known = output(command("cargo", ["+nightly", "fuzz", "list"]).current_dir(&root))?;
    let known: Vec<_> = known.split_whitespace().map(str::to_owned).collect();
    let targets = if arguments.targets.is_empty() {
        &known
    } else {
        &arguments.targets
    };
    if let Some(unknown) = targets.iter().find(|target| !known.contains(target)) {
        return Err(Error::new(format!(
            "no target {unknown}; there are {}",
            known.join(", ")
        )));
    }
    let commit = results::commit()?;
    let phase = Phase::begin("building the fuzz targets");
    output(command("cargo", ["+nightly", "fuzz", "build", SANITIZER]).current_dir(&root))?;
    drop(phase);
    let until = match (arguments.executions, arguments.seconds) {
        (Some(executions), _) => Until::Executions(executions),
        (None, seconds) => Until::Seconds(seconds.unwrap_or(60)),
    };
    let mut failed = Vec::new();
    for target in targets {
        let run = fuzz(&root, target, until)?;
        say(format!(
            "{target}: {} executions in {} s, {}",
            run.executions, run.seconds, run.outcome
        ));
        keep_row(target, &run, &commit)?;
        if run.outcome != SOUND {
            failed.push(format!("{target} ({})", run.log.display()));
        }
    }
    if failed.is_empty() {
        Ok(())
    } else {
        Err(Error::new(format!(
            "inputs that fail were found by {}; they are in fuzz/artifacts/",
            failed.join(", ")
        )))
    }
}

const SOUND: &str = "sound";

/// What came of a target.
struct Run {
    executions: u64,
    seconds: u64,
    outcome: &'static str,
    log: PathBuf,
}

fn fuzz(root: &Path, target: &str, until: Until) -> Result<Run> {
    let directory = crate::directory().join("fuzz");
    // What was found is kept for the next time, outside of the tree.
    let found = directory.join(target);
    fs::create_dir_all(&found).context(found.display())?;
    let path = directory.join(format!("{target}.log"));
    let log = File::create(&path).context(path.display())?;
    let _phase = Phase::begin(format!("{target} for {until}"));
    let status = command("cargo", ["+nightly", "fuzz", "run", SANITIZER, target])
        .arg(&found)
        .arg(root.join("fuzz/corpus").join(target))
        .args(["--", "-print_final_stats=1", "-timeout=60"])
        .arg(until.option())
        .current_dir(root)
        .stdout(log.try_clone().context(path.display())?)
        .stderr(log)
        .status()
        .context("cargo fuzz run")?;
    let said = fs::read(&path).context(path.display())?;
    let said = String::from_utf8_lossy(&said);
    let executions = number_after(&said, "stat::number_of_executed_units:")
        .ok_or_else(|| Error::new(format!("{target} did not run: see {}", path.display())))?;
    Ok(Run {
        executions,
        // It says how long it was, unless it stopped at what it found.
        seconds: said
            .rsplit_once(" runs in ")
            .and_then(|(_, rest)| rest.split(' ').next()?.parse().ok())
            .unwrap_or_default(),
        outcome: if status.success() { SOUND } else { "failed" },
        log: path,
    })
}

fn number_after(text: &str, name: &str) -> Option<u64> {
    text.lines()
        .find_map(|line| line.strip_prefix(name))
        .and_then(|number| number.trim().parse().ok())
}

/// Replaces the target's line, with its executions added; the others stay.
fn keep_row(target: &str, run: &Run, commit: &str) -> Result<()> {
    let path = results::directory().join("fuzz.md");
    let before = fs::read_to_string(&path).unwrap_or_default();
    let date = results::date()?;
    let text = with_row(&before, target, run, commit, &date);
    fs::write(&path, text).context(path.display())
}

fn with_row(before: &str, target: &str, run: &Run, commit: &str, date: &str) -> String {
    let mut rows: BTreeMap<_, _> = results::rows(before);
    rows.remove("target");
    let so_far: u64 = rows
        .get(target)
        .and_then(|row| row.split(" | ").nth(1)?.parse().ok())
        .unwrap_or_default();
    let row = format!(
        "| {target} | {} | {} | {} | {commit} | {date} | {} |",
        so_far + run.executions,
        run.executions,
        run.seconds,
        run.outcome
    );
    rows.insert(target.to_owned(), row);
    let mut text = HEAD.to_owned();
    for row in rows.values() {
        text.push_str(row);
        text.push('\n');
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn executions_add_up_and_other_lines_stay() {
        let run = |executions| Run {
            executions,
            seconds: 3,
            outcome: SOUND,
            log: PathBuf::new(),
        };
        let text = with_row("", "uri", &run(40), "abc", "2026-01-01");
        let text = with_row(&text, "frame", &run(7), "abc", "2026-01-01");
        let text = with_row(&text, "uri", &run(2), "def", "2026-01-02");
        let rows: Vec<_> = text.strip_prefix(HEAD).unwrap().lines().collect();
        assert_eq!(
            rows,
            [
                "| frame | 7 | 7 | 3 | abc | 2026-01-01 | sound |",
                "| uri | 42 | 2 | 3 | def | 2026-01-02 | sound |",
            ]
        );
    }

    #[test]
    fn libfuzzer_says_how_often() {
        let said =
            "#12\tDONE\nstat::number_of_executed_units: 237764\nstat::average_exec_per_sec: 9\n";
        assert_eq!(
            number_after(said, "stat::number_of_executed_units:"),
            Some(237_764)
        );
        assert_eq!(number_after("panicked", "stat::"), None);
    }
}
