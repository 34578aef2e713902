//! Reading the one row that a unique key leads to.
//!
//! SeaORM's `one` adds `LIMIT ?`. SQLite plans such a statement by the limit's value, so that it has to parse and plan it again
//! each time it is run (`sqlite3ExprIsInteger` in its source marks the parameter, `sqlite3_clear_bindings` then lets the
//! statement expire): more work than reading the row. Where the condition is a unique key no limit is needed.

use sea_orm::{ConnectionTrait, DbErr, EntityTrait, Select, Selector, SelectorTrait};
use std::future::Future;

/// A query whose condition is a unique key.
pub(crate) trait Only: Sized {
    /// What a row is read as.
    type Item: Send;

    /// The row, if there is one. All rows are read: not for a query that may find many.
    fn only<C: ConnectionTrait>(self, db: &C) -> impl Future<Output = Result<Option<Self::Item>, DbErr>> + Send;
}

impl<S> Only for Selector<S>
where
    S: SelectorTrait + Send,
    S::Item: Send,
{
    type Item = S::Item;

    async fn only<C: ConnectionTrait>(self, db: &C) -> Result<Option<S::Item>, DbErr> {
        Ok(self.all(db).await?.into_iter().next())
    }
}

impl<E: EntityTrait> Only for Select<E>
where
    E::Model: Send,
{
    type Item = E::Model;

    async fn only<C: ConnectionTrait>(self, db: &C) -> Result<Option<E::Model>, DbErr> {
        Ok(self.all(db).await?.into_iter().next())
    }
}
