//! What other clients get wrong, and what daemons do wrong: one test for each fault, named after it.

use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use libvirt_proto::{
    CloseReason, Connect, DomainLifecycle, Error, Event, Keepalive,
    api::{ConnectListAllDomainsFlags, DomainEventType, ErrorNumber, NetworkEventLifecycleType},
    net::{MessageHeader, MessageType},
    procedure::{Procedure, Version},
    remote::{
        self, AuthListArgs, AuthListRet, AuthType, ConnectNetworkEventRegisterAnyArgs,
        DomainEventCallbackLifecycleMsg, DomainEventLifecycleMsg, DomainLookupByNameArgs,
        DomainOpenConsoleArgs, DomainOpenGraphicsFdArgs, DomainRenameArgs,
        NetworkEventLifecycleMsg, NodeDeviceGetParentArgs, StoragePoolLookupByNameArgs,
        StorageVolCreateXmlArgs, StorageVolDownloadArgs,
        procedure::{
            AUTH_LIST, CONNECT_CLOSE, CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY,
            CONNECT_GET_HOSTNAME, CONNECT_GET_TYPE, CONNECT_OPEN, CONNECT_SUPPORTS_FEATURE,
            DOMAIN_EVENT_CALLBACK_LIFECYCLE, DOMAIN_OPEN_CONSOLE, DOMAIN_RENAME,
            NODE_DEVICE_GET_PARENT, STORAGE_VOL_DOWNLOAD,
        },
    },
    stream::Chunk,
    testd::{Builder, Daemon, Fault, Gate, Piece, Script, failure},
    xdr::{self, Str, Uuid},
};

/// A daemon with a script, and a client.
async fn scripted(script: Script) -> (Daemon, Connect) {
    started(Daemon::builder().script(script)).await
}

async fn started(builder: Builder) -> (Daemon, Connect) {
    let daemon = builder.start();
    let connect = open(&daemon).await;
    (daemon, connect)
}

async fn open(daemon: &Daemon) -> Connect {
    lab::answered::record();
    Connect::builder("test:///default")
        .deadline(Duration::from_secs(60))
        .open_over(daemon.pair().expect("a pair"))
        .await
        .expect("opens")
}

async fn works(connect: &Connect) {
    assert_eq!(connect.hostname().await.expect("works"), "testd");
}

async fn test_domain(connect: &Connect) -> remote::Domain {
    let name = Str::from("test");
    let found = connect.call(&DomainLookupByNameArgs { name }).await;
    found.expect("it is there").dom
}

fn lifecycle(dom: &remote::Domain, event: DomainEventType) -> DomainEventCallbackLifecycleMsg {
    DomainEventCallbackLifecycleMsg {
        callback_id: 0,
        msg: DomainEventLifecycleMsg {
            dom: dom.clone(),
            event: event.0,
            detail: 0,
        },
    }
}

fn somebody() -> remote::Domain {
    remote::Domain {
        name: Str::from("somebody"),
        uuid: Uuid::from_bytes([1; 16]),
        id: 7,
    }
}

async fn next(events: &mut libvirt_proto::Subscription<DomainLifecycle>) -> DomainLifecycle {
    match events.next().await.expect("an event") {
        Event::Happened(event) => event,
        other => panic!("{other:?}"),
    }
}

async fn console(connect: &Connect) -> libvirt_proto::Stream {
    let arguments = DomainOpenConsoleArgs {
        dom: test_domain(connect).await,
        dev_name: None,
        flags: 0,
    };
    connect.open_stream(&arguments).await.expect("a console").0
}

/// The contents of a fresh volume of so many zeros.
async fn download(connect: &Connect, size: u64) -> libvirt_proto::Stream {
    let name = Str::from("default-pool");
    let pool = connect.call(&StoragePoolLookupByNameArgs { name }).await;
    let xml = format!("<volume><name>v</name><capacity>{size}</capacity></volume>");
    let arguments = StorageVolCreateXmlArgs {
        pool: pool.expect("a pool").pool,
        xml: xml.into(),
        flags: 0,
    };
    let vol = connect.call(&arguments).await.expect("created").vol;
    let arguments = StorageVolDownloadArgs {
        vol,
        offset: 0,
        length: 0,
        flags: 0,
    };
    connect.open_stream(&arguments).await.expect("a stream").0
}

