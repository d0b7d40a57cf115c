//! Pings and pongs.

use std::{
    sync::{Arc, MutexGuard, PoisonError},
    time::Duration,
};

use tokio::time::{Instant, sleep_until};

use super::{
    client::{Client, Disconnected},
    serve::Shared,
    wire::Outgoing,
};
use crate::net::{self, MessageHeader, MessageStatus, MessageType};

const PING: i32 = 1;
const PONG: i32 = 2;

/// When the client was last heard of.
#[derive(Debug)]
pub(super) struct Pulse {
    last: Instant,
    unanswered: u32,
}

impl Pulse {
    pub(super) const fn new(now: Instant) -> Self {
        Self {
            last: now,
            unanswered: 0,
        }
    }
}

/// Pings a client that has been silent for an interval, and ends the connection when `count` pings
/// have brought nothing.
pub(super) fn start(shared: &Arc<Shared>, client: &Arc<Client>) {
    let Some((interval, count)) = shared.settings.keepalive else {
        return;
    };
    let client = Arc::clone(client);
    shared.tasks.spawn(async move {
        tokio::select! {
            () = client.stop.cancelled() => {}
            () = client.ping(interval, count) => client.stop.cancel(),
        }
    });
}

impl Client {
    /// Any frame is a sign of life.
    pub(super) fn alive(&self) {
        *self.pulse() = Pulse::new(Instant::now());
    }

    pub(super) async fn keepalive(&self, header: &MessageHeader) -> Result<(), Disconnected> {
        if header.procedure == PING {
            self.send(frame(PONG)).await
        } else {
            Ok(())
        }
    }

    async fn ping(&self, interval: Duration, count: u32) {
        loop {
            let due = {
                let pulse = self.pulse();
                pulse.last + interval * (pulse.unanswered + 1)
            };
            if Instant::now() < due {
                sleep_until(due).await;
                continue;
            }
            {
                let mut pulse = self.pulse();
                if pulse.unanswered >= count {
                    return;
                }
                pulse.unanswered += 1;
            }
            if self.send(frame(PING)).await.is_err() {
                return;
            }
        }
    }

    fn pulse(&self) -> MutexGuard<'_, Pulse> {
        self.pulse.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn frame(procedure: i32) -> Outgoing {
    let header = MessageHeader {
        program: net::PROGRAM,
        version: net::VERSION,
        procedure,
        r#type: MessageType::MESSAGE,
        serial: 0,
        status: MessageStatus::OK,
    };
    Outgoing::new(&header, &[])
}
