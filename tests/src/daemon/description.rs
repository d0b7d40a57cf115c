//! What a daemon is to be: whose programs, what it listens on, whom it lets in, who it is.

use std::path::{Path, PathBuf};

/// Names the root directory of the release under test; without it, the host's packages are.
pub const ROOT: &str = "LAB_ROOT";
/// Is set where that release's modular daemons are to run.
pub const MODULAR: &str = "LAB_MODULAR";

/// The port of a daemon's sshd. Its network namespace has nothing else there.
pub const SSH_PORT: u16 = 2222;

/// The only user that a daemon with SASL knows.
pub const SASL_USER: &str = "lab";
/// That user's password.
pub const SASL_PASSWORD: &str = "opens the lab";

/// What a daemon is to be.
///
/// ```no_run
/// use lab::daemon::{Authentication, Daemon, Description};
/// let daemon = Daemon::start_as(Description {
///     tls: Some(Authentication::None),
///     ssh: true,
///     ..Description::new("afar")
/// })?;
/// # lab::Result::Ok(())
/// ```
#[derive(Clone, Debug)]
pub struct Description {
    /// `[a-z0-9-]{1,40}`.
    pub name: String,
    /// Whose programs it runs.
    pub installation: Installation,
    /// What it asks of those who come by its read-write Unix socket.
    pub unix: Authentication,
    /// Whether it listens on TCP port 16509, and what it asks there.
    pub tcp: Option<Authentication>,
    /// Whether it listens on TLS port 16514, and what it asks beside a certificate.
    pub tls: Option<Authentication>,
    /// Whether an sshd stands before it, on [`SSH_PORT`].
    pub ssh: bool,
    /// The SASL mechanisms that it offers; [`SASL_USER`] is who may come.
    pub mechanisms: &'static [&'static str],
    /// The user whom polkit lets in unasked.
    pub let_in: Option<String>,
    /// The UUID that it takes for its host's; the machine's own unless set.
    pub host_uuid: Option<String>,
    /// Its host's name; the machine's own unless set.
    pub host_name: Option<String>,
    /// An address by which others call it, for its certificate and the `known_hosts`.
    pub address: Option<String>,
    /// Its programs see nothing of the tests' files. That takes another release than the host's.
    pub apart: bool,
    /// Log the header of every RPC message into its log (program, version, procedure, type,
    /// serial, length).
    pub rpc_log: bool,
    /// Keep the daemon when this process ends.
    pub persistent: bool,
    /// Whether it is one that may be made to do anything.
    pub confinement: Option<Confinement>,
}

/// How a daemon runs of which nobody knows what it will do: it can write into its own directories
/// only, and gets no more than 4 GiB of memory.
#[derive(Clone, Copy, Debug)]
pub struct Confinement {
    /// Under valgrind, which writes `log/valgrind.PID`. Its memory is not limited then.
    pub valgrind: bool,
}

impl Description {
    /// A daemon of the release under test that is reached by its Unix sockets, and asks nothing.
    #[must_use]
    pub fn new(name: &str) -> Self {
        Self {
            name: name.to_owned(),
            installation: Installation::under_test(),
            unix: Authentication::None,
            tcp: None,
            tls: None,
            ssh: false,
            mechanisms: &[],
            let_in: None,
            host_uuid: None,
            host_name: None,
            address: None,
            apart: false,
            rpc_log: false,
            persistent: false,
            confinement: None,
        }
    }

    pub(super) fn listens(&self) -> bool {
        self.tcp.is_some() || self.tls.is_some()
    }

    pub(super) fn asks(&self, authentication: Authentication) -> bool {
        self.unix == authentication
            || self.tcp == Some(authentication)
            || self.tls == Some(authentication)
    }
}

/// What a daemon asks of a client.
#[derive(Clone, Copy, Debug, Default, Eq, PartialEq)]
pub enum Authentication {
    /// Nothing.
    #[default]
    None,
    /// A name and a password.
    Sasl,
    /// Whether polkit, which the lab starts beside it, lets the client's user in.
    Polkit,
}

impl Authentication {
    /// As libvirt's configuration says it.
    pub(super) const fn word(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Sasl => "sasl",
            Self::Polkit => "polkit",
        }
    }
}

/// An installed libvirt.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub struct Installation {
    /// The directory that has it as its root, or the host itself.
    pub root: Option<PathBuf>,
    /// One daemon for each driver in place of libvirtd.
    pub modular: bool,
}

impl Installation {
    /// What this run tests: the host's libvirt, or what `cargo lab matrix` says.
    #[must_use]
    pub fn under_test() -> Self {
        Self {
            root: std::env::var_os(ROOT).map(PathBuf::from),
            modular: std::env::var_os(MODULAR).is_some(),
        }
    }

    /// Where a file of it lies on the host.
    #[must_use]
    pub fn path(&self, path: &str) -> PathBuf {
        match &self.root {
            Some(root) => root.join(path.trim_start_matches('/')),
            None => Path::new(path).to_owned(),
        }
    }

    /// The daemon that has the guests.
    #[must_use]
    pub const fn main_program(&self) -> &'static str {
        if self.modular {
            "virtqemud"
        } else {
            "libvirtd"
        }
    }

    /// All its daemons in the order in which they start, the main one at the end.
    pub(super) const fn programs(&self) -> &'static [&'static str] {
        if self.modular {
            &[
                "virtlogd",
                "virtlockd",
                "virtnetworkd",
                "virtstoraged",
                "virtsecretd",
                "virtnodedevd",
                "virtinterfaced",
                "virtnwfilterd",
                "virtproxyd",
                "virtqemud",
            ]
        } else {
            &["virtlogd", "libvirtd"]
        }
    }

    /// The daemon that listens on TCP and TLS.
    pub(super) const fn listener(&self) -> &'static str {
        if self.modular {
            "virtproxyd"
        } else {
            "libvirtd"
        }
    }
}
