//! A look at the database for the operator.

use crate::connect::Backend;
use crate::error::Result;
use crate::store::Store;
use sea_orm::{ConnectionTrait, DatabaseTransaction, DbErr, Statement};

/// What a check of the database found.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Check {
    /// The kind of database.
    pub backend: Backend,
    /// Its version, such as "3.46.0" or "15.8".
    pub version: String,
    /// SQLite's journal mode of the writing connection; should be "wal". `None` on PostgreSQL.
    pub journal_mode: Option<String>,
    /// Whether a commit waits for the disk: SQLite `synchronous` at least FULL, PostgreSQL `fsync` on and
    /// `synchronous_commit` not off.
    pub durable: bool,
    /// Migrations that are missing.
    pub pending_migrations: Vec<String>,
}

impl Store {
    /// Writes in a transaction, undoes it, and reports how the database is set. Works before migration too.
    ///
    /// # Errors
    /// [`crate::StoreError::Unavailable`] when the database cannot be read or written.
    pub async fn check(&self) -> Result<Check> {
        let pending_migrations = self.pending_migrations().await?;
        let transaction = self.begin().await?;
        transaction.execute_unprepared("CREATE TABLE wardwise_check (id INTEGER)").await?;
        transaction.execute_unprepared("INSERT INTO wardwise_check (id) VALUES (1)").await?;
        let check = match self.backend() {
            Backend::Sqlite => {
                let synchronous = number(&transaction, "PRAGMA synchronous").await?;
                Check {
                    backend: Backend::Sqlite,
                    version: text(&transaction, "SELECT sqlite_version()").await?,
                    journal_mode: Some(text(&transaction, "PRAGMA journal_mode").await?),
                    durable: synchronous >= 2,
                    pending_migrations,
                }
            }
            Backend::Postgres => {
                let fsync = text(&transaction, "SHOW fsync").await?;
                let commit = text(&transaction, "SHOW synchronous_commit").await?;
                Check {
                    backend: Backend::Postgres,
                    version: text(&transaction, "SHOW server_version").await?,
                    journal_mode: None,
                    durable: fsync == "on" && commit != "off",
                    pending_migrations,
                }
            }
        };
        transaction.rollback().await?;
        Ok(check)
    }
}

async fn text(transaction: &DatabaseTransaction, sql: &str) -> Result<String> {
    Ok(row(transaction, sql).await?.try_get_by_index::<String>(0)?)
}

async fn number(transaction: &DatabaseTransaction, sql: &str) -> Result<i64> {
    Ok(row(transaction, sql).await?.try_get_by_index::<i64>(0)?)
}

async fn row(transaction: &DatabaseTransaction, sql: &str) -> Result<sea_orm::QueryResult> {
    let statement = Statement::from_string(transaction.get_database_backend(), sql);
    let row = transaction.query_one_raw(statement).await?;
    Ok(row.ok_or_else(|| DbErr::RecordNotFound(sql.to_owned()))?)
}
