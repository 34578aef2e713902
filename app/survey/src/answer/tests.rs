use super::*;
use crate::fields::Fields;
use crate::question::Question;
use crate::situation::{PostcodeFound, Situation};
use proptest::prelude::*;
use serde_json::{Value, json};
use time::macros::date;

mod every;
mod kinds;

/// A question of this kind.
pub(crate) fn question(kind: Value) -> Question {
    let mut all = json!({
        "code": "q", "stem": {"en": "?"}, "short": {"en": "?"}, "purpose": "perception",
        "source": {"title": "Test", "status": "own"}
    });
    all.as_object_mut().unwrap().extend(kind.as_object().unwrap().clone());
    serde_json::from_value(all).unwrap()
}

fn option(code: &str) -> Value {
    json!({"code": code, "label": {"en": code}, "in_base": true})
}

fn now() -> Situation<'static> {
    Situation::on(date!(2026 - 11 - 24))
}

fn fields(pairs: &[(&str, &str)]) -> Fields {
    pairs.iter().copied().collect()
}

fn check(question: &Question, pairs: &[(&str, &str)]) -> Result<Answer, AnswerError> {
    question.check(&fields(pairs), &now())
}

fn code(text: &str) -> Code {
    text.parse().unwrap()
}

/// What a person is told, and at which field.
fn told(question: &Question, pairs: &[(&str, &str)]) -> (String, String) {
    let error = check(question, pairs).unwrap_err();
    (error.to_string(), error.field())
}

#[track_caller]
fn tells(question: &Question, pairs: &[(&str, &str)], field: &str, message: &str) {
    assert_eq!(told(question, pairs), (message.to_owned(), field.to_owned()), "{pairs:?}");
}

fn wards() -> Vec<OnsCode> {
    vec!["E05014741".parse().unwrap(), "E05014742".parse().unwrap()]
}

#[test]
fn old_answers_are_stored_as_they_were_and_read_back() {
    for (answer, stored) in [
        (Answer::Choice(code("agree")), Stored { choice: Some("agree".into()), ..Stored::default() }),
        (Answer::Number(-3), Stored { number: Some(-3), ..Stored::default() }),
        (Answer::Skipped, Stored::default()),
    ] {
        assert_eq!(answer.to_stored().unwrap(), stored);
        assert_eq!(Answer::from_stored(stored).unwrap(), answer);
    }
    let broken = Stored { value: Some("{\"kind\":\"nothing\"}".into()), ..Stored::default() };
    assert!(Answer::from_stored(broken).unwrap_err().to_string().contains("cannot be read"));
}
