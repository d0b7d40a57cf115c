//! Running a command in a guest by its agent, where nobody can log in.

use std::time::Duration;

use base64::{Engine as _, engine::general_purpose::STANDARD};
use libvirt_proto::{Connect, Domain, api::ErrorNumber, qemu::DomainAgentCommandArgs, xdr::Str};
use serde_json::{Value, json};
use tokio::time::{Instant, sleep, timeout_at};

/// The pause between looks.
const PAUSE: Duration = Duration::from_millis(500);
/// How long the daemon waits for the agent to answer, in seconds.
const PATIENCE: i32 = 10;

/// Why a command could not be run.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Failed {
    /// The agent will not, however often it is asked.
    Refused(String),
    /// The time was up; what was seen last.
    TooLate(String),
}

/// Runs a line of shell; its standard output and its exit code. An agent that is not there yet is
/// waited for, and a guest that restarts meanwhile is asked again.
pub(super) async fn shell(
    connect: &Connect,
    domain: &Domain,
    line: &str,
    deadline: Instant,
) -> Result<(String, i64), Failed> {
    let mut running = None;
    loop {
        let asked = match running {
            None => begin(connect, domain, line).await.map(|pid| {
                running = Some(pid);
                None
            }),
            Some(pid) => ended(connect, domain, pid).await,
        };
        let seen = match asked {
            Ok(Some(result)) => return Ok(result),
            Ok(None) => "the command did not end".to_owned(),
            Err(Failed::Refused(reason)) => return Err(Failed::Refused(reason)),
            Err(Failed::TooLate(reason)) => {
                running = None;
                reason
            }
        };
        if timeout_at(deadline, sleep(PAUSE)).await.is_err() {
            return Err(Failed::TooLate(seen));
        }
    }
}

async fn begin(connect: &Connect, domain: &Domain, line: &str) -> Result<i64, Failed> {
    let answer = command(
        connect,
        domain,
        &json!({
            "execute": "guest-exec",
            "arguments": { "path": "/bin/sh", "arg": ["-c", line], "capture-output": true },
        }),
    )
    .await?;
    answer["pid"]
        .as_i64()
        .ok_or_else(|| Failed::TooLate("the guest agent started nothing".to_owned()))
}

async fn ended(
    connect: &Connect,
    domain: &Domain,
    pid: i64,
) -> Result<Option<(String, i64)>, Failed> {
    let answer = command(
        connect,
        domain,
        &json!({ "execute": "guest-exec-status", "arguments": { "pid": pid } }),
    )
    .await?;
    Ok(result(&answer))
}

/// A command that ended: what it printed and its exit code.
fn result(answer: &Value) -> Option<(String, i64)> {
    if answer["exited"] != json!(true) {
        return None;
    }
    let output = answer["out-data"].as_str().unwrap_or_default();
    let output = STANDARD.decode(output).unwrap_or_default();
    let code = answer["exitcode"].as_i64().unwrap_or(-1);
    Some((String::from_utf8_lossy(&output).into_owned(), code))
}

async fn command(connect: &Connect, domain: &Domain, command: &Value) -> Result<Value, Failed> {
    let arguments = DomainAgentCommandArgs {
        dom: domain.raw().clone(),
        cmd: Str::from(command.to_string().as_str()),
        timeout: PATIENCE,
        flags: 0,
    };
    match connect.call(&arguments).await {
        Ok(answer) => {
            let text = answer.result.unwrap_or_default();
            let answer: Value = serde_json::from_str(&text.to_string_lossy()).unwrap_or_default();
            Ok(answer["return"].clone())
        }
        Err(error) => {
            let text = error.to_string();
            let unwilling = error.code() != Some(ErrorNumber::AGENT_UNRESPONSIVE)
                && text.contains("guest-exec")
                && ["disabled", "not allowed", "not been found"]
                    .iter()
                    .any(|word| text.contains(word));
            Err(if unwilling {
                Failed::Refused(text)
            } else {
                Failed::TooLate(text)
            })
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn answers_are_read() {
        for (answer, expected) in [
            (json!({ "exited": false }), None),
            (json!({}), None),
            (
                json!({ "exited": true, "exitcode": 2, "out-data": "aGkK" }),
                Some(("hi\n".to_owned(), 2)),
            ),
            (
                json!({ "exited": true, "signal": 9 }),
                Some((String::new(), -1)),
            ),
        ] {
            assert_eq!(result(&answer), expected, "{answer}");
        }
    }
}
