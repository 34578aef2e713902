//! A resident's way from code to confirmation.

use super::fixture::{NOW, code, code_hash, draft, each, id, invite, place, reference, response, token};
use crate::{Letter, NewWave, Redeem, ResponseStatus, StartOpen, Store, StoreError, Submitted, Withdrawal};
use std::collections::{BTreeMap, BTreeSet};
use survey::answer::Answer;
use survey::id::{WardId, WaveId};
use survey::response::RecruitmentRoute;
use survey::signals::{Device, PageSignal};
use survey::span::Span;
use tokio::task::JoinSet;

#[tokio::test]
async fn a_code_starts_then_resumes_then_is_used() {
    each(async |store: Store| {
        let place = place(&store).await;
        invite(&store, place, 2).await;
        let redeem = async |code, cookie, new| {
            store.redeem(place.wave, code_hash(code), token(cookie), response(new), NOW).await.unwrap()
        };
        assert_eq!(redeem(9, 1, 11).await, Redeem::Unknown);
        assert_eq!(redeem(1, 1, 11).await, Redeem::Started(response(11)));
        let begun = store.response_by_token(token(1)).await.unwrap().unwrap();
        assert_eq!((begun.id, begun.route), (response(11), RecruitmentRoute::RandomInvitation));
        assert_eq!((begun.status, begun.stratum_ward_id), (ResponseStatus::Partial, Some(place.wards[0])));
        assert_eq!((begun.ward_id, begun.started), (None, NOW));

        store.save_answer(response(11), code("adults"), Answer::Number(2), NOW).await.unwrap();
        assert_eq!(redeem(1, 2, 12).await, Redeem::Resumed(response(11)));
        assert_eq!(store.response_by_token(token(1)).await.unwrap(), None, "the old cookie no longer works");
        let resumed = store.response_by_token(token(2)).await.unwrap().unwrap();
        assert_eq!(resumed.answers.get(&code("adults")), Some(&Answer::Number(2)));

        let sent = store.submit(response(11), reference(1), NOW).await.unwrap();
        assert_eq!(sent, Submitted::Now(reference(1)));
        assert_eq!(redeem(1, 3, 13).await, Redeem::Used);
        assert_eq!(redeem(2, 4, 14).await, Redeem::Started(response(14)), "other codes go on");
        let confirmed = store.response_by_token(token(2)).await.unwrap().unwrap();
        assert_eq!((confirmed.status, confirmed.reference), (ResponseStatus::Complete, Some(reference(1))));
        let elsewhere = store.redeem(WaveId(id(77)), code_hash(2), token(5), response(15), NOW).await.unwrap();
        assert_eq!(elsewhere, Redeem::Unknown, "a code belongs to its wave");
    })
    .await;
}

#[tokio::test]
async fn a_letter_is_found_in_whichever_wave_it_is_of() {
    each(async |store: Store| {
        let place = place(&store).await;
        invite(&store, place, 3).await;
        let newer = WaveId(id(51));
        let dates = store.wave(place.wave).await.unwrap().unwrap().dates;
        store.create_wave(NewWave { id: newer, survey_id: place.survey, number: 2, dates }).await.unwrap();
        let letter = async |waves: &[WaveId], code| store.letter(waves, code_hash(code)).await.unwrap();
        let both = [newer, place.wave];
        let fresh = Letter { wave: place.wave, begun: None, used: false };
        assert_eq!(letter(&both, 1).await, Some(fresh));
        assert_eq!(letter(&both, 9).await, None);
        assert_eq!(letter(&[newer], 1).await, None, "only in the waves asked for");
        assert_eq!(letter(&[], 1).await, None);
        store.redeem(place.wave, code_hash(1), token(1), response(11), NOW).await.unwrap();
        store.save_answer(response(11), code("adults"), Answer::Number(2), NOW.plus_ms(9)).await.unwrap();
        assert_eq!(letter(&both, 1).await, Some(Letter { begun: Some(NOW), ..fresh }));
        store.submit(response(11), reference(1), NOW).await.unwrap();
        assert_eq!(letter(&both, 1).await, Some(Letter { used: true, ..fresh }), "and nothing joins it to the answers");
    })
    .await;
}

