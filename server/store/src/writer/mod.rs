//! The group-commit writer: residents' writes wait in one queue, are applied together in one transaction and are
//! answered only after its commit. Acknowledged means durable, and a hundred people who press "Continue" at the same
//! moment cost one wait for the disk.
//!
//! To add a write: implement [`Command`] beside the look-ups it belongs to, and call [`Writer::run`] from a method of
//! the store. A command must check before it writes: when it refuses (any error but
//! [`crate::StoreError::Unavailable`]), the transaction goes on with its neighbours, so nothing may have been
//! written. A command must also be repeatable: after a failure of the database it is run again by itself.

mod batch;
mod job;
mod stats;

pub(crate) use job::Command;
pub use stats::WriterStats;

use crate::error::{Result, StoreError};
use job::{Job, Pending};
use sea_orm::DatabaseConnection;
use stats::Counters;
use std::sync::Arc;
use tokio::sync::{Mutex, Notify, mpsc, oneshot};
use tokio::task::JoinHandle;

/// Commands in one transaction.
const BATCH: usize = 256;
/// Commands that may wait; callers beyond wait for a place.
const QUEUE: usize = 1_024;

/// The handle by which commands reach the writing task.
pub(crate) struct Writer {
    queue: mpsc::Sender<Box<dyn Job>>,
    closing: Arc<Notify>,
    counters: Arc<Counters>,
    task: Mutex<Option<JoinHandle<()>>>,
}

impl Writer {
    /// Starts the task. It ends when the writer is closed or dropped, after all that waits is written.
    pub(crate) fn start(db: DatabaseConnection) -> Self {
        let (queue, waiting) = mpsc::channel(QUEUE);
        let closing = Arc::new(Notify::new());
        let counters = Arc::new(Counters::default());
        let task = tokio::spawn(write(db, waiting, Arc::clone(&closing), Arc::clone(&counters)));
        Self { queue, closing, counters, task: Mutex::new(Some(task)) }
    }

    /// Queues a command and waits until it is durable. A caller that goes away does not undo its command.
    pub(crate) async fn run<C: Command>(&self, command: C) -> Result<C::Output> {
        let (reply, outcome) = oneshot::channel();
        let job = Box::new(Pending::new(command, reply));
        self.queue.send(job).await.map_err(|_| StoreError::stopped())?;
        outcome.await.map_err(|_| StoreError::stopped())?
    }

    /// Takes no more commands and waits until those queued are written and answered.
    pub(crate) async fn close(&self) {
        self.closing.notify_one();
        if let Some(task) = self.task.lock().await.take() {
            // A task that panicked has no more to write.
            let _ = task.await;
        }
    }

    pub(crate) fn stats(&self) -> WriterStats {
        self.counters.read()
    }
}

async fn write(
    db: DatabaseConnection,
    mut waiting: mpsc::Receiver<Box<dyn Job>>,
    closing: Arc<Notify>,
    counters: Arc<Counters>,
) {
    let mut jobs = Vec::with_capacity(BATCH);
    let mut open = true;
    loop {
        tokio::select! {
            biased;
            () = closing.notified(), if open => {
                waiting.close();
                open = false;
            }
            received = waiting.recv_many(&mut jobs, BATCH) => {
                if received == 0 {
                    return;
                }
                batch::write(&db, std::mem::take(&mut jobs), &counters).await;
            }
        }
    }
}
