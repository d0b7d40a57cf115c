//! From a URI to a connection that is ready for calls.

use std::{io, sync::Arc, time::Duration};

use tokio::{
    io::{AsyncRead, AsyncWrite},
    net::UnixStream,
    time::timeout,
};

use super::{
    Connect,
    link::{Link, supervise},
};
use crate::{
    admin,
    administration::Admin,
    api::ConnectFlags,
    auth::{Authentication, Credential, CredentialRequest, CredentialSource},
    discovery::{Destination, Request, Route, Socket, Surroundings},
    engine::{Engine, Keepalive, Settings},
    error::{CloseReason, Error, Result},
    event::Hub,
    procedure::Call,
    remote::{ConnectOpenArgs, ConnectSupportsFeatureArgs},
    transport::{self, Transport},
    uri::Uri,
    xdr::Str,
};

/// How long a call may take unless the caller says otherwise.
const DEFAULT_DEADLINE: Duration = Duration::from_secs(300);
/// `VIR_DRV_FEATURE_PROGRAM_KEEPALIVE`: asking for it also makes the daemon send pings.
const FEATURE_KEEPALIVE: i32 = 10;

/// How to connect.
///
/// ```no_run
/// # async fn example() -> libvirt_proto::Result<()> {
/// use std::time::Duration;
/// let connect = libvirt_proto::Connect::builder("qemu:///system")
///     .read_only(true)
///     .deadline(Duration::from_secs(20))
///     .reconnect(true)
///     .open()
///     .await?;
/// # Ok(()) }
/// ```
#[derive(Debug, Clone)]
pub struct ConnectBuilder {
    uri: String,
    flags: ConnectFlags,
    deadline: Duration,
    keepalive: Option<Keepalive>,
    reconnect: bool,
    dedicated: bool,
    /// Whether it is the daemon's admin socket.
    admin: bool,
    credentials: CredentialSource,
    options: transport::Options,
}

impl ConnectBuilder {
    pub(super) fn new(uri: &str) -> Self {
        Self {
            uri: uri.to_owned(),
            flags: ConnectFlags::empty(),
            deadline: DEFAULT_DEADLINE,
            keepalive: Some(Keepalive::default()),
            reconnect: false,
            dedicated: false,
            admin: false,
            credentials: CredentialSource::default(),
            options: transport::Options::default(),
        }
    }

    /// For looking only: calls that change something are refused by the daemon.
    #[must_use]
    pub fn read_only(mut self, read_only: bool) -> Self {
        self.flags.set(ConnectFlags::RO, read_only);
        self
    }

    /// Whether the URI may be a name from `uri_aliases` in libvirt.conf, as it may unless set
    /// (`VIR_CONNECT_NO_ALIASES`).
    #[must_use]
    pub fn aliases(mut self, aliases: bool) -> Self {
        self.flags.set(ConnectFlags::NO_ALIASES, !aliases);
        self
    }

    /// How long opening, and each call after that, may take; five minutes unless set. See
    /// [`Connect::with_deadline`].
    #[must_use]
    pub const fn deadline(mut self, deadline: Duration) -> Self {
        self.deadline = deadline;
        self
    }

    /// When a daemon that is silent is given up, on by default; `None` waits for ever
    /// (`virConnectSetKeepAlive`).
    #[must_use]
    pub const fn keepalive(mut self, keepalive: Option<Keepalive>) -> Self {
        self.keepalive = keepalive;
        self
    }

    /// Whether the connection comes back when it is lost: after a restart of the daemon, for
    /// example. Off by default.
    ///
    /// Calls that were under way fail with [`Error::Closed`], which says that their outcome is
    /// unknown: none is ever repeated. Calls that are made meanwhile wait, within their deadline.
    /// Subscriptions go on, and are told by [`Event::Resumed`](crate::Event::Resumed) that they
    /// missed what happened meanwhile.
    #[must_use]
    pub const fn reconnect(mut self, reconnect: bool) -> Self {
        self.reconnect = reconnect;
        self
    }

