//! Frames: the unit in which libvirt's peers talk (header, message types, limits).
//!
//! ```text
//! u32 length            of the whole frame, these four bytes included
//! u32 program  u32 version  i32 procedure  i32 type  u32 serial  i32 status
//! [u32 descriptors]     only with types that carry file descriptors
//! payload
//! [one byte for each descriptor, outside of the length; the descriptor travels with it]
//! ```

use bytes::{Buf, BufMut, Bytes, BytesMut};

use crate::{
    net::{MESSAGE_DESCRIPTORS_MAX, MESSAGE_MAX, MessageHeader, MessageStatus, MessageType},
    xdr::{self, Encode, Encoder},
};

/// The length word and the header.
const SMALLEST: usize = 28;
/// The header's limit counts everything but the length word.
const LARGEST: usize = MESSAGE_MAX + 4;
/// A frame that claims to be long gets memory as its bytes arrive: this much at once, or so many
/// times what has come, whichever is more.
const STEP: usize = 32 * 1024;
const GROWTH: usize = 8;
/// With less room than that, and more to come, it gets more.
const ROOM: usize = 4 * 1024;

/// A received frame.
#[derive(Debug, Clone, PartialEq)]
pub struct Frame {
    /// What it is and what it belongs to.
    pub header: MessageHeader,
    /// What follows the header (and the number of descriptors).
    pub payload: Bytes,
    /// How many file descriptors came along.
    pub descriptors: usize,
}

/// Bytes that are not a sequence of frames. The connection cannot go on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum FrameError {
    /// A length that no frame can have.
    #[error("a frame of {0} bytes (28 to 33554436 are possible)")]
    Length(u32),
    /// A header that cannot be read.
    #[error("a frame whose header is cut short")]
    Header,
    /// More file descriptors than libvirt allows in one message.
    #[error("a frame with {0} file descriptors (at most 32 are possible)")]
    Descriptors(u32),
}

/// Encodes a frame.
///
/// # Errors
///
/// A payload that the protocol cannot carry.
pub fn encode(header: &MessageHeader, payload: &impl Encode) -> Result<Bytes, xdr::Error> {
    encode_parts(header, None, payload).map(BytesMut::freeze)
}

/// As [`encode`], or with descriptors [`encode_with_descriptors`]: into a buffer that is not shared.
pub(crate) fn encode_call(
    header: &MessageHeader,
    descriptors: usize,
    payload: &impl Encode,
) -> Result<BytesMut, xdr::Error> {
    let count = (descriptors > 0).then_some(descriptors);
    encode_parts(header, count, payload)
}

/// Encodes a frame that `descriptors` file descriptors will follow. The header's type says so:
/// [`MessageType::CALL_WITH_FDS`] or [`MessageType::REPLY_WITH_FDS`].
///
/// # Errors
///
/// A payload that the protocol cannot carry, or more descriptors than it allows.
pub fn encode_with_descriptors(
    header: &MessageHeader,
    descriptors: usize,
    payload: &impl Encode,
) -> Result<Bytes, xdr::Error> {
    encode_parts(header, Some(descriptors), payload).map(BytesMut::freeze)
}

fn encode_parts(
    header: &MessageHeader,
    descriptors: Option<usize>,
    payload: &impl Encode,
) -> Result<BytesMut, xdr::Error> {
    let mut buffer = BytesMut::with_capacity(256);
    buffer.put_u32(0);
    let mut encoder = Encoder::new(buffer);
    header.encode(&mut encoder)?;
    if let Some(found) = descriptors {
        match u32::try_from(found) {
            Ok(count) if found <= MESSAGE_DESCRIPTORS_MAX => count.encode(&mut encoder)?,
            _ => {
                return Err(xdr::Error::LimitExceeded {
                    field: "descriptors",
                    max: MESSAGE_DESCRIPTORS_MAX,
                    found,
                });
            }
        }
    }
    payload.encode(&mut encoder)?;
    let mut buffer = encoder.into_inner();
    let length = buffer.len();
    match u32::try_from(length) {
        Ok(wire) if length <= LARGEST => (&mut buffer[..4]).put_u32(wire),
        _ => {
            return Err(xdr::Error::LimitExceeded {
                field: "frame",
                max: LARGEST,
                found: length,
            });
        }
    }
    Ok(buffer)
}

