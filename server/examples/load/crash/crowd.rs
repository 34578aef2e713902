//! Many residents on the way at once.

use super::record::Record;
use super::traveller::{Step, Traveller};
use crate::forms::Forms;
use crate::resident::Resident;
use anyhow::Context;
use std::net::SocketAddr;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;
use tokio::sync::{OwnedRwLockWriteGuard, RwLock};
use tokio::task::JoinSet;

/// How long a person waits at first who is told that nothing can be saved just now; then longer, up to [`LONGEST`].
const PATIENCE: Duration = Duration::from_millis(20);
const LONGEST: Duration = Duration::from_millis(640);

/// Residents on the way. Whoever arrives makes room for another.
pub struct Crowd {
    shared: Arc<Shared>,
    tasks: JoinSet<anyhow::Result<()>>,
}

struct Shared {
    host: SocketAddr,
    seed: u64,
    forms: Forms,
    waiting: Mutex<std::vec::IntoIter<Resident>>,
    /// No more set out.
    ending: AtomicBool,
    records: Mutex<Vec<Arc<Mutex<Record>>>>,
    /// Held for reading during a step.
    steps: Arc<RwLock<()>>,
    counts: Counts,
}

/// What became of all requests so far.
#[derive(Debug, Default)]
pub struct Counts {
    /// Forms acknowledged.
    pub acknowledged: AtomicU64,
    /// Requests to which no answer came.
    pub unanswered: AtomicU64,
    /// Requests answered by the page that says that nothing can be saved just now.
    pub refused: AtomicU64,
}

impl Crowd {
    /// Sets them going.
    pub fn start(host: SocketAddr, people: Vec<Resident>, seed: u64, at_once: usize) -> Self {
        let shared = Arc::new(Shared {
            host,
            seed,
            forms: Forms::default(),
            waiting: Mutex::new(people.into_iter()),
            ending: AtomicBool::new(false),
            records: Mutex::new(Vec::new()),
            steps: Arc::new(RwLock::new(())),
            counts: Counts::default(),
        });
        let mut tasks = JoinSet::new();
        for _ in 0..at_once {
            let shared = Arc::clone(&shared);
            tasks.spawn(async move { shared.travel().await });
        }
        Self { shared, tasks }
    }

    /// What became of all requests so far.
    pub fn counts(&self) -> &Counts {
        &self.shared.counts
    }

    /// Everybody who has set out.
    pub fn records(&self) -> Vec<Arc<Mutex<Record>>> {
        self.shared.records.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    /// Waits until everybody has finished a step and holds them there.
    pub async fn pause(&self) -> OwnedRwLockWriteGuard<()> {
        Arc::clone(&self.shared.steps).write_owned().await
    }

    /// Fails when somebody met what must not be.
    pub fn look(&mut self) -> anyhow::Result<()> {
        while let Some(ended) = self.tasks.try_join_next() {
            ended??;
        }
        Ok(())
    }

    /// Lets those on the way arrive.
    pub async fn finish(&mut self) -> anyhow::Result<()> {
        self.shared.ending.store(true, Ordering::SeqCst);
        while let Some(ended) = self.tasks.join_next().await {
            ended??;
        }
        Ok(())
    }
}

impl Shared {
    async fn travel(&self) -> anyhow::Result<()> {
        loop {
            if self.ending.load(Ordering::SeqCst) {
                return Ok(());
            }
            let next = self.waiting.lock().unwrap_or_else(PoisonError::into_inner).next();
            let mut resident = next.context("there are too few access codes")?;
            // One in three comes by open link.
            if resident.number % 3 == 2 {
                resident.code.clear();
            }
            let traveller = Traveller::new(self.host, resident, self.forms.clone(), self.seed);
            self.records.lock().unwrap_or_else(PoisonError::into_inner).push(traveller.record());
            self.arrive(traveller).await?;
        }
    }

    async fn arrive(&self, mut traveller: Traveller) -> anyhow::Result<()> {
        let mut patience = PATIENCE;
        loop {
            let step = {
                let _stepping = self.steps.read().await;
                traveller.step().await?
            };
            let counts = &self.counts;
            match step {
                Step::Done => return Ok(()),
                Step::Seen => {}
                Step::Acknowledged => {
                    counts.acknowledged.fetch_add(1, Ordering::SeqCst);
                    patience = PATIENCE;
                }
                Step::Unanswered => {
                    counts.unanswered.fetch_add(1, Ordering::SeqCst);
                    tokio::time::sleep(Duration::from_millis(2)).await;
                }
                Step::Refused => {
                    counts.refused.fetch_add(1, Ordering::SeqCst);
                    tokio::time::sleep(patience).await;
                    patience = (patience * 2).min(LONGEST);
                }
            }
        }
    }
}
