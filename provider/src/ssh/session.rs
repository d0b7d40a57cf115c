//! One connection to a guest: connecting, logging in, running commands.

use std::{borrow::Cow, fmt, io, net::Shutdown, sync::Arc, time::Duration};

use russh::{
    ChannelMsg, ChannelReadHalf, ChannelWriteHalf, Disconnect, Sig, client,
    keys::{HashAlg, PrivateKey, PrivateKeyWithHashAlg, PublicKeyOrCertificate},
};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    net::TcpStream,
    time::{Instant, timeout, timeout_at},
};

use super::{HostKeys, Target, host_keys::Mismatch};
use crate::{Error, Result};

/// How much of a command's output [`Session::exec`] keeps, in bytes.
const OUTPUT_LIMIT: usize = 16 << 20;

/// How long a farewell may take.
const CLOSE_TIME: Duration = Duration::from_secs(1);

/// A connection on which we are logged in. Dropping it hangs up.
pub struct Session {
    target: Target,
    handle: client::Handle<Client>,
    hang_up: HangUp,
}

/// How a command or a shell ended. Both are `None` if the server did not say.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Exit {
    /// The exit status.
    pub status: Option<u32>,
    /// The signal that ended it, without `SIG`: `KILL`.
    pub signal: Option<String>,
}

