//! Every way to a daemon: through each a call, a stream in both directions, an event, an end.

#![expect(clippy::unwrap_used, reason = "a test may")]

use std::{
    fs::{self, Permissions},
    os::unix::fs::PermissionsExt,
    sync::{
        Arc, Mutex, Weak,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use lab::{
    Daemon, Lab,
    command::output,
    daemon::{
        Authentication, Description,
        description::{SASL_PASSWORD, SASL_USER, SSH_PORT},
    },
};
use libvirt_proto::{
    Connect, ConnectBuilder, Credential, DomainLifecycle, Error, Event, Transfer,
    api::{
        DomainDefineFlags, DomainEventType, DomainUndefineFlags, StoragePoolCreateFlags,
        StorageVolCreateFlags, StorageVolDeleteFlags,
    },
};

const DEADLINE: Duration = Duration::from_secs(60);

/// A daemon that several tests of this program use at the same time. The last one ends it.
struct Shared {
    daemon: Mutex<Weak<Daemon>>,
    description: fn(&str) -> Description,
}

/// It listens on everything and asks nothing, beside a certificate or a key.
static OPEN: Shared = Shared::new(|name| Description {
    tcp: Some(Authentication::None),
    tls: Some(Authentication::None),
    ssh: true,
    ..Description::new(name)
});

/// It wants a name and a password.
static ASKING: Shared = Shared::new(|name| Description {
    unix: Authentication::Sasl,
    tcp: Some(Authentication::Sasl),
    tls: Some(Authentication::Sasl),
    mechanisms: &["scram-sha-256", "scram-sha-1", "plain"],
    ..Description::new(name)
});

impl Shared {
    const fn new(description: fn(&str) -> Description) -> Self {
        Self {
            daemon: Mutex::new(Weak::new()),
            description,
        }
    }

    /// The daemon, with this thread in its network.
    fn enter(&self) -> Arc<Daemon> {
        static COUNT: AtomicU32 = AtomicU32::new(0);
        let _lab = Lab::from_env();
        let mut shared = self.daemon.lock().unwrap();
        let daemon = shared.upgrade().unwrap_or_else(|| {
            let count = COUNT.fetch_add(1, Ordering::Relaxed);
            let name = format!("afar-{}-{count}", std::process::id());
            let daemon = Daemon::start_as((self.description)(&name)).unwrap();
            Arc::new(daemon)
        });
        *shared = Arc::downgrade(&daemon);
        daemon.enter_network().unwrap();
        daemon
    }
}

/// All that a connection is for. `name` is for what is made on the way.
async fn visit(connect: Connect, daemon: &Daemon, name: &str) {
    let connect = connect.with_deadline(DEADLINE);
    assert_eq!(connect.driver_name().await.unwrap(), "QEMU");

    let directory = daemon.directory().join(format!("pool-{name}"));
    fs::create_dir(&directory).unwrap();
    let path = directory.display();
    let xml =
        format!("<pool type='dir'><name>{name}</name><target><path>{path}</path></target></pool>");
    let pool = connect.define_storage_pool(&xml).await.unwrap();
    pool.start(StoragePoolCreateFlags::empty()).await.unwrap();
    let xml = "<volume><name>disk</name><capacity unit='MiB'>1</capacity>\
        <target><format type='raw'/></target></volume>";
    let flags = StorageVolCreateFlags::empty();
    let volume = pool.create_volume(xml, flags).await.unwrap();
    // Several messages long, and no two pieces alike.
    let sent: Vec<u8> = (0..1_u32 << 18).flat_map(u32::to_be_bytes).collect();
    let mut reader = sent.as_slice();
    Transfer::new()
        .upload_from(&volume, &mut reader)
        .await
        .unwrap();
    let mut received = Vec::new();
    Transfer::new()
        .download_to(&volume, &mut received)
        .await
        .unwrap();
    assert!(received == sent, "what came back is not what was sent");
    volume.delete(StorageVolDeleteFlags::empty()).await.unwrap();
    pool.destroy().await.unwrap();
    pool.undefine().await.unwrap();

    let mut events = connect.events::<DomainLifecycle>().await.unwrap();
    let xml = format!(
        "<domain type='qemu'><name>{name}</name><memory unit='MiB'>64</memory>\
         <os><type>hvm</type></os></domain>"
    );
    let flags = DomainDefineFlags::empty();
    let domain = connect.define_domain(&xml, flags).await.unwrap();
    loop {
        let event = tokio::time::timeout(DEADLINE, events.next()).await;
        match event.unwrap().unwrap() {
            // Other tests share the daemon.
            Event::Happened(happened) if happened.domain.uuid() == domain.uuid() => {
                assert_eq!(happened.event, DomainEventType::DEFINED);
                break;
            }
            Event::Happened(_) => {}
            other => panic!("{other:?}"),
        }
    }
    domain.undefine(DomainUndefineFlags::empty()).await.unwrap();
    connect.close().await.unwrap();
}

fn credentials(builder: ConnectBuilder, password: &'static str) -> ConnectBuilder {
    builder.credentials(move |_| async move {
        Some(Credential {
            username: SASL_USER.to_owned(),
            password: password.into(),
        })
    })
}

/// Why authentication failed.
async fn refused(builder: ConnectBuilder) -> String {
    match builder.open().await {
        Err(Error::Authentication(reason)) => reason,
        other => panic!("{other:?}"),
    }
}

/// By the socket that all kinds of daemons have for all kinds of visitors.
fn unix(daemon: &Daemon, query: &str) -> ConnectBuilder {
    let socket = daemon.directory().join("run/libvirt-sock");
    let uri = format!("qemu+unix:///system?socket={}{query}", socket.display());
    Connect::builder(&uri)
}

#[test]
fn libvirts_own_client_comes_every_way() {
    let daemon = OPEN.enter();
    let (pki, key) = (daemon.certificates(), daemon.ssh_key());
    let (pki, key) = (pki.display(), key.display());
    let ssh = format!("root@127.0.0.1:{SSH_PORT}/system?keyfile={key}&no_verify=1");
    for uri in [
        "qemu:///system".to_owned(),
        "qemu+tcp://127.0.0.1/system".to_owned(),
        format!("qemu+tls://127.0.0.1/system?pkipath={pki}"),
        format!("qemu+tls://localhost/system?pkipath={pki}"),
        format!("qemu+ssh://{ssh}"),
        format!("qemu+ssh://{ssh}&proxy=netcat"),
        format!("qemu+ssh://{ssh}&proxy=native"),
    ] {
        let mut virsh = daemon.command("virsh").unwrap();
        let listed = output(virsh.args(["-q", "-c", &uri, "uri"])).unwrap();
        assert!(listed.starts_with("qemu"), "{uri}: {listed}");
    }
    for stranger in [
        format!("qemu+tls://127.0.0.2/system?pkipath={pki}"),
        format!("qemu+tls://127.0.0.1/system?pkipath={pki}/stranger"),
        format!("qemu+tls://127.0.0.1/system?pkipath={pki}/distrustful"),
    ] {
        let mut virsh = daemon.command("virsh").unwrap();
        output(virsh.args(["-q", "-c", &stranger, "uri"])).unwrap_err();
    }
}

#[tokio::test]
async fn by_a_unix_socket() {
    let daemon = OPEN.enter();
    let connect = unix(&daemon, "").open().await.unwrap();
    visit(connect, &daemon, "by-unix").await;
}

#[tokio::test]
async fn by_a_unix_socket_with_each_mechanism() {
    let daemon = ASKING.enter();
    for (mechanism, name) in [
        ("SCRAM-SHA-256", "scram-256"),
        ("SCRAM-SHA-1", "scram-1"),
        ("PLAIN", "plain"),
    ] {
        let builder = unix(&daemon, &format!("&auth=sasl.{mechanism}"));
        let connect = credentials(builder, SASL_PASSWORD).open().await.unwrap();
        visit(connect, &daemon, name).await;
    }
    // The best of them, unless the URI names one.
    let builder = unix(&daemon, "").credentials(|request| async move {
        assert_eq!(request.mechanism, "SCRAM-SHA-256");
        Some(Credential {
            username: SASL_USER.to_owned(),
            password: SASL_PASSWORD.into(),
        })
    });
    builder.open().await.unwrap().close().await.unwrap();
}

#[tokio::test]
async fn a_wrong_password_is_refused_and_not_shown() {
    let daemon = ASKING.enter();
    for mechanism in ["SCRAM-SHA-256", "SCRAM-SHA-1", "PLAIN"] {
        let builder = unix(&daemon, &format!("&auth=sasl.{mechanism}"));
        let reason = refused(credentials(builder, "hunter2")).await;
        assert!(!reason.contains("hunter2"), "{reason}");
    }
    let reason = refused(unix(&daemon, "")).await;
    assert!(reason.contains("a name and a password"), "{reason}");
}

#[tokio::test]
async fn a_daemon_that_offers_only_what_we_cannot_do_is_named_as_such() {
    let _lab = Lab::from_env();
    let daemon = Daemon::start_as(Description {
        unix: Authentication::Sasl,
        mechanisms: &["digest-md5"],
        ..Description::new(&format!("digest-{}", std::process::id()))
    })
    .unwrap();
    let reason = refused(credentials(unix(&daemon, ""), SASL_PASSWORD)).await;
    assert!(reason.contains("DIGEST-MD5"), "{reason}");
    daemon.stop().unwrap();
}

#[tokio::test]
async fn by_tcp() {
    let daemon = OPEN.enter();
    for (uri, name) in [
        ("qemu+tcp://127.0.0.1/system", "tcp"),
        ("qemu+tcp://localhost:16509/system", "tcp-port"),
        ("qemu+tcp://[::1]/system", "tcp-6"),
    ] {
        visit(Connect::open(uri).await.unwrap(), &daemon, name).await;
    }
}

#[tokio::test]
async fn sasl_without_encryption_is_refused_by_us() {
    let _daemon = ASKING.enter();
    let builder = Connect::builder("qemu+tcp://127.0.0.1/system");
    let reason = refused(credentials(builder, SASL_PASSWORD)).await;
    assert!(reason.contains("plain TCP"), "{reason}");
}

/// A TLS URI with the certificates in that directory of the daemon's.
fn tls(daemon: &Daemon, host: &str, who: &str) -> String {
    let directory = daemon.certificates().join(who);
    format!("qemu+tls://{host}/system?pkipath={}", directory.display())
}

#[tokio::test]
async fn by_tls() {
    let daemon = OPEN.enter();
    for (host, name) in [
        ("127.0.0.1", "tls"),
        ("localhost:16514", "tls-port"),
        ("[::1]", "tls-6"),
    ] {
        let uri = tls(&daemon, host, "");
        visit(Connect::open(&uri).await.unwrap(), &daemon, name).await;
    }
}

#[tokio::test]
async fn tls_is_for_those_who_know_each_other() {
    let daemon = OPEN.enter();
    for (host, who) in [
        // Not a name in the daemon's certificate.
        ("127.0.0.2", ""),
        // The daemon does not know the client.
        ("127.0.0.1", "stranger"),
        // The client does not know the daemon.
        ("127.0.0.1", "distrustful"),
    ] {
        let uri = tls(&daemon, host, who);
        let error = Connect::open(&uri).await.unwrap_err();
        assert!(!matches!(error, Error::Timeout { .. }), "{uri}: {error}");
    }
    // Whom the client does not care to know.
    for (host, who) in [("127.0.0.2", ""), ("127.0.0.1", "distrustful")] {
        let uri = format!("{}&no_verify=1", tls(&daemon, host, who));
        let connect = Connect::open(&uri).await.unwrap();
        assert_eq!(connect.driver_name().await.unwrap(), "QEMU");
        connect.close().await.unwrap();
    }
}

#[tokio::test]
async fn by_tls_with_each_mechanism() {
    let daemon = ASKING.enter();
    for (mechanism, name) in [
        ("SCRAM-SHA-256", "tls-scram-256"),
        ("SCRAM-SHA-1", "tls-scram-1"),
        ("PLAIN", "tls-plain"),
    ] {
        let uri = format!("{}&auth=sasl.{mechanism}", tls(&daemon, "127.0.0.1", ""));
        let builder = credentials(Connect::builder(&uri), SASL_PASSWORD);
        visit(builder.open().await.unwrap(), &daemon, name).await;
        let reason = refused(credentials(Connect::builder(&uri), "hunter2")).await;
        assert!(!reason.contains("hunter2"), "{reason}");
    }
}

/// A URI of ssh's kind that names the lab's key and the file of known hosts.
fn ssh(daemon: &Daemon, scheme: &str, known_hosts: &str, query: &str) -> String {
    let key = daemon.ssh_key();
    let known_hosts = key.with_file_name(known_hosts);
    format!(
        "qemu+{scheme}://root@127.0.0.1:{SSH_PORT}/system?no_tty=1&keyfile={}&known_hosts={}{query}",
        key.display(),
        known_hosts.display(),
    )
}

#[tokio::test]
async fn by_ssh_with_each_proxy() {
    let daemon = OPEN.enter();
    for (scheme, query, name) in [
        ("ssh", "", "ssh"),
        ("ssh", "&proxy=native", "ssh-native"),
        ("ssh", "&proxy=netcat", "ssh-netcat"),
        ("libssh", "&sshauth=privkey", "libssh"),
        ("libssh2", "&sshauth=privkey", "libssh2"),
    ] {
        let uri = ssh(&daemon, scheme, "known_hosts", query);
        visit(Connect::open(&uri).await.unwrap(), &daemon, name).await;
    }
}

#[tokio::test]
async fn ssh_to_an_unknown_host_is_refused_unless_the_uri_says_otherwise() {
    let daemon = OPEN.enter();
    let nobody = daemon.ssh_key().with_file_name("nobody");
    fs::write(&nobody, "").unwrap();
    let uri = ssh(&daemon, "ssh", "nobody", "");
    let error = Connect::open(&uri).await.unwrap_err();
    assert!(error.to_string().contains("Host key"), "{error}");
    let uri = ssh(&daemon, "ssh", "nobody", "&no_verify=1");
    let connect = Connect::open(&uri).await.unwrap();
    assert_eq!(connect.driver_name().await.unwrap(), "QEMU");
    connect.close().await.unwrap();
}

#[tokio::test]
async fn by_a_program_that_is_the_tunnel() {
    let daemon = OPEN.enter();
    let tunnel = daemon.directory().join("tunnel");
    let script = format!("#!/bin/sh\nexec nc -U {}\n", daemon.socket().display());
    fs::write(&tunnel, script).unwrap();
    fs::set_permissions(&tunnel, Permissions::from_mode(0o755)).unwrap();
    let uri = format!("qemu+ext:///system?command={}", tunnel.display());
    visit(Connect::open(&uri).await.unwrap(), &daemon, "ext").await;
}
