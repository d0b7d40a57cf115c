//! From what a program asks for to what is connected to, by the rules of libvirt's own client.
//!
//! Nothing here connects: the environment, the user and the files are a [`Surroundings`], and the
//! outcome is a [`Destination`].

mod admin;
mod choice;
pub(crate) mod configuration;
mod pki;
mod socket;
mod ssh;
mod surroundings;
#[cfg(test)]
mod tests;

pub(crate) use self::{
    pki::Pki,
    socket::{Daemon, Socket},
    ssh::CommandLine,
    surroundings::Surroundings,
};

use std::fmt;

use crate::{
    error::{Error, Result},
    uri::{Transport, Uri},
};

/// Ports that libvirtd listens at.
const TCP_PORT: u16 = 16509;
const TLS_PORT: u16 = 16514;

/// What a program asks for.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Request<'a> {
    /// The URI; nothing if the program leaves the choice to the user.
    pub(crate) uri: &'a str,
    pub(crate) read_only: bool,
    /// Whether the URI may be a name from libvirt.conf.
    pub(crate) aliases: bool,
}

/// What is connected to, and what the daemon there is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Destination {
    /// The URI that was chosen; `None` leaves the choice to the daemon.
    pub(crate) uri: Option<Uri>,
    /// What the daemon is asked to open.
    pub(crate) name: String,
    pub(crate) route: Route,
}

/// The way to a daemon.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Route {
    Unix(Socket),
    Tcp {
        host: String,
        port: u16,
    },
    Tls {
        host: String,
        port: u16,
        pki: Pki,
    },
    /// `ssh`, or a program of the user's.
    Command(CommandLine),
}

impl fmt::Display for Route {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unix(socket) => socket.path.display().fmt(f),
            Self::Tcp { host, port } => write!(f, "{host}, port {port}"),
            Self::Tls { host, port, .. } => write!(f, "{host}, port {port}, by TLS"),
            // Its host is the last but one of ssh's arguments.
            Self::Command(command) => match command.arguments.iter().nth_back(1) {
                Some(host) => write!(f, "{host} by `{}`", command.program),
                None => write!(f, "the daemon by `{}`", command.program),
            },
        }
    }
}

impl Route {
    /// Whether nobody can listen in.
    pub(crate) const fn is_private(&self) -> bool {
        !matches!(self, Self::Tcp { .. })
    }
}

impl Destination {
    /// What a request means.
    ///
    /// # Errors
    ///
    /// A URI that cannot be followed, and why; a libvirt.conf that cannot be read.
    pub(crate) fn find(request: Request<'_>, surroundings: &Surroundings) -> Result<Self> {
        let configuration = surroundings.configuration()?;
        let uri = choice::uri(request, surroundings, &configuration)?;
        let Some(uri) = uri else {
            return socket::probe(request.read_only, surroundings, &configuration);
        };
        refuse_what_only_c_has(&uri)?;
        let name = uri.daemon_name();
        let host = uri.host().unwrap_or("localhost").to_owned();
        let route = match uri.transport() {
            Transport::Unix => Route::Unix(socket::find(
                &uri,
                request.read_only,
                surroundings,
                &configuration,
            )?),
            Transport::Tcp => Route::Tcp {
                host,
                port: uri.port().unwrap_or(TCP_PORT),
            },
            Transport::Tls => Route::Tls {
                host,
                port: uri.port().unwrap_or(TLS_PORT),
                pki: Pki::find(&uri, surroundings, &configuration)?,
            },
            Transport::Ssh | Transport::Libssh | Transport::Libssh2 => Route::Command(
                ssh::command(&uri, &name, request.read_only, surroundings, &configuration)?,
            ),
            Transport::Ext => Route::Command(CommandLine {
                // Required with this transport.
                program: uri.parameter("command").unwrap_or_default().to_owned(),
                arguments: Vec::new(),
            }),
        };
        Ok(Self {
            uri: Some(uri),
            name,
            route,
        })
    }

    /// What a request means that is for the administration of a daemon.
    ///
    /// # Errors
    ///
    /// As for [`Destination::find`].
    pub(crate) fn find_admin(request: Request<'_>, surroundings: &Surroundings) -> Result<Self> {
        admin::find(request.uri.parse()?, surroundings)
    }

    /// The daemon's host, for those who ask for a password.
    pub(crate) fn host(&self) -> &str {
        let host = self.uri.as_ref().and_then(Uri::host);
        host.unwrap_or("localhost")
    }
}

/// Drivers that libvirt's C library has in itself: they speak to the hypervisor and need no daemon.
const IN_C_ONLY: [&str; 10] = [
    "esx",
    "gsx",
    "hyperv",
    "openvz",
    "phyp",
    "vmware",
    "vmwarefusion",
    "vmwareplayer",
    "vmwarews",
    "vpx",
];

fn refuse_what_only_c_has(uri: &Uri) -> Result<()> {
    if uri.path() == "/embed" {
        return Err(wrong(
            uri,
            "an embedded driver runs inside the program, by libvirt's C library; this crate speaks to daemons",
        ));
    }
    if !uri.says_transport() && IN_C_ONLY.contains(&uri.driver()) {
        return Err(wrong(
            uri,
            format!(
                "the driver `{0}` is a part of libvirt's C library and no daemon's, so this crate \
                 cannot offer it; a daemon that has it is reached with a transport: `{0}+unix:///`",
                uri.driver()
            ),
        ));
    }
    Ok(())
}

fn wrong(uri: &Uri, reason: impl Into<String>) -> Error {
    Error::Uri {
        uri: uri.to_string(),
        reason: reason.into(),
    }
}
