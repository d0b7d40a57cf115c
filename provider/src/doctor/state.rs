//! The state directory: its lock, its journals, what nobody owns any more, and the clock by which
//! all of that is told.

use std::{
    fs,
    os::unix::fs::MetadataExt as _,
    path::Path,
    time::{Duration, SystemTime},
};

use super::{Code, Finding, Surroundings, System};
use crate::{
    Error,
    client::quoted,
    env::{Garbage, Search, Waste},
};

/// Clocks of two hosts that share a directory differ by less.
const SKEW: Duration = Duration::from_secs(300);

pub(super) fn check(surroundings: &Surroundings) -> Vec<Finding> {
    let mut findings: Vec<Finding> = lock(surroundings).into_iter().collect();
    findings.push(journals(surroundings));
    findings.extend(clock(surroundings));
    findings.extend(garbage(surroundings));
    findings
}

fn lock(surroundings: &Surroundings) -> Option<Finding> {
    if !surroundings.is_locked {
        return None;
    }
    let path = surroundings.state_directory.join("lock");
    let holder = holder(&surroundings.system, &path);
    let who = match &holder {
        Some(process) => format!(
            "process {} ({}) holds {}",
            process.id,
            process.name,
            path.display()
        ),
        None => format!(
            "a process that cannot be seen from here holds {}",
            path.display()
        ),
    };
    Some(Finding::new(
        "lock",
        Code::LockStale,
        format!("{who}, and should for no longer than a few files take"),
        match holder {
            Some(Process {
                id,
                is_stopped: true,
                ..
            }) => format!("kill -CONT {id}    (it is stopped), or kill {id}"),
            Some(Process { id, .. }) => format!("kill {id}"),
            None => format!("sudo fuser {}    (it names the process)", path.display()),
        },
    ))
}

struct Process {
    id: u32,
    name: String,
    is_stopped: bool,
}

/// The process that has locked a file, as `/proc/locks` has it: its number, and the file's.
fn holder(system: &System, path: &Path) -> Option<Process> {
    let file = fs::metadata(path).ok()?.ino().to_string();
    let locks = system.text("/proc/locks");
    let id = locks.lines().find_map(|line| {
        let fields: Vec<&str> = line.split_whitespace().collect();
        let is_it = fields.get(1) == Some(&"FLOCK")
            && fields.get(5)?.rsplit(':').next() == Some(file.as_str());
        is_it.then(|| fields.get(4)?.parse::<u32>().ok()).flatten()
    })?;
    let stat = system.text(&format!("/proc/{id}/stat"));
    // The name may hold anything; the state is behind it.
    let (before, after) = stat.rsplit_once(')')?;
    Some(Process {
        id,
        name: before.split_once('(')?.1.to_owned(),
        is_stopped: matches!(after.trim_start().chars().next(), Some('T' | 't')),
    })
}

fn journals(surroundings: &Surroundings) -> Finding {
    const CHECK: &str = "environments";
    match &surroundings.journals {
        Ok(journals) => {
            let count = journals.len();
            Finding::good(
                CHECK,
                format!("{count} in {}", surroundings.state_directory.display()),
            )
        }
        // Whose directory it is, is told elsewhere.
        Err(Error::File { source, .. })
            if source.kind() == std::io::ErrorKind::PermissionDenied =>
        {
            Finding::good(CHECK, "this user may not look at them")
        }
        Err(error) => {
            let directory = surroundings.state_directory.join("environments");
            let advice = error.advice().map_or_else(
                || {
                    format!(
                        "move the environment's directory out of {}, then testenv-vm adopt ID",
                        directory.display()
                    )
                },
                str::to_owned,
            );
            Finding::new(CHECK, Code::JournalBroken, error.to_string(), advice)
        }
    }
}

/// Whether something was written later than now.
fn clock(surroundings: &Surroundings) -> Option<Finding> {
    let environments = surroundings.state_directory.join("environments");
    let directories = [&surroundings.state_directory, &environments];
    let entries = directories
        .iter()
        .filter_map(|directory| fs::read_dir(directory).ok())
        .flatten()
        .flatten();
    let (path, ahead) = entries
        .filter_map(|entry| {
            let modified = entry.metadata().ok()?.modified().ok()?;
            let ahead = modified.duration_since(SystemTime::now()).ok()?;
            (ahead > SKEW).then(|| (entry.path(), ahead))
        })
        .max_by_key(|(_, ahead)| *ahead)?;
    Some(Finding::new(
        "clock",
        Code::ClockSkew,
        format!(
            "{} was written {} s after now: the clock was wrong then, or is now",
            path.display(),
            ahead.as_secs()
        ),
        "sudo timedatectl set-ntp true",
    ))
}

fn garbage(surroundings: &Surroundings) -> Vec<Finding> {
    const CHECK: &str = "leftovers";
    const MOST: usize = 5;
    let Search {
        garbage,
        unsearched,
    } = match &surroundings.garbage {
        Some(Ok(search)) => search,
        Some(Err(Error::Timeout { what, seconds, .. })) => {
            return vec![Finding::new(
                CHECK,
                Code::DaemonSilent,
                format!("{what} took more than {seconds} s"),
                surroundings.system.service("restart"),
            )];
        }
        // Told elsewhere: no daemon, or a directory that cannot be read.
        Some(Err(_)) | None => return Vec::new(),
    };
    let of = |wanted: &dyn Fn(&Garbage) -> bool| {
        let found: Vec<_> = garbage.iter().filter(|it| wanted(it)).collect();
        let named = found.iter().take(MOST);
        let named: Vec<_> = named
            .map(|it| format!("{} {} ({})", it.kind.word(), it.name, it.reason))
            .collect();
        let more = found.len().saturating_sub(MOST);
        let more = if more > 0 {
            format!(", and {more} more")
        } else {
            String::new()
        };
        (!found.is_empty()).then(|| format!("{}{more}", named.join("; ")))
    };
    let mut findings = Vec::new();
    for (code, text) in [
        (
            Code::EnvironmentAbandoned,
            of(&|it| it.kind == Waste::Environment),
        ),
        (Code::Orphans, of(&|it| it.kind != Waste::Environment)),
    ] {
        if let Some(text) = text {
            findings.push(Finding::new(
                CHECK,
                code,
                text,
                "testenv-vm gc    (with --dry-run it only says what)",
            ));
        }
    }
    for (uri, error) in unsearched {
        findings.push(Finding::new(
            CHECK,
            Code::HostUnsearched,
            format!("{uri}, on which an environment has something, was not searched: {error}"),
            format!("TESTENV_VM_LIBVIRT_URI={} testenv-vm doctor", quoted(uri)),
        ));
    }
    findings
}
