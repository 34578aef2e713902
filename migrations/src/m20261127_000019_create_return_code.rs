//! Return codes of people without a letter. A row points to a response only while that response is partial.

use crate::table::{clustered, drop, primary, reference, unique};
use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // As in the register of invitations: once used, a code keeps that it was used and nothing that leads to the answers.
        let parted = Expr::col("used").not().or(Expr::col("response_id").is_null());
        manager
            .create_table(clustered(
                &mut Table::create()
                    .table("return_code")
                    .col(uuid("wave_id"))
                    .col(string("code_hash"))
                    .col(uuid_null("response_id"))
                    .col(boolean("used").default(false).check(parted).take())
                    .primary_key(&mut primary(&["wave_id", "code_hash"]))
                    .foreign_key(&mut reference("return_code", "wave_id", "wave"))
                    .foreign_key(&mut reference("return_code", "response_id", "response"))
                    .take(),
                manager,
            ))
            .await?;
        manager.create_index(unique("return_code", &["response_id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["return_code"]).await
    }
}
