use super::*;
use crate::journey::Journey;
use crate::question_set::QuestionSet;
use serde_json::{Value, json};

fn question(code: &str, kind: Value, rule: Option<Value>) -> Value {
    let mut question = json!({
        "code": code, "stem": {"en": "?"}, "short": {"en": "?"}, "purpose": "perception",
        "source": {"title": "T", "status": "own"}
    });
    let fields = question.as_object_mut().unwrap();
    fields.extend(kind.as_object().unwrap().clone());
    fields.extend(rule.map(|rule| ("ask_if".to_owned(), rule)));
    question
}

fn set(questions: &[Value]) -> QuestionSet {
    let sections = json!([{"title": {"en": "S"}, "questions": questions}]);
    serde_json::from_value(json!({"code": "t", "version": 1, "title": {"en": "T"}, "sections": sections})).unwrap()
}

fn choices(kind: &str, more: Value) -> Value {
    let option = |code: &str, exclusive: bool| json!({"code": code, "label": {"en": code}, "in_base": true, "exclusive": exclusive});
    let none = if kind == "multiple_choice" { option("none", true) } else { option("d", false) };
    let mut kind = json!({"kind": kind, "options": [option("a", false), option("b", false), option("c", false), none]});
    kind.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    kind
}

/// Whether a way is found to the last question, which is asked under a rule; a way that is found is held against the journey.
fn found(first: &[Value], rule: Value) -> bool {
    let last = question("last", json!({"kind": "short_text", "most": 9}), Some(rule));
    let set = set(&[first, &[last]].concat());
    let code = "last".parse().unwrap();
    let way = way_to(set.sections(), &code, &[]);
    if let Some(way) = &way {
        assert!(Journey::new(&set, &way.about, &way.answers).question(&code).is_some(), "{way:?}");
    }
    way.is_some()
}

#[test]
fn a_way_is_found_through_every_kind_of_condition() {
    let several = choices("multiple_choice", json!({"smallest": 2}));
    let first = [
        question("one", choices("single_choice", json!({})), None),
        question("many", several, None),
        question("n", json!({"kind": "whole_number", "min": 3, "max": 90}), None),
        question("p", json!({"kind": "percentage", "places": 1}), None),
        question("d", json!({"kind": "date"}), None),
        question("m", json!({"kind": "month_year"}), None),
        question("h", json!({"kind": "duration", "units": "hours_minutes", "max": 600}), None),
        question(
            "r",
            json!({"kind": "ranking", "places": 2, "options": [
                {"code": "a", "label": {"en": "a"}, "in_base": false}, {"code": "b", "label": {"en": "b"}, "in_base": false},
                {"code": "c", "label": {"en": "c"}, "in_base": false}, {"code": "d", "label": {"en": "d"}, "in_base": false}
            ]}),
            None,
        ),
    ];
    for rule in [
        json!({"chose": {"question": "one", "any_of": ["d"]}}),
        json!({"not": {"chose": {"question": "one", "any_of": ["a", "b", "c"]}}}),
        json!({"chose_all": {"question": "many", "all_of": ["a", "c"]}}),
        json!({"chose": {"question": "many", "any_of": ["none"]}}),
        json!({"all": [{"count": {"question": "many", "is": "equal", "to": 3}}, {"skipped": "n"}]}),
        json!({"all": [{"count": {"question": "many", "is": "equal", "to": 2}}, {"not": {"chose": {"question": "many", "any_of": ["b"]}}}]}),
        json!({"all": [{"number": {"question": "n", "is": "above", "to": "17"}}, {"number": {"question": "n", "is": "at_most", "to": "18"}}]}),
        json!({"number": {"question": "n", "is": "below", "to": "4"}}),
        json!({"number": {"question": "p", "is": "equal", "to": "33.3"}}),
        json!({"all": [{"date": {"question": "d", "is": "above", "to": "2020-02-28"}}, {"date": {"question": "d", "is": "below", "to": "2020-03-01"}}]}),
        json!({"date": {"question": "m", "is": "below", "to": "2020-03-01"}}),
        json!({"number": {"question": "h", "is": "at_least", "to": "600"}}),
        json!({"chose": {"question": "r", "any_of": ["c"]}}),
        json!({"chose_all": {"question": "r", "all_of": ["b", "d"]}}),
        json!({"all": [
            {"chose": {"question": "many", "any_of": ["c"]}}, {"not": {"chose": {"question": "many", "any_of": ["a"]}}},
            {"count": {"question": "many", "is": "at_least", "to": 2}}
        ]}),
        json!({"all": [{"ward": ["E05014741"]}, {"route": ["open_link"]}, {"language": ["cy"]}]}),
        json!({"not": {"ward": ["E05014741"]}}),
        json!({"any": [{"all": [{"skipped": "one"}, {"answered": "one"}]}, {"answered": "d"}]}),
    ] {
        assert!(found(&first, rule.clone()), "{rule}");
    }
    for rule in [
        json!({"all": [{"skipped": "one"}, {"answered": "one"}]}),
        json!({"all": [{"chose": {"question": "many", "any_of": ["none"]}}, {"chose": {"question": "many", "any_of": ["a"]}}]}),
        json!({"count": {"question": "many", "is": "at_least", "to": 4}}),
        json!({"all": [{"number": {"question": "n", "is": "above", "to": "17"}}, {"number": {"question": "n", "is": "below", "to": "18"}}]}),
    ] {
        assert!(!found(&first, rule.clone()), "{rule}");
    }
}

