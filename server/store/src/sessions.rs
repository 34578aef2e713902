//! Sessions of people who are signed in.

use crate::accounts::AccountRecord;
use crate::entity::{account, session};
use crate::error::{Result, StoreError};
use crate::hash::SessionHash;
use crate::store::{Store, commit};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder};
use survey::clock::Timestamp;
use survey::id::AccountId;

/// The longest description of a browser that is kept, in characters.
const USER_AGENT: usize = 200;

/// A session to begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewSession {
    /// Hash of the cookie.
    pub id: SessionHash,
    /// Who signed in.
    pub account_id: AccountId,
    /// When it ends unless prolonged.
    pub expires: Timestamp,
    /// What the browser says it is; cut when long.
    pub user_agent: String,
}

/// A session with its account.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionRecord {
    /// Who is signed in.
    pub account: AccountRecord,
    /// The session.
    pub summary: SessionSummary,
}

/// A session in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SessionSummary {
    /// Hash of the cookie.
    pub id: SessionHash,
    /// When the person signed in.
    pub created: Timestamp,
    /// When it was last used.
    pub last_seen: Timestamp,
    /// When it ends unless prolonged.
    pub expires: Timestamp,
    /// What the browser says it is.
    pub user_agent: String,
}

impl Store {
    /// Begins a session.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for an unknown account, [`StoreError::Conflict`] for a known hash,
    /// [`StoreError::Unavailable`].
    pub async fn create_session(&self, new: NewSession, now: Timestamp) -> Result<()> {
        let row = session::ActiveModel {
            id_hash: Set(new.id.to_hex()),
            account_id: Set(new.account_id.0),
            created: Set(now.0),
            last_seen: Set(now.0),
            expires: Set(new.expires.0),
            user_agent: Set(new.user_agent.chars().take(USER_AGENT).collect()),
        };
        let transaction = self.begin().await?;
        session::Entity::insert(row)
            .exec_without_returning(&transaction)
            .await
            .map_err(StoreError::about("the session"))?;
        commit(transaction).await
    }

    /// The session of a cookie, unless it has expired or its account is disabled.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn session(&self, id: SessionHash, now: Timestamp) -> Result<Option<SessionRecord>> {
        let found = session::Entity::find_by_id(id.to_hex())
            .find_also_related(account::Entity)
            .filter(session::Column::Expires.gt(now.0))
            .filter(account::Column::Disabled.is_null())
            .one(self.read())
            .await?;
        let Some((row, account)) = found else { return Ok(None) };
        let summary = SessionSummary::read(row)?;
        Ok(self.with_wards(account).await?.map(|account| SessionRecord { account, summary }))
    }

    /// Notes that a session was used and sets when it ends. An unknown session is no error.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn touch_session(&self, id: SessionHash, now: Timestamp, expires: Timestamp) -> Result<()> {
        let transaction = self.begin().await?;
        session::Entity::update_many()
            .col_expr(session::Column::LastSeen, Expr::value(now.0))
            .col_expr(session::Column::Expires, Expr::value(expires.0))
            .filter(session::Column::IdHash.eq(id.to_hex()))
            .exec(&transaction)
            .await?;
        commit(transaction).await
    }

    /// The sessions of an account that have not expired, the last used first.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn sessions_of(&self, account: AccountId, now: Timestamp) -> Result<Vec<SessionSummary>> {
        let rows = session::Entity::find()
            .filter(session::Column::AccountId.eq(account.0))
            .filter(session::Column::Expires.gt(now.0))
            .order_by_desc(session::Column::LastSeen)
            .all(self.read())
            .await?;
        rows.into_iter().map(SessionSummary::read).collect()
    }

    /// Ends a session of this account; tells whether there was one.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn end_session_of(&self, account: AccountId, id: SessionHash) -> Result<bool> {
        let of_account = session::Column::AccountId.eq(account.0);
        Ok(self.end(Condition::all().add(of_account).add(session::Column::IdHash.eq(id.to_hex()))).await? > 0)
    }

    /// Ends all sessions of an account and tells how many.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn end_all_sessions(&self, account: AccountId) -> Result<u64> {
        self.end(Condition::all().add(session::Column::AccountId.eq(account.0))).await
    }

    /// Removes sessions that have expired and tells how many.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn remove_expired_sessions(&self, now: Timestamp) -> Result<u64> {
        self.end(Condition::all().add(session::Column::Expires.lte(now.0))).await
    }

    async fn end(&self, which: Condition) -> Result<u64> {
        let transaction = self.begin().await?;
        let ended = session::Entity::delete_many().filter(which).exec(&transaction).await?;
        commit(transaction).await?;
        Ok(ended.rows_affected)
    }
}

impl SessionSummary {
    fn read(row: session::Model) -> Result<Self> {
        let id = SessionHash::from_hex(&row.id_hash);
        Ok(Self {
            id: id.ok_or_else(|| StoreError::Corrupt("hash of a session".to_owned()))?,
            created: Timestamp(row.created),
            last_seen: Timestamp(row.last_seen),
            expires: Timestamp(row.expires),
            user_agent: row.user_agent,
        })
    }
}
