//! A file that comes back from translators.

use crate::not_said::ImportError;
use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::{BytesStart, Event};
use std::collections::BTreeSet;
use survey::text::Language;

/// The most bytes of a file.
pub const MOST_BYTES: usize = 4_000_000;
/// The deepest nesting of elements.
const DEEPEST: usize = 50;
/// The most characters of a wording; no text of a question set is longer.
const LONGEST: usize = 20_000;

/// How far a unit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum State {
    /// Not translated.
    Initial,
    /// Translated: a draft.
    Translated,
    /// Looked at by another person: still a draft here.
    Reviewed,
    /// Approved.
    Final,
}

/// One wording.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Unit {
    /// "q.cohesion_area.stem".
    pub id: String,
    /// The English it was translated from.
    pub source: String,
    /// The translation; `None` where there is none.
    pub target: Option<String>,
    /// The least of its segments.
    pub state: State,
}

/// A file's translations into one language.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Translation {
    /// Into which language.
    pub language: Language,
    /// In the order of the file.
    pub units: Vec<Unit>,
}

/// Reads an XLIFF 2 file. Entities of its own, and declarations of them, are refused; segments that a program has split are put
/// together; markers within a text are passed over, and a unit with other codes in its text is refused.
///
/// # Errors
/// What is wrong, with the unit.
pub fn read(bytes: &[u8]) -> Result<Translation, ImportError> {
    if bytes.len() > MOST_BYTES {
        return Err(ImportError::one(format!("the file has more than {MOST_BYTES} bytes")));
    }
    let text =
        std::str::from_utf8(bytes).map_err(|_| ImportError::one("the file is not in UTF-8: save it as UTF-8"))?;
    let mut reader = Reader::from_str(text.trim_start_matches('\u{feff}'));
    let mut reading = Reading::default();
    loop {
        let event = reader.read_event().map_err(|error| ImportError::one(format!("the file is not XML: {error}")))?;
        match event {
            Event::Eof => return reading.finish(),
            Event::Start(element) => reading.start(&element, false)?,
            Event::Empty(element) => reading.start(&element, true)?,
            Event::End(_) => reading.end(),
            Event::Text(text) => reading.text(&text.xml10_content()),
            Event::CData(text) => reading.text(&text.xml10_content()),
            Event::GeneralRef(name) => {
                let sign = match name.resolve_char_ref() {
                    Ok(Some(sign)) => sign.to_string(),
                    Ok(None) => predefined(&name.xml10_content())?.to_owned(),
                    Err(error) => return Err(ImportError::one(format!("{}: {error}", reading.at()))),
                };
                reading.text(&sign);
            }
            Event::DocType(_) => {
                return Err(ImportError::one("the file declares a document type; XLIFF needs none: take it out"));
            }
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
        }
    }
}

fn predefined(name: &str) -> Result<&'static str, ImportError> {
    Ok(match name {
        "amp" => "&",
        "lt" => "<",
        "gt" => ">",
        "quot" => "\"",
        "apos" => "'",
        other => {
            let other: String = other.chars().take(40).collect();
            return Err(ImportError::one(format!("the file uses the entity “{other}”, which XML does not have")));
        }
    })
}

/// Whose text is being read.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Side {
    Source,
    Target,
}

#[derive(Default)]
struct Reading {
    /// Names of the elements that are open.
    open: Vec<String>,
    language: Option<Language>,
    units: Vec<Unit>,
    /// Names of units so far.
    seen: BTreeSet<String>,
    unit: Option<Unit>,
    side: Option<Side>,
    /// Of the segment that is open.
    source: String,
    target: Option<String>,
}

impl Reading {
    fn at(&self) -> String {
        self.unit.as_ref().map_or_else(|| "the file".to_owned(), |unit| format!("unit {}", unit.id))
    }

    fn refuse(&self, what: impl std::fmt::Display) -> ImportError {
        ImportError::one(format!("{}: {what}", self.at()))
    }

