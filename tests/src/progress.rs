//! What the lab is doing and how long it took, on standard error.

use std::sync::OnceLock;
use std::time::{Duration, Instant};

/// Prints one line with the time since the lab was started.
pub fn say(message: impl AsRef<str>) {
    eprintln!("[{}] {}", clock(started().elapsed()), message.as_ref());
}

/// A phase of the work: says that it begins, and how long it took when it is dropped.
#[derive(Debug)]
pub struct Phase {
    name: String,
    begun: Instant,
}

impl Phase {
    /// Begins a phase.
    pub fn begin(name: impl Into<String>) -> Self {
        let name = name.into();
        say(format!("{name} ..."));
        Self {
            name,
            begun: Instant::now(),
        }
    }
}

impl Drop for Phase {
    fn drop(&mut self) {
        say(format!(
            "{}: {:.1} s",
            self.name,
            self.begun.elapsed().as_secs_f64()
        ));
    }
}

fn started() -> Instant {
    static STARTED: OnceLock<Instant> = OnceLock::new();
    *STARTED.get_or_init(Instant::now)
}

fn clock(elapsed: Duration) -> String {
    let seconds = elapsed.as_secs();
    format!("{:02}:{:02}", seconds / 60, seconds % 60)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn clock_counts_minutes() {
        assert_eq!(clock(Duration::from_secs(0)), "00:00");
        assert_eq!(clock(Duration::from_millis(754_900)), "12:34");
    }
}
