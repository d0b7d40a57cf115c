//! Events: who has registered for what, and who gets which message.

use std::sync::{Arc, Mutex, MutexGuard, PoisonError, Weak};

use bytes::{BufMut as _, Bytes, BytesMut};

use super::{client::Client, failure::failure, request::Answer, wire};
use crate::{
    api::ErrorNumber,
    procedure::Message,
    qemu,
    remote::{self, Domain},
    xdr::{self, Decode, Decoder, Uuid},
};

/// What callback ids are counted for: each kind of object has its own.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    Domain,
    Network,
    StoragePool,
    NodeDevice,
    Secret,
    Monitor,
    /// Legacy registrations of domain events, whose messages have no callback id.
    Legacy,
    /// The connection itself, whose one message has no callback id.
    Connection,
}

const CLASSES: usize = 8;

impl Class {
    /// The ids of its events.
    pub(super) const fn events(self) -> std::ops::Range<i32> {
        match self {
            Self::Domain => 0..30,
            Self::Network | Self::StoragePool | Self::NodeDevice | Self::Secret => 0..2,
            Self::Legacy => 0..16,
            Self::Monitor | Self::Connection => 0..1,
        }
    }

    /// What errors call it.
    pub(super) const fn label(self) -> &'static str {
        match self {
            Self::Domain | Self::Legacy => "domain",
            Self::Network => "network",
            Self::StoragePool => "storage pool",
            Self::NodeDevice => "node device",
            Self::Secret => "secret",
            Self::Monitor => "qemu monitor",
            Self::Connection => "connection",
        }
    }
}

/// What a registration is limited to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Object {
    Uuid(Uuid),
    Name(String),
}

#[derive(Debug)]
struct Registration {
    class: Class,
    event: i32,
    callback: i32,
    object: Option<Object>,
    client: Weak<Client>,
    client_id: u64,
}

/// All registrations of a daemon.
#[derive(Debug, Default)]
pub(super) struct Events(Mutex<Table>);

#[derive(Debug, Default)]
struct Table {
    registrations: Vec<Registration>,
    next: [i32; CLASSES],
}

impl Events {
    /// Registers a callback, and returns its id.
    pub(super) fn register(
        &self,
        client: &Arc<Client>,
        class: Class,
        event: i32,
        object: Option<Object>,
    ) -> Answer<i32> {
        let mut table = self.lock();
        // Those of the monitor have filters of their own, and may be equal.
        let tracked = class != Class::Monitor
            && table.registrations.iter().any(|known| {
                (known.class, known.event, known.client_id) == (class, event, client.id)
                    && known.object == object
            });
        if tracked {
            return Err(failure(
                ErrorNumber::INVALID_ARG,
                "event callback already tracked",
            ));
        }
        let next = &mut table.next[class as usize];
        let callback = *next;
        *next += 1;
        table.registrations.push(Registration {
            class,
            event,
            callback,
            object,
            client: Arc::downgrade(client),
            client_id: client.id,
        });
        Ok(callback)
    }

    /// Takes back a client's registrations that match; how many there were.
    pub(super) fn deregister(
        &self,
        client: &Client,
        class: Class,
        matches: impl Fn(i32, i32) -> bool,
    ) -> usize {
        let mut table = self.lock();
        let before = table.registrations.len();
        table.registrations.retain(|known| {
            known.class != class
                || known.client_id != client.id
                || !matches(known.event, known.callback)
        });
        before - table.registrations.len()
    }

    /// Forgets a client.
    pub(super) fn forget(&self, client: &Client) {
        self.lock()
            .registrations
            .retain(|known| known.client_id != client.id);
    }

    pub(super) fn len(&self) -> usize {
        self.lock().registrations.len()
    }

    /// Sends a message to all who have registered for it.
    pub(super) fn emit<M: Message>(&self, message: &M) -> Result<(), xdr::Error> {
        let payload = wire::payload(message)?;
        self.emit_payload(M::PROCEDURE.program, M::PROCEDURE.number, &payload);
        Ok(())
    }

