//! A resident's way through the survey, with everything that can go wrong on it.

mod answers;
pub(super) mod bounds;
mod codes;
mod copy;
mod earlier_waves;
mod endings;
mod every_type;
mod languages;
mod open_link;
mod places;
mod random_sets;
mod return_code;
mod rules;
mod withdrawal;

use super::support::{Client, Town, answers};
use survey::answer::Answer;
use survey::question::Purpose;
use wardwise::reference::core_questions;

/// Answers every question that is left, beginning with the one of this address, and gives the address of the last page.
async fn answer_all(client: &mut Client, town: &Town) -> String {
    let questions = core_questions().unwrap();
    let answers = answers(&questions, 1);
    let mut reached = String::new();
    for question in questions.questions() {
        if question.purpose == Purpose::Equality && reached.ends_with("about-you") {
            client.post(&reached, &[("action", "answer")]).await.leads_to(&town.survey("question/ethnic-group"));
        }
        let page = town.survey(&format!("question/{}", question.code.in_address()));
        let sent = match &answers[&question.code] {
            Answer::Choice(code) => code.to_string(),
            Answer::Number(number) => number.to_string(),
            _ => String::new(),
        };
        assert_eq!(client.get(&page).await.status, 200, "{page}");
        let answer = client.post(&page, &[("answer", &sent)]).await;
        assert_eq!(answer.status, 303, "{page}: {}", answer.body);
        reached = answer.location().to_owned();
    }
    reached
}

/// Gives a postcode and answers everything: the next thing to do is to send.
pub(super) async fn up_to_check(client: &mut Client, town: &Town, postcode: &str) {
    let answer = client.post(&town.survey("postcode"), &[("postcode", postcode)]).await;
    answer.leads_to(&town.survey("question/cohesion-area"));
    assert_eq!(answer_all(client, town).await, town.survey("check"));
}

/// The reference on the confirmation.
async fn reference(client: &mut Client, town: &Town) -> String {
    let page = client.get(&town.survey("done")).await;
    page.says(200, "Your answers have been sent");
    let after = page.body.split("class=\"ref\">").nth(1).unwrap();
    after.split('<').next().unwrap().to_owned()
}
