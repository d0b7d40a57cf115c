//! What valgrind counts.

use std::ffi::OsString;
use std::process::Command;

use crate::{Context, Error, Result};

/// Counts instructions; see [`INSTRUCTIONS`].
pub const CALLGRIND: &[&str] = &["--tool=callgrind", "--callgrind-out-file=/dev/null"];
/// Counts allocations; see [`ALLOCATIONS`].
pub const MEMCHECK: &[&str] = &["--tool=memcheck", "--leak-check=no"];
/// What stands before the number of instructions.
pub const INSTRUCTIONS: &str = "Collected :";
/// What stands before the number of allocations.
pub const ALLOCATIONS: &str = "total heap usage:";

/// What it counts for one of many runs: the difference of a program that makes `few` of them and
/// one that makes `many`. `command` makes the command that runs these words.
///
/// # Errors
/// When valgrind cannot be run, the program fails under it, or says nothing.
pub fn each(
    (few, many): (usize, usize),
    tool: &[&str],
    what: &str,
    program: impl Fn(usize) -> Result<Vec<OsString>>,
    command: impl Fn(&[OsString]) -> Command,
) -> Result<f64> {
    let total = |count: usize| -> Result<f64> {
        let mut words = vec![OsString::from("valgrind")];
        words.extend(tool.iter().map(OsString::from));
        words.extend(program(count)?);
        let result = command(&words).output().context("valgrind")?;
        let said = String::from_utf8_lossy(&result.stderr);
        if !result.status.success() {
            return Err(Error::new(format!("{words:?} under valgrind: {said}")));
        }
        after(&said, what)
            .ok_or_else(|| Error::new(format!("valgrind does not say {what:?}: {said}")))
    };
    Ok((total(many)? - total(few)?) / (many - few) as f64)
}

/// The number that follows some text: `1,234 allocs` is 1234.
fn after(said: &str, text: &str) -> Option<f64> {
    let (_, rest) = said.split_once(text)?;
    let number = rest.split_whitespace().next()?;
    number.replace(',', "").parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn valgrind_says_numbers() {
        let said =
            "==1== Collected : 1084904\n==1==   total heap usage: 30,108 allocs, 28,961 frees";
        assert_eq!(after(said, INSTRUCTIONS), Some(1_084_904.0));
        assert_eq!(after(said, ALLOCATIONS), Some(30_108.0));
        assert_eq!(after(said, "nothing"), None);
    }
}
