//! Every transport but the Unix socket, against testd.

use std::{
    fs,
    os::unix::fs::PermissionsExt as _,
    path::{Path, PathBuf},
    sync::Arc,
    time::Duration,
};

use libvirt_proto::{
    CloseReason, Connect, Error,
    rustls::{
        RootCertStore, ServerConfig,
        pki_types::{CertificateDer, PrivateKeyDer, pem::PemObject as _},
        server::WebPkiClientVerifier,
    },
    testd::{Auth, Daemon},
};
use tokio::{io::AsyncWriteExt as _, net::TcpListener};
use tokio_rustls::TlsAcceptor;

/// A daemon at a port of this host.
async fn over_tcp(daemon: Daemon) -> (u16, tokio::task::JoinHandle<()>) {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let serving = tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let (read, write) = stream.into_split();
            daemon.serve_bytes(read, write);
        }
    });
    (port, serving)
}

/// Works with a connection as a program would.
async fn works(connect: &Connect) {
    let domain = connect.domain_by_name("test").await.expect("an answer");
    assert_eq!(domain.expect("it has one").name(), "test");
}

#[tokio::test]
async fn tcp() {
    let (port, serving) = over_tcp(Daemon::builder().start()).await;
    let uri = format!("test+tcp://127.0.0.1:{port}/default");
    let connect = Connect::open(&uri).await.expect("a connection");
    works(&connect).await;
    assert_eq!(
        connect.uri().await.expect("a URI").to_string_lossy(),
        "test:///default"
    );
    connect.close().await.expect("closed");
    serving.abort();
}

#[tokio::test]
async fn nobody_at_a_port_is_told_with_host_and_port() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    drop(listener);
    let error = Connect::open(&format!("qemu+tcp://127.0.0.1:{port}/system"))
        .await
        .expect_err("nobody is there");
    assert!(matches!(error, Error::Connect { .. }), "{error}");
    assert!(
        error
            .to_string()
            .contains(&format!("127.0.0.1, port {port}")),
        "{error}"
    );
}

/// A peer that accepts and is silent.
#[tokio::test]
async fn a_silent_peer_is_given_up_at_the_deadline() {
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let error = Connect::builder(&format!("qemu+tcp://127.0.0.1:{port}/system"))
        .deadline(Duration::from_millis(50))
        .open()
        .await
        .expect_err("it says nothing");
    assert!(matches!(error, Error::Timeout { .. }), "{error}");
}

/// SASL over plain TCP would have to encrypt, and none of our mechanisms does.
#[tokio::test]
async fn sasl_over_tcp_is_refused_before_anything_is_said() {
    let (port, serving) = over_tcp(Daemon::builder().auth(Auth::Sasl).start()).await;
    let error = Connect::builder(&format!("qemu+tcp://127.0.0.1:{port}/system"))
        .credentials(|_| async { panic!("nobody may be asked") })
        .open()
        .await
        .expect_err("refused");
    assert!(
        matches!(&error, Error::Authentication(reason) if reason.contains("plain TCP") && reason.contains("TLS")),
        "{error}"
    );
    serving.abort();
}