/// The beginning of a frame whose payload, of at most [`LARGEST`] bytes with it, is sent after it
/// as it is: data of a stream, which need not be copied for that.
pub(crate) fn head(header: &MessageHeader, payload: usize) -> BytesMut {
    // A header is six words and encodes always.
    let mut head = encode_parts(header, None, &()).unwrap_or_default();
    let length = u32::try_from(SMALLEST + payload).unwrap_or(u32::MAX);
    (&mut head[..4]).put_u32(length);
    head
}

/// Cuts the next frame off the front of `buffer`; `None` means that more bytes are needed, and that
/// `buffer` has room for some of them if a frame has begun.
///
/// # Errors
///
/// Bytes that are no frame. There is no way back from that: frames have no markers to search for.
pub fn split(buffer: &mut BytesMut) -> Result<Option<Frame>, FrameError> {
    let Some(word) = buffer.first_chunk::<4>() else {
        if !buffer.is_empty() {
            buffer.reserve(SMALLEST);
        }
        return Ok(None);
    };
    let wire = u32::from_be_bytes(*word);
    let length = wire as usize;
    if !(SMALLEST..=LARGEST).contains(&length) {
        return Err(FrameError::Length(wire));
    }
    if buffer.len() < length {
        let missing = length - buffer.len();
        if buffer.capacity() - buffer.len() < missing.min(ROOM) {
            let credit = STEP.max(buffer.len().saturating_mul(GROWTH));
            buffer.reserve(missing.min(credit));
        }
        return Ok(None);
    }
    let header = header(buffer).ok_or(FrameError::Header)?;
    let announced = carries_descriptors(header.r#type);
    let descriptors = if announced {
        descriptors(&buffer[SMALLEST..length])?
    } else {
        0
    };
    if buffer.len() < length + descriptors {
        buffer.reserve(descriptors);
        return Ok(None);
    }
    buffer.advance(SMALLEST);
    let mut payload = buffer.split_to(length - SMALLEST).freeze();
    buffer.advance(descriptors);
    if announced {
        payload.advance(4);
    }
    Ok(Some(Frame {
        header,
        payload,
        descriptors,
    }))
}

/// The six words after the length.
fn header(frame: &[u8]) -> Option<MessageHeader> {
    let [_, program, version, procedure, kind, serial, status] =
        *frame.as_chunks::<4>().0.first_chunk::<{ SMALLEST / 4 }>()?;
    Some(MessageHeader {
        program: u32::from_be_bytes(program),
        version: u32::from_be_bytes(version),
        procedure: i32::from_be_bytes(procedure),
        r#type: MessageType(i32::from_be_bytes(kind)),
        serial: u32::from_be_bytes(serial),
        status: MessageStatus(i32::from_be_bytes(status)),
    })
}

const fn carries_descriptors(kind: MessageType) -> bool {
    matches!(
        kind,
        MessageType::CALL_WITH_FDS | MessageType::REPLY_WITH_FDS
    )
}

/// The number of descriptors, with which the payload of such a frame begins.
fn descriptors(payload: &[u8]) -> Result<usize, FrameError> {
    let word = payload.first_chunk().ok_or(FrameError::Header)?;
    let count = u32::from_be_bytes(*word);
    if count as usize > MESSAGE_DESCRIPTORS_MAX {
        return Err(FrameError::Descriptors(count));
    }
    Ok(count as usize)
}

/// The header of a call.
pub(crate) const fn call_header(
    program: u32,
    version: u32,
    procedure: i32,
    serial: u32,
) -> MessageHeader {
    MessageHeader {
        program,
        version,
        procedure,
        r#type: MessageType::CALL,
        serial,
        status: MessageStatus::OK,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;
    use crate::xdr::Str;

    fn header(kind: MessageType) -> MessageHeader {
        MessageHeader {
            r#type: kind,
            ..call_header(0x2000_8086, 1, 23, 7)
        }
    }

    #[test]
    fn a_call_is_laid_out_as_libvirt_does() {
        let frame = encode(&header(MessageType::CALL), &Str::from("test")).expect("encodes");
        let expected = [
            0, 0, 0, 36, 0x20, 0, 0x80, 0x86, 0, 0, 0, 1, 0, 0, 0, 23, 0, 0, 0, 0, 0, 0, 0, 7, 0,
            0, 0, 0, //
            0, 0, 0, 4, b't', b'e', b's', b't',
        ];
        assert_eq!(&frame[..], &expected[..]);
    }

    #[test]
    fn lengths_outside_the_limits_are_refused() {
        for length in [0, 4, 27, 33_554_437, u32::MAX] {
            let mut buffer = BytesMut::from(&length.to_be_bytes()[..]);
            assert_eq!(split(&mut buffer), Err(FrameError::Length(length)));
        }
    }

    #[test]
    fn a_long_frame_gets_memory_as_it_arrives() {
        let mut buffer = BytesMut::from(&33_554_436u32.to_be_bytes()[..]);
        assert_eq!(split(&mut buffer), Ok(None));
        assert!(buffer.capacity() < 1024 * 1024, "{}", buffer.capacity());
    }

    #[test]
    fn descriptor_bytes_follow_the_frame_and_are_consumed() {
        let mut buffer = BytesMut::from(
            &encode(&header(MessageType::REPLY_WITH_FDS), &2u32).expect("encodes")[..],
        );
        buffer.put_slice(&[0]);
        assert_eq!(split(&mut buffer), Ok(None), "one of two bytes is missing");
        buffer.put_slice(&[0, 99]);
        let frame = split(&mut buffer).expect("a frame").expect("whole");
        assert_eq!((frame.descriptors, frame.payload.len()), (2, 0));
        assert_eq!(&buffer[..], &[99]);
    }

    #[test]
    fn too_many_descriptors_and_a_missing_count_are_refused() {
        let mut buffer = BytesMut::from(
            &encode(&header(MessageType::REPLY_WITH_FDS), &33u32).expect("encodes")[..],
        );
        assert_eq!(split(&mut buffer), Err(FrameError::Descriptors(33)));
        let mut buffer = BytesMut::from(
            &encode(&header(MessageType::REPLY_WITH_FDS), &()).expect("encodes")[..],
        );
        assert_eq!(split(&mut buffer), Err(FrameError::Header));
    }

    proptest! {
        #[test]
        fn frames_come_out_as_they_went_in_however_they_are_cut(
            payloads in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..300), 1..8),
            cuts in prop::collection::vec(1usize..200, 1..50),
        ) {
            let mut wire = BytesMut::new();
            for payload in &payloads {
                let text = Str::from_wire(payload.iter().copied().filter(|&b| b != 0).collect());
                wire.put_slice(&encode(&header(MessageType::CALL), &text).expect("encodes"));
            }
            let mut buffer = BytesMut::new();
            let mut frames = 0;
            let mut cuts = cuts.iter().cycle();
            while !wire.is_empty() {
                let step = (*cuts.next().expect("endless")).min(wire.len());
                buffer.put_slice(&wire.split_to(step));
                while let Some(frame) = split(&mut buffer).expect("valid") {
                    prop_assert_eq!(&frame.header, &header(MessageType::CALL));
                    frames += 1;
                }
            }
            prop_assert_eq!(frames, payloads.len());
        }

        #[test]
        fn no_bytes_make_it_panic(bytes in prop::collection::vec(any::<u8>(), 0..200)) {
            let mut buffer = BytesMut::from(&bytes[..]);
            while let Ok(Some(_)) = split(&mut buffer) {}
        }
    }
}
