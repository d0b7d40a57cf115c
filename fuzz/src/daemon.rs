//! A daemon in memory that greets a client, and then does what a script says.

use std::{
    collections::VecDeque,
    pin::{Pin, pin},
    task::{Context, Poll, Waker},
    time::Duration,
};

use bytes::{Bytes, BytesMut};
use libvirt_proto::{
    Connect, Stream,
    frame::{self, Frame},
    net::{self, MessageError, MessageHeader, MessageStatus, MessageType},
    remote::{self, procedure},
    xdr::{Encode, Uuid},
};
use tokio::io::{
    AsyncRead as _, AsyncReadExt as _, AsyncWrite as _, AsyncWriteExt as _, DuplexStream, ReadBuf,
};

/// Long enough for anything: a connection that is not over by then never will be.
const DEADLINE: Duration = Duration::from_secs(20);
/// What may be on the way.
const PIPE: usize = 16 * 1024;

/// Runs a future to its end. One that has none in sight is a deadlock.
pub(crate) fn on_runtime(work: impl Future<Output = ()>) {
    thread_local! {
        static RUNTIME: tokio::runtime::Runtime = tokio::runtime::Builder::new_current_thread()
            .enable_time()
            .build()
            .expect("a runtime");
    }
    RUNTIME.with(|runtime| {
        runtime.block_on(async {
            tokio::time::timeout(DEADLINE, work)
                .await
                .expect("the connection is over");
        });
    });
}

/// The other end: what has come, and which calls have no answer.
pub(crate) struct Daemon {
    pipe: DuplexStream,
    buffer: BytesMut,
    calls: VecDeque<MessageHeader>,
    streams: Vec<MessageHeader>,
}

impl Daemon {
    /// One that has a client by now.
    pub(crate) async fn with_client() -> (Self, Connect) {
        let (ours, theirs) = tokio::io::duplex(PIPE);
        let mut daemon = Self {
            pipe: theirs,
            buffer: BytesMut::new(),
            calls: VecDeque::new(),
            streams: Vec::new(),
        };
        let open = Connect::builder("test:///default").open_over_bytes(ours);
        let connect = daemon.serve(open).await.expect("opens");
        (daemon, connect)
    }

    /// Answers all calls for as long as some work takes.
    pub(crate) async fn serve<T>(&mut self, work: impl Future<Output = T>) -> T {
        let mut work = pin!(work);
        loop {
            tokio::select! {
                done = &mut work => break done,
                _ = self.pipe.read_buf(&mut self.buffer) => while self.answer(false, false) {},
            }
        }
    }

    /// A stream to the client, and what the header of its frames is.
    pub(crate) async fn open_download(&mut self, connect: &Connect) -> (Stream, MessageHeader) {
        let call = download();
        let opened = self.serve(connect.open_stream(&call)).await;
        let (stream, _) = opened.expect("opens");
        let header = self.streams.pop().expect("a call that opens a stream");
        (stream, header)
    }

    /// Says it all, in pieces of this size.
    pub(crate) async fn say(&mut self, bytes: &[u8], piece: usize) {
        for piece in bytes.chunks(piece) {
            if self.pipe.write_all(piece).await.is_err() {
                break;
            }
        }
    }

    /// Takes what has come.
    fn take(&mut self) {
        let mut piece = [0; 4 * 1024];
        loop {
            let mut read = ReadBuf::new(&mut piece);
            let polled = Pin::new(&mut self.pipe).poll_read(&mut nobody(), &mut read);
            if !matches!(polled, Poll::Ready(Ok(()))) || read.filled().is_empty() {
                break;
            }
            self.buffer.extend_from_slice(read.filled());
        }
        while let Some(frame) = frame::split(&mut self.buffer).expect("we send frames") {
            self.keep(frame);
        }
    }

    /// Lets the client do what it can at the moment.
    pub(crate) async fn settle(&mut self) {
        for _ in 0..4 {
            tokio::task::yield_now().await;
            self.take();
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
    pub(crate) fn answer(&mut self, newest: bool, failing: bool) -> bool {
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

    pub(crate) fn piece(&mut self, length: u8, status: u8, hole: bool) {
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
            self.send(&raw(&header, &vec![7; usize::from(length)]));
        }
    }

    pub(crate) fn event(&mut self, callback: u8) {
        self.send(&event(callback));
    }

    pub(crate) fn ping(&mut self) {
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
    pub(crate) fn frame(&mut self, words: [u8; 6], payload: &[u8]) {
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
        self.send(&raw(&header, payload));
    }

    fn send_frame(&mut self, header: &MessageHeader, payload: &impl Encode) {
        self.send(&frame::encode(header, payload).expect("a frame"));
    }

    /// What does not fit into the pipe is lost: that is one more thing that a daemon may do.
    pub(crate) fn send(&mut self, bytes: &[u8]) {
        let _ = Pin::new(&mut self.pipe).poll_write(&mut nobody(), bytes);
    }
}

/// The daemon is gone: nobody waits for anything any more, and a new call knows at once.
pub(crate) async fn assert_nothing_left(connect: &Connect) {
    let late = connect.call(&remote::ConnectGetLibVersionArgs).await;
    assert!(late.is_err());
    let counters = connect.counters();
    assert_eq!((counters.calls, counters.streams), (0, 0), "{counters:?}");
}

/// An event of a domain.
pub(crate) fn event(callback: u8) -> Bytes {
    let header = MessageHeader {
        program: remote::PROGRAM,
        version: remote::VERSION,
        procedure: procedure::DOMAIN_EVENT_CALLBACK_LIFECYCLE.number,
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
    frame::encode(&header, &message).expect("a frame")
}

/// A frame with these bytes behind its header.
pub(crate) fn raw(header: &MessageHeader, payload: &[u8]) -> Vec<u8> {
    let mut bytes = frame::encode(header, &()).expect("a header").to_vec();
    bytes.extend_from_slice(payload);
    let whole = u32::try_from(bytes.len()).expect("it is short");
    bytes[..4].copy_from_slice(&whole.to_be_bytes());
    bytes
}

/// Nobody is woken: who reads or writes with this looks again.
fn nobody() -> Context<'static> {
    Context::from_waker(Waker::noop())
}

/// An error that says nothing.
pub(crate) fn an_error() -> MessageError {
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

/// A call that opens a stream to us.
pub(crate) fn download() -> remote::StorageVolDownloadArgs {
    remote::StorageVolDownloadArgs {
        vol: some_volume(),
        offset: 0,
        length: 0,
        flags: 0,
    }
}

/// A call that opens a stream from us.
pub(crate) fn upload() -> remote::StorageVolUploadArgs {
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
