//! What can go wrong.

use sea_orm::{DbErr, SqlErr};

/// The result of a store operation.
pub type Result<T, E = StoreError> = std::result::Result<T, E>;

/// Why a store operation did not happen. Nothing was changed when one of these is returned, with one exception:
/// [`StoreError::Unavailable`] of a write may mean that the answer got lost on its way back. Every write of a
/// resident can be repeated safely.
#[derive(Clone, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum StoreError {
    /// The database cannot be reached, is too busy, or failed. Trying again later may help.
    #[error("the database did not do the work: {0}")]
    Unavailable(#[from] DbErr),
    /// The state of things forbids it, and trying again will not help.
    #[error("{0}")]
    Conflict(String),
    /// Something that the operation names does not exist.
    #[error("{0} does not exist")]
    NotFound(String),
    /// What is stored cannot be read as what it should be.
    #[error("stored data cannot be read: {0}")]
    Corrupt(String),
    /// The database URL names no database that the store can use.
    #[error("{0}")]
    Url(String),
}

impl StoreError {
    /// A database error by what it means: a broken unique key is a conflict over `what`, a broken reference names
    /// something that does not exist.
    pub(crate) fn meaning(error: DbErr, what: &str) -> Self {
        match error.sql_err() {
            Some(SqlErr::UniqueConstraintViolation(_)) => Self::Conflict(format!("{what} exists already")),
            Some(SqlErr::ForeignKeyConstraintViolation(_)) => {
                Self::NotFound(format!("something that {what} refers to"))
            }
            _ => Self::Unavailable(error),
        }
    }

    /// As [`StoreError::meaning`], for `map_err`.
    pub(crate) fn about(what: &str) -> impl Fn(DbErr) -> Self + '_ {
        move |error| Self::meaning(error, what)
    }

    pub(crate) fn stopped() -> Self {
        Self::Unavailable(DbErr::Custom("the store has stopped".to_owned()))
    }
}
