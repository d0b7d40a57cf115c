//! What is known about a procedure beside its types.

use std::fmt;

use crate::{
    admin, lxc, qemu, remote,
    xdr::{Decode, Encode},
};

/// All procedures and event messages of all programs, in the order of their numbers: remote, qemu,
/// lxc, admin.
pub fn all() -> impl Iterator<Item = &'static Procedure> {
    TABLES.into_iter().flatten()
}

/// The procedure or event message with this number in this program.
///
/// A daemon newer than this crate may know more of them.
#[must_use]
pub fn find(program: u32, number: i32) -> Option<&'static Procedure> {
    let table = TABLES
        .into_iter()
        .find(|table| table.first().is_some_and(|first| first.program == program))?;
    let index = table
        .binary_search_by_key(&number, |procedure| procedure.number)
        .ok()?;
    table.get(index)
}

/// Arguments that, sent as a call, bring back a reply of a known type.
///
/// Implemented by the generated `...Args` structs. [`crate::Connect::call`] takes any of them, so
/// that every procedure can be reached, wrapped in a method or not.
///
/// Arguments and replies go both ways, so that a daemon's side can be built on the same types.
pub trait Call: Encode + Decode {
    /// What comes back.
    type Reply: Encode + Decode;
    /// Which procedure it is.
    const PROCEDURE: Procedure;
}

/// The contents of an event message.
pub trait Message: Encode + Decode {
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

/// Each program's procedures, sorted by number.
static TABLES: [&[Procedure]; 4] = [
    remote::procedure::ALL,
    qemu::procedure::ALL,
    lxc::procedure::ALL,
    admin::procedure::ALL,
];

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn every_procedure_is_found_by_its_number() {
        for procedure in all() {
            assert_eq!(find(procedure.program, procedure.number), Some(procedure));
        }
        assert_eq!(find(remote::PROGRAM, 0), None);
        assert_eq!(find(remote::PROGRAM, 457), None);
        assert_eq!(find(0, 1), None);
    }

    #[test]
    fn programs_are_complete() {
        let count = |program, kind| {
            all()
                .filter(|procedure| procedure.program == program && procedure.kind == kind)
                .count()
        };
        assert_eq!(count(remote::PROGRAM, Kind::Call), 401);
        assert_eq!(count(remote::PROGRAM, Kind::Event), 55);
        assert_eq!(count(qemu::PROGRAM, Kind::Call), 6);
        assert_eq!(count(qemu::PROGRAM, Kind::Event), 1);
        assert_eq!(count(lxc::PROGRAM, Kind::Call), 1);
        assert_eq!(count(admin::PROGRAM, Kind::Call), 20);
        assert_eq!(all().count(), 484);
    }

    #[test]
    fn every_procedure_says_since_when() {
        for procedure in all() {
            assert!(procedure.since.is_some(), "{}", procedure.name);
        }
    }

    #[test]
    fn every_call_and_message_is_bound_to_its_procedure() {
        let mut bound = HashSet::new();
        macro_rules! call {
            ($arguments:ty) => {
                bound.insert((
                    <$arguments as Call>::PROCEDURE.program,
                    <$arguments as Call>::PROCEDURE.number,
                ));
            };
        }
        macro_rules! message {
            ($contents:ty) => {
                bound.insert((
                    <$contents as Message>::PROCEDURE.program,
                    <$contents as Message>::PROCEDURE.number,
                ));
            };
        }
        remote::every_remote_call!(call);
        qemu::every_qemu_call!(call);
        lxc::every_lxc_call!(call);
        admin::every_admin_call!(call);
        remote::every_remote_message!(message);
        qemu::every_qemu_message!(message);
        assert_eq!(bound.len(), all().count());
    }
}
