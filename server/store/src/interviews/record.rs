//! A letter that interviewers are at, as read.

use super::attempt::{AttemptRecord, is_refused, of_letter};
use crate::entity::{interview, invitation, paper, response};
use crate::error::{Result, StoreError};
use crate::store::Store;
use crate::stored::parse;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect};
use survey::id::{AccountId, InterviewId, ResponseId, WardId, WaveId};
use survey::reference::Reference;
use survey::response::Mode;

/// How far an interview is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum InterviewStage {
    /// The code was typed, and nothing begun.
    NotBegun,
    /// Answers are being taken.
    UnderWay {
        /// The response.
        response: ResponseId,
        /// By telephone or face to face, as last.
        mode: Mode,
        /// Who began it.
        by: Option<AccountId>,
    },
    /// The answers are complete.
    Complete {
        /// The response.
        response: ResponseId,
        /// By telephone or face to face, as last.
        mode: Mode,
        /// The reference; none once the answers are withdrawn.
        reference: Option<Reference>,
    },
}

/// A letter that interviewers are at.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct InterviewRecord {
    /// The letter, as interviewers name it.
    pub id: InterviewId,
    /// The wave it belongs to.
    pub wave_id: WaveId,
    /// How far it is.
    pub stage: InterviewStage,
    /// The ward of the address; none once the answers are complete.
    pub stratum_ward_id: Option<WardId>,
    /// Answers were begun online with its code, and not sent.
    pub begun_online: bool,
    /// A questionnaire came back on paper meanwhile.
    pub on_paper: bool,
    /// The attempts, newest first.
    pub attempts: Vec<AttemptRecord>,
}

impl InterviewRecord {
    /// Whether the people there have said no, and have not asked to take part since.
    #[must_use]
    pub fn is_refused(&self) -> bool {
        is_refused(&self.attempts)
    }
}

impl Store {
    /// A letter that interviewers are at; `None` also where it was used in another way, or some time after its answers are
    /// complete.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn interview(&self, id: InterviewId) -> Result<Option<InterviewRecord>> {
        let snapshot = self.snapshot().await?;
        let Some(row) = interview::Entity::find_by_id(id.0).one(&snapshot).await? else { return Ok(None) };
        let letter = match row.invitation_id {
            Some(letter) => invitation::Entity::find_by_id(letter).one(&snapshot).await?,
            None => None,
        };
        let asked: Option<(String, Option<String>)> = match row.response_id {
            Some(asked) => {
                response::Entity::find_by_id(asked)
                    .select_only()
                    .columns([response::Column::Mode, response::Column::Reference])
                    .into_tuple()
                    .one(&snapshot)
                    .await?
            }
            None => None,
        };
        let (attempts, on_paper) = match &letter {
            Some(letter) => {
                let papers = paper::Entity::find().filter(paper::Column::InvitationId.eq(letter.id));
                (of_letter(&snapshot, letter.id).await?, papers.count(&snapshot).await? > 0)
            }
            None => (Vec::new(), false),
        };
        snapshot.rollback().await?;
        let stage = match (asked, row.response_id) {
            (Some((mode, reference)), Some(response)) => {
                let mode = parse(&mode, "mode of a response")?;
                match letter {
                    Some(_) => InterviewStage::UnderWay {
                        response: ResponseId(response),
                        mode,
                        by: row.begun_by.map(AccountId),
                    },
                    None => InterviewStage::Complete {
                        response: ResponseId(response),
                        mode,
                        reference: reference.as_deref().map(Reference::from_stored),
                    },
                }
            }
            (None, None) => InterviewStage::NotBegun,
            _ => return Err(StoreError::Corrupt("an interview without its response".to_owned())),
        };
        Ok(Some(InterviewRecord {
            id: InterviewId(row.id),
            wave_id: WaveId(row.wave_id),
            stage,
            stratum_ward_id: letter.as_ref().map(|letter| WardId(letter.ward_id)),
            begun_online: letter.as_ref().is_some_and(|letter| letter.response_id.is_some()),
            on_paper,
            attempts,
        }))
    }
}
