//! How cloud-init ended in a guest, and what it has to say about that.

use std::{fmt, time::Duration};

use libvirt_proto::{Connect, Domain};
use tokio::time::{Instant, sleep, timeout_at};

use super::{
    agent::{self, Failed},
    ready::WayIn,
};
use crate::{Error, Result, ssh::Session};

/// The pause after a connection that was lost: the guest may restart.
const PAUSE: Duration = Duration::from_secs(1);

/// Waits for the end, then tells the state, the exit code and what the logs complain about. The logs
/// are for root's eyes on many systems. No quotes of the single kind: the line stands in such.
const SCRIPT: &str = r#"
cloud-init status --wait --long 2>&1
code=$?
if sudo -n true 2>/dev/null; then root="sudo -n"; else root=; fi
echo
echo "::exit $code"
$root grep -hE "WARNING|ERROR|CRITICAL|Traceback" /var/log/cloud-init.log 2>/dev/null | tail -n 12
echo "::output"
$root tail -n 12 /var/log/cloud-init-output.log 2>/dev/null
exit 0
"#;

/// How it ended where it did not fail.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Ended {
    /// All went well: exit code 0.
    Done,
    /// It is done, and tells what did not go well: exit code 2.
    Degraded(String),
}

impl fmt::Display for Ended {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Done => f.write_str("done"),
            Self::Degraded(what) => write!(f, "degraded: {what}"),
        }
    }
}

/// Waits until cloud-init has ended, over SSH where somebody can log in and by the guest's agent
/// otherwise.
///
/// # Errors
///
/// It failed, it is not there, or the deadline passed.
pub(super) async fn wait(
    domain: &Domain,
    agent: &Connect,
    way_in: Option<WayIn>,
    name: &str,
    deadline: Instant,
) -> Result<Ended> {
    let begun = Instant::now();
    let late = |seen: String| Error::Timeout {
        what: "waiting for cloud-init".to_owned(),
        seconds: begun.elapsed().as_secs(),
        seen,
    };
    let failed = |reason: String| Error::Guest {
        name: name.to_owned(),
        reason,
    };
    let told = match way_in {
        Some(way_in) => by_ssh(&way_in, deadline).await.map_err(late)?,
        None => match agent::shell(agent, domain, SCRIPT, deadline).await {
            Ok((output, _)) => output,
            Err(Failed::TooLate(seen)) => return Err(late(seen)),
            Err(Failed::Refused(reason)) => {
                return Err(failed(format!(
                    "cloud-init cannot be watched: nobody can log in, and the guest agent runs no commands ({reason})"
                )));
            }
        },
    };
    Report::parse(&told).verdict().map_err(failed)
}

/// What the script says; a guest that restarts meanwhile is asked again.
async fn by_ssh(
    (target, key, host_keys): &WayIn,
    deadline: Instant,
) -> std::result::Result<String, String> {
    let command = format!("sh -c '{SCRIPT}'");
    loop {
        let attempt = async {
            let session = Session::connect(target, key.clone(), host_keys, deadline).await?;
            let output = session.exec(&command, deadline).await;
            session.close().await;
            output
        };
        let seen = match attempt.await {
            Ok(output) => {
                let told = String::from_utf8_lossy(&output.stdout).into_owned();
                if told.contains("::exit ") {
                    return Ok(told);
                }
                "the guest's shell was cut short".to_owned()
            }
            Err(error) => error.to_string(),
        };
        if timeout_at(deadline, sleep(PAUSE)).await.is_err() {
            return Err(seen);
        }
    }
}

/// What the script told.
#[derive(Debug, Default, PartialEq, Eq)]
struct Report {
    code: Option<i64>,
    /// What stands behind `status:`.
    status: Option<String>,
    /// What else cloud-init said about its state.
    details: Vec<String>,
    log: Vec<String>,
    output: Vec<String>,
}

impl Report {
    fn parse(text: &str) -> Self {
        let mut report = Self::default();
        let mut part = 0;
        for line in text.lines().map(str::trim_end) {
            let line: String = line.chars().filter(|c| !c.is_control()).collect();
            if let Some(code) = line.strip_prefix("::exit ") {
                report.code = code.trim().parse().ok();
                part = 1;
            } else if line == "::output" {
                part = 2;
            } else if line.trim().is_empty() {
            } else if part == 1 {
                report.log.push(line);
            } else if part == 2 {
                report.output.push(line);
            } else {
                // While it waits it prints dots, without ending the line.
                let line = line.trim_start_matches('.');
                match line.strip_prefix("status:") {
                    Some(status) => report.status = Some(status.trim().to_owned()),
                    None if line.is_empty() => {}
                    None => report.details.push(line.to_owned()),
                }
            }
        }
        report
    }

