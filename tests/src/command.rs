//! Running programs, and saying well what went wrong when they fail.

use std::ffi::OsStr;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Output, Stdio};

use crate::{Context, Error, Result};

/// A command with arguments, nothing on its standard input.
pub fn command<I, S>(program: &str, arguments: I) -> Command
where
    I: IntoIterator<Item = S>,
    S: AsRef<OsStr>,
{
    let mut command = Command::new(program);
    command.args(arguments).stdin(Stdio::null());
    command
}

/// Runs `program` and returns its standard output without the trailing line end.
///
/// # Errors
/// When it cannot be started or fails; the message holds the command and its standard error.
pub fn run<I, S>(program: &str, arguments: I) -> Result<String>
where
    I: IntoIterator<Item = S>,
    S: AsRef<OsStr>,
{
    output(&mut command(program, arguments))
}

/// Runs a prepared command and returns its standard output without the trailing line end.
///
/// # Errors
/// As [`run`].
pub fn output(command: &mut Command) -> Result<String> {
    let result = command.output().context(describe(command))?;
    success(command, &result)?;
    let text = String::from_utf8_lossy(&result.stdout);
    Ok(text.trim_end_matches('\n').to_owned())
}

/// Copies a program to where other users may run it.
///
/// Not by this process: a child that another thread starts while the copy is open for writing holds
/// it open, too, and the kernel would refuse to run it (`ETXTBSY`).
///
/// # Errors
/// As [`run`].
pub fn install(program: &Path, to: &Path) -> Result<()> {
    let (program, to) = (program.as_os_str(), to.as_os_str());
    run(
        "install",
        ["--mode=755".as_ref(), "--".as_ref(), program, to],
    )
    .map(drop)
}

/// The SHA-256 of `bytes` in hexadecimal.
///
/// # Errors
/// When `sha256sum` cannot be run.
pub fn sha256(bytes: &[u8]) -> Result<String> {
    let mut command = Command::new("sha256sum");
    command.stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut child = command.spawn().context("sha256sum")?;
    if let Some(mut input) = child.stdin.take() {
        input.write_all(bytes).context("sha256sum")?;
    }
    let result = child.wait_with_output().context("sha256sum")?;
    success(&command, &result)?;
    first_word(&result)
}

/// The SHA-256 of a file in hexadecimal.
///
/// # Errors
/// When the file cannot be read.
pub fn sha256_file(path: &Path) -> Result<String> {
    let mut command = command("sha256sum", ["--"]);
    command.arg(path);
    let result = command.output().context("sha256sum")?;
    success(&command, &result)?;
    first_word(&result)
}

fn first_word(output: &Output) -> Result<String> {
    let text = String::from_utf8_lossy(&output.stdout);
    text.split_whitespace()
        .next()
        .map(|word| word.trim_start_matches('\\').to_owned())
        .ok_or_else(|| Error::new("sha256sum printed nothing"))
}

fn success(command: &Command, result: &Output) -> Result<()> {
    if result.status.success() {
        return Ok(());
    }
    // Some programs say on standard output why they failed.
    let reason = if result.stderr.trim_ascii().is_empty() {
        &result.stdout
    } else {
        &result.stderr
    };
    let reason = String::from_utf8_lossy(reason);
    Err(Error::new(format!(
        "{} failed ({}): {}",
        describe(command),
        result.status,
        reason.trim()
    )))
}

fn describe(command: &Command) -> String {
    let mut text = command.get_program().to_string_lossy().into_owned();
    for argument in command.get_args() {
        text.push(' ');
        text.push_str(&argument.to_string_lossy());
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failure_names_command_and_reason() {
        let error = run("sh", ["-c", "echo broken >&2; exit 3"]).unwrap_err();
        let text = error.to_string();
        assert!(text.contains("sh -c"), "{text}");
        assert!(text.contains("broken"), "{text}");
        assert!(text.contains("exit status: 3"), "{text}");
    }

    #[test]
    fn sha256_of_nothing() {
        assert_eq!(
            sha256(b"").unwrap(),
            "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"
        );
    }
}
