//! Through every field of every kind of question.

use super::corpus::{Input, corpus};
use super::page::page;
use super::written::{Becomes, becomes};
use crate::support::{Answer as Page, Client, Town, World, each};
use std::sync::Arc;
use store::TokenHash;
use survey::answer::Answer;
use survey::question::{AnswerKind, Question};
use survey::question_set::QuestionSet;
use tokio::task::JoinSet;
use wardwise::reference::every_answer_type;
use wardwise::secret::token_hash;
use wardwise::web::resident::COOKIE;

/// People who send the corpus, a part each.
const PEOPLE: usize = 8;

/// Sends a form as it stands, and fails on an error of ours.
pub(super) async fn send(client: &mut Client, path: &str, body: &str, input: &Input) -> Page {
    let answer = client.post_body(path, "application/x-www-form-urlencoded", body.to_owned()).await;
    assert!(answer.status.as_u16() < 500, "{path}: {}: {} {}", input.named(), answer.status, answer.body);
    // The buttons of these pages send nothing that is read.
    if input.text().is_none() && !path.ends_with("/check") && !path.ends_with("/stop") {
        assert_eq!(answer.status, 400, "{path}: {} was read as text", input.named());
    }
    answer
}

/// What is stored of the person's answer.
pub(super) async fn stored(world: &World, client: &Client, question: &Question) -> Option<Answer> {
    let token = TokenHash(token_hash(&client.cookies[COOKIE]));
    let response = world.platform.store.response_by_token(token).await.unwrap().unwrap();
    response.answers.get(&question.code).cloned()
}

#[tokio::test(flavor = "multi_thread")]
async fn every_question_takes_the_corpus() {
    each(async |world: World| {
        let questions = Arc::new(every_answer_type().unwrap());
        let town = Arc::new(world.reopen(&world.south, (*questions).clone()).await);
        let world = Arc::new(world);
        let mut people = JoinSet::new();
        for person in 0..PEOPLE {
            let (world, town, questions) = (Arc::clone(&world), Arc::clone(&town), Arc::clone(&questions));
            people.spawn(async move {
                let mut resident = world.resident(&town).await;
                // The questions that others lead to are asked of this person.
                let open = [
                    ("postcode", "postcode=SB1+1AA"),
                    ("question/took-part", "answer=none"),
                    ("question/people", "answer=4"),
                    ("question/children", "answer=2"),
                ];
                for (page, body) in open {
                    let answer =
                        resident.post_body(&town.survey(page), "application/x-www-form-urlencoded", body).await;
                    assert_eq!(answer.status, 303, "{page}: {}", answer.body);
                }
                for (at, input) in corpus().iter().enumerate().skip(person).step_by(PEOPLE) {
                    through(&world, &town, &questions, &mut resident, input, at).await;
                }
            });
        }
        while let Some(done) = people.join_next().await {
            done.unwrap();
        }
    })
    .await;
}

/// Fields of text take every input. The others, which keep nothing as it is typed, take every fourth, another fourth at each
/// question; all of them where `HOSTILE_ALL` is set, which takes minutes.
async fn through(world: &World, town: &Town, questions: &QuestionSet, resident: &mut Client, input: &Input, at: usize) {
    let encoded = input.encoded();
    let all = std::env::var_os("HOSTILE_ALL").is_some();
    for (number, question) in questions.questions().enumerate() {
        let due = all || (at / PEOPLE + number).is_multiple_of(4);
        let path = town.survey(&format!("question/{}", question.code.in_address()));
        // Whether later questions are asked hangs on these: they are tried with the input in another field.
        let leads_on = ["took_part", "people", "children"].contains(&question.code.as_str());
        let text = match &question.answer {
            AnswerKind::ShortText { most } => Some((false, *most)),
            AnswerKind::LongText { most } => Some((true, *most)),
            _ => None,
        };
        let fields = question.entry_fields();
        if !leads_on && (due || text.is_some()) {
            let body: Vec<String> = fields.iter().map(|field| format!("{field}={encoded}")).collect();
            let answer = send(resident, &path, &body.join("&"), input).await;
            match (text, input.text()) {
                (Some((lines, most)), Some(typed)) => {
                    let text = becomes(typed, lines, most as usize);
                    check(world, resident, question, &path, answer, "answer", text, input).await;
                }
                (None, Some(typed)) if answer.status == 422 && question.is_entered() && fields.len() == 1 => {
                    // As it was typed, as far as it is looked at; a browser reads line ends and the zero byte its own way.
                    let typed: String = typed.chars().take(200).collect();
                    let typed = typed.replace("\r\n", "\n").replace('\r', "\n").replace('\0', "\u{fffd}");
                    assert_eq!(
                        page(&answer.body, &path).control("answer"),
                        Some(typed.as_str()),
                        "{path}: {}",
                        input.named()
                    );
                }
                _ => {}
            }
        }
        for option in question.options().iter().filter(|option| option.specify.is_some()) {
            let (code, field) = (&option.code, option.text_field());
            let Some(specify) = &option.specify else { continue };
            let answer = send(resident, &path, &format!("answer={code}&{field}={encoded}"), input).await;
            if let Some(typed) = input.text() {
                let text = becomes(typed, false, specify.most as usize);
                check(world, resident, question, &path, answer, &field, text, input).await;
            }
        }
        if !due {
            continue;
        }
        // The other fields of the form.
        let body = format!("instead={encoded}&action={encoded}&return={encoded}&unknown={encoded}&{encoded}=1");
        let answer = send(resident, &path, &body, input).await;
        if leads_on && answer.status == 303 {
            // "skip" was among the inputs: back to what leads on.
            let body = match question.code.as_str() {
                "took_part" => "answer=none",
                "people" => "answer=4",
                _ => "answer=2",
            };
            assert_eq!(send_known(resident, &path, body).await, 303);
        }
    }
}

async fn send_known(resident: &mut Client, path: &str, body: &str) -> u16 {
    resident.post_body(path, "application/x-www-form-urlencoded", body.to_owned()).await.status.as_u16()
}

/// Compares what the page, the database and the page opened again say with what is documented.
#[expect(clippy::too_many_arguments, reason = "what was sent, where, and what came of it")]
async fn check(
    world: &World,
    resident: &mut Client,
    question: &Question,
    path: &str,
    answer: Page,
    field: &str,
    text: Becomes,
    input: &Input,
) {
    let what = format!("{path}: {}", input.named());
    match text {
        Becomes::Kept(text) => {
            assert_eq!(answer.status, 303, "{what}: {}", answer.body);
            let kept = match stored(world, resident, question).await {
                Some(Answer::Text(kept) | Answer::Specified { text: kept, .. }) => kept,
                Some(Answer::Choices { texts, .. }) => texts.into_values().next().unwrap_or_default(),
                other => panic!("{what}: {other:?}"),
            };
            assert_eq!(kept, text, "{what}");
            let again = resident.get(path).await;
            assert_eq!(page(&again.body, &what).control(field), Some(text.as_str()), "{what}");
        }
        Becomes::Refused(shown) => {
            assert_eq!(answer.status, 422, "{what}");
            let page = page(&answer.body, &what);
            assert_eq!(page.control(field), Some(shown.as_str()), "{what}");
        }
        // Nothing to keep: refused, or the option stands alone where a text is not asked for.
        Becomes::Empty => assert!([303, 422].contains(&answer.status.as_u16()), "{what}"),
    }
    if question.code.as_str() == "took_part" {
        assert_eq!(send_known(resident, path, "answer=none").await, 303);
    }
}
