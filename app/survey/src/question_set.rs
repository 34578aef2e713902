//! A question set: sections of questions in order. A published version never changes; it is named by its content.

mod battery;
mod check;
mod error;

pub use battery::{Battery, Entry, Statement};
pub use error::QuestionSetError;

use crate::question::{Code, Question};
use crate::text::Text;
use serde::{Deserialize, Serialize};

/// A section as written down: questions and batteries that belong together.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SectionDraft {
    /// "Your local area".
    pub title: Text,
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

/// A section: questions that belong together, under one heading on the check page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Section {
    /// "Your local area".
    pub title: Text,
    /// In the order asked, each statement of a battery as a question.
    pub questions: Vec<Question>,
}

/// A question set that has passed its checks.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "QuestionSetDraft", into = "QuestionSetDraft")]
pub struct QuestionSet {
    draft: QuestionSetDraft,
    sections: Vec<Section>,
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

    /// All questions in the order asked.
    pub fn questions(&self) -> impl Iterator<Item = &Question> {
        self.sections.iter().flat_map(|section| &section.questions)
    }

    /// The question of this code.
    #[must_use]
    pub fn question(&self, code: &Code) -> Option<&Question> {
        self.questions().find(|question| question.code == *code)
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
        let sections: Vec<Section> = draft
            .sections
            .iter()
            .map(|section| Section {
                title: section.title.clone(),
                questions: section.questions.iter().flat_map(Entry::questions).collect(),
            })
            .collect();
        check::set(&sections)?;
        Ok(Self { draft, sections })
    }
}

impl From<QuestionSet> for QuestionSetDraft {
    fn from(set: QuestionSet) -> Self {
        set.draft
    }
}

#[cfg(test)]
mod tests;
