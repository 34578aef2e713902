//! The forms a question set is handed on in, and what is read of them into a draft.

use app::language::find;
use exports::codebook::{codebook_csv, codebook_html, ddi};
use exports::not_said::{ImportError, NotSaid};
use exports::{ExportError, xliff, xlsform};
use survey::draft::{Draft, DraftError};
use survey::question_set::reading::{self, ReadError};
use survey::question_set::{QuestionSet, QuestionSetDraft, QuestionSetError};
use survey::text::Language;

/// How every workbook begins: it is a ZIP archive.
const ZIP: &[u8] = b"PK\x03\x04";

/// A form to hand a question set on in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum QuestionFile {
    /// As it is read.
    Json,
    /// An XLSForm workbook.
    Xlsform,
    /// The codebook: a row for each question in each language.
    CodebookCsv,
    /// The codebook as a page to read.
    CodebookHtml,
    /// DDI Codebook 2.5.
    Ddi,
    /// XLIFF 2.1, for translators.
    Xliff {
        /// Into which language.
        language: Language,
        /// Mark what is translated as approved.
        approved: bool,
    },
}

/// Why a file was not written.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum WriteError {
    /// It describes columns of answers, which only a set that can be asked has.
    #[error("it cannot be published as it is, so it has no codebook: {0}")]
    NotPublishable(#[from] QuestionSetError),
    /// The file could not be written.
    #[error(transparent)]
    Export(#[from] ExportError),
    /// JSON could not be written.
    #[error(transparent)]
    Json(#[from] serde_json::Error),
}

impl QuestionFile {
    /// The form by the name of its file: "question-set.json", "pl.xlf".
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        Some(match name {
            "question-set.json" => Self::Json,
            "xlsform.xlsx" => Self::Xlsform,
            "codebook.csv" => Self::CodebookCsv,
            "codebook.html" => Self::CodebookHtml,
            "ddi.xml" => Self::Ddi,
            other => {
                let words = find(other.strip_suffix(".xlf")?).filter(|words| !words.is_source())?;
                Self::Xliff { language: Language(words.tag().to_owned()), approved: false }
            }
        })
    }

    /// The name of its file, as it stands at the end of addresses.
    #[must_use]
    pub fn name(&self) -> String {
        match self {
            Self::Json => "question-set.json".to_owned(),
            Self::Xlsform => "xlsform.xlsx".to_owned(),
            Self::CodebookCsv => "codebook.csv".to_owned(),
            Self::CodebookHtml => "codebook.html".to_owned(),
            Self::Ddi => "ddi.xml".to_owned(),
            Self::Xliff { language, .. } => format!("{}.xlf", language.as_str()),
        }
    }

    /// What it is, for browsers.
    #[must_use]
    pub fn media_type(&self) -> &'static str {
        match self {
            Self::Json => "application/json",
            Self::Xlsform => "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            Self::CodebookCsv => "text/csv; charset=utf-8",
            Self::CodebookHtml => "text/html; charset=utf-8",
            Self::Ddi => "application/xml",
            Self::Xliff { .. } => "application/xliff+xml",
        }
    }

    /// Its bytes, and what the form cannot say of the set. The same set always gives the same bytes.
    ///
    /// # Errors
    /// [`WriteError`].
    pub fn write(&self, set: &QuestionSetDraft) -> Result<(Vec<u8>, Vec<NotSaid>), WriteError> {
        let asked = || QuestionSet::try_from(set.clone());
        let bytes = match self {
            Self::Json => reading::write(set)?.into_bytes(),
            Self::CodebookCsv => codebook_csv(&asked()?)?.into_bytes(),
            Self::CodebookHtml => codebook_html(&asked()?).into_bytes(),
            Self::Ddi => ddi(&asked()?)?.into_bytes(),
            Self::Xlsform => {
                let written = xlsform::write(set)?;
                return Ok((written.bytes, written.not_said));
            }
            Self::Xliff { language, approved } => xliff::write(set, language, *approved)?.into_bytes(),
        };
        Ok((bytes, Vec::new()))
    }
}

/// A question set from a file.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ReadSet {
    /// The set. Whether it can be published, the checks say.
    pub set: QuestionSetDraft,
    /// What of a workbook was passed over or assumed.
    pub not_said: Vec<NotSaid>,
}

/// Why no question set was read from a file.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ReadSetError {
    /// A workbook that cannot be read.
    #[error("{0}")]
    Workbook(#[from] ImportError),
    /// JSON that is no question set.
    #[error("{0}")]
    Json(#[from] ReadError),
}

/// Reads a question set from JSON or from an XLSForm workbook, whichever the bytes are.
///
/// # Errors
/// [`ReadSetError`].
pub fn read_set(bytes: &[u8]) -> Result<ReadSet, ReadSetError> {
    if bytes.starts_with(ZIP) {
        let read = xlsform::read(bytes)?;
        return Ok(ReadSet { set: read.draft, not_said: read.not_said });
    }
    Ok(ReadSet { set: reading::read(bytes)?, not_said: Vec::new() })
}

/// A draft as a file in a language shows it: with what there is in the language, offered or not.
#[must_use]
pub fn set_in(draft: &Draft, language: &Language, version: u32) -> QuestionSetDraft {
    let mut draft = draft.clone();
    let mut head = draft.head().clone();
    head.languages.insert(language.clone());
    draft.set_head(head);
    draft.to_set(version)
}

/// Puts the wording of a translated set into the draft that it was made of, and offers the language.
///
/// # Errors
/// [`DraftError`] where the draft is not the one the set was made of.
pub fn take_wording(draft: &mut Draft, set: &QuestionSetDraft, language: &Language) -> Result<(), DraftError> {
    let say = |text: &mut survey::text::Text, from: &survey::text::Text| {
        if let Some(wording) = from.0.get(language) {
            text.0.insert(language.clone(), wording.clone());
        }
    };
    let mut head = draft.head().clone();
    say(&mut head.title, &set.title);
    head.languages.insert(language.clone());
    draft.set_head(head);
    for (placed, from) in draft.layout().to_vec().into_iter().zip(&set.sections) {
        let mut head = draft.section(placed.section).cloned().ok_or(DraftError::Gone)?;
        say(&mut head.title, &from.title);
        draft.set_section(placed.section, head)?;
        for (id, from) in placed.entries.into_iter().zip(&from.questions) {
            let mut entry = draft.entry(id).cloned().ok_or(DraftError::Gone)?;
            let translated = from.parts();
            for (name, text) in entry.parts_mut() {
                if let Some((_, from)) = translated.iter().find(|(other, _)| *other == name) {
                    say(text, from);
                }
            }
            draft.set_entry(id, entry)?;
        }
    }
    Ok(())
}
