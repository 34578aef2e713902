use super::*;
use crate::answer::tests::question;
use crate::answer::{AnswerError, Entry};
use crate::calendar::Day;
use crate::fields::Fields;
use crate::situation::Situation;
use crate::span::Span;
use serde_json::{Value, json};
use time::macros::date;

const TODAY: Date = date!(2026 - 11 - 24);

/// A question with a bound that is the answer to `earlier`.
fn bound(mut kind: Value, side: &str) -> Question {
    kind[side] = json!("earlier");
    question(kind)
}

fn after(answer: Answer) -> Answers {
    Answers([("earlier".parse().unwrap(), answer)].into_iter().collect())
}

fn check(question: &Question, answers: &Answers, sent: &[(&str, &str)]) -> Result<Answer, AnswerError> {
    let sent: Fields = sent.iter().copied().collect();
    question.check(&sent, &Situation { answers, ..Situation::on(TODAY) })
}

#[track_caller]
fn tells(question: &Question, answers: &Answers, sent: &[(&str, &str)], message: &str) {
    assert_eq!(check(question, answers, sent).unwrap_err().to_string(), message);
}

fn day(date: Date) -> Answer {
    Answer::Date(Day(date))
}

fn on(day: &'static str, month: &'static str, year: &'static str) -> [(&'static str, &'static str); 3] {
    [("answer-day", day), ("answer-month", month), ("answer-year", year)]
}

#[test]
fn decimals_and_percentages_are_held_to_the_places_they_take() {
    let rent = bound(json!({"kind": "decimal", "min": "0", "max": "5000", "places": 0}), "at_least");
    let earlier = after(Answer::Decimal("99.5".parse().unwrap()));
    assert_eq!(check(&rent, &earlier, &[("answer", "100")]), Ok(Answer::Decimal(100.into())));
    tells(&rent, &earlier, &[("answer", "99")], "Enter a number from 100 to 5000");
    assert_eq!(check(&rent, &after(Answer::Number(99)), &[("answer", "99")]), Ok(Answer::Decimal(99.into())));
    let share = bound(json!({"kind": "percentage", "places": 1}), "at_most");
    let earlier = after(Answer::Decimal("33.3".parse().unwrap()));
    assert_eq!(check(&share, &earlier, &[("answer", "33.3 %")]), Ok(Answer::Decimal("33.3".parse().unwrap())));
    tells(&share, &earlier, &[("answer", "33.4")], "Enter a number from 0 to 33.3");
}

#[test]
fn lengths_of_time_are_held_to_the_units_they_take() {
    let travel = bound(json!({"kind": "duration", "units": "hours", "max": 600}), "at_least");
    let earlier = after(Answer::Duration(Span::Minutes(70)));
    assert_eq!(check(&travel, &earlier, &[("answer-hours", "2")]), Ok(Answer::Duration(Span::Minutes(120))));
    tells(&travel, &earlier, &[("answer-hours", "1")], "Enter a length of time from 2 hours to 10 hours");
    let lived = bound(json!({"kind": "duration", "units": "years_months", "max": 600}), "at_most");
    let earlier = after(Answer::Duration(Span::Months(18)));
    let sent = [("answer-years", "1"), ("answer-months", "7")];
    tells(&lived, &earlier, &sent, "Enter a length of time from 0 months to 1 year 6 months");
    // Minutes say nothing about months.
    let earlier = after(Answer::Duration(Span::Minutes(18)));
    assert_eq!(check(&lived, &earlier, &sent), Ok(Answer::Duration(Span::Months(19))));
}

#[test]
fn dates_are_held_between_earlier_ones_and_today() {
    let left = bound(json!({"kind": "date", "latest": {"from_today": {}}}), "not_before");
    let earlier = after(day(date!(2024 - 03 - 05)));
    assert_eq!(check(&left, &earlier, &on("5", "3", "2024")), Ok(day(date!(2024 - 03 - 05))));
    tells(&left, &earlier, &on("4", "3", "2024"), "Date must be between 5 March 2024 and 24 November 2026");
    tells(&left, &earlier, &on("25", "11", "2026"), "Date must be today or in the past");
    let open = bound(json!({"kind": "date"}), "not_after");
    tells(&open, &earlier, &on("6", "3", "2024"), "Date must be 5 March 2024 or earlier");
    assert!(check(&open, &Answers::default(), &on("6", "3", "2099")).is_ok());
}

