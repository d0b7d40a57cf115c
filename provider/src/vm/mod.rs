//! Virtual machines.

pub mod accelerator;
mod address;
mod console;
mod create;
mod xml;

pub(crate) use self::create::{Making, Waiting, create, find_address, target};
pub use self::{accelerator::Accelerator, address::Source};
