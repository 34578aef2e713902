//! What administrators change of accounts. A council keeps somebody who can do it: the last administrator who can sign in is
//! neither given another role nor taken out of use.

use crate::accounts::{end_all, put_wards};
use crate::entity::{account, account_ward};
use crate::error::{Result, StoreError};
use crate::store::{Store, commit};
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use survey::clock::Timestamp;
use survey::id::{AccountId, WardId};
use survey::role::Role;

/// What came of a change.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ChangedAccount {
    /// It is made.
    Done,
    /// Nobody would be left who looks after accounts: nothing was changed.
    LastAdministrator,
}

impl Store {
    /// Gives an account a role and, where the role has wards, its wards.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for an unknown account or ward, [`StoreError::Unavailable`].
    pub async fn set_role(&self, id: AccountId, role: Role, wards: &[WardId]) -> Result<ChangedAccount> {
        let transaction = self.begin().await?;
        if !role.looks_after_accounts() && is_last_administrator(&transaction, id).await? {
            return Ok(ChangedAccount::LastAdministrator);
        }
        let changed = account::Entity::update_many()
            .col_expr(account::Column::Role, Expr::value(role.as_str()))
            .filter(account::Column::Id.eq(id.0))
            .exec(&transaction)
            .await?;
        if changed.rows_affected == 0 {
            return Err(StoreError::NotFound("the account".to_owned()));
        }
        account_ward::Entity::delete_many().filter(account_ward::Column::AccountId.eq(id.0)).exec(&transaction).await?;
        put_wards(&transaction, id, wards).await?;
        commit(transaction).await?;
        Ok(ChangedAccount::Done)
    }

    /// Takes an account out of use and ends its sessions.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError::Unavailable`].
    pub async fn deactivate(&self, id: AccountId, now: Timestamp) -> Result<ChangedAccount> {
        let transaction = self.begin().await?;
        if is_last_administrator(&transaction, id).await? {
            return Ok(ChangedAccount::LastAdministrator);
        }
        let changed = account::Entity::update_many()
            .col_expr(account::Column::Disabled, Expr::value(now.0))
            .filter(account::Column::Id.eq(id.0))
            .exec(&transaction)
            .await?;
        if changed.rows_affected == 0 {
            return Err(StoreError::NotFound("the account".to_owned()));
        }
        end_all(&transaction, id).await?;
        commit(transaction).await?;
        Ok(ChangedAccount::Done)
    }
}

/// Whether this is the only administrator of its council who can sign in. Locks the rows of all of them, in the same order for
/// everybody: two who demote each other at the same moment do so one after the other.
async fn is_last_administrator(transaction: &DatabaseTransaction, id: AccountId) -> Result<bool> {
    let own = account::Entity::find_by_id(id.0).one(transaction).await?;
    let own = own.ok_or_else(|| StoreError::NotFound("the account".to_owned()))?;
    let administrators = account::Entity::find()
        .filter(account::Column::CouncilId.eq(own.council_id))
        .filter(account::Column::Role.eq(Role::Administrator.as_str()))
        .filter(account::Column::Disabled.is_null())
        .filter(account::Column::PasswordHash.ne(""))
        .order_by_asc(account::Column::Id)
        .lock_exclusive()
        .all(transaction)
        .await?;
    Ok(matches!(administrators.as_slice(), [only] if only.id == id.0))
}