/// The server's side of TLS with a certificate from `pki/`, and then testd; or the end, for a client
/// without a certificate of the authority's.
async fn over_tls(certificate: &str) -> (u16, tokio::task::JoinHandle<()>) {
    let daemon = Daemon::builder().start();
    let provider = Arc::new(rustls_graviola::default_provider());
    let mut authorities = RootCertStore::empty();
    let pem = |name: String| fs::read(pki(&name)).expect("a file");
    let certificates = |name: String| -> Vec<CertificateDer<'static>> {
        let certificates: Result<_, _> = CertificateDer::pem_slice_iter(&pem(name)).collect();
        certificates.expect("certificates")
    };
    for authority in certificates("cacert.pem".to_owned()) {
        authorities.add(authority).expect("an authority");
    }
    let verifier =
        WebPkiClientVerifier::builder_with_provider(Arc::new(authorities), Arc::clone(&provider))
            .build()
            .expect("a verifier");
    let key = PrivateKeyDer::from_pem_slice(&pem(format!("{certificate}key.pem"))).expect("a key");
    let settings = ServerConfig::builder_with_provider(provider)
        .with_safe_default_protocol_versions()
        .expect("versions")
        .with_client_cert_verifier(verifier)
        .with_single_cert(certificates(format!("{certificate}cert.pem")), key)
        .expect("a certificate");
    let acceptor = TlsAcceptor::from(Arc::new(settings));
    let listener = TcpListener::bind(("127.0.0.1", 0)).await.expect("a port");
    let port = listener.local_addr().expect("an address").port();
    let serving = tokio::spawn(async move {
        while let Ok((stream, _)) = listener.accept().await {
            let Ok(mut stream) = acceptor.accept(stream).await else {
                continue;
            };
            stream.write_all(&[1]).await.expect("the verdict is sent");
            let (read, write) = tokio::io::split(stream);
            daemon.serve_bytes(read, write);
        }
    });
    (port, serving)
}

fn pki(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/pki")
        .join(name)
}

/// A directory for `pkipath` with these files, each by the name that it has there.
fn pki_directory(files: &[(&str, &str)]) -> tempfile::TempDir {
    let directory = tempfile::tempdir().expect("a directory");
    for (name, from) in files {
        fs::copy(pki(from), directory.path().join(name)).expect("copied");
    }
    directory
}

const AUTHORITY: (&str, &str) = ("cacert.pem", "cacert.pem");
const CERTIFICATE: (&str, &str) = ("clientcert.pem", "clientcert.pem");
const KEY: (&str, &str) = ("clientkey.pem", "clientkey.pem");

#[tokio::test]
async fn tls() {
    let (port, serving) = over_tls("server").await;
    let files = pki_directory(&[AUTHORITY, CERTIFICATE, KEY]);
    let directory = files.path().display();
    for (host, parameters) in [
        ("localhost", ""),
        ("127.0.0.1", ""),
        ("127.0.0.1", "&tls_priority=NORMAL:-VERS-TLS1.3"),
        (
            "127.0.0.1",
            "&tls_priority=SECURE256:-VERS-TLS1.2&no_sanity=1",
        ),
    ] {
        let uri = format!("test://{host}:{port}/default?pkipath={directory}{parameters}");
        let connect = Connect::open(&uri).await.expect(&uri);
        works(&connect).await;
        connect.close().await.expect("closed");
    }
    // Another provider of cryptography.
    let uri = format!("test+tls://localhost:{port}/default?pkipath={directory}");
    let mut provider = rustls_graviola::default_provider();
    provider.cipher_suites.truncate(1);
    let connect = Connect::builder(&uri)
        .tls_provider(Arc::new(provider))
        .open()
        .await
        .expect("a connection");
    works(&connect).await;
    serving.abort();
}

