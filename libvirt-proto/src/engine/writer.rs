use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use tokio::sync::{Notify, mpsc};

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
    others: Vec<Bytes>,
}

impl Urgent {
    pub(super) fn ping(&self) {
        self.add(|frames| frames.ping = true);
    }

    pub(super) fn pong(&self) {
        self.add(|frames| frames.pong = true);
    }

    pub(super) fn frame(&self, frame: Bytes) {
        self.add(|frames| frames.others.push(frame));
    }

    fn add(&self, change: impl FnOnce(&mut Frames)) {
        change(&mut self.frames.lock().unwrap_or_else(PoisonError::into_inner));
        self.there.notify_one();
    }

    async fn next(&self) -> Vec<Bytes> {
        self.there.notified().await;
        let mut frames = self.frames.lock().unwrap_or_else(PoisonError::into_inner);
        let frames = std::mem::take(&mut *frames);
        let mut pieces = frames.others;
        pieces.extend(frames.pong.then(|| keepalive(PONG)));
        pieces.extend(frames.ping.then(|| keepalive(PING)));
        pieces
    }
}

/// Writes what comes until the connection ends.
pub(super) async fn run(
    shared: Arc<Shared>,
    mut writer: Writer,
    mut queue: mpsc::Receiver<Outgoing>,
) {
    loop {
        let mut batch = Batch::default();
        tokio::select! {
            biased;
            () = shared.stop.cancelled() => return,
            pieces = shared.urgent.next() => batch.pieces = pieces,
            frame = queue.recv() => match frame {
                Some(frame) => batch.fill(&shared, frame, &mut queue),
                None => return,
            },
        }
        let written = tokio::select! {
            () = shared.stop.cancelled() => return,
            written = batch.write(&mut writer) => written,
        };
        if let Err(error) = written {
            shared.close(&CloseReason::Io(Arc::new(error)));
            return;
        }
    }
}

/// What is written at once.
#[derive(Default)]
struct Batch {
    pieces: Vec<Bytes>,
    /// Those of the last frame: they follow it at once.
    descriptors: Vec<std::os::fd::OwnedFd>,
}

impl Batch {
    /// The frame and those that queue behind it, without those whose caller has given up.
    fn fill(&mut self, shared: &Shared, first: Outgoing, queue: &mut mpsc::Receiver<Outgoing>) {
        let mut size = 0;
        let mut next = Some(first);
        while let Some(frame) = next {
            if !(frame.is_call && shared.lock().abandon(frame.serial)) {
                size += frame.head.len() + frame.body.len();
                self.pieces.push(frame.head);
                if !frame.body.is_empty() {
                    self.pieces.push(frame.body);
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

    async fn write(mut self, writer: &mut Writer) -> std::io::Result<()> {
        writer.write_all(&mut self.pieces).await?;
        for descriptor in self.descriptors {
            writer.send_descriptor(descriptor).await?;
        }
        Ok(())
    }
}

fn keepalive(procedure: i32) -> Bytes {
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
