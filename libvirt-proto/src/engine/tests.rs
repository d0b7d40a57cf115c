//! The engine against a peer that the test plays itself: what a real daemon does rarely, or never
//! on purpose.

use bytes::BytesMut;

use super::*;
use crate::{
    api::ErrorNumber,
    frame::{Frame, split},
    net::{MessageError, MessageHeader, MessageStatus, MessageType},
    remote::{
        ConnectGetHostnameArgs, ConnectGetHostnameRet, ConnectGetLibVersionArgs,
        ConnectGetLibVersionRet, DomainLookupByNameArgs,
    },
    transport::{Reader, Writer, pair},
    xdr::Encode,
};

const LIMIT: Duration = Duration::from_secs(10);

/// The daemon's side of the connection.
struct Peer {
    reader: Reader,
    writer: Writer,
    buffer: BytesMut,
}

impl Peer {
    async fn receive(&mut self) -> Frame {
        loop {
            if let Some(frame) = split(&mut self.buffer).expect("frames") {
                return frame;
            }
            assert_ne!(
                self.reader.read(&mut self.buffer).await.expect("reads"),
                0,
                "the client is gone"
            );
        }
    }

    async fn send(&mut self, header: MessageHeader, payload: &impl Encode) {
        let bytes = frame::encode(&header, payload).expect("encodes");
        self.writer.write_all(&mut [bytes]).await.expect("writes");
    }

    async fn reply(&mut self, call: &Frame, payload: &impl Encode) {
        self.send(
            MessageHeader {
                r#type: MessageType::REPLY,
                ..call.header.clone()
            },
            payload,
        )
        .await;
    }

    async fn refuse(&mut self, call: &Frame, error: MessageError) {
        let header = MessageHeader {
            r#type: MessageType::REPLY,
            status: MessageStatus::ERROR,
            ..call.header.clone()
        };
        self.send(header, &error).await;
    }
}

async fn call<C: Call>(engine: &Engine, arguments: &C, limit: Duration) -> Result<C::Reply> {
    let answered = engine.call(arguments, Vec::new(), limit).await;
    answered.map(|(reply, _)| reply)
}

const SETTINGS: Settings = Settings {
    keepalive: None,
    alone: false,
    resumable: false,
};

const IDLE: Counters = Counters {
    calls: 0,
    streams: 0,
    free: UNANSWERED,
};

fn connected() -> (Arc<Engine>, Peer) {
    connected_with(SETTINGS)
}

fn connected_with(settings: Settings) -> (Arc<Engine>, Peer) {
    let (ours, (reader, writer)) = pair().expect("a socket pair");
    let engine = Engine::start(ours, settings, Arc::new(Hub::default()));
    (
        Arc::new(engine),
        Peer {
            reader,
            writer,
            buffer: BytesMut::new(),
        },
    )
}

fn hostname(text: &str) -> ConnectGetHostnameRet {
    ConnectGetHostnameRet {
        hostname: text.into(),
    }
}

fn libvirt_error(code: i32, domain: i32, message: Option<&str>) -> MessageError {
    MessageError {
        code,
        domain,
        message: message.map(Into::into),
        level: 2,
        dom: None,
        str1: Some("format %s".into()),
        str2: Some("detail".into()),
        str3: None,
        int1: 3,
        int2: -1,
        net: None,
    }
}

#[tokio::test]
async fn replies_find_their_calls_in_any_order() {
    let (engine, mut peer) = connected();
    let calls: Vec<_> = (0..4)
        .map(|_| {
            let engine = Arc::clone(&engine);
            tokio::spawn(async move { call(&engine, &ConnectGetHostnameArgs, LIMIT).await })
        })
        .collect();
    let mut frames = Vec::new();
    for _ in 0..4 {
        frames.push(peer.receive().await);
    }
    for frame in frames.iter().rev() {
        peer.reply(frame, &hostname(&format!("host-{}", frame.header.serial)))
            .await;
    }
    let mut names = Vec::new();
    for call in calls {
        names.push(
            call.await
                .expect("no panic")
                .expect("a reply")
                .hostname
                .to_string(),
        );
    }
    names.sort();
    assert_eq!(names, ["host-0", "host-1", "host-2", "host-3"]);
    assert_eq!(engine.counters(), IDLE);
}

