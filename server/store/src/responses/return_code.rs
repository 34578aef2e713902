//! Return codes: one for a response at a time, and only while it is partial.

use super::record::ResponseStatus;
use super::redeem::Redeem;
use super::{refusal, update_partial};
use crate::entity::{response, return_code, wave};
use crate::error::{Result, StoreError};
use crate::hash::{ReturnCodeHash, TokenHash};
use crate::store::Store;
use crate::writer::Command;
use sea_orm::sea_query::{Expr, Query};
use sea_orm::{
    ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, PaginatorTrait, QueryFilter, QuerySelect,
};
use survey::clock::Timestamp;
use survey::id::{ResponseId, WaveId};
use uuid::Uuid;

impl Store {
    /// Gives a partial response a return code, in place of the one it had; tells whether it had one.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the response is complete or its wave has this code already, [`StoreError::NotFound`],
    /// [`StoreError::Unavailable`].
    pub async fn set_return_code(&self, response: ResponseId, code: ReturnCodeHash, now: Timestamp) -> Result<bool> {
        self.writer().run(Give { response, code, now }).await
    }

    /// Whether a response has a return code.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn has_return_code(&self, response: ResponseId) -> Result<bool> {
        let of_it = return_code::Entity::find().filter(return_code::Column::ResponseId.eq(response.0));
        Ok(of_it.count(self.read()).await? > 0)
    }

    /// Whether this is the return code that a response has now.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn is_return_code(&self, response: ResponseId, code: ReturnCodeHash) -> Result<bool> {
        let it = return_code::Entity::find()
            .filter(return_code::Column::ResponseId.eq(response.0))
            .filter(return_code::Column::CodeHash.eq(code.to_hex()));
        Ok(it.count(self.read()).await? > 0)
    }

    /// Goes on with the response that a return code opens; `token` becomes its only cookie. Never [`Redeem::Started`].
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn redeem_return(
        &self,
        wave: WaveId,
        code: ReturnCodeHash,
        token: TokenHash,
        now: Timestamp,
    ) -> Result<Redeem> {
        self.writer().run(RedeemReturn { wave, code, token, now }).await
    }

    /// Deletes the return codes, used and unused, of all waves that have closed, and tells how many.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn remove_return_codes(&self, now: Timestamp) -> Result<u64> {
        self.writer().run(Remove { now }).await
    }
}

/// What was sent leads to its code no longer, and the code to nothing. The response is held already: always the response
/// first and its code after it, so that two instances never wait crosswise.
pub(super) async fn part(transaction: &DatabaseTransaction, response: ResponseId) -> Result<()> {
    return_code::Entity::update_many()
        .col_expr(return_code::Column::ResponseId, Expr::value(None::<Uuid>))
        .col_expr(return_code::Column::Used, Expr::value(true))
        .filter(return_code::Column::ResponseId.eq(response.0))
        .exec(transaction)
        .await?;
    Ok(())
}

struct Give {
    response: ResponseId,
    code: ReturnCodeHash,
    now: Timestamp,
}

#[async_trait::async_trait]
impl Command for Give {
    type Output = bool;

    async fn apply(&self, transaction: &DatabaseTransaction) -> Result<bool> {
        if update_partial(self.response, self.now).exec(transaction).await?.rows_affected == 0 {
            return Err(refusal(transaction, self.response).await?);
        }
        let wave: Option<Uuid> = response::Entity::find_by_id(self.response.0)
            .select_only()
            .column(response::Column::WaveId)
            .into_tuple()
            .one(transaction)
            .await?;
        let wave = wave.ok_or_else(|| StoreError::NotFound("the response".to_owned()))?;
        let before = return_code::Entity::delete_many()
            .filter(return_code::Column::ResponseId.eq(self.response.0))
            .exec(transaction)
            .await?;
        let new = return_code::ActiveModel {
            wave_id: Set(wave),
            code_hash: Set(self.code.to_hex()),
            response_id: Set(Some(self.response.0)),
            used: Set(false),
        };
        return_code::Entity::insert(new).exec_without_returning(transaction).await?;
        Ok(before.rows_affected > 0)
    }
}

struct RedeemReturn {
    wave: WaveId,
    code: ReturnCodeHash,
    token: TokenHash,
    now: Timestamp,
}

#[async_trait::async_trait]
impl Command for RedeemReturn {
    type Output = Redeem;

    async fn apply(&self, transaction: &DatabaseTransaction) -> Result<Redeem> {
        let response = match self.find(transaction).await? {
            None => return Ok(Redeem::Unknown),
            Some(return_code::Model { response_id: None, .. }) => return Ok(Redeem::Used),
            Some(return_code::Model { response_id: Some(response), .. }) => response,
        };
        // The response is held from here on. Its code may have been replaced or used just before.
        let held: Option<String> = response::Entity::find_by_id(response)
            .select_only()
            .column(response::Column::Status)
            .lock_exclusive()
            .into_tuple()
            .one(transaction)
            .await?;
        match self.find(transaction).await?.map(|code| code.response_id) {
            None => return Ok(Redeem::Unknown),
            Some(None) => return Ok(Redeem::Used),
            Some(Some(_)) => {}
        }
        if held.as_deref() != Some(ResponseStatus::Partial.as_str()) {
            return Err(StoreError::Corrupt("a return code leads to a complete response".to_owned()));
        }
        // Without its key, the form that began the response opens it no longer, on whatever device it is still shown.
        let response = ResponseId(response);
        update_partial(response, self.now)
            .col_expr(response::Column::TokenHash, Expr::value(self.token.to_hex()))
            .col_expr(response::Column::DraftKey, Expr::value(None::<String>))
            .exec(transaction)
            .await?;
        Ok(Redeem::Resumed(response))
    }
}

impl RedeemReturn {
    async fn find(&self, transaction: &DatabaseTransaction) -> Result<Option<return_code::Model>> {
        Ok(return_code::Entity::find_by_id((self.wave.0, self.code.to_hex())).one(transaction).await?)
    }
}

struct Remove {
    now: Timestamp,
}

#[async_trait::async_trait]
impl Command for Remove {
    type Output = u64;

    async fn apply(&self, transaction: &DatabaseTransaction) -> Result<u64> {
        let closed = Query::select()
            .column(wave::Column::Id)
            .from(wave::Entity)
            .and_where(wave::Column::Closes.lte(self.now.0))
            .to_owned();
        let gone = return_code::Entity::delete_many()
            .filter(return_code::Column::WaveId.in_subquery(closed))
            .exec(transaction)
            .await?;
        Ok(gone.rows_affected)
    }
}
