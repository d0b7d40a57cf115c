//! The spec: what a user wants, as YAML; and the same for the arguments of MCP calls.
//!
//! The file is parsed first, and templates are rendered inside its strings afterwards, so nothing
//! in a variable can change the document's structure.

mod cloud_init;
mod device;
mod dhcp;
mod dns;
mod document;
mod guest_network;
mod image;
mod key;
mod machine;
mod network;
mod placement;
mod port;
mod provider;
mod reader;
mod readiness;
mod relocation;
mod template;
mod tftp;
mod tree;
mod value;
mod vm;

pub(crate) use self::{
    cloud_init::check_public_key, image::known_images, placement::Group, value::variable_part,
};
pub use self::{
    cloud_init::{CloudInit, User, WriteFile},
    device::{Console, Disk, DiskBus, SharedDirectory, Vnc},
    dhcp::{Dhcp, LeaseTime, StaticLease},
    dns::Dns,
    document::{Resource, Spec, key_request, network_request, vm_request},
    guest_network::{Ethernet, GuestNetwork, Interface, Route, Tree},
    image::{Base, DeclaredImage},
    key::Key,
    machine::{
        Architecture, Boot, BootDevice, Cpu, CpuMode, Firmware, MemoryBacking, MemorySource,
    },
    network::{Attach, Ipv4, Ipv6, Network, NetworkKind},
    placement::{AddressReference, Placement},
    port::Port,
    provider::{Elsewhere, Provider},
    readiness::{CloudInitReadiness, Readiness, SshReadiness, TcpReadiness},
    relocation::Relocation,
    template::{Reference, Section, Template},
    tftp::Tftp,
    value::{check_name, parse_duration, parse_size},
    vm::Vm,
};

/// Line and column in a file, from 1.
pub type Place = (u64, u64);

/// All that is wrong with a spec, each with its place.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{}", .0.iter().map(ToString::to_string).collect::<Vec<_>>().join("\n"))]
pub struct Problems(pub Vec<Problem>);

/// One thing that is wrong with a spec or with the arguments of a call.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Problem {
    /// Where in the document: `vms[0].spec.memory`.
    pub path: String,
    /// Line and column in the file, from 1; absent for MCP arguments.
    pub place: Option<Place>,
    /// What is wrong, and what would be right.
    pub message: String,
}

impl Problem {
    pub(crate) fn new(path: &str, place: Option<Place>, message: String) -> Self {
        Self {
            path: printable(path),
            place,
            message: printable(&message),
        }
    }
}

/// What is quoted from a document may be of any length and do things to a terminal.
fn printable(text: &str) -> String {
    const START: usize = 400;
    let end = text.chars().count().saturating_sub(100).max(START);
    let mut printable = String::new();
    for (index, c) in text.chars().enumerate() {
        if index < START || index >= end {
            if c.is_control() {
                printable.extend(c.escape_default());
            } else {
                printable.push(c);
            }
        } else if index == START {
            printable.push_str(" ... ");
        }
    }
    printable
}

impl std::fmt::Display for Problem {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        if let Some((line, column)) = self.place {
            write!(f, "line {line}, column {column}: ")?;
        }
        if !self.path.is_empty() {
            write!(f, "{}: ", self.path)?;
        }
        f.write_str(&self.message)
    }
}
