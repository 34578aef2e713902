//! Interviews by telephone and face to face: letters that interviewers are at, and what their attempts led to.

use crate::table::{drop, index, reference, unique};
use sea_orm_migration::{prelude::*, schema::*};

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const OUTCOMES: [&str; 14] = [
    "no_contact",
    "person_away",
    "appointment",
    "other_way",
    "refusal",
    "broke_off",
    "language",
    "unable",
    "not_found",
    "empty",
    "not_a_home",
    "nobody_eligible",
    "other",
    "asked_to_take_part",
];

/// Gives the column `mode` other values that it may have; a row whose mode is none of them becomes one given online. SQLite
/// changes no check in place.
async fn allow(manager: &SchemaManager<'_>, modes: &[&'static str]) -> Result<(), DbErr> {
    let check = Expr::col("mode_allowed").is_in(modes.iter().copied());
    let mode = string("mode_allowed").default("online").check(check).take();
    manager.alter_table(Table::alter().table("response").add_column(mode).take()).await?;
    let kept = modes.iter().copied().filter(|mode| *mode != "online");
    let copy = Query::update()
        .table("response")
        .value("mode_allowed", Expr::col("mode"))
        .and_where(Expr::col("mode").is_in(kept))
        .take();
    manager.execute(copy).await?;
    manager.alter_table(Table::alter().table("response").drop_column("mode").take()).await?;
    manager.alter_table(Table::alter().table("response").rename_column("mode_allowed", "mode").take()).await
}

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        allow(manager, &["online", "paper", "telephone", "face_to_face"]).await?;
        // Leads to the letter until the answers are complete, and then, for as long as the reference is shown, to the answers
        // alone: never from one to the other.
        manager
            .create_table(
                Table::create()
                    .table("interview")
                    .col(pk_uuid("id"))
                    .col(uuid("wave_id"))
                    .col(uuid_null("invitation_id"))
                    .col(uuid_null("response_id"))
                    .col(uuid_null("begun_by"))
                    .foreign_key(&mut reference("interview", "wave_id", "wave"))
                    .foreign_key(&mut reference("interview", "invitation_id", "invitation"))
                    .foreign_key(&mut reference("interview", "response_id", "response"))
                    .foreign_key(&mut reference("interview", "begun_by", "account"))
                    .take(),
            )
            .await?;
        manager.create_index(unique("interview", &["invitation_id"])).await?;
        manager.create_index(unique("interview", &["response_id"])).await?;
        // Once a letter is used, its attempts lose the letter, the person and the time of the day.
        manager
            .create_table(
                Table::create()
                    .table("contact_attempt")
                    .col(pk_uuid("id"))
                    .col(uuid("wave_id"))
                    .col(uuid_null("invitation_id"))
                    .col(big_integer("at"))
                    .col(uuid_null("made_by"))
                    .col(string("mode").check(Expr::col("mode").is_in(["telephone", "face_to_face"])).take())
                    .col(string("outcome").check(Expr::col("outcome").is_in(OUTCOMES)).take())
                    .foreign_key(&mut reference("contact_attempt", "wave_id", "wave"))
                    .foreign_key(&mut reference("contact_attempt", "invitation_id", "invitation"))
                    .foreign_key(&mut reference("contact_attempt", "made_by", "account"))
                    .take(),
            )
            .await?;
        manager.create_index(index("contact_attempt", &["invitation_id"])).await?;
        manager.create_index(index("contact_attempt", &["wave_id"])).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        drop(manager, &["contact_attempt", "interview"]).await?;
        allow(manager, &["online", "paper"]).await
    }
}
