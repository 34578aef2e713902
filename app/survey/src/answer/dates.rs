//! Days and months as people type them: in figures of any script, or the month by its name.

use super::{Answer, AnswerError, Bound, DatePart, DateRange, Entry};
use crate::calendar::{Day, Month};
use crate::fields::Fields;
use crate::question::Range;
use crate::writing::western;
use time::Date;

const DAY: &str = "answer-day";
const MONTH: &str = "answer-month";
const YEAR: &str = "answer-year";

/// Between which days a date must be.
pub(super) struct Limits {
    /// What is left.
    pub(super) left: Range<Option<Date>>,
    /// Earlier answers leave less than the question does by itself.
    pub(super) is_bound: bool,
}

/// A day.
pub(super) fn day(limits: &Limits, sent: &Fields, today: Date) -> Result<Answer, AnswerError> {
    complete(sent, &[(DAY, DatePart::Day), (MONTH, DatePart::Month), (YEAR, DatePart::Year)], Entry::Date)?;
    let day: u8 = part(sent, DAY, DatePart::Day, |number| (1..=31).contains(&number))?;
    let (month, year) = (month_part(sent)?, year_part(sent)?);
    let unreal = || AnswerError::NotADate { year: today.year(), day: true, field: DAY };
    let month = time::Month::try_from(month).map_err(|_| unreal())?;
    let date = Date::from_calendar_date(year, month, day).map_err(|_| unreal())?;
    within(date, limits, today, (DAY, Entry::Date), |day| day, |day| Bound::Day(Day(day)))?;
    Ok(Answer::Date(Day(date)))
}

/// A month of a year.
pub(super) fn month(limits: &Limits, sent: &Fields, today: Date) -> Result<Answer, AnswerError> {
    complete(sent, &[(MONTH, DatePart::Month), (YEAR, DatePart::Year)], Entry::MonthYear)?;
    let (month, year) = (month_part(sent)?, year_part(sent)?);
    let unreal = || AnswerError::NotADate { year: today.year(), day: false, field: MONTH };
    let month = Month::new(year, month).ok_or_else(unreal)?;
    within(month, limits, today, (MONTH, Entry::MonthYear), Month::of, |day| Bound::Month(Month::of(day)))?;
    Ok(Answer::Month(month))
}

/// Names the parts that are missing, unless all are.
fn complete(sent: &Fields, parts: &[(&'static str, DatePart)], nothing: Entry) -> Result<(), AnswerError> {
    let missing: Vec<&(&'static str, DatePart)> =
        parts.iter().filter(|(field, _)| sent.trimmed(field).is_empty()).collect();
    let Some((field, _)) = missing.first() else { return Ok(()) };
    if missing.len() == parts.len() {
        return Err(AnswerError::NothingEntered(nothing, field));
    }
    Err(AnswerError::DateIncomplete(missing.iter().map(|(_, part)| *part).collect(), field))
}

fn part<T: TryFrom<u32>>(
    sent: &Fields,
    field: &'static str,
    wrong: DatePart,
    valid: impl Fn(u32) -> bool,
) -> Result<T, AnswerError> {
    let text = western(sent.trimmed(field));
    let digits = text.len() <= 4 && text.bytes().all(|byte| byte.is_ascii_digit());
    digits
        .then(|| text.parse::<u32>().ok())
        .flatten()
        .filter(|number| valid(*number))
        .and_then(|number| T::try_from(number).ok())
        .ok_or(AnswerError::DatePart(wrong, field))
}

fn year_part(sent: &Fields) -> Result<i32, AnswerError> {
    part(sent, YEAR, DatePart::Year, |number| (1000..=9999).contains(&number))
}

/// "3", "03", "Mar" or "March".
fn month_part(sent: &Fields) -> Result<u8, AnswerError> {
    let typed = sent.trimmed(MONTH).to_lowercase();
    let named = (1..=12u8).find(|number| {
        let name = time::Month::try_from(*number).map(|month| month.to_string().to_lowercase()).unwrap_or_default();
        typed == name || (typed.chars().count() >= 3 && name.starts_with(&typed))
    });
    match named {
        Some(month) => Ok(month),
        None => part(sent, MONTH, DatePart::Month, |number| (1..=12).contains(&number)),
    }
}

/// Whether what was given is between its limits, as exact as it is asked for.
fn within<T: Ord>(
    given: T,
    limits: &Limits,
    today: Date,
    (field, entry): (&'static str, Entry),
    exact: impl Fn(Date) -> T,
    bound: impl Fn(Date) -> Bound,
) -> Result<(), AnswerError> {
    let Range { first, last } = limits.left;
    if let (true, Some(first), Some(last)) = (limits.is_bound, first, last)
        && exact(first) > exact(last)
    {
        return Err(AnswerError::NothingLeft(entry, field.to_owned()));
    }
    let early = first.filter(|first| given < exact(*first));
    let late = last.filter(|last| given > exact(*last));
    let must = match (early, late) {
        (None, None) => return Ok(()),
        (Some(day), _) if day == today => DateRange::FromToday,
        (_, Some(day)) if day == today => DateRange::ToToday,
        _ => match (first.map(&bound), last.map(&bound)) {
            (Some(first), Some(last)) => DateRange::Between(first, last),
            (Some(first), None) => DateRange::From(first),
            (None, Some(last)) => DateRange::To(last),
            (None, None) => return Ok(()),
        },
    };
    Err(AnswerError::DateOutOfRange(must, field))
}
