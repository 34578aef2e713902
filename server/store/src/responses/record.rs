//! A response as read.

use crate::entity::{answer, response};
use crate::error::{Result, StoreError};
use crate::hash::TokenHash;
use crate::store::Store;
use crate::stored::parse;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use survey::answer::{Answer, Stored};
use survey::clock::Timestamp;
use survey::id::{ResponseId, WardId, WaveId};
use survey::question::Code;
use survey::reference::Reference;
use survey::response::{Answers, RecruitmentRoute};

/// How far a response is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ResponseStatus {
    /// Begun and not sent.
    Partial,
    /// Sent; can no longer change.
    Complete,
}

impl ResponseStatus {
    /// As stored.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Partial => "partial",
            Self::Complete => "complete",
        }
    }

    pub(crate) fn stored(text: &str) -> Result<Self> {
        match text {
            "partial" => Ok(Self::Partial),
            "complete" => Ok(Self::Complete),
            _ => Err(StoreError::Corrupt("status of a response".to_owned())),
        }
    }
}

/// One person's response with its answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResponseRecord {
    /// The response.
    pub id: ResponseId,
    /// The wave it belongs to.
    pub wave_id: WaveId,
    /// How the person came.
    pub route: RecruitmentRoute,
    /// Partial or complete.
    pub status: ResponseStatus,
    /// The ward of the address the invitation went to; none for the open link.
    pub stratum_ward_id: Option<WardId>,
    /// The ward the person says they live in, once told.
    pub ward_id: Option<WardId>,
    /// The reference, once complete.
    pub reference: Option<Reference>,
    /// When it began.
    pub started: Timestamp,
    /// When it last changed.
    pub updated: Timestamp,
    /// The answers by question.
    pub answers: Answers,
}

/// Question, and the columns of its answer.
type AnswerRow = (String, Option<String>, Option<i64>, Option<String>);

impl Store {
    /// The response that a resident's cookie continues. Two look-ups by index.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn response_by_token(&self, token: TokenHash) -> Result<Option<ResponseRecord>> {
        let found =
            response::Entity::find().filter(response::Column::TokenHash.eq(token.to_hex())).one(self.read()).await?;
        match found {
            None => Ok(None),
            Some(row) => {
                let answers = self.answers(ResponseId(row.id)).await?;
                record(row, answers).map(Some)
            }
        }
    }

    /// A response by its identifier.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn response(&self, id: ResponseId) -> Result<Option<ResponseRecord>> {
        match response::Entity::find_by_id(id.0).one(self.read()).await? {
            None => Ok(None),
            Some(row) => {
                let answers = self.answers(id).await?;
                record(row, answers).map(Some)
            }
        }
    }

    async fn answers(&self, id: ResponseId) -> Result<Answers> {
        let rows: Vec<AnswerRow> = answer::Entity::find()
            .select_only()
            .columns([answer::Column::Question, answer::Column::Choice, answer::Column::Number, answer::Column::Value])
            .filter(answer::Column::ResponseId.eq(id.0))
            .into_tuple()
            .all(self.read())
            .await?;
        rows.into_iter()
            .map(|(question, choice, number, value)| read_answer(question, Stored { choice, number, value }))
            .collect::<Result<_>>()
            .map(Answers)
    }
}

fn record(row: response::Model, answers: Answers) -> Result<ResponseRecord> {
    Ok(ResponseRecord {
        id: ResponseId(row.id),
        wave_id: WaveId(row.wave_id),
        route: parse(&row.route, "route of a response")?,
        status: ResponseStatus::stored(&row.status)?,
        stratum_ward_id: row.stratum_ward_id.map(WardId),
        ward_id: row.ward_id.map(WardId),
        reference: row.reference.as_deref().map(Reference::from_stored),
        started: Timestamp(row.started),
        updated: Timestamp(row.updated),
        answers,
    })
}

/// An answer from its columns: none filled means that the question was skipped.
fn read_answer(question: String, stored: Stored) -> Result<(Code, Answer)> {
    let corrupt = |error: &dyn std::fmt::Display| StoreError::Corrupt(format!("answer: {error}"));
    let code = Code::try_from(question).map_err(|error| corrupt(&error))?;
    Ok((code, Answer::from_stored(stored).map_err(|error| corrupt(&error))?))
}
