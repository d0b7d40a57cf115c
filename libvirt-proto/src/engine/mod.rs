//! One connection at work: a task that writes, a task that reads, and the calls between them.
//!
//! - The writer owns the sending half, so that a caller who stops waiting can never leave half a
//!   frame on the wire.
//! - The reader routes each frame by its type first and by its serial second (the daemon's events
//!   carry serial 1, whatever that serial is in use for), and never waits for anybody.
//! - At most four calls are with the daemon at a time. It stops reading a connection that has five
//!   unanswered messages, keepalive included, and would then take a healthy client for a dead one.

mod pending;
mod reader;
mod stream;
mod writer;

use std::{
    collections::BTreeMap,
    os::fd::OwnedFd,
    sync::{
        Arc, Mutex, MutexGuard, OnceLock, PoisonError,
        atomic::{AtomicBool, AtomicU32, Ordering},
    },
    time::Duration,
};

use bytes::{Bytes, BytesMut};
use tokio::{
    runtime::Handle,
    sync::{Notify, OwnedSemaphorePermit, Semaphore, TryAcquireError, mpsc, oneshot},
    task::{AbortHandle, JoinHandle},
    time::{Instant, sleep, timeout, timeout_at},
};
use tokio_util::sync::CancellationToken;

pub use self::stream::Chunk;
pub(crate) use self::stream::Slot;
use self::{
    pending::{Outcome, Pending, Waiting},
    writer::Urgent,
};
use crate::{
    error::{CloseReason, Error, Result},
    event::Hub,
    frame,
    net::{MessageHeader, MessageStatus, MessageType},
    procedure::{Call, Procedure},
    transport::Transport,
    xdr::{Decode as _, Decoder},
};

/// The daemon's `max_client_requests` is 5 by default, and the message that it is reading counts.
const UNANSWERED: usize = 4;
/// How long calls may take to be answered before somebody leaves all the same.
const QUIET: Duration = Duration::from_secs(1);
/// How long the daemon may take to abort a stream before its connection ends all the same.
const PARTING: Duration = Duration::from_secs(5);
/// Each answer of a daemon, for whoever traces them.
const ANSWERED: &str = "libvirt_proto::answered";

/// How a connection works.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Settings {
    /// Our own pings; `None` sends none.
    pub(crate) keepalive: Option<Keepalive>,
    /// Whether one stream has the connection for itself: then a slow consumer stops the reading.
    pub(crate) alone: bool,
    /// Whether somebody brings the connection back: then subscriptions outlive it.
    pub(crate) resumable: bool,
}

/// When to ask whether the daemon is still there, and when to give it up
/// (`virConnectSetKeepAlive`).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Keepalive {
    /// After this long without a word from the daemon it is asked, and again after each interval.
    pub interval: Duration,
    /// After this many questions without an answer the connection ends.
    pub count: u32,
}

impl Default for Keepalive {
    /// Five seconds and five questions, as the daemon's own.
    fn default() -> Self {
        Self {
            interval: Duration::from_secs(5),
            count: 5,
        }
    }
}

/// A connection at work. Dropping it ends both tasks.
#[derive(Debug)]
pub(crate) struct Engine {
    shared: Arc<Shared>,
    tasks: Mutex<Option<[JoinHandle<()>; 2]>>,
    carries_descriptors: bool,
    /// What the daemon said that it can do or cannot, by the number of the feature.
    features: Mutex<BTreeMap<i32, bool>>,
}

/// What the tasks and the callers share.
#[derive(Debug)]
struct Shared {
    admission: Arc<Semaphore>,
    outgoing: mpsc::Sender<Outgoing>,
    next_serial: AtomicU32,
    /// Calls that the daemon has or will have; the lock is never held across an await.
    pending: Mutex<Pending>,
    events: Arc<Hub>,
    urgent: Urgent,
    settings: Settings,
    /// Cancelled when the connection has ended.
    closing: CancellationToken,
    parting: Parting,
    /// How the end reaches the tasks. Nothing that they would have to look at in each turn.
    tasks: OnceLock<[AbortHandle; 2]>,
}

