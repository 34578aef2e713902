//! What the writer counts.

use std::sync::atomic::{AtomicU64, Ordering};

/// What the group-commit writer has done since it started.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct WriterStats {
    /// Transactions committed.
    pub batches: u64,
    /// Commands answered, refused ones included.
    pub commands: u64,
    /// Commands in the largest transaction.
    pub largest_batch: u64,
    /// Saves of answers written in statements for several.
    pub together: u64,
    /// Batches that the database refused and whose commands were run again one by one.
    pub split_batches: u64,
    /// Commands that failed by the database even alone.
    pub failed: u64,
}

#[derive(Default)]
pub(super) struct Counters {
    batches: AtomicU64,
    commands: AtomicU64,
    largest_batch: AtomicU64,
    together: AtomicU64,
    split_batches: AtomicU64,
    failed: AtomicU64,
}

impl Counters {
    pub(super) fn committed(&self, commands: usize) {
        let commands = u64::try_from(commands).unwrap_or(u64::MAX);
        self.batches.fetch_add(1, Ordering::Relaxed);
        self.commands.fetch_add(commands, Ordering::Relaxed);
        self.largest_batch.fetch_max(commands, Ordering::Relaxed);
    }

    pub(super) fn together(&self, saves: usize) {
        self.together.fetch_add(u64::try_from(saves).unwrap_or(u64::MAX), Ordering::Relaxed);
    }

    pub(super) fn split(&self) {
        self.split_batches.fetch_add(1, Ordering::Relaxed);
    }

    pub(super) fn failed(&self) {
        self.commands.fetch_add(1, Ordering::Relaxed);
        self.failed.fetch_add(1, Ordering::Relaxed);
    }

    pub(super) fn read(&self) -> WriterStats {
        WriterStats {
            batches: self.batches.load(Ordering::Relaxed),
            commands: self.commands.load(Ordering::Relaxed),
            largest_batch: self.largest_batch.load(Ordering::Relaxed),
            together: self.together.load(Ordering::Relaxed),
            split_batches: self.split_batches.load(Ordering::Relaxed),
            failed: self.failed.load(Ordering::Relaxed),
        }
    }
}
