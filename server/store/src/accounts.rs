//! Staff and councillors.

use crate::bulk;
use crate::entity::{account, account_ward, session, sign_in_step};
use crate::error::{Result, StoreError};
use crate::store::{Store, commit};
use crate::stored::parse;
use sea_orm::sea_query::Expr;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Value,
};
use std::fmt;
use survey::clock::Timestamp;
use survey::id::{AccountId, CouncilId, WardId};
use survey::role::Role;
use uuid::Uuid;

/// A hash of a password in PHC string form, with its parameters and salt.
#[derive(Clone, PartialEq, Eq)]
pub struct PasswordHash(pub String);

impl PasswordHash {
    /// Of an account whose person has not chosen a password yet: no password fits it.
    #[must_use]
    pub fn none() -> Self {
        Self(String::new())
    }

    /// The hash to compare with; `None` where no password has been chosen.
    #[must_use]
    pub fn chosen(&self) -> Option<&str> {
        Some(self.0.as_str()).filter(|hash| !hash.is_empty())
    }
}

/// A hash can be attacked at leisure: it goes to no log.
impl fmt::Debug for PasswordHash {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("PasswordHash(…)")
    }
}

/// An account to be added.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewAccount {
    /// The account.
    pub id: AccountId,
    /// The council worked for.
    pub council_id: CouncilId,
    /// E-mail address; kept in lower case, each once.
    pub email: String,
    /// "Asha Patel".
    pub name: String,
    /// What the person may do.
    pub role: Role,
    /// Hash of the password.
    pub password_hash: PasswordHash,
    /// The wards a councillor is bound to; empty for staff.
    pub wards: Vec<WardId>,
}

/// An account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AccountRecord {
    /// The account.
    pub id: AccountId,
    /// The council worked for.
    pub council_id: CouncilId,
    /// E-mail address in lower case.
    pub email: String,
    /// "Asha Patel".
    pub name: String,
    /// What the person may do.
    pub role: Role,
    /// Hash of the password.
    pub password_hash: PasswordHash,
    /// The wards a councillor is bound to, in order of id.
    pub wards: Vec<WardId>,
    /// When it was added.
    pub created: Timestamp,
    /// Since when it cannot be used.
    pub disabled: Option<Timestamp>,
    /// Since when signing in asks for a code as well.
    pub second_factor: Option<Timestamp>,
}

impl Store {
    /// Adds an account.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the address has an account, [`StoreError::NotFound`] for an unknown council or
    /// ward, [`StoreError::Unavailable`].
    pub async fn add_account(&self, new: NewAccount, now: Timestamp) -> Result<()> {
        let row = account::ActiveModel {
            id: Set(new.id.0),
            council_id: Set(new.council_id.0),
            email: Set(normal(&new.email)),
            name: Set(new.name),
            role: Set(new.role.as_str().to_owned()),
            password_hash: Set(new.password_hash.0),
            created: Set(now.0),
            disabled: Set(None),
            factor_secret: Set(None),
            factor_since: Set(None),
            factor_step: Set(None),
        };
        let transaction = self.begin().await?;
        account::Entity::insert(row)
            .exec_without_returning(&transaction)
            .await
            .map_err(StoreError::about("an account with this e-mail address"))?;
        put_wards(&transaction, new.id, &new.wards).await?;
        commit(transaction).await
    }

    /// Sets the password and ends all sessions of the account.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError::Unavailable`].
    pub async fn set_password(&self, id: AccountId, hash: PasswordHash) -> Result<()> {
        self.change_account(id, account::Column::PasswordHash, hash.0.into()).await
    }

    /// Takes the account out of use since `disabled`, or back into use with `None`. Ends all its sessions.
    ///
    /// # Errors
    /// [`StoreError::NotFound`], [`StoreError::Unavailable`].
    pub async fn set_disabled(&self, id: AccountId, disabled: Option<Timestamp>) -> Result<()> {
        self.change_account(id, account::Column::Disabled, disabled.map(|since| since.0).into()).await
    }

