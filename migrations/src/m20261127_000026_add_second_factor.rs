//! The second factor of signing in: a shared secret, sealed under the server's key; recovery codes, of which only hashes are kept;
//! and sign-ins between password and code, which open nothing.

use crate::table::{drop, index, primary, reference};
use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// One at a time: SQLite adds no two columns in one statement.
fn columns() -> [ColumnDef; 3] {
    // The secret, since when it is asked for, and the last step of time whose code was taken.
    [text_null("factor_secret").take(), big_integer_null("factor_since").take(), big_integer_null("factor_step").take()]
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        for column in columns() {
            manager.alter_table(Table::alter().table("account").add_column(column).take()).await?;
        }
        manager
            .create_table(
                Table::create()
                    .table("recovery_code")
                    .col(uuid("account_id"))
                    .col(string("code_hash"))
                    .col(big_integer_null("used"))
                    .primary_key(&mut primary(&["account_id", "code_hash"]))
                    .foreign_key(&mut reference("recovery_code", "account_id", "account"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("sign_in_step")
                    .col(string("token_hash").primary_key().take())
                    .col(uuid("account_id"))
                    .col(big_integer("expires"))
                    .foreign_key(&mut reference("sign_in_step", "account_id", "account"))
                    .take(),
            )
            .await?;
        manager.create_index(index("sign_in_step", &["account_id"])).await?;
        manager.create_index(index("sign_in_step", &["expires"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["sign_in_step", "recovery_code"]).await?;
        for column in ["factor_step", "factor_since", "factor_secret"] {
            manager.alter_table(Table::alter().table("account").drop_column(column).take()).await?;
        }
        Ok(())
    }
}
