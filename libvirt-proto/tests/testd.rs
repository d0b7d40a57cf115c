//! The test daemon, from the side of this crate's own client.

use std::{
    io::Read as _,
    os::{fd::AsFd as _, unix::net::UnixStream},
    time::{Duration, Instant},
};

use libvirt_proto::{
    Connect, DomainLifecycle, Error, Event, Stream,
    api::{
        ConnectListAllDomainsFlags, DomainCreateFlags, DomainDefineFlags, DomainEventType,
        DomainXmlFlags, ErrorDomain, ErrorNumber,
    },
    procedure::Version,
    qemu,
    remote::{
        self, ConnectOpenArgs, ConnectSecretEventRegisterAnyArgs, ConnectSupportsFeatureArgs,
        DomainAnnounceInterfaceArgs, DomainCreateXmlWithFilesArgs, DomainEventCallbackRebootMsg,
        DomainEventRebootMsg, DomainGetStateArgs, DomainLookupByNameArgs, DomainOpenConsoleArgs,
        DomainOpenGraphicsFdArgs, DomainSuspendArgs, NetworkLookupByNameArgs, SecretDefineXmlArgs,
        SecretGetValueArgs, SecretSetValueArgs, StorageVolCreateXmlArgs, StorageVolDownloadArgs,
        StorageVolGetInfoArgs, StorageVolUploadArgs,
        procedure::{CONNECT_GET_HOSTNAME, DOMAIN_GET_STATE, DOMAIN_GET_XML_DESC},
    },
    stream::Chunk,
    testd::{self, Auth, Daemon, Fault, Gate, Piece, Request, Script, failure},
    xdr::{Opaque, Str},
};
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};

async fn open(daemon: &Daemon) -> Connect {
    lab::answered::record();
    Connect::builder("test:///default")
        .open_over(daemon.pair().expect("a pair"))
        .await
        .expect("opens")
}

async fn test_domain(connect: &Connect) -> remote::Domain {
    let name = Str::from("test");
    let found = connect.call(&DomainLookupByNameArgs { name }).await;
    found.expect("it is there").dom
}

#[tokio::test]
async fn a_socket_is_private_and_goes_with_the_daemon() {
    use std::os::unix::fs::PermissionsExt as _;
    let directory = tempfile::tempdir().expect("a directory");
    let socket = directory.path().join("sock");
    let daemon = Daemon::builder().start();
    daemon.bind(&socket).expect("binds");
    let mode = socket.metadata().expect("is there").permissions().mode();
    assert_eq!(mode & 0o777, 0o600);
    assert!(daemon.bind(&socket).is_err(), "somebody is there");
    let uri = format!("test+unix:///default?socket={}", socket.display());
    let connect = Connect::open(&uri).await.expect("opens");
    assert_eq!(daemon.counters().clients, 1);
    drop(daemon);
    assert!(!socket.exists());
    connect.closed().await;
}

#[tokio::test]
async fn a_daemon_that_stops_leaves_no_task() {
    let daemon = Daemon::builder().start();
    let connect = open(&daemon).await;
    let dom = test_domain(&connect).await;
    let (_stream, ()) = connect.open_stream(&console(dom)).await.expect("a console");
    daemon.stop().await;
    connect.closed().await;
}

fn console(dom: remote::Domain) -> DomainOpenConsoleArgs {
    DomainOpenConsoleArgs {
        dom,
        dev_name: None,
        flags: 0,
    }
}

#[tokio::test]
async fn a_daemon_knows_what_its_release_knew() {
    let daemon = Daemon::builder().emulate(Version::new(9, 0, 0)).start();
    let connect = open(&daemon).await;
    assert_eq!(
        connect.library_version().await.expect("a version"),
        Version::new(9, 0, 0)
    );
    let arguments = DomainAnnounceInterfaceArgs {
        dom: test_domain(&connect).await,
        device: None,
        params: Vec::new(),
        flags: 0,
    };
    let error = connect.call(&arguments).await.expect_err("too new");
    assert!(matches!(error, Error::Unsupported { .. }), "{error}");
    // A newer one knows it, but its driver cannot do it.
    let daemon = Daemon::builder().start();
    let error = open(&daemon).await.call(&arguments).await;
    let error = error.expect_err("not in the test driver");
    assert_eq!(error.code(), Some(ErrorNumber::NO_SUPPORT), "{error}");
    assert!(!matches!(error, Error::Unsupported { .. }));
}

