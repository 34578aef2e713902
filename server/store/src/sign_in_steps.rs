//! Sign-ins between the password and the code of the second factor. They are no sessions and stand in a table of their own, so that
//! none can ever be taken for one.

use crate::accounts::AccountRecord;
use crate::entity::{account, sign_in_step};
use crate::error::{Result, StoreError};
use crate::hash::SignInHash;
use crate::store::{Store, commit};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use survey::clock::Timestamp;
use survey::id::AccountId;

impl Store {
    /// Notes that a password was right. `expires` is when the code comes too late.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for an unknown account, [`StoreError::Conflict`] for a known hash,
    /// [`StoreError::Unavailable`].
    pub async fn begin_sign_in(&self, token: SignInHash, account: AccountId, expires: Timestamp) -> Result<()> {
        let row = sign_in_step::ActiveModel {
            token_hash: Set(token.to_hex()),
            account_id: Set(account.0),
            expires: Set(expires.0),
        };
        let transaction = self.begin().await?;
        sign_in_step::Entity::insert(row)
            .exec_without_returning(&transaction)
            .await
            .map_err(StoreError::about("the sign-in"))?;
        commit(transaction).await
    }

    /// Whose code is awaited, unless it comes too late or the account may not sign in.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn sign_in_begun(&self, token: SignInHash, now: Timestamp) -> Result<Option<AccountRecord>> {
        let found = sign_in_step::Entity::find_by_id(token.to_hex())
            .find_also_related(account::Entity)
            .filter(sign_in_step::Column::Expires.gt(now.0))
            .filter(account::Column::Disabled.is_null())
            .one(self.read())
            .await?;
        match found {
            Some((_, account)) => self.with_wards(account).await,
            None => Ok(None),
        }
    }

    /// Ends a sign-in between password and code; tells whether it was awaited.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn end_sign_in(&self, token: SignInHash) -> Result<bool> {
        let transaction = self.begin().await?;
        let ended = sign_in_step::Entity::delete_by_id(token.to_hex()).exec(&transaction).await?;
        commit(transaction).await?;
        Ok(ended.rows_affected > 0)
    }

    /// Removes sign-ins whose code did not come, and tells how many.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn remove_old_sign_ins(&self, now: Timestamp) -> Result<u64> {
        let transaction = self.begin().await?;
        let removed = sign_in_step::Entity::delete_many()
            .filter(sign_in_step::Column::Expires.lte(now.0))
            .exec(&transaction)
            .await?;
        commit(transaction).await?;
        Ok(removed.rows_affected)
    }
}
