//! Connecting to a guest and logging in.

use std::{borrow::Cow, io, net::Shutdown, sync::Arc, time::Duration};

use russh::{
    client,
    keys::{HashAlg, PrivateKey, PrivateKeyWithHashAlg, PublicKeyOrCertificate},
};
use tokio::{
    net::TcpStream,
    time::{Instant, timeout_at},
};

use super::{
    HostKeys, Session, Target,
    host_keys::Mismatch,
    jump::{Pipe, Tunnel},
};
use crate::{Error, Result};

impl Session {
    /// Connects, checks the host's key and logs in with `key`, all before `deadline`.
    ///
    /// # Errors
    /// [`Error::Ssh`] says what the server did; [`Error::Timeout`] what it did not do in time.
    pub async fn connect(
        target: &Target,
        key: Arc<PrivateKey>,
        host_keys: &HostKeys,
        deadline: Instant,
    ) -> Result<Self> {
        let limit = Limit::new(target, deadline);
        let (stream, mut hang_up, connected): (Box<dyn Pipe>, _, _) = match &target.jump {
            Some(jump) => {
                let (tunnel, pipe) = Tunnel::start(jump, target)?;
                (
                    pipe,
                    HangUp::Tunnel(Box::new(tunnel)),
                    "no SSH handshake through that host",
                )
            }
            None => {
                let stream = limit
                    .apply("no answer to the TCP connection", tcp_connect(target))
                    .await?;
                let (stream, hang_up) = HangUp::of(stream)
                    .map_err(|error| target.error_from("the socket cannot be set up", error))?;
                (
                    Box::new(stream),
                    hang_up,
                    "TCP port open, but no SSH handshake",
                )
            }
        };
        let handshake = limit
            .apply(connected, async {
                let client = Client {
                    alias: target.alias.clone(),
                    host_keys: host_keys.clone(),
                };
                client::connect_stream(Arc::new(config(target, host_keys)), stream, client)
                    .await
                    .map_err(|failure| failure.describe(target))
            })
            .await;
        let mut handle = match handshake {
            Ok(handle) => handle,
            Err(error) => return Err(hang_up.explain(target, error).await),
        };
        limit
            .apply(
                "SSH handshake done, but no answer to the authentication",
                authenticate(&mut handle, target, key),
            )
            .await?;
        Ok(Self {
            target: target.clone(),
            handle,
            hang_up,
        })
    }
}

/// What an error of the SSH library means for the one who waits.
pub(super) fn describe(target: &Target, error: russh::Error) -> Error {
    use russh::Error::{Disconnect, HUP, IO, RecvError, SendError};
    let reason = match &error {
        IO(error) => describe_io(error),
        Disconnect | HUP | RecvError | SendError => "connection closed by the server".into(),
        other => Cow::Owned(other.to_string()),
    };
    target.error_from(reason, error)
}

/// A deadline over several steps, each with its own words for not getting further.
pub(super) struct Limit<'a> {
    target: &'a Target,
    start: Instant,
    deadline: Instant,
}

impl<'a> Limit<'a> {
    pub(super) fn new(target: &'a Target, deadline: Instant) -> Self {
        Self {
            target,
            start: Instant::now(),
            deadline,
        }
    }

    pub(super) async fn apply<T>(
        &self,
        seen: &str,
        step: impl Future<Output = Result<T>>,
    ) -> Result<T> {
        timeout_at(self.deadline, step).await.unwrap_or_else(|_| {
            Err(Error::Timeout {
                what: format!("ssh to {}", self.target),
                seconds: whole_seconds(self.deadline - self.start),
                seen: seen.into(),
            })
        })
    }
}

/// Rounds up, so that a deadline does not read as 0 or 29 seconds.
pub(super) fn whole_seconds(duration: Duration) -> u64 {
    u64::try_from(duration.as_millis().div_ceil(1000)).unwrap_or(u64::MAX)
}

/// Ends the connection when it is dropped. The library reads it in a task of its own, which would
/// otherwise outlive us for as long as a server that says nothing keeps it open.
pub(super) enum HangUp {
    Socket(std::net::TcpStream),
    Tunnel(Box<Tunnel>),
}

impl HangUp {
    fn of(stream: TcpStream) -> io::Result<(TcpStream, Self)> {
        stream.set_nodelay(true)?;
        let stream = stream.into_std()?;
        let hang_up = Self::Socket(stream.try_clone()?);
        Ok((TcpStream::from_std(stream)?, hang_up))
    }

    /// What the program that we go through said, if the connection failed below SSH.
    async fn explain(&mut self, target: &Target, error: Error) -> Error {
        match (self, &error) {
            (
                Self::Tunnel(tunnel),
                Error::Ssh {
                    source: Some(_), ..
                }
                | Error::Timeout { .. },
            ) => tunnel.explain(target, error).await,
            _ => error,
        }
    }
}

impl Drop for HangUp {
    fn drop(&mut self) {
        // A program is killed by itself.
        if let Self::Socket(stream) = self {
            // Fails only if the server was faster.
            let _ = stream.shutdown(Shutdown::Both);
        }
    }
}

/// The part of us that the SSH library asks.
pub(super) struct Client {
    alias: String,
    host_keys: HostKeys,
}

#[derive(Debug)]
pub(super) enum Failure {
    HostKey(Mismatch),
    Library(russh::Error),
}

impl client::Handler for Client {
    type Error = Failure;

    async fn check_server_key(
        &mut self,
        server_public_key: &PublicKeyOrCertificate,
    ) -> Result<bool, Failure> {
        match server_public_key {
            PublicKeyOrCertificate::PublicKey { key, .. } => self
                .host_keys
                .check(&self.alias, key)
                .map(|()| true)
                .map_err(Failure::HostKey),
            // We do not ask for certificates.
            PublicKeyOrCertificate::Certificate(_) => Ok(false),
        }
    }
}