#[tokio::test]
async fn a_fifth_call_waits_for_an_answer() {
    let (engine, mut peer) = connected();
    for _ in 0..5 {
        let engine = Arc::clone(&engine);
        tokio::spawn(async move { call(&engine, &ConnectGetHostnameArgs, LIMIT).await });
    }
    let mut frames = Vec::new();
    for _ in 0..4 {
        frames.push(peer.receive().await);
    }
    let fifth = timeout(Duration::from_millis(50), peer.receive()).await;
    assert!(fifth.is_err(), "the daemon would have stopped reading");
    peer.reply(&frames[0], &hostname("x")).await;
    peer.receive().await;
}

#[tokio::test]
async fn an_abandoned_call_keeps_its_place_until_it_is_answered() {
    let (engine, mut peer) = connected();
    let short = call(&engine, &ConnectGetHostnameArgs, Duration::from_millis(20)).await;
    assert!(
        matches!(short, Err(Error::Timeout { sent: true, .. })),
        "{short:?}"
    );
    let waiting = Counters {
        calls: 1,
        free: UNANSWERED - 1,
        ..IDLE
    };
    assert_eq!(engine.counters(), waiting);
    let late = peer.receive().await;
    peer.reply(&late, &hostname("late")).await;
    // The late reply is discarded, and the next call gets its own.
    let call = tokio::spawn({
        let engine = Arc::clone(&engine);
        async move { call(&engine, &ConnectGetLibVersionArgs, LIMIT).await }
    });
    let frame = peer.receive().await;
    peer.reply(&frame, &ConnectGetLibVersionRet { lib_ver: 9_000_000 })
        .await;
    assert_eq!(
        call.await.expect("no panic").expect("a reply").lib_ver,
        9_000_000
    );
    assert_eq!(engine.counters(), IDLE);
}

#[tokio::test]
async fn a_call_that_waits_for_admission_is_never_sent_when_it_is_dropped() {
    let (engine, mut peer) = connected();
    let mut frames = Vec::new();
    for _ in 0..4 {
        let engine = Arc::clone(&engine);
        tokio::spawn(async move { call(&engine, &ConnectGetHostnameArgs, LIMIT).await });
        frames.push(peer.receive().await);
    }
    let fifth = call(
        &engine,
        &ConnectGetLibVersionArgs,
        Duration::from_millis(20),
    )
    .await;
    assert!(
        matches!(fifth, Err(Error::Timeout { sent: false, .. })),
        "{fifth:?}"
    );
    for frame in &frames {
        peer.reply(frame, &hostname("x")).await;
    }
    let silence = timeout(Duration::from_millis(50), peer.receive()).await;
    assert!(silence.is_err(), "the abandoned call was sent");
}

#[tokio::test]
async fn every_call_fails_at_once_when_the_daemon_dies() {
    let (engine, mut peer) = connected();
    let calls: Vec<_> = (0..6)
        .map(|_| {
            let engine = Arc::clone(&engine);
            tokio::spawn(async move {
                call(&engine, &ConnectGetHostnameArgs, Duration::from_secs(600)).await
            })
        })
        .collect();
    for _ in 0..4 {
        peer.receive().await;
    }
    drop(peer);
    let mut sent = 0;
    for call in calls {
        match call.await.expect("no panic") {
            Err(Error::Closed { sent: true, .. }) => sent += 1,
            Err(Error::Closed { sent: false, .. }) => {}
            other => panic!("{other:?}"),
        }
    }
    assert_eq!(sent, 4);
    assert!(matches!(
        call(&engine, &ConnectGetHostnameArgs, LIMIT).await,
        Err(Error::Closed { sent: false, .. })
    ));
    assert!(matches!(
        engine.close_reason(),
        Some(CloseReason::EndOfFile | CloseReason::Io(_))
    ));
}

