//! What can go wrong.

use std::{io, path::PathBuf, sync::Arc, time::Duration};

use crate::{
    api::{ErrorDomain, ErrorLevel, ErrorNumber},
    frame::FrameError,
    net::MessageError,
    procedure::Procedure,
    xdr,
};

/// The result of everything in this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What can go wrong between a caller and the daemon.
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// The daemon wants an authentication that did not succeed or that we do not have.
    #[error("authentication failed: {0}")]
    Authentication(String),
    /// The connection is gone.
    #[error("connection closed: {reason}{}", outcome(*.sent))]
    Closed {
        /// Why.
        reason: CloseReason,
        /// Whether the call had been handed to the daemon: then nobody knows what became of it.
        sent: bool,
    },
    /// One of libvirt's files of settings cannot be read: libvirt.conf, auth.conf.
    #[error("{}: {reason}", .path.display())]
    Configuration {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
    },
    /// No connection came about.
    #[error("cannot connect to {to}: {source}")]
    Connect {
        /// The socket, the host and port, or the host and the program that leads there.
        to: String,
        /// Why.
        source: Arc<io::Error>,
    },
    /// A reply that its procedure cannot have.
    #[error("malformed reply to {}: {source}", .procedure.name)]
    Decode {
        /// The procedure.
        procedure: Procedure,
        /// What is wrong with it.
        source: xdr::Error,
    },
    /// Arguments that the protocol cannot carry.
    #[error("cannot send {}: {source}", .procedure.name)]
    Encode {
        /// The procedure.
        procedure: Procedure,
        /// What is wrong with them.
        source: xdr::Error,
    },
    /// The daemon's answer is an error.
    #[error(transparent)]
    Libvirt(Box<RemoteError>),
    /// No answer within the call's deadline. There is no way to cancel a call at the daemon.
    #[error("no answer to {} within {} s{}", .procedure.name, .after.as_secs_f32(), outcome(*.sent))]
    Timeout {
        /// The procedure.
        procedure: Procedure,
        /// The deadline.
        after: Duration,
        /// Whether the call had been handed to the daemon: then nobody knows what became of it.
        sent: bool,
    },
    /// A file, or what else a volume was copied from or to, failed.
    #[error("copying a volume's contents: {0}")]
    File(Arc<io::Error>),
    /// A migration that failed on both sides, or between them.
    #[error("migration failed: {0}")]
    Migration(String),
    /// Descriptors were to be sent, and only Unix sockets carry them.
    #[error("cannot send descriptors with {}: the connection is not a Unix socket", .procedure.name)]
    NoDescriptors {
        /// The procedure.
        procedure: Procedure,
    },
    /// A stream that could not go on.
    #[error("the stream of {} broke: {reason}", .procedure.name)]
    Stream {
        /// The procedure that opened it.
        procedure: Procedure,
        /// Why.
        reason: &'static str,
    },
    /// TLS did not come about: certificates, or what the processor cannot do.
    #[error("TLS with {host}: {reason}")]
    Tls {
        /// The daemon's host.
        host: String,
        /// What is wrong.
        reason: String,
    },
    /// The daemon is older than the procedure.
    #[error("the daemon does not know {}{}", .procedure.name, since(*procedure))]
    Unsupported {
        /// The procedure; [`Procedure::since`] says which libvirt has it.
        procedure: Procedure,
    },
    /// A connection URI that we cannot follow.
    #[error("connection URI `{uri}`: {reason}")]
    Uri {
        /// The URI.
        uri: String,
        /// What is wrong with it.
        reason: String,
    },
}

impl Error {
    /// The daemon's error, if it is one.
    #[must_use]
    pub fn remote(&self) -> Option<&RemoteError> {
        match self {
            Self::Libvirt(error) => Some(error),
            _ => None,
        }
    }

    /// The daemon's error code, if it is one.
    #[must_use]
    pub fn code(&self) -> Option<ErrorNumber> {
        self.remote().map(|error| error.code)
    }

