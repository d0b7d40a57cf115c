//! Going through a program that does what `ssh` does, and what `ssh` would be told.

use std::sync::Arc;

use tokio::time::Instant;
use tokio_util::sync::CancellationToken;

use super::{
    super::{
        Session,
        test_server::{TestServer, ed25519, soon},
        wait_ready,
    },
    *,
};

fn between() -> Jump {
    Jump {
        program: Some(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/jump/ssh").to_owned()),
        ..Jump::parse("between").expect("a host")
    }
}

fn through(server: &TestServer) -> Target {
    Target {
        jump: Some(between()),
        ..server.target.clone()
    }
}

#[tokio::test]
async fn a_session_goes_through() {
    let server = TestServer::start().await;
    let key = Arc::clone(&server.client_key);
    let session = Session::connect(&through(&server), key, &server.host_keys(), soon()).await;
    let session = session.expect("a session");
    let output = session.exec("hello", soon()).await.expect("it runs");
    assert_eq!(output.stdout, b"hello\n");
    session.close().await;
}

#[tokio::test]
async fn what_the_program_says_is_in_the_error() {
    let server = TestServer::prepare(ed25519());
    let key = Arc::clone(&server.client_key);
    let target = through(&server);
    let connected = Session::connect(&target, Arc::clone(&key), &server.host_keys(), soon()).await;
    let error = connected.expect_err("nobody listens").to_string();
    assert_eq!(
        error,
        format!("ssh to {target}: connection refused, seen from between")
    );
    // What will not change is not waited for.
    let target = Target { port: 1, ..target };
    let never = CancellationToken::new();
    let waited = wait_ready(&target, key, &server.host_keys(), soon(), &never).await;
    let error = waited.expect_err("no way in");
    assert!(
        matches!(&error, Error::Refused { reason, .. } if reason == "root@between: Permission denied (publickey)."),
        "{error}"
    );
    let absent = Jump {
        program: Some("/nonexistent/ssh".to_owned()),
        ..between()
    };
    let error = absent.knock(([127, 0, 0, 1], 22).into()).await;
    assert!(matches!(error, Err(Error::Refused { .. })), "{error:?}");
}

#[tokio::test]
async fn the_host_key_is_the_guests() {
    let server = TestServer::start().await;
    let key = Arc::clone(&server.client_key);
    let connected = Session::connect(
        &through(&server),
        key,
        &crate::ssh::HostKeys::default(),
        soon(),
    )
    .await;
    let error = connected.expect_err("no key is pinned").to_string();
    assert!(error.contains("host key differs"), "{error}");
}

#[tokio::test]
async fn a_port_that_takes_connections_is_told_from_one_that_refuses() {
    let listener = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let address = listener.local_addr().expect("its address");
    between()
        .knock(address)
        .await
        .expect("it listens, and says nothing");
    drop(listener);
    let error = between().knock(address).await.expect_err("it is gone");
    assert!(
        error
            .to_string()
            .ends_with("connection refused, seen from between"),
        "{error}"
    );
}

#[tokio::test]
async fn a_program_that_hangs_is_killed() {
    let server = TestServer::prepare(ed25519());
    let target = Target {
        port: 2,
        ..through(&server)
    };
    let key = Arc::clone(&server.client_key);
    let deadline = Instant::now() + Duration::from_secs(2);
    let connected = Session::connect(&target, key, &server.host_keys(), deadline).await;
    let Err(Error::Timeout { seen, .. }) = connected else {
        panic!("{connected:?}");
    };
    let (before, process) = seen.rsplit_once(' ').expect("its id");
    assert_eq!(
        before,
        "no SSH handshake through that host; ssh to between: this is"
    );
    let process = std::path::Path::new("/proc").join(process);
    let deadline = soon();
    while process.join("exe").read_link().is_ok() {
        assert!(Instant::now() < deadline, "{} runs", process.display());
        tokio::time::sleep(Duration::from_millis(20)).await;
    }
}

#[test]
fn jumps_are_read_as_people_write_them() {
    let read = |text: &str| {
        Jump::parse(text).map(|jump| (jump.user.unwrap_or_default(), jump.host, jump.port))
    };
    let known = |user: &str, host: &str, port| Ok((user.to_owned(), host.to_owned(), port));
    assert_eq!(read("h"), known("", "h", None));
    assert_eq!(
        read("joe@h.example:2222"),
        known("joe", "h.example", Some(2222))
    );
    assert_eq!(read("joe@[fd00::1]:22"), known("joe", "fd00::1", Some(22)));
    assert_eq!(read("fd00::1"), known("", "fd00::1", None));
    assert_eq!(read("[fe80::1%eth0]"), known("", "fe80::1%eth0", None));
    for text in [
        "",
        "@h",
        "joe@",
        "h:",
        "h:0",
        "h:65536",
        "[h",
        "[h]22",
        "-oProxyCommand=x",
        "joe@-x",
        "-l@h",
        "a b",
        "$(id)",
        "h;id",
        "h\n",
        "h/x",
        "ssh://h",
    ] {
        let error = read(text).expect_err(text);
        assert!(error.contains("user@host:port"), "{error}");
    }
}

#[test]
fn a_uri_tells_how_its_host_is_reached() {
    let told = |uri: &str| match Jump::of_uri(uri) {
        Ok(Some(jump)) => jump.plain().unwrap_or_else(|| jump.proxy_command()),
        Ok(None) => "no jump".to_owned(),
        Err(error) => error,
    };
    for (uri, expected) in [
        ("qemu:///system", "no jump"),
        ("qemu+unix:///system?socket=/s", "no jump"),
        ("qemu+ext:///system?command=/c", "no jump"),
        ("no uri", "no jump"),
        ("qemu+ssh://h/system", "h"),
        ("qemu+ssh://joe@h:2222/system?socket=/s", "joe@h:2222"),
        ("qemu+ssh://joe@[fd00::1]:2222/system", "joe@[fd00::1]:2222"),
        // The port is the daemon's.
        ("qemu+tls://h:16515/system?no_verify=1", "h"),
        ("qemu+tcp://h/system", "h"),
        (
            "qemu+ssh://joe@h:22/system?keyfile=/my%20keys/100%25&no_verify=1&known_hosts=/k",
            "ssh -T -e none -p 22 -l joe -i '/my keys/100%%' -o StrictHostKeyChecking=no \
             -o 'UserKnownHostsFile=\"/k\"' -W '[%h]:%p' -- h",
        ),
        (
            "qemu+ssh://h/system?command=/opt/ssh",
            "/opt/ssh -T -e none -W '[%h]:%p' -- h",
        ),
        (
            "qemu+ssh://-oProxyCommand=id/system",
            "`-oProxyCommand=id` cannot be a host that ssh goes to",
        ),
    ] {
        assert_eq!(told(uri), expected, "{uri}");
    }
}

#[test]
fn what_will_not_change_is_told_from_what_may() {
    let target = Target {
        host: "10.0.0.2".to_owned(),
        port: 22,
        alias: "a".to_owned(),
        user: "u".to_owned(),
        jump: Some(between()),
    };
    let told = |said: &str| {
        let error = target.error_from("the end", io::Error::other("x"));
        match failure(&target, &between(), &plain_words(said), error) {
            Error::Refused { reason, .. } => format!("refused: {reason}"),
            other => other.to_string(),
        }
    };
    insta::assert_snapshot!(told("channel 0: open failed: connect failed: No route to host\nstdio forwarding failed\n"), @"ssh to u@10.0.0.2:22 through between: no route to host, seen from between");
    insta::assert_snapshot!(told("channel 0: open failed: administratively prohibited: open failed\nstdio forwarding failed\n"), @"refused: between does not forward connections");
    insta::assert_snapshot!(told("debug1: x\nHost key verification failed.\r\n"), @"refused: Host key verification failed.");
    insta::assert_snapshot!(told("ssh: connect to host between port 22: Connection refused\r\n"), @"ssh to u@10.0.0.2:22 through between: ssh to between: ssh: connect to host between port 22: Connection refused");
}
