//! The brake on guessing passwords.

use crate::entity::sign_in_throttle;
use crate::error::Result;
use crate::store::{Store, commit};
use crate::stored::{count, integer};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
use survey::clock::Timestamp;

/// Failures without a lock.
pub const FREE_FAILURES: u32 = 5;
/// The longest lock, in minutes.
pub const LONGEST_LOCK_MINUTES: i64 = 60;

/// How a key stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct ThrottleState {
    /// Failures since the last success.
    pub failures: u32,
    /// Until when no sign-in is tried.
    pub locked_until: Option<Timestamp>,
}

impl ThrottleState {
    /// Whether sign-in is refused at `now`.
    #[must_use]
    pub fn is_locked(&self, now: Timestamp) -> bool {
        self.locked_until.is_some_and(|until| now < until)
    }

    /// The state after one more failure at `now`: the first five are free, then each locks for 1, 2, 4 … minutes, at
    /// most an hour.
    #[must_use]
    pub fn after_failure(self, now: Timestamp) -> Self {
        let failures = self.failures.saturating_add(1);
        let locked_until = failures.checked_sub(FREE_FAILURES + 1).map(|step| {
            let minutes = 1_i64.checked_shl(step.min(6)).map_or(LONGEST_LOCK_MINUTES, |m| m.min(LONGEST_LOCK_MINUTES));
            now.plus_ms(minutes * 60_000)
        });
        Self { failures, locked_until }
    }
}

impl Store {
    /// How a key (a hash of the e-mail address) stands.
    ///
    /// # Errors
    /// [`crate::StoreError::Unavailable`].
    pub async fn throttle(&self, key: &str) -> Result<ThrottleState> {
        let found = sign_in_throttle::Entity::find_by_id(key.to_owned()).one(self.read()).await?;
        Ok(found.map(read).unwrap_or_default())
    }

    /// Counts a failure and tells how the key stands now.
    ///
    /// # Errors
    /// [`crate::StoreError::Unavailable`].
    pub async fn record_failure(&self, key: &str, now: Timestamp) -> Result<ThrottleState> {
        let transaction = self.begin().await?;
        // The row first, so that failures at the same moment are counted one after the other.
        let first = sign_in_throttle::ActiveModel {
            key: Set(key.to_owned()),
            failures: Set(0),
            locked_until: Set(None),
            updated: Set(now.0),
        };
        sign_in_throttle::Entity::insert(first)
            .on_conflict_do_nothing_on([sign_in_throttle::Column::Key])
            .exec_without_returning(&transaction)
            .await?;
        let found = sign_in_throttle::Entity::find_by_id(key.to_owned()).lock_exclusive().one(&transaction).await?;
        let state = found.map(read).unwrap_or_default().after_failure(now);
        sign_in_throttle::Entity::update_many()
            .col_expr(sign_in_throttle::Column::Failures, Expr::value(integer(state.failures)))
            .col_expr(sign_in_throttle::Column::LockedUntil, Expr::value(state.locked_until.map(|until| until.0)))
            .col_expr(sign_in_throttle::Column::Updated, Expr::value(now.0))
            .filter(sign_in_throttle::Column::Key.eq(key))
            .exec(&transaction)
            .await?;
        commit(transaction).await?;
        Ok(state)
    }

    /// Forgets the failures under a key, after a success.
    ///
    /// # Errors
    /// [`crate::StoreError::Unavailable`].
    pub async fn clear_throttle(&self, key: &str) -> Result<()> {
        let transaction = self.begin().await?;
        sign_in_throttle::Entity::delete_by_id(key.to_owned()).exec(&transaction).await?;
        commit(transaction).await
    }

    /// Forgets keys whose last failure was before `before`, and tells how many.
    ///
    /// # Errors
    /// [`crate::StoreError::Unavailable`].
    pub async fn remove_old_throttles(&self, before: Timestamp) -> Result<u64> {
        let transaction = self.begin().await?;
        let removed = sign_in_throttle::Entity::delete_many()
            .filter(sign_in_throttle::Column::Updated.lt(before.0))
            .exec(&transaction)
            .await?;
        commit(transaction).await?;
        Ok(removed.rows_affected)
    }
}

fn read(row: sign_in_throttle::Model) -> ThrottleState {
    ThrottleState { failures: count(row.failures), locked_until: row.locked_until.map(Timestamp) }
}