impl From<russh::Error> for Failure {
    fn from(error: russh::Error) -> Self {
        Self::Library(error)
    }
}

impl Failure {
    fn describe(self, target: &Target) -> Error {
        match self {
            Self::HostKey(mismatch) => target.error(mismatch.to_string()),
            Self::Library(error) => describe(target, error),
        }
    }
}

fn config(target: &Target, host_keys: &HostKeys) -> client::Config {
    let mut config = client::Config {
        // Notices a guest that went away; an idle shell stays open.
        keepalive_interval: Some(Duration::from_secs(30)),
        ..client::Config::default()
    };
    let preferred = &mut config.preferred;
    preferred.key = host_keys.prefer(&target.alias, &preferred.key).into();
    config
}

async fn tcp_connect(target: &Target) -> Result<TcpStream> {
    TcpStream::connect((target.host.as_str(), target.port))
        .await
        .map_err(|error| target.error_from(describe_io(&error), error))
}

fn describe_io(error: &io::Error) -> Cow<'static, str> {
    match error.kind() {
        io::ErrorKind::ConnectionRefused => "connection refused".into(),
        io::ErrorKind::HostUnreachable | io::ErrorKind::NetworkUnreachable => {
            "no route to the host".into()
        }
        io::ErrorKind::ConnectionReset
        | io::ErrorKind::BrokenPipe
        | io::ErrorKind::UnexpectedEof => "connection closed by the server".into(),
        _ => error.to_string().into(),
    }
}

async fn authenticate(
    handle: &mut client::Handle<Client>,
    target: &Target,
    key: Arc<PrivateKey>,
) -> Result<()> {
    let failed = |error| describe(target, error);
    let hash = if key.algorithm().is_rsa() {
        // A server that does not tell in time is slow rather than older than SHA-2 signatures.
        handle
            .best_supported_rsa_hash()
            .await
            .map_err(failed)?
            .unwrap_or(Some(HashAlg::Sha512))
    } else {
        None
    };
    let answer = handle
        .authenticate_publickey(&target.user, PrivateKeyWithHashAlg::new(key, hash))
        .await
        .map_err(failed)?;
    if answer.success() {
        Ok(())
    } else {
        Err(target.error(format!("authentication refused for user {}", target.user)))
    }
}

#[cfg(test)]
mod tests {
    use tokio::{
        io::{AsyncReadExt, AsyncWriteExt},
        time::timeout,
    };

    use super::{
        super::test_server::{TestServer, ed25519, rsa, soon},
        *,
    };

    #[tokio::test]
    async fn b31_another_host_key_is_refused_with_both_fingerprints() {
        let server = TestServer::start().await;
        let (pinned, shown) = (ed25519(), server.host_key.clone());
        let line = crate::ssh::known_hosts_line(
            &server.target.alias,
            &pinned.public_key().to_openssh().unwrap(),
        );
        let host_keys = HostKeys::parse(&line).unwrap();
        let key = Arc::clone(&server.client_key);
        let error = Session::connect(&server.target, key, &host_keys, soon())
            .await
            .unwrap_err();
        let fingerprint = |key: &PrivateKey| key.fingerprint(HashAlg::Sha256);
        assert_eq!(
            error.to_string(),
            format!(
                "ssh to {}: host key differs: expected {}, found {}",
                server.target,
                fingerprint(&pinned),
                fingerprint(&shown)
            )
        );

        let key = Arc::clone(&server.client_key);
        let error = Session::connect(&server.target, key, &HostKeys::default(), soon())
            .await
            .unwrap_err();
        assert!(
            error.to_string().contains("no key is pinned for \"guest\""),
            "{error}"
        );
    }

    #[tokio::test]
    async fn another_client_key_is_refused() {
        let server = TestServer::start().await;
        let error = Session::connect(
            &server.target,
            Arc::new(ed25519()),
            &server.host_keys(),
            soon(),
        )
        .await
        .unwrap_err();
        assert!(
            error
                .to_string()
                .ends_with("authentication refused for user tester"),
            "{error}"
        );
    }

    #[tokio::test]
    async fn rsa_keys_sign_with_sha_2() {
        // The test server refuses signatures with SHA-1.
        let server = TestServer::start_for(rsa()).await;
        server.connect().await.unwrap().close().await;
    }

    #[tokio::test]
    async fn a_silent_server_does_not_hold_us_beyond_the_deadline() {
        let listener = tokio::net::TcpListener::bind("127.0.0.1:0").await.unwrap();
        let target = Target {
            host: "127.0.0.1".into(),
            port: listener.local_addr().unwrap().port(),
            alias: "guest".into(),
            user: "tester".into(),
            jump: None,
        };
        let silent = tokio::spawn(async move {
            let (mut stream, _) = listener.accept().await.unwrap();
            // A banner and nothing else: the library is in its own task by now.
            stream.write_all(b"SSH-2.0-silent\r\n").await.unwrap();
            let mut received = vec![];
            stream.read_to_end(&mut received).await
        });
        let deadline = Instant::now() + Duration::from_millis(300);
        let error = Session::connect(&target, Arc::new(ed25519()), &HostKeys::default(), deadline)
            .await
            .unwrap_err();
        let Error::Timeout { seen, .. } = error else {
            panic!("{error}")
        };
        assert_eq!(seen, "TCP port open, but no SSH handshake");
        // And the connection is gone: the server reads its end.
        let received = timeout(Duration::from_secs(30), silent).await;
        assert!(received.is_ok(), "the connection is still open");
    }
}
