//! The copy of a person's answers.

use crate::error::DocumentError;
use crate::text::{Piece, clean, is_incomplete};
use crate::typesetting::{Template, set};
use crate::words::Line;
use serde::Serialize;

/// What the copy itself says, in its language.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct CopyWords {
    /// "A copy of your answers".
    pub title: Line,
    /// Where there is no answer.
    pub not_provided: Line,
    /// "Page # of #": page number and number of pages stand for the signs.
    pub page_of: Line,
    /// On every page of a demonstration.
    pub demonstration: Line,
    /// Where a character could not be printed.
    pub incomplete: Line,
}

/// A copy of the answers that a person sent.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AnswersCopy {
    /// The language as documents name it (BCP 47): "en", "ar".
    pub language: &'static str,
    /// What it says itself.
    pub words: CopyWords,
    /// "Luton Council".
    pub council: String,
    /// "Residents’ survey 2026".
    pub survey: Line,
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
    pub title: Line,
    /// Questions and answers.
    pub rows: Vec<CopyRow>,
}

/// What was asked, and the lines of the answer; none where there is none.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CopyRow {
    /// What was asked.
    pub key: Line,
    /// The answer in lines.
    pub value: Vec<Line>,
}

#[derive(Serialize)]
struct Data {
    lang: &'static str,
    document_title: String,
    title: Piece,
    council: String,
    survey: Piece,
    synthetic: Option<Piece>,
    incomplete: Option<Piece>,
    not_provided: Piece,
    page_of: Piece,
    facts: Vec<Row>,
    sections: Vec<Section>,
}

#[derive(Serialize)]
struct Section {
    title: Piece,
    rows: Vec<Row>,
}

#[derive(Serialize)]
struct Row {
    key: Piece,
    value: Vec<Piece>,
}

impl From<&CopyRow> for Row {
    fn from(row: &CopyRow) -> Self {
        Self { key: (&row.key).into(), value: row.value.iter().map(Piece::from).collect() }
    }
}

impl AnswersCopy {
    /// The copy as PDF/UA-1, in the language of the page it is a copy of.
    ///
    /// # Errors
    /// [`DocumentError`]; no answer that was typed leads to one.
    pub fn pdf(&self) -> Result<Vec<u8>, DocumentError> {
        let sections: Vec<Section> = self
            .sections
            .iter()
            .map(|section| Section {
                title: (&section.title).into(),
                rows: section.rows.iter().map(Row::from).collect(),
            })
            .collect();
        let mut lines = sections.iter().flat_map(|section| &section.rows).flat_map(|row| &row.value);
        let incomplete = lines.any(|line| is_incomplete(line.text()));
        let words = &self.words;
        let data = Data {
            lang: self.language,
            document_title: clean(&format!("{}: {}", words.title.text, self.survey.text)),
            title: (&words.title).into(),
            council: clean(&self.council),
            survey: (&self.survey).into(),
            synthetic: self.synthetic.then(|| (&words.demonstration).into()),
            incomplete: incomplete.then(|| (&words.incomplete).into()),
            not_provided: (&words.not_provided).into(),
            page_of: (&words.page_of).into(),
            facts: self.facts.iter().map(Row::from).collect(),
            sections,
        };
        set(Template::Copy, &data, None)
    }
}
