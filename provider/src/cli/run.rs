//! `run`: an environment for the time of one command.

use std::process::{ExitCode, ExitStatus, Stdio};

use tokio_util::sync::CancellationToken;

use super::{
    arguments::{Output, Plan, Run},
    id_of,
    report::say,
};
use crate::{
    Error, Result,
    env::{CreateOptions, Environments, variables},
    spec::Spec,
};

/// Makes what the spec asks for, runs the command with the environment's variables, removes
/// everything, and ends as the command did.
pub(super) async fn run(environments: &Environments, run: &Run) -> Result<ExitCode> {
    let spec = Spec::load(&run.file, &environments.config().variables)?;
    let id = match &run.id {
        Some(id) => id.clone(),
        // Several may run at once.
        None => format!("{:.50}-{}", id_of(&run.file), std::process::id()),
    };
    super::check_id(&id)?;
    let cancel = CancellationToken::new();
    let signals = tokio::spawn(super::watch_signals(cancel.clone()));
    let options = CreateOptions {
        id: id.clone(),
        timeout: run.timeout,
        keep_on_failure: false,
        isolate: run.isolate,
        command: format!("testenv-vm run -f {} -- ...", run.file.display()),
        cancel: cancel.clone(),
        ..CreateOptions::default()
    };
    let created = environments.create(&spec, &options).await;
    let journal = match created {
        Ok(journal) => journal,
        Err(error) => {
            signals.abort();
            return Err(error);
        }
    };
    let ended = command(
        environments,
        run,
        &cancel,
        variables(environments, &journal),
    )
    .await;
    if run.keep {
        tracing::info!("environment {id}: kept; `testenv-vm delete {id}` removes it");
    } else {
        let deleted = environments.delete(&id).await;
        if let (Err(error), Ok(_)) = (&deleted, &ended) {
            tracing::error!("environment {id}: {error}; `testenv-vm delete {id}` tries again");
        }
    }
    signals.abort();
    ended.map(code)
}

async fn command(
    environments: &Environments,
    run: &Run,
    cancel: &CancellationToken,
    mut variables: std::collections::BTreeMap<String, String>,
) -> Result<ExitStatus> {
    let program = run.command.first().map(String::as_str).unwrap_or_default();
    let state = environments
        .directory()
        .path()
        .to_string_lossy()
        .into_owned();
    variables.insert("TESTENV_VM_STATE_DIR".to_owned(), state);
    let failed = || Error::file("run", program);
    let mut child = tokio::process::Command::new(program)
        .args(&run.command[1..])
        .envs(variables)
        .stdin(Stdio::inherit())
        .kill_on_drop(true)
        .spawn()
        .map_err(failed())?;
    tokio::select! {
        ended = child.wait() => ended.map_err(failed()),
        () = cancel.cancelled() => {
            // A terminal's signal has reached it as well; it ends in its own way.
            if let Some(id) = child.id().and_then(|id| i32::try_from(id).ok()).and_then(rustix::process::Pid::from_raw) {
                let _ = rustix::process::kill_process(id, rustix::process::Signal::TERM);
            }
            child.wait().await.map_err(failed())
        }
    }
}

fn code(status: ExitStatus) -> ExitCode {
    use std::os::unix::process::ExitStatusExt as _;
    // As shells have it.
    let code = status
        .code()
        .or_else(|| status.signal().map(|signal| 128 + signal));
    ExitCode::from(code.and_then(|code| u8::try_from(code).ok()).unwrap_or(255))
}

/// Says what a create would make, in which order, and whether it could.
pub(super) async fn plan(
    environments: &Environments,
    plan: &Plan,
    output: Output,
) -> Result<ExitCode> {
    let spec = Spec::load(&plan.file, &environments.config().variables)?;
    let id = plan.id.clone().unwrap_or_else(|| id_of(&plan.file));
    let isolated_as = plan.isolate.then_some(id.as_str());
    isolated_as.map_or(Ok(()), super::check_id)?;
    let placed = environments.place(&spec).await;
    let stages = environments.plan(placed.as_ref().unwrap_or(&spec));
    let checked = match placed {
        Ok(placed) => environments.check(&placed, isolated_as).await,
        Err(error) => Err(error),
    };
    let mut text = String::new();
    for (number, stage) in stages.iter().enumerate() {
        text.push_str(&format!("{}. {}\n", number + 1, stage.join(", ")));
    }
    let notes = environments.notes(&spec);
    for note in &notes {
        text.push_str(&format!("note: {note}\n"));
    }
    match &checked {
        Ok(()) => text.push_str("nothing is in the way"),
        Err(error) => text.push_str(&format!("in the way: {error}")),
    }
    let problem = checked.as_ref().err().map(ToString::to_string);
    say(
        &text,
        &serde_json::json!({ "stages": stages, "notes": notes, "problem": problem }),
        output,
    );
    checked.map(|()| ExitCode::SUCCESS)
}
