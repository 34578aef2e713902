//! Group commit: durable before answered, few commits, and one bad command harms no other.

use super::fixture::{NOW, code, draft, each, place, response, token};
use crate::error::Result;
use crate::testing;
use crate::writer::Command;
use crate::{Store, StoreError};
use sea_orm::{ConnectionTrait, DatabaseTransaction};
use survey::answer::Answer;
use survey::reference::Reference;
use tokio::task::JoinSet;

#[tokio::test]
async fn five_hundred_answers_at_once_are_durable_and_share_commits() {
    for test in testing::stores().await.unwrap() {
        let place = place(&test.store).await;
        test.store.start_open(place.wave, draft(1), token(1), response(1), NOW).await.unwrap();
        let before = test.store.writer_stats();
        let mut tasks = JoinSet::new();
        for number in 0..500_i64 {
            let store = test.store.clone();
            tasks.spawn(async move {
                let question = code(&format!("q{number}"));
                store.save_answer(response(1), question, Answer::Number(number), NOW).await
            });
        }
        assert!(tasks.join_all().await.iter().all(Result::is_ok));
        let after = test.store.writer_stats();
        assert_eq!(after.commands - before.commands, 500);
        assert!(after.batches - before.batches <= 50, "{after:?}");
        assert!(after.largest_batch > 10 && after.failed == 0 && after.split_batches == 0, "{after:?}");

        // What another connection sees is what was committed.
        let again = Store::connect(&test.url).await.unwrap();
        let read = again.response_by_token(token(1)).await.unwrap().unwrap();
        assert_eq!(read.answers.0.len(), 500);
        again.close().await.unwrap();
        test.remove().await.unwrap();
    }
}

#[tokio::test]
async fn saves_of_many_people_at_once_are_each_their_own() {
    each(async |store: Store| {
        let place = place(&store).await;
        for number in 1..=40 {
            let key = response(u128::from(number));
            store.start_open(place.wave, draft(number), token(number), key, NOW).await.unwrap();
        }
        let sent = Reference::from_stored("sent");
        store.submit(response(7), sent, NOW).await.unwrap();
        for round in 0..3_i64 {
            let later = NOW.plus_ms(round * 60_000);
            let mut tasks = JoinSet::new();
            // One response is complete and one unknown; number 3 saves from two windows.
            for number in (1..=41_u32).chain([3]) {
                let store = store.clone();
                tasks.spawn(async move {
                    let given = (code("adults"), Answer::Number(i64::from(number) + round));
                    (number, store.save_page(response(u128::from(number)), given, 2, later).await)
                });
            }
            for (number, saved) in tasks.join_all().await {
                match number {
                    7 => assert!(matches!(saved, Err(StoreError::Conflict(_)))),
                    41 => assert!(matches!(saved, Err(StoreError::NotFound(_)))),
                    _ => saved.unwrap(),
                }
            }
            for number in (1..=40_u32).filter(|number| *number != 7) {
                let read = store.response_by_token(token(number)).await.unwrap().unwrap();
                assert_eq!(read.id, response(u128::from(number)));
                assert_eq!(read.answers.get(&code("adults")), Some(&Answer::Number(i64::from(number) + round)));
                assert_eq!((read.answers.0.len(), read.updated), (1, later));
            }
        }
        let complete = store.response(response(7)).await.unwrap().unwrap();
        assert!(complete.answers.0.is_empty() && complete.updated == NOW);
    })
    .await;
}

#[tokio::test]
async fn saves_at_once_share_statements_where_all_can_be_taken() {
    each(async |store: Store| {
        let place = place(&store).await;
        for number in 1..=100 {
            let key = response(u128::from(number));
            store.start_open(place.wave, draft(number), token(number), key, NOW).await.unwrap();
        }
        let mut tasks = JoinSet::new();
        for number in 1..=100_u32 {
            let store = store.clone();
            tasks.spawn(async move {
                let answer = Answer::Number(i64::from(number));
                store.save_answer(response(u128::from(number)), code("adults"), answer, NOW).await
            });
        }
        assert!(tasks.join_all().await.iter().all(Result::is_ok));
        let stats = store.writer_stats();
        assert!(stats.together > 50 && stats.split_batches == 0, "{stats:?}");
        for number in 1..=100_u32 {
            let read = store.response(response(u128::from(number))).await.unwrap().unwrap();
            assert_eq!(read.answers.get(&code("adults")), Some(&Answer::Number(i64::from(number))));
        }
    })
    .await;
}

