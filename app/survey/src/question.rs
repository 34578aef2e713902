//! A question as a question set defines it: wording, answer options, nets and the base they stand on.

use crate::text::Text;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A short stable name: lower-case letter first, then letters, digits and underscores; at most 40 characters.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct Code(String);

/// Why a text is not a code.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "“{0}” is not a code. Use a lower-case letter, then lower-case letters, digits and underscores, at most 40 characters."
)]
pub struct CodeError(String);

impl Code {
    /// The code as text.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The code as used in addresses: underscores become hyphens.
    #[must_use]
    pub fn in_address(&self) -> String {
        self.0.replace('_', "-")
    }

    /// Reads a code from an address.
    ///
    /// # Errors
    /// [`CodeError`] when the text is not a code.
    pub fn from_address(text: &str) -> Result<Self, CodeError> {
        text.replace('-', "_").parse()
    }
}

impl FromStr for Code {
    type Err = CodeError;
    fn from_str(text: &str) -> Result<Self, Self::Err> {
        let valid = (1..=40).contains(&text.len())
            && text.starts_with(|first: char| first.is_ascii_lowercase())
            && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'_');
        if valid { Ok(Self(text.to_owned())) } else { Err(CodeError(text.chars().take(40).collect())) }
    }
}

impl TryFrom<String> for Code {
    type Error = CodeError;
    fn try_from(text: String) -> Result<Self, Self::Error> {
        text.parse()
    }
}

impl From<Code> for String {
    fn from(code: Code) -> Self {
        code.0
    }
}

impl fmt::Display for Code {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// An answer option.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct AnswerOption {
    /// Stable name, stored as the answer.
    pub code: Code,
    /// What is shown.
    pub label: Text,
    /// Counted in the base of the question's nets and distribution. Options outside the base ("Don't know") are
    /// reported next to it, and stand after "or" on the page.
    #[serde(default)]
    pub in_base: bool,
}

/// A combination of options reported as one figure, such as *agree* = definitely agree + tend to agree.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Net {
    /// Stable name: "agree".
    pub code: Code,
    /// As in "71% **agree**".
    pub label: Text,
    /// The rest, as in "29% **disagree**".
    pub complement: Text,
    /// The options counted; each must be in the base.
    pub options: Vec<Code>,
}

/// What kind of answer a question takes.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "snake_case")]
pub enum AnswerKind {
    /// One of the options.
    SingleChoice {
        /// In the order shown.
        options: Vec<AnswerOption>,
        /// The figures reported; empty for questions about the person.
        #[serde(default)]
        nets: Vec<Net>,
    },
    /// A whole number between two bounds, both included.
    WholeNumber {
        /// Smallest.
        min: i64,
        /// Largest.
        max: i64,
    },
}

/// What the question is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Purpose {
    /// What people think: reported.
    Perception,
    /// Needed to weight the answers to the population.
    Weighting,
    /// Equality monitoring: optional, and explained before it is asked.
    Equality,
}

/// How far a question's wording has been checked against its source.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WordingStatus {
    /// Copied from the named source.
    Verbatim,
    /// The stem stands in published tables; the options are partly from general use.
    TableTitle,
    /// In general use; not checked against its source.
    Unchecked,
    /// This project's own wording.
    Own,
}

impl WordingStatus {
    /// What officers are shown.
    #[must_use]
    pub fn describe(self) -> &'static str {
        match self {
            Self::Verbatim => "wording as in its source",
            Self::TableTitle => "stem as in published tables; options not checked against their source",
            Self::Unchecked => "wording not checked against its source",
            Self::Own => "wording of this project",
        }
    }
}

/// Where a question comes from.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Publication or survey.
    pub title: String,
    /// How far the wording is checked.
    pub status: WordingStatus,
    /// What is known about the parts that are not verbatim.
    #[serde(default)]
    pub note: Option<String>,
}

/// A question.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Question {
    /// Stable name.
    pub code: Code,
    /// The question as asked.
    pub stem: Text,
    /// A few words for check answers, charts and tables: "People get on well together: local area".
    pub short: Text,
    /// Help, at most one sentence or two.
    #[serde(default)]
    pub hint: Option<Text>,
    /// What it is for.
    pub purpose: Purpose,
    /// What it takes.
    #[serde(flatten)]
    pub answer: AnswerKind,
    /// Where it comes from.
    pub source: Source,
}

impl Question {
    /// The options, none for a number.
    #[must_use]
    pub fn options(&self) -> &[AnswerOption] {
        match &self.answer {
            AnswerKind::SingleChoice { options, .. } => options,
            AnswerKind::WholeNumber { .. } => &[],
        }
    }

    /// The first net: the figure reported for the question.
    #[must_use]
    pub fn net(&self) -> Option<&Net> {
        match &self.answer {
            AnswerKind::SingleChoice { nets, .. } => nets.first(),
            AnswerKind::WholeNumber { .. } => None,
        }
    }

    /// The option of this code.
    #[must_use]
    pub fn option(&self, code: &Code) -> Option<&AnswerOption> {
        self.options().iter().find(|option| option.code == *code)
    }
}
