use std::{os::fd::OwnedFd, sync::Arc};

use bytes::Bytes;
use tokio::sync::{OwnedSemaphorePermit, oneshot};

use super::stream::Slot;
use crate::{
    error::{CloseReason, Error, Result},
    frame::Frame,
    procedure::Procedure,
};

/// What the daemon said to a call.
#[derive(Debug)]
pub(super) enum Outcome {
    /// The reply, and the descriptors that came along. Dropping it closes them.
    Reply(Bytes, Vec<OwnedFd>),
    Error(Bytes),
}

/// A call that has not been answered.
#[derive(Debug)]
pub(super) struct Waiting {
    pub(super) procedure: Procedure,
    pub(super) sender: oneshot::Sender<Result<Outcome>>,
    /// The stream that it opens.
    pub(super) stream: Option<Arc<Slot>>,
    /// Goes back when the daemon answers, not when the caller gives up: the daemon counts the same
    /// way.
    pub(super) permit: OwnedSemaphorePermit,
}

impl Waiting {
    /// Tells the caller, unless it has given up.
    pub(super) fn answer(self, outcome: Result<Outcome>) {
        drop(self.permit);
        let _ = self.sender.send(outcome);
    }
}

/// The calls that have not been answered, by serial, those whose caller gave up among them; and the
/// streams that are open or about to be.
#[derive(Debug, Default)]
pub(super) struct Pending {
    calls: Table<Waiting>,
    streams: Table<Arc<Slot>>,
    pub(super) closed: Option<CloseReason>,
}

impl Pending {
    /// Lets a call in. Its stream is there from now on: its data may come before the reply.
    pub(super) fn enter(&mut self, serial: u32, call: Waiting) -> Result<()> {
        if let Some(reason) = &self.closed {
            return Err(Error::Closed {
                reason: reason.clone(),
                sent: false,
            });
        }
        if let Some(stream) = &call.stream {
            self.streams.insert(serial, Arc::clone(stream));
        }
        self.calls.insert(serial, call);
        Ok(())
    }

    /// Whether a serial is not in use. They come around after four thousand million calls.
    pub(super) fn is_free(&self, serial: u32) -> bool {
        self.calls.get(serial).is_none() && self.streams.get(serial).is_none()
    }

    /// The call that a reply belongs to.
    pub(super) fn answered(&mut self, program: u32, serial: u32) -> Option<Waiting> {
        if self.calls.get(serial)?.procedure.program == program {
            self.calls.remove(serial)
        } else {
            None
        }
    }

    /// Forgets a call that was not sent yet if its caller has given up.
    pub(super) fn abandon(&mut self, serial: u32) -> bool {
        let abandoned = self
            .calls
            .get(serial)
            .is_some_and(|call| call.sender.is_closed());
        if abandoned {
            self.calls.remove(serial);
            self.streams.remove(serial);
        }
        abandoned
    }

    /// The stream that a frame belongs to.
    pub(super) fn stream(&self, frame: &Frame) -> Option<Arc<Slot>> {
        let stream = self.streams.get(frame.header.serial)?;
        let Procedure {
            program, number, ..
        } = stream.procedure;
        (program == frame.header.program && number == frame.header.procedure)
            .then(|| Arc::clone(stream))
    }

    pub(super) fn forget_stream(&mut self, serial: u32) {
        self.streams.remove(serial);
    }

    /// Lets nobody in any more and returns those that wait. `None` if it was closed before.
    pub(super) fn close(&mut self, reason: &CloseReason) -> Option<(Vec<Waiting>, Vec<Arc<Slot>>)> {
        if self.closed.is_some() {
            return None;
        }
        self.closed = Some(reason.clone());
        Some((self.calls.drain(), self.streams.drain()))
    }

    /// How many calls wait, and how many streams there are.
    pub(super) fn counters(&self) -> (usize, usize) {
        (self.calls.0.len(), self.streams.0.len())
    }
}

/// What there is, by serial: at most four calls, and seldom more streams. So few are found sooner
/// by looking at each than by hashing.
#[derive(Debug)]
struct Table<T>(Vec<(u32, T)>);

impl<T> Default for Table<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Table<T> {
    fn insert(&mut self, serial: u32, value: T) {
        self.0.push((serial, value));
    }

    fn get(&self, serial: u32) -> Option<&T> {
        let mut entries = self.0.iter();
        entries
            .find(|(key, _)| *key == serial)
            .map(|(_, value)| value)
    }

    fn remove(&mut self, serial: u32) -> Option<T> {
        let place = self.0.iter().position(|(key, _)| *key == serial)?;
        Some(self.0.swap_remove(place).1)
    }

    fn drain(&mut self) -> Vec<T> {
        self.0.drain(..).map(|(_, value)| value).collect()
    }
}
