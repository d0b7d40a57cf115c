//! A whole connection, whose two ends do what a script says.

use std::{collections::VecDeque, time::Duration};

use arbitrary::{Arbitrary, Unstructured};
use bytes::BytesMut;
use libvirt_proto::{
    Connect, DomainLifecycle, Stream,
    frame::{self, Frame},
    net::{self, MessageError, MessageHeader, MessageStatus, MessageType},
    remote::{self, procedure},
    xdr::{Encode, Uuid},
};
use tokio::{net::UnixStream, task::JoinSet};

/// Long enough for anything: a connection that is not over by then never will be.
const DEADLINE: Duration = Duration::from_secs(20);
/// Longer scripts are no better ones.
const STEPS: usize = 64;

#[derive(Arbitrary, Debug)]
enum Step {
    /// The program calls, and waits for the answer or does not.
    Call { forgotten: bool },
    /// The program opens a stream and takes so many pieces of it.
    Download { pieces: u8 },
    /// The program opens a stream, sends so many pieces and ends it, or goes away.
    Upload { pieces: u8, finished: bool },
    /// The program waits for one event, or for none.
    Subscribe { events: u8 },
    /// The daemon answers the oldest call, or the newest.
    Answer { newest: bool, failing: bool },
    /// The daemon sends a piece of the stream that was opened first.
    Piece { length: u8, status: u8, hole: bool },
    /// The daemon tells of an event.
    Event { callback: u8 },
    /// The daemon asks whether anybody is there.
    Ping,
    /// The daemon sends a frame of whatever kind.
    Frame { words: [u8; 6], payload: Vec<u8> },
    /// The daemon sends these bytes.
    Bytes(Vec<u8>),
    /// Both do what they can at the moment.
    Settle,
}

/// The bytes are a script. Whatever it does, all that was begun ends with the connection.
pub fn engine(input: &[u8]) {
    let mut input = Unstructured::new(input);
    let mut steps = Vec::new();
    while steps.len() < STEPS && !input.is_empty() {
        let Ok(step) = Step::arbitrary(&mut input) else {
            break;
        };
        steps.push(step);
    }
    thread_local! {
        static RUNTIME: tokio::runtime::Runtime = tokio::runtime::Builder::new_current_thread()
            .enable_all()
            .build()
            .expect("a runtime");
    }
    RUNTIME.with(|runtime| {
        runtime.block_on(async {
            tokio::time::timeout(DEADLINE, play(steps))
                .await
                .expect("the connection is over");
        });
    });
}

async fn play(steps: Vec<Step>) {
    let (ours, theirs) = UnixStream::pair().expect("a pair");
    let mut daemon = Daemon::new(theirs);
    let connect = {
        let open = Connect::builder("test:///default").open_over(ours);
        tokio::pin!(open);
        loop {
            tokio::select! {
                connect = &mut open => break connect.expect("opens"),
                () = daemon.read() => while daemon.answer(false, false) {},
            }
        }
    };
    let mut program = JoinSet::new();
    for step in steps {
        match step {
            Step::Call { forgotten } => {
                let connect = connect.clone();
                program.spawn(async move {
                    let call = connect.call(&remote::ConnectGetLibVersionArgs);
                    if forgotten {
                        let _ = tokio::time::timeout(Duration::ZERO, call).await;
                    } else {
                        let _ = call.await;
                    }
                });
            }
            Step::Download { pieces } => {
                let connect = connect.clone();
                program.spawn(async move {
                    let Some(mut stream) = volume(&connect, &download()).await else {
                        return;
                    };
                    for _ in 0..pieces {
                        if !matches!(stream.next().await, Ok(Some(_))) {
                            break;
                        }
                    }
                });
            }
            Step::Upload { pieces, finished } => {
                let connect = connect.clone();
                program.spawn(async move {
                    let Some(mut stream) = volume(&connect, &upload()).await else {
                        return;
                    };
                    for length in 0..pieces {
                        if stream.send(vec![1; usize::from(length)]).await.is_err() {
                            return;
                        }
                    }
                    if finished {
                        let _ = stream.finish().await;
                    } else {
                        stream.abort();
                    }
                });
            }
            Step::Subscribe { events } => {
                let connect = connect.clone();
                program.spawn(async move {
                    let Ok(mut subscription) = connect.events::<DomainLifecycle>().await else {
                        return;
                    };
                    for _ in 0..events % 4 {
                        if subscription.next().await.is_err() {
                            break;
                        }
                    }
                });
            }
            Step::Answer { newest, failing } => {
                daemon.answer(newest, failing);
            }
            Step::Piece {
                length,
                status,
                hole,
            } => daemon.piece(length, status, hole),
            Step::Event { callback } => daemon.event(callback),
            Step::Ping => daemon.ping(),
            Step::Frame { words, payload } => daemon.frame(words, &payload),
            Step::Bytes(bytes) => daemon.send(&bytes),
            Step::Settle => settle(&mut daemon).await,
        }
    }
    settle(&mut daemon).await;
    drop(daemon);
    while let Some(ended) = program.join_next().await {
        if let Err(error) = ended {
            std::panic::resume_unwind(error.into_panic());
        }
    }
    // Nobody waits for anything any more, and a new call knows at once.
    let late = connect.call(&remote::ConnectGetLibVersionArgs).await;
    assert!(late.is_err());
    let counters = connect.counters();
    assert_eq!((counters.calls, counters.streams), (0, 0), "{counters:?}");
}

