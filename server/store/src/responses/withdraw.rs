//! Taking back answers that were sent.

use super::record::ResponseStatus;
use crate::entity::{answer, answer_mark, response};
use crate::error::{Result, StoreError};
use crate::store::Store;
use crate::stored::parse;
use crate::writer::Command;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;
use survey::clock::Timestamp;
use survey::id::{ResponseId, WardId, WaveId};
use survey::question::Code;
use survey::reference::Reference;
use survey::response::RecruitmentRoute;
use uuid::Uuid;

/// What is kept of answers that were taken back: which questions they were about, never what they said. Results that
/// were published with them stay readable, and without this nobody could tell whether results published later give
/// the answers away.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawal {
    /// Questions that had an answer.
    pub answered: BTreeSet<Code>,
    /// Of those, the ones on which the person had a view: an answer that counts in the question's base.
    pub views: BTreeSet<Code>,
}

/// A response whose answers are gone.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WithdrawnResponse {
    /// The response.
    pub id: ResponseId,
    /// How the person had come.
    pub route: RecruitmentRoute,
    /// The ward the person lives in.
    pub ward_id: Option<WardId>,
    /// What it had been about.
    pub withdrawal: Withdrawal,
}

impl Store {
    /// The complete response that has a reference, and its wave.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn response_of_reference(&self, reference: &Reference) -> Result<Option<(ResponseId, WaveId)>> {
        let found: Option<(Uuid, Uuid)> = response::Entity::find()
            .select_only()
            .columns([response::Column::Id, response::Column::WaveId])
            .filter(response::Column::Reference.eq(reference.as_str()))
            .into_tuple()
            .one(self.read())
            .await?;
        Ok(found.map(|(id, wave)| (ResponseId(id), WaveId(wave))))
    }

    /// Deletes the answers of a complete response, with its reference, its times and all that leads to it. `day` is the
    /// midnight at which the day of the withdrawal began.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] when there is no such complete response any more; [`StoreError::Unavailable`].
    pub async fn withdraw(&self, response: ResponseId, withdrawal: Withdrawal, day: Timestamp) -> Result<()> {
        self.writer().run(Withdraw { response, withdrawal, day }).await
    }

    /// The responses of a wave that were withdrawn, in order of id.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn withdrawn(&self, wave: WaveId) -> Result<Vec<WithdrawnResponse>> {
        let rows: Vec<(Uuid, String, Option<Uuid>, Option<String>)> = response::Entity::find()
            .select_only()
            .columns([
                response::Column::Id,
                response::Column::Route,
                response::Column::WardId,
                response::Column::WithdrawnAnswered,
            ])
            .filter(response::Column::WaveId.eq(wave.0))
            .filter(response::Column::Withdrawn.is_not_null())
            .order_by_asc(response::Column::Id)
            .into_tuple()
            .all(self.read())
            .await?;
        rows.into_iter()
            .map(|(id, route, ward, answered)| {
                let withdrawal = serde_json::from_str(answered.as_deref().unwrap_or_default())
                    .map_err(|error| StoreError::Corrupt(format!("what was withdrawn: {error}")))?;
                let route = parse(&route, "route of a response")?;
                Ok(WithdrawnResponse { id: ResponseId(id), route, ward_id: ward.map(WardId), withdrawal })
            })
            .collect()
    }
}

struct Withdraw {
    response: ResponseId,
    withdrawal: Withdrawal,
    day: Timestamp,
}

#[async_trait::async_trait]
impl Command for Withdraw {
    type Output = ();

    async fn apply(&self, transaction: &DatabaseTransaction) -> Result<()> {
        let answered = serde_json::to_string(&self.withdrawal)
            .map_err(|error| StoreError::Corrupt(format!("what was withdrawn: {error}")))?;
        let updated = response::Entity::update_many()
            .col_expr(response::Column::Status, Expr::value(ResponseStatus::Partial.as_str()))
            .col_expr(response::Column::Withdrawn, Expr::value(self.day.0))
            .col_expr(response::Column::WithdrawnAnswered, Expr::value(answered))
            .col_expr(response::Column::Reference, Expr::value(None::<String>))
            .col_expr(response::Column::TokenHash, Expr::value(None::<String>))
            .col_expr(response::Column::DraftKey, Expr::value(None::<String>))
            .col_expr(response::Column::Completed, Expr::value(None::<i64>))
            .col_expr(response::Column::Started, Expr::value(self.day.0))
            .col_expr(response::Column::Updated, Expr::value(self.day.0))
            .filter(response::Column::Id.eq(self.response.0))
            .filter(response::Column::Status.eq(ResponseStatus::Complete.as_str()))
            .exec(transaction)
            .await?;
        if updated.rows_affected == 0 {
            return Err(StoreError::NotFound("the response".to_owned()));
        }
        answer::Entity::delete_many().filter(answer::Column::ResponseId.eq(self.response.0)).exec(transaction).await?;
        answer_mark::Entity::delete_many()
            .filter(answer_mark::Column::ResponseId.eq(self.response.0))
            .exec(transaction)
            .await?;
        Ok(())
    }
}
