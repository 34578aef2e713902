//! Bounds that are earlier answers: of so many people, so many children; not before the day somebody moved in.
//!
//! An earlier question that was not asked, was skipped, or was answered by something in place of an answer sets no bound.

use super::{AnswerKind, Question};
use crate::answer::Answer;
use crate::calendar::{DateBound, Month};
use crate::code::Code;
use crate::response::Answers;
use crate::span::Units;
use rust_decimal::{Decimal, RoundingStrategy};
use time::Date;

/// The side on which an earlier answer bounds a later one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The later answer is not below it, or not before it.
    AtLeast,
    /// The later answer is not above it, or not after it.
    AtMost,
}

/// A bound that an earlier answer sets.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SetBound<'a> {
    /// The side.
    pub side: Side,
    /// The question answered earlier.
    pub question: &'a Code,
    /// Its answer, in the form in which it is compared: to a month a day is its month.
    pub answer: Answer,
}

/// What is left to answer between a question's own bounds and those that earlier answers set, both included. The first may lie above
/// the second: then nothing is left.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Range<T> {
    /// The lowest, or the first.
    pub first: T,
    /// The highest, or the last.
    pub last: T,
}

impl AnswerKind {
    /// The earlier questions whose answers bound this one: from below, and from above.
    #[must_use]
    pub fn bound_by(&self) -> (Option<&Code>, Option<&Code>) {
        match self {
            Self::WholeNumber { at_least, at_most, .. }
            | Self::Decimal { at_least, at_most, .. }
            | Self::Percentage { at_least, at_most, .. }
            | Self::Duration { at_least, at_most, .. } => (at_least.as_ref(), at_most.as_ref()),
            Self::Date { not_before, not_after, .. } | Self::MonthYear { not_before, not_after, .. } => {
                (not_before.as_ref(), not_after.as_ref())
            }
            _ => (None, None),
        }
    }

    /// Whether it is compared with an answer of this kind.
    #[must_use]
    pub fn compares_with(&self, earlier: &Self) -> bool {
        match (self, earlier) {
            (Self::WholeNumber { .. } | Self::Decimal { .. }, Self::WholeNumber { .. })
            | (Self::Decimal { .. }, Self::Decimal { .. })
            | (Self::Percentage { .. }, Self::Percentage { .. })
            | (Self::Date { .. } | Self::MonthYear { .. }, Self::Date { .. })
            | (Self::MonthYear { .. }, Self::MonthYear { .. }) => true,
            // A month has no fixed number of minutes.
            (Self::Duration { units, .. }, Self::Duration { units: earlier, .. }) => units.are_of_time_as(*earlier),
            _ => false,
        }
    }

    /// An answer in the form in which this kind compares it; `None` for what has no order here.
    fn comparable(&self, answer: &Answer) -> Option<Answer> {
        Some(match (self, answer) {
            (Self::WholeNumber { .. } | Self::Decimal { .. }, Answer::Number(_))
            | (Self::Decimal { .. } | Self::Percentage { .. }, Answer::Decimal(_))
            | (Self::Date { .. }, Answer::Date(_))
            | (Self::MonthYear { .. }, Answer::Month(_)) => answer.clone(),
            (Self::MonthYear { .. }, Answer::Date(day)) => Answer::Month(Month::of(day.0)),
            (Self::Duration { units, .. }, Answer::Duration(span)) if units.span(span.total()) == *span => {
                answer.clone()
            }
            _ => return None,
        })
    }
}

