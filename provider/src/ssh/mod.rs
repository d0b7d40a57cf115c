//! SSH to the guests: the readiness check, commands, an interactive shell, and the command line
//! that does the same with OpenSSH.
//!
//! Host keys are pinned: we give every machine its host key, so the key a server shows must be
//! one that [`HostKeys`] has under the target's alias.

use std::fmt;

use crate::Error;

mod command;
mod connect;
mod host_keys;
mod jump;
mod ready;
mod session;
mod shell;
#[cfg(test)]
mod test_server;

pub use command::SshCommand;
pub use host_keys::{HostKeys, known_hosts_line};
pub use jump::Jump;
pub use ready::{Ready, wait_ready};
pub use russh::keys::PrivateKey;
pub use session::{Exit, Output, Session};
pub(crate) use shell::RawMode;

/// Where to log in, and as whom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Target {
    /// An address, or a name that the local resolver knows.
    pub host: String,
    /// The TCP port, usually 22.
    pub port: u16,
    /// The name under which the host's keys are pinned in [`HostKeys`].
    pub alias: String,
    /// The account.
    pub user: String,
    /// The host to go through.
    pub jump: Option<Jump>,
}

impl fmt::Display for Target {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self {
            host, port, user, ..
        } = self;
        if host.contains(':') {
            write!(formatter, "{user}@[{host}]:{port}")?;
        } else {
            write!(formatter, "{user}@{host}:{port}")?;
        }
        match &self.jump {
            Some(jump) => write!(formatter, " through {jump}"),
            None => Ok(()),
        }
    }
}

impl Target {
    fn error(&self, reason: impl Into<String>) -> Error {
        Error::Ssh {
            target: self.to_string(),
            reason: reason.into(),
            source: None,
        }
    }

    fn error_from(
        &self,
        reason: impl Into<String>,
        source: impl Into<Box<dyn std::error::Error + Send + Sync>>,
    ) -> Error {
        Error::Ssh {
            target: self.to_string(),
            reason: reason.into(),
            source: Some(source.into()),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn targets_are_shown_as_user_host_port() {
        let mut target = Target {
            host: "192.0.2.7".into(),
            port: 22,
            alias: "web".into(),
            user: "ubuntu".into(),
            jump: None,
        };
        assert_eq!(target.to_string(), "ubuntu@192.0.2.7:22");
        target.host = "2001:db8::7".into();
        assert_eq!(target.to_string(), "ubuntu@[2001:db8::7]:22");
    }
}
