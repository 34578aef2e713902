//! A question set: sections of questions in order. A published version never changes; it is named by its content.

mod battery;
mod bounds;
mod check;
mod completion_time;
mod error;
pub mod findings;
mod needs;
mod parts;
mod pipes;
mod readability;
pub mod reading;
mod rules;
mod ways;

pub use battery::{Battery, Entry, Statement};
pub use completion_time::{CompletionTime, completion_time};
pub use error::QuestionSetError;
pub use parts::Part;
pub use readability::reading_age;
pub use ways::{Way, way_to};

use crate::order::{Order, drawn};
use crate::question::{Code, Question};
use crate::rule::Rule;
use crate::text::{Language, Text};
use check::wordings;
use needs::Needs;
use serde::{Deserialize, Serialize};
use std::collections::BTreeSet;

/// A section as written down: questions and batteries that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionDraft {
    /// "Your local area".
    pub title: Text,
    /// When it is asked; always without it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub ask_if: Option<Rule>,
    /// The order of its questions.
    #[serde(default, skip_serializing_if = "Order::is_fixed")]
    pub order: Order,
    /// In the order asked.
    pub questions: Vec<Entry>,
}

/// A question set as written down, not yet checked.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct QuestionSetDraft {
    /// Stable name: "lga_core".
    pub code: Code,
    /// Version, from 1.
    pub version: u32,
    /// What officers see.
    pub title: Text,
    /// In the order asked.
    pub sections: Vec<SectionDraft>,
}

impl QuestionSetDraft {
    /// The languages used anywhere in it, English first.
    #[must_use]
    pub fn languages(&self) -> Vec<Language> {
        let sections = self.asked();
        let titles = std::iter::once(&self.title).chain(sections.iter().map(|section| &section.title));
        let questions = sections.iter().flat_map(|section| &section.questions).flat_map(wordings);
        let used: BTreeSet<&Language> = titles.chain(questions).flat_map(|text| text.0.keys()).collect();
        let english = Language::english();
        let others = used.into_iter().filter(|language| **language != english).cloned();
        std::iter::once(english.clone()).chain(others).collect()
    }

    /// The sections with each statement of a battery as a question.
    #[must_use]
    pub fn asked(&self) -> Vec<Section> {
        let asked = |section: &SectionDraft| Section {
            title: section.title.clone(),
            ask_if: section.ask_if.clone(),
            order: section.order,
            questions: section.questions.iter().flat_map(Entry::questions).collect(),
        };
        self.sections.iter().map(asked).collect()
    }
}

/// A section: questions that belong together, under one heading on the check page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// "Your local area".
    pub title: Text,
    /// When it is asked; always without it.
    pub ask_if: Option<Rule>,
    /// The order of its questions.
    pub order: Order,
    /// In the order written, each statement of a battery as a question.
    pub questions: Vec<Question>,
}

impl Section {
    /// The questions in the order of a response.
    #[must_use]
    pub fn questions_in_order(&self, seed: u64) -> Vec<&Question> {
        match (self.order, self.questions.first()) {
            (Order::Random, Some(first)) => drawn(&self.questions, seed, first.code.as_str(), |_| false),
            _ => self.questions.iter().collect(),
        }
    }
}

/// A question set that has passed its checks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "QuestionSetDraft", into = "QuestionSetDraft")]
pub struct QuestionSet {
    draft: QuestionSetDraft,
    sections: Vec<Section>,
    needs: Needs,
}

impl QuestionSet {
    /// The sections in order.
    #[must_use]
    pub fn sections(&self) -> &[Section] {
        &self.sections
    }

    /// Stable name.
    #[must_use]
    pub fn code(&self) -> &Code {
        &self.draft.code
    }

    /// Version.
    #[must_use]
    pub fn version(&self) -> u32 {
        self.draft.version
    }

    /// What officers see.
    #[must_use]
    pub fn title(&self) -> &Text {
        &self.draft.title
    }

    /// What stands in the sections as written down: questions, and batteries as one.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.draft.sections.iter().flat_map(|section| &section.questions)
    }

    /// All questions in the order asked.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.sections.iter().flat_map(|section| &section.questions)
    }

    /// The question of this code.
    #[must_use]
    pub fn question(&self, code: &Code) -> Option<&Question> {
        self.questions().find(|question| question.code == *code)
    }

    /// Whether what counts depends on answers: there is a rule, or a bound that is an earlier answer.
    #[must_use]
    pub fn depends_on_answers(&self) -> bool {
        self.needs.answers
    }

    /// Whether some rule or wording is about the ward a person lives in.
    #[must_use]
    pub fn looks_at_ward(&self) -> bool {
        self.needs.ward
    }

    /// The section a question stands in, counted from 0.
    #[must_use]
    pub fn section_of(&self, code: &Code) -> Option<(usize, &Section)> {
        self.sections
            .iter()
            .enumerate()
            .find(|(_, section)| section.questions.iter().any(|question| question.code == *code))
    }
}

impl TryFrom<QuestionSetDraft> for QuestionSet {
    type Error = QuestionSetError;

    fn try_from(draft: QuestionSetDraft) -> Result<Self, Self::Error> {
        let sections = draft.asked();
        if let Some((_, error)) = findings::problems(&sections).into_iter().next() {
            return Err(error);
        }
        let needs = Needs::of(&sections);
        Ok(Self { draft, sections, needs })
    }
}

impl From<QuestionSet> for QuestionSetDraft {
    fn from(set: QuestionSet) -> Self {
        set.draft
    }
}

#[cfg(test)]
mod tests;