#[tokio::test]
async fn errors_are_libvirts() {
    let daemon = Daemon::builder().start();
    let connect = open(&daemon).await;
    let name = Str::from("nope");
    let error = connect.call(&NetworkLookupByNameArgs { name }).await;
    let error = error.expect_err("no such network");
    let remote = error.remote().expect("the daemon's").clone();
    assert_eq!(
        (remote.code, remote.domain),
        (ErrorNumber::NO_NETWORK, ErrorDomain::NETWORK)
    );
    assert_eq!(
        remote.to_string(),
        "Network not found: no network with matching name 'nope'"
    );
    let open = ConnectOpenArgs {
        name: None,
        flags: 0,
    };
    let error = connect.call(&open).await.expect_err("it is open");
    assert_eq!(error.to_string(), "internal error: connection already open");
}

#[tokio::test]
async fn domains_come_with_their_xml_in_the_order_of_the_list() {
    // The third that is asked for its XML is gone by then.
    let gone = Fault::Error(Box::new(failure(ErrorNumber::NO_DOMAIN, "gone")));
    let script = Script::new().nth(DOMAIN_GET_XML_DESC, 3, gone);
    let daemon = Daemon::builder().script(script).start();
    let connect = open(&daemon).await;
    for number in 0..20 {
        let xml = format!(
            "<domain type='test'><name>n{number}</name><memory unit='MiB'>1</memory></domain>"
        );
        let defined = connect.define_domain(&xml, DomainDefineFlags::empty());
        defined.await.expect("defined");
    }
    let all = ConnectListAllDomainsFlags::empty();
    let plain = connect.domains(all).await.expect("a list");
    let mut plain: Vec<_> = plain.iter().map(|domain| domain.name().clone()).collect();
    let with_xml = connect.domains_with_xml(all, DomainXmlFlags::empty()).await;
    let with_xml = with_xml.expect("a list");
    assert_eq!(with_xml.len(), 20, "all but one");
    for (domain, xml) in &with_xml {
        let name = format!("<name>{}</name>", domain.name());
        assert!(xml.to_string().contains(&name), "{name} in {xml}");
    }
    let names: Vec<_> = with_xml.iter().map(|(domain, _)| domain.name()).collect();
    plain.retain(|name| names.contains(&name));
    assert_eq!(names, plain.iter().collect::<Vec<_>>());
}

#[tokio::test]
async fn a_list_with_xml_fails_with_what_failed() {
    let broken = Fault::Error(Box::new(failure(ErrorNumber::OPERATION_FAILED, "no XML")));
    let script = Script::new().nth(DOMAIN_GET_XML_DESC, 2, broken);
    let daemon = Daemon::builder().script(script).start();
    let connect = open(&daemon).await;
    let xml = "<domain type='test'><name>a</name><memory unit='MiB'>1</memory></domain>";
    let defined = connect.define_domain(xml, DomainDefineFlags::empty()).await;
    defined.expect("defined");
    let all = ConnectListAllDomainsFlags::empty();
    let failed = connect.domains_with_xml(all, DomainXmlFlags::empty()).await;
    let code = failed.expect_err("one has none").code();
    assert_eq!(code, Some(ErrorNumber::OPERATION_FAILED));
}

