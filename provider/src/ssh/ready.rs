//! Waiting until a guest lets us in.

use std::{sync::Arc, time::Duration};

use russh::keys::PrivateKey;
use tokio::time::{Instant, sleep};
use tokio_util::sync::CancellationToken;

use super::{HostKeys, Session, Target, connect::whole_seconds};
use crate::{Error, Result};

/// The pause between attempts.
const PAUSE: Duration = Duration::from_millis(250);

const PAUSE_THROUGH_JUMP: Duration = Duration::from_secs(1);

/// The pauses after a server turned us away, which it may do until it knows our key or has the host
/// key that we gave it; then [`LONGEST_PAUSE`]. OpenSSH from 9.8 on counts 5 s against us for a
/// failed login and 1 s for leaving without one, takes off what has passed, and from 15 s on does
/// not listen to us at all until the time is up. With these pauses it never comes to that.
const TURNED_AWAY_PAUSES: [Duration; 3] = [
    Duration::from_secs(1),
    Duration::from_secs(2),
    Duration::from_secs(4),
];
const LONGEST_PAUSE: Duration = Duration::from_secs(5);

/// What one attempt may take. Long, as an emulated guest may need seconds for its handshake.
const ATTEMPT_TIME: Duration = Duration::from_secs(10);

/// An attempt that the deadline ends sooner than this says nothing about the guest.
const TELLING_TIME: Duration = Duration::from_secs(1);

/// Any shell and any account that is of use can run this.
const COMMAND: &str = "true";

/// What it took until the guest was ready.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Ready {
    /// How often we tried, at least 1.
    pub attempts: u32,
    /// How long it took.
    pub elapsed: Duration,
}

/// Tries until one attempt connects, logs in and runs a command. Whatever goes wrong is tried
/// again, as a guest that boots refuses connections, and one that is being set up may show another
/// host key or not know ours yet.
///
/// # Errors
/// [`Error::Timeout`] at the deadline, with what was seen last; [`Error::Cancelled`];
/// [`Error::Refused`] if the target cannot be tried at all.
pub async fn wait_ready(
    target: &Target,
    key: Arc<PrivateKey>,
    host_keys: &HostKeys,
    deadline: Instant,
    cancellation: &CancellationToken,
) -> Result<Ready> {
    cancellation
        .run_until_cancelled(attempts(target, &key, host_keys, deadline))
        .await
        .unwrap_or_else(|| {
            Err(Error::Cancelled {
                what: format!("waiting for ssh to {target}"),
            })
        })
}

async fn attempts(
    target: &Target,
    key: &Arc<PrivateKey>,
    host_keys: &HostKeys,
    deadline: Instant,
) -> Result<Ready> {
    let start = Instant::now();
    let mut attempts = 0;
    let mut last_seen = None;
    let mut turned_away = TURNED_AWAY_PAUSES.into_iter();
    while Instant::now() < deadline {
        attempts += 1;
        let attempt_start = Instant::now();
        let attempt_time = if target.jump.is_some() {
            2 * ATTEMPT_TIME
        } else {
            ATTEMPT_TIME
        };
        let attempt_deadline = deadline.min(attempt_start + attempt_time);
        let outcome = attempt(target, Arc::clone(key), host_keys, attempt_deadline).await;
        let pause = if is_turned_away(&outcome) {
            turned_away.next().unwrap_or(LONGEST_PAUSE)
        } else if target.jump.is_some() {
            // Each attempt logs in to a host that others use as well.
            PAUSE_THROUGH_JUMP
        } else {
            PAUSE
        };
        let seen = match outcome {
            Ok(None) => {
                return Ok(Ready {
                    attempts,
                    elapsed: start.elapsed(),
                });
            }
            Ok(Some(seen)) | Err(Error::Ssh { reason: seen, .. }) => Some(seen),
            Err(Error::Timeout { seen, .. }) => {
                let telling = last_seen.is_none() || attempt_start.elapsed() >= TELLING_TIME;
                telling.then_some(seen)
            }
            Err(other) => return Err(other),
        };
        if let Some(seen) = seen {
            tracing::debug!(%target, attempts, seen, "not ready");
            last_seen = Some(seen);
        }
        sleep(pause.min(deadline.saturating_duration_since(Instant::now()))).await;
    }
    Err(Error::Timeout {
        what: format!("waiting for ssh to {target}"),
        seconds: whole_seconds(deadline.saturating_duration_since(start)),
        seen: last_seen.unwrap_or_else(|| "there was no time to try".into()),
    })
}

/// `None` if the guest is ready, otherwise what it did instead.
async fn attempt(
    target: &Target,
    key: Arc<PrivateKey>,
    host_keys: &HostKeys,
    deadline: Instant,
) -> Result<Option<String>> {
    let session = Session::connect(target, key, host_keys, deadline).await?;
    let output = session.exec(COMMAND, deadline).await?;
    session.close().await;
    Ok(match output.status {
        Some(0) => None,
        Some(status) => Some(format!(
            "the command `{COMMAND}` ended with status {status}"
        )),
        None => Some(format!("the command `{COMMAND}` ended without a status")),
    })
}

