use std::sync::Arc;

use bytes::{BufMut as _, Bytes, BytesMut};
use tokio::sync::mpsc;

use super::{Outgoing, Shared};
use crate::{
    error::CloseReason,
    frame,
    net::{self, MessageHeader, MessageStatus, MessageType},
    transport::Writer,
};

/// Frames are written together up to this size.
const BATCH: usize = 64 * 1024;
const PONG: i32 = 2;

/// Writes what comes until the connection ends.
pub(super) async fn run(
    shared: Arc<Shared>,
    mut writer: Writer,
    mut queue: mpsc::Receiver<Outgoing>,
) {
    loop {
        let mut pieces = [tokio::select! {
            biased;
            () = shared.stop.cancelled() => return,
            () = shared.ping.notified() => pong(),
            frame = queue.recv() => match frame {
                Some(frame) => batch(&shared, frame, &mut queue),
                None => return,
            },
        }];
        let written = tokio::select! {
            () = shared.stop.cancelled() => return,
            written = writer.write_all(&mut pieces) => written,
        };
        if let Err(error) = written {
            shared.close(&CloseReason::Io(Arc::new(error)));
            return;
        }
    }
}

/// The frame and those that queue behind it, without those whose caller has given up.
fn batch(shared: &Shared, first: Outgoing, queue: &mut mpsc::Receiver<Outgoing>) -> Bytes {
    let mut whole = Bytes::new();
    let mut joined = BytesMut::new();
    let mut next = Some(first);
    while let Some(frame) = next {
        if !shared.lock().abandon(frame.serial) {
            if whole.is_empty() && joined.is_empty() {
                whole = frame.bytes;
            } else {
                joined.put(std::mem::take(&mut whole));
                joined.put(frame.bytes);
            }
        }
        next = if whole.len() + joined.len() < BATCH {
            queue.try_recv().ok()
        } else {
            None
        };
    }
    if joined.is_empty() {
        whole
    } else {
        joined.freeze()
    }
}

fn pong() -> Bytes {
    let header = MessageHeader {
        program: net::PROGRAM,
        version: net::VERSION,
        procedure: PONG,
        r#type: MessageType::MESSAGE,
        serial: 0,
        status: MessageStatus::OK,
    };
    // A header and nothing else always encodes.
    frame::encode(&header, &()).unwrap_or_default()
}
