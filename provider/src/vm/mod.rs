//! Virtual machines.

pub mod accelerator;
mod address;
mod agent;
mod capabilities;
mod cloud_init;
mod console;
mod create;
mod devices;
mod firmware;
mod machine;
mod ready;
mod screen;
mod virtiofsd;
mod xml;

pub use self::{accelerator::Accelerator, address::Source};
pub(crate) use self::{
    capabilities::DomainCapabilities,
    create::{Making, Waiting, create, find_address, target},
    machine::{Machine, fit},
};
