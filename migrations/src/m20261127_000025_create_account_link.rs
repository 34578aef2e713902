//! One-time links to accounts: invitations, and ways to set a new password. Of the code only its hash is kept.

use crate::table::{drop, index, reference, unique};
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
                    .table("account_link")
                    .col(string("code_hash").primary_key().take())
                    .col(uuid("account_id"))
                    .col(string("purpose").check(Expr::col("purpose").is_in(["invitation", "reset"])).take())
                    .col(big_integer("created"))
                    .col(big_integer("expires"))
                    .foreign_key(&mut reference("account_link", "account_id", "account"))
                    .take(),
            )
            .await?;
        // A new link ends the one before.
        manager.create_index(unique("account_link", &["account_id"])).await?;
        manager.create_index(index("account_link", &["expires"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["account_link"]).await
    }
}
