//! Drafts of question sets with every change made to them, comments on them, and which published versions a council has.

use crate::table::{drop, index, primary, reference};
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
                    .table("question_draft")
                    .col(pk_uuid("id"))
                    .col(uuid("council_id"))
                    .col(string("code"))
                    .col(text("title"))
                    .col(uuid_null("based_on"))
                    .col(text("content"))
                    .col(integer("revision"))
                    .col(big_integer("created"))
                    .col(uuid_null("created_by"))
                    .col(big_integer("updated"))
                    .col(uuid_null("updated_by"))
                    .col(big_integer_null("ended"))
                    .col(uuid_null("published_as"))
                    .foreign_key(&mut reference("question_draft", "council_id", "council"))
                    .foreign_key(&mut reference("question_draft", "based_on", "question_set"))
                    .foreign_key(&mut reference("question_draft", "created_by", "account"))
                    .foreign_key(&mut reference("question_draft", "updated_by", "account"))
                    .foreign_key(&mut reference("question_draft", "published_as", "question_set"))
                    .take(),
            )
            .await?;
        manager.create_index(index("question_draft", &["council_id", "ended"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("question_draft_change")
                    .col(uuid("draft_id"))
                    .col(integer("revision"))
                    .col(big_integer("at"))
                    .col(uuid_null("account_id"))
                    .col(string("kind"))
                    .col(text("about"))
                    .col(text("delta"))
                    .primary_key(&mut primary(&["draft_id", "revision"]))
                    .foreign_key(&mut reference("question_draft_change", "draft_id", "question_draft"))
                    .foreign_key(&mut reference("question_draft_change", "account_id", "account"))
                    .take(),
            )
            .await?;
        manager
            .create_table(
                Table::create()
                    .table("question_comment")
                    .col(pk_uuid("id"))
                    .col(uuid("draft_id"))
                    .col(integer_null("item"))
                    .col(big_integer("at"))
                    .col(uuid_null("account_id"))
                    .col(text("comment"))
                    .col(big_integer_null("settled"))
                    .foreign_key(&mut reference("question_comment", "draft_id", "question_draft"))
                    .foreign_key(&mut reference("question_comment", "account_id", "account"))
                    .take(),
            )
            .await?;
        manager.create_index(index("question_comment", &["draft_id"])).await?;
        manager
            .create_table(
                Table::create()
                    .table("council_question_set")
                    .col(uuid("council_id"))
                    .col(uuid("question_set_id"))
                    .col(big_integer("published"))
                    .col(uuid_null("account_id"))
                    .col(text("note"))
                    .col(text("acknowledged"))
                    .col(big_integer_null("retired"))
                    .primary_key(&mut primary(&["council_id", "question_set_id"]))
                    .foreign_key(&mut reference("council_question_set", "council_id", "council"))
                    .foreign_key(&mut reference("council_question_set", "question_set_id", "question_set"))
                    .foreign_key(&mut reference("council_question_set", "account_id", "account"))
                    .take(),
            )
            .await?;
        // What councils have asked so far is theirs.
        let known = "INSERT INTO council_question_set (council_id, question_set_id, published, note, acknowledged) \
                     SELECT DISTINCT survey.council_id, survey.question_set_id, question_set.published, '', '{}' \
                     FROM survey JOIN question_set ON question_set.id = survey.question_set_id";
        manager.get_connection().execute_unprepared(known).await?;
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["council_question_set", "question_comment", "question_draft_change", "question_draft"]).await
    }
}
