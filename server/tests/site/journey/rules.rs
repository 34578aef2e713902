//! Rules through the pages: what is not asked has no page, is kept aside, and comes back.

use super::every_type::{ANSWERS, answer_everything, opened};
use crate::support::{Client, Town, World, each};
use survey::answer::Answer;
use survey::code::Code;
use survey::fields::Fields;
use survey::journey::{Journey, Step};
use survey::response::Answers;
use survey::situation::{PostcodeFound, Situation};
use wardwise::reference::every_answer_type;
use wardwise::secret::token_hash;
use wardwise::services::counted::about;

fn question(town: &Town, end: &str) -> String {
    town.survey(&format!("question/{end}"))
}

/// As from the check page.
async fn change(client: &mut Client, town: &Town, end: &str, sent: &[(&str, &str)]) -> String {
    let fields: Vec<(&str, &str)> = sent.iter().copied().chain([("return", "check")]).collect();
    let answer = client.post(&question(town, end), &fields).await;
    assert_eq!(answer.status, 303, "{}", answer.body);
    answer.location().to_owned()
}

#[tokio::test]
async fn answers_no_longer_asked_for_are_kept_aside_and_come_back() {
    each(async |world: World| {
        let town = opened(&world).await;
        let mut resident = world.resident(&town).await;
        answer_everything(&mut resident, &town).await;
        resident.get(&question(&town, "why-not")).await.leads_to(&town.survey("check"));
        resident.post(&question(&town, "why-not"), &[("answer", "time")]).await.leads_to(&town.survey("check"));
        // None of these: a question comes up, and then check.
        let brought_up = format!("{}?return=check", question(&town, "why-not"));
        assert_eq!(change(&mut resident, &town, "took-part", &[("answer", "none")]).await, brought_up);
        let page = resident.get(&brought_up).await;
        page.says(200, "What would make it easier for you to take part?");
        page.says(200, &format!("href=\"{}\" class=\"back\"", question(&town, "took-part")));
        resident.get(&town.survey("check")).await.leads_to(&question(&town, "why-not"));
        assert_eq!(change(&mut resident, &town, "why-not", &[("answer", "online")]).await, town.survey("check"));
        resident.get(&town.survey("check")).await.says(200, "Doing it online");
        // Something after all: the question is gone with its answer, and comes back with it.
        let check = town.survey("check");
        assert_eq!(change(&mut resident, &town, "took-part", &[("answer", "meeting")]).await, check);
        assert!(!resident.get(&check).await.body.contains("Doing it online"));
        assert_eq!(change(&mut resident, &town, "took-part", &[("answer", "none")]).await, check);
        resident.get(&check).await.says(200, "Doing it online");
        assert_eq!(change(&mut resident, &town, "took-part", &[("answer", "meeting")]).await, check);
        resident.post(&check, &[]).await.leads_to(&town.survey("done"));

        let (account, _) = world.account(&world.south, survey::role::Role::Officer, "keeper").await;
        let file = world.signed_in(account).await.get("/staff/fieldwork/responses.csv").await;
        let mut reader = csv::Reader::from_reader(file.body.as_bytes());
        let names: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let row = reader.records().next().unwrap().unwrap();
        let cell = |name: &str| row.get(names.iter().position(|known| known == name).unwrap()).unwrap().to_owned();
        assert_eq!((cell("why_not.asked"), cell("why_not.online")), ("0".to_owned(), String::new()));
        assert_eq!((cell("children.asked"), cell("children")), ("1".to_owned(), "2".to_owned()));
        assert_eq!(cell("improve.order").split(' ').count(), 6);
        assert!(cell("question_order").starts_with("heard took_part main_language "));
    })
    .await;
}

