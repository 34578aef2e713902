//! Days and months as people type them: in figures of any script, or the month by its name.

use super::{Answer, AnswerError, Bound, DatePart, DateRange, Entry};
use crate::calendar::{DateBound, Day, Month};
use crate::fields::Fields;
use crate::writing::western;
use time::Date;

const DAY: &str = "answer-day";
const MONTH: &str = "answer-month";
const YEAR: &str = "answer-year";

/// A day.
pub(super) fn day(
    earliest: Option<DateBound>,
    latest: Option<DateBound>,
    sent: &Fields,
    today: Date,
) -> Result<Answer, AnswerError> {
    complete(sent, &[(DAY, DatePart::Day), (MONTH, DatePart::Month), (YEAR, DatePart::Year)], Entry::Date)?;
    let day: u8 = part(sent, DAY, DatePart::Day, |number| (1..=31).contains(&number))?;
    let (month, year) = (month_part(sent)?, year_part(sent)?);
    let unreal = || AnswerError::NotADate { year: today.year(), day: true, field: DAY };
    let month = time::Month::try_from(month).map_err(|_| unreal())?;
    let date = Date::from_calendar_date(year, month, day).map_err(|_| unreal())?;
    within(earliest, latest, today, DAY, |bound| date.cmp(&bound), |bound| Bound::Day(Day(bound)))?;
    Ok(Answer::Date(Day(date)))
}

/// A month of a year.
pub(super) fn month(
    earliest: Option<DateBound>,
    latest: Option<DateBound>,
    sent: &Fields,
    today: Date,
) -> Result<Answer, AnswerError> {
    complete(sent, &[(MONTH, DatePart::Month), (YEAR, DatePart::Year)], Entry::MonthYear)?;
    let (month, year) = (month_part(sent)?, year_part(sent)?);
    let unreal = || AnswerError::NotADate { year: today.year(), day: false, field: MONTH };
    let month = Month::new(year, month).ok_or_else(unreal)?;
    within(
        earliest,
        latest,
        today,
        MONTH,
        |bound| month.cmp(&Month::of(bound)),
        |bound| Bound::Month(Month::of(bound)),
    )?;
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

fn within(
    earliest: Option<DateBound>,
    latest: Option<DateBound>,
    today: Date,
    field: &'static str,
    against: impl Fn(Date) -> std::cmp::Ordering,
    bound_of: impl Fn(Date) -> Bound,
) -> Result<(), AnswerError> {
    let early = earliest.filter(|bound| against(bound.day(today)).is_lt());
    let late = latest.filter(|bound| against(bound.day(today)).is_gt());
    let must = match (early, late) {
        (None, None) => return Ok(()),
        (Some(bound), _) if bound.is_today() => DateRange::FromToday,
        (_, Some(bound)) if bound.is_today() => DateRange::ToToday,
        _ => match (earliest.map(|bound| bound_of(bound.day(today))), latest.map(|bound| bound_of(bound.day(today)))) {
            (Some(first), Some(last)) => DateRange::Between(first, last),
            (Some(first), None) => DateRange::From(first),
            (None, Some(last)) => DateRange::To(last),
            (None, None) => return Ok(()),
        },
    };
    Err(AnswerError::DateOutOfRange(must, field))
}