mod streams {
    use super::*;

    #[tokio::test]
    async fn a_slow_stream_consumer_blocks_every_call() {
        let (daemon, connect) = started(Daemon::builder()).await;
        let mut stream = download(&connect, 64 << 20).await;
        stream.next().await.expect("a chunk").expect("data");
        for _ in 0..100 {
            works(&connect).await;
        }
        // The daemon goes on, the consumer does not: the stream ends rather than the memory.
        while let Ok(Some(_)) = stream.next().await {}
        let error = stream.next().await.expect_err("too far behind");
        assert!(!error.is_closed(), "{error}");
        drop(stream);
        works(&connect).await;
        daemon.until(|counters| counters.streams == 0).await;
    }

    #[tokio::test]
    async fn a_waiter_that_left_deadlocks_the_connection() {
        let gate = Gate::new();
        let script = Script::new()
            .nth(STORAGE_VOL_DOWNLOAD, 1, Fault::Hold(gate.clone()))
            .nth(CONNECT_GET_TYPE, 1, Fault::Hold(gate.clone()));
        let (daemon, connect) = scripted(script).await;
        let calls = {
            let stream = download(&connect, 1 << 20);
            let call = connect.driver_name();
            tokio::select! {
                biased;
                _ = stream => panic!("is held"),
                _ = call => panic!("is held"),
                _ = daemon.until(|counters| counters.calls == 2) => {}
            };
            connect.counters()
        };
        assert_eq!((calls.calls, calls.streams), (2, 1));
        gate.open();
        daemon
            .until(|counters| counters.calls == 0 && counters.streams == 0)
            .await;
        works(&connect).await;
        let idle = connect.counters();
        assert_eq!((idle.calls, idle.streams), (0, 0));
    }

    #[tokio::test]
    async fn stream_data_before_the_reply_is_lost() {
        let early = Fault::StreamData("early ".into());
        let script = Script::new().nth(DOMAIN_OPEN_CONSOLE, 1, early);
        let (_daemon, connect) = scripted(script).await;
        let mut stream = console(&connect).await;
        stream.send("late").await.expect("sent");
        let said = stream.next().await.expect("a chunk");
        assert_eq!(said, Some(Chunk::Data("early ".into())));
        let said = stream.next().await.expect("a chunk");
        assert_eq!(said, Some(Chunk::Data("late".into())));
    }

    #[tokio::test]
    async fn an_empty_piece_is_taken_for_the_end_of_the_stream() {
        let finished = Arc::new(AtomicUsize::new(0));
        let counter = Arc::clone(&finished);
        let (_daemon, connect) = started(Daemon::builder().on(
            move |_: DomainOpenConsoleArgs, request| {
                let counter = Arc::clone(&counter);
                async move {
                    request.stream(|mut stream| async move {
                        stream.send("all".into()).await.expect("sent");
                        stream.end().await.expect("sent");
                        assert_eq!(stream.receive().await, Ok(Piece::Finish));
                        counter.fetch_add(1, Ordering::SeqCst);
                        let error = failure(ErrorNumber::OPERATION_FAILED, "not written");
                        stream.fail(&error).await;
                    });
                    Ok(())
                }
            },
        ))
        .await;
        let mut stream = console(&connect).await;
        let said = stream.next().await.expect("a chunk");
        assert_eq!(said, Some(Chunk::Data("all".into())));
        assert_eq!(stream.next().await.expect("the end of the data"), None);
        assert_eq!(finished.load(Ordering::SeqCst), 0, "that is not the end");
        // Whether it went well is only known now.
        let error = stream.finish().await.expect_err("it did not");
        assert_eq!(error.to_string(), "operation failed: not written");
        assert_eq!(finished.load(Ordering::SeqCst), 1);
    }

    #[tokio::test]
    async fn late_data_of_an_aborted_stream_confuses_the_connection() {
        let (daemon, connect) = started(Daemon::builder()).await;
        for _ in 0..3 {
            let mut stream = console(&connect).await;
            stream.send("a").await.expect("sent");
            stream.abort();
            works(&connect).await;
        }
        daemon.until(|counters| counters.streams == 0).await;
        assert!(connect.close_reason().is_none());
    }
}

mod events {
    use super::*;

