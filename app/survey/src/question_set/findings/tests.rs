use super::*;
use crate::question_set::QuestionSet;
use proptest::prelude::*;
use serde_json::{Value, json};

fn question(code: &str, more: Value) -> Value {
    let mut all = json!({
        "code": code, "stem": {"en": "How old are you?"}, "short": {"en": "Age"}, "purpose": "weighting",
        "source": {"title": "Own", "status": "own"}, "kind": "whole_number", "min": 0, "max": 120
    });
    all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    all
}

fn choice(code: &str, more: Value) -> Value {
    let options = json!([{"code": "a", "label": {"en": "A"}}, {"code": "b", "label": {"en": "B"}}]);
    let mut all = question(code, json!({"kind": "single_choice", "options": options}));
    all.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    all
}

fn draft(questions: Vec<Value>) -> QuestionSetDraft {
    let sections = json!([{"title": {"en": "One"}, "questions": questions}]);
    serde_json::from_value(json!({"code": "t", "version": 1, "title": {"en": "T"}, "sections": sections})).unwrap()
}

fn codes(draft: &QuestionSetDraft) -> Vec<String> {
    findings(draft).iter().map(said).collect()
}

fn said(finding: &Finding) -> String {
    let place = finding.place.question.as_ref().map_or_else(String::new, ToString::to_string);
    format!("{place} {}", serde_json::to_value(&finding.about).unwrap()["code"].as_str().unwrap())
}

#[test]
fn all_that_publishing_stops_at_is_said_at_once() {
    let bad = draft(vec![
        question("one", json!({"min": 9, "max": 1})),
        question("two", json!({"ask_if": {"answered": "none"}, "hint": {"en": "{nothing}"}})),
        question("two", json!({})),
    ]);
    assert_eq!(codes(&bad), ["one refused", "two refused", "two refused", "two refused"]);
    let first = findings(&bad)[0].about.to_string();
    assert_eq!(QuestionSet::try_from(bad).unwrap_err().to_string(), first);
}

#[test]
fn what_nobody_can_reach_is_said() {
    let chose = |option: &str| json!({"chose": {"question": "c", "any_of": [option]}});
    let number = |is: &str, to: &str| json!({"number": {"question": "n", "is": is, "to": to}});
    for (rule, reached) in [
        (json!({"all": [chose("a"), chose("b")]}), false),
        (json!({"any": [chose("a"), chose("b")]}), true),
        (json!({"all": [chose("a"), {"not": chose("b")}]}), true),
        (json!({"all": [{"not": chose("a")}, {"not": chose("b")}]}), false),
        (json!({"all": [number("above", "5"), number("at_most", "5")]}), false),
        (json!({"all": [number("at_least", "5"), number("at_most", "5")]}), true),
        (json!({"all": [chose("a"), {"skipped": "c"}]}), false),
        (json!({"all": [{"answered": "c"}, {"not": {"answered": "c"}}]}), false),
        (json!({"not": {"all": [chose("a"), chose("b")]}}), true),
    ] {
        let set = draft(vec![
            choice("c", json!({})),
            question("n", json!({})),
            question("last", json!({"ask_if": rule})),
            question("after", json!({"ask_if": {"any": [{"answered": "last"}, {"skipped": "last"}]}})),
            question("other", json!({"ask_if": {"not": {"answered": "last"}}})),
        ]);
        let expected: &[&str] =
            if reached { &[] } else { &["last question_never_asked", "after question_never_asked"] };
        assert_eq!(codes(&set), expected, "{rule}");
    }
}

#[test]
fn what_an_earlier_question_is_asked_under_is_needed_too() {
    let chose = |option: &str| json!({"chose": {"question": "c", "any_of": [option]}});
    let set = draft(vec![
        choice("c", json!({})),
        question("n", json!({"ask_if": chose("a")})),
        question("last", json!({"ask_if": {"all": [{"answered": "n"}, chose("b")]}})),
        question("free", json!({"ask_if": {"all": [{"not": {"answered": "n"}}, chose("b")]}})),
    ]);
    assert_eq!(codes(&set), ["last question_never_asked"]);
}

#[test]
fn options_and_wording_are_looked_at() {
    let labels = |labels: [&str; 2]| {
        let option =
            |(at, label): (usize, &&str)| json!({"code": format!("o{at}"), "label": {"en": label}, "in_base": true});
        json!({"options": labels.iter().enumerate().map(option).collect::<Vec<_>>(), "purpose": "weighting"})
    };
    let stem = |stem: &str| question("q", json!({"stem": {"en": stem}}));
    for (asked, expected) in [
        (choice("q", labels(["16 to 24", "24 to 34"])), vec!["q ranges_overlap"]),
        (choice("q", labels(["16–24", "26 or over"])), vec!["q ranges_gap"]),
        (choice("q", labels(["16 to 24", "25 to 34"])), vec![]),
        (choice("q", labels(["25 to 34", "16 to 24"])), vec![]),
        (choice("q", json!({"purpose": "perception"})), vec!["q no_base"]),
        (choice("q", json!({"purpose": "equality"})), vec!["q no_way_not_to_answer"]),
        (question("q", json!({"purpose": "equality"})), vec!["q no_way_not_to_answer"]),
        (stem("Don’t you agree?"), vec!["q leading"]),
        (stem("Should the council not close it?"), vec!["q negative"]),
        (stem("How leisurely is it to note this?"), vec![]),
        (stem("Is it clean and/or safe?"), vec!["q two_in_one"]),
        (stem(&"word ".repeat(26)), vec!["q long_stem"]),
        (stem(&"word ".repeat(25)), vec![]),
        (
            question("q", json!({"stem": {"en": "?", "cy": "?"}})),
            vec![" partly_translated", " partly_translated", "q partly_translated"],
        ),
        (
            question("q", json!({"short": {"en": "?", "cy": "?"}})),
            vec!["q question_not_translated", " partly_translated", " partly_translated"],
        ),
    ] {
        assert_eq!(codes(&draft(vec![asked.clone()])), expected, "{asked}");
    }
}

