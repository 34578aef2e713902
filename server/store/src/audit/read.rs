//! Reading entries, a page at a time.

use super::{AuditEvent, ChainLink, key};
use crate::entity::{audit_chain, audit_event};
use crate::error::Result;
use crate::store::Store;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, EntityTrait, Order, QueryFilter, QueryOrder, QuerySelect};
use serde_json::Value;
use survey::clock::Timestamp;
use survey::id::{AccountId, AuditEventId, CouncilId};

/// An event in its place.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEntry {
    /// Its number and hash.
    pub link: ChainLink,
    /// The hash of the entry before it; 64 noughts before the first.
    pub previous_hash: String,
    /// What happened.
    pub event: AuditEvent,
}

/// Where a chain ends, and how it was when it was last checked.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditChain {
    /// The last entry.
    pub last: ChainLink,
    /// When the chain was last found whole, and the number of its entries then.
    pub whole: Option<(Timestamp, u64)>,
    /// The entry at which it was broken when it was checked last.
    pub broken: Option<u64>,
}

/// Which entries.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct AuditFilter {
    /// By whom: an account, or `Some(None)` for the machine and people not signed in.
    pub account: Option<Option<AccountId>>,
    /// Actions that begin with one of these, such as "paper."; all when there is none.
    pub actions: Vec<&'static str>,
}

/// Where a page of entries stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum AuditPlace {
    /// The newest.
    #[default]
    Newest,
    /// The next older than this number.
    Before(u64),
    /// The next newer than this number.
    After(u64),
}

/// A number as stored; held at the largest value of the column.
fn stored(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// A number as read. No number that the store gave is negative.
pub(super) fn number(stored: i64) -> u64 {
    u64::try_from(stored).unwrap_or(0)
}

/// The rows of a chain.
pub(super) fn of(council: Option<CouncilId>) -> Condition {
    let column = audit_event::Column::CouncilId;
    Condition::all().add(match council {
        Some(council) => column.eq(council.0),
        None => column.is_null(),
    })
}

impl Store {
    /// At most `limit` entries of a council (or of none) from a place on, the newest first.
    ///
    /// # Errors
    /// [`crate::StoreError::Unavailable`].
    pub async fn audit_entries(
        &self,
        council: Option<CouncilId>,
        filter: &AuditFilter,
        place: AuditPlace,
        limit: u64,
    ) -> Result<Vec<AuditEntry>> {
        let column = audit_event::Column::Number;
        let mut wanted = of(council);
        match filter.account {
            Some(Some(account)) => wanted = wanted.add(audit_event::Column::AccountId.eq(account.0)),
            Some(None) => wanted = wanted.add(audit_event::Column::AccountId.is_null()),
            None => {}
        }
        if !filter.actions.is_empty() {
            let any = filter.actions.iter().map(|begins| audit_event::Column::Action.starts_with(*begins));
            wanted = wanted.add(any.fold(Condition::any(), Condition::add));
        }
        let order = match place {
            AuditPlace::Newest => Order::Desc,
            AuditPlace::Before(number) => {
                wanted = wanted.add(column.lt(stored(number)));
                Order::Desc
            }
            AuditPlace::After(number) => {
                wanted = wanted.add(column.gt(stored(number)));
                Order::Asc
            }
        };
        let rows = audit_event::Entity::find().filter(wanted).order_by(column, order).limit(limit).all(self.read());
        let mut entries: Vec<AuditEntry> = rows.await?.into_iter().map(read).collect();
        if matches!(place, AuditPlace::After(_)) {
            entries.reverse();
        }
        Ok(entries)
    }

    /// Where the chain of a council (or of events of none) ends; `None` before its first entry.
    ///
    /// # Errors
    /// [`crate::StoreError::Unavailable`].
    pub async fn audit_chain(&self, council: Option<CouncilId>) -> Result<Option<AuditChain>> {
        let found = audit_chain::Entity::find_by_id(key(council)).one(self.read()).await?;
        Ok(found.map(|row| AuditChain {
            last: ChainLink { number: number(row.number), hash: row.hash },
            whole: row.checked.zip(row.checked_number).map(|(at, entries)| (Timestamp(at), number(entries))),
            broken: row.broken_number.map(number),
        }))
    }

    /// Notes what a check found: the chain was whole with so many entries, or is broken at one. How it last was when it was whole
    /// stays known.
    ///
    /// # Errors
    /// [`crate::StoreError::Unavailable`].
    pub async fn note_audit_check(
        &self,
        council: Option<CouncilId>,
        found: std::result::Result<u64, u64>,
        now: Timestamp,
    ) -> Result<()> {
        let update = audit_chain::Entity::update_many().filter(audit_chain::Column::Chain.eq(key(council)));
        let update = match found {
            Ok(entries) => update
                .col_expr(audit_chain::Column::Checked, Expr::value(now.0))
                .col_expr(audit_chain::Column::CheckedNumber, Expr::value(stored(entries)))
                .col_expr(audit_chain::Column::BrokenNumber, Expr::value(None::<i64>)),
            Err(broken) => update.col_expr(audit_chain::Column::BrokenNumber, Expr::value(stored(broken))),
        };
        let transaction = self.begin().await?;
        update.exec(&transaction).await?;
        crate::store::commit(transaction).await
    }
}

/// A detail that is no JSON is given as text: no program wrote it, which the check of the chain says; the list is shown all the same.
fn read(row: audit_event::Model) -> AuditEntry {
    AuditEntry {
        link: ChainLink { number: number(row.number), hash: row.hash },
        previous_hash: row.previous_hash,
        event: AuditEvent {
            id: AuditEventId(row.id),
            at: Timestamp(row.at),
            council_id: row.council_id.map(CouncilId),
            account_id: row.account_id.map(AccountId),
            action: row.action,
            subject: row.subject,
            detail: serde_json::from_str(&row.detail).unwrap_or(Value::String(row.detail)),
        },
    }
}
