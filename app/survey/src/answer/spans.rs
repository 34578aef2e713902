//! Lengths of time in their fields.

use super::{Answer, AnswerError};
use crate::fields::Fields;
use crate::span::Units;

/// A length of time. A field left empty counts as none where another one says something.
pub(super) fn span(units: Units, min: u32, max: u32, sent: &Fields) -> Result<Answer, AnswerError> {
    let fields = units.fields();
    let (nothing, first) = match units {
        Units::HoursMinutes => ("Enter hours and minutes", "answer-hours"),
        Units::Hours => ("Enter a number of hours", "answer-hours"),
        Units::Minutes => ("Enter a number of minutes", "answer-minutes"),
        Units::YearsMonths => ("Enter years and months", "answer-years"),
        Units::Years => ("Enter a number of years", "answer-years"),
        Units::Months => ("Enter a number of months", "answer-months"),
    };
    let name = |at: usize| format!("answer-{}", fields[at].name);
    let typed: Vec<String> = (0..fields.len()).map(|at| sent.trimmed(&name(at)).to_owned()).collect();
    if typed.iter().all(String::is_empty) {
        return Err(AnswerError::NothingEntered(nothing, first));
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
            .ok_or_else(|| AnswerError::NotAWholeUnit(capital(fields[at].name), name(at)))?;
        if at > 0 && number >= fields[at - 1].size {
            return Err(AnswerError::TooManyUnits(capital(fields[at].name), fields[at - 1].size - 1, name(at)));
        }
        total = total.saturating_add(number.saturating_mul(fields[at].size));
    }
    if !(min..=max).contains(&total) {
        let say = |total: u32| units.span(total).to_string();
        return Err(AnswerError::DurationOutOfRange { min: say(min), max: say(max), field: first.to_owned() });
    }
    Ok(Answer::Duration(units.span(total)))
}

fn capital(name: &str) -> String {
    let mut letters = name.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}
