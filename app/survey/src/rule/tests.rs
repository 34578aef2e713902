use super::*;
use serde_json::json;
use std::collections::BTreeMap;

fn about() -> Circumstances {
    let route = RecruitmentRoute::OpenLink;
    Circumstances { route, ward: Some("E05014741".parse().unwrap()), language: Language::english(), seed: 0 }
}

fn answers() -> Answers {
    let code = |text: &str| text.parse::<Code>().unwrap();
    let several = Answer::Choices { options: vec![code("a"), code("b")], texts: BTreeMap::new() };
    let all = [
        ("several", several),
        ("one", Answer::Choice(code("a"))),
        ("count", Answer::Number(3)),
        ("share", Answer::Decimal(Decimal::new(25, 1))),
        ("born", Answer::Date(Day(time::macros::date!(2000 - 02 - 29)))),
        ("moved", Answer::Month("2019-06".parse().unwrap())),
        ("skipped", Answer::Skipped),
    ];
    Answers(all.into_iter().map(|(question, answer)| (code(question), answer)).collect())
}

#[track_caller]
fn holds(rule: serde_json::Value, expected: Option<bool>) {
    let read: Rule = serde_json::from_value(rule.clone()).unwrap();
    assert_eq!(read.holds(&answers(), &about()), expected, "{rule}");
    assert_eq!(serde_json::to_value(&read).unwrap(), rule);
    let not = Rule::Not(Box::new(read));
    assert_eq!(not.holds(&answers(), &about()), expected.map(|holds| !holds));
}

#[test]
fn conditions_hold_do_not_hold_or_are_not_known() {
    let (yes, no, unknown) = (Some(true), Some(false), None);
    holds(json!({"chose": {"question": "one", "any_of": ["a", "b"]}}), yes);
    holds(json!({"chose": {"question": "several", "any_of": ["c"]}}), no);
    holds(json!({"chose": {"question": "skipped", "any_of": ["a"]}}), unknown);
    holds(json!({"chose_all": {"question": "several", "all_of": ["a", "b"]}}), yes);
    holds(json!({"chose_all": {"question": "several", "all_of": ["a", "c"]}}), no);
    holds(json!({"count": {"question": "several", "is": "at_least", "to": 2}}), yes);
    holds(json!({"count": {"question": "several", "is": "above", "to": 2}}), no);
    holds(json!({"number": {"question": "count", "is": "equal", "to": "3"}}), yes);
    holds(json!({"number": {"question": "share", "is": "below", "to": "2.5"}}), no);
    holds(json!({"number": {"question": "share", "is": "at_most", "to": "2.5"}}), yes);
    holds(json!({"number": {"question": "nothing", "is": "not_equal", "to": "1"}}), unknown);
    holds(json!({"date": {"question": "born", "is": "at_most", "to": "2000-02-29"}}), yes);
    holds(json!({"date": {"question": "moved", "is": "equal", "to": "2019-06-30"}}), yes);
    holds(json!({"answered": "skipped"}), no);
    holds(json!({"skipped": "skipped"}), yes);
    holds(json!({"skipped": "nothing"}), no);
    holds(json!({"ward": ["E05014741"]}), yes);
    holds(json!({"route": ["random_invitation"]}), no);
    holds(json!({"language": ["en", "cy"]}), yes);
}

#[test]
fn what_is_not_known_gives_way_only_to_what_decides() {
    let (t, f) = (json!({"answered": "one"}), json!({"answered": "skipped"}));
    let u = json!({"number": {"question": "nothing", "is": "equal", "to": "1"}});
    holds(json!({"all": [t, u]}), None);
    holds(json!({"all": [f, u]}), Some(false));
    holds(json!({"any": [t, u]}), Some(true));
    holds(json!({"any": [f, u]}), None);
    holds(json!({"all": []}), Some(true));
    holds(json!({"any": []}), Some(false));
}
