//! How answers came about: seconds on the page, changes, and the kind of device. Kept for judging the quality of a wave;
//! nothing that could tell one device from another.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // One at a time: SQLite adds no two columns in one statement.
        for column in [integer_null("seconds").take(), integer_null("changes").take()] {
            manager.alter_table(Table::alter().table("answer").add_column(column).take()).await?;
        }
        manager.alter_table(Table::alter().table("response").add_column(string_null("device")).take()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for (table, column) in [("response", "device"), ("answer", "changes"), ("answer", "seconds")] {
            manager.alter_table(Table::alter().table(table).drop_column(column).take()).await?;
        }
        Ok(())
    }
}
