//! Events that the daemon sends.

use tokio::sync::broadcast::{Receiver, error::RecvError};

use crate::{
    api::{
        ConnectDomainEventAgentLifecycleReason, ConnectDomainEventAgentLifecycleState,
        DomainEventId, DomainEventType,
    },
    connect::Connect,
    domain::Domain,
    engine::Received,
    error::{CloseReason, Error, Result},
    procedure::Message,
    remote::{
        ConnectDomainEventCallbackRegisterAnyArgs, DomainEventCallbackAgentLifecycleMsg,
        DomainEventCallbackLifecycleMsg,
    },
    xdr::Decoder,
};

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

/// An item of a subscription.
#[derive(Debug, Clone)]
pub enum Event<T> {
    /// Something happened.
    Happened(T),
    /// The subscriber did not keep up and lost this many events. Look at the state of things anew.
    Lagged(u64),
}

/// Events of one kind, in the daemon's order, from the moment of subscribing on.
///
/// A subscriber that does not read holds up nobody: it loses the oldest events and is told how many.
#[derive(Debug)]
pub struct Subscription<T> {
    connect: Connect,
    receiver: Receiver<Received>,
    read: fn(&Connect, &Received) -> Result<T>,
}

impl<T> Subscription<T> {
    /// Waits for the next event. Dropping the future loses nothing.
    ///
    /// # Errors
    ///
    /// The connection has ended, or an event could not be read.
    pub async fn next(&mut self) -> Result<Event<T>> {
        match self.receiver.recv().await {
            Ok(event) => (self.read)(&self.connect, &event).map(Event::Happened),
            Err(RecvError::Lagged(count)) => Ok(Event::Lagged(count)),
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
    /// Lifecycle events of all domains (`virConnectDomainEventRegisterAny`).
    pub async fn domain_lifecycle_events(&self) -> Result<Subscription<DomainLifecycle>> {
        self.subscribe::<DomainEventCallbackLifecycleMsg, _>(
            DomainEventId::LIFECYCLE,
            |connect, event| {
                let message = decode::<DomainEventCallbackLifecycleMsg>(event)?.msg;
                Ok(DomainLifecycle {
                    domain: Domain::new(connect, message.dom),
                    event: DomainEventType(message.event),
                    detail: message.detail,
                })
            },
        )
        .await
    }

    /// Comings and goings of all domains' guest agents (`virConnectDomainEventRegisterAny`).
    pub async fn agent_lifecycle_events(&self) -> Result<Subscription<AgentLifecycle>> {
        self.subscribe::<DomainEventCallbackAgentLifecycleMsg, _>(
            DomainEventId::AGENT_LIFECYCLE,
            |connect, event| {
                let message = decode::<DomainEventCallbackAgentLifecycleMsg>(event)?;
                Ok(AgentLifecycle {
                    domain: Domain::new(connect, message.dom),
                    state: ConnectDomainEventAgentLifecycleState(message.state),
                    reason: ConnectDomainEventAgentLifecycleReason(message.reason),
                })
            },
        )
        .await
    }

    async fn subscribe<M: Message, T>(
        &self,
        kind: DomainEventId,
        read: fn(&Self, &Received) -> Result<T>,
    ) -> Result<Subscription<T>> {
        let register = async || {
            let arguments = ConnectDomainEventCallbackRegisterAnyArgs {
                event_id: kind.0,
                dom: None,
            };
            self.call(&arguments).await.map(drop)
        };
        let receiver = self
            .engine()
            .events()
            .subscribe(M::PROCEDURE.number, register)
            .await?;
        Ok(Subscription {
            connect: self.clone(),
            receiver,
            read,
        })
    }
}

fn decode<M: Message>(event: &Received) -> Result<M> {
    M::decode(&mut Decoder::new(event.0.clone())).map_err(|source| Error::Decode {
        procedure: M::PROCEDURE,
        source,
    })
}