/// Writes, and then fails by the database.
struct Broken;

#[async_trait::async_trait]
impl Command for Broken {
    type Output = ();

    async fn apply(&self, transaction: &DatabaseTransaction) -> Result<()> {
        transaction.execute_unprepared("UPDATE council SET name = 'Broken'").await?;
        transaction.execute_unprepared("INSERT INTO no_such_table VALUES (1)").await?;
        Ok(())
    }
}

#[tokio::test]
async fn a_command_that_fails_does_not_fail_its_neighbours() {
    each(async |store: Store| {
        let place = place(&store).await;
        for number in 1..=2 {
            let key = response(u128::from(number));
            store.start_open(place.wave, draft(number), token(number), key, NOW).await.unwrap();
        }
        let mut tasks = JoinSet::new();
        for number in 0..100_i64 {
            let store = store.clone();
            tasks.spawn(async move {
                if number % 20 == 7 {
                    let failed = store.writer().run(Broken).await;
                    assert!(matches!(failed, Err(StoreError::Unavailable(_))));
                    return 0;
                }
                let question = code(&format!("q{number}"));
                store.save_answer(response(1), question, Answer::Number(number), NOW).await.unwrap();
                let nobody = store.save_answer(response(9), code("q"), Answer::Skipped, NOW).await;
                assert!(matches!(nobody, Err(StoreError::NotFound(_))));
                1
            });
        }
        assert_eq!(tasks.join_all().await.iter().sum::<usize>(), 95);
        let stats = store.writer_stats();
        assert!(stats.failed == 5 && stats.split_batches >= 1, "{stats:?}");
        let read = store.response_by_token(token(1)).await.unwrap().unwrap();
        assert_eq!(read.answers.0.len(), 95);
        assert_eq!(store.councils().await.unwrap()[0].council.name, "Luton Council", "nothing of it is left");
    })
    .await;
}

#[tokio::test]
async fn closing_writes_what_waits_and_takes_no_more() {
    for test in testing::stores().await.unwrap() {
        let place = place(&test.store).await;
        test.store.start_open(place.wave, draft(1), token(1), response(1), NOW).await.unwrap();
        let mut tasks = JoinSet::new();
        for number in 0..300_i64 {
            let store = test.store.clone();
            tasks.spawn(async move {
                let question = code(&format!("q{number}"));
                store.save_answer(response(1), question, Answer::Number(number), NOW).await.is_ok()
            });
        }
        tokio::task::yield_now().await;
        test.store.close().await.unwrap();
        let saved = tasks.join_all().await.into_iter().filter(|saved| *saved).count();
        let late = test.store.save_answer(response(1), code("late"), Answer::Skipped, NOW).await;
        assert!(matches!(late, Err(StoreError::Unavailable(_))));
        test.store.close().await.unwrap();

        let again = Store::connect(&test.url).await.unwrap();
        let read = again.response_by_token(token(1)).await.unwrap().unwrap();
        assert_eq!(read.answers.0.len(), saved, "acknowledged means durable, and nothing else is written");
        again.close().await.unwrap();
        test.remove().await.unwrap();
    }
}

#[tokio::test]
async fn two_stores_on_one_database_write_side_by_side() {
    for test in testing::stores().await.unwrap() {
        let place = place(&test.store).await;
        let other = Store::connect(&test.url).await.unwrap();
        let mut tasks = JoinSet::new();
        for number in 0..200_u32 {
            let store = if number % 2 == 0 { test.store.clone() } else { other.clone() };
            tasks.spawn(async move {
                // The same draft from both: a retry that reached another instance.
                let new = response(u128::from(number) + 1);
                let key = draft(number / 2);
                store.start_open(place.wave, key, token(number), new, NOW).await.map(crate::StartOpen::response)
            });
        }
        let all: Vec<_> = tasks.join_all().await.into_iter().map(Result::unwrap).collect();
        let different: std::collections::BTreeSet<_> = all.into_iter().collect();
        assert_eq!(different.len(), 100);
        other.close().await.unwrap();
        test.remove().await.unwrap();
    }
}
