//! Streams: volume contents, consoles, channels, screenshots, tunnelled migration.
//!
//! A stream belongs to the call that opened it and shares its connection with other calls. It is a
//! sequence of [`Chunk`]s both ways: data, and in sparse streams holes. [`Stream::next`] and
//! [`Stream::send`] pass them on without copying; for everything that takes a reader or a writer it
//! is [`AsyncRead`] and [`AsyncWrite`] as well, where holes read as zeros.
//!
//! Who has written all ends it with [`Stream::finish`], and learns whether the daemon got it. A
//! stream that is dropped before that is aborted, as [`Stream::abort`] does.

use std::{
    future::poll_fn,
    io,
    pin::Pin,
    sync::Arc,
    task::{Context, Poll, ready},
    time::Duration,
};

use bytes::{Buf as _, Bytes};
use tokio::{
    io::{AsyncRead, AsyncWrite, ReadBuf},
    time::timeout,
};
use tokio_util::sync::PollSender;

pub use crate::engine::Chunk;
use crate::{
    connect::Connect,
    engine::{Lane, Outgoing},
    error::{Error, Result},
    net::{MESSAGE_LEGACY_PAYLOAD_MAX, MessageStatus, MessageType, StreamHole},
    xdr::{Encode as _, Encoder},
};

/// What one frame carries at most, as libvirt's own clients send it (256 KiB less the header).
const PIECE: usize = MESSAGE_LEGACY_PAYLOAD_MAX;

/// A stream in both directions (`virStreamPtr`).
///
/// ```no_run
/// # async fn example(domain: libvirt_proto::Domain) -> libvirt_proto::Result<()> {
/// let mut console = domain.open_console(None, Default::default()).await?;
/// console.send("\n").await?;
/// while let Some(chunk) = console.next().await? {
///     println!("{chunk:?}");
/// }
/// console.finish().await
/// # }
/// ```
#[derive(Debug)]
pub struct Stream {
    reader: StreamReader,
    writer: StreamWriter,
}

/// The receiving half of a stream.
#[derive(Debug)]
pub struct StreamReader {
    lane: Arc<Lane>,
    /// What [`AsyncRead`] has begun to read.
    begun: Option<Chunk>,
    /// Keeps the connection.
    _connect: Connect,
}

/// The sending half of a stream.
#[derive(Debug)]
pub struct StreamWriter {
    lane: Arc<Lane>,
    outgoing: PollSender<Outgoing>,
    /// Whether the daemon was told that this is all.
    finishing: bool,
    deadline: Duration,
    /// Ends with the stream where it was opened for it.
    connect: Connect,
}

impl Stream {
    pub(crate) fn new(lane: Lane, connect: Connect, deadline: Duration) -> Self {
        let lane = Arc::new(lane);
        Self {
            reader: StreamReader {
                lane: Arc::clone(&lane),
                begun: None,
                _connect: connect.clone(),
            },
            writer: StreamWriter {
                outgoing: PollSender::new(lane.outgoing()),
                lane,
                finishing: false,
                deadline,
                connect,
            },
        }
    }

    /// As [`StreamReader::next`].
    ///
    /// # Errors
    ///
    /// As there.
    pub async fn next(&mut self) -> Result<Option<Chunk>> {
        self.reader.next().await
    }

    /// As [`StreamWriter::send`].
    ///
    /// # Errors
    ///
    /// As there.
    pub async fn send(&mut self, data: impl Into<Bytes>) -> Result<()> {
        self.writer.send(data).await
    }

    /// As [`StreamWriter::send_hole`].
    ///
    /// # Errors
    ///
    /// As there.
    pub async fn send_hole(&mut self, length: u64) -> Result<()> {
        self.writer.send_hole(length).await
    }

    /// As [`StreamWriter::finish`].
    ///
    /// # Errors
    ///
    /// As there.
    pub async fn finish(self) -> Result<()> {
        self.writer.finish().await
    }

    /// Ends the stream; the daemon drops what it has not used yet (`virStreamAbort`). Dropping the
    /// stream does the same. Does not wait for the daemon.
    pub fn abort(self) {
        drop(self);
    }

    /// Two halves for two tasks. The stream is aborted when both are dropped.
    #[must_use]
    pub fn split(self) -> (StreamReader, StreamWriter) {
        (self.reader, self.writer)
    }
}

impl StreamReader {
    /// Waits for the next piece (`virStreamRecv`); `None` when the daemon has sent all. Dropping the
    /// future loses nothing.
    ///
    /// # Errors
    ///
    /// What the daemon ended the stream with; the connection's end; [`Error::Stream`] if this end
    /// fell too far behind on a connection that others use.
    pub async fn next(&mut self) -> Result<Option<Chunk>> {
        match self.begun.take() {
            Some(Chunk::Data(data)) if data.is_empty() => {}
            Some(Chunk::Hole(0)) | None => {}
            begun => return Ok(begun),
        }
        poll_fn(|context| self.lane.slot().poll_chunk(context)).await
    }
}

impl StreamWriter {
    /// Sends data (`virStreamSend`) without copying it, in pieces of a size that every daemon takes.
    /// Returns when all of it is on its way. Dropping the future may leave a part sent.
    ///
    /// # Errors
    ///
    /// What the daemon ended the stream with; the connection's end.
    pub async fn send(&mut self, data: impl Into<Bytes>) -> Result<()> {
        let mut data = data.into();
        while !data.is_empty() {
            poll_fn(|context| self.poll_ready(context)).await?;
            let piece = data.split_to(data.len().min(PIECE));
            self.put(MessageType::STREAM, MessageStatus::CONTINUE, piece)?;
        }
        Ok(())
    }

