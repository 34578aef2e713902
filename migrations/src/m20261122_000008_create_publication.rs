//! Publications; never changed once written. Each but the first of a wave names the one it replaces.

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
                    .table("publication")
                    .col(pk_uuid("id"))
                    .col(uuid("wave_id"))
                    .col(uuid("weight_set_id"))
                    .col(big_integer("published"))
                    .col(uuid_null("published_by"))
                    .col(uuid_null("replaces"))
                    .col(text("content"))
                    .col(string("content_hash"))
                    .foreign_key(&mut reference("publication", "wave_id", "wave"))
                    .foreign_key(&mut reference("publication", "weight_set_id", "weight_set"))
                    .foreign_key(&mut reference("publication", "published_by", "account"))
                    .foreign_key(&mut reference("publication", "replaces", "publication"))
                    .take(),
            )
            .await?;
        manager.create_index(index("publication", &["wave_id"])).await?;
        manager.create_index(unique("publication", &["replaces"])).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["publication"]).await
    }
}
