//! The store itself.

use crate::connect::{self, Backend};
use crate::entity::council;
use crate::error::{Result, StoreError};
use crate::lookups::Lookups;
use crate::responses::ByToken;
use crate::writer::{Writer, WriterStats};
use migrations::{Migrator, MigratorTrait};
use sea_orm::{DatabaseConnection, DatabaseTransaction, EntityTrait};
use std::fmt;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};

/// Everything the product keeps. Cheap to clone; clones share connections and the writer.
#[derive(Clone)]
pub struct Store {
    inner: Arc<Inner>,
}

struct Inner {
    backend: Backend,
    read: DatabaseConnection,
    write: DatabaseConnection,
    writer: Writer,
    by_token: Lookups<ByToken>,
    set_up: AtomicU64,
}

impl Store {
    /// Opens the database that `url` names (`sqlite://path?mode=rwc` or `postgres://…`) and starts the writer.
    /// Does not migrate. A SQLite file is created with its folder when the URL says `mode=rwc`.
    ///
    /// # Errors
    /// [`StoreError::Url`] for another kind of database, [`StoreError::Unavailable`] when it cannot be opened.
    pub async fn connect(url: &str) -> Result<Self> {
        let connect::Connections { backend, read, write } = connect::open(url).await?;
        let writer = Writer::start(write.clone());
        let by_token = Lookups::start(ByToken { backend, db: read.clone() });
        Ok(Self { inner: Arc::new(Inner { backend, read, write, writer, by_token, set_up: AtomicU64::new(0) }) })
    }

    /// Applies the migrations that are missing.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`]; migrations before the failing one stay applied.
    pub async fn migrate(&self) -> Result<()> {
        Ok(Migrator::up(&self.inner.write, None).await?)
    }

    /// Names of the migrations that are missing, in order. Changes nothing.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn pending_migrations(&self) -> Result<Vec<String>> {
        let pending = Migrator::get_pending_migrations_read_only(&self.inner.read).await?;
        Ok(pending.iter().map(|migration| migration.name().to_owned()).collect())
    }

    /// Reads from a table: whether the store can serve.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], also when the database is not migrated.
    pub async fn ping(&self) -> Result<()> {
        council::Entity::find().one(self.read()).await?;
        Ok(())
    }

    /// The kind of database.
    #[must_use]
    pub fn backend(&self) -> Backend {
        self.inner.backend
    }

    /// What the group-commit writer has done since the store was opened.
    #[must_use]
    pub fn writer_stats(&self) -> WriterStats {
        self.inner.writer.stats()
    }

    /// Counts how often councils, wards, surveys and waves were changed through this store: what was read of them before
    /// is out of date when the count has moved. Changes by another process on the same database are not counted.
    #[must_use]
    pub fn set_up_version(&self) -> u64 {
        self.inner.set_up.load(Ordering::Acquire)
    }

    /// Commits a change of councils, wards, surveys or waves.
    pub(crate) async fn commit_set_up(&self, transaction: DatabaseTransaction) -> Result<()> {
        let outcome = commit(transaction).await;
        // Also after an error: the change may have been made and its confirmation lost.
        self.inner.set_up.fetch_add(1, Ordering::Release);
        outcome
    }

    /// Takes no more writes of residents, writes those that wait, answers their callers and closes all
    /// connections. Every clone of the store is closed with it; a second call does nothing.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`] when connections cannot be closed in good order.
    pub async fn close(&self) -> Result<()> {
        self.inner.writer.close().await;
        self.inner.write.close_by_ref().await?;
        self.inner.read.close_by_ref().await?;
        Ok(())
    }

    pub(crate) fn read(&self) -> &DatabaseConnection {
        &self.inner.read
    }

    pub(crate) fn writer(&self) -> &Writer {
        &self.inner.writer
    }

    pub(crate) fn by_token(&self) -> &Lookups<ByToken> {
        &self.inner.by_token
    }

    /// Begins a transaction that may write. Dropped without a commit, it is undone.
    pub(crate) async fn begin(&self) -> Result<DatabaseTransaction> {
        Ok(connect::begin(&self.inner.write).await?)
    }

    /// Begins a transaction that sees one state of the database throughout and writes nothing.
    pub(crate) async fn snapshot(&self) -> Result<DatabaseTransaction> {
        Ok(connect::snapshot(&self.inner.read, self.inner.backend).await?)
    }
}

impl fmt::Debug for Store {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Store").field("backend", &self.inner.backend).finish_non_exhaustive()
    }
}

/// Commits, with a broken unique key or reference told as such.
pub(crate) async fn commit(transaction: DatabaseTransaction) -> Result<()> {
    transaction.commit().await.map_err(StoreError::about("the change"))
}
