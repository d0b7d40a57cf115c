//! What one does with a VM: start, stop, reset, snapshots, its console, its log, copying.

use std::{
    io::{self, IsTerminal as _, Write as _},
    path::Path,
    process::ExitCode,
    time::Duration,
};

use libvirt_proto::api::DomainConsoleFlags;
use serde_json::json;
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _},
    time::Instant,
};

use super::{
    arguments::{Copy, Guest, Logs, Output, Snapshot, Stop},
    report::say,
};
use crate::{
    Error, Result,
    client::{Client, LibvirtProvider},
    env::{Environments, journal::VmState},
    ssh::RawMode,
};

/// `Ctrl-]`, as virsh has it.
const ESCAPE: u8 = 0x1d;
const POLL: Duration = Duration::from_millis(250);
/// All of a log is fetched each time.
const FAR_POLL: Duration = Duration::from_secs(1);

pub(super) async fn start(
    environments: &Environments,
    guest: &Guest,
    output: Output,
) -> Result<ExitCode> {
    let (_, vm) = environments.vm(&guest.vm, guest.env.as_deref())?;
    environments.start_vm(&vm).await?;
    Ok(done(&guest.vm, "started", output))
}

pub(super) async fn stop(
    environments: &Environments,
    stop: &Stop,
    output: Output,
) -> Result<ExitCode> {
    let (_, vm) = environments.vm(&stop.guest.vm, stop.guest.env.as_deref())?;
    let deadline = Instant::now() + stop.timeout * vm.accelerator.patience();
    environments.stop_vm(&vm, stop.force, deadline).await?;
    Ok(done(&stop.guest.vm, "stopped", output))
}

pub(super) async fn reset(
    environments: &Environments,
    guest: &Guest,
    output: Output,
) -> Result<ExitCode> {
    let (_, vm) = environments.vm(&guest.vm, guest.env.as_deref())?;
    environments.reset_vm(&vm).await?;
    Ok(done(&guest.vm, "reset", output))
}

pub(super) async fn snapshot(
    environments: &Environments,
    snapshot: &Snapshot,
    output: Output,
) -> Result<ExitCode> {
    let (_, vm) = environments.vm(&snapshot.guest.vm, snapshot.guest.env.as_deref())?;
    environments.snapshot_vm(&vm, &snapshot.name).await?;
    Ok(done(
        &snapshot.guest.vm,
        &format!("snapshot {}", snapshot.name),
        output,
    ))
}

pub(super) async fn restore(
    environments: &Environments,
    snapshot: &Snapshot,
    output: Output,
) -> Result<ExitCode> {
    let (_, vm) = environments.vm(&snapshot.guest.vm, snapshot.guest.env.as_deref())?;
    environments.restore_vm(&vm, &snapshot.name).await?;
    Ok(done(
        &snapshot.guest.vm,
        &format!("restored {}", snapshot.name),
        output,
    ))
}

pub(super) async fn snapshots(
    environments: &Environments,
    guest: &Guest,
    output: Output,
) -> Result<ExitCode> {
    let (_, vm) = environments.vm(&guest.vm, guest.env.as_deref())?;
    let names = environments.snapshots_of_vm(&vm).await?;
    let text = if names.is_empty() {
        "none".to_owned()
    } else {
        names.join("\n")
    };
    say(
        &text,
        &json!({ "vm": guest.vm, "snapshots": names }),
        output,
    );
    Ok(ExitCode::SUCCESS)
}

fn done(vm: &str, what: &str, output: Output) -> ExitCode {
    say(
        &format!("vm {vm}: {what}"),
        &json!({ "vm": vm, "done": what }),
        output,
    );
    ExitCode::SUCCESS
}

/// Prints what the serial console said, and goes on with it.
pub(super) async fn logs(environments: &Environments, logs: &Logs) -> Result<ExitCode> {
    let (_, vm) = environments.vm(&logs.guest.vm, logs.guest.env.as_deref())?;
    if vm.store.is_some() {
        return stored_logs(environments, &vm, logs.follow).await;
    }
    let failed = || Error::file("read", &vm.console);
    let mut file = tokio::fs::File::open(&vm.console).await.map_err(failed())?;
    let mut piece = vec![0; 64 << 10];
    loop {
        let length = file.read(&mut piece).await.map_err(failed())?;
        if length > 0 {
            print(&piece[..length])?;
        } else if logs.follow {
            tokio::time::sleep(POLL).await;
            // A guest that starts again begins a new log.
            let there = tokio::fs::metadata(&vm.console)
                .await
                .map_or(0, |metadata| metadata.len());
            let at = tokio::io::AsyncSeekExt::stream_position(&mut file)
                .await
                .map_err(failed())?;
            if there < at {
                file = tokio::fs::File::open(&vm.console).await.map_err(failed())?;
            }
        } else {
            return Ok(ExitCode::SUCCESS);
        }
    }
}

