use std::{
    os::fd::OwnedFd,
    pin::pin,
    sync::{Arc, Mutex, PoisonError},
};

use bytes::{Buf, Bytes, BytesMut};
use tokio::sync::{Notify, futures::Notified, mpsc};

use super::{Outgoing, Shared};
use crate::{
    error::CloseReason,
    frame,
    net::{self, MessageHeader, MessageStatus, MessageType},
    transport::Writer,
};

/// Frames are written together up to this size.
const BATCH: usize = 64 * 1024;
const PING: i32 = 1;
const PONG: i32 = 2;

/// Frames that do not wait in the queue: keepalive, and the ends of dropped streams. Whoever asks
/// for them may not wait.
#[derive(Debug, Default)]
pub(super) struct Urgent {
    frames: Mutex<Frames>,
    there: Notify,
}

#[derive(Debug, Default)]
struct Frames {
    ping: bool,
    pong: bool,
    /// At most one for each stream.
    others: Vec<BytesMut>,
}

impl Urgent {
    pub(super) fn ping(&self) {
        self.add(|frames| frames.ping = true);
    }

    pub(super) fn pong(&self) {
        self.add(|frames| frames.pong = true);
    }

    pub(super) fn frame(&self, frame: BytesMut) {
        self.add(|frames| frames.others.push(frame));
    }

    fn add(&self, change: impl FnOnce(&mut Frames)) {
        change(&mut self.frames.lock().unwrap_or_else(PoisonError::into_inner));
        self.there.notify_one();
    }

    fn changed(&self) -> Notified<'_> {
        self.there.notified()
    }

    fn take(&self, pieces: &mut Vec<Piece>) {
        let mut frames = self.frames.lock().unwrap_or_else(PoisonError::into_inner);
        let frames = std::mem::take(&mut *frames);
        pieces.extend(frames.others.into_iter().map(Piece::Head));
        pieces.extend(frames.pong.then(|| Piece::Head(keepalive(PONG))));
        pieces.extend(frames.ping.then(|| Piece::Head(keepalive(PING))));
    }
}

/// Writes what comes until the connection ends, or is ended by aborting the task.
pub(super) async fn run(
    shared: Arc<Shared>,
    mut writer: Writer,
    mut queue: mpsc::Receiver<Outgoing>,
) {
    let mut batch = Batch::default();
    // Made once, and not anew for each frame.
    let mut urgent = pin!(shared.urgent.changed());
    loop {
        tokio::select! {
            biased;
            () = &mut urgent => {
                urgent.set(shared.urgent.changed());
                shared.urgent.take(&mut batch.pieces);
            }
            frame = queue.recv() => match frame {
                Some(frame) => batch.fill(&shared, frame, &mut queue),
                None => return,
            },
        }
        if let Err(error) = batch.write(&mut writer).await {
            shared.close(&CloseReason::Io(Arc::new(error)));
            return;
        }
    }
}

/// What is written at once.
#[derive(Default)]
struct Batch {
    pieces: Vec<Piece>,
    /// Those of the last frame: they follow it at once.
    descriptors: Vec<OwnedFd>,
}

impl Batch {
    /// The frame and those that queue behind it, without those whose caller has given up.
    fn fill(&mut self, shared: &Shared, first: Outgoing, queue: &mut mpsc::Receiver<Outgoing>) {
        let mut size = 0;
        let mut next = Some(first);
        while let Some(frame) = next {
            if !(frame.is_call && shared.lock().abandon(frame.serial)) {
                size += frame.head.len() + frame.body.len();
                self.pieces.push(Piece::Head(frame.head));
                if !frame.body.is_empty() {
                    self.pieces.push(Piece::Body(frame.body));
                }
                self.descriptors = frame.descriptors;
            }
            next = if size < BATCH && self.descriptors.is_empty() {
                queue.try_recv().ok()
            } else {
                None
            };
        }
    }

    async fn write(&mut self, writer: &mut Writer) -> std::io::Result<()> {
        writer.write_all(&mut self.pieces).await?;
        self.pieces.clear();
        for descriptor in self.descriptors.drain(..) {
            writer.send_descriptor(descriptor).await?;
        }
        Ok(())
    }
}

/// A frame, or what comes before its body, which is sent as it is.
enum Piece {
    Head(BytesMut),
    Body(Bytes),
}

impl Buf for Piece {
    fn remaining(&self) -> usize {
        match self {
            Self::Head(bytes) => bytes.remaining(),
            Self::Body(bytes) => bytes.remaining(),
        }
    }

    fn chunk(&self) -> &[u8] {
        match self {
            Self::Head(bytes) => bytes.chunk(),
            Self::Body(bytes) => bytes.chunk(),
        }
    }

    fn advance(&mut self, count: usize) {
        match self {
            Self::Head(bytes) => bytes.advance(count),
            Self::Body(bytes) => bytes.advance(count),
        }
    }
}

fn keepalive(procedure: i32) -> BytesMut {
    let header = MessageHeader {
        program: net::PROGRAM,
        version: net::VERSION,
        procedure,
        r#type: MessageType::MESSAGE,
        serial: 0,
        status: MessageStatus::OK,
    };
    frame::head(&header, 0)
}
