//! Virtual networks.

mod overlap;
mod subnet;
mod xml;

pub use self::subnet::Subnet;
