//! The daemon's end of a stream.

use std::sync::Arc;

use bytes::Bytes;
use tokio::sync::{OwnedSemaphorePermit, mpsc, oneshot};
use tokio_util::sync::CancellationToken;

use super::{
    client::Client,
    failure::{failure, message},
    wire::{self, Outgoing},
};
use crate::{
    api::ErrorNumber,
    error::RemoteError,
    net::{MESSAGE_LEGACY_PAYLOAD_MAX, MessageHeader, MessageStatus, MessageType},
};

/// What a client sends through a stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Piece {
    /// Bytes.
    Data(Bytes),
    /// That many bytes of nothing.
    Hole(u64),
    /// The client has nothing more to send and waits for the confirmation, [`Stream::finish`].
    Finish,
}

/// The client aborted the stream, or is gone.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[error("the client has ended the stream")]
pub struct Gone;

/// A stream that a handler opened ([`super::Request::stream`]).
///
/// What the client sends waits in here, and each piece counts as a request that was not answered
/// until it is taken: a daemon that does not read holds up the whole connection, as libvirt's does.
/// A stream that is dropped before its end fails for the client.
#[derive(Debug)]
pub struct Stream {
    call: MessageHeader,
    client: Arc<Client>,
    incoming: mpsc::Receiver<Incoming>,
    /// The client finished or aborted it: nothing more may be sent.
    stop: CancellationToken,
    finishing: Option<OwnedSemaphorePermit>,
    over: bool,
}

pub(super) type Incoming = (Piece, OwnedSemaphorePermit);

impl Stream {
    pub(super) const fn new(
        call: MessageHeader,
        client: Arc<Client>,
        incoming: mpsc::Receiver<Incoming>,
        stop: CancellationToken,
    ) -> Self {
        Self {
            call,
            client,
            incoming,
            stop,
            finishing: None,
            over: false,
        }
    }

    /// Sends bytes, in frames as large as libvirt's, each one after the one before was written.
    ///
    /// # Errors
    ///
    /// The client wants no more.
    pub async fn send(&mut self, mut data: Bytes) -> Result<(), Gone> {
        while !data.is_empty() {
            let piece = data.split_to(data.len().min(MESSAGE_LEGACY_PAYLOAD_MAX));
            self.put(MessageType::STREAM, MessageStatus::CONTINUE, &piece)
                .await?;
        }
        Ok(())
    }

    /// Sends a hole.
    ///
    /// # Errors
    ///
    /// The client wants no more.
    pub async fn send_hole(&mut self, length: u64) -> Result<(), Gone> {
        let hole = wire::hole(length);
        self.put(MessageType::STREAM_HOLE, MessageStatus::CONTINUE, &hole)
            .await
    }

    /// Tells the client that all was sent. The stream is not over: the client has to finish it.
    ///
    /// # Errors
    ///
    /// The client wants no more.
    pub async fn end(&mut self) -> Result<(), Gone> {
        self.put(MessageType::STREAM, MessageStatus::CONTINUE, &[])
            .await
    }

    /// The next piece from the client.
    ///
    /// # Errors
    ///
    /// The client aborted the stream, or is gone.
    pub async fn receive(&mut self) -> Result<Piece, Gone> {
        if self.finishing.is_some() {
            return Ok(Piece::Finish);
        }
        match self.incoming.recv().await {
            Some((Piece::Finish, permit)) => {
                self.finishing = Some(permit);
                Ok(Piece::Finish)
            }
            Some((piece, _)) => Ok(piece),
            None => {
                self.over = true;
                Err(Gone)
            }
        }
    }

    /// Waits until the client finishes the stream, and confirms that.
    ///
    /// # Errors
    ///
    /// The client aborted the stream, or is gone.
    pub async fn finish(mut self) -> Result<(), Gone> {
        while self.receive().await? != Piece::Finish {}
        self.over = true;
        let header = wire::stream_header(&self.call, MessageType::STREAM, MessageStatus::OK);
        let mut frame = Outgoing::new(&header, &[]);
        frame.permit = self.finishing.take();
        self.client.close_stream(&self.call);
        self.client.send(frame).await.map_err(|_| Gone)
    }

    /// Ends the stream with an error.
    pub async fn fail(mut self, error: &RemoteError) {
        self.over = true;
        let mut frame = self.error(error);
        frame.permit = self.finishing.take();
        self.client.close_stream(&self.call);
        // A client that is gone needs no error.
        let _ = self.client.send(frame).await;
    }

    async fn put(
        &mut self,
        kind: MessageType,
        status: MessageStatus,
        payload: &[u8],
    ) -> Result<(), Gone> {
        let (sender, written) = oneshot::channel();
        let mut frame = Outgoing::new(&wire::stream_header(&self.call, kind, status), payload);
        frame.written = Some(sender);
        if self.stop.is_cancelled() {
            return Err(Gone);
        }
        self.client.send(frame).await.map_err(|_| Gone)?;
        tokio::select! {
            written = written => written.map_err(|_| Gone),
            () = self.stop.cancelled() => Err(Gone),
        }
    }

    fn error(&self, error: &RemoteError) -> Outgoing {
        let header = wire::stream_header(&self.call, MessageType::STREAM, MessageStatus::ERROR);
        Outgoing::new(&header, &wire::payload(&message(error)).unwrap_or_default())
    }
}

impl Drop for Stream {
    fn drop(&mut self) {
        self.client.close_stream(&self.call);
        if !self.over && !self.client.stop.is_cancelled() {
            let error = failure(ErrorNumber::INTERNAL_ERROR, "the daemon dropped the stream");
            let frame = self.error(&error);
            self.client.try_send(frame);
        }
    }
}
