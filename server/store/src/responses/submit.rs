//! Sending the answers.

use super::record::ResponseStatus;
use crate::entity::{invitation, response};
use crate::error::{Result, StoreError};
use crate::interviews::settle_letter;
use crate::only::Only;
use crate::store::Store;
use crate::writer::Command;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect};
use survey::clock::Timestamp;
use survey::id::ResponseId;
use survey::reference::Reference;
use uuid::Uuid;

/// What sending led to. Both carry the one reference of the response.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Submitted {
    /// The response is complete now.
    Now(Reference),
    /// It was complete before; nothing changed.
    Already(Reference),
}

impl Submitted {
    /// The reference of the response.
    #[must_use]
    pub fn reference(&self) -> &Reference {
        match self {
            Self::Now(reference) | Self::Already(reference) => reference,
        }
    }
}

impl Store {
    /// Completes a response under `reference`, or tells the reference it has. The invitation it came from, if any,
    /// is marked as used, without a time, and leads to the response no longer; so is its return code, if it has one.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError::Conflict`] when another response has this reference,
    /// [`StoreError::Unavailable`].
    pub async fn submit(&self, response: ResponseId, reference: Reference, now: Timestamp) -> Result<Submitted> {
        self.writer().run(Submit { response, reference, now }).await
    }
}

struct Submit {
    response: ResponseId,
    reference: Reference,
    now: Timestamp,
}

#[async_trait::async_trait]
impl Command for Submit {
    type Output = Submitted;

    async fn apply(&self, transaction: &DatabaseTransaction) -> Result<Submitted> {
        // The invitation first and the response after it, as redeeming does: two instances never wait crosswise.
        let invited: Option<Uuid> = invitation::Entity::find()
            .select_only()
            .column(invitation::Column::Id)
            .filter(invitation::Column::ResponseId.eq(self.response.0))
            .lock_exclusive()
            .into_tuple()
            .only(transaction)
            .await?;
        let found = response::Entity::find_by_id(self.response.0).lock_exclusive().only(transaction).await?;
        let found = found.ok_or_else(|| StoreError::NotFound("the response".to_owned()))?;
        if ResponseStatus::stored(&found.status)? == ResponseStatus::Complete {
            let reference = found.reference.ok_or_else(|| StoreError::Corrupt("a reference is missing".to_owned()))?;
            return Ok(Submitted::Already(Reference::from_stored(&reference)));
        }
        super::update_partial(self.response, self.now)
            .col_expr(response::Column::Status, Expr::value(ResponseStatus::Complete.as_str()))
            .col_expr(response::Column::Reference, Expr::value(self.reference.as_str()))
            .col_expr(response::Column::Completed, Expr::value(self.now.0))
            .exec(transaction)
            .await?;
        if let Some(invited) = invited {
            invitation::Entity::update_many()
                .col_expr(invitation::Column::ResponseId, Expr::value(None::<Uuid>))
                .col_expr(invitation::Column::Used, Expr::value(true))
                .filter(invitation::Column::Id.eq(invited))
                .exec(transaction)
                .await?;
            settle_letter(transaction, invited).await?;
        }
        super::return_code::part(transaction, self.response).await?;
        Ok(Submitted::Now(self.reference.clone()))
    }
}
