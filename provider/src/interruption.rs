//! Where a test can kill this process: after each change that it makes to files or in libvirt.
//!
//! Only programs with the feature `interruption` have this, which is for the lab: there
//! `TESTENV_VM_STEPS` names a file to which every step is written, and `TESTENV_VM_STOP_AT` the step
//! that ends the process by SIGKILL. In any other program a step is nothing.

/// Marks that a change has just been made: what was done, and to what.
#[cfg(not(feature = "interruption"))]
pub(crate) fn step(_what: &str, _name: impl std::fmt::Display) {}

#[cfg(feature = "interruption")]
pub(crate) use self::stop::step;

#[cfg(feature = "interruption")]
mod stop {
    use std::{
        collections::BTreeMap,
        env,
        fmt::Display,
        fs::OpenOptions,
        io::Write as _,
        sync::{Mutex, PoisonError},
        thread,
    };

    use rustix::process::{Signal, getpid, kill_process};

    /// Marks that a change has just been made: what was done, and to what.
    pub(crate) fn step(what: &str, name: impl Display) {
        static SEEN: Mutex<BTreeMap<String, usize>> = Mutex::new(BTreeMap::new());
        let words = format!("{what} {name}");
        // What is done several times has a number, so that each step is a line of its own.
        let mut seen = SEEN.lock().unwrap_or_else(PoisonError::into_inner);
        let count = seen.entry(words.clone()).or_default();
        *count += 1;
        let line = format!("{words} ({count})");
        if let Some(path) = env::var_os("TESTENV_VM_STEPS")
            && let Err(error) = OpenOptions::new()
                .append(true)
                .create(true)
                .open(path)
                .and_then(|mut file| writeln!(file, "{line}"))
        {
            tracing::error!("the step {line:?} was not written down: {error}");
        }
        if env::var("TESTENV_VM_STOP_AT").is_ok_and(|stop| stop == line) {
            while kill_process(getpid(), Signal::KILL).is_ok() {
                thread::yield_now();
            }
        }
    }
}
