use std::{os::fd::OwnedFd, pin::pin, sync::Arc, time::Duration};

use bytes::BytesMut;
use tokio::time::{Instant, sleep_until};

use super::{
    Outcome, Shared, remote_error,
    stream::{Chunk, Room, Slot},
};
use crate::{
    error::{CloseReason, Error},
    frame::{self, Frame},
    net::{self, MessageStatus, MessageType, StreamHole},
    transport::Reader,
    xdr::{Decode as _, Decoder},
};

const PING: i32 = 1;

/// Reads and routes frames until the connection ends, or is ended by aborting the task.
pub(super) async fn run(shared: Arc<Shared>, mut reader: Reader) {
    let mut buffer = BytesMut::new();
    let mut keepalive = Keepalive::new(&shared);
    // Made once, and not anew for each frame: it is set again when it rings.
    let mut alarm = pin!(sleep_until(keepalive.due));
    let reason = loop {
        reader.drop_unannounced(&mut buffer);
        match frame::split(&mut buffer) {
            Ok(Some(frame)) => {
                keepalive.heard();
                let descriptors = reader.take_descriptors(frame.descriptors);
                match shared.route(frame, descriptors) {
                    Ok(None) => {}
                    // True backpressure: nothing else is on this connection.
                    Ok(Some(stream)) => {
                        stream.room().await;
                        keepalive.heard();
                    }
                    Err(reason) => break reason,
                }
            }
            Ok(None) => {
                let read = tokio::select! {
                    // What has arrived is read before anybody is declared dead.
                    biased;
                    read = reader.read(&mut buffer) => read,
                    () = &mut alarm, if keepalive.interval.is_some() => {
                        if keepalive.is_due() {
                            if !keepalive.count_down() {
                                break CloseReason::Keepalive;
                            }
                            shared.urgent.ping();
                        }
                        alarm.as_mut().reset(keepalive.due);
                        continue;
                    }
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

/// Our half of the keepalive: a ping when nothing was heard for a while, and an end after some
/// that brought nothing. Any frame is a sign of life.
struct Keepalive {
    /// Between two pings; `None` sends none.
    interval: Option<Duration>,
    count: u32,
    unanswered: u32,
    due: Instant,
}

impl Keepalive {
    fn new(shared: &Shared) -> Self {
        let mut keepalive = Self {
            interval: shared
                .settings
                .keepalive
                .map(|keepalive| keepalive.interval),
            count: shared
                .settings
                .keepalive
                .map_or(0, |keepalive| keepalive.count),
            unanswered: 0,
            due: Instant::now(),
        };
        keepalive.heard();
        keepalive
    }

    fn heard(&mut self) {
        self.unanswered = 0;
        self.due = Instant::now() + self.interval.unwrap_or_default();
    }

    /// Whether nothing was heard for long enough.
    fn is_due(&self) -> bool {
        Instant::now() >= self.due
    }

    /// Whether there is patience for one more ping.
    fn count_down(&mut self) -> bool {
        self.due = Instant::now() + self.interval.unwrap_or_default();
        self.unanswered += 1;
        self.unanswered <= self.count
    }
}

impl Shared {
    /// Hands a frame to whom it concerns. By type first: an event's serial says nothing. Returns a
    /// stream whose consumer the reader has to wait for.
    fn route(
        &self,
        frame: Frame,
        descriptors: Vec<OwnedFd>,
    ) -> Result<Option<Arc<Slot>>, CloseReason> {
        match frame.header.r#type {
            MessageType::REPLY | MessageType::REPLY_WITH_FDS => self.reply(frame, descriptors),
            MessageType::MESSAGE if frame.header.program == net::PROGRAM => {
                if frame.header.procedure == PING {
                    self.urgent.pong();
                }
            }
            MessageType::MESSAGE => self.events.publish(&frame),
            MessageType::STREAM | MessageType::STREAM_HOLE => return Ok(self.stream(frame)),
            MessageType(other) => return Err(CloseReason::UnexpectedMessage(other)),
        }
        Ok(None)
    }

    fn reply(&self, frame: Frame, descriptors: Vec<OwnedFd>) {
        let serial = frame.header.serial;
        let waiting = self.lock().answered(frame.header.program, serial);
        let Some(call) = waiting else {
            tracing::debug!(serial, "a reply that nobody waits for");
            return;
        };
        if frame.header.status == MessageStatus::OK {
            if let Some(stream) = &call.stream
                && !stream.opened()
            {
                self.lock().forget_stream(serial);
                self.abort_stream(call.procedure, serial);
            }
            call.answer(Ok(Outcome::Reply(frame.payload, descriptors)));
        } else {
            self.lock().forget_stream(serial);
            call.answer(Ok(Outcome::Error(frame.payload)));
        }
    }

    /// A frame of a stream. One for a stream that is over is dropped, as libvirt wants it.
    fn stream(&self, frame: Frame) -> Option<Arc<Slot>> {
        let serial = frame.header.serial;
        let Some(stream) = self.lock().stream(&frame) else {
            tracing::debug!(serial, "a frame of a stream that is over");
            if frame.header.status != MessageStatus::CONTINUE {
                self.parting.done.notify_one();
            }
            return None;
        };
        let chunk = match (frame.header.r#type, frame.header.status) {
            (MessageType::STREAM_HOLE, _) => {
                let hole = StreamHole::decode(&mut Decoder::new(frame.payload));
                let length = hole.ok().and_then(|hole| u64::try_from(hole.length).ok());
                let Some(length) = length else {
                    self.break_stream(&stream, serial, "a hole without a length");
                    return None;
                };
                Chunk::Hole(length)
            }
            (_, MessageStatus::CONTINUE) if frame.payload.is_empty() => {
                stream.at_end();
                return None;
            }
            (_, MessageStatus::CONTINUE) => Chunk::Data(frame.payload),
            (_, MessageStatus::OK) => {
                self.lock().forget_stream(serial);
                stream.end(Ok(()));
                return None;
            }
            (_, _) => {
                self.lock().forget_stream(serial);
                stream.end(Err(remote_error(stream.procedure, frame.payload)));
                return None;
            }
        };
        match stream.push(chunk) {
            Room::Plenty => None,
            Room::Enough if self.settings.alone => Some(stream),
            Room::Enough => None,
            Room::TooMuch if self.settings.alone => Some(stream),
            Room::TooMuch => {
                self.break_stream(
                    &stream,
                    serial,
                    "its consumer is too far behind, on a connection that others use",
                );
                None
            }
        }
    }

    /// Ends a stream from our side with an error.
    fn break_stream(&self, stream: &Slot, serial: u32, reason: &'static str) {
        self.lock().forget_stream(serial);
        self.abort_stream(stream.procedure, serial);
        stream.end(Err(Error::Stream {
            procedure: stream.procedure,
            reason,
        }));
    }
}
