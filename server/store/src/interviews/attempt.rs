//! Attempts to reach somebody, and what they led to.

use super::{delete_partial, held};
use crate::entity::{contact_attempt, interview};
use crate::error::{Result, StoreError};
use crate::store::{Store, commit};
use crate::stored::parse;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder,
};
use survey::clock::{DAY_MS, Timestamp};
use survey::id::{AccountId, ContactAttemptId, InterviewId};
use survey::interview::Outcome;
use survey::response::Mode;
use uuid::Uuid;

/// An attempt to keep.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NewAttempt {
    /// Its identifier, the same each time one form is sent.
    pub id: ContactAttemptId,
    /// Who rang or called.
    pub by: AccountId,
    /// By telephone or face to face.
    pub mode: Mode,
    /// What it led to.
    pub outcome: Outcome,
}

/// An attempt at a letter that is not used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AttemptRecord {
    /// When.
    pub at: Timestamp,
    /// Who rang or called.
    pub by: Option<AccountId>,
    /// By telephone or face to face.
    pub mode: Mode,
    /// What it led to.
    pub outcome: Outcome,
}

impl Store {
    /// Keeps an attempt, and tells whether it ended an interview that was under way: its answers are deleted then, and the
    /// code opens the survey online again. A form sent again changes nothing.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the answers are complete, [`StoreError::NotFound`], [`StoreError::Unavailable`].
    pub async fn record_attempt(&self, id: InterviewId, new: NewAttempt, now: Timestamp) -> Result<bool> {
        let transaction = self.begin().await?;
        let (row, letter) = held(&transaction, id).await?;
        let Some(letter) = letter.filter(|letter| !letter.used) else {
            return Err(StoreError::Conflict("answers with this code are complete".to_owned()));
        };
        let attempt = contact_attempt::ActiveModel {
            id: Set(new.id.0),
            wave_id: Set(row.wave_id),
            invitation_id: Set(Some(letter.id)),
            at: Set(now.0),
            made_by: Set(Some(new.by.0)),
            mode: Set(new.mode.as_str().to_owned()),
            outcome: Set(new.outcome.as_str().to_owned()),
        };
        contact_attempt::Entity::insert(attempt)
            .on_conflict_do_nothing_on([contact_attempt::Column::Id])
            .exec_without_returning(&transaction)
            .await?;
        let ended = row.response_id.filter(|_| new.outcome.ends());
        if let Some(response) = ended {
            let free = interview::ActiveModel { response_id: Set(None), begun_by: Set(None), ..Default::default() };
            interview::Entity::update_many()
                .set(free)
                .filter(interview::Column::Id.eq(row.id))
                .exec(&transaction)
                .await?;
            delete_partial(&transaction, response).await?;
        }
        commit(transaction).await?;
        Ok(ended.is_some())
    }
}

/// The attempts at a letter, newest first.
pub(super) async fn of_letter(db: &impl ConnectionTrait, invitation: Uuid) -> Result<Vec<AttemptRecord>> {
    let rows = contact_attempt::Entity::find()
        .filter(contact_attempt::Column::InvitationId.eq(invitation))
        .order_by_desc(contact_attempt::Column::At)
        .all(db)
        .await?;
    let read = |row: contact_attempt::Model| {
        Ok(AttemptRecord {
            at: Timestamp(row.at),
            by: row.made_by.map(AccountId),
            mode: parse(&row.mode, "mode of an attempt")?,
            outcome: parse(&row.outcome, "outcome of an attempt")?,
        })
    };
    rows.into_iter().map(read).collect()
}

/// Whether the people at an address have said no, and have not asked to take part since. In the same moment the refusal
/// counts.
pub(super) fn is_refused(attempts: &[AttemptRecord]) -> bool {
    let last = |wanted: fn(Outcome) -> bool| {
        attempts.iter().filter(|attempt| wanted(attempt.outcome)).map(|attempt| attempt.at).max()
    };
    last(Outcome::refuses)
        .is_some_and(|no| last(|outcome| outcome == Outcome::AskedToTakePart).is_none_or(|yes| yes < no))
}

/// The same of a letter in the register.
pub(super) async fn refused(transaction: &DatabaseTransaction, invitation: Uuid) -> Result<bool> {
    Ok(is_refused(&of_letter(transaction, invitation).await?))
}

/// Takes from the attempts at a letter what could lead to its answers: the letter, the person and the time of the day.
pub(super) async fn unlink(transaction: &DatabaseTransaction, invitation: Uuid) -> Result<()> {
    let day = || Expr::cust(DAY_MS.to_string());
    contact_attempt::Entity::update_many()
        .col_expr(contact_attempt::Column::InvitationId, Expr::value(None::<Uuid>))
        .col_expr(contact_attempt::Column::MadeBy, Expr::value(None::<Uuid>))
        .col_expr(contact_attempt::Column::At, Expr::col(contact_attempt::Column::At).div(day()).mul(day()))
        .filter(contact_attempt::Column::InvitationId.eq(invitation))
        .exec(transaction)
        .await?;
    Ok(())
}
