//! What was done by whom. Events are only added.

use crate::entity::audit_event;
use crate::error::{Result, StoreError};
use crate::store::{Store, commit};
use crate::stored::document;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::Value;
use survey::clock::Timestamp;
use survey::id::{AccountId, AuditEventId, CouncilId};

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
    /// Whatever else must be known.
    pub detail: Value,
}

impl Store {
    /// Adds an event.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] for a known id, [`StoreError::NotFound`] for an unknown council or account,
    /// [`StoreError::Unavailable`].
    pub async fn audit(&self, event: AuditEvent) -> Result<()> {
        let row = audit_event::ActiveModel {
            id: Set(event.id.0),
            at: Set(event.at.0),
            council_id: Set(event.council_id.map(|council| council.0)),
            account_id: Set(event.account_id.map(|account| account.0)),
            action: Set(event.action),
            subject: Set(event.subject),
            detail: Set(event.detail.to_string()),
        };
        let transaction = self.begin().await?;
        audit_event::Entity::insert(row)
            .exec_without_returning(&transaction)
            .await
            .map_err(StoreError::about("the audit event"))?;
        commit(transaction).await
    }

    /// The last `limit` events of a council, the newest first.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn audit_events(&self, council: CouncilId, limit: u64) -> Result<Vec<AuditEvent>> {
        let rows = audit_event::Entity::find()
            .filter(audit_event::Column::CouncilId.eq(council.0))
            .order_by_desc(audit_event::Column::At)
            .order_by_desc(audit_event::Column::Id)
            .limit(limit)
            .all(self.read())
            .await?;
        rows.into_iter().map(read).collect()
    }
}

fn read(row: audit_event::Model) -> Result<AuditEvent> {
    Ok(AuditEvent {
        id: AuditEventId(row.id),
        at: Timestamp(row.at),
        council_id: row.council_id.map(CouncilId),
        account_id: row.account_id.map(AccountId),
        action: row.action,
        subject: row.subject,
        detail: document(&row.detail, "detail of an audit event")?,
    })
}
