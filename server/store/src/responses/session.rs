//! More time for a session.

use crate::entity::response;
use crate::error::{Result, StoreError};
use crate::store::Store;
use crate::writer::Command;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter};
use survey::clock::Timestamp;
use survey::id::ResponseId;

impl Store {
    /// Makes the session of a response, under way or sent, last its full time again. When something was last saved stays as it was:
    /// pages are timed by it.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError::Unavailable`].
    pub async fn keep_session(&self, response: ResponseId, now: Timestamp) -> Result<()> {
        self.writer().run(Keep { response, now }).await
    }
}

struct Keep {
    response: ResponseId,
    now: Timestamp,
}

#[async_trait::async_trait]
impl Command for Keep {
    type Output = ();

    async fn apply(&self, transaction: &DatabaseTransaction) -> Result<()> {
        let kept = response::Entity::update_many()
            .col_expr(response::Column::Kept, Expr::value(self.now.0))
            .filter(response::Column::Id.eq(self.response.0))
            .exec(transaction)
            .await?;
        if kept.rows_affected == 0 {
            return Err(StoreError::NotFound("the response".to_owned()));
        }
        Ok(())
    }
}
