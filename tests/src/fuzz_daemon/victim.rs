//! The daemon that is fuzzed: private, confined, and watched.

use std::fs;
use std::io::{ErrorKind, Read, Write};
use std::os::unix::net::UnixStream;
use std::path::PathBuf;
use std::time::Duration;

use super::schema::Schema;
use super::sequence::{Frame, Then};
use super::write::opening;
use crate::daemon::{Confinement, Daemon, Description, Installation};
use crate::{Context, Error, Result};

const REPLY: u32 = 1;
const REPLY_WITH_DESCRIPTORS: u32 = 5;
/// More is no frame.
const LARGEST: usize = 33_554_436;

/// A daemon that may die of what it is told.
#[derive(Debug)]
pub(super) struct Victim {
    daemon: Daemon,
    pid: u32,
    patience: Duration,
}

/// What the daemon did about a frame.
#[derive(Debug)]
pub(super) enum Answer {
    /// It answered: whether it did what was asked, and its words.
    Reply { done: bool, payload: Vec<u8> },
    /// Nothing was waited for.
    Unasked,
    /// It ended the connection.
    Closed,
    /// It did not answer in time.
    Silent,
}

impl Victim {
    /// Starts a daemon that can write nowhere but in its own directories.
    pub(super) fn start(name: &str, installation: &Installation, valgrind: bool) -> Result<Self> {
        let daemon = Daemon::start_as(Description {
            installation: installation.clone(),
            confinement: Some(Confinement { valgrind }),
            ..Description::new(name)
        })?;
        let pid = daemon.libvirtd_pid()?;
        Ok(Self {
            daemon,
            pid,
            patience: Duration::from_secs(if valgrind { 120 } else { 20 }),
        })
    }

    /// Whether it still runs. One that has crashed may be waited for no more.
    pub(super) fn is_alive(&self) -> bool {
        let stat = fs::read_to_string(format!("/proc/{}/stat", self.pid)).unwrap_or_default();
        let state = stat.rsplit_once(") ").map(|(_, rest)| rest.as_bytes()[0]);
        !matches!(state, None | Some(b'Z' | b'X'))
    }

    /// Whether it still answers somebody else.
    pub(super) fn answers(&self, schema: &Schema) -> bool {
        let Some(opening) = opening(schema, 1) else {
            return false;
        };
        self.connect()
            .is_ok_and(|mut line| matches!(line.say(&opening), Ok(Answer::Reply { .. })))
    }

    /// A new connection.
    pub(super) fn connect(&self) -> Result<Line> {
        let path = self.daemon.socket();
        let stream = UnixStream::connect(&path).context(path.display())?;
        for set in [UnixStream::set_read_timeout, UnixStream::set_write_timeout] {
            set(&stream, Some(self.patience)).context(path.display())?;
        }
        Ok(Line {
            stream,
            buffer: Vec::new(),
        })
    }

    /// Memory in KiB and the number of open files.
    pub(super) fn size(&self) -> (u64, usize) {
        let status = fs::read_to_string(format!("/proc/{}/status", self.pid)).unwrap_or_default();
        let memory = status.lines().find_map(|line| {
            line.strip_prefix("VmRSS:")?
                .split_whitespace()
                .next()?
                .parse()
                .ok()
        });
        let files = fs::read_dir(format!("/proc/{}/fd", self.pid)).map_or(0, Iterator::count);
        (memory.unwrap_or(0), files)
    }

    /// Its libvirt's version.
    pub(super) fn version(&self) -> Result<String> {
        let text = self.daemon.virsh(&["version", "--daemon"])?;
        let line = text
            .lines()
            .find_map(|line| line.strip_prefix("Running against daemon:"));
        Ok(line.unwrap_or_default().trim().to_owned())
    }

    /// Waits for an answer only so long.
    pub(super) const fn set_patience(&mut self, patience: Duration) {
        self.patience = patience;
    }

    /// Ends it; what valgrind wrote, if it ran under it, is returned.
    pub(super) fn stop(self) -> Result<String> {
        let log = self.daemon.directory().join("log");
        if let Err(error) = self.daemon.stop_libvirtd() {
            crate::progress::say(error.to_string());
        }
        let mut said = String::new();
        for entry in fs::read_dir(&log).context(log.display())?.flatten() {
            if entry.file_name().to_string_lossy().starts_with("valgrind") {
                said.push_str(&fs::read_to_string(entry.path()).unwrap_or_default());
            }
        }
        self.daemon.stop()?;
        Ok(said)
    }

    /// Where its logs are.
    pub(super) fn log(&self) -> PathBuf {
        self.daemon.directory().join("log")
    }

    /// Leaves its logs.
    pub(super) fn halt(self) {
        self.daemon.halt();
    }
}

/// A connection.
#[derive(Debug)]
pub(super) struct Line {
    stream: UnixStream,
    buffer: Vec<u8>,
}

impl Line {
    /// Sends a frame and waits for what comes of it.
    pub(super) fn say(&mut self, frame: &Frame) -> Result<Answer> {
        match self.stream.write_all(&frame.bytes) {
            Ok(()) => {}
            Err(error) if is_late(&error) => return Ok(Answer::Silent),
            Err(_) => return Ok(Answer::Closed),
        }
        match frame.then {
            Then::Nothing => Ok(Answer::Unasked),
            Then::End => Ok(Answer::Closed),
            Then::Answer => self.wait(frame.word(4)),
        }
    }

    /// Waits for the reply of that serial; events and streams' data are passed over.
    fn wait(&mut self, serial: u32) -> Result<Answer> {
        loop {
            while let Some(bytes) = self.take_frame()? {
                let frame = Frame::alone(bytes);
                let reply = matches!(frame.word(3), REPLY | REPLY_WITH_DESCRIPTORS);
                if reply && frame.word(4) == serial {
                    return Ok(Answer::Reply {
                        done: frame.word(5) == 0,
                        payload: frame.bytes[28..].to_vec(),
                    });
                }
            }
            let mut piece = [0; 16 << 10];
            match self.stream.read(&mut piece) {
                Ok(0) => return Ok(Answer::Closed),
                Ok(length) => self.buffer.extend(&piece[..length]),
                Err(error) if is_late(&error) => return Ok(Answer::Silent),
                Err(error) if error.kind() == ErrorKind::Interrupted => {}
                Err(_) => return Ok(Answer::Closed),
            }
        }
    }

    /// The next whole frame of what has come.
    fn take_frame(&mut self) -> Result<Option<Vec<u8>>> {
        let Some(length) = self.buffer.first_chunk() else {
            return Ok(None);
        };
        let length = usize::try_from(u32::from_be_bytes(*length)).unwrap_or(usize::MAX);
        if !(28..=LARGEST).contains(&length) {
            return Err(Error::new(format!(
                "the daemon sent a frame of {length} bytes"
            )));
        }
        if self.buffer.len() < length {
            return Ok(None);
        }
        let rest = self.buffer.split_off(length);
        Ok(Some(std::mem::replace(&mut self.buffer, rest)))
    }
}

fn is_late(error: &std::io::Error) -> bool {
    matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut)
}
