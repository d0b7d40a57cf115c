//! What is known about a procedure beside its types.

use std::fmt;

use crate::xdr::{Decode, Encode};

/// Arguments that, sent as a call, bring back a reply of a known type.
///
/// Implemented by the generated `...Args` structs. [`crate::Connect::call`] takes any of them, so
/// that every procedure can be reached, wrapped in a method or not.
pub trait Call: Encode {
    /// What comes back.
    type Reply: Decode;
    /// Which procedure it is.
    const PROCEDURE: Procedure;
}

/// The contents of an event message.
pub trait Message: Decode {
    /// Which event it is.
    const PROCEDURE: Procedure;
}

/// A procedure, or an event message, of a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Procedure {
    /// The program that it belongs to.
    pub program: u32,
    /// Its number in the program.
    pub number: i32,
    /// Its name in the protocol: `DOMAIN_LOOKUP_BY_NAME`.
    pub name: &'static str,
    /// Called, or sent by the daemon on its own.
    pub kind: Kind,
    /// The first libvirt release with it, where that is known.
    pub since: Option<Version>,
    /// Which of the daemon's workers take it.
    pub priority: Priority,
    /// The stream that it opens, if it does.
    pub stream: Option<StreamDirection>,
    /// Whether that stream may carry holes.
    pub sparse: bool,
    /// The file descriptors that travel along.
    pub descriptors: Descriptors,
}

/// Whether a procedure is called or an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// The client calls, the daemon replies.
    Call,
    /// The daemon sends it on its own.
    Event,
}

/// Which workers of the daemon take a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Priority {
    /// Any worker, the ones kept free for such calls included: never waits for a hypervisor.
    High,
    /// Ordinary workers only: may block on a hypervisor.
    Low,
}

/// Who sends the bulk of a stream. Every stream is open both ways on the wire.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum StreamDirection {
    /// The daemon.
    Read,
    /// The client.
    Write,
}

/// File descriptors that travel with a call.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Descriptors {
    /// None.
    None,
    /// With the call.
    Send,
    /// With the reply.
    Receive,
    /// With both.
    Both,
}

/// A libvirt release: `9.0.0`.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Version(u32);

impl Version {
    /// A release from its three numbers.
    #[must_use]
    pub const fn new(major: u32, minor: u32, release: u32) -> Self {
        Self(major * 1_000_000 + minor * 1_000 + release)
    }

    /// A release from the number that libvirt's version calls return:
    /// major * 1,000,000 + minor * 1,000 + release.
    #[must_use]
    pub const fn from_libvirt(number: u64) -> Self {
        // Libvirt computes it in 32 bits.
        #[allow(clippy::cast_possible_truncation)]
        Self(number as u32)
    }

    /// The number that libvirt's version calls return.
    #[must_use]
    pub const fn to_libvirt(self) -> u64 {
        self.0 as u64
    }
}

impl fmt::Display for Version {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{}.{}.{}",
            self.0 / 1_000_000,
            self.0 / 1_000 % 1_000,
            self.0 % 1_000
        )
    }
}
