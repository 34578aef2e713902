//! Wording in several languages, with names, places and earlier answers piped in.
//!
//! What stands in braces is replaced:
//!
//! - `{council}`, `{area}`, `{ward}`: the names; `{ward|your ward}` says what stands there while the name is not known
//! - `{council|possessive}`: with the ending that the language has for it. English adds ’s, or ’ after an s; for other
//!   languages the name stays as it is, and the wording around it says whose it is
//! - `{answer.people|some people}`: an earlier answer in words, or what stands there without one
//! - `{answer.people|one:# person|other:# people|some people}`: the form that the language has for the number answered, with
//!   the number for #. The forms are the plural categories of Unicode (CLDR): zero, one, two, few, many, other
//!
//! What is not one of these stays as it stands.

mod piping;

pub(crate) use piping::{Piece, form, pieces};
pub use piping::{PipedAnswer, Piping};

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A language tag (BCP 47), lower case: "en", "cy", "ar", "en-x-easyread".
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Language(pub String);

impl Language {
    /// English, the language every question set has.
    #[must_use]
    pub fn english() -> Self {
        Self("en".to_owned())
    }

    /// The tag.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The language without what follows: easy-read English is English.
    #[must_use]
    pub fn primary(&self) -> &str {
        self.0.split('-').next().unwrap_or_default()
    }
}

/// One piece of wording, by language.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(pub BTreeMap<Language, String>);

impl Text {
    /// Wording in English only.
    #[must_use]
    pub fn english(text: &str) -> Self {
        Self(BTreeMap::from([(Language::english(), text.to_owned())]))
    }

    /// The wording in `language`, else in English, with names and answers piped in. Empty when there is neither.
    #[must_use]
    pub fn say(&self, language: &Language, piping: &Piping) -> String {
        self.said(language, piping).0
    }

    /// The wording as [`Text::say`] gives it, and whether it is in `language`: English that stands for another language
    /// is marked where it is shown.
    #[must_use]
    pub fn said(&self, language: &Language, piping: &Piping) -> (String, bool) {
        if let Some(text) = self.0.get(language) {
            return (piping.fill(language, text), true);
        }
        let english = Language::english();
        (self.0.get(&english).map(|text| piping.fill(&english, text)).unwrap_or_default(), *language == english)
    }
}

#[cfg(test)]
mod tests;