#[tokio::test]
async fn starting_twice_by_open_link_gives_one_response() {
    each(async |store: Store| {
        let place = place(&store).await;
        let start =
            async |key, cookie, new| store.start_open(place.wave, draft(key), token(cookie), response(new), NOW).await;
        assert_eq!(start(1, 1, 11).await.unwrap(), StartOpen::Started(response(11)));
        assert_eq!(start(1, 2, 12).await.unwrap(), StartOpen::Resumed(response(11)));
        assert_eq!(store.response_by_token(token(1)).await.unwrap(), None);
        assert_eq!(store.response_by_token(token(2)).await.unwrap().unwrap().route, RecruitmentRoute::OpenLink);
        assert_eq!(start(2, 3, 13).await.unwrap(), StartOpen::Started(response(13)));
        store.submit(response(11), reference(1), NOW).await.unwrap();
        assert_eq!(start(1, 4, 14).await.unwrap(), StartOpen::Complete(response(11)));
        assert!(store.response_by_token(token(2)).await.unwrap().is_some());
        assert_eq!(store.response_by_token(token(4)).await.unwrap(), None);
        let nowhere = store.start_open(WaveId(id(77)), draft(5), token(5), response(15), NOW).await;
        assert!(matches!(nowhere, Err(StoreError::NotFound(_))), "{nowhere:?}");
    })
    .await;
}

#[tokio::test]
async fn answers_of_every_kind_read_back_and_the_last_counts() {
    each(async |store: Store| {
        let place = place(&store).await;
        store.start_open(place.wave, draft(1), token(1), response(11), NOW).await.unwrap();
        let agree = Answer::Choice(code("agree"));
        let all = vec![
            (code("cohesion"), agree.clone()),
            (code("adults"), Answer::Number(-3)),
            (code("trust"), Answer::Skipped),
            (code("trust"), agree.clone()),
        ];
        store.save_answers(response(11), all, NOW).await.unwrap();
        store.save_answer(response(11), code("cohesion"), Answer::Skipped, NOW.plus_ms(5)).await.unwrap();
        store.set_ward(response(11), place.wards[1], NOW.plus_ms(6)).await.unwrap();
        let read = store.response_by_token(token(1)).await.unwrap().unwrap();
        assert_eq!(read.answers.0.len(), 3);
        assert_eq!(read.answers.get(&code("cohesion")), Some(&Answer::Skipped));
        assert_eq!(read.answers.get(&code("adults")), Some(&Answer::Number(-3)));
        assert_eq!(read.answers.get(&code("trust")), Some(&agree));
        assert_eq!((read.ward_id, read.updated), (Some(place.wards[1]), NOW.plus_ms(6)));

        let nowhere = store.set_ward(response(11), WardId(id(77)), NOW).await;
        assert!(matches!(nowhere, Err(StoreError::NotFound(_))));
        let nobody = store.save_answer(response(99), code("trust"), agree, NOW).await;
        assert!(matches!(nobody, Err(StoreError::NotFound(_))));
    })
    .await;
}

