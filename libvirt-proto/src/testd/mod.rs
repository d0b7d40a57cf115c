//! A daemon for tests: libvirt's server side in memory, on this crate's own codec (feature `testd`).
//!
//! It is for those who test programs that embed this crate, and for this crate's own tests. It
//! behaves like a libvirtd with libvirt's `test` driver at a small scale, so `virsh` can use it,
//! and it can be made to misbehave as no real daemon does on demand ([`Script`]).
//!
//! A fresh daemon has one running domain `test`, one active network and one active interface, the
//! pool `default-pool` with no volumes, and a node device `computer`. What clients define, create
//! and upload lives as long as the daemon.
//!
//! ```
//! use libvirt_proto::{
//!     Connect, procedure::Version,
//!     testd::{Daemon, failure}, api::ErrorNumber, remote::DomainGetInfoArgs,
//! };
//! # #[tokio::main(flavor = "current_thread")]
//! # async fn main() -> Result<(), Box<dyn std::error::Error>> {
//! # let directory = std::env::temp_dir().join(format!("testd-{}", std::process::id()));
//! # std::fs::create_dir_all(&directory)?;
//! # let socket = directory.join("libvirt-sock");
//! let daemon = Daemon::builder()
//!     // Newer procedures are unknown to it.
//!     .emulate(Version::new(9, 0, 0))
//!     // This one never works.
//!     .on(|_: DomainGetInfoArgs, _| async {
//!         Err(failure(ErrorNumber::OPERATION_FAILED, "no information today"))
//!     })
//!     .start();
//! daemon.bind(&socket)?;
//!
//! let connect = Connect::open(&format!("test+unix:///default?socket={}", socket.display())).await?;
//! assert_eq!(connect.library_version().await?, Version::new(9, 0, 0));
//! let domain = connect.domain_by_name("test").await?.expect("it has one");
//! let error = domain.info().await.unwrap_err();
//! assert_eq!(error.to_string(), "operation failed: no information today");
//! # drop(daemon);
//! # std::fs::remove_dir_all(&directory)?;
//! # Ok(())
//! # }
//! ```

mod builder;
mod client;
mod connect;
mod content;
mod counters;
mod event;
mod failure;
mod keepalive;
mod request;
mod script;
mod serve;
mod state;
mod stream;
mod wire;
mod workers;
mod xml;

pub use self::{
    builder::{Auth, Builder},
    counters::{Counters, Traffic},
    failure::{failure, not_supported},
    request::{Answer, Request},
    script::{Fault, Gate, Script},
    stream::{Gone, Piece, Stream},
};

use std::{
    io,
    path::{Path, PathBuf},
    sync::{Arc, Mutex, PoisonError},
};

use rustix::{
    fs::Mode,
    net::{AddressFamily, SocketAddrUnix, SocketFlags, SocketType},
};
use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::{UnixListener, UnixStream},
};

use self::serve::Shared;
use crate::{
    procedure::Message,
    transport::{self, Transport},
    xdr,
};

/// A running test daemon.
///
/// Everything ends when it is dropped: connections, tasks, and the sockets that it made.
#[derive(Debug)]
pub struct Daemon {
    shared: Arc<Shared>,
    sockets: Mutex<Vec<PathBuf>>,
}

impl Daemon {
    /// Settings of a daemon.
    #[must_use]
    pub fn builder() -> Builder {
        Builder::default()
    }

    /// Listens at a Unix socket, which it makes, only for its own user. Several are possible.
    ///
    /// # Errors
    ///
    /// The operating system's: something is there already, say.
    pub fn bind(&self, path: impl AsRef<Path>) -> io::Result<()> {
        let path = path.as_ref();
        let listener = listen(path)?;
        self.sockets
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .push(path.to_owned());
        let shared = Arc::clone(&self.shared);
        self.shared.tasks.spawn(async move {
            loop {
                tokio::select! {
                    () = shared.stop.cancelled() => return,
                    accepted = listener.accept() => match accepted {
                        Ok((stream, _)) => shared.serve_socket(stream),
                        // Out of descriptors, or a client that left at once: the next one may do.
                        Err(error) => {
                            tracing::warn!(%error, "accept");
                            tokio::task::yield_now().await;
                        }
                    },
                }
            }
        });
        Ok(())
    }