#[tokio::test]
async fn what_tls_can_complain_about() {
    let (server, serving) = over_tls("server").await;
    let (misnamed, also_serving) = over_tls("misnamed").await;
    let other = ("cacert.pem", "othercacert.pem");
    let revoked = ("cacrl.pem", "revokedcrl.pem");
    let no_key = ("clientkey.pem", "clientcert.pem");
    for (port, files, parameters, fragment) in [
        (server, vec![CERTIFICATE, KEY], "", "there is no "),
        (
            server,
            vec![other, CERTIFICATE, KEY],
            "",
            "does not come from",
        ),
        (
            server,
            vec![AUTHORITY, CERTIFICATE, KEY, revoked],
            "",
            "is revoked by",
        ),
        (
            misnamed,
            vec![AUTHORITY, CERTIFICATE, KEY],
            "",
            "for another host",
        ),
        (
            server,
            vec![AUTHORITY],
            "",
            "does not accept our certificate",
        ),
        (server, vec![AUTHORITY, CERTIFICATE], "", "whose key "),
        (
            server,
            vec![AUTHORITY, CERTIFICATE, no_key],
            "",
            "is not a private key",
        ),
        (
            server,
            vec![AUTHORITY],
            "&tls_priority=NORMAL:%25COMPAT",
            "`%COMPAT`",
        ),
    ] {
        let files = pki_directory(&files);
        let directory = files.path().display();
        let uri = format!("test+tls://localhost:{port}/default?pkipath={directory}{parameters}");
        let error = Connect::open(&uri).await.expect_err(fragment);
        assert!(
            matches!(&error, Error::Tls { reason, .. } if reason.contains(fragment)),
            "{fragment}: {error}"
        );
    }
    // Whoever does not want to know is told nothing.
    for (port, files) in [
        (misnamed, vec![AUTHORITY, CERTIFICATE, KEY]),
        (server, vec![other, CERTIFICATE, KEY]),
        (server, vec![CERTIFICATE, KEY]),
    ] {
        let files = pki_directory(&files);
        let directory = files.path().display();
        let uri = format!("test://localhost:{port}/default?pkipath={directory}&no_verify=1");
        works(&Connect::open(&uri).await.expect("a connection")).await;
    }
    serving.abort();
    also_serving.abort();
}

#[tokio::test]
async fn a_daemon_that_does_not_speak_tls() {
    let (port, serving) = over_tcp(Daemon::builder().start()).await;
    let files = pki_directory(&[AUTHORITY]);
    let uri = format!(
        "test+tls://localhost:{port}/default?pkipath={}",
        files.path().display()
    );
    let error = Connect::open(&uri).await.expect_err("it does not");
    assert!(matches!(error, Error::Tls { .. }), "{error}");
    serving.abort();
}

/// A directory with a daemon's socket, and programs that play `ssh` and what runs behind it.
struct Stage {
    directory: tempfile::TempDir,
    daemon: Daemon,
}

/// Input and output to a socket and back, for which the shell has no word.
const BRIDGE: &str = r#"
use IO::Socket::UNIX;
my $socket = IO::Socket::UNIX->new(Peer => $ARGV[0]) or die "no socket: $!\n";
my $child = fork;
my ($from, $to) = $child ? (\*STDIN, $socket) : ($socket, \*STDOUT);
while (sysread($from, my $bytes, 65536)) { syswrite($to, $bytes) }
if ($child) { shutdown($socket, 1); waitpid($child, 0) }
"#;

impl Stage {
    fn new() -> Self {
        let directory = tempfile::tempdir().expect("a directory");
        let daemon = Daemon::builder().start();
        daemon
            .bind(directory.path().join("socket"))
            .expect("a socket");
        fs::write(directory.path().join("bridge"), BRIDGE).expect("a file");
        Self { directory, daemon }
    }

    fn path(&self, name: &str) -> PathBuf {
        self.directory.path().join(name)
    }

    /// A shell script that knows its `$directory`, and keeps its arguments, one a line.
    fn program(&self, name: &str, script: &str) -> PathBuf {
        let path = self.path(name);
        let directory = self.directory.path().display();
        let text = format!(
            "#!/bin/sh\ndirectory='{directory}'\nprintf '%s\\n' \"$@\" > \"$0.arguments\"\n{script}\n"
        );
        fs::write(&path, text).expect("a file");
        fs::set_permissions(&path, fs::Permissions::from_mode(0o755)).expect("executable");
        path
    }

    /// `ssh`, whose far side is this host with only these programs.
    fn ssh(&self) -> PathBuf {
        self.program(
            "ssh",
            // Whatever this host has of libvirt is not there.
            "mkdir -p \"$directory/tools\"\n\
             for tool in sh perl grep; do ln -sf \"$(command -v $tool)\" \"$directory/tools\"; done\n\
             for command; do :; done\n\
             PATH=\"$directory:$directory/tools\" exec sh -c \"$command\"",
        )
    }

