//! Staff accounts, their sessions and the brake on guessing passwords.

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
        let roles = ["administrator", "officer", "data_entry", "councillor"];
        manager
            .create_table(
                Table::create()
                    .table("account")
                    .col(pk_uuid("id"))
                    .col(uuid("council_id"))
                    .col(string("email"))
                    .col(string("name"))
                    .col(string("role").check(Expr::col("role").is_in(roles)).take())
                    .col(text("password_hash"))
                    .col(big_integer("created"))
                    .col(big_integer_null("disabled"))
                    .foreign_key(&mut reference("account", "council_id", "council"))
                    .take(),
            )
            .await?;
        manager.create_index(unique("account", &["email"])).await?;
        manager.create_index(index("account", &["council_id"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("account_ward")
                    .col(uuid("account_id"))
                    .col(uuid("ward_id"))
                    .primary_key(&mut primary(&["account_id", "ward_id"]))
                    .foreign_key(&mut reference("account_ward", "account_id", "account"))
                    .foreign_key(&mut reference("account_ward", "ward_id", "ward"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("session")
                    .col(string("id_hash").primary_key().take())
                    .col(uuid("account_id"))
                    .col(big_integer("created"))
                    .col(big_integer("last_seen"))
                    .col(big_integer("expires"))
                    .col(string("user_agent"))
                    .foreign_key(&mut reference("session", "account_id", "account"))
                    .take(),
            )
            .await?;
        manager.create_index(index("session", &["account_id"])).await?;
        manager.create_index(index("session", &["expires"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("sign_in_throttle")
                    .col(string("key").primary_key().take())
                    .col(integer("failures"))
                    .col(big_integer_null("locked_until"))
                    .col(big_integer("updated"))
                    .take(),
            )
            .await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["sign_in_throttle", "session", "account_ward", "account"]).await
    }
}
