//! When a question is asked: conditions on earlier answers and on how a person came, written as data.
//!
//! Conditions have three values (Kleene's strong logic): an answer that was not given, because its question was skipped,
//! not reached, or itself not asked, makes a condition on it neither true nor false, and so does its negation. A question is
//! asked only where its condition is true. `answered` and `skipped` are always true or false.

mod words;

pub use words::{ByCode, Names};

use crate::answer::Answer;
use crate::calendar::{Day, Month};
use crate::code::Code;
use crate::council::OnsCode;
use crate::response::{Answers, RecruitmentRoute};
use crate::text::Language;
use rust_decimal::Decimal;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;

/// What is known of a response besides its answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Circumstances {
    /// How the person came.
    pub route: RecruitmentRoute,
    /// The ward the person lives in, once told.
    pub ward: Option<OnsCode>,
    /// The language the questions are read in.
    pub language: Language,
    /// What orders are drawn from: the same all along a response.
    pub seed: u64,
}

/// How two values compare.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Is {
    /// <
    Below,
    /// ≤
    AtMost,
    /// =
    Equal,
    /// ≠
    NotEqual,
    /// ≥
    AtLeast,
    /// >
    Above,
}

impl Is {
    /// What holds exactly where this does not.
    #[must_use]
    pub fn opposite(self) -> Self {
        match self {
            Self::Below => Self::AtLeast,
            Self::AtMost => Self::Above,
            Self::Equal => Self::NotEqual,
            Self::NotEqual => Self::Equal,
            Self::AtLeast => Self::Below,
            Self::Above => Self::AtMost,
        }
    }

    /// Whether it holds of a value that stands so to the other.
    #[must_use]
    pub fn holds(self, order: Ordering) -> bool {
        match self {
            Self::Below => order.is_lt(),
            Self::AtMost => order.is_le(),
            Self::Equal => order.is_eq(),
            Self::NotEqual => order.is_ne(),
            Self::AtLeast => order.is_ge(),
            Self::Above => order.is_gt(),
        }
    }
}

/// A condition.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Rule {
    /// All hold.
    All(Vec<Rule>),
    /// At least one holds.
    Any(Vec<Rule>),
    /// It does not hold.
    Not(Box<Rule>),
    /// At least one of these options was chosen.
    Chose {
        /// The question.
        question: Code,
        /// The options.
        any_of: Vec<Code>,
    },
    /// All of these options were chosen.
    ChoseAll {
        /// The question.
        question: Code,
        /// The options.
        all_of: Vec<Code>,
    },
    /// So many options were chosen.
    Count {
        /// The question.
        question: Code,
        /// How the number compares.
        is: Is,
        /// With what.
        to: u32,
    },
    /// A number, a scale, a percentage or a length of time (in minutes or months) compares so.
    Number {
        /// The question.
        question: Code,
        /// How.
        is: Is,
        /// With what.
        to: Decimal,
    },
    /// A day compares so; a month compares by its first day.
    Date {
        /// The question.
        question: Code,
        /// How.
        is: Is,
        /// With what.
        to: Day,
    },
    /// An answer was given.
    Answered(Code),
    /// The question was asked and skipped.
    Skipped(Code),
    /// The person lives in one of these wards.
    Ward(Vec<OnsCode>),
    /// The person came by one of these routes.
    Route(Vec<RecruitmentRoute>),
    /// The questions are read in one of these languages.
    Language(Vec<Language>),
}

impl Rule {
    /// Whether the condition holds: `None` where that depends on an answer that was not given. `answers` holds only answers
    /// of questions that are asked.
    #[must_use]
    pub fn holds(&self, answers: &Answers, about: &Circumstances) -> Option<bool> {
        let given = |question: &Code| answers.get(question).filter(|answer| **answer != Answer::Skipped);
        match self {
            Self::All(rules) => all(rules.iter().map(|rule| rule.holds(answers, about))),
            Self::Any(rules) => {
                all(rules.iter().map(|rule| rule.holds(answers, about).map(|holds| !holds))).map(|none| !none)
            }
            Self::Not(rule) => rule.holds(answers, about).map(|holds| !holds),
            Self::Chose { question, any_of } => {
                given(question).map(|answer| any_of.iter().any(|option| answer.options().contains(option)))
            }
            Self::ChoseAll { question, all_of } => {
                given(question).map(|answer| all_of.iter().all(|option| answer.options().contains(option)))
            }
            Self::Count { question, is, to } => {
                given(question).map(|answer| is.holds(answer.options().len().cmp(&(*to as usize))))
            }
            Self::Number { question, is, to } => {
                given(question).and_then(Answer::as_number).map(|number| is.holds(number.cmp(to)))
            }
            Self::Date { question, is, to } => given(question).and_then(|answer| match answer {
                Answer::Date(day) => Some(is.holds(day.cmp(to))),
                Answer::Month(month) => Some(is.holds(month.cmp(&Month::of(to.0)))),
                _ => None,
            }),
            Self::Answered(question) => Some(given(question).is_some()),
            Self::Skipped(question) => Some(answers.get(question) == Some(&Answer::Skipped)),
            Self::Ward(wards) => about.ward.as_ref().map(|ward| wards.contains(ward)),
            Self::Route(routes) => Some(routes.contains(&about.route)),
            Self::Language(languages) => Some(languages.contains(&about.language)),
        }
    }

    /// Every condition within it that is not made of others, itself where it is one.
    #[must_use]
    pub fn parts(&self) -> Vec<&Rule> {
        match self {
            Self::All(rules) | Self::Any(rules) => rules.iter().flat_map(Rule::parts).collect(),
            Self::Not(rule) => rule.parts(),
            part => vec![part],
        }
    }

    /// The question a condition that is not made of others is about.
    #[must_use]
    pub fn question(&self) -> Option<&Code> {
        match self {
            Self::Chose { question, .. }
            | Self::ChoseAll { question, .. }
            | Self::Count { question, .. }
            | Self::Number { question, .. }
            | Self::Date { question, .. }
            | Self::Answered(question)
            | Self::Skipped(question) => Some(question),
            _ => None,
        }
    }
}

/// Kleene's conjunction: false where one is false, else unknown where one is unknown, else true.
fn all(values: impl Iterator<Item = Option<bool>>) -> Option<bool> {
    let mut known = true;
    for value in values {
        match value {
            Some(false) => return Some(false),
            Some(true) => {}
            None => known = false,
        }
    }
    known.then_some(true)
}

#[cfg(test)]
mod tests;
