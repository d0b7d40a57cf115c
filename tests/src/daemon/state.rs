//! What daemons leave in the file system and in the kernel: state directories, locks, process ids,
//! network namespaces.

use std::fs::{self, File};
use std::os::unix::fs::PermissionsExt;
use std::path::{Path, PathBuf};
use std::thread::sleep;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal};

use crate::command::run;
use crate::outside::Outside;
use crate::{Context, Error, Result};

/// Whether a daemon of that name runs.
#[must_use]
pub fn is_running(name: &str) -> bool {
    File::open(state_directory(name).join("lock")).is_ok_and(|lock| lock.try_lock_shared().is_err())
}

/// Names of the daemons that have state, running or not.
#[must_use]
pub fn names() -> Vec<String> {
    let Ok(entries) = fs::read_dir(crate::directory().join("daemon")) else {
        return Vec::new();
    };
    let mut names: Vec<String> = entries
        .filter_map(|entry| entry.ok()?.file_name().into_string().ok())
        .collect();
    names.sort();
    names
}

/// Removes what killed daemons left behind; returns their names. Running ones are not touched.
///
/// # Errors
/// When something cannot be removed.
pub fn sweep() -> Result<Vec<String>> {
    let mut swept = Vec::new();
    for name in names() {
        let directory = state_directory(&name);
        let Ok(lock) = File::create(directory.join("lock")) else {
            continue;
        };
        if lock.try_lock().is_ok() {
            clear(&name)?;
            fs::remove_dir_all(&directory).context(directory.display())?;
            swept.push(name);
        }
    }
    Ok(swept)
}

/// Ends whatever runs in the namespaces of that name and removes them.
pub(super) fn clear(name: &str) -> Result<()> {
    for netns in [netns(name), Outside::of(name).netns()] {
        if !Path::new("/run/netns").join(&netns).exists() {
            continue;
        }
        let deadline = Instant::now() + Duration::from_secs(10);
        while Instant::now() < deadline {
            let pids = run("ip", ["netns", "pids", &netns]).unwrap_or_default();
            let pids: Vec<u32> = pids.lines().filter_map(|pid| pid.parse().ok()).collect();
            if pids.is_empty() {
                break;
            }
            for pid in pids {
                signal(pid, Signal::KILL);
            }
            sleep(Duration::from_millis(50));
        }
        run("ip", ["netns", "del", &netns])?;
    }
    Ok(())
}

pub(super) fn check_name(name: &str) -> Result<()> {
    let plain = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    if name.is_empty() || name.len() > 40 || !name.chars().all(plain) || name.starts_with('-') {
        return Err(Error::new(format!(
            "lab daemon name {name:?}: only a-z, 0-9 and -, 1 to 40 characters"
        )));
    }
    Ok(())
}

pub(super) fn netns(name: &str) -> String {
    format!("testenv-lab-{name}")
}

pub(super) fn state_directory(name: &str) -> PathBuf {
    crate::directory().join("daemon").join(name)
}

/// The name of the main program of a daemon that has state: libvirtd or virtqemud.
pub(super) fn program(name: &str) -> String {
    fs::read_to_string(state_directory(name).join("program")).unwrap_or_default()
}

/// The name of its read-write socket.
pub(super) fn socket(name: &str) -> String {
    match program(name).as_str() {
        "libvirtd" => "libvirt-sock".to_owned(),
        modular => format!("{modular}-sock"),
    }
}

pub(super) fn make_directory(path: &Path) -> Result<()> {
    fs::create_dir_all(path).context(path.display())?;
    fs::set_permissions(path, fs::Permissions::from_mode(0o755)).context(path.display())
}

pub(super) fn read_pid(path: &Path) -> Result<u32> {
    let text = fs::read_to_string(path).context(path.display())?;
    text.trim()
        .parse()
        .map_err(|_| Error::new(format!("{}: no process id: {text:?}", path.display())))
}

/// Sends a signal to a process, if it is there.
pub(super) fn signal(pid: u32, signal: Signal) {
    if let Some(pid) = i32::try_from(pid).ok().and_then(Pid::from_raw) {
        let _ = rustix::process::kill_process(pid, signal);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_checked() {
        for good in ["a", "test-12", "0"] {
            check_name(good).unwrap();
        }
        for bad in ["", "-a", "A", "a/b", "..", "a b", &"x".repeat(41)] {
            assert!(check_name(bad).is_err(), "{bad:?}");
        }
    }
}