#[tokio::test]
async fn a_domain_lives_and_tells_about_it() {
    let daemon = Daemon::builder().start();
    let (connect, other) = (open(&daemon).await, open(&daemon).await);
    let mut all = connect.events::<DomainLifecycle>().await.expect("events");
    let test = connect
        .domain_by_name("test")
        .await
        .expect("asks")
        .expect("there");
    let mut one = test.events::<DomainLifecycle>().await.expect("events");
    let xml = "<domain type='test'><name>a</name><memory unit='MiB'>1</memory></domain>";
    let domain = other
        .define_domain(xml, DomainDefineFlags::empty())
        .await
        .expect("defined");
    let domain = domain.start(DomainCreateFlags::empty()).await;
    let domain = domain.expect("started");
    assert_eq!(domain.info().await.expect("info").memory, 1024);
    let active = other.domains(ConnectListAllDomainsFlags::ACTIVE).await;
    assert_eq!(active.expect("a list").len(), 2);
    domain.destroy(Default::default()).await.expect("destroyed");
    domain
        .undefine(Default::default())
        .await
        .expect("undefined");
    assert!(other.domain_by_name("a").await.expect("asks").is_none());
    let dom = test_domain(&other).await;
    other
        .call(&DomainSuspendArgs { dom })
        .await
        .expect("suspended");

    let mut seen = Vec::new();
    while seen.last() != Some(&("test".to_owned(), DomainEventType::SUSPENDED)) {
        let Event::Happened(event) = all.next().await.expect("an event") else {
            panic!("nothing is lost");
        };
        seen.push((event.domain.name().to_string(), event.event));
    }
    let a = |event| ("a".to_owned(), event);
    assert_eq!(
        seen[..4],
        [
            a(DomainEventType::DEFINED),
            a(DomainEventType::STARTED),
            a(DomainEventType::STOPPED),
            a(DomainEventType::UNDEFINED)
        ]
    );
    // The filter lets through only what it is for.
    let Event::Happened(event) = one.next().await.expect("an event") else {
        panic!("nothing is lost");
    };
    assert_eq!(event.event, DomainEventType::SUSPENDED);
    assert_eq!(daemon.counters().callbacks, 2);
    drop((connect, all, one, test));
    daemon.until(|counters| counters.callbacks == 0).await;
}

#[tokio::test]
async fn a_registration_is_tracked_once() {
    let daemon = Daemon::builder().start();
    let connect = open(&daemon).await;
    let arguments = ConnectSecretEventRegisterAnyArgs {
        event_id: 0,
        secret: None,
    };
    let first = connect.call(&arguments).await.expect("registered");
    assert_eq!(first.callback_id, 0);
    let error = connect.call(&arguments).await.expect_err("it is");
    assert_eq!(error.code(), Some(ErrorNumber::INVALID_ARG));
    let other = open(&daemon).await.call(&arguments).await;
    assert_eq!(other.expect("another client").callback_id, 1);
}

#[tokio::test]
async fn the_monitor_and_its_events_are_there() {
    let daemon = Daemon::builder().start();
    let connect = open(&daemon).await;
    let dom = test_domain(&connect).await;
    let command = qemu::DomainMonitorCommandWithFilesArgs {
        dom: dom.clone(),
        cmd: "{}".into(),
        flags: 0,
    };
    let (ours, theirs) = UnixStream::pair().expect("a pair");
    let (reply, descriptors) = connect
        .call_with_descriptors(&command, vec![theirs.into()])
        .await
        .expect("answers");
    assert_eq!(
        (reply.result, descriptors.len()),
        ("{\"return\":{}}".into(), 1)
    );
    drop(ours);
    let register = qemu::ConnectDomainMonitorEventRegisterArgs {
        dom: Some(dom.clone()),
        event: None,
        flags: 0,
    };
    connect.call(&register).await.expect("registered");
    let message = qemu::DomainMonitorEventMsg {
        callback_id: 0,
        dom,
        event: "RESET".into(),
        seconds: 0,
        micros: 0,
        details: None,
    };
    daemon.emit(&message).expect("is sent");
    let event = qemu::procedure::DOMAIN_MONITOR_EVENT;
    daemon
        .until(|counters| counters.frames(event).sent == 1)
        .await;
}

