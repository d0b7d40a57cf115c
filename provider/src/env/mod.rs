//! Environments: what belongs together, is made together and goes together.

mod addresses;
mod adopt;
mod artifact;
mod claim;
mod create;
mod delete;
mod directory;
mod elsewhere;
mod garbage;
mod graph;
mod guest;
mod hosts;
mod isolation;
pub mod journal;
mod links;
mod machine;
mod placement;
mod remove;
mod resource;
mod users;
mod variables;

use std::{path::Path, sync::Arc};

pub use self::{
    artifact::Artifact,
    create::CreateOptions,
    delete::{DeleteOptions, Deleted},
    directory::{Locked, StateDirectory, is_alive, this_process},
    garbage::{Garbage, Search, Waste},
    variables::{export_line, ssh_command, variables},
};
pub(crate) use self::{
    directory::{has_access_list, obstacle},
    hosts::same_host,
};
use crate::{Config, Error, Host, Result, config::is_session, env::journal::Journal};

/// The environments of a state directory, on the configuration's libvirt host and on those that specs
/// name.
#[derive(Debug, Clone)]
pub struct Environments {
    pub(crate) config: Arc<Config>,
    pub(crate) directory: StateDirectory,
    hosts: Arc<hosts::Hosts>,
}

impl Environments {
    /// The environments that a configuration means. Nothing is touched yet.
    #[must_use]
    pub fn new(config: Config) -> Self {
        let directory = if is_session(&config.uri) {
            StateDirectory::private(&config.state_directory)
        } else {
            StateDirectory::new(&config.state_directory)
        };
        let hosts = Arc::new(hosts::Hosts::new(&config.uri));
        Self {
            config: Arc::new(config),
            directory,
            hosts,
        }
    }

    /// The configuration.
    #[must_use]
    pub fn config(&self) -> &Config {
        &self.config
    }

    /// The state directory.
    #[must_use]
    pub const fn directory(&self) -> &StateDirectory {
        &self.directory
    }

    /// The configuration's libvirt host.
    #[must_use]
    pub fn host(&self) -> &Host {
        self.hosts.own()
    }

    /// The journal of an environment.
    ///
    /// # Errors
    ///
    /// There is none, or it cannot be read.
    pub fn journal(&self, id: &str) -> Result<Journal> {
        // An id becomes a path.
        let found = if crate::spec::check_name(id).is_ok() {
            self.directory.journal(id)?
        } else {
            None
        };
        found.ok_or_else(|| Error::NotFound {
            kind: "environment",
            name: id.to_owned(),
        })
    }

    /// The pinned host keys of an environment.
    pub(crate) fn known_hosts(&self, id: &str) -> std::path::PathBuf {
        self.directory.known_hosts(id)
    }

    pub(crate) fn state_path(&self) -> &Path {
        self.directory.path()
    }
}
