//! Events about domains.

mod device;
mod disk;
mod state;
mod work;

pub use self::{
    device::{
        AgentLifecycle, ChannelLifecycle, DeviceAdded, DeviceRemovalFailed, DeviceRemoved,
        Graphics, GraphicsAddress, GraphicsIdentity, MemoryDeviceSizeChange, NicMacChange,
        VcpuRemoved,
    },
    disk::{BlockJob, BlockJob2, BlockThreshold, DiskChange, IoError, IoErrorReason, TrayChange},
    state::{
        ControlError, DomainLifecycle, DomainReboot, MemoryFailure, PmSuspend, PmSuspendDisk,
        PmWakeup, RtcChange, Watchdog,
    },
    work::{BalloonChange, DomainMetadataChange, JobCompleted, MigrationIteration, Tunable},
};

use super::{EventKind, Subscription, kind::filter};
use crate::{domain::Domain, error::Result, remote};

filter! {
    Domain by uuid:
    ConnectDomainEventCallbackRegisterAnyArgs { dom },
    ConnectDomainEventCallbackDeregisterAnyArgs
}

impl Domain {
    /// Events of one kind about this domain alone; the daemon sends no others
    /// (`virConnectDomainEventRegisterAny`).
    ///
    /// # Errors
    ///
    /// As for [`Connect::events`](crate::Connect::events).
    pub async fn events<T: EventKind<Filter = remote::Domain>>(&self) -> Result<Subscription<T>> {
        self.connect.subscribe(Some(self.raw().clone())).await
    }
}
