//! A letter from the day an interviewer types its code to a response like any other.

use super::fixture::{NOW, Place, code, code_hash, each, id, invite, place, reference, response, token};
use crate::entity::{answer, contact_attempt, interview, invitation, response as response_table};
use crate::{
    Begun, InterviewStage, NewAccount, NewAttempt, NewInterview, NewPaperResponse, OpenInterview, PasswordHash,
    Receive, Redeem, Store, StoreError,
};
use sea_orm::{EntityTrait, Iterable, ModelTrait};
use survey::answer::Answer;
use survey::clock::DAY_MS;
use survey::id::{AccountId, ContactAttemptId, InterviewId, PaperId};
use survey::interview::Outcome;
use survey::paper::{Keyed, KeyedForm};
use survey::response::{Mode, RecruitmentRoute};
use survey::role::Role;
use survey::text::Language;

const WHO: u128 = 501;

fn interview(number: u128) -> InterviewId {
    InterviewId(id(number))
}

async fn staff(store: &Store, place: Place, number: u128) -> AccountId {
    let account = AccountId(id(number));
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
    account
}

async fn open(store: &Store, place: Place, number: u32, as_interview: u128) -> OpenInterview {
    store.open_interview(place.wave, code_hash(number), interview(as_interview)).await.unwrap()
}

fn new(as_interview: u128, mode: Mode) -> NewInterview {
    NewInterview {
        interview: interview(as_interview),
        by: AccountId(id(WHO)),
        mode,
        language: Language("pl".into()),
        response: response(as_interview),
    }
}

fn attempt(number: u128, outcome: Outcome) -> NewAttempt {
    NewAttempt { id: ContactAttemptId(id(number)), by: AccountId(id(WHO)), mode: Mode::Telephone, outcome }
}

/// Two letters, and somebody who asks.
async fn town(store: &Store) -> Place {
    let place = place(store).await;
    invite(store, place, 2).await;
    staff(store, place, WHO).await;
    place
}

#[tokio::test]
async fn an_interview_is_begun_goes_on_and_counts_in_the_random_sample() {
    each(async |store: Store| {
        let place = town(&store).await;
        assert_eq!(open(&store, place, 9, 21).await, OpenInterview::Unknown);
        assert_eq!(open(&store, place, 1, 21).await, OpenInterview::Open(interview(21)));
        assert_eq!(open(&store, place, 1, 22).await, OpenInterview::Open(interview(21)), "one letter, one row");
        let record = store.interview(interview(21)).await.unwrap().unwrap();
        assert_eq!((record.stage, record.stratum_ward_id), (InterviewStage::NotBegun, Some(place.wards[0])));
        // Typing the code begins nothing: it still opens the survey online.
        let early = store.complete_interview(interview(21), &reference(1), NOW).await;
        assert!(matches!(early, Err(StoreError::Conflict(_))), "{early:?}");

        assert_eq!(store.begin_interview(new(21, Mode::Telephone), NOW).await.unwrap(), Begun::Now);
        let online = store.redeem(place.wave, code_hash(1), token(1), response(90), NOW).await.unwrap();
        assert_eq!(online, Redeem::Interview, "nobody answers the same letter twice");
        store.save_page(response(21), (code("adults"), Answer::Number(2)), 7, NOW.plus_ms(1)).await.unwrap();
        store.set_ward(response(21), place.wards[1], NOW.plus_ms(2)).await.unwrap();
        // Begun by telephone, gone on with at the door, in one response.
        let later = NewInterview { response: response(91), ..new(21, Mode::FaceToFace) };
        assert_eq!(store.begin_interview(later, NOW.plus_ms(3)).await.unwrap(), Begun::Before);
        let record = store.interview(interview(21)).await.unwrap().unwrap();
        let by = Some(AccountId(id(WHO)));
        assert_eq!(record.stage, InterviewStage::UnderWay { response: response(21), mode: Mode::FaceToFace, by });
        let progress = store.interview_progress(place.wave).await.unwrap();
        assert_eq!((progress.under_way.len(), progress.interviewed()), (1, 0));
        let total = store.progress(place.wave).await.unwrap().total(RecruitmentRoute::RandomInvitation);
        assert_eq!((total.complete, total.partial), (0, 1));

        let kept = store.complete_interview(interview(21), &reference(1), NOW.plus_ms(4)).await.unwrap();
        let twice = store.complete_interview(interview(21), &reference(2), NOW.plus_ms(5)).await.unwrap();
        assert_eq!((&kept, &twice), (&reference(1), &reference(1)), "sent twice, the first reference stays");
        let completed = store.completed(place.wave, RecruitmentRoute::RandomInvitation).await.unwrap();
        assert_eq!(completed.len(), 1);
        assert_eq!((completed[0].mode, completed[0].ward_id), (Mode::FaceToFace, Some(place.wards[1])));
        assert_eq!(completed[0].stratum_ward_id, Some(place.wards[0]));
        assert_eq!(completed[0].language, Some(Language("pl".into())));
        assert_eq!(completed[0].answers.get(&code("adults")), Some(&Answer::Number(2)));
        let signals = store.signals(place.wave).await.unwrap();
        assert_eq!(signals[&response(21)].pages[&code("adults")].seconds, Some(7));
        assert_eq!(open(&store, place, 1, 23).await, OpenInterview::Complete);
        let used = store.redeem(place.wave, code_hash(1), token(1), response(90), NOW).await.unwrap();
        assert_eq!(used, Redeem::Used);
        assert_eq!(store.interview_progress(place.wave).await.unwrap().complete[&Mode::FaceToFace], 1);
    })
    .await;
}

