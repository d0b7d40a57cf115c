//! Where the certificates of a client are.

use std::path::{Path, PathBuf};

use super::{Surroundings, configuration::Configuration};
use crate::{error::Result, uri::Uri};

/// What TLS goes by.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Pki {
    /// Whom the daemon's certificate must come from.
    pub(crate) authority: PathBuf,
    /// Which of its certificates no longer count; the file may be missing.
    pub(crate) revocations: PathBuf,
    /// Ours and its key; both files may be missing.
    pub(crate) certificate: PathBuf,
    pub(crate) key: PathBuf,
    /// Whether the daemon's certificate matters at all.
    pub(crate) verify: bool,
    /// What GnuTLS would be told, and who says so.
    pub(crate) priority: Option<String>,
}

impl Pki {
    pub(super) fn find(
        uri: &Uri,
        surroundings: &Surroundings,
        configuration: &Configuration,
    ) -> Result<Self> {
        let priority = match uri.parameter("tls_priority") {
            Some(priority) => Some(priority),
            None => configuration.text("tls_priority")?,
        };
        let files = Self {
            authority: PathBuf::from("/etc/pki/CA/cacert.pem"),
            revocations: PathBuf::from("/etc/pki/CA/cacrl.pem"),
            certificate: PathBuf::from("/etc/pki/libvirt/clientcert.pem"),
            key: PathBuf::from("/etc/pki/libvirt/private/clientkey.pem"),
            verify: !uri.flag("no_verify"),
            priority: priority.map(str::to_owned),
        };
        if let Some(directory) = uri.parameter("pkipath") {
            return Ok(files.all_in(Path::new(directory)));
        }
        if surroundings.is_root() {
            return Ok(files);
        }
        let Some(home) = surroundings.path("HOME") else {
            return Ok(files);
        };
        // The user's own, as far as they are there; certificate and key go together.
        let own = files.clone().all_in(&home.join(".pki/libvirt"));
        let pair = surroundings.exists(&own.certificate) && surroundings.exists(&own.key);
        let either = |own: PathBuf, system, there| if there { own } else { system };
        let has = |path: &Path| surroundings.exists(path);
        let (authority, revocations) = (has(&own.authority), has(&own.revocations));
        Ok(Self {
            authority: either(own.authority, files.authority, authority),
            revocations: either(own.revocations, files.revocations, revocations),
            certificate: either(own.certificate, files.certificate, pair),
            key: either(own.key, files.key, pair),
            ..files
        })
    }

    fn all_in(self, directory: &Path) -> Self {
        Self {
            authority: directory.join("cacert.pem"),
            revocations: directory.join("cacrl.pem"),
            certificate: directory.join("clientcert.pem"),
            key: directory.join("clientkey.pem"),
            ..self
        }
    }
}
