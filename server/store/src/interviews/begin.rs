//! A letter's code is typed, and an interview begins.

use super::{attempt, held};
use crate::entity::{interview, invitation, response};
use crate::error::{Result, StoreError};
use crate::hash::CodeHash;
use crate::papers::is_on_paper;
use crate::responses::{ResponseStatus, update_partial};
use crate::store::{Store, commit};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect};
use survey::clock::Timestamp;
use survey::id::{AccountId, InterviewId, ResponseId, WaveId};
use survey::response::{Mode, RecruitmentRoute};
use survey::text::Language;
use uuid::Uuid;

/// What the code of a letter led an interviewer to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum OpenInterview {
    /// The letter, known before or not.
    Open(InterviewId),
    /// A questionnaire came back on paper and is being keyed.
    OnPaper,
    /// Answers with this code are complete.
    Complete,
    /// No invitation of this wave has this code.
    Unknown,
}

/// An interview to begin, or to go on with.
#[derive(Clone, Debug)]
pub struct NewInterview {
    /// The letter.
    pub interview: InterviewId,
    /// Who asks.
    pub by: AccountId,
    /// By telephone or face to face.
    pub mode: Mode,
    /// The language in which it is asked.
    pub language: Language,
    /// The response's identifier, unless it was begun before.
    pub response: ResponseId,
}

/// Whether an interview was begun before.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Begun {
    /// It begins.
    Now,
    /// It goes on where it stopped.
    Before,
}

impl Store {
    /// Opens a letter for interviewers by its code, under `id` where it is the first time. Nothing is begun with it: the code
    /// still opens the survey online.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn open_interview(&self, wave: WaveId, code: CodeHash, id: InterviewId) -> Result<OpenInterview> {
        let transaction = self.begin().await?;
        let found = invitation::Entity::find()
            .filter(invitation::Column::WaveId.eq(wave.0))
            .filter(invitation::Column::CodeHash.eq(code.to_hex()))
            .lock_exclusive()
            .one(&transaction)
            .await?;
        let Some(found) = found else { return Ok(OpenInterview::Unknown) };
        if found.used {
            return Ok(OpenInterview::Complete);
        }
        if is_on_paper(&transaction, found.id).await? {
            return Ok(OpenInterview::OnPaper);
        }
        let known: Option<Uuid> = interview::Entity::find()
            .select_only()
            .column(interview::Column::Id)
            .filter(interview::Column::InvitationId.eq(found.id))
            .into_tuple()
            .one(&transaction)
            .await?;
        if let Some(known) = known {
            return Ok(OpenInterview::Open(InterviewId(known)));
        }
        let new = interview::ActiveModel {
            id: Set(id.0),
            wave_id: Set(wave.0),
            invitation_id: Set(Some(found.id)),
            response_id: Set(None),
            begun_by: Set(None),
        };
        interview::Entity::insert(new)
            .exec_without_returning(&transaction)
            .await
            .map_err(StoreError::about("an interview"))?;
        commit(transaction).await?;
        Ok(OpenInterview::Open(id))
    }

    /// Begins an interview, or goes on with it. From here on the code opens nothing online, and a browser in which answers
    /// were begun with it goes on no longer: those answers stay aside, and are deleted when the interview is complete.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the code is used, a paper came, or the people there have said no;
    /// [`StoreError::NotFound`], [`StoreError::Unavailable`].
    pub async fn begin_interview(&self, new: NewInterview, now: Timestamp) -> Result<Begun> {
        let transaction = self.begin().await?;
        let (row, letter) = held(&transaction, new.interview).await?;
        let Some(letter) = letter.filter(|letter| !letter.used) else {
            return Err(StoreError::Conflict("answers with this code are complete".to_owned()));
        };
        if is_on_paper(&transaction, letter.id).await? {
            return Err(StoreError::Conflict("a paper questionnaire came with this code".to_owned()));
        }
        if attempt::refused(&transaction, letter.id).await? {
            return Err(StoreError::Conflict("the people at this address have said no".to_owned()));
        }
        if let Some(begun) = row.response_id {
            update_partial(ResponseId(begun), now)
                .col_expr(response::Column::Mode, Expr::value(new.mode.as_str()))
                .col_expr(response::Column::Language, Expr::value(new.language.0))
                .exec(&transaction)
                .await?;
            commit(transaction).await?;
            return Ok(Begun::Before);
        }
        insert(&transaction, &row, &letter, &new, now).await?;
        if let Some(online) = letter.response_id {
            response::Entity::update_many()
                .col_expr(response::Column::TokenHash, Expr::value(None::<String>))
                .filter(response::Column::Id.eq(online))
                .exec(&transaction)
                .await?;
        }
        let begun = interview::ActiveModel {
            response_id: Set(Some(new.response.0)),
            begun_by: Set(Some(new.by.0)),
            ..Default::default()
        };
        interview::Entity::update_many().set(begun).filter(interview::Column::Id.eq(row.id)).exec(&transaction).await?;
        commit(transaction).await?;
        Ok(Begun::Now)
    }
}

async fn insert(
    transaction: &DatabaseTransaction,
    row: &interview::Model,
    letter: &invitation::Model,
    new: &NewInterview,
    now: Timestamp,
) -> Result<()> {
    let begun = response::ActiveModel {
        id: Set(new.response.0),
        wave_id: Set(row.wave_id),
        route: Set(RecruitmentRoute::RandomInvitation.as_str().to_owned()),
        stratum_ward_id: Set(Some(letter.ward_id)),
        ward_id: Set(None),
        token_hash: Set(None),
        draft_key: Set(None),
        status: Set(ResponseStatus::Partial.as_str().to_owned()),
        reference: Set(None),
        started: Set(now.0),
        updated: Set(now.0),
        completed: Set(None),
        language: Set(Some(new.language.0.clone())),
        mode: Set(new.mode.as_str().to_owned()),
        // The device is the interviewer's, and says nothing of the person.
        device: Set(None),
        withdrawn: Set(None),
        withdrawn_answered: Set(None),
        kept: Set(None),
    };
    response::Entity::insert(begun)
        .exec_without_returning(transaction)
        .await
        .map_err(StoreError::about("a response of this identifier"))?;
    Ok(())
}
