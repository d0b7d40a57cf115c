//! Frames on their way to a client.

use std::os::fd::OwnedFd;

use bytes::{BufMut as _, Bytes, BytesMut};
use tokio::sync::{OwnedSemaphorePermit, oneshot};

use crate::{
    net::{MessageHeader, MessageStatus, MessageType, StreamHole},
    remote,
    xdr::{self, Decode as _, Decoder, Encode, Encoder},
};

/// Something to write: a frame, and what goes with it.
#[derive(Debug, Default)]
pub(super) struct Outgoing {
    /// The frame, length word included.
    pub(super) bytes: Bytes,
    pub(super) descriptors: Vec<OwnedFd>,
    /// The request that it answers counts against the client until it is written.
    pub(super) permit: Option<OwnedSemaphorePermit>,
    /// Told when it is written.
    pub(super) written: Option<oneshot::Sender<()>>,
    /// The connection ends after it.
    pub(super) last: bool,
}

impl Outgoing {
    pub(super) fn new(header: &MessageHeader, payload: &[u8]) -> Self {
        Self {
            bytes: frame(header, None, payload),
            ..Self::default()
        }
    }
}

/// A whole frame. `descriptors` is their number, for the types of message that carry any.
pub(super) fn frame(header: &MessageHeader, descriptors: Option<usize>, payload: &[u8]) -> Bytes {
    let count = descriptors.map(|count| u32::try_from(count).unwrap_or(u32::MAX));
    let length = 28 + if count.is_some() { 4 } else { 0 } + payload.len();
    let mut buffer = BytesMut::with_capacity(length);
    buffer.put_u32(u32::try_from(length).unwrap_or(u32::MAX));
    buffer.put_u32(header.program);
    buffer.put_u32(header.version);
    buffer.put_i32(header.procedure);
    buffer.put_i32(header.r#type.0);
    buffer.put_u32(header.serial);
    buffer.put_i32(header.status.0);
    if let Some(count) = count {
        buffer.put_u32(count);
    }
    buffer.put_slice(payload);
    buffer.freeze()
}

/// A value as a payload.
pub(super) fn payload(value: &impl Encode) -> Result<Bytes, xdr::Error> {
    let mut encoder = Encoder::new(BytesMut::new());
    value.encode(&mut encoder)?;
    Ok(encoder.into_inner().freeze())
}

/// The header of an event. Libvirt's daemons give all of them the serial 1.
pub(super) const fn event_header(program: u32, procedure: i32) -> MessageHeader {
    MessageHeader {
        program,
        version: remote::VERSION,
        procedure,
        r#type: MessageType::MESSAGE,
        serial: 1,
        status: MessageStatus::OK,
    }
}

/// The header of an answer to `call`.
pub(super) const fn reply_header(call: &MessageHeader, status: MessageStatus) -> MessageHeader {
    MessageHeader {
        program: call.program,
        version: call.version,
        procedure: call.procedure,
        r#type: MessageType::REPLY,
        serial: call.serial,
        status,
    }
}

/// The header of a piece of the stream that `call` opened.
pub(super) const fn stream_header(
    call: &MessageHeader,
    kind: MessageType,
    status: MessageStatus,
) -> MessageHeader {
    MessageHeader {
        program: call.program,
        version: call.version,
        procedure: call.procedure,
        r#type: kind,
        serial: call.serial,
        status,
    }
}

/// The payload of a hole in a stream.
pub(super) fn hole(length: u64) -> Bytes {
    let length = i64::try_from(length).unwrap_or(i64::MAX);
    // Two numbers always encode.
    payload(&StreamHole { length, flags: 0 }).unwrap_or_default()
}

/// The frame with another header.
pub(super) fn with_header(frame: &Bytes, change: fn(&mut MessageHeader)) -> Bytes {
    let Some((length, rest)) = frame.split_first_chunk::<4>() else {
        return frame.clone();
    };
    let Ok(mut header) = MessageHeader::decode(&mut Decoder::new(frame.slice_ref(rest))) else {
        return frame.clone();
    };
    change(&mut header);
    let mut buffer = BytesMut::with_capacity(frame.len());
    buffer.put_slice(length);
    buffer.put_slice(&payload(&header).unwrap_or_default());
    buffer.put_slice(frame.get(28..).unwrap_or_default());
    buffer.freeze()
}

/// The frame with another length word.
pub(super) fn with_length(frame: &Bytes, length: u32) -> Bytes {
    let mut buffer = BytesMut::with_capacity(frame.len());
    buffer.put_u32(length);
    buffer.put_slice(frame.get(4..).unwrap_or_default());
    buffer.freeze()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_frame_is_what_the_client_reads() {
        let header = event_header(remote::PROGRAM, 318);
        let bytes = frame(&header, None, &[0, 0, 0, 1]);
        let mut buffer = BytesMut::from(&bytes[..]);
        let back = crate::frame::split(&mut buffer)
            .expect("a frame")
            .expect("whole");
        assert_eq!(
            (back.header, &back.payload[..]),
            (header, &[0, 0, 0, 1][..])
        );
    }

    #[test]
    fn descriptors_are_announced() {
        let call = event_header(remote::PROGRAM, 343);
        let header = MessageHeader {
            r#type: MessageType::REPLY_WITH_FDS,
            ..reply_header(&call, MessageStatus::OK)
        };
        let mut buffer = BytesMut::from(&frame(&header, Some(1), &[])[..]);
        buffer.put_u8(0);
        let back = crate::frame::split(&mut buffer)
            .expect("a frame")
            .expect("whole");
        assert_eq!((back.descriptors, back.payload.len()), (1, 0));
    }
}
