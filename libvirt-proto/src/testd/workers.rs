//! The pool of workers that run the calls.
//!
//! Ordinary workers take every call, the ones with priority only such that cannot block on a
//! hypervisor. So replies come out of order, and a client whose calls occupy all ordinary workers
//! still gets an answer to a call of high priority.

use tokio::sync::{Semaphore, SemaphorePermit};

use crate::procedure::Priority;

/// A fixed number of workers of both kinds.
#[derive(Debug)]
pub(super) struct Workers {
    ordinary: Semaphore,
    priority: Semaphore,
}

impl Workers {
    pub(super) const fn new(ordinary: usize, priority: usize) -> Self {
        Self {
            ordinary: Semaphore::const_new(ordinary),
            priority: Semaphore::const_new(priority),
        }
    }

    /// Waits for a worker, which is busy until the permit is dropped. Calls of one kind are taken
    /// in the order in which they came. `None` never happens while the daemon lives.
    pub(super) async fn take(&self, priority: Priority) -> Option<SemaphorePermit<'_>> {
        match priority {
            Priority::Low => self.ordinary.acquire().await.ok(),
            Priority::High => tokio::select! {
                biased;
                permit = self.ordinary.acquire() => permit.ok(),
                permit = self.priority.acquire() => permit.ok(),
            },
        }
    }
}

#[cfg(test)]
mod tests {
    use tokio::time::{Duration, timeout};

    use super::*;

    #[tokio::test(start_paused = true)]
    async fn a_call_of_high_priority_does_not_wait_for_slow_ones() {
        let workers = Workers::new(1, 1);
        let slow = workers.take(Priority::Low).await;
        let wait = Duration::from_secs(1);
        assert!(timeout(wait, workers.take(Priority::Low)).await.is_err());
        let quick = timeout(wait, workers.take(Priority::High)).await;
        assert!(quick.is_ok());
        assert!(timeout(wait, workers.take(Priority::High)).await.is_err());
        drop(slow);
        assert!(timeout(wait, workers.take(Priority::Low)).await.is_ok());
    }
}
