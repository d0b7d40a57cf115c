//! Devices that come and go, and what is connected to them.

use crate::{
    api::{
        ConnectDomainEventAgentLifecycleReason, ConnectDomainEventAgentLifecycleState,
        ConnectDomainEventChannelLifecycleReason, ConnectDomainEventChannelLifecycleState,
        DomainEventGraphicsAddressType, DomainEventGraphicsPhase,
    },
    domain::Domain,
    event::kind::kinds,
    remote::{self, DomainEventGraphicsAddress},
    xdr::Str,
};

/// Somebody connected to the guest's screen, logged in, or left (`VIR_DOMAIN_EVENT_ID_GRAPHICS`).
#[derive(Debug, Clone)]
pub struct Graphics {
    /// The domain.
    pub domain: Domain,
    /// How far the visit is.
    pub phase: DomainEventGraphicsPhase,
    /// The server's end of the connection.
    pub local: GraphicsAddress,
    /// The visitor's end.
    pub remote: GraphicsAddress,
    /// How visitors identify themselves: `none`, `vnc`, `x509`.
    pub auth_scheme: Str,
    /// What the visitor was identified by.
    pub subject: Vec<GraphicsIdentity>,
}

/// One end of a connection to a guest's screen (`virDomainEventGraphicsAddress`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GraphicsAddress {
    /// What kind of address it is.
    pub family: DomainEventGraphicsAddressType,
    /// The IP address, or the socket's path.
    pub node: Str,
    /// The port's number or name; empty for sockets with a path.
    pub service: Str,
}

/// A name that a visitor has (`virDomainEventGraphicsSubjectIdentity`).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GraphicsIdentity {
    /// What kind of name: `x509dname`, `saslUsername`.
    pub kind: Str,
    /// The name.
    pub name: Str,
}

/// A device was put in while the domain ran (`VIR_DOMAIN_EVENT_ID_DEVICE_ADDED`).
#[derive(Debug, Clone)]
pub struct DeviceAdded {
    /// The domain.
    pub domain: Domain,
    /// The device's alias in the domain's XML.
    pub device_alias: Str,
}

/// The guest let go of a device: a call to take it out only asks for that
/// (`VIR_DOMAIN_EVENT_ID_DEVICE_REMOVED`).
#[derive(Debug, Clone)]
pub struct DeviceRemoved {
    /// The domain.
    pub domain: Domain,
    /// The alias that the device had.
    pub device_alias: Str,
}

/// The guest refuses to let go of a device (`VIR_DOMAIN_EVENT_ID_DEVICE_REMOVAL_FAILED`).
#[derive(Debug, Clone)]
pub struct DeviceRemovalFailed {
    /// The domain.
    pub domain: Domain,
    /// The device's alias in the domain's XML.
    pub device_alias: Str,
}

/// The guest let go of a virtual CPU that was taken out
/// (`VIR_DOMAIN_EVENT_ID_VCPU_REMOVED`, since libvirt 12.4).
#[derive(Debug, Clone)]
pub struct VcpuRemoved {
    /// The domain.
    pub domain: Domain,
    /// The CPU's number in the domain's XML.
    pub vcpu: u32,
}

/// The guest took or gave back memory of a device that can grow and shrink
/// (`VIR_DOMAIN_EVENT_ID_MEMORY_DEVICE_SIZE_CHANGE`).
#[derive(Debug, Clone)]
pub struct MemoryDeviceSizeChange {
    /// The domain.
    pub domain: Domain,
    /// The device's alias in the domain's XML.
    pub device_alias: Str,
    /// How much of it the guest uses now, in KiB.
    pub size: u64,
}

/// The guest gave a network card another MAC address (`VIR_DOMAIN_EVENT_ID_NIC_MAC_CHANGE`, since
/// libvirt 11.2). From QEMU only for virtio cards.
#[derive(Debug, Clone)]
pub struct NicMacChange {
    /// The domain.
    pub domain: Domain,
    /// The device's alias in the domain's XML.
    pub device_alias: Str,
    /// The address before, as text.
    pub old_mac: Str,
    /// The address now, as text.
    pub new_mac: Str,
}