#[tokio::test]
async fn answers_of_every_form_read_back_alone_and_together() {
    each(async |store: Store| {
        let place = place(&store).await;
        store.start_open(place.wave, draft(1), token(1), response(11), NOW).await.unwrap();
        let text = "two lines\nwith = and \"quotes\", مرحبا, \u{1f600} and v s n1";
        let texts = BTreeMap::from([(code("other"), text.to_owned())]);
        let all = vec![
            (code("several"), Answer::Choices { options: vec![code("agree"), code("other")], texts }),
            (code("other"), Answer::Specified { option: code("other"), text: text.into() }),
            (code("text"), Answer::Text(text.into())),
            (code("share"), Answer::Decimal("0.25".parse().unwrap())),
            (code("moved"), Answer::Month("2026-11".parse().unwrap())),
            (code("travel"), Answer::Duration(Span::Minutes(90))),
            (code("ranked"), Answer::Ranking(vec![code("b"), code("a")])),
            (code("place"), Answer::Place("E05014741".parse().unwrap())),
            (code("plain"), Answer::Choice(code("agree"))),
            (code("number"), Answer::Number(i64::MIN)),
            (code("skipped"), Answer::Skipped),
        ];
        store.save_answers(response(11), all.clone(), NOW).await.unwrap();
        let expected: BTreeMap<_, _> = all.into_iter().collect();
        let read = store.response_by_token(token(1)).await.unwrap().unwrap();
        assert_eq!(read.answers.0, expected);
        store.submit(response(11), reference(1), NOW).await.unwrap();
        let completed = store.completed(place.wave, RecruitmentRoute::OpenLink).await.unwrap();
        assert_eq!(completed[0].answers.0, expected);
    })
    .await;
}

#[tokio::test]
async fn another_form_of_answer_takes_the_place_of_the_first() {
    each(async |store: Store| {
        let place = place(&store).await;
        store.start_open(place.wave, draft(1), token(1), response(11), NOW).await.unwrap();
        let forms = [Answer::Text("a".into()), Answer::Choice(code("a")), Answer::Number(1), Answer::Skipped];
        for answer in forms.iter().cycle().take(6) {
            store.save_answer(response(11), code("q"), answer.clone(), NOW).await.unwrap();
            let read = store.response_by_token(token(1)).await.unwrap().unwrap();
            assert_eq!(read.answers.get(&code("q")), Some(answer));
        }
    })
    .await;
}

#[tokio::test]
async fn a_complete_response_never_changes() {
    each(async |store: Store| {
        let place = place(&store).await;
        store.start_open(place.wave, draft(1), token(1), response(11), NOW).await.unwrap();
        store.save_answer(response(11), code("adults"), Answer::Number(2), NOW).await.unwrap();
        store.submit(response(11), reference(1), NOW).await.unwrap();
        let before = store.response_by_token(token(1)).await.unwrap();
        let late = NOW.plus_ms(1);
        let answer = store.save_answer(response(11), code("adults"), Answer::Number(9), late).await;
        assert!(matches!(answer, Err(StoreError::Conflict(_))));
        let more = store.save_answers(response(11), vec![(code("new"), Answer::Skipped)], late).await;
        assert!(matches!(more, Err(StoreError::Conflict(_))));
        let ward = store.set_ward(response(11), place.wards[0], late).await;
        assert!(matches!(ward, Err(StoreError::Conflict(_))));
        let again = store.submit(response(11), reference(2), late).await.unwrap();
        assert_eq!(again, Submitted::Already(reference(1)));
        assert_eq!(store.response_by_token(token(1)).await.unwrap(), before);

        store.start_open(place.wave, draft(2), token(2), response(12), NOW).await.unwrap();
        let same = store.submit(response(12), reference(1), NOW).await;
        assert!(matches!(same, Err(StoreError::Conflict(_))), "a reference names one response");
        assert!(matches!(store.submit(response(98), reference(3), NOW).await, Err(StoreError::NotFound(_))));
    })
    .await;
}

#[tokio::test]
async fn sending_many_times_at_once_gives_one_reference() {
    each(async |store: Store| {
        let place = place(&store).await;
        invite(&store, place, 1).await;
        store.redeem(place.wave, code_hash(1), token(1), response(11), NOW).await.unwrap();
        let mut tasks = JoinSet::new();
        for number in 0..40 {
            let store = store.clone();
            tasks.spawn(async move { store.submit(response(11), reference(number), NOW).await.unwrap() });
        }
        let all = tasks.join_all().await;
        let first = all.iter().filter(|sent| matches!(sent, Submitted::Now(_))).count();
        assert_eq!(first, 1);
        assert!(all.iter().all(|sent| sent.reference() == all[0].reference()));
        assert_eq!(store.count_complete(place.wave).await.unwrap(), 1);
    })
    .await;
}

