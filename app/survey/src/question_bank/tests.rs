use super::*;
use proptest::prelude::*;
use serde_json::{Value, json};

fn question() -> Value {
    json!({
        "code": "cohesion", "stem": {"en": "Do people get on?", "pl": "Czy ludzie?"}, "short": {"en": "Get on"},
        "hint": {"en": "Near your home."}, "purpose": "perception", "kind": "single_choice",
        "options": [
            {"code": "agree", "label": {"en": "Agree"}, "in_base": true},
            {"code": "disagree", "label": {"en": "Disagree"}, "in_base": true},
            {"code": "dont_know", "label": {"en": "Don’t know"}}
        ],
        "nets": [{"code": "agree", "label": {"en": "agree"}, "complement": {"en": "disagree"}, "options": ["agree"]}],
        "source": {"title": "A survey", "status": "table_title"}
    })
}

fn bank(questions: Vec<Value>) -> Value {
    let item = |question: Value| {
        json!({"topic": "cohesion", "question": question,
            "comparators": [{"survey": "Place Survey", "year": "2008", "place": "England"}],
            "history": [{"on": "2026-11-27", "what": "First in the bank."}]})
    };
    let items: Vec<Value> = questions.into_iter().map(item).collect();
    json!({"format": 1, "code": "bank", "version": 1, "title": {"en": "Bank"}, "items": items})
}

fn read(bank: &Value) -> Result<Bank, String> {
    Bank::read(bank.to_string().as_bytes()).map_err(|error| error.to_string())
}

fn item() -> BankItem {
    read(&bank(vec![question()])).unwrap().items()[0].clone()
}

/// The question with a change, as differences in words and the level left.
fn changed(change: impl FnOnce(&mut Value)) -> (Vec<String>, Level) {
    let mut value = question();
    change(&mut value);
    let item = item();
    let differences = compare(&item, &serde_json::from_value(value).unwrap());
    let level = comparability(&item, &differences).level;
    (differences.iter().map(ToString::to_string).collect(), level)
}

#[test]
fn a_bank_is_read_strictly() {
    let good = bank(vec![question()]);
    let read_back = read(&good).unwrap();
    assert_eq!(read_back.item(&"cohesion".parse().unwrap()).unwrap().topic, "cohesion");
    assert_eq!(serde_json::from_value::<Bank>(serde_json::to_value(&read_back).unwrap()).unwrap(), read_back);
    let with = |change: fn(&mut Value)| {
        let mut value = good.clone();
        change(&mut value);
        read(&value).unwrap_err()
    };
    assert!(with(|bank| bank["items"][0]["comment"] = json!("x")).contains("items[0].comment is not known"));
    assert!(with(|bank| bank["items"][0]["history"] = json!([])).contains("needs a history"));
    assert!(with(|bank| bank["items"][0]["question"]["nets"][0]["options"] = json!([])).contains("counts no options"));
    assert!(with(|bank| bank["items"][0]["question"]["ask_if"] = json!({"answered": "other"})).contains("has a rule"));
    assert!(!with(|bank| bank["items"][0]["history"][0]["on"] = json!("yesterday")).is_empty());
    assert!(read(&bank(vec![question(), question()])).unwrap_err().contains("“cohesion” twice"));
}

#[test]
fn what_is_the_same_is_no_difference() {
    assert_eq!(changed(|_| {}), (vec![], Level::Kept));
    let set_own = changed(|question| {
        question["short"] = json!({"en": "Other"});
        question["ask_if"] = json!({"answered": "x"});
        question["stem"]["cy"] = json!("?");
        question["stem"]["pl"] = json!("");
        question["options"][2]["label"]["en"] = json!("Don't  know");
    });
    assert_eq!(set_own, (vec![], Level::Kept));
}

#[test]
fn every_difference_is_said_with_what_it_costs() {
    let said = |change: fn(&mut Value), words: &str, level: Level| {
        let (differences, of) = changed(change);
        assert_eq!(differences, [words], "{level:?}");
        assert_eq!(of, level, "{words}");
    };
    let (care, lost) = (Level::WithCare, Level::Lost);
    said(
        |question| question["stem"]["en"] = json!("Do we get on?"),
        "the question: “Do we get on?” in place of “Do people get on?”",
        lost,
    );
    said(
        |question| question["stem"]["pl"] = json!("Inne"),
        "the question (pl): “Inne” in place of “Czy ludzie?”",
        care,
    );
    said(|question| question["hint"] = Value::Null, "the help is left out: “Near your home.”", care);
    said(|question| question["lead_in"] = json!({"en": "Think."}), "what is said before it is new: “Think.”", lost);
    said(|question| question["options"][0]["label"]["en"] = json!("Yes"), "an answer: “Yes” in place of “Agree”", lost);
    said(
        |question| question["options"][2]["label"]["en"] = json!("Not sure"),
        "an answer: “Not sure” in place of “Don’t know”",
        care,
    );
    said(|question| drop(question["options"].as_array_mut().unwrap().pop()), "“Don’t know” is left out", care);
    said(
        |question| {
            let neither = json!({"code": "neither", "label": {"en": "Neither"}, "in_base": true});
            question["options"].as_array_mut().unwrap().insert(1, neither);
        },
        "“Neither” is a new answer",
        lost,
    );
    said(|question| question["options"].as_array_mut().unwrap().swap(0, 1), "the answers come in another order", care);
    said(|question| question["order"] = json!("random"), "the answers come in another order", care);
    said(
        |question| question["options"][2]["code"] = json!("unsure"),
        "the code of an answer is “unsure” in place of “dont_know”",
        Level::Kept,
    );
    said(|question| question["options"][2]["in_base"] = json!(true), "“dont_know” counts in the base", lost);
    said(|question| question["nets"] = json!([]), "net “agree” is left out", lost);
    said(
        |question| question["nets"][0]["options"] = json!(["agree", "disagree"]),
        "net “agree” counts other answers",
        lost,
    );
    said(
        |question| question["kind"] = json!("multiple_choice"),
        "the kind of answer is multiple_choice in place of single_choice",
        lost,
    );
    let (claimed, _) = changed(|question| question["source"]["status"] = json!("verbatim"));
    assert!(claimed[0].contains("the bank says “stem as in published tables"), "{claimed:?}");
}

#[test]
fn what_is_lost_names_the_comparators_once() {
    let item = item();
    let mut value = question();
    value["stem"]["en"] = json!("?");
    value["options"][0]["label"]["en"] = json!("Yes");
    let lost = comparability(&item, &compare(&item, &serde_json::from_value(value).unwrap()));
    assert_eq!(lost.sentences.len(), 3);
    assert!(lost.sentences[2].contains("Place Survey 2008 (England)"), "{lost:?}");
}

proptest! {
    #[test]
    fn an_item_never_differs_from_itself(order in Just(vec![0_usize, 1, 2]).prop_shuffle(), random in any::<bool>()) {
        let mut value = question();
        let options = value["options"].clone();
        value["options"] = order.iter().map(|at| options[at].clone()).collect();
        if random {
            value["order"] = json!("random");
        }
        let item = read(&bank(vec![value])).unwrap().items()[0].clone();
        prop_assert!(compare(&item, &item.question).is_empty());
    }
}