#[tokio::test]
async fn any_event_can_be_sent() {
    let daemon = Daemon::builder().start();
    let connect = open(&daemon).await;
    let before = connect
        .call(&ConnectSupportsFeatureArgs { feature: 14 })
        .await;
    assert_eq!(before.expect("asks").supported, 1);
    connect
        .call(&remote::ConnectDomainEventCallbackRegisterAnyArgs {
            event_id: 1,
            dom: None,
        })
        .await
        .expect("registered");
    let message = DomainEventCallbackRebootMsg {
        callback_id: 77,
        msg: DomainEventRebootMsg {
            dom: test_domain(&connect).await,
        },
    };
    daemon.emit(&message).expect("is sent");
    let reboot = remote::procedure::DOMAIN_EVENT_CALLBACK_REBOOT;
    daemon
        .until(|counters| counters.frames(reboot).sent == 1)
        .await;
}

async fn volume(connect: &Connect, name: &str, capacity: u64) -> remote::StorageVol {
    let name_ = Str::from("default-pool");
    let pool = connect
        .call(&remote::StoragePoolLookupByNameArgs { name: name_ })
        .await;
    let xml = format!("<volume><name>{name}</name><capacity>{capacity}</capacity></volume>");
    let arguments = StorageVolCreateXmlArgs {
        pool: pool.expect("a pool").pool,
        xml: xml.into(),
        flags: 0,
    };
    connect.call(&arguments).await.expect("created").vol
}

#[tokio::test]
async fn who_finishes_reads_what_still_comes() {
    const LOT: usize = 32 << 20;
    let handler = |_: DomainOpenConsoleArgs, request: Request| async move {
        request.stream(|mut stream| async move {
            // Takes nothing before all of this is taken.
            stream.send(vec![0; LOT].into()).await.expect("sent");
            while stream.receive().await.expect("a piece") != Piece::Finish {}
            stream.finish().await.expect("confirmed");
        });
        Ok(())
    };
    let (_daemon, mut stream) = alone(handler, Duration::from_secs(60)).await;
    fill(&mut stream).await;
    stream.finish().await.expect("confirmed");
}

#[tokio::test]
async fn who_finishes_waits_no_longer_than_the_deadline() {
    const DEADLINE: Duration = Duration::from_secs(2);
    let handler = |_: DomainOpenConsoleArgs, request: Request| async move {
        request.stream(|stream| async move {
            std::future::pending::<()>().await;
            drop(stream);
        });
        Ok(())
    };
    let (_daemon, mut stream) = alone(handler, DEADLINE).await;
    fill(&mut stream).await;
    let begun = Instant::now();
    let error = stream.finish().await.expect_err("nobody reads");
    assert!(matches!(error, Error::Timeout { .. }), "{error}");
    // Nor does it wait for an answer to its good-bye.
    assert!(begun.elapsed() < DEADLINE * 2, "{:?}", begun.elapsed());
}

/// A console on a connection of its own.
async fn alone<H, F>(handler: H, deadline: Duration) -> (Daemon, Stream)
where
    H: Fn(DomainOpenConsoleArgs, Request) -> F + Send + Sync + 'static,
    F: Future<Output = testd::Answer<()>> + Send + 'static,
{
    let directory = tempfile::tempdir().expect("a directory");
    let socket = directory.path().join("sock");
    let daemon = Daemon::builder().on(handler).start();
    daemon.bind(&socket).expect("binds");
    let uri = format!("test+unix:///default?socket={}", socket.display());
    let connect = Connect::builder(&uri).deadline(deadline).open().await;
    let connect = connect.expect("opens").dedicated().await.expect("again");
    let arguments = console(test_domain(&connect).await);
    let (stream, ()) = connect.open_stream(&arguments).await.expect("a console");
    (daemon, stream)
}

/// Sends until nothing more goes in.
async fn fill(stream: &mut Stream) {
    let send = async { while stream.send(vec![1; 1 << 20]).await.is_ok() {} };
    let sent = tokio::time::timeout(Duration::from_secs(1), send).await;
    assert!(sent.is_err(), "it takes all that comes");
}

