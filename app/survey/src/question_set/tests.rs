use super::*;
use serde_json::{Value, json};

mod bounds;
mod rules;

fn draft() -> Value {
    json!({
        "code": "test", "version": 1, "title": {"en": "Test"},
        "sections": [{"title": {"en": "One"}, "questions": [{
            "code": "cohesion", "stem": {"en": "Do people get on?"}, "short": {"en": "Get on"},
            "purpose": "perception", "kind": "single_choice",
            "options": [
                {"code": "agree", "label": {"en": "Agree"}, "in_base": true},
                {"code": "disagree", "label": {"en": "Disagree"}, "in_base": true},
                {"code": "dont_know", "label": {"en": "Don’t know"}}
            ],
            "nets": [{"code": "agree", "label": {"en": "agree"}, "complement": {"en": "disagree"}, "options": ["agree"]}],
            "source": {"title": "Own", "status": "own"}
        }]}]
    })
}

fn read(value: Value) -> Result<QuestionSet, String> {
    serde_json::from_value(value).map_err(|error| error.to_string())
}

#[test]
fn reads_back_what_it_writes() {
    let set = read(draft()).unwrap();
    let again: QuestionSet = serde_json::from_value(serde_json::to_value(&set).unwrap()).unwrap();
    assert_eq!(set, again);
    assert_eq!(set.questions().count(), 1);
}

#[test]
fn refuses_what_cannot_be_asked() {
    let mut twice = draft();
    let question = twice["sections"][0]["questions"][0].clone();
    twice["sections"][0]["questions"].as_array_mut().unwrap().push(question);
    assert!(read(twice).unwrap_err().contains("used twice"));

    let mut outside = draft();
    outside["sections"][0]["questions"][0]["nets"][0]["options"] = json!(["dont_know"]);
    assert!(read(outside).unwrap_err().contains("not an option in the base"));

    let mut unworded = draft();
    unworded["sections"][0]["questions"][0]["stem"] = json!({"cy": "?"});
    assert!(read(unworded).unwrap_err().contains("lacks English"));

    let mut empty = draft();
    empty["sections"] = json!([]);
    assert!(read(empty).unwrap_err().contains("no questions"));
}

/// The draft with this question in place of its own.
fn asking(question: Value) -> Value {
    let mut all = json!({
        "code": "q", "stem": {"en": "?"}, "short": {"en": "?"}, "purpose": "perception",
        "source": {"title": "Own", "status": "own"}
    });
    all.as_object_mut().unwrap().extend(question.as_object().unwrap().clone());
    let mut set = draft();
    set["sections"][0]["questions"] = json!([all]);
    set
}

#[test]
fn a_set_of_the_first_version_is_written_as_it_was() {
    let written = concat!(
        r#"{"code":"test","version":1,"title":{"en":"Test"},"sections":[{"title":{"en":"One"},"questions":["#,
        r#"{"code":"q","stem":{"en":"?"},"short":{"en":"?"},"hint":null,"purpose":"perception","kind":"single_choice","#,
        r#""options":[{"code":"a","label":{"en":"A"},"in_base":true},{"code":"b","label":{"en":"B"},"in_base":false}],"#,
        r#""nets":[],"source":{"title":"Own","status":"own","note":null}},"#,
        r#"{"code":"n","stem":{"en":"?"},"short":{"en":"?"},"hint":null,"purpose":"weighting","kind":"whole_number","#,
        r#""min":1,"max":10,"source":{"title":"Own","status":"own","note":null}}]}]}"#
    );
    let set: QuestionSet = serde_json::from_str(written).unwrap();
    assert_eq!(serde_json::to_string(&set).unwrap(), written, "a published set is named by its content");
}

#[test]
fn a_battery_is_asked_as_questions_that_share_lead_in_and_answers() {
    let statement = |code: &str| json!({"code": code, "stem": {"en": code}, "short": {"en": code}});
    let set = read(asking(json!({
        "lead_in": {"en": "How much do you agree?"}, "kind": "single_choice",
        "options": [{"code": "yes", "label": {"en": "Yes"}}, {"code": "no", "label": {"en": "No"}}],
        "statements": [statement("proud"), statement("stay")]
    })))
    .unwrap();
    let asked: Vec<&Question> = set.questions().collect();
    assert_eq!(asked.iter().map(|question| question.code.as_str()).collect::<Vec<_>>(), ["proud", "stay"]);
    assert_eq!(asked[0].answer, asked[1].answer);
    assert_eq!(asked[1].lead_in, Some(Text::english("How much do you agree?")));
    let again: QuestionSet = serde_json::from_value(serde_json::to_value(&set).unwrap()).unwrap();
    assert_eq!(set, again);
    let wrong = read(asking(json!({"statements": [], "lead_in": {"en": "?"}, "kind": "nothing"}))).unwrap_err();
    assert!(wrong.contains("nothing"), "{wrong}");
}