    #[tokio::test]
    async fn the_serial_of_an_event_is_taken_for_a_call() {
        // Daemons give all events the serial 1, which is that of some call as well.
        let event = Fault::event(&lifecycle(&somebody(), DomainEventType::STARTED));
        let event = event.expect("encodes");
        let script = Script::new()
            .every(AUTH_LIST, event.clone())
            .every(CONNECT_SUPPORTS_FEATURE, event.clone())
            .every(CONNECT_OPEN, event.clone())
            .every(CONNECT_GET_HOSTNAME, event);
        let (_daemon, connect) = scripted(script).await;
        for _ in 0..3 {
            works(&connect).await;
        }
    }

    #[tokio::test]
    async fn an_event_before_the_reply_to_its_registration_is_lost() {
        let event = Fault::event(&lifecycle(&somebody(), DomainEventType::STARTED));
        let script = Script::new().nth(
            CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY,
            1,
            event.expect("encodes"),
        );
        let (_daemon, connect) = scripted(script).await;
        let mut events = connect.events::<DomainLifecycle>().await.expect("events");
        let event = next(&mut events).await;
        assert_eq!(event.domain.name().to_string(), "somebody");
    }

    #[tokio::test]
    async fn unsubscribing_while_events_arrive_deadlocks() {
        let (daemon, connect) = started(Daemon::builder()).await;
        for _ in 0..20 {
            let mut events = connect.events::<DomainLifecycle>().await.expect("events");
            for _ in 0..50 {
                let event = lifecycle(&somebody(), DomainEventType::STARTED);
                daemon.emit(&event).expect("is sent");
            }
            next(&mut events).await;
            drop(events);
            daemon
                .emit(&lifecycle(&somebody(), DomainEventType::STOPPED))
                .expect("is sent");
            works(&connect).await;
        }
        daemon.until(|counters| counters.callbacks == 0).await;
    }

    #[tokio::test]
    async fn a_subscriber_that_stalls_takes_all_memory() {
        let (daemon, connect) = started(Daemon::builder()).await;
        let mut events = connect.events::<DomainLifecycle>().await.expect("events");
        let all = 5000;
        for sent in 1..=all {
            let event = lifecycle(&somebody(), DomainEventType::STARTED);
            daemon.emit(&event).expect("is sent");
            if sent % 500 == 0 {
                let frames = |counters: &libvirt_proto::testd::Counters| {
                    counters.frames(DOMAIN_EVENT_CALLBACK_LIFECYCLE).sent
                };
                daemon.until(|counters| frames(counters) == sent).await;
            }
        }
        works(&connect).await;
        let mut seen = 0;
        let Event::Lagged(lost) = events.next().await.expect("a word") else {
            panic!("nothing is lost of {all}");
        };
        assert!(lost > 0);
        while seen + lost < all {
            next(&mut events).await;
            seen += 1;
        }
        assert!(seen < all / 2, "{seen} were kept");
    }

    #[tokio::test]
    async fn the_second_subscriber_is_an_error() {
        let (daemon, connect) = started(Daemon::builder()).await;
        let mut first = connect.events::<DomainLifecycle>().await.expect("events");
        let mut second = connect.events::<DomainLifecycle>().await.expect("events");
        assert_eq!(daemon.counters().callbacks, 1);
        let event = lifecycle(&test_domain(&connect).await, DomainEventType::STARTED);
        daemon.emit(&event).expect("is sent");
        for events in [&mut first, &mut second] {
            assert_eq!(next(events).await.event, DomainEventType::STARTED);
        }
        // The first one's leaving is not the second one's end.
        drop(first);
        works(&connect).await;
        daemon.emit(&event).expect("is sent");
        next(&mut second).await;
    }

    #[tokio::test]
    async fn callback_ids_of_two_kinds_are_mixed_up() {
        let (daemon, connect) = started(Daemon::builder()).await;
        let mut domains = connect.events::<DomainLifecycle>().await.expect("events");
        let arguments = ConnectNetworkEventRegisterAnyArgs {
            event_id: 0,
            net: None,
        };
        let network = connect.call(&arguments).await.expect("registered");
        assert_eq!(network.callback_id, 0, "the domains' is zero as well");
        let net = remote::Network {
            name: Str::from("default"),
            uuid: Uuid::default(),
        };
        let event = NetworkEventLifecycleMsg {
            callback_id: 0,
            net,
            event: NetworkEventLifecycleType::STOPPED.0,
            detail: 0,
        };
        daemon.emit(&event).expect("is sent");
        let event = lifecycle(&somebody(), DomainEventType::CRASHED);
        daemon.emit(&event).expect("is sent");
        assert_eq!(next(&mut domains).await.event, DomainEventType::CRASHED);
    }

