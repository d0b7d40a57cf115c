//! What is fuzzed. Each target is a function of any bytes that panics when something is wrong;
//! libFuzzer calls it with bytes of its own, `tests/corpus.rs` with those of the corpus.

mod daemon;
mod engine;
mod inputs;
mod memory;
mod stream;
mod texts;

pub use self::{
    engine::engine,
    inputs::{image, lines, request, spec, template},
    stream::stream,
    texts::{authentication, configuration, uri},
};

use std::{fmt::Debug, sync::LazyLock};

use arbitrary::{Arbitrary, Unstructured};
use bytes::{Bytes, BytesMut};
use libvirt_proto::{
    RemoteError,
    frame::{self, Frame, FrameError},
    net::MessageError,
    xdr::{self, Decode, Decoder, Encode, Encoder},
};

use self::memory::{LIMIT, bounded};

/// Makes an executable of a target: libFuzzer's under `cargo fuzz`, else one that says so.
#[macro_export]
macro_rules! target {
    ($body:path) => {
        #[cfg(fuzzing)]
        libfuzzer_sys::fuzz_target!(|input: &[u8]| $body(input));
        #[cfg(not(fuzzing))]
        fn main() -> std::process::ExitCode {
            eprintln!("this is a target for `cargo fuzz run`");
            std::process::ExitCode::FAILURE
        }
    };
}

/// A stream cut into frames: the same frames and the same end, whether it arrives at once or in
/// pieces. The first byte is the size of the pieces.
pub fn frame(input: &[u8]) {
    let Some((&piece, stream)) = input.split_first() else {
        return;
    };
    bounded(LIMIT, input.len(), || {
        let at_once = split([stream]);
        let in_pieces = split(stream.chunks(usize::from(piece).max(1)));
        assert_eq!(at_once, in_pieces);
    });
}

/// Frames, the error that ended them, and the bytes that are left.
type Split = (Vec<Frame>, Option<FrameError>, usize);

fn split<'a>(pieces: impl IntoIterator<Item = &'a [u8]>) -> Split {
    let mut buffer = BytesMut::new();
    let mut frames = Vec::new();
    for piece in pieces {
        buffer.extend_from_slice(piece);
        loop {
            let before = buffer.len();
            match frame::split(&mut buffer) {
                Ok(Some(frame)) => {
                    let taken = before - buffer.len();
                    assert!(taken >= 28 + frame.payload.len() + frame.descriptors);
                    frames.push(frame);
                }
                Ok(None) => {
                    assert_eq!(before, buffer.len());
                    let begun = before > 0;
                    assert!(
                        !begun || buffer.capacity() > before,
                        "no room for what is missing"
                    );
                    break;
                }
                // What has arrived by then depends on the pieces, so it is not counted.
                Err(error) => return (frames, Some(error), 0),
            }
        }
    }
    (frames, None, buffer.len())
}

/// One of the protocol's types, which the first two bytes choose, from the bytes behind them: both
/// as what a hostile daemon sends, and as the seed of a value that goes out and must come back.
pub fn decode(input: &[u8]) {
    let Some((choice, input)) = input.split_first_chunk::<2>() else {
        return;
    };
    static TYPES: LazyLock<Vec<fn(&[u8])>> = LazyLock::new(types);
    let choice = usize::from(u16::from_be_bytes(*choice)) % TYPES.len();
    TYPES[choice](input);
}

/// What a daemon says of a failure: its error, and what is made of it.
pub fn error(input: &[u8]) {
    bounded(LIMIT, input.len(), || {
        let wire = Bytes::copy_from_slice(input);
        let Ok(error) = MessageError::decode(&mut Decoder::new(wire)) else {
            return;
        };
        let (code, texts) = (error.code, error.str1.is_some());
        let error = RemoteError::from(error);
        assert_eq!((error.code.0, error.strings[0].is_some()), (code, texts));
        assert!(!error.to_string().trim().is_empty());
    });
}

fn types() -> Vec<fn(&[u8])> {
    let mut types: Vec<fn(&[u8])> = Vec::new();
    macro_rules! each {
        ($type:ty) => {
            types.push(decode_one::<$type>);
        };
    }
    libvirt_proto::every_remote_type!(each);
    libvirt_proto::every_qemu_type!(each);
    libvirt_proto::every_lxc_type!(each);
    libvirt_proto::every_admin_type!(each);
    libvirt_proto::every_keepalive_type!(each);
    types
}

/// The codec's memory is counted, for the bytes that it is given; that of the values which a seed
/// grows into, and of their texts, is the target's own.
fn decode_one<T>(input: &[u8])
where
    T: for<'a> Arbitrary<'a> + Encode + Decode + Debug,
{
    let decoded = bounded(LIMIT, input.len(), || {
        T::decode(&mut Decoder::new(Bytes::copy_from_slice(input)))
    });
    if let Ok(value) = decoded {
        // What the decoder lets pass is within the protocol's limits, so it can go out again. Only
        // with zero bytes in strings it is laxer than the encoder.
        match bounded(LIMIT, input.len(), || encode(&value)) {
            Ok(wire) => {
                assert!(wire.len() <= input.len());
                comes_back(&value, wire);
            }
            Err(xdr::Error::InteriorNul) => {}
            Err(error) => panic!("{value:?}: {error}"),
        }
    }
    if let Ok(value) = T::arbitrary(&mut Unstructured::new(input)) {
        match encode(&value) {
            Ok(wire) => comes_back(&value, wire),
            Err(xdr::Error::LimitExceeded { .. }) => {}
            Err(error) => panic!("{value:?}: {error}"),
        }
    }
}

fn encode<T: Encode>(value: &T) -> Result<Bytes, xdr::Error> {
    let mut encoder = Encoder::new(BytesMut::new());
    value.encode(&mut encoder)?;
    Ok(encoder.into_inner().freeze())
}

fn comes_back<T: Decode + Debug>(value: &T, wire: Bytes) {
    assert!(wire.len() >= T::MIN_SIZE && wire.len().is_multiple_of(4));
    let length = wire.len();
    let (back, remaining) = bounded(LIMIT, length, || {
        let mut decoder = Decoder::new(wire);
        (T::decode(&mut decoder), decoder.remaining())
    });
    let back = back.expect("what was encoded decodes");
    assert_eq!(remaining, 0);
    // As text, because NaN is not equal to itself.
    assert_eq!(format!("{back:?}"), format!("{value:?}"));
}
