//! Look-ups by a unique key that arrive at the same moment, made together: what is asked while one statement is under way
//! goes into the next one. To the database a look-up costs little; to wake the thread of a connection for it, and to be
//! woken by its answer, costs several times as much. The opposite number of the group-commit writer, for reading.
//!
//! A look-up sees everything committed before it was asked: its statement begins afterwards.

use crate::error::{Result, StoreError};
use std::collections::HashMap;
use std::hash::Hash;
use tokio::sync::{mpsc, oneshot};

/// Keys in one statement.
const MOST: usize = 64;
/// Look-ups that may wait; callers beyond wait for a place.
const QUEUE: usize = 1_024;

type Asked<K, V> = (K, oneshot::Sender<Result<Option<V>>>);

/// What reads the rows of several keys.
#[async_trait::async_trait]
pub(crate) trait Source: Send + 'static {
    /// A unique key.
    type Key: Clone + Eq + Hash + Send;
    /// What a row is read as.
    type Row: Clone + Send;

    /// The rows of these keys, by key. A key without a row is left out; a row that cannot be read is an error of its own.
    async fn read(&self, keys: &[Self::Key]) -> Result<HashMap<Self::Key, Result<Self::Row>>>;
}

/// The handle by which look-ups reach the reading task, which ends when the last handle is dropped.
pub(crate) struct Lookups<S: Source> {
    queue: mpsc::Sender<Asked<S::Key, S::Row>>,
}

impl<S: Source + Sync> Lookups<S> {
    pub(crate) fn start(source: S) -> Self {
        let (queue, waiting) = mpsc::channel(QUEUE);
        tokio::spawn(read(source, waiting));
        Self { queue }
    }

    /// The row of a key.
    pub(crate) async fn find(&self, key: S::Key) -> Result<Option<S::Row>> {
        let (reply, found) = oneshot::channel();
        self.queue.send((key, reply)).await.map_err(|_| StoreError::stopped())?;
        found.await.map_err(|_| StoreError::stopped())?
    }
}

async fn read<S: Source + Sync>(source: S, mut waiting: mpsc::Receiver<Asked<S::Key, S::Row>>) {
    let mut asked = Vec::with_capacity(MOST);
    while waiting.recv_many(&mut asked, MOST).await > 0 {
        let keys = padded(asked.iter().map(|(key, _)| key.clone()).collect());
        let rows = source.read(&keys).await;
        for (key, reply) in asked.drain(..) {
            let found = match &rows {
                Ok(rows) => rows.get(&key).cloned().transpose(),
                Err(error) => Err(error.clone()),
            };
            // The caller may have gone.
            let _ = reply.send(found);
        }
    }
}

/// As many as the next power of two, the last one repeated: so that there are few different statements, which the database
/// keeps prepared.
pub(crate) fn padded<K: Clone>(mut keys: Vec<K>) -> Vec<K> {
    if let Some(last) = keys.last().cloned() {
        keys.resize(keys.len().next_power_of_two(), last);
    }
    keys
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicUsize, Ordering};
    use std::time::Duration;

    /// Doubles even numbers, knows no odd ones, cannot read 6, and fails where 13 is asked for.
    struct Doubles(Arc<AtomicUsize>);

    #[async_trait::async_trait]
    impl Source for Doubles {
        type Key = u32;
        type Row = u32;

        async fn read(&self, keys: &[u32]) -> Result<HashMap<u32, Result<u32>>> {
            self.0.fetch_add(1, Ordering::Relaxed);
            tokio::time::sleep(Duration::from_millis(1)).await;
            if keys.contains(&13) {
                return Err(StoreError::stopped());
            }
            let row = |key: u32| if key == 6 { Err(StoreError::Corrupt("six".to_owned())) } else { Ok(key * 2) };
            Ok(keys.iter().filter(|key| **key % 2 == 0).map(|key| (*key, row(*key))).collect())
        }
    }

    #[tokio::test]
    async fn what_is_asked_at_once_is_read_together_and_answered_apart() {
        let statements = Arc::new(AtomicUsize::new(0));
        let lookups = Arc::new(Lookups::start(Doubles(Arc::clone(&statements))));
        let asked: Vec<_> = (0..200)
            .filter(|key| *key != 13)
            .map(|key| {
                let lookups = Arc::clone(&lookups);
                (key, tokio::spawn(async move { lookups.find(key).await }))
            })
            .collect();
        for (key, found) in asked {
            match (key, found.await.unwrap()) {
                (6, found) => assert!(matches!(found, Err(StoreError::Corrupt(_)))),
                (key, found) => assert_eq!(found.unwrap(), (key % 2 == 0).then_some(key * 2)),
            }
        }
        assert!(statements.load(Ordering::Relaxed) <= 20, "{statements:?}");
        assert!(matches!(lookups.find(13).await, Err(StoreError::Unavailable(_))));
        assert_eq!(lookups.find(8).await.unwrap(), Some(16), "it goes on after a failure");
    }

    #[test]
    fn keys_are_padded_to_powers_of_two() {
        assert_eq!(padded::<u8>(Vec::new()), Vec::<u8>::new());
        assert_eq!(padded(vec![1]), [1]);
        assert_eq!(padded(vec![1, 2, 3]), [1, 2, 3, 3]);
        assert_eq!(padded((0..64).collect()).len(), 64);
    }
}
