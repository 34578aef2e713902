//! Withdrawal: the day, and what has to be known of a person who is gone so that results published before and after
//! tell nothing of them.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// One at a time: SQLite adds no two columns in one statement.
fn columns() -> [ColumnDef; 2] {
    [big_integer_null("withdrawn").take(), text_null("withdrawn_answered").take()]
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in columns() {
            manager.alter_table(Table::alter().table("response").add_column(column).take()).await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in ["withdrawn", "withdrawn_answered"] {
            manager.alter_table(Table::alter().table("response").drop_column(column).take()).await?;
        }
        Ok(())
    }
}