#[test]
fn months_are_compared_by_month() {
    let moved = bound(json!({"kind": "month_year"}), "not_before");
    let sent = |month: &'static str| [("answer-month", month), ("answer-year", "2024")];
    let march = Month::new(2024, 3).unwrap();
    for earlier in [day(date!(2024 - 03 - 31)), Answer::Month(march)] {
        let earlier = after(earlier);
        assert_eq!(check(&moved, &earlier, &sent("3")), Ok(Answer::Month(march)));
        tells(&moved, &earlier, &sent("2"), "Date must be March 2024 or later");
        assert!(moved.fits(&Answer::Month(march), &earlier));
        assert_eq!(moved.bounds_set(&earlier)[0].answer, Answer::Month(march));
    }
    let moved = bound(json!({"kind": "month_year"}), "not_after");
    tells(&moved, &after(day(date!(2024 - 03 - 01))), &sent("4"), "Date must be March 2024 or earlier");
}

#[test]
fn what_was_skipped_or_not_known_sets_no_bound() {
    let children = bound(json!({"kind": "whole_number", "min": 0, "max": 9}), "at_most");
    for earlier in [Answer::Skipped, Answer::Choice("dont_know".parse().unwrap())] {
        let earlier = after(earlier);
        assert_eq!(check(&children, &earlier, &[("answer", "9")]), Ok(Answer::Number(9)));
        assert!(children.fits(&Answer::Number(9), &earlier) && children.bounds_set(&earlier).is_empty());
    }
    let earlier = after(Answer::Number(2));
    tells(&children, &earlier, &[("answer", "3")], "Enter a number from 0 to 2");
    assert!(!children.fits(&Answer::Number(3), &earlier));
    // "Don't know" to the later question fits whatever came before.
    assert!(children.fits(&Answer::Choice("dont_know".parse().unwrap()), &earlier));
    assert!(children.fits(&Answer::Skipped, &earlier));
}

#[test]
fn a_person_whom_nothing_is_left_is_told_to_go_back() {
    // Asked for today or later, and not after a day that was today when it was given: yesterday.
    let packing = bound(json!({"kind": "date", "earliest": {"from_today": {}}}), "not_after");
    let yesterday = after(day(date!(2026 - 11 - 23)));
    let told = "No date is left that fits your earlier answer. Go back and change that, or choose ‘Skip this question’";
    tells(&packing, &yesterday, &on("24", "11", "2026"), told);
    assert!(
        !packing.leaves_an_answer(&yesterday, TODAY) && packing.leaves_an_answer(&yesterday, date!(2026 - 11 - 23))
    );
    let error = check(&packing, &yesterday, &on("24", "11", "2026")).unwrap_err();
    assert_eq!(
        (error.clone(), error.field()),
        (AnswerError::NothingLeft(Entry::Date, "answer-day".into()), "answer-day".into())
    );
    // By month, the month of that day is left.
    let packing = bound(json!({"kind": "month_year", "earliest": {"from_today": {}}}), "not_after");
    assert!(check(&packing, &yesterday, &[("answer-month", "11"), ("answer-year", "2026")]).is_ok());
    assert!(
        packing.leaves_an_answer(&yesterday, TODAY) && !packing.leaves_an_answer(&yesterday, date!(2026 - 12 - 01))
    );
    // Numbers that no published set allows are told as well.
    let number = bound(json!({"kind": "whole_number", "min": 3, "max": 9}), "at_most");
    tells(&number, &after(Answer::Number(1)), &[("answer", "3")], &told.replace("date", "number"));
    let time = bound(json!({"kind": "duration", "units": "hours", "max": 60}), "at_least");
    let earlier = after(Answer::Duration(Span::Minutes(61)));
    tells(&time, &earlier, &[("answer-hours", "1")], &told.replace("date", "length of time"));
}
