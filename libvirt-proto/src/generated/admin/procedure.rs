// Generated from protocol-defs/admin.xdr; do not edit.
// To write it anew: cargo run -p libvirt-proto-codegen

//! Every procedure of the admin program.

use crate::procedure::{Descriptors, Kind, Priority, Procedure, StreamDirection, Version};

/// Number 1.
pub const CONNECT_OPEN: Procedure = Procedure {
    program: super::PROGRAM,
    number: 1,
    name: "CONNECT_OPEN",
    kind: Kind::Call,
    since: Some(Version::new(2, 0, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 2.
pub const CONNECT_CLOSE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 2,
    name: "CONNECT_CLOSE",
    kind: Kind::Call,
    since: Some(Version::new(2, 0, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 3.
pub const CONNECT_GET_LIB_VERSION: Procedure = Procedure {
    program: super::PROGRAM,
    number: 3,
    name: "CONNECT_GET_LIB_VERSION",
    kind: Kind::Call,
    since: Some(Version::new(2, 0, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 4.
pub const CONNECT_LIST_SERVERS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 4,
    name: "CONNECT_LIST_SERVERS",
    kind: Kind::Call,
    since: Some(Version::new(2, 0, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 5.
pub const CONNECT_LOOKUP_SERVER: Procedure = Procedure {
    program: super::PROGRAM,
    number: 5,
    name: "CONNECT_LOOKUP_SERVER",
    kind: Kind::Call,
    since: Some(Version::new(2, 0, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 6.
pub const SERVER_GET_THREADPOOL_PARAMETERS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 6,
    name: "SERVER_GET_THREADPOOL_PARAMETERS",
    kind: Kind::Call,
    since: Some(Version::new(2, 0, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 7.
pub const SERVER_SET_THREADPOOL_PARAMETERS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 7,
    name: "SERVER_SET_THREADPOOL_PARAMETERS",
    kind: Kind::Call,
    since: Some(Version::new(2, 0, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 8.
pub const SERVER_LIST_CLIENTS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 8,
    name: "SERVER_LIST_CLIENTS",
    kind: Kind::Call,
    since: Some(Version::new(2, 0, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 9.
pub const SERVER_LOOKUP_CLIENT: Procedure = Procedure {
    program: super::PROGRAM,
    number: 9,
    name: "SERVER_LOOKUP_CLIENT",
    kind: Kind::Call,
    since: Some(Version::new(2, 0, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 10.
pub const CLIENT_GET_INFO: Procedure = Procedure {
    program: super::PROGRAM,
    number: 10,
    name: "CLIENT_GET_INFO",
    kind: Kind::Call,
    since: Some(Version::new(2, 0, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 11.
pub const CLIENT_CLOSE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 11,
    name: "CLIENT_CLOSE",
    kind: Kind::Call,
    since: Some(Version::new(2, 0, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 12.
pub const SERVER_GET_CLIENT_LIMITS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 12,
    name: "SERVER_GET_CLIENT_LIMITS",
    kind: Kind::Call,
    since: Some(Version::new(2, 0, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 13.
pub const SERVER_SET_CLIENT_LIMITS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 13,
    name: "SERVER_SET_CLIENT_LIMITS",
    kind: Kind::Call,
    since: Some(Version::new(2, 0, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 14.
pub const CONNECT_GET_LOGGING_OUTPUTS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 14,
    name: "CONNECT_GET_LOGGING_OUTPUTS",
    kind: Kind::Call,
    since: Some(Version::new(3, 0, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 15.
pub const CONNECT_GET_LOGGING_FILTERS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 15,
    name: "CONNECT_GET_LOGGING_FILTERS",
    kind: Kind::Call,
    since: Some(Version::new(3, 0, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 16.
pub const CONNECT_SET_LOGGING_OUTPUTS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 16,
    name: "CONNECT_SET_LOGGING_OUTPUTS",
    kind: Kind::Call,
    since: Some(Version::new(3, 0, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 17.
pub const CONNECT_SET_LOGGING_FILTERS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 17,
    name: "CONNECT_SET_LOGGING_FILTERS",
    kind: Kind::Call,
    since: Some(Version::new(3, 0, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 18.
pub const SERVER_UPDATE_TLS_FILES: Procedure = Procedure {
    program: super::PROGRAM,
    number: 18,
    name: "SERVER_UPDATE_TLS_FILES",
    kind: Kind::Call,
    since: Some(Version::new(6, 2, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 19.
pub const CONNECT_SET_DAEMON_TIMEOUT: Procedure = Procedure {
    program: super::PROGRAM,
    number: 19,
    name: "CONNECT_SET_DAEMON_TIMEOUT",
    kind: Kind::Call,
    since: Some(Version::new(8, 6, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 20.
pub const CONNECT_DAEMON_SHUTDOWN: Procedure = Procedure {
    program: super::PROGRAM,
    number: 20,
    name: "CONNECT_DAEMON_SHUTDOWN",
    kind: Kind::Call,
    since: Some(Version::new(11, 2, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// All of them, in the order of their numbers.
pub static ALL: &[Procedure] = &[
    CONNECT_OPEN,
    CONNECT_CLOSE,
    CONNECT_GET_LIB_VERSION,
    CONNECT_LIST_SERVERS,
    CONNECT_LOOKUP_SERVER,
    SERVER_GET_THREADPOOL_PARAMETERS,
    SERVER_SET_THREADPOOL_PARAMETERS,
    SERVER_LIST_CLIENTS,
    SERVER_LOOKUP_CLIENT,
    CLIENT_GET_INFO,
    CLIENT_CLOSE,
    SERVER_GET_CLIENT_LIMITS,
    SERVER_SET_CLIENT_LIMITS,
    CONNECT_GET_LOGGING_OUTPUTS,
    CONNECT_GET_LOGGING_FILTERS,
    CONNECT_SET_LOGGING_OUTPUTS,
    CONNECT_SET_LOGGING_FILTERS,
    SERVER_UPDATE_TLS_FILES,
    CONNECT_SET_DAEMON_TIMEOUT,
    CONNECT_DAEMON_SHUTDOWN,
];
