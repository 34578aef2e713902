//! Translations of a question set as XLIFF 2.1 (OASIS 2018), one file for each language, and back.
//!
//! A unit is one wording, named by the question's code and the part: `q.cohesion_area.stem`. The names stay while questions
//! move, so a file can be worked on while the set is. What was translated from other words than the set has now is refused,
//! unit by unit.

mod apply;
mod parts;
mod read;

pub use apply::{Applied, apply};
pub use read::{MOST_BYTES, State, Translation, Unit, read};

use crate::ExportError;
use crate::xml::Xml;
use parts::parts;
use survey::question_set::QuestionSetDraft;
use survey::text::Language;

/// A file for translators: every wording of a set that has English, with what the language has so far. `approved` says that
/// somebody has approved the translation: what is there is then `final`, and else `translated`; what is not is `initial`.
///
/// # Errors
/// [`ExportError::Xml`], which writing to memory does not cause.
pub fn write(draft: &QuestionSetDraft, language: &Language, approved: bool) -> Result<String, ExportError> {
    let mut draft = draft.clone();
    let english = Language::english();
    let mut units: Vec<(String, String, Option<String>)> = Vec::new();
    parts(&mut draft, &mut |id, text| {
        let said = |language| text.0.get(language).filter(|words: &&String| !words.trim().is_empty()).cloned();
        if let Some(source) = said(&english) {
            units.push((id.to_owned(), source, said(language)));
        }
    });
    let mut xml = Xml::new()?;
    let about = [
        ("xmlns", "urn:oasis:names:tc:xliff:document:2.0"),
        ("version", "2.1"),
        ("srcLang", "en"),
        ("trgLang", language.as_str()),
    ];
    xml.open("xliff", &about)?;
    let original = format!("{}_{}", draft.code, draft.version);
    xml.open(
        "file",
        &[("id", draft.code.as_str()), ("original", &original), ("canResegment", "no"), ("xml:space", "preserve")],
    )?;
    for (id, source, target) in &units {
        xml.open("unit", &[("id", id)])?;
        if source.contains('{') {
            xml.open("notes", &[])?;
            let note = "Keep what stands in braces. After a bar, and after “one:” and “other:”, translate the words.";
            xml.leaf("note", &[], note)?;
            xml.close("notes")?;
        }
        let state = match target {
            None => "initial",
            Some(_) if approved => "final",
            Some(_) => "translated",
        };
        xml.open("segment", &[("state", state)])?;
        xml.leaf("source", &[], source)?;
        if let Some(target) = target {
            xml.leaf("target", &[], target)?;
        }
        xml.close("segment")?;
        xml.close("unit")?;
    }
    xml.close("file")?;
    xml.close("xliff")?;
    Ok(xml.finish())
}

#[cfg(test)]
mod tests;
