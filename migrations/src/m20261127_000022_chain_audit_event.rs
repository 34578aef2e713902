//! Audit events get a place and a hash in the chain of their council, and stay: nothing deletes them.
//!
//! What the hashes are taken over is said in `docs/adr/0021-audit-log.md`. The encoding stands here a second time because a
//! migration never changes; should the program's ever do, what was chained here keeps what it has.

use crate::table::{drop, index};
use sea_orm_migration::sea_orm::{DbBackend, ExecResult};
use sea_orm_migration::{prelude::*, schema::*};
use sha2::{Digest, Sha256};
use std::collections::HashMap;
use uuid::Uuid;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

/// Events read at a time: their details may be long.
const CHUNK: u64 = 500;

/// Tables whose rows are not deleted.
const KEPT: [&str; 2] = ["audit_event", "audit_chain"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        // The trigger first: on PostgreSQL that also keeps others from adding events until all is done.
        changeable(manager).await?;
        for column in [
            big_integer("number").default(0).take(),
            string("previous_hash").default("").take(),
            string("hash").default("").take(),
        ] {
            manager.alter_table(Table::alter().table("audit_event").add_column(column).take()).await?;
        }
        manager
            .create_table(
                Table::create()
                    .table("audit_chain")
                    .col(pk_uuid("chain"))
                    .col(big_integer("number"))
                    .col(string("hash"))
                    .col(big_integer_null("checked"))
                    .col(big_integer_null("checked_number"))
                    .col(big_integer_null("broken_number"))
                    .take(),
            )
            .await?;
        chain(manager).await?;
        let db = manager.get_connection();
        if manager.get_database_backend() == DbBackend::Postgres {
            // An older program, which knows nothing of the chain, is refused rather than let in beside it.
            for column in ["number", "previous_hash", "hash"] {
                db.execute_unprepared(&format!("ALTER TABLE audit_event ALTER COLUMN {column} DROP DEFAULT")).await?;
            }
        }
        for (name, column, which) in [
            ("ux_audit_event_council_id_number", "council_id, number", ""),
            ("ux_audit_event_number", "number", " WHERE council_id IS NULL"),
        ] {
            db.execute_unprepared(&format!("CREATE UNIQUE INDEX {name} ON audit_event ({column}){which}")).await?;
        }
        manager.drop_index(Index::drop().name("ix_audit_event_council_id_at").table("audit_event").to_owned()).await?;
        unchangeable(manager).await?;
        undeletable(manager).await
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        let postgres = manager.get_database_backend() == DbBackend::Postgres;
        for table in KEPT {
            let on = if postgres { format!(" ON {table}") } else { String::new() };
            db.execute_unprepared(&format!("DROP TRIGGER {table}_is_kept{on}")).await?;
            if postgres {
                db.execute_unprepared(&format!("DROP TRIGGER {table}_is_not_emptied{on}")).await?;
            }
        }
        if postgres {
            db.execute_unprepared("DROP FUNCTION refuse_delete()").await?;
        }
        changeable(manager).await?;
        manager.create_index(index("audit_event", &["council_id", "at"])).await?;
        for name in ["ux_audit_event_council_id_number", "ux_audit_event_number"] {
            manager.drop_index(Index::drop().name(name).table("audit_event").to_owned()).await?;
        }
        for column in ["number", "previous_hash", "hash"] {
            manager.alter_table(Table::alter().table("audit_event").drop_column(column).take()).await?;
        }
        unchangeable(manager).await?;
        drop(manager, &["audit_chain"]).await
    }
}

/// Lifts what keeps events from being changed.
async fn changeable(manager: &SchemaManager<'_>) -> Result<ExecResult, DbErr> {
    let on = if manager.get_database_backend() == DbBackend::Postgres { " ON audit_event" } else { "" };
    manager.get_connection().execute_unprepared(&format!("DROP TRIGGER audit_event_is_immutable{on}")).await
}

/// Puts it back, as migration 10 made it.
async fn unchangeable(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let action = if manager.get_database_backend() == DbBackend::Postgres {
        "FOR EACH ROW EXECUTE FUNCTION refuse_update()"
    } else {
        "BEGIN SELECT RAISE(ABORT, 'audit_event is immutable'); END"
    };
    let trigger = format!("CREATE TRIGGER audit_event_is_immutable BEFORE UPDATE ON audit_event {action}");
    manager.get_connection().execute_unprepared(&trigger).await?;
    Ok(())
}

