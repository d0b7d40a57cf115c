use std::sync::Arc;

use bytes::BytesMut;

use super::{Outcome, Shared};
use crate::{
    error::CloseReason,
    frame::{self, Frame},
    net::{self, MessageStatus, MessageType},
    transport::Reader,
};

const PING: i32 = 1;

/// Reads and routes frames until the connection ends.
pub(super) async fn run(shared: Arc<Shared>, mut reader: Reader) {
    let mut buffer = BytesMut::new();
    let reason = loop {
        match frame::split(&mut buffer) {
            Ok(Some(frame)) => {
                // Nothing that is public yet returns descriptors: they are closed here.
                drop(reader.take_descriptors(frame.descriptors));
                if let Err(reason) = shared.route(frame) {
                    break reason;
                }
            }
            Ok(None) => {
                let read = tokio::select! {
                    () = shared.stop.cancelled() => return,
                    read = reader.read(&mut buffer) => read,
                };
                match read {
                    Ok(0) => break CloseReason::EndOfFile,
                    Ok(_) => {}
                    Err(error) => break CloseReason::Io(Arc::new(error)),
                }
            }
            Err(error) => break CloseReason::Frame(error),
        }
    };
    shared.close(&reason);
}

impl Shared {
    /// Hands a frame to whom it concerns. By type first: an event's serial says nothing.
    fn route(&self, frame: Frame) -> Result<(), CloseReason> {
        match frame.header.r#type {
            MessageType::REPLY | MessageType::REPLY_WITH_FDS => self.reply(frame),
            MessageType::MESSAGE if frame.header.program == net::PROGRAM => {
                if frame.header.procedure == PING {
                    self.ping.notify_one();
                }
            }
            MessageType::MESSAGE => self.events.publish(&frame),
            MessageType::STREAM | MessageType::STREAM_HOLE => self.stream(&frame),
            MessageType(other) => return Err(CloseReason::UnexpectedMessage(other)),
        }
        Ok(())
    }

    fn reply(&self, frame: Frame) {
        let waiting = self
            .lock()
            .answered(frame.header.program, frame.header.serial);
        match waiting {
            Some(call) if frame.header.status == MessageStatus::OK => {
                call.answer(Ok(Outcome::Reply(frame.payload)))
            }
            Some(call) => call.answer(Ok(Outcome::Error(frame.payload))),
            None => tracing::debug!(
                serial = frame.header.serial,
                "a reply that nobody waits for"
            ),
        }
    }

    /// The lane of streams. No call that opens one is public yet, so what comes belongs to a stream
    /// that is over, and libvirt wants such frames dropped.
    fn stream(&self, frame: &Frame) {
        tracing::debug!(
            serial = frame.header.serial,
            "a frame of a stream that is over"
        );
    }
}
