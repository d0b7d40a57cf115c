//! An interactive shell on the guest, in our own terminal.

use std::{
    env,
    io::{self, IsTerminal},
    os::fd::{AsFd, BorrowedFd, OwnedFd},
};

use rustix::{
    fs::{Mode, OFlags},
    termios::{self, OptionalActions, Termios},
};
use tokio::{
    io::AsyncWrite,
    net::unix::pipe,
    signal::unix::{SignalKind, signal},
};

use super::{Session, connect::describe, session::Exit};
use crate::{Error, Result};

impl Session {
    /// Runs the user's shell in a terminal of its own, with the terminal that this process runs in
    /// as its screen and keyboard. The terminal is as it was before when this returns, or panics,
    /// or is dropped.
    ///
    /// # Errors
    /// The standard input is no terminal, or the connection fails.
    pub async fn shell(&self) -> Result<Exit> {
        let refused = |reason: String| Error::Refused {
            what: format!("interactive shell on {}", self.target),
            reason,
            advice: "run it in a terminal, or give a command to run".into(),
        };
        if !io::stdin().is_terminal() {
            return Err(refused("the standard input is not a terminal".into()));
        }
        // Opened again: reading without blocking is a property of the open file, and the one that
        // we have is shared with the shell that started us.
        let flags = OFlags::RDWR | OFlags::NOCTTY | OFlags::NONBLOCK | OFlags::CLOEXEC;
        let terminal = rustix::fs::open("/dev/tty", flags, Mode::empty())
            .map_err(|error| refused(format!("cannot open /dev/tty: {error}")))?;
        let term = env::var("TERM").unwrap_or_else(|_| "vt100".into());
        self.shell_on(terminal, tokio::io::stdout(), &term).await
    }

    /// `terminal` does not block.
    async fn shell_on(
        &self,
        terminal: OwnedFd,
        mut screen: impl AsyncWrite + Unpin,
        term: &str,
    ) -> Result<Exit> {
        let target = &self.target;
        let failed = |error: io::Error| target.error_from("cannot use the terminal", error);
        let lost = |error| describe(target, error);

        // Tokio's name for a file that can be waited for; nothing in it is about pipes.
        let keyboard = terminal.try_clone().map_err(failed)?;
        let mut keyboard = pipe::Receiver::from_file_unchecked(keyboard.into()).map_err(failed)?;
        let mut resized = signal(SignalKind::window_change()).map_err(failed)?;
        let (mut reader, writer) = self.open().await?;
        let (columns, rows, width, height) = size(&terminal).map_err(failed)?;
        writer
            .request_pty(true, term, columns, rows, width, height, &[])
            .await
            .map_err(lost)?;
        writer.request_shell(true).await.map_err(lost)?;

        let _raw_mode = RawMode::enter(terminal.as_fd()).map_err(failed)?;
        let input = self.copy_input(&mut keyboard, &writer);
        let window = async {
            while resized.recv().await.is_some() {
                let (columns, rows, width, height) = size(&terminal).map_err(failed)?;
                let sent = writer.window_change(columns, rows, width, height).await;
                if sent.is_err() {
                    break;
                }
            }
            std::future::pending::<Result<Exit>>().await
        };
        // A terminal has one output, so the server has nothing to send to the other.
        let mut nothing = tokio::io::sink();
        let output = self.copy_output(&mut reader, &mut screen, &mut nothing);
        tokio::select! {
            result = input => result,
            result = window => result,
            result = output => result,
        }
    }
}

/// Every key goes to the guest, for as long as this lives.
pub(crate) struct RawMode<'a> {
    terminal: BorrowedFd<'a>,
    before: Termios,
}

impl<'a> RawMode<'a> {
    pub(crate) fn enter(terminal: BorrowedFd<'a>) -> io::Result<Self> {
        let before = termios::tcgetattr(terminal)?;
        let mut raw = before.clone();
        raw.make_raw();
        termios::tcsetattr(terminal, OptionalActions::Now, &raw)?;
        Ok(Self { terminal, before })
    }
}

impl Drop for RawMode<'_> {
    fn drop(&mut self) {
        // A terminal that is gone needs no restoring.
        let _ = termios::tcsetattr(self.terminal, OptionalActions::Now, &self.before);
    }
}

/// Columns, rows, and the width and height in pixels.
fn size(terminal: &OwnedFd) -> io::Result<(u32, u32, u32, u32)> {
    let size = termios::tcgetwinsize(terminal)?;
    Ok((
        size.ws_col.into(),
        size.ws_row.into(),
        size.ws_xpixel.into(),
        size.ws_ypixel.into(),
    ))
}

