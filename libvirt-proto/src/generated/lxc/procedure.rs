// Generated from protocol-defs/lxc.xdr; do not edit.
// To write it anew: cargo run -p libvirt-proto-codegen

//! Every procedure of the lxc program.

use crate::procedure::{Descriptors, Kind, Priority, Procedure, StreamDirection, Version};

/// Number 1.
pub const DOMAIN_OPEN_NAMESPACE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 1,
    name: "DOMAIN_OPEN_NAMESPACE",
    kind: Kind::Call,
    since: Some(Version::new(1, 0, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::Receive,
};

/// All of them, in the order of their numbers.
pub static ALL: &[Procedure] = &[
    DOMAIN_OPEN_NAMESPACE,
];
