//! What a council says of itself, and its logo.

use crate::table::{drop, primary, reference};
use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // One column a statement: SQLite adds no more.
        for column in [text("profile").default("{}").take(), integer("profile_version").default(0).take()] {
            manager.alter_table(Table::alter().table("council").add_column(column).take()).await?;
        }
        manager
            .create_table(
                Table::create()
                    .table("council_logo")
                    .col(uuid("council_id"))
                    .col(string("hash"))
                    .col(blob("content"))
                    .primary_key(&mut primary(&["council_id", "hash"]))
                    .foreign_key(&mut reference("council_logo", "council_id", "council"))
                    .take(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["council_logo"]).await?;
        for column in ["profile_version", "profile"] {
            manager.alter_table(Table::alter().table("council").drop_column(column).take()).await?;
        }
        Ok(())
    }
}
