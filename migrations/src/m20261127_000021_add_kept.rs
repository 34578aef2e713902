//! When a session was last lengthened without anything being saved: apart from when something was, by which pages are timed.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let kept = big_integer_null("kept").take();
        manager.alter_table(Table::alter().table("response").add_column(kept).take()).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("response").drop_column("kept").take()).await
    }
}