#[tokio::test]
async fn nothing_joins_a_complete_interview_to_its_letter() {
    each(async |store: Store| {
        let place = town(&store).await;
        open(&store, place, 1, 21).await;
        let noon = NOW.start_of_day().plus_ms(DAY_MS / 2);
        store.record_attempt(interview(21), attempt(31, Outcome::NoContact), noon).await.unwrap();
        store.begin_interview(new(21, Mode::Telephone), NOW.plus_ms(1)).await.unwrap();
        store.save_answer(response(21), code("adults"), Answer::Number(2), NOW.plus_ms(1)).await.unwrap();
        store.set_ward(response(21), place.wards[1], NOW.plus_ms(1)).await.unwrap();
        store.complete_interview(interview(21), &reference(1), NOW.plus_ms(2)).await.unwrap();

        let letter = invitation::Entity::find_by_id(id(1)).one(store.read()).await.unwrap().unwrap();
        assert_eq!((letter.response_id, letter.used), (None, true));
        let row = interview::Entity::find_by_id(id(21)).one(store.read()).await.unwrap().unwrap();
        assert_eq!((row.invitation_id, row.begun_by, row.response_id), (None, None, Some(id(21))));
        let made = contact_attempt::Entity::find().all(store.read()).await.unwrap();
        assert_eq!(made.len(), 1, "attempts are still counted");
        assert_eq!((made[0].invitation_id, made[0].made_by, made[0].at), (None, None, NOW.start_of_day().0));
        let sent = response_table::Entity::find_by_id(id(21)).one(store.read()).await.unwrap().unwrap();
        let register: Vec<_> = invitation::Column::iter()
            .filter(|column| !matches!(column, invitation::Column::WaveId | invitation::Column::WardId))
            .map(|column| letter.get(column))
            .filter(|value| *value != value.as_null())
            .collect();
        let other: Vec<_> = response_table::Column::iter()
            .map(|column| sent.get(column))
            .chain(contact_attempt::Column::iter().map(|column| made[0].get(column)))
            .chain(interview::Column::iter().map(|column| row.get(column)))
            .collect();
        assert!(register.iter().all(|value| !other.contains(value)), "{register:?} {other:?}");

        assert_eq!(store.forget_interviews(NOW).await.unwrap(), 0, "the reference is still shown");
        assert_eq!(store.forget_interviews(NOW.plus_ms(3)).await.unwrap(), 1);
        assert_eq!(store.interview(interview(21)).await.unwrap(), None);
        assert_eq!(store.completed(place.wave, RecruitmentRoute::RandomInvitation).await.unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn answers_begun_online_stay_aside_and_give_way_when_the_interview_is_complete() {
    each(async |store: Store| {
        let place = town(&store).await;
        store.redeem(place.wave, code_hash(1), token(1), response(11), NOW).await.unwrap();
        store.save_answer(response(11), code("adults"), Answer::Number(7), NOW).await.unwrap();
        open(&store, place, 1, 21).await;
        assert!(store.interview(interview(21)).await.unwrap().unwrap().begun_online);
        assert!(store.response_by_token(token(1)).await.unwrap().is_some(), "a code typed ends no session");
        store.begin_interview(new(21, Mode::Telephone), NOW).await.unwrap();
        assert_eq!(store.response_by_token(token(1)).await.unwrap(), None, "the browser goes on no longer");
        assert!(
            store.response(response(21)).await.unwrap().unwrap().answers.0.is_empty(),
            "nothing is shown to the interviewer"
        );
        let total = store.progress(place.wave).await.unwrap().total(RecruitmentRoute::RandomInvitation);
        assert_eq!(total.partial, 1, "each letter counts once");

        // They would rather go on online: the answers given to the interviewer go, and those online are there again.
        let ended = store.record_attempt(interview(21), attempt(31, Outcome::OtherWay), NOW).await.unwrap();
        assert!(ended);
        assert_eq!(store.response(response(21)).await.unwrap(), None);
        let again = store.redeem(place.wave, code_hash(1), token(2), response(92), NOW).await.unwrap();
        assert_eq!(again, Redeem::Resumed(response(11)));
        let online = store.response_by_token(token(2)).await.unwrap().unwrap();
        assert_eq!(online.answers.get(&code("adults")), Some(&Answer::Number(7)));

        // And in the end they are interviewed nevertheless.
        let new = NewInterview { response: response(22), ..new(21, Mode::FaceToFace) };
        store.begin_interview(new, NOW).await.unwrap();
        store.save_answer(response(22), code("adults"), Answer::Number(2), NOW).await.unwrap();
        store.set_ward(response(22), place.wards[0], NOW).await.unwrap();
        store.complete_interview(interview(21), &reference(1), NOW).await.unwrap();
        let left = response_table::Entity::find().all(store.read()).await.unwrap();
        assert_eq!(left.iter().map(|row| row.id).collect::<Vec<_>>(), [id(22)], "one response for one letter");
        assert_eq!(answer::Entity::find().all(store.read()).await.unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn a_refusal_is_honoured_until_the_people_ask_themselves() {
    each(async |store: Store| {
        let place = town(&store).await;
        open(&store, place, 1, 21).await;
        store.begin_interview(new(21, Mode::Telephone), NOW).await.unwrap();
        store.save_answer(response(21), code("adults"), Answer::Number(2), NOW).await.unwrap();
        let ended =
            store.record_attempt(interview(21), attempt(31, Outcome::Appointment), NOW.plus_ms(1)).await.unwrap();
        assert!(!ended, "an appointment keeps the answers");
        assert!(store.response(response(21)).await.unwrap().is_some());
        let no = attempt(32, Outcome::BrokeOff);
        assert!(store.record_attempt(interview(21), no, NOW.plus_ms(2)).await.unwrap());
        assert!(!store.record_attempt(interview(21), no, NOW.plus_ms(2)).await.unwrap(), "sent twice, kept once");
        assert!(response_table::Entity::find().all(store.read()).await.unwrap().is_empty());
        assert!(answer::Entity::find().all(store.read()).await.unwrap().is_empty());

        assert_eq!(open(&store, place, 1, 24).await, OpenInterview::Open(interview(21)), "the same letter");
        let record = store.interview(interview(21)).await.unwrap().unwrap();
        assert!(record.is_refused());
        let outcomes: Vec<Outcome> = record.attempts.iter().map(|attempt| attempt.outcome).collect();
        assert_eq!(outcomes, [Outcome::BrokeOff, Outcome::Appointment]);
        let asked = store.begin_interview(new(21, Mode::FaceToFace), NOW.plus_ms(3)).await;
        assert!(matches!(asked, Err(StoreError::Conflict(_))), "{asked:?}");
        // The refusal is about being asked: the letter still works for those who wish.
        let online = store.redeem(place.wave, code_hash(1), token(1), response(11), NOW).await.unwrap();
        assert_eq!(online, Redeem::Started(response(11)));

        store.record_attempt(interview(21), attempt(33, Outcome::AskedToTakePart), NOW.plus_ms(4)).await.unwrap();
        assert!(!store.interview(interview(21)).await.unwrap().unwrap().is_refused());
        let new = NewInterview { response: response(22), ..new(21, Mode::Telephone) };
        assert_eq!(store.begin_interview(new, NOW.plus_ms(5)).await.unwrap(), Begun::Now);
        let attempts = store.interview_progress(place.wave).await.unwrap().attempts;
        assert_eq!(attempts[&(Outcome::BrokeOff, Mode::Telephone)], 1);
        assert_eq!(attempts.values().sum::<u32>(), 3);
    })
    .await;
}

#[tokio::test]
async fn a_letter_used_in_another_way_takes_its_interview_and_the_tie_of_its_attempts_with_it() {
    each(async |store: Store| {
        let place = town(&store).await;
        // Answered online after two calls.
        store.redeem(place.wave, code_hash(1), token(1), response(11), NOW).await.unwrap();
        open(&store, place, 1, 21).await;
        store.record_attempt(interview(21), attempt(31, Outcome::NoContact), NOW).await.unwrap();
        store.submit(response(11), reference(1), NOW.plus_ms(1)).await.unwrap();
        assert_eq!(store.interview(interview(21)).await.unwrap(), None);
        let late = store.record_attempt(interview(21), attempt(32, Outcome::NoContact), NOW).await;
        assert!(matches!(late, Err(StoreError::NotFound(_))), "{late:?}");

        // Answered on paper while an interview was under way: what is finished counts.
        open(&store, place, 2, 22).await;
        store.begin_interview(new(22, Mode::Telephone), NOW).await.unwrap();
        store.save_answer(response(22), code("adults"), Answer::Number(9), NOW).await.unwrap();
        store.record_attempt(interview(22), attempt(33, Outcome::Appointment), NOW).await.unwrap();
        let paper = PaperId(id(41));
        let received = store.receive_paper(place.wave, code_hash(2), paper, NOW).await.unwrap();
        assert!(matches!(received, Receive::New { .. }), "{received:?}");
        assert!(store.interview(interview(22)).await.unwrap().unwrap().on_paper);
        assert_eq!(open(&store, place, 2, 23).await, OpenInterview::OnPaper);
        let go_on = store.begin_interview(new(22, Mode::Telephone), NOW).await;
        assert!(matches!(go_on, Err(StoreError::Conflict(_))), "{go_on:?}");
        let other = staff(&store, place, 502).await;
        let set = super::fixture::question_set("Test");
        let form =
            KeyedForm { home: Keyed::Nothing, answers: [(code("adults"), Keyed::Answer(Answer::Number(2)))].into() };
        store.key_paper(paper, AccountId(id(WHO)), &form, NOW).await.unwrap();
        store.key_paper(paper, other, &form, NOW).await.unwrap();
        let new = NewPaperResponse {
            paper,
            response: response(42),
            reference: reference(2),
            ward: place.wards[1],
            form: &form,
            questions: &set,
        };
        store.complete_paper(new, NOW).await.unwrap();
        assert_eq!(store.interview(interview(22)).await.unwrap(), None);
        assert_eq!(store.response(response(22)).await.unwrap(), None);
        let modes: Vec<Mode> = store
            .completed(place.wave, RecruitmentRoute::RandomInvitation)
            .await
            .unwrap()
            .into_iter()
            .map(|response| response.mode)
            .collect();
        assert_eq!(modes, [Mode::Online, Mode::Paper]);
        let tied = contact_attempt::Entity::find().all(store.read()).await.unwrap();
        assert!(tied.iter().all(|attempt| attempt.invitation_id.is_none() && attempt.made_by.is_none()), "{tied:?}");
        assert_eq!(tied.len(), 2);
    })
    .await;
}

#[tokio::test]
async fn many_at_one_letter_begin_one_interview_and_finish_it_once() {
    each(async |store: Store| {
        let place = town(&store).await;
        open(&store, place, 1, 21).await;
        let mut tasks = tokio::task::JoinSet::new();
        for number in 0..8_u128 {
            let store = store.clone();
            tasks.spawn(async move {
                let new = NewInterview { response: response(700 + number), ..new(21, Mode::Telephone) };
                store.begin_interview(new, NOW).await.unwrap()
            });
        }
        let begun = tasks.join_all().await;
        assert_eq!(begun.iter().filter(|begun| **begun == Begun::Now).count(), 1, "{begun:?}");
        let stage = store.interview(interview(21)).await.unwrap().unwrap().stage;
        let InterviewStage::UnderWay { response: asked, .. } = stage else { panic!("{stage:?}") };
        store.set_ward(asked, place.wards[0], NOW).await.unwrap();
        let mut tasks = tokio::task::JoinSet::new();
        for number in 1..=8_u32 {
            let store = store.clone();
            tasks.spawn(async move { store.complete_interview(interview(21), &reference(number), NOW).await.unwrap() });
        }
        let references: std::collections::BTreeSet<String> =
            tasks.join_all().await.into_iter().map(|reference| reference.as_str().to_owned()).collect();
        assert_eq!(references.len(), 1, "{references:?}");
        assert_eq!(store.completed(place.wave, RecruitmentRoute::RandomInvitation).await.unwrap().len(), 1);
    })
    .await;
}

#[tokio::test]
async fn withdrawn_answers_show_no_reference_any_more() {
    each(async |store: Store| {
        let place = town(&store).await;
        open(&store, place, 1, 21).await;
        store.begin_interview(new(21, Mode::Telephone), NOW).await.unwrap();
        store.set_ward(response(21), place.wards[0], NOW).await.unwrap();
        store.complete_interview(interview(21), &reference(1), NOW).await.unwrap();
        let (found, _) = store.response_of_reference(&reference(1)).await.unwrap().unwrap();
        store.withdraw(found, crate::Withdrawal::default(), NOW.start_of_day()).await.unwrap();
        let stage = store.interview(interview(21)).await.unwrap().unwrap().stage;
        assert!(matches!(stage, InterviewStage::Complete { reference: None, .. }), "{stage:?}");
        let again = store.complete_interview(interview(21), &reference(2), NOW).await;
        assert!(matches!(again, Err(StoreError::NotFound(_))), "{again:?}");
        assert_eq!(store.forget_interviews(NOW).await.unwrap(), 1);
    })
    .await;
}
