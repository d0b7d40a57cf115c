use std::{
    collections::{HashMap, VecDeque},
    sync::{Mutex, MutexGuard, PoisonError},
};

use bytes::{Buf as _, Bytes};
use tokio::sync::{broadcast, watch};
use tokio_util::sync::CancellationToken;

use crate::{
    error::{Error, Result},
    frame::Frame,
    remote,
};

/// How many events a subscriber may be behind before it loses the oldest.
const BACKLOG: usize = 256;
/// How many events are kept for registrations whose number is not known yet.
const EARLY: usize = 256;

/// Hands the daemon's events to whoever subscribed.
///
/// There is one registration at the daemon for each kind of event and each object asked for, made
/// for the first subscriber and undone after the last. Its number, the callback id, comes with the
/// reply, and events may come before that: those are kept until the number is known.
#[derive(Debug, Default)]
pub(crate) struct Hub {
    state: Mutex<State>,
    closed: CancellationToken,
}

#[derive(Debug, Default)]
struct State {
    topics: HashMap<Key, Topic>,
    routes: HashMap<Route, broadcast::Sender<Received>>,
    early: HashMap<Message, Early>,
}

/// What a registration asks for.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(crate) struct Key {
    pub(crate) message: Message,
    /// What it is narrowed down to: [`Filter::identity`](super::kind::sealed::Filter::identity).
    pub(crate) filter: Option<Bytes>,
}

/// An event message of a program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(crate) struct Message {
    pub(crate) program: u32,
    pub(crate) number: i32,
}

/// What an event says of where it belongs.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
struct Route {
    message: Message,
    /// Zero for the one message that has none.
    callback: i32,
}

/// What a subscriber gets.
#[derive(Debug, Clone)]
pub(crate) enum Received {
    /// An event as it came: the message's contents, still encoded.
    Message(Bytes),
    /// About that many are missing.
    Lost(u64),
    /// The connection was lost and is there again.
    Resumed,
}

/// Where a registration stands.
#[derive(Debug, Clone)]
enum Standing {
    Registering,
    Registered,
    Failed(Error),
}

#[derive(Debug)]
struct Topic {
    events: broadcast::Sender<Received>,
    standing: watch::Sender<Standing>,
}

/// Events that nobody is known for yet, while there is a registration under way.
#[derive(Debug, Default)]
struct Early {
    registering: usize,
    events: VecDeque<(i32, Bytes)>,
    lost: u64,
}

/// A subscriber's place: events from now on.
pub(crate) struct Place {
    pub(crate) events: broadcast::Receiver<Received>,
    standing: watch::Receiver<Standing>,
    /// Whether nobody looks after the registration yet: the subscriber does.
    pub(crate) first: bool,
}

impl Place {
    /// Waits until the daemon sends the events.
    pub(crate) async fn registered(&mut self) -> Result<()> {
        loop {
            match &*self.standing.borrow_and_update() {
                Standing::Registering => {}
                Standing::Registered => return Ok(()),
                Standing::Failed(error) => return Err(error.clone()),
            }
            if self.standing.changed().await.is_err() {
                // The connection ended, which the events' end tells.
                return Ok(());
            }
        }
    }
}

impl Hub {
    /// A place among the subscribers of a registration.
    pub(crate) fn enter(&self, key: &Key) -> Option<Place> {
        let mut state = self.lock();
        if self.closed.is_cancelled() {
            return None;
        }
        let first = !state.topics.contains_key(key);
        let topic = state.topics.entry(key.clone()).or_insert_with(|| Topic {
            events: broadcast::Sender::new(BACKLOG),
            standing: watch::Sender::new(Standing::Registering),
        });
        Some(Place {
            events: topic.events.subscribe(),
            standing: topic.standing.subscribe(),
            first,
        })
    }

    /// The registration is about to be asked for: from now on its events are kept.
    pub(crate) fn registering(&self, key: &Key) {
        let mut state = self.lock();
        state.early.entry(key.message).or_default().registering += 1;
    }

    /// The daemon's answer: the number that the events bear.
    pub(crate) fn registered(&self, key: &Key, callback: i32) {
        let message = key.message;
        let mut state = self.lock();
        if let Some(topic) = state.topics.get(key) {
            let events = topic.events.clone();
            topic.standing.send_replace(Standing::Registered);
            if let Some(early) = state.early.get(&message) {
                if early.lost > 0 {
                    let _ = events.send(Received::Lost(early.lost));
                }
                for (_, event) in early.events.iter().filter(|(id, _)| *id == callback) {
                    let _ = events.send(Received::Message(event.clone()));
                }
            }
            state.routes.insert(Route { message, callback }, events);
        }
        state.settle(message);
    }

