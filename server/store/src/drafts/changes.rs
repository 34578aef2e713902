use super::title;
use crate::entity::{question_draft, question_draft_change};
use crate::error::{Result, StoreError};
use crate::store::{Store, commit};
use crate::stored::{count, document, exact_json, integer, json};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::ops::RangeInclusive;
use survey::clock::Timestamp;
use survey::draft::{Delta, Draft};
use survey::id::{AccountId, QuestionDraftId};

/// One change of a draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftChange {
    /// The revision it led to.
    pub revision: u32,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub by: Option<AccountId>,
    /// What was done: "question.changed".
    pub kind: String,
    /// To what: "cohesion_area".
    pub about: String,
    /// What of the draft changed.
    pub delta: Delta,
}

impl Store {
    /// Keeps a changed draft, if it is still at the revision before the change's and not ended; tells whether it was. The change holds all
    /// that is different from the draft as it was read.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::NotFound`] for an unknown account.
    pub async fn change_draft(&self, id: QuestionDraftId, draft: &Draft, change: DraftChange) -> Result<bool> {
        // What did not change was read from here: only the change can hold a value that would not read back as it is.
        let delta = exact_json(&change.delta, "a change of a draft")?;
        let changed = question_draft::ActiveModel {
            code: Set(draft.head().code.to_string()),
            title: Set(title(draft)),
            content: Set(json(draft, "the draft")?),
            revision: Set(integer(change.revision)),
            updated: Set(change.at.0),
            updated_by: Set(change.by.map(|by| by.0)),
            ..Default::default()
        };
        let row = question_draft_change::ActiveModel {
            draft_id: Set(id.0),
            revision: Set(integer(change.revision)),
            at: Set(change.at.0),
            account_id: Set(change.by.map(|by| by.0)),
            kind: Set(change.kind),
            about: Set(change.about),
            delta: Set(delta),
        };
        let transaction = self.begin().await?;
        let updated = question_draft::Entity::update_many()
            .set(changed)
            .filter(question_draft::Column::Id.eq(id.0))
            .filter(question_draft::Column::Revision.eq(integer(change.revision) - 1))
            .filter(question_draft::Column::Ended.is_null())
            .exec(&transaction)
            .await?;
        if updated.rows_affected == 0 {
            return Ok(false);
        }
        question_draft_change::Entity::insert(row)
            .exec_without_returning(&transaction)
            .await
            .map_err(StoreError::about("a change of a draft"))?;
        commit(transaction).await?;
        Ok(true)
    }

    /// The changes of a draft that led to these revisions, the newest first; at most `limit` where one is given.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn draft_changes(
        &self,
        id: QuestionDraftId,
        revisions: RangeInclusive<u32>,
        limit: Option<u64>,
    ) -> Result<Vec<DraftChange>> {
        let rows = question_draft_change::Entity::find()
            .filter(question_draft_change::Column::DraftId.eq(id.0))
            .filter(question_draft_change::Column::Revision.gte(integer(*revisions.start())))
            .filter(question_draft_change::Column::Revision.lte(integer(*revisions.end())))
            .order_by_desc(question_draft_change::Column::Revision)
            .limit(limit)
            .all(self.read())
            .await?;
        let read = |row: question_draft_change::Model| {
            Ok(DraftChange {
                revision: count(row.revision),
                at: Timestamp(row.at),
                by: row.account_id.map(AccountId),
                kind: row.kind,
                about: row.about,
                delta: document(&row.delta, "change of a draft")?,
            })
        };
        rows.into_iter().map(read).collect()
    }
}
