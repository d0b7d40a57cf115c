//! The laboratory: real libvirt daemons, real guests, and the tests that need them.
//!
//! Everything runs in network namespaces and private mounts of the lab's own, under one directory
//! ([`directory`], `/var/cache/testenv-lab` or `$LAB_DIR`). The host's libvirt is never touched.
//!
//! * [`Daemon`] is one libvirtd with its own network namespace, mounts and `/dev`.
//! * [`outside`] is the world behind that daemon's NAT: a page and a small apt repository.
//! * [`image`] builds the guests' base images once.
//! * [`Far`] is a host that is not this machine.
//! * [`release`] makes other releases of libvirt than the host's.
//! * [`Lab`] is what a test sees of the daemon that `cargo lab test` started for it.
//! * [`Machine`] is a machine without a system, for what needs QEMU and no guest.
//! * [`record`] keeps what libvirt's own client sends, for the tests of ours.
//! * [`Environment`] is an environment of `testenv-vm` as a test sees it.
//! * [`fuzz_daemon`] tells a daemon all that the protocol allows, and more.
//! * [`Session`] is an ordinary user with a libvirt of their own.
//! * [`Fence`] proves that a test left foreign machines, networks and files alone.

#![cfg_attr(test, allow(clippy::unwrap_used, reason = "a test may"))]

pub mod answered;
pub mod command;
pub mod daemon;
pub mod environment;
mod error;
mod far;
pub mod fence;
pub mod fuzz_daemon;
pub mod image;
mod lab;
pub mod machine;
pub mod mcp;
pub mod outside;
pub mod packages;
pub mod place;
pub mod progress;
pub mod record;
pub mod release;
pub mod results;
pub mod session;
pub mod valgrind;
pub mod verb;

use std::path::PathBuf;

pub use daemon::Daemon;
pub use environment::Environment;
pub use error::{Context, Error, Result};
pub use far::Far;
pub use fence::Fence;
pub use lab::Lab;
pub use machine::Machine;
pub use place::Place;
pub use session::Session;

/// Where the lab keeps everything: `$LAB_DIR`, or `/var/cache/testenv-lab`.
///
/// It has mode 0755 all the way, because QEMU runs as another user and opens images below it.
#[must_use]
pub fn directory() -> PathBuf {
    std::env::var_os("LAB_DIR")
        .filter(|value| !value.is_empty())
        .map_or_else(|| PathBuf::from("/var/cache/testenv-lab"), PathBuf::from)
}