#[tokio::test]
async fn cookies_end_and_answers_stay() {
    each(async |store: Store| {
        let place = place(&store).await;
        invite(&store, place, 2).await;
        store.redeem(place.wave, code_hash(1), token(1), response(11), NOW).await.unwrap();
        store.save_answer(response(11), code("adults"), Answer::Number(2), NOW).await.unwrap();
        store.end_session(token(1)).await.unwrap();
        store.end_session(token(1)).await.unwrap();
        assert_eq!(store.response_by_token(token(1)).await.unwrap(), None);
        let again = store.redeem(place.wave, code_hash(1), token(2), response(12), NOW).await.unwrap();
        assert_eq!(again, Redeem::Resumed(response(11)));
        assert_eq!(store.response_by_token(token(2)).await.unwrap().unwrap().answers.answered(), 1);

        store.redeem(place.wave, code_hash(2), token(3), response(13), NOW.plus_days(2)).await.unwrap();
        assert_eq!(store.expire_partial_sessions(NOW.plus_days(1)).await.unwrap(), 1);
        assert_eq!(store.expire_partial_sessions(NOW.plus_days(1)).await.unwrap(), 0);
        assert_eq!(store.response_by_token(token(2)).await.unwrap(), None);
        assert!(store.response_by_token(token(3)).await.unwrap().is_some());
    })
    .await;
}

#[tokio::test]
async fn the_cookie_of_a_sent_response_ends_and_nothing_else_does() {
    each(async |store: Store| {
        let place = place(&store).await;
        invite(&store, place, 1).await;
        store.redeem(place.wave, code_hash(1), token(1), response(11), NOW).await.unwrap();
        store.start_open(place.wave, draft(1), token(2), response(12), NOW).await.unwrap();
        store.start_open(place.wave, draft(2), token(3), response(13), NOW).await.unwrap();
        store.submit(response(11), reference(1), NOW.plus_ms(5)).await.unwrap();
        store.submit(response(12), reference(2), NOW.plus_ms(6)).await.unwrap();
        assert_eq!(store.expire_sent_sessions(NOW.plus_ms(6)).await.unwrap(), 1);
        assert_eq!(store.response_by_token(token(1)).await.unwrap(), None);
        assert!(store.response_by_token(token(2)).await.unwrap().is_some());
        assert_eq!(store.expire_sent_sessions(NOW.plus_ms(7)).await.unwrap(), 1);
        assert_eq!(store.response_by_token(token(2)).await.unwrap(), None);
        assert!(store.response_by_token(token(3)).await.unwrap().is_some(), "not sent: goes on");
        // A form sent again still finds that the answers were sent.
        let again = store.start_open(place.wave, draft(1), token(4), response(14), NOW).await.unwrap();
        assert_eq!(again, StartOpen::Complete(response(12)));
        assert_eq!(store.count_complete(place.wave).await.unwrap(), 2);
    })
    .await;
}

