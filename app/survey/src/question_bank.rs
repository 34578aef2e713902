//! The question bank: standard questions with their wording, answers, nets and base, where they come from, and the published
//! figures they may be held against.
//!
//! A question of a set whose code is that of an item is that item: results, comparators and files go by codes, too. Whether it
//! still asks the same, [`compare`] says; what that means for comparisons, [`comparability`].

mod comparability;
mod compare;
mod words;

pub use comparability::{Comparability, Level, comparability};
pub use compare::{Difference, Part, compare};

use crate::calendar::Day;
use crate::code::Code;
use crate::order::Order;
use crate::question::Question;
use crate::question_set::findings::problems;
use crate::question_set::reading::{ReadError, strict};
use crate::question_set::{QuestionSetError, Section};
use crate::text::Text;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A published figure of another survey, as the list of comparators names it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct Comparator {
    /// "Community Life Survey".
    pub survey: String,
    /// "2018/19".
    pub year: String,
    /// "England".
    pub place: String,
}

/// A change of an item, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    /// When.
    pub on: Day,
    /// What.
    pub what: String,
}

/// A standard question. How far its wording has been checked stands in its source.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BankItem {
    /// What it is about, to find it by: "safety".
    pub topic: String,
    /// The question. It has no rule: when it is asked is for the set to say.
    pub question: Question,
    /// The published figures it may be held against, with the care they name.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub comparators: Vec<Comparator>,
    /// The oldest change first; never empty.
    pub history: Vec<Change>,
}

/// A bank as written down, not yet checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct BankDraft {
    /// Stable name.
    pub code: Code,
    /// Version, from 1.
    pub version: u32,
    /// What officers see.
    pub title: Text,
    /// In the order shown.
    pub items: Vec<BankItem>,
}

/// A bank that has passed its checks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "BankDraft", into = "BankDraft")]
pub struct Bank(BankDraft);

/// Why a file is not a question bank.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum BankError {
    /// Not of this shape.
    #[error(transparent)]
    Read(#[from] ReadError),
    /// One code, two items.
    #[error("the bank has the code “{0}” twice")]
    Duplicate(Code),
    /// Not a question that could be asked by itself.
    #[error("an item cannot be asked as it is: {0}")]
    Question(#[from] QuestionSetError),
    /// A rule in an item.
    #[error("item “{0}” has a rule: when it is asked is for each question set to say")]
    Rule(Code),
    /// No history, or one that goes back in time.
    #[error("item “{0}” needs a history with its oldest change first")]
    History(Code),
}

impl Bank {
    /// Reads a bank as strictly as a question set: fields that are not known and fields given twice are refused.
    ///
    /// # Errors
    /// What is wrong with the file, the first of it.
    pub fn read(bytes: &[u8]) -> Result<Self, BankError> {
        Self::try_from(strict::<BankDraft>(bytes)?)
    }

    /// The items in the order shown.
    #[must_use]
    pub fn items(&self) -> &[BankItem] {
        &self.0.items
    }

    /// The item of this code.
    #[must_use]
    pub fn item(&self, code: &Code) -> Option<&BankItem> {
        self.0.items.iter().find(|item| item.question.code == *code)
    }

    /// The bank with further items behind its own, each [checked](BankItem::check) already. Of two with one code, the first stays.
    #[must_use]
    pub fn with(&self, more: impl IntoIterator<Item = BankItem>) -> Self {
        let mut all = self.clone();
        for item in more {
            if all.item(&item.question.code).is_none() {
                all.0.items.push(item);
            }
        }
        all
    }

    /// Version.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.0.version
    }

    /// What officers see.
    #[must_use]
    pub fn title(&self) -> &Text {
        &self.0.title
    }
}

impl BankItem {
    /// Whether it can be asked by itself and has a history.
    ///
    /// # Errors
    /// [`BankError::Rule`], [`BankError::Question`], [`BankError::History`]: the first of what is wrong.
    pub fn check(&self) -> Result<(), BankError> {
        let code = || self.question.code.clone();
        if self.question.ask_if.is_some() {
            return Err(BankError::Rule(code()));
        }
        let alone = Section {
            title: Text::english("Alone"),
            ask_if: None,
            order: Order::Fixed,
            questions: vec![self.question.clone()],
        };
        if let Some((_, problem)) = problems(&[alone]).into_iter().next() {
            return Err(problem.into());
        }
        if self.history.is_empty() || !self.history.is_sorted_by_key(|change| change.on) {
            return Err(BankError::History(code()));
        }
        Ok(())
    }
}

impl TryFrom<BankDraft> for Bank {
    type Error = BankError;

    fn try_from(draft: BankDraft) -> Result<Self, Self::Error> {
        let mut seen = BTreeSet::new();
        for item in &draft.items {
            if !seen.insert(&item.question.code) {
                return Err(BankError::Duplicate(item.question.code.clone()));
            }
            item.check()?;
        }
        Ok(Self(draft))
    }
}

impl From<Bank> for BankDraft {
    fn from(bank: Bank) -> Self {
        bank.0
    }
}

#[cfg(test)]
mod tests;
