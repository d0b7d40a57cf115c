//! `cargo lab test`: the whole test suite.
//!
//! Unit tests run as they are. Daemon tests (`tests/tests/daemon_*.rs`) and guest tests
//! (`tests/tests/guest_*.rs`) run inside a daemon that is started for them. At the end stands how
//! many tests of each class ran. A test that failed, was ignored or filtered out, or a class
//! without any test, is a failure of the whole.

use std::io::{BufRead, BufReader, Write};
use std::process::{Command, Stdio};
use std::time::Instant;

use clap::Args;

use super::build::{self, TestProgram};
use crate::answered::{self, Answer};
use crate::daemon::{self, Daemon};
use crate::progress::{Phase, say};
use crate::{Context, Error, Result, image};

/// Arguments of `cargo lab test`.
#[derive(Args, Debug)]
pub struct Arguments {
    /// Only tests whose name contains this. Without it, nothing may be filtered out.
    filter: Option<String>,
    /// Leave the guest tests out.
    #[arg(long)]
    no_guests: bool,
}

/// Runs the tests.
///
/// # Errors
/// When anything failed, was left out by accident, or did not run.
pub fn run(arguments: &Arguments) -> Result<()> {
    // Said now, not after the minutes that a build takes.
    daemon::require_root()?;
    let begun = Instant::now();
    let filter = arguments.filter.as_deref();
    let mut classes = Vec::new();

    let built = build::workspace()?;
    let testenv_vm = built.program()?;
    let mut unit = Counts::new("unit");
    let mut daemon_tests = Vec::new();
    let mut guest_tests = Vec::new();
    let mut unit_tests = Vec::new();
    for test in &built.tests {
        match test.name.split_once('_').map(|(class, _)| class) {
            Some("daemon") if test.integration => daemon_tests.push(test),
            Some("guest") if test.integration => guest_tests.push(test),
            _ => unit_tests.push(test),
        }
    }
    {
        let _phase = Phase::begin("unit tests");
        for test in unit_tests {
            unit.run(Command::new(&test.program), test, filter)?;
        }
        let mut documentation = Command::new(build::cargo());
        documentation
            .args(["test", "--workspace", "--doc"])
            .args(filter);
        unit.add(&mut documentation)?;
    }
    classes.push(unit);

    super::setup::run()?;
    for name in daemon::sweep()? {
        say(format!("removed what the daemon {name:?} had left"));
    }
    let daemon = {
        let _phase = Phase::begin("starting the lab's daemon");
        Daemon::start(&format!("test-{}", std::process::id()))?
    };
    let work = daemon.directory().join("work");
    std::fs::create_dir(&work).context(work.display())?;
    let heard = daemon.directory().join("answered");
    std::fs::create_dir(&heard).context(heard.display())?;
    let mut selections = vec![("daemon", daemon_tests)];
    if !arguments.no_guests {
        selections.push(("guest", guest_tests));
    }
    for (class, tests) in selections {
        let _phase = Phase::begin(format!("{class} tests"));
        let mut counts = Counts::new(class);
        for test in tests {
            let mut command = daemon.command_in(&test.directory, &test.program)?;
            command
                .env("LAB_NAME", daemon.name())
                .env("LAB_SOCKET", daemon.socket())
                .env("LAB_NETNS", daemon.netns())
                .env("LAB_IMAGES", image::directory()?)
                .env("LAB_BIN", &testenv_vm)
                .env("LAB_WORK", &work)
                .env(answered::VARIABLE, &heard)
                .env("LAB_DIR", crate::directory())
                .env("LAB_PROGRAM", daemon::lab_program()?);
            counts.run(command, test, filter)?;
        }
        classes.push(counts);
    }

    let answers = answered::read(&heard)?;
    let verdict = judge(&classes, filter.is_some());
    let log = daemon.directory().join("log");
    if verdict.is_ok() {
        daemon.stop()?;
    } else {
        daemon.halt();
        say(format!("the daemon's logs are in {}", log.display()));
    }
    say(format!(
        "procedures that a daemon answered: {}",
        answers
            .values()
            .filter(|&&answer| answer == Answer::Given)
            .count()
    ));
    let elapsed = begun.elapsed().as_secs();
    say(format!(
        "tests that ran: {}; in {} min {} s",
        classes
            .iter()
            .map(Counts::summary)
            .collect::<Vec<_>>()
            .join(", "),
        elapsed / 60,
        elapsed % 60
    ));
    verdict
}

/// How the tests of one class ended.
#[derive(Debug)]
struct Counts {
    class: String,
    passed: u32,
    failed: u32,
    ignored: u32,
    filtered: u32,
    /// A test program or cargo ended with a failure.
    broken: bool,
}

impl Counts {
    fn new(class: &str) -> Self {
        Self {
            class: class.to_owned(),
            passed: 0,
            failed: 0,
            ignored: 0,
            filtered: 0,
            broken: false,
        }
    }

    /// Runs one test program, which `command` starts.
    fn run(
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

    /// Runs tests, shows its output as it comes, and counts.
    fn add(&mut self, command: &mut Command) -> Result<()> {
        let mut child = command
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .spawn()
            .context("a test program")?;
        if let Some(output) = child.stdout.take() {
            for line in BufReader::new(output).split(b'\n') {
                let line = line.context("a test program")?;
                let line = String::from_utf8_lossy(&line);
                let _ = writeln!(std::io::stdout(), "{line}");
                self.count(&line);
            }
        }
        self.broken |= !child.wait().context("a test program")?.success();
        Ok(())
    }

    /// Counts what a line like `test result: ok. 3 passed; 0 failed; ...` says.
    fn count(&mut self, line: &str) {
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

    fn summary(&self) -> String {
        let mut text = format!("{} {}", self.passed + self.failed, self.class);
        if self.failed > 0 {
            text.push_str(&format!(" ({} failed)", self.failed));
        }
        text
    }
}

fn judge(classes: &[Counts], filtering: bool) -> Result<()> {
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
        let seen = (
            counts.passed,
            counts.failed,
            counts.ignored,
            counts.filtered,
        );
        assert_eq!(seen, (13, 2, 1, 7));
        assert_eq!(counts.summary(), "15 unit (2 failed)");
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
