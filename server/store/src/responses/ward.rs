//! The ward a person says they live in.

use super::{refusal, update_partial};
use crate::entity::response;
use crate::error::Result;
use crate::store::Store;
use crate::writer::Command;
use sea_orm::DatabaseTransaction;
use sea_orm::sea_query::Expr;
use survey::clock::Timestamp;
use survey::id::{ResponseId, WardId};

impl Store {
    /// Keeps the ward (of the postcode the person gave, which is not kept), or takes it back with `None`.
    ///
    /// # Errors
    /// [`crate::StoreError::Conflict`] when the response is complete, [`crate::StoreError::NotFound`] when the response or the
    /// ward does not exist, [`crate::StoreError::Unavailable`].
    pub async fn set_ward(&self, response: ResponseId, ward: impl Into<Option<WardId>>, now: Timestamp) -> Result<()> {
        self.writer().run(SetWard { response, ward: ward.into(), now }).await
    }
}

struct SetWard {
    response: ResponseId,
    ward: Option<WardId>,
    now: Timestamp,
}

#[async_trait::async_trait]
impl Command for SetWard {
    type Output = ();

    async fn apply(&self, transaction: &DatabaseTransaction) -> Result<()> {
        let updated = update_partial(self.response, self.now)
            .col_expr(response::Column::WardId, Expr::value(self.ward.map(|ward| ward.0)))
            .exec(transaction)
            .await?;
        if updated.rows_affected == 0 {
            return Err(refusal(transaction, self.response).await?);
        }
        Ok(())
    }
}
