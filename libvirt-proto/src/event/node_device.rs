//! Events about devices of the host.

use super::{
    EventKind, Subscription,
    kind::{filter, kinds},
};
use crate::{api::NodeDeviceEventLifecycleType, error::Result, node_device::NodeDevice, remote};

/// A device of the host came, went, was defined or its definition removed
/// (`VIR_NODE_DEVICE_EVENT_ID_LIFECYCLE`).
#[derive(Debug, Clone)]
pub struct NodeDeviceLifecycle {
    /// The device.
    pub device: NodeDevice,
    /// What happened.
    pub event: NodeDeviceEventLifecycleType,
    /// Details. There are none so far: zero.
    pub detail: i32,
}

/// What a device of the host says of itself changed (`VIR_NODE_DEVICE_EVENT_ID_UPDATE`).
#[derive(Debug, Clone)]
pub struct NodeDeviceUpdate {
    /// The device.
    pub device: NodeDevice,
}

kinds! {
    remote::NodeDevice, NodeDeviceEventId;
    NodeDeviceLifecycle: LIFECYCLE, NodeDeviceEventLifecycleMsg, |connect, message| Self {
        device: NodeDevice::new(connect, message.dev),
        event: NodeDeviceEventLifecycleType(message.event),
        detail: message.detail,
    };
    NodeDeviceUpdate: UPDATE, NodeDeviceEventUpdateMsg, |connect, message| Self {
        device: NodeDevice::new(connect, message.dev),
    };
}

filter! {
    NodeDevice by name:
    ConnectNodeDeviceEventRegisterAnyArgs { dev },
    ConnectNodeDeviceEventDeregisterAnyArgs
}

impl NodeDevice {
    /// Events of one kind about this device alone; the daemon sends no others
    /// (`virConnectNodeDeviceEventRegisterAny`).
    ///
    /// # Errors
    ///
    /// As for [`Connect::events`](crate::Connect::events).
    pub async fn events<T: EventKind<Filter = remote::NodeDevice>>(
        &self,
    ) -> Result<Subscription<T>> {
        self.connect.subscribe(Some(self.raw().clone())).await
    }
}