#[tokio::test]
async fn a_bound_that_is_an_earlier_answer_moves_with_it() {
    each(async |world: World| {
        let town = opened(&world).await;
        let mut resident = world.resident(&town).await;
        answer_everything(&mut resident, &town).await;
        change(&mut resident, &town, "children", &[("answer", "3")]).await;
        let again = format!("{}?return=check", question(&town, "children"));
        assert_eq!(change(&mut resident, &town, "people", &[("answer", "2")]).await, again);
        resident.post(&question(&town, "children"), &[("answer", "3")]).await.says(422, "Enter a number from 0 to 2");
        assert_eq!(change(&mut resident, &town, "children", &[("answer", "0")]).await, town.survey("check"));
        resident.get(&question(&town, "school")).await.leads_to(&town.survey("check"));
        // One person at home: not asked about children at all.
        assert_eq!(change(&mut resident, &town, "people", &[("answer", "1")]).await, town.survey("check"));
        let check = resident.get(&town.survey("check")).await;
        assert!(!check.body.contains("Children in your home"));
        check.says(200, "You have answered all 24 questions.");
    })
    .await;
}

/// What somebody sends to a question: mostly an answer, sometimes none, chosen by a number.
fn sent(code: &str, number: usize) -> Vec<(&'static str, &'static str)> {
    match (code, number % 5) {
        (_, 0) => vec![("action", "skip")],
        ("took_part", 1 | 2) => vec![("answer", "none")],
        ("why_not", _) => vec![("answer", "told"), ("answer", "near")],
        ("people", 1) => vec![("answer", "1")],
        ("children", 1 | 2) => vec![("answer", "0")],
        _ => ANSWERS.iter().find(|(known, ..)| *known == code).unwrap().1.to_vec(),
    }
}

#[tokio::test]
async fn pages_follow_each_other_as_the_journey_says() {
    each(async |world: World| {
        let town = opened(&world).await;
        let set = every_answer_type().unwrap();
        let wards: Vec<_> = town.wards.iter().map(|ward| ward.ward.code.clone()).collect();
        for person in 1..8_usize {
            let mut resident = world.resident(&town).await;
            let mut at =
                resident.post(&town.survey("postcode"), &[("postcode", "SB1 1AA")]).await.location().to_owned();
            let token = store::TokenHash(token_hash(&resident.cookies["__Host-respondent"]));
            let begun = world.platform.store.response_by_token(token).await.unwrap().unwrap();
            let about = about(begun.id, begun.route, None, None);
            let mut answers = Answers::default();
            for step in 0.. {
                let journey = Journey::new(&set, &about, &answers);
                let expected = journey.resume(true);
                assert_eq!(at, town.survey(&expected.path()), "person {person}, page {step}");
                let next = match expected {
                    Step::Check => break,
                    Step::Equality => {
                        let next = journey.next(&Step::Equality);
                        at = resident.post(&at, &[("action", "continue")]).await.location().to_owned();
                        assert_eq!(at, town.survey(&next.path()));
                        next
                    }
                    other => other,
                };
                let Step::Question(code) = next else { panic!("{next:?}") };
                let fields = sent(code.as_str(), (step * 7 + person * 3) ^ (step / 3));
                let page = resident.get(&at).await;
                assert_eq!(page.status, 200);
                let (number, count) = journey.progress(&code);
                page.says(200, &format!("Question {number} of about {count}"));
                // Back leads to the page before, as the journey has it.
                let before = journey.previous(&Step::Question(code.clone())).unwrap();
                page.says(200, &format!("href=\"{}\" class=\"back\"", town.survey(&before.path())));
                answers.0.insert(code.clone(), taken(&journey, &code, &fields, &wards));
                at = resident.post(&at, &fields).await.location().to_owned();
            }
            let stored = world.platform.store.response_by_token(token).await.unwrap().unwrap();
            assert_eq!(stored.answers, answers, "person {person}");
        }
    })
    .await;
}

/// What the domain makes of the fields.
fn taken(journey: &Journey<'_>, code: &Code, sent: &[(&str, &str)], wards: &[survey::council::OnsCode]) -> Answer {
    if sent == [("action", "skip")] {
        return Answer::Skipped;
    }
    let fields: Fields = sent.iter().copied().collect();
    let postcode = PostcodeFound::Ward(wards[1].clone());
    let today = crate::support::NOW.date();
    let now = Situation { today, wards, answers: journey.counted(), postcode };
    journey.question(code).unwrap().check(&fields, &now).unwrap()
}
