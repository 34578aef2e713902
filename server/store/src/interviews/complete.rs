//! An interview is complete.

use super::{attempt, delete_partial, held, unknown};
use crate::entity::{interview, invitation, response};
use crate::error::{Result, StoreError};
use crate::responses::{ResponseStatus, update_partial};
use crate::store::{Store, commit};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect, QueryTrait};
use survey::clock::Timestamp;
use survey::id::{InterviewId, ResponseId};
use survey::reference::Reference;
use uuid::Uuid;

impl Store {
    /// Completes an interview under `reference`, or tells the reference it has. The invitation is used, and leads to nothing
    /// any more; answers begun online with the same code are deleted.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when it has not begun or the code was used meanwhile, [`StoreError::NotFound`] also when its
    /// answers were withdrawn, [`StoreError::Unavailable`].
    pub async fn complete_interview(
        &self,
        id: InterviewId,
        reference: &Reference,
        now: Timestamp,
    ) -> Result<Reference> {
        let transaction = self.begin().await?;
        let (row, letter) = held(&transaction, id).await?;
        let Some(asked) = row.response_id else {
            return Err(StoreError::Conflict("this interview has not begun".to_owned()));
        };
        let Some(letter) = letter else { return reference_of(&transaction, asked).await };
        if letter.used {
            return Err(StoreError::Conflict("answers with this code are complete".to_owned()));
        }
        let changed = update_partial(ResponseId(asked), now)
            .col_expr(response::Column::Status, Expr::value(ResponseStatus::Complete.as_str()))
            .col_expr(response::Column::Reference, Expr::value(reference.as_str()))
            .col_expr(response::Column::Completed, Expr::value(now.0))
            .exec(&transaction)
            .await
            .map_err(StoreError::about("a response of this reference"))?;
        if changed.rows_affected == 0 {
            return Err(StoreError::Corrupt("an interview leads to a complete response".to_owned()));
        }
        invitation::Entity::update_many()
            .col_expr(invitation::Column::ResponseId, Expr::value(None::<Uuid>))
            .col_expr(invitation::Column::Used, Expr::value(true))
            .filter(invitation::Column::Id.eq(letter.id))
            .exec(&transaction)
            .await?;
        if let Some(online) = letter.response_id {
            delete_partial(&transaction, online).await?;
        }
        attempt::unlink(&transaction, letter.id).await?;
        let apart = interview::ActiveModel { invitation_id: Set(None), begun_by: Set(None), ..Default::default() };
        interview::Entity::update_many().set(apart).filter(interview::Column::Id.eq(row.id)).exec(&transaction).await?;
        commit(transaction).await?;
        Ok(reference.clone())
    }

    /// Forgets interviews completed before `before`, and tells how many: nothing at an interviewer's leads to the answers
    /// from then on.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn forget_interviews(&self, before: Timestamp) -> Result<u64> {
        let newer = response::Entity::find()
            .select_only()
            .column(response::Column::Id)
            .filter(response::Column::Completed.gte(before.0))
            .into_query();
        let transaction = self.begin().await?;
        let gone = interview::Entity::delete_many()
            .filter(interview::Column::InvitationId.is_null())
            .filter(interview::Column::ResponseId.not_in_subquery(newer))
            .exec(&transaction)
            .await?;
        commit(transaction).await?;
        Ok(gone.rows_affected)
    }
}

async fn reference_of(transaction: &DatabaseTransaction, response: Uuid) -> Result<Reference> {
    let found: Option<Option<String>> = response::Entity::find_by_id(response)
        .select_only()
        .column(response::Column::Reference)
        .into_tuple()
        .one(transaction)
        .await?;
    found.flatten().map(|reference| Reference::from_stored(&reference)).ok_or_else(unknown)
}

/// What is to be done with an interviewer's row and attempts when a letter is used in another way: the attempts lose the
/// letter, and an interview that was not finished goes.
pub(crate) async fn settle_letter(transaction: &DatabaseTransaction, invitation: Uuid) -> Result<()> {
    attempt::unlink(transaction, invitation).await?;
    let found =
        interview::Entity::find().filter(interview::Column::InvitationId.eq(invitation)).one(transaction).await?;
    let Some(found) = found else { return Ok(()) };
    interview::Entity::delete_by_id(found.id).exec(transaction).await?;
    match found.response_id {
        Some(asked) => delete_partial(transaction, asked).await,
        None => Ok(()),
    }
}
