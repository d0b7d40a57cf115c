use std::{
    fmt,
    fs::OpenOptions,
    io::IsTerminal as _,
    os::unix::fs::OpenOptionsExt as _,
    path::Path,
    sync::{Mutex, PoisonError},
    time::{Duration, Instant},
};

use tracing::{Event, Level, Subscriber};
use tracing_subscriber::{
    EnvFilter, Layer as _, Registry,
    fmt::{FmtContext, FormatEvent, FormatFields, format::Writer},
    layer::SubscriberExt as _,
    registry::LookupSpan,
    util::SubscriberInitExt as _,
};

use crate::{Error, Result, progress};

/// Progress goes to standard error, and everything to a file if there is one.
pub(super) fn start(verbose: u8, file: Option<&Path>) -> Result<()> {
    let level = match verbose {
        0 => "testenv_vm=info,warn",
        1 => "testenv_vm=debug,libvirt_proto=debug,warn",
        _ => "trace",
    };
    let terminal = tracing_subscriber::fmt::layer()
        .event_format(Plain::new(std::io::stderr().is_terminal()))
        .with_writer(std::io::stderr)
        .with_filter(EnvFilter::new(level));
    let log = match file {
        None => None,
        Some(path) => {
            let file = OpenOptions::new()
                .append(true)
                .create(true)
                .mode(0o600)
                .custom_flags(rustix::fs::OFlags::NOFOLLOW.bits().cast_signed())
                .open(path)
                .map_err(Error::file("open", path))?;
            Some(
                tracing_subscriber::fmt::layer()
                    .with_ansi(false)
                    .with_writer(Mutex::new(file))
                    .with_filter(EnvFilter::new(
                        "testenv_vm=debug,testenv_vm::progress=off,libvirt_proto=debug,info",
                    )),
            )
        }
    };
    // A second start, in a test, keeps the first one's.
    let _ = Registry::default().with(terminal).with(log).try_init();
    Ok(())
}

/// Lines for people: what happened, without time and place. Progress is one line that changes on a
/// terminal, and a line now and then elsewhere.
struct Plain {
    terminal: bool,
    progress: Mutex<Shown>,
}

/// What is shown of progress.
#[derive(Default)]
struct Shown {
    last: Option<Instant>,
    /// Whether the cursor is at the end of such a line.
    open: bool,
}

impl Plain {
    const ON_TERMINALS: Duration = Duration::from_millis(100);
    const ELSEWHERE: Duration = Duration::from_secs(10);

    fn new(terminal: bool) -> Self {
        Self {
            terminal,
            progress: Mutex::new(Shown::default()),
        }
    }

    /// What comes before a message and after it; `None` if it is not shown.
    fn frame(&self, is_progress: bool, now: Instant) -> Option<(&'static str, &'static str)> {
        const CLEAR: &str = "\r\x1b[K";
        let mut shown = self.progress.lock().unwrap_or_else(PoisonError::into_inner);
        if !is_progress {
            let before = if shown.open { CLEAR } else { "" };
            shown.open = false;
            return Some((before, "\n"));
        }
        let every = if self.terminal {
            Self::ON_TERMINALS
        } else {
            Self::ELSEWHERE
        };
        // The first one is worth nothing yet where lines stay.
        let last = *shown.last.get_or_insert_with(|| {
            let first = if self.terminal {
                now.checked_sub(every)
            } else {
                None
            };
            first.unwrap_or(now)
        });
        if now.duration_since(last) < every {
            return None;
        }
        shown.last = Some(now);
        shown.open = self.terminal;
        Some(if self.terminal {
            (CLEAR, "")
        } else {
            ("", "\n")
        })
    }
}

impl<S, N> FormatEvent<S, N> for Plain
where
    S: Subscriber + for<'a> LookupSpan<'a>,
    N: for<'a> FormatFields<'a> + 'static,
{
    fn format_event(
        &self,
        context: &FmtContext<'_, S, N>,
        mut writer: Writer<'_>,
        event: &Event<'_>,
    ) -> fmt::Result {
        let is_progress = event.metadata().target() == progress::TARGET;
        let Some((before, after)) = self.frame(is_progress, Instant::now()) else {
            return Ok(());
        };
        writer.write_str(before)?;
        match *event.metadata().level() {
            Level::ERROR => writer.write_str("error: ")?,
            Level::WARN => writer.write_str("warning: ")?,
            Level::INFO => {}
            level => write!(writer, "{level} {}: ", event.metadata().target())?,
        }
        context.format_fields(writer.by_ref(), event)?;
        writer.write_str(after)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn progress_is_one_line_on_a_terminal_and_few_elsewhere() {
        let begun = Instant::now();
        let after = |milliseconds| begun + Duration::from_millis(milliseconds);
        let terminal = Plain::new(true);
        assert_eq!(terminal.frame(true, begun), Some(("\r\x1b[K", "")));
        assert_eq!(terminal.frame(true, after(50)), None);
        assert_eq!(terminal.frame(true, after(150)), Some(("\r\x1b[K", "")));
        assert_eq!(terminal.frame(false, after(151)), Some(("\r\x1b[K", "\n")));
        assert_eq!(terminal.frame(false, after(152)), Some(("", "\n")));
        let file = Plain::new(false);
        assert_eq!(file.frame(true, begun), None);
        assert_eq!(file.frame(true, after(9_999)), None);
        assert_eq!(file.frame(true, after(10_000)), Some(("", "\n")));
        assert_eq!(file.frame(true, after(10_001)), None);
    }
}
