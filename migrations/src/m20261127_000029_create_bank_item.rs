//! The questions that a council keeps in its own part of the question bank.

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
        manager
            .create_table(
                Table::create()
                    .table("bank_item")
                    .col(uuid("council_id"))
                    .col(string("code"))
                    .col(text("item"))
                    .col(big_integer("changed"))
                    .col(uuid_null("changed_by"))
                    .col(big_integer_null("removed"))
                    .primary_key(&mut primary(&["council_id", "code"]))
                    .foreign_key(&mut reference("bank_item", "council_id", "council"))
                    .foreign_key(&mut reference("bank_item", "changed_by", "account"))
                    .take(),
            )
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["bank_item"]).await
    }
}
