use std::{fmt, fs::OpenOptions, os::unix::fs::OpenOptionsExt as _, path::Path, sync::Mutex};

use tracing::{Event, Level, Subscriber};
use tracing_subscriber::{
    EnvFilter, Layer as _, Registry,
    fmt::{FmtContext, FormatEvent, FormatFields, format::Writer},
    layer::SubscriberExt as _,
    registry::LookupSpan,
    util::SubscriberInitExt as _,
};

use crate::{Error, Result};

/// Progress goes to standard error, and everything to a file if there is one.
pub(super) fn start(verbose: u8, file: Option<&Path>) -> Result<()> {
    let level = match verbose {
        0 => "testenv_vm=info,warn",
        1 => "testenv_vm=debug,libvirt_proto=debug,warn",
        _ => "trace",
    };
    let terminal = tracing_subscriber::fmt::layer()
        .event_format(Plain)
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
                    .with_filter(EnvFilter::new("testenv_vm=debug,libvirt_proto=debug,info")),
            )
        }
    };
    // A second start, in a test, keeps the first one's.
    let _ = Registry::default().with(terminal).with(log).try_init();
    Ok(())
}

/// Lines for people: what happened, without time and place.
struct Plain;

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
        match *event.metadata().level() {
            Level::ERROR => writer.write_str("error: ")?,
            Level::WARN => writer.write_str("warning: ")?,
            Level::INFO => {}
            level => write!(writer, "{level} {}: ", event.metadata().target())?,
        }
        context.format_fields(writer.by_ref(), event)?;
        writeln!(writer)
    }
}
