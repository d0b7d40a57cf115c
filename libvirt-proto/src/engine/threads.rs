//! What threads share, in as many orders as `cargo lab miri` tries: places of calls, pieces of
//! streams, events. Nothing here needs the operating system.

use std::{future::poll_fn, thread};

use bytes::{BufMut as _, BytesMut};
use tokio::{
    io::{AsyncReadExt as _, AsyncWriteExt as _, DuplexStream},
    runtime,
    task::JoinSet,
    time::timeout,
};

use super::{stream::Room, *};
use crate::{
    event::hub::{Key, Message, Received},
    frame::Frame,
    procedure::Call,
    remote::{self, ConnectGetLibVersionArgs, ConnectGetLibVersionRet, StorageVolDownloadArgs},
    transport,
};

/// Whatever takes so long will never be.
const LIMIT: Duration = Duration::from_secs(60);

const LIFECYCLE: i32 = remote::procedure::DOMAIN_EVENT_CALLBACK_LIFECYCLE.number;

/// Does some work on this thread.
fn here<T>(work: impl Future<Output = T>) -> T {
    let runtime = runtime::Builder::new_current_thread()
        .enable_time()
        .build()
        .expect("a runtime");
    runtime.block_on(async { timeout(LIMIT, work).await.expect("it ends") })
}

/// Does some work on two threads.
fn on_threads<T>(work: impl Future<Output = T>) -> T {
    let runtime = runtime::Builder::new_multi_thread()
        .worker_threads(2)
        .enable_time()
        .build()
        .expect("a runtime");
    runtime.block_on(async { timeout(LIMIT, work).await.expect("it ends") })
}

fn slot() -> Arc<Slot> {
    let slot = Slot::new(StorageVolDownloadArgs::PROCEDURE);
    assert!(slot.opened());
    Arc::new(slot)
}

/// A piece of which three are more than may wait.
fn piece(number: usize) -> Chunk {
    static ZEROS: [u8; 400 * 1024] = [0; 400 * 1024];
    Chunk::Data(Bytes::from_static(&ZEROS[number..]))
}

/// Pushes pieces as the reader of a connection with one stream does.
async fn push(slot: &Slot, count: usize) {
    for number in 0..count {
        if slot.push(piece(number)) != Room::Plenty {
            slot.room().await;
        }
    }
}

/// The reader of such a connection on a thread of its own, until the daemon ends the stream.
fn reader(slot: &Arc<Slot>, count: usize) -> thread::JoinHandle<()> {
    let slot = Arc::clone(slot);
    thread::spawn(move || {
        here(async {
            push(&slot, count).await;
            slot.end(Ok(()));
        });
    })
}

#[test]
fn pieces_arrive_in_their_order_and_the_reader_is_woken() {
    let slot = slot();
    let reader = reader(&slot, 7);
    let mut taken = Vec::new();
    here(async {
        while let Some(chunk) = poll_fn(|context| slot.poll_chunk(context))
            .await
            .expect("no failure")
        {
            taken.push(chunk);
        }
    });
    reader.join().expect("it ends");
    assert_eq!(taken, (0..7).map(piece).collect::<Vec<_>>());
}

#[test]
fn a_reader_that_waits_is_woken_when_the_consumer_goes() {
    let slot = slot();
    let reader = thread::spawn({
        let slot = Arc::clone(&slot);
        move || here(push(&slot, 7))
    });
    here(async {
        let first = poll_fn(|context| slot.poll_chunk(context)).await;
        assert_eq!(first.expect("no failure"), Some(piece(0)));
    });
    assert!(slot.abandon(), "the daemon has to be told");
    reader.join().expect("it ends");
}

#[test]
fn who_finishes_waits_for_the_daemon_only() {
    let slot = slot();
    let reader = reader(&slot, 5);
    here(async {
        slot.drop_incoming();
        let ended = poll_fn(|context| slot.poll_ended(context)).await;
        ended.expect("the daemon has it");
    });
    reader.join().expect("it ends");
}

/// A daemon that answers so many calls, the newest of those that it has first, and then goes.
async fn answer(mut pipe: DuplexStream, count: usize) {
    let mut buffer = BytesMut::new();
    let mut calls: Vec<Frame> = Vec::new();
    for _ in 0..count {
        loop {
            while let Some(call) = frame::split(&mut buffer).expect("frames") {
                calls.push(call);
            }
            if !calls.is_empty() {
                break;
            }
            if pipe.read_buf(&mut buffer).await.expect("reads") == 0 {
                return;
            }
        }
        let call = calls.pop().expect("one at least");
        let header = MessageHeader {
            r#type: MessageType::REPLY,
            ..call.header
        };
        // The caller knows its own by it.
        let lib_ver = u64::from(header.serial);
        let reply = frame::encode(&header, &ConnectGetLibVersionRet { lib_ver });
        // A client may be gone.
        let _ = pipe.write_all(&reply.expect("encodes")).await;
    }
}