#[test]
fn a_way_goes_through_questions_that_are_themselves_asked_of_some() {
    let chose = |question: &str, option: &str| json!({"chose": {"question": question, "any_of": [option]}});
    let single = || choices("single_choice", json!({}));
    let first = [
        question("one", single(), None),
        question("two", single(), Some(chose("one", "b"))),
        question("three", single(), Some(json!({"all": [chose("two", "c"), {"ward": ["E05014742"]}]}))),
    ];
    assert!(found(&first, chose("three", "a")));
    assert!(!found(&first, json!({"all": [chose("three", "a"), chose("one", "a")]})));
    assert!(!found(&first, json!({"all": [{"answered": "three"}, {"not": {"ward": ["E05014742"]}}]})));
    // What bounds an answer is looked at as well.
    let bounded = [
        question("people", json!({"kind": "whole_number", "min": 1, "max": 20}), None),
        question("children", json!({"kind": "whole_number", "min": 0, "max": 20, "at_most": "people"}), None),
    ];
    let number = |question: &str, is: &str, to: &str| json!({"number": {"question": question, "is": is, "to": to}});
    assert!(found(&bounded, number("children", "at_least", "15")));
    assert!(!found(&bounded, json!({"all": [number("children", "at_least", "15"), number("people", "below", "15")]})));
}

#[test]
fn only_wards_that_there_are_count() {
    let last =
        question("last", json!({"kind": "short_text", "most": 9}), Some(json!({"not": {"ward": ["E05014741"]}})));
    let set = set(&[last]);
    let code = "last".parse().unwrap();
    let ward = |text: &str| text.parse::<OnsCode>().unwrap();
    let way = way_to(set.sections(), &code, &[ward("E05014741"), ward("E05014742")]).unwrap();
    assert_eq!(way.about.ward, Some(ward("E05014742")));
    assert_eq!(way_to(set.sections(), &code, &[ward("E05014741")]), None);
}

#[test]
fn a_search_that_takes_too_long_ends() {
    // Each of many questions has to be answered in a way of its own that conditions on the sum of all do not show one by one.
    let several = |at: usize| question(&format!("q{at}"), choices("multiple_choice", json!({})), None);
    let first: Vec<Value> = (0..12).map(several).collect();
    let never = |at: usize| json!({"count": {"question": format!("q{at}"), "is": "above", "to": 3}});
    let any: Vec<Value> = (0..12).map(never).collect();
    assert!(!found(&first, json!({"any": any})));
}
