use std::collections::HashMap;

use bytes::Bytes;
use tokio::sync::{OwnedSemaphorePermit, oneshot};

use crate::{
    error::{CloseReason, Error, Result},
    procedure::Procedure,
};

/// What the daemon said to a call.
#[derive(Debug)]
pub(super) enum Outcome {
    Reply(Bytes),
    Error(Bytes),
}

/// A call that has not been answered.
#[derive(Debug)]
pub(super) struct Waiting {
    procedure: Procedure,
    sender: oneshot::Sender<Result<Outcome>>,
    /// Goes back when the daemon answers, not when the caller gives up: the daemon counts the same
    /// way.
    _permit: OwnedSemaphorePermit,
}

impl Waiting {
    /// Tells the caller, unless it has given up.
    pub(super) fn answer(self, outcome: Result<Outcome>) {
        let _ = self.sender.send(outcome);
    }
}

/// The calls that have not been answered, by serial; those whose caller gave up among them.
#[derive(Debug, Default)]
pub(super) struct Pending {
    calls: HashMap<u32, Waiting>,
    pub(super) closed: Option<CloseReason>,
}

impl Pending {
    pub(super) fn enter(
        &mut self,
        serial: u32,
        procedure: Procedure,
        sender: oneshot::Sender<Result<Outcome>>,
        permit: OwnedSemaphorePermit,
    ) -> Result<()> {
        if let Some(reason) = &self.closed {
            return Err(Error::Closed {
                reason: reason.clone(),
                sent: false,
            });
        }
        self.calls.insert(
            serial,
            Waiting {
                procedure,
                sender,
                _permit: permit,
            },
        );
        Ok(())
    }

    /// The call that a reply belongs to.
    pub(super) fn answered(&mut self, program: u32, serial: u32) -> Option<Waiting> {
        if self.calls.get(&serial)?.procedure.program == program {
            self.calls.remove(&serial)
        } else {
            None
        }
    }

    /// Forgets a call that was not sent yet if its caller has given up.
    pub(super) fn abandon(&mut self, serial: u32) -> bool {
        let abandoned = self
            .calls
            .get(&serial)
            .is_some_and(|call| call.sender.is_closed());
        if abandoned {
            self.calls.remove(&serial);
        }
        abandoned
    }

    /// Lets nobody in any more and returns those that wait.
    pub(super) fn close(&mut self, reason: &CloseReason) -> Vec<Waiting> {
        if self.closed.is_none() {
            self.closed = Some(reason.clone());
        }
        self.calls.drain().map(|(_, call)| call).collect()
    }

    #[cfg(test)]
    pub(super) fn len(&self) -> usize {
        self.calls.len()
    }
}
