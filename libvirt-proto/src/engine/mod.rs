//! One connection at work: a task that writes, a task that reads, and the calls between them.
//!
//! - The writer owns the sending half, so that a caller who stops waiting can never leave half a
//!   frame on the wire.
//! - The reader routes each frame by its type first and by its serial second (the daemon's events
//!   carry serial 1, whatever that serial is in use for), and never waits for anybody.
//! - At most four calls are with the daemon at a time. It stops reading a connection that has five
//!   unanswered messages, keepalive included, and would then take a healthy client for a dead one.

mod event;
mod pending;
mod reader;
mod writer;

use std::{
    sync::{
        Arc, Mutex, MutexGuard, PoisonError,
        atomic::{AtomicU32, Ordering},
    },
    time::Duration,
};

use bytes::Bytes;
use tokio::{
    sync::{Semaphore, TryAcquireError, mpsc, oneshot},
    task::JoinHandle,
    time::{Instant, timeout_at},
};
use tokio_util::sync::CancellationToken;

pub(crate) use self::event::{Hub, Received};
use self::pending::{Outcome, Pending};
use crate::{
    error::{CloseReason, Error, Result},
    frame,
    procedure::{Call, Procedure},
    transport::Transport,
    xdr::{Decode as _, Decoder},
};

/// The daemon's `max_client_requests` is 5 by default, and the message that it is reading counts.
const UNANSWERED: usize = 4;

/// A connection at work. Dropping it ends both tasks.
#[derive(Debug)]
pub(crate) struct Engine {
    shared: Arc<Shared>,
    tasks: Mutex<Option<[JoinHandle<()>; 2]>>,
}

/// What the tasks and the callers share.
#[derive(Debug)]
struct Shared {
    admission: Arc<Semaphore>,
    outgoing: mpsc::Sender<Outgoing>,
    next_serial: AtomicU32,
    /// Calls that the daemon has or will have; the lock is never held across an await.
    pending: Mutex<Pending>,
    events: Hub,
    /// A keepalive ping waits for its answer.
    ping: tokio::sync::Notify,
    stop: CancellationToken,
}

/// A frame on its way to the writer.
#[derive(Debug)]
struct Outgoing {
    serial: u32,
    bytes: Bytes,
}

impl Engine {
    /// Starts the tasks.
    pub(crate) fn start((reader, writer): Transport) -> Self {
        // Admission bounds the queue: a call enters it with a permit in hand.
        let (outgoing, queue) = mpsc::channel(UNANSWERED);
        let shared = Arc::new(Shared {
            admission: Arc::new(Semaphore::new(UNANSWERED)),
            outgoing,
            next_serial: AtomicU32::new(0),
            pending: Mutex::default(),
            events: Hub::default(),
            ping: tokio::sync::Notify::new(),
            stop: CancellationToken::new(),
        });
        let tasks = [
            tokio::spawn(writer::run(Arc::clone(&shared), writer, queue)),
            tokio::spawn(reader::run(Arc::clone(&shared), reader)),
        ];
        Self {
            shared,
            tasks: Mutex::new(Some(tasks)),
        }
    }

    /// Calls a procedure and waits for its reply.
    ///
    /// Cancelling the future is safe at any time: a call that the daemon does not have yet is never
    /// sent, the reply to one that it has is discarded when it comes.
    pub(crate) async fn call<C: Call>(&self, arguments: &C, limit: Duration) -> Result<C::Reply> {
        let procedure = C::PROCEDURE;
        let deadline = Instant::now() + limit;
        let timeout = |sent| Error::Timeout {
            procedure,
            after: limit,
            sent,
        };
        let serial = self.shared.next_serial.fetch_add(1, Ordering::Relaxed);
        let header = frame::call_header(procedure.program, 1, procedure.number, serial);
        let bytes = frame::encode(&header, arguments)
            .map_err(|source| Error::Encode { procedure, source })?;

        let receiver = timeout_at(deadline, self.shared.submit(procedure, serial, bytes))
            .await
            .map_err(|_| timeout(false))??;
        let outcome = timeout_at(deadline, receiver)
            .await
            .map_err(|_| timeout(true))?;
        // The sender is only ever dropped by a connection that ends, and that one says why first.
        let payload = outcome.unwrap_or_else(|_| Err(self.shared.closed(true)))?;
        match payload {
            Outcome::Reply(payload) => C::Reply::decode(&mut Decoder::new(payload))
                .map_err(|source| Error::Decode { procedure, source }),
            Outcome::Error(payload) => Err(remote_error(procedure, payload)),
        }
    }

    /// The events of this connection.
    pub(crate) fn events(&self) -> &Hub {
        &self.shared.events
    }

    /// Whether the connection has ended, and why.
    pub(crate) fn close_reason(&self) -> Option<CloseReason> {
        self.shared.lock().closed.clone()
    }

    /// Ends the tasks and waits for them.
    pub(crate) async fn stop(&self) {
        self.shared.close(&CloseReason::Local);
        let tasks = self
            .tasks
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .take();
        for task in tasks.into_iter().flatten() {
            // A task that panicked has ended as well.
            let _ = task.await;
        }
    }

    /// Calls that are waiting for a reply, and admissions that are free.
    #[cfg(test)]
    fn counters(&self) -> (usize, usize) {
        (
            self.shared.lock().len(),
            self.shared.admission.available_permits(),
        )
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        self.shared.close(&CloseReason::Local);
    }
}

impl Shared {
    /// Waits for admission, then hands the frame to the writer and enters the call as pending in
    /// one step: whoever cancels does so either before or after both.
    async fn submit(
        &self,
        procedure: Procedure,
        serial: u32,
        bytes: Bytes,
    ) -> Result<oneshot::Receiver<Result<Outcome>>> {
        let permit = match Arc::clone(&self.admission).try_acquire_owned() {
            Ok(permit) => permit,
            Err(TryAcquireError::NoPermits) => Arc::clone(&self.admission)
                .acquire_owned()
                .await
                .map_err(|_| self.closed(false))?,
            Err(TryAcquireError::Closed) => return Err(self.closed(false)),
        };
        let slot = self
            .outgoing
            .reserve()
            .await
            .map_err(|_| self.closed(false))?;
        let (sender, receiver) = oneshot::channel();
        self.lock().enter(serial, procedure, sender, permit)?;
        slot.send(Outgoing { serial, bytes });
        Ok(receiver)
    }

    /// Ends the connection: every call that waits fails now, every later one at once.
    fn close(&self, reason: &CloseReason) {
        let waiting = self.lock().close(reason);
        self.admission.close();
        self.stop.cancel();
        self.events.close();
        for call in waiting {
            call.answer(Err(Error::Closed {
                reason: reason.clone(),
                sent: true,
            }));
        }
    }

    fn closed(&self, sent: bool) -> Error {
        let reason = self.lock().closed.clone().unwrap_or(CloseReason::Local);
        Error::Closed { reason, sent }
    }

    fn lock(&self) -> MutexGuard<'_, Pending> {
        // The table stays consistent wherever a panic could happen.
        self.pending.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn remote_error(procedure: Procedure, payload: Bytes) -> Error {
    match crate::net::MessageError::decode(&mut Decoder::new(payload)) {
        Ok(error) => {
            let error = crate::error::RemoteError::from(error);
            if error.is_unknown_procedure() {
                Error::Unsupported { procedure }
            } else {
                Error::Libvirt(Box::new(error))
            }
        }
        Err(source) => Error::Decode { procedure, source },
    }
}

#[cfg(test)]
mod tests;
