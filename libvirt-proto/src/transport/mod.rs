//! What carries the bytes: a Unix socket, which can carry descriptors as well, or any other pair of
//! a byte reader and a byte writer.

mod command;
mod route;
mod spawn;
#[cfg(feature = "tls")]
mod tls;
mod unix;

#[cfg(test)]
pub(crate) use self::unix::pair;
pub(crate) use self::{
    route::{Options, connect},
    unix::halves as over,
};

use std::{fmt, io, os::fd::OwnedFd};

use bytes::{Buf, BytesMut};
use tokio::io::{AsyncRead, AsyncReadExt as _, AsyncWrite, AsyncWriteExt as _};

/// The two halves of a connection.
pub(crate) type Transport = (Reader, Writer);

/// How much one read can bring where nothing says more, how much is made room for at least, and how
/// many pieces one write can take.
const READ: usize = 64 * 1024;
const SMALL: usize = 4096;
const PIECES: usize = 16;

/// A transport over anything that carries bytes. It cannot carry descriptors.
pub(crate) fn from_halves(
    read: impl AsyncRead + Send + Unpin + 'static,
    write: impl AsyncWrite + Send + Unpin + 'static,
) -> Transport {
    (
        Reader(Read::Bytes(Box::new(read))),
        Writer(Write::Bytes(Box::new(write))),
    )
}

/// The receiving half.
#[derive(Debug)]
pub(crate) struct Reader(Read);

enum Read {
    Unix {
        socket: unix::Socket,
        /// What is read comes here first.
        scratch: Box<[u8]>,
        /// Descriptors that arrived and were not asked for yet, in their order, each with where in
        /// all that was read the byte that it travelled with ends.
        descriptors: Vec<(OwnedFd, u64)>,
        /// How many bytes were read.
        received: u64,
    },
    Bytes(Box<dyn AsyncRead + Send + Unpin>),
}

impl Reader {
    /// Reads what is there, or waits for something. Zero bytes are the end.
    ///
    /// # Errors
    ///
    /// The operating system's.
    pub(crate) async fn read(&mut self, buffer: &mut BytesMut) -> io::Result<usize> {
        match &mut self.0 {
            Read::Unix {
                socket,
                scratch,
                descriptors,
                received,
            } => {
                let (count, new) = unix::receive(socket, scratch).await?;
                if buffer.capacity() - buffer.len() < count {
                    // By now the replies in it are used up, mostly, and it is taken again.
                    buffer.reserve(count.max(SMALL));
                }
                buffer.extend_from_slice(&scratch[..count]);
                *received += count as u64;
                // The kernel ends a read behind a byte that descriptors travel with.
                descriptors.extend(new.into_iter().map(|each| (each, *received)));
                Ok(count)
            }
            Read::Bytes(stream) => {
                buffer.reserve(READ);
                stream.read_buf(buffer).await
            }
        }
    }

    /// Takes descriptors that came with a frame; fewer than announced if the peer lied.
    pub(crate) fn take_descriptors(&mut self, count: usize) -> Vec<OwnedFd> {
        match &mut self.0 {
            Read::Unix { descriptors, .. } => {
                let count = count.min(descriptors.len());
                descriptors.drain(..count).map(|(each, _)| each).collect()
            }
            Read::Bytes(_) => Vec::new(),
        }
    }

    /// Closes descriptors that no frame announced and takes their bytes out of `buffer`, which is
    /// to begin where a frame may. A libvirtd sends back those that came with a call which it does
    /// not know.
    pub(crate) fn drop_unannounced(&mut self, buffer: &mut BytesMut) {
        let Read::Unix {
            descriptors,
            received,
            ..
        } = &mut self.0
        else {
            return;
        };
        let mut front = *received - buffer.len() as u64;
        while let Some(&(_, end)) = descriptors.first()
            && end <= front + 1
        {
            descriptors.remove(0);
            if end > front {
                buffer.advance(1);
                front = end;
            }
        }
    }
}

/// The sending half.
#[derive(Debug)]
pub(crate) struct Writer(Write);

enum Write {
    Unix(unix::Sending),
    Bytes(Box<dyn AsyncWrite + Send + Unpin>),
}

impl Writer {
    /// Whether descriptors can travel along.
    pub(crate) const fn carries_descriptors(&self) -> bool {
        matches!(self.0, Write::Unix(_))
    }

    /// Writes all of the pieces, in as few system calls as possible.
    ///
    /// # Errors
    ///
    /// The operating system's.
    pub(crate) async fn write_all(&mut self, pieces: &mut [impl Buf]) -> io::Result<()> {
        let mut rest = pieces;
        loop {
            while rest.first().is_some_and(|piece| !piece.has_remaining()) {
                rest = &mut rest[1..];
            }
            if rest.is_empty() {
                break;
            }
            let mut slices = [io::IoSlice::new(&[]); PIECES];
            for (slice, piece) in slices.iter_mut().zip(rest.iter()) {
                *slice = io::IoSlice::new(piece.chunk());
            }
            let slices = &slices[..rest.len().min(PIECES)];
            let mut sent = match &mut self.0 {
                Write::Unix(sending) => sending.send(slices).await?,
                Write::Bytes(stream) => stream.write_vectored(slices).await?,
            };
            if sent == 0 {
                return Err(io::ErrorKind::WriteZero.into());
            }
            for piece in rest.iter_mut() {
                let step = sent.min(piece.remaining());
                piece.advance(step);
                sent -= step;
                if sent == 0 {
                    break;
                }
            }
        }
        match &mut self.0 {
            Write::Unix(_) => Ok(()),
            Write::Bytes(stream) => stream.flush().await,
        }
    }

    /// Sends a descriptor, with the byte that libvirt expects it to travel with.
    ///
    /// # Errors
    ///
    /// The operating system's; a transport that carries none.
    pub(crate) async fn send_descriptor(&mut self, descriptor: OwnedFd) -> io::Result<()> {
        match &mut self.0 {
            Write::Unix(sending) => sending.send_descriptor(&descriptor).await,
            Write::Bytes(_) => Err(io::ErrorKind::Unsupported.into()),
        }
    }
}

impl fmt::Debug for Read {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unix { socket, .. } => f.debug_tuple("Unix").field(socket).finish(),
            Self::Bytes(_) => f.write_str("Bytes"),
        }
    }
}

impl fmt::Debug for Write {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unix(sending) => f.debug_tuple("Unix").field(sending).finish(),
            Self::Bytes(_) => f.write_str("Bytes"),
        }
    }
}
