//! Opening the database: the only place, with `check`, that tells SQLite and PostgreSQL apart.

use crate::error::{Result, StoreError};
use sea_orm::sqlx::Connection;
use sea_orm::{
    AccessMode, ConnectOptions, Database, DatabaseConnection, DatabaseTransaction, DbErr, IsolationLevel,
    SqliteTransactionMode, TransactionOptions, TransactionTrait,
};
use std::fmt;
use std::path::Path;
use std::time::Duration;

/// The kind of database.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Backend {
    /// A file on this machine; one instance.
    Sqlite,
    /// A server; many instances.
    Postgres,
}

impl fmt::Display for Backend {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Sqlite => "SQLite",
            Self::Postgres => "PostgreSQL",
        })
    }
}

pub(crate) struct Connections {
    pub(crate) backend: Backend,
    pub(crate) read: DatabaseConnection,
    pub(crate) write: DatabaseConnection,
}

/// Connections that read. SQLite readers never wait for the writer.
const READERS: u32 = 8;
/// Connections to a PostgreSQL server, reading and writing.
const CONNECTIONS: u32 = 16;
/// How long to wait for another process that writes to the same SQLite file.
const BUSY: Duration = Duration::from_secs(5);
/// How long to wait for a connection.
const ACQUIRE: Duration = Duration::from_secs(30);
/// The longest that one statement may take on PostgreSQL.
const STATEMENT: Duration = Duration::from_secs(120);

pub(crate) async fn open(url: &str) -> Result<Connections> {
    if let Some(rest) = url.strip_prefix("sqlite:") {
        open_sqlite(url, rest).await
    } else if url.starts_with("postgres:") || url.starts_with("postgresql:") {
        open_postgres(url).await
    } else {
        Err(StoreError::Url(
            "the database URL must begin with sqlite:// (sqlite://wardwise.db?mode=rwc) or postgres://".to_owned(),
        ))
    }
}

/// One connection writes, so writers wait in line here and not in SQLite's busy loop; the others only read.
async fn open_sqlite(url: &str, rest: &str) -> Result<Connections> {
    let (path, parameters) = rest.split_once('?').unwrap_or((rest, ""));
    let path = path.strip_prefix("//").unwrap_or(path);
    if path.is_empty() || path == ":memory:" || parameters.contains("mode=memory") {
        return Err(StoreError::Url("the SQLite URL must name a file: sqlite://wardwise.db?mode=rwc".to_owned()));
    }
    if parameters.contains("mode=rwc") {
        create_folder(Path::new(path))?;
    }
    let mut options = options(url);
    // Connections to a file do not go stale: no need to test or to renew them.
    options.test_before_acquire(false).idle_timeout(None::<Duration>).max_lifetime(None::<Duration>);
    let mut writing = options.clone();
    writing.min_connections(1).max_connections(1).map_sqlx_sqlite_opts(|sqlite| {
        sqlite
            .pragma("journal_mode", "WAL")
            .pragma("synchronous", "FULL")
            .pragma("foreign_keys", "ON")
            // What led from an invitation to its response is overwritten, not just let go.
            .pragma("secure_delete", "ON")
            .pragma("journal_size_limit", "67108864")
            .busy_timeout(BUSY)
    });
    let mut reading = options;
    reading.min_connections(1).max_connections(READERS).map_sqlx_sqlite_opts(|sqlite| {
        sqlite.pragma("foreign_keys", "ON").pragma("query_only", "ON").busy_timeout(BUSY)
    });
    for pool in [&mut writing, &mut reading] {
        close_unfinished(pool);
    }
    // The writer first: it creates the file and turns the write-ahead log on.
    let write = Database::connect(writing).await?;
    let read = Database::connect(reading).await?;
    Ok(Connections { backend: Backend::Sqlite, read, write })
}

/// Closes a connection that is given back with a transaction that the driver takes for open.
///
/// A commit that the disk refuses ends SQLite's transaction and not the driver's. Its next one would be a savepoint inside
/// none, or inside one that is never committed: written, acknowledged, and lost.
fn close_unfinished(pool: &mut ConnectOptions) {
    pool.map_sqlx_sqlite_pool_opts(|pool| {
        pool.after_release(|connection, _| Box::pin(async move { Ok(!connection.is_in_transaction()) }))
    });
}

async fn open_postgres(url: &str) -> Result<Connections> {
    let mut options = options(url);
    options
        .max_connections(CONNECTIONS)
        .set_application_name("wardwise")
        .statement_timeout(STATEMENT)
        .test_before_acquire_if_idle_for(Duration::from_secs(10));
    let write = Database::connect(options).await?;
    Ok(Connections { backend: Backend::Postgres, read: write.clone(), write })
}

/// Statements carry answers: they go to no log and no span.
fn options(url: &str) -> ConnectOptions {
    let mut options = ConnectOptions::new(url);
    options.sqlx_logging(false).record_stmt_in_spans(false).acquire_timeout(ACQUIRE).connect_timeout(ACQUIRE);
    options
}

fn create_folder(file: &Path) -> Result<()> {
    match file.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => std::fs::create_dir_all(folder)
            .map_err(|error| StoreError::Url(format!("the folder {} cannot be made: {error}", folder.display()))),
        _ => Ok(()),
    }
}

/// Begins a transaction that may write. On SQLite it takes the write lock at once: one that upgrades later fails
/// without waiting.
pub(crate) async fn begin(db: &DatabaseConnection) -> Result<DatabaseTransaction, DbErr> {
    let options = TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    };
    db.begin_with_options(options).await
}

/// Begins a transaction whose reads all see the same state.
pub(crate) async fn snapshot(db: &DatabaseConnection, backend: Backend) -> Result<DatabaseTransaction, DbErr> {
    let options = match backend {
        Backend::Sqlite => TransactionOptions::default(),
        Backend::Postgres => TransactionOptions {
            isolation_level: Some(IsolationLevel::RepeatableRead),
            access_mode: Some(AccessMode::ReadOnly),
            ..TransactionOptions::default()
        },
    };
    db.begin_with_options(options).await
}