    /// Whom to ask for a name and a password (`virConnectOpenAuth`), if the daemon wants them and
    /// libvirt's auth.conf has none. `None` from it ends the attempt.
    ///
    /// ```no_run
    /// # async fn example() -> libvirt_proto::Result<()> {
    /// use libvirt_proto::{Connect, Credential};
    /// let connect = Connect::builder("qemu+tls://host/system")
    ///     .credentials(|request| async move {
    ///         let password = std::env::var("LIBVIRT_PASSWORD").ok()?;
    ///         Some(Credential {
    ///             username: request.username.unwrap_or_else(|| "ci".to_owned()),
    ///             password: password.into(),
    ///         })
    ///     })
    ///     .open()
    ///     .await?;
    /// # Ok(()) }
    /// ```
    #[must_use]
    pub fn credentials<C, F>(mut self, callback: C) -> Self
    where
        C: Fn(CredentialRequest) -> F + Send + Sync + 'static,
        F: Future<Output = Option<Credential>> + Send + 'static,
    {
        self.credentials = CredentialSource::callback(callback);
        self
    }

    /// Who does the cryptography of TLS: [`rustls`](crate::rustls) can have it from several. Unless
    /// set it is graviola, which needs a processor of 2014 or later.
    #[cfg(feature = "tls")]
    #[must_use]
    pub fn tls_provider(mut self, provider: Arc<crate::rustls::crypto::CryptoProvider>) -> Self {
        self.options.provider = Some(provider);
        self
    }

    /// Connects, authenticates and opens the URI.
    ///
    /// # Errors
    ///
    /// As for [`Connect::open`].
    pub async fn open(self) -> Result<Connect> {
        let events = Arc::new(Hub::default());
        let engine = self.start(Arc::clone(&events)).await?;
        let deadline = self.deadline;
        let resumable = self.is_resumable();
        let link = Arc::new(Link::new(engine, events, Some(self)));
        if resumable {
            // Ends with the link.
            tokio::spawn(supervise(Arc::downgrade(&link), link.stopping()));
        }
        Ok(Connect {
            link,
            deadline,
            patience: deadline,
        })
    }

    /// Connects to the admin socket of the daemon that the URI names, `libvirtd:///system` for
    /// example (`virAdmConnectOpen`).
    ///
    /// # Errors
    ///
    /// As for [`Admin::open`].
    pub async fn open_admin(mut self) -> Result<Admin> {
        self.admin = true;
        Ok(Admin::new(self.open().await?))
    }

    /// As [`ConnectBuilder::open`], over a Unix socket that is connected already. The URI only says
    /// what the daemon is asked to open. Such a connection cannot come back, and has no siblings.
    ///
    /// # Errors
    ///
    /// As for [`Connect::open`].
    pub async fn open_over(self, socket: UnixStream) -> Result<Connect> {
        let transport = transport::over(socket).map_err(|source| Error::Connect {
            to: "the socket that was given".to_owned(),
            source: Arc::new(source),
        })?;
        self.open_with(transport, Route::Unix(Socket::default()))
            .await
    }

    /// As [`ConnectBuilder::open_over`], over anything that carries bytes both ways: a tunnel of the
    /// caller's, or a [`duplex`](tokio::io::duplex) with a daemon that a test plays. File descriptors
    /// cannot pass through it, and passwords that others could read are not sent: who listens in is
    /// not known.
    ///
    /// # Errors
    ///
    /// As for [`Connect::open`].
    ///
    /// ```
    /// # tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap().block_on(async {
    /// use libvirt_proto::Connect;
    /// let (ours, theirs) = tokio::io::duplex(64 * 1024);
    /// drop(theirs);
    /// let opened = Connect::builder("test:///default").open_over_bytes(ours).await;
    /// assert!(opened.is_err(), "nobody answers");
    /// # });
    /// ```
    pub async fn open_over_bytes<S>(self, stream: S) -> Result<Connect>
    where
        S: AsyncRead + AsyncWrite + Send + 'static,
    {
        let (read, write) = tokio::io::split(stream);
        let host = "localhost".to_owned();
        let route = Route::Tcp { host, port: 0 };
        self.open_with(transport::from_halves(read, write), route)
            .await
    }

