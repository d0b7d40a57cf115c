use std::{
    collections::HashMap,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
};

use bytes::Bytes;
use tokio::sync::{broadcast, watch};

use crate::{error::Result, frame::Frame, remote};

/// How many events a subscriber may be behind before it loses the oldest.
const BACKLOG: usize = 256;

/// Hands the daemon's events to whoever subscribed.
///
/// There is one registration at the daemon for each kind of event, made for the first subscriber
/// and kept for the connection's life, so the message's number alone tells where an event belongs.
/// It may come before the reply to the registration: subscribers are entered before that call is
/// sent, and nothing is lost in between.
#[derive(Debug, Default)]
pub(crate) struct Hub {
    kinds: Mutex<HashMap<i32, Kind>>,
}

/// An event as it came: the message's contents, still encoded.
#[derive(Debug, Clone)]
pub(crate) struct Received(pub(crate) Bytes);

#[derive(Debug)]
struct Kind {
    sender: broadcast::Sender<Received>,
    /// Whether the daemon sends them. Those who subscribe meanwhile wait for it here.
    registered: Arc<watch::Sender<bool>>,
    registering: bool,
}

impl Hub {
    /// Subscribes to the messages of number `message`. The first one makes the registration.
    pub(crate) async fn subscribe<R>(
        &self,
        message: i32,
        register: R,
    ) -> Result<broadcast::Receiver<Received>>
    where
        R: AsyncFnOnce() -> Result<()>,
    {
        loop {
            let (receiver, registered, ours) = self.enter(message);
            if ours {
                // Whoever is cancelled here leaves the registration to the next one.
                let mut attempt = Attempt {
                    hub: self,
                    message,
                    done: false,
                };
                register().await?;
                attempt.done = true;
                drop(attempt);
                registered.send_replace(true);
                return Ok(receiver);
            }
            let mut registered = registered.subscribe();
            if *registered.borrow_and_update() {
                return Ok(receiver);
            }
            // Registered, or given up: look again.
            let _ = registered.changed().await;
        }
    }

    /// Hands a message on. A subscriber that is behind loses old events and is told how many.
    pub(super) fn publish(&self, frame: &Frame) {
        if frame.header.program != remote::PROGRAM {
            return;
        }
        if let Some(kind) = self.lock().get(&frame.header.procedure) {
            // No receiver left: nobody is interested.
            let _ = kind.sender.send(Received(frame.payload.clone()));
        }
    }

    /// Ends every subscription.
    pub(super) fn close(&self) {
        for (_, kind) in self.lock().drain() {
            kind.registered.send_replace(false);
        }
    }

    fn enter(
        &self,
        message: i32,
    ) -> (
        broadcast::Receiver<Received>,
        Arc<watch::Sender<bool>>,
        bool,
    ) {
        let mut kinds = self.lock();
        let kind = kinds.entry(message).or_insert_with(|| Kind {
            sender: broadcast::Sender::new(BACKLOG),
            registered: Arc::new(watch::Sender::new(false)),
            registering: false,
        });
        let ours = !kind.registering;
        kind.registering = true;
        (kind.sender.subscribe(), Arc::clone(&kind.registered), ours)
    }

    fn lock(&self) -> MutexGuard<'_, HashMap<i32, Kind>> {
        self.kinds.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// A registration under way.
struct Attempt<'a> {
    hub: &'a Hub,
    message: i32,
    done: bool,
}

impl Drop for Attempt<'_> {
    fn drop(&mut self) {
        if !self.done
            && let Some(kind) = self.hub.lock().get_mut(&self.message)
        {
            kind.registering = false;
            kind.registered.send_replace(false);
        }
    }
}