impl Question {
    /// The bounds that these answers set.
    #[must_use]
    pub fn bounds_set(&self, answers: &Answers) -> Vec<SetBound<'_>> {
        let (least, most) = self.answer.bound_by();
        [(Side::AtLeast, least), (Side::AtMost, most)]
            .into_iter()
            .filter_map(|(side, code)| {
                let question = code?;
                let answer = self.answer.comparable(answers.get(question)?)?;
                Some(SetBound { side, question, answer })
            })
            .collect()
    }

    /// Whether a stored answer is still within bounds that depend on earlier answers. Bounds of the question's own held when it was
    /// given: what counts from today is not looked at again.
    #[must_use]
    pub fn fits(&self, answer: &Answer, answers: &Answers) -> bool {
        let Some(given) = self.answer.comparable(answer) else { return true };
        self.bounds_set(answers).iter().all(|bound| match bound.side {
            Side::AtLeast => !is_below(&given, &bound.answer),
            Side::AtMost => !is_below(&bound.answer, &given),
        })
    }

    /// The whole numbers that may be given after these answers.
    #[must_use]
    pub fn whole_numbers(&self, answers: &Answers) -> Option<Range<i64>> {
        let AnswerKind::WholeNumber { min, max, .. } = &self.answer else { return None };
        let number = |answer: &Answer| match answer {
            Answer::Number(number) => Some(*number),
            _ => None,
        };
        Some(self.narrowed(Range { first: *min, last: *max }, answers, number))
    }

    /// The decimal numbers or percentages that may be given after these answers, with no more places than may be given.
    #[must_use]
    pub fn decimals(&self, answers: &Answers) -> Option<Range<Decimal>> {
        let (first, last, places) = match &self.answer {
            AnswerKind::Decimal { min, max, places, .. } => (*min, *max, *places),
            AnswerKind::Percentage { places, .. } => (Decimal::ZERO, Decimal::ONE_HUNDRED, *places),
            _ => return None,
        };
        let Range { first, last } = self.narrowed(Range { first, last }, answers, Answer::as_number);
        let round = |number: Decimal, to| number.round_dp_with_strategy(places, to).normalize();
        Some(Range {
            first: round(first, RoundingStrategy::ToPositiveInfinity),
            last: round(last, RoundingStrategy::ToNegativeInfinity),
        })
    }

    /// The minutes or months that may be given after these answers, in whole numbers of the smallest unit asked for.
    #[must_use]
    pub fn lengths(&self, answers: &Answers) -> Option<Range<u32>> {
        let AnswerKind::Duration { units, min, max, .. } = &self.answer else { return None };
        let total = |answer: &Answer| match answer {
            Answer::Duration(span) => Some(span.total()),
            _ => None,
        };
        Some(whole_units(*units, self.narrowed(Range { first: *min, last: *max }, answers, total)))
    }

    /// The days that may be given after these answers on the day `today`; of a month any day stands for it. `None` where there is no
    /// end.
    #[must_use]
    pub fn days(&self, answers: &Answers, today: Date) -> Option<Range<Option<Date>>> {
        let (AnswerKind::Date { earliest, latest, .. } | AnswerKind::MonthYear { earliest, latest, .. }) = &self.answer
        else {
            return None;
        };
        let day = |bound: &Option<DateBound>| bound.map(|bound| bound.day(today));
        let mut range = Range { first: day(earliest), last: day(latest) };
        for bound in self.bounds_set(answers) {
            let Some(day) = day_of(&bound.answer) else { continue };
            match bound.side {
                Side::AtLeast => range.first = Some(range.first.map_or(day, |own| own.max(day))),
                Side::AtMost => range.last = Some(range.last.map_or(day, |own| own.min(day))),
            }
        }
        Some(range)
    }

    /// Whether there is an answer to give after these answers on the day `today`. Where days have passed since an earlier answer, a bound
    /// counted from today may have gone past it: then there is none, and the person is told.
    #[must_use]
    pub fn leaves_an_answer(&self, answers: &Answers, today: Date) -> bool {
        let by_month = matches!(self.answer, AnswerKind::MonthYear { .. });
        match self.days(answers, today) {
            Some(Range { first: Some(first), last: Some(last) }) if by_month => Month::of(first) <= Month::of(last),
            Some(Range { first: Some(first), last: Some(last) }) => first <= last,
            _ => {
                self.whole_numbers(answers).is_none_or(|range| range.first <= range.last)
                    && self.decimals(answers).is_none_or(|range| range.first <= range.last)
                    && self.lengths(answers).is_none_or(|range| range.first <= range.last)
            }
        }
    }

    /// A range of its own, narrowed by earlier answers.
    fn narrowed<T: Ord>(&self, own: Range<T>, answers: &Answers, read: impl Fn(&Answer) -> Option<T>) -> Range<T> {
        self.bounds_set(answers).iter().fold(own, |Range { first, last }, bound| {
            match (bound.side, read(&bound.answer)) {
                (Side::AtLeast, Some(value)) => Range { first: first.max(value), last },
                (Side::AtMost, Some(value)) => Range { first, last: last.min(value) },
                (_, None) => Range { first, last },
            }
        })
    }
}

/// What of a range of minutes or months can be entered: a field for hours takes no minutes.
#[must_use]
pub(crate) fn whole_units(units: Units, range: Range<u32>) -> Range<u32> {
    let size = units.fields().last().map_or(1, |field| field.size);
    Range { first: range.first.div_ceil(size).saturating_mul(size), last: range.last / size * size }
}

fn is_below(one: &Answer, other: &Answer) -> bool {
    match (one.as_number(), other.as_number(), day_of(one), day_of(other)) {
        (Some(one), Some(other), ..) => one < other,
        (.., Some(one), Some(other)) => one < other,
        _ => false,
    }
}

/// A day, or the first of a month.
fn day_of(answer: &Answer) -> Option<Date> {
    match answer {
        Answer::Date(day) => Some(day.0),
        Answer::Month(month) => month.first_day(),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
