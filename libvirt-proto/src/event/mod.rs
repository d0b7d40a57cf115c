//! Events that the daemon sends: one type for each kind.
//!
//! [`Connect::events`] subscribes to a kind for all objects; the handles' own `events`
//! ([`Domain::events`](crate::Domain::events) and the like) for one object;
//! [`Connect::monitor_events`] to what QEMU itself says. Values are libvirt's open enumerations: a
//! newer daemon's have no name, and are values all the same.

mod connection;
mod domain;
pub(crate) mod hub;
mod keeper;
mod kind;
mod monitor;
mod network;
mod node_device;
mod secret;
mod storage;

pub(crate) use self::hub::Hub;
pub use self::{
    connection::ConnectionClosed,
    domain::{
        AgentLifecycle, BalloonChange, BlockJob, BlockJob2, BlockThreshold, ChannelLifecycle,
        ControlError, DeviceAdded, DeviceRemovalFailed, DeviceRemoved, DiskChange, DomainLifecycle,
        DomainMetadataChange, DomainReboot, Graphics, GraphicsAddress, GraphicsIdentity, IoError,
        IoErrorReason, JobCompleted, MemoryDeviceSizeChange, MemoryFailure, MigrationIteration,
        NicMacChange, PmSuspend, PmSuspendDisk, PmWakeup, RtcChange, TrayChange, Tunable,
        VcpuRemoved, Watchdog,
    },
    kind::EventKind,
    monitor::{MonitorEvent, MonitorFilter},
    network::{NetworkLifecycle, NetworkMetadataChange},
    node_device::{NodeDeviceLifecycle, NodeDeviceUpdate},
    secret::{SecretLifecycle, SecretValueChanged},
    storage::{StoragePoolLifecycle, StoragePoolRefresh},
};

use tokio::sync::broadcast::{Receiver, error::RecvError};

use self::{
    hub::{Key, Received},
    kind::sealed::Filter as _,
};
use crate::{
    connect::Connect,
    error::{CloseReason, Error, Result},
};

/// An item of a subscription.
#[derive(Debug, Clone)]
pub enum Event<T> {
    /// Something happened.
    Happened(T),
    /// The subscriber did not keep up and lost this many events. Look at the state of things anew.
    Lagged(u64),
    /// The connection was lost and is there again, and nobody knows what happened meanwhile. Look at
    /// the state of things anew. Only from connections that come back:
    /// [`ConnectBuilder::reconnect`](crate::ConnectBuilder::reconnect).
    Resumed,
}

/// Events of one kind, in the daemon's order, from the moment of subscribing on.
///
/// A subscriber that does not read holds up nobody: it loses the oldest events and is told how many.
#[derive(Debug)]
pub struct Subscription<T> {
    connect: Connect,
    receiver: Receiver<Received>,
    kind: std::marker::PhantomData<fn() -> T>,
}

impl<T: EventKind> Subscription<T> {
    /// Waits for the next event. Dropping the future loses nothing.
    ///
    /// # Errors
    ///
    /// The connection has ended, or an event could not be read.
    pub async fn next(&mut self) -> Result<Event<T>> {
        match self.receiver.recv().await {
            Ok(Received::Message(message)) => {
                kind::read(&self.connect, message).map(Event::Happened)
            }
            Ok(Received::Lost(count)) | Err(RecvError::Lagged(count)) => Ok(Event::Lagged(count)),
            Ok(Received::Resumed) => Ok(Event::Resumed),
            Err(RecvError::Closed) => {
                let reason = self.connect.close_reason().unwrap_or(CloseReason::Local);
                Err(Error::Closed {
                    reason,
                    sent: false,
                })
            }
        }
    }
}

/// Events of a connection.
impl Connect {
    /// Events of one kind, whatever object they are about (`virConnectDomainEventRegisterAny`,
    /// `virConnectNetworkEventRegisterAny` and the like).
    ///
    /// However many subscribers there are, the daemon has one registration for a kind; it is undone
    /// after the last of them.
    ///
    /// ```no_run
    /// # async fn example(connect: libvirt_proto::Connect) -> libvirt_proto::Result<()> {
    /// use libvirt_proto::{Event, event::DomainLifecycle};
    /// let mut events = connect.events::<DomainLifecycle>().await?;
    /// while let Ok(event) = events.next().await {
    ///     if let Event::Happened(happened) = event {
    ///         println!("{}: {:?}", happened.domain.name(), happened.event);
    ///     }
    /// }
    /// # Ok(()) }
    /// ```
    ///
    /// # Errors
    ///
    /// As for [`Connect::call`]; a driver without such events refuses them.
    pub async fn events<T: EventKind>(&self) -> Result<Subscription<T>> {
        self.subscribe(None).await
    }

    pub(crate) async fn subscribe<T: EventKind>(
        &self,
        filter: Option<T::Filter>,
    ) -> Result<Subscription<T>> {
        // Waits for a connection that is coming back.
        self.engine().await?;
        let closed = || Error::Closed {
            reason: self.close_reason().unwrap_or(CloseReason::Local),
            sent: false,
        };
        let key = Key {
            message: kind::topic::<T>(),
            filter: filter.as_ref().map(T::Filter::identity),
        };
        let mut place = self.hub().enter(&key).ok_or_else(closed)?;
        if place.first {
            // Ends when nobody listens any more, or with the connection.
            tokio::spawn(keeper::run::<T>(self, key, filter));
        }
        place.registered().await?;
        Ok(Subscription {
            connect: self.clone(),
            receiver: place.events,
            kind: std::marker::PhantomData,
        })
    }
}
