//! The language a response is read in.

use super::{refusal, update_partial};
use crate::entity::response;
use crate::error::Result;
use crate::store::Store;
use crate::writer::Command;
use sea_orm::DatabaseTransaction;
use sea_orm::sea_query::Expr;
use survey::clock::Timestamp;
use survey::id::ResponseId;
use survey::text::Language;

impl Store {
    /// Keeps the language chosen: the pages are in it on whatever device the person goes on.
    ///
    /// # Errors
    /// [`crate::StoreError::Conflict`] when the response is complete, [`crate::StoreError::NotFound`] when it does not exist,
    /// [`crate::StoreError::Unavailable`].
    pub async fn set_language(&self, response: ResponseId, language: Language, now: Timestamp) -> Result<()> {
        self.writer().run(SetLanguage { response, language, now }).await
    }
}

struct SetLanguage {
    response: ResponseId,
    language: Language,
    now: Timestamp,
}

#[async_trait::async_trait]
impl Command for SetLanguage {
    type Output = ();

    async fn apply(&self, transaction: &DatabaseTransaction) -> Result<()> {
        let updated = update_partial(self.response, self.now)
            .col_expr(response::Column::Language, Expr::value(self.language.0.clone()))
            .exec(transaction)
            .await?;
        if updated.rows_affected == 0 {
            return Err(refusal(transaction, self.response).await?);
        }
        Ok(())
    }
}
