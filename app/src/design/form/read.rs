use super::LONGEST;
use crate::components::FieldError;
use std::str::FromStr;
use survey::code::Code;
use survey::fields::Fields;
use survey::question::{Purpose, Source, WordingStatus};
use survey::text::{Language, Text};
use survey::writing::{Lines, is_longer, tidy};

/// The most rows of a list.
const MOST_ROWS: usize = 200;

/// Reads fields one after the other and notes what is wrong.
pub(super) struct Reader<'a> {
    pub(super) fields: &'a Fields,
    errors: Vec<FieldError>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(fields: &'a Fields) -> Self {
        Self { fields, errors: Vec::new() }
    }

    pub(super) fn finish<T>(self, value: T) -> Result<T, Vec<FieldError>> {
        if self.errors.is_empty() { Ok(value) } else { Err(self.errors) }
    }

    pub(super) fn wrong(&mut self, field: &str, message: impl Into<String>) {
        self.errors.push(FieldError::new(field, message.into()));
    }

    /// The codes that name the rows of a list, in order; a repeated or impossible one is left out.
    pub(super) fn rows(&self, list: &str) -> Vec<Code> {
        let mut rows: Vec<Code> = Vec::new();
        for row in self.fields.all(list).filter_map(|row| row.parse().ok()).take(MOST_ROWS) {
            if !rows.contains(&row) {
                rows.push(row);
            }
        }
        rows
    }

    /// A code. Where what was typed is none, the one before stands.
    pub(super) fn code(&mut self, field: &str, before: &Code) -> Code {
        let typed = self.fields.trimmed(field);
        match typed.parse() {
            Ok(code) => code,
            // Not sent at all: the row is as it was.
            Err(_) if self.fields.get(field).is_none() => before.clone(),
            Err(_) if typed.is_empty() => {
                self.wrong(field, "Enter a code: columns of files are named by it");
                before.clone()
            }
            Err(error) => {
                self.wrong(field, error.to_string());
                before.clone()
            }
        }
    }

    fn english(&mut self, field: &str) -> String {
        let written = tidy(self.fields.text(field), Lines::Many);
        if written.hidden > 0 {
            self.wrong(field, "This holds characters that cannot be shown. Type it again");
        } else if is_longer(&written.text, LONGEST) {
            self.wrong(field, format!("Use at most {LONGEST} characters"));
        }
        written.text
    }

    /// Wording: its English from the field, other languages as they were.
    pub(super) fn text(&mut self, field: &str, before: Option<&Text>) -> Text {
        let mut text = before.cloned().unwrap_or_default();
        text.0.insert(Language::english(), self.english(field));
        text
    }

    /// Wording that may be left out: it goes with all its languages.
    pub(super) fn optional(&mut self, field: &str, before: Option<&Text>) -> Option<Text> {
        if self.fields.trimmed(field).is_empty() { None } else { Some(self.text(field, before)) }
    }

    pub(super) fn is_ticked(&self, field: &str) -> bool {
        self.fields.get(field).is_some()
    }

    /// A number or the like, where something is typed.
    pub(super) fn optional_number<T: FromStr>(&mut self, field: &str, says: &str) -> Option<T> {
        let typed = self.fields.trimmed(field);
        if typed.is_empty() {
            return None;
        }
        let read = typed.parse().ok();
        if read.is_none() {
            self.wrong(field, says);
        }
        read
    }

    /// A number or the like that is needed; the one before where nothing can be read.
    pub(super) fn number<T: FromStr>(&mut self, field: &str, before: T, says: &str) -> T {
        match self.fields.trimmed(field).parse() {
            Ok(number) => number,
            Err(_) => {
                self.wrong(field, says);
                before
            }
        }
    }

    pub(super) fn purpose(&mut self, before: Purpose) -> Purpose {
        match self.fields.text("purpose") {
            "perception" => Purpose::Perception,
            "weighting" => Purpose::Weighting,
            "equality" => Purpose::Equality,
            _ => before,
        }
    }

    pub(super) fn source(&mut self, before: &Source) -> Source {
        let status = match self.fields.text("status") {
            "verbatim" => WordingStatus::Verbatim,
            "table_title" => WordingStatus::TableTitle,
            "unchecked" => WordingStatus::Unchecked,
            "own" => WordingStatus::Own,
            _ => before.status,
        };
        let note = self.english("note");
        Source { title: self.english("source"), status, note: Some(note).filter(|note| !note.is_empty()) }
    }
}
