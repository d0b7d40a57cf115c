//! Events about virtual networks.

use super::{
    EventKind, Subscription,
    kind::{filter, kinds},
};
use crate::{
    api::{NetworkEventLifecycleType, NetworkMetadataType},
    error::Result,
    network::Network,
    remote,
    xdr::Str,
};

/// A network was defined, started, stopped or removed (`VIR_NETWORK_EVENT_ID_LIFECYCLE`).
#[derive(Debug, Clone)]
pub struct NetworkLifecycle {
    /// The network.
    pub network: Network,
    /// What happened.
    pub event: NetworkEventLifecycleType,
    /// Details. There are none so far: zero.
    pub detail: i32,
}

/// A network's title, description or metadata was set or taken away
/// (`VIR_NETWORK_EVENT_ID_METADATA_CHANGE`, since libvirt 9.8).
#[derive(Debug, Clone)]
pub struct NetworkMetadataChange {
    /// The network.
    pub network: Network,
    /// Which of them.
    pub kind: NetworkMetadataType,
    /// The namespace of the element; `None` for title and description.
    pub namespace: Option<Str>,
}

kinds! {
    remote::Network, NetworkEventId;
    NetworkLifecycle: LIFECYCLE, NetworkEventLifecycleMsg, |connect, message| Self {
        network: Network::new(connect, message.net),
        event: NetworkEventLifecycleType(message.event),
        detail: message.detail,
    };
    NetworkMetadataChange: METADATA_CHANGE, NetworkEventCallbackMetadataChangeMsg,
    |connect, message| Self {
        network: Network::new(connect, message.net),
        kind: NetworkMetadataType(message.r#type),
        namespace: message.nsuri,
    };
}

filter! {
    Network by uuid:
    ConnectNetworkEventRegisterAnyArgs { net },
    ConnectNetworkEventDeregisterAnyArgs
}

impl Network {
    /// Events of one kind about this network alone; the daemon sends no others
    /// (`virConnectNetworkEventRegisterAny`).
    ///
    /// # Errors
    ///
    /// As for [`Connect::events`](crate::Connect::events).
    pub async fn events<T: EventKind<Filter = remote::Network>>(&self) -> Result<Subscription<T>> {
        self.connect.subscribe(Some(self.raw().clone())).await
    }
}
