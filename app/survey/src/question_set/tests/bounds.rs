//! Bounds that are earlier answers are checked before a set is published: whatever was answered, something is left.

use super::*;
use crate::answer::Answer;
use crate::calendar::{Day, Month};
use crate::question::AnswerKind;
use crate::response::Answers;
use crate::situation::Situation;
use proptest::prelude::*;
use time::macros::date;

fn asked(code: &str, kind: &Value) -> Value {
    let mut question = asking(kind.clone())["sections"][0]["questions"][0].clone();
    question["code"] = json!(code);
    question
}

/// A set of these questions: "a", "b", "c".
fn published(kinds: &[Value]) -> Result<QuestionSet, String> {
    let questions: Vec<Value> = ["a", "b", "c"].iter().zip(kinds).map(|(code, kind)| asked(code, kind)).collect();
    let mut set = draft();
    set["sections"][0]["questions"] = json!(questions);
    read(set)
}

/// A kind of question with more said of it.
fn with(kind: &Value, more: Value) -> Value {
    let mut kind = kind.clone();
    kind.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
    kind
}

#[test]
fn a_bound_is_of_a_kind_that_can_be_compared() {
    let whole = json!({"kind": "whole_number", "min": 0, "max": 9});
    let decimal = json!({"kind": "decimal", "min": "0", "max": "9", "places": 1});
    let percentage = json!({"kind": "percentage"});
    let minutes = json!({"kind": "duration", "units": "minutes", "max": 600});
    let hours = json!({"kind": "duration", "units": "hours_minutes", "max": 600});
    let years = json!({"kind": "duration", "units": "years", "max": 600});
    let day = json!({"kind": "date", "latest": {"from_today": {}}});
    let month = json!({"kind": "month_year", "latest": {"from_today": {}}});
    let scale = json!({"kind": "scale", "from": 0, "to": 9, "low": {"en": "Low"}, "high": {"en": "High"}});
    let (least, before) = (json!({"at_least": "a"}), json!({"not_before": "a"}));
    for (earlier, later, more) in [
        (&whole, &whole, &least),
        (&whole, &decimal, &least),
        (&decimal, &decimal, &least),
        (&percentage, &percentage, &least),
        (&minutes, &hours, &least),
        (&day, &day, &before),
        (&day, &month, &before),
        (&month, &month, &before),
    ] {
        assert_eq!(published(&[earlier.clone(), with(later, more.clone())]).err(), None, "{earlier} {later}");
    }
    for (earlier, later, more) in [
        (&decimal, &whole, &least),
        (&percentage, &whole, &least),
        (&percentage, &decimal, &least),
        (&whole, &percentage, &least),
        (&scale, &whole, &least),
        (&years, &minutes, &least),
        (&whole, &minutes, &least),
        (&month, &day, &before),
        (&whole, &day, &before),
    ] {
        let error = published(&[earlier.clone(), with(later, more.clone())]).unwrap_err();
        assert!(error.contains("question “b” cannot be bound by the answer to “a”"), "{earlier} {later}: {error}");
    }
    let ahead = published(&[with(&day, json!({"not_before": "b"})), day.clone()]).unwrap_err();
    assert!(ahead.contains("not a question that comes before it"), "{ahead}");
}

