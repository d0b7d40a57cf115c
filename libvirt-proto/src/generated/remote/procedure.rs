// Generated from protocol-defs/remote.xdr; do not edit.
// To write it anew: cargo run -p libvirt-proto-codegen

//! Every procedure of the remote program.

use crate::procedure::{Descriptors, Kind, Priority, Procedure, StreamDirection, Version};

/// Number 1.
pub const CONNECT_OPEN: Procedure = Procedure {
    program: super::PROGRAM,
    number: 1,
    name: "CONNECT_OPEN",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
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
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 3.
pub const CONNECT_GET_TYPE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 3,
    name: "CONNECT_GET_TYPE",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 4.
pub const CONNECT_GET_VERSION: Procedure = Procedure {
    program: super::PROGRAM,
    number: 4,
    name: "CONNECT_GET_VERSION",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 5.
pub const CONNECT_GET_MAX_VCPUS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 5,
    name: "CONNECT_GET_MAX_VCPUS",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 6.
pub const NODE_GET_INFO: Procedure = Procedure {
    program: super::PROGRAM,
    number: 6,
    name: "NODE_GET_INFO",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 7.
pub const CONNECT_GET_CAPABILITIES: Procedure = Procedure {
    program: super::PROGRAM,
    number: 7,
    name: "CONNECT_GET_CAPABILITIES",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 8.
pub const DOMAIN_ATTACH_DEVICE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 8,
    name: "DOMAIN_ATTACH_DEVICE",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 9.
pub const DOMAIN_CREATE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 9,
    name: "DOMAIN_CREATE",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 10.
pub const DOMAIN_CREATE_XML: Procedure = Procedure {
    program: super::PROGRAM,
    number: 10,
    name: "DOMAIN_CREATE_XML",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 11.
pub const DOMAIN_DEFINE_XML: Procedure = Procedure {
    program: super::PROGRAM,
    number: 11,
    name: "DOMAIN_DEFINE_XML",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 12.
pub const DOMAIN_DESTROY: Procedure = Procedure {
    program: super::PROGRAM,
    number: 12,
    name: "DOMAIN_DESTROY",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 13.
pub const DOMAIN_DETACH_DEVICE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 13,
    name: "DOMAIN_DETACH_DEVICE",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 14.
pub const DOMAIN_GET_XML_DESC: Procedure = Procedure {
    program: super::PROGRAM,
    number: 14,
    name: "DOMAIN_GET_XML_DESC",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 15.
pub const DOMAIN_GET_AUTOSTART: Procedure = Procedure {
    program: super::PROGRAM,
    number: 15,
    name: "DOMAIN_GET_AUTOSTART",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 16.
pub const DOMAIN_GET_INFO: Procedure = Procedure {
    program: super::PROGRAM,
    number: 16,
    name: "DOMAIN_GET_INFO",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 17.
pub const DOMAIN_GET_MAX_MEMORY: Procedure = Procedure {
    program: super::PROGRAM,
    number: 17,
    name: "DOMAIN_GET_MAX_MEMORY",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 18.
pub const DOMAIN_GET_MAX_VCPUS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 18,
    name: "DOMAIN_GET_MAX_VCPUS",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 19.
pub const DOMAIN_GET_OS_TYPE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 19,
    name: "DOMAIN_GET_OS_TYPE",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 20.
pub const DOMAIN_GET_VCPUS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 20,
    name: "DOMAIN_GET_VCPUS",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 21.
pub const CONNECT_LIST_DEFINED_DOMAINS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 21,
    name: "CONNECT_LIST_DEFINED_DOMAINS",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 22.
pub const DOMAIN_LOOKUP_BY_ID: Procedure = Procedure {
    program: super::PROGRAM,
    number: 22,
    name: "DOMAIN_LOOKUP_BY_ID",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 23.
pub const DOMAIN_LOOKUP_BY_NAME: Procedure = Procedure {
    program: super::PROGRAM,
    number: 23,
    name: "DOMAIN_LOOKUP_BY_NAME",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 24.
pub const DOMAIN_LOOKUP_BY_UUID: Procedure = Procedure {
    program: super::PROGRAM,
    number: 24,
    name: "DOMAIN_LOOKUP_BY_UUID",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 25.
pub const CONNECT_NUM_OF_DEFINED_DOMAINS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 25,
    name: "CONNECT_NUM_OF_DEFINED_DOMAINS",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 26.
pub const DOMAIN_PIN_VCPU: Procedure = Procedure {
    program: super::PROGRAM,
    number: 26,
    name: "DOMAIN_PIN_VCPU",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 27.
pub const DOMAIN_REBOOT: Procedure = Procedure {
    program: super::PROGRAM,
    number: 27,
    name: "DOMAIN_REBOOT",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 28.
pub const DOMAIN_RESUME: Procedure = Procedure {
    program: super::PROGRAM,
    number: 28,
    name: "DOMAIN_RESUME",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 29.
pub const DOMAIN_SET_AUTOSTART: Procedure = Procedure {
    program: super::PROGRAM,
    number: 29,
    name: "DOMAIN_SET_AUTOSTART",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 30.
pub const DOMAIN_SET_MAX_MEMORY: Procedure = Procedure {
    program: super::PROGRAM,
    number: 30,
    name: "DOMAIN_SET_MAX_MEMORY",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 31.
pub const DOMAIN_SET_MEMORY: Procedure = Procedure {
    program: super::PROGRAM,
    number: 31,
    name: "DOMAIN_SET_MEMORY",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 32.
pub const DOMAIN_SET_VCPUS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 32,
    name: "DOMAIN_SET_VCPUS",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 33.
pub const DOMAIN_SHUTDOWN: Procedure = Procedure {
    program: super::PROGRAM,
    number: 33,
    name: "DOMAIN_SHUTDOWN",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 34.
pub const DOMAIN_SUSPEND: Procedure = Procedure {
    program: super::PROGRAM,
    number: 34,
    name: "DOMAIN_SUSPEND",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 35.
pub const DOMAIN_UNDEFINE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 35,
    name: "DOMAIN_UNDEFINE",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 36.
pub const CONNECT_LIST_DEFINED_NETWORKS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 36,
    name: "CONNECT_LIST_DEFINED_NETWORKS",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 37.
pub const CONNECT_LIST_DOMAINS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 37,
    name: "CONNECT_LIST_DOMAINS",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 38.
pub const CONNECT_LIST_NETWORKS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 38,
    name: "CONNECT_LIST_NETWORKS",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 39.
pub const NETWORK_CREATE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 39,
    name: "NETWORK_CREATE",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 40.
pub const NETWORK_CREATE_XML: Procedure = Procedure {
    program: super::PROGRAM,
    number: 40,
    name: "NETWORK_CREATE_XML",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 41.
pub const NETWORK_DEFINE_XML: Procedure = Procedure {
    program: super::PROGRAM,
    number: 41,
    name: "NETWORK_DEFINE_XML",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 42.
pub const NETWORK_DESTROY: Procedure = Procedure {
    program: super::PROGRAM,
    number: 42,
    name: "NETWORK_DESTROY",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 43.
pub const NETWORK_GET_XML_DESC: Procedure = Procedure {
    program: super::PROGRAM,
    number: 43,
    name: "NETWORK_GET_XML_DESC",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 44.
pub const NETWORK_GET_AUTOSTART: Procedure = Procedure {
    program: super::PROGRAM,
    number: 44,
    name: "NETWORK_GET_AUTOSTART",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 45.
pub const NETWORK_GET_BRIDGE_NAME: Procedure = Procedure {
    program: super::PROGRAM,
    number: 45,
    name: "NETWORK_GET_BRIDGE_NAME",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 46.
pub const NETWORK_LOOKUP_BY_NAME: Procedure = Procedure {
    program: super::PROGRAM,
    number: 46,
    name: "NETWORK_LOOKUP_BY_NAME",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 47.
pub const NETWORK_LOOKUP_BY_UUID: Procedure = Procedure {
    program: super::PROGRAM,
    number: 47,
    name: "NETWORK_LOOKUP_BY_UUID",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 48.
pub const NETWORK_SET_AUTOSTART: Procedure = Procedure {
    program: super::PROGRAM,
    number: 48,
    name: "NETWORK_SET_AUTOSTART",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 49.
pub const NETWORK_UNDEFINE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 49,
    name: "NETWORK_UNDEFINE",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 50.
pub const CONNECT_NUM_OF_DEFINED_NETWORKS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 50,
    name: "CONNECT_NUM_OF_DEFINED_NETWORKS",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 51.
pub const CONNECT_NUM_OF_DOMAINS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 51,
    name: "CONNECT_NUM_OF_DOMAINS",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 52.
pub const CONNECT_NUM_OF_NETWORKS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 52,
    name: "CONNECT_NUM_OF_NETWORKS",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 53.
pub const DOMAIN_CORE_DUMP: Procedure = Procedure {
    program: super::PROGRAM,
    number: 53,
    name: "DOMAIN_CORE_DUMP",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 54.
pub const DOMAIN_RESTORE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 54,
    name: "DOMAIN_RESTORE",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 55.
pub const DOMAIN_SAVE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 55,
    name: "DOMAIN_SAVE",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 56.
pub const DOMAIN_GET_SCHEDULER_TYPE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 56,
    name: "DOMAIN_GET_SCHEDULER_TYPE",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 57.
pub const DOMAIN_GET_SCHEDULER_PARAMETERS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 57,
    name: "DOMAIN_GET_SCHEDULER_PARAMETERS",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 58.
pub const DOMAIN_SET_SCHEDULER_PARAMETERS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 58,
    name: "DOMAIN_SET_SCHEDULER_PARAMETERS",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 59.
pub const CONNECT_GET_HOSTNAME: Procedure = Procedure {
    program: super::PROGRAM,
    number: 59,
    name: "CONNECT_GET_HOSTNAME",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 60.
pub const CONNECT_SUPPORTS_FEATURE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 60,
    name: "CONNECT_SUPPORTS_FEATURE",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 61.
pub const DOMAIN_MIGRATE_PREPARE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 61,
    name: "DOMAIN_MIGRATE_PREPARE",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 62.
pub const DOMAIN_MIGRATE_PERFORM: Procedure = Procedure {
    program: super::PROGRAM,
    number: 62,
    name: "DOMAIN_MIGRATE_PERFORM",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 63.
pub const DOMAIN_MIGRATE_FINISH: Procedure = Procedure {
    program: super::PROGRAM,
    number: 63,
    name: "DOMAIN_MIGRATE_FINISH",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 64.
pub const DOMAIN_BLOCK_STATS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 64,
    name: "DOMAIN_BLOCK_STATS",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 65.
pub const DOMAIN_INTERFACE_STATS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 65,
    name: "DOMAIN_INTERFACE_STATS",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 2)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 66.
pub const AUTH_LIST: Procedure = Procedure {
    program: super::PROGRAM,
    number: 66,
    name: "AUTH_LIST",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 67.
pub const AUTH_SASL_INIT: Procedure = Procedure {
    program: super::PROGRAM,
    number: 67,
    name: "AUTH_SASL_INIT",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 68.
pub const AUTH_SASL_START: Procedure = Procedure {
    program: super::PROGRAM,
    number: 68,
    name: "AUTH_SASL_START",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 69.
pub const AUTH_SASL_STEP: Procedure = Procedure {
    program: super::PROGRAM,
    number: 69,
    name: "AUTH_SASL_STEP",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 70.
pub const AUTH_POLKIT: Procedure = Procedure {
    program: super::PROGRAM,
    number: 70,
    name: "AUTH_POLKIT",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 71.
pub const CONNECT_NUM_OF_STORAGE_POOLS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 71,
    name: "CONNECT_NUM_OF_STORAGE_POOLS",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 72.
pub const CONNECT_LIST_STORAGE_POOLS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 72,
    name: "CONNECT_LIST_STORAGE_POOLS",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 73.
pub const CONNECT_NUM_OF_DEFINED_STORAGE_POOLS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 73,
    name: "CONNECT_NUM_OF_DEFINED_STORAGE_POOLS",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 74.
pub const CONNECT_LIST_DEFINED_STORAGE_POOLS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 74,
    name: "CONNECT_LIST_DEFINED_STORAGE_POOLS",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 75.
pub const CONNECT_FIND_STORAGE_POOL_SOURCES: Procedure = Procedure {
    program: super::PROGRAM,
    number: 75,
    name: "CONNECT_FIND_STORAGE_POOL_SOURCES",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 5)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 76.
pub const STORAGE_POOL_CREATE_XML: Procedure = Procedure {
    program: super::PROGRAM,
    number: 76,
    name: "STORAGE_POOL_CREATE_XML",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 1)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 77.
pub const STORAGE_POOL_DEFINE_XML: Procedure = Procedure {
    program: super::PROGRAM,
    number: 77,
    name: "STORAGE_POOL_DEFINE_XML",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 78.
pub const STORAGE_POOL_CREATE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 78,
    name: "STORAGE_POOL_CREATE",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 1)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 79.
pub const STORAGE_POOL_BUILD: Procedure = Procedure {
    program: super::PROGRAM,
    number: 79,
    name: "STORAGE_POOL_BUILD",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 1)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 80.
pub const STORAGE_POOL_DESTROY: Procedure = Procedure {
    program: super::PROGRAM,
    number: 80,
    name: "STORAGE_POOL_DESTROY",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 81.
pub const STORAGE_POOL_DELETE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 81,
    name: "STORAGE_POOL_DELETE",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 1)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 82.
pub const STORAGE_POOL_UNDEFINE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 82,
    name: "STORAGE_POOL_UNDEFINE",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 83.
pub const STORAGE_POOL_REFRESH: Procedure = Procedure {
    program: super::PROGRAM,
    number: 83,
    name: "STORAGE_POOL_REFRESH",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 1)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 84.
pub const STORAGE_POOL_LOOKUP_BY_NAME: Procedure = Procedure {
    program: super::PROGRAM,
    number: 84,
    name: "STORAGE_POOL_LOOKUP_BY_NAME",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 85.
pub const STORAGE_POOL_LOOKUP_BY_UUID: Procedure = Procedure {
    program: super::PROGRAM,
    number: 85,
    name: "STORAGE_POOL_LOOKUP_BY_UUID",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 86.
pub const STORAGE_POOL_LOOKUP_BY_VOLUME: Procedure = Procedure {
    program: super::PROGRAM,
    number: 86,
    name: "STORAGE_POOL_LOOKUP_BY_VOLUME",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 87.
pub const STORAGE_POOL_GET_INFO: Procedure = Procedure {
    program: super::PROGRAM,
    number: 87,
    name: "STORAGE_POOL_GET_INFO",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 88.
pub const STORAGE_POOL_GET_XML_DESC: Procedure = Procedure {
    program: super::PROGRAM,
    number: 88,
    name: "STORAGE_POOL_GET_XML_DESC",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 89.
pub const STORAGE_POOL_GET_AUTOSTART: Procedure = Procedure {
    program: super::PROGRAM,
    number: 89,
    name: "STORAGE_POOL_GET_AUTOSTART",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 90.
pub const STORAGE_POOL_SET_AUTOSTART: Procedure = Procedure {
    program: super::PROGRAM,
    number: 90,
    name: "STORAGE_POOL_SET_AUTOSTART",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 91.
pub const STORAGE_POOL_NUM_OF_VOLUMES: Procedure = Procedure {
    program: super::PROGRAM,
    number: 91,
    name: "STORAGE_POOL_NUM_OF_VOLUMES",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 92.
pub const STORAGE_POOL_LIST_VOLUMES: Procedure = Procedure {
    program: super::PROGRAM,
    number: 92,
    name: "STORAGE_POOL_LIST_VOLUMES",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 93.
pub const STORAGE_VOL_CREATE_XML: Procedure = Procedure {
    program: super::PROGRAM,
    number: 93,
    name: "STORAGE_VOL_CREATE_XML",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 1)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 94.
pub const STORAGE_VOL_DELETE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 94,
    name: "STORAGE_VOL_DELETE",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 1)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 95.
pub const STORAGE_VOL_LOOKUP_BY_NAME: Procedure = Procedure {
    program: super::PROGRAM,
    number: 95,
    name: "STORAGE_VOL_LOOKUP_BY_NAME",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 96.
pub const STORAGE_VOL_LOOKUP_BY_KEY: Procedure = Procedure {
    program: super::PROGRAM,
    number: 96,
    name: "STORAGE_VOL_LOOKUP_BY_KEY",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 97.
pub const STORAGE_VOL_LOOKUP_BY_PATH: Procedure = Procedure {
    program: super::PROGRAM,
    number: 97,
    name: "STORAGE_VOL_LOOKUP_BY_PATH",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 98.
pub const STORAGE_VOL_GET_INFO: Procedure = Procedure {
    program: super::PROGRAM,
    number: 98,
    name: "STORAGE_VOL_GET_INFO",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 99.
pub const STORAGE_VOL_GET_XML_DESC: Procedure = Procedure {
    program: super::PROGRAM,
    number: 99,
    name: "STORAGE_VOL_GET_XML_DESC",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 100.
pub const STORAGE_VOL_GET_PATH: Procedure = Procedure {
    program: super::PROGRAM,
    number: 100,
    name: "STORAGE_VOL_GET_PATH",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 101.
pub const NODE_GET_CELLS_FREE_MEMORY: Procedure = Procedure {
    program: super::PROGRAM,
    number: 101,
    name: "NODE_GET_CELLS_FREE_MEMORY",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 3)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 102.
pub const NODE_GET_FREE_MEMORY: Procedure = Procedure {
    program: super::PROGRAM,
    number: 102,
    name: "NODE_GET_FREE_MEMORY",
    kind: Kind::Call,
    since: Some(Version::new(0, 3, 3)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 103.
pub const DOMAIN_BLOCK_PEEK: Procedure = Procedure {
    program: super::PROGRAM,
    number: 103,
    name: "DOMAIN_BLOCK_PEEK",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 104.
pub const DOMAIN_MEMORY_PEEK: Procedure = Procedure {
    program: super::PROGRAM,
    number: 104,
    name: "DOMAIN_MEMORY_PEEK",
    kind: Kind::Call,
    since: Some(Version::new(0, 4, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 105.
pub const CONNECT_DOMAIN_EVENT_REGISTER: Procedure = Procedure {
    program: super::PROGRAM,
    number: 105,
    name: "CONNECT_DOMAIN_EVENT_REGISTER",
    kind: Kind::Call,
    since: Some(Version::new(0, 5, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 106.
pub const CONNECT_DOMAIN_EVENT_DEREGISTER: Procedure = Procedure {
    program: super::PROGRAM,
    number: 106,
    name: "CONNECT_DOMAIN_EVENT_DEREGISTER",
    kind: Kind::Call,
    since: Some(Version::new(0, 5, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 107.
pub const DOMAIN_EVENT_LIFECYCLE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 107,
    name: "DOMAIN_EVENT_LIFECYCLE",
    kind: Kind::Event,
    since: Some(Version::new(0, 5, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 108.
pub const DOMAIN_MIGRATE_PREPARE2: Procedure = Procedure {
    program: super::PROGRAM,
    number: 108,
    name: "DOMAIN_MIGRATE_PREPARE2",
    kind: Kind::Call,
    since: Some(Version::new(0, 5, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 109.
pub const DOMAIN_MIGRATE_FINISH2: Procedure = Procedure {
    program: super::PROGRAM,
    number: 109,
    name: "DOMAIN_MIGRATE_FINISH2",
    kind: Kind::Call,
    since: Some(Version::new(0, 5, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 110.
pub const CONNECT_GET_URI: Procedure = Procedure {
    program: super::PROGRAM,
    number: 110,
    name: "CONNECT_GET_URI",
    kind: Kind::Call,
    since: Some(Version::new(0, 5, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 111.
pub const NODE_NUM_OF_DEVICES: Procedure = Procedure {
    program: super::PROGRAM,
    number: 111,
    name: "NODE_NUM_OF_DEVICES",
    kind: Kind::Call,
    since: Some(Version::new(0, 5, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 112.
pub const NODE_LIST_DEVICES: Procedure = Procedure {
    program: super::PROGRAM,
    number: 112,
    name: "NODE_LIST_DEVICES",
    kind: Kind::Call,
    since: Some(Version::new(0, 5, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 113.
pub const NODE_DEVICE_LOOKUP_BY_NAME: Procedure = Procedure {
    program: super::PROGRAM,
    number: 113,
    name: "NODE_DEVICE_LOOKUP_BY_NAME",
    kind: Kind::Call,
    since: Some(Version::new(0, 5, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 114.
pub const NODE_DEVICE_GET_XML_DESC: Procedure = Procedure {
    program: super::PROGRAM,
    number: 114,
    name: "NODE_DEVICE_GET_XML_DESC",
    kind: Kind::Call,
    since: Some(Version::new(0, 5, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 115.
pub const NODE_DEVICE_GET_PARENT: Procedure = Procedure {
    program: super::PROGRAM,
    number: 115,
    name: "NODE_DEVICE_GET_PARENT",
    kind: Kind::Call,
    since: Some(Version::new(0, 5, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 116.
pub const NODE_DEVICE_NUM_OF_CAPS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 116,
    name: "NODE_DEVICE_NUM_OF_CAPS",
    kind: Kind::Call,
    since: Some(Version::new(0, 5, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 117.
pub const NODE_DEVICE_LIST_CAPS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 117,
    name: "NODE_DEVICE_LIST_CAPS",
    kind: Kind::Call,
    since: Some(Version::new(0, 5, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 118.
pub const NODE_DEVICE_DETTACH: Procedure = Procedure {
    program: super::PROGRAM,
    number: 118,
    name: "NODE_DEVICE_DETTACH",
    kind: Kind::Call,
    since: Some(Version::new(0, 6, 1)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 119.
pub const NODE_DEVICE_RE_ATTACH: Procedure = Procedure {
    program: super::PROGRAM,
    number: 119,
    name: "NODE_DEVICE_RE_ATTACH",
    kind: Kind::Call,
    since: Some(Version::new(0, 6, 1)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 120.
pub const NODE_DEVICE_RESET: Procedure = Procedure {
    program: super::PROGRAM,
    number: 120,
    name: "NODE_DEVICE_RESET",
    kind: Kind::Call,
    since: Some(Version::new(0, 6, 1)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 121.
pub const DOMAIN_GET_SECURITY_LABEL: Procedure = Procedure {
    program: super::PROGRAM,
    number: 121,
    name: "DOMAIN_GET_SECURITY_LABEL",
    kind: Kind::Call,
    since: Some(Version::new(0, 6, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 122.
pub const NODE_GET_SECURITY_MODEL: Procedure = Procedure {
    program: super::PROGRAM,
    number: 122,
    name: "NODE_GET_SECURITY_MODEL",
    kind: Kind::Call,
    since: Some(Version::new(0, 6, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 123.
pub const NODE_DEVICE_CREATE_XML: Procedure = Procedure {
    program: super::PROGRAM,
    number: 123,
    name: "NODE_DEVICE_CREATE_XML",
    kind: Kind::Call,
    since: Some(Version::new(0, 6, 3)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 124.
pub const NODE_DEVICE_DESTROY: Procedure = Procedure {
    program: super::PROGRAM,
    number: 124,
    name: "NODE_DEVICE_DESTROY",
    kind: Kind::Call,
    since: Some(Version::new(0, 6, 3)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 125.
pub const STORAGE_VOL_CREATE_XML_FROM: Procedure = Procedure {
    program: super::PROGRAM,
    number: 125,
    name: "STORAGE_VOL_CREATE_XML_FROM",
    kind: Kind::Call,
    since: Some(Version::new(0, 6, 4)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 126.
pub const CONNECT_NUM_OF_INTERFACES: Procedure = Procedure {
    program: super::PROGRAM,
    number: 126,
    name: "CONNECT_NUM_OF_INTERFACES",
    kind: Kind::Call,
    since: Some(Version::new(0, 6, 4)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 127.
pub const CONNECT_LIST_INTERFACES: Procedure = Procedure {
    program: super::PROGRAM,
    number: 127,
    name: "CONNECT_LIST_INTERFACES",
    kind: Kind::Call,
    since: Some(Version::new(0, 6, 4)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 128.
pub const INTERFACE_LOOKUP_BY_NAME: Procedure = Procedure {
    program: super::PROGRAM,
    number: 128,
    name: "INTERFACE_LOOKUP_BY_NAME",
    kind: Kind::Call,
    since: Some(Version::new(0, 6, 4)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 129.
pub const INTERFACE_LOOKUP_BY_MAC_STRING: Procedure = Procedure {
    program: super::PROGRAM,
    number: 129,
    name: "INTERFACE_LOOKUP_BY_MAC_STRING",
    kind: Kind::Call,
    since: Some(Version::new(0, 6, 4)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 130.
pub const INTERFACE_GET_XML_DESC: Procedure = Procedure {
    program: super::PROGRAM,
    number: 130,
    name: "INTERFACE_GET_XML_DESC",
    kind: Kind::Call,
    since: Some(Version::new(0, 6, 4)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 131.
pub const INTERFACE_DEFINE_XML: Procedure = Procedure {
    program: super::PROGRAM,
    number: 131,
    name: "INTERFACE_DEFINE_XML",
    kind: Kind::Call,
    since: Some(Version::new(0, 6, 4)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 132.
pub const INTERFACE_UNDEFINE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 132,
    name: "INTERFACE_UNDEFINE",
    kind: Kind::Call,
    since: Some(Version::new(0, 6, 4)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 133.
pub const INTERFACE_CREATE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 133,
    name: "INTERFACE_CREATE",
    kind: Kind::Call,
    since: Some(Version::new(0, 6, 4)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 134.
pub const INTERFACE_DESTROY: Procedure = Procedure {
    program: super::PROGRAM,
    number: 134,
    name: "INTERFACE_DESTROY",
    kind: Kind::Call,
    since: Some(Version::new(0, 6, 4)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 135.
pub const CONNECT_DOMAIN_XML_FROM_NATIVE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 135,
    name: "CONNECT_DOMAIN_XML_FROM_NATIVE",
    kind: Kind::Call,
    since: Some(Version::new(0, 6, 4)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 136.
pub const CONNECT_DOMAIN_XML_TO_NATIVE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 136,
    name: "CONNECT_DOMAIN_XML_TO_NATIVE",
    kind: Kind::Call,
    since: Some(Version::new(0, 6, 4)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 137.
pub const CONNECT_NUM_OF_DEFINED_INTERFACES: Procedure = Procedure {
    program: super::PROGRAM,
    number: 137,
    name: "CONNECT_NUM_OF_DEFINED_INTERFACES",
    kind: Kind::Call,
    since: Some(Version::new(0, 7, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 138.
pub const CONNECT_LIST_DEFINED_INTERFACES: Procedure = Procedure {
    program: super::PROGRAM,
    number: 138,
    name: "CONNECT_LIST_DEFINED_INTERFACES",
    kind: Kind::Call,
    since: Some(Version::new(0, 7, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 139.
pub const CONNECT_NUM_OF_SECRETS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 139,
    name: "CONNECT_NUM_OF_SECRETS",
    kind: Kind::Call,
    since: Some(Version::new(0, 7, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 140.
pub const CONNECT_LIST_SECRETS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 140,
    name: "CONNECT_LIST_SECRETS",
    kind: Kind::Call,
    since: Some(Version::new(0, 7, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 141.
pub const SECRET_LOOKUP_BY_UUID: Procedure = Procedure {
    program: super::PROGRAM,
    number: 141,
    name: "SECRET_LOOKUP_BY_UUID",
    kind: Kind::Call,
    since: Some(Version::new(0, 7, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 142.
pub const SECRET_DEFINE_XML: Procedure = Procedure {
    program: super::PROGRAM,
    number: 142,
    name: "SECRET_DEFINE_XML",
    kind: Kind::Call,
    since: Some(Version::new(0, 7, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 143.
pub const SECRET_GET_XML_DESC: Procedure = Procedure {
    program: super::PROGRAM,
    number: 143,
    name: "SECRET_GET_XML_DESC",
    kind: Kind::Call,
    since: Some(Version::new(0, 7, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 144.
pub const SECRET_SET_VALUE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 144,
    name: "SECRET_SET_VALUE",
    kind: Kind::Call,
    since: Some(Version::new(0, 7, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 145.
pub const SECRET_GET_VALUE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 145,
    name: "SECRET_GET_VALUE",
    kind: Kind::Call,
    since: Some(Version::new(0, 7, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 146.
pub const SECRET_UNDEFINE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 146,
    name: "SECRET_UNDEFINE",
    kind: Kind::Call,
    since: Some(Version::new(0, 7, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 147.
pub const SECRET_LOOKUP_BY_USAGE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 147,
    name: "SECRET_LOOKUP_BY_USAGE",
    kind: Kind::Call,
    since: Some(Version::new(0, 7, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 148.
pub const DOMAIN_MIGRATE_PREPARE_TUNNEL: Procedure = Procedure {
    program: super::PROGRAM,
    number: 148,
    name: "DOMAIN_MIGRATE_PREPARE_TUNNEL",
    kind: Kind::Call,
    since: Some(Version::new(0, 7, 2)),
    priority: Priority::Low,
    stream: Some(StreamDirection::Write),
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 149.
pub const CONNECT_IS_SECURE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 149,
    name: "CONNECT_IS_SECURE",
    kind: Kind::Call,
    since: Some(Version::new(0, 7, 3)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 150.
pub const DOMAIN_IS_ACTIVE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 150,
    name: "DOMAIN_IS_ACTIVE",
    kind: Kind::Call,
    since: Some(Version::new(0, 7, 3)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 151.
pub const DOMAIN_IS_PERSISTENT: Procedure = Procedure {
    program: super::PROGRAM,
    number: 151,
    name: "DOMAIN_IS_PERSISTENT",
    kind: Kind::Call,
    since: Some(Version::new(0, 7, 3)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 152.
pub const NETWORK_IS_ACTIVE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 152,
    name: "NETWORK_IS_ACTIVE",
    kind: Kind::Call,
    since: Some(Version::new(0, 7, 3)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 153.
pub const NETWORK_IS_PERSISTENT: Procedure = Procedure {
    program: super::PROGRAM,
    number: 153,
    name: "NETWORK_IS_PERSISTENT",
    kind: Kind::Call,
    since: Some(Version::new(0, 7, 3)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 154.
pub const STORAGE_POOL_IS_ACTIVE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 154,
    name: "STORAGE_POOL_IS_ACTIVE",
    kind: Kind::Call,
    since: Some(Version::new(0, 7, 3)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 155.
pub const STORAGE_POOL_IS_PERSISTENT: Procedure = Procedure {
    program: super::PROGRAM,
    number: 155,
    name: "STORAGE_POOL_IS_PERSISTENT",
    kind: Kind::Call,
    since: Some(Version::new(0, 7, 3)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 156.
pub const INTERFACE_IS_ACTIVE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 156,
    name: "INTERFACE_IS_ACTIVE",
    kind: Kind::Call,
    since: Some(Version::new(0, 7, 3)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 157.
pub const CONNECT_GET_LIB_VERSION: Procedure = Procedure {
    program: super::PROGRAM,
    number: 157,
    name: "CONNECT_GET_LIB_VERSION",
    kind: Kind::Call,
    since: Some(Version::new(0, 7, 3)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 158.
pub const CONNECT_COMPARE_CPU: Procedure = Procedure {
    program: super::PROGRAM,
    number: 158,
    name: "CONNECT_COMPARE_CPU",
    kind: Kind::Call,
    since: Some(Version::new(0, 7, 5)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 159.
pub const DOMAIN_MEMORY_STATS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 159,
    name: "DOMAIN_MEMORY_STATS",
    kind: Kind::Call,
    since: Some(Version::new(0, 7, 5)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 160.
pub const DOMAIN_ATTACH_DEVICE_FLAGS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 160,
    name: "DOMAIN_ATTACH_DEVICE_FLAGS",
    kind: Kind::Call,
    since: Some(Version::new(0, 7, 7)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 161.
pub const DOMAIN_DETACH_DEVICE_FLAGS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 161,
    name: "DOMAIN_DETACH_DEVICE_FLAGS",
    kind: Kind::Call,
    since: Some(Version::new(0, 7, 7)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 162.
pub const CONNECT_BASELINE_CPU: Procedure = Procedure {
    program: super::PROGRAM,
    number: 162,
    name: "CONNECT_BASELINE_CPU",
    kind: Kind::Call,
    since: Some(Version::new(0, 7, 7)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 163.
pub const DOMAIN_GET_JOB_INFO: Procedure = Procedure {
    program: super::PROGRAM,
    number: 163,
    name: "DOMAIN_GET_JOB_INFO",
    kind: Kind::Call,
    since: Some(Version::new(0, 7, 7)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 164.
pub const DOMAIN_ABORT_JOB: Procedure = Procedure {
    program: super::PROGRAM,
    number: 164,
    name: "DOMAIN_ABORT_JOB",
    kind: Kind::Call,
    since: Some(Version::new(0, 7, 7)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 165.
pub const STORAGE_VOL_WIPE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 165,
    name: "STORAGE_VOL_WIPE",
    kind: Kind::Call,
    since: Some(Version::new(0, 8, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 166.
pub const DOMAIN_MIGRATE_SET_MAX_DOWNTIME: Procedure = Procedure {
    program: super::PROGRAM,
    number: 166,
    name: "DOMAIN_MIGRATE_SET_MAX_DOWNTIME",
    kind: Kind::Call,
    since: Some(Version::new(0, 8, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 167.
pub const CONNECT_DOMAIN_EVENT_REGISTER_ANY: Procedure = Procedure {
    program: super::PROGRAM,
    number: 167,
    name: "CONNECT_DOMAIN_EVENT_REGISTER_ANY",
    kind: Kind::Call,
    since: Some(Version::new(0, 8, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 168.
pub const CONNECT_DOMAIN_EVENT_DEREGISTER_ANY: Procedure = Procedure {
    program: super::PROGRAM,
    number: 168,
    name: "CONNECT_DOMAIN_EVENT_DEREGISTER_ANY",
    kind: Kind::Call,
    since: Some(Version::new(0, 8, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 169.
pub const DOMAIN_EVENT_REBOOT: Procedure = Procedure {
    program: super::PROGRAM,
    number: 169,
    name: "DOMAIN_EVENT_REBOOT",
    kind: Kind::Event,
    since: Some(Version::new(0, 8, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 170.
pub const DOMAIN_EVENT_RTC_CHANGE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 170,
    name: "DOMAIN_EVENT_RTC_CHANGE",
    kind: Kind::Event,
    since: Some(Version::new(0, 8, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 171.
pub const DOMAIN_EVENT_WATCHDOG: Procedure = Procedure {
    program: super::PROGRAM,
    number: 171,
    name: "DOMAIN_EVENT_WATCHDOG",
    kind: Kind::Event,
    since: Some(Version::new(0, 8, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 172.
pub const DOMAIN_EVENT_IO_ERROR: Procedure = Procedure {
    program: super::PROGRAM,
    number: 172,
    name: "DOMAIN_EVENT_IO_ERROR",
    kind: Kind::Event,
    since: Some(Version::new(0, 8, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 173.
pub const DOMAIN_EVENT_GRAPHICS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 173,
    name: "DOMAIN_EVENT_GRAPHICS",
    kind: Kind::Event,
    since: Some(Version::new(0, 8, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 174.
pub const DOMAIN_UPDATE_DEVICE_FLAGS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 174,
    name: "DOMAIN_UPDATE_DEVICE_FLAGS",
    kind: Kind::Call,
    since: Some(Version::new(0, 8, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 175.
pub const NWFILTER_LOOKUP_BY_NAME: Procedure = Procedure {
    program: super::PROGRAM,
    number: 175,
    name: "NWFILTER_LOOKUP_BY_NAME",
    kind: Kind::Call,
    since: Some(Version::new(0, 8, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 176.
pub const NWFILTER_LOOKUP_BY_UUID: Procedure = Procedure {
    program: super::PROGRAM,
    number: 176,
    name: "NWFILTER_LOOKUP_BY_UUID",
    kind: Kind::Call,
    since: Some(Version::new(0, 8, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 177.
pub const NWFILTER_GET_XML_DESC: Procedure = Procedure {
    program: super::PROGRAM,
    number: 177,
    name: "NWFILTER_GET_XML_DESC",
    kind: Kind::Call,
    since: Some(Version::new(0, 8, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 178.
pub const CONNECT_NUM_OF_NWFILTERS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 178,
    name: "CONNECT_NUM_OF_NWFILTERS",
    kind: Kind::Call,
    since: Some(Version::new(0, 8, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 179.
pub const CONNECT_LIST_NWFILTERS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 179,
    name: "CONNECT_LIST_NWFILTERS",
    kind: Kind::Call,
    since: Some(Version::new(0, 8, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 180.
pub const NWFILTER_DEFINE_XML: Procedure = Procedure {
    program: super::PROGRAM,
    number: 180,
    name: "NWFILTER_DEFINE_XML",
    kind: Kind::Call,
    since: Some(Version::new(0, 8, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 181.
pub const NWFILTER_UNDEFINE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 181,
    name: "NWFILTER_UNDEFINE",
    kind: Kind::Call,
    since: Some(Version::new(0, 8, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 182.
pub const DOMAIN_MANAGED_SAVE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 182,
    name: "DOMAIN_MANAGED_SAVE",
    kind: Kind::Call,
    since: Some(Version::new(0, 8, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 183.
pub const DOMAIN_HAS_MANAGED_SAVE_IMAGE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 183,
    name: "DOMAIN_HAS_MANAGED_SAVE_IMAGE",
    kind: Kind::Call,
    since: Some(Version::new(0, 8, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 184.
pub const DOMAIN_MANAGED_SAVE_REMOVE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 184,
    name: "DOMAIN_MANAGED_SAVE_REMOVE",
    kind: Kind::Call,
    since: Some(Version::new(0, 8, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 185.
pub const DOMAIN_SNAPSHOT_CREATE_XML: Procedure = Procedure {
    program: super::PROGRAM,
    number: 185,
    name: "DOMAIN_SNAPSHOT_CREATE_XML",
    kind: Kind::Call,
    since: Some(Version::new(0, 8, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 186.
pub const DOMAIN_SNAPSHOT_GET_XML_DESC: Procedure = Procedure {
    program: super::PROGRAM,
    number: 186,
    name: "DOMAIN_SNAPSHOT_GET_XML_DESC",
    kind: Kind::Call,
    since: Some(Version::new(0, 8, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 187.
pub const DOMAIN_SNAPSHOT_NUM: Procedure = Procedure {
    program: super::PROGRAM,
    number: 187,
    name: "DOMAIN_SNAPSHOT_NUM",
    kind: Kind::Call,
    since: Some(Version::new(0, 8, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 188.
pub const DOMAIN_SNAPSHOT_LIST_NAMES: Procedure = Procedure {
    program: super::PROGRAM,
    number: 188,
    name: "DOMAIN_SNAPSHOT_LIST_NAMES",
    kind: Kind::Call,
    since: Some(Version::new(0, 8, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 189.
pub const DOMAIN_SNAPSHOT_LOOKUP_BY_NAME: Procedure = Procedure {
    program: super::PROGRAM,
    number: 189,
    name: "DOMAIN_SNAPSHOT_LOOKUP_BY_NAME",
    kind: Kind::Call,
    since: Some(Version::new(0, 8, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 190.
pub const DOMAIN_HAS_CURRENT_SNAPSHOT: Procedure = Procedure {
    program: super::PROGRAM,
    number: 190,
    name: "DOMAIN_HAS_CURRENT_SNAPSHOT",
    kind: Kind::Call,
    since: Some(Version::new(0, 8, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 191.
pub const DOMAIN_SNAPSHOT_CURRENT: Procedure = Procedure {
    program: super::PROGRAM,
    number: 191,
    name: "DOMAIN_SNAPSHOT_CURRENT",
    kind: Kind::Call,
    since: Some(Version::new(0, 8, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 192.
pub const DOMAIN_REVERT_TO_SNAPSHOT: Procedure = Procedure {
    program: super::PROGRAM,
    number: 192,
    name: "DOMAIN_REVERT_TO_SNAPSHOT",
    kind: Kind::Call,
    since: Some(Version::new(0, 8, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 193.
pub const DOMAIN_SNAPSHOT_DELETE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 193,
    name: "DOMAIN_SNAPSHOT_DELETE",
    kind: Kind::Call,
    since: Some(Version::new(0, 8, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 194.
pub const DOMAIN_GET_BLOCK_INFO: Procedure = Procedure {
    program: super::PROGRAM,
    number: 194,
    name: "DOMAIN_GET_BLOCK_INFO",
    kind: Kind::Call,
    since: Some(Version::new(0, 8, 1)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 195.
pub const DOMAIN_EVENT_IO_ERROR_REASON: Procedure = Procedure {
    program: super::PROGRAM,
    number: 195,
    name: "DOMAIN_EVENT_IO_ERROR_REASON",
    kind: Kind::Event,
    since: Some(Version::new(0, 8, 1)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 196.
pub const DOMAIN_CREATE_WITH_FLAGS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 196,
    name: "DOMAIN_CREATE_WITH_FLAGS",
    kind: Kind::Call,
    since: Some(Version::new(0, 8, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 197.
pub const DOMAIN_SET_MEMORY_PARAMETERS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 197,
    name: "DOMAIN_SET_MEMORY_PARAMETERS",
    kind: Kind::Call,
    since: Some(Version::new(0, 8, 5)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 198.
pub const DOMAIN_GET_MEMORY_PARAMETERS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 198,
    name: "DOMAIN_GET_MEMORY_PARAMETERS",
    kind: Kind::Call,
    since: Some(Version::new(0, 8, 5)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 199.
pub const DOMAIN_SET_VCPUS_FLAGS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 199,
    name: "DOMAIN_SET_VCPUS_FLAGS",
    kind: Kind::Call,
    since: Some(Version::new(0, 8, 5)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 200.
pub const DOMAIN_GET_VCPUS_FLAGS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 200,
    name: "DOMAIN_GET_VCPUS_FLAGS",
    kind: Kind::Call,
    since: Some(Version::new(0, 8, 5)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 201.
pub const DOMAIN_OPEN_CONSOLE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 201,
    name: "DOMAIN_OPEN_CONSOLE",
    kind: Kind::Call,
    since: Some(Version::new(0, 8, 6)),
    priority: Priority::Low,
    stream: Some(StreamDirection::Read),
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 202.
pub const DOMAIN_IS_UPDATED: Procedure = Procedure {
    program: super::PROGRAM,
    number: 202,
    name: "DOMAIN_IS_UPDATED",
    kind: Kind::Call,
    since: Some(Version::new(0, 8, 6)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 203.
pub const CONNECT_GET_SYSINFO: Procedure = Procedure {
    program: super::PROGRAM,
    number: 203,
    name: "CONNECT_GET_SYSINFO",
    kind: Kind::Call,
    since: Some(Version::new(0, 8, 8)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 204.
pub const DOMAIN_SET_MEMORY_FLAGS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 204,
    name: "DOMAIN_SET_MEMORY_FLAGS",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 205.
pub const DOMAIN_SET_BLKIO_PARAMETERS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 205,
    name: "DOMAIN_SET_BLKIO_PARAMETERS",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 206.
pub const DOMAIN_GET_BLKIO_PARAMETERS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 206,
    name: "DOMAIN_GET_BLKIO_PARAMETERS",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 207.
pub const DOMAIN_MIGRATE_SET_MAX_SPEED: Procedure = Procedure {
    program: super::PROGRAM,
    number: 207,
    name: "DOMAIN_MIGRATE_SET_MAX_SPEED",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 208.
pub const STORAGE_VOL_UPLOAD: Procedure = Procedure {
    program: super::PROGRAM,
    number: 208,
    name: "STORAGE_VOL_UPLOAD",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 0)),
    priority: Priority::Low,
    stream: Some(StreamDirection::Write),
    sparse: true,
    descriptors: Descriptors::None,
};

/// Number 209.
pub const STORAGE_VOL_DOWNLOAD: Procedure = Procedure {
    program: super::PROGRAM,
    number: 209,
    name: "STORAGE_VOL_DOWNLOAD",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 0)),
    priority: Priority::Low,
    stream: Some(StreamDirection::Read),
    sparse: true,
    descriptors: Descriptors::None,
};

/// Number 210.
pub const DOMAIN_INJECT_NMI: Procedure = Procedure {
    program: super::PROGRAM,
    number: 210,
    name: "DOMAIN_INJECT_NMI",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 211.
pub const DOMAIN_SCREENSHOT: Procedure = Procedure {
    program: super::PROGRAM,
    number: 211,
    name: "DOMAIN_SCREENSHOT",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 2)),
    priority: Priority::Low,
    stream: Some(StreamDirection::Read),
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 212.
pub const DOMAIN_GET_STATE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 212,
    name: "DOMAIN_GET_STATE",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 2)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 213.
pub const DOMAIN_MIGRATE_BEGIN3: Procedure = Procedure {
    program: super::PROGRAM,
    number: 213,
    name: "DOMAIN_MIGRATE_BEGIN3",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 214.
pub const DOMAIN_MIGRATE_PREPARE3: Procedure = Procedure {
    program: super::PROGRAM,
    number: 214,
    name: "DOMAIN_MIGRATE_PREPARE3",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 215.
pub const DOMAIN_MIGRATE_PREPARE_TUNNEL3: Procedure = Procedure {
    program: super::PROGRAM,
    number: 215,
    name: "DOMAIN_MIGRATE_PREPARE_TUNNEL3",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 2)),
    priority: Priority::Low,
    stream: Some(StreamDirection::Write),
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 216.
pub const DOMAIN_MIGRATE_PERFORM3: Procedure = Procedure {
    program: super::PROGRAM,
    number: 216,
    name: "DOMAIN_MIGRATE_PERFORM3",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 217.
pub const DOMAIN_MIGRATE_FINISH3: Procedure = Procedure {
    program: super::PROGRAM,
    number: 217,
    name: "DOMAIN_MIGRATE_FINISH3",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 218.
pub const DOMAIN_MIGRATE_CONFIRM3: Procedure = Procedure {
    program: super::PROGRAM,
    number: 218,
    name: "DOMAIN_MIGRATE_CONFIRM3",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 219.
pub const DOMAIN_SET_SCHEDULER_PARAMETERS_FLAGS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 219,
    name: "DOMAIN_SET_SCHEDULER_PARAMETERS_FLAGS",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 220.
pub const INTERFACE_CHANGE_BEGIN: Procedure = Procedure {
    program: super::PROGRAM,
    number: 220,
    name: "INTERFACE_CHANGE_BEGIN",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 221.
pub const INTERFACE_CHANGE_COMMIT: Procedure = Procedure {
    program: super::PROGRAM,
    number: 221,
    name: "INTERFACE_CHANGE_COMMIT",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 222.
pub const INTERFACE_CHANGE_ROLLBACK: Procedure = Procedure {
    program: super::PROGRAM,
    number: 222,
    name: "INTERFACE_CHANGE_ROLLBACK",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 223.
pub const DOMAIN_GET_SCHEDULER_PARAMETERS_FLAGS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 223,
    name: "DOMAIN_GET_SCHEDULER_PARAMETERS_FLAGS",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 224.
pub const DOMAIN_EVENT_CONTROL_ERROR: Procedure = Procedure {
    program: super::PROGRAM,
    number: 224,
    name: "DOMAIN_EVENT_CONTROL_ERROR",
    kind: Kind::Event,
    since: Some(Version::new(0, 9, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 225.
pub const DOMAIN_PIN_VCPU_FLAGS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 225,
    name: "DOMAIN_PIN_VCPU_FLAGS",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 3)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 226.
pub const DOMAIN_SEND_KEY: Procedure = Procedure {
    program: super::PROGRAM,
    number: 226,
    name: "DOMAIN_SEND_KEY",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 3)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 227.
pub const NODE_GET_CPU_STATS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 227,
    name: "NODE_GET_CPU_STATS",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 3)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 228.
pub const NODE_GET_MEMORY_STATS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 228,
    name: "NODE_GET_MEMORY_STATS",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 3)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 229.
pub const DOMAIN_GET_CONTROL_INFO: Procedure = Procedure {
    program: super::PROGRAM,
    number: 229,
    name: "DOMAIN_GET_CONTROL_INFO",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 3)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 230.
pub const DOMAIN_GET_VCPU_PIN_INFO: Procedure = Procedure {
    program: super::PROGRAM,
    number: 230,
    name: "DOMAIN_GET_VCPU_PIN_INFO",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 3)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 231.
pub const DOMAIN_UNDEFINE_FLAGS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 231,
    name: "DOMAIN_UNDEFINE_FLAGS",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 4)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 232.
pub const DOMAIN_SAVE_FLAGS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 232,
    name: "DOMAIN_SAVE_FLAGS",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 4)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 233.
pub const DOMAIN_RESTORE_FLAGS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 233,
    name: "DOMAIN_RESTORE_FLAGS",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 4)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 234.
pub const DOMAIN_DESTROY_FLAGS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 234,
    name: "DOMAIN_DESTROY_FLAGS",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 4)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 235.
pub const DOMAIN_SAVE_IMAGE_GET_XML_DESC: Procedure = Procedure {
    program: super::PROGRAM,
    number: 235,
    name: "DOMAIN_SAVE_IMAGE_GET_XML_DESC",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 4)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 236.
pub const DOMAIN_SAVE_IMAGE_DEFINE_XML: Procedure = Procedure {
    program: super::PROGRAM,
    number: 236,
    name: "DOMAIN_SAVE_IMAGE_DEFINE_XML",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 4)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 237.
pub const DOMAIN_BLOCK_JOB_ABORT: Procedure = Procedure {
    program: super::PROGRAM,
    number: 237,
    name: "DOMAIN_BLOCK_JOB_ABORT",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 4)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 238.
pub const DOMAIN_GET_BLOCK_JOB_INFO: Procedure = Procedure {
    program: super::PROGRAM,
    number: 238,
    name: "DOMAIN_GET_BLOCK_JOB_INFO",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 4)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 239.
pub const DOMAIN_BLOCK_JOB_SET_SPEED: Procedure = Procedure {
    program: super::PROGRAM,
    number: 239,
    name: "DOMAIN_BLOCK_JOB_SET_SPEED",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 4)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 240.
pub const DOMAIN_BLOCK_PULL: Procedure = Procedure {
    program: super::PROGRAM,
    number: 240,
    name: "DOMAIN_BLOCK_PULL",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 4)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 241.
pub const DOMAIN_EVENT_BLOCK_JOB: Procedure = Procedure {
    program: super::PROGRAM,
    number: 241,
    name: "DOMAIN_EVENT_BLOCK_JOB",
    kind: Kind::Event,
    since: Some(Version::new(0, 9, 4)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 242.
pub const DOMAIN_MIGRATE_GET_MAX_SPEED: Procedure = Procedure {
    program: super::PROGRAM,
    number: 242,
    name: "DOMAIN_MIGRATE_GET_MAX_SPEED",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 5)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 243.
pub const DOMAIN_BLOCK_STATS_FLAGS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 243,
    name: "DOMAIN_BLOCK_STATS_FLAGS",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 5)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 244.
pub const DOMAIN_SNAPSHOT_GET_PARENT: Procedure = Procedure {
    program: super::PROGRAM,
    number: 244,
    name: "DOMAIN_SNAPSHOT_GET_PARENT",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 7)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 245.
pub const DOMAIN_RESET: Procedure = Procedure {
    program: super::PROGRAM,
    number: 245,
    name: "DOMAIN_RESET",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 7)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 246.
pub const DOMAIN_SNAPSHOT_NUM_CHILDREN: Procedure = Procedure {
    program: super::PROGRAM,
    number: 246,
    name: "DOMAIN_SNAPSHOT_NUM_CHILDREN",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 7)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 247.
pub const DOMAIN_SNAPSHOT_LIST_CHILDREN_NAMES: Procedure = Procedure {
    program: super::PROGRAM,
    number: 247,
    name: "DOMAIN_SNAPSHOT_LIST_CHILDREN_NAMES",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 7)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 248.
pub const DOMAIN_EVENT_DISK_CHANGE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 248,
    name: "DOMAIN_EVENT_DISK_CHANGE",
    kind: Kind::Event,
    since: Some(Version::new(0, 9, 7)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 249.
pub const DOMAIN_OPEN_GRAPHICS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 249,
    name: "DOMAIN_OPEN_GRAPHICS",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 7)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::Send,
};

/// Number 250.
pub const NODE_SUSPEND_FOR_DURATION: Procedure = Procedure {
    program: super::PROGRAM,
    number: 250,
    name: "NODE_SUSPEND_FOR_DURATION",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 8)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 251.
pub const DOMAIN_BLOCK_RESIZE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 251,
    name: "DOMAIN_BLOCK_RESIZE",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 8)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 252.
pub const DOMAIN_SET_BLOCK_IO_TUNE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 252,
    name: "DOMAIN_SET_BLOCK_IO_TUNE",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 8)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 253.
pub const DOMAIN_GET_BLOCK_IO_TUNE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 253,
    name: "DOMAIN_GET_BLOCK_IO_TUNE",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 8)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 254.
pub const DOMAIN_SET_NUMA_PARAMETERS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 254,
    name: "DOMAIN_SET_NUMA_PARAMETERS",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 9)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 255.
pub const DOMAIN_GET_NUMA_PARAMETERS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 255,
    name: "DOMAIN_GET_NUMA_PARAMETERS",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 9)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 256.
pub const DOMAIN_SET_INTERFACE_PARAMETERS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 256,
    name: "DOMAIN_SET_INTERFACE_PARAMETERS",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 9)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 257.
pub const DOMAIN_GET_INTERFACE_PARAMETERS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 257,
    name: "DOMAIN_GET_INTERFACE_PARAMETERS",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 9)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 258.
pub const DOMAIN_SHUTDOWN_FLAGS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 258,
    name: "DOMAIN_SHUTDOWN_FLAGS",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 10)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 259.
pub const STORAGE_VOL_WIPE_PATTERN: Procedure = Procedure {
    program: super::PROGRAM,
    number: 259,
    name: "STORAGE_VOL_WIPE_PATTERN",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 10)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 260.
pub const STORAGE_VOL_RESIZE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 260,
    name: "STORAGE_VOL_RESIZE",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 10)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 261.
pub const DOMAIN_PM_SUSPEND_FOR_DURATION: Procedure = Procedure {
    program: super::PROGRAM,
    number: 261,
    name: "DOMAIN_PM_SUSPEND_FOR_DURATION",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 10)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 262.
pub const DOMAIN_GET_CPU_STATS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 262,
    name: "DOMAIN_GET_CPU_STATS",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 10)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 263.
pub const DOMAIN_GET_DISK_ERRORS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 263,
    name: "DOMAIN_GET_DISK_ERRORS",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 10)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 264.
pub const DOMAIN_SET_METADATA: Procedure = Procedure {
    program: super::PROGRAM,
    number: 264,
    name: "DOMAIN_SET_METADATA",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 10)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 265.
pub const DOMAIN_GET_METADATA: Procedure = Procedure {
    program: super::PROGRAM,
    number: 265,
    name: "DOMAIN_GET_METADATA",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 10)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 266.
pub const DOMAIN_BLOCK_REBASE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 266,
    name: "DOMAIN_BLOCK_REBASE",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 10)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 267.
pub const DOMAIN_PM_WAKEUP: Procedure = Procedure {
    program: super::PROGRAM,
    number: 267,
    name: "DOMAIN_PM_WAKEUP",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 11)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 268.
pub const DOMAIN_EVENT_TRAY_CHANGE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 268,
    name: "DOMAIN_EVENT_TRAY_CHANGE",
    kind: Kind::Event,
    since: Some(Version::new(0, 9, 11)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 269.
pub const DOMAIN_EVENT_PMWAKEUP: Procedure = Procedure {
    program: super::PROGRAM,
    number: 269,
    name: "DOMAIN_EVENT_PMWAKEUP",
    kind: Kind::Event,
    since: Some(Version::new(0, 9, 11)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 270.
pub const DOMAIN_EVENT_PMSUSPEND: Procedure = Procedure {
    program: super::PROGRAM,
    number: 270,
    name: "DOMAIN_EVENT_PMSUSPEND",
    kind: Kind::Event,
    since: Some(Version::new(0, 9, 11)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 271.
pub const DOMAIN_SNAPSHOT_IS_CURRENT: Procedure = Procedure {
    program: super::PROGRAM,
    number: 271,
    name: "DOMAIN_SNAPSHOT_IS_CURRENT",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 13)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 272.
pub const DOMAIN_SNAPSHOT_HAS_METADATA: Procedure = Procedure {
    program: super::PROGRAM,
    number: 272,
    name: "DOMAIN_SNAPSHOT_HAS_METADATA",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 13)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 273.
pub const CONNECT_LIST_ALL_DOMAINS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 273,
    name: "CONNECT_LIST_ALL_DOMAINS",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 13)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 274.
pub const DOMAIN_LIST_ALL_SNAPSHOTS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 274,
    name: "DOMAIN_LIST_ALL_SNAPSHOTS",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 13)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 275.
pub const DOMAIN_SNAPSHOT_LIST_ALL_CHILDREN: Procedure = Procedure {
    program: super::PROGRAM,
    number: 275,
    name: "DOMAIN_SNAPSHOT_LIST_ALL_CHILDREN",
    kind: Kind::Call,
    since: Some(Version::new(0, 9, 13)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 276.
pub const DOMAIN_EVENT_BALLOON_CHANGE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 276,
    name: "DOMAIN_EVENT_BALLOON_CHANGE",
    kind: Kind::Event,
    since: Some(Version::new(0, 10, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 277.
pub const DOMAIN_GET_HOSTNAME: Procedure = Procedure {
    program: super::PROGRAM,
    number: 277,
    name: "DOMAIN_GET_HOSTNAME",
    kind: Kind::Call,
    since: Some(Version::new(0, 10, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 278.
pub const DOMAIN_GET_SECURITY_LABEL_LIST: Procedure = Procedure {
    program: super::PROGRAM,
    number: 278,
    name: "DOMAIN_GET_SECURITY_LABEL_LIST",
    kind: Kind::Call,
    since: Some(Version::new(0, 10, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 279.
pub const DOMAIN_PIN_EMULATOR: Procedure = Procedure {
    program: super::PROGRAM,
    number: 279,
    name: "DOMAIN_PIN_EMULATOR",
    kind: Kind::Call,
    since: Some(Version::new(0, 10, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 280.
pub const DOMAIN_GET_EMULATOR_PIN_INFO: Procedure = Procedure {
    program: super::PROGRAM,
    number: 280,
    name: "DOMAIN_GET_EMULATOR_PIN_INFO",
    kind: Kind::Call,
    since: Some(Version::new(0, 10, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 281.
pub const CONNECT_LIST_ALL_STORAGE_POOLS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 281,
    name: "CONNECT_LIST_ALL_STORAGE_POOLS",
    kind: Kind::Call,
    since: Some(Version::new(0, 10, 2)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 282.
pub const STORAGE_POOL_LIST_ALL_VOLUMES: Procedure = Procedure {
    program: super::PROGRAM,
    number: 282,
    name: "STORAGE_POOL_LIST_ALL_VOLUMES",
    kind: Kind::Call,
    since: Some(Version::new(0, 10, 2)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 283.
pub const CONNECT_LIST_ALL_NETWORKS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 283,
    name: "CONNECT_LIST_ALL_NETWORKS",
    kind: Kind::Call,
    since: Some(Version::new(0, 10, 2)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 284.
pub const CONNECT_LIST_ALL_INTERFACES: Procedure = Procedure {
    program: super::PROGRAM,
    number: 284,
    name: "CONNECT_LIST_ALL_INTERFACES",
    kind: Kind::Call,
    since: Some(Version::new(0, 10, 2)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 285.
pub const CONNECT_LIST_ALL_NODE_DEVICES: Procedure = Procedure {
    program: super::PROGRAM,
    number: 285,
    name: "CONNECT_LIST_ALL_NODE_DEVICES",
    kind: Kind::Call,
    since: Some(Version::new(0, 10, 2)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 286.
pub const CONNECT_LIST_ALL_NWFILTERS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 286,
    name: "CONNECT_LIST_ALL_NWFILTERS",
    kind: Kind::Call,
    since: Some(Version::new(0, 10, 2)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 287.
pub const CONNECT_LIST_ALL_SECRETS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 287,
    name: "CONNECT_LIST_ALL_SECRETS",
    kind: Kind::Call,
    since: Some(Version::new(0, 10, 2)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 288.
pub const NODE_SET_MEMORY_PARAMETERS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 288,
    name: "NODE_SET_MEMORY_PARAMETERS",
    kind: Kind::Call,
    since: Some(Version::new(0, 10, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 289.
pub const NODE_GET_MEMORY_PARAMETERS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 289,
    name: "NODE_GET_MEMORY_PARAMETERS",
    kind: Kind::Call,
    since: Some(Version::new(0, 10, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 290.
pub const DOMAIN_BLOCK_COMMIT: Procedure = Procedure {
    program: super::PROGRAM,
    number: 290,
    name: "DOMAIN_BLOCK_COMMIT",
    kind: Kind::Call,
    since: Some(Version::new(0, 10, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 291.
pub const NETWORK_UPDATE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 291,
    name: "NETWORK_UPDATE",
    kind: Kind::Call,
    since: Some(Version::new(0, 10, 2)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 292.
pub const DOMAIN_EVENT_PMSUSPEND_DISK: Procedure = Procedure {
    program: super::PROGRAM,
    number: 292,
    name: "DOMAIN_EVENT_PMSUSPEND_DISK",
    kind: Kind::Event,
    since: Some(Version::new(1, 0, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 293.
pub const NODE_GET_CPU_MAP: Procedure = Procedure {
    program: super::PROGRAM,
    number: 293,
    name: "NODE_GET_CPU_MAP",
    kind: Kind::Call,
    since: Some(Version::new(1, 0, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 294.
pub const DOMAIN_FSTRIM: Procedure = Procedure {
    program: super::PROGRAM,
    number: 294,
    name: "DOMAIN_FSTRIM",
    kind: Kind::Call,
    since: Some(Version::new(1, 0, 1)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 295.
pub const DOMAIN_SEND_PROCESS_SIGNAL: Procedure = Procedure {
    program: super::PROGRAM,
    number: 295,
    name: "DOMAIN_SEND_PROCESS_SIGNAL",
    kind: Kind::Call,
    since: Some(Version::new(1, 0, 1)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 296.
pub const DOMAIN_OPEN_CHANNEL: Procedure = Procedure {
    program: super::PROGRAM,
    number: 296,
    name: "DOMAIN_OPEN_CHANNEL",
    kind: Kind::Call,
    since: Some(Version::new(1, 0, 2)),
    priority: Priority::Low,
    stream: Some(StreamDirection::Read),
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 297.
pub const NODE_DEVICE_LOOKUP_SCSI_HOST_BY_WWN: Procedure = Procedure {
    program: super::PROGRAM,
    number: 297,
    name: "NODE_DEVICE_LOOKUP_SCSI_HOST_BY_WWN",
    kind: Kind::Call,
    since: Some(Version::new(1, 0, 3)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 298.
pub const DOMAIN_GET_JOB_STATS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 298,
    name: "DOMAIN_GET_JOB_STATS",
    kind: Kind::Call,
    since: Some(Version::new(1, 0, 3)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 299.
pub const DOMAIN_MIGRATE_GET_COMPRESSION_CACHE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 299,
    name: "DOMAIN_MIGRATE_GET_COMPRESSION_CACHE",
    kind: Kind::Call,
    since: Some(Version::new(1, 0, 3)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 300.
pub const DOMAIN_MIGRATE_SET_COMPRESSION_CACHE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 300,
    name: "DOMAIN_MIGRATE_SET_COMPRESSION_CACHE",
    kind: Kind::Call,
    since: Some(Version::new(1, 0, 3)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 301.
pub const NODE_DEVICE_DETACH_FLAGS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 301,
    name: "NODE_DEVICE_DETACH_FLAGS",
    kind: Kind::Call,
    since: Some(Version::new(1, 0, 5)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 302.
pub const DOMAIN_MIGRATE_BEGIN3_PARAMS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 302,
    name: "DOMAIN_MIGRATE_BEGIN3_PARAMS",
    kind: Kind::Call,
    since: Some(Version::new(1, 1, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 303.
pub const DOMAIN_MIGRATE_PREPARE3_PARAMS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 303,
    name: "DOMAIN_MIGRATE_PREPARE3_PARAMS",
    kind: Kind::Call,
    since: Some(Version::new(1, 1, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 304.
pub const DOMAIN_MIGRATE_PREPARE_TUNNEL3_PARAMS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 304,
    name: "DOMAIN_MIGRATE_PREPARE_TUNNEL3_PARAMS",
    kind: Kind::Call,
    since: Some(Version::new(1, 1, 0)),
    priority: Priority::Low,
    stream: Some(StreamDirection::Write),
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 305.
pub const DOMAIN_MIGRATE_PERFORM3_PARAMS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 305,
    name: "DOMAIN_MIGRATE_PERFORM3_PARAMS",
    kind: Kind::Call,
    since: Some(Version::new(1, 1, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 306.
pub const DOMAIN_MIGRATE_FINISH3_PARAMS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 306,
    name: "DOMAIN_MIGRATE_FINISH3_PARAMS",
    kind: Kind::Call,
    since: Some(Version::new(1, 1, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 307.
pub const DOMAIN_MIGRATE_CONFIRM3_PARAMS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 307,
    name: "DOMAIN_MIGRATE_CONFIRM3_PARAMS",
    kind: Kind::Call,
    since: Some(Version::new(1, 1, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 308.
pub const DOMAIN_SET_MEMORY_STATS_PERIOD: Procedure = Procedure {
    program: super::PROGRAM,
    number: 308,
    name: "DOMAIN_SET_MEMORY_STATS_PERIOD",
    kind: Kind::Call,
    since: Some(Version::new(1, 1, 1)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 309.
pub const DOMAIN_CREATE_XML_WITH_FILES: Procedure = Procedure {
    program: super::PROGRAM,
    number: 309,
    name: "DOMAIN_CREATE_XML_WITH_FILES",
    kind: Kind::Call,
    since: Some(Version::new(1, 1, 1)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::Send,
};

/// Number 310.
pub const DOMAIN_CREATE_WITH_FILES: Procedure = Procedure {
    program: super::PROGRAM,
    number: 310,
    name: "DOMAIN_CREATE_WITH_FILES",
    kind: Kind::Call,
    since: Some(Version::new(1, 1, 1)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::Send,
};

/// Number 311.
pub const DOMAIN_EVENT_DEVICE_REMOVED: Procedure = Procedure {
    program: super::PROGRAM,
    number: 311,
    name: "DOMAIN_EVENT_DEVICE_REMOVED",
    kind: Kind::Event,
    since: Some(Version::new(1, 1, 1)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 312.
pub const CONNECT_GET_CPU_MODEL_NAMES: Procedure = Procedure {
    program: super::PROGRAM,
    number: 312,
    name: "CONNECT_GET_CPU_MODEL_NAMES",
    kind: Kind::Call,
    since: Some(Version::new(1, 1, 3)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 313.
pub const CONNECT_NETWORK_EVENT_REGISTER_ANY: Procedure = Procedure {
    program: super::PROGRAM,
    number: 313,
    name: "CONNECT_NETWORK_EVENT_REGISTER_ANY",
    kind: Kind::Call,
    since: Some(Version::new(1, 2, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 314.
pub const CONNECT_NETWORK_EVENT_DEREGISTER_ANY: Procedure = Procedure {
    program: super::PROGRAM,
    number: 314,
    name: "CONNECT_NETWORK_EVENT_DEREGISTER_ANY",
    kind: Kind::Call,
    since: Some(Version::new(1, 2, 1)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 315.
pub const NETWORK_EVENT_LIFECYCLE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 315,
    name: "NETWORK_EVENT_LIFECYCLE",
    kind: Kind::Event,
    since: Some(Version::new(1, 2, 1)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 316.
pub const CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY: Procedure = Procedure {
    program: super::PROGRAM,
    number: 316,
    name: "CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY",
    kind: Kind::Call,
    since: Some(Version::new(1, 2, 2)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 317.
pub const CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY: Procedure = Procedure {
    program: super::PROGRAM,
    number: 317,
    name: "CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY",
    kind: Kind::Call,
    since: Some(Version::new(1, 2, 2)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 318.
pub const DOMAIN_EVENT_CALLBACK_LIFECYCLE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 318,
    name: "DOMAIN_EVENT_CALLBACK_LIFECYCLE",
    kind: Kind::Event,
    since: Some(Version::new(1, 2, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 319.
pub const DOMAIN_EVENT_CALLBACK_REBOOT: Procedure = Procedure {
    program: super::PROGRAM,
    number: 319,
    name: "DOMAIN_EVENT_CALLBACK_REBOOT",
    kind: Kind::Event,
    since: Some(Version::new(1, 2, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 320.
pub const DOMAIN_EVENT_CALLBACK_RTC_CHANGE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 320,
    name: "DOMAIN_EVENT_CALLBACK_RTC_CHANGE",
    kind: Kind::Event,
    since: Some(Version::new(1, 2, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 321.
pub const DOMAIN_EVENT_CALLBACK_WATCHDOG: Procedure = Procedure {
    program: super::PROGRAM,
    number: 321,
    name: "DOMAIN_EVENT_CALLBACK_WATCHDOG",
    kind: Kind::Event,
    since: Some(Version::new(1, 2, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 322.
pub const DOMAIN_EVENT_CALLBACK_IO_ERROR: Procedure = Procedure {
    program: super::PROGRAM,
    number: 322,
    name: "DOMAIN_EVENT_CALLBACK_IO_ERROR",
    kind: Kind::Event,
    since: Some(Version::new(1, 2, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 323.
pub const DOMAIN_EVENT_CALLBACK_GRAPHICS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 323,
    name: "DOMAIN_EVENT_CALLBACK_GRAPHICS",
    kind: Kind::Event,
    since: Some(Version::new(1, 2, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 324.
pub const DOMAIN_EVENT_CALLBACK_IO_ERROR_REASON: Procedure = Procedure {
    program: super::PROGRAM,
    number: 324,
    name: "DOMAIN_EVENT_CALLBACK_IO_ERROR_REASON",
    kind: Kind::Event,
    since: Some(Version::new(1, 2, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 325.
pub const DOMAIN_EVENT_CALLBACK_CONTROL_ERROR: Procedure = Procedure {
    program: super::PROGRAM,
    number: 325,
    name: "DOMAIN_EVENT_CALLBACK_CONTROL_ERROR",
    kind: Kind::Event,
    since: Some(Version::new(1, 2, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 326.
pub const DOMAIN_EVENT_CALLBACK_BLOCK_JOB: Procedure = Procedure {
    program: super::PROGRAM,
    number: 326,
    name: "DOMAIN_EVENT_CALLBACK_BLOCK_JOB",
    kind: Kind::Event,
    since: Some(Version::new(1, 2, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 327.
pub const DOMAIN_EVENT_CALLBACK_DISK_CHANGE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 327,
    name: "DOMAIN_EVENT_CALLBACK_DISK_CHANGE",
    kind: Kind::Event,
    since: Some(Version::new(1, 2, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 328.
pub const DOMAIN_EVENT_CALLBACK_TRAY_CHANGE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 328,
    name: "DOMAIN_EVENT_CALLBACK_TRAY_CHANGE",
    kind: Kind::Event,
    since: Some(Version::new(1, 2, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 329.
pub const DOMAIN_EVENT_CALLBACK_PMWAKEUP: Procedure = Procedure {
    program: super::PROGRAM,
    number: 329,
    name: "DOMAIN_EVENT_CALLBACK_PMWAKEUP",
    kind: Kind::Event,
    since: Some(Version::new(1, 2, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 330.
pub const DOMAIN_EVENT_CALLBACK_PMSUSPEND: Procedure = Procedure {
    program: super::PROGRAM,
    number: 330,
    name: "DOMAIN_EVENT_CALLBACK_PMSUSPEND",
    kind: Kind::Event,
    since: Some(Version::new(1, 2, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 331.
pub const DOMAIN_EVENT_CALLBACK_BALLOON_CHANGE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 331,
    name: "DOMAIN_EVENT_CALLBACK_BALLOON_CHANGE",
    kind: Kind::Event,
    since: Some(Version::new(1, 2, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 332.
pub const DOMAIN_EVENT_CALLBACK_PMSUSPEND_DISK: Procedure = Procedure {
    program: super::PROGRAM,
    number: 332,
    name: "DOMAIN_EVENT_CALLBACK_PMSUSPEND_DISK",
    kind: Kind::Event,
    since: Some(Version::new(1, 2, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 333.
pub const DOMAIN_EVENT_CALLBACK_DEVICE_REMOVED: Procedure = Procedure {
    program: super::PROGRAM,
    number: 333,
    name: "DOMAIN_EVENT_CALLBACK_DEVICE_REMOVED",
    kind: Kind::Event,
    since: Some(Version::new(1, 2, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 334.
pub const DOMAIN_CORE_DUMP_WITH_FORMAT: Procedure = Procedure {
    program: super::PROGRAM,
    number: 334,
    name: "DOMAIN_CORE_DUMP_WITH_FORMAT",
    kind: Kind::Call,
    since: Some(Version::new(1, 2, 3)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 335.
pub const DOMAIN_FSFREEZE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 335,
    name: "DOMAIN_FSFREEZE",
    kind: Kind::Call,
    since: Some(Version::new(1, 2, 5)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 336.
pub const DOMAIN_FSTHAW: Procedure = Procedure {
    program: super::PROGRAM,
    number: 336,
    name: "DOMAIN_FSTHAW",
    kind: Kind::Call,
    since: Some(Version::new(1, 2, 5)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 337.
pub const DOMAIN_GET_TIME: Procedure = Procedure {
    program: super::PROGRAM,
    number: 337,
    name: "DOMAIN_GET_TIME",
    kind: Kind::Call,
    since: Some(Version::new(1, 2, 5)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 338.
pub const DOMAIN_SET_TIME: Procedure = Procedure {
    program: super::PROGRAM,
    number: 338,
    name: "DOMAIN_SET_TIME",
    kind: Kind::Call,
    since: Some(Version::new(1, 2, 5)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 339.
pub const DOMAIN_EVENT_BLOCK_JOB_2: Procedure = Procedure {
    program: super::PROGRAM,
    number: 339,
    name: "DOMAIN_EVENT_BLOCK_JOB_2",
    kind: Kind::Event,
    since: Some(Version::new(1, 2, 6)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 340.
pub const NODE_GET_FREE_PAGES: Procedure = Procedure {
    program: super::PROGRAM,
    number: 340,
    name: "NODE_GET_FREE_PAGES",
    kind: Kind::Call,
    since: Some(Version::new(1, 2, 6)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 341.
pub const NETWORK_GET_DHCP_LEASES: Procedure = Procedure {
    program: super::PROGRAM,
    number: 341,
    name: "NETWORK_GET_DHCP_LEASES",
    kind: Kind::Call,
    since: Some(Version::new(1, 2, 6)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 342.
pub const CONNECT_GET_DOMAIN_CAPABILITIES: Procedure = Procedure {
    program: super::PROGRAM,
    number: 342,
    name: "CONNECT_GET_DOMAIN_CAPABILITIES",
    kind: Kind::Call,
    since: Some(Version::new(1, 2, 7)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 343.
pub const DOMAIN_OPEN_GRAPHICS_FD: Procedure = Procedure {
    program: super::PROGRAM,
    number: 343,
    name: "DOMAIN_OPEN_GRAPHICS_FD",
    kind: Kind::Call,
    since: Some(Version::new(1, 2, 8)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::Receive,
};

/// Number 344.
pub const CONNECT_GET_ALL_DOMAIN_STATS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 344,
    name: "CONNECT_GET_ALL_DOMAIN_STATS",
    kind: Kind::Call,
    since: Some(Version::new(1, 2, 8)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 345.
pub const DOMAIN_BLOCK_COPY: Procedure = Procedure {
    program: super::PROGRAM,
    number: 345,
    name: "DOMAIN_BLOCK_COPY",
    kind: Kind::Call,
    since: Some(Version::new(1, 2, 8)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 346.
pub const DOMAIN_EVENT_CALLBACK_TUNABLE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 346,
    name: "DOMAIN_EVENT_CALLBACK_TUNABLE",
    kind: Kind::Event,
    since: Some(Version::new(1, 2, 9)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 347.
pub const NODE_ALLOC_PAGES: Procedure = Procedure {
    program: super::PROGRAM,
    number: 347,
    name: "NODE_ALLOC_PAGES",
    kind: Kind::Call,
    since: Some(Version::new(1, 2, 9)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 348.
pub const DOMAIN_EVENT_CALLBACK_AGENT_LIFECYCLE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 348,
    name: "DOMAIN_EVENT_CALLBACK_AGENT_LIFECYCLE",
    kind: Kind::Event,
    since: Some(Version::new(1, 2, 11)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 349.
pub const DOMAIN_GET_FSINFO: Procedure = Procedure {
    program: super::PROGRAM,
    number: 349,
    name: "DOMAIN_GET_FSINFO",
    kind: Kind::Call,
    since: Some(Version::new(1, 2, 11)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 350.
pub const DOMAIN_DEFINE_XML_FLAGS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 350,
    name: "DOMAIN_DEFINE_XML_FLAGS",
    kind: Kind::Call,
    since: Some(Version::new(1, 2, 12)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 351.
pub const DOMAIN_GET_IOTHREAD_INFO: Procedure = Procedure {
    program: super::PROGRAM,
    number: 351,
    name: "DOMAIN_GET_IOTHREAD_INFO",
    kind: Kind::Call,
    since: Some(Version::new(1, 2, 14)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 352.
pub const DOMAIN_PIN_IOTHREAD: Procedure = Procedure {
    program: super::PROGRAM,
    number: 352,
    name: "DOMAIN_PIN_IOTHREAD",
    kind: Kind::Call,
    since: Some(Version::new(1, 2, 14)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 353.
pub const DOMAIN_INTERFACE_ADDRESSES: Procedure = Procedure {
    program: super::PROGRAM,
    number: 353,
    name: "DOMAIN_INTERFACE_ADDRESSES",
    kind: Kind::Call,
    since: Some(Version::new(1, 2, 14)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 354.
pub const DOMAIN_EVENT_CALLBACK_DEVICE_ADDED: Procedure = Procedure {
    program: super::PROGRAM,
    number: 354,
    name: "DOMAIN_EVENT_CALLBACK_DEVICE_ADDED",
    kind: Kind::Event,
    since: Some(Version::new(1, 2, 15)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 355.
pub const DOMAIN_ADD_IOTHREAD: Procedure = Procedure {
    program: super::PROGRAM,
    number: 355,
    name: "DOMAIN_ADD_IOTHREAD",
    kind: Kind::Call,
    since: Some(Version::new(1, 2, 15)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 356.
pub const DOMAIN_DEL_IOTHREAD: Procedure = Procedure {
    program: super::PROGRAM,
    number: 356,
    name: "DOMAIN_DEL_IOTHREAD",
    kind: Kind::Call,
    since: Some(Version::new(1, 2, 15)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 357.
pub const DOMAIN_SET_USER_PASSWORD: Procedure = Procedure {
    program: super::PROGRAM,
    number: 357,
    name: "DOMAIN_SET_USER_PASSWORD",
    kind: Kind::Call,
    since: Some(Version::new(1, 2, 16)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 358.
pub const DOMAIN_RENAME: Procedure = Procedure {
    program: super::PROGRAM,
    number: 358,
    name: "DOMAIN_RENAME",
    kind: Kind::Call,
    since: Some(Version::new(1, 2, 19)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 359.
pub const DOMAIN_EVENT_CALLBACK_MIGRATION_ITERATION: Procedure = Procedure {
    program: super::PROGRAM,
    number: 359,
    name: "DOMAIN_EVENT_CALLBACK_MIGRATION_ITERATION",
    kind: Kind::Event,
    since: Some(Version::new(1, 3, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 360.
pub const CONNECT_REGISTER_CLOSE_CALLBACK: Procedure = Procedure {
    program: super::PROGRAM,
    number: 360,
    name: "CONNECT_REGISTER_CLOSE_CALLBACK",
    kind: Kind::Call,
    since: Some(Version::new(1, 3, 2)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 361.
pub const CONNECT_UNREGISTER_CLOSE_CALLBACK: Procedure = Procedure {
    program: super::PROGRAM,
    number: 361,
    name: "CONNECT_UNREGISTER_CLOSE_CALLBACK",
    kind: Kind::Call,
    since: Some(Version::new(1, 3, 2)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 362.
pub const CONNECT_EVENT_CONNECTION_CLOSED: Procedure = Procedure {
    program: super::PROGRAM,
    number: 362,
    name: "CONNECT_EVENT_CONNECTION_CLOSED",
    kind: Kind::Event,
    since: Some(Version::new(1, 3, 2)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 363.
pub const DOMAIN_EVENT_CALLBACK_JOB_COMPLETED: Procedure = Procedure {
    program: super::PROGRAM,
    number: 363,
    name: "DOMAIN_EVENT_CALLBACK_JOB_COMPLETED",
    kind: Kind::Event,
    since: Some(Version::new(1, 3, 3)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 364.
pub const DOMAIN_MIGRATE_START_POST_COPY: Procedure = Procedure {
    program: super::PROGRAM,
    number: 364,
    name: "DOMAIN_MIGRATE_START_POST_COPY",
    kind: Kind::Call,
    since: Some(Version::new(1, 3, 3)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 365.
pub const DOMAIN_GET_PERF_EVENTS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 365,
    name: "DOMAIN_GET_PERF_EVENTS",
    kind: Kind::Call,
    since: Some(Version::new(1, 3, 3)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 366.
pub const DOMAIN_SET_PERF_EVENTS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 366,
    name: "DOMAIN_SET_PERF_EVENTS",
    kind: Kind::Call,
    since: Some(Version::new(1, 3, 3)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 367.
pub const DOMAIN_EVENT_CALLBACK_DEVICE_REMOVAL_FAILED: Procedure = Procedure {
    program: super::PROGRAM,
    number: 367,
    name: "DOMAIN_EVENT_CALLBACK_DEVICE_REMOVAL_FAILED",
    kind: Kind::Event,
    since: Some(Version::new(1, 3, 4)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 368.
pub const CONNECT_STORAGE_POOL_EVENT_REGISTER_ANY: Procedure = Procedure {
    program: super::PROGRAM,
    number: 368,
    name: "CONNECT_STORAGE_POOL_EVENT_REGISTER_ANY",
    kind: Kind::Call,
    since: Some(Version::new(2, 0, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 369.
pub const CONNECT_STORAGE_POOL_EVENT_DEREGISTER_ANY: Procedure = Procedure {
    program: super::PROGRAM,
    number: 369,
    name: "CONNECT_STORAGE_POOL_EVENT_DEREGISTER_ANY",
    kind: Kind::Call,
    since: Some(Version::new(2, 0, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 370.
pub const STORAGE_POOL_EVENT_LIFECYCLE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 370,
    name: "STORAGE_POOL_EVENT_LIFECYCLE",
    kind: Kind::Event,
    since: Some(Version::new(2, 0, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 371.
pub const DOMAIN_GET_GUEST_VCPUS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 371,
    name: "DOMAIN_GET_GUEST_VCPUS",
    kind: Kind::Call,
    since: Some(Version::new(2, 0, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 372.
pub const DOMAIN_SET_GUEST_VCPUS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 372,
    name: "DOMAIN_SET_GUEST_VCPUS",
    kind: Kind::Call,
    since: Some(Version::new(2, 0, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 373.
pub const STORAGE_POOL_EVENT_REFRESH: Procedure = Procedure {
    program: super::PROGRAM,
    number: 373,
    name: "STORAGE_POOL_EVENT_REFRESH",
    kind: Kind::Event,
    since: Some(Version::new(2, 0, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 374.
pub const CONNECT_NODE_DEVICE_EVENT_REGISTER_ANY: Procedure = Procedure {
    program: super::PROGRAM,
    number: 374,
    name: "CONNECT_NODE_DEVICE_EVENT_REGISTER_ANY",
    kind: Kind::Call,
    since: Some(Version::new(2, 2, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 375.
pub const CONNECT_NODE_DEVICE_EVENT_DEREGISTER_ANY: Procedure = Procedure {
    program: super::PROGRAM,
    number: 375,
    name: "CONNECT_NODE_DEVICE_EVENT_DEREGISTER_ANY",
    kind: Kind::Call,
    since: Some(Version::new(2, 2, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 376.
pub const NODE_DEVICE_EVENT_LIFECYCLE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 376,
    name: "NODE_DEVICE_EVENT_LIFECYCLE",
    kind: Kind::Event,
    since: Some(Version::new(2, 2, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 377.
pub const NODE_DEVICE_EVENT_UPDATE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 377,
    name: "NODE_DEVICE_EVENT_UPDATE",
    kind: Kind::Event,
    since: Some(Version::new(2, 2, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 378.
pub const STORAGE_VOL_GET_INFO_FLAGS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 378,
    name: "STORAGE_VOL_GET_INFO_FLAGS",
    kind: Kind::Call,
    since: Some(Version::new(3, 0, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 379.
pub const DOMAIN_EVENT_CALLBACK_METADATA_CHANGE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 379,
    name: "DOMAIN_EVENT_CALLBACK_METADATA_CHANGE",
    kind: Kind::Event,
    since: Some(Version::new(3, 0, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 380.
pub const CONNECT_SECRET_EVENT_REGISTER_ANY: Procedure = Procedure {
    program: super::PROGRAM,
    number: 380,
    name: "CONNECT_SECRET_EVENT_REGISTER_ANY",
    kind: Kind::Call,
    since: Some(Version::new(3, 0, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 381.
pub const CONNECT_SECRET_EVENT_DEREGISTER_ANY: Procedure = Procedure {
    program: super::PROGRAM,
    number: 381,
    name: "CONNECT_SECRET_EVENT_DEREGISTER_ANY",
    kind: Kind::Call,
    since: Some(Version::new(3, 0, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 382.
pub const SECRET_EVENT_LIFECYCLE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 382,
    name: "SECRET_EVENT_LIFECYCLE",
    kind: Kind::Event,
    since: Some(Version::new(3, 0, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 383.
pub const SECRET_EVENT_VALUE_CHANGED: Procedure = Procedure {
    program: super::PROGRAM,
    number: 383,
    name: "SECRET_EVENT_VALUE_CHANGED",
    kind: Kind::Event,
    since: Some(Version::new(3, 0, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 384.
pub const DOMAIN_SET_VCPU: Procedure = Procedure {
    program: super::PROGRAM,
    number: 384,
    name: "DOMAIN_SET_VCPU",
    kind: Kind::Call,
    since: Some(Version::new(3, 1, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 385.
pub const DOMAIN_EVENT_BLOCK_THRESHOLD: Procedure = Procedure {
    program: super::PROGRAM,
    number: 385,
    name: "DOMAIN_EVENT_BLOCK_THRESHOLD",
    kind: Kind::Event,
    since: Some(Version::new(3, 2, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 386.
pub const DOMAIN_SET_BLOCK_THRESHOLD: Procedure = Procedure {
    program: super::PROGRAM,
    number: 386,
    name: "DOMAIN_SET_BLOCK_THRESHOLD",
    kind: Kind::Call,
    since: Some(Version::new(3, 2, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 387.
pub const DOMAIN_MIGRATE_GET_MAX_DOWNTIME: Procedure = Procedure {
    program: super::PROGRAM,
    number: 387,
    name: "DOMAIN_MIGRATE_GET_MAX_DOWNTIME",
    kind: Kind::Call,
    since: Some(Version::new(3, 7, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 388.
pub const DOMAIN_MANAGED_SAVE_GET_XML_DESC: Procedure = Procedure {
    program: super::PROGRAM,
    number: 388,
    name: "DOMAIN_MANAGED_SAVE_GET_XML_DESC",
    kind: Kind::Call,
    since: Some(Version::new(3, 7, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 389.
pub const DOMAIN_MANAGED_SAVE_DEFINE_XML: Procedure = Procedure {
    program: super::PROGRAM,
    number: 389,
    name: "DOMAIN_MANAGED_SAVE_DEFINE_XML",
    kind: Kind::Call,
    since: Some(Version::new(3, 7, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 390.
pub const DOMAIN_SET_LIFECYCLE_ACTION: Procedure = Procedure {
    program: super::PROGRAM,
    number: 390,
    name: "DOMAIN_SET_LIFECYCLE_ACTION",
    kind: Kind::Call,
    since: Some(Version::new(3, 9, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 391.
pub const STORAGE_POOL_LOOKUP_BY_TARGET_PATH: Procedure = Procedure {
    program: super::PROGRAM,
    number: 391,
    name: "STORAGE_POOL_LOOKUP_BY_TARGET_PATH",
    kind: Kind::Call,
    since: Some(Version::new(4, 1, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 392.
pub const DOMAIN_DETACH_DEVICE_ALIAS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 392,
    name: "DOMAIN_DETACH_DEVICE_ALIAS",
    kind: Kind::Call,
    since: Some(Version::new(4, 4, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 393.
pub const CONNECT_COMPARE_HYPERVISOR_CPU: Procedure = Procedure {
    program: super::PROGRAM,
    number: 393,
    name: "CONNECT_COMPARE_HYPERVISOR_CPU",
    kind: Kind::Call,
    since: Some(Version::new(4, 4, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 394.
pub const CONNECT_BASELINE_HYPERVISOR_CPU: Procedure = Procedure {
    program: super::PROGRAM,
    number: 394,
    name: "CONNECT_BASELINE_HYPERVISOR_CPU",
    kind: Kind::Call,
    since: Some(Version::new(4, 4, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 395.
pub const NODE_GET_SEV_INFO: Procedure = Procedure {
    program: super::PROGRAM,
    number: 395,
    name: "NODE_GET_SEV_INFO",
    kind: Kind::Call,
    since: Some(Version::new(4, 5, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 396.
pub const DOMAIN_GET_LAUNCH_SECURITY_INFO: Procedure = Procedure {
    program: super::PROGRAM,
    number: 396,
    name: "DOMAIN_GET_LAUNCH_SECURITY_INFO",
    kind: Kind::Call,
    since: Some(Version::new(4, 5, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 397.
pub const NWFILTER_BINDING_LOOKUP_BY_PORT_DEV: Procedure = Procedure {
    program: super::PROGRAM,
    number: 397,
    name: "NWFILTER_BINDING_LOOKUP_BY_PORT_DEV",
    kind: Kind::Call,
    since: Some(Version::new(4, 5, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 398.
pub const NWFILTER_BINDING_GET_XML_DESC: Procedure = Procedure {
    program: super::PROGRAM,
    number: 398,
    name: "NWFILTER_BINDING_GET_XML_DESC",
    kind: Kind::Call,
    since: Some(Version::new(4, 5, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 399.
pub const NWFILTER_BINDING_CREATE_XML: Procedure = Procedure {
    program: super::PROGRAM,
    number: 399,
    name: "NWFILTER_BINDING_CREATE_XML",
    kind: Kind::Call,
    since: Some(Version::new(4, 5, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 400.
pub const NWFILTER_BINDING_DELETE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 400,
    name: "NWFILTER_BINDING_DELETE",
    kind: Kind::Call,
    since: Some(Version::new(4, 5, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 401.
pub const CONNECT_LIST_ALL_NWFILTER_BINDINGS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 401,
    name: "CONNECT_LIST_ALL_NWFILTER_BINDINGS",
    kind: Kind::Call,
    since: Some(Version::new(4, 5, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 402.
pub const DOMAIN_SET_IOTHREAD_PARAMS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 402,
    name: "DOMAIN_SET_IOTHREAD_PARAMS",
    kind: Kind::Call,
    since: Some(Version::new(4, 10, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 403.
pub const CONNECT_GET_STORAGE_POOL_CAPABILITIES: Procedure = Procedure {
    program: super::PROGRAM,
    number: 403,
    name: "CONNECT_GET_STORAGE_POOL_CAPABILITIES",
    kind: Kind::Call,
    since: Some(Version::new(5, 2, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 404.
pub const NETWORK_LIST_ALL_PORTS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 404,
    name: "NETWORK_LIST_ALL_PORTS",
    kind: Kind::Call,
    since: Some(Version::new(5, 5, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 405.
pub const NETWORK_PORT_LOOKUP_BY_UUID: Procedure = Procedure {
    program: super::PROGRAM,
    number: 405,
    name: "NETWORK_PORT_LOOKUP_BY_UUID",
    kind: Kind::Call,
    since: Some(Version::new(5, 5, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 406.
pub const NETWORK_PORT_CREATE_XML: Procedure = Procedure {
    program: super::PROGRAM,
    number: 406,
    name: "NETWORK_PORT_CREATE_XML",
    kind: Kind::Call,
    since: Some(Version::new(5, 5, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 407.
pub const NETWORK_PORT_GET_PARAMETERS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 407,
    name: "NETWORK_PORT_GET_PARAMETERS",
    kind: Kind::Call,
    since: Some(Version::new(5, 5, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 408.
pub const NETWORK_PORT_SET_PARAMETERS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 408,
    name: "NETWORK_PORT_SET_PARAMETERS",
    kind: Kind::Call,
    since: Some(Version::new(5, 5, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 409.
pub const NETWORK_PORT_GET_XML_DESC: Procedure = Procedure {
    program: super::PROGRAM,
    number: 409,
    name: "NETWORK_PORT_GET_XML_DESC",
    kind: Kind::Call,
    since: Some(Version::new(5, 5, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 410.
pub const NETWORK_PORT_DELETE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 410,
    name: "NETWORK_PORT_DELETE",
    kind: Kind::Call,
    since: Some(Version::new(5, 5, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 411.
pub const DOMAIN_CHECKPOINT_CREATE_XML: Procedure = Procedure {
    program: super::PROGRAM,
    number: 411,
    name: "DOMAIN_CHECKPOINT_CREATE_XML",
    kind: Kind::Call,
    since: Some(Version::new(5, 6, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 412.
pub const DOMAIN_CHECKPOINT_GET_XML_DESC: Procedure = Procedure {
    program: super::PROGRAM,
    number: 412,
    name: "DOMAIN_CHECKPOINT_GET_XML_DESC",
    kind: Kind::Call,
    since: Some(Version::new(5, 6, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 413.
pub const DOMAIN_LIST_ALL_CHECKPOINTS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 413,
    name: "DOMAIN_LIST_ALL_CHECKPOINTS",
    kind: Kind::Call,
    since: Some(Version::new(5, 6, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 414.
pub const DOMAIN_CHECKPOINT_LIST_ALL_CHILDREN: Procedure = Procedure {
    program: super::PROGRAM,
    number: 414,
    name: "DOMAIN_CHECKPOINT_LIST_ALL_CHILDREN",
    kind: Kind::Call,
    since: Some(Version::new(5, 6, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 415.
pub const DOMAIN_CHECKPOINT_LOOKUP_BY_NAME: Procedure = Procedure {
    program: super::PROGRAM,
    number: 415,
    name: "DOMAIN_CHECKPOINT_LOOKUP_BY_NAME",
    kind: Kind::Call,
    since: Some(Version::new(5, 6, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 416.
pub const DOMAIN_CHECKPOINT_GET_PARENT: Procedure = Procedure {
    program: super::PROGRAM,
    number: 416,
    name: "DOMAIN_CHECKPOINT_GET_PARENT",
    kind: Kind::Call,
    since: Some(Version::new(5, 6, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 417.
pub const DOMAIN_CHECKPOINT_DELETE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 417,
    name: "DOMAIN_CHECKPOINT_DELETE",
    kind: Kind::Call,
    since: Some(Version::new(5, 6, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 418.
pub const DOMAIN_GET_GUEST_INFO: Procedure = Procedure {
    program: super::PROGRAM,
    number: 418,
    name: "DOMAIN_GET_GUEST_INFO",
    kind: Kind::Call,
    since: Some(Version::new(5, 7, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 419.
pub const CONNECT_SET_IDENTITY: Procedure = Procedure {
    program: super::PROGRAM,
    number: 419,
    name: "CONNECT_SET_IDENTITY",
    kind: Kind::Call,
    since: Some(Version::new(5, 8, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 420.
pub const DOMAIN_AGENT_SET_RESPONSE_TIMEOUT: Procedure = Procedure {
    program: super::PROGRAM,
    number: 420,
    name: "DOMAIN_AGENT_SET_RESPONSE_TIMEOUT",
    kind: Kind::Call,
    since: Some(Version::new(5, 10, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 421.
pub const DOMAIN_BACKUP_BEGIN: Procedure = Procedure {
    program: super::PROGRAM,
    number: 421,
    name: "DOMAIN_BACKUP_BEGIN",
    kind: Kind::Call,
    since: Some(Version::new(6, 0, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 422.
pub const DOMAIN_BACKUP_GET_XML_DESC: Procedure = Procedure {
    program: super::PROGRAM,
    number: 422,
    name: "DOMAIN_BACKUP_GET_XML_DESC",
    kind: Kind::Call,
    since: Some(Version::new(6, 0, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 423.
pub const DOMAIN_EVENT_MEMORY_FAILURE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 423,
    name: "DOMAIN_EVENT_MEMORY_FAILURE",
    kind: Kind::Event,
    since: Some(Version::new(6, 9, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 424.
pub const DOMAIN_AUTHORIZED_SSH_KEYS_GET: Procedure = Procedure {
    program: super::PROGRAM,
    number: 424,
    name: "DOMAIN_AUTHORIZED_SSH_KEYS_GET",
    kind: Kind::Call,
    since: Some(Version::new(6, 10, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 425.
pub const DOMAIN_AUTHORIZED_SSH_KEYS_SET: Procedure = Procedure {
    program: super::PROGRAM,
    number: 425,
    name: "DOMAIN_AUTHORIZED_SSH_KEYS_SET",
    kind: Kind::Call,
    since: Some(Version::new(6, 10, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 426.
pub const DOMAIN_GET_MESSAGES: Procedure = Procedure {
    program: super::PROGRAM,
    number: 426,
    name: "DOMAIN_GET_MESSAGES",
    kind: Kind::Call,
    since: Some(Version::new(7, 1, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 427.
pub const DOMAIN_START_DIRTY_RATE_CALC: Procedure = Procedure {
    program: super::PROGRAM,
    number: 427,
    name: "DOMAIN_START_DIRTY_RATE_CALC",
    kind: Kind::Call,
    since: Some(Version::new(7, 2, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 428.
pub const NODE_DEVICE_DEFINE_XML: Procedure = Procedure {
    program: super::PROGRAM,
    number: 428,
    name: "NODE_DEVICE_DEFINE_XML",
    kind: Kind::Call,
    since: Some(Version::new(7, 3, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 429.
pub const NODE_DEVICE_UNDEFINE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 429,
    name: "NODE_DEVICE_UNDEFINE",
    kind: Kind::Call,
    since: Some(Version::new(7, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 430.
pub const NODE_DEVICE_CREATE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 430,
    name: "NODE_DEVICE_CREATE",
    kind: Kind::Call,
    since: Some(Version::new(7, 3, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 431.
pub const NWFILTER_DEFINE_XML_FLAGS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 431,
    name: "NWFILTER_DEFINE_XML_FLAGS",
    kind: Kind::Call,
    since: Some(Version::new(7, 7, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 432.
pub const NETWORK_DEFINE_XML_FLAGS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 432,
    name: "NETWORK_DEFINE_XML_FLAGS",
    kind: Kind::Call,
    since: Some(Version::new(7, 7, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 433.
pub const NODE_DEVICE_GET_AUTOSTART: Procedure = Procedure {
    program: super::PROGRAM,
    number: 433,
    name: "NODE_DEVICE_GET_AUTOSTART",
    kind: Kind::Call,
    since: Some(Version::new(7, 8, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 434.
pub const NODE_DEVICE_SET_AUTOSTART: Procedure = Procedure {
    program: super::PROGRAM,
    number: 434,
    name: "NODE_DEVICE_SET_AUTOSTART",
    kind: Kind::Call,
    since: Some(Version::new(7, 8, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 435.
pub const NODE_DEVICE_IS_PERSISTENT: Procedure = Procedure {
    program: super::PROGRAM,
    number: 435,
    name: "NODE_DEVICE_IS_PERSISTENT",
    kind: Kind::Call,
    since: Some(Version::new(7, 8, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 436.
pub const NODE_DEVICE_IS_ACTIVE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 436,
    name: "NODE_DEVICE_IS_ACTIVE",
    kind: Kind::Call,
    since: Some(Version::new(7, 8, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 437.
pub const NETWORK_CREATE_XML_FLAGS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 437,
    name: "NETWORK_CREATE_XML_FLAGS",
    kind: Kind::Call,
    since: Some(Version::new(7, 8, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 438.
pub const DOMAIN_EVENT_MEMORY_DEVICE_SIZE_CHANGE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 438,
    name: "DOMAIN_EVENT_MEMORY_DEVICE_SIZE_CHANGE",
    kind: Kind::Event,
    since: Some(Version::new(7, 9, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 439.
pub const DOMAIN_SET_LAUNCH_SECURITY_STATE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 439,
    name: "DOMAIN_SET_LAUNCH_SECURITY_STATE",
    kind: Kind::Call,
    since: Some(Version::new(8, 0, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 440.
pub const DOMAIN_SAVE_PARAMS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 440,
    name: "DOMAIN_SAVE_PARAMS",
    kind: Kind::Call,
    since: Some(Version::new(8, 4, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 441.
pub const DOMAIN_RESTORE_PARAMS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 441,
    name: "DOMAIN_RESTORE_PARAMS",
    kind: Kind::Call,
    since: Some(Version::new(8, 4, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 442.
pub const DOMAIN_ABORT_JOB_FLAGS: Procedure = Procedure {
    program: super::PROGRAM,
    number: 442,
    name: "DOMAIN_ABORT_JOB_FLAGS",
    kind: Kind::Call,
    since: Some(Version::new(8, 5, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 443.
pub const DOMAIN_FD_ASSOCIATE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 443,
    name: "DOMAIN_FD_ASSOCIATE",
    kind: Kind::Call,
    since: Some(Version::new(9, 0, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::Send,
};

/// Number 444.
pub const NETWORK_SET_METADATA: Procedure = Procedure {
    program: super::PROGRAM,
    number: 444,
    name: "NETWORK_SET_METADATA",
    kind: Kind::Call,
    since: Some(Version::new(9, 7, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 445.
pub const NETWORK_GET_METADATA: Procedure = Procedure {
    program: super::PROGRAM,
    number: 445,
    name: "NETWORK_GET_METADATA",
    kind: Kind::Call,
    since: Some(Version::new(9, 7, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 446.
pub const NETWORK_EVENT_CALLBACK_METADATA_CHANGE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 446,
    name: "NETWORK_EVENT_CALLBACK_METADATA_CHANGE",
    kind: Kind::Event,
    since: Some(Version::new(9, 8, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 447.
pub const NODE_DEVICE_UPDATE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 447,
    name: "NODE_DEVICE_UPDATE",
    kind: Kind::Call,
    since: Some(Version::new(10, 1, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 448.
pub const DOMAIN_GRAPHICS_RELOAD: Procedure = Procedure {
    program: super::PROGRAM,
    number: 448,
    name: "DOMAIN_GRAPHICS_RELOAD",
    kind: Kind::Call,
    since: Some(Version::new(10, 2, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 449.
pub const DOMAIN_GET_AUTOSTART_ONCE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 449,
    name: "DOMAIN_GET_AUTOSTART_ONCE",
    kind: Kind::Call,
    since: Some(Version::new(11, 2, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 450.
pub const DOMAIN_SET_AUTOSTART_ONCE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 450,
    name: "DOMAIN_SET_AUTOSTART_ONCE",
    kind: Kind::Call,
    since: Some(Version::new(11, 2, 0)),
    priority: Priority::High,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 451.
pub const DOMAIN_SET_THROTTLE_GROUP: Procedure = Procedure {
    program: super::PROGRAM,
    number: 451,
    name: "DOMAIN_SET_THROTTLE_GROUP",
    kind: Kind::Call,
    since: Some(Version::new(11, 2, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 452.
pub const DOMAIN_DEL_THROTTLE_GROUP: Procedure = Procedure {
    program: super::PROGRAM,
    number: 452,
    name: "DOMAIN_DEL_THROTTLE_GROUP",
    kind: Kind::Call,
    since: Some(Version::new(11, 2, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 453.
pub const DOMAIN_EVENT_NIC_MAC_CHANGE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 453,
    name: "DOMAIN_EVENT_NIC_MAC_CHANGE",
    kind: Kind::Event,
    since: Some(Version::new(11, 2, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 454.
pub const DOMAIN_EVENT_VCPU_REMOVED: Procedure = Procedure {
    program: super::PROGRAM,
    number: 454,
    name: "DOMAIN_EVENT_VCPU_REMOVED",
    kind: Kind::Event,
    since: Some(Version::new(12, 4, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 455.
pub const DOMAIN_EVENT_CALLBACK_CHANNEL_LIFECYCLE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 455,
    name: "DOMAIN_EVENT_CALLBACK_CHANNEL_LIFECYCLE",
    kind: Kind::Event,
    since: Some(Version::new(12, 4, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// Number 456.
pub const DOMAIN_ANNOUNCE_INTERFACE: Procedure = Procedure {
    program: super::PROGRAM,
    number: 456,
    name: "DOMAIN_ANNOUNCE_INTERFACE",
    kind: Kind::Call,
    since: Some(Version::new(12, 5, 0)),
    priority: Priority::Low,
    stream: None,
    sparse: false,
    descriptors: Descriptors::None,
};

/// All of them, in the order of their numbers.
pub static ALL: &[Procedure] = &[
    CONNECT_OPEN,
    CONNECT_CLOSE,
    CONNECT_GET_TYPE,
    CONNECT_GET_VERSION,
    CONNECT_GET_MAX_VCPUS,
    NODE_GET_INFO,
    CONNECT_GET_CAPABILITIES,
    DOMAIN_ATTACH_DEVICE,
    DOMAIN_CREATE,
    DOMAIN_CREATE_XML,
    DOMAIN_DEFINE_XML,
    DOMAIN_DESTROY,
    DOMAIN_DETACH_DEVICE,
    DOMAIN_GET_XML_DESC,
    DOMAIN_GET_AUTOSTART,
    DOMAIN_GET_INFO,
    DOMAIN_GET_MAX_MEMORY,
    DOMAIN_GET_MAX_VCPUS,
    DOMAIN_GET_OS_TYPE,
    DOMAIN_GET_VCPUS,
    CONNECT_LIST_DEFINED_DOMAINS,
    DOMAIN_LOOKUP_BY_ID,
    DOMAIN_LOOKUP_BY_NAME,
    DOMAIN_LOOKUP_BY_UUID,
    CONNECT_NUM_OF_DEFINED_DOMAINS,
    DOMAIN_PIN_VCPU,
    DOMAIN_REBOOT,
    DOMAIN_RESUME,
    DOMAIN_SET_AUTOSTART,
    DOMAIN_SET_MAX_MEMORY,
    DOMAIN_SET_MEMORY,
    DOMAIN_SET_VCPUS,
    DOMAIN_SHUTDOWN,
    DOMAIN_SUSPEND,
    DOMAIN_UNDEFINE,
    CONNECT_LIST_DEFINED_NETWORKS,
    CONNECT_LIST_DOMAINS,
    CONNECT_LIST_NETWORKS,
    NETWORK_CREATE,
    NETWORK_CREATE_XML,
    NETWORK_DEFINE_XML,
    NETWORK_DESTROY,
    NETWORK_GET_XML_DESC,
    NETWORK_GET_AUTOSTART,
    NETWORK_GET_BRIDGE_NAME,
    NETWORK_LOOKUP_BY_NAME,
    NETWORK_LOOKUP_BY_UUID,
    NETWORK_SET_AUTOSTART,
    NETWORK_UNDEFINE,
    CONNECT_NUM_OF_DEFINED_NETWORKS,
    CONNECT_NUM_OF_DOMAINS,
    CONNECT_NUM_OF_NETWORKS,
    DOMAIN_CORE_DUMP,
    DOMAIN_RESTORE,
    DOMAIN_SAVE,
    DOMAIN_GET_SCHEDULER_TYPE,
    DOMAIN_GET_SCHEDULER_PARAMETERS,
    DOMAIN_SET_SCHEDULER_PARAMETERS,
    CONNECT_GET_HOSTNAME,
    CONNECT_SUPPORTS_FEATURE,
    DOMAIN_MIGRATE_PREPARE,
    DOMAIN_MIGRATE_PERFORM,
    DOMAIN_MIGRATE_FINISH,
    DOMAIN_BLOCK_STATS,
    DOMAIN_INTERFACE_STATS,
    AUTH_LIST,
    AUTH_SASL_INIT,
    AUTH_SASL_START,
    AUTH_SASL_STEP,
    AUTH_POLKIT,
    CONNECT_NUM_OF_STORAGE_POOLS,
    CONNECT_LIST_STORAGE_POOLS,
    CONNECT_NUM_OF_DEFINED_STORAGE_POOLS,
    CONNECT_LIST_DEFINED_STORAGE_POOLS,
    CONNECT_FIND_STORAGE_POOL_SOURCES,
    STORAGE_POOL_CREATE_XML,
    STORAGE_POOL_DEFINE_XML,
    STORAGE_POOL_CREATE,
    STORAGE_POOL_BUILD,
    STORAGE_POOL_DESTROY,
    STORAGE_POOL_DELETE,
    STORAGE_POOL_UNDEFINE,
    STORAGE_POOL_REFRESH,
    STORAGE_POOL_LOOKUP_BY_NAME,
    STORAGE_POOL_LOOKUP_BY_UUID,
    STORAGE_POOL_LOOKUP_BY_VOLUME,
    STORAGE_POOL_GET_INFO,
    STORAGE_POOL_GET_XML_DESC,
    STORAGE_POOL_GET_AUTOSTART,
    STORAGE_POOL_SET_AUTOSTART,
    STORAGE_POOL_NUM_OF_VOLUMES,
    STORAGE_POOL_LIST_VOLUMES,
    STORAGE_VOL_CREATE_XML,
    STORAGE_VOL_DELETE,
    STORAGE_VOL_LOOKUP_BY_NAME,
    STORAGE_VOL_LOOKUP_BY_KEY,
    STORAGE_VOL_LOOKUP_BY_PATH,
    STORAGE_VOL_GET_INFO,
    STORAGE_VOL_GET_XML_DESC,
    STORAGE_VOL_GET_PATH,
    NODE_GET_CELLS_FREE_MEMORY,
    NODE_GET_FREE_MEMORY,
    DOMAIN_BLOCK_PEEK,
    DOMAIN_MEMORY_PEEK,
    CONNECT_DOMAIN_EVENT_REGISTER,
    CONNECT_DOMAIN_EVENT_DEREGISTER,
    DOMAIN_EVENT_LIFECYCLE,
    DOMAIN_MIGRATE_PREPARE2,
    DOMAIN_MIGRATE_FINISH2,
    CONNECT_GET_URI,
    NODE_NUM_OF_DEVICES,
    NODE_LIST_DEVICES,
    NODE_DEVICE_LOOKUP_BY_NAME,
    NODE_DEVICE_GET_XML_DESC,
    NODE_DEVICE_GET_PARENT,
    NODE_DEVICE_NUM_OF_CAPS,
    NODE_DEVICE_LIST_CAPS,
    NODE_DEVICE_DETTACH,
    NODE_DEVICE_RE_ATTACH,
    NODE_DEVICE_RESET,
    DOMAIN_GET_SECURITY_LABEL,
    NODE_GET_SECURITY_MODEL,
    NODE_DEVICE_CREATE_XML,
    NODE_DEVICE_DESTROY,
    STORAGE_VOL_CREATE_XML_FROM,
    CONNECT_NUM_OF_INTERFACES,
    CONNECT_LIST_INTERFACES,
    INTERFACE_LOOKUP_BY_NAME,
    INTERFACE_LOOKUP_BY_MAC_STRING,
    INTERFACE_GET_XML_DESC,
    INTERFACE_DEFINE_XML,
    INTERFACE_UNDEFINE,
    INTERFACE_CREATE,
    INTERFACE_DESTROY,
    CONNECT_DOMAIN_XML_FROM_NATIVE,
    CONNECT_DOMAIN_XML_TO_NATIVE,
    CONNECT_NUM_OF_DEFINED_INTERFACES,
    CONNECT_LIST_DEFINED_INTERFACES,
    CONNECT_NUM_OF_SECRETS,
    CONNECT_LIST_SECRETS,
    SECRET_LOOKUP_BY_UUID,
    SECRET_DEFINE_XML,
    SECRET_GET_XML_DESC,
    SECRET_SET_VALUE,
    SECRET_GET_VALUE,
    SECRET_UNDEFINE,
    SECRET_LOOKUP_BY_USAGE,
    DOMAIN_MIGRATE_PREPARE_TUNNEL,
    CONNECT_IS_SECURE,
    DOMAIN_IS_ACTIVE,
    DOMAIN_IS_PERSISTENT,
    NETWORK_IS_ACTIVE,
    NETWORK_IS_PERSISTENT,
    STORAGE_POOL_IS_ACTIVE,
    STORAGE_POOL_IS_PERSISTENT,
    INTERFACE_IS_ACTIVE,
    CONNECT_GET_LIB_VERSION,
    CONNECT_COMPARE_CPU,
    DOMAIN_MEMORY_STATS,
    DOMAIN_ATTACH_DEVICE_FLAGS,
    DOMAIN_DETACH_DEVICE_FLAGS,
    CONNECT_BASELINE_CPU,
    DOMAIN_GET_JOB_INFO,
    DOMAIN_ABORT_JOB,
    STORAGE_VOL_WIPE,
    DOMAIN_MIGRATE_SET_MAX_DOWNTIME,
    CONNECT_DOMAIN_EVENT_REGISTER_ANY,
    CONNECT_DOMAIN_EVENT_DEREGISTER_ANY,
    DOMAIN_EVENT_REBOOT,
    DOMAIN_EVENT_RTC_CHANGE,
    DOMAIN_EVENT_WATCHDOG,
    DOMAIN_EVENT_IO_ERROR,
    DOMAIN_EVENT_GRAPHICS,
    DOMAIN_UPDATE_DEVICE_FLAGS,
    NWFILTER_LOOKUP_BY_NAME,
    NWFILTER_LOOKUP_BY_UUID,
    NWFILTER_GET_XML_DESC,
    CONNECT_NUM_OF_NWFILTERS,
    CONNECT_LIST_NWFILTERS,
    NWFILTER_DEFINE_XML,
    NWFILTER_UNDEFINE,
    DOMAIN_MANAGED_SAVE,
    DOMAIN_HAS_MANAGED_SAVE_IMAGE,
    DOMAIN_MANAGED_SAVE_REMOVE,
    DOMAIN_SNAPSHOT_CREATE_XML,
    DOMAIN_SNAPSHOT_GET_XML_DESC,
    DOMAIN_SNAPSHOT_NUM,
    DOMAIN_SNAPSHOT_LIST_NAMES,
    DOMAIN_SNAPSHOT_LOOKUP_BY_NAME,
    DOMAIN_HAS_CURRENT_SNAPSHOT,
    DOMAIN_SNAPSHOT_CURRENT,
    DOMAIN_REVERT_TO_SNAPSHOT,
    DOMAIN_SNAPSHOT_DELETE,
    DOMAIN_GET_BLOCK_INFO,
    DOMAIN_EVENT_IO_ERROR_REASON,
    DOMAIN_CREATE_WITH_FLAGS,
    DOMAIN_SET_MEMORY_PARAMETERS,
    DOMAIN_GET_MEMORY_PARAMETERS,
    DOMAIN_SET_VCPUS_FLAGS,
    DOMAIN_GET_VCPUS_FLAGS,
    DOMAIN_OPEN_CONSOLE,
    DOMAIN_IS_UPDATED,
    CONNECT_GET_SYSINFO,
    DOMAIN_SET_MEMORY_FLAGS,
    DOMAIN_SET_BLKIO_PARAMETERS,
    DOMAIN_GET_BLKIO_PARAMETERS,
    DOMAIN_MIGRATE_SET_MAX_SPEED,
    STORAGE_VOL_UPLOAD,
    STORAGE_VOL_DOWNLOAD,
    DOMAIN_INJECT_NMI,
    DOMAIN_SCREENSHOT,
    DOMAIN_GET_STATE,
    DOMAIN_MIGRATE_BEGIN3,
    DOMAIN_MIGRATE_PREPARE3,
    DOMAIN_MIGRATE_PREPARE_TUNNEL3,
    DOMAIN_MIGRATE_PERFORM3,
    DOMAIN_MIGRATE_FINISH3,
    DOMAIN_MIGRATE_CONFIRM3,
    DOMAIN_SET_SCHEDULER_PARAMETERS_FLAGS,
    INTERFACE_CHANGE_BEGIN,
    INTERFACE_CHANGE_COMMIT,
    INTERFACE_CHANGE_ROLLBACK,
    DOMAIN_GET_SCHEDULER_PARAMETERS_FLAGS,
    DOMAIN_EVENT_CONTROL_ERROR,
    DOMAIN_PIN_VCPU_FLAGS,
    DOMAIN_SEND_KEY,
    NODE_GET_CPU_STATS,
    NODE_GET_MEMORY_STATS,
    DOMAIN_GET_CONTROL_INFO,
    DOMAIN_GET_VCPU_PIN_INFO,
    DOMAIN_UNDEFINE_FLAGS,
    DOMAIN_SAVE_FLAGS,
    DOMAIN_RESTORE_FLAGS,
    DOMAIN_DESTROY_FLAGS,
    DOMAIN_SAVE_IMAGE_GET_XML_DESC,
    DOMAIN_SAVE_IMAGE_DEFINE_XML,
    DOMAIN_BLOCK_JOB_ABORT,
    DOMAIN_GET_BLOCK_JOB_INFO,
    DOMAIN_BLOCK_JOB_SET_SPEED,
    DOMAIN_BLOCK_PULL,
    DOMAIN_EVENT_BLOCK_JOB,
    DOMAIN_MIGRATE_GET_MAX_SPEED,
    DOMAIN_BLOCK_STATS_FLAGS,
    DOMAIN_SNAPSHOT_GET_PARENT,
    DOMAIN_RESET,
    DOMAIN_SNAPSHOT_NUM_CHILDREN,
    DOMAIN_SNAPSHOT_LIST_CHILDREN_NAMES,
    DOMAIN_EVENT_DISK_CHANGE,
    DOMAIN_OPEN_GRAPHICS,
    NODE_SUSPEND_FOR_DURATION,
    DOMAIN_BLOCK_RESIZE,
    DOMAIN_SET_BLOCK_IO_TUNE,
    DOMAIN_GET_BLOCK_IO_TUNE,
    DOMAIN_SET_NUMA_PARAMETERS,
    DOMAIN_GET_NUMA_PARAMETERS,
    DOMAIN_SET_INTERFACE_PARAMETERS,
    DOMAIN_GET_INTERFACE_PARAMETERS,
    DOMAIN_SHUTDOWN_FLAGS,
    STORAGE_VOL_WIPE_PATTERN,
    STORAGE_VOL_RESIZE,
    DOMAIN_PM_SUSPEND_FOR_DURATION,
    DOMAIN_GET_CPU_STATS,
    DOMAIN_GET_DISK_ERRORS,
    DOMAIN_SET_METADATA,
    DOMAIN_GET_METADATA,
    DOMAIN_BLOCK_REBASE,
    DOMAIN_PM_WAKEUP,
    DOMAIN_EVENT_TRAY_CHANGE,
    DOMAIN_EVENT_PMWAKEUP,
    DOMAIN_EVENT_PMSUSPEND,
    DOMAIN_SNAPSHOT_IS_CURRENT,
    DOMAIN_SNAPSHOT_HAS_METADATA,
    CONNECT_LIST_ALL_DOMAINS,
    DOMAIN_LIST_ALL_SNAPSHOTS,
    DOMAIN_SNAPSHOT_LIST_ALL_CHILDREN,
    DOMAIN_EVENT_BALLOON_CHANGE,
    DOMAIN_GET_HOSTNAME,
    DOMAIN_GET_SECURITY_LABEL_LIST,
    DOMAIN_PIN_EMULATOR,
    DOMAIN_GET_EMULATOR_PIN_INFO,
    CONNECT_LIST_ALL_STORAGE_POOLS,
    STORAGE_POOL_LIST_ALL_VOLUMES,
    CONNECT_LIST_ALL_NETWORKS,
    CONNECT_LIST_ALL_INTERFACES,
    CONNECT_LIST_ALL_NODE_DEVICES,
    CONNECT_LIST_ALL_NWFILTERS,
    CONNECT_LIST_ALL_SECRETS,
    NODE_SET_MEMORY_PARAMETERS,
    NODE_GET_MEMORY_PARAMETERS,
    DOMAIN_BLOCK_COMMIT,
    NETWORK_UPDATE,
    DOMAIN_EVENT_PMSUSPEND_DISK,
    NODE_GET_CPU_MAP,
    DOMAIN_FSTRIM,
    DOMAIN_SEND_PROCESS_SIGNAL,
    DOMAIN_OPEN_CHANNEL,
    NODE_DEVICE_LOOKUP_SCSI_HOST_BY_WWN,
    DOMAIN_GET_JOB_STATS,
    DOMAIN_MIGRATE_GET_COMPRESSION_CACHE,
    DOMAIN_MIGRATE_SET_COMPRESSION_CACHE,
    NODE_DEVICE_DETACH_FLAGS,
    DOMAIN_MIGRATE_BEGIN3_PARAMS,
    DOMAIN_MIGRATE_PREPARE3_PARAMS,
    DOMAIN_MIGRATE_PREPARE_TUNNEL3_PARAMS,
    DOMAIN_MIGRATE_PERFORM3_PARAMS,
    DOMAIN_MIGRATE_FINISH3_PARAMS,
    DOMAIN_MIGRATE_CONFIRM3_PARAMS,
    DOMAIN_SET_MEMORY_STATS_PERIOD,
    DOMAIN_CREATE_XML_WITH_FILES,
    DOMAIN_CREATE_WITH_FILES,
    DOMAIN_EVENT_DEVICE_REMOVED,
    CONNECT_GET_CPU_MODEL_NAMES,
    CONNECT_NETWORK_EVENT_REGISTER_ANY,
    CONNECT_NETWORK_EVENT_DEREGISTER_ANY,
    NETWORK_EVENT_LIFECYCLE,
    CONNECT_DOMAIN_EVENT_CALLBACK_REGISTER_ANY,
    CONNECT_DOMAIN_EVENT_CALLBACK_DEREGISTER_ANY,
    DOMAIN_EVENT_CALLBACK_LIFECYCLE,
    DOMAIN_EVENT_CALLBACK_REBOOT,
    DOMAIN_EVENT_CALLBACK_RTC_CHANGE,
    DOMAIN_EVENT_CALLBACK_WATCHDOG,
    DOMAIN_EVENT_CALLBACK_IO_ERROR,
    DOMAIN_EVENT_CALLBACK_GRAPHICS,
    DOMAIN_EVENT_CALLBACK_IO_ERROR_REASON,
    DOMAIN_EVENT_CALLBACK_CONTROL_ERROR,
    DOMAIN_EVENT_CALLBACK_BLOCK_JOB,
    DOMAIN_EVENT_CALLBACK_DISK_CHANGE,
    DOMAIN_EVENT_CALLBACK_TRAY_CHANGE,
    DOMAIN_EVENT_CALLBACK_PMWAKEUP,
    DOMAIN_EVENT_CALLBACK_PMSUSPEND,
    DOMAIN_EVENT_CALLBACK_BALLOON_CHANGE,
    DOMAIN_EVENT_CALLBACK_PMSUSPEND_DISK,
    DOMAIN_EVENT_CALLBACK_DEVICE_REMOVED,
    DOMAIN_CORE_DUMP_WITH_FORMAT,
    DOMAIN_FSFREEZE,
    DOMAIN_FSTHAW,
    DOMAIN_GET_TIME,
    DOMAIN_SET_TIME,
    DOMAIN_EVENT_BLOCK_JOB_2,
    NODE_GET_FREE_PAGES,
    NETWORK_GET_DHCP_LEASES,
    CONNECT_GET_DOMAIN_CAPABILITIES,
    DOMAIN_OPEN_GRAPHICS_FD,
    CONNECT_GET_ALL_DOMAIN_STATS,
    DOMAIN_BLOCK_COPY,
    DOMAIN_EVENT_CALLBACK_TUNABLE,
    NODE_ALLOC_PAGES,
    DOMAIN_EVENT_CALLBACK_AGENT_LIFECYCLE,
    DOMAIN_GET_FSINFO,
    DOMAIN_DEFINE_XML_FLAGS,
    DOMAIN_GET_IOTHREAD_INFO,
    DOMAIN_PIN_IOTHREAD,
    DOMAIN_INTERFACE_ADDRESSES,
    DOMAIN_EVENT_CALLBACK_DEVICE_ADDED,
    DOMAIN_ADD_IOTHREAD,
    DOMAIN_DEL_IOTHREAD,
    DOMAIN_SET_USER_PASSWORD,
    DOMAIN_RENAME,
    DOMAIN_EVENT_CALLBACK_MIGRATION_ITERATION,
    CONNECT_REGISTER_CLOSE_CALLBACK,
    CONNECT_UNREGISTER_CLOSE_CALLBACK,
    CONNECT_EVENT_CONNECTION_CLOSED,
    DOMAIN_EVENT_CALLBACK_JOB_COMPLETED,
    DOMAIN_MIGRATE_START_POST_COPY,
    DOMAIN_GET_PERF_EVENTS,
    DOMAIN_SET_PERF_EVENTS,
    DOMAIN_EVENT_CALLBACK_DEVICE_REMOVAL_FAILED,
    CONNECT_STORAGE_POOL_EVENT_REGISTER_ANY,
    CONNECT_STORAGE_POOL_EVENT_DEREGISTER_ANY,
    STORAGE_POOL_EVENT_LIFECYCLE,
    DOMAIN_GET_GUEST_VCPUS,
    DOMAIN_SET_GUEST_VCPUS,
    STORAGE_POOL_EVENT_REFRESH,
    CONNECT_NODE_DEVICE_EVENT_REGISTER_ANY,
    CONNECT_NODE_DEVICE_EVENT_DEREGISTER_ANY,
    NODE_DEVICE_EVENT_LIFECYCLE,
    NODE_DEVICE_EVENT_UPDATE,
    STORAGE_VOL_GET_INFO_FLAGS,
    DOMAIN_EVENT_CALLBACK_METADATA_CHANGE,
    CONNECT_SECRET_EVENT_REGISTER_ANY,
    CONNECT_SECRET_EVENT_DEREGISTER_ANY,
    SECRET_EVENT_LIFECYCLE,
    SECRET_EVENT_VALUE_CHANGED,
    DOMAIN_SET_VCPU,
    DOMAIN_EVENT_BLOCK_THRESHOLD,
    DOMAIN_SET_BLOCK_THRESHOLD,
    DOMAIN_MIGRATE_GET_MAX_DOWNTIME,
    DOMAIN_MANAGED_SAVE_GET_XML_DESC,
    DOMAIN_MANAGED_SAVE_DEFINE_XML,
    DOMAIN_SET_LIFECYCLE_ACTION,
    STORAGE_POOL_LOOKUP_BY_TARGET_PATH,
    DOMAIN_DETACH_DEVICE_ALIAS,
    CONNECT_COMPARE_HYPERVISOR_CPU,
    CONNECT_BASELINE_HYPERVISOR_CPU,
    NODE_GET_SEV_INFO,
    DOMAIN_GET_LAUNCH_SECURITY_INFO,
    NWFILTER_BINDING_LOOKUP_BY_PORT_DEV,
    NWFILTER_BINDING_GET_XML_DESC,
    NWFILTER_BINDING_CREATE_XML,
    NWFILTER_BINDING_DELETE,
    CONNECT_LIST_ALL_NWFILTER_BINDINGS,
    DOMAIN_SET_IOTHREAD_PARAMS,
    CONNECT_GET_STORAGE_POOL_CAPABILITIES,
    NETWORK_LIST_ALL_PORTS,
    NETWORK_PORT_LOOKUP_BY_UUID,
    NETWORK_PORT_CREATE_XML,
    NETWORK_PORT_GET_PARAMETERS,
    NETWORK_PORT_SET_PARAMETERS,
    NETWORK_PORT_GET_XML_DESC,
    NETWORK_PORT_DELETE,
    DOMAIN_CHECKPOINT_CREATE_XML,
    DOMAIN_CHECKPOINT_GET_XML_DESC,
    DOMAIN_LIST_ALL_CHECKPOINTS,
    DOMAIN_CHECKPOINT_LIST_ALL_CHILDREN,
    DOMAIN_CHECKPOINT_LOOKUP_BY_NAME,
    DOMAIN_CHECKPOINT_GET_PARENT,
    DOMAIN_CHECKPOINT_DELETE,
    DOMAIN_GET_GUEST_INFO,
    CONNECT_SET_IDENTITY,
    DOMAIN_AGENT_SET_RESPONSE_TIMEOUT,
    DOMAIN_BACKUP_BEGIN,
    DOMAIN_BACKUP_GET_XML_DESC,
    DOMAIN_EVENT_MEMORY_FAILURE,
    DOMAIN_AUTHORIZED_SSH_KEYS_GET,
    DOMAIN_AUTHORIZED_SSH_KEYS_SET,
    DOMAIN_GET_MESSAGES,
    DOMAIN_START_DIRTY_RATE_CALC,
    NODE_DEVICE_DEFINE_XML,
    NODE_DEVICE_UNDEFINE,
    NODE_DEVICE_CREATE,
    NWFILTER_DEFINE_XML_FLAGS,
    NETWORK_DEFINE_XML_FLAGS,
    NODE_DEVICE_GET_AUTOSTART,
    NODE_DEVICE_SET_AUTOSTART,
    NODE_DEVICE_IS_PERSISTENT,
    NODE_DEVICE_IS_ACTIVE,
    NETWORK_CREATE_XML_FLAGS,
    DOMAIN_EVENT_MEMORY_DEVICE_SIZE_CHANGE,
    DOMAIN_SET_LAUNCH_SECURITY_STATE,
    DOMAIN_SAVE_PARAMS,
    DOMAIN_RESTORE_PARAMS,
    DOMAIN_ABORT_JOB_FLAGS,
    DOMAIN_FD_ASSOCIATE,
    NETWORK_SET_METADATA,
    NETWORK_GET_METADATA,
    NETWORK_EVENT_CALLBACK_METADATA_CHANGE,
    NODE_DEVICE_UPDATE,
    DOMAIN_GRAPHICS_RELOAD,
    DOMAIN_GET_AUTOSTART_ONCE,
    DOMAIN_SET_AUTOSTART_ONCE,
    DOMAIN_SET_THROTTLE_GROUP,
    DOMAIN_DEL_THROTTLE_GROUP,
    DOMAIN_EVENT_NIC_MAC_CHANGE,
    DOMAIN_EVENT_VCPU_REMOVED,
    DOMAIN_EVENT_CALLBACK_CHANNEL_LIFECYCLE,
    DOMAIN_ANNOUNCE_INTERFACE,
];
