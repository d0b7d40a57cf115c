//! A program whose input and output are the connection: `ssh`, or one of the user's.

use std::{
    io,
    pin::{Pin, pin},
    process::{ExitStatus, Stdio},
    sync::Arc,
    task::{Context, Poll, ready},
    time::Duration,
};

use tokio::{
    io::{AsyncRead, AsyncReadExt as _, AsyncWrite, ReadBuf},
    process::{Child, ChildStderr, ChildStdin, ChildStdout, Command},
    sync::oneshot,
    time::timeout,
};
use tokio_util::sync::{CancellationToken, DropGuard};

use super::{Transport, from_halves};
use crate::discovery::CommandLine;

/// How long the program may go on after the connection, before it is killed.
const GRACE: Duration = Duration::from_secs(2);
/// How long its last words are waited for: a process that it left behind may hold the pipe.
const LAST_WORDS: Duration = Duration::from_millis(200);
/// How many bytes of what it says are kept; the last ones.
const KEPT: usize = 4096;

/// Starts the program. A task of its own ends with it, and it ends with the connection.
pub(super) fn start(command: &CommandLine) -> io::Result<Transport> {
    let mut child = Command::new(&command.program)
        .args(&command.arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        // Should the runtime end before the task.
        .kill_on_drop(true)
        .spawn()?;
    let pipes = (child.stdin.take(), child.stdout.take(), child.stderr.take());
    let (Some(input), Some(output), Some(errors)) = pipes else {
        return Err(io::ErrorKind::BrokenPipe.into());
    };
    let over = CancellationToken::new();
    let (sender, verdict) = oneshot::channel();
    let watch = Watch {
        program: command.program.clone(),
        over: over.clone(),
        said: Vec::new(),
    };
    tokio::spawn(watch.run(child, errors, sender));
    let guard = Arc::new(over.clone().drop_guard());
    let output = Output {
        output,
        over: over.clone(),
        verdict: Some(verdict),
        _guard: Arc::clone(&guard),
    };
    let input = Input {
        input,
        over,
        _guard: guard,
    };
    Ok(from_halves(output, input))
}

/// Waits for the end of the program, and sees to it.
struct Watch {
    program: String,
    /// Cancelled when the connection is over.
    over: CancellationToken,
    said: Vec<u8>,
}

impl Watch {
    async fn run(
        mut self,
        mut child: Child,
        mut errors: ChildStderr,
        verdict: oneshot::Sender<String>,
    ) {
        let status = {
            let mut end = pin!(end(&mut child, self.over.clone()));
            let mut listening = true;
            loop {
                tokio::select! {
                    status = &mut end => break status,
                    heard = Self::listen(&mut self.said, &mut errors), if listening => listening = heard,
                }
            }
        };
        let last_words = async { while Self::listen(&mut self.said, &mut errors).await {} };
        let _ = timeout(LAST_WORDS, last_words).await;
        if let Some(why) = self.verdict(status) {
            tracing::debug!(%why, "the connection's program has ended");
            // The connection may be gone.
            let _ = verdict.send(why);
        }
    }

    /// Whether there may be more.
    async fn listen(said: &mut Vec<u8>, errors: &mut ChildStderr) -> bool {
        let mut buffer = [0; 1024];
        let Ok(length @ 1..) = errors.read(&mut buffer).await else {
            return false;
        };
        said.extend_from_slice(&buffer[..length]);
        let excess = said.len().saturating_sub(KEPT);
        said.drain(..excess);
        true
    }

    /// What went wrong, if anything did.
    fn verdict(&self, status: io::Result<ExitStatus>) -> Option<String> {
        let status = match status {
            Ok(status) if status.success() => return None,
            Ok(status) => status.to_string(),
            Err(error) => error.to_string(),
        };
        let said = String::from_utf8_lossy(&self.said);
        let lines = said.split(['\r', '\n']).map(str::trim);
        let lines: Vec<_> = lines.filter(|line| !line.is_empty()).collect();
        let said = lines.join("; ").replace(char::is_control, "?");
        let colon = if said.is_empty() { "" } else { ": " };
        Some(format!("`{}` ended ({status}){colon}{said}", self.program))
    }
}

/// The program's end: by itself, or by force some time after the connection's.
async fn end(child: &mut Child, over: CancellationToken) -> io::Result<ExitStatus> {
    tokio::select! {
        status = child.wait() => return status,
        () = over.cancelled() => {}
    }
    // It has no input any more; `ssh` leaves in good order.
    match timeout(GRACE, child.wait()).await {
        Ok(status) => status,
        Err(_) => {
            child.start_kill()?;
            child.wait().await
        }
    }
}

/// What the program writes. Its end is told with the reason.
struct Output {
    output: ChildStdout,
    over: CancellationToken,
    verdict: Option<oneshot::Receiver<String>>,
    _guard: Arc<DropGuard>,
}

impl AsyncRead for Output {
    fn poll_read(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        buffer: &mut ReadBuf<'_>,
    ) -> Poll<io::Result<()>> {
        let before = buffer.filled().len();
        if self.verdict.is_some() {
            ready!(Pin::new(&mut self.output).poll_read(context, buffer))?;
        }
        if buffer.filled().len() > before || buffer.remaining() == 0 {
            return Poll::Ready(Ok(()));
        }
        self.over.cancel();
        let Some(verdict) = &mut self.verdict else {
            return Poll::Ready(Ok(()));
        };
        let verdict = ready!(Pin::new(verdict).poll(context));
        self.verdict = None;
        Poll::Ready(match verdict {
            Ok(why) => Err(io::Error::other(why)),
            Err(_) => Ok(()),
        })
    }
}

/// What the program reads.
struct Input {
    input: ChildStdin,
    over: CancellationToken,
    _guard: Arc<DropGuard>,
}

impl AsyncWrite for Input {
    fn poll_write(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
        bytes: &[u8],
    ) -> Poll<io::Result<usize>> {
        match ready!(Pin::new(&mut self.input).poll_write(context, bytes)) {
            // The reading side is about to learn why.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
                self.over.cancel();
                Poll::Ready(Ok(bytes.len()))
            }
            written => Poll::Ready(written),
        }
    }

    fn poll_flush(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.input).poll_flush(context)
    }

    fn poll_shutdown(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<io::Result<()>> {
        Pin::new(&mut self.input).poll_shutdown(context)
    }
}