/// What a command wrote, and how it ended.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Output {
    /// What it wrote to its standard output.
    pub stdout: Vec<u8>,
    /// What it wrote to its standard error.
    pub stderr: Vec<u8>,
    /// The exit status.
    pub status: Option<u32>,
    /// The signal that ended it, without `SIG`: `KILL`.
    pub signal: Option<String>,
}

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
        if target.jump.is_some() {
            return Err(Error::Refused {
                what: format!("ssh to {target}"),
                reason: "going through another host is not supported yet".into(),
                advice: "leave the jump host out and run this where the machine's network can be \
                         reached"
                    .into(),
            });
        }
        let limit = Limit::new(target, deadline);
        let stream = limit
            .apply("no answer to the TCP connection", tcp_connect(target))
            .await?;
        let (stream, hang_up) = HangUp::new(stream)
            .map_err(|error| target.error_from("the socket cannot be set up", error))?;
        let mut handle = limit
            .apply("TCP port open, but no SSH handshake", async {
                let client = Client {
                    alias: target.alias.clone(),
                    host_keys: host_keys.clone(),
                };
                client::connect_stream(Arc::new(config(target, host_keys)), stream, client)
                    .await
                    .map_err(|failure| failure.describe(target))
            })
            .await?;
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

    /// Runs a command, given to the user's shell, with nothing on its standard input.
    ///
    /// # Errors
    /// The connection fails, the command writes more than 16 MiB, or `deadline` passes. The
    /// command may still run then.
    pub async fn exec(&self, command: &str, deadline: Instant) -> Result<Output> {
        self.exec_limited(command, deadline, OUTPUT_LIMIT).await
    }

    /// Runs a command, given to the user's shell, with its standard streams connected to these.
    /// The end of `stdin` is passed on.
    ///
    /// # Errors
    /// The connection fails, or one of the streams.
    pub async fn exec_streamed(
        &self,
        command: &str,
        mut stdin: impl AsyncRead + Unpin,
        mut stdout: impl AsyncWrite + Unpin,
        mut stderr: impl AsyncWrite + Unpin,
    ) -> Result<Exit> {
        let (mut reader, writer) = self.open().await?;
        writer
            .exec(true, command)
            .await
            .map_err(|error| describe(&self.target, error))?;
        let input = self.copy_input(&mut stdin, &writer);
        let output = self.copy_output(&mut reader, &mut stdout, &mut stderr);
        // Both at once: a program that writes only when it is read must not block its own input.
        tokio::select! {
            result = input => result,
            result = output => result,
        }
    }

    /// Says goodbye and hangs up.
    pub async fn close(self) {
        let Self {
            handle, hang_up, ..
        } = self;
        // A server that does not hear it any more is no failure: we are leaving.
        let _ = timeout(CLOSE_TIME, async {
            let _ = handle.disconnect(Disconnect::ByApplication, "", "en").await;
            let _ = handle.await;
        })
        .await;
        drop(hang_up);
    }

    pub(super) fn target(&self) -> &Target {
        &self.target
    }

    pub(super) async fn open(&self) -> Result<(ChannelReadHalf, ChannelWriteHalf<client::Msg>)> {
        match self.handle.channel_open_session().await {
            Ok(channel) => Ok(channel.split()),
            Err(error) => Err(describe(&self.target, error)),
        }
    }

    /// Copies the input to a channel, and its end. Does not come back unless the input fails: a
    /// command need not read its input to the end, and how it ended, the output tells.
    pub(super) async fn copy_input(
        &self,
        stdin: &mut (impl AsyncRead + Unpin),
        writer: &ChannelWriteHalf<client::Msg>,
    ) -> Result<Exit> {
        let mut buffer = vec![0; 32 << 10];
        loop {
            let length = stdin
                .read(&mut buffer)
                .await
                .map_err(|error| self.target.error_from("cannot read the input", error))?;
            let sent = match buffer.get(..length) {
                Some(bytes @ [_, ..]) => writer.data_bytes(bytes.to_vec()).await,
                _ => writer.eof().await,
            };
            if length == 0 || sent.is_err() {
                return std::future::pending().await;
            }
        }
    }

    /// Copies a channel's output until the server closes it.
    pub(super) async fn copy_output(
        &self,
        reader: &mut ChannelReadHalf,
        stdout: &mut (impl AsyncWrite + Unpin),
        stderr: &mut (impl AsyncWrite + Unpin),
    ) -> Result<Exit> {
        let mut exit = Exit::default();
        let failed = |error| self.target.error_from("cannot write the output", error);
        while let Some((stream, data)) = self.receive(reader, &mut exit).await? {
            match stream {
                Stream::Output => write(stdout, data.as_ref()).await.map_err(failed)?,
                Stream::Error => write(stderr, data.as_ref()).await.map_err(failed)?,
            }
        }
        Ok(exit)
    }

    async fn exec_limited(
        &self,
        command: &str,
        deadline: Instant,
        output_limit: usize,
    ) -> Result<Output> {
        let limit = Limit::new(&self.target, deadline);
        let (mut reader, writer) = limit
            .apply("no answer to the request for a channel", self.open())
            .await?;
        let result = limit
            .apply("the command did not end", async {
                for sent in [writer.exec(true, command).await, writer.eof().await] {
                    sent.map_err(|error| describe(&self.target, error))?;
                }
                self.capture(&mut reader, output_limit).await
            })
            .await;
        if result.is_err() {
            // Tells the server that we stopped listening; the result is already known.
            let _ = timeout(CLOSE_TIME, writer.close()).await;
        }
        result
    }

    async fn capture(&self, reader: &mut ChannelReadHalf, output_limit: usize) -> Result<Output> {
        let mut exit = Exit::default();
        let mut output = Output::default();
        while let Some((stream, data)) = self.receive(reader, &mut exit).await? {
            let data = data.as_ref();
            if output.stdout.len() + output.stderr.len() + data.len() > output_limit {
                return Err(self.target.error(format!(
                    "the command wrote more than {output_limit} bytes; send its output to a file \
                     or run it with streams"
                )));
            }
            match stream {
                Stream::Output => output.stdout.extend_from_slice(data),
                Stream::Error => output.stderr.extend_from_slice(data),
            }
        }
        Ok(Output {
            status: exit.status,
            signal: exit.signal,
            ..output
        })
    }

    /// The next piece of output; `None` when the server has closed the channel.
    async fn receive(
        &self,
        reader: &mut ChannelReadHalf,
        exit: &mut Exit,
    ) -> Result<Option<(Stream, impl AsRef<[u8]> + use<>)>> {
        loop {
            match reader.wait().await {
                Some(ChannelMsg::Data { data }) => return Ok(Some((Stream::Output, data))),
                Some(ChannelMsg::ExtendedData { data, .. }) => {
                    return Ok(Some((Stream::Error, data)));
                }
                Some(ChannelMsg::ExitStatus { exit_status }) => exit.status = Some(exit_status),
                Some(ChannelMsg::ExitSignal { signal_name, .. }) => {
                    exit.signal = Some(signal_text(signal_name));
                }
                Some(ChannelMsg::Failure) => {
                    return Err(self.target.error("the server refused to run it"));
                }
                Some(ChannelMsg::Close) => return Ok(None),
                Some(_) => {}
                None => return Err(self.target.error("the connection was lost")),
            }
        }
    }
}

impl fmt::Debug for Session {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("Session")
            .field("target", &self.target)
            .finish_non_exhaustive()
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

#[derive(Clone, Copy)]
enum Stream {
    Output,
    Error,
}

/// A deadline over several steps, each with its own words for not getting further.
struct Limit<'a> {
    target: &'a Target,
    start: Instant,
    deadline: Instant,
}

impl<'a> Limit<'a> {
    fn new(target: &'a Target, deadline: Instant) -> Self {
        Self {
            target,
            start: Instant::now(),
            deadline,
        }
    }