    /// Replaces the wards a councillor is bound to.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for an unknown account or ward, [`StoreError::Unavailable`].
    pub async fn set_wards(&self, id: AccountId, wards: &[WardId]) -> Result<()> {
        let transaction = self.begin().await?;
        account_ward::Entity::delete_many().filter(account_ward::Column::AccountId.eq(id.0)).exec(&transaction).await?;
        put_wards(&transaction, id, wards).await?;
        commit(transaction).await
    }

    /// The account of an e-mail address, however it is capitalised; disabled ones too.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn account_by_email(&self, email: &str) -> Result<Option<AccountRecord>> {
        let found = account::Entity::find().filter(account::Column::Email.eq(normal(email))).one(self.read()).await?;
        self.with_wards(found).await
    }

    /// The account of this id; disabled ones too.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn account(&self, id: AccountId) -> Result<Option<AccountRecord>> {
        let found = account::Entity::find_by_id(id.0).one(self.read()).await?;
        self.with_wards(found).await
    }

    /// The accounts of a council by e-mail address.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn accounts(&self, council: CouncilId) -> Result<Vec<AccountRecord>> {
        let rows = account::Entity::find()
            .filter(account::Column::CouncilId.eq(council.0))
            .order_by_asc(account::Column::Email)
            .all(self.read())
            .await?;
        let mut accounts = Vec::with_capacity(rows.len());
        for row in rows {
            accounts.extend(self.with_wards(Some(row)).await?);
        }
        Ok(accounts)
    }

    pub(crate) async fn with_wards(&self, found: Option<account::Model>) -> Result<Option<AccountRecord>> {
        let Some(row) = found else { return Ok(None) };
        let role: Role = parse(&row.role, "role of an account")?;
        let wards: Vec<Uuid> = if role.has_wards() {
            account_ward::Entity::find()
                .select_only()
                .column(account_ward::Column::WardId)
                .filter(account_ward::Column::AccountId.eq(row.id))
                .order_by_asc(account_ward::Column::WardId)
                .into_tuple()
                .all(self.read())
                .await?
        } else {
            Vec::new()
        };
        Ok(Some(AccountRecord {
            id: AccountId(row.id),
            council_id: CouncilId(row.council_id),
            email: row.email,
            name: row.name,
            role,
            password_hash: PasswordHash(row.password_hash),
            wards: wards.into_iter().map(WardId).collect(),
            created: Timestamp(row.created),
            disabled: row.disabled.map(Timestamp),
            second_factor: row.factor_since.map(Timestamp),
        }))
    }

    /// Changes what lets a person in; what let them in before must not go on.
    async fn change_account(&self, id: AccountId, column: account::Column, value: Value) -> Result<()> {
        let transaction = self.begin().await?;
        let changed = account::Entity::update_many()
            .col_expr(column, Expr::value(value))
            .filter(account::Column::Id.eq(id.0))
            .exec(&transaction)
            .await?;
        if changed.rows_affected == 0 {
            return Err(StoreError::NotFound("the account".to_owned()));
        }
        end_all(&transaction, id).await?;
        commit(transaction).await
    }
}

/// Ends all sessions of an account, and sign-ins between password and code.
pub(crate) async fn end_all(transaction: &DatabaseTransaction, id: AccountId) -> Result<u64> {
    sign_in_step::Entity::delete_many().filter(sign_in_step::Column::AccountId.eq(id.0)).exec(transaction).await?;
    let ended = session::Entity::delete_many().filter(session::Column::AccountId.eq(id.0)).exec(transaction).await?;
    Ok(ended.rows_affected)
}

fn normal(email: &str) -> String {
    email.trim().to_lowercase()
}

pub(crate) async fn put_wards(transaction: &DatabaseTransaction, id: AccountId, wards: &[WardId]) -> Result<()> {
    let rows =
        wards.iter().map(|ward| account_ward::ActiveModel { account_id: Set(id.0), ward_id: Set(ward.0) }).collect();
    bulk::insert(transaction, rows, None).await.map_err(StoreError::about("a ward of the account"))
}
