//! The chain of audit events: nobody forks it, and nobody changes it unseen.

use super::fixture::{NOW, each, id, place};
use crate::testing::{self, TestStore};
use crate::{AuditEvent, AuditFilter, AuditPlace, Backend, ChainCheck, ChainFault, ChainLink, Store, StoreError};
use ::migrations::{Migrator, MigratorTrait};
use sea_orm::{ConnectionTrait, Database, DatabaseConnection};
use serde_json::json;
use survey::id::{AccountId, AuditEventId, CouncilId};
use tokio::task::JoinSet;

fn event(key: u128, council: Option<CouncilId>) -> AuditEvent {
    AuditEvent {
        id: AuditEventId(id(key)),
        at: NOW,
        council_id: council,
        account_id: None,
        action: "publication.published".to_owned(),
        subject: "Dallow, 100% “sure”".to_owned(),
        detail: json!({"before": null, "after": {"reason": "first"}}),
    }
}

async fn add(store: &Store, council: Option<CouncilId>, keys: std::ops::RangeInclusive<u128>) {
    for key in keys {
        store.audit(event(key, council)).await.unwrap();
    }
}

async fn check(store: &Store, council: Option<CouncilId>) -> ChainCheck {
    store.check_audit(council, None).await.unwrap()
}

async fn numbers(store: &Store, council: Option<CouncilId>, filter: &AuditFilter, place: AuditPlace) -> Vec<u64> {
    let found = store.audit_entries(council, filter, place, 3).await.unwrap();
    found.into_iter().map(|entry| entry.link.number).collect()
}

/// The database as somebody with its password opens it, with what keeps events from being changed and deleted taken away.
async fn forced_open(test: &TestStore) -> DatabaseConnection {
    let db = Database::connect(&test.url).await.unwrap();
    for (trigger, table) in [
        ("audit_event_is_immutable", "audit_event"),
        ("audit_event_is_kept", "audit_event"),
        ("audit_chain_is_kept", "audit_chain"),
    ] {
        let on = if test.store.backend() == Backend::Postgres { format!(" ON {table}") } else { String::new() };
        db.execute_unprepared(&format!("DROP TRIGGER {trigger}{on}")).await.unwrap();
    }
    db
}