/// The end of a connection that was opened for a stream which was dropped halfway.
///
/// Libvirt 11.3 stops for good, for all of its clients, when a client hangs up at the moment at which
/// the daemon works on a stream of its. So the daemon's word is awaited that the stream is aborted.
#[derive(Debug, Default)]
struct Parting {
    /// The daemon is told to abort it.
    asked: AtomicBool,
    /// It has done so.
    done: Notify,
}

/// A frame on its way to the writer.
#[derive(Debug)]
pub(crate) struct Outgoing {
    serial: u32,
    is_call: bool,
    head: BytesMut,
    /// What comes after the head, as it is.
    body: Bytes,
    descriptors: Vec<OwnedFd>,
}

impl Engine {
    /// Starts the tasks.
    pub(crate) fn start((reader, writer): Transport, settings: Settings, events: Arc<Hub>) -> Self {
        // Admission bounds the queue for calls: they enter it with a permit in hand. Streams wait
        // for a place in it.
        let (outgoing, queue) = mpsc::channel(UNANSWERED);
        let carries_descriptors = writer.carries_descriptors();
        let shared = Arc::new(Shared {
            admission: Arc::new(Semaphore::new(UNANSWERED)),
            outgoing,
            next_serial: AtomicU32::new(0),
            pending: Mutex::default(),
            events,
            urgent: Urgent::default(),
            settings,
            closing: CancellationToken::new(),
            parting: Parting::default(),
            tasks: OnceLock::new(),
        });
        let tasks = [
            tokio::spawn(writer::run(Arc::clone(&shared), writer, queue)),
            tokio::spawn(reader::run(Arc::clone(&shared), reader)),
        ];
        let _ = shared
            .tasks
            .set(tasks.each_ref().map(JoinHandle::abort_handle));
        if shared.closing.is_cancelled() {
            // One of them ended before the other's handle was there.
            shared.abort_tasks();
        }
        Self {
            shared,
            tasks: Mutex::new(Some(tasks)),
            carries_descriptors,
            features: Mutex::default(),
        }
    }

    /// Whether the daemon has a feature, if it was asked before.
    pub(crate) fn feature(&self, feature: i32) -> Option<bool> {
        self.lock_features().get(&feature).copied()
    }

    /// Remembers what it said.
    pub(crate) fn remember_feature(&self, feature: i32, supported: bool) {
        self.lock_features().insert(feature, supported);
    }

    fn lock_features(&self) -> MutexGuard<'_, BTreeMap<i32, bool>> {
        // Only ever replaced entry by entry.
        self.features.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Calls a procedure and waits for its reply, with descriptors both ways.
    ///
    /// Cancelling the future is safe at any time: a call that the daemon does not have yet is never
    /// sent, the reply to one that it has is discarded when it comes, its descriptors are closed.
    pub(crate) async fn call<C: Call>(
        &self,
        arguments: &C,
        descriptors: Vec<OwnedFd>,
        limit: Duration,
    ) -> Result<(C::Reply, Vec<OwnedFd>)> {
        let serial = self.shared.serial();
        let sending = Sending {
            serial,
            descriptors,
            stream: None,
        };
        self.perform(arguments, sending, limit).await
    }

    /// Calls a procedure that opens a stream.
    ///
    /// Cancelling the future is safe at any time: a stream that the daemon opens after that is
    /// aborted at once.
    pub(crate) async fn open_stream<C: Call>(
        &self,
        arguments: &C,
        limit: Duration,
    ) -> Result<(Lane, C::Reply)> {
        let serial = self.shared.serial();
        let slot = Arc::new(Slot::new(C::PROCEDURE));
        // From here on dropping `lane` ends the stream.
        let lane = Lane {
            shared: Arc::clone(&self.shared),
            slot: Arc::clone(&slot),
            serial,
        };
        let sending = Sending {
            serial,
            descriptors: Vec::new(),
            stream: Some(slot),
        };
        let (reply, _) = self.perform(arguments, sending, limit).await?;
        Ok((lane, reply))
    }