    async fn apply<T>(&self, seen: &str, step: impl Future<Output = Result<T>>) -> Result<T> {
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

/// Shuts the socket down when it is dropped. The library reads it in a task of its own, which
/// would otherwise outlive us for as long as a server that says nothing keeps it open.
struct HangUp(std::net::TcpStream);

impl HangUp {
    fn new(stream: TcpStream) -> io::Result<(TcpStream, Self)> {
        stream.set_nodelay(true)?;
        let stream = stream.into_std()?;
        let hang_up = Self(stream.try_clone()?);
        Ok((TcpStream::from_std(stream)?, hang_up))
    }
}

impl Drop for HangUp {
    fn drop(&mut self) {
        // Fails only if the server was faster.
        let _ = self.0.shutdown(Shutdown::Both);
    }
}

/// The part of us that the SSH library asks.
struct Client {
    alias: String,
    host_keys: HostKeys,
}

#[derive(Debug)]
enum Failure {
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

async fn write(stream: &mut (impl AsyncWrite + Unpin), data: &[u8]) -> io::Result<()> {
    stream.write_all(data).await?;
    stream.flush().await
}

fn signal_text(signal: Sig) -> String {
    match signal {
        Sig::Custom(name) => name,
        known => format!("{known:?}"),
    }
}

#[cfg(test)]
mod tests {
    use super::{
        super::test_server::{TestServer, ed25519, rsa, soon},
        *,
    };

    #[tokio::test]
    async fn commands_give_their_output_and_status() {
        let server = TestServer::start().await;
        let session = server.connect().await.unwrap();
        let output = session.exec("hello", soon()).await.unwrap();
        assert_eq!(
            output,
            Output {
                stdout: b"hello\n".to_vec(),
                stderr: b"warning\n".to_vec(),
                status: Some(3),
                signal: None,
            }
        );
        let output = session.exec("killed", soon()).await.unwrap();
        assert_eq!((output.status, output.signal), (None, Some("KILL".into())));
        let output = session.exec("cat", soon()).await.unwrap();
        assert_eq!((output.stdout, output.status), (vec![], Some(0)));
        session.close().await;
    }

    #[tokio::test]
    async fn streams_are_connected_and_the_end_of_input_is_passed_on() {
        let server = TestServer::start().await;
        let session = server.connect().await.unwrap();
        // More than the channel's window in both directions.
        let input: Vec<u8> = (0..5_000_000_u32).map(|i| i.to_le_bytes()[1]).collect();
        let (mut stdout, mut stderr) = (vec![], vec![]);
        let exit = session
            .exec_streamed("cat", input.as_slice(), &mut stdout, &mut stderr)
            .await
            .unwrap();
        assert_eq!(exit.status, Some(0));
        assert!(stdout == input, "{} bytes came back", stdout.len());
        let exit = session
            .exec_streamed("hello", tokio::io::empty(), &mut stdout, &mut stderr)
            .await
            .unwrap();
        assert_eq!(
            (exit.status, stderr.as_slice()),
            (Some(3), &b"warning\n"[..])
        );
    }

    #[tokio::test]
    async fn a_command_may_end_before_its_input() {
        let server = TestServer::start().await;
        let session = server.connect().await.unwrap();
        let (endless, _keep) = tokio::io::duplex(16);
        let exit = session
            .exec_streamed("hello", endless, tokio::io::sink(), tokio::io::sink())
            .await
            .unwrap();
        assert_eq!(exit.status, Some(3));
    }

    #[tokio::test]
    async fn output_is_limited() {
        let server = TestServer::start().await;
        let session = server.connect().await.unwrap();
        let output = session.exec_limited("hello", soon(), 14).await.unwrap();
        assert_eq!(output.stdout.len() + output.stderr.len(), 14);
        let error = session.exec_limited("hello", soon(), 13).await.unwrap_err();
        assert!(error.to_string().contains("more than 13 bytes"), "{error}");
        // The session is still good.
        let output = session.exec("true", soon()).await.unwrap();
        assert_eq!(output.status, Some(0));
    }

    #[tokio::test]
    async fn a_command_that_does_not_end_times_out() {
        let server = TestServer::start().await;
        let session = server.connect().await.unwrap();
        let deadline = Instant::now() + Duration::from_millis(300);
        let error = session.exec("hang", deadline).await.unwrap_err();
        let Error::Timeout { seconds, seen, .. } = error else {
            panic!("{error}")
        };
        assert_eq!((seconds, seen.as_str()), (1, "the command did not end"));
    }

    #[tokio::test]
    async fn refusals_and_lost_connections_are_errors() {
        let server = TestServer::start().await;
        let session = server.connect().await.unwrap();
        let error = session.exec("refuse", soon()).await.unwrap_err();
        assert!(error.to_string().contains("refused to run it"), "{error}");
        let error = session.exec("crash", soon()).await.unwrap_err();
        assert!(error.to_string().contains("connection was lost"), "{error}");
    }

    #[tokio::test]
    async fn another_host_key_is_refused_with_both_fingerprints() {
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

    #[tokio::test]
    async fn a_jump_host_is_refused() {
        let server = TestServer::start().await;
        let mut target = server.target.clone();
        target.jump = Some(Box::new(server.target.clone()));
        let key = Arc::clone(&server.client_key);
        let result = Session::connect(&target, key, &server.host_keys(), soon()).await;
        assert!(matches!(result, Err(Error::Refused { .. })));
    }
}
