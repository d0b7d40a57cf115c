//! The command line.
//!
//! Exit codes: 0 done, 1 failed, 2 usage or spec, 3 no connection to libvirt. `exec` and `ssh` end
//! with the guest's code, and with 255 for failures of ours.

mod arguments;
mod collect;
mod doctor;
mod failure;
mod guest;
mod image;
mod log;
mod machine;
mod report;
mod run;
mod written;

use std::{ffi::OsStr, path::Path, process::ExitCode};

use clap::Parser as _;
use tokio::runtime::{Builder, Runtime};
use tokio_util::sync::CancellationToken;

use self::arguments::{Arguments, Command, Create, Delete, Output, Provider};
use crate::{
    Config, Error, Result,
    env::{CreateOptions, DeleteOptions, Deleted, Environments},
    mcp,
    spec::{Problem, Problems, Spec, check_name},
};

/// Under this name, and only this one, the executable is the MCP provider.
const PROVIDER: &str = "testenv-vm-provider-libvirt";

/// Runs the command line of this process.
#[must_use]
pub fn main() -> ExitCode {
    let called = std::env::args_os().next();
    let name = called.as_deref().map(Path::new).and_then(Path::file_name);
    if name == Some(OsStr::new(PROVIDER)) {
        provider()
    } else {
        command()
    }
}

fn command() -> ExitCode {
    // `testenv-vm --mcp` is what orchestrators type for `testenv-vm mcp`.
    let words = std::env::args_os()
        .enumerate()
        .map(|(index, word)| match index {
            1 if word == "--mcp" => "mcp".into(),
            _ => word,
        });
    let arguments = Arguments::parse_from(words);
    if let Err(error) = log::start(arguments.verbose, arguments.log_file.as_deref()) {
        return failure::tell(&error, arguments.output);
    }
    let outcome = runtime().and_then(|runtime| {
        let outcome = runtime.block_on(run(&arguments));
        // A thread that waits for the terminal's input does not end by itself.
        runtime.shutdown_background();
        outcome
    });
    match outcome {
        Ok(code) => code,
        Err(error) => match arguments.command {
            Command::Exec(_) | Command::Ssh(_) => {
                failure::tell(&error, arguments.output);
                ExitCode::from(255)
            }
            _ => failure::tell(&error, arguments.output),
        },
    }
}

fn provider() -> ExitCode {
    let arguments = Provider::parse();
    if !arguments.mcp {
        eprintln!(
            "{PROVIDER} is started by an orchestrator, as `{PROVIDER} --mcp`; for people there is `testenv-vm`"
        );
        return ExitCode::from(1);
    }
    let outcome = log::start(0, arguments.log_file.as_deref()).and_then(|()| {
        let config = Config {
            check_host_keys: arguments.check_host_keys(),
            ..Config::from_process()?
        };
        let runtime = runtime()?;
        let outcome = runtime.block_on(mcp::serve(config));
        runtime.shutdown_background();
        outcome
    });
    match outcome {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => failure::tell(&error, Output::Human),
    }
}

fn runtime() -> Result<Runtime> {
    Builder::new_multi_thread()
        .enable_all()
        .build()
        .map_err(Error::file("start", "the runtime"))
}

