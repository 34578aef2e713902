//! An answer in words, for the page where people check their answers.

use super::{Answer, ordinal};
use crate::calendar::{Day, Month};
use crate::code::Code;
use crate::council::OnsCode;
use crate::question::{AnswerKind, Question, Unit};
use crate::span::Span;
use crate::text::{Language, Piping};
use rust_decimal::Decimal;
use std::collections::BTreeMap;
use std::fmt;

/// How a language says what is not wording: numbers, dates, lengths of time, places in a ranking.
pub trait Voice: fmt::Debug {
    /// The language.
    fn language(&self) -> &Language;
    /// A number in its figures.
    fn number(&self, number: Decimal) -> String;
    /// "24 November 2026".
    fn day(&self, day: Day) -> String;
    /// "November 2026".
    fn month(&self, month: Month) -> String;
    /// "1 hour 30 minutes".
    fn span(&self, span: Span) -> String;
    /// "1st".
    fn place(&self, place: u32) -> String;
    /// "7 out of 10".
    fn out_of(&self, number: Decimal, most: i64) -> String;
    /// "40%".
    fn percent(&self, number: Decimal) -> String;
}

/// English without anything around it: for files, logs and tests.
#[derive(Clone, Debug)]
pub struct PlainEnglish(Language);

impl Default for PlainEnglish {
    fn default() -> Self {
        Self(Language::english())
    }
}

impl Voice for PlainEnglish {
    fn language(&self) -> &Language {
        &self.0
    }

    fn number(&self, number: Decimal) -> String {
        number.to_string()
    }

    fn day(&self, day: Day) -> String {
        day.long()
    }

    fn month(&self, month: Month) -> String {
        month.long()
    }

    fn span(&self, span: Span) -> String {
        span.to_string()
    }

    fn place(&self, place: u32) -> String {
        ordinal(place)
    }

    fn out_of(&self, number: Decimal, most: i64) -> String {
        format!("{number} out of {most}")
    }

    fn percent(&self, number: Decimal) -> String {
        format!("{number}%")
    }
}

/// What wording an answer needs.
#[derive(Clone, Copy, Debug)]
pub struct Saying<'a> {
    /// The language, and how it says numbers and dates.
    pub voice: &'a dyn Voice,
    /// Names piped into labels.
    pub piping: &'a Piping,
    /// Names of wards.
    pub wards: &'a BTreeMap<OnsCode, String>,
}

impl Question {
    /// An answer in lines, one for each thing chosen; none where the question was skipped or the answer does not belong
    /// to it.
    #[must_use]
    pub fn say(&self, answer: &Answer, saying: &Saying<'_>) -> Vec<String> {
        let label =
            |code: &Code| self.option(code).map(|option| option.label.say(saying.voice.language(), saying.piping));
        let with_text = |code: &Code| {
            let label = label(code)?;
            Some(answer.text_of(code).map_or_else(|| label.clone(), |text| format!("{label}: {text}")))
        };
        match answer {
            Answer::Choice(_) | Answer::Specified { .. } | Answer::Choices { .. } => {
                answer.options().iter().filter_map(with_text).collect()
            }
            Answer::Ranking(options) => options
                .iter()
                .zip(1..)
                .filter_map(|(code, place)| Some(format!("{}: {}", saying.voice.place(place), label(code)?)))
                .collect(),
            Answer::Number(number) => vec![self.with_unit((*number).into(), saying)],
            Answer::Decimal(number) => vec![self.with_unit(*number, saying)],
            Answer::Date(day) => vec![saying.voice.day(*day)],
            Answer::Month(month) => vec![saying.voice.month(*month)],
            Answer::Duration(span) => vec![saying.voice.span(*span)],
            Answer::Text(text) => text.lines().map(str::to_owned).collect(),
            Answer::Place(ward) => vec![saying.wards.get(ward).cloned().unwrap_or_else(|| ward.to_string())],
            Answer::Skipped => Vec::new(),
        }
    }

    /// "£12.50", "3 miles", "40%", "7 out of 10".
    fn with_unit(&self, number: Decimal, saying: &Saying<'_>) -> String {
        let figures = || saying.voice.number(number);
        match &self.answer {
            AnswerKind::WholeNumber { unit: Some(unit), .. } | AnswerKind::Decimal { unit: Some(unit), .. } => {
                match unit {
                    Unit::Prefix(text) => format!("{}{}", text.say(saying.voice.language(), saying.piping), figures()),
                    Unit::Suffix(text) => format!("{} {}", figures(), text.say(saying.voice.language(), saying.piping)),
                }
            }
            AnswerKind::Percentage { .. } => saying.voice.percent(number),
            AnswerKind::Scale { to, .. } => saying.voice.out_of(number, *to),
            _ => figures(),
        }
    }
}
