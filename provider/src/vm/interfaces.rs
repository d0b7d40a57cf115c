//! A domain's network interfaces: libvirt's own, and those of session mode that it has no words for.

use std::io;

use super::{
    user_network::UserBackend,
    xml::{DomainXml, Xml, empty},
};
use crate::{
    env::journal::{SegmentState, UserNicState},
    spec::BootDevice,
};

/// The namespace of what libvirt hands to QEMU as it is.
pub(super) const QEMU: &str = "http://libvirt.org/schemas/domain/qemu/1.0";
/// Where the host's ports are that lead into guests.
const HERE: &str = "127.0.0.1";

/// On the first PCI bus. Libvirt, which does not know of ours, fills it from below.
const FIRST_SLOT: usize = 0x10;

/// What an interface is connected to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Link {
    /// A libvirt network.
    Network,
    /// A wire to other guests of this user.
    Segment(SegmentState),
    /// A bridge of the host, by the bridge helper.
    Bridge(String),
}

impl DomainXml<'_> {
    pub(super) fn write_nics(&self, writer: &mut Xml) -> io::Result<()> {
        let first = self.order(BootDevice::Network);
        for (index, (nic, link)) in self.state.nics.iter().zip(self.links).enumerate() {
            let (kind, source) = match link {
                Link::Network => ("network", nic.libvirt_network.as_str()),
                Link::Bridge(bridge) => ("bridge", bridge.as_str()),
                // Libvirt's `mcast` would leave this host.
                Link::Segment(_) => continue,
            };
            writer
                .create_element("interface")
                .with_attribute(("type", kind))
                .write_inner_content(|writer| {
                    empty(writer, "mac", &[("address", &nic.mac)])?;
                    empty(writer, "source", &[(kind, source)])?;
                    empty(writer, "model", &[("type", "virtio")])?;
                    super::devices::write_order(writer, first.map(|first| first + index))
                })?;
        }
        match &self.state.user_nic {
            Some(nic) if nic.backend == UserBackend::Passt => write_passt(writer, nic),
            _ => Ok(()),
        }
    }

    /// What QEMU is told past libvirt, if anything: flags and their values.
    pub(super) fn arguments(&self) -> Vec<String> {
        let mut arguments = Vec::new();
        let mut functions = 0..;
        let mut add = |id: String, backend: String, mac: &str| {
            let function: usize = functions.next().unwrap_or_default();
            let (slot, function) = (FIRST_SLOT + function / 8, function % 8);
            arguments.extend([
                "-netdev".to_owned(),
                backend,
                "-device".to_owned(),
                // Nothing boots from it, so it needs no ROM.
                format!(
                    "virtio-net-pci,netdev={id},mac={mac},romfile=,addr={slot:#x}.{function},multifunction=on"
                ),
            ]);
        };
        for (index, (nic, link)) in self.state.nics.iter().zip(self.links).enumerate() {
            if let Link::Segment(segment) = link {
                let id = format!("segment{index}");
                let backend = format!(
                    "socket,id={id},mcast={}:{},localaddr={HERE}",
                    segment.group, segment.port
                );
                add(id, backend, &nic.mac);
            }
        }
        if let Some(nic) = &self.state.user_nic
            && nic.backend == UserBackend::Slirp
        {
            let id = "user".to_owned();
            // Its IPv6 leads nowhere on most hosts, and guests would try that first.
            let mut backend = format!("user,id={id},ipv6=off");
            if nic.restricted {
                backend.push_str(",restrict=on");
            }
            for forward in &nic.forwards {
                backend.push_str(&format!(
                    ",hostfwd=tcp:{HERE}:{}-:{}",
                    forward.host, forward.guest
                ));
            }
            add(id, backend, &nic.mac);
        }
        arguments
    }

    pub(super) fn write_arguments(&self, writer: &mut Xml) -> io::Result<()> {
        let arguments = self.arguments();
        if arguments.is_empty() {
            return Ok(());
        }
        writer
            .create_element("qemu:commandline")
            .write_inner_content(|writer| {
                for argument in &arguments {
                    empty(writer, "qemu:arg", &[("value", argument)])?;
                }
                Ok(())
            })?;
        Ok(())
    }
}

fn write_passt(writer: &mut Xml, nic: &UserNicState) -> io::Result<()> {
    writer
        .create_element("interface")
        .with_attribute(("type", "user"))
        .write_inner_content(|writer| {
            empty(writer, "backend", &[("type", "passt")])?;
            empty(writer, "mac", &[("address", &nic.mac)])?;
            writer
                .create_element("portForward")
                .with_attributes([("proto", "tcp"), ("address", HERE)])
                .write_inner_content(|writer| {
                    for forward in &nic.forwards {
                        let (host, guest) = (forward.host.to_string(), forward.guest.to_string());
                        empty(writer, "range", &[("start", &host), ("to", &guest)])?;
                    }
                    Ok(())
                })?;
            empty(writer, "model", &[("type", "virtio")])
        })?;
    Ok(())
}
