//! The invitation register. It points to a response only while that response is partial.

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
        // Once used, an entry keeps that it was used: no time and nothing else that leads to the answers.
        let parted = Expr::col("used").not().or(Expr::col("response_id").is_null());
        manager
            .create_table(
                Table::create()
                    .table("invitation")
                    .col(pk_uuid("id"))
                    .col(uuid("wave_id"))
                    .col(uuid("ward_id"))
                    .col(string("code_hash"))
                    .col(big_integer("issued"))
                    .col(uuid_null("response_id"))
                    .col(boolean("used").default(false).check(parted).take())
                    .foreign_key(&mut reference("invitation", "wave_id", "wave"))
                    .foreign_key(&mut reference("invitation", "ward_id", "ward"))
                    .foreign_key(&mut reference("invitation", "response_id", "response"))
                    .take(),
            )
            .await?;
        manager.create_index(unique("invitation", &["wave_id", "code_hash"])).await?;
        manager.create_index(unique("invitation", &["response_id"])).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["invitation"]).await
    }
}
