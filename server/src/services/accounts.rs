//! Accounts of staff and councillors.

use crate::auth::password::{self, PasswordError};
use crate::services::audit::audit;
use crate::state::Platform;
use serde_json::json;
use store::{NewAccount, PasswordHash, StoreError};
use survey::id::{AccountId, CouncilId, WardId};
use survey::role::Role;

/// Why an account was not made or changed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum AccountError {
    /// Not an e-mail address.
    #[error("“{0}” is not an e-mail address")]
    Email(String),
    /// A councillor without a ward, or another role with one.
    #[error("a councillor needs at least one ward, and no other role has any")]
    Wards,
    /// The password is too weak.
    #[error("the password: {0}")]
    Password(#[from] PasswordError),
    /// The store did not do its work; a taken address is a conflict.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// Hashing failed.
    #[error(transparent)]
    Hash(#[from] anyhow::Error),
}

/// A new account's particulars.
#[derive(Clone, Debug)]
pub struct AccountParticulars {
    /// The council.
    pub council: CouncilId,
    /// Lower-cased before it is kept.
    pub email: String,
    /// As shown.
    pub name: String,
    /// What they may do.
    pub role: Role,
    /// A councillor's wards.
    pub wards: Vec<WardId>,
}

/// Adds an account.
///
/// # Errors
/// [`AccountError`].
pub async fn add(
    platform: &Platform,
    particulars: AccountParticulars,
    password: &str,
) -> Result<AccountId, AccountError> {
    let email = email(&particulars.email)?;
    if (particulars.role == Role::Councillor) == particulars.wards.is_empty() {
        return Err(AccountError::Wards);
    }
    password::check_new(password, &email)?;
    let hash = password::hash(password.to_owned(), &platform.entropy).await?;
    let wards = particulars.wards.len();
    let id = AccountId::new(platform.now(), platform.entropy.bytes());
    let account = NewAccount {
        id,
        council_id: particulars.council,
        email,
        name: particulars.name,
        role: particulars.role,
        password_hash: PasswordHash(hash),
        wards: particulars.wards,
    };
    platform.store.add_account(account, platform.now()).await?;
    let after = json!({ "role": particulars.role.as_str(), "wards": wards });
    let detail = json!({ "before": null, "after": after });
    audit(platform, particulars.council, None, "account.added", &id.to_string(), detail).await?;
    Ok(id)
}

/// Gives an account a new password and ends its sessions; tells how many.
///
/// # Errors
/// [`AccountError`].
pub async fn reset(
    platform: &Platform,
    account: AccountId,
    email: &str,
    password: &str,
) -> Result<usize, AccountError> {
    let sessions = platform.store.sessions_of(account, platform.now()).await?.len();
    password::check_new(password, email)?;
    let hash = password::hash(password.to_owned(), &platform.entropy).await?;
    platform.store.set_password(account, PasswordHash(hash)).await?;
    platform.store.end_all_sessions(account).await?;
    Ok(sessions)
}

/// An address in lower case.
///
/// # Errors
/// [`AccountError::Email`].
pub fn email(text: &str) -> Result<String, AccountError> {
    let email = text.trim().to_lowercase();
    let fine = (3..=254).contains(&email.len())
        && !email.contains(|c: char| c.is_whitespace() || c.is_control())
        && email
            .split_once('@')
            .is_some_and(|(name, host)| !name.is_empty() && !host.is_empty() && !host.contains('@'));
    if fine { Ok(email) } else { Err(AccountError::Email(text.chars().take(60).collect())) }
}

/// A random password: six groups of four readable symbols, about 110 bits.
#[must_use]
pub fn random_password(platform: &Platform) -> String {
    let code = || platform.entropy.access_code().plain().to_lowercase();
    let (a, b, c) = (code(), code(), code());
    format!("{}-{}-{}-{}-{}-{}", &a[..4], &a[4..8], &b[..4], &b[4..8], &c[..4], &c[4..8])
}
