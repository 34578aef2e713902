//! Rules and piping are checked before a set is published.

use super::*;

#[test]
fn rules_look_back_at_what_exists_and_can_come_true() {
    let option = |code: &str| json!({"code": code, "label": {"en": code}, "in_base": true});
    let question = |code: &str, kind: Value| {
        let mut question = asking(kind)["sections"][0]["questions"][0].clone();
        question["code"] = json!(code);
        question
    };
    let set = |rule: Value| {
        let mut last = question("last", json!({"kind": "percentage"}));
        last["ask_if"] = rule;
        let questions = json!([
            question("one", json!({"kind": "single_choice", "options": [option("a"), option("b")]})),
            question("many", json!({"kind": "multiple_choice", "options": [option("a"), option("b")], "largest": 2})),
            question("number", json!({"kind": "whole_number", "min": 0, "max": 9})),
            last,
            question("after", json!({"kind": "percentage"})),
        ]);
        let mut set = draft();
        set["sections"][0]["questions"] = questions;
        set
    };
    let number = |is: &str, to: &str| json!({"number": {"question": "number", "is": is, "to": to}});
    assert!(read(set(json!({"all": [number("above", "8"), {"not": {"skipped": "one"}}]}))).is_ok());
    for (rule, problem) in [
        (json!({"answered": "after"}), "not a question that comes before it"),
        (json!({"answered": "last"}), "not a question that comes before it"),
        (json!({"answered": "nothing"}), "not a question that comes before it"),
        (json!({"chose": {"question": "one", "any_of": ["c"]}}), "does not have"),
        (json!({"chose": {"question": "one", "any_of": []}}), "never decide"),
        (json!({"chose": {"question": "number", "any_of": ["a"]}}), "does not fit"),
        (json!({"chose_all": {"question": "one", "all_of": ["a", "b"]}}), "never decide"),
        (json!({"count": {"question": "many", "is": "above", "to": 2}}), "never decide"),
        (json!({"count": {"question": "one", "is": "equal", "to": 1}}), "does not fit"),
        (json!({"date": {"question": "number", "is": "equal", "to": "2026-01-01"}}), "does not fit"),
        (number("above", "9"), "never decide"),
        (number("below", "0"), "never decide"),
        (json!({"any": []}), "never decide"),
        (json!({"not": {"all": [{"answered": "one"}, {"any": []}]}}), "never decide"),
        (json!({"ward": []}), "never decide"),
        (json!({"sometimes": "one"}), "unknown variant"),
    ] {
        let error = read(set(rule.clone())).unwrap_err();
        assert!(error.contains(problem), "{rule}: {error}");
    }
    let mut drawn = set(json!({"answered": "one"}));
    drawn["sections"][0]["order"] = json!("random");
    assert!(read(drawn).unwrap_err().contains("not a question that comes before it"));
    let mut bound = draft();
    bound["sections"][0]["questions"] =
        json!([question("n", json!({"kind": "whole_number", "min": 0, "max": 9, "at_most": "n"}))]);
    assert!(read(bound.clone()).unwrap_err().contains("not a question that comes before it"));
    let number = |code: &str, min: i64, more: &str| {
        let mut question = question(code, json!({"kind": "whole_number", "min": min, "max": 9}));
        if !more.is_empty() {
            question[more] = json!("first");
        }
        question
    };
    bound["sections"][0]["questions"] = json!([number("first", 0, ""), number("n", 1, "at_most")]);
    assert!(read(bound.clone()).unwrap_err().contains("left without an answer to give"));
    bound["sections"][0]["questions"] = json!([number("first", 1, ""), number("n", 1, "at_most")]);
    assert!(read(bound).is_ok());
}

#[test]
fn only_what_is_known_is_piped() {
    let stem = |words: &str| {
        let mut set = asking(json!({"kind": "percentage"}));
        let mut second = set["sections"][0]["questions"][0].clone();
        second["code"] = json!("second");
        second["stem"] = json!({"en": words});
        set["sections"][0]["questions"].as_array_mut().unwrap().push(second);
        read(set)
    };
    for sound in [
        "{council|possessive} way",
        "{ward|your ward}",
        "{answer.q|it}",
        "{answer.q|one:# in a hundred|other:# in a hundred|some}",
        "no pipe",
    ] {
        assert!(stem(sound).is_ok(), "{sound}: {:?}", stem(sound));
    }
    for wrong in ["{counsel}", "{ward}", "{answer.q}", "{answer.second|it}", "{answer.q|one:#|some}", "{}", "{area|x}"]
    {
        assert!(stem(wrong).unwrap_err().contains("pipes"), "{wrong}");
    }
}
