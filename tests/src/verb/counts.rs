//! How tests ended.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::sync::mpsc::{self, RecvTimeoutError};
use std::thread;
use std::time::{Duration, Instant};

use super::build::TestProgram;
use crate::progress::say;
use crate::{Context, Error, Result};

/// What a test program may take. The longest need two minutes, on two slow processors five.
const PATIENCE: Duration = Duration::from_secs(15 * 60);

/// How the tests of one class ended.
#[derive(Debug)]
pub(super) struct Counts {
    class: String,
    pub(super) passed: u32,
    pub(super) failed: u32,
    ignored: u32,
    filtered: u32,
    /// A test program or cargo ended with a failure.
    broken: bool,
    /// The names of those that failed.
    pub(super) failures: Vec<String>,
}

impl Counts {
    pub(super) fn new(class: &str) -> Self {
        Self {
            class: class.to_owned(),
            passed: 0,
            failed: 0,
            ignored: 0,
            filtered: 0,
            broken: false,
            failures: Vec::new(),
        }
    }

    /// Runs one test program, which `command` starts.
    pub(super) fn run(
        &mut self,
        mut command: Command,
        test: &TestProgram,
        filter: Option<&str>,
    ) -> Result<()> {
        println!(
            "\n     Running {} ({})",
            test.name,
            test.directory.display()
        );
        command
            .args(filter)
            .current_dir(&test.directory)
            .env("CARGO_MANIFEST_DIR", &test.directory);
        self.add(&mut command)
    }

    /// Runs tests, shows their output as it comes, and counts. Tests that hang are killed: what
    /// says so is of more use than the silence of a job that somebody else ends.
    pub(super) fn add(&mut self, command: &mut Command) -> Result<()> {
        self.add_within(command, PATIENCE)
    }

    fn add_within(&mut self, command: &mut Command, patience: Duration) -> Result<()> {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .context("a test program")?;
        let deadline = Instant::now() + patience;
        let (sender, lines) = mpsc::sync_channel(64);
        if let Some(output) = child.stdout.take() {
            // It ends with the last process that holds the output; nobody waits for that.
            thread::spawn(move || {
                for line in BufReader::new(output).split(b'\n') {
                    let Ok(line) = line else { return };
                    if sender.send(line).is_err() {
                        return;
                    }
                }
            });
        }
        loop {
            match lines.recv_timeout(deadline.saturating_duration_since(Instant::now())) {
                Ok(line) => {
                    let line = String::from_utf8_lossy(&line);
                    let _ = writeln!(std::io::stdout(), "{line}");
                    self.count(&line);
                }
                Err(RecvTimeoutError::Disconnected) => break,
                Err(RecvTimeoutError::Timeout) => {
                    say(format!(
                        "not done after {} s, killed: what began above and has not ended hangs",
                        patience.as_secs()
                    ));
                    child.kill().context("a test program")?;
                    self.broken = true;
                    break;
                }
            }
        }
        self.broken |= !child.wait().context("a test program")?.success();
        Ok(())
    }

    /// Counts what a line like `test result: ok. 3 passed; 0 failed; ...` says, and keeps the name
    /// from one like `test NAME ... FAILED`.
    fn count(&mut self, line: &str) {
        if let Some(name) = line
            .strip_prefix("test ")
            .and_then(|rest| rest.strip_suffix(" ... FAILED"))
        {
            self.failures.push(name.to_owned());
        }
        let Some((_, numbers)) = line
            .strip_prefix("test result: ")
            .and_then(|result| result.split_once(". "))
        else {
            return;
        };
        for part in numbers.split("; ") {
            let Some((number, what)) = part.split_once(' ') else {
                continue;
            };
            let Ok(number) = number.parse::<u32>() else {
                continue;
            };
            match what {
                "passed" => self.passed += number,
                "failed" => self.failed += number,
                "ignored" => self.ignored += number,
                "filtered out" => self.filtered += number,
                _ => {}
            }
        }
    }

    pub(super) fn summary(&self) -> String {
        let mut text = format!("{} {}", self.passed + self.failed, self.class);
        if self.failed > 0 {
            text.push_str(&format!(" ({} failed)", self.failed));
        }
        text
    }
}

/// Whether everything ran and nothing failed.
pub(super) fn judge(classes: &[Counts], filtering: bool) -> Result<()> {
    let mut complaints = Vec::new();
    for counts in classes {
        let class = &counts.class;
        if counts.failed > 0 {
            complaints.push(format!("{} {class} tests failed", counts.failed));
        } else if counts.broken {
            complaints.push(format!("cargo or a {class} test program failed"));
        }
        if counts.ignored > 0 {
            complaints.push(format!("{} {class} tests were ignored", counts.ignored));
        }
        if !filtering && counts.filtered > 0 {
            complaints.push(format!("{} {class} tests were left out", counts.filtered));
        }
        if !filtering && counts.passed + counts.failed == 0 {
            complaints.push(format!("no {class} test ran"));
        }
    }
    if classes
        .iter()
        .all(|counts| counts.passed + counts.failed == 0)
    {
        complaints.push("no test ran at all".to_owned());
    }
    if complaints.is_empty() {
        Ok(())
    } else {
        Err(Error::new(complaints.join("; ")))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn counted(class: &str, line: &str) -> Counts {
        let mut counts = Counts::new(class);
        counts.count(line);
        counts
    }

    #[test]
    fn result_lines_are_counted() {
        let mut counts = Counts::new("unit");
        counts.count("test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 7 filtered out; finished in 0.01s");
        counts.count("test result: FAILED. 1 passed; 2 failed; 0 ignored; 0 measured; 0 filtered out; finished in 1.00s");
        counts.count("test says::test ... ok");
        counts.count("test says::other ... FAILED");
        let seen = (
            counts.passed,
            counts.failed,
            counts.ignored,
            counts.filtered,
        );
        assert_eq!(seen, (13, 2, 1, 7));
        assert_eq!(counts.summary(), "15 unit (2 failed)");
        assert_eq!(counts.failures, ["says::other"]);
    }

    #[test]
    fn tests_that_hang_are_a_failure() {
        let mut counts = Counts::new("unit");
        let mut command = Command::new("sh");
        // A process of its own holds the output, as a daemon that a test started would.
        command.args(["-c", "setsid sleep 60 & sleep 60"]);
        let begun = Instant::now();
        counts
            .add_within(&mut command, Duration::from_secs(2))
            .unwrap();
        assert!(begun.elapsed() < Duration::from_secs(30));
        assert!(counts.broken);
    }

    #[test]
    fn what_did_not_run_is_a_failure() {
        let good = "test result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out";
        let empty = "test result: ok. 0 passed; 0 failed; 0 ignored; 0 measured; 0 filtered out";
        let ignored = "test result: ok. 1 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out";
        let filtered = "test result: ok. 1 passed; 0 failed; 0 ignored; 0 measured; 2 filtered out";
        let failed =
            "test result: FAILED. 1 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out";
        judge(&[counted("a", good), counted("b", good)], false).unwrap();
        for bad in [empty, ignored, filtered, failed] {
            assert!(
                judge(&[counted("a", good), counted("b", bad)], false).is_err(),
                "{bad}"
            );
        }
        judge(&[counted("a", filtered), counted("b", empty)], true).unwrap();
        assert!(judge(&[counted("a", empty)], true).is_err());
        let mut broken = counted("a", good);
        broken.broken = true;
        assert!(judge(&[broken], false).is_err());
    }
}