/// Whether the server refused the login, or we refused the server's key: what OpenSSH holds against
/// a client. Then there is no error of the network or of the library below.
const fn is_turned_away(outcome: &Result<Option<String>>) -> bool {
    matches!(outcome, Err(Error::Ssh { source: None, .. }))
}

#[cfg(test)]
mod tests {
    use super::{
        super::test_server::{TestServer, ed25519, soon},
        *,
    };

    async fn wait(server: &TestServer, key: Arc<PrivateKey>, deadline: Instant) -> Result<Ready> {
        let cancellation = CancellationToken::new();
        wait_ready(
            &server.target,
            key,
            &server.host_keys(),
            deadline,
            &cancellation,
        )
        .await
    }

    fn seen(result: Result<Ready>) -> String {
        let Err(Error::Timeout { seen, .. }) = result else {
            panic!("{result:?}")
        };
        seen
    }

    fn shortly() -> Instant {
        Instant::now() + Duration::from_millis(900)
    }

    #[tokio::test]
    async fn s07_a_server_that_is_there_is_ready_at_once() {
        let server = TestServer::start().await;
        let ready = wait(&server, Arc::clone(&server.client_key), soon())
            .await
            .unwrap();
        assert_eq!(ready.attempts, 1);
    }

    #[tokio::test]
    async fn a_server_that_comes_late_is_waited_for() {
        let mut server = TestServer::prepare(ed25519());
        let (target, key) = (server.target.clone(), Arc::clone(&server.client_key));
        let host_keys = server.host_keys();
        let waiting = tokio::spawn(async move {
            wait_ready(&target, key, &host_keys, soon(), &CancellationToken::new()).await
        });
        sleep(Duration::from_millis(700)).await;
        assert!(!waiting.is_finished());
        server.listen();
        let ready = waiting.await.unwrap().unwrap();
        assert!(ready.attempts > 1, "{ready:?}");
    }

    #[tokio::test]
    async fn the_timeout_tells_what_was_seen() {
        let server = TestServer::prepare(ed25519());
        let key = Arc::clone(&server.client_key);
        assert_eq!(
            seen(wait(&server, key, shortly()).await),
            "connection refused"
        );

        let server = TestServer::start().await;
        assert_eq!(
            seen(wait(&server, Arc::new(ed25519()), shortly()).await),
            "authentication refused for user tester"
        );

        let cancellation = CancellationToken::new();
        let key = Arc::clone(&server.client_key);
        let none = HostKeys::default();
        let result = wait_ready(&server.target, key, &none, shortly(), &cancellation).await;
        let seen = seen(result);
        assert!(
            seen.starts_with("host key differs: expected none"),
            "{seen}"
        );
    }

    /// As OpenSSH counts: 5 s for each failed login, less the time that has passed, up to 15 s.
    #[test]
    fn pauses_are_long_enough_for_openssh() {
        let mut penalty = Duration::ZERO;
        let pauses = TURNED_AWAY_PAUSES.into_iter().chain([LONGEST_PAUSE; 100]);
        for pause in pauses {
            penalty += Duration::from_secs(5);
            assert!(penalty < Duration::from_secs(15), "{penalty:?}");
            penalty = penalty.saturating_sub(pause);
        }
    }

    #[tokio::test]
    async fn only_a_server_that_listens_can_turn_us_away() {
        let server = TestServer::start().await;
        let (target, host_keys) = (&server.target, server.host_keys());
        let right = Arc::clone(&server.client_key);
        let outcome = attempt(target, Arc::clone(&right), &host_keys, soon()).await;
        assert!(!is_turned_away(&outcome), "{outcome:?}");
        let outcome = attempt(target, Arc::new(ed25519()), &host_keys, soon()).await;
        assert!(is_turned_away(&outcome), "{outcome:?}");
        let outcome = attempt(target, right, &HostKeys::default(), soon()).await;
        assert!(is_turned_away(&outcome), "{outcome:?}");

        let absent = TestServer::prepare(ed25519());
        let key = Arc::clone(&absent.client_key);
        let outcome = attempt(&absent.target, key, &absent.host_keys(), soon()).await;
        assert!(!is_turned_away(&outcome), "{outcome:?}");
    }

    #[tokio::test]
    async fn a_deadline_in_the_past_is_a_timeout() {
        let server = TestServer::start().await;
        let key = Arc::clone(&server.client_key);
        let result = wait(&server, key, Instant::now()).await;
        assert_eq!(seen(result), "there was no time to try");
    }

    #[tokio::test]
    async fn waiting_can_be_cancelled() {
        let server = TestServer::prepare(ed25519());
        let key = Arc::clone(&server.client_key);
        let cancellation = CancellationToken::new();
        cancellation.cancel();
        let result = wait_ready(
            &server.target,
            key,
            &server.host_keys(),
            soon(),
            &cancellation,
        )
        .await;
        assert!(matches!(result, Err(Error::Cancelled { .. })), "{result:?}");
    }
}