    async fn open_with(self, transport: Transport, route: Route) -> Result<Connect> {
        let uri: Uri = self.uri.parse()?;
        let events = Arc::new(Hub::default());
        let destination = Destination {
            name: uri.daemon_name(),
            uri: Some(uri),
            route,
        };
        let this = Self {
            reconnect: false,
            ..self
        };
        let engine = this
            .greet(&destination, transport, Arc::clone(&events))
            .await?;
        Ok(Connect {
            link: Arc::new(Link::new(engine, events, None)),
            deadline: this.deadline,
            patience: this.deadline,
        })
    }

    /// The same for one stream.
    pub(super) fn dedicated(&self) -> Self {
        Self {
            dedicated: true,
            reconnect: false,
            ..self.clone()
        }
    }

    pub(super) const fn is_dedicated(&self) -> bool {
        self.dedicated
    }

    pub(super) const fn is_resumable(&self) -> bool {
        self.reconnect
    }

    /// What is connected to.
    pub(super) fn destination(&self) -> Result<Destination> {
        let request = Request {
            uri: &self.uri,
            read_only: self.flags.contains(ConnectFlags::RO),
            aliases: !self.flags.contains(ConnectFlags::NO_ALIASES),
        };
        let surroundings = Surroundings::current();
        if self.admin {
            Destination::find_admin(request, &surroundings)
        } else {
            Destination::find(request, &surroundings)
        }
    }

    /// A connection at work, the URI opened.
    pub(super) async fn start(&self, events: Arc<Hub>) -> Result<Engine> {
        let destination = self.destination()?;
        let connecting = transport::connect(&destination.route, &self.options);
        let transport = match timeout(self.deadline, connecting).await {
            Ok(transport) => transport?,
            Err(_) => {
                return Err(Error::Connect {
                    to: destination.route.to_string(),
                    source: Arc::new(io::ErrorKind::TimedOut.into()),
                });
            }
        };
        let greeted = self.greet(&destination, transport, events).await;
        greeted.map_err(|error| match error {
            // A program that leads nowhere says so only now, and why.
            Error::Closed {
                reason: CloseReason::Io(source),
                ..
            } if matches!(destination.route, Route::Command(_)) => Error::Connect {
                to: destination.route.to_string(),
                source,
            },
            error => error,
        })
    }

    async fn greet(
        &self,
        destination: &Destination,
        transport: Transport,
        events: Arc<Hub>,
    ) -> Result<Engine> {
        let settings = Settings {
            // A daemon that waits for a slow consumer is not dead, and neither are we.
            keepalive: self.keepalive.filter(|_| !self.dedicated),
            alone: self.dedicated,
            resumable: self.reconnect,
        };
        let engine = Engine::start(transport, settings, events);
        if self.admin {
            // Who may is up to the user that runs the daemon: nobody is asked for a name.
            self.call(&engine, &admin::ConnectOpenArgs { flags: 0 })
                .await?;
            return Ok(engine);
        }
        let uri = destination.uri.as_ref();
        Authentication {
            engine: &engine,
            deadline: self.deadline,
            host: destination.host(),
            // To ssh it is the user of the far side.
            user: uri
                .filter(|uri| !uri.transport().is_ssh())
                .and_then(Uri::user),
            file: uri.and_then(|uri| uri.parameter("authfile")),
            wanted: uri.and_then(|uri| uri.parameter("auth")),
            private: destination.route.is_private(),
            credentials: &self.credentials,
        }
        .run()
        .await?;
        let arguments = ConnectOpenArgs {
            name: Some(Str::from(destination.name.as_str())),
            // The rest of them is for us.
            flags: (self.flags & ConnectFlags::RO).bits(),
        };
        let open = self.call(&engine, &arguments);
        if settings.keepalive.is_some() {
            let feature = ConnectSupportsFeatureArgs {
                feature: FEATURE_KEEPALIVE,
            };
            // A daemon answers that whether or not anything is open yet: nobody has to wait for it.
            tokio::try_join!(self.call(&engine, &feature), open)?;
        } else {
            open.await?;
        }
        Ok(engine)
    }

    async fn call<C: Call>(&self, engine: &Engine, arguments: &C) -> Result<C::Reply> {
        let answered = engine.call(arguments, Vec::new(), self.deadline).await;
        answered.map(|(reply, _)| reply)
    }
}
