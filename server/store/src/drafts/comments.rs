use crate::entity::{question_comment, question_draft};
use crate::error::{Result, StoreError};
use crate::store::{Store, commit};
use sea_orm::sea_query::{Expr, Query};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use survey::clock::Timestamp;
use survey::draft::ItemId;
use survey::id::{AccountId, CouncilId, QuestionCommentId, QuestionDraftId};

/// The most comments read of a draft.
const MOST: u64 = 500;

/// A comment to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewComment {
    /// Its identifier.
    pub id: QuestionCommentId,
    /// On which draft.
    pub draft: QuestionDraftId,
    /// On which of its entries or sections; on the draft as a whole where on none.
    pub item: Option<ItemId>,
    /// Who.
    pub by: AccountId,
    /// What.
    pub comment: String,
}

/// A comment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CommentRecord {
    /// Its identifier.
    pub id: QuestionCommentId,
    /// On which entry or section.
    pub item: Option<ItemId>,
    /// When.
    pub at: Timestamp,
    /// Who.
    pub by: Option<AccountId>,
    /// What.
    pub comment: String,
    /// When it was settled.
    pub settled: Option<Timestamp>,
}

impl Store {
    /// Keeps a comment.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for an unknown draft or account, [`StoreError::Conflict`] for a known id, [`StoreError::Unavailable`].
    pub async fn add_comment(&self, new: NewComment, now: Timestamp) -> Result<()> {
        let row = question_comment::ActiveModel {
            id: Set(new.id.0),
            draft_id: Set(new.draft.0),
            item: Set(new.item.map(|item| i32::try_from(item.0).unwrap_or(i32::MAX))),
            at: Set(now.0),
            account_id: Set(Some(new.by.0)),
            comment: Set(new.comment),
            settled: Set(None),
        };
        let transaction = self.begin().await?;
        question_comment::Entity::insert(row)
            .exec_without_returning(&transaction)
            .await
            .map_err(StoreError::about("the comment"))?;
        commit(transaction).await
    }

    /// The comments on a draft, the oldest first.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn comments(&self, draft: QuestionDraftId) -> Result<Vec<CommentRecord>> {
        let rows = question_comment::Entity::find()
            .filter(question_comment::Column::DraftId.eq(draft.0))
            .order_by_asc(question_comment::Column::At)
            .order_by_asc(question_comment::Column::Id)
            .limit(MOST)
            .all(self.read())
            .await?;
        let read = |row: question_comment::Model| CommentRecord {
            id: QuestionCommentId(row.id),
            item: row.item.and_then(|item| u32::try_from(item).ok()).map(ItemId),
            at: Timestamp(row.at),
            by: row.account_id.map(AccountId),
            comment: row.comment,
            settled: row.settled.map(Timestamp),
        };
        Ok(rows.into_iter().map(read).collect())
    }

    /// Settles a comment on a draft of a council; tells whether it was open.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn settle_comment(&self, council: CouncilId, id: QuestionCommentId, now: Timestamp) -> Result<bool> {
        let own = Query::select()
            .column(question_draft::Column::Id)
            .from(question_draft::Entity)
            .and_where(question_draft::Column::CouncilId.eq(council.0))
            .take();
        let transaction = self.begin().await?;
        let settled = question_comment::Entity::update_many()
            .col_expr(question_comment::Column::Settled, Expr::value(now.0))
            .filter(question_comment::Column::Id.eq(id.0))
            .filter(question_comment::Column::Settled.is_null())
            .filter(question_comment::Column::DraftId.in_subquery(own))
            .exec(&transaction)
            .await?;
        commit(transaction).await?;
        Ok(settled.rows_affected > 0)
    }
}
