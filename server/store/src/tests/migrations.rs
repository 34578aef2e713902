//! The schema goes up, down and up again, and is the same on both databases.

use crate::Backend;
use crate::testing;
use ::migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, Database, DatabaseConnection, Statement};
use std::collections::BTreeMap;

type Tables = BTreeMap<String, Vec<String>>;

async fn column_of(db: &DatabaseConnection, sql: &str) -> Vec<String> {
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await.unwrap();
    rows.iter().map(|row| row.try_get_by_index(0).unwrap()).collect()
}

async fn tables(db: &DatabaseConnection, backend: Backend) -> Tables {
    let names = match backend {
        Backend::Sqlite => "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'",
        Backend::Postgres => {
            "SELECT CAST(table_name AS text) FROM information_schema.tables WHERE table_schema = 'public'"
        }
    };
    let mut tables = Tables::new();
    for table in column_of(db, names).await {
        let columns = match backend {
            Backend::Sqlite => format!("SELECT name || ' ' || \"notnull\" FROM pragma_table_info('{table}')"),
            Backend::Postgres => format!(
                "SELECT column_name || ' ' || CASE is_nullable WHEN 'NO' THEN '1' ELSE '0' END
                 FROM information_schema.columns WHERE table_schema = 'public' AND table_name = '{table}'"
            ),
        };
        let mut columns = column_of(db, &columns).await;
        columns.sort();
        tables.insert(table, columns);
    }
    tables
}

async fn indexes(db: &DatabaseConnection, backend: Backend) -> Vec<String> {
    let mut names = column_of(
        db,
        match backend {
            Backend::Sqlite => "SELECT name FROM sqlite_master WHERE type = 'index' AND name LIKE '_x_%'",
            Backend::Postgres => "SELECT CAST(indexname AS text) FROM pg_indexes WHERE indexname LIKE '_x_%'",
        },
    )
    .await;
    names.sort();
    names
}

#[tokio::test]
async fn the_schema_goes_up_down_and_up_and_is_the_same_on_both() {
    let mut seen = Vec::new();
    for test in testing::empty().await.unwrap() {
        let backend = test.store.backend();
        let all = test.store.pending_migrations().await.unwrap();
        assert_eq!(all.len(), Migrator::migrations().len());
        assert!(test.store.ping().await.is_err());
        test.store.migrate().await.unwrap();
        test.store.ping().await.unwrap();
        assert_eq!(test.store.pending_migrations().await.unwrap(), Vec::<String>::new());

        let db = Database::connect(&test.url).await.unwrap();
        let first = (tables(&db, backend).await, indexes(&db, backend).await);
        Migrator::down(&db, None).await.unwrap();
        let left: Vec<String> = tables(&db, backend).await.into_keys().collect();
        assert_eq!(left, ["seaql_migrations"]);
        Migrator::up(&db, None).await.unwrap();
        let again = (tables(&db, backend).await, indexes(&db, backend).await);
        assert_eq!(first, again);
        db.close().await.unwrap();
        seen.push(again);
        test.remove().await.unwrap();
    }
    let (tables, indexes) = &seen[0];
    assert_eq!(tables.len(), 38, "37 tables and the list of migrations");
    assert!(indexes.len() > 20);
    for other in &seen[1..] {
        assert_eq!(*other, seen[0]);
    }
}

#[tokio::test]
async fn the_check_finds_a_durable_database_and_leaves_nothing() {
    for test in testing::empty().await.unwrap() {
        let before = test.store.check().await.unwrap();
        assert_eq!(before.pending_migrations.len(), Migrator::migrations().len());
        test.store.migrate().await.unwrap();
        let check = test.store.check().await.unwrap();
        assert!(check.durable && check.pending_migrations.is_empty());
        let expected = (test.store.backend() == Backend::Sqlite).then_some("wal");
        assert_eq!(check.journal_mode.as_deref(), expected);
        assert!(!check.version.is_empty());
        test.remove().await.unwrap();
    }
}

