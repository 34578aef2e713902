//! The database as it stands, read with SQL of its own: not by the code whose work is being checked.

use super::record::{Held, Record};
use anyhow::{Context, ensure};
use sea_orm::{ConnectionTrait, Database as Connections, DatabaseConnection, DbBackend, QueryResult, Statement};
use sha2::{Digest, Sha256};
use std::path::Path;

/// The answers of a response in one text: "question=answer", with the control character 30 between them.
const ANSWERS: &str = "(SELECT group_concat(question || '=' || COALESCE(choice, number, value, ''), char(30)) FROM answer \
     WHERE response_id = response.id)";

/// What the database holds of all.
#[derive(Clone, Copy, Debug)]
pub struct Totals {
    /// Complete responses.
    pub complete: u64,
    /// Partial ones.
    pub partial: u64,
    /// Answers.
    pub answers: u64,
}

/// A reading connection. It is opened for each look: one that stayed open would spare the server, killed and started again,
/// the recovery of its write-ahead log.
pub struct Database(DatabaseConnection);

impl Database {
    /// Opens the file.
    pub async fn open(file: &Path) -> anyhow::Result<Self> {
        Ok(Self(Connections::connect(format!("sqlite://{}?mode=ro", file.display())).await?))
    }

    /// Closes it.
    pub async fn close(self) -> anyhow::Result<()> {
        Ok(self.0.close().await?)
    }

    /// The response of a resident, by the cookie's token.
    pub async fn held(&self, record: &Record) -> anyhow::Result<Option<Held>> {
        let Some(token) = &record.token else { return Ok(None) };
        let hash: String = Sha256::digest(token.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect();
        let sql =
            format!("SELECT status, reference, ward_id IS NOT NULL, {ANSWERS} FROM response WHERE token_hash = ?");
        let statement = Statement::from_sql_and_values(DbBackend::Sqlite, sql, [hash.into()]);
        let Some(row) = self.0.query_one_raw(statement).await? else { return Ok(None) };
        let status: String = row.try_get_by_index(0)?;
        let answers: Option<String> = row.try_get_by_index(3)?;
        let pair =
            |answer: &str| answer.split_once('=').map(|(question, answer)| (question.to_owned(), answer.to_owned()));
        Ok(Some(Held {
            complete: status == "complete",
            reference: row.try_get_by_index(1)?,
            placed: row.try_get_by_index(2)?,
            answers: answers.iter().flat_map(|text| text.split('\u{1e}')).filter_map(pair).collect(),
        }))
    }

    /// Whether nothing is half-written, by rules that hold of every response, and SQLite's own check.
    pub async fn whole(&self) -> anyhow::Result<()> {
        let none = [
            "SELECT count(*) FROM response WHERE (status = 'complete') <> (reference IS NOT NULL AND completed IS NOT NULL)",
            "SELECT count(*) FROM response WHERE status = 'complete' AND ward_id IS NULL",
            "SELECT count(*) FROM answer WHERE response_id NOT IN (SELECT id FROM response)",
            "SELECT count(*) FROM invitation WHERE used AND response_id IS NOT NULL",
            "SELECT count(*) FROM invitation JOIN response ON response.id = response_id WHERE status <> 'partial'",
            "SELECT count(*) FROM response WHERE status = 'partial' AND route = 'random_invitation' \
             AND id NOT IN (SELECT response_id FROM invitation WHERE response_id IS NOT NULL)",
            "SELECT count(*) FROM pragma_foreign_key_check",
            "SELECT count(*) - count(DISTINCT reference) FROM response WHERE status = 'complete'",
        ];
        for sql in none {
            let count = self.number(sql).await?;
            ensure!(count == 0, "{count} by: {sql}");
        }
        let found: String = self.row("PRAGMA integrity_check").await?.try_get_by_index(0)?;
        ensure!(found == "ok", "the integrity check says: {found}");
        Ok(())
    }

    /// What the database holds of all.
    pub async fn totals(&self) -> anyhow::Result<Totals> {
        Ok(Totals {
            complete: self.number("SELECT count(*) FROM response WHERE status = 'complete'").await?,
            partial: self.number("SELECT count(*) FROM response WHERE status = 'partial'").await?,
            answers: self.number("SELECT count(*) FROM answer").await?,
        })
    }

    /// Invitations used.
    pub async fn used(&self) -> anyhow::Result<u64> {
        self.number("SELECT count(*) FROM invitation WHERE used").await
    }

    async fn number(&self, sql: &str) -> anyhow::Result<u64> {
        let number: i64 = self.row(sql).await?.try_get_by_index(0)?;
        Ok(u64::try_from(number)?)
    }

    async fn row(&self, sql: &str) -> anyhow::Result<QueryResult> {
        let statement = Statement::from_string(DbBackend::Sqlite, sql.to_owned());
        self.0.query_one_raw(statement).await?.with_context(|| format!("nothing by: {sql}"))
    }
}
