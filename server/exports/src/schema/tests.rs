use super::*;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use std::collections::BTreeSet;
use survey::calendar::DateBound;
use survey::order::Order;
use survey::question::{
    AnswerKind, AnswerOption, Net, PlaceBy, Purpose, Question, ShownAs, Source, Specify, Unit, WordingStatus,
};
use survey::question_set::reading::read;
use survey::question_set::{Battery, Entry, QuestionSetDraft, SectionDraft, Statement};
use survey::response::RecruitmentRoute;
use survey::rule::{Is, Rule};
use survey::span::Units;
use survey::text::Text;

const SHIPPED: [&str; 2] = [
    include_str!("../../../reference/question-sets/residents_core_2.json"),
    include_str!("../../../reference/question-sets/every_answer_type_1.json"),
];
const BANK: &str = include_str!("../../../reference/question-bank/bank_1.json");

fn schema() -> Value {
    serde_json::from_str(QUESTION_SET_SCHEMA).unwrap()
}

fn validator() -> jsonschema::Validator {
    jsonschema::draft202012::new(&schema()).unwrap()
}

#[test]
fn the_schema_is_one() {
    jsonschema::draft202012::meta::validate(&schema()).map_err(|error| error.to_string()).unwrap();
}

#[test]
fn what_is_shipped_fits_and_what_is_written_too() {
    let validator = validator();
    for set in SHIPPED {
        let written = survey::question_set::reading::write(&read(set.as_bytes()).unwrap()).unwrap();
        for text in [set, &written] {
            let value = serde_json::from_str(text).unwrap();
            validator.validate(&value).map_err(|error| format!("{}: {error}", error.instance_path())).unwrap();
        }
    }
    let mut of_question = schema();
    for root in ["type", "additionalProperties", "required", "properties"] {
        of_question.as_object_mut().unwrap().remove(root);
    }
    of_question["$ref"] = "#/$defs/question".into();
    let validator = jsonschema::draft202012::new(&of_question).unwrap();
    let bank: Value = serde_json::from_str(BANK).unwrap();
    for item in bank["items"].as_array().unwrap() {
        let question = &item["question"];
        validator.validate(question).map_err(|error| format!("{}: {error}", question["code"])).unwrap();
    }
}

#[test]
fn what_is_broken_does_not_fit() {
    let validator = validator();
    let core: Value = serde_json::from_str(SHIPPED[0]).unwrap();
    let broken: [(&str, Value); 20] = [
        ("/format", json!(2)),
        ("/version", json!(0)),
        ("/code", json!("Residents core")),
        ("/comment", json!("x")),
        ("/title", json!({"cy": "Teitl"})),
        ("/sections", json!([])),
        ("/sections/0/questions", json!([])),
        ("/sections/0/order", json!("shuffled")),
        ("/sections/0/questions/0/stem", json!("How are you?")),
        ("/sections/0/questions/0/stem", json!({"en": " "})),
        ("/sections/0/questions/0/kind", json!("grid")),
        ("/sections/0/questions/0/most", json!(10)),
        ("/sections/0/questions/0/purpose", json!("marketing")),
        ("/sections/0/questions/0/options/0/in_base", json!("yes")),
        ("/sections/0/questions/0/options", json!([{"code": "a", "label": {"en": "A"}}])),
        ("/sections/0/questions/0/nets/0/options", json!([])),
        ("/sections/0/questions/0/source/status", json!("checked")),
        ("/sections/0/questions/0/ask_if", json!({"answered": "a", "skipped": "b"})),
        ("/sections/0/questions/0/ask_if", json!({"number": {"question": "a", "is": "about", "to": "3"}})),
        ("/sections/0/questions/0/statements", json!([{"code": "a"}])),
    ];
    for (path, value) in broken {
        let mut set = core.clone();
        let (parent, name) = path.rsplit_once('/').unwrap();
        set.pointer_mut(parent).unwrap()[name] = value.clone();
        assert!(!validator.is_valid(&set), "{path}: {value}");
    }
}

