//! Connections under stress: keepalive, daemons that restart, thousands of calls given up.

use std::{sync::Arc, time::Duration};

use libvirt_proto::{
    CloseReason, Connect, Error, Event, Keepalive,
    api::DomainEventType,
    event::{DomainLifecycle, NetworkLifecycle},
    remote::procedure::{
        CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY, CONNECT_GET_HOSTNAME,
        CONNECT_NETWORK_EVENT_REGISTER_ANY, CONNECT_OPEN,
    },
    testd::{Builder, Daemon, Fault, Gate, Script},
};
use tempfile::TempDir;
use tokio::sync::Notify;

/// A daemon at a socket, and its URI.
fn served(builder: Builder) -> (Daemon, TempDir, String) {
    let directory = tempfile::tempdir().expect("a directory");
    let socket = directory.path().join("sock");
    let uri = format!("test+unix:///default?socket={}", socket.display());
    let daemon = builder.start();
    daemon.bind(socket).expect("binds");
    (daemon, directory, uri)
}

/// Hostnames that are asked for and held back.
fn held(gate: &Gate) -> Builder {
    let script = Script::new().every(CONNECT_GET_HOSTNAME, Fault::Hold(gate.clone()));
    Daemon::builder().script(script)
}

mod keepalive {
    use super::*;

    /// Both ends ask each other, while more calls are under way than the daemon reads, and while
    /// nobody polls the futures of those calls.
    #[tokio::test(start_paused = true)]
    async fn five_long_calls_and_an_application_that_does_not_poll_for_a_minute() {
        let gate = Gate::new();
        let daemon = held(&gate)
            .keepalive(Some((Duration::from_secs(5), 5)))
            .start();
        let connect = Connect::builder("test:///default")
            .keepalive(Some(Keepalive::default()))
            .open_over(daemon.pair().expect("a pair"))
            .await
            .expect("opens");
        let mut calls: Vec<_> = (0..5).map(|_| Box::pin(connect.hostname())).collect();
        for call in &mut calls {
            // Once, and then not for a minute.
            tokio::select! {
                biased;
                _ = call => panic!("is held"),
                () = tokio::task::yield_now() => {}
            }
        }
        tokio::time::sleep(Duration::from_secs(60)).await;
        let counters = daemon.counters();
        assert!(counters.pongs.received >= 5, "{counters:?}");
        assert!(connect.close_reason().is_none());
        gate.open();
        for call in calls {
            assert_eq!(call.await.expect("answers"), "testd");
        }
    }

    /// The same with a thread that is blocked and real sockets.
    #[test]
    fn an_application_that_blocks_its_thread() {
        let runtime = tokio::runtime::Builder::new_multi_thread()
            .worker_threads(2)
            .enable_all()
            .build()
            .expect("a runtime");
        // A tenth of the pings of a silent peer would end the connection; a machine that is busy
        // delays them.
        let interval = Duration::from_millis(100);
        runtime.block_on(async {
            let gate = Gate::new();
            let (daemon, _directory, uri) = served(held(&gate).keepalive(Some((interval, 30))));
            let count = 30;
            let connect = Connect::builder(&uri)
                .keepalive(Some(Keepalive { interval, count }))
                .open()
                .await
                .expect("opens");
            let calls: Vec<_> = (0..5)
                .map(|_| {
                    let connect = connect.clone();
                    tokio::spawn(async move { connect.hostname().await })
                })
                .collect();
            // Twice as long as either would wait for the other.
            std::thread::sleep(interval * count * 2);
            let counters = daemon.counters();
            assert!(counters.pongs.received > 0, "{counters:?}");
            assert!(connect.close_reason().is_none());
            gate.open();
            for call in calls {
                call.await.expect("ends").expect("answers");
            }
        });
    }