    /// Whether the object that was asked for does not exist, of whatever kind it is.
    #[must_use]
    pub fn is_not_found(&self) -> bool {
        self.code().is_some_and(|code| {
            matches!(
                code,
                ErrorNumber::NO_DOMAIN
                    | ErrorNumber::NO_NETWORK
                    | ErrorNumber::NO_STORAGE_POOL
                    | ErrorNumber::NO_STORAGE_VOL
                    | ErrorNumber::NO_NODE_DEVICE
                    | ErrorNumber::NO_INTERFACE
                    | ErrorNumber::NO_SECRET
                    | ErrorNumber::NO_NWFILTER
                    | ErrorNumber::NO_NWFILTER_BINDING
                    | ErrorNumber::NO_NETWORK_PORT
                    | ErrorNumber::NO_DOMAIN_SNAPSHOT
                    | ErrorNumber::NO_DOMAIN_CHECKPOINT
                    | ErrorNumber::NO_DOMAIN_METADATA
                    | ErrorNumber::NO_NETWORK_METADATA
                    | ErrorNumber::NO_SERVER
                    | ErrorNumber::NO_CLIENT
            )
        })
    }

    /// Whether the daemon, or the driver behind it, cannot do this at all.
    #[must_use]
    pub fn is_unsupported(&self) -> bool {
        matches!(self, Self::Unsupported { .. }) || self.code() == Some(ErrorNumber::NO_SUPPORT)
    }

    /// Whether the connection is gone.
    #[must_use]
    pub const fn is_closed(&self) -> bool {
        matches!(self, Self::Closed { .. })
    }
}

/// Why a connection ended.
#[derive(Debug, Clone, thiserror::Error)]
#[non_exhaustive]
pub enum CloseReason {
    /// We closed it.
    #[error("closed by this side")]
    Local,
    /// The daemon closed it, or died.
    #[error("the daemon closed it")]
    EndOfFile,
    /// The daemon answered nothing, keepalive included.
    #[error("the daemon does not answer (keepalive)")]
    Keepalive,
    /// The operating system says so.
    #[error("{0}")]
    Io(Arc<io::Error>),
    /// What came was not the protocol.
    #[error("protocol error: {0}")]
    Frame(FrameError),
    /// A frame of a kind that a daemon does not send.
    #[error("protocol error: unexpected message type {0}")]
    UnexpectedMessage(i32),
}

/// An error as the daemon reports it (`virError`), with all that it says.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", .message.as_deref().filter(|message| !message.trim().is_empty()).unwrap_or("the daemon failed without saying why"))]
pub struct RemoteError {
    /// What happened.
    pub code: ErrorNumber,
    /// Which part of libvirt says so.
    pub domain: ErrorDomain,
    /// How bad it is.
    pub level: ErrorLevel,
    /// In words; libvirt may leave it out.
    pub message: Option<String>,
    /// Texts that the message was made from; the second one is often the detail.
    pub strings: [Option<String>; 3],
    /// Numbers whose meaning depends on the code.
    pub integers: [i32; 2],
}

impl From<MessageError> for RemoteError {
    fn from(error: MessageError) -> Self {
        let text = |text: Option<xdr::Str>| text.map(|text| text.to_string_lossy().into_owned());
        Self {
            code: ErrorNumber(error.code),
            domain: ErrorDomain(error.domain),
            level: ErrorLevel(error.level),
            message: text(error.message),
            strings: [text(error.str1), text(error.str2), text(error.str3)],
            integers: [error.int1, error.int2],
        }
    }
}

impl RemoteError {
    /// A daemon that does not know a procedure says so in words only.
    pub(crate) fn is_unknown_procedure(&self) -> bool {
        self.code == ErrorNumber::RPC
            && matches!(self.domain, ErrorDomain::REMOTE | ErrorDomain::RPC)
            && self
                .message
                .as_deref()
                .is_some_and(|message| message.starts_with("unknown procedure"))
    }
}

const fn outcome(sent: bool) -> &'static str {
    if sent {
        " (the call had been sent, its outcome is unknown)"
    } else {
        ""
    }
}

fn since(procedure: Procedure) -> String {
    procedure.since.map_or_else(String::new, |version| {
        format!(" (libvirt {version} or newer has it)")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_daemon_that_says_nothing_is_reported_in_words() {
        for message in [None, Some(""), Some(" \n")] {
            let error = RemoteError {
                code: ErrorNumber::RPC,
                domain: ErrorDomain::REMOTE,
                level: ErrorLevel::ERROR,
                message: message.map(str::to_owned),
                strings: [const { None }; 3],
                integers: [0; 2],
            };
            assert_eq!(error.to_string(), "the daemon failed without saying why");
        }
    }
}
