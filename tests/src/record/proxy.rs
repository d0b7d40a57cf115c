//! A Unix socket in front of a daemon's, which keeps every frame that passes.
//!
//! This knows the protocol's frames by itself, without `libvirt-proto`: what is recorded here
//! judges that crate. File descriptors are passed on with the byte that carried them.

use std::io::{IoSlice, IoSliceMut};
use std::mem::MaybeUninit;
use std::net::Shutdown;
use std::os::fd::{AsFd, OwnedFd};
use std::os::unix::net::{UnixListener, UnixStream};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;

use rustix::io::Errno;
use rustix::net::{
    RecvAncillaryBuffer, RecvAncillaryMessage, RecvFlags, SendAncillaryBuffer,
    SendAncillaryMessage, SendFlags, recvmsg, sendmsg,
};

use crate::{Context, Error, Result};

/// The length word and the six words of the header.
const SMALLEST: usize = 28;
/// The serial's place in a frame.
const SERIAL: std::ops::Range<usize> = 20..24;
const REMOTE_PROGRAM: u32 = 0x2000_8086;
const CALL: u32 = 0;
const REPLY: u32 = 1;
const CALL_WITH_FDS: u32 = 4;
const REPLY_WITH_FDS: u32 = 5;
/// More than libvirt lets a message carry.
const DESCRIPTORS: usize = 64;

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

    /// The program and the number of the procedure that it is about.
    #[must_use]
    pub fn procedure(&self) -> (u32, u32) {
        (self.word(1), self.word(3))
    }

    /// The descriptors that follow the frame, each on a byte that belongs to no frame.
    fn descriptors(&self) -> usize {
        if [CALL_WITH_FDS, REPLY_WITH_FDS].contains(&self.word(4)) && self.0.len() > SMALLEST {
            self.word(7) as usize
        } else {
            0
        }
    }

    fn is(&self, kind: u32, procedure: u32) -> bool {
        self.procedure() == (REMOTE_PROGRAM, procedure) && self.word(4) == kind
    }

    fn word(&self, index: usize) -> u32 {
        self.0[index * 4..]
            .first_chunk()
            .map_or(0, |word| u32::from_be_bytes(*word))
    }
}

/// Bytes as they come, cut where their frames end.
#[derive(Default)]
struct Splitter {
    pending: Vec<u8>,
    /// Bytes that are there for the descriptors on them.
    between: usize,
}

impl Splitter {
    /// The next frame, once all of it is there.
    fn next(&mut self) -> Result<Option<Frame>> {
        let between = self.between.min(self.pending.len());
        self.pending.drain(..between);
        self.between -= between;
        let Some(word) = self.pending.first_chunk() else {
            return Ok(None);
        };
        let length = u32::from_be_bytes(*word) as usize;
        if length < SMALLEST {
            return Err(Error::new(format!("a frame of {length} bytes")));
        }
        if self.pending.len() < length {
            return Ok(None);
        }
        let rest = self.pending.split_off(length);
        let frame = Frame(std::mem::replace(&mut self.pending, rest));
        self.between = frame.descriptors();
        Ok(Some(frame))
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

fn forward(from: &UnixStream, to: &UnixStream, keep: impl Fn(Frame)) -> Result<()> {
    let mut buffer = vec![0; 64 * 1024];
    let mut splitter = Splitter::default();
    loop {
        // Either side may be gone before the other has noticed.
        let (count, descriptors) = receive(from, &mut buffer).unwrap_or_default();
        if count == 0 {
            return Ok(());
        }
        splitter.pending.extend_from_slice(&buffer[..count]);
        // Kept first and passed on then: the answer must not overtake the record.
        while let Some(frame) = splitter.next()? {
            keep(frame);
        }
        if send(to, &buffer[..count], &descriptors).is_err() {
            return Ok(());
        }
    }
}

/// Bytes, and the descriptors that came on the last of them: a read ends where some do.
fn receive(from: &UnixStream, buffer: &mut [u8]) -> rustix::io::Result<(usize, Vec<OwnedFd>)> {
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(DESCRIPTORS))];
    let mut control = RecvAncillaryBuffer::new(&mut space);
    let received = loop {
        let mut parts = [IoSliceMut::new(buffer)];
        match recvmsg(from, &mut parts, &mut control, RecvFlags::CMSG_CLOEXEC) {
            Err(Errno::INTR) => {}
            received => break received?,
        }
    };
    let descriptors = control
        .drain()
        .filter_map(|message| match message {
            RecvAncillaryMessage::ScmRights(descriptors) => Some(descriptors),
            _ => None,
        })
        .flatten()
        .collect();
    Ok((received.bytes, descriptors))
}