    /// Nobody is at the other end any more, though the socket is open.
    #[tokio::test(start_paused = true)]
    async fn a_daemon_that_hangs_is_given_up() {
        let daemon = Daemon::builder().start();
        let (ours, between) = tokio::net::UnixStream::pair().expect("a pair");
        let theirs = daemon.pair().expect("a pair");
        let hang = Arc::new(Notify::new());
        let hangs = Arc::clone(&hang);
        let wire = tokio::spawn(async move {
            let (mut between, mut theirs) = (between, theirs);
            tokio::select! {
                _ = tokio::io::copy_bidirectional(&mut between, &mut theirs) => {}
                () = hangs.notified() => {}
            }
            // The sockets stay open.
            std::future::pending::<()>().await;
        });
        let connect = Connect::builder("test:///default")
            .keepalive(Some(Keepalive::default()))
            .open_over(ours)
            .await
            .expect("opens");
        connect.hostname().await.expect("answers");
        let began = tokio::time::Instant::now();
        hang.notify_one();
        let reason = connect.closed().await;
        assert!(matches!(reason, CloseReason::Keepalive), "{reason:?}");
        // By the clock that these tests set: it was asked five times.
        assert!(began.elapsed() >= Duration::from_secs(25));
        wire.abort();
    }
}

mod reconnect {
    use super::*;

    async fn reconnecting(uri: &str) -> Connect {
        Connect::builder(uri)
            .reconnect(true)
            .deadline(Duration::from_secs(60))
            .open()
            .await
            .expect("opens")
    }

    #[tokio::test]
    async fn subscriptions_outlive_the_daemon_and_no_call_is_repeated() {
        let gate = Gate::new();
        let script = Script::new().nth(CONNECT_GET_HOSTNAME, 1, Fault::Hold(gate.clone()));
        let (daemon, directory, uri) = served(Daemon::builder().script(script));
        let connect = reconnecting(&uri).await;
        let mut all = connect.events::<DomainLifecycle>().await.expect("events");
        let mut networks = connect.events::<NetworkLifecycle>().await.expect("events");
        let test = connect.domain_by_name("test").await.expect("asks");
        let mut one = test
            .expect("is there")
            .events::<DomainLifecycle>()
            .await
            .expect("events");

        // It dies with a call in its hands.
        let call = connect.hostname();
        let death = async {
            daemon
                .until(|counters| counters.frames(CONNECT_GET_HOSTNAME).received == 1)
                .await;
            daemon.stop().await;
        };
        let (answer, ()) = tokio::join!(call, death);
        let error = answer.expect_err("it is dead");
        assert!(matches!(error, Error::Closed { sent: true, .. }), "{error}");
        assert!(error.to_string().contains("outcome is unknown"), "{error}");
        gate.open();

        // A call while it is away waits for the next one.
        let waiting = tokio::spawn({
            let connect = connect.clone();
            async move { connect.driver_name().await }
        });
        let daemon = Daemon::builder().start();
        // Another client has number 0, so that the old numbers are wrong.
        daemon.bind(directory.path().join("other")).expect("binds");
        let uri = format!(
            "test+unix:///default?socket={}/other",
            directory.path().display()
        );
        let other = Connect::open(&uri).await.expect("opens");
        let _other = other.events::<DomainLifecycle>().await.expect("events");
        daemon.bind(directory.path().join("sock")).expect("binds");
        waiting.await.expect("ends").expect("answers");

        for resumed in [all.next().await, one.next().await] {
            assert!(
                matches!(resumed, Ok(Event::Resumed)),
                "told to look anew: {resumed:?}"
            );
        }
        assert!(matches!(networks.next().await, Ok(Event::Resumed)));
        let counters = daemon.until(|counters| counters.callbacks == 4).await;
        assert_eq!(
            counters
                .frames(CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY)
                .received,
            3
        );
        assert_eq!(
            counters.frames(CONNECT_NETWORK_EVENT_REGISTER_ANY).received,
            1
        );
        assert_eq!(
            counters.frames(CONNECT_GET_HOSTNAME).received,
            0,
            "the call that was lost is not repeated"
        );

        let xml = "<domain type='test'><name>new</name><memory>1024</memory></domain>";
        let new = other.define_domain(xml, Default::default()).await;
        new.expect("defined");
        let Ok(Event::Happened(event)) = all.next().await else {
            panic!("events go on");
        };
        assert_eq!(event.event, DomainEventType::DEFINED);
        drop((all, one, networks));
        daemon.until(|counters| counters.callbacks == 1).await;
    }

