// Generated from protocol-defs/qemu.xdr; do not edit.
// To write it anew: cargo run -p libvirt-proto-codegen

//! Every procedure of the qemu program.

use crate::procedure::{Descriptors, Kind, Priority, Procedure, StreamDirection, Version};

/// Number 1.
pub const DOMAIN_MONITOR_COMMAND: Procedure = Procedure {
    program: super::PROGRAM,
    number: 1,
    name: "DOMAIN_MONITOR_COMMAND",
    kind: Kind::Call,
    since: Some(Version::new(0, 8, 3)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 2.
pub const DOMAIN_ATTACH: Procedure = Procedure {
    program: super::PROGRAM,
    number: 2,
    name: "DOMAIN_ATTACH",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 4)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 3.
pub const DOMAIN_AGENT_COMMAND: Procedure = Procedure {
    program: super::PROGRAM,
    number: 3,
    name: "DOMAIN_AGENT_COMMAND",
    kind: Kind::Call,
    since: Some(Version::new(0, 10, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 4.
pub const CONNECT_DOMAIN_MONITOR_EVENT_REGISTER: Procedure = Procedure {
    program: super::PROGRAM,
    number: 4,
    name: "CONNECT_DOMAIN_MONITOR_EVENT_REGISTER",
    kind: Kind::Call,
    since: Some(Version::new(1, 2, 3)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 5.
pub const CONNECT_DOMAIN_MONITOR_EVENT_DEREGISTER: Procedure = Procedure {
    program: super::PROGRAM,
    number: 5,
    name: "CONNECT_DOMAIN_MONITOR_EVENT_DEREGISTER",
    kind: Kind::Call,
    since: Some(Version::new(1, 2, 3)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 6.
pub const DOMAIN_MONITOR_EVENT: Procedure = Procedure {
    program: super::PROGRAM,
    number: 6,
    name: "DOMAIN_MONITOR_EVENT",
    kind: Kind::Event,
    since: Some(Version::new(1, 2, 3)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 7.
pub const DOMAIN_MONITOR_COMMAND_WITH_FILES: Procedure = Procedure {
    program: super::PROGRAM,
    number: 7,
    name: "DOMAIN_MONITOR_COMMAND_WITH_FILES",
    kind: Kind::Call,
    since: Some(Version::new(8, 2, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::Both,
};

/// All of them, in the order of their numbers.
pub static ALL: &[Procedure] = &[
    DOMAIN_MONITOR_COMMAND,
    DOMAIN_ATTACH,
    DOMAIN_AGENT_COMMAND,
    CONNECT_DOMAIN_MONITOR_EVENT_REGISTER,
    CONNECT_DOMAIN_MONITOR_EVENT_DEREGISTER,
    DOMAIN_MONITOR_EVENT,
    DOMAIN_MONITOR_COMMAND_WITH_FILES,
];