fn codes_against(draft: &QuestionSetDraft, against: Against<'_>) -> Vec<String> {
    findings_against(draft, against).iter().map(said).collect()
}

#[test]
fn standard_questions_are_held_against_the_bank() {
    let bank = json!({"code": "b", "version": 1, "title": {"en": "B"}, "items": [
        {"topic": "t", "question": question("n", json!({})), "history": [{"on": "2026-11-27", "what": "First."}]}
    ]});
    let bank: Bank = serde_json::from_value(bank).unwrap();
    let against = Against { bank: Some(&bank), ..Against::default() };
    assert_eq!(codes_against(&draft(vec![question("n", json!({})), choice("c", json!({}))]), against), [""; 0]);
    let changed = draft(vec![question("n", json!({"max": 99}))]);
    assert_eq!(codes_against(&changed, against), ["n standard_changed"]);
    let words = findings_against(&changed, against)[0].to_string();
    assert!(
        words.contains("the limits are 0 to 99 in place of 0 to 120. Answers are given in another way."),
        "{words}"
    );
    let unchecked = json!({"source": {"title": "T", "status": "unchecked"}});
    let set = draft(vec![question("n", unchecked.clone()), question("m", unchecked)]);
    assert_eq!(codes(&set), [" wording_unchecked"]);
    assert!(findings(&set)[0].to_string().ends_with("n, m"));
}

#[test]
fn population_targets_need_their_questions_and_categories() {
    let margin = |questions: Value, categories: [&str; 2]| -> Margin {
        let categories: Vec<Value> = categories
            .iter()
            .map(|category| json!({"category": category, "label": category, "population": 1.0}))
            .collect();
        serde_json::from_value(json!({"variable": "v", "questions": questions, "label": "V", "source": "S",
            "categories": categories}))
        .unwrap()
    };
    let set = draft(vec![choice("c", json!({})), question("n", json!({}))]);
    let found = |target: &Margin| {
        codes_against(&set, Against { targets: Some(std::slice::from_ref(target)), ..Against::default() })
    };
    assert_eq!(found(&margin(json!([]), ["E05014741", "E05014742"])), [""; 0]);
    assert_eq!(found(&margin(json!(["c"]), ["a", "b"])), [""; 0]);
    assert_eq!(found(&margin(json!(["c"]), ["a", "x"])), ["c weighting_categories_differ"]);
    assert_eq!(found(&margin(json!(["c", "other"]), ["a/x", "b/x"])), [" weighting_question_missing"]);
    assert_eq!(found(&margin(json!(["c", "n"]), ["a/1", "b/1"])), ["n weighting_categories_differ"]);
    let declined = json!([{"code": "a", "label": {"en": "A"}}, {"code": "b", "label": {"en": "B"}},
        {"code": "no", "label": {"en": "Prefer not to say"}}]);
    let set = draft(vec![choice("c", json!({"options": declined}))]);
    let target = margin(json!(["c"]), ["a", "b"]);
    assert_eq!(codes_against(&set, Against { targets: Some(&[target]), ..Against::default() }), [""; 0]);
}

#[test]
fn equality_questions_are_explained_and_come_last() {
    let about = |code: &str, more: Value| {
        let mut asked = question(
            code,
            json!({"purpose": "equality", "instead": [
            {"code": "prefer_not", "label": {"en": "Prefer not to say"}}]}),
        );
        asked.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        asked
    };
    let opinion = || question("o", json!({"purpose": "perception"}));
    let plain = |code| about(code, json!({}));
    assert_eq!(codes(&draft(vec![opinion(), plain("a"), plain("b")])), [""; 0]);
    assert_eq!(codes(&draft(vec![plain("a"), opinion()])), ["a equality_early"]);
    assert_eq!(
        codes(&draft(vec![plain("a"), opinion(), plain("b")])),
        ["b equality_not_explained", "a equality_early"]
    );
    let explained = about("b", json!({"lead_in": {"en": "We ask to see whether everybody is heard."}}));
    assert_eq!(codes(&draft(vec![opinion(), plain("a"), question("w", json!({})), explained])), [""; 0]);
}

/// A question that may or may not be sound.
fn any_question() -> impl Strategy<Value = Value> {
    (0..3_u8, 0..12_i64, 0..12_i64, proptest::option::of(0..4_u8), any::<bool>()).prop_map(
        |(code, min, max, about, astray)| {
            let mut made = question(&format!("q{code}"), json!({"min": min, "max": max}));
            if let Some(about) = about {
                made["ask_if"] = json!({"answered": format!("q{about}")});
            }
            if astray {
                made["stem"] = json!({"en": "{nothing}"});
            }
            made
        },
    )
}

proptest! {
    #[test]
    fn a_draft_is_refused_exactly_where_findings_say_so(questions in proptest::collection::vec(any_question(), 0..4)) {
        let draft = draft(questions);
        let refused = findings(&draft).iter().any(|finding| matches!(finding.about, About::Refused { .. }));
        prop_assert_eq!(refused, QuestionSet::try_from(draft).is_err());
    }
}