    pub(super) fn emit_payload(&self, program: u32, number: i32, payload: &Bytes) {
        let Some((class, event)) = kind(program, number) else {
            tracing::debug!(program, number, "no such event");
            return;
        };
        let object = object(class, number, payload);
        let numbered = !matches!(class, Class::Legacy | Class::Connection);
        for known in &self.lock().registrations {
            let wanted = known.class == class
                && known.event == event
                && (known.object.is_none() || known.object == object);
            let Some(client) = known.client.upgrade().filter(|_| wanted) else {
                continue;
            };
            if numbered {
                let mut own = BytesMut::with_capacity(payload.len());
                own.put_i32(known.callback);
                own.put_slice(payload.get(4..).unwrap_or_default());
                client.event(program, number, &own);
            } else {
                client.event(program, number, payload);
            }
        }
    }

    fn lock(&self) -> MutexGuard<'_, Table> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// The class and the event id that a message belongs to.
const fn kind(program: u32, number: i32) -> Option<(Class, i32)> {
    if program == qemu::PROGRAM {
        return match number {
            6 => Some((Class::Monitor, 0)),
            _ => None,
        };
    }
    if program != remote::PROGRAM {
        return None;
    }
    Some(match number {
        318..=333 => (Class::Domain, number - 318),
        339 => (Class::Domain, 16),
        346 => (Class::Domain, 17),
        348 => (Class::Domain, 18),
        354 => (Class::Domain, 19),
        359 => (Class::Domain, 20),
        363 => (Class::Domain, 21),
        367 => (Class::Domain, 22),
        379 => (Class::Domain, 23),
        385 => (Class::Domain, 24),
        423 => (Class::Domain, 25),
        438 => (Class::Domain, 26),
        453 => (Class::Domain, 27),
        454 => (Class::Domain, 28),
        455 => (Class::Domain, 29),
        315 => (Class::Network, 0),
        446 => (Class::Network, 1),
        370 => (Class::StoragePool, 0),
        373 => (Class::StoragePool, 1),
        376 => (Class::NodeDevice, 0),
        377 => (Class::NodeDevice, 1),
        382 => (Class::Secret, 0),
        383 => (Class::Secret, 1),
        362 => (Class::Connection, 0),
        _ => match legacy(number) {
            Some(event) => (Class::Legacy, event),
            None => return None,
        },
    })
}

/// The event id of a message without a callback id.
const fn legacy(number: i32) -> Option<i32> {
    Some(match number {
        107 => 0,
        169..=173 => number - 168,
        195 => 6,
        224 => 7,
        241 => 8,
        248 => 9,
        268 => 10,
        269 => 11,
        270 => 12,
        276 => 13,
        292 => 14,
        311 => 15,
        _ => return None,
    })
}

/// The object that a message is about. It stands behind the callback id, or behind a reason that
/// stands there.
fn object(class: Class, number: i32, payload: &Bytes) -> Option<Object> {
    let start = match (class, number) {
        (Class::Domain, 329..=330 | 332) => 8,
        (Class::Legacy | Class::Connection, _) => return None,
        _ => 4,
    };
    if start > payload.len() {
        return None;
    }
    let mut decoder = Decoder::new(payload.slice(start..));
    match class {
        Class::Domain | Class::Monitor => Domain::decode(&mut decoder)
            .ok()
            .map(|domain| Object::Uuid(domain.uuid)),
        Class::Network | Class::StoragePool => remote::Network::decode(&mut decoder)
            .ok()
            .map(|named| Object::Uuid(named.uuid)),
        Class::Secret => Uuid::decode(&mut decoder).ok().map(Object::Uuid),
        Class::NodeDevice => remote::NodeDevice::decode(&mut decoder)
            .ok()
            .map(|device| Object::Name(device.name.to_string())),
        Class::Legacy | Class::Connection => None,
    }
}
