//! Ending a resident's cookie.

use super::record::ResponseStatus;
use crate::entity::response;
use crate::error::Result;
use crate::hash::TokenHash;
use crate::store::Store;
use crate::writer::Command;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, Condition, DatabaseTransaction, EntityTrait, QueryFilter};
use survey::clock::Timestamp;

impl Store {
    /// Ends a resident's cookie ("stop and come back later", or leaving the confirmation). The answers stay; an access
    /// code resumes them. An unknown cookie is no error.
    ///
    /// # Errors
    /// [`crate::StoreError::Unavailable`].
    pub async fn end_session(&self, token: TokenHash) -> Result<()> {
        self.writer().run(End { token }).await
    }

    /// Ends the cookies and open-link keys of all responses, partial and complete, that last changed before
    /// `before`, and tells how many. Answers stay.
    ///
    /// # Errors
    /// [`crate::StoreError::Unavailable`].
    pub async fn expire_partial_sessions(&self, before: Timestamp) -> Result<u64> {
        self.writer().run(Expire { before }).await
    }

    /// Ends the cookies of responses that were sent before `before`, and tells how many: nothing on a person's device
    /// leads to their answers from then on.
    ///
    /// # Errors
    /// [`crate::StoreError::Unavailable`].
    pub async fn expire_sent_sessions(&self, before: Timestamp) -> Result<u64> {
        self.writer().run(ExpireSent { before }).await
    }
}

struct End {
    token: TokenHash,
}

#[async_trait::async_trait]
impl Command for End {
    type Output = ();

    async fn apply(&self, transaction: &DatabaseTransaction) -> Result<()> {
        response::Entity::update_many()
            .col_expr(response::Column::TokenHash, Expr::value(None::<String>))
            .col_expr(response::Column::DraftKey, Expr::value(None::<String>))
            .filter(response::Column::TokenHash.eq(self.token.to_hex()))
            .exec(transaction)
            .await?;
        Ok(())
    }
}

struct Expire {
    before: Timestamp,
}

#[async_trait::async_trait]
impl Command for Expire {
    type Output = u64;

    async fn apply(&self, transaction: &DatabaseTransaction) -> Result<u64> {
        let secrets = Condition::any()
            .add(response::Column::TokenHash.is_not_null())
            .add(response::Column::DraftKey.is_not_null());
        let ended = response::Entity::update_many()
            .col_expr(response::Column::TokenHash, Expr::value(None::<String>))
            .col_expr(response::Column::DraftKey, Expr::value(None::<String>))
            .filter(response::Column::Updated.lt(self.before.0))
            .filter(secrets)
            .exec(transaction)
            .await?;
        Ok(ended.rows_affected)
    }
}

struct ExpireSent {
    before: Timestamp,
}

#[async_trait::async_trait]
impl Command for ExpireSent {
    type Output = u64;

    async fn apply(&self, transaction: &DatabaseTransaction) -> Result<u64> {
        // The key of an open link stays for its time: it keeps a form sent again from beginning another response.
        let ended = response::Entity::update_many()
            .col_expr(response::Column::TokenHash, Expr::value(None::<String>))
            .filter(response::Column::Status.eq(ResponseStatus::Complete.as_str()))
            .filter(response::Column::Completed.lt(self.before.0))
            .filter(response::Column::TokenHash.is_not_null())
            .exec(transaction)
            .await?;
        Ok(ended.rows_affected)
    }
}