#[tokio::test]
async fn other_databases_are_refused_in_words() {
    for url in ["mysql://localhost/x", "sqlite::memory:", "sqlite://", "wardwise.db", "sqlite://x?mode=memory"] {
        assert!(matches!(crate::Store::connect(url).await, Err(crate::StoreError::Url(_))), "{url}");
    }
}

/// The modes of responses as stored, by id.
async fn modes(db: &DatabaseConnection) -> Vec<String> {
    column_of(db, "SELECT mode FROM response ORDER BY id").await
}

#[tokio::test]
async fn how_answers_were_given_survives_the_interviews_and_their_removal() {
    use super::fixture::{NOW, code_hash, invite, place, response, token};
    let names = Migrator::migrations().into_iter().map(|migration| migration.name().to_owned());
    let since = names.skip_while(|name| name != "m20261127_000018_create_interview").count();
    let since = Some(u32::try_from(since).unwrap());
    for test in testing::stores().await.unwrap() {
        let place = place(&test.store).await;
        invite(&test.store, place, 2).await;
        for number in 1..=2_u32 {
            let id = response(u128::from(10 + number));
            test.store.redeem(place.wave, code_hash(number), token(number), id, NOW).await.unwrap();
        }
        let db = Database::connect(&test.url).await.unwrap();
        let statement = |sql: &str| Statement::from_string(db.get_database_backend(), sql);
        db.execute_raw(statement("UPDATE response SET mode = 'paper'")).await.unwrap();
        Migrator::down(&db, since).await.unwrap();
        assert_eq!(modes(&db).await, ["paper", "paper"]);
        assert!(db.execute_raw(statement("UPDATE response SET mode = 'telephone'")).await.is_err());
        Migrator::up(&db, None).await.unwrap();
        assert_eq!(modes(&db).await, ["paper", "paper"]);
        db.execute_raw(statement("UPDATE response SET mode = 'telephone'")).await.unwrap();
        assert!(db.execute_raw(statement("UPDATE response SET mode = 'fax'")).await.is_err());
        Migrator::down(&db, since).await.unwrap();
        assert_eq!(modes(&db).await, ["online", "online"], "a mode that an older program does not know");
        db.close().await.unwrap();
        test.remove().await.unwrap();
    }
}

#[tokio::test]
async fn roles_survive_the_addition_of_one_and_its_removal() {
    use super::accounts::account;
    use super::fixture::{NOW, place};
    use survey::role::Role;
    let names = Migrator::migrations().into_iter().map(|migration| migration.name().to_owned());
    let since = names.skip_while(|name| name != "m20261127_000024_allow_scrutiny").count();
    let since = Some(u32::try_from(since).unwrap());
    for test in testing::stores().await.unwrap() {
        let place = place(&test.store).await;
        for (key, role) in Role::ALL.into_iter().enumerate() {
            let wards = if role.has_wards() { place.wards.to_vec() } else { Vec::new() };
            let new = account(u128::try_from(key).unwrap() + 1, place.council, &format!("{role}@b.uk"), role, wards);
            test.store.add_account(new, NOW).await.unwrap();
        }
        let db = Database::connect(&test.url).await.unwrap();
        let stored = async || column_of(&db, "SELECT role FROM account ORDER BY id").await;
        let all = Role::ALL.map(Role::as_str);
        assert_eq!(stored().await, all);
        Migrator::down(&db, since).await.unwrap();
        let older = ["administrator", "officer", "data_entry", "councillor", "councillor"];
        assert_eq!(stored().await, older, "a role that an older program does not know may least");
        Migrator::up(&db, None).await.unwrap();
        assert_eq!(stored().await, older);
        let statement = |sql: &str| Statement::from_string(db.get_database_backend(), sql);
        db.execute_raw(statement("UPDATE account SET role = 'scrutiny'")).await.unwrap();
        assert!(db.execute_raw(statement("UPDATE account SET role = 'owner'")).await.is_err());
        db.close().await.unwrap();
        test.remove().await.unwrap();
    }
}