    fn helper(&self) {
        self.program(
            "virt-ssh-helper",
            "exec perl \"$directory/bridge\" \"$directory/socket\"",
        );
    }

    /// A netcat that has, or has not, to be told to end.
    fn netcat(&self, name: &str, needs_an_option: bool) {
        let answer = match needs_an_option {
            true => "option requires an argument -- 'q'",
            false => "invalid option -- 'q'",
        };
        self.program(
            name,
            &format!(
                "if [ $# = 1 ]; then echo \"nc: {answer}\" >&2; exit 1; fi\n\
                 for socket; do :; done; exec perl \"$directory/bridge\" \"$socket\""
            ),
        );
    }

    fn arguments(&self, name: &str) -> Vec<String> {
        let text = fs::read_to_string(self.path(&format!("{name}.arguments"))).expect("a file");
        text.lines().map(str::to_owned).collect()
    }
}

fn encoded(path: &Path) -> String {
    path.to_str().expect("UTF-8").replace(' ', "%20")
}

#[tokio::test]
async fn ssh_with_the_helper() {
    let stage = Stage::new();
    let ssh = stage.ssh();
    stage.helper();
    let uri = format!(
        "test+ssh://joe@far.example:2222/default?command={}&no_tty=1&x=it's",
        encoded(&ssh)
    );
    let connect = Connect::builder(&uri)
        .read_only(true)
        .open()
        .await
        .expect("a connection");
    works(&connect).await;
    connect.close().await.expect("closed");
    let arguments = stage.arguments("ssh");
    assert_eq!(
        arguments[..10],
        [
            "-p",
            "2222",
            "-l",
            "joe",
            "-T",
            "-e",
            "none",
            "-o",
            "BatchMode=yes",
            "--"
        ]
    );
    assert_eq!(arguments[10], "far.example");
    assert_eq!(
        stage.arguments("virt-ssh-helper"),
        ["-r", "test:///default?x=it%27s"]
    );
}

#[tokio::test]
async fn ssh_with_netcat() {
    let stage = Stage::new();
    let ssh = stage.ssh();
    // A name that a shell would make a mess of.
    for (name, needs_an_option) in [("nc 'x' $y", true), ("nc;z", false)] {
        stage.netcat(name, needs_an_option);
        let path: String = stage
            .path(name)
            .to_str()
            .expect("UTF-8")
            .bytes()
            .map(|byte| format!("%{byte:02x}"))
            .collect();
        let uri = format!(
            "test+ssh://far/default?command={}&netcat={path}&socket={}",
            encoded(&ssh),
            encoded(&stage.path("socket"))
        );
        let connect = Connect::open(&uri).await.expect("a connection");
        works(&connect).await;
        connect.close().await.expect("closed");
        let socket = stage.path("socket").to_str().expect("UTF-8").to_owned();
        let mut expected = vec!["-U".to_owned(), socket];
        if needs_an_option {
            expected.insert(0, "-q0".to_owned());
        }
        assert_eq!(stage.arguments(name), expected);
    }
}

/// Without the helper on the far side there is netcat.
#[tokio::test]
async fn ssh_finds_out_what_the_far_side_has() {
    let stage = Stage::new();
    let ssh = stage.ssh();
    stage.netcat("nc", true);
    let uri = format!(
        "test+libssh2://far/default?proxy=auto&command={}&socket={}",
        encoded(&ssh),
        encoded(&stage.path("socket"))
    );
    let connect = Connect::open(&uri).await.expect("a connection");
    works(&connect).await;
    stage.helper();
    let connect = Connect::open(&uri).await.expect("a connection");
    works(&connect).await;
    assert_eq!(stage.arguments("virt-ssh-helper"), ["test:///default"]);
}