    #[tokio::test]
    async fn a_filter_is_ignored() {
        let (daemon, connect) = started(Daemon::builder()).await;
        let domain = connect.domain_by_name("test").await.expect("asks");
        let domain = domain.expect("is there");
        let mut events = domain.events::<DomainLifecycle>().await.expect("events");
        for dom in [somebody(), test_domain(&connect).await] {
            let event = lifecycle(&dom, DomainEventType::STARTED);
            daemon.emit(&event).expect("is sent");
        }
        let event = next(&mut events).await;
        assert_eq!(event.domain.name().to_string(), "test");
    }
}

mod frames {
    use super::*;

    #[tokio::test]
    async fn a_length_without_limits_takes_all_memory_or_panics() {
        for length in [0, 3, 27, 33_554_437, u32::MAX] {
            let script = Script::new().every(CONNECT_GET_HOSTNAME, Fault::Length(length));
            let (_daemon, connect) = scripted(script).await;
            let error = connect.hostname().await.expect_err("no frame");
            let Error::Closed { reason, sent: true } = error else {
                panic!("{length}: {error}");
            };
            assert!(
                matches!(reason, CloseReason::Frame(_)),
                "{length}: {reason}"
            );
        }
    }

    #[tokio::test(start_paused = true)]
    async fn a_length_that_promises_more_than_comes_is_waited_for_without_end() {
        let script = Script::new().every(CONNECT_GET_HOSTNAME, Fault::Length(33_554_436));
        let (_daemon, connect) = scripted(script).await;
        let error = connect.hostname().await.expect_err("half a frame");
        // Our pings bring nothing either: their answers are in the middle of that frame.
        let Error::Closed { reason, sent: true } = error else {
            panic!("{error}");
        };
        assert!(matches!(reason, CloseReason::Keepalive), "{reason}");
    }

    #[tokio::test]
    async fn a_frame_that_is_cut_shifts_all_that_follow() {
        for at in [0, 1, 4, 27, 28, 30] {
            let script = Script::new().every(CONNECT_GET_HOSTNAME, Fault::Cut(at));
            let (_daemon, connect) = scripted(script).await;
            let (first, second) = tokio::join!(connect.hostname(), connect.uri());
            let error = first.expect_err("half a reply");
            assert!(
                matches!(error, Error::Closed { sent: true, .. }),
                "{at}: {error}"
            );
            // The other one was answered before or fails the same way; it is never garbage.
            if let Ok(uri) = second {
                assert_eq!(uri, "test:///default");
            }
        }
    }

    #[tokio::test]
    async fn a_reply_that_is_too_short_is_believed() {
        let script = Script::new().nth(
            CONNECT_GET_HOSTNAME,
            1,
            Fault::Payload("\0\0\0\x09abc".into()),
        );
        let (_daemon, connect) = scripted(script).await;
        let error = connect.hostname().await.expect_err("half a string");
        assert!(matches!(error, Error::Decode { .. }), "{error}");
        works(&connect).await;
    }

    #[tokio::test(start_paused = true)]
    async fn a_reply_with_another_serial_goes_to_somebody() {
        let other: fn(&mut MessageHeader) =
            |header| header.serial = header.serial.wrapping_add(1000);
        let script = Script::new()
            .nth(CONNECT_GET_HOSTNAME, 1, Fault::Header(other))
            .nth(CONNECT_GET_HOSTNAME, 2, Fault::Twice);
        let (_daemon, connect) = scripted(script).await;
        let error = connect.hostname().await.expect_err("not ours");
        assert!(
            matches!(error, Error::Timeout { sent: true, .. }),
            "{error}"
        );
        works(&connect).await;
        works(&connect).await;
    }