    async fn perform<C: Call>(
        &self,
        arguments: &C,
        sending: Sending,
        limit: Duration,
    ) -> Result<(C::Reply, Vec<OwnedFd>)> {
        let procedure = C::PROCEDURE;
        let deadline = Instant::now() + limit;
        let mut header = frame::call_header(procedure.program, 1, procedure.number, sending.serial);
        let descriptors = sending.descriptors.len();
        if descriptors > 0 {
            if !self.carries_descriptors {
                return Err(Error::NoDescriptors { procedure });
            }
            header.r#type = MessageType::CALL_WITH_FDS;
        }
        let bytes = frame::encode_call(&header, descriptors, arguments)
            .map_err(|source| Error::Encode { procedure, source })?;

        let mut sent = false;
        let answered = timeout_at(deadline, async {
            let receiver = self.shared.submit(procedure, sending, bytes).await?;
            sent = true;
            Ok(receiver.await)
        })
        .await;
        let outcome = answered.map_err(|_| Error::Timeout {
            procedure,
            after: limit,
            sent,
        })??;
        // The sender is only ever dropped by a connection that ends, and that one says why first.
        let payload = outcome.unwrap_or_else(|_| Err(self.shared.closed(true)))?;
        match payload {
            Outcome::Reply(payload, descriptors) => {
                tracing::trace!(target: ANSWERED, program = procedure.program, name = procedure.name);
                let reply = C::Reply::decode(&mut Decoder::new(payload))
                    .map_err(|source| Error::Decode { procedure, source })?;
                Ok((reply, descriptors))
            }
            Outcome::Error(payload) => {
                let error = remote_error(procedure, payload);
                tracing::trace!(
                    target: ANSWERED,
                    program = procedure.program,
                    name = procedure.name,
                    unsupported = error.is_unsupported(),
                );
                Err(error)
            }
        }
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

    /// Waits a while until all calls are answered. As long as what is returned is held, one call at
    /// most is with the daemon.
    pub(crate) async fn quiet(&self) -> Option<OwnedSemaphorePermit> {
        let all = u32::try_from(UNANSWERED).ok()?;
        let admission = Arc::clone(&self.shared.admission);
        let held = timeout(QUIET, admission.acquire_many_owned(all)).await;
        let mut held = held.ok()?.ok()?;
        drop(held.split(1));
        Some(held)
    }

    /// Cancelled when the connection has ended.
    pub(crate) fn closing(&self) -> CancellationToken {
        self.shared.closing.clone()
    }

    /// What the connection has to do at the moment.
    pub(crate) fn counters(&self) -> Counters {
        let (calls, streams) = self.shared.lock().counters();
        Counters {
            calls,
            streams,
            free: self.shared.admission.available_permits(),
        }
    }
}

impl Drop for Engine {
    fn drop(&mut self) {
        let shared = &self.shared;
        if shared.parting.asked.load(Ordering::Acquire)
            && !shared.closing.is_cancelled()
            && let Ok(runtime) = Handle::try_current()
        {
            runtime.spawn(Arc::clone(shared).part());
        } else {
            shared.close(&CloseReason::Local);
        }
    }
}

/// What a connection has to do at the moment. An idle one has no calls, no streams, and all of its
/// places free.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Counters {
    /// Calls that the daemon has not answered; those whose caller gave up count until then.
    pub calls: usize,
    /// Streams that are open or about to be.
    pub streams: usize,
    /// How many more calls the daemon may be handed at once.
    pub free: usize,
}

/// What a call takes with it.
struct Sending {
    serial: u32,
    descriptors: Vec<OwnedFd>,
    stream: Option<Arc<Slot>>,
}

/// The owner's end of a stream. Dropping it aborts a stream that is not over.
#[derive(Debug)]
pub(crate) struct Lane {
    shared: Arc<Shared>,
    slot: Arc<Slot>,
    serial: u32,
}

impl Lane {
    /// What comes in.
    pub(crate) fn slot(&self) -> &Slot {
        &self.slot
    }

    /// Where frames go out; see [`Lane::frame`].
    pub(crate) fn outgoing(&self) -> mpsc::Sender<Outgoing> {
        self.shared.outgoing.clone()
    }

