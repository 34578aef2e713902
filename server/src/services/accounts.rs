//! Accounts of staff and councillors.

use crate::auth::password::{self, PasswordError};
use crate::mail::{MailError, PlainMessage};
use crate::secret::token_hash;
use crate::services::audit::audit;
use crate::state::Platform;
use app::staff::{AccountMessage, AskedBy};
use serde_json::{Value, json};
use store::{AccountRecord, LinkHash, LinkPurpose, NewAccount, NewAccountLink, PasswordHash, StoreError};
use survey::clock::{DAY_MS, Timestamp};
use survey::council::Council;
use survey::email_address::EmailAddress;
use survey::id::{AccountId, CouncilId, WardId};
use survey::link_code::LinkCode;
use survey::role::Role;

/// Why an account was not made or changed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum AccountError {
    /// Not an e-mail address.
    #[error("“{0}” is not an e-mail address")]
    Email(String),
    /// No name, or one that is too long.
    #[error("a name has 1 to {LONGEST_NAME} characters on one line")]
    Name,
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

/// The longest name, in characters.
pub const LONGEST_NAME: usize = 100;
/// How long an invitation works, in milliseconds.
pub const INVITATION_MS: i64 = 7 * DAY_MS;
/// How long a link works that an administrator made for somebody who has a password, in milliseconds.
pub const HANDED_ON_MS: i64 = DAY_MS;
/// How long a link works that a person asked for on the page for forgotten passwords, in milliseconds.
pub const ASKED_FOR_MS: i64 = 3_600_000;

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

/// Adds an account with a password.
///
/// # Errors
/// [`AccountError`].
pub async fn add(
    platform: &Platform,
    particulars: AccountParticulars,
    password: &str,
) -> Result<AccountId, AccountError> {
    let particulars = checked(particulars)?;
    password::check_new(password, &particulars.email).await??;
    let hash = password::hash(password.to_owned(), &platform.entropy).await?;
    let (council, after) = (particulars.council, said(particulars.role, particulars.wards.len()));
    let id = insert(platform, particulars, PasswordHash(hash)).await?;
    let detail = json!({ "before": null, "after": after });
    audit(platform, council, None, "account.added", &id.to_string(), detail).await?;
    Ok(id)
}

/// Adds an account whose person chooses the password with a link.
///
/// # Errors
/// [`AccountError`].
pub async fn invite(
    platform: &Platform,
    particulars: AccountParticulars,
    by: AccountId,
) -> Result<AccountId, AccountError> {
    let particulars = checked(particulars)?;
    let (council, after) = (particulars.council, said(particulars.role, particulars.wards.len()));
    let id = insert(platform, particulars, PasswordHash::none()).await?;
    let detail = json!({ "before": null, "after": after });
    audit(platform, council, Some(by), "account.invited", &id.to_string(), detail).await?;
    Ok(id)
}

/// How a role with so many wards stands in the audit log.
#[must_use]
pub fn said(role: Role, wards: usize) -> Value {
    json!({ "role": role.as_str(), "wards": wards })
}

fn checked(mut particulars: AccountParticulars) -> Result<AccountParticulars, AccountError> {
    particulars.email = email(&particulars.email)?;
    particulars.name = particulars.name.trim().to_owned();
    let length = particulars.name.chars().count();
    if length == 0 || length > LONGEST_NAME || particulars.name.chars().any(char::is_control) {
        return Err(AccountError::Name);
    }
    if particulars.role.has_wards() == particulars.wards.is_empty() {
        return Err(AccountError::Wards);
    }
    Ok(particulars)
}

async fn insert(
    platform: &Platform,
    particulars: AccountParticulars,
    password_hash: PasswordHash,
) -> Result<AccountId, AccountError> {
    let AccountParticulars { council, email, name, role, wards } = particulars;
    let id = AccountId::new(platform.now(), platform.entropy.bytes());
    let account = NewAccount { id, council_id: council, email, name, role, password_hash, wards };
    platform.store.add_account(account, platform.now()).await?;
    Ok(id)
}

/// A link that was just made. Nobody can show it again.
#[derive(Clone, Debug)]
pub struct MadeLink {
    /// Its code.
    pub code: LinkCode,
    /// Until when it works.
    pub until: Timestamp,
}

/// Makes a one-time link with which a person chooses a password; one that they had before works no longer.
///
/// # Errors
/// The store's.
pub async fn make_link(platform: &Platform, account: &AccountRecord, lasts_ms: i64) -> store::Result<MadeLink> {
    let (now, code) = (platform.now(), platform.entropy.link_code());
    let until = now.plus_ms(lasts_ms);
    let purpose = if account.password_hash.chosen().is_some() { LinkPurpose::Reset } else { LinkPurpose::Invitation };
    let new = NewAccountLink { hash: link_hash(&code), account: account.id, purpose, expires: until };
    platform.store.put_account_link(new, now).await?;
    Ok(MadeLink { code, until })
}

/// What is stored of a link's code. It has 102 random bits, so no key is needed.
#[must_use]
pub fn link_hash(code: &LinkCode) -> LinkHash {
    LinkHash(token_hash(&code.plain()))
}

/// Why a message with a link did not go out.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NotSent {
    /// The site has no way to a mail server.
    #[error("This site cannot send e-mail.")]
    NoMail,
    /// The mail server does not take messages to the address, or it is written in a way that few mail servers take.
    #[error("The mail server does not take messages to this address. Check it.")]
    Address,
    /// The mail server cannot be reached.
    #[error("The mail server did not take it now.")]
    Failed,
}

/// Sends a link to its person by e-mail.
///
/// # Errors
/// [`NotSent`].
pub async fn send_link(
    platform: &Platform,
    council: &Council,
    account: &AccountRecord,
    link: &MadeLink,
    asked: AskedBy,
) -> Result<(), NotSent> {
    let mail = platform.mail.as_ref().ok_or(NotSent::NoMail)?;
    let to: EmailAddress = account.email.parse().map_err(|_| NotSent::Address)?;
    let message = AccountMessage {
        name: account.name.clone(),
        council: council.name.clone(),
        page: mail.page(SET_PASSWORD),
        code: link.code.clone(),
        until: link.until.long_date_time(),
        asked,
    };
    let message = PlainMessage {
        to,
        from: council.name.clone(),
        subject: message.subject(),
        language: "en",
        text: message.text(),
    };
    mail.send(message, &platform.entropy.token(), platform.now()).await.map_err(|error| match error {
        MailError::Address => NotSent::Address,
        MailError::NotSent => NotSent::Failed,
    })
}

/// The page that takes a link's code.
pub const SET_PASSWORD: &str = "/staff/set-password";

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
    password::check_new(password, email).await??;
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
