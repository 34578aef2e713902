//! Weight sets and their weights; never changed once written.

use crate::table::{clustered, drop, index, primary, reference};
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
                    .table("weight_set")
                    .col(pk_uuid("id"))
                    .col(uuid("wave_id"))
                    .col(big_integer("created"))
                    .col(uuid_null("created_by"))
                    .col(text("diagnostics"))
                    .col(text("margins"))
                    .foreign_key(&mut reference("weight_set", "wave_id", "wave"))
                    .foreign_key(&mut reference("weight_set", "created_by", "account"))
                    .take(),
            )
            .await?;
        manager.create_index(index("weight_set", &["wave_id", "created"])).await?;
        manager
            .create_table(clustered(
                &mut Table::create()
                    .table("weight")
                    .col(uuid("weight_set_id"))
                    .col(uuid("response_id"))
                    .col(double("base_weight"))
                    .col(double("weight"))
                    .primary_key(&mut primary(&["weight_set_id", "response_id"]))
                    .foreign_key(&mut reference("weight", "weight_set_id", "weight_set"))
                    .foreign_key(&mut reference("weight", "response_id", "response"))
                    .take(),
                manager,
            ))
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["weight", "weight_set"]).await
    }
}
