//! The kinds of events.

use bytes::Bytes;

use super::hub::Message as Topic;
use crate::{
    api::{
        ConnectDomainEventAgentLifecycleReason, ConnectDomainEventAgentLifecycleState,
        DomainEventId, DomainEventType,
    },
    connect::Connect,
    domain::Domain,
    error::{Error, Result},
    procedure::Message,
    remote::{
        self, ConnectDomainEventCallbackDeregisterAnyArgs,
        ConnectDomainEventCallbackRegisterAnyArgs, DomainEventCallbackAgentLifecycleMsg,
        DomainEventCallbackLifecycleMsg,
    },
    xdr::{Decoder, Encode},
};

/// A kind of event: what [`Connect::events`] can subscribe to. Sealed: the kinds are the daemon's.
pub trait EventKind: sealed::Kind {}

impl<T: sealed::Kind> EventKind for T {}

pub(crate) mod sealed {
    use super::*;

    /// How a kind is registered and read.
    pub trait Kind: Sized + Send + 'static {
        /// What narrows a registration down to one object.
        type Filter: Encode + Clone + Send + Sync + 'static;
        /// The message that brings it.
        #[doc(hidden)]
        const PROCEDURE: crate::procedure::Procedure;

        /// Asks the daemon for the events; the callback id.
        fn register(
            connect: &Connect,
            filter: Option<Self::Filter>,
        ) -> impl Future<Output = Result<i32>> + Send;

        /// Asks it to stop.
        fn deregister(connect: &Connect, callback: i32) -> impl Future<Output = Result<()>> + Send;

        /// Reads a message.
        ///
        /// # Errors
        ///
        /// A message that is malformed.
        fn read(connect: &Connect, message: Bytes) -> Result<Self>;
    }
}

/// A domain was defined, started, stopped ... (`VIR_DOMAIN_EVENT_ID_LIFECYCLE`).
#[derive(Debug, Clone)]
pub struct DomainLifecycle {
    /// The domain.
    pub domain: Domain,
    /// What happened.
    pub event: DomainEventType,
    /// Details, whose meaning depends on the event (`virDomainEvent...DetailType`).
    pub detail: i32,
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

/// Kinds of domain events: the type, its id, the message, and how one becomes the other.
macro_rules! domain_events {
    ($($kind:ident: $id:ident, $message:ident, $read:expr;)*) => {$(
        impl sealed::Kind for $kind {
            type Filter = remote::Domain;
            const PROCEDURE: crate::procedure::Procedure = <$message as Message>::PROCEDURE;

            async fn register(connect: &Connect, filter: Option<remote::Domain>) -> Result<i32> {
                let arguments = ConnectDomainEventCallbackRegisterAnyArgs {
                    event_id: DomainEventId::$id.0,
                    dom: filter,
                };
                Ok(connect.call(&arguments).await?.callback_id)
            }

            async fn deregister(connect: &Connect, callback: i32) -> Result<()> {
                let callback_id = callback;
                let arguments = ConnectDomainEventCallbackDeregisterAnyArgs { callback_id };
                connect.call(&arguments).await
            }

            fn read(connect: &Connect, message: Bytes) -> Result<Self> {
                let read: fn(&Connect, $message) -> Self = $read;
                Ok(read(connect, decode(message)?))
            }
        }
    )*};
}

domain_events! {
    DomainLifecycle: LIFECYCLE, DomainEventCallbackLifecycleMsg, |connect, message| Self {
        domain: Domain::new(connect, message.msg.dom),
        event: DomainEventType(message.msg.event),
        detail: message.msg.detail,
    };
    AgentLifecycle: AGENT_LIFECYCLE, DomainEventCallbackAgentLifecycleMsg, |connect, message| Self {
        domain: Domain::new(connect, message.dom),
        state: ConnectDomainEventAgentLifecycleState(message.state),
        reason: ConnectDomainEventAgentLifecycleReason(message.reason),
    };
}

/// Where messages of a kind are looked for.
pub(super) fn topic<T: EventKind>() -> Topic {
    Topic {
        program: T::PROCEDURE.program,
        number: T::PROCEDURE.number,
    }
}

fn decode<M: Message>(message: Bytes) -> Result<M> {
    M::decode(&mut Decoder::new(message)).map_err(|source| Error::Decode {
        procedure: M::PROCEDURE,
        source,
    })
}
