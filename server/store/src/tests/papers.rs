//! A paper from the day it comes to a response like any other.

use super::fixture::{NOW, Place, code, code_hash, each, id, invite, place, reference, response, token};
use crate::entity::{answer_mark, invitation, paper as paper_table, response as response_table};
use crate::{NewAccount, NewPaperResponse, PasswordHash, Receive, Redeem, Store, StoreError};
use sea_orm::EntityTrait;
use survey::answer::Answer;
use survey::id::{AccountId, PaperId};
use survey::paper::{Keyed, KeyedForm};
use survey::question_set::QuestionSet;
use survey::response::{Mode, RecruitmentRoute};
use survey::role::Role;

fn paper(number: u128) -> PaperId {
    PaperId(id(number))
}

fn form(adults: Keyed, home: Keyed) -> KeyedForm {
    KeyedForm { home, answers: [(code("adults"), adults)].into() }
}

fn two() -> KeyedForm {
    form(Keyed::Answer(Answer::Number(2)), Keyed::Answer(Answer::Place("E05014736".parse().unwrap())))
}

async fn people(store: &Store, place: Place) -> [AccountId; 3] {
    let mut people = Vec::new();
    for number in 1..=3_u128 {
        let account = AccountId(id(500 + number));
        let new = NewAccount {
            id: account,
            council_id: place.council,
            email: format!("officer{number}@luton.example"),
            name: format!("Officer {number}"),
            role: Role::Officer,
            wards: Vec::new(),
            password_hash: PasswordHash("$argon2id$x".to_owned()),
        };
        store.add_account(new, NOW).await.unwrap();
        people.push(account);
    }
    people.try_into().unwrap()
}

async fn receive(store: &Store, place: Place, number: u32, as_paper: u128) -> Receive {
    store.receive_paper(place.wave, code_hash(number), paper(as_paper), NOW).await.unwrap()
}

async fn finish(store: &Store, place: Place, number: u128, form: &KeyedForm, set: &QuestionSet) -> crate::Result<()> {
    let new = NewPaperResponse {
        paper: paper(number),
        response: response(number),
        reference: reference(u32::try_from(number).unwrap()),
        ward: place.wards[1],
        form,
        questions: set,
    };
    store.complete_paper(new, NOW.plus_ms(9)).await.map(|_| ())
}

#[tokio::test]
async fn two_people_key_a_paper_and_it_counts_in_the_random_sample() {
    each(async |store: Store| {
        let place = place(&store).await;
        invite(&store, place, 3).await;
        let [one, two_, _] = people(&store, place).await;
        let set = super::fixture::question_set("Test");
        assert_eq!(receive(&store, place, 9, 21).await, Receive::Unknown);
        assert_eq!(receive(&store, place, 1, 21).await, Receive::New { paper: paper(21), begun_online: false });
        assert_eq!(receive(&store, place, 1, 22).await, Receive::Known(paper(21)));
        assert_eq!(receive(&store, place, 2, 23).await, Receive::New { paper: paper(23), begun_online: false });
        assert_eq!(store.paper_by_number(place.wave, 2).await.unwrap(), Some(paper(23)));
        assert_eq!(store.paper_by_number(place.wave, 3).await.unwrap(), None);
        let online = store.redeem(place.wave, code_hash(1), token(1), response(90), NOW).await.unwrap();
        assert_eq!(online, Redeem::Used, "the code opens nothing once the paper is here");

        let early = finish(&store, place, 21, &two(), &set).await;
        assert!(matches!(early, Err(StoreError::Conflict(_))), "{early:?}");
        let first = store.key_paper(paper(21), one, &two(), NOW.plus_ms(1)).await.unwrap();
        assert_eq!((first.number, first.stratum_ward_id), (1, place.wards[0]));
        assert_eq!(first.first.as_ref().map(|keying| (keying.by, &keying.form)), Some((one, &two())));
        let again = store.key_paper(paper(21), one, &two(), NOW).await;
        assert!(matches!(again, Err(StoreError::Conflict(_))), "the same person does not key twice");
        let early = finish(&store, place, 21, &two(), &set).await;
        assert!(matches!(early, Err(StoreError::Conflict(_))), "{early:?}");
        let other = form(Keyed::TooManyTicked, Keyed::Nothing);
        let second = store.key_paper(paper(21), two_, &other, NOW.plus_ms(2)).await.unwrap();
        let (first, second) = (second.first.unwrap().form, second.second.unwrap().form);
        assert_eq!(first.differences(&second, &set), [None, Some(code("adults"))]);
        let third = store.key_paper(paper(21), one, &two(), NOW).await;
        assert!(matches!(third, Err(StoreError::Conflict(_))), "{third:?}");

        finish(&store, place, 21, &two(), &set).await.unwrap();
        let completed = store.completed(place.wave, RecruitmentRoute::RandomInvitation).await.unwrap();
        assert_eq!(completed.len(), 1);
        assert_eq!(completed[0].mode, Mode::Paper);
        assert_eq!((completed[0].stratum_ward_id, completed[0].ward_id), (Some(place.wards[0]), Some(place.wards[1])));
        assert_eq!(completed[0].answers.get(&code("adults")), Some(&Answer::Number(2)));
        let twice = finish(&store, place, 21, &two(), &set).await;
        assert!(matches!(twice, Err(StoreError::NotFound(_))), "{twice:?}");
        assert_eq!(receive(&store, place, 1, 24).await, Receive::Complete);

        let progress = store.paper_progress(place.wave).await.unwrap();
        assert_eq!((progress.complete, progress.marks), (1, 0));
        let open: Vec<_> = progress.under_way.iter().map(|paper| (paper.number, paper.first_by)).collect();
        assert_eq!(open, [(2, None)]);
        let total = store.progress(place.wave).await.unwrap().total(RecruitmentRoute::RandomInvitation);
        assert_eq!((total.complete, total.partial), (1, 0));
    })
    .await;
}

