//! The copy of a person's answers.

use crate::error::DocumentError;
use crate::text::{clean, is_incomplete};
use crate::typesetting::{Template, set};
use crate::words;
use serde::Serialize;

/// A copy of the answers that a person sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswersCopy {
    /// "Luton Council".
    pub council: String,
    /// "Residents’ survey 2026".
    pub survey: String,
    /// What stands before the answers: the day of sending, the reference, the ward.
    pub facts: Vec<CopyRow>,
    /// The answers.
    pub sections: Vec<CopySection>,
    /// The survey is a demonstration.
    pub synthetic: bool,
}

/// Answers that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopySection {
    /// "Your local area".
    pub title: String,
    /// Questions and answers.
    pub rows: Vec<CopyRow>,
}

/// What was asked, and the lines of the answer; none where there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyRow {
    /// What was asked.
    pub key: String,
    /// The answer in lines.
    pub value: Vec<String>,
}

#[derive(Serialize)]
struct Data {
    title: &'static str,
    council: String,
    survey: String,
    synthetic: Option<&'static str>,
    incomplete: Option<&'static str>,
    not_provided: &'static str,
    page_of: &'static str,
    facts: Vec<Row>,
    sections: Vec<Section>,
}

#[derive(Serialize)]
struct Section {
    title: String,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    key: String,
    value: Vec<String>,
}

impl From<&CopyRow> for Row {
    fn from(row: &CopyRow) -> Self {
        Self { key: clean(&row.key), value: row.value.iter().map(|line| clean(line)).collect() }
    }
}

impl AnswersCopy {
    /// The copy as PDF/UA-1, in English as the page it is a copy of.
    ///
    /// # Errors
    /// [`DocumentError`]; no answer that was typed leads to one.
    pub fn pdf(&self) -> Result<Vec<u8>, DocumentError> {
        let sections: Vec<Section> = self
            .sections
            .iter()
            .map(|section| Section { title: clean(&section.title), rows: section.rows.iter().map(Row::from).collect() })
            .collect();
        let mut lines = sections.iter().flat_map(|section| &section.rows).flat_map(|row| &row.value);
        let incomplete = lines.any(|line| is_incomplete(line));
        let data = Data {
            title: words::COPY_TITLE,
            council: clean(&self.council),
            survey: clean(&self.survey),
            synthetic: self.synthetic.then_some(words::SYNTHETIC),
            incomplete: incomplete.then_some(words::COPY_INCOMPLETE),
            not_provided: words::NOT_PROVIDED,
            page_of: words::PAGE_OF,
            facts: self.facts.iter().map(Row::from).collect(),
            sections,
        };
        set(Template::Copy, &data, None)
    }
}
