//! Events about secrets.

use super::{
    EventKind, Subscription,
    kind::{filter, kinds},
};
use crate::{api::SecretEventLifecycleType, error::Result, remote, secret::Secret};

/// A secret was defined or removed (`VIR_SECRET_EVENT_ID_LIFECYCLE`).
#[derive(Debug, Clone)]
pub struct SecretLifecycle {
    /// The secret; its value is not part of it.
    pub secret: Secret,
    /// What happened.
    pub event: SecretEventLifecycleType,
    /// Details. There are none so far: zero.
    pub detail: i32,
}

/// A secret was given a value (`VIR_SECRET_EVENT_ID_VALUE_CHANGED`).
#[derive(Debug, Clone)]
pub struct SecretValueChanged {
    /// The secret; its value is not part of it.
    pub secret: Secret,
}

kinds! {
    remote::Secret, SecretEventId;
    SecretLifecycle: LIFECYCLE, SecretEventLifecycleMsg, |connect, message| Self {
        secret: Secret::new(connect, message.secret),
        event: SecretEventLifecycleType(message.event),
        detail: message.detail,
    };
    SecretValueChanged: VALUE_CHANGED, SecretEventValueChangedMsg, |connect, message| Self {
        secret: Secret::new(connect, message.secret),
    };
}

filter! {
    Secret by uuid:
    ConnectSecretEventRegisterAnyArgs { secret },
    ConnectSecretEventDeregisterAnyArgs
}

impl Secret {
    /// Events of one kind about this secret alone; the daemon sends no others
    /// (`virConnectSecretEventRegisterAny`).
    ///
    /// # Errors
    ///
    /// As for [`Connect::events`](crate::Connect::events).
    pub async fn events<T: EventKind<Filter = remote::Secret>>(&self) -> Result<Subscription<T>> {
        self.connect.subscribe(Some(self.raw().clone())).await
    }
}