    fn start(&mut self, element: &BytesStart<'_>, empty: bool) -> Result<(), ImportError> {
        let name = element.local_name().as_ref().to_owned();
        if self.open.len() >= DEEPEST {
            return Err(self.refuse(format!("elements are more than {DEEPEST} deep")));
        }
        match name.as_str() {
            "xliff" if self.open.is_empty() => self.root(element)?,
            _ if self.open.is_empty() => return Err(self.refuse("this is not an XLIFF file")),
            "unit" => {
                let id = self.attribute(element, "id")?.unwrap_or_default();
                let id: String = id.chars().take(200).collect();
                if !self.seen.insert(id.clone()) {
                    return Err(self.refuse(format!("the unit “{id}” is there twice")));
                }
                self.unit = Some(Unit { id, source: String::new(), target: None, state: State::Final });
            }
            "segment" | "ignorable" => self.segment(element, &name)?,
            "source" => self.side = Some(Side::Source),
            "target" => {
                self.side = Some(Side::Target);
                self.target.get_or_insert_default();
            }
            "cp" if self.side.is_some() => return Err(self.refuse("it has a control character in its text")),
            "ph" | "pc" | "sc" | "ec" if self.side.is_some() => {
                return Err(self.refuse("it has formatting or a placeholder in its text; write plain text"));
            }
            _ => {}
        }
        self.open.push(name);
        if empty {
            self.end();
        }
        Ok(())
    }

    fn root(&mut self, element: &BytesStart<'_>) -> Result<(), ImportError> {
        let version = self.attribute(element, "version")?.unwrap_or_default();
        if !version.starts_with("2.") {
            let version: String = version.chars().take(20).collect();
            return Err(self.refuse(format!("it is XLIFF “{version}”; this program reads version 2 (2.0 to 2.2)")));
        }
        let source = self.attribute(element, "srcLang")?.unwrap_or_default();
        if !source.eq_ignore_ascii_case("en") {
            return Err(self.refuse("it is not translated from English (srcLang)"));
        }
        let tag = self.attribute(element, "trgLang")?.unwrap_or_default().to_ascii_lowercase();
        let is_tag =
            (2..=35).contains(&tag.len()) && tag.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'-');
        if !is_tag || tag == "en" {
            return Err(self.refuse("it does not say into which language it is translated (trgLang)"));
        }
        self.language = Some(Language(tag));
        Ok(())
    }

    fn segment(&mut self, element: &BytesStart<'_>, name: &str) -> Result<(), ImportError> {
        let state = match self.attribute(element, "state")?.as_deref() {
            // What is not translated text has no state.
            _ if name == "ignorable" => State::Final,
            None | Some("initial") => State::Initial,
            Some("translated") => State::Translated,
            Some("reviewed") => State::Reviewed,
            Some("final") => State::Final,
            Some(_) => return Err(self.refuse("its state is none that XLIFF has")),
        };
        if let Some(unit) = &mut self.unit {
            unit.state = unit.state.min(state);
        }
        Ok(())
    }

    fn attribute(&self, element: &BytesStart<'_>, name: &str) -> Result<Option<String>, ImportError> {
        for attribute in element.attributes() {
            let attribute = attribute.map_err(|error| self.refuse(error))?;
            if attribute.key.as_ref() == name {
                let value = unescape(&attribute.value).map_err(|error| self.refuse(error))?;
                return Ok(Some(value.into_owned()));
            }
        }
        Ok(None)
    }

    fn text(&mut self, text: &str) {
        match self.side {
            Some(Side::Source) => self.source.push_str(text),
            Some(Side::Target) => self.target.get_or_insert_default().push_str(text),
            None => {}
        }
    }

    fn end(&mut self) {
        match self.open.pop().as_deref() {
            Some("source" | "target") => self.side = None,
            Some(name @ ("segment" | "ignorable")) => {
                let source = std::mem::take(&mut self.source);
                // Between segments stands what is the same in both, mostly a space.
                let target = self.target.take().or_else(|| (name == "ignorable").then(|| source.clone()));
                if let Some(unit) = &mut self.unit {
                    let first = unit.source.is_empty();
                    unit.source.push_str(&source);
                    unit.target = match (unit.target.take(), target) {
                        (Some(before), Some(target)) => Some(before + &target),
                        (None, Some(target)) if first => Some(target),
                        // A segment without translation leaves the unit without.
                        _ => None,
                    };
                }
            }
            Some("unit") => self.units.extend(self.unit.take()),
            _ => {}
        }
    }

    fn finish(self) -> Result<Translation, ImportError> {
        if !self.open.is_empty() {
            return Err(ImportError::one("the file ends too early"));
        }
        let language = self.language.ok_or_else(|| ImportError::one("this is not an XLIFF file"))?;
        let long = |text: &str| text.chars().count() > LONGEST;
        if let Some(unit) =
            self.units.iter().find(|unit| long(&unit.source) || unit.target.as_deref().is_some_and(long))
        {
            return Err(ImportError::one(format!("unit {}: its text is longer than {LONGEST} characters", unit.id)));
        }
        Ok(Translation { language, units: self.units })
    }
}