    /// The registration was refused, or was not answered. Subscribers are told, unless it will be
    /// tried again.
    pub(crate) fn refused(&self, key: &Key, error: Option<Error>) {
        let mut state = self.lock();
        state.settle(key.message);
        if let Some(error) = error
            && let Some(topic) = state.topics.remove(key)
        {
            topic.standing.send_replace(Standing::Failed(error));
        }
    }

    /// Waits until nobody listens any more.
    pub(crate) async fn unwanted(&self, key: &Key) {
        let events = self
            .lock()
            .topics
            .get(key)
            .map(|topic| topic.events.clone());
        if let Some(events) = events {
            events.closed().await;
        }
    }

    /// Undoes a registration at our end if nobody listens, or if the hub has been closed. Whoever
    /// comes from now on waits for a new one.
    pub(crate) fn retire(&self, key: &Key, callback: i32) -> bool {
        let mut state = self.lock();
        let Some(topic) = state.topics.get(key) else {
            return true;
        };
        if topic.events.receiver_count() > 0 {
            return false;
        }
        topic.standing.send_replace(Standing::Registering);
        let message = key.message;
        state.routes.remove(&Route { message, callback });
        true
    }

    /// The daemon has forgotten the registration. False if somebody came meanwhile.
    pub(crate) fn remove(&self, key: &Key) -> bool {
        let mut state = self.lock();
        let unwanted = state
            .topics
            .get(key)
            .is_none_or(|topic| topic.events.receiver_count() == 0);
        if unwanted {
            state.topics.remove(key);
        }
        unwanted
    }

    /// The connection was lost: the daemon's numbers mean nothing any more.
    pub(crate) fn lost(&self) {
        let mut state = self.lock();
        state.routes.clear();
        for kept in state.early.values_mut() {
            kept.events.clear();
            kept.lost = 0;
        }
    }

    /// The connection is there again, and this registration with it.
    pub(crate) fn resumed(&self, key: &Key) {
        if let Some(topic) = self.lock().topics.get(key) {
            let _ = topic.events.send(Received::Resumed);
        }
    }

    /// Hands a message on. A subscriber that is behind loses old events and is told how many.
    pub(crate) fn publish(&self, frame: &Frame) {
        let message = Message {
            program: frame.header.program,
            number: frame.header.procedure,
        };
        let callback = if message == CONNECTION_CLOSED {
            0
        } else if let Ok(callback) = frame.payload.clone().try_get_i32() {
            callback
        } else {
            tracing::debug!(?message, "an event without a callback id");
            return;
        };
        let mut state = self.lock();
        if let Some(events) = state.routes.get(&Route { message, callback }) {
            // No receiver left: nobody is interested.
            let _ = events.send(Received::Message(frame.payload.clone()));
        } else if let Some(early) = state.early.get_mut(&message) {
            if early.events.len() == EARLY {
                early.events.pop_front();
                early.lost += 1;
            }
            early.events.push_back((callback, frame.payload.clone()));
        }
    }

    /// Ends every subscription, those to come included.
    pub(crate) fn close(&self) {
        let mut state = self.lock();
        self.closed.cancel();
        *state = State::default();
    }

    /// Waits for [`Hub::close`].
    pub(crate) async fn closed(&self) {
        self.closed.cancelled().await;
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        // Each change leaves the tables consistent.
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl State {
    /// A registration is no longer under way.
    fn settle(&mut self, message: Message) {
        if let Some(early) = self.early.get_mut(&message) {
            early.registering -= 1;
            if early.registering == 0 {
                self.early.remove(&message);
            }
        }
    }
}

/// The one message without a callback id: one registration for a connection.
pub(crate) const CONNECTION_CLOSED: Message = Message {
    program: remote::PROGRAM,
    number: remote::procedure::CONNECT_EVENT_CONNECTION_CLOSED.number,
};

#[cfg(test)]
mod tests {
    use super::*;

    fn key() -> Key {
        Key {
            message: Message {
                program: remote::PROGRAM,
                number: 318,
            },
            filter: None,
        }
    }

    fn registered() -> (Hub, Place) {
        let hub = Hub::default();
        let place = hub.enter(&key()).expect("open");
        hub.registering(&key());
        hub.registered(&key(), 7);
        (hub, place)
    }

    #[test]
    fn a_registration_is_kept_while_somebody_listens() {
        let (hub, place) = registered();
        assert!(!hub.retire(&key(), 7));
        drop(place);
        assert!(hub.retire(&key(), 7));
        assert!(hub.remove(&key()));
    }

    #[test]
    fn nothing_is_kept_when_the_hub_is_closed() {
        let (hub, place) = registered();
        hub.close();
        // Whoever asks until it is true does not ask for ever.
        assert!(hub.retire(&key(), 7));
        assert!(hub.enter(&key()).is_none());
        drop(place);
    }
}
