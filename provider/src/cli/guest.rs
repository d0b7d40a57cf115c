use std::{process::ExitCode, sync::Arc, time::Duration};

use tokio::time::Instant;

use super::arguments::{Exec, Guest};
use crate::{
    Error, Result,
    env::{
        Environments,
        journal::{Journal, Kind, State, VmState},
    },
    key::KeyPair,
    ssh::{Exit, HostKeys, Session},
    vm,
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
    let (journal, vm) = find(environments, guest)?;
    let deadline = Instant::now() + LOGIN;
    let login = vm.login.as_ref().ok_or_else(|| Error::Refused {
        what: format!("vm \"{}\"", guest.vm),
        reason: "no user of it has a key of ours".to_owned(),
        advice: "authorize {{ .Keys.NAME.PublicKey }} for a user in the spec".to_owned(),
    })?;
    let address = match vm.address() {
        Some(address) => address,
        None => {
            environments
                .find_address(&journal.id, &guest.vm, deadline)
                .await?
        }
    };
    let target = vm::target(login, address, &vm.libvirt_name);
    let key = KeyPair::load(&login.private_key_path)?;
    let host_keys = HostKeys::load(&environments.known_hosts(&journal.id))?;
    Session::connect(
        &target,
        Arc::new(key.private_key().clone()),
        &host_keys,
        deadline,
    )
    .await
}

/// The VM of that name, in the environment that is named or in the only one that has it.
fn find(environments: &Environments, guest: &Guest) -> Result<(Journal, VmState)> {
    let journals = match &guest.env {
        Some(id) => vec![environments.journal(id)?],
        None => environments.directory().journals()?,
    };
    let mut found: Vec<(Journal, VmState)> = journals
        .into_iter()
        .filter_map(
            |journal| match journal.find(Kind::Vm, &guest.vm)?.state.clone() {
                Some(State::Vm(vm)) => Some((journal, *vm)),
                _ => None,
            },
        )
        .collect();
    if found.len() > 1 {
        let ids: Vec<&str> = found
            .iter()
            .map(|(journal, _)| journal.id.as_str())
            .collect();
        return Err(Error::Refused {
            what: format!("vm \"{}\"", guest.vm),
            reason: format!("environments {} have one", ids.join(", ")),
            advice: format!("say which: --env {}", ids[0]),
        });
    }
    found.pop().ok_or_else(|| Error::NotFound {
        kind: "vm",
        name: guest.vm.clone(),
    })
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

/// One word for the guest's shell.
fn quoted(word: &str) -> String {
    format!("'{}'", word.replace('\'', r"'\''"))
}
