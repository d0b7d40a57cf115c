//! What long runs leave behind in the repository: where it lies, and which tree it is of.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::Result;
use crate::command::run;

/// Where most results lie; those of the benchmarks are in [`benchmarks`].
#[must_use]
pub fn directory() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("results")
}

/// Where the benchmarks, their clients and their results lie.
#[must_use]
pub fn benchmarks() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("bench")
}

/// The commit that is looked at; with a mark if the tree is not that commit's, results aside.
///
/// # Errors
/// When git fails.
pub fn commit() -> Result<String> {
    let commit = run("git", ["rev-parse", "--short=12", "HEAD"])?;
    let changes = run(
        "git",
        [
            "status",
            "--porcelain",
            "--",
            ":/",
            ":(exclude,top)tests/results",
            ":(exclude,top)tests/bench/results",
            ":(exclude,top)tests/bench/results.md",
        ],
    )?;
    Ok(if changes.is_empty() {
        commit
    } else {
        format!("{commit} with changes")
    })
}

/// Today, as `2026-01-31`.
///
/// # Errors
/// When `date` fails.
pub fn date() -> Result<String> {
    run("date", ["--utc", "+%Y-%m-%d"])
}

/// The lines of a table by what their first field says.
#[must_use]
pub fn rows(text: &str) -> BTreeMap<String, String> {
    text.lines()
        .filter_map(|line| {
            let name = line.strip_prefix("| ")?.split(" | ").next()?;
            Some((name.to_owned(), line.to_owned()))
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_are_known_by_their_first_field() {
        let rows = rows("# Head\n\n| host | 9.0.0 | x |\n| trixie, modular | 11.3.0 | y |\n");
        assert_eq!(rows["host"], "| host | 9.0.0 | x |");
        assert_eq!(rows["trixie, modular"], "| trixie, modular | 11.3.0 | y |");
    }
}