    /// Sends a hole (`virStreamSendHole`): `length` bytes that need no space. Only for streams that
    /// were opened as sparse.
    ///
    /// # Errors
    ///
    /// As for [`StreamWriter::send`].
    pub async fn send_hole(&mut self, length: u64) -> Result<()> {
        let hole = StreamHole {
            length: i64::try_from(length)
                .map_err(|_| self.wrong("a hole of 2^63 bytes or more"))?,
            flags: 0,
        };
        let mut payload = Encoder::default();
        hole.encode(&mut payload).map_err(|source| Error::Encode {
            procedure: self.lane.slot().procedure,
            source,
        })?;
        poll_fn(|context| self.poll_ready(context)).await?;
        let payload = payload.into_inner().freeze();
        self.put(MessageType::STREAM_HOLE, MessageStatus::CONTINUE, payload)
    }

    /// Says that this is all and waits until the daemon has it (`virStreamFinish`). What still comes
    /// in is dropped: whoever reads does so to the end first.
    ///
    /// # Errors
    ///
    /// What the daemon ended the stream with, a timeout, or the connection's end.
    pub async fn finish(mut self) -> Result<()> {
        let procedure = self.lane.slot().procedure;
        let after = self.deadline;
        let finished = timeout(after, poll_fn(|context| self.poll_finish(context))).await;
        let finished = finished.unwrap_or(Err(Error::Timeout {
            procedure,
            after,
            sent: true,
        }));
        // Who does not answer would not answer a good-bye either.
        if !matches!(finished, Err(Error::Timeout { .. })) {
            self.connect.leave().await;
        }
        finished
    }

    fn poll_finish(&mut self, context: &mut Context<'_>) -> Poll<Result<()>> {
        if !self.finishing {
            // First, for a daemon that waits for us to read takes nothing of what we have to say.
            self.lane.slot().drop_incoming();
            match ready!(self.poll_ready(context)) {
                Ok(()) => self.put(MessageType::STREAM, MessageStatus::OK, Bytes::new())?,
                // Over, for better or worse: the slot knows.
                Err(error) if self.lane.slot().is_over() => tracing::debug!(%error, "stream over"),
                Err(error) => return Poll::Ready(Err(error)),
            }
            self.finishing = true;
        }
        self.lane.slot().poll_ended(context)
    }

    /// Waits for a place in the queue.
    fn poll_ready(&mut self, context: &mut Context<'_>) -> Poll<Result<()>> {
        let slot = self.lane.slot();
        if let Some(error) = slot.failure() {
            return Poll::Ready(Err(error));
        }
        if slot.is_over() || self.finishing {
            return Poll::Ready(Err(self.wrong("it is finished")));
        }
        let ready = ready!(self.outgoing.poll_reserve(context));
        Poll::Ready(ready.map_err(|_| self.lane.closed()))
    }

    fn put(&mut self, kind: MessageType, status: MessageStatus, body: Bytes) -> Result<()> {
        let frame = self.lane.frame(kind, status, body);
        self.outgoing
            .send_item(frame)
            .map_err(|_| self.lane.closed())
    }

    fn wrong(&self, reason: &'static str) -> Error {
        Error::Stream {
            procedure: self.lane.slot().procedure,
            reason,
        }
    }
}

impl AsyncRead for StreamReader {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        if buffer.remaining() == 0 {
            return Poll::Ready(Ok(()));
        }
        loop {
            match self.begun.take() {
                Some(Chunk::Data(mut data)) if !data.is_empty() => {
                    let length = data.len().min(buffer.remaining());
                    buffer.put_slice(&data[..length]);
                    data.advance(length);
                    self.begun = Some(Chunk::Data(data));
                    return Poll::Ready(Ok(()));
                }
                Some(Chunk::Hole(rest)) if rest > 0 => {
                    let room = buffer.remaining();
                    let length = usize::try_from(rest).map_or(room, |rest| rest.min(room));
                    buffer.initialize_unfilled_to(length).fill(0);
                    buffer.advance(length);
                    self.begun = Some(Chunk::Hole(rest - length as u64));
                    return Poll::Ready(Ok(()));
                }
                _ => {}
            }
            match ready!(self.lane.slot().poll_chunk(context)) {
                Ok(Some(chunk)) => self.begun = Some(chunk),
                Ok(None) => return Poll::Ready(Ok(())),
                Err(error) => return Poll::Ready(Err(io::Error::other(error))),
            }
        }
    }
}

impl AsyncWrite for StreamWriter {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        data: &[u8],
    ) -> Poll<io::Result<usize>> {
        ready!(self.poll_ready(context)).map_err(io::Error::other)?;
        let piece = Bytes::copy_from_slice(&data[..data.len().min(PIECE)]);
        let length = piece.len();
        if length > 0 {
            self.put(MessageType::STREAM, MessageStatus::CONTINUE, piece)
                .map_err(io::Error::other)?;
        }
        Poll::Ready(Ok(length))
    }

    /// What was written is on its way.
    fn poll_flush(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<io::Result<()>> {
        Poll::Ready(Ok(()))
    }

    /// As [`StreamWriter::finish`], without its deadline.
    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        self.poll_finish(context).map_err(io::Error::other)
    }
}

impl AsyncRead for Stream {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        Pin::new(&mut self.reader).poll_read(context, buffer)
    }
}

impl AsyncWrite for Stream {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        data: &[u8],
    ) -> Poll<io::Result<usize>> {
        Pin::new(&mut self.writer).poll_write(context, data)
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.writer).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.writer).poll_shutdown(context)
    }
}