    /// Whether that is good, bad, or in between.
    fn verdict(self) -> std::result::Result<Ended, String> {
        let status = self.status.as_deref().unwrap_or_default();
        match (self.code, status) {
            (Some(0), "done") => Ok(Ended::Done),
            // Before 23.4 an error that it got over was none.
            (Some(2), "done" | "degraded" | "degraded done") => {
                Ok(Ended::Degraded(self.complaints(0)))
            }
            (Some(0), "disabled") => Err(
                "cloud-init is disabled in this guest, so nothing of what it was told was done"
                    .to_owned(),
            ),
            (Some(127), _) => Err("there is no cloud-init in this guest".to_owned()),
            (code, "") => Err(format!(
                "cloud-init does not tell its state{}: {}",
                code.map_or_else(String::new, |code| format!(" (exit code {code})")),
                self.complaints(4)
            )),
            (code, status) => Err(format!(
                "cloud-init ended with status {status}{}: {}",
                code.map_or_else(String::new, |code| format!(" (exit code {code})")),
                self.complaints(4)
            )),
        }
    }

    /// What it says about its state, what its log says, and the last `lines` of its output.
    fn complaints(&self, lines: usize) -> String {
        let mut all: Vec<&str> = self.details.iter().map(String::as_str).collect();
        if !self.log.is_empty() {
            all.push("cloud-init.log:");
            all.extend(self.log.iter().map(String::as_str));
        }
        if lines > 0 && !self.output.is_empty() {
            all.push("cloud-init-output.log ends with");
            let skipped = self.output.len().saturating_sub(lines * 3);
            all.extend(self.output[skipped..].iter().map(String::as_str));
        }
        all.join("\n  ")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn b11_exit_codes_are_told_apart() {
        let log = "2026-01-01 00:00:00,000 - util.py[WARNING]: Failed to install packages: ['nope']\n::output\nE: Unable to locate package nope\n";
        for (told, expected) in [
            (
                "....\nstatus: done\ntime: now\ndetail:\nDataSourceNoCloud\n\n::exit 0\n::output\n"
                    .to_owned(),
                Ok("done"),
            ),
            // What was recovered from is told, and no failure.
            (
                format!(
                    "status: done\nextended_status: degraded done\nrecoverable_errors:\n\n::exit 2\n{log}"
                ),
                Ok("degraded"),
            ),
            (
                format!(
                    "...status: error\ntime: now\ndetail:\n('scripts-user', RuntimeError('1 failures (runcmd)'))\n\n::exit 1\n{log}"
                ),
                Err(&[
                    "status error",
                    "exit code 1",
                    "scripts-user",
                    "Failed to install",
                    "Unable to locate",
                ][..]),
            ),
            // Not every failure has a text: newer ones have the same code for it.
            (
                "status: error\n\n::exit 0\n::output\n".to_owned(),
                Err(&["status error"]),
            ),
            (
                "status: disabled\n\n::exit 0\n::output\n".to_owned(),
                Err(&["disabled"]),
            ),
            (
                "sh: 2: cloud-init: not found\n\n::exit 127\n::output\n".to_owned(),
                Err(&["no cloud-init"]),
            ),
            // The code of a wrong command line is 2 as well.
            (
                "usage: cloud-init\nerror: unrecognized arguments\n\n::exit 2\n::output\n"
                    .to_owned(),
                Err(&["does not tell", "unrecognized arguments"]),
            ),
            (String::new(), Err(&["does not tell"])),
        ] {
            match (Report::parse(&told).verdict(), expected) {
                (Ok(ended), Ok(start)) => assert!(ended.to_string().starts_with(start), "{ended}"),
                (Err(reason), Err(words)) => {
                    for word in words {
                        assert!(reason.contains(word), "{word}: {reason}");
                    }
                }
                (verdict, expected) => panic!("{told}: {verdict:?}, not {expected:?}"),
            }
        }
    }

    #[test]
    fn the_script_can_stand_in_quotes() {
        assert!(!SCRIPT.contains('\''));
    }
}
