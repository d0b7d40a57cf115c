//! A connection to a daemon.

mod host;
mod legacy;
mod link;
mod node;
mod open;

pub use self::{
    host::{NodeInfo, SecurityModel},
    node::{Hypervisor, NodeCpuMap},
    open::ConnectBuilder,
};

use std::{
    os::fd::OwnedFd,
    path::PathBuf,
    sync::{Arc, Weak},
    time::Duration,
};

use self::link::Link;
use crate::{
    api::ErrorNumber,
    discovery::Route,
    engine::{Counters, Engine},
    error::{CloseReason, Error, Result},
    event::Hub,
    procedure::Call,
    remote::{ConnectCloseArgs, ConnectSupportsFeatureArgs},
    stream::Stream,
};

/// A connection to a libvirt daemon (`virConnectPtr`).
///
/// A cheap handle: clones share the connection, and many calls can be under way on it at once.
/// When the last clone is dropped the connection ends; [`Connect::close`] ends it politely.
///
/// Every method of this and of the other handles that asks the daemon fails as [`Connect::call`]
/// does.
///
/// ```no_run
/// # async fn example() -> libvirt_proto::Result<()> {
/// let connect = libvirt_proto::Connect::open("qemu:///system").await?;
/// for domain in connect.domains(Default::default()).await? {
///     println!("{}", domain.name());
/// }
/// connect.close().await
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct Connect {
    link: Arc<Link>,
    deadline: Duration,
    /// How long a connection that is coming back is waited for.
    patience: Duration,
}

impl Connect {
    /// Connects, authenticates and opens the URI (`virConnectOpen`). An empty one leaves the choice
    /// to the user, by `LIBVIRT_DEFAULT_URI` or libvirt.conf, and in the end to the daemon.
    ///
    /// # Errors
    ///
    /// A URI that is not understood, a socket that nobody answers at, a refused authentication, or
    /// the daemon's own error.
    pub async fn open(uri: &str) -> Result<Self> {
        Self::builder(uri).open().await
    }

    /// As [`Connect::open`], for looking only (`virConnectOpenReadOnly`).
    ///
    /// # Errors
    ///
    /// As for [`Connect::open`].
    pub async fn open_read_only(uri: &str) -> Result<Self> {
        Self::builder(uri).read_only(true).open().await
    }

    /// How to connect in detail (`virConnectOpenAuth` and more).
    #[must_use]
    pub fn builder(uri: &str) -> ConnectBuilder {
        ConnectBuilder::new(uri)
    }

    /// The socket that [`Connect::open`] would connect to.
    ///
    /// # Errors
    ///
    /// A URI that is not understood, or that means no Unix socket.
    pub fn socket(uri: &str) -> Result<PathBuf> {
        match Self::builder(uri).destination()?.route {
            Route::Unix(socket) => Ok(socket.path),
            route => Err(Error::Uri {
                uri: uri.to_owned(),
                reason: format!("it leads to {route}, and not to a Unix socket"),
            }),
        }
    }

    /// The same connection with another deadline for each call; the default is five minutes.
    #[must_use]
    pub fn with_deadline(&self, deadline: Duration) -> Self {
        Self {
            link: Arc::clone(&self.link),
            deadline,
            patience: deadline,
        }
    }

    /// How long each call may take.
    #[must_use]
    pub const fn deadline(&self) -> Duration {
        self.deadline
    }

    /// Calls any procedure with its generated arguments; the way to all that has no method.
    ///
    /// Dropping the future is safe: a call that was not sent yet is never sent.
    ///
    /// ```no_run
    /// # async fn example(connect: libvirt_proto::Connect) -> libvirt_proto::Result<()> {
    /// use libvirt_proto::remote::NodeGetFreeMemoryArgs;
    /// let free = connect.call(&NodeGetFreeMemoryArgs).await?.free_mem;
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// The daemon's error, [`crate::Error::Unsupported`] from a daemon that is older than the procedure, or
    /// what happened to the connection.
    pub async fn call<C: Call>(&self, arguments: &C) -> Result<C::Reply> {
        let engine = self.engine().await?;
        let answered = engine.call(arguments, Vec::new(), self.deadline).await;
        answered.map(|(reply, _)| reply)
    }

    /// As [`Connect::call`], with file descriptors both ways. Only Unix sockets carry them.
    ///
    /// # Errors
    ///
    /// As for [`Connect::call`]; [`crate::Error::NoDescriptors`] on any other transport.
    pub async fn call_with_descriptors<C: Call>(
        &self,
        arguments: &C,
        descriptors: Vec<OwnedFd>,
    ) -> Result<(C::Reply, Vec<OwnedFd>)> {
        let engine = self.engine().await?;
        engine.call(arguments, descriptors, self.deadline).await
    }

