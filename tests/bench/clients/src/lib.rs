//! What the clients have in common: their command line, and how they measure and report.
//!
//! Every client is called as `CLIENT SOCKET OPERATION COUNT [MORE...]`, does the operation COUNT
//! times and prints one line of `name=value`.

use std::{error::Error, fs, time::Instant};

use nix::time::{ClockId, clock_gettime};

/// What a client ends with.
pub type Result<T> = std::result::Result<T, Box<dyn Error + Send + Sync>>;

/// What a client is told to do.
#[derive(Debug)]
pub struct Task {
    /// The daemon's socket.
    pub socket: String,
    /// The operation's name.
    pub operation: String,
    /// How often.
    pub count: usize,
    /// What the operation needs beside.
    pub more: Vec<String>,
}

impl Task {
    /// From the command line.
    ///
    /// # Errors
    /// When it is not as the module says.
    pub fn from_arguments() -> Result<Self> {
        let mut arguments = std::env::args().skip(1);
        let mut next = || {
            arguments
                .next()
                .ok_or("usage: CLIENT SOCKET OPERATION COUNT [MORE...]")
        };
        Ok(Self {
            socket: next()?,
            operation: next()?,
            count: next()?.parse()?,
            more: arguments.collect(),
        })
    }

    /// The test driver behind that socket.
    #[must_use]
    pub fn uri(&self) -> String {
        format!("test+unix:///default?socket={}", self.socket)
    }

    /// One more argument as text.
    ///
    /// # Errors
    /// When it is not there.
    pub fn text(&self, index: usize) -> Result<&str> {
        let text = self.more.get(index).map(String::as_str);
        text.ok_or_else(|| format!("{} needs more arguments", self.operation).into())
    }

    /// One more argument as a number.
    ///
    /// # Errors
    /// When it is not there, or no number.
    pub fn number(&self, index: usize) -> Result<usize> {
        Ok(self.text(index)?.parse()?)
    }

    /// What a client says that does not have the operation.
    #[must_use]
    pub fn unknown(&self) -> Box<dyn Error + Send + Sync> {
        format!("no operation {:?}", self.operation).into()
    }
}

/// Measures what happens from its beginning on.
#[derive(Debug)]
pub struct Meter {
    begun: Instant,
    processor: u64,
    times: Vec<u64>,
}

impl Meter {
    /// Begins, with room for the times of that many operations.
    #[must_use]
    pub fn begin(count: usize) -> Self {
        let times = Vec::with_capacity(count);
        Self {
            processor: processor_time(),
            begun: Instant::now(),
            times,
        }
    }

    /// Notes the time of an operation.
    pub fn note(&mut self, since: Instant) {
        let elapsed = since.elapsed().as_nanos();
        self.times.push(u64::try_from(elapsed).unwrap_or(u64::MAX));
    }

    /// Ends, and prints what `count` operations took.
    pub fn report(self, count: usize) {
        println!("{}", self.line(count));
    }

    /// As [`Meter::report`], for those that have more to say.
    #[must_use]
    pub fn line(mut self, count: usize) -> String {
        let wall = self.begun.elapsed().as_nanos();
        let processor = processor_time() - self.processor;
        let mut line = format!("count={count} wall_ns={wall} cpu_ns={processor}");
        if !self.times.is_empty() {
            let p50 = percentile(&mut self.times, 50);
            let p99 = percentile(&mut self.times, 99);
            line.push_str(&format!(" p50_ns={p50} p99_ns={p99}"));
        }
        format!("{line} peak_kib={}", memory("VmHWM:"))
    }
}

/// The value that so many percent of the times do not exceed.
#[must_use]
pub fn percentile(times: &mut [u64], percent: usize) -> u64 {
    times.sort_unstable();
    let place = (times.len() * percent).div_ceil(100);
    times
        .get(place.saturating_sub(1))
        .copied()
        .unwrap_or_default()
}

/// A figure of this process's memory, in KiB, by its name in `/proc/self/status`.
#[must_use]
pub fn memory(name: &str) -> u64 {
    fs::read_to_string("/proc/self/status")
        .unwrap_or_default()
        .lines()
        .find_map(|line| {
            line.strip_prefix(name)?
                .split_whitespace()
                .next()?
                .parse()
                .ok()
        })
        .unwrap_or_default()
}

/// What this process has used of processors, in nanoseconds. By the C library, for under valgrind
/// what looks for the kernel's own clock by itself ends badly.
fn processor_time() -> u64 {
    let time = clock_gettime(ClockId::CLOCK_PROCESS_CPUTIME_ID);
    time.map_or(0, |time| {
        let seconds = u64::try_from(time.tv_sec()).unwrap_or_default();
        seconds * 1_000_000_000 + u64::try_from(time.tv_nsec()).unwrap_or_default()
    })
}
