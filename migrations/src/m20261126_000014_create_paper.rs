//! Questionnaires on paper: what came back and is being keyed, how each response was given, and what a paper had in place of an
//! answer.

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
        let mode = string("mode").default("online").check(Expr::col("mode").is_in(["online", "paper"])).take();
        manager.alter_table(Table::alter().table("response").add_column(mode).take()).await?;
        // Numbers of papers are given once: a paper taken out leaves a gap.
        manager
            .alter_table(Table::alter().table("wave").add_column(integer("papers").default(0).take()).take())
            .await?;
        // A row lives from the day the paper comes until its answers are complete: then nothing joins the two any more.
        let two_people = Expr::col("second_by").is_null().or(Expr::col("second_by").ne(Expr::col("first_by")));
        manager
            .create_table(
                Table::create()
                    .table("paper")
                    .col(pk_uuid("id"))
                    .col(uuid("wave_id"))
                    .col(uuid("invitation_id"))
                    .col(integer("number"))
                    .col(big_integer("received"))
                    .col(uuid_null("first_by"))
                    .col(big_integer_null("first_at"))
                    .col(text_null("first_form"))
                    .col(uuid_null("second_by").check(two_people).take())
                    .col(big_integer_null("second_at"))
                    .col(text_null("second_form"))
                    .foreign_key(&mut reference("paper", "wave_id", "wave"))
                    .foreign_key(&mut reference("paper", "invitation_id", "invitation"))
                    .foreign_key(&mut reference("paper", "first_by", "account"))
                    .foreign_key(&mut reference("paper", "second_by", "account"))
                    .take(),
            )
            .await?;
        manager.create_index(unique("paper", &["invitation_id"])).await?;
        manager.create_index(unique("paper", &["wave_id", "number"])).await?;
        let marks = Expr::col("mark").is_in(["too_many_ticked", "nothing_clear"]);
        manager
            .create_table(clustered(
                &mut Table::create()
                    .table("answer_mark")
                    .col(uuid("response_id"))
                    .col(string("question"))
                    .col(string("mark").check(marks).take())
                    .primary_key(&mut primary(&["response_id", "question"]))
                    .foreign_key(&mut reference("answer_mark", "response_id", "response"))
                    .take(),
                manager,
            ))
            .await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["answer_mark", "paper"]).await?;
        manager.alter_table(Table::alter().table("wave").drop_column("papers").take()).await?;
        manager.alter_table(Table::alter().table("response").drop_column("mode").take()).await
    }
}
