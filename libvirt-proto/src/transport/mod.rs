//! What carries the bytes.

mod unix;

pub(crate) use self::unix::connect;
#[cfg(test)]
pub(crate) use self::unix::pair;

use std::{io, os::fd::OwnedFd, sync::Arc};

use bytes::{Bytes, BytesMut};
use tokio::net::UnixStream;

/// The two halves of a connection.
pub(crate) type Transport = (Reader, Writer);

/// The receiving half.
#[derive(Debug)]
pub(crate) struct Reader {
    stream: Arc<UnixStream>,
    /// Descriptors that arrived and were not asked for yet, in their order.
    descriptors: Vec<OwnedFd>,
}

impl Reader {
    /// Reads what is there, or waits for something. Zero bytes are the end.
    ///
    /// # Errors
    ///
    /// The operating system's.
    pub(crate) async fn read(&mut self, buffer: &mut BytesMut) -> io::Result<usize> {
        unix::receive(&self.stream, buffer, &mut self.descriptors).await
    }

    /// Takes descriptors that came with a frame; any others are closed, nobody asked for them.
    pub(crate) fn take_descriptors(&mut self, count: usize) -> Vec<OwnedFd> {
        let count = count.min(self.descriptors.len());
        self.descriptors.drain(..count).collect()
    }
}

/// The sending half.
#[derive(Debug)]
pub(crate) struct Writer {
    stream: Arc<UnixStream>,
}

impl Writer {
    /// Writes all of it.
    ///
    /// # Errors
    ///
    /// The operating system's.
    pub(crate) async fn write_all(&mut self, mut bytes: Bytes) -> io::Result<()> {
        unix::send(&self.stream, &mut bytes).await
    }
}
