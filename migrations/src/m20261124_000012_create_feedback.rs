//! What visitors wrote about the site: the day and the kind of page, and nothing that leads to a person or to answers.

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
                    .table("feedback")
                    .col(pk_uuid("id"))
                    .col(uuid("council_id"))
                    .col(uuid_null("survey_id"))
                    .col(string_null("page"))
                    .col(big_integer("day"))
                    .col(text("comment"))
                    .foreign_key(&mut reference("feedback", "council_id", "council"))
                    .foreign_key(&mut reference("feedback", "survey_id", "survey"))
                    .take(),
            )
            .await?;
        manager.create_index(index("feedback", &["council_id", "day"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["feedback"]).await
    }
}
