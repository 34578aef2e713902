//! Return codes, from the first asked for to the day the wave closes.

use super::fixture::{NOW, Place, code, dates, draft, each, place, reference, response, return_code, token};
use crate::entity::{response as responses, return_code as table};
use crate::{NewWave, Redeem, ResponseStatus, Store, StoreError, Withdrawal};
use sea_orm::{EntityTrait, Iterable, ModelTrait};
use survey::answer::Answer;
use survey::clock::Timestamp;
use survey::id::WaveId;
use tokio::task::JoinSet;

/// A response by open link with one answer, and the cookie of the same number.
async fn begin(store: &Store, place: Place, number: u32) {
    let id = response(u128::from(number));
    store.start_open(place.wave, draft(number), token(number), id, NOW).await.unwrap();
    store.save_answer(id, code("adults"), Answer::Number(2), NOW).await.unwrap();
}

async fn redeem(store: &Store, place: Place, number: u32, cookie: u32, now: Timestamp) -> Redeem {
    store.redeem_return(place.wave, return_code(number), token(cookie), now).await.unwrap()
}

#[tokio::test]
async fn a_code_goes_on_elsewhere_as_often_as_it_is_typed() {
    each(async |store: Store| {
        let place = place(&store).await;
        begin(&store, place, 1).await;
        assert!(!store.has_return_code(response(1)).await.unwrap());
        assert_eq!(redeem(&store, place, 1, 9, NOW).await, Redeem::Unknown);
        assert!(!store.set_return_code(response(1), return_code(1), NOW).await.unwrap());
        assert!(store.has_return_code(response(1)).await.unwrap());
        assert!(store.is_return_code(response(1), return_code(1)).await.unwrap());
        assert!(!store.is_return_code(response(1), return_code(2)).await.unwrap());
        assert!(!store.is_return_code(response(2), return_code(1)).await.unwrap());

        // Long after the cookie is gone.
        let late = NOW.plus_days(15);
        assert_eq!(store.expire_partial_sessions(late).await.unwrap(), 1);
        for cookie in [2, 3] {
            assert_eq!(redeem(&store, place, 1, cookie, late).await, Redeem::Resumed(response(1)));
            assert_eq!(
                store.response_by_token(token(cookie - 1)).await.unwrap(),
                None,
                "the old cookie no longer works"
            );
            let found = store.response_by_token(token(cookie)).await.unwrap().unwrap();
            assert_eq!((found.answers.answered(), found.updated), (1, late));
        }
        let elsewhere =
            store.redeem_return(WaveId(super::fixture::id(77)), return_code(1), token(5), NOW).await.unwrap();
        assert_eq!(elsewhere, Redeem::Unknown, "a code belongs to its wave");
    })
    .await;
}

#[tokio::test]
async fn the_form_that_began_the_response_opens_it_no_longer() {
    each(async |store: Store| {
        let place = place(&store).await;
        begin(&store, place, 1).await;
        store.set_return_code(response(1), return_code(1), NOW).await.unwrap();
        assert_eq!(redeem(&store, place, 1, 2, NOW).await, Redeem::Resumed(response(1)));
        let again = store.start_open(place.wave, draft(1), token(3), response(3), NOW).await.unwrap();
        assert_eq!(again.response(), response(3), "another response, and the first stays where it went on");
        assert_eq!(store.response_by_token(token(2)).await.unwrap().unwrap().id, response(1));
    })
    .await;
}

#[tokio::test]
async fn only_the_newest_code_works() {
    each(async |store: Store| {
        let place = place(&store).await;
        begin(&store, place, 1).await;
        begin(&store, place, 2).await;
        assert!(!store.set_return_code(response(1), return_code(1), NOW).await.unwrap());
        assert!(store.set_return_code(response(1), return_code(2), NOW).await.unwrap());
        assert_eq!(redeem(&store, place, 1, 8, NOW).await, Redeem::Unknown);
        assert_eq!(redeem(&store, place, 2, 9, NOW).await, Redeem::Resumed(response(1)));
        // A code that another response has is not taken away from it.
        let taken = store.set_return_code(response(2), return_code(2), NOW).await;
        assert!(matches!(taken, Err(StoreError::Conflict(_))), "{taken:?}");
        assert!(!store.has_return_code(response(2)).await.unwrap());
        assert_eq!(redeem(&store, place, 2, 9, NOW).await, Redeem::Resumed(response(1)));
        let nobody = store.set_return_code(response(99), return_code(5), NOW).await;
        assert!(matches!(nobody, Err(StoreError::NotFound(_))));
    })
    .await;
}