    #[tokio::test]
    async fn a_message_of_an_unknown_type_is_skipped() {
        let unknown: fn(&mut MessageHeader) = |header| header.r#type = MessageType(77);
        let script = Script::new().every(CONNECT_GET_HOSTNAME, Fault::Header(unknown));
        let (_daemon, connect) = scripted(script).await;
        let error = connect.hostname().await.expect_err("no reply");
        assert!(error.is_closed(), "{error}");
        assert!(matches!(
            connect.close_reason(),
            Some(CloseReason::UnexpectedMessage(77))
        ));
    }

    #[tokio::test]
    async fn a_length_is_thought_to_contain_the_bytes_of_descriptors() {
        let (_daemon, connect) = started(Daemon::builder()).await;
        let arguments = DomainOpenGraphicsFdArgs {
            dom: test_domain(&connect).await,
            idx: 0,
            flags: 0,
        };
        let display = connect.call_with_descriptors(&arguments, Vec::new());
        let (display, hostname) = tokio::join!(display, connect.hostname());
        assert_eq!(display.expect("a display").1.len(), 1);
        assert_eq!(hostname.expect("in step"), "testd");
        // One that nobody asked for is closed, and not left for the next.
        connect.call(&arguments).await.expect("a display");
        let again = connect.call_with_descriptors(&arguments, Vec::new()).await;
        assert_eq!(again.expect("a display").1.len(), 1);
        works(&connect).await;
    }

    #[tokio::test]
    async fn an_optional_value_is_there_only_for_the_flag_one() {
        // Some write 0x01000000; C takes anything but zero.
        let payload = b"\x01\0\0\0\0\0\0\x03pci\0";
        let script = Script::new().nth(
            NODE_DEVICE_GET_PARENT,
            1,
            Fault::Payload(payload.as_slice().into()),
        );
        let (_daemon, connect) = scripted(script).await;
        let name = Str::from("computer");
        let parent = connect.call(&NodeDeviceGetParentArgs { name }).await;
        assert_eq!(parent.expect("decodes").parent_name, Some("pci".into()));
    }

    #[tokio::test]
    async fn a_char_is_thought_to_be_a_byte() {
        let (_daemon, connect) = started(Daemon::builder()).await;
        let info = connect.node_info().await.expect("info");
        assert_eq!(
            (info.model.as_str(), info.mhz),
            (std::env::consts::ARCH, 1400)
        );
    }
}

mod calls {
    use super::*;

    #[tokio::test]
    async fn an_error_without_a_message_crashes() {
        let mut error = failure(ErrorNumber::OPERATION_FAILED, "");
        error.message = None;
        let script = Script::new().every(CONNECT_GET_HOSTNAME, Fault::Error(Box::new(error)));
        let (_daemon, connect) = scripted(script).await;
        let error = connect.hostname().await.expect_err("as told");
        assert_eq!(error.code(), Some(ErrorNumber::OPERATION_FAILED));
        assert!(!error.to_string().is_empty());
    }

    #[tokio::test]
    async fn a_nul_cuts_a_string() {
        let (daemon, connect) = started(Daemon::builder()).await;
        let arguments = DomainRenameArgs {
            dom: test_domain(&connect).await,
            new_name: Some(Str::from("a\0b")),
            flags: 0,
        };
        let error = connect.call(&arguments).await.expect_err("is refused");
        let refused = matches!(
            error,
            Error::Encode {
                source: xdr::Error::InteriorNul,
                ..
            }
        );
        assert!(refused, "{error}");
        works(&connect).await;
        assert_eq!(daemon.counters().frames(DOMAIN_RENAME).received, 0);
    }

    #[tokio::test]
    async fn a_procedure_that_the_daemon_lacks_is_any_error() {
        let (_daemon, connect) = started(Daemon::builder().emulate(Version::new(1, 0, 0))).await;
        let arguments = remote::DomainGetMessagesArgs {
            dom: somebody(),
            flags: 0,
        };
        let error = connect.call(&arguments).await.expect_err("too new");
        let Error::Unsupported { procedure } = &error else {
            panic!("{error}");
        };
        assert_eq!(procedure.name, "DOMAIN_GET_MESSAGES");
        assert!(error.to_string().contains("7.1.0"), "{error}");
    }

    #[tokio::test]
    async fn a_list_without_need_results_is_empty() {
        let (_daemon, connect) = started(Daemon::builder()).await;
        let all = connect.domains(ConnectListAllDomainsFlags::empty()).await;
        assert_eq!(all.expect("a list").len(), 1);
    }

