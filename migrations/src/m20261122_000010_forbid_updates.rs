//! What is published or written down for the record cannot be changed, not even by hand. Deleting stays possible for
//! the end of a retention period.

use sea_orm_migration::prelude::*;
use sea_orm_migration::sea_orm::DbBackend;

#[derive(DeriveMigrationName)]
pub(crate) struct Migration;

const IMMUTABLE: [&str; 5] = ["question_set", "weight_set", "weight", "publication", "audit_event"];

#[async_trait::async_trait]
impl MigrationTrait for Migration {
    fn use_transaction(&self) -> Option<bool> {
        Some(true)
    }

    async fn up(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        let postgres = manager.get_database_backend() == DbBackend::Postgres;
        if postgres {
            let function = "CREATE FUNCTION refuse_update() RETURNS trigger LANGUAGE plpgsql AS \
                            $$ BEGIN RAISE EXCEPTION '% is immutable', TG_TABLE_NAME; END $$";
            db.execute_unprepared(function).await?;
        }
        for table in IMMUTABLE {
            let action = if postgres {
                "FOR EACH ROW EXECUTE FUNCTION refuse_update()".to_owned()
            } else {
                format!("BEGIN SELECT RAISE(ABORT, '{table} is immutable'); END")
            };
            db.execute_unprepared(&format!("CREATE TRIGGER {table}_is_immutable BEFORE UPDATE ON {table} {action}"))
                .await?;
        }
        Ok(())
    }

    async fn down(&self, manager: &SchemaManager) -> Result<(), DbErr> {
        let db = manager.get_connection();
        let postgres = manager.get_database_backend() == DbBackend::Postgres;
        for table in IMMUTABLE {
            let on = if postgres { format!(" ON {table}") } else { String::new() };
            db.execute_unprepared(&format!("DROP TRIGGER {table}_is_immutable{on}")).await?;
        }
        if postgres {
            db.execute_unprepared("DROP FUNCTION refuse_update()").await?;
        }
        Ok(())
    }
}