fn text() -> Text {
    Text::english("Words")
}

fn code(code: &str) -> survey::code::Code {
    code.parse().unwrap()
}

/// Every field of every kind, written out: a field that is new does not compile until it is here.
fn kinds() -> Vec<AnswerKind> {
    let option = |name: &str| AnswerOption {
        code: code(name),
        label: text(),
        in_base: true,
        exclusive: true,
        specify: Some(Specify { label: text(), most: 10, required: true }),
        read_out: Some(true),
    };
    let options = || vec![option("a"), option("b")];
    let nets = || vec![Net { code: code("n"), label: text(), complement: text(), options: vec![code("a")] }];
    let on = || Some(DateBound::On(serde_json::from_value(json!("2026-01-31")).unwrap()));
    let from_today = || Some(DateBound::FromToday { years: 1, months: -1, days: 1 });
    let (least, most) = (|| Some(code("q1")), || Some(code("q2")));
    vec![
        AnswerKind::SingleChoice { options: options(), nets: nets(), shown: ShownAs::Select, order: Order::Random },
        AnswerKind::MultipleChoice {
            options: options(),
            nets: nets(),
            smallest: Some(1),
            largest: Some(2),
            order: Order::Random,
        },
        AnswerKind::Scale { from: 0, to: 10, low: text(), high: text() },
        AnswerKind::WholeNumber {
            min: 0,
            max: 9,
            unit: Some(Unit::Prefix(text())),
            at_least: least(),
            at_most: most(),
        },
        AnswerKind::Decimal {
            min: "0.5".parse().unwrap(),
            max: "9".parse().unwrap(),
            places: 1,
            unit: Some(Unit::Suffix(text())),
            at_least: least(),
            at_most: most(),
        },
        AnswerKind::Percentage { places: 1, at_least: least(), at_most: most() },
        AnswerKind::Date { earliest: on(), latest: from_today(), not_before: least(), not_after: most() },
        AnswerKind::MonthYear { earliest: on(), latest: from_today(), not_before: least(), not_after: most() },
        AnswerKind::Duration { units: Units::Hours, min: 1, max: 60, at_least: least(), at_most: most() },
        AnswerKind::ShortText { most: 10 },
        AnswerKind::LongText { most: 10 },
        AnswerKind::Ranking { options: options(), places: 1, order: Order::Random },
        AnswerKind::Place { by: PlaceBy::Map },
    ]
}

fn rules() -> Vec<Rule> {
    let (question, to) = (|| code("q1"), "3".parse().unwrap());
    vec![
        Rule::All(vec![Rule::Answered(question())]),
        Rule::Any(vec![Rule::Answered(question())]),
        Rule::Not(Box::new(Rule::Skipped(question()))),
        Rule::Chose { question: question(), any_of: vec![code("a")] },
        Rule::ChoseAll { question: question(), all_of: vec![code("a")] },
        Rule::Count { question: question(), is: Is::AtLeast, to: 2 },
        Rule::Number { question: question(), is: Is::Above, to },
        Rule::Date { question: question(), is: Is::Below, to: serde_json::from_value(json!("2026-01-31")).unwrap() },
        Rule::Answered(question()),
        Rule::Skipped(question()),
        Rule::Ward(vec!["E05014741".parse().unwrap()]),
        Rule::Route(vec![RecruitmentRoute::OpenLink]),
        Rule::Language(vec![survey::text::Language::english()]),
    ]
}

