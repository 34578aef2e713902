//! A response by open link, begun once however often the form is sent.

use super::record::ResponseStatus;
use crate::entity::response;
use crate::error::Result;
use crate::hash::{DraftKey, TokenHash};
use crate::only::Only;
use crate::store::Store;
use crate::writer::Command;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect};
use survey::clock::Timestamp;
use survey::id::{ResponseId, WaveId};
use survey::response::{Mode, RecruitmentRoute};

/// What starting by open link led to.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StartOpen {
    /// A response begins.
    Started(ResponseId),
    /// The response begun with the same key goes on, with the new cookie.
    Resumed(ResponseId),
    /// The response begun with the same key was sent already; its cookie stays as it was.
    Complete(ResponseId),
}

impl StartOpen {
    /// The response, however it stands.
    #[must_use]
    pub fn response(self) -> ResponseId {
        match self {
            Self::Started(id) | Self::Resumed(id) | Self::Complete(id) => id,
        }
    }
}

impl Store {
    /// Begins a response by open link under `response`; a repeat with the same `key` gives the same response.
    ///
    /// # Errors
    /// [`crate::StoreError::Unavailable`]; [`crate::StoreError::NotFound`] for an unknown wave.
    pub async fn start_open(
        &self,
        wave: WaveId,
        key: DraftKey,
        token: TokenHash,
        response: ResponseId,
        now: Timestamp,
    ) -> Result<StartOpen> {
        self.writer().run(Start { wave, key, token, response, now }).await
    }
}

struct Start {
    wave: WaveId,
    key: DraftKey,
    token: TokenHash,
    response: ResponseId,
    now: Timestamp,
}

#[async_trait::async_trait]
impl Command for Start {
    type Output = StartOpen;

    async fn apply(&self, transaction: &DatabaseTransaction) -> Result<StartOpen> {
        let found = response::Entity::find()
            .filter(response::Column::DraftKey.eq(self.key.to_hex()))
            .lock_exclusive()
            .only(transaction)
            .await?;
        if let Some(begun) = found {
            let id = ResponseId(begun.id);
            let updated = super::update_partial(id, self.now)
                .col_expr(response::Column::TokenHash, Expr::value(self.token.to_hex()))
                .exec(transaction)
                .await?;
            return Ok(if updated.rows_affected == 0 { StartOpen::Complete(id) } else { StartOpen::Resumed(id) });
        }
        let begun = response::ActiveModel {
            id: Set(self.response.0),
            wave_id: Set(self.wave.0),
            route: Set(RecruitmentRoute::OpenLink.as_str().to_owned()),
            stratum_ward_id: Set(None),
            ward_id: Set(None),
            token_hash: Set(Some(self.token.to_hex())),
            draft_key: Set(Some(self.key.to_hex())),
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
        Ok(StartOpen::Started(self.response))
    }
}