async fn run(arguments: &Arguments) -> Result<ExitCode> {
    let mut config = Config::from_process()?;
    config.check_host_keys = arguments.check_host_keys();
    if let Command::Validate(validate) = &arguments.command {
        let spec = Spec::load(&validate.file, &config.variables)?;
        report::valid(&spec, arguments.output);
        return Ok(ExitCode::SUCCESS);
    }
    let environments = Environments::new(config);
    let outcome = match &arguments.command {
        Command::Create(create) => run_create(&environments, create, arguments.output).await,
        Command::List => report::list(&environments, arguments.output).await,
        Command::Status(which) => {
            check_id(&which.id)?;
            report::status(&environments, &which.id, arguments.output).await
        }
        Command::Env(which) => {
            check_id(&which.id)?;
            report::variables(&environments, &which.id, arguments.output)
        }
        Command::Ssh(guest) => guest::shell(&environments, guest).await,
        Command::Exec(exec) => guest::exec(&environments, exec).await,
        Command::Run(run) => run::run(&environments, run).await,
        Command::Plan(plan) => run::plan(&environments, plan, arguments.output).await,
        Command::Cp(copy) => machine::copy(&environments, copy).await,
        Command::Console(guest) => machine::console(&environments, guest).await,
        Command::Logs(logs) => machine::logs(&environments, logs).await,
        Command::Start(guest) => machine::start(&environments, guest, arguments.output).await,
        Command::Stop(stop) => machine::stop(&environments, stop, arguments.output).await,
        Command::Reset(guest) => machine::reset(&environments, guest, arguments.output).await,
        Command::Snapshot(it) => machine::snapshot(&environments, it, arguments.output).await,
        Command::Restore(it) => machine::restore(&environments, it, arguments.output).await,
        Command::Snapshots(guest) => {
            machine::snapshots(&environments, guest, arguments.output).await
        }
        Command::SshConfig(which) => written::ssh_config(&environments, which.id.as_deref()),
        Command::Delete(delete) => run_delete(&environments, delete, arguments.output).await,
        Command::Gc(gc) => collect::gc(&environments, gc, arguments.output).await,
        Command::Adopt(which) => collect::adopt(&environments, &which.id, arguments.output).await,
        Command::Mcp => mcp::serve_orchestrator(environments.config().clone())
            .await
            .map(|()| ExitCode::SUCCESS),
        Command::Schema => written::schema(),
        Command::Completions { shell } => written::completions(*shell),
        Command::Man { directory } => written::manual(directory),
        Command::Image(command) => image::run(&environments, command, arguments.output).await,
        Command::Doctor(doctor) => doctor::run(&environments, doctor, arguments.output).await,
        Command::Validate(_) => Ok(ExitCode::SUCCESS),
    };
    environments.close().await;
    outcome
}

async fn run_create(
    environments: &Environments,
    create: &Create,
    output: Output,
) -> Result<ExitCode> {
    let spec = Spec::load(&create.file, &environments.config().variables)?;
    let id = create.id.clone().unwrap_or_else(|| id_of(&create.file));
    check_id(&id)?;
    let cancel = CancellationToken::new();
    let options = CreateOptions {
        id,
        timeout: create.timeout,
        no_wait: create.no_wait,
        keep_on_failure: create.keep_on_failure,
        isolate: create.isolate,
        command: format!("testenv-vm create -f {}", create.file.display()),
        cancel: cancel.clone(),
    };
    let signals = tokio::spawn(watch_signals(cancel));
    let created = environments.create(&spec, &options).await;
    signals.abort();
    let journal = created?;
    report::created(environments, &journal, output);
    Ok(ExitCode::SUCCESS)
}

/// The first signal rolls back; a second one stops at once and leaves the rest to `delete`.
async fn watch_signals(cancel: CancellationToken) {
    use tokio::signal::unix::{SignalKind, signal};
    let (Ok(mut interrupt), Ok(mut terminate)) = (
        signal(SignalKind::interrupt()),
        signal(SignalKind::terminate()),
    ) else {
        tracing::warn!("signals cannot be watched; `testenv-vm delete` cleans up after one");
        return;
    };
    for again in [false, true] {
        tokio::select! {
            _ = interrupt.recv() => {}
            _ = terminate.recv() => {}
        }
        if again {
            eprintln!("stopped; `testenv-vm delete` removes what is left");
            std::process::exit(1);
        }
        tracing::warn!("stopping: what was made is rolled back (once more to stop at once)");
        cancel.cancel();
    }
}

async fn run_delete(
    environments: &Environments,
    delete: &Delete,
    output: Output,
) -> Result<ExitCode> {
    let id = delete.id.as_str();
    check_id(id)?;
    let options = DeleteOptions {
        force: delete.force,
    };
    let text = match environments.delete_with(id, options).await? {
        Deleted::Environment => format!("environment {id}: deleted"),
        Deleted::Marked => format!("environment {id}: had no journal; deleted what bears its mark"),
        Deleted::Nothing => format!("environment {id}: there is nothing to delete"),
    };
    report::say(
        &text,
        &serde_json::json!({ "id": id, "deleted": true }),
        output,
    );
    Ok(ExitCode::SUCCESS)
}

/// The file's name without its extension.
fn id_of(file: &Path) -> String {
    let stem = file
        .file_stem()
        .map(|stem| stem.to_string_lossy().into_owned());
    stem.unwrap_or_default()
}

/// An id becomes a part of paths; a wrong one is a mistake of usage.
fn check_id(id: &str) -> Result<()> {
    let problem = |message| Problem {
        path: "id".to_owned(),
        place: None,
        message,
    };
    check_name(id).map_err(|message| Problems(vec![problem(message)]).into())
}