fn connected(answers: usize) -> Arc<Engine> {
    let (ours, theirs) = tokio::io::duplex(1024);
    let (read, write) = tokio::io::split(ours);
    tokio::spawn(answer(theirs, answers));
    let settings = Settings {
        keepalive: None,
        alone: false,
        resumable: false,
    };
    let transport = transport::from_halves(read, write);
    Arc::new(Engine::start(transport, settings, Arc::new(Hub::default())))
}

async fn call(engine: &Engine) -> Result<u64> {
    let (reply, _) = engine
        .call(&ConnectGetLibVersionArgs, Vec::new(), LIMIT)
        .await?;
    Ok(reply.lib_ver)
}

#[test]
fn each_call_gets_its_answer_and_every_place_comes_back() {
    on_threads(async {
        let engine = connected(usize::MAX);
        let mut calls = JoinSet::new();
        for _ in 0..6 {
            let engine = Arc::clone(&engine);
            calls.spawn(async move { call(&engine).await });
        }
        // One is given up, wherever it is by then.
        let given_up = tokio::spawn({
            let engine = Arc::clone(&engine);
            async move { call(&engine).await }
        });
        tokio::task::yield_now().await;
        given_up.abort();
        let mut answers = calls.join_all().await;
        for answer in &mut answers {
            let serial = answer.as_ref().expect("an answer");
            assert!(*serial < 7);
        }
        let mut serials: Vec<_> = answers.into_iter().flatten().collect();
        serials.sort_unstable();
        serials.dedup();
        assert_eq!(serials.len(), 6, "two calls had the same answer");
        let _ = given_up.await;
        // What was given up is answered before what comes after it, or was not sent.
        while engine.counters().calls > 0 {
            call(&engine).await.expect("an answer");
        }
        assert_eq!(engine.counters().free, UNANSWERED);
        engine.stop().await;
    });
}

#[test]
fn all_calls_end_with_the_connection() {
    on_threads(async {
        let engine = connected(2);
        let mut calls = JoinSet::new();
        for _ in 0..7 {
            let engine = Arc::clone(&engine);
            calls.spawn(async move { call(&engine).await });
        }
        let answered = calls.join_all().await;
        let answered = answered.iter().filter(|answer| answer.is_ok()).count();
        assert!(answered <= 2, "{answered} of two");
        assert!(call(&engine).await.is_err());
        let counters = engine.counters();
        assert_eq!((counters.calls, counters.streams), (0, 0));
        engine.stop().await;
    });
}

#[test]
fn no_event_is_lost_while_its_number_is_not_known() {
    let key = key();
    let hub = Arc::new(Hub::default());
    let mut place = hub.enter(&key).expect("open");
    hub.registering(&key);
    let daemon = thread::spawn({
        let hub = Arc::clone(&hub);
        move || {
            for number in 0..4 {
                hub.publish(&event(7, number));
                hub.publish(&event(8, number));
            }
        }
    });
    hub.registered(&key, 7);
    daemon.join().expect("it ends");
    let mut numbers = Vec::new();
    while let Ok(received) = place.events.try_recv() {
        let Received::Message(payload) = received else {
            panic!("{received:?}");
        };
        numbers.push(payload[7]);
    }
    assert_eq!(numbers, [0, 1, 2, 3]);
    drop(place);
    assert!(hub.retire(&key, 7));
}

#[test]
fn a_registration_ends_with_the_hub_or_its_last_subscriber() {
    let key = key();
    let hub = Arc::new(Hub::default());
    let place = hub.enter(&key).expect("open");
    hub.registering(&key);
    hub.registered(&key, 7);
    let closer = thread::spawn({
        let hub = Arc::clone(&hub);
        move || hub.close()
    });
    let leaver = thread::spawn(move || drop(place));
    here(async {
        loop {
            hub.unwanted(&key).await;
            if hub.retire(&key, 7) {
                break;
            }
        }
    });
    closer.join().expect("it ends");
    leaver.join().expect("it ends");
    assert!(hub.enter(&key).is_none());
}

fn key() -> Key {
    Key {
        message: Message {
            program: remote::PROGRAM,
            number: LIFECYCLE,
        },
        filter: None,
    }
}

fn event(callback: i32, number: i32) -> Frame {
    let mut payload = BytesMut::new();
    payload.put_i32(callback);
    payload.put_i32(number);
    Frame {
        header: MessageHeader {
            r#type: MessageType::MESSAGE,
            ..frame::call_header(remote::PROGRAM, 1, LIFECYCLE, 0)
        },
        payload: payload.freeze(),
        descriptors: 0,
    }
}
