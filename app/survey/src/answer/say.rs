//! An answer in words, for the page where people check their answers.

use super::{Answer, ordinal};
use crate::code::Code;
use crate::council::OnsCode;
use crate::question::{AnswerKind, Question, Unit};
use crate::text::{Language, Piping};
use std::collections::BTreeMap;

/// What wording an answer needs.
#[derive(Clone, Copy, Debug)]
pub struct Saying<'a> {
    /// The language.
    pub language: &'a Language,
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
        let label = |code: &Code| self.option(code).map(|option| option.label.say(saying.language, saying.piping));
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
                .filter_map(|(code, place)| Some(format!("{}: {}", ordinal(place), label(code)?)))
                .collect(),
            Answer::Number(number) => vec![self.with_unit(&number.to_string(), saying)],
            Answer::Decimal(number) => vec![self.with_unit(&number.to_string(), saying)],
            Answer::Date(day) => vec![day.long()],
            Answer::Month(month) => vec![month.long()],
            Answer::Duration(span) => vec![span.to_string()],
            Answer::Text(text) => text.lines().map(str::to_owned).collect(),
            Answer::Place(ward) => vec![saying.wards.get(ward).cloned().unwrap_or_else(|| ward.to_string())],
            Answer::Skipped => Vec::new(),
        }
    }

    /// "£12.50", "3 miles", "40%", "7 out of 10".
    fn with_unit(&self, number: &str, saying: &Saying<'_>) -> String {
        match &self.answer {
            AnswerKind::WholeNumber { unit: Some(unit), .. } | AnswerKind::Decimal { unit: Some(unit), .. } => {
                match unit {
                    Unit::Prefix(text) => format!("{}{number}", text.say(saying.language, saying.piping)),
                    Unit::Suffix(text) => format!("{number} {}", text.say(saying.language, saying.piping)),
                }
            }
            AnswerKind::Percentage { .. } => format!("{number}%"),
            AnswerKind::Scale { to, .. } => format!("{number} out of {to}"),
            _ => number.to_owned(),
        }
    }
}