#[tokio::test]
async fn volumes_keep_what_was_uploaded_and_their_holes() {
    const SPARSE: u32 = 1;
    let daemon = Daemon::builder().start();
    let connect = open(&daemon).await;
    let vol = volume(&connect, "v", 3 << 20).await;
    let upload = StorageVolUploadArgs {
        vol: vol.clone(),
        offset: 0,
        length: 0,
        flags: SPARSE,
    };
    let (mut stream, ()) = connect.open_stream(&upload).await.expect("a stream");
    let data: Vec<u8> = (0..700_000u32).map(|i| i.to_le_bytes()[1]).collect();
    stream.send(data.clone()).await.expect("sent");
    stream.send_hole((2 << 20) - 700_000).await.expect("sent");
    stream.send("the end").await.expect("sent");
    stream.finish().await.expect("confirmed");
    let info = connect
        .call(&StorageVolGetInfoArgs { vol: vol.clone() })
        .await;
    let info = info.expect("info");
    assert!(info.allocation < 1 << 20, "{info:?}");

    let mut expected = data;
    expected.resize(2 << 20, 0);
    expected.extend_from_slice(b"the end");
    expected.resize(3 << 20, 0);
    for flags in [0, SPARSE] {
        let download = StorageVolDownloadArgs {
            vol: vol.clone(),
            offset: 0,
            length: 0,
            flags,
        };
        let (mut stream, ()) = connect.open_stream(&download).await.expect("a stream");
        let mut read = Vec::new();
        let mut holes = 0;
        while let Some(chunk) = stream.next().await.expect("a chunk") {
            match chunk {
                Chunk::Data(data) => read.extend_from_slice(&data),
                Chunk::Hole(length) => {
                    holes += 1;
                    read.resize(read.len() + usize::try_from(length).expect("fits"), 0);
                }
            }
        }
        stream.finish().await.expect("confirmed");
        assert!(read == expected, "{} bytes", read.len());
        assert_eq!(holes, if flags == SPARSE { 2 } else { 0 });
    }
    daemon.until(|counters| counters.streams == 0).await;
}

#[tokio::test]
async fn an_upload_that_is_too_long_fails() {
    let daemon = Daemon::builder().start();
    let connect = open(&daemon).await;
    let upload = StorageVolUploadArgs {
        vol: volume(&connect, "v", 1 << 20).await,
        offset: 0,
        length: 3,
        flags: 0,
    };
    let (mut stream, ()) = connect.open_stream(&upload).await.expect("a stream");
    stream.send("four").await.expect("sent");
    let error = stream.finish().await.expect_err("no space");
    assert_eq!(error.code(), Some(ErrorNumber::SYSTEM_ERROR), "{error}");
}

#[tokio::test]
async fn a_console_echoes_and_an_abort_ends_it() {
    let daemon = Daemon::builder().start();
    let connect = open(&daemon).await;
    let dom = test_domain(&connect).await;
    let (mut stream, ()) = connect
        .open_stream(&console(dom.clone()))
        .await
        .expect("a console");
    stream.send("hello").await.expect("sent");
    let said = stream.next().await.expect("a chunk");
    assert_eq!(said, Some(Chunk::Data("hello".into())));
    stream.abort();
    daemon.until(|counters| counters.streams == 0).await;
    let (stream, ()) = connect.open_stream(&console(dom)).await.expect("again");
    stream.finish().await.expect("confirmed");
}

#[tokio::test]
async fn descriptors_go_both_ways() {
    let daemon = Daemon::builder().start();
    let connect = open(&daemon).await;
    let arguments = DomainOpenGraphicsFdArgs {
        dom: test_domain(&connect).await,
        idx: 0,
        flags: 0,
    };
    let ((), descriptors) = connect
        .call_with_descriptors(&arguments, Vec::new())
        .await
        .expect("a display");
    let [display] = <[_; 1]>::try_from(descriptors).expect("one");
    let mut greeting = [0; 12];
    UnixStream::from(display)
        .read_exact(&mut greeting)
        .expect("a greeting");
    assert_eq!(&greeting, b"RFB 003.008\n");

    // The daemon keeps what a guest was started with.
    let (ours, theirs) = UnixStream::pair().expect("a pair");
    let arguments = DomainCreateXmlWithFilesArgs {
        xml_desc: "<domain type='test'><name>f</name></domain>".into(),
        flags: 0,
    };
    connect
        .call_with_descriptors(&arguments, vec![theirs.into()])
        .await
        .expect("created");
    ours.set_nonblocking(true).expect("set");
    let error = (&ours).read(&mut [0]).expect_err("it is open");
    assert_eq!(error.kind(), std::io::ErrorKind::WouldBlock);
    drop(daemon);
    connect.closed().await;
    // Its end closes with the daemon, once the last of its tasks is gone.
    ours.set_nonblocking(false).expect("set");
    let waited = tokio::task::spawn_blocking(move || {
        let _ = ours.as_fd();
        (&ours).read(&mut [0])
    });
    assert_eq!(waited.await.expect("waits").expect("the end"), 0);
}