fn everything() -> QuestionSetDraft {
    let source = || Source { title: "S".to_owned(), status: WordingStatus::Own, note: Some("N".to_owned()) };
    let instead = || vec![AnswerOption::new(code("dont_know"), text(), false)];
    let rule = || Some(Rule::All(rules()));
    let question = |(at, answer): (usize, AnswerKind)| {
        Entry::from(Question {
            code: code(&format!("q{at}")),
            lead_in: Some(text()),
            stem: text(),
            short: text(),
            hint: Some(text()),
            purpose: Purpose::Equality,
            answer,
            instead: instead(),
            ask_if: rule(),
            source: source(),
        })
    };
    let battery = Battery {
        lead_in: text(),
        purpose: Purpose::Weighting,
        answer: AnswerKind::ShortText { most: 1 },
        instead: instead(),
        ask_if: rule(),
        statements: vec![Statement { code: code("s"), stem: text(), short: text(), hint: Some(text()) }],
        source: source(),
    };
    let mut questions: Vec<Entry> = kinds().into_iter().enumerate().map(question).collect();
    questions.push(Entry::Battery(Box::new(battery)));
    QuestionSetDraft {
        code: code("everything"),
        version: 1,
        title: text(),
        sections: vec![SectionDraft { title: text(), ask_if: rule(), order: Order::Random, questions }],
    }
}

/// The fields named anywhere in a document of the program.
fn written(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                found.insert(name.clone());
                written(value, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| written(item, found)),
        _ => {}
    }
}

/// The fields named anywhere in the schema.
fn named(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                if name == "properties" {
                    found.extend(value.as_object().unwrap().keys().cloned());
                }
                named(value, found);
            }
        }
        Value::Array(items) => items.iter().for_each(|item| named(item, found)),
        _ => {}
    }
}

#[test]
fn every_field_is_in_the_schema_and_no_other() {
    let text = survey::question_set::reading::write(&everything()).unwrap();
    assert_eq!(read(text.as_bytes()).unwrap(), everything(), "the reader takes all of it");
    let value = serde_json::from_str(&text).unwrap();
    validator().validate(&value).map_err(|error| format!("{}: {error}", error.instance_path())).unwrap();
    let (mut of_program, mut of_schema) = (BTreeSet::new(), BTreeSet::new());
    written(&value, &mut of_program);
    named(&schema(), &mut of_schema);
    assert_eq!(of_program, of_schema);
}

/// The names that a type of the program takes, from what it says of one that it does not take.
fn variants<T: DeserializeOwned>(other: &Value) -> BTreeSet<String> {
    let error = serde_json::from_value::<T>(other.clone()).err().unwrap().to_string();
    let names = error.split_once("expected").unwrap().1;
    names.split('`').skip(1).step_by(2).map(str::to_owned).collect()
}

#[test]
fn every_name_of_a_kind_is_in_the_schema_and_no_other() {
    let schema = schema();
    let listed = |path: &str| -> BTreeSet<String> {
        let value = schema.pointer(path).unwrap();
        match value {
            Value::Array(names) => names.iter().map(|name| name.as_str().unwrap().to_owned()).collect(),
            other => other.as_object().unwrap().keys().cloned().collect(),
        }
    };
    let other = json!("?");
    assert_eq!(variants::<AnswerKind>(&json!({"kind": "?"})), listed("/$defs/answer/properties/kind/enum"));
    assert_eq!(variants::<Rule>(&json!({"?": []})), listed("/$defs/rule/properties"));
    assert_eq!(variants::<Purpose>(&other), listed("/$defs/question/properties/purpose/enum"));
    assert_eq!(variants::<WordingStatus>(&other), listed("/$defs/source/properties/status/enum"));
    assert_eq!(variants::<Order>(&other), listed("/$defs/order/enum"));
    assert_eq!(variants::<RecruitmentRoute>(&other), listed("/$defs/rule/properties/route/items/enum"));
    assert_eq!(variants::<Is>(&other), listed("/$defs/rule/properties/count/properties/is/enum"));
    let of_kind = |kind: &str, field: &str| {
        let kinds = schema["$defs"]["answer"]["oneOf"].as_array().unwrap();
        let at = kinds.iter().position(|other| other["properties"]["kind"]["const"] == kind).unwrap();
        listed(&format!("/$defs/answer/oneOf/{at}/properties/{field}/enum"))
    };
    assert_eq!(variants::<ShownAs>(&other), of_kind("single_choice", "shown"));
    assert_eq!(variants::<Units>(&other), of_kind("duration", "units"));
    assert_eq!(variants::<PlaceBy>(&other), of_kind("place", "by"));
}