/// The same where libvirt has it.
async fn stored_logs(environments: &Environments, vm: &VmState, follow: bool) -> Result<ExitCode> {
    let mut seen = 0;
    loop {
        let Some(log) = environments.console_log(vm).await? else {
            return Err(Error::NotFound {
                kind: "console log",
                name: vm.console.display().to_string(),
            });
        };
        // A guest that starts again begins a new log.
        if log.len() < seen {
            seen = 0;
        }
        print(&log[seen..])?;
        seen = log.len();
        if !follow {
            return Ok(ExitCode::SUCCESS);
        }
        tokio::time::sleep(FAR_POLL).await;
    }
}

fn print(bytes: &[u8]) -> Result<()> {
    let text = printable(bytes);
    let mut screen = io::stdout().lock();
    screen
        .write_all(&text)
        .and_then(|()| screen.flush())
        .map_err(Error::file("write", "the output"))
}

/// On a terminal, a guest's log must not do things to it.
fn printable(bytes: &[u8]) -> Vec<u8> {
    if !io::stdout().is_terminal() {
        return bytes.to_vec();
    }
    let plain = |byte: &u8| *byte >= b' ' && *byte != 0x7f || matches!(byte, b'\n' | b'\t');
    bytes.iter().copied().filter(plain).collect()
}

/// Connects the terminal with the serial console, until `Ctrl-]`.
pub(super) async fn console(environments: &Environments, guest: &Guest) -> Result<ExitCode> {
    let (_, vm) = environments.vm(&guest.vm, guest.env.as_deref())?;
    let machine = environments.machine(&vm).await?;
    let opened = machine
        .domain
        .open_console(None, DomainConsoleFlags::empty())
        .await;
    let mut stream = opened.map_err(machine.failed("open the console of"))?;
    let input = io::stdin();
    let raw = if input.is_terminal() {
        eprintln!("console of vm {}; Ctrl-] leaves it", guest.vm);
        Some(
            RawMode::enter(std::os::fd::AsFd::as_fd(&input))
                .map_err(Error::file("use", "the terminal"))?,
        )
    } else {
        None
    };
    let (mut keyboard, mut screen) = (tokio::io::stdin(), tokio::io::stdout());
    let (mut keys, mut said) = (vec![0; 1024], vec![0; 16 << 10]);
    let mut typing = true;
    let ended: io::Result<()> = loop {
        tokio::select! {
            read = keyboard.read(&mut keys), if typing => match read {
                // The end of a script's input is not the end of what the guest says.
                Ok(0) => typing = false,
                Ok(length) => {
                    let escape = raw.is_some().then(|| keys[..length].iter().position(|key| *key == ESCAPE)).flatten();
                    if let Err(error) = stream.write_all(&keys[..escape.unwrap_or(length)]).await {
                        break Err(error);
                    }
                    if escape.is_some() {
                        break Ok(());
                    }
                }
                Err(error) => break Err(error),
            },
            read = stream.read(&mut said) => match read {
                Ok(0) => break Ok(()),
                Ok(length) => {
                    let shown = screen.write_all(&said[..length]).await;
                    if let Err(error) = match shown { Ok(()) => screen.flush().await, error => error } {
                        break Err(error);
                    }
                }
                Err(error) => break Err(error),
            },
        }
    };
    drop(raw);
    stream.abort();
    let outcome = ended.map_err(Error::file("use the console of", &guest.vm));
    machine.close(outcome).await.map(|()| ExitCode::SUCCESS)
}

/// Copies to or from a guest, whose paths are written `VM:PATH`.
pub(super) async fn copy(environments: &Environments, copy: &Copy) -> Result<ExitCode> {
    let client = |vm: &str| {
        let mut provider = LibvirtProvider::new();
        if let Some(id) = &copy.env {
            provider = provider.with_environment(id);
        }
        Client::build(environments.clone(), &provider, vm)
    };
    match (guest_path(&copy.from), guest_path(&copy.to)) {
        (None, Some((vm, path))) => {
            let client = client(vm)?;
            client.copy_to(Path::new(&copy.from), path).await?;
            client.close().await;
        }
        (Some((vm, path)), None) => {
            let client = client(vm)?;
            client.copy_from(path, Path::new(&copy.to)).await?;
            client.close().await;
        }
        (Some(_), Some(_)) | (None, None) => {
            return Err(Error::Refused {
                what: "cp".to_owned(),
                reason: "one of the two is in a guest, the other one is here".to_owned(),
                advice: "testenv-vm cp FILE VM:PATH, or testenv-vm cp VM:PATH FILE; a local name with a colon is written ./NAME".to_owned(),
            });
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// `web:/etc/hosts`; without a path, the user's home.
fn guest_path(text: &str) -> Option<(&str, &str)> {
    let (vm, path) = text.split_once(':')?;
    crate::spec::check_name(vm).ok()?;
    Some((vm, if path.is_empty() { "." } else { path }))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_of_guests_have_a_name_before_the_colon() {
        assert_eq!(guest_path("web:/etc/hosts"), Some(("web", "/etc/hosts")));
        assert_eq!(guest_path("web:"), Some(("web", ".")));
        for local in ["/etc/hosts", "./web:x", "hosts", "a/b:c"] {
            assert_eq!(guest_path(local), None, "{local}");
        }
    }
}
