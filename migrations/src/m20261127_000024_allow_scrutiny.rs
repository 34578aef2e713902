//! The role of people who scrutinise: they read all that is published and change nothing.

use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// The role that may least: what a row is given for the moment between the two columns, and what accounts of a role that an
/// older program does not know become.
const LEAST: &str = "councillor";

/// Gives the column `role` other values that it may have. SQLite changes no check in place.
async fn allow(manager: &SchemaManager<'_>, roles: &[&'static str]) -> Result<(), DbErr> {
    let check = Expr::col("role_allowed").is_in(roles.iter().copied());
    let role = string("role_allowed").default(LEAST).check(check).take();
    manager.alter_table(Table::alter().table("account").add_column(role).take()).await?;
    let copy = Query::update()
        .table("account")
        .value("role_allowed", Expr::col("role"))
        .and_where(Expr::col("role").is_in(roles.iter().copied()))
        .take();
    manager.execute(copy).await?;
    manager.alter_table(Table::alter().table("account").drop_column("role").take()).await?;
    manager.alter_table(Table::alter().table("account").rename_column("role_allowed", "role").take()).await
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        allow(manager, &["administrator", "officer", "data_entry", "councillor", "scrutiny"]).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        allow(manager, &["administrator", "officer", "data_entry", "councillor"]).await
    }
}
