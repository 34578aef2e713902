//! The database schema, one change per file, written by hand and run on SQLite and PostgreSQL alike.
//!
//! Every migration runs in a transaction on both databases and can be undone. Once released, a migration never
//! changes; a rename is an expansion in one release and a contraction in a later one. Times are whole milliseconds
//! since 1970, identifiers are UUIDs, enumerations are text with a check, documents are JSON as text.

#![expect(elided_lifetimes_in_paths, reason = "the trait elides them, and an implementation must elide the same")]

use sea_orm_migration::prelude::*;

mod m20261122_000001_create_council;
mod m20261122_000002_create_question_set;
mod m20261122_000003_create_survey;
mod m20261122_000004_create_response;
mod m20261122_000005_create_invitation;
mod m20261122_000006_create_account;
mod m20261122_000007_create_weight_set;
mod m20261122_000008_create_publication;
mod m20261122_000009_create_audit_event;
mod m20261122_000010_forbid_updates;
mod m20261124_000011_add_answer_value;
mod m20261124_000012_create_feedback;
mod m20261126_000013_add_language;
mod m20261126_000014_create_paper;
mod m20261126_000016_add_withdrawal;
mod m20261126_000017_add_signals;
mod m20261127_000018_create_interview;
mod m20261127_000019_create_return_code;
mod m20261127_000020_create_kiosk;
mod m20261127_000021_add_kept;
mod m20261127_000022_chain_audit_event;
mod m20261127_000023_add_profile;
mod m20261127_000024_allow_scrutiny;
mod m20261127_000025_create_account_link;
mod m20261127_000026_add_second_factor;
mod m20261127_000027_require_second_factor;
mod m20261127_000028_create_question_draft;
mod m20261127_000029_create_bank_item;
mod table;

pub use sea_orm_migration::MigratorTrait;

/// All migrations in order.
pub struct Migrator;

#[async_trait::async_trait]
impl MigratorTrait for Migrator {
    fn migrations() -> Vec<Box<dyn MigrationTrait>> {
        vec![
            Box::new(m20261122_000001_create_council::Migration),
            Box::new(m20261122_000002_create_question_set::Migration),
            Box::new(m20261122_000003_create_survey::Migration),
            Box::new(m20261122_000004_create_response::Migration),
            Box::new(m20261122_000005_create_invitation::Migration),
            Box::new(m20261122_000006_create_account::Migration),
            Box::new(m20261122_000007_create_weight_set::Migration),
            Box::new(m20261122_000008_create_publication::Migration),
            Box::new(m20261122_000009_create_audit_event::Migration),
            Box::new(m20261122_000010_forbid_updates::Migration),
            Box::new(m20261124_000011_add_answer_value::Migration),
            Box::new(m20261124_000012_create_feedback::Migration),
            Box::new(m20261126_000013_add_language::Migration),
            Box::new(m20261126_000014_create_paper::Migration),
            Box::new(m20261126_000016_add_withdrawal::Migration),
            Box::new(m20261126_000017_add_signals::Migration),
            Box::new(m20261127_000018_create_interview::Migration),
            Box::new(m20261127_000019_create_return_code::Migration),
            Box::new(m20261127_000020_create_kiosk::Migration),
            Box::new(m20261127_000021_add_kept::Migration),
            Box::new(m20261127_000022_chain_audit_event::Migration),
            Box::new(m20261127_000023_add_profile::Migration),
            Box::new(m20261127_000024_allow_scrutiny::Migration),
            Box::new(m20261127_000025_create_account_link::Migration),
            Box::new(m20261127_000026_add_second_factor::Migration),
            Box::new(m20261127_000027_require_second_factor::Migration),
            Box::new(m20261127_000028_create_question_draft::Migration),
            Box::new(m20261127_000029_create_bank_item::Migration),
        ]
    }
}
