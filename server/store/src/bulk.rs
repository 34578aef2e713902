//! Inserting many rows without meeting the databases' limits on variables (32,766 and 65,535).

use sea_orm::sea_query::OnConflict;
use sea_orm::{ActiveModelTrait, DatabaseTransaction, DbErr, EntityTrait, Iterable};

/// Variables in one statement.
const VARIABLES: usize = 30_000;
/// Rows in one statement: beyond this nothing gets quicker.
const ROWS: usize = 1_000;

/// Inserts the rows in statements of a size that both databases take.
pub(crate) async fn insert<A>(
    transaction: &DatabaseTransaction,
    rows: Vec<A>,
    on_conflict: Option<OnConflict>,
) -> Result<(), DbErr>
where
    A: ActiveModelTrait + Send,
{
    let columns = <A::Entity as EntityTrait>::Column::iter().count().max(1);
    let size = (VARIABLES / columns).clamp(1, ROWS);
    let mut rows = rows.into_iter();
    loop {
        let chunk: Vec<A> = rows.by_ref().take(size).collect();
        if chunk.is_empty() {
            return Ok(());
        }
        let mut insert = A::Entity::insert_many(chunk);
        if let Some(on_conflict) = &on_conflict {
            insert = insert.on_conflict(on_conflict.clone());
        }
        insert.exec_without_returning(transaction).await?;
    }
}
