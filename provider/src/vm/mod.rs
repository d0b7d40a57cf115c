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
mod interfaces;
mod machine;
mod ready;
mod screen;
mod user_network;
mod virtiofsd;
mod xml;

pub use self::{accelerator::Accelerator, address::Source, user_network::UserBackend};
pub(crate) use self::{
    capabilities::DomainCapabilities,
    create::{Making, Waiting, create, find_address, target},
    interfaces::Link,
    machine::{Machine, fit},
    user_network::choose_ports,
};
