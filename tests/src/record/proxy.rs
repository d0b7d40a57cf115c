//! A Unix socket in front of a daemon's, which keeps every frame that passes.
//!
//! This knows the protocol's frames by itself, without `libvirt-proto`: what is recorded here
//! judges that crate. File descriptors are not passed on; no recorded call carries any.

use std::io::{Read, Write};
use std::net::Shutdown;
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use crate::{Context, Error, Result};

/// The length word and the six words of the header.
const SMALLEST: usize = 28;
/// The serial's place in a frame.
const SERIAL: std::ops::Range<usize> = 20..24;
const REMOTE_PROGRAM: u32 = 0x2000_8086;
const CALL: u32 = 0;
const REPLY: u32 = 1;

/// A frame as it was on the wire, its length word included.
#[derive(Clone, Debug, Eq, PartialEq)]
pub struct Frame(Vec<u8>);

/// A frame, and where it passed.
#[derive(Clone, Debug)]
pub struct Passed {
    /// The connection, counted from 0.
    pub connection: usize,
    /// Whether the client sent it.
    pub to_daemon: bool,
    /// The frame.
    pub frame: Frame,
}

impl Frame {
    /// A frame of these bytes, whatever they are: to see what others make of a wrong one.
    #[must_use]
    pub const fn of(bytes: Vec<u8>) -> Self {
        Self(bytes)
    }

    /// All its bytes.
    #[must_use]
    pub fn bytes(&self) -> &[u8] {
        &self.0
    }

    /// Whether it calls this procedure of the remote program.
    #[must_use]
    pub fn is_call(&self, procedure: u32) -> bool {
        self.is(CALL, procedure)
    }

    /// Whether it answers a call of this procedure of the remote program.
    #[must_use]
    pub fn is_reply(&self, procedure: u32) -> bool {
        self.is(REPLY, procedure)
    }

    /// The same frame with serial 0: the serial says only how many calls came before.
    #[must_use]
    pub fn without_serial(mut self) -> Self {
        self.0[SERIAL].fill(0);
        self
    }

    fn is(&self, kind: u32, procedure: u32) -> bool {
        self.word(1) == REMOTE_PROGRAM && self.word(3) == procedure && self.word(4) == kind
    }

    fn word(&self, index: usize) -> u32 {
        self.0[index * 4..]
            .first_chunk()
            .map_or(0, |word| u32::from_be_bytes(*word))
    }

    /// Cuts the next frame off the front of `bytes`, once all of it is there.
    fn split(bytes: &mut Vec<u8>) -> Result<Option<Self>> {
        let Some(word) = bytes.first_chunk() else {
            return Ok(None);
        };
        let length = u32::from_be_bytes(*word) as usize;
        if length < SMALLEST {
            return Err(Error::new(format!("a frame of {length} bytes")));
        }
        if bytes.len() < length {
            return Ok(None);
        }
        let rest = bytes.split_off(length);
        Ok(Some(Self(std::mem::replace(bytes, rest))))
    }
}

/// A listening proxy. It goes on until the process ends.
#[derive(Debug)]
pub struct Proxy {
    socket: PathBuf,
    frames: Frames,
}

type Frames = Arc<Mutex<Vec<Passed>>>;

impl Proxy {
    /// Listens at `socket` and connects everyone who comes to `target`.
    ///
    /// # Errors
    /// When `socket` cannot be made.
    pub fn start(socket: &Path, target: &Path) -> Result<Self> {
        let listener = UnixListener::bind(socket).context(socket.display())?;
        let frames = Frames::default();
        let proxy = Self {
            socket: socket.to_owned(),
            frames: Arc::clone(&frames),
        };
        let target = target.to_owned();
        thread::spawn(move || {
            for (number, client) in listener.incoming().flatten().enumerate() {
                if let Err(error) = connect(client, &target, number, &frames) {
                    eprintln!("proxy: {error}");
                }
            }
        });
        Ok(proxy)
    }

    /// A connection URI with the proxy in the daemon's place. `driver` is `test`, `path` is
    /// `/default`, for example.
    #[must_use]
    pub fn uri(&self, driver: &str, path: &str) -> String {
        format!(
            "{driver}+unix://{path}?socket={}",
            self.socket.as_path().display()
        )
    }