    #[tokio::test]
    async fn a_fifth_call_stops_the_daemon_from_reading() {
        let gate = Gate::new();
        let script = Script::new().every(CONNECT_GET_HOSTNAME, Fault::Hold(gate.clone()));
        let (daemon, connect) = scripted(script).await;
        let calls: Vec<_> = (0..50)
            .map(|_| {
                let connect = connect.clone();
                tokio::spawn(async move { connect.hostname().await })
            })
            .collect();
        let received = |counters: &libvirt_proto::testd::Counters| {
            counters.frames(CONNECT_GET_HOSTNAME).received
        };
        daemon.until(|counters| received(counters) == 4).await;
        for _ in 0..1000 {
            tokio::task::yield_now().await;
        }
        assert_eq!(received(&daemon.counters()), 4);
        gate.open();
        for call in calls {
            assert_eq!(call.await.expect("ends").expect("answers"), "testd");
        }
    }

    #[tokio::test(start_paused = true)]
    async fn long_calls_make_the_daemon_drop_a_healthy_client() {
        let gate = Gate::new();
        let script = Script::new().every(CONNECT_GET_HOSTNAME, Fault::Hold(gate.clone()));
        let daemon = Daemon::builder().script(script).start();
        let connect = Connect::builder("test:///default")
            .keepalive(Some(Keepalive::default()))
            .open_over(daemon.pair().expect("a pair"))
            .await
            .expect("opens");
        let calls: Vec<_> = (0..5)
            .map(|_| {
                let connect = connect.clone();
                tokio::spawn(async move { connect.hostname().await })
            })
            .collect();
        // Nobody polls anything for a minute.
        tokio::time::sleep(Duration::from_secs(60)).await;
        let counters = daemon.counters();
        assert!(counters.pongs.received >= 5, "{counters:?}");
        gate.open();
        for call in calls {
            call.await.expect("ends").expect("answers");
        }
    }

    #[tokio::test]
    async fn opening_overtakes_the_authentication() {
        let gate = Gate::new();
        let script = Script::new().nth(AUTH_LIST, 1, Fault::Hold(gate.clone()));
        let daemon = Daemon::builder().script(script).start();
        let opening = open(&daemon);
        tokio::pin!(opening);
        let received =
            |daemon: &Daemon, procedure: Procedure| daemon.counters().frames(procedure).received;
        tokio::select! {
            biased;
            _ = &mut opening => panic!("is held"),
            _ = daemon.until(|counters| counters.frames(AUTH_LIST).received == 1) => {}
        }
        for _ in 0..100 {
            tokio::select! {
                biased;
                _ = &mut opening => panic!("is held"),
                () = tokio::task::yield_now() => {}
            }
        }
        assert_eq!(received(&daemon, CONNECT_OPEN), 0);
        gate.open();
        works(&opening.await).await;
    }

    #[tokio::test]
    async fn an_authentication_that_we_lack_is_a_riddle() {
        let daemon = Daemon::builder()
            .on(|_: AuthListArgs, _| async {
                Ok(AuthListRet {
                    types: vec![AuthType(99)],
                })
            })
            .start();
        let error = Connect::builder("test:///default")
            .open_over(daemon.pair().expect("a pair"))
            .await
            .expect_err("cannot");
        assert!(matches!(error, Error::Authentication(_)), "{error}");
        assert!(error.to_string().contains("99"), "{error}");
    }

    #[tokio::test]
    async fn leaving_without_a_word_fills_the_daemons_log() {
        let (daemon, connect) = started(Daemon::builder()).await;
        connect.close().await.expect("says good-bye");
        let counters = daemon.until(|counters| counters.clients == 0).await;
        assert_eq!(counters.frames(CONNECT_CLOSE).received, 1);
    }

