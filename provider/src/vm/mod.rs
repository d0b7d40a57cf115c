//! Virtual machines.

pub mod accelerator;
mod address;
mod xml;

pub use self::accelerator::Accelerator;