    /// The frames of all connections since the last time, in the order in which they were read.
    /// Who got the answer to a call has all frames up to it in here.
    #[must_use]
    pub fn take(&self) -> Vec<Frame> {
        self.take_passed()
            .into_iter()
            .map(|passed| passed.frame)
            .collect()
    }

    /// As [`Proxy::take`], with where each frame passed.
    #[must_use]
    pub fn take_passed(&self) -> Vec<Passed> {
        std::mem::take(&mut *lock(&self.frames))
    }
}

/// Moves bytes both ways, on two threads that end with the connection.
fn connect(client: UnixStream, target: &Path, connection: usize, frames: &Frames) -> Result<()> {
    let daemon = UnixStream::connect(target).context(target.display())?;
    let pairs = [
        (true, client.try_clone(), daemon.try_clone()),
        (false, Ok(daemon), Ok(client)),
    ];
    for (to_daemon, from, to) in pairs {
        let (from, to) = (from.context("a socket")?, to.context("a socket")?);
        let frames = Arc::clone(frames);
        thread::spawn(move || {
            let keep = |frame| {
                lock(&frames).push(Passed {
                    connection,
                    to_daemon,
                    frame,
                });
            };
            if let Err(error) = forward(&from, &to, keep) {
                eprintln!("proxy: {error}");
            }
            let _ = to.shutdown(Shutdown::Write);
        });
    }
    Ok(())
}

fn forward(mut from: &UnixStream, mut to: &UnixStream, keep: impl Fn(Frame)) -> Result<()> {
    let mut buffer = vec![0; 64 * 1024];
    let mut pending = Vec::new();
    loop {
        // Either side may be gone before the other has noticed.
        let count = from.read(&mut buffer).unwrap_or(0);
        if count == 0 {
            return Ok(());
        }
        pending.extend_from_slice(&buffer[..count]);
        // Kept first and passed on then: the answer must not overtake the record.
        while let Some(frame) = Frame::split(&mut pending)? {
            keep(frame);
        }
        if to.write_all(&buffer[..count]).is_err() {
            return Ok(());
        }
    }
}

fn lock(frames: &Frames) -> MutexGuard<'_, Vec<Passed>> {
    frames.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn frame(kind: u32, procedure: u32, serial: u32) -> Vec<u8> {
        [28, REMOTE_PROGRAM, 1, procedure, kind, serial, 0]
            .into_iter()
            .flat_map(u32::to_be_bytes)
            .collect()
    }

    #[test]
    fn frames_are_cut_where_they_end() {
        let (first, second) = (frame(CALL, 66, 0), frame(CALL, 1, 1));
        let mut bytes = [first.as_slice(), &second[..20]].concat();
        assert_eq!(Frame::split(&mut bytes).unwrap(), Some(Frame(first)));
        assert_eq!(Frame::split(&mut bytes).unwrap(), None);
        bytes.extend_from_slice(&second[20..]);
        assert_eq!(Frame::split(&mut bytes).unwrap(), Some(Frame(second)));
        assert!(bytes.is_empty());
        assert!(Frame::split(&mut vec![0, 0, 0, 27, 0]).is_err());
    }

    #[test]
    fn bytes_pass_both_ways_and_their_frames_are_kept() {
        let directory = tempfile::tempdir().unwrap();
        let (front, back) = (
            directory.path().join("front"),
            directory.path().join("back"),
        );
        let daemon = UnixListener::bind(&back).unwrap();
        let proxy = Proxy::start(&front, &back).unwrap();
        let mut client = UnixStream::connect(&front).unwrap();
        let (mut daemon, _) = daemon.accept().unwrap();
        let mut buffer = [0; 28];

        client.write_all(&frame(CALL, 66, 7)).unwrap();
        daemon.read_exact(&mut buffer).unwrap();
        assert_eq!(buffer[..], frame(CALL, 66, 7));
        daemon.write_all(&frame(REPLY, 66, 7)).unwrap();
        client.read_exact(&mut buffer).unwrap();
        assert_eq!(buffer[..], frame(REPLY, 66, 7));

        let kept = proxy.take();
        assert!(kept[0].is_call(66) && !kept[0].is_call(1) && !kept[0].is_reply(66));
        assert!(kept[1].is_reply(66));
        assert_eq!(kept[0].clone().without_serial().0, frame(CALL, 66, 0));
        assert!(proxy.take().is_empty());
        // The end of the one side reaches the other.
        drop(client);
        assert_eq!(daemon.read(&mut buffer).unwrap(), 0);
    }
}
