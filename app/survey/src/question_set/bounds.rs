//! Bounds that are earlier answers, before a question set is published: they look back, at an answer of a kind that can be compared,
//! and whatever that answer is, some answer is left.
//!
//! Bounds of dates that count from today are taken as of one day, whichever it is. Where the person comes back on a later day, a
//! bound may have moved past the earlier answer: that is said to them when they answer ([`crate::answer::AnswerError::NothingLeft`]).

use super::error::QuestionSetError as Error;
use super::rules::{find, number_bounds};
use crate::calendar::{DateBound, Day};
use crate::question::{AnswerKind, Question, Range, whole_units};
use rust_decimal::{Decimal, RoundingStrategy};

/// Checks the bounds of a question that are earlier answers; `earlier` are the questions that come before it for sure.
pub(super) fn check(question: &Question, place: &str, earlier: &[&Question]) -> Result<(), Error> {
    let (least, most) = question.answer.bound_by();
    let least = least.map(|code| find(code, place, earlier)).transpose()?;
    let most = most.map(|code| find(code, place, earlier)).transpose()?;
    for other in [least, most].into_iter().flatten() {
        if !question.answer.compares_with(&other.answer) {
            return Err(Error::BoundDoesNotFit { place: place.to_owned(), question: other.code.clone() });
        }
    }
    let none_left = |other: &Question| Error::NoAnswerLeft { place: place.to_owned(), question: other.code.clone() };
    let own = ends(question, question);
    if let Some(least) = least
        && !is_within(ends(least, question).last, own.last)
    {
        return Err(none_left(least));
    }
    if let Some(most) = most
        && !is_beyond(own.first, ends(most, question).first)
    {
        return Err(none_left(most));
    }
    match (least, most) {
        (Some(least), Some(most)) if !(are_apart(least, most, question) || are_in_order(least, most, question)) => {
            Err(none_left(most))
        }
        _ => Ok(()),
    }
}

/// An end of what a question takes; there may be none to dates.
#[derive(Clone, Copy, Debug)]
enum End {
    Number(Decimal),
    Day(DateBound),
}

impl End {
    /// Whether it is never above or after the other.
    fn never_above(self, other: Self) -> bool {
        match (self, other) {
            (Self::Number(one), Self::Number(other)) => one <= other,
            (Self::Day(one), Self::Day(other)) => one.never_after(other),
            _ => false,
        }
    }
}

/// The ends of what a question takes, as another compares them.
fn ends(question: &Question, compared_by: &Question) -> Range<Option<End>> {
    let by_month = matches!(compared_by.answer, AnswerKind::MonthYear { .. });
    let day = |bound: Option<DateBound>| {
        bound.map(|bound| match bound {
            DateBound::On(day) if by_month => End::Day(DateBound::On(Day(day.0.replace_day(1).unwrap_or(day.0)))),
            other => End::Day(other),
        })
    };
    match &question.answer {
        AnswerKind::Date { earliest, latest, .. } | AnswerKind::MonthYear { earliest, latest, .. } => {
            Range { first: day(*earliest), last: day(*latest) }
        }
        AnswerKind::Duration { units, min, max, .. } => {
            let Range { first, last } = whole_units(*units, Range { first: *min, last: *max });
            Range { first: Some(End::Number(first.into())), last: Some(End::Number(last.into())) }
        }
        _ => {
            let bounds = number_bounds(question);
            Range { first: bounds.map(|(min, _)| End::Number(min)), last: bounds.map(|(_, max)| End::Number(max)) }
        }
    }
}

/// Whether nothing up to `highest` lies beyond `last`.
fn is_within(highest: Option<End>, last: Option<End>) -> bool {
    match (highest, last) {
        (_, None) => true,
        (None, Some(_)) => false,
        (Some(highest), Some(last)) => highest.never_above(last),
    }
}

/// Whether nothing from `lowest` on lies before `first`.
fn is_beyond(first: Option<End>, lowest: Option<End>) -> bool {
    match (first, lowest) {
        (None, _) => true,
        (Some(_), None) => false,
        (Some(first), Some(lowest)) => first.never_above(lowest),
    }
}

/// Whether all that one question takes lies at or below all that the other does, with an answer of `between` among them.
fn are_apart(least: &Question, most: &Question, between: &Question) -> bool {
    match (ends(least, between).last, ends(most, between).first) {
        (Some(highest), Some(lowest)) => entered(highest, between).never_above(lowest),
        _ => false,
    }
}

/// The least that `question` can say at or above an end.
fn entered(end: End, question: &Question) -> End {
    match (end, &question.answer) {
        (End::Number(number), AnswerKind::Decimal { places, .. } | AnswerKind::Percentage { places, .. }) => {
            End::Number(number.round_dp_with_strategy(*places, RoundingStrategy::ToPositiveInfinity))
        }
        (End::Number(number), AnswerKind::Duration { units, .. }) => {
            let size = Decimal::from(units.fields().last().map_or(1, |field| field.size));
            End::Number((number / size).ceil() * size)
        }
        (end, _) => end,
    }
}

/// Whether the answers to two questions are in order because one bounds the other, and `between` can say one of them.
fn are_in_order(least: &Question, most: &Question, between: &Question) -> bool {
    let bound = most.answer.bound_by().0 == Some(&least.code) || least.answer.bound_by().1 == Some(&most.code);
    let same = least.code == most.code;
    (bound || same) && [least, most].into_iter().any(|other| says_all_of(between, other))
}

/// Whether a question can say whatever is answered to another, as far as places and units go.
fn says_all_of(question: &Question, other: &Question) -> bool {
    let places = |kind: &AnswerKind| match kind {
        AnswerKind::Decimal { places, .. } | AnswerKind::Percentage { places, .. } => *places,
        _ => 0,
    };
    let size = |kind: &AnswerKind| match kind {
        AnswerKind::Duration { units, .. } => units.fields().last().map_or(1, |field| field.size),
        _ => 1,
    };
    places(&question.answer) >= places(&other.answer) && size(&other.answer).is_multiple_of(size(&question.answer))
}
