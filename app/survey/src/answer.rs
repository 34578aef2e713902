//! An answer, checked against its question before anything else sees it.

mod check;
mod choice;
mod dates;
mod error;
mod numbers;
mod ranking;
mod say;
mod shown;
mod spans;
mod stored;
mod texts;

pub use error::{AnswerError, Bound, DatePart, DateRange, Entry, ordinal};
pub use say::{PlainEnglish, Saying, Voice};
pub use stored::{Stored, StoredError};

use crate::calendar::{Day, Month};
use crate::code::Code;
use crate::council::OnsCode;
use crate::span::Span;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A checked answer.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", content = "value", rename_all = "snake_case")]
pub enum Answer {
    /// The option chosen; also one in place of a number, a date, a place or a text.
    Choice(Code),
    /// The option chosen, with a text of one's own.
    Specified {
        /// The option.
        option: Code,
        /// The text.
        text: String,
    },
    /// The options chosen, in the order of the question; never none.
    Choices {
        /// The options.
        options: Vec<Code>,
        /// Texts that go with them.
        #[serde(default)]
        texts: BTreeMap<Code, String>,
    },
    /// The number given: a whole number, or one on a scale.
    Number(i64),
    /// The decimal number or percentage given.
    Decimal(Decimal),
    /// The day given.
    Date(Day),
    /// The month given.
    Month(Month),
    /// The length of time given.
    Duration(Span),
    /// The text given.
    Text(String),
    /// Options in order of choice, the first choice first.
    Ranking(Vec<Code>),
    /// The ward chosen.
    Place(OnsCode),
    /// The question was seen and skipped: item non-response, kept apart from "don't know".
    Skipped,
}

impl Answer {
    /// The one option chosen, with or without a text.
    #[must_use]
    pub fn option(&self) -> Option<&Code> {
        match self {
            Self::Choice(option) | Self::Specified { option, .. } => Some(option),
            _ => None,
        }
    }

    /// All options chosen.
    #[must_use]
    pub fn options(&self) -> &[Code] {
        match self {
            Self::Choice(option) | Self::Specified { option, .. } => std::slice::from_ref(option),
            Self::Choices { options, .. } | Self::Ranking(options) => options,
            _ => &[],
        }
    }

    /// A number, a scale, a percentage, or a length of time in minutes or months.
    #[must_use]
    pub fn as_number(&self) -> Option<Decimal> {
        match self {
            Self::Number(number) => Some(Decimal::from(*number)),
            Self::Decimal(number) => Some(*number),
            Self::Duration(span) => Some(Decimal::from(span.total())),
            _ => None,
        }
    }

    /// The text that goes with an option.
    #[must_use]
    pub fn text_of(&self, code: &Code) -> Option<&str> {
        match self {
            Self::Specified { option, text } if option == code => Some(text),
            Self::Choices { texts, .. } => texts.get(code).map(String::as_str),
            _ => None,
        }
    }
}

#[cfg(test)]
pub(crate) mod tests;