    /// A frame of this stream.
    pub(crate) fn frame(&self, kind: MessageType, status: MessageStatus, body: Bytes) -> Outgoing {
        let header = stream_header(self.slot.procedure, self.serial, kind, status);
        Outgoing {
            serial: self.serial,
            is_call: false,
            head: frame::head(&header, body.len()),
            body,
            descriptors: Vec::new(),
        }
    }

    /// Why nothing can be sent any more.
    pub(crate) fn closed(&self) -> Error {
        self.shared.closed(true)
    }
}

impl Drop for Lane {
    fn drop(&mut self) {
        if self.slot.abandon() {
            self.shared.lock().forget_stream(self.serial);
            self.shared.abort_stream(self.slot.procedure, self.serial);
            if self.shared.settings.alone {
                self.shared.parting.asked.store(true, Ordering::Release);
            }
        }
    }
}

impl Shared {
    /// A number for a call. The daemon's view of a number ends with its answer, ours too.
    fn serial(&self) -> u32 {
        loop {
            let serial = self.next_serial.fetch_add(1, Ordering::Relaxed);
            if self.lock().is_free(serial) {
                return serial;
            }
        }
    }

    /// Waits for admission, then hands the frame to the writer and enters the call as pending in
    /// one step: whoever cancels does so either before or after both.
    async fn submit(
        &self,
        procedure: Procedure,
        sending: Sending,
        bytes: BytesMut,
    ) -> Result<oneshot::Receiver<Result<Outcome>>> {
        let permit = match Arc::clone(&self.admission).try_acquire_owned() {
            Ok(permit) => permit,
            Err(TryAcquireError::NoPermits) => Arc::clone(&self.admission)
                .acquire_owned()
                .await
                .map_err(|_| self.closed(false))?,
            Err(TryAcquireError::Closed) => return Err(self.closed(false)),
        };
        let place = self
            .outgoing
            .reserve()
            .await
            .map_err(|_| self.closed(false))?;
        let (sender, receiver) = oneshot::channel();
        let call = Waiting {
            procedure,
            sender,
            stream: sending.stream,
            permit,
        };
        self.lock().enter(sending.serial, call)?;
        place.send(Outgoing {
            serial: sending.serial,
            is_call: true,
            head: bytes,
            body: Bytes::new(),
            descriptors: sending.descriptors,
        });
        Ok(receiver)
    }

    /// Tells the daemon that nobody wants a stream any more. Does not wait.
    fn abort_stream(&self, procedure: Procedure, serial: u32) {
        let header = stream_header(procedure, serial, MessageType::STREAM, MessageStatus::ERROR);
        self.urgent.frame(frame::head(&header, 0));
    }

    /// Ends the connection: every call that waits fails now, every later one at once. Nothing the
    /// second time: somebody else may have the events by then.
    fn close(&self, reason: &CloseReason) {
        let Some((waiting, streams)) = self.lock().close(reason) else {
            return;
        };
        self.admission.close();
        self.closing.cancel();
        self.abort_tasks();
        if self.settings.resumable {
            // The subscriptions are those of the next connection, too; the link ends them.
            self.events.lost();
        } else {
            self.events.close();
        }
        for call in waiting {
            call.answer(Err(Error::Closed {
                reason: reason.clone(),
                sent: true,
            }));
        }
        for stream in streams {
            stream.end(Err(Error::Closed {
                reason: reason.clone(),
                sent: true,
            }));
        }
    }

    /// Ends the connection when the daemon has aborted its stream, or does not for too long.
    async fn part(self: Arc<Self>) {
        tokio::select! {
            () = self.parting.done.notified() => {}
            () = self.closing.cancelled() => {}
            () = sleep(PARTING) => {}
        }
        self.close(&CloseReason::Local);
    }

    /// Ends the tasks where they wait, or at the end of what they do at this moment.
    fn abort_tasks(&self) {
        for task in self.tasks.get().into_iter().flatten() {
            task.abort();
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

const fn stream_header(
    procedure: Procedure,
    serial: u32,
    kind: MessageType,
    status: MessageStatus,
) -> MessageHeader {
    MessageHeader {
        r#type: kind,
        status,
        ..frame::call_header(procedure.program, 1, procedure.number, serial)
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
#[cfg(test)]
mod threads;
