//! Shared devices: where each stands, and the hash of the cookie that makes it one.

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
                    .table("kiosk")
                    .col(pk_uuid("id"))
                    .col(uuid("council_id"))
                    .col(string("place"))
                    .col(string("token_hash"))
                    .col(uuid("created_by"))
                    .col(big_integer("created"))
                    .col(big_integer_null("ended"))
                    .foreign_key(&mut reference("kiosk", "council_id", "council"))
                    .foreign_key(&mut reference("kiosk", "created_by", "account"))
                    .take(),
            )
            .await?;
        manager.create_index(unique("kiosk", &["token_hash"])).await?;
        manager.create_index(index("kiosk", &["council_id", "created"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["kiosk"]).await
    }
}
