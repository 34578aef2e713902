//! Councils, their wards, the postcode look-up and the population targets.

use crate::table::{clustered, drop, index, primary, reference, unique};
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
                    .table("council")
                    .col(pk_uuid("id"))
                    .col(string("code"))
                    .col(string("slug"))
                    .col(string("name"))
                    .col(string("area"))
                    .col(big_integer("created"))
                    .take(),
            )
            .await?;
        manager.create_index(unique("council", &["code"])).await?;
        manager.create_index(unique("council", &["slug"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("ward")
                    .col(pk_uuid("id"))
                    .col(uuid("council_id"))
                    .col(string("code"))
                    .col(string("name"))
                    .col(integer_null("households"))
                    .col(text_null("boundary"))
                    .foreign_key(&mut reference("ward", "council_id", "council"))
                    .take(),
            )
            .await?;
        manager.create_index(unique("ward", &["council_id", "code"])).await?;
        // For the look-up alone: no response ever refers to a postcode.
        manager
            .create_table(clustered(
                &mut Table::create()
                    .table("postcode")
                    .col(string("postcode").primary_key().take())
                    .col(uuid("ward_id"))
                    .foreign_key(&mut reference("postcode", "ward_id", "ward"))
                    .take(),
                manager,
            ))
            .await?;
        manager.create_index(index("postcode", &["ward_id"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("population_target")
                    .col(uuid("council_id"))
                    .col(integer("position"))
                    .col(text("margin"))
                    .primary_key(&mut primary(&["council_id", "position"]))
                    .foreign_key(&mut reference("population_target", "council_id", "council"))
                    .take(),
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["population_target", "postcode", "ward", "council"]).await
    }
}