#[tokio::test]
async fn pings_are_answered_while_four_calls_are_stuck() {
    let (engine, mut peer) = connected();
    for _ in 0..4 {
        let engine = Arc::clone(&engine);
        tokio::spawn(async move { call(&engine, &ConnectGetHostnameArgs, LIMIT).await });
        peer.receive().await;
    }
    let ping = MessageHeader {
        program: crate::net::PROGRAM,
        version: 1,
        procedure: 1,
        r#type: MessageType::MESSAGE,
        serial: 0,
        status: MessageStatus::OK,
    };
    peer.send(ping.clone(), &()).await;
    let pong = peer.receive().await;
    assert_eq!(
        pong.header,
        MessageHeader {
            procedure: 2,
            ..ping
        }
    );
    assert!(pong.payload.is_empty());
}

#[tokio::test]
async fn an_event_with_the_serial_of_a_call_is_not_its_reply() {
    let (engine, mut peer) = connected();
    engine.shared.next_serial.store(1, Ordering::Relaxed);
    let call = tokio::spawn({
        let engine = Arc::clone(&engine);
        async move { call(&engine, &ConnectGetHostnameArgs, LIMIT).await }
    });
    let frame = peer.receive().await;
    assert_eq!(frame.header.serial, 1);
    let event = MessageHeader {
        procedure: 318,
        r#type: MessageType::MESSAGE,
        ..frame.header.clone()
    };
    peer.send(event, &()).await;
    peer.reply(&frame, &hostname("right")).await;
    assert_eq!(
        call.await.expect("no panic").expect("a reply").hostname,
        "right"
    );
}

#[tokio::test]
async fn errors_keep_what_the_daemon_says() {
    let (engine, mut peer) = connected();
    let start = |engine: &Arc<Engine>| {
        let engine = Arc::clone(engine);
        tokio::spawn(async move {
            call(&engine, &DomainLookupByNameArgs { name: "x".into() }, LIMIT).await
        })
    };
    let first = start(&engine);
    let frame = peer.receive().await;
    peer.refuse(&frame, libvirt_error(42, 10, None)).await;
    let error = first.await.expect("no panic").expect_err("an error");
    assert!(error.is_not_found() && !error.is_unsupported());
    let remote = error.remote().expect("the daemon's");
    assert_eq!(
        (remote.code, remote.domain.0, remote.level.0),
        (ErrorNumber::NO_DOMAIN, 10, 2)
    );
    assert_eq!(
        (remote.message.as_deref(), remote.strings[1].as_deref()),
        (None, Some("detail"))
    );
    assert_eq!(remote.integers, [3, -1]);

    let second = start(&engine);
    let frame = peer.receive().await;
    peer.refuse(&frame, libvirt_error(39, 7, Some("unknown procedure: 23")))
        .await;
    let error = second.await.expect("no panic").expect_err("an error");
    assert!(
        matches!(error, Error::Unsupported { procedure } if procedure.number == 23),
        "{error:?}"
    );
    assert!(error.is_unsupported());
}

#[tokio::test]
async fn a_reply_that_is_cut_short_fails_the_call_and_not_the_connection() {
    let (engine, mut peer) = connected();
    let start = |engine: &Arc<Engine>| {
        let engine = Arc::clone(engine);
        tokio::spawn(async move { call(&engine, &ConnectGetHostnameArgs, LIMIT).await })
    };
    let first = start(&engine);
    let frame = peer.receive().await;
    peer.reply(&frame, &()).await;
    assert!(matches!(
        first.await.expect("no panic"),
        Err(Error::Decode { .. })
    ));
    let second = start(&engine);
    let frame = peer.receive().await;
    peer.reply(&frame, &hostname("fine")).await;
    assert_eq!(
        second.await.expect("no panic").expect("a reply").hostname,
        "fine"
    );
}

