//! Responses and their answers. Neither holds anything that names a person, an address or a postcode.

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
        let routes = ["random_invitation", "open_link", "paper", "telephone", "assisted"];
        manager
            .create_table(
                Table::create()
                    .table("response")
                    .col(pk_uuid("id"))
                    .col(uuid("wave_id"))
                    .col(string("route").check(Expr::col("route").is_in(routes)).take())
                    .col(uuid_null("stratum_ward_id"))
                    .col(uuid_null("ward_id"))
                    .col(string_null("token_hash"))
                    .col(string_null("draft_key"))
                    .col(string("status").check(Expr::col("status").is_in(["partial", "complete"])).take())
                    .col(string_null("reference"))
                    .col(big_integer("started"))
                    .col(big_integer("updated"))
                    .col(big_integer_null("completed"))
                    .foreign_key(&mut reference("response", "wave_id", "wave"))
                    .foreign_key(&mut reference("response", "stratum_ward_id", "ward"))
                    .foreign_key(&mut reference("response", "ward_id", "ward"))
                    .take(),
            )
            .await?;
        manager.create_index(unique("response", &["token_hash"])).await?;
        manager.create_index(unique("response", &["draft_key"])).await?;
        manager.create_index(unique("response", &["reference"])).await?;
        manager.create_index(index("response", &["wave_id", "route", "status", "id"])).await?;
        // A question seen and skipped has neither a choice nor a number.
        let one_kind = Expr::col("choice").is_null().or(Expr::col("number").is_null());
        manager
            .create_table(clustered(
                &mut Table::create()
                    .table("answer")
                    .col(uuid("response_id"))
                    .col(string("question"))
                    .col(string_null("choice"))
                    .col(big_integer_null("number").check(one_kind).take())
                    .col(big_integer("updated"))
                    .primary_key(&mut primary(&["response_id", "question"]))
                    .foreign_key(&mut reference("answer", "response_id", "response"))
                    .take(),
                manager,
            ))
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["answer", "response"]).await
    }
}