    #[tokio::test]
    async fn leaving_under_a_call_kills_the_daemon() {
        let gate = Gate::new();
        let script = Script::new().nth(CONNECT_GET_HOSTNAME, 1, Fault::Hold(gate.clone()));
        let (daemon, connect) = scripted(script).await;
        let call = tokio::spawn({
            let connect = connect.clone();
            async move { connect.hostname().await }
        });
        daemon
            .until(|counters| counters.frames(CONNECT_GET_HOSTNAME).received == 1)
            .await;
        let leaving = connect.close();
        tokio::pin!(leaving);
        for _ in 0..100 {
            tokio::select! {
                biased;
                _ = &mut leaving => panic!("is held"),
                () = tokio::task::yield_now() => {}
            }
        }
        assert_eq!(daemon.counters().frames(CONNECT_CLOSE).received, 0);
        gate.open();
        leaving.await.expect("says good-bye");
        call.await.expect("ends").expect("is answered");
        assert_eq!(daemon.counters().frames(CONNECT_CLOSE).received, 1);
    }

    #[tokio::test]
    async fn a_daemon_that_dies_leaves_callers_waiting() {
        let script = Script::new().every(CONNECT_GET_HOSTNAME, Fault::Silence);
        let (daemon, connect) = scripted(script).await;
        let call = connect.hostname();
        let death = async {
            daemon
                .until(|counters| counters.frames(CONNECT_GET_HOSTNAME).received == 1)
                .await;
            daemon.disconnect();
        };
        let (answer, ()) = tokio::join!(call, death);
        let error = answer.expect_err("it is dead");
        assert!(matches!(error, Error::Closed { sent: true, .. }), "{error}");
        assert!(error.to_string().contains("outcome is unknown"), "{error}");
    }
}

#[tokio::test]
async fn a_connection_that_comes_back_ends_with_its_handles_while_the_daemon_is_gone() {
    let directory = tempfile::tempdir().expect("a directory");
    let socket = directory.path().join("sock");
    let daemon = Daemon::builder().start();
    daemon.bind(&socket).expect("bound");
    let uri = format!("test+unix:///default?socket={}", socket.display());
    let open = || Connect::builder(&uri).reconnect(true).open();
    let (dropped, closed) = (open().await.expect("opens"), open().await.expect("opens"));
    let events = dropped
        .events::<DomainLifecycle>()
        .await
        .expect("subscribed");
    let others = closed
        .events::<DomainLifecycle>()
        .await
        .expect("subscribed");
    daemon.stop().await;
    // Both are looking for the daemon now.
    dropped.closed().await;
    closed.closed().await;
    drop(events);
    drop(dropped);
    // Nobody is there to say it to: it fails, and does not wait.
    let goodbye = tokio::time::timeout(Duration::from_secs(20), closed.close()).await;
    assert!(goodbye.expect("at once").expect_err("gone").is_closed());
    drop(others);
    let metrics = tokio::runtime::Handle::current().metrics();
    let ended = async {
        while metrics.num_alive_tasks() > 0 {
            tokio::time::sleep(Duration::from_millis(5)).await;
        }
    };
    let ended = tokio::time::timeout(Duration::from_secs(20), ended).await;
    ended.expect("tasks live on without a handle");
}

#[tokio::test]
async fn a_subscription_that_the_daemon_does_not_outlive_ends() {
    let directory = tempfile::tempdir().expect("a directory");
    let socket = directory.path().join("sock");
    let register = CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY;
    let script = Script::new().every(register, Fault::Silence);
    let daemon = Daemon::builder().script(script).start();
    daemon.bind(&socket).expect("bound");
    let uri = format!("test+unix:///default?socket={}", socket.display());
    let opening = Connect::builder(&uri)
        .reconnect(true)
        .deadline(Duration::from_secs(2));
    let connect = opening.open().await.expect("opens");
    let death = async {
        daemon
            .until(|counters| counters.frames(register).received == 1)
            .await;
        daemon.stop().await;
    };
    let in_time = Duration::from_secs(20);
    let subscribed = async { tokio::join!(connect.events::<DomainLifecycle>(), death).0 };
    let subscribed = tokio::time::timeout(in_time, subscribed).await;
    let error = subscribed.expect("it ends").expect_err("it is dead");
    assert!(matches!(error, Error::Closed { sent: true, .. }), "{error}");
    // Nobody is there to be asked: it waits as long as a call would.
    let subscribed = tokio::time::timeout(in_time, connect.events::<DomainLifecycle>()).await;
    let error = subscribed.expect("it ends").expect_err("gone");
    assert!(
        matches!(error, Error::Closed { sent: false, .. }),
        "{error}"
    );
}
