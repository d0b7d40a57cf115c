//! `cargo lab faults`: connections that break, at every byte.
//!
//! The tests are in `tests/every_byte.rs`; `cargo lab test` runs them at some bytes. What came of all
//! is kept in `tests/results/faults.md`.

use std::fs;
use std::io::{BufRead, BufReader};
use std::process::{Command, Stdio};

use super::build::cargo;
use crate::{Context, Error, Result, results};

const HEAD: &str = "\
# Connections that break at every byte

`cargo lab faults` writes this file. Before every byte that passes between client and daemon, either
way, the connection ends; or the daemon is gone from then on; or the byte comes late. Besides, all
bytes come one by one, and all come together. Every call has to end, an error has to say what was
being done, and afterwards nothing may be left: no task, no descriptor, and of an environment nothing
in libvirt and no file.

| what | bytes | faults | commit | date | outcome |
|---|---|---|---|---|---|
";

/// Tries every byte, and keeps the result.
///
/// # Errors
/// When a test failed.
pub fn run() -> Result<()> {
    let commit = results::commit()?;
    let mut child = Command::new(cargo())
        .args([
            "test",
            "--package=lab",
            "--test=every_byte",
            "--release",
            "--",
            "--nocapture",
        ])
        .env("LAB_EVERY_BYTE", "1")
        .stdin(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .context("cargo test")?;
    let mut rows = Vec::new();
    if let Some(said) = child.stderr.take() {
        for line in BufReader::new(said).lines() {
            let line = line.context("cargo test")?;
            eprintln!("{line}");
            rows.extend(row(&line));
        }
    }
    if !child.wait().context("cargo test")?.success() {
        return Err(Error::new("a fault was not survived"));
    }
    let date = results::date()?;
    let mut text = HEAD.to_owned();
    for (what, bytes, faults) in rows {
        text.push_str(&format!(
            "| {what} | {bytes} | {faults} | {commit} | {date} | sound |\n"
        ));
    }
    let path = results::directory().join("faults.md");
    fs::write(&path, text).context(path.display())
}

/// `create: 8896 bytes, 71 faults`
fn row(line: &str) -> Option<(String, u64, u64)> {
    let (what, rest) = line.split_once(": ")?;
    let (bytes, faults) = rest.strip_suffix(" faults")?.split_once(" bytes, ")?;
    Some((what.to_owned(), bytes.parse().ok()?, faults.parse().ok()?))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_test_says_becomes_a_row() {
        let found = row("create: 8896 bytes, 71 faults");
        assert_eq!(found, Some(("create".to_owned(), 8896, 71)));
        assert_eq!(row("create: byte 2000 of 8896"), None);
    }
}
