//! What one does on a connection: running commands.

use std::{fmt, io, net::IpAddr, time::Duration};

use russh::{
    ChannelMsg, ChannelReadHalf, ChannelStream, ChannelWriteHalf, Disconnect, Sig, client,
};
use tokio::{
    io::{AsyncRead, AsyncReadExt, AsyncWrite, AsyncWriteExt},
    time::{Instant, timeout},
};

use super::{
    Target,
    connect::{Client, HangUp, Limit, describe},
};
use crate::Result;

/// How much of a command's output [`Session::exec`] keeps, in bytes.
const OUTPUT_LIMIT: usize = 16 << 20;

/// How long a farewell may take.
const CLOSE_TIME: Duration = Duration::from_secs(1);

/// A connection on which we are logged in. Dropping it hangs up.
pub struct Session {
    pub(super) target: Target,
    pub(super) handle: client::Handle<Client>,
    pub(super) hang_up: HangUp,
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

    /// Where we are logged in.
    #[must_use]
    pub const fn target(&self) -> &Target {
        &self.target
    }

    /// Starts a subsystem of the server, like `sftp`.
    ///
    /// # Errors
    /// The connection fails, or the server has no such subsystem.
    pub(crate) async fn subsystem(&self, name: &str) -> Result<ChannelStream<client::Msg>> {
        let lost = |error| describe(&self.target, error);
        let mut channel = self.handle.channel_open_session().await.map_err(lost)?;
        channel.request_subsystem(true, name).await.map_err(lost)?;
        loop {
            match channel.wait().await {
                Some(ChannelMsg::Success) => return Ok(channel.into_stream()),
                Some(ChannelMsg::Failure | ChannelMsg::Close) | None => {
                    return Err(self.target.error(format!("the server has no {name}")));
                }
                Some(_) => {}
            }
        }
    }

    /// Whether the server can open a connection to that address and port, as it sees them.
    ///
    /// # Errors
    /// The connection to the server fails.
    pub(crate) async fn reaches(&self, address: IpAddr, port: u16) -> Result<bool> {
        let opened = self
            .handle
            .channel_open_direct_tcpip(address.to_string(), port.into(), "127.0.0.1", 0)
            .await;
        match opened {
            Ok(channel) => {
                // What is on the other side has seen enough.
                let _ = channel.close().await;
                Ok(true)
            }
            Err(russh::Error::ChannelOpenFailure(_)) => Ok(false),
            Err(error) => Err(describe(&self.target, error)),
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

#[derive(Clone, Copy)]
enum Stream {
    Output,
    Error,
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
        super::test_server::{TestServer, soon},
        *,
    };
    use crate::Error;

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
}
