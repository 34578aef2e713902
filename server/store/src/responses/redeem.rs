//! An access code becomes a response.

use super::record::ResponseStatus;
use crate::entity::{invitation, response};
use crate::error::{Result, StoreError};
use crate::hash::{CodeHash, TokenHash};
use crate::interviews::is_in_interview;
use crate::only::Only;
use crate::papers::is_on_paper;
use crate::store::Store;
use crate::writer::Command;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect};
use survey::clock::Timestamp;
use survey::id::{ResponseId, WaveId};
use survey::response::{Mode, RecruitmentRoute};

/// What an access code led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Redeem {
    /// First use: a response begins.
    Started(ResponseId),
    /// The response that was begun with this code goes on; the cookie it had before no longer works.
    Resumed(ResponseId),
    /// The answers were sent already, or came on paper.
    Used,
    /// An interviewer has begun to take answers with it.
    Interview,
    /// No invitation of this wave has this code.
    Unknown,
}

impl Store {
    /// Redeems an access code: begins a response under `response`, or goes on with the one begun before. Either way
    /// `token` becomes its only cookie.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn redeem(
        &self,
        wave: WaveId,
        code: CodeHash,
        token: TokenHash,
        response: ResponseId,
        now: Timestamp,
    ) -> Result<Redeem> {
        self.writer().run(RedeemCode { wave, code, token, response, now }).await
    }
}

struct RedeemCode {
    wave: WaveId,
    code: CodeHash,
    token: TokenHash,
    response: ResponseId,
    now: Timestamp,
}

#[async_trait::async_trait]
impl Command for RedeemCode {
    type Output = Redeem;

    async fn apply(&self, transaction: &DatabaseTransaction) -> Result<Redeem> {
        let found = invitation::Entity::find()
            .filter(invitation::Column::WaveId.eq(self.wave.0))
            .filter(invitation::Column::CodeHash.eq(self.code.to_hex()))
            .lock_exclusive()
            .only(transaction)
            .await?;
        match found {
            None => Ok(Redeem::Unknown),
            Some(invitation) if invitation.used => Ok(Redeem::Used),
            Some(invitation) if is_on_paper(transaction, invitation.id).await? => Ok(Redeem::Used),
            Some(invitation) if is_in_interview(transaction, invitation.id).await? => Ok(Redeem::Interview),
            Some(invitation::Model { response_id: Some(begun), .. }) => {
                self.resume(transaction, ResponseId(begun)).await
            }
            Some(invitation) => self.start(transaction, invitation).await,
        }
    }
}

impl RedeemCode {
    async fn resume(&self, transaction: &DatabaseTransaction, begun: ResponseId) -> Result<Redeem> {
        let updated = super::update_partial(begun, self.now)
            .col_expr(response::Column::TokenHash, Expr::value(self.token.to_hex()))
            .exec(transaction)
            .await?;
        if updated.rows_affected == 0 {
            return Err(StoreError::Corrupt("an invitation leads to a complete response".to_owned()));
        }
        Ok(Redeem::Resumed(begun))
    }

    async fn start(&self, transaction: &DatabaseTransaction, invitation: invitation::Model) -> Result<Redeem> {
        let begun = response::ActiveModel {
            id: Set(self.response.0),
            wave_id: Set(self.wave.0),
            route: Set(RecruitmentRoute::RandomInvitation.as_str().to_owned()),
            stratum_ward_id: Set(Some(invitation.ward_id)),
            ward_id: Set(None),
            token_hash: Set(Some(self.token.to_hex())),
            draft_key: Set(None),
            status: Set(ResponseStatus::Partial.as_str().to_owned()),
            reference: Set(None),
            started: Set(self.now.0),
            updated: Set(self.now.0),
            completed: Set(None),
            language: Set(None),
            mode: Set(Mode::Online.as_str().to_owned()),
            device: Set(None),
            withdrawn: Set(None),
            withdrawn_answered: Set(None),
            kept: Set(None),
        };
        response::Entity::insert(begun).exec_without_returning(transaction).await?;
        invitation::Entity::update_many()
            .col_expr(invitation::Column::ResponseId, Expr::value(self.response.0))
            .filter(invitation::Column::Id.eq(invitation.id))
            .exec(transaction)
            .await?;
        Ok(Redeem::Started(self.response))
    }
}
