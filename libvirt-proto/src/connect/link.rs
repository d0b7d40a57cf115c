//! What the clones of a handle share: the connection at work, and what brings it back.

use std::{
    sync::{Arc, Mutex, PoisonError, Weak},
    time::Duration,
};

use tokio::{
    sync::watch,
    time::{sleep, timeout},
};
use tokio_util::sync::CancellationToken;

use super::open::ConnectBuilder;
use crate::{
    engine::Engine,
    error::{CloseReason, Error, Result},
    event::Hub,
};

/// The first wait before another attempt to connect, and the longest.
const PATIENCE: (Duration, Duration) = (Duration::from_millis(100), Duration::from_secs(10));

#[derive(Debug)]
pub(crate) struct Link {
    engine: Mutex<Arc<Engine>>,
    events: Arc<Hub>,
    /// How it was opened; `None` over a stream that the caller had.
    origin: Option<ConnectBuilder>,
    /// How often the connection came about.
    generation: watch::Sender<u64>,
    /// Closed for good.
    stop: CancellationToken,
}

impl Link {
    /// The link of a connection that was just opened.
    pub(super) fn new(engine: Engine, events: Arc<Hub>, origin: Option<ConnectBuilder>) -> Self {
        Self {
            engine: Mutex::new(Arc::new(engine)),
            events,
            origin,
            generation: watch::Sender::new(0),
            stop: CancellationToken::new(),
        }
    }

    pub(super) fn origin(&self) -> Option<&ConnectBuilder> {
        self.origin.as_ref()
    }

    pub(super) fn is_dedicated(&self) -> bool {
        self.origin
            .as_ref()
            .is_some_and(ConnectBuilder::is_dedicated)
    }

    pub(crate) fn is_resumable(&self) -> bool {
        self.origin
            .as_ref()
            .is_some_and(ConnectBuilder::is_resumable)
    }

    /// Cancelled when the connection is closed for good.
    pub(super) fn stopping(&self) -> CancellationToken {
        self.stop.clone()
    }

    pub(super) fn hub(&self) -> &Arc<Hub> {
        &self.events
    }

    /// The connection at work, or the last that was.
    pub(super) fn current(&self) -> Arc<Engine> {
        // Replaced as a whole.
        Arc::clone(&self.engine.lock().unwrap_or_else(PoisonError::into_inner))
    }

    /// The connection at work; waits for one that is coming back.
    pub(super) async fn engine(&self, limit: Duration) -> Result<Arc<Engine>> {
        let engine = self.current();
        if !self.is_resumable() || engine.close_reason().is_none() {
            return Ok(engine);
        }
        let back = self.stop.run_until_cancelled(async {
            let mut generation = self.generation.subscribe();
            loop {
                let engine = self.current();
                if engine.close_reason().is_none() {
                    return engine;
                }
                // The sender is ours.
                let _ = generation.changed().await;
            }
        });
        let reason = match timeout(limit, back).await {
            Ok(Some(engine)) => return Ok(engine),
            Ok(None) => CloseReason::Local,
            Err(_) => engine.close_reason().unwrap_or(CloseReason::Local),
        };
        Err(Error::Closed {
            reason,
            sent: false,
        })
    }

    /// Tells of every time that the connection came back.
    pub(crate) fn generations(&self) -> watch::Receiver<u64> {
        self.generation.subscribe()
    }

    /// Ends the connection for good.
    pub(super) async fn stop(&self) {
        self.stop.cancel();
        self.events.close();
        self.current().stop().await;
    }
}

impl Drop for Link {
    fn drop(&mut self) {
        self.stop.cancel();
        self.events.close();
    }
}

/// Brings a connection back whenever it is lost, until it is closed or the last handle is gone.
///
/// Holds neither the link nor its engine while it waits: dropping the last handle ends both.
pub(super) async fn supervise(link: Weak<Link>, stop: CancellationToken) {
    let _ = stop
        .run_until_cancelled(async {
            while let Some(closed) = link.upgrade().map(|link| link.current().closing()) {
                closed.cancelled().await;
                if bring_back(&link).await.is_none() {
                    return;
                }
            }
        })
        .await;
}

/// Opens it anew until that works. `None` when the last handle is gone.
async fn bring_back(link: &Weak<Link>) -> Option<()> {
    let mut patience = PATIENCE.0;
    loop {
        let (origin, events) = {
            let link = link.upgrade()?;
            (link.origin.clone()?, Arc::clone(&link.events))
        };
        match origin.start(events).await {
            Ok(engine) => {
                let link = link.upgrade()?;
                *link.engine.lock().unwrap_or_else(PoisonError::into_inner) = Arc::new(engine);
                link.generation.send_modify(|generation| *generation += 1);
                return Some(());
            }
            Err(error) => {
                tracing::info!(%error, "the connection is not back yet");
                sleep(patience).await;
                patience = (patience * 2).min(PATIENCE.1);
            }
        }
    }
}
