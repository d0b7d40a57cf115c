//! What can go wrong, said so that the reader knows what to do next.

use std::{io, path::PathBuf};

use crate::spec::Problems;

/// The result of everything in this crate.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// Everything that can go wrong between a spec and its machines.
///
/// A message names the resource, what was tried and why it failed; [`Error::advice`] says what to
/// do about it, where that is known.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {
    /// A base image cannot be used as it is.
    #[error("base image {path}: {reason}")]
    BaseImage {
        /// The image.
        path: PathBuf,
        /// What is wrong with it.
        reason: String,
        /// What to type.
        advice: String,
    },
    /// Something depends on the resource that was to be deleted.
    #[error("{kind} \"{name}\" is currently in use by {user}")]
    Busy {
        /// `key`, `network`, `vm` or `environment`.
        kind: &'static str,
        /// The resource.
        name: String,
        /// What uses it.
        user: String,
    },
    /// The operation was told to stop.
    #[error("{what} was cancelled")]
    Cancelled {
        /// What was under way.
        what: String,
    },
    /// A guest stopped while it was waited for.
    #[error("vm \"{name}\": {seen}")]
    Ended {
        /// The VM.
        name: String,
        /// How it ended, and what it said before.
        seen: String,
    },
    /// The name is taken.
    #[error("{kind} \"{name}\" already exists: {holder}")]
    Exists {
        /// `key`, `network`, `vm` or `environment`.
        kind: &'static str,
        /// The resource.
        name: String,
        /// Who has it.
        holder: String,
    },
    /// Another provider's engine refused something, or failed.
    #[error("engine {engine}: {operation}: {reason}")]
    Engine {
        /// The program.
        engine: String,
        /// What it was asked for: `vm_create`.
        operation: String,
        /// What it says, or how it failed.
        reason: String,
        /// The code that orchestrators know.
        code: &'static str,
        /// Whether the same call may succeed later.
        retryable: bool,
    },
    /// A file could not be read or written.
    #[error("cannot {action} {path}: {source}")]
    File {
        /// A verb: `read`, `create`, `remove`.
        action: &'static str,
        /// The file.
        path: PathBuf,
        /// Why.
        source: io::Error,
    },
    /// A guest is there and did not become what the spec says.
    #[error("vm \"{name}\": {reason}")]
    Guest {
        /// The VM.
        name: String,
        /// What went wrong in it, and what it says about that.
        reason: String,
    },
    /// An image could not be fetched, or is not what it should be.
    #[error("image {name}: {reason}")]
    Image {
        /// What it is called.
        name: String,
        /// What happened.
        reason: String,
        /// What to do, if that is known.
        advice: String,
    },
    /// An SSH key could not be made, read or written.
    #[error("key \"{name}\": cannot {action}: {source}")]
    Key {
        /// The key's name or path.
        name: String,
        /// A verb with its object: `generate it`.
        action: &'static str,
        /// Why.
        source: Box<dyn std::error::Error + Send + Sync>,
    },
    /// A call to libvirt failed.
    #[error("cannot {action}: {source}")]
    Libvirt {
        /// What was tried, with the resource's name: `start network "lan"`.
        action: String,
        /// Libvirt's answer.
        source: libvirt_proto::Error,
    },
    /// No connection to libvirt.
    #[error("cannot connect to libvirt at {uri}: {source}")]
    NoConnection {
        /// The connection URI.
        uri: String,
        /// Why.
        source: libvirt_proto::Error,
    },
    /// There is no such thing.
    #[error("{kind} \"{name}\" not found")]
    NotFound {
        /// `key`, `network`, `vm` or `environment`.
        kind: &'static str,
        /// The name that was asked for.
        name: String,
    },
    /// We will not do this, and say why before anything is made.
    #[error("{what}: {reason}")]
    Refused {
        /// What was asked.
        what: String,
        /// Why not.
        reason: String,
        /// What to type instead.
        advice: String,
    },
    /// The spec, or the arguments of a call, are wrong.
    #[error(transparent)]
    Spec(#[from] Problems),
    /// The guest did not let us in, or not in the way we expected.
    #[error("ssh to {target}: {reason}")]
    Ssh {
        /// `user@host:port`.
        target: String,
        /// What happened.
        reason: String,
        /// The error below, if there is one.
        source: Option<Box<dyn std::error::Error + Send + Sync>>,
    },
    /// A deadline passed.
    #[error("{what} timed out after {seconds} s: {seen}")]
    Timeout {
        /// What was waited for, with the resource's name.
        what: String,
        /// The deadline, in seconds.
        seconds: u64,
        /// What was seen until then.
        seen: String,
    },
}

impl Error {
    /// A file operation that failed; meant for `map_err`.
    pub(crate) fn file(
        action: &'static str,
        path: impl Into<PathBuf>,
    ) -> impl FnOnce(io::Error) -> Self {
        let path = path.into();
        move |source| Self::File {
            action,
            path,
            source,
        }
    }

    /// The code that orchestrators know it by.
    #[must_use]
    pub fn code(&self) -> &'static str {
        match self {
            Self::File { source, .. } if source.kind() == io::ErrorKind::PermissionDenied => {
                "PERMISSION_DENIED"
            }
            Self::Busy { .. } => "RESOURCE_BUSY",
            Self::Engine { code, .. } => code,
            Self::Exists { .. } => "ALREADY_EXISTS",
            Self::NotFound { .. } => "NOT_FOUND",
            Self::Refused { .. } | Self::Spec(_) | Self::BaseImage { .. } => "INVALID_SPEC",
            Self::Timeout { .. } => "TIMEOUT",
            _ => "PROVIDER_ERROR",
        }
    }

    /// Whether the same call may succeed later.
    #[must_use]
    pub const fn is_retryable(&self) -> bool {
        matches!(
            self,
            Self::Engine {
                retryable: true,
                ..
            } | Self::Busy { .. }
                | Self::Cancelled { .. }
                | Self::Ended { .. }
                | Self::NoConnection { .. }
                | Self::Timeout { .. }
        )
    }

    /// What the reader can do about it, if that is known.
    #[must_use]
    pub fn advice(&self) -> Option<&str> {
        match self {
            Self::BaseImage { advice, .. }
            | Self::Image { advice, .. }
            | Self::Refused { advice, .. } => {
                Some(advice.as_str()).filter(|advice| !advice.is_empty())
            }
            Self::NoConnection { source, .. } => Some(match source {
                libvirt_proto::Error::Connect { source, .. }
                    if source.kind() == io::ErrorKind::PermissionDenied =>
                {
                    "sudo usermod -aG libvirt $USER, then log in again (or run it with sudo)"
                }
                libvirt_proto::Error::Connect { .. } => {
                    "is libvirt installed and running? sudo systemctl start libvirtd; `testenv-vm doctor` looks closer"
                }
                libvirt_proto::Error::Authentication(_) => {
                    "run it with sudo, or as a member of the group libvirt"
                }
                _ => "`testenv-vm doctor` looks closer",
            }),
            Self::File { source, .. } if source.kind() == io::ErrorKind::PermissionDenied => Some(
                "run it with sudo, or name a directory of your own: export TESTENV_VM_STATE_DIR=...",
            ),
            Self::File { source, .. } if source.kind() == io::ErrorKind::StorageFull => Some(
                "make room on that file system, or name another: export TESTENV_VM_STATE_DIR=...",
            ),
            _ => None,
        }
    }
}