#[test]
fn whatever_was_answered_something_is_left() {
    let decimal =
        |min: &str, max: &str, places: u32| json!({"kind": "decimal", "min": min, "max": max, "places": places});
    let hours = |max: u32| json!({"kind": "duration", "units": "hours", "max": max});
    let minutes = |max: u32| json!({"kind": "duration", "units": "minutes", "max": max});
    let date = |limits: Value| with(&json!({"kind": "date"}), limits);
    let month = |limits: Value| with(&json!({"kind": "month_year"}), limits);
    let from = |count: Value| json!({"from_today": count});
    let past = || json!({"latest": from(json!({}))});
    let (least, most) = (json!({"at_least": "a"}), json!({"at_most": "a"}));
    let (before, after) = (json!({"not_before": "a"}), json!({"not_after": "a"}));
    for (earlier, later, sound) in [
        (decimal("0", "9.5", 1), with(&decimal("0", "9.5", 1), least.clone()), true),
        (decimal("0", "9.6", 1), with(&decimal("0", "9.5", 1), least.clone()), false),
        (decimal("0.5", "9", 1), with(&decimal("1", "9", 1), most), false),
        // A field for hours cannot say the 90 minutes that it may be.
        (minutes(60), with(&hours(90), least.clone()), true),
        (minutes(61), with(&hours(90), least), false),
        (date(past()), with(&date(past()), before.clone()), true),
        (date(json!({})), with(&date(past()), before.clone()), false),
        (date(json!({})), with(&date(json!({})), before.clone()), true),
        (date(json!({"latest": from(json!({"days": 1}))})), with(&date(past()), before.clone()), false),
        (date(json!({"latest": {"on": "2020-01-01"}})), with(&date(past()), before.clone()), true),
        (date(json!({"latest": {"on": "2030-01-01"}})), with(&date(past()), before.clone()), false),
        (date(past()), with(&date(json!({"latest": {"on": "2030-01-01"}})), before.clone()), false),
        (
            date(json!({"earliest": {"on": "2020-01-01"}})),
            with(&date(json!({"earliest": {"on": "2020-01-01"}})), after.clone()),
            true,
        ),
        (date(json!({})), with(&date(json!({"earliest": {"on": "2020-01-01"}})), after), false),
        // Of the same month the days make no difference to a question by month.
        (
            date(json!({"latest": {"on": "2020-01-20"}})),
            with(&month(json!({"latest": {"on": "2020-01-10"}})), before.clone()),
            true,
        ),
        (
            date(json!({"latest": {"on": "2020-01-20"}})),
            with(&date(json!({"latest": {"on": "2020-01-10"}})), before),
            false,
        ),
    ] {
        let error = published(&[earlier.clone(), later.clone()]).err();
        let refused = error
            .as_ref()
            .is_some_and(|error| error.contains("“b” may be left without an answer to give, by the answer to “a”"));
        assert!(if sound { error.is_none() } else { refused }, "{earlier} {later}: {error:?}");
    }
}

#[test]
fn two_bounds_are_in_order_for_sure() {
    let date = |limits: Value| with(&json!({"kind": "date", "latest": {"from_today": {}}}), limits);
    let between = json!({"not_before": "a", "not_after": "b"});
    assert!(published(&[date(json!({})), date(json!({"not_before": "a"})), date(between.clone())]).is_ok());
    let error = published(&[date(json!({})), date(json!({})), date(between)]).unwrap_err();
    assert!(error.contains("“c” may be left without an answer to give, by the answer to “b”"), "{error}");
    let number = |min: i64, max: i64, more: Value| with(&json!({"kind": "whole_number", "min": min, "max": max}), more);
    let between = json!({"at_least": "a", "at_most": "b"});
    assert!(published(&[number(0, 4, json!({})), number(4, 9, json!({})), number(0, 9, between.clone())]).is_ok());
    assert!(published(&[number(0, 5, json!({})), number(4, 9, json!({})), number(0, 9, between.clone())]).is_err());
    // In order, but with fewer places than either there may be none between.
    let decimal =
        |places: u32, more: Value| with(&json!({"kind": "decimal", "min": "0", "max": "9", "places": places}), more);
    let above = decimal(1, json!({"at_least": "a"}));
    assert!(published(&[decimal(1, json!({})), above.clone(), decimal(1, between.clone())]).is_ok());
    assert!(published(&[decimal(1, json!({})), above, decimal(0, between)]).is_err());
}

/// A question of an ordered kind with random bounds of its own; some have none.
fn kind() -> impl Strategy<Value = Value> {
    let number = (0..6i64, 0..6i64);
    let number = (number, 0..3u32, any::<bool>()).prop_map(|((min, more), places, whole)| {
        let max = min + more;
        if whole {
            json!({"kind": "whole_number", "min": min, "max": max})
        } else {
            json!({"kind": "decimal", "min": min.to_string(), "max": max.to_string(), "places": places})
        }
    });
    let units = prop::sample::select(vec!["minutes", "hours", "hours_minutes"]);
    let time = (units, 0..130u32, 0..130u32)
        .prop_map(|(units, min, more)| json!({"kind": "duration", "units": units, "min": min, "max": min + more}));
    let end = || {
        prop::option::of(prop_oneof![
            (0..60i64).prop_map(|days| json!({"on": (date!(2025 - 12 - 10) + time::Duration::days(days)).to_string()})),
            (-2..3i32, -40..40i32).prop_map(|(months, days)| json!({"from_today": {"months": months, "days": days}})),
        ])
    };
    let date = (end(), end(), any::<bool>()).prop_map(|(earliest, latest, day)| {
        let mut date = json!({"kind": if day { "date" } else { "month_year" }});
        earliest.into_iter().for_each(|end| date["earliest"] = end);
        latest.into_iter().for_each(|end| date["latest"] = end);
        date
    });
    prop_oneof![number, time, date]
}

