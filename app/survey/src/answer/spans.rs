//! Lengths of time in their fields.

use super::{Answer, AnswerError, Entry};
use crate::fields::Fields;
use crate::question::Range;
use crate::span::Units;
use crate::writing::western;

/// A length of time. A field left empty counts as none where another one says something.
pub(super) fn span(units: Units, left: Range<u32>, sent: &Fields) -> Result<Answer, AnswerError> {
    let fields = units.fields();
    let first = match units {
        Units::HoursMinutes | Units::Hours => "answer-hours",
        Units::Minutes => "answer-minutes",
        Units::YearsMonths | Units::Years => "answer-years",
        Units::Months => "answer-months",
    };
    let name = |at: usize| format!("answer-{}", fields[at].name);
    let typed: Vec<String> = (0..fields.len()).map(|at| western(sent.trimmed(&name(at)))).collect();
    if typed.iter().all(String::is_empty) {
        return Err(AnswerError::NothingEntered(Entry::Time(units), first));
    }
    let mut total: u32 = 0;
    for (at, text) in typed.iter().enumerate() {
        if text.is_empty() {
            continue;
        }
        let whole = text.len() <= 6 && text.bytes().all(|byte| byte.is_ascii_digit());
        let number: u32 = whole
            .then(|| text.parse().ok())
            .flatten()
            .ok_or_else(|| AnswerError::NotAWholeUnit(fields[at].name, name(at)))?;
        if at > 0 && number >= fields[at - 1].size {
            return Err(AnswerError::TooManyUnits(fields[at].name, fields[at - 1].size - 1, name(at)));
        }
        total = total.saturating_add(number.saturating_mul(fields[at].size));
    }
    if left.first > left.last {
        return Err(AnswerError::NothingLeft(Entry::Time(units), first.to_owned()));
    }
    if !(left.first..=left.last).contains(&total) {
        let (min, max) = (units.span(left.first), units.span(left.last));
        return Err(AnswerError::DurationOutOfRange { min, max, field: first.to_owned() });
    }
    Ok(Answer::Duration(units.span(total)))
}
