//! `cargo lab instructions`: what the hot paths of `libvirt-proto` cost, in instructions, beside
//! what they cost before. Such counts do not depend on what else the machine does.

use std::collections::BTreeMap;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use clap::Args;

use super::build::target_directory;
use crate::command::{command, output, run as run_program};
use crate::progress::Phase;
use crate::valgrind::{CALLGRIND, INSTRUCTIONS, each};
use crate::{Context, Error, Result, packages};

/// How much more than the baseline is too much, in percent.
const TOLERANCE: u64 = 5;

/// The work, and how many runs of it are compared with how many.
const WORK: [(&str, (usize, usize)); 5] = [
    ("call", (200, 1200)),
    ("encode", (200, 1200)),
    ("list", (20, 120)),
    ("split", (4, 24)),
    ("statistics", (2, 12)),
];

/// Arguments of `cargo lab instructions`.
#[derive(Args, Debug)]
pub struct Arguments {
    /// Make what is counted the baseline.
    #[arg(long)]
    write: bool,
}

/// Counts, prints, and compares.
///
/// # Errors
/// When something costs over 5 % more than the baseline says; without valgrind.
pub fn run(arguments: &Arguments) -> Result<()> {
    if command("valgrind", ["--version"]).output().is_err() {
        packages::install_more(&["valgrind"])?;
    }
    let program = build()?;
    let mut found = BTreeMap::new();
    for (name, runs) in WORK {
        let words = |count: usize| {
            let mut words = vec![OsString::from(&program)];
            words.extend([name.into(), count.to_string().into()]);
            Ok(words)
        };
        let count = each(runs, CALLGRIND, INSTRUCTIONS, words, |words| {
            command("env", words)
        })?;
        found.insert(name.to_owned(), count.round() as u64);
    }
    let path = baseline();
    if arguments.write {
        let text = write(&found, &run_program("rustc", ["--version"])?);
        return fs::write(&path, text).context(path.display());
    }
    let text = fs::read_to_string(&path).context(path.display())?;
    let (lines, dearer) = compare(&found, &read(&text)?);
    println!("{}", lines.join("\n"));
    if dearer.is_empty() {
        return Ok(());
    }
    Err(Error::new(format!(
        "over {} % more instructions than {} says, for {}.\n\
         It was written by {}, here is {}.\n\
         If it has to be: `cargo lab instructions --write`, and say why in the commit",
        TOLERANCE,
        path.display(),
        dearer.join(", "),
        text.lines()
            .next()
            .unwrap_or_default()
            .trim_start_matches("# "),
        run_program("rustc", ["--version"])?,
    )))
}

/// Builds the program that does the work.
fn build() -> Result<PathBuf> {
    let _phase = Phase::begin("building what is counted");
    let arguments = [
        "build",
        "--locked",
        "--release",
        "--package",
        "instructions",
    ];
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("..");
    output(command("cargo", arguments).current_dir(&root))?;
    Ok(target_directory().join("release/instructions"))
}

fn baseline() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("instructions/baseline.tsv")
}

fn write(found: &BTreeMap<String, u64>, compiler: &str) -> String {
    let mut text = format!("# {compiler}\n");
    for (name, count) in found {
        text.push_str(&format!("{name}\t{count}\n"));
    }
    text
}

fn read(text: &str) -> Result<BTreeMap<String, u64>> {
    text.lines()
        .filter(|line| !line.starts_with('#'))
        .map(|line| {
            line.split_once('\t')
                .and_then(|(name, count)| Some((name.to_owned(), count.parse().ok()?)))
                .ok_or_else(|| Error::new(format!("not a line of the baseline: {line:?}")))
        })
        .collect()
}

/// A line for each piece of work, and those that cost too much. One without a baseline does.
fn compare(
    found: &BTreeMap<String, u64>,
    baseline: &BTreeMap<String, u64>,
) -> (Vec<String>, Vec<String>) {
    let mut lines = Vec::new();
    let mut dearer = Vec::new();
    for (name, &count) in found {
        let Some(&before) = baseline.get(name) else {
            lines.push(format!("{name:<12} {count:>10}, and no baseline"));
            dearer.push(name.clone());
            continue;
        };
        let change = count as f64 / before as f64 - 1.0;
        lines.push(format!("{name:<12} {count:>10}, {:+.1} %", change * 100.0));
        if count * 100 > before * (100 + TOLERANCE) {
            dearer.push(name.clone());
        }
    }
    (lines, dearer)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_costs_over_five_percent_more_is_named() {
        let baseline = read("# rustc 1\na\t1000\nb\t1000\nc\t1000\n").unwrap();
        let found = read("a\t1050\nb\t1051\nc\t1\nd\t1\n").unwrap();
        let (lines, dearer) = compare(&found, &baseline);
        assert_eq!(dearer, ["b", "d"]);
        assert_eq!(lines[1], "b                  1051, +5.1 %");
        assert!(read("a 1\n").is_err());
        let written = write(&baseline, "rustc 1");
        assert_eq!(read(&written).unwrap(), baseline);
    }
}