/// What a question takes on a day, the seed saying which of it.
fn some_answer(
    question: &crate::question::Question,
    answers: &Answers,
    today: time::Date,
    seed: u32,
) -> Option<Answer> {
    let days = |days: u32| time::Duration::days(i64::from(days));
    let unit = match &question.answer {
        AnswerKind::Duration { units, .. } => units.fields().last().unwrap().size,
        _ => 1,
    };
    let answer = match &question.answer {
        AnswerKind::WholeNumber { .. } => {
            let range = question.whole_numbers(answers)?;
            Answer::Number((range.first + i64::from(seed % 7)).min(range.last))
        }
        AnswerKind::Decimal { places, .. } => {
            let range = question.decimals(answers)?;
            let step = rust_decimal::Decimal::new(1, *places) * rust_decimal::Decimal::from(seed % 70);
            Answer::Decimal((range.first + step).min(range.last))
        }
        AnswerKind::Duration { units, .. } => {
            let range = question.lengths(answers)?;
            Answer::Duration(units.span((range.first + seed % 7 * unit).min(range.last)))
        }
        AnswerKind::Date { .. } | AnswerKind::MonthYear { .. } => {
            let range = question.days(answers, today)?;
            let first = range.first.or(range.last.map(|last| last - days(30))).unwrap_or(date!(2025 - 12 - 20));
            let day = range.last.map_or(first + days(seed % 60), |last| last.min(first + days(seed % 60)));
            match question.answer {
                AnswerKind::Date { .. } => Answer::Date(Day(day)),
                _ => Answer::Month(Month::of(day)),
            }
        }
        _ => return None,
    };
    Some(answer)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(1_500))]

    /// Of sets that are published: whatever was answered on a day from which on surveys are answered, something can be answered on
    /// that day; what is said to be left is taken, and fits.
    #[test]
    fn a_published_bound_leaves_an_answer(
        kinds in (kind(), kind(), kind()),
        sides in (any::<bool>(), any::<bool>(), any::<bool>()),
        seeds in prop::collection::vec(any::<u32>(), 3),
        day in 0..1_500i64,
    ) {
        let today = date!(2026 - 01 - 01) + time::Duration::days(day);
        let bound = |kind: &Value, code: &str, below: bool| {
            let dated = kind["kind"] == "date" || kind["kind"] == "month_year";
            let side = match (dated, below) {
                (true, true) => "not_before",
                (true, false) => "not_after",
                (false, true) => "at_least",
                (false, false) => "at_most",
            };
            with(kind, json!({side: code}))
        };
        let second = bound(&kinds.1, "a", sides.0);
        let third = bound(&kinds.2, "a", sides.1);
        let third = if sides.2 { bound(&third, "b", !sides.1) } else { third };
        let Ok(set) = published(&[kinds.0, second, third]) else { return Ok(()) };
        let mut answers = Answers::default();
        for (question, seed) in set.questions().zip(seeds) {
            // A question may leave nothing by itself: a day of the calendar and one counted from today.
            if !question.leaves_an_answer(&Answers::default(), today) {
                return Ok(());
            }
            prop_assert!(question.leaves_an_answer(&answers, today), "{:?} after {:?}", question, answers);
            let answer = some_answer(question, &answers, today, seed).unwrap();
            let now = Situation { answers: &answers, ..Situation::on(today) };
            prop_assert_eq!(question.check(&question.fields_of(&answer), &now), Ok(answer.clone()));
            prop_assert!(question.fits(&answer, &answers));
            answers.0.insert(question.code.clone(), answer);
        }
    }
}