#[tokio::test]
async fn withdrawn_answers_are_gone_and_nothing_leads_to_them() {
    each(async |store: Store| {
        let place = place(&store).await;
        invite(&store, place, 2).await;
        store.redeem(place.wave, code_hash(1), token(1), response(11), NOW).await.unwrap();
        store.start_open(place.wave, draft(1), token(2), response(12), NOW).await.unwrap();
        for (number, key) in [(11, 1), (12, 2)] {
            store.set_ward(response(number), place.wards[1], NOW).await.unwrap();
            store.save_answer(response(number), code("trust"), Answer::Choice(code("agree")), NOW).await.unwrap();
            store.save_answer(response(number), code("adults"), Answer::Skipped, NOW).await.unwrap();
            if number == 11 {
                let early = store.withdraw(response(11), Withdrawal::default(), NOW).await;
                assert!(matches!(early, Err(StoreError::NotFound(_))), "nothing was sent yet");
            }
            store.submit(response(number), reference(key), NOW).await.unwrap();
        }
        assert_eq!(store.response_of_reference(&reference(1)).await.unwrap(), Some((response(11), place.wave)));
        let about = Withdrawal { answered: BTreeSet::from([code("trust")]), views: BTreeSet::new() };
        let day = NOW.start_of_day();
        store.withdraw(response(11), about.clone(), day).await.unwrap();

        assert_eq!(store.response_of_reference(&reference(1)).await.unwrap(), None);
        assert_eq!(store.response_by_token(token(1)).await.unwrap(), None);
        assert_eq!(store.redeem(place.wave, code_hash(1), token(3), response(13), NOW).await.unwrap(), Redeem::Used);
        let left = store.response(response(11)).await.unwrap().unwrap();
        assert!(left.answers.0.is_empty());
        assert_eq!((left.started, left.updated, left.reference), (day, day, None));
        let random = RecruitmentRoute::RandomInvitation;
        assert_eq!(store.completed(place.wave, random).await.unwrap(), []);
        assert_eq!(store.completed(place.wave, RecruitmentRoute::OpenLink).await.unwrap().len(), 1);
        assert_eq!(store.count_complete(place.wave).await.unwrap(), 1);
        let progress = store.progress(place.wave).await.unwrap();
        let total = progress.total(random);
        assert_eq!((total.complete, total.partial, total.withdrawn), (0, 0, 1));
        assert_eq!(progress.days.iter().map(|day| day.complete.len()).sum::<usize>(), 1);

        let again = store.withdraw(response(11), Withdrawal::default(), day).await;
        assert!(matches!(again, Err(StoreError::NotFound(_))));
        let withdrawn = store.withdrawn(place.wave).await.unwrap();
        assert_eq!(withdrawn.len(), 1);
        assert_eq!((withdrawn[0].id, withdrawn[0].ward_id), (response(11), Some(place.wards[1])));
        assert_eq!(withdrawn[0].withdrawal, about);

        // The browser that began by open link begins anew, and does not go on with what is gone.
        store.withdraw(response(12), Withdrawal::default(), day).await.unwrap();
        let anew = store.start_open(place.wave, draft(1), token(4), response(14), NOW).await.unwrap();
        assert_eq!(anew, StartOpen::Started(response(14)));
    })
    .await;
}

#[tokio::test]
async fn seconds_add_up_and_changes_are_counted() {
    each(async |store: Store| {
        let place = place(&store).await;
        store.start_open(place.wave, draft(1), token(1), response(11), NOW).await.unwrap();
        store.note_device(response(11), Device::Tablet, NOW).await.unwrap();
        let save = async |answer, seconds| {
            store.save_page(response(11), (code("adults"), Answer::Number(answer)), seconds, NOW).await.unwrap();
        };
        save(2, 7).await;
        save(2, 3).await;
        save(3, 5).await;
        store.save_answer(response(11), code("trust"), Answer::Skipped, NOW).await.unwrap();
        store.save_answer(response(11), code("trust"), Answer::Choice(code("agree")), NOW).await.unwrap();
        assert!(store.signals(place.wave).await.unwrap().is_empty(), "nothing is sent yet");
        store.submit(response(11), reference(1), NOW).await.unwrap();
        // Nothing more is noted of what was sent.
        store.note_device(response(11), Device::Phone, NOW).await.unwrap();
        let signals = store.signals(place.wave).await.unwrap();
        let found = &signals[&response(11)];
        assert_eq!(found.device, Some(Device::Tablet));
        assert_eq!(found.pages[&code("adults")], PageSignal { seconds: Some(15), changes: 1 });
        assert_eq!(found.pages[&code("trust")], PageSignal { seconds: None, changes: 1 });
    })
    .await;
}
