//! Surveys, their waves and the strata of each wave's sample.

use crate::table::{drop, index, primary, reference, unique};
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
                    .table("survey")
                    .col(pk_uuid("id"))
                    .col(uuid("council_id"))
                    .col(string("title"))
                    .col(uuid("question_set_id"))
                    .col(boolean("synthetic"))
                    .col(big_integer("created"))
                    .foreign_key(&mut reference("survey", "council_id", "council"))
                    .foreign_key(&mut reference("survey", "question_set_id", "question_set"))
                    .take(),
            )
            .await?;
        manager.create_index(index("survey", &["council_id"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("wave")
                    .col(pk_uuid("id"))
                    .col(uuid("survey_id"))
                    .col(integer("number"))
                    .col(string("label"))
                    .col(big_integer("opens"))
                    .col(big_integer("closes").check(Expr::col("closes").gt(Expr::col("opens"))).take())
                    .foreign_key(&mut reference("wave", "survey_id", "survey"))
                    .take(),
            )
            .await?;
        manager.create_index(unique("wave", &["survey_id", "number"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("wave_stratum")
                    .col(uuid("wave_id"))
                    .col(uuid("ward_id"))
                    .col(integer("addresses"))
                    .col(integer("invited"))
                    .primary_key(&mut primary(&["wave_id", "ward_id"]))
                    .foreign_key(&mut reference("wave_stratum", "wave_id", "wave"))
                    .foreign_key(&mut reference("wave_stratum", "ward_id", "ward"))
                    .take(),
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["wave_stratum", "wave", "survey"]).await
    }
}