#[tokio::test]
async fn what_ssh_says_is_in_the_error() {
    let stage = Stage::new();
    let ssh = stage.program(
        "ssh",
        "printf 'joe@far: Permission denied (publickey).\\r\\nand \\033[31mmore\\n' >&2; exit 255",
    );
    let uri = format!("qemu+ssh://joe@far/system?command={}", encoded(&ssh));
    let error = Connect::open(&uri).await.expect_err("refused");
    assert!(matches!(error, Error::Connect { .. }), "{error}");
    let error = error.to_string();
    for fragment in [
        "cannot connect to far by `",
        "exit status: 255",
        "joe@far: Permission denied (publickey).; and ?[31mmore",
    ] {
        assert!(error.contains(fragment), "{error}");
    }
}

/// Only the last few thousand bytes, however much it says.
#[tokio::test]
async fn a_program_that_says_too_much() {
    let stage = Stage::new();
    let tunnel = stage.program(
        "tunnel",
        "i=0; while [ $i -lt 3000 ]; do echo \"line $i of the talk\" >&2; i=$((i+1)); done; exit 3",
    );
    let uri = format!("test+ext:///default?command={}", encoded(&tunnel));
    let error = Connect::open(&uri).await.expect_err("it leads nowhere");
    let error = error.to_string();
    assert!(error.contains("line 2999 of the talk"), "{error}");
    assert!(
        error.len() < 8192 && !error.contains("line 100 "),
        "{error}"
    );
}

#[tokio::test]
async fn a_program_that_is_not_there() {
    let error = Connect::open("test+ext:///default?command=/no/such/program")
        .await
        .expect_err("it is not there");
    assert!(
        matches!(&error, Error::Connect { to, source }
            if to.contains("/no/such/program") && source.kind() == std::io::ErrorKind::NotFound),
        "{error}"
    );
}

#[tokio::test]
async fn ext() {
    let stage = Stage::new();
    let tunnel = stage.program(
        "tunnel",
        "echo $$ > \"$directory/process\"; exec perl \"$directory/bridge\" \"$directory/socket\"",
    );
    let uri = format!("test+ext:///default?command={}", encoded(&tunnel));
    let connect = Connect::open(&uri).await.expect("a connection");
    works(&connect).await;
    assert_eq!(stage.arguments("tunnel"), [""]);
    connect.close().await.expect("closed");
    gone(&stage.path("process")).await;
}

/// Whoever drops the connection ends the program, even one that does not notice.
#[tokio::test]
async fn a_program_that_stays_is_killed_and_reaped() {
    let stage = Stage::new();
    let tunnel = stage.program(
        "tunnel",
        "echo $$ > \"$directory/process\"\n\
         exec perl -e '$SIG{$_} = \"IGNORE\" for qw(PIPE TERM HUP); sleep 1 while 1'",
    );
    let uri = format!("test+ext:///default?command={}", encoded(&tunnel));
    Connect::builder(&uri)
        .deadline(Duration::from_millis(300))
        .open()
        .await
        .expect_err("nobody answers");
    gone(&stage.path("process")).await;
}

/// Waits until a process is not even a zombie.
async fn gone(file: &Path) {
    let text = fs::read_to_string(file).expect("a file");
    let process = PathBuf::from(format!("/proc/{}", text.trim()));
    let waiting = async {
        while process.exists() {
            tokio::time::sleep(Duration::from_millis(10)).await;
        }
    };
    let ended = tokio::time::timeout(Duration::from_secs(30), waiting).await;
    ended.expect("the program ends with the connection");
}

/// A tunnel that breaks later says so, too.
#[tokio::test]
async fn a_tunnel_that_breaks() {
    let stage = Stage::new();
    let tunnel = stage.program(
        "tunnel",
        "perl \"$directory/bridge\" \"$directory/socket\"; echo 'client_loop: broken' >&2; exit 255",
    );
    let uri = format!("test+ext:///default?command={}", encoded(&tunnel));
    let connect = Connect::open(&uri).await.expect("a connection");
    stage.daemon.disconnect();
    let reason = connect.closed().await;
    assert!(
        matches!(&reason, CloseReason::Io(error) if error.to_string().contains("client_loop: broken")),
        "{reason}"
    );
}
