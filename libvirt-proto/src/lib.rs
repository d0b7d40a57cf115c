//! A pure-Rust client of libvirt's remote protocol: no libvirt.so, no C.
//!
//! It speaks to libvirtd, or to virtqemud and its siblings, over their Unix sockets. Handles like
//! [`Connect`] and [`Domain`] have the methods that a person expects; every other procedure of the
//! protocol is one generated struct away, see [`Connect::call`].
//!
//! ```no_run
//! # async fn example() -> libvirt_proto::Result<()> {
//! let connect = libvirt_proto::Connect::open("qemu:///system").await?;
//! if let Some(domain) = connect.domain_by_name("web").await? {
//!     println!("{:?}", domain.state().await?);
//! }
//! connect.close().await
//! # }
//! ```
//!
//! # Calls and cancellation
//!
//! Many calls can be under way on one connection; the daemon answers them in any order. Each has a
//! deadline ([`Connect::with_deadline`]), and dropping its future is always safe. The protocol has
//! no way to take a call back: an [`Error::Timeout`] of a call that was sent says that its outcome
//! is unknown.
//!
//! # Runtime
//!
//! Tokio. A connection is two tasks, which end with the last handle.
//!
//! # Features
//!
//! | feature | what |
//! |---|---|
//! | `arbitrary` | `Arbitrary` for every wire type, for property tests and fuzzing |

mod connect;
mod discovery;
mod domain;
mod engine;
mod error;
mod event;
pub mod frame;
mod network;
mod open_enum;
pub mod procedure;
mod storage;
mod transport;
mod uri;
pub mod xdr;

// Generated code has a layout of its own, and its fields are documented by the notation above each.
#[rustfmt::skip]
#[allow(missing_docs, clippy::all, unused_imports)]
mod generated {
    pub mod api;
    pub mod net;
    pub mod remote;
}

pub use self::{
    connect::{Connect, NodeInfo},
    domain::{Domain, DomainInfo, GuestInterface},
    error::{CloseReason, Error, RemoteError, Result},
    event::{AgentLifecycle, DomainLifecycle, Event, Subscription},
    generated::{api, net, remote},
    network::{DhcpLease, Network},
    storage::{StoragePool, StoragePoolInfo, StorageVol, StorageVolInfo},
    uri::Uri,
};
