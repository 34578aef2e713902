//! Numbers as people type them: with thousands commas, the unit, or the figures of another script.

use super::{Answer, AnswerError, Entry};
use crate::fields::Fields;
use crate::question::{Range, Unit};
use crate::text::{Language, Text};
use crate::writing::{western, western_figure};
use rust_decimal::Decimal;

/// The longest number looked at, in bytes.
const LONGEST: usize = 60;

/// A number on a scale.
pub(super) fn scale(from: i64, to: i64, sent: &Fields) -> Result<Answer, AnswerError> {
    match sent.trimmed("answer") {
        "" => Err(AnswerError::NothingChosen),
        text => western(text)
            .parse()
            .ok()
            .filter(|number| (from..=to).contains(number))
            .map(Answer::Number)
            .ok_or(AnswerError::UnknownOption),
    }
}

/// A whole number of those that are left.
pub(super) fn whole(left: Range<i64>, unit: Option<&Unit>, sent: &Fields) -> Result<Answer, AnswerError> {
    let typed = entered(sent)?;
    let like = AnswerError::NotANumber(left.first);
    let number: i64 = figures(typed, unit).and_then(|text| text.parse().ok()).ok_or(like)?;
    if (left.first..=left.last).contains(&number) { Ok(Answer::Number(number)) } else { Err(range(left)) }
}

/// A decimal number of those that are left.
pub(super) fn decimal(
    left: Range<Decimal>,
    places: u32,
    unit: Option<&Unit>,
    sent: &Fields,
) -> Result<Answer, AnswerError> {
    let typed = entered(sent)?;
    let number: Decimal =
        figures(typed, unit).and_then(|text| text.parse().ok()).ok_or(AnswerError::NotADecimal(left.first))?;
    let number = number.normalize();
    if number.scale() > places {
        return Err(AnswerError::Places(places));
    }
    if number < left.first || number > left.last {
        return Err(range(left));
    }
    Ok(Answer::Decimal(number))
}

/// A percentage of those that are left.
pub(super) fn percentage(left: Range<Decimal>, places: u32, sent: &Fields) -> Result<Answer, AnswerError> {
    // "%", and the sign that Arabic writing has for it.
    let signs = [("en", "%"), ("ar", "٪")].map(|(tag, sign)| (Language(tag.to_owned()), sign.to_owned()));
    let percent = Unit::Suffix(Text(signs.into()));
    decimal(left, places, Some(&percent), sent)
}

fn entered(sent: &Fields) -> Result<&str, AnswerError> {
    match sent.trimmed("answer") {
        "" => Err(AnswerError::NothingEntered(Entry::Number, "answer")),
        text => Ok(text),
    }
}

/// Not one of those that are left.
fn range<T: Into<Decimal> + PartialOrd>(left: Range<T>) -> AnswerError {
    if left.first > left.last {
        return AnswerError::NothingLeft(Entry::Number, "answer".to_owned());
    }
    AnswerError::OutOfRange { min: left.first.into(), max: left.last.into() }
}

/// The number in plain figures: an optional minus, digits, an optional point with digits. `None` for anything else.
fn figures(typed: &str, unit: Option<&Unit>) -> Option<String> {
    if typed.len() > LONGEST {
        return None;
    }
    let plain: String = without_unit(typed, unit)
        .chars()
        .filter(|character| !matches!(character, ' ' | '\u{a0}' | '\u{2009}' | '\u{202f}'))
        .map(|character| match character {
            '−' | '–' => '-',
            '٫' => '.',
            '٬' => ',',
            other => western_figure(other).unwrap_or(other),
        })
        .collect();
    let (sign, digits) = plain.strip_prefix('-').map_or(("", plain.as_str()), |rest| ("-", rest));
    let (whole, part) = digits.split_once('.').map_or((digits, None), |(whole, part)| (whole, Some(part)));
    let whole = without_commas(whole)?;
    let all_digits = |text: &str| !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit());
    if !all_digits(&whole) || part.is_some_and(|part| !all_digits(part)) {
        return None;
    }
    Some(match part {
        Some(part) => format!("{sign}{whole}.{part}"),
        None => format!("{sign}{whole}"),
    })
}

/// "1,234,567" without its commas; `None` where they do not stand between thousands.
fn without_commas(whole: &str) -> Option<String> {
    let mut groups = whole.split(',');
    let first = groups.next()?;
    let mut digits = first.to_owned();
    for group in groups {
        if group.len() != 3 || !(1..=3).contains(&first.len()) {
            return None;
        }
        digits.push_str(group);
    }
    Some(digits)
}

fn without_unit<'a>(typed: &'a str, unit: Option<&Unit>) -> &'a str {
    // The unit in whichever language the page was read: nobody is refused for typing it.
    let stripped = unit.and_then(|unit| match unit {
        Unit::Prefix(text) => text.0.values().find_map(|word| typed.strip_prefix(word.as_str())),
        Unit::Suffix(text) => text.0.values().find_map(|word| typed.strip_suffix(word.as_str())),
    });
    stripped.map_or(typed, str::trim)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn takes_numbers_as_people_type_them() {
        let pounds = Unit::Prefix(Text::english("£"));
        let miles = Unit::Suffix(Text::english("miles"));
        for (typed, unit, plain) in [
            ("1,234,567", None, Some("1234567")),
            ("12 500", None, Some("12500")),
            ("−5", None, Some("-5")),
            ("٢٥", None, Some("25")),
            ("১২", None, Some("12")),
            ("£1,500.50", Some(&pounds), Some("1500.50")),
            ("3.5 miles", Some(&miles), Some("3.5")),
            ("1,23", None, None),
            ("1234,567", None, None),
            ("1e5", None, None),
            ("0x10", None, None),
            ("1_000", None, None),
            ("+5", None, None),
            ("5.", None, None),
            (".5", None, None),
            ("--5", None, None),
            ("", None, None),
            ("£5", None, None),
        ] {
            assert_eq!(figures(typed, unit).as_deref(), plain, "{typed}");
        }
    }
}
