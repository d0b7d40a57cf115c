//! Events about storage pools.

use super::{
    EventKind, Subscription,
    kind::{filter, kinds},
};
use crate::{api::StoragePoolEventLifecycleType, error::Result, remote, storage::StoragePool};

/// A pool was defined, built, started, stopped or removed
/// (`VIR_STORAGE_POOL_EVENT_ID_LIFECYCLE`).
#[derive(Debug, Clone)]
pub struct StoragePoolLifecycle {
    /// The pool.
    pub pool: StoragePool,
    /// What happened.
    pub event: StoragePoolEventLifecycleType,
    /// Details. There are none so far: zero.
    pub detail: i32,
}

/// The list of a pool's volumes was read anew, or a volume was added or changed
/// (`VIR_STORAGE_POOL_EVENT_ID_REFRESH`).
#[derive(Debug, Clone)]
pub struct StoragePoolRefresh {
    /// The pool.
    pub pool: StoragePool,
}

kinds! {
    remote::StoragePool, StoragePoolEventId;
    StoragePoolLifecycle: LIFECYCLE, StoragePoolEventLifecycleMsg, |connect, message| Self {
        pool: StoragePool::new(connect, message.pool),
        event: StoragePoolEventLifecycleType(message.event),
        detail: message.detail,
    };
    StoragePoolRefresh: REFRESH, StoragePoolEventRefreshMsg, |connect, message| Self {
        pool: StoragePool::new(connect, message.pool),
    };
}

filter! {
    StoragePool by uuid:
    ConnectStoragePoolEventRegisterAnyArgs { pool },
    ConnectStoragePoolEventDeregisterAnyArgs
}

impl StoragePool {
    /// Events of one kind about this pool alone; the daemon sends no others
    /// (`virConnectStoragePoolEventRegisterAny`).
    ///
    /// # Errors
    ///
    /// As for [`Connect::events`](crate::Connect::events).
    pub async fn events<T: EventKind<Filter = remote::StoragePool>>(
        &self,
    ) -> Result<Subscription<T>> {
        self.connect.subscribe(Some(self.raw().clone())).await
    }
}