#[tokio::test]
async fn a_code_of_sent_answers_is_used_and_leads_to_nothing() {
    each(async |store: Store| {
        let place = place(&store).await;
        begin(&store, place, 1).await;
        store.set_return_code(response(1), return_code(1), NOW.plus_ms(1)).await.unwrap();
        store.submit(response(1), reference(1), NOW.plus_ms(2)).await.unwrap();
        assert_eq!(redeem(&store, place, 1, 5, NOW).await, Redeem::Used);
        assert!(!store.has_return_code(response(1)).await.unwrap());
        assert!(!store.is_return_code(response(1), return_code(1)).await.unwrap());
        let late = store.set_return_code(response(1), return_code(2), NOW).await;
        assert!(matches!(late, Err(StoreError::Conflict(_))));

        let kept = table::Entity::find().one(store.read()).await.unwrap().unwrap();
        assert_eq!((kept.response_id, kept.used), (None, true));
        let sent = responses::Entity::find_by_id(response(1).0).one(store.read()).await.unwrap().unwrap();
        assert_eq!(sent.status, ResponseStatus::Complete.as_str());
        let values: Vec<_> = responses::Column::iter().map(|column| sent.get(column)).collect();
        let own = table::Column::iter().filter(|column| !matches!(column, table::Column::WaveId));
        for value in own.map(|column| kept.get(column)).filter(|value| *value != value.as_null()) {
            assert!(!values.contains(&value), "{value:?} joins the two");
        }

        store.withdraw(response(1), Withdrawal::default(), NOW.start_of_day()).await.unwrap();
        assert_eq!(redeem(&store, place, 1, 5, NOW).await, Redeem::Used);
        assert_eq!(store.response_by_token(token(5)).await.unwrap(), None);
    })
    .await;
}

#[tokio::test]
async fn codes_go_when_their_wave_closes() {
    each(async |store: Store| {
        let place = place(&store).await;
        let next = Place { wave: WaveId(super::fixture::id(4)), ..place };
        let mut later = dates();
        (later.opens, later.closes) = (later.closes, later.closes.plus_days(20));
        let new = NewWave { id: next.wave, survey_id: place.survey, number: 2, dates: later };
        store.create_wave(new).await.unwrap();
        begin(&store, place, 1).await;
        begin(&store, place, 2).await;
        begin(&store, next, 3).await;
        for number in 1..=3 {
            store.set_return_code(response(u128::from(number)), return_code(number), NOW).await.unwrap();
        }
        store.submit(response(2), reference(2), NOW).await.unwrap();
        let closes = dates().closes;
        assert_eq!(store.remove_return_codes(closes.plus_ms(-1)).await.unwrap(), 0);
        assert_eq!(store.remove_return_codes(closes).await.unwrap(), 2);
        assert_eq!(redeem(&store, place, 1, 8, closes).await, Redeem::Unknown);
        assert_eq!(redeem(&store, place, 2, 8, closes).await, Redeem::Unknown);
        assert_eq!(redeem(&store, next, 3, 8, closes).await, Redeem::Resumed(response(3)));
    })
    .await;
}

#[tokio::test]
async fn asking_many_times_at_once_leaves_one_code() {
    each(async |store: Store| {
        let place = place(&store).await;
        begin(&store, place, 1).await;
        let mut tasks = JoinSet::new();
        for number in 1..=20 {
            let (asking, coming) = (store.clone(), store.clone());
            tasks.spawn(async move { asking.set_return_code(response(1), return_code(number), NOW).await.map(drop) });
            tasks.spawn(async move {
                coming.redeem_return(place.wave, return_code(number), token(100 + number), NOW).await.map(drop)
            });
        }
        for outcome in tasks.join_all().await {
            outcome.unwrap();
        }
        let mut working = 0;
        for number in 1..=20 {
            working += u32::from(redeem(&store, place, number, 200, NOW).await == Redeem::Resumed(response(1)));
        }
        assert_eq!(working, 1);
    })
    .await;
}
