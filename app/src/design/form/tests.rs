use super::*;
use serde_json::{Value, json};
use survey::question_set::{QuestionSetDraft, reading};

fn shipped() -> Vec<QuestionSetDraft> {
    [
        include_str!("../../../../server/reference/question-sets/every_answer_type_1.json"),
        include_str!("../../../../server/reference/question-sets/residents_core_2.json"),
    ]
    .map(|text| reading::read(text.as_bytes()).unwrap())
    .into()
}

fn single() -> Entry {
    let option = |code: &str, base: bool| json!({ "code": code, "label": { "en": code, "cy": format!("{code} yn Gymraeg") }, "in_base": base });
    serde_json::from_value(json!({
        "code": "q", "stem": { "en": "Which?", "cy": "Pa un?" }, "short": { "en": "Which" }, "purpose": "perception",
        "kind": "single_choice", "options": [option("a", true), option("b", true), option("c", false)],
        "nets": [{ "code": "agree", "label": { "en": "agree" }, "complement": { "en": "disagree" }, "options": ["a"] }],
        "source": { "title": "Own", "status": "own" }
    }))
    .unwrap()
}

/// The fields of an entry, changed: pairs of a name and its values.
fn changed(entry: &Entry, changes: &[(&str, &[&str])]) -> Fields {
    let kept = fields_of(entry);
    let untouched = kept.iter().filter(|(name, _)| changes.iter().all(|(changed, _)| name != changed));
    let new = changes.iter().flat_map(|(name, values)| values.iter().map(|value| (*name, *value)));
    untouched.chain(new).collect()
}

fn as_json(entry: &Entry) -> Value {
    serde_json::to_value(entry).unwrap()
}

#[test]
fn every_shipped_entry_is_the_same_after_its_form() {
    let mut forms = 0;
    for set in shipped() {
        for entry in set.sections.iter().flat_map(|section| &section.questions) {
            let again = read(&fields_of(entry), entry);
            assert_eq!(again.as_ref(), Ok(entry));
            forms += 1;
        }
        for section in &set.sections {
            assert_eq!(
                read_rule(&fields_of_rule(section.ask_if.as_ref()), section.ask_if.as_ref()),
                Ok(section.ask_if.clone())
            );
        }
    }
    assert!(forms > 30, "{forms}");
}

#[test]
fn a_changed_english_keeps_the_other_languages() {
    let entry =
        read(&changed(&single(), &[("stem", &["Which one?"]), ("option.a.label", &["Ay"])]), &single()).unwrap();
    let entry = as_json(&entry);
    assert_eq!(entry["stem"], json!({ "en": "Which one?", "cy": "Pa un?" }));
    assert_eq!(entry["options"][0]["label"], json!({ "en": "Ay", "cy": "a yn Gymraeg" }));
}

#[test]
fn rows_come_in_the_order_sent_and_those_not_sent_are_gone() {
    let entry = read(&changed(&single(), &[("option", &["c", "a", "c", "é", "d"])]), &single()).unwrap();
    let Entry::Question(question) = entry else { panic!() };
    let codes: Vec<&str> = question.options().iter().map(|option| option.code.as_str()).collect();
    assert_eq!(codes, ["c", "a", "d"]);
    assert_eq!(question.nets()[0].options.len(), 1);
}

#[test]
fn a_net_goes_with_an_option_whose_code_is_changed() {
    let entry =
        read(&changed(&single(), &[("option.a.code", &["yes"]), ("net.agree.options", &["a", "b"])]), &single())
            .unwrap();
    let Entry::Question(question) = entry else { panic!() };
    assert_eq!(question.nets()[0].options.iter().map(Code::as_str).collect::<Vec<_>>(), ["yes", "b"]);
}

#[test]
fn what_is_wrong_is_said_at_its_field() {
    let number: Entry = serde_json::from_value(json!({
        "code": "n", "stem": { "en": "How many?" }, "short": { "en": "n" }, "purpose": "perception", "kind": "whole_number", "min": 0, "max": 9,
        "source": { "title": "Own", "status": "own" }
    }))
    .unwrap();
    let long = "x".repeat(LONGEST + 1);
    let fields = changed(
        &number,
        &[("code", &["Not a code"]), ("min", &["many"]), ("stem", &["a\u{202e}b"]), ("hint", &[&long])],
    );
    let errors = read(&fields, &number).unwrap_err();
    let at: Vec<&str> = errors.iter().map(|error| error.field.as_str()).collect();
    assert_eq!(at, ["min", "code", "stem", "hint"]);
}

#[test]
fn rules_are_rows_where_they_can_be() {
    let rule: Rule = serde_json::from_value(json!({ "all": [
        { "chose": { "question": "q", "any_of": ["a", "b"] } },
        { "not": { "chose": { "question": "q", "any_of": ["c"] } } },
        { "number": { "question": "n", "is": "above", "to": "3.5" } },
        { "date": { "question": "d", "is": "below", "to": "2026-01-31" } },
        { "skipped": "q" }, { "ward": ["E05014741"] }, { "not": { "language": ["cy"] } }, { "route": ["open_link"] }
    ] }))
    .unwrap();
    let fields = fields_of_rule(Some(&rule));
    assert_eq!(
        fields.all("condition").collect::<Vec<_>>(),
        ["q~0", "q~1", "n~0", "d~0", "q~2", "@ward~0", "@language~0", "@route~0"]
    );
    assert_eq!(read_rule(&fields, None).unwrap(), Some(rule));
    let nested: Rule = serde_json::from_value(json!({ "all": [{ "any": [{ "answered": "q" }] }] })).unwrap();
    assert_eq!(RuleForm::of(Some(&nested)), RuleForm::Intricate);
    assert_eq!(read_rule(&fields_of_rule(Some(&nested)), Some(&nested)).unwrap(), Some(nested), "kept as it is");
}

#[test]
fn conditions_without_what_they_need_are_refused() {
    for (about, how, value) in [
        ("q", "any", ""),
        ("@ward", "any", "Dallow"),
        ("n", "number.above", "many"),
        ("d", "date.below", "31/01/2026"),
        ("é", "any", "a"),
    ] {
        let fields: Fields = [
            ("rule", "all"),
            ("condition", "x"),
            ("condition.x.about", about),
            ("condition.x.how", how),
            ("condition.x.values", value),
        ]
        .into_iter()
        .collect();
        let errors = read_rule(&fields, None).unwrap_err();
        assert_eq!(errors[0].field, "condition.x.values", "{about} {how} {value}");
    }
}
