//! What was done by whom; rows are only ever added.

use crate::table::{drop, index, reference};
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
                    .table("audit_event")
                    .col(pk_uuid("id"))
                    .col(big_integer("at"))
                    .col(uuid_null("council_id"))
                    .col(uuid_null("account_id"))
                    .col(string("action"))
                    .col(string("subject"))
                    .col(text("detail"))
                    .foreign_key(&mut reference("audit_event", "council_id", "council"))
                    .foreign_key(&mut reference("audit_event", "account_id", "account"))
                    .take(),
            )
            .await?;
        manager.create_index(index("audit_event", &["council_id", "at"])).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["audit_event"]).await
    }
}
