//! The language a response is read in, and which translations an officer has approved, each by the text approved: a text that
//! has changed since is a draft again.

use crate::table::{drop, reference, unique};
use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        manager.alter_table(Table::alter().table("response").add_column(string_null("language")).take()).await?;
        manager
            .create_table(
                Table::create()
                    .table("translation_approval")
                    .col(pk_uuid("id"))
                    .col(uuid("council_id"))
                    .col(string("language"))
                    .col(string("text_hash"))
                    .col(uuid("account_id"))
                    .col(big_integer("at"))
                    .foreign_key(&mut reference("translation_approval", "council_id", "council"))
                    .foreign_key(&mut reference("translation_approval", "account_id", "account"))
                    .take(),
            )
            .await?;
        manager.create_index(unique("translation_approval", &["council_id", "text_hash"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["translation_approval"]).await?;
        manager.alter_table(Table::alter().table("response").drop_column("language").take()).await
    }
}