#[test]
fn every_kind_is_checked_before_it_is_published() {
    let option = |code: &str| json!({"code": code, "label": {"en": code}, "in_base": true});
    let with = |code: &str, key: &str, value: Value| {
        let mut option = option(code);
        option[key] = value;
        option
    };
    let specify = |most: u32| json!({"label": {"en": "Which"}, "most": most});
    let net =
        |options: Value| json!({"code": "n", "label": {"en": "n"}, "complement": {"en": "m"}, "options": options});
    let (a, b) = (option("a"), option("b"));
    let exclusive = ["a", "b"].map(|code| with(code, "exclusive", json!(true)));
    let end = json!({"en": "end"});
    let instead = |option: Value| json!({"kind": "percentage", "instead": [option]});
    for (question, problem) in [
        (json!({"kind": "single_choice", "options": [a]}), "at least two answer options"),
        (json!({"kind": "single_choice", "options": [a, a]}), "option code “a” twice"),
        (json!({"kind": "single_choice", "options": [a, with("b", "exclusive", json!(true))]}), "only one answer"),
        (json!({"kind": "single_choice", "options": [a, with("b", "specify", specify(0))]}), "a text of 0 characters"),
        (
            json!({"kind": "single_choice", "shown": "select", "options": [a, with("b", "specify", specify(9))]}),
            "cannot show",
        ),
        (json!({"kind": "single_choice", "options": [a, b], "instead": [a]}), "option code “a” twice"),
        (json!({"kind": "single_choice", "options": [a, b], "instead": [option("c")]}), "put what is chosen"),
        (json!({"kind": "single_choice", "options": [a, b], "nets": [net(json!([]))]}), "counts no options"),
        (
            json!({"kind": "multiple_choice", "options": [a, b], "nets": [net(json!(["c"]))]}),
            "not an option in the base",
        ),
        (
            json!({"kind": "multiple_choice", "options": [a, b], "nets": [net(json!(["a"])), net(json!(["b"]))]}),
            "net code",
        ),
        (json!({"kind": "multiple_choice", "options": [a, b], "smallest": 3}), "numbers of answers to choose"),
        (json!({"kind": "multiple_choice", "options": [a, b], "smallest": 2, "largest": 1}), "numbers of answers"),
        (json!({"kind": "multiple_choice", "options": [a, b], "largest": 0}), "numbers of answers to choose"),
        (json!({"kind": "multiple_choice", "options": exclusive}), "exclusive options only"),
        (json!({"kind": "scale", "from": 0, "to": 21, "low": end, "high": end}), "2 to 21 numbers"),
        (json!({"kind": "scale", "from": i64::MIN, "to": i64::MAX, "low": end, "high": end}), "2 to 21 numbers"),
        (json!({"kind": "scale", "from": 0, "to": 10, "low": {"cy": "?"}, "high": end}), "lacks English"),
        (json!({"kind": "whole_number", "min": 2, "max": 1}), "smallest number above its largest"),
        (json!({"kind": "decimal", "min": "2", "max": "1", "places": 1}), "smallest number above its largest"),
        (json!({"kind": "decimal", "min": "0", "max": "1.25", "places": 1}), "decimal places"),
        (json!({"kind": "percentage", "places": 7}), "decimal places"),
        (json!({"kind": "date", "earliest": {"on": "2026-02-01"}, "latest": {"on": "2026-01-01"}}), "after its latest"),
        (
            json!({"kind": "month_year", "earliest": {"from_today": {}}, "latest": {"from_today": {"years": -1}}}),
            "after",
        ),
        (json!({"kind": "date", "earliest": {"on": "2026-02-30"}}), "day"),
        (json!({"kind": "duration", "units": "hours", "min": 61, "max": 60}), "smallest number above its largest"),
        (json!({"kind": "short_text", "most": 4001}), "a text of 4001 characters; set 1 to 4000"),
        (json!({"kind": "ranking", "options": [a, b], "places": 3}), "numbers of answers to choose"),
        (json!({"kind": "ranking", "options": [a, with("b", "specify", specify(9))], "places": 1}), "cannot show"),
        (instead(with("c", "in_base", json!(true))), "stands in place of an answer"),
        (json!({"kind": "table"}), "unknown variant `table`"),
    ] {
        let error = read(asking(question.clone())).unwrap_err();
        assert!(error.contains(problem), "{question}: {error}");
    }
    let mut empty = draft();
    empty["sections"].as_array_mut().unwrap().push(json!({"title": {"en": "Two"}, "questions": []}));
    assert!(read(empty).unwrap_err().contains("section 2 has no questions"));
}
