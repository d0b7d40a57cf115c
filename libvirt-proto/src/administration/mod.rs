//! Administration of a daemon itself, over a socket of its own: who is connected, how many may be,
//! how many workers there are, what is logged.

mod client;
mod server;

pub use self::{
    client::{AdminClient, ClientTransport},
    server::AdminServer,
};

use std::time::Duration;

use crate::{
    admin::*,
    api::ErrorNumber,
    connect::{Connect, ConnectBuilder, optional},
    error::{CloseReason, Error, Result},
    procedure::{Call, Version},
    xdr::Str,
};

/// A connection to a daemon's admin socket (`virAdmConnectPtr`).
///
/// A cheap handle: clones share the connection, and every method fails as [`Admin::call`] does. The
/// daemon lets in only its own user.
///
/// ```no_run
/// # async fn example() -> libvirt_proto::Result<()> {
/// let admin = libvirt_proto::Admin::open("virtqemud:///system").await?;
/// for server in admin.servers().await? {
///     println!("{}: {} clients", server.name(), server.clients().await?.len());
/// }
/// admin.close().await
/// # }
/// ```
#[derive(Debug, Clone)]
pub struct Admin {
    connect: Connect,
}

bitflags::bitflags! {
    /// What becomes of the guests when a daemon ends (`virAdmConnectDaemonShutdownFlags`).
    #[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash)]
    pub struct DaemonShutdownFlags: u32 {
        /// They are saved, shut down or left as the daemon's configuration says for a shutdown of
        /// the host.
        const PRESERVE = 0x1;
    }
}

impl Admin {
    /// Connects to the admin socket of a daemon (`virAdmConnectOpen`): `libvirtd:///system`,
    /// `virtqemud:///session`, or any of them with `?socket=` and a path.
    ///
    /// # Errors
    ///
    /// A URI that is not understood, or a socket that nobody answers at, or one that answers to
    /// another user only.
    pub async fn open(uri: &str) -> Result<Self> {
        Connect::builder(uri).open_admin().await
    }

    /// How to connect in detail; [`ConnectBuilder::open_admin`] ends it.
    #[must_use]
    pub fn builder(uri: &str) -> ConnectBuilder {
        Connect::builder(uri)
    }

    pub(crate) const fn new(connect: Connect) -> Self {
        Self { connect }
    }

    /// The same connection with another deadline for each call; the default is five minutes.
    #[must_use]
    pub fn with_deadline(&self, deadline: Duration) -> Self {
        Self::new(self.connect.with_deadline(deadline))
    }

    /// Calls any procedure of the admin program with its generated arguments. As for
    /// [`Connect::call`], dropping the future is safe.
    ///
    /// # Errors
    ///
    /// The daemon's error, [`crate::Error::Unsupported`] from a daemon that is older than the
    /// procedure, or what happened to the connection.
    pub async fn call<C: Call>(&self, arguments: &C) -> Result<C::Reply> {
        self.connect.call(arguments).await
    }

    /// Why the connection ended, if it has (`virAdmConnectIsAlive`).
    #[must_use]
    pub fn close_reason(&self) -> Option<CloseReason> {
        self.connect.close_reason()
    }

    /// Waits until the connection has ended, and says why (`virAdmConnectRegisterCloseCallback`).
    pub async fn closed(&self) -> CloseReason {
        self.connect.closed().await
    }

    /// Says good-bye to the daemon and ends the connection, for all clones of the handle
    /// (`virAdmConnectClose`).
    ///
    /// # Errors
    ///
    /// The daemon's, or the connection was gone before. It is closed in any case.
    pub async fn close(self) -> Result<()> {
        let answer = self.call(&ConnectCloseArgs).await;
        self.connect.end().await;
        answer
    }

    /// The daemon's libvirt version (`virAdmConnectGetLibVersion`).
    pub async fn library_version(&self) -> Result<Version> {
        let reply = self.call(&ConnectGetLibVersionArgs).await?;
        Ok(Version::from_libvirt(reply.lib_ver))
    }

    /// The daemon's servers: one for its ordinary sockets, named as the daemon is, and `admin`
    /// (`virAdmConnectListServers`).
    pub async fn servers(&self) -> Result<Vec<AdminServer>> {
        let arguments = ConnectListServersArgs {
            need_results: 1,
            flags: 0,
        };
        let servers = self.call(&arguments).await?.servers;
        Ok(servers
            .into_iter()
            .map(|raw| AdminServer::new(self, raw))
            .collect())
    }

    /// The server of that name, if there is one (`virAdmConnectLookupServer`).
    pub async fn server_by_name(&self, name: &str) -> Result<Option<AdminServer>> {
        let arguments = ConnectLookupServerArgs {
            name: name.into(),
            flags: 0,
        };
        let found = self.call(&arguments).await;
        Ok(optional(found, ErrorNumber::NO_SERVER)?.map(|found| AdminServer::new(self, found.srv)))
    }

    /// Which sources of messages are logged from which level on, as in the daemon's configuration:
    /// `1:qemu 3:*`; empty without any (`virAdmConnectGetLoggingFilters`).
    pub async fn logging_filters(&self) -> Result<Str> {
        let arguments = ConnectGetLoggingFiltersArgs { flags: 0 };
        Ok(self.call(&arguments).await?.filters.unwrap_or_default())
    }

    /// Replaces them until the daemon ends; `None` removes all of them
    /// (`virAdmConnectSetLoggingFilters`).
    pub async fn set_logging_filters(&self, filters: Option<&str>) -> Result<()> {
        let arguments = ConnectSetLoggingFiltersArgs {
            filters: filters.map(Str::from),
            flags: 0,
        };
        self.call(&arguments).await
    }

    /// Where messages go: `1:file:/var/log/libvirt/libvirtd.log`
    /// (`virAdmConnectGetLoggingOutputs`).
    pub async fn logging_outputs(&self) -> Result<Str> {
        let arguments = ConnectGetLoggingOutputsArgs { flags: 0 };
        Ok(self.call(&arguments).await?.outputs)
    }

    /// Replaces that until the daemon ends; `None` goes back to what the daemon has without a
    /// configuration (`virAdmConnectSetLoggingOutputs`).
    pub async fn set_logging_outputs(&self, outputs: Option<&str>) -> Result<()> {
        let arguments = ConnectSetLoggingOutputsArgs {
            outputs: outputs.map(Str::from),
            flags: 0,
        };
        self.call(&arguments).await
    }

    /// Lets the daemon end when it had neither clients nor guests for that long, in whole seconds;
    /// zero lets it stay (`virAdmConnectSetDaemonTimeout`, since 8.6).
    pub async fn set_daemon_timeout(&self, timeout: Duration) -> Result<()> {
        let arguments = ConnectSetDaemonTimeoutArgs {
            timeout: u32::try_from(timeout.as_secs()).unwrap_or(u32::MAX),
            flags: 0,
        };
        self.call(&arguments).await
    }

    /// Ends the daemon (`virAdmConnectDaemonShutdown`, since 11.2). It may be gone before it
    /// answers; that is no error.
    pub async fn shut_daemon_down(&self, flags: DaemonShutdownFlags) -> Result<()> {
        let arguments = ConnectDaemonShutdownArgs {
            flags: flags.bits(),
        };
        match self.call(&arguments).await {
            Err(Error::Closed {
                reason: CloseReason::EndOfFile,
                sent: true,
            }) => Ok(()),
            answer => answer,
        }
    }
}