async fn settle(daemon: &mut Daemon) {
    for _ in 0..4 {
        tokio::task::yield_now().await;
        daemon.take();
    }
}

async fn volume<C>(connect: &Connect, arguments: &C) -> Option<Stream>
where
    C: libvirt_proto::procedure::Call,
{
    connect
        .open_stream(arguments)
        .await
        .ok()
        .map(|(stream, _)| stream)
}

fn download() -> remote::StorageVolDownloadArgs {
    remote::StorageVolDownloadArgs {
        vol: some_volume(),
        offset: 0,
        length: 0,
        flags: 0,
    }
}

fn upload() -> remote::StorageVolUploadArgs {
    remote::StorageVolUploadArgs {
        vol: some_volume(),
        offset: 0,
        length: 0,
        flags: 0,
    }
}

fn some_volume() -> remote::StorageVol {
    remote::StorageVol {
        pool: "pool".into(),
        name: "volume".into(),
        key: "key".into(),
    }
}

/// The other end: what has come, and which calls have no answer.
struct Daemon {
    socket: UnixStream,
    buffer: BytesMut,
    calls: VecDeque<MessageHeader>,
    streams: Vec<MessageHeader>,
}

impl Daemon {
    fn new(socket: UnixStream) -> Self {
        Self {
            socket,
            buffer: BytesMut::new(),
            calls: VecDeque::new(),
            streams: Vec::new(),
        }
    }

    /// Waits for bytes and takes them.
    async fn read(&mut self) {
        if self.socket.readable().await.is_ok() {
            self.take();
        }
    }

    /// Takes what has come.
    fn take(&mut self) {
        let mut piece = [0; 16 * 1024];
        while let Ok(count @ 1..) = self.socket.try_read(&mut piece) {
            self.buffer.extend_from_slice(&piece[..count]);
        }
        while let Some(frame) = frame::split(&mut self.buffer).expect("we send frames") {
            self.keep(frame);
        }
    }