/// A guest's agent came or went (`VIR_DOMAIN_EVENT_ID_AGENT_LIFECYCLE`).
#[derive(Debug, Clone)]
pub struct AgentLifecycle {
    /// The domain.
    pub domain: Domain,
    /// Whether the agent is there now.
    pub state: ConnectDomainEventAgentLifecycleState,
    /// Why.
    pub reason: ConnectDomainEventAgentLifecycleReason,
}

/// A program in the guest opened or closed its end of a channel
/// (`VIR_DOMAIN_EVENT_ID_CHANNEL_LIFECYCLE`, since libvirt 12.4).
#[derive(Debug, Clone)]
pub struct ChannelLifecycle {
    /// The domain.
    pub domain: Domain,
    /// The channel's name, that of its target in the domain's XML.
    pub channel: Str,
    /// Whether it is open now.
    pub state: ConnectDomainEventChannelLifecycleState,
    /// Why.
    pub reason: ConnectDomainEventChannelLifecycleReason,
}

kinds! {
    remote::Domain, DomainEventId;
    Graphics: GRAPHICS, DomainEventCallbackGraphicsMsg, |connect, message| Self {
        domain: Domain::new(connect, message.msg.dom),
        phase: DomainEventGraphicsPhase(message.msg.phase),
        local: address(message.msg.local),
        remote: address(message.msg.remote),
        auth_scheme: message.msg.auth_scheme,
        subject: message
            .msg
            .subject
            .into_iter()
            .map(|identity| GraphicsIdentity {
                kind: identity.r#type,
                name: identity.name,
            })
            .collect(),
    };
    DeviceAdded: DEVICE_ADDED, DomainEventCallbackDeviceAddedMsg, |connect, message| Self {
        domain: Domain::new(connect, message.dom),
        device_alias: message.dev_alias,
    };
    DeviceRemoved: DEVICE_REMOVED, DomainEventCallbackDeviceRemovedMsg, |connect, message| Self {
        domain: Domain::new(connect, message.msg.dom),
        device_alias: message.msg.dev_alias,
    };
    DeviceRemovalFailed: DEVICE_REMOVAL_FAILED, DomainEventCallbackDeviceRemovalFailedMsg,
    |connect, message| Self {
        domain: Domain::new(connect, message.dom),
        device_alias: message.dev_alias,
    };
    VcpuRemoved: VCPU_REMOVED, DomainEventVcpuRemovedMsg, |connect, message| Self {
        domain: Domain::new(connect, message.dom),
        vcpu: message.vcpuid,
    };
    MemoryDeviceSizeChange: MEMORY_DEVICE_SIZE_CHANGE, DomainEventMemoryDeviceSizeChangeMsg,
    |connect, message| Self {
        domain: Domain::new(connect, message.dom),
        device_alias: message.alias,
        size: message.size,
    };
    NicMacChange: NIC_MAC_CHANGE, DomainEventNicMacChangeMsg, |connect, message| Self {
        domain: Domain::new(connect, message.dom),
        device_alias: message.alias,
        old_mac: message.old_mac,
        new_mac: message.new_mac,
    };
    AgentLifecycle: AGENT_LIFECYCLE, DomainEventCallbackAgentLifecycleMsg, |connect, message| Self {
        domain: Domain::new(connect, message.dom),
        state: ConnectDomainEventAgentLifecycleState(message.state),
        reason: ConnectDomainEventAgentLifecycleReason(message.reason),
    };
    ChannelLifecycle: CHANNEL_LIFECYCLE, DomainEventCallbackChannelLifecycleMsg,
    |connect, message| Self {
        domain: Domain::new(connect, message.dom),
        channel: message.channel_name,
        state: ConnectDomainEventChannelLifecycleState(message.state),
        reason: ConnectDomainEventChannelLifecycleReason(message.reason),
    };
}

fn address(address: DomainEventGraphicsAddress) -> GraphicsAddress {
    GraphicsAddress {
        family: DomainEventGraphicsAddressType(address.family),
        node: address.node,
        service: address.service,
    }
}
