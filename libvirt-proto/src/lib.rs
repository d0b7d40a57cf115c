//! A pure-Rust client of libvirt's remote protocol.

/// What can go wrong.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Error {}