#[tokio::test]
async fn entries_are_numbered_in_their_own_chain_and_read_a_page_at_a_time() {
    each(async |store: Store| {
        let place = place(&store).await;
        let (council, all) = (Some(place.council), AuditFilter::default());
        add(&store, council, 1..=5).await;
        add(&store, None, 11..=12).await;
        let officer = super::accounts::officer(&store, place.council).await;
        let by = AuditEvent { account_id: Some(officer), action: "paper.keyed".to_owned(), ..event(6, council) };
        store.audit(by.clone()).await.unwrap();
        assert_eq!(numbers(&store, council, &all, AuditPlace::Newest).await, [6, 5, 4]);
        assert_eq!(numbers(&store, council, &all, AuditPlace::Before(4)).await, [3, 2, 1]);
        assert_eq!(numbers(&store, council, &all, AuditPlace::Before(1)).await, Vec::<u64>::new());
        assert_eq!(numbers(&store, council, &all, AuditPlace::After(2)).await, [5, 4, 3]);
        assert_eq!(numbers(&store, council, &all, AuditPlace::After(u64::MAX)).await, Vec::<u64>::new());
        assert_eq!(numbers(&store, None, &all, AuditPlace::Newest).await, [2, 1]);

        let whose = |account| AuditFilter { account: Some(account), ..AuditFilter::default() };
        assert_eq!(numbers(&store, council, &whose(Some(officer)), AuditPlace::Newest).await, [6]);
        assert_eq!(numbers(&store, council, &whose(None), AuditPlace::Newest).await, [5, 4, 3]);
        assert_eq!(
            numbers(&store, council, &whose(Some(AccountId(id(99)))), AuditPlace::Newest).await,
            Vec::<u64>::new()
        );
        let what = |actions| AuditFilter { actions, ..AuditFilter::default() };
        assert_eq!(numbers(&store, council, &what(vec!["paper.", "kiosk."]), AuditPlace::Newest).await, [6]);
        assert_eq!(numbers(&store, council, &what(vec!["paper"]), AuditPlace::Before(6)).await, Vec::<u64>::new());

        let newest = store.audit_entries(council, &all, AuditPlace::Newest, 2).await.unwrap();
        assert_eq!(newest[0].event, by);
        assert_eq!(newest[0].previous_hash, newest[1].link.hash);
        let chain = store.audit_chain(council).await.unwrap().unwrap();
        assert_eq!((chain.last, chain.whole, chain.broken), (newest[0].link.clone(), None, None));
        assert!(matches!(store.audit(event(1, council)).await, Err(StoreError::Conflict(_))), "a known event");
        assert!(matches!(store.audit(event(7, Some(CouncilId(id(98))))).await, Err(StoreError::NotFound(_))));
        assert_eq!(check(&store, council).await.last.number, 6, "what is refused takes no number");
        assert_eq!(store.audit_chain(Some(CouncilId(id(98)))).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn what_a_check_found_is_noted() {
    each(async |store: Store| {
        let place = place(&store).await;
        let council = Some(place.council);
        add(&store, council, 1..=2).await;
        let noted = async || {
            let chain = store.audit_chain(council).await.unwrap().unwrap();
            (chain.whole, chain.broken)
        };
        store.note_audit_check(council, Ok(2), NOW).await.unwrap();
        assert_eq!(noted().await, (Some((NOW, 2)), None));
        store.note_audit_check(council, Err(1), NOW.plus_ms(5)).await.unwrap();
        assert_eq!(noted().await, (Some((NOW, 2)), Some(1)));
        add(&store, council, 3..=3).await;
        assert_eq!(noted().await, (Some((NOW, 2)), Some(1)));
        store.note_audit_check(council, Ok(3), NOW.plus_ms(9)).await.unwrap();
        assert_eq!(noted().await, (Some((NOW.plus_ms(9), 3)), None));
    })
    .await;
}

#[tokio::test]
async fn writers_at_the_same_moment_and_in_two_instances_fork_no_chain() {
    for test in testing::stores().await.unwrap() {
        let place = place(&test.store).await;
        let other = Store::connect(&test.url).await.unwrap();
        let mut writers = JoinSet::new();
        for key in 1..=120 {
            let store = if key % 2 == 0 { other.clone() } else { test.store.clone() };
            let council = (key % 3 > 0).then_some(place.council);
            writers.spawn(async move { store.audit(event(key, council)).await.unwrap() });
        }
        writers.join_all().await;
        for (council, entries) in [(Some(place.council), 80), (None, 40)] {
            let found = check(&test.store, council).await;
            assert_eq!((found.last.number, found.broken), (entries, None));
        }
        other.close().await.unwrap();
        test.remove().await.unwrap();
    }
}

#[tokio::test]
async fn events_are_neither_changed_nor_deleted() {
    for test in testing::stores().await.unwrap() {
        let place = place(&test.store).await;
        add(&test.store, Some(place.council), 1..=2).await;
        let db = Database::connect(&test.url).await.unwrap();
        let mut forbidden = vec![
            ("UPDATE audit_event SET subject = 'x' WHERE number = 1", "is immutable"),
            ("UPDATE audit_event SET number = 9 WHERE number = 2", "is immutable"),
            ("DELETE FROM audit_event WHERE number = 2", "is kept"),
            ("DELETE FROM audit_event", "is kept"),
            ("DELETE FROM audit_chain", "is kept"),
        ];
        if test.store.backend() == Backend::Postgres {
            forbidden.extend([("TRUNCATE audit_event", "is kept"), ("TRUNCATE audit_chain", "is kept")]);
        }
        for (sql, why) in forbidden {
            let refused = db.execute_unprepared(sql).await.expect_err(sql).to_string();
            assert!(refused.contains(why), "{sql}: {refused}");
        }
        assert_eq!(check(&test.store, Some(place.council)).await.last.number, 2);
        db.close().await.unwrap();
        test.remove().await.unwrap();
    }
}

#[tokio::test]
async fn every_change_of_every_column_is_found_at_its_row() {
    for test in testing::stores().await.unwrap() {
        let place = place(&test.store).await;
        let council = Some(place.council);
        let officer = super::accounts::officer(&test.store, place.council).await;
        for key in 1..=4 {
            test.store.audit(AuditEvent { account_id: Some(officer), ..event(key, council) }).await.unwrap();
        }
        let db = forced_open(&test).await;
        let run = async |sql: &str| db.execute_unprepared(sql).await.unwrap();
        run("CREATE TABLE kept AS SELECT * FROM audit_event").await;
        let other = match test.store.backend() {
            Backend::Sqlite => "X'000000000000000000000000000000FF'",
            Backend::Postgres => "'00000000-0000-0000-0000-0000000000ff'",
        };
        let noughts = format!("'{}'", "0".repeat(64));
        for number in 1..=4_u64 {
            for (column, value, fault) in [
                ("id", other, Some(ChainFault::Content)),
                ("at", "at + 1", Some(ChainFault::Content)),
                ("council_id", "NULL", None),
                ("account_id", "NULL", Some(ChainFault::Content)),
                ("action", "'publication.publisheD'", Some(ChainFault::Content)),
                ("subject", "subject || ' '", Some(ChainFault::Content)),
                ("detail", "'{}'", Some(ChainFault::Content)),
                ("detail", "'not JSON'", Some(ChainFault::Content)),
                ("number", "number + 90", Some(ChainFault::Place)),
                ("number", "-number", Some(ChainFault::Place)),
                ("previous_hash", "'x'", Some(ChainFault::Previous)),
                ("hash", &noughts, Some(ChainFault::Content)),
            ] {
                run(&format!("UPDATE audit_event SET {column} = {value} WHERE number = {number}")).await;
                let found = check(&test.store, council).await.broken;
                // A row with a lesser number than any is met first, and stands where the first belongs.
                let at = if value == "-number" { 1 } else { number };
                assert_eq!(found.map(|found| found.0), Some(at), "{column} = {value} in {number}");
                assert!(fault.is_none() || found.map(|found| found.1) == fault, "{column} in {number}: {found:?}");
                run("DELETE FROM audit_event").await;
                run("INSERT INTO audit_event SELECT * FROM kept").await;
                assert_eq!(check(&test.store, council).await.broken, None, "put back as it was");
            }
        }
        db.close().await.unwrap();
        test.remove().await.unwrap();
    }
}

#[tokio::test]
async fn what_is_taken_out_cut_off_or_put_in_is_found() {
    for test in testing::stores().await.unwrap() {
        let place = place(&test.store).await;
        let council = Some(place.council);
        add(&test.store, council, 1..=4).await;
        let whole = check(&test.store, council).await;
        assert_eq!((whole.last.number, whole.broken), (4, None));
        let db = forced_open(&test).await;
        let run = async |sql: &str| db.execute_unprepared(sql).await.unwrap();
        run("CREATE TABLE kept AS SELECT * FROM audit_event").await;
        run("CREATE TABLE kept_chain AS SELECT * FROM audit_chain").await;
        for (sql, broken) in [
            ("DELETE FROM audit_event WHERE number = 1", (1, ChainFault::Place)),
            ("DELETE FROM audit_event WHERE number = 3", (3, ChainFault::Place)),
            ("DELETE FROM audit_event WHERE number = 4", (4, ChainFault::End)),
            ("DELETE FROM audit_event WHERE number > 2", (3, ChainFault::End)),
            ("DELETE FROM audit_event", (1, ChainFault::End)),
            ("UPDATE audit_chain SET number = 3", (4, ChainFault::End)),
            ("UPDATE audit_chain SET hash = 'x'", (4, ChainFault::End)),
            ("DELETE FROM audit_chain", (4, ChainFault::End)),
        ] {
            run(sql).await;
            assert_eq!(check(&test.store, council).await.broken, Some(broken), "{sql}");
            for sql in [
                "DELETE FROM audit_event",
                "DELETE FROM audit_chain",
                "INSERT INTO audit_event SELECT * FROM kept",
                "INSERT INTO audit_chain SELECT * FROM kept_chain",
            ] {
                run(sql).await;
            }
        }
        // An entry that follows rightly, but past the head.
        run("UPDATE audit_chain SET number = 3, hash = (SELECT hash FROM audit_event WHERE number = 3)").await;
        assert_eq!(check(&test.store, council).await.broken, Some((4, ChainFault::End)));
        assert!(test.store.audit(event(9, council)).await.is_err(), "there is no second entry 4");
        // Cut off with the head set to match: a chain in itself, which only a note kept elsewhere tells from the true one.
        run("DELETE FROM audit_event WHERE number = 4").await;
        assert_eq!(check(&test.store, council).await.broken, None);
        let noted = async |link: &ChainLink| test.store.check_audit(council, Some(link)).await.unwrap().broken;
        assert_eq!(noted(&whole.last).await, Some((4, ChainFault::Noted)));
        let changed = ChainLink { number: 2, hash: "0".repeat(64) };
        assert_eq!(noted(&changed).await, Some((2, ChainFault::Noted)));
        let last = check(&test.store, council).await.last;
        assert_eq!(noted(&last).await, None);
        db.close().await.unwrap();
        test.remove().await.unwrap();
    }
}

#[tokio::test]
async fn events_from_before_the_chain_get_their_places_in_order_of_time() {
    let names = Migrator::migrations().into_iter().map(|migration| migration.name().to_owned());
    let since = names.skip_while(|name| name != "m20261127_000022_chain_audit_event").count();
    let since = Some(u32::try_from(since).unwrap());
    for test in testing::stores().await.unwrap() {
        let place = place(&test.store).await;
        let officer = super::accounts::officer(&test.store, place.council).await;
        // More than are read at once, of two chains, of somebody and nobody, and not in order.
        for key in 1..=1_100_u128 {
            let council = (key % 5 > 0).then_some(place.council);
            let at = NOW.plus_ms(i64::try_from(key % 7).unwrap());
            let account_id = (key % 2 > 0).then_some(officer);
            test.store.audit(AuditEvent { at, account_id, ..event(key, council) }).await.unwrap();
        }
        let db = Database::connect(&test.url).await.unwrap();
        Migrator::down(&db, since).await.unwrap();
        let sql = "UPDATE audit_event SET subject = 'x'";
        assert!(db.execute_unprepared(sql).await.unwrap_err().to_string().contains("is immutable"));
        Migrator::up(&db, None).await.unwrap();
        for sql in [sql, "DELETE FROM audit_event"] {
            assert!(db.execute_unprepared(sql).await.is_err(), "{sql}");
        }
        db.close().await.unwrap();
        for (council, entries) in [(Some(place.council), 880), (None, 220)] {
            let found = check(&test.store, council).await;
            assert_eq!((found.last.number, found.broken), (entries, None));
            let read =
                test.store.audit_entries(council, &AuditFilter::default(), AuditPlace::Newest, 2_000).await.unwrap();
            let places: Vec<_> = read.iter().rev().map(|entry| (entry.event.at, entry.event.id)).collect();
            assert!(places.is_sorted() && places.len() == usize::try_from(entries).unwrap());
            add(&test.store, council, 2_000 + u128::from(entries)..=2_000 + u128::from(entries)).await;
            assert_eq!(check(&test.store, council).await.last.number, entries + 1);
        }
        test.remove().await.unwrap();
    }
}
