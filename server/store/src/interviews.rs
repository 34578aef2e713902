//! Interviews by telephone and face to face. A letter that interviewers are at has a row from the day its code is typed. It
//! leads to the letter until the answers are complete; then it loses the letter and is kept for as long as the reference is
//! shown, so that nothing joins register and answers. Attempts to reach somebody are kept with their letter until it is used.

mod attempt;
mod begin;
mod complete;
mod progress;
mod record;

pub use attempt::{AttemptRecord, NewAttempt};
pub use begin::{Begun, NewInterview, OpenInterview};
pub use progress::{InterviewProgress, InterviewSummary};
pub use record::{InterviewRecord, InterviewStage};

pub(crate) use complete::settle_letter;

use crate::entity::{answer, interview, invitation, response};
use crate::error::{Result, StoreError};
use crate::only::Only;
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect};
use survey::id::InterviewId;
use uuid::Uuid;

/// Whether an interviewer has begun to take answers with an invitation.
pub(crate) async fn is_in_interview(transaction: &DatabaseTransaction, invitation: Uuid) -> Result<bool> {
    let found: Option<Uuid> = interview::Entity::find()
        .select_only()
        .column(interview::Column::Id)
        .filter(interview::Column::InvitationId.eq(invitation))
        .filter(interview::Column::ResponseId.is_not_null())
        .into_tuple()
        .only(transaction)
        .await?;
    Ok(found.is_some())
}

fn unknown() -> StoreError {
    StoreError::NotFound("the interview".to_owned())
}

/// An interview and its invitation, both held until the commit: the invitation first, as everywhere. `None` in place of the
/// invitation once the answers are complete.
async fn held(
    transaction: &DatabaseTransaction,
    id: InterviewId,
) -> Result<(interview::Model, Option<invitation::Model>)> {
    let found = interview::Entity::find_by_id(id.0).one(transaction).await?.ok_or_else(unknown)?;
    let letter = match found.invitation_id {
        Some(letter) => invitation::Entity::find_by_id(letter).lock_exclusive().one(transaction).await?,
        None => None,
    };
    // As it is now that nobody else can change it.
    let now = interview::Entity::find_by_id(id.0).lock_exclusive().one(transaction).await?.ok_or_else(unknown)?;
    let letter = letter.filter(|letter| now.invitation_id == Some(letter.id));
    Ok((now, letter))
}

/// Deletes a response that is not complete, with its answers. Nothing may lead to it any more.
async fn delete_partial(transaction: &DatabaseTransaction, response: Uuid) -> Result<()> {
    answer::Entity::delete_many().filter(answer::Column::ResponseId.eq(response)).exec(transaction).await?;
    response::Entity::delete_by_id(response).exec(transaction).await?;
    Ok(())
}
