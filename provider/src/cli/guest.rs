use std::{process::ExitCode, time::Duration};

use tokio::time::Instant;

use super::arguments::{Exec, Guest};
use crate::{
    Error, Result,
    client::quoted,
    env::Environments,
    ssh::{Exit, Session},
};

/// How long logging in may take. A guest that was proven to answer does so; one under emulation
/// takes a few seconds for the handshake.
const LOGIN: Duration = Duration::from_secs(60);

pub(super) async fn shell(environments: &Environments, guest: &Guest) -> Result<ExitCode> {
    let session = connect(environments, guest).await?;
    // Dropping the shell gives the terminal back.
    let ended = tokio::select! {
        ended = session.shell() => ended,
        () = told_to_end() => Err(Error::Cancelled { what: format!("the terminal on vm \"{}\"", guest.vm) }),
    };
    session.close().await;
    ended.map(|exit| code(&exit))
}

async fn told_to_end() {
    use tokio::signal::unix::{SignalKind, signal};
    match (
        signal(SignalKind::terminate()),
        signal(SignalKind::hangup()),
    ) {
        (Ok(mut terminate), Ok(mut hangup)) => {
            tokio::select! {
                _ = terminate.recv() => {}
                _ = hangup.recv() => {}
            }
        }
        _ => std::future::pending().await,
    }
}

pub(super) async fn exec(environments: &Environments, exec: &Exec) -> Result<ExitCode> {
    let session = connect(environments, &exec.guest).await?;
    let command = match exec.command.as_slice() {
        [line] => line.clone(),
        words => words
            .iter()
            .map(|word| quoted(word))
            .collect::<Vec<_>>()
            .join(" "),
    };
    let ended = session
        .exec_streamed(
            &command,
            tokio::io::stdin(),
            tokio::io::stdout(),
            tokio::io::stderr(),
        )
        .await;
    session.close().await;
    ended.map(|exit| code(&exit))
}

async fn connect(environments: &Environments, guest: &Guest) -> Result<Session> {
    let deadline = Instant::now() + LOGIN;
    environments
        .login(&guest.vm, guest.env.as_deref(), deadline)
        .await
}

/// The guest's own code; a signal is 128 and its number's place, as shells have it.
fn code(exit: &Exit) -> ExitCode {
    match (exit.status, &exit.signal) {
        (Some(status), _) => ExitCode::from(u8::try_from(status).unwrap_or(255)),
        (None, Some(signal)) => {
            eprintln!("the command was ended by signal {signal}");
            ExitCode::from(match signal.as_str() {
                "HUP" => 129,
                "INT" => 130,
                "KILL" => 137,
                "TERM" => 143,
                _ => 255,
            })
        }
        (None, None) => {
            eprintln!("error: the connection ended before the command did");
            ExitCode::from(255)
        }
    }
}
