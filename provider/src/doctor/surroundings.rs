//! The facts that the checks go by.

use std::{fs::TryLockError, path::PathBuf, time::Duration};

use libvirt_proto::{
    Connect,
    api::{ConnectGetDomainCapabilitiesFlags, ConnectListAllNetworksFlags, NetworkXmlFlags},
    procedure::Version,
};
use tokio::time::{Instant, sleep, timeout};

use super::{System, storage::free_space};
use crate::{
    Error, Result,
    config::is_session,
    env::{Environments, Search, journal::Journal},
    network::interface::{Interface, interfaces},
    spec::Spec,
};

/// How long each answer of the daemon may take, and all that it is asked for.
const ANSWER: Duration = Duration::from_secs(10);
const ANSWERS: Duration = Duration::from_secs(60);
/// Whoever holds the lock longer than this does not write a few files.
const LOCK: Duration = Duration::from_secs(2);
const PAUSE: Duration = Duration::from_millis(20);

/// All that is looked at.
#[derive(Debug)]
pub struct Surroundings {
    /// The connection URI.
    pub uri: String,
    /// Whose daemon that is.
    pub mode: Mode,
    /// This host.
    pub system: System,
    /// Where keys, disks, seeds and journals are.
    pub state_directory: PathBuf,
    /// Where images are kept.
    pub image_cache: PathBuf,
    /// What is to be made, where that is known.
    pub spec: Option<Spec>,
    /// Why the daemon is not served, if it is not.
    pub not_served: Option<Error>,
    /// What the daemon says, or why it says nothing.
    pub connection: Result<Daemon>,
    /// What environments there are.
    pub journals: Result<Vec<Journal>>,
    /// What is left of environments, as far as the daemon can be asked.
    pub garbage: Option<Result<Search>>,
    /// Whether somebody has held the state directory's lock all the time.
    pub is_locked: bool,
    /// Bytes that are free where disks and images are.
    pub free_space: Vec<(PathBuf, u64)>,
    /// The host's network interfaces.
    pub(crate) interfaces: Vec<Interface>,
}

/// Whose daemon a URI means.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Mode {
    /// This host's.
    System,
    /// The user's own.
    Session,
    /// Another host's.
    Remote,
}

/// What a daemon says about its host.
#[derive(Debug)]
pub struct Daemon {
    /// The version of libvirt.
    pub version: Version,
    /// `virConnectGetCapabilities`' XML.
    pub capabilities: String,
    /// `virConnectGetDomainCapabilities`' XML, if it has any.
    pub domain_capabilities: Option<String>,
    /// Bytes of memory that are free.
    pub free_memory: Option<u64>,
    /// Names and XML of its networks, or why it tells none.
    pub networks: Result<Vec<(String, String)>, libvirt_proto::Error>,
}

impl Surroundings {
    /// Looks at everything, for the environments and what is to become one of them.
    pub async fn gather(environments: &Environments, spec: Option<Spec>, system: System) -> Self {
        let config = environments.config();
        let connection = match timeout(ANSWERS, ask(environments)).await {
            Ok(asked) => asked,
            Err(_) => Err(silence(&config.uri, ANSWERS)),
        };
        let garbage = match &connection {
            Ok(_) => Some(
                timeout(ANSWERS, environments.garbage())
                    .await
                    .unwrap_or_else(|_| Err(silence(&config.uri, ANSWERS))),
            ),
            Err(_) => None,
        };
        let image_cache = spec
            .as_ref()
            .and_then(|spec| spec.image_cache.clone())
            .unwrap_or_else(|| config.image_cache.clone());
        Self {
            mode: Mode::of(&config.uri),
            not_served: environments.host().check_uri().err(),
            state_directory: config.state_directory.clone(),
            free_space: free_space(&[&config.state_directory, &image_cache]),
            image_cache,
            journals: environments.directory().journals(),
            is_locked: is_locked(&config.state_directory.join("lock")).await,
            // Without netlink nothing is known of bridges.
            interfaces: interfaces().unwrap_or_default(),
            uri: config.uri.clone(),
            connection,
            garbage,
            spec,
            system,
        }
    }

    /// The daemon, if it answers.
    #[must_use]
    pub fn daemon(&self) -> Option<&Daemon> {
        self.connection.as_ref().ok()
    }

    /// What `ssh` takes for the daemon's host: `USER@HOST`.
    pub(super) fn ssh_target(&self) -> String {
        let Ok(uri) = self.uri.parse::<libvirt_proto::Uri>() else {
            return "HOST".to_owned();
        };
        let host = uri.host().unwrap_or("localhost");
        let target = match uri.user() {
            Some(user) => format!("{user}@{host}"),
            None => host.to_owned(),
        };
        match uri.port().filter(|_| self.uri.contains("ssh")) {
            Some(port) => format!("-p {port} {target}"),
            None => target,
        }
    }
}

impl Mode {
    /// Whose daemon a URI means.
    #[must_use]
    pub fn of(uri: &str) -> Self {
        let remote = uri
            .parse::<libvirt_proto::Uri>()
            .is_ok_and(|uri| uri.is_remote());
        if remote {
            Self::Remote
        } else if is_session(uri) {
            Self::Session
        } else {
            Self::System
        }
    }
}

async fn ask(environments: &Environments) -> Result<Daemon> {
    let connect = environments.host().connect().await?.with_deadline(ANSWER);
    let failed = |source| Error::Libvirt {
        action: "read the host's capabilities".to_owned(),
        source,
    };
    let capabilities = connect.capabilities().await.map_err(failed)?;
    let version = connect.library_version().await.map_err(failed)?;
    let flags = ConnectGetDomainCapabilitiesFlags::empty();
    let domain = connect.domain_capabilities(None, None, None, None, flags);
    Ok(Daemon {
        version,
        capabilities: capabilities.to_string_lossy().into_owned(),
        // A daemon without QEMU has none.
        domain_capabilities: domain
            .await
            .ok()
            .map(|xml| xml.to_string_lossy().into_owned()),
        free_memory: connect.node_free_memory().await.ok(),
        networks: networks(&connect).await,
    })
}

async fn networks(connect: &Connect) -> Result<Vec<(String, String)>, libvirt_proto::Error> {
    let mut networks = Vec::new();
    let listed = connect.networks(ConnectListAllNetworksFlags::empty());
    for network in listed.await? {
        // One that has gone meanwhile is in nobody's way.
        if let Ok(xml) = network.xml(NetworkXmlFlags::empty()).await {
            networks.push((
                network.name().to_string(),
                xml.to_string_lossy().into_owned(),
            ));
        }
    }
    Ok(networks)
}

fn silence(uri: &str, limit: Duration) -> Error {
    Error::Timeout {
        what: format!("asking libvirt at {uri}"),
        seconds: limit.as_secs(),
        seen: "it does not answer all that it is asked".to_owned(),
    }
}

/// Whether somebody holds a lock, and does not let go. Nothing is made if there is none.
async fn is_locked(path: &std::path::Path) -> bool {
    let Ok(file) = std::fs::OpenOptions::new().write(true).open(path) else {
        return false;
    };
    let deadline = Instant::now() + LOCK;
    loop {
        match file.try_lock() {
            Err(TryLockError::WouldBlock) if Instant::now() < deadline => sleep(PAUSE).await,
            Err(TryLockError::WouldBlock) => return true,
            // It goes with the file that is closed here.
            _ => return false,
        }
    }
}