/// The descriptors go with the last byte, as they came.
fn send(to: &UnixStream, bytes: &[u8], descriptors: &[OwnedFd]) -> rustix::io::Result<()> {
    let (plain, carrier) = bytes.split_at(bytes.len() - usize::from(!descriptors.is_empty()));
    let descriptors: Vec<_> = descriptors.iter().map(AsFd::as_fd).collect();
    let mut space = [MaybeUninit::uninit(); rustix::cmsg_space!(ScmRights(DESCRIPTORS))];
    for (mut bytes, descriptors) in [(plain, &[][..]), (carrier, &descriptors)] {
        while !bytes.is_empty() {
            let mut control = SendAncillaryBuffer::new(&mut space);
            if !descriptors.is_empty() {
                control.push(SendAncillaryMessage::ScmRights(descriptors));
            }
            match sendmsg(
                to,
                &[IoSlice::new(bytes)],
                &mut control,
                SendFlags::NOSIGNAL,
            ) {
                Err(Errno::INTR) => {}
                sent => bytes = &bytes[sent?..],
            }
        }
    }
    Ok(())
}

fn lock(frames: &Frames) -> MutexGuard<'_, Vec<Passed>> {
    frames.lock().unwrap_or_else(PoisonError::into_inner)
}

#[cfg(test)]
mod tests {
    use std::io::{Read as _, Write as _};

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
        let mut splitter = Splitter::default();
        splitter
            .pending
            .extend([first.as_slice(), &second[..20]].concat());
        assert_eq!(splitter.next().unwrap(), Some(Frame(first)));
        assert_eq!(splitter.next().unwrap(), None);
        splitter.pending.extend_from_slice(&second[20..]);
        assert_eq!(splitter.next().unwrap(), Some(Frame(second)));
        assert!(splitter.pending.is_empty());
        splitter.pending.extend([0, 0, 0, 27, 0]);
        assert!(splitter.next().is_err());
    }

    #[test]
    fn bytes_that_carry_descriptors_are_in_no_frame() {
        let mut with_two = frame(CALL_WITH_FDS, 350, 0);
        with_two.extend_from_slice(&[0, 0, 0, 2]);
        with_two[3] = 32;
        let mut splitter = Splitter::default();
        splitter
            .pending
            .extend([with_two.as_slice(), &[0]].concat());
        assert_eq!(splitter.next().unwrap(), Some(Frame(with_two)));
        assert_eq!(splitter.next().unwrap(), None);
        splitter.pending.push(0);
        splitter.pending.extend_from_slice(&frame(CALL, 1, 1));
        assert_eq!(splitter.next().unwrap(), Some(Frame(frame(CALL, 1, 1))));
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

        let (mut ours, theirs) = UnixStream::pair().unwrap();
        send(&client, &frame(CALL, 66, 8), &[theirs.into()]).unwrap();
        // In one read or in two: the last byte has them.
        let (mut count, mut descriptors) = receive(&daemon, &mut buffer).unwrap();
        while descriptors.is_empty() {
            assert!((1..28).contains(&count), "{count}");
            let (more, with) = receive(&daemon, &mut buffer).unwrap();
            assert_ne!(more, 0);
            (count, descriptors) = (count + more, with);
        }
        assert_eq!((count, descriptors.len()), (28, 1));
        let mut theirs = UnixStream::from(descriptors.remove(0));
        theirs.write_all(b"!").unwrap();
        ours.read_exact(&mut buffer[..1]).unwrap();
        assert_eq!(buffer[0], b'!');

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
