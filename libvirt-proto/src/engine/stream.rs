use std::{
    collections::VecDeque,
    sync::{Mutex, MutexGuard, PoisonError},
    task::{Context, Poll, Waker},
};

use bytes::Bytes;
use tokio::sync::Notify;

use crate::{
    error::{Error, Result},
    procedure::Procedure,
};

/// What may wait for a consumer before the reader of a connection of its own stops reading.
const ENOUGH: usize = 1024 * 1024;
/// What may wait for a consumer on a connection that others use as well. More ends the stream.
const TOO_MUCH: usize = 8 * 1024 * 1024;
/// What a piece costs beside its bytes, so that empty holes do not come free.
const OVERHEAD: usize = 64;

/// A piece of a stream.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chunk {
    /// Bytes, as they came: a slice of the frame.
    Data(Bytes),
    /// That many bytes of nothing, in a sparse stream.
    Hole(u64),
}

/// What the reader task and the owner of a stream share.
#[derive(Debug)]
pub(crate) struct Slot {
    pub(crate) procedure: Procedure,
    state: Mutex<State>,
    /// The consumer took something.
    room: Notify,
}

#[derive(Debug, Default)]
struct State {
    phase: Phase,
    queue: VecDeque<Chunk>,
    queued: usize,
    /// The daemon has sent all that it had.
    at_end: bool,
    /// The owner finishes it: what still comes is nobody's.
    finishing: bool,
    consumer: Option<Waker>,
    finisher: Option<Waker>,
}

#[derive(Debug, Default)]
enum Phase {
    /// The call that opens it has not been answered.
    #[default]
    Opening,
    /// As before, and nobody wants it any more.
    Abandoned,
    Open,
    /// Over: confirmed by the daemon, or failed.
    Ended(Result<()>),
}

/// What to do after a piece was queued.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Room {
    Plenty,
    /// The consumer is behind.
    Enough,
    /// The consumer is so far behind that the stream cannot go on.
    TooMuch,
}

impl Slot {
    pub(super) fn new(procedure: Procedure) -> Self {
        Self {
            procedure,
            state: Mutex::default(),
            room: Notify::new(),
        }
    }

    /// The daemon has opened it. False if nobody wants it any more.
    pub(super) fn opened(&self) -> bool {
        let mut state = self.lock();
        match state.phase {
            Phase::Opening => {
                state.phase = Phase::Open;
                true
            }
            Phase::Open | Phase::Ended(_) => true,
            Phase::Abandoned => false,
        }
    }

    /// The owner drops it. True if the daemon has to be told.
    pub(super) fn abandon(&self) -> bool {
        let mut state = self.lock();
        state.queue.clear();
        self.room.notify_one();
        match state.phase {
            Phase::Opening => {
                state.phase = Phase::Abandoned;
                false
            }
            Phase::Open => {
                state.phase = Phase::Ended(Ok(()));
                true
            }
            Phase::Abandoned | Phase::Ended(_) => false,
        }
    }

    /// Queues a piece. The daemon may send one before the reply to the call.
    pub(super) fn push(&self, chunk: Chunk) -> Room {
        let mut state = self.lock();
        if state.finishing || matches!(state.phase, Phase::Abandoned | Phase::Ended(_)) {
            return Room::Plenty;
        }
        state.queued += cost(&chunk);
        state.queue.push_back(chunk);
        wake(&mut state.consumer);
        match state.queued {
            queued if queued > TOO_MUCH => Room::TooMuch,
            queued if queued > ENOUGH => Room::Enough,
            _ => Room::Plenty,
        }
    }

    /// Waits until the consumer has caught up, or is gone.
    pub(super) async fn room(&self) {
        loop {
            let room = self.room.notified();
            {
                let state = self.lock();
                if state.queued <= ENOUGH || !matches!(state.phase, Phase::Opening | Phase::Open) {
                    return;
                }
            }
            room.await;
        }
    }

    /// The daemon has sent all that it had.
    pub(super) fn at_end(&self) {
        let mut state = self.lock();
        state.at_end = true;
        wake(&mut state.consumer);
    }

    /// It is over. What was queued before a failure can still be read.
    pub(super) fn end(&self, result: Result<()>) {
        let mut state = self.lock();
        if !matches!(state.phase, Phase::Ended(_)) {
            state.phase = Phase::Ended(result);
        }
        wake(&mut state.consumer);
        wake(&mut state.finisher);
        self.room.notify_one();
    }

    /// What ended it, if that was a failure.
    pub(crate) fn failure(&self) -> Option<Error> {
        match &self.lock().phase {
            Phase::Ended(Err(error)) => Some(error.clone()),
            _ => None,
        }
    }

    /// Whether nothing can be sent any more.
    pub(crate) fn is_over(&self) -> bool {
        matches!(self.lock().phase, Phase::Ended(_))
    }

    /// The next piece; `None` at the end of the data.
    pub(crate) fn poll_chunk(&self, context: &mut Context<'_>) -> Poll<Result<Option<Chunk>>> {
        let mut state = self.lock();
        if let Some(chunk) = state.queue.pop_front() {
            let before = state.queued;
            state.queued -= cost(&chunk);
            if before > ENOUGH && state.queued <= ENOUGH {
                self.room.notify_one();
            }
            return Poll::Ready(Ok(Some(chunk)));
        }
        match &state.phase {
            Phase::Ended(Err(error)) => return Poll::Ready(Err(error.clone())),
            Phase::Ended(Ok(())) => return Poll::Ready(Ok(None)),
            _ if state.at_end => return Poll::Ready(Ok(None)),
            _ => {}
        }
        set(&mut state.consumer, context);
        Poll::Pending
    }

    /// Drops what waits for the consumer, and what still comes.
    pub(crate) fn drop_incoming(&self) {
        let mut state = self.lock();
        state.finishing = true;
        state.queued = 0;
        state.queue.clear();
        self.room.notify_one();
    }

    /// Waits for the daemon's word that the stream is over.
    pub(crate) fn poll_ended(&self, context: &mut Context<'_>) -> Poll<Result<()>> {
        let mut state = self.lock();
        if let Phase::Ended(result) = &state.phase {
            return Poll::Ready(result.clone());
        }
        set(&mut state.finisher, context);
        Poll::Pending
    }

    fn lock(&self) -> MutexGuard<'_, State> {
        self.state.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

fn cost(chunk: &Chunk) -> usize {
    OVERHEAD
        + match chunk {
            Chunk::Data(data) => data.len(),
            Chunk::Hole(_) => 0,
        }
}

fn wake(waker: &mut Option<Waker>) {
    if let Some(waker) = waker.take() {
        waker.wake();
    }
}

fn set(waker: &mut Option<Waker>, context: &Context<'_>) {
    match waker {
        Some(waker) => waker.clone_from(context.waker()),
        None => *waker = Some(context.waker().clone()),
    }
}
