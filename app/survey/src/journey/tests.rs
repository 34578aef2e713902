use super::*;
use crate::answer::Answer;
use crate::question::Range;
use serde_json::json;

mod bounds;
mod model;

fn questions() -> QuestionSet {
    let question = |code: &str, purpose: &str| {
        json!({
            "code": code, "stem": {"en": "?"}, "short": {"en": "?"}, "purpose": purpose,
            "kind": "whole_number", "min": 1, "max": 3, "source": {"title": "Test", "status": "own"}
        })
    };
    serde_json::from_value(json!({
        "code": "test", "version": 1, "title": {"en": "Test"},
        "sections": [
            {"title": {"en": "One"}, "questions": [question("a", "perception"), question("b", "weighting")]},
            {"title": {"en": "Two"}, "questions": [question("c", "equality"), question("d", "equality")]}
        ]
    }))
    .unwrap()
}

fn about() -> Circumstances {
    let route = crate::response::RecruitmentRoute::OpenLink;
    Circumstances { route, ward: None, language: crate::text::Language::english(), seed: 7 }
}

fn code(text: &str) -> Code {
    text.parse().unwrap()
}

#[test]
fn next_and_previous_are_each_others_way_back() {
    let set = questions();
    let journey = Journey::new(&set, &about(), &Answers::default());
    let steps = journey.steps();
    assert_eq!(steps.len(), 7);
    for pair in steps.windows(2) {
        assert_eq!(journey.next(&pair[0]), pair[1]);
        assert_eq!(journey.previous(&pair[1]).as_ref(), Some(&pair[0]));
    }
    assert_eq!(journey.previous(&Step::Postcode), None);
    assert_eq!(journey.next(&Step::Ward), Step::Question(code("a")));
    assert_eq!(journey.previous(&Step::Ward), Some(Step::Postcode));
    assert_eq!(journey.next(&Step::Check), Step::Check);
}

#[test]
fn a_person_goes_on_where_they_stopped() {
    let set = questions();
    let mut answers = Answers::default();
    assert_eq!(Journey::new(&set, &about(), &answers).resume(false), Step::Postcode);
    for (answered, expected) in [
        (None, Step::Question(code("a"))),
        (Some("a"), Step::Question(code("b"))),
        (Some("b"), Step::Equality),
        (Some("c"), Step::Question(code("d"))),
        (Some("d"), Step::Check),
    ] {
        if let Some(answered) = answered {
            answers.0.insert(code(answered), Answer::Skipped);
        }
        assert_eq!(Journey::new(&set, &about(), &answers).resume(true), expected);
    }
    assert_eq!(Journey::new(&set, &about(), &answers).progress(&code("a")), (2, 5));
}

fn routed() -> QuestionSet {
    let options = json!([{"code": "yes", "label": {"en": "Yes"}}, {"code": "no", "label": {"en": "No"}}]);
    let question = |code: &str, kind: serde_json::Value| {
        let mut all = json!({
            "code": code, "stem": {"en": "?"}, "short": {"en": "?"}, "purpose": "perception",
            "source": {"title": "Test", "status": "own"}
        });
        all.as_object_mut().unwrap().extend(kind.as_object().unwrap().clone());
        all
    };
    let chose_yes = json!({"chose": {"question": "children", "any_of": ["yes"]}});
    serde_json::from_value(json!({
        "code": "test", "version": 1, "title": {"en": "Test"},
        "sections": [
            {"title": {"en": "One"}, "questions": [
                question("people", json!({"kind": "whole_number", "min": 1, "max": 20})),
                question("children", json!({"kind": "single_choice", "options": options})),
            ]},
            {"title": {"en": "Two"}, "ask_if": chose_yes, "questions": [
                question("how_many", json!({"kind": "whole_number", "min": 1, "max": 20, "at_most": "people"})),
            ]}
        ]
    }))
    .unwrap()
}

#[test]
fn answers_are_kept_aside_and_come_back() {
    let set = routed();
    let mut answers = Answers::default();
    let put = |answers: &mut Answers, question: &str, answer: Answer| answers.0.insert(code(question), answer);
    put(&mut answers, "people", Answer::Number(4));
    put(&mut answers, "children", Answer::Choice(code("yes")));
    put(&mut answers, "how_many", Answer::Number(3));
    let counted = |answers: &Answers| Journey::new(&set, &about(), answers).counted().get(&code("how_many")).cloned();
    assert_eq!(counted(&answers), Some(Answer::Number(3)));
    put(&mut answers, "children", Answer::Choice(code("no")));
    let journey = Journey::new(&set, &about(), &answers);
    assert_eq!((counted(&answers), journey.resume(true), journey.sections().len()), (None, Step::Check, 1));
    put(&mut answers, "children", Answer::Skipped);
    assert_eq!(counted(&answers), None);
    put(&mut answers, "children", Answer::Choice(code("yes")));
    assert_eq!(counted(&answers), Some(Answer::Number(3)));
    // Fewer people than children: the number of children is asked again.
    put(&mut answers, "people", Answer::Number(2));
    let journey = Journey::new(&set, &about(), &answers);
    assert_eq!((counted(&answers), journey.resume(true)), (None, Step::Question(code("how_many"))));
    assert_eq!(
        journey.question(&code("how_many")).unwrap().whole_numbers(journey.counted()),
        Some(Range { first: 1, last: 2 })
    );
}