#[tokio::test]
async fn descriptors_that_no_frame_announced_are_closed() {
    let (engine, mut peer) = connected();
    let start = |engine: &Arc<Engine>| {
        let engine = Arc::clone(engine);
        tokio::spawn(async move { call(&engine, &ConnectGetHostnameArgs, LIMIT).await })
    };
    let first = start(&engine);
    let frame = peer.receive().await;
    // As libvirtd answers a call that it does not know and that came with two of them.
    let unknown = libvirt_error(1, 7, Some("unknown procedure: 38"));
    peer.refuse(&frame, unknown).await;
    let mut theirs = Vec::new();
    for _ in 0..2 {
        let (kept, sent) = std::os::unix::net::UnixStream::pair().expect("a pair");
        peer.writer
            .send_descriptor(sent.into())
            .await
            .expect("sends");
        theirs.push(kept);
    }
    first.await.expect("no panic").expect_err("refused");
    let second = start(&engine);
    let frame = peer.receive().await;
    peer.reply(&frame, &hostname("fine")).await;
    let answer = second.await.expect("no panic").expect("a reply");
    assert_eq!(answer.hostname, "fine");
    for mut kept in theirs {
        let read = std::io::Read::read(&mut kept, &mut [0]);
        assert_eq!(read.expect("the other end is closed"), 0);
    }
}

#[tokio::test]
async fn bytes_that_are_no_frame_end_the_connection() {
    for wire in [&[0u8, 0, 0, 4][..], &[0xff; 40][..]] {
        let (engine, mut peer) = connected();
        peer.writer
            .write_all(&mut [Bytes::copy_from_slice(wire)])
            .await
            .expect("writes");
        let error = call(&engine, &ConnectGetHostnameArgs, LIMIT)
            .await
            .expect_err("closed");
        assert!(
            matches!(
                error,
                Error::Closed {
                    reason: CloseReason::Frame(_),
                    ..
                }
            ),
            "{error:?}"
        );
    }
}

/// A stream on a connection of its own, both dropped halfway, and the daemon's word of that.
async fn dropped_halfway() -> (Peer, Frame) {
    let (engine, mut peer) = connected_with(Settings {
        alone: true,
        ..SETTINGS
    });
    let opening = tokio::spawn(async move {
        let (lane, _) = engine.open_stream(&ConnectGetHostnameArgs, LIMIT).await?;
        Ok::<_, Error>((engine, lane))
    });
    let call = peer.receive().await;
    peer.reply(&call, &hostname("h")).await;
    let (engine, lane) = opening.await.expect("no panic").expect("opens");
    drop(lane);
    drop(engine);
    let told = peer.receive().await;
    assert_eq!(told.header.r#type, MessageType::STREAM);
    assert_eq!(told.header.status, MessageStatus::ERROR);
    (peer, told)
}

#[tokio::test]
async fn who_drops_a_stream_hangs_up_when_the_daemon_has_aborted_it() {
    let (mut peer, told) = dropped_halfway().await;
    let hung_up = peer.reader.read(&mut peer.buffer);
    let early = timeout(Duration::from_millis(100), hung_up).await;
    assert!(early.is_err(), "{early:?}");
    let error = libvirt_error(38, 0, Some("stream aborted at client request"));
    peer.send(told.header, &error).await;
    assert_eq!(peer.reader.read(&mut peer.buffer).await.expect("reads"), 0);
}

#[tokio::test(start_paused = true)]
async fn a_daemon_that_aborts_no_stream_is_not_waited_for_long() {
    let (mut peer, _) = dropped_halfway().await;
    assert_eq!(peer.reader.read(&mut peer.buffer).await.expect("reads"), 0);
}
