//! Random question sets gone through page after page as a browser without script does: the page that follows is the one that the journey, which
//! everything else goes by, says.

use crate::support::each;
use serde_json::{Value, json};
use survey::answer::Answer;
use survey::journey::{Journey, Step};
use survey::question::{AnswerKind, Question};
use survey::question_set::QuestionSet;
use survey::response::{Answers, RecruitmentRoute};
use survey::rule::Circumstances;
use survey::text::Language;

/// Numbers that look drawn and are the same in each run (Knuth, The Art of Computer Programming, volume 2, 3.3.4: MMIX).
struct Drawn(u64);

impl Drawn {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }
}

const OPTIONS: [&str; 3] = ["a", "b", "c"];

fn kind(drawn: &mut Drawn) -> Value {
    let options = OPTIONS.map(|code| json!({"code": code, "label": {"en": code}, "in_base": true}));
    match drawn.below(4) {
        0 => json!({"kind": "multiple_choice", "options": options}),
        1 => json!({"kind": "whole_number", "min": 0, "max": 9}),
        2 => json!({"kind": "short_text", "most": 9}),
        _ => json!({"kind": "single_choice", "options": options}),
    }
}

/// A condition on an earlier question.
fn condition(earlier: &[Value], drawn: &mut Drawn) -> Value {
    let about = &earlier[drawn.below(earlier.len())];
    let (question, option) = (about["code"].clone(), OPTIONS[drawn.below(3)]);
    match (about["kind"].as_str().unwrap(), drawn.below(4)) {
        (_, 0) => json!({"skipped": question}),
        ("single_choice" | "multiple_choice", 1) => {
            json!({"not": {"chose": {"question": question, "any_of": [option]}}})
        }
        ("single_choice" | "multiple_choice", _) => json!({"chose": {"question": question, "any_of": [option]}}),
        ("whole_number", _) => {
            json!({"number": {"question": question, "is": "at_most", "to": drawn.below(10).to_string()}})
        }
        _ => json!({"answered": question}),
    }
}

fn set(drawn: &mut Drawn) -> QuestionSet {
    let mut questions: Vec<Value> = Vec::new();
    for at in 0..8 {
        let mut question = json!({
            "code": format!("q{at}"), "stem": {"en": "?"}, "short": {"en": "?"}, "purpose": "perception",
            "source": {"title": "T", "status": "own"}
        });
        question.as_object_mut().unwrap().extend(kind(drawn).as_object().unwrap().clone());
        if at > 0 && drawn.below(3) > 0 {
            let (one, other) = (condition(&questions, drawn), condition(&questions, drawn));
            question["ask_if"] = match drawn.below(4) {
                0 => json!({"all": [one, other]}),
                1 => json!({"any": [one, other]}),
                2 => json!({"any": [one, {"route": ["open_link"]}]}),
                _ => one,
            };
        }
        questions.push(question);
    }
    let sections: Vec<Value> =
        questions.chunks(3).map(|questions| json!({"title": {"en": "S"}, "questions": questions})).collect();
    let set = json!({"code": "drawn", "version": 1, "title": {"en": "T"}, "sections": sections});
    serde_json::from_value(set).unwrap()
}

/// What is sent, and the answer it is.
fn answer(question: &Question, drawn: &mut Drawn) -> (Vec<(&'static str, String)>, Answer) {
    if drawn.below(5) == 0 {
        return (vec![("action", "skip".to_owned())], Answer::Skipped);
    }
    let option = OPTIONS[drawn.below(3)];
    match &question.answer {
        AnswerKind::SingleChoice { .. } => {
            (vec![("answer", option.to_owned())], Answer::Choice(option.parse().unwrap()))
        }
        AnswerKind::MultipleChoice { .. } => {
            let chosen: Vec<&str> = OPTIONS.into_iter().filter(|one| *one == option || drawn.below(2) == 0).collect();
            let options = chosen.iter().map(|code| code.parse().unwrap()).collect();
            let sent = chosen.iter().map(|code| ("answer", (*code).to_owned())).collect();
            (sent, Answer::Choices { options, texts: Default::default() })
        }
        AnswerKind::WholeNumber { .. } => {
            let number = drawn.below(10);
            (vec![("answer", number.to_string())], Answer::Number(i64::try_from(number).unwrap()))
        }
        _ => (vec![("answer", "x".to_owned())], Answer::Text("x".to_owned())),
    }
}

#[tokio::test]
async fn the_next_page_is_the_one_the_journey_says() {
    each(async |world| {
        for seed in 0..25 {
            let mut drawn = Drawn(seed);
            let questions = set(&mut drawn);
            let town = world.reopen(&world.north, questions.clone()).await;
            let mut resident = world.without_letter(&town).await;
            let about = Circumstances {
                route: RecruitmentRoute::OpenLink,
                ward: town.wards.first().map(|ward| ward.ward.code.clone()),
                language: Language::english(),
                // Nothing of these sets is in an order that is drawn.
                seed: 0,
            };
            let mut answers = Answers::default();
            let next = |answers: &Answers, step: &Step| {
                town.survey(&Journey::new(&questions, &about, answers).next(step).path())
            };
            let begun = resident.post(&town.survey("ward"), &[("ward", about.ward.as_ref().unwrap().as_str())]).await;
            assert_eq!(begun.location(), next(&answers, &Step::Ward), "set {seed}");
            let mut page = begun.location().to_owned();
            for _ in 0..20 {
                let Some(end) = page.strip_prefix(&town.survey("question/")) else { break };
                let code = survey::code::Code::from_address(end).unwrap();
                let question = questions.questions().find(|question| question.code == code).unwrap();
                let (sent, given) = answer(question, &mut drawn);
                let fields: Vec<(&str, &str)> = sent.iter().map(|(name, value)| (*name, value.as_str())).collect();
                let answered = resident.post(&page, &fields).await;
                answers.0.insert(code.clone(), given);
                assert_eq!(answered.location(), next(&answers, &Step::Question(code.clone())), "set {seed} at {code}");
                page = answered.location().to_owned();
            }
            assert_eq!(page, town.survey("check"), "set {seed} comes to its end");
            resident.get(&page).await.says(200, "Check your answers");
        }
    })
    .await;
}