#[cfg(test)]
mod tests {
    use std::panic::{AssertUnwindSafe, catch_unwind};

    use rustix::{
        process::{Signal, getpid, kill_process},
        pty::{OpenptFlags, grantpt, openpt, ptsname, unlockpt},
        termios::{LocalModes, Winsize},
    };
    use tokio::io::{AsyncBufReadExt, AsyncReadExt, BufReader};

    use super::{super::test_server::TestServer, *};

    /// The terminal's end and the emulator's, which is where one types.
    fn terminal() -> (OwnedFd, OwnedFd) {
        let emulator = openpt(OpenptFlags::RDWR | OpenptFlags::NOCTTY).unwrap();
        grantpt(&emulator).unwrap();
        unlockpt(&emulator).unwrap();
        let name = ptsname(&emulator, vec![]).unwrap();
        let flags = OFlags::RDWR | OFlags::NOCTTY | OFlags::NONBLOCK;
        let terminal = rustix::fs::open(name, flags, Mode::empty()).unwrap();
        resize(&terminal, 80, 24);
        (terminal, emulator)
    }

    fn resize(terminal: impl AsFd, columns: u16, rows: u16) {
        let size = Winsize {
            ws_col: columns,
            ws_row: rows,
            ws_xpixel: 0,
            ws_ypixel: 0,
        };
        termios::tcsetwinsize(terminal, size).unwrap();
    }

    fn is_raw(terminal: impl AsFd) -> bool {
        let modes = termios::tcgetattr(terminal).unwrap().local_modes;
        !modes.intersects(LocalModes::ICANON | LocalModes::ECHO | LocalModes::ISIG)
    }

    #[tokio::test]
    async fn a_shell_has_our_terminal() {
        let server = TestServer::start().await;
        let session = server.connect().await.unwrap();
        let (terminal, emulator) = terminal();
        let kept = terminal.try_clone().unwrap();
        let (screen, viewer) = tokio::io::duplex(1 << 16);
        let user = async {
            let mut viewer = BufReader::new(viewer);
            let mut line = String::new();
            viewer.read_line(&mut line).await.unwrap();
            assert_eq!(line, "terminal xterm 80x24\r\n");

            resize(&kept, 132, 50);
            kill_process(getpid(), Signal::WINCH).unwrap();
            line.clear();
            viewer.read_line(&mut line).await.unwrap();
            assert_eq!(line, "now 132x50\r\n");

            assert!(is_raw(&kept));
            rustix::io::write(&emulator, b"\x03exit\r").unwrap();
            let mut rest = String::new();
            viewer.read_to_string(&mut rest).await.unwrap();
            assert_eq!(rest, "\x03exit\r");
        };
        // The screen ends with the shell, and then the user has seen everything.
        let shell = async { session.shell_on(terminal, screen, "xterm").await };
        let (exit, ()) = tokio::join!(shell, user);
        assert_eq!(exit.unwrap().status, Some(5));
        assert!(!is_raw(&kept));
    }

    #[tokio::test]
    async fn a_lost_connection_restores_the_terminal() {
        let server = TestServer::start().await;
        let session = server.connect().await.unwrap();
        let (terminal, emulator) = terminal();
        let kept = terminal.try_clone().unwrap();
        let (screen, viewer) = tokio::io::duplex(1 << 16);
        let user = async {
            let mut viewer = BufReader::new(viewer);
            let mut line = String::new();
            viewer.read_line(&mut line).await.unwrap();
            rustix::io::write(&emulator, b"crash\r").unwrap();
            while viewer.read_line(&mut line).await.unwrap() > 0 {}
        };
        let shell = async { session.shell_on(terminal, screen, "xterm").await };
        let (exit, ()) = tokio::join!(shell, user);
        assert!(matches!(exit, Err(Error::Ssh { .. })), "{exit:?}");
        assert!(!is_raw(&kept));
    }

    #[test]
    fn a_panic_restores_the_terminal() {
        let (terminal, _emulator) = terminal();
        let panicked = catch_unwind(AssertUnwindSafe(|| {
            let _raw_mode = RawMode::enter(terminal.as_fd()).unwrap();
            assert!(is_raw(&terminal));
            panic!("on purpose");
        }));
        assert!(panicked.is_err());
        assert!(!is_raw(&terminal));
    }

    #[test]
    fn what_is_no_terminal_is_an_error() {
        let file = tempfile::tempfile().unwrap();
        assert!(RawMode::enter(file.as_fd()).is_err());
    }
}
