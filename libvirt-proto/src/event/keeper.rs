//! Looks after one registration at the daemon, from the first subscriber to the last.

use std::sync::Arc;

use super::{EventKind, hub::Key, kind::sealed::Filter as _};
use crate::connect::Connect;

/// Ends when nobody listens any more, when the daemon refuses, or with the connection.
pub(super) fn run<T: EventKind>(
    connect: &Connect,
    key: Key,
    filter: Option<T::Filter>,
) -> impl Future<Output = ()> + Send + 'static {
    let hub = Arc::clone(connect.hub());
    let mut generations = connect.link().generations();
    let resumable = connect.link().is_resumable();
    // Subscribers keep the connection, not this.
    let connect = connect.downgrade();
    let closed = Arc::clone(&hub);
    let work = async move {
        let mut first = true;
        'connected: loop {
            // It waits for the connection below, without keeping it.
            let Some(strong) = connect.upgrade().map(Connect::without_patience) else {
                return;
            };
            generations.mark_unchanged();
            hub.registering(&key);
            let answer = T::Filter::register(filter.clone(), &strong, T::EVENT).await;
            drop(strong);
            let callback = match answer {
                Ok(callback) => callback,
                // Who subscribes is told, as whoever calls is; who has subscribed keeps the place.
                Err(error) if resumable && !first && error.is_closed() => {
                    hub.refused(&key, None);
                    if generations.changed().await.is_err() {
                        return;
                    }
                    continue;
                }
                Err(error) => {
                    hub.refused(&key, Some(error));
                    return;
                }
            };
            if !first {
                hub.resumed(&key);
            }
            first = false;
            hub.registered(&key, callback);
            loop {
                tokio::select! {
                    () = hub.unwanted(&key) => {}
                    changed = generations.changed() => match changed {
                        Ok(()) => continue 'connected,
                        Err(_) => return,
                    },
                }
                // Somebody may have come since.
                if hub.retire(&key, callback) {
                    break;
                }
            }
            if let Some(connect) = connect.upgrade().map(Connect::without_patience)
                && let Err(error) = T::Filter::deregister(&connect, callback).await
            {
                tracing::debug!(%error, "undoing a registration");
            }
            if hub.remove(&key) {
                return;
            }
            // Whoever came meanwhile has not seen the old registration's end.
            first = true;
        }
    };
    async move {
        tokio::select! {
            () = closed.closed() => {}
            () = work => {}
        }
    }
}
