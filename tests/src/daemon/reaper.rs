//! Adopting, reaping and ending everything that a daemon starts.
//!
//! libvirtd probes QEMU with a daemonized child, kills it, and polls until the process is gone.
//! Where process 1 reaps late, each probe takes half a minute. A child subreaper reaps at once,
//! and it makes the end exact: every descendant is a child by then.

use std::fs;
use std::io::Read;
use std::path::Path;
use std::thread::sleep;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, WaitOptions, getpid, kill_process, set_child_subreaper, wait};
use tokio::signal::unix::{SignalKind, signal};

use crate::{Context, Result};

/// How long descendants may take to end by themselves.
const GRACE: Duration = Duration::from_secs(5);

/// Makes this process the parent of every orphan below it.
pub(super) fn adopt_orphans() -> Result<()> {
    set_child_subreaper(Some(getpid())).context("becoming a child subreaper")
}

/// The wish to stop: SIGTERM, or the end of standard input.
pub(super) struct Stop {
    runtime: tokio::runtime::Runtime,
    signals: [tokio::signal::unix::Signal; 3],
}

impl Stop {
    /// Installs the signal handlers; with `persistent` standard input does not count.
    pub(super) fn prepare(persistent: bool) -> Result<Self> {
        let runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .context("a runtime for signals")?;
        let signals = runtime
            .block_on(async {
                std::io::Result::Ok([
                    signal(SignalKind::child())?,
                    signal(SignalKind::terminate())?,
                    signal(SignalKind::hangup())?,
                ])
            })
            .context("signal handlers")?;
        if !persistent {
            std::thread::spawn(|| {
                // Nothing is ever written; the read ends when the starter is gone.
                let _ = std::io::stdin().read_to_end(&mut Vec::new());
                let _ = kill_process(getpid(), Signal::TERM);
            });
        }
        Ok(Self { runtime, signals })
    }

    /// Reaps children until it is time to stop; calls `restart` at each SIGHUP.
    pub(super) fn wait(&mut self, mut restart: impl FnMut()) {
        let [child, terminate, hangup] = &mut self.signals;
        self.runtime.block_on(async {
            loop {
                reap();
                tokio::select! {
                    _ = child.recv() => {}
                    _ = hangup.recv() => restart(),
                    _ = terminate.recv() => return,
                }
            }
        });
    }
}

/// Ends all descendants: first politely, then not.
pub(super) fn end_descendants() {
    let begun = Instant::now();
    while reap() {
        let signal = if begun.elapsed() < GRACE {
            Signal::TERM
        } else {
            Signal::KILL
        };
        for pid in children() {
            let _ = kill_process(pid, signal);
        }
        sleep(Duration::from_millis(50));
    }
}

/// Ends whatever else is in this network namespace: commands that were run inside.
pub(super) fn end_visitors() {
    let network = |process: &Path| fs::read_link(process.join("ns/net")).ok();
    let ours = network(Path::new("/proc/self"));
    let Ok(processes) = fs::read_dir("/proc") else {
        return;
    };
    for process in processes.flatten() {
        let name = process.file_name();
        let Some(pid) = name
            .to_str()
            .and_then(|name| Pid::from_raw(name.parse().ok()?))
        else {
            continue;
        };
        if pid != getpid() && ours.is_some() && network(&process.path()) == ours {
            let _ = kill_process(pid, Signal::KILL);
        }
    }
}

/// Reaps what has ended; says whether children are left.
fn reap() -> bool {
    loop {
        match wait(WaitOptions::NOHANG) {
            Ok(Some(_)) => {}
            Ok(None) => return true,
            Err(_) => return false,
        }
    }
}

fn children() -> Vec<Pid> {
    let Ok(tasks) = fs::read_dir("/proc/self/task") else {
        return Vec::new();
    };
    tasks
        .filter_map(|task| fs::read_to_string(task.ok()?.path().join("children")).ok())
        .flat_map(|pids| {
            pids.split_whitespace()
                .filter_map(|pid| Pid::from_raw(pid.parse().ok()?))
                .collect::<Vec<_>>()
        })
        .collect()
}