/// Refuses every deletion.
async fn undeletable(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let db = manager.get_connection();
    let postgres = manager.get_database_backend() == DbBackend::Postgres;
    if postgres {
        let function = "CREATE FUNCTION refuse_delete() RETURNS trigger LANGUAGE plpgsql AS \
                        $$ BEGIN RAISE EXCEPTION '% is kept', TG_TABLE_NAME; END $$";
        db.execute_unprepared(function).await?;
    }
    for table in KEPT {
        let action = if postgres {
            "FOR EACH ROW EXECUTE FUNCTION refuse_delete()".to_owned()
        } else {
            format!("BEGIN SELECT RAISE(ABORT, '{table} is kept'); END")
        };
        db.execute_unprepared(&format!("CREATE TRIGGER {table}_is_kept BEFORE DELETE ON {table} {action}")).await?;
        if postgres {
            let whole = format!(
                "CREATE TRIGGER {table}_is_not_emptied BEFORE TRUNCATE ON {table} \
                 FOR EACH STATEMENT EXECUTE FUNCTION refuse_delete()"
            );
            db.execute_unprepared(&whole).await?;
        }
    }
    Ok(())
}

/// Gives the events that are there their places, in order of time and identifier.
async fn chain(manager: &SchemaManager<'_>) -> Result<(), DbErr> {
    let db = manager.get_connection();
    let mut heads: HashMap<Uuid, (i64, String)> = HashMap::new();
    let mut last: Option<(i64, Uuid)> = None;
    loop {
        let mut select = Query::select();
        select
            .columns(["id", "at", "council_id", "account_id", "action", "subject", "detail"])
            .from("audit_event")
            .order_by("at", Order::Asc)
            .order_by("id", Order::Asc)
            .limit(CHUNK);
        if let Some((at, id)) = last {
            let later = Expr::col("at").gt(at).or(Expr::col("at").eq(at).and(Expr::col("id").gt(id)));
            select.and_where(later);
        }
        let rows = db.query_all(&select).await?;
        if rows.is_empty() {
            break;
        }
        for row in rows {
            let (id, at): (Uuid, i64) = (row.try_get("", "id")?, row.try_get("", "at")?);
            let council: Option<Uuid> = row.try_get("", "council_id")?;
            let account: Option<Uuid> = row.try_get("", "account_id")?;
            let texts: [String; 3] =
                [row.try_get("", "action")?, row.try_get("", "subject")?, row.try_get("", "detail")?];
            let (before, previous) = heads.remove(&council.unwrap_or_default()).unwrap_or_else(|| (0, "0".repeat(64)));
            let number = before + 1;
            let hash = hash(number, &previous, id, at, council, account, &texts);
            let update = Query::update()
                .table("audit_event")
                .value("number", number)
                .value("previous_hash", previous)
                .value("hash", hash.clone())
                .and_where(Expr::col("id").eq(id))
                .take();
            db.execute(&update).await?;
            heads.insert(council.unwrap_or_default(), (number, hash));
            last = Some((at, id));
        }
    }
    for (chain, (number, hash)) in heads {
        let insert = Query::insert()
            .into_table("audit_chain")
            .columns(["chain", "number", "hash"])
            .values_panic([chain.into(), number.into(), hash.into()])
            .take();
        db.execute(&insert).await?;
    }
    Ok(())
}

/// SHA-256 over the fields, each with its length in bytes before it.
fn hash(
    number: i64,
    previous: &str,
    id: Uuid,
    at: i64,
    council: Option<Uuid>,
    account: Option<Uuid>,
    texts: &[String; 3],
) -> String {
    let said = |id: Option<Uuid>| id.map(|id| id.to_string()).unwrap_or_default();
    let mut digest = Sha256::new();
    let [action, subject, detail] = texts;
    for field in [
        "wardwise audit 1",
        &number.to_string(),
        previous,
        &id.to_string(),
        &at.to_string(),
        &said(council),
        &said(account),
        action,
        subject,
        detail,
    ] {
        digest.update(format!("{}:{field},", field.len()));
    }
    digest.finalize().iter().map(|byte| format!("{byte:02x}")).collect()
}