#[tokio::test]
async fn handlers_replace_the_daemons_answers() {
    let daemon = Daemon::builder()
        .on(|arguments: DomainLookupByNameArgs, request| async move {
            let name = arguments.name;
            let detail = format!("client {} looks for {name}", request.client());
            Err(failure(ErrorNumber::NO_DOMAIN, detail))
        })
        .on(|_: DomainOpenConsoleArgs, request| async move {
            request.stream(|mut stream| async move {
                while let Ok(Piece::Data(data)) = stream.receive().await {
                    assert_eq!(&data[..], b"?");
                    stream.send("!".into()).await.expect("sent");
                }
                let error = failure(ErrorNumber::OPERATION_ABORTED, "the guest is gone");
                stream.fail(&error).await;
            });
            Ok(())
        })
        .start();
    let connect = open(&daemon).await;
    let name = Str::from("x");
    let error = connect.call(&DomainLookupByNameArgs { name }).await;
    let error = error.expect_err("as told").to_string();
    assert!(error.contains("looks for x"), "{error}");
    let dom = remote::Domain {
        name: Str::from("x"),
        uuid: Default::default(),
        id: -1,
    };
    let (mut stream, ()) = connect.open_stream(&console(dom)).await.expect("a console");
    stream.send("?").await.expect("sent");
    let said = stream.next().await.expect("a chunk");
    assert_eq!(said, Some(Chunk::Data("!".into())));
    let error = stream.finish().await.expect_err("as told");
    assert_eq!(error.to_string(), "the guest is gone");
}

#[tokio::test]
async fn polkit_and_sasl_come_before_everything_else() {
    let daemon = Daemon::builder().auth(Auth::Polkit).start();
    let connect = open(&daemon).await;
    assert_eq!(connect.hostname().await.expect("is in"), "testd");
    // Who does not authenticate is not let in.
    let daemon = Daemon::builder().auth(Auth::Sasl).start();
    let mut socket = daemon.pair().expect("a pair");
    let hostname = frame(CONNECT_GET_HOSTNAME.number, 0, &[]);
    socket.write_all(&hostname).await.expect("sent");
    let mut reply = [0; 100];
    socket.read_exact(&mut reply).await.expect("a reply");
    let reply = String::from_utf8_lossy(&reply);
    assert!(reply.contains("authentication required"), "{reply}");
}

/// A call without this crate's client.
fn frame(procedure: i32, serial: u32, payload: &[u8]) -> Vec<u8> {
    let length = u32::try_from(28 + payload.len()).expect("short");
    let mut frame = Vec::new();
    for word in [length, remote::PROGRAM, 1] {
        frame.extend_from_slice(&word.to_be_bytes());
    }
    frame.extend_from_slice(&procedure.to_be_bytes());
    for word in [0, serial, 0] {
        frame.extend_from_slice(&word.to_be_bytes());
    }
    frame.extend_from_slice(payload);
    frame
}

#[tokio::test]
async fn secrets_keep_their_value() {
    let daemon = Daemon::builder().start();
    let connect = open(&daemon).await;
    let xml = "<secret><usage type='ceph'><name>pool</name></usage></secret>";
    let secret = connect
        .call(&SecretDefineXmlArgs {
            xml: xml.into(),
            flags: 0,
        })
        .await
        .expect("defined")
        .secret;
    let value = Opaque::from(b"s3cret".to_vec());
    let flags = 0;
    connect
        .call(&SecretSetValueArgs {
            secret: secret.clone(),
            value: value.clone(),
            flags,
        })
        .await
        .expect("set");
    let answer = connect.call(&SecretGetValueArgs { secret, flags }).await;
    assert_eq!(answer.expect("a value").value, value);
}

