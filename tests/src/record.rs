//! What libvirt's own client says to a daemon: a proxy that keeps the frames, and the commands
//! whose frames become the wire test vectors of `libvirt-proto`.

mod commands;
mod proxy;

pub use commands::{CALLS, Command, LEASES, REPLIES, Vector};
pub use proxy::{Frame, Proxy};
