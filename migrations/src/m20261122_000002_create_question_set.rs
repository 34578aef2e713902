//! Published versions of question sets, named by their content.

use crate::table::{drop, index, unique};
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
                    .table("question_set")
                    .col(pk_uuid("id"))
                    .col(string("code"))
                    .col(integer("version"))
                    .col(text("content"))
                    .col(string("content_hash"))
                    .col(big_integer("published"))
                    .take(),
            )
            .await?;
        manager.create_index(unique("question_set", &["content_hash"])).await?;
        manager.create_index(index("question_set", &["code", "version"])).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["question_set"]).await
    }
}
