//! The audit log: writing to it, checking its chains, and giving it out piece by piece.

use crate::state::Platform;
use exports::audit::{AuditRow, audit_csv, iso_time};
use futures_util::{Stream, stream};
use serde_json::{Value, json};
use std::collections::HashMap;
use std::sync::Arc;
use store::{AuditEntry, AuditEvent, AuditFilter, AuditPlace, ChainCheck, ChainFault, ChainLink};
use survey::id::{AccountId, AuditEventId, CouncilId};

/// Entries read at a time when all are given out.
const CHUNK: u64 = 500;

/// Keeps an audit event of a council.
///
/// # Errors
/// The store's.
pub async fn audit(
    platform: &Platform,
    council: CouncilId,
    by: Option<AccountId>,
    action: &str,
    subject: &str,
    detail: Value,
) -> store::Result<()> {
    keep(platform, Some(council), by, action, subject, detail).await
}

/// Keeps an audit event, of a council or of none.
///
/// # Errors
/// The store's.
pub async fn keep(
    platform: &Platform,
    council: Option<CouncilId>,
    by: Option<AccountId>,
    action: &str,
    subject: &str,
    detail: Value,
) -> store::Result<()> {
    let now = platform.now();
    platform
        .store
        .audit(AuditEvent {
            id: AuditEventId::new(now, platform.entropy.bytes()),
            at: now,
            council_id: council,
            account_id: by,
            action: action.to_owned(),
            subject: subject.to_owned(),
            detail,
        })
        .await
}

/// Walks a chain and notes for the audit page what was found. With `noted`, that entry must be part of it.
///
/// # Errors
/// The store's.
pub async fn check(
    platform: &Platform,
    council: Option<CouncilId>,
    noted: Option<&ChainLink>,
) -> store::Result<ChainCheck> {
    let found = platform.store.check_audit(council, noted).await?;
    let note = match found.broken {
        None => Ok(found.last.number),
        // The chain is whole in itself, or the note was copied wrongly: for whoever noted it to judge, and nothing for the page.
        Some((_, ChainFault::Noted)) => return Ok(found),
        Some((number, fault)) => {
            tracing::error!(council = council.map(|id| id.to_string()), number, %fault, "the chain of audit events is broken");
            Err(number)
        }
    };
    platform.store.note_audit_check(council, note, platform.now()).await?;
    Ok(found)
}

/// Walks every chain: of each council, and of events of none.
///
/// # Errors
/// The store's.
pub async fn check_all(platform: &Platform) -> store::Result<()> {
    check(platform, None, None).await?;
    for council in platform.store.councils().await? {
        check(platform, Some(council.id), None).await?;
    }
    Ok(())
}

/// How entries are given out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum AuditFormat {
    /// A table with a heading.
    Csv,
    /// One JSON object a line.
    Jsonl,
}

/// Who did something, in words.
#[must_use]
pub fn by(event: &AuditEvent, names: &HashMap<AccountId, String>) -> String {
    match event.account_id {
        Some(id) => names.get(&id).cloned().unwrap_or_else(|| "An account that is gone".to_owned()),
        None => match event.action.as_str() {
            "account.code_failed" | "account.link_asked" | "account.locked" | "account.sign_in_failed" => {
                "Somebody not signed in".to_owned()
            }
            "response.withdrawn" => "A resident".to_owned(),
            _ => "The command line".to_owned(),
        },
    }
}

/// The names of a council's accounts.
///
/// # Errors
/// The store's.
pub async fn names(platform: &Platform, council: CouncilId) -> store::Result<HashMap<AccountId, String>> {
    let accounts = platform.store.accounts(council).await?;
    Ok(accounts.into_iter().map(|account| (account.id, account.name)).collect())
}

/// All entries of a council, the oldest first, in pieces of a file: however many there are, few are in memory at once.
pub fn all(
    platform: Platform,
    council: CouncilId,
    names: HashMap<AccountId, String>,
    format: AuditFormat,
) -> impl Stream<Item = anyhow::Result<String>> + Send + 'static {
    let names = Arc::new(names);
    stream::try_unfold(Some(0), move |after: Option<u64>| {
        let (platform, names) = (platform.clone(), Arc::clone(&names));
        async move {
            let Some(after) = after else { return Ok(None) };
            let (filter, place) = (AuditFilter::default(), AuditPlace::After(after));
            let mut entries = platform.store.audit_entries(Some(council), &filter, place, CHUNK).await?;
            entries.reverse();
            let next = entries.last().map(|entry| entry.link.number);
            if next.is_none() && after > 0 {
                return Ok(None);
            }
            let piece = match format {
                AuditFormat::Csv => {
                    let rows: Vec<AuditRow> = entries.into_iter().map(|entry| row(entry, &names)).collect();
                    audit_csv(&rows, after == 0)?
                }
                AuditFormat::Jsonl => entries.into_iter().map(|entry| line(row(entry, &names))).collect(),
            };
            anyhow::Ok(Some((piece, next)))
        }
    })
}

fn row(entry: AuditEntry, names: &HashMap<AccountId, String>) -> AuditRow {
    let AuditEntry { link, previous_hash, event } = entry;
    let who = by(&event, names);
    AuditRow {
        who,
        number: link.number,
        id: event.id,
        at: event.at,
        council: event.council_id,
        account: event.account_id,
        action: event.action,
        subject: event.subject,
        detail: event.detail.to_string(),
        previous_hash,
        hash: link.hash,
    }
}

/// The same as a line of JSON; the detail is text there too, because the hash is taken over its very characters.
fn line(row: AuditRow) -> String {
    let line = json!({
        "number": row.number,
        "time": iso_time(row.at),
        "time_ms": row.at.0,
        "id": row.id,
        "council_id": row.council,
        "account_id": row.account,
        "who": row.who,
        "action": row.action,
        "subject": row.subject,
        "detail": row.detail,
        "previous_hash": row.previous_hash,
        "hash": row.hash,
    });
    format!("{line}\n")
}