    /// Calls a procedure that opens a stream, on this connection: a consumer who falls 8 MiB behind
    /// loses the stream, lest it holds up the other calls. [`Connect::dedicated`] has no such limit.
    ///
    /// # Errors
    ///
    /// As for [`Connect::call`].
    pub async fn open_stream<C: Call>(&self, arguments: &C) -> Result<(Stream, C::Reply)> {
        let engine = self.engine().await?;
        let (lane, reply) = engine.open_stream(arguments, self.deadline).await?;
        Ok((Stream::new(lane, self.clone(), self.deadline), reply))
    }

    /// A connection of its own for one stream, opened the same way as this one: when its consumer
    /// falls behind, the daemon waits. Other calls do not belong on it.
    ///
    /// A connection over a stream that the caller had opened cannot be opened again: there it is the
    /// connection itself.
    ///
    /// # Errors
    ///
    /// As for [`Connect::open`].
    pub async fn dedicated(&self) -> Result<Self> {
        match self.link.origin() {
            Some(origin) => origin.dedicated().open().await,
            None => Ok(self.clone()),
        }
    }

    /// Why the connection ended, if it has.
    #[must_use]
    pub fn close_reason(&self) -> Option<CloseReason> {
        self.link.current().close_reason()
    }

    /// Waits until the connection has ended, and says why (`virConnectRegisterCloseCallback`). One
    /// that comes back by itself ends all the same: [`ConnectBuilder::reconnect`].
    pub async fn closed(&self) -> CloseReason {
        let engine = self.link.current();
        engine.closing().cancelled().await;
        engine.close_reason().unwrap_or(CloseReason::Local)
    }

    /// What the connection has to do at the moment.
    #[must_use]
    pub fn counters(&self) -> Counters {
        self.link.current().counters()
    }

    /// Says good-bye to the daemon and ends the connection, for all clones of the handle.
    ///
    /// # Errors
    ///
    /// The daemon's, or the connection was gone before. It is closed in any case.
    pub async fn close(self) -> Result<()> {
        // A libvirtd that ends a connection frees what is registered on it, even under a call that
        // takes out a registration at that moment: 9.0 dies of that.
        let quiet = self.link.current().quiet().await;
        // There is nobody to say it to while the connection is not there.
        let answer = self.clone().without_patience();
        let answer = answer.call(&ConnectCloseArgs).await;
        drop(quiet);
        self.end().await;
        match answer {
            // It heard and hung up, and what is in between did not pass its answer on: so it is
            // over ssh.
            Err(Error::Closed {
                reason: CloseReason::EndOfFile,
                sent: true,
            }) => Ok(()),
            answer => answer,
        }
    }

    /// Ends the connection without a word.
    pub(crate) async fn end(&self) {
        self.link.stop().await;
    }

    /// As [`Connect::close`] for a connection that was opened for one stream; nothing for others.
    pub(crate) async fn leave(self) {
        if self.link.is_dedicated()
            && let Err(error) = self.close().await
        {
            tracing::debug!(%error, "closing the stream's connection");
        }
    }

    /// Whether the daemon has a feature, one of libvirt's `virDrvFeature`. Asked once for each.
    pub(crate) async fn has_feature(&self, feature: i32) -> Result<bool> {
        let engine = self.engine().await?;
        if let Some(known) = engine.feature(feature) {
            return Ok(known);
        }
        let arguments = ConnectSupportsFeatureArgs { feature };
        let answered = engine.call(&arguments, Vec::new(), self.deadline).await;
        let supported = answered?.0.supported != 0;
        engine.remember_feature(feature, supported);
        Ok(supported)
    }

    /// A handle that does not keep the connection.
    pub(crate) fn downgrade(&self) -> WeakConnect {
        WeakConnect {
            link: Arc::downgrade(&self.link),
            deadline: self.deadline,
        }
    }

    /// A handle whose calls fail while the connection is not there.
    pub(crate) fn without_patience(self) -> Self {
        Self {
            patience: Duration::ZERO,
            ..self
        }
    }

    pub(crate) fn hub(&self) -> &Arc<Hub> {
        self.link.hub()
    }

    pub(crate) fn link(&self) -> &Arc<Link> {
        &self.link
    }

    /// The connection at work; waits for one that is coming back.
    pub(crate) async fn engine(&self) -> Result<Arc<Engine>> {
        self.link.engine(self.patience).await
    }
}

/// A handle that does not keep the connection.
#[derive(Debug, Clone)]
pub(crate) struct WeakConnect {
    link: Weak<Link>,
    deadline: Duration,
}

impl WeakConnect {
    /// The connection, unless its last handle is gone.
    pub(crate) fn upgrade(&self) -> Option<Connect> {
        let link = self.link.upgrade()?;
        Some(Connect {
            link,
            deadline: self.deadline,
            patience: self.deadline,
        })
    }
}

/// Turns "there is no such object" into `None`.
pub(crate) fn optional<T>(result: Result<T>, missing: ErrorNumber) -> Result<Option<T>> {
    match result {
        Ok(found) => Ok(Some(found)),
        Err(error) if error.code() == Some(missing) => Ok(None),
        Err(error) => Err(error),
    }
}