    #[tokio::test]
    async fn a_connection_that_was_cut_off_comes_back_by_itself() {
        let (daemon, _directory, uri) = served(Daemon::builder());
        let connect = reconnecting(&uri).await;
        let mut events = connect.events::<DomainLifecycle>().await.expect("events");
        for round in 2..5 {
            daemon.disconnect();
            assert!(matches!(events.next().await, Ok(Event::Resumed)));
            connect.hostname().await.expect("answers");
            assert_eq!(daemon.counters().connections, round);
        }
        // The next attempt gets as far as to open the connection, and fails.
        daemon.script(Script::new().nth(CONNECT_OPEN, 1, Fault::Close));
        daemon.disconnect();
        assert!(matches!(events.next().await, Ok(Event::Resumed)));
        assert_eq!(daemon.counters().frames(CONNECT_OPEN).received, 6);
        // A subscription that ended while the connection was away is not made again.
        daemon.disconnect();
        connect.closed().await;
        drop(events);
        connect.hostname().await.expect("answers");
        daemon.until(|counters| counters.callbacks == 0).await;
    }

    #[tokio::test]
    async fn one_that_does_not_come_back_ends_its_subscriptions() {
        let (daemon, _directory, uri) = served(Daemon::builder());
        let connect = Connect::open(&uri).await.expect("opens");
        let mut events = connect.events::<DomainLifecycle>().await.expect("events");
        daemon.disconnect();
        let error = events.next().await.expect_err("the end");
        assert!(error.is_closed(), "{error}");
        assert!(connect.hostname().await.is_err());
        assert!(connect.events::<DomainLifecycle>().await.is_err());
    }
}

mod cancellation {
    use super::*;

    /// A generator that is the same every time.
    struct Dice(u64);

    impl Dice {
        fn roll(&mut self, sides: u64) -> u64 {
            self.0 ^= self.0 << 13;
            self.0 ^= self.0 >> 7;
            self.0 ^= self.0 << 17;
            self.0 % sides
        }
    }

    /// The calls that are given up are so before they are admitted, written, answered or read: after
    /// a number of turns of the scheduler that chance has it.
    #[tokio::test]
    async fn ten_thousand_calls_given_up_among_ten_thousand_that_are_not() {
        let daemon = Daemon::builder().shuffle(11).start();
        let connect = Connect::builder("test:///default")
            .deadline(Duration::from_secs(600))
            .open_over(daemon.pair().expect("a pair"))
            .await
            .expect("opens");
        let before = connect.counters();
        let mut dice = Dice(0x2545_f491_4f6c_dd1d);
        let mut answered = 0;
        for _ in 0..100 {
            let (mut kept, mut given_up) = (Vec::new(), Vec::new());
            for _ in 0..100 {
                let (one, other) = (connect.clone(), connect.clone());
                kept.push(tokio::spawn(async move { one.hostname().await }));
                let turns = dice.roll(600);
                given_up.push(tokio::spawn(async move {
                    tokio::select! {
                        biased;
                        answer = other.hostname() => u64::from(answer.is_ok()),
                        () = async {
                            for _ in 0..turns {
                                tokio::task::yield_now().await;
                            }
                        } => 0,
                    }
                }));
            }
            for call in given_up {
                answered += call.await.expect("ends");
            }
            for call in kept {
                assert_eq!(call.await.expect("ends").expect("answers"), "testd");
            }
        }
        // What was sent and given up is answered by and by, and then nothing is left of it.
        daemon.until(|counters| counters.calls == 0).await;
        connect.hostname().await.expect("answers");
        let idle = async {
            while connect.counters() != before {
                tokio::task::yield_now().await;
            }
        };
        let ended = tokio::time::timeout(Duration::from_secs(60), idle).await;
        assert!(ended.is_ok(), "{before:?}: {:?}", connect.counters());
        // Chance gave up some before they were sent, and some while the daemon had them; for others
        // it was too late.
        let sent = daemon.counters().frames(CONNECT_GET_HOSTNAME).received - 1;
        assert!(answered > 0);
        assert!(sent < 20_000, "{sent} were sent");
        assert!(
            sent > 10_000 + answered,
            "{sent} were sent, {answered} answered in time"
        );
    }
}
