//! One-time links to accounts.

use crate::accounts::{AccountRecord, PasswordHash, end_all};
use crate::entity::{account, account_link};
use crate::error::{Result, StoreError};
use crate::hash::LinkHash;
use crate::store::{Store, commit};
use crate::stored::parse;
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter};
use std::collections::HashMap;
use std::str::FromStr;
use survey::clock::Timestamp;
use survey::id::{AccountId, CouncilId};

/// What a link is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum LinkPurpose {
    /// To choose the first password of a new account.
    Invitation,
    /// To choose another password.
    Reset,
}

impl LinkPurpose {
    /// As stored.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Invitation => "invitation",
            Self::Reset => "reset",
        }
    }
}

impl FromStr for LinkPurpose {
    type Err = ();
    fn from_str(text: &str) -> std::result::Result<Self, Self::Err> {
        [Self::Invitation, Self::Reset].into_iter().find(|purpose| purpose.as_str() == text).ok_or(())
    }
}

/// A link to be made.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAccountLink {
    /// Hash of its code.
    pub hash: LinkHash,
    /// Whose account it opens.
    pub account: AccountId,
    /// What it is for.
    pub purpose: LinkPurpose,
    /// When it stops working.
    pub expires: Timestamp,
}

/// A link that has not been used.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct AccountLink {
    /// What it is for.
    pub purpose: LinkPurpose,
    /// When it stops working.
    pub expires: Timestamp,
}

impl Store {
    /// Makes a link; one that the account had before works no longer.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for an unknown account, [`StoreError::Unavailable`].
    pub async fn put_account_link(&self, new: NewAccountLink, now: Timestamp) -> Result<()> {
        let row = account_link::ActiveModel {
            code_hash: Set(new.hash.to_hex()),
            account_id: Set(new.account.0),
            purpose: Set(new.purpose.as_str().to_owned()),
            created: Set(now.0),
            expires: Set(new.expires.0),
        };
        let transaction = self.begin().await?;
        account_link::Entity::delete_many()
            .filter(account_link::Column::AccountId.eq(new.account.0))
            .exec(&transaction)
            .await?;
        account_link::Entity::insert(row)
            .exec_without_returning(&transaction)
            .await
            .map_err(StoreError::about("the link to the account"))?;
        commit(transaction).await
    }

    /// The account that a link opens, unless the link is used or too old, or the account may not sign in.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn account_of_link(
        &self,
        hash: LinkHash,
        now: Timestamp,
    ) -> Result<Option<(LinkPurpose, AccountRecord)>> {
        let found = account_link::Entity::find_by_id(hash.to_hex())
            .find_also_related(account::Entity)
            .filter(account_link::Column::Expires.gt(now.0))
            .filter(account::Column::Disabled.is_null())
            .one(self.read())
            .await?;
        let Some((link, account)) = found else { return Ok(None) };
        let purpose = purpose(&link)?;
        Ok(self.with_wards(account).await?.map(|account| (purpose, account)))
    }

    /// Uses a link up: sets the password and ends all sessions of its account. Tells whether the link still worked.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn use_account_link(
        &self,
        hash: LinkHash,
        account: AccountId,
        password: PasswordHash,
        now: Timestamp,
    ) -> Result<bool> {
        let transaction = self.begin().await?;
        let used = account_link::Entity::delete_many()
            .filter(account_link::Column::CodeHash.eq(hash.to_hex()))
            .filter(account_link::Column::AccountId.eq(account.0))
            .filter(account_link::Column::Expires.gt(now.0))
            .exec(&transaction)
            .await?;
        if used.rows_affected == 0 {
            return Ok(false);
        }
        let changed = account::Entity::update_many()
            .col_expr(account::Column::PasswordHash, Expr::value(password.0))
            .filter(account::Column::Id.eq(account.0))
            .filter(account::Column::Disabled.is_null())
            .exec(&transaction)
            .await?;
        if changed.rows_affected == 0 {
            return Ok(false);
        }
        end_all(&transaction, account).await?;
        commit(transaction).await?;
        Ok(true)
    }

    /// The links of a council's accounts that still work.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn account_links(&self, council: CouncilId, now: Timestamp) -> Result<HashMap<AccountId, AccountLink>> {
        let rows = account_link::Entity::find()
            .find_also_related(account::Entity)
            .filter(account_link::Column::Expires.gt(now.0))
            .filter(account::Column::CouncilId.eq(council.0))
            .all(self.read())
            .await?;
        rows.iter()
            .map(|(link, _)| {
                let own = AccountLink { purpose: purpose(link)?, expires: Timestamp(link.expires) };
                Ok((AccountId(link.account_id), own))
            })
            .collect()
    }

    /// Takes an account's link back; tells whether there was one.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn remove_account_link(&self, account: AccountId) -> Result<bool> {
        let transaction = self.begin().await?;
        let removed = account_link::Entity::delete_many()
            .filter(account_link::Column::AccountId.eq(account.0))
            .exec(&transaction)
            .await?;
        commit(transaction).await?;
        Ok(removed.rows_affected > 0)
    }

    /// Removes links that are too old and tells how many.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn remove_old_account_links(&self, now: Timestamp) -> Result<u64> {
        let transaction = self.begin().await?;
        let removed = account_link::Entity::delete_many()
            .filter(account_link::Column::Expires.lte(now.0))
            .exec(&transaction)
            .await?;
        commit(transaction).await?;
        Ok(removed.rows_affected)
    }
}

fn purpose(link: &account_link::Model) -> Result<LinkPurpose> {
    parse(&link.purpose, "purpose of a link to an account")
}
