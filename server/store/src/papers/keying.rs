//! What was keyed of a paper, and by whom.

use super::held;
use crate::entity::{invitation, paper};
use crate::error::{Result, StoreError};
use crate::store::{Store, commit};
use crate::stored::{count, document, exact_json};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use survey::clock::Timestamp;
use survey::id::{AccountId, PaperId, WardId, WaveId};
use survey::paper::KeyedForm;

/// What one person keyed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KeyingRecord {
    /// Who.
    pub by: AccountId,
    /// When.
    pub at: Timestamp,
    /// What.
    pub form: KeyedForm,
}

/// A paper that is being keyed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PaperRecord {
    /// The paper.
    pub id: PaperId,
    /// The wave it belongs to.
    pub wave_id: WaveId,
    /// Its number in the wave, to be written on it.
    pub number: u32,
    /// The ward of the address its invitation went to.
    pub stratum_ward_id: WardId,
    /// Answers were begun online with its code, and not sent.
    pub begun_online: bool,
    /// When it came back.
    pub received: Timestamp,
    /// What the first person keyed.
    pub first: Option<KeyingRecord>,
    /// What a second person keyed.
    pub second: Option<KeyingRecord>,
}

fn keying(by: Option<uuid::Uuid>, at: Option<i64>, form: Option<&String>) -> Result<Option<KeyingRecord>> {
    match (by, at, form) {
        (Some(by), Some(at), Some(form)) => {
            Ok(Some(KeyingRecord { by: AccountId(by), at: Timestamp(at), form: document(form, "a keyed paper")? }))
        }
        _ => Ok(None),
    }
}

impl Store {
    /// A paper that is being keyed; `None` also once its answers are complete.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn paper(&self, id: PaperId) -> Result<Option<PaperRecord>> {
        let Some(row) = paper::Entity::find_by_id(id.0).one(self.read()).await? else { return Ok(None) };
        let invitation = invitation::Entity::find()
            .filter(invitation::Column::Id.eq(row.invitation_id))
            .one(self.read())
            .await?
            .ok_or_else(|| StoreError::Corrupt("a paper without its invitation".to_owned()))?;
        Ok(Some(PaperRecord {
            id: PaperId(row.id),
            wave_id: WaveId(row.wave_id),
            number: count(row.number),
            stratum_ward_id: WardId(invitation.ward_id),
            begun_online: invitation.response_id.is_some(),
            received: Timestamp(row.received),
            first: keying(row.first_by, row.first_at, row.first_form.as_ref())?,
            second: keying(row.second_by, row.second_at, row.second_form.as_ref())?,
        }))
    }

    /// Keeps what a person keyed: as the first, or as the second where somebody else was first. Gives the paper as it is then.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the same person keyed it before or two people have, [`StoreError::NotFound`] also when
    /// its answers are complete, [`StoreError::Unavailable`].
    pub async fn key_paper(&self, id: PaperId, by: AccountId, form: &KeyedForm, now: Timestamp) -> Result<PaperRecord> {
        let content = exact_json(form, "the keyed paper")?;
        let transaction = self.begin().await?;
        let (row, _) = held(&transaction, id).await?;
        let mut keyed = paper::ActiveModel::default();
        match (row.first_by, row.second_by) {
            (None, _) => {
                keyed.first_by = Set(Some(by.0));
                keyed.first_at = Set(Some(now.0));
                keyed.first_form = Set(Some(content));
            }
            (Some(first), _) if first == by.0 => {
                return Err(StoreError::Conflict("you keyed this paper first; somebody else keys it again".to_owned()));
            }
            (Some(_), Some(_)) => {
                return Err(StoreError::Conflict("two people have keyed this paper already".to_owned()));
            }
            (Some(_), None) => {
                keyed.second_by = Set(Some(by.0));
                keyed.second_at = Set(Some(now.0));
                keyed.second_form = Set(Some(content));
            }
        }
        paper::Entity::update_many().set(keyed).filter(paper::Column::Id.eq(id.0)).exec(&transaction).await?;
        commit(transaction).await?;
        self.paper(id).await?.ok_or_else(|| StoreError::NotFound("the paper questionnaire".to_owned()))
    }
}
