//! What a client and a daemon say to each other: a proxy that keeps the frames, a capture file of
//! them, and the commands whose frames become the wire test vectors of `libvirt-proto`.

mod capture;
mod commands;
mod dissect;
mod proxy;

pub use capture::capture;
pub use commands::{CALLS, Command, LEASES, REPLIES, Vector};
pub use dissect::{Dissected, dissect, newest_procedure};
pub use proxy::{Frame, Passed, Proxy};