    fn keep(&mut self, frame: Frame) {
        let header = frame.header;
        if header.r#type == MessageType::CALL {
            let number = header.procedure;
            if header.program == remote::PROGRAM
                && [
                    procedure::STORAGE_VOL_DOWNLOAD.number,
                    procedure::STORAGE_VOL_UPLOAD.number,
                ]
                .contains(&number)
            {
                self.streams.push(header.clone());
            }
            self.calls.push_back(header);
        }
    }

    /// Answers a call, if there is one without.
    fn answer(&mut self, newest: bool, failing: bool) -> bool {
        self.take();
        let call = if newest {
            self.calls.pop_back()
        } else {
            self.calls.pop_front()
        };
        let Some(call) = call else {
            return false;
        };
        let mut header = MessageHeader {
            r#type: MessageType::REPLY,
            status: MessageStatus::OK,
            ..call
        };
        let number = call.procedure;
        if failing {
            header.status = MessageStatus::ERROR;
            self.send_frame(&header, &an_error());
        } else if call.program != remote::PROGRAM {
            self.send_frame(&header, &());
        } else if number == procedure::AUTH_LIST.number {
            let types = vec![remote::AuthType::AUTH_NONE];
            self.send_frame(&header, &remote::AuthListRet { types });
        } else if number == procedure::CONNECT_SUPPORTS_FEATURE.number {
            self.send_frame(&header, &1_u32);
        } else if number == procedure::CONNECT_GET_LIB_VERSION.number {
            self.send_frame(&header, &9_000_000_u64);
        } else if number == procedure::CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY.number {
            self.send_frame(&header, &0_u32);
        } else {
            self.send_frame(&header, &());
        }
        true
    }

    fn piece(&mut self, length: u8, status: u8, hole: bool) {
        self.take();
        let Some(stream) = self.streams.first().cloned() else {
            return;
        };
        let header = MessageHeader {
            r#type: if hole {
                MessageType::STREAM_HOLE
            } else {
                MessageType::STREAM
            },
            status: MessageStatus(i32::from(status % 4)),
            ..stream
        };
        if status % 4 == 1 {
            self.send_frame(&header, &an_error());
            self.streams.remove(0);
        } else if hole {
            let hole = net::StreamHole {
                length: i64::from(length) - 1,
                flags: 0,
            };
            self.send_frame(&header, &hole);
        } else {
            let mut bytes = frame::encode(&header, &()).expect("a header").to_vec();
            bytes.extend(std::iter::repeat_n(7, usize::from(length)));
            let whole = u32::try_from(bytes.len()).expect("it is short");
            bytes[..4].copy_from_slice(&whole.to_be_bytes());
            self.send(&bytes);
        }
    }

    fn event(&mut self, callback: u8) {
        let number = procedure::DOMAIN_EVENT_CALLBACK_LIFECYCLE.number;
        let header = MessageHeader {
            program: remote::PROGRAM,
            version: remote::VERSION,
            procedure: number,
            r#type: MessageType::MESSAGE,
            serial: 0,
            status: MessageStatus::OK,
        };
        let message = remote::DomainEventCallbackLifecycleMsg {
            callback_id: i32::from(callback % 3),
            msg: remote::DomainEventLifecycleMsg {
                dom: remote::Domain {
                    name: "somebody".into(),
                    uuid: Uuid::from_bytes([7; 16]),
                    id: 1,
                },
                event: 2,
                detail: 0,
            },
        };
        self.send_frame(&header, &message);
    }

    fn ping(&mut self) {
        let header = MessageHeader {
            program: net::PROGRAM,
            version: net::VERSION,
            procedure: 1,
            r#type: MessageType::MESSAGE,
            serial: 0,
            status: MessageStatus::OK,
        };
        self.send_frame(&header, &());
    }

    /// A frame whose header says what might be expected, or nearly.
    fn frame(&mut self, words: [u8; 6], payload: &[u8]) {
        let programs = [remote::PROGRAM, net::PROGRAM, 0x2000_8087, 0];
        let number = |index: usize| i32::from(words[index]);
        let header = MessageHeader {
            program: programs[usize::from(words[0] % 4)],
            version: u32::from(words[1] % 3),
            procedure: number(2) * 2,
            r#type: MessageType(number(3) % 8),
            serial: u32::from(words[4] % 32),
            status: MessageStatus(number(5) % 4),
        };
        let mut bytes = frame::encode(&header, &()).expect("a header").to_vec();
        bytes.extend_from_slice(payload);
        let whole = u32::try_from(bytes.len()).expect("it is short");
        bytes[..4].copy_from_slice(&whole.to_be_bytes());
        self.send(&bytes);
    }

    fn send_frame(&self, header: &MessageHeader, payload: &impl Encode) {
        self.send(&frame::encode(header, payload).expect("a frame"));
    }

    /// What does not fit into the socket is lost: that is one more thing that a daemon may do.
    fn send(&self, bytes: &[u8]) {
        let _ = self.socket.try_write(bytes);
    }
}

/// An error that says nothing.
fn an_error() -> MessageError {
    MessageError {
        code: 1,
        domain: 0,
        message: None,
        level: 2,
        dom: None,
        str1: None,
        str2: None,
        str3: None,
        int1: 0,
        int2: 0,
        net: None,
    }
}
