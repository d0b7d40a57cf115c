//! What comes in a stream, put together again.

use arbitrary::{Arbitrary, Unstructured};
use libvirt_proto::{
    Stream, frame,
    net::{MessageHeader, MessageStatus, MessageType, StreamHole},
    stream::Chunk,
};
use tokio::io::AsyncReadExt as _;

use crate::daemon::{self, Daemon, on_runtime};

/// Longer scripts are no better ones.
const STEPS: usize = 64;

#[derive(Arbitrary, Debug)]
struct Script {
    /// The daemon's words come in pieces of about so many bytes.
    piece: u16,
    /// How much is read at once; what comes is taken as it is if that is nothing.
    read: u16,
    /// Nothing is read before all has come.
    late: bool,
    end: End,
    steps: Vec<Step>,
}

#[derive(Arbitrary, Debug)]
enum Step {
    Data {
        length: u16,
    },
    /// One of a negative length ends the stream.
    Hole {
        length: i64,
    },
    /// Data of a stream that nobody knows.
    Foreign {
        length: u8,
    },
    Event,
}

#[derive(Arbitrary, Clone, Copy, Debug, PartialEq)]
enum End {
    /// There is no more data, and the daemon waits for a word.
    Data,
    Confirmed,
    Failed,
    /// The connection's end.
    Lost,
}

/// What is to come of a script.
struct Expected {
    chunks: Vec<Chunk>,
    broken: bool,
}

/// The bytes are a script. What was sent is what arrives, whatever the pieces.
pub fn stream(input: &[u8]) {
    let mut input = Unstructured::new(input);
    let Ok(mut script) = Script::arbitrary(&mut input) else {
        return;
    };
    script.steps.truncate(STEPS);
    on_runtime(play(script));
}

async fn play(script: Script) {
    let (mut daemon, connect) = Daemon::with_client().await;
    let (stream, header) = daemon.open_download(&connect).await;
    let (wire, expected) = words(&script, &header);
    let piece = usize::from(script.piece).max(1).max(wire.len() / 64);
    let say = async {
        daemon.say(&wire, piece).await;
        daemon.settle().await;
        (script.end != End::Lost).then_some(daemon)
    };
    let arrive = arrives(stream, &script, &expected);
    let daemon = if script.late {
        let daemon = say.await;
        arrive.await;
        daemon
    } else {
        tokio::join!(say, arrive).0
    };
    drop(daemon);
    daemon::assert_nothing_left(&connect).await;
}

/// What the daemon says, and what that means.
fn words(script: &Script, header: &MessageHeader) -> (Vec<u8>, Expected) {
    let of = |kind, status, serial| MessageHeader {
        r#type: kind,
        status,
        serial,
        ..header.clone()
    };
    let serial = header.serial;
    let mut wire = Vec::new();
    let mut expected = Expected {
        chunks: Vec::new(),
        broken: false,
    };
    for (step, fill) in script.steps.iter().zip(0..=u8::MAX) {
        match *step {
            Step::Data { length } => {
                // Nothing at all would be the end of the data.
                let data = vec![fill; usize::from(length % 5000) + 1];
                let header = of(MessageType::STREAM, MessageStatus::CONTINUE, serial);
                wire.extend(daemon::raw(&header, &data));
                if !expected.broken {
                    expected.chunks.push(Chunk::Data(data.into()));
                }
            }
            Step::Hole { length } => {
                let header = of(MessageType::STREAM_HOLE, MessageStatus::CONTINUE, serial);
                // Those that are read cost time.
                let length = if script.read == 0 {
                    length
                } else {
                    length % 3000
                };
                let hole = StreamHole { length, flags: 0 };
                wire.extend(frame::encode(&header, &hole).expect("a frame"));
                match u64::try_from(length) {
                    _ if expected.broken => {}
                    Ok(length) => expected.chunks.push(Chunk::Hole(length)),
                    Err(_) => expected.broken = true,
                }
            }
            Step::Foreign { length } => {
                let header = of(MessageType::STREAM, MessageStatus::CONTINUE, serial + 1000);
                wire.extend(daemon::raw(&header, &vec![0xff; usize::from(length)]));
            }
            Step::Event => wire.extend(daemon::event(0)),
        }
    }
    let ending = |status| of(MessageType::STREAM, status, serial);
    match script.end {
        End::Data => wire.extend(daemon::raw(&ending(MessageStatus::CONTINUE), &[])),
        End::Confirmed => wire.extend(daemon::raw(&ending(MessageStatus::OK), &[])),
        End::Failed => {
            let error = daemon::an_error();
            wire.extend(frame::encode(&ending(MessageStatus::ERROR), &error).expect("a frame"));
        }
        End::Lost => {}
    }
    expected.broken |= matches!(script.end, End::Failed | End::Lost);
    (wire, expected)
}

/// Takes all that comes and compares.
async fn arrives(mut stream: Stream, script: &Script, expected: &Expected) {
    if script.read == 0 {
        for chunk in &expected.chunks {
            assert_eq!(stream.next().await.expect("a chunk").as_ref(), Some(chunk));
        }
        match stream.next().await {
            Ok(None) => assert!(!expected.broken),
            Err(error) => assert!(expected.broken, "{error}"),
            Ok(more) => panic!("{more:?}"),
        }
        return;
    }
    let mut wanted = Vec::new();
    for chunk in &expected.chunks {
        match chunk {
            Chunk::Data(data) => wanted.extend_from_slice(data),
            Chunk::Hole(length) => {
                let length = usize::try_from(*length).expect("a short one");
                wanted.resize(wanted.len() + length, 0);
            }
        }
    }
    let mut buffer = vec![0; usize::from(script.read).max(wanted.len() / 64)];
    let mut rest = &wanted[..];
    loop {
        match stream.read(&mut buffer).await {
            Ok(0) => {
                assert!(!expected.broken);
                break;
            }
            Ok(count) => {
                let (now, later) = rest.split_at(count);
                assert!(buffer[..count] == *now);
                rest = later;
            }
            Err(error) => {
                assert!(expected.broken, "{error}");
                break;
            }
        }
    }
    assert!(rest.is_empty(), "{} bytes are missing", rest.len());
}
