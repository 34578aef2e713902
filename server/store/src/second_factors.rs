//! The second factor of signing in.

use crate::accounts::end_all;
use crate::bulk;
use crate::entity::{account, council, recovery_code};
use crate::error::{Result, StoreError};
use crate::hash::RecoveryHash;
use crate::store::{Store, commit};
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, Condition, DatabaseTransaction, EntityTrait, PaginatorTrait, QueryFilter,
};
use std::fmt;
use survey::clock::Timestamp;
use survey::id::{AccountId, CouncilId};

/// A shared secret, sealed under the server's key, as stored.
#[derive(Clone, PartialEq, Eq)]
pub struct SealedSecret(pub String);

/// It goes to no log, sealed or not.
impl fmt::Debug for SealedSecret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SealedSecret(…)")
    }
}

/// An account's second factor.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SecondFactorRecord {
    /// The shared secret.
    pub secret: SealedSecret,
    /// Since when it is asked for; `None` while it is being set up.
    pub since: Option<Timestamp>,
}

impl Store {
    /// Notes a secret that is being set up; it is asked for only once a code has confirmed it. Tells whether that was possible:
    /// not where one is in use.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn begin_second_factor(&self, id: AccountId, secret: SealedSecret) -> Result<bool> {
        let transaction = self.begin().await?;
        let begun = account::Entity::update_many()
            .col_expr(account::Column::FactorSecret, Expr::value(secret.0))
            .col_expr(account::Column::FactorStep, Expr::value(None::<i64>))
            .filter(account::Column::Id.eq(id.0))
            .filter(account::Column::FactorSince.is_null())
            .exec(&transaction)
            .await?;
        commit(transaction).await?;
        Ok(begun.rows_affected > 0)
    }

    /// The second factor of an account, in use or being set up.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn second_factor(&self, id: AccountId) -> Result<Option<SecondFactorRecord>> {
        let found = account::Entity::find_by_id(id.0).one(self.read()).await?;
        Ok(found.and_then(|row| {
            let since = row.factor_since.map(Timestamp);
            row.factor_secret.map(|secret| SecondFactorRecord { secret: SealedSecret(secret), since })
        }))
    }

    /// Puts the secret that was set up into use, with the step of the code that confirmed it and the first recovery codes. Tells
    /// whether that was possible: not where it is in use already, or another was begun meanwhile.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn confirm_second_factor(
        &self,
        id: AccountId,
        secret: &SealedSecret,
        step: i64,
        codes: &[RecoveryHash],
        now: Timestamp,
    ) -> Result<bool> {
        let transaction = self.begin().await?;
        let confirmed = account::Entity::update_many()
            .col_expr(account::Column::FactorSince, Expr::value(now.0))
            .col_expr(account::Column::FactorStep, Expr::value(step))
            .filter(account::Column::Id.eq(id.0))
            .filter(account::Column::FactorSince.is_null())
            .filter(account::Column::FactorSecret.eq(secret.0.as_str()))
            .exec(&transaction)
            .await?;
        if confirmed.rows_affected == 0 {
            return Ok(false);
        }
        put_codes(&transaction, id, codes).await?;
        commit(transaction).await?;
        Ok(true)
    }

    /// Takes the code of a step of time; tells whether it could be taken: each step once, and none before one that was taken
    /// (RFC 6238, 5.2).
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn take_step(&self, id: AccountId, step: i64) -> Result<bool> {
        let transaction = self.begin().await?;
        let earlier =
            Condition::any().add(account::Column::FactorStep.is_null()).add(account::Column::FactorStep.lt(step));
        let taken = account::Entity::update_many()
            .col_expr(account::Column::FactorStep, Expr::value(step))
            .filter(account::Column::Id.eq(id.0))
            .filter(account::Column::FactorSince.is_not_null())
            .filter(earlier)
            .exec(&transaction)
            .await?;
        commit(transaction).await?;
        Ok(taken.rows_affected > 0)
    }

    /// Uses a recovery code up; tells whether it was one that could be used.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn use_recovery_code(&self, id: AccountId, code: RecoveryHash, now: Timestamp) -> Result<bool> {
        let transaction = self.begin().await?;
        let used = recovery_code::Entity::update_many()
            .col_expr(recovery_code::Column::Used, Expr::value(now.0))
            .filter(recovery_code::Column::AccountId.eq(id.0))
            .filter(recovery_code::Column::CodeHash.eq(code.to_hex()))
            .filter(recovery_code::Column::Used.is_null())
            .exec(&transaction)
            .await?;
        commit(transaction).await?;
        Ok(used.rows_affected > 0)
    }

    /// Replaces the recovery codes of an account.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn replace_recovery_codes(&self, id: AccountId, codes: &[RecoveryHash]) -> Result<()> {
        let transaction = self.begin().await?;
        put_codes(&transaction, id, codes).await?;
        commit(transaction).await
    }

    /// How many recovery codes of an account are unused.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn recovery_codes_left(&self, id: AccountId) -> Result<u64> {
        let unused = recovery_code::Entity::find()
            .filter(recovery_code::Column::AccountId.eq(id.0))
            .filter(recovery_code::Column::Used.is_null());
        Ok(unused.count(self.read()).await?)
    }

    /// Takes the second factor off an account, with its recovery codes, and ends all its sessions. Tells whether there was one in
    /// use.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn remove_second_factor(&self, id: AccountId) -> Result<bool> {
        let transaction = self.begin().await?;
        let removed = account::Entity::update_many()
            .col_expr(account::Column::FactorSecret, Expr::value(None::<String>))
            .col_expr(account::Column::FactorSince, Expr::value(None::<i64>))
            .col_expr(account::Column::FactorStep, Expr::value(None::<i64>))
            .filter(account::Column::Id.eq(id.0))
            .filter(account::Column::FactorSince.is_not_null())
            .exec(&transaction)
            .await?;
        if removed.rows_affected == 0 {
            return Ok(false);
        }
        put_codes(&transaction, id, &[]).await?;
        end_all(&transaction, id).await?;
        commit(transaction).await?;
        Ok(true)
    }

    /// Requires a second factor of a council's officers and administrators, or no longer.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError::Unavailable`].
    pub async fn require_second_factor(&self, council: CouncilId, required: bool) -> Result<()> {
        let transaction = self.begin().await?;
        let changed = council::Entity::update_many()
            .col_expr(council::Column::FactorRequired, Expr::value(required))
            .filter(council::Column::Id.eq(council.0))
            .exec(&transaction)
            .await?;
        if changed.rows_affected == 0 {
            return Err(StoreError::NotFound("the council".to_owned()));
        }
        self.commit_set_up(transaction).await
    }
}

/// These recovery codes and no others.
async fn put_codes(transaction: &DatabaseTransaction, id: AccountId, codes: &[RecoveryHash]) -> Result<()> {
    recovery_code::Entity::delete_many().filter(recovery_code::Column::AccountId.eq(id.0)).exec(transaction).await?;
    let rows = codes
        .iter()
        .map(|code| recovery_code::ActiveModel {
            account_id: Set(id.0),
            code_hash: Set(code.to_hex()),
            used: Set(None),
        })
        .collect();
    bulk::insert(transaction, rows, None).await.map_err(StoreError::about("a recovery code"))
}
