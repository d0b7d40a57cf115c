#![doc = include_str!("../README.md")]

mod administration;
mod auth;
mod checkpoint;
mod connect;
mod discovery;
mod domain;
mod engine;
mod error;
pub mod event;
pub mod frame;
#[cfg(feature = "arbitrary")]
#[doc(hidden)]
pub mod fuzzing;
pub mod guide;
mod interface;
mod network;
mod node_device;
mod nwfilter;
mod open_enum;
pub mod procedure;
mod secret;
mod snapshot;
mod storage;
pub mod stream;
#[cfg(feature = "testd")]
pub mod testd;
mod transport;
mod typed_params;
mod uri;
pub mod xdr;

// Generated code has a layout of its own, and its fields are documented by the notation above each.
#[rustfmt::skip]
#[allow(missing_docs, clippy::all, unused_imports)]
mod generated {
    pub mod admin;
    pub mod api;
    pub mod lxc;
    pub mod net;
    pub mod qemu;
    pub mod remote;
}

/// The TLS library, for [`ConnectBuilder::tls_provider`].
#[cfg(feature = "tls")]
pub use tokio_rustls::rustls;

pub use self::{
    administration::{Admin, AdminClient, AdminServer, ClientTransport, DaemonShutdownFlags},
    auth::{Credential, CredentialRequest, Password},
    checkpoint::DomainCheckpoint,
    connect::{Connect, ConnectBuilder, Hypervisor, NodeCpuMap, NodeInfo, SecurityModel},
    domain::{
        AgentTimeout, BlockInfo, BlockJob, BlockStats, ControlInfo, CpuMap, Domain, DomainInfo,
        GuestFilesystem, GuestInterface, InterfaceStats, IoThread, JobInfo, JobProgress,
        MigrationStep, Prepared, QemuMonitorCommandFlags, SecurityLabel, Traffic, Vcpu,
    },
    engine::{Counters, Keepalive},
    error::{CloseReason, Error, RemoteError, Result},
    event::{AgentLifecycle, DomainLifecycle, Event, EventKind, Subscription},
    generated::{admin, api, lxc, net, qemu, remote},
    interface::Interface,
    network::{DhcpLease, Network, NetworkPort},
    node_device::NodeDevice,
    nwfilter::{NwFilter, NwFilterBinding},
    secret::{Secret, SecretValue},
    snapshot::DomainSnapshot,
    storage::{Progress, StoragePool, StoragePoolInfo, StorageVol, StorageVolInfo, Transfer},
    stream::{Chunk, Stream, StreamReader, StreamWriter},
    typed_params::TypedParams,
    uri::{Transport, Uri},
};
