//! Chains of questions that bound each other, and answers that change: what no longer fits is asked again and never counts.

use super::*;
use crate::calendar::Day;
use crate::question::{AnswerKind, Side};
use crate::situation::Situation;
use crate::span::Span;
use proptest::prelude::*;
use time::macros::date;

/// A set of questions of one kind, each bound by the one before it where a seed says so.
fn chain(kind: u8, bounds: &[Option<bool>]) -> QuestionSet {
    let questions: Vec<serde_json::Value> = bounds
        .iter()
        .enumerate()
        .map(|(at, bound)| {
            let mut question = match kind % 5 {
                0 => json!({"kind": "decimal", "min": "0", "max": "40", "places": 1}),
                1 => json!({"kind": "percentage"}),
                2 => json!({"kind": "duration", "units": "hours_minutes", "max": 900}),
                3 => json!({"kind": "date", "earliest": {"on": "2020-01-01"}, "latest": {"on": "2020-12-31"}}),
                _ => json!({"kind": "month_year", "earliest": {"on": "2020-01-01"}, "latest": {"on": "2020-12-31"}}),
            };
            question.as_object_mut().unwrap().extend(
                json!({
                    "code": format!("q{at}"), "stem": {"en": "?"}, "short": {"en": "?"}, "purpose": "perception",
                    "source": {"title": "Test", "status": "own"}
                })
                .as_object()
                .unwrap()
                .clone(),
            );
            let side = match (bound, kind % 5) {
                (Some(true), 3 | 4) => "not_before",
                (Some(false), 3 | 4) => "not_after",
                (Some(true), _) => "at_least",
                _ => "at_most",
            };
            if bound.is_some() && at > 0 {
                question[side] = json!(format!("q{}", at - 1));
            }
            question
        })
        .collect();
    let section = json!({"title": {"en": "One"}, "questions": questions});
    serde_json::from_value(json!({"code": "t", "version": 1, "title": {"en": "T"}, "sections": [section]})).unwrap()
}

/// An answer of the kind, or none: skipped, or something in its place.
fn some(question: &Question, seed: u8) -> Answer {
    let seed = match seed % 8 {
        0 => return Answer::Skipped,
        1 => return Answer::Choice(code("dont_know")),
        _ => seed / 8,
    };
    let day = date!(2020 - 01 - 01) + time::Duration::days(i64::from(seed) * 11);
    match &question.answer {
        AnswerKind::Decimal { .. } | AnswerKind::Percentage { .. } => Answer::Decimal(seed.into()),
        AnswerKind::Duration { .. } => Answer::Duration(Span::Minutes(u32::from(seed) * 20)),
        AnswerKind::Date { .. } => Answer::Date(Day(day)),
        _ => Answer::Month(crate::calendar::Month::of(day)),
    }
}

/// Nothing that counts is beyond what counts before it.
fn fit(set: &QuestionSet, counted: &Answers) -> bool {
    set.questions().filter_map(|question| Some((question, counted.get(&question.code)?))).all(|(question, given)| {
        question.bounds_set(counted).iter().all(|bound| {
            let order = match (given, &bound.answer) {
                (Answer::Date(one), Answer::Date(other)) => one.cmp(other),
                (Answer::Month(one), Answer::Month(other)) => one.cmp(other),
                (one, other) => match (one.as_number(), other.as_number()) {
                    (Some(one), Some(other)) => one.cmp(&other),
                    _ => return true,
                },
            };
            if bound.side == Side::AtLeast { order.is_ge() } else { order.is_le() }
        })
    })
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(600))]

    #[test]
    fn what_no_longer_fits_is_asked_again_and_does_not_count(
        kind: u8,
        bounds in prop::collection::vec(any::<Option<bool>>(), 2..6),
        given in prop::collection::vec(any::<u8>(), 6),
        changes in prop::collection::vec((0..6usize, any::<u8>()), 1..6),
    ) {
        let set = chain(kind, &bounds);
        prop_assert_eq!(set.depends_on_answers(), bounds.iter().skip(1).any(Option::is_some));
        let mut answers = Answers::default();
        for (question, seed) in set.questions().zip(given) {
            answers.0.insert(question.code.clone(), some(question, seed));
        }
        for (at, seed) in changes {
            let question = set.questions().nth(at % bounds.len()).unwrap();
            answers.0.insert(question.code.clone(), some(question, seed));
            let journey = Journey::new(&set, &about(), &answers);
            prop_assert!(fit(&set, journey.counted()));
            // What does not count is asked again before anything is sent.
            let aside = set.questions().find(|question| journey.counted().get(&question.code).is_none());
            let resume = aside.map_or(Step::Check, |question| Step::Question(question.code.clone()));
            prop_assert_eq!(journey.resume(true), resume);
        }
        // Answered again as the page asks, one after another, it comes to check.
        for _ in 0..bounds.len() {
            let journey = Journey::new(&set, &about(), &answers);
            let Step::Question(code) = journey.resume(true) else { break };
            let question = journey.question(&code).unwrap();
            let bound = question.bounds_set(journey.counted())[0].answer.clone();
            let now = Situation { answers: journey.counted(), ..Situation::on(date!(2020 - 06 - 01)) };
            let answer = question.check(&question.fields_of(&bound), &now);
            prop_assert_eq!(&answer, &Ok(bound));
            answers.0.insert(code, answer.unwrap());
        }
        let journey = Journey::new(&set, &about(), &answers);
        prop_assert_eq!(journey.resume(true), Step::Check);
        prop_assert!(fit(&set, journey.counted()));
    }
}

#[test]
fn a_day_changed_since_puts_the_later_one_aside_until_it_fits_again() {
    let set = chain(3, &[None, Some(true)]);
    let day = |date| Answer::Date(Day(date));
    let mut answers = Answers(
        [(code("q0"), day(date!(2020 - 03 - 01))), (code("q1"), day(date!(2020 - 04 - 01)))].into_iter().collect(),
    );
    let resumes = |answers: &Answers| {
        let journey = Journey::new(&set, &about(), answers);
        (journey.resume(true), journey.counted().get(&code("q1")).is_some())
    };
    assert_eq!(resumes(&answers), (Step::Check, true));
    answers.0.insert(code("q0"), day(date!(2020 - 05 - 01)));
    assert_eq!(resumes(&answers), (Step::Question(code("q1")), false));
    answers.0.insert(code("q0"), Answer::Skipped);
    assert_eq!(resumes(&answers), (Step::Check, true));
}