#[tokio::test(start_paused = true)]
async fn answers_overtake_each_other_and_wait_for_a_gate() {
    let gate = Gate::new();
    let script = Script::new().nth(DOMAIN_GET_STATE, 1, Fault::Hold(gate.clone()));
    let daemon = Daemon::builder().script(script).start();
    let connect = open(&daemon).await;
    let dom = test_domain(&connect).await;
    let state = DomainGetStateArgs { dom, flags: 0 };
    let first = connect.call(&state);
    tokio::pin!(first);
    tokio::select! {
        biased;
        early = &mut first => panic!("{early:?}"),
        second = async {
            daemon.until(|counters| counters.calls == 1).await;
            connect.call(&state).await
        } => { second.expect("overtakes"); }
    }
    gate.open();
    first.await.expect("is let go");
}

#[tokio::test]
async fn a_client_with_five_requests_is_not_read_from() {
    let gate = Gate::new();
    let script = Script::new().every(CONNECT_GET_HOSTNAME, Fault::Hold(gate.clone()));
    let daemon = Daemon::builder().workers(20).script(script).start();
    let mut socket = daemon.pair().expect("a pair");
    // CONNECT_OPEN without a name and flags, then seven calls that are held.
    let mut bytes = frame(1, 0, &[0; 8]);
    socket.write_all(&bytes).await.expect("sent");
    let mut reply = [0; 28];
    socket.read_exact(&mut reply).await.expect("opened");
    bytes.clear();
    for serial in 1..=7 {
        bytes.extend_from_slice(&frame(CONNECT_GET_HOSTNAME.number, serial, &[]));
    }
    socket.write_all(&bytes).await.expect("sent");
    daemon
        .until(|counters| counters.frames(CONNECT_GET_HOSTNAME).received == 5)
        .await;
    // What is not read now is not read later either: nothing is left to run.
    for _ in 0..100 {
        tokio::task::yield_now().await;
    }
    let frames = daemon.counters().frames(CONNECT_GET_HOSTNAME);
    assert_eq!((frames.received, frames.sent), (5, 0));
    gate.open();
    daemon
        .until(|counters| counters.frames(CONNECT_GET_HOSTNAME).sent == 7)
        .await;
}

#[tokio::test(start_paused = true)]
async fn a_client_that_supports_keepalive_is_pinged_and_dropped_when_it_is_silent() {
    let daemon = Daemon::builder()
        .keepalive(Some((Duration::from_secs(5), 2)))
        .start();
    let connect = open(&daemon).await;
    daemon.until(|counters| counters.pongs.received == 3).await;
    assert!(connect.close_reason().is_none());
    let mut silent = daemon.pair().expect("a pair");
    // CONNECT_SUPPORTS_FEATURE of feature 10.
    let frame = frame(60, 0, &[0, 0, 0, 10]);
    silent.write_all(&frame).await.expect("sent");
    let mut all = Vec::new();
    silent.read_to_end(&mut all).await.expect("the end");
    // The reply and two pings.
    assert_eq!(all.len(), 32 + 2 * 28);
}

#[tokio::test]
async fn a_hundred_calls_in_a_shuffled_order_all_answer() {
    let daemon = Daemon::builder().shuffle(7).start();
    let connect = open(&daemon).await;
    let calls: Vec<_> = (0..100)
        .map(|_| {
            let connect = connect.clone();
            tokio::spawn(async move { connect.hostname().await })
        })
        .collect();
    for call in calls {
        assert_eq!(call.await.expect("ends").expect("answers"), "testd");
    }
}

#[tokio::test]
async fn all_clients_can_be_cut_off() {
    let daemon = Daemon::builder().start();
    let connect = open(&daemon).await;
    daemon.disconnect();
    connect.closed().await;
    let again = open(&daemon).await;
    assert_eq!(again.hostname().await.expect("serves on"), "testd");
    let counters = daemon.until(|counters| counters.clients == 1).await;
    assert_eq!(counters.connections, 2);
}
