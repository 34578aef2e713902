//! A paper came back.

use super::held;
use crate::entity::{invitation, paper, response, wave};
use crate::error::{Result, StoreError};
use crate::hash::CodeHash;
use crate::store::{Store, commit};
use crate::stored::integer;
use sea_orm::sea_query::{Expr, ExprTrait};
use sea_orm::{ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect};
use survey::clock::Timestamp;
use survey::id::{PaperId, WaveId};
use uuid::Uuid;

/// What the code on a paper led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Receive {
    /// The paper is entered now; from here on its code opens nothing online.
    New {
        /// The paper.
        paper: PaperId,
        /// Answers were begun online and not sent: those of the paper will take their place.
        begun_online: bool,
    },
    /// The paper was entered before and is not complete.
    Known(PaperId),
    /// Answers with this code are complete: sent online, or keyed from a paper before.
    Complete,
    /// No invitation of this wave has this code.
    Unknown,
}

impl Store {
    /// Enters a paper under `id` by the code on it. The code then opens nothing online, and a browser in which answers were
    /// begun with it goes on no longer.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn receive_paper(&self, wave: WaveId, code: CodeHash, id: PaperId, now: Timestamp) -> Result<Receive> {
        let transaction = self.begin().await?;
        let found = invitation::Entity::find()
            .filter(invitation::Column::WaveId.eq(wave.0))
            .filter(invitation::Column::CodeHash.eq(code.to_hex()))
            .lock_exclusive()
            .one(&transaction)
            .await?;
        let Some(found) = found else { return Ok(Receive::Unknown) };
        if found.used {
            return Ok(Receive::Complete);
        }
        let known = paper::Entity::find().filter(paper::Column::InvitationId.eq(found.id)).one(&transaction).await?;
        if let Some(known) = known {
            return Ok(Receive::Known(PaperId(known.id)));
        }
        let number = next_number(&transaction, wave).await?;
        let new = paper::ActiveModel {
            id: Set(id.0),
            wave_id: Set(wave.0),
            invitation_id: Set(found.id),
            number: Set(number),
            received: Set(now.0),
            first_by: Set(None),
            first_at: Set(None),
            first_form: Set(None),
            second_by: Set(None),
            second_at: Set(None),
            second_form: Set(None),
        };
        paper::Entity::insert(new).exec_without_returning(&transaction).await.map_err(StoreError::about("a paper"))?;
        if let Some(begun) = found.response_id {
            response::Entity::update_many()
                .col_expr(response::Column::TokenHash, Expr::value(None::<String>))
                .filter(response::Column::Id.eq(begun))
                .exec(&transaction)
                .await?;
        }
        commit(transaction).await?;
        Ok(Receive::New { paper: id, begun_online: found.response_id.is_some() })
    }

    /// The paper of this number, where it is not complete.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn paper_by_number(&self, wave: WaveId, number: u32) -> Result<Option<PaperId>> {
        let found: Option<Uuid> = paper::Entity::find()
            .select_only()
            .column(paper::Column::Id)
            .filter(paper::Column::WaveId.eq(wave.0))
            .filter(paper::Column::Number.eq(integer(number)))
            .into_tuple()
            .one(self.read())
            .await?;
        Ok(found.map(PaperId))
    }

    /// Takes a paper out again that was entered by mistake, with what was keyed of it. Its code opens the survey online again.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError::Unavailable`].
    pub async fn remove_paper(&self, id: PaperId) -> Result<()> {
        let transaction = self.begin().await?;
        held(&transaction, id).await?;
        paper::Entity::delete_by_id(id.0).exec(&transaction).await?;
        commit(transaction).await
    }
}

/// The next number of a paper in a wave: given once, also when the paper is taken out again.
async fn next_number(transaction: &DatabaseTransaction, id: WaveId) -> Result<i32> {
    wave::Entity::update_many()
        .col_expr(wave::Column::Papers, Expr::col(wave::Column::Papers).add(1))
        .filter(wave::Column::Id.eq(id.0))
        .exec(transaction)
        .await?;
    let number: Option<i32> =
        wave::Entity::find_by_id(id.0).select_only().column(wave::Column::Papers).into_tuple().one(transaction).await?;
    number.ok_or_else(|| StoreError::NotFound("the wave".to_owned()))
}
