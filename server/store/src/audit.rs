//! What was done by whom. Events are only added, each to the end of its council's chain: it holds the hash of the entry before it,
//! so that nothing in the middle can be changed, added or taken out without the chain breaking there (`docs/adr/0021-audit-log.md`).

mod check;
mod link;
mod read;

pub use check::{ChainCheck, ChainFault};
pub use link::ChainLink;
pub use read::{AuditChain, AuditEntry, AuditFilter, AuditPlace};

use crate::entity::{audit_chain, audit_event};
use crate::error::{Result, StoreError};
use crate::store::{Store, commit};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect};
use serde_json::Value;
use survey::clock::Timestamp;
use survey::id::{AccountId, AuditEventId, CouncilId};
use uuid::Uuid;

/// Something done that must be accounted for.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AuditEvent {
    /// The event.
    pub id: AuditEventId,
    /// When.
    pub at: Timestamp,
    /// For which council, if for one.
    pub council_id: Option<CouncilId>,
    /// By whom; none for the machine itself or someone not signed in.
    pub account_id: Option<AccountId>,
    /// What: "publication.publish".
    pub action: String,
    /// To what: an id, never a secret or an answer.
    pub subject: String,
    /// Whatever else must be known; where something was changed, how it was `before` and how it is `after`.
    pub detail: Value,
}

/// What a council's chain is kept under; the nil identifier for events of no council.
fn key(council: Option<CouncilId>) -> Uuid {
    council.map_or(Uuid::nil(), |council| council.0)
}

impl Store {
    /// Adds an event to the end of its chain. Events of one chain are added one after the other, whichever instance adds them.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] for a known id, [`StoreError::NotFound`] for an unknown council or account,
    /// [`StoreError::Unavailable`].
    pub async fn audit(&self, event: AuditEvent) -> Result<()> {
        let transaction = self.begin().await?;
        append(&transaction, event).await?;
        commit(transaction).await
    }
}

async fn append(transaction: &DatabaseTransaction, event: AuditEvent) -> Result<()> {
    let chain = key(event.council_id);
    // The head first, so that there is a row to lock even for the first event.
    let first = audit_chain::ActiveModel {
        chain: Set(chain),
        number: Set(0),
        hash: Set(ChainLink::before_the_first()),
        checked: Set(None),
        checked_number: Set(None),
        broken_number: Set(None),
    };
    audit_chain::Entity::insert(first)
        .on_conflict_do_nothing_on([audit_chain::Column::Chain])
        .exec_without_returning(transaction)
        .await?;
    let head = audit_chain::Entity::find_by_id(chain).lock_exclusive().one(transaction).await?;
    let head = head.ok_or_else(|| StoreError::Corrupt("the audit chain has no head".to_owned()))?;
    let row = link::chained(event, head.number.saturating_add(1), head.hash);
    let (number, hash) = (row.number, row.hash.clone());
    audit_event::Entity::insert(audit_event::ActiveModel::from(row))
        .exec_without_returning(transaction)
        .await
        .map_err(StoreError::about("the audit event"))?;
    audit_chain::Entity::update_many()
        .col_expr(audit_chain::Column::Number, Expr::value(number))
        .col_expr(audit_chain::Column::Hash, Expr::value(hash))
        .filter(audit_chain::Column::Chain.eq(chain))
        .exec(transaction)
        .await?;
    Ok(())
}