    /// A connection to the daemon: the client's end of a pair of sockets.
    ///
    /// # Errors
    ///
    /// The operating system's.
    pub fn pair(&self) -> io::Result<UnixStream> {
        let (client, daemon) = UnixStream::pair()?;
        self.serve(daemon);
        Ok(client)
    }

    /// Serves a client at a connected socket.
    pub fn serve(&self, stream: UnixStream) {
        self.shared.serve_socket(stream);
    }

    /// Serves a client over any byte streams. They carry no descriptors.
    pub fn serve_bytes(
        &self,
        read: impl AsyncRead + Send + Unpin + 'static,
        write: impl AsyncWrite + Send + Unpin + 'static,
    ) {
        self.serve_transport(transport::from_halves(read, write));
    }

    fn serve_transport(&self, transport: Transport) {
        self.shared.serve(transport);
    }

    /// Adds to what goes wrong from now on.
    pub fn script(&self, script: Script) {
        self.shared.script().append(script);
    }

    /// Sends an event to every client that has registered for it, each with its own callback id in
    /// place of the message's, and only for the object that it asked for.
    ///
    /// # Errors
    ///
    /// A message that the protocol cannot carry.
    pub fn emit<M: Message>(&self, message: &M) -> Result<(), xdr::Error> {
        self.shared.events.emit(message)
    }

    /// Ends the connections of all clients without a word, as a daemon that dies does. New ones can
    /// connect.
    pub fn disconnect(&self) {
        self.shared.disconnect();
    }

    /// What the daemon has seen and what it holds.
    #[must_use]
    pub fn counters(&self) -> Counters {
        self.shared.counters.borrow().clone()
    }

    /// Waits until the counters are as wanted.
    ///
    /// ```
    /// # async fn example(daemon: libvirt_proto::testd::Daemon) {
    /// daemon.until(|counters| counters.streams == 0).await;
    /// # }
    /// ```
    pub async fn until(&self, wanted: impl FnMut(&Counters) -> bool) -> Counters {
        let mut counters = self.shared.counters.subscribe();
        // The sender lives as long as we do.
        match counters.wait_for(wanted).await {
            Ok(counters) => counters.clone(),
            Err(_) => Counters::default(),
        }
    }

    /// Ends everything and waits until it has ended.
    pub async fn stop(self) {
        self.end();
        self.shared.tasks.wait().await;
    }

    fn end(&self) {
        self.shared.stop.cancel();
        self.shared.tasks.close();
        let sockets =
            std::mem::take(&mut *self.sockets.lock().unwrap_or_else(PoisonError::into_inner));
        for socket in sockets {
            // It may have been removed with its directory.
            let _ = std::fs::remove_file(socket);
        }
    }
}

/// A socket that is its owner's from the start: the mode of a socket that is not bound yet becomes
/// the mode of its file.
fn listen(path: &Path) -> io::Result<UnixListener> {
    let socket = rustix::net::socket_with(
        AddressFamily::UNIX,
        SocketType::STREAM,
        SocketFlags::CLOEXEC | SocketFlags::NONBLOCK,
        None,
    )?;
    rustix::fs::fchmod(&socket, Mode::RUSR | Mode::WUSR)?;
    rustix::net::bind(&socket, &SocketAddrUnix::new(path)?)?;
    rustix::net::listen(&socket, BACKLOG)?;
    UnixListener::from_std(socket.into())
}

/// Clients that may wait to be accepted.
const BACKLOG: i32 = 128;

impl Drop for Daemon {
    fn drop(&mut self) {
        self.end();
    }
}
