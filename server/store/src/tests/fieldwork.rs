//! Invitations, progress and the complete responses.

use super::fixture::{NOW, code, code_hash, draft, each, id, invite, place, reference, response, token};
use crate::{NewInvitation, RouteProgress, Store, StoreError, Stratum};
use survey::answer::Answer;
use survey::clock::DAY_MS;
use survey::id::InvitationId;
use survey::response::RecruitmentRoute::{OpenLink, RandomInvitation};
use tokio::task::JoinSet;

#[tokio::test]
async fn a_draw_is_all_or_nothing_and_further_draws_add() {
    each(async |store: Store| {
        let place = place(&store).await;
        invite(&store, place, 10).await;
        let new = |key: u32| NewInvitation {
            id: InvitationId(id(u128::from(key))),
            ward_id: place.wards[0],
            code_hash: code_hash(key),
        };
        let stratum = Stratum { ward_id: place.wards[0], addresses: 4_100, invited: 1 };
        let mut clash = new(21);
        clash.code_hash = code_hash(3);
        let refused = store.draw_invitations(place.wave, vec![new(20), clash], vec![stratum], NOW).await;
        assert!(matches!(refused, Err(StoreError::Conflict(_))));
        store.draw_invitations(place.wave, vec![new(20)], vec![stratum], NOW).await.unwrap();
        let mut strata = store.strata(place.wave).await.unwrap();
        strata.sort_by_key(|stratum| stratum.ward_id != place.wards[0]);
        assert_eq!((strata[0].addresses, strata[0].invited), (4_100, 6));
        assert_eq!((strata[1].addresses, strata[1].invited), (3_000, 5));
    })
    .await;
}

#[tokio::test]
async fn progress_counts_by_ward_route_and_day() {
    each(async |store: Store| {
        let place = place(&store).await;
        invite(&store, place, 10).await;
        for number in 1..=4 {
            let (at, key) = (NOW.plus_days(i64::from(number) / 3), response(u128::from(number)));
            store.redeem(place.wave, code_hash(number), token(number), key, at).await.unwrap();
            if number != 2 {
                store.submit(key, reference(number), at).await.unwrap();
            }
        }
        store.start_open(place.wave, draft(50), token(50), response(50), NOW).await.unwrap();
        store.start_open(place.wave, draft(51), token(51), response(51), NOW).await.unwrap();
        store.set_ward(response(51), place.wards[1], NOW).await.unwrap();
        store.submit(response(51), reference(51), NOW).await.unwrap();

        let progress = store.progress(place.wave).await.unwrap();
        assert_eq!(progress.invited(), 10);
        assert_eq!(progress.total(RandomInvitation), RouteProgress { complete: 3, partial: 1, withdrawn: 0 });
        assert_eq!(progress.total(OpenLink), RouteProgress { complete: 1, partial: 1, withdrawn: 0 });
        let ward = |id| progress.wards.iter().find(|ward| ward.ward_id == id).unwrap();
        let biscot = ward(Some(place.wards[0]));
        assert_eq!((biscot.addresses, biscot.invited), (4_000, 5));
        assert_eq!(biscot.routes[&RandomInvitation], RouteProgress { complete: 2, partial: 0, withdrawn: 0 });
        let dallow = ward(Some(place.wards[1]));
        assert_eq!(dallow.routes[&RandomInvitation], RouteProgress { complete: 1, partial: 1, withdrawn: 0 });
        assert_eq!(dallow.routes[&OpenLink], RouteProgress { complete: 1, partial: 0, withdrawn: 0 });
        assert_eq!(ward(None).routes[&OpenLink], RouteProgress { complete: 0, partial: 1, withdrawn: 0 });

        let days: Vec<_> = progress.days.iter().map(|day| (day.day, day.complete.clone())).collect();
        let today = NOW.start_of_day();
        assert_eq!(days.len(), 2);
        assert_eq!(days[0], (today, [(RandomInvitation, 1), (OpenLink, 1)].into()));
        assert_eq!(days[1], (today.plus_ms(DAY_MS), [(RandomInvitation, 2)].into()));
    })
    .await;
}

#[tokio::test]
async fn two_thousand_complete_responses_read_back_in_order() {
    const COUNT: u32 = 2_000;
    each(async |store: Store| {
        let place = place(&store).await;
        invite(&store, place, COUNT).await;
        let mut tasks = JoinSet::new();
        for number in 1..=COUNT {
            let store = store.clone();
            tasks.spawn(async move {
                let key = response(u128::from(number));
                store.redeem(place.wave, code_hash(number), token(number), key, NOW).await.unwrap();
                if number % 5 != 0 {
                    let answers = vec![
                        (code("cohesion"), Answer::Choice(code("agree"))),
                        (code("number"), Answer::Number(i64::from(number))),
                        (code("trust"), Answer::Skipped),
                    ];
                    store.save_answers(key, answers, NOW).await.unwrap();
                }
                if number % 7 != 0 {
                    store.submit(key, reference(number), NOW).await.unwrap();
                }
            });
        }
        tasks.join_all().await;
        store.start_open(place.wave, draft(1), token(COUNT + 1), response(5_000), NOW).await.unwrap();
        store.submit(response(5_000), reference(5_000), NOW).await.unwrap();

        let completed = store.completed(place.wave, RandomInvitation).await.unwrap();
        let expected: Vec<u32> = (1..=COUNT).filter(|number| number % 7 != 0).collect();
        assert_eq!(completed.len(), expected.len());
        for (read, number) in completed.iter().zip(&expected) {
            assert_eq!(read.id, response(u128::from(*number)));
            assert_eq!(read.stratum_ward_id, Some(place.wards[usize::from(number % 2 == 0)]));
            let own = if number % 5 == 0 { None } else { Some(&Answer::Number(i64::from(*number))) };
            assert_eq!(read.answers.get(&code("number")), own);
            assert_eq!(read.answers.0.len(), if number % 5 == 0 { 0 } else { 3 });
        }
        let open = store.completed(place.wave, OpenLink).await.unwrap();
        assert_eq!(open.iter().map(|read| read.id).collect::<Vec<_>>(), [response(5_000)]);
        assert_eq!(store.count_complete(place.wave).await.unwrap(), expected.len() as u64 + 1);
        let stats = store.writer_stats();
        assert!(stats.batches < stats.commands / 4, "{stats:?}");
    })
    .await;
}