#[tokio::test]
async fn nothing_joins_a_complete_paper_to_its_letter() {
    each(async |store: Store| {
        let place = place(&store).await;
        invite(&store, place, 1).await;
        let [one, other, _] = people(&store, place).await;
        let set = super::fixture::question_set("Test");
        receive(&store, place, 1, 21).await;
        let spoilt = form(Keyed::NothingClear, Keyed::Nothing);
        store.key_paper(paper(21), one, &spoilt, NOW).await.unwrap();
        store.key_paper(paper(21), other, &spoilt, NOW).await.unwrap();
        finish(&store, place, 21, &spoilt, &set).await.unwrap();
        assert!(paper_table::Entity::find().all(store.read()).await.unwrap().is_empty());
        let letter = invitation::Entity::find_by_id(id(1)).one(store.read()).await.unwrap().unwrap();
        assert_eq!((letter.response_id, letter.used), (None, true));
        let sent = response_table::Entity::find_by_id(id(21)).one(store.read()).await.unwrap().unwrap();
        assert_eq!((sent.mode.as_str(), sent.route.as_str(), sent.token_hash), ("paper", "random_invitation", None));
        let marks = answer_mark::Entity::find().all(store.read()).await.unwrap();
        assert_eq!(marks.len(), 1);
        assert_eq!(marks[0].mark, "nothing_clear");
        let completed = store.completed(place.wave, RecruitmentRoute::RandomInvitation).await.unwrap();
        assert_eq!(completed[0].answers.get(&code("adults")), Some(&Answer::Skipped));
        assert_eq!(store.paper_progress(place.wave).await.unwrap().marks, 1);
    })
    .await;
}

#[tokio::test]
async fn answers_begun_online_give_way_to_the_paper_and_those_sent_stay() {
    each(async |store: Store| {
        let place = place(&store).await;
        invite(&store, place, 2).await;
        let [one, other, _] = people(&store, place).await;
        let set = super::fixture::question_set("Test");
        store.redeem(place.wave, code_hash(1), token(1), response(11), NOW).await.unwrap();
        store.save_answer(response(11), code("adults"), Answer::Number(7), NOW).await.unwrap();
        assert_eq!(receive(&store, place, 1, 21).await, Receive::New { paper: paper(21), begun_online: true });
        assert_eq!(store.response_by_token(token(1)).await.unwrap(), None, "the browser goes on no longer");
        assert!(store.paper(paper(21)).await.unwrap().unwrap().begun_online);
        store.key_paper(paper(21), one, &two(), NOW).await.unwrap();
        store.key_paper(paper(21), other, &two(), NOW).await.unwrap();
        finish(&store, place, 21, &two(), &set).await.unwrap();
        let completed = store.completed(place.wave, RecruitmentRoute::RandomInvitation).await.unwrap();
        assert_eq!(completed.len(), 1, "one response for one letter");
        assert_eq!(
            (completed[0].id, completed[0].answers.get(&code("adults"))),
            (response(11), Some(&Answer::Number(2)))
        );

        store.redeem(place.wave, code_hash(2), token(2), response(12), NOW).await.unwrap();
        store.submit(response(12), reference(7), NOW).await.unwrap();
        assert_eq!(receive(&store, place, 2, 22).await, Receive::Complete);
    })
    .await;
}

#[tokio::test]
async fn a_paper_taken_out_leaves_its_number_and_opens_its_code_again() {
    each(async |store: Store| {
        let place = place(&store).await;
        invite(&store, place, 2).await;
        let [one, ..] = people(&store, place).await;
        receive(&store, place, 1, 21).await;
        store.key_paper(paper(21), one, &two(), NOW).await.unwrap();
        store.remove_paper(paper(21)).await.unwrap();
        assert_eq!(store.paper(paper(21)).await.unwrap(), None);
        assert!(matches!(store.remove_paper(paper(21)).await, Err(StoreError::NotFound(_))));
        let keyed = store.key_paper(paper(21), one, &two(), NOW).await;
        assert!(matches!(keyed, Err(StoreError::NotFound(_))), "{keyed:?}");
        let online = store.redeem(place.wave, code_hash(1), token(1), response(11), NOW).await.unwrap();
        assert_eq!(online, Redeem::Started(response(11)));
        receive(&store, place, 2, 22).await;
        assert_eq!(store.paper(paper(22)).await.unwrap().unwrap().number, 2, "a number is given once");
    })
    .await;
}

#[tokio::test]
async fn two_papers_at_once_get_numbers_of_their_own_and_one_code_one_paper() {
    each(async |store: Store| {
        let place = place(&store).await;
        invite(&store, place, 8).await;
        let mut tasks = tokio::task::JoinSet::new();
        for number in 0..16_u32 {
            let store = store.clone();
            tasks.spawn(async move {
                store.receive_paper(place.wave, code_hash(number / 2 + 1), paper(700 + u128::from(number)), NOW).await
            });
        }
        let received = tasks.join_all().await;
        let new = received.iter().filter(|one| matches!(one, Ok(Receive::New { .. }))).count();
        assert_eq!(new, 8, "{received:?}");
        let papers = store.paper_progress(place.wave).await.unwrap().under_way;
        let numbers: std::collections::BTreeSet<u32> = papers.iter().map(|paper| paper.number).collect();
        assert_eq!((papers.len(), numbers.len()), (8, 8));
    })
    .await;
}
