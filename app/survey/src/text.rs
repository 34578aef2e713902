//! Wording in several languages, with the names of the council and its area piped in.

use serde::{Deserialize, Serialize};
use std::collections::BTreeMap;

/// A language tag (BCP 47), lower case: "en", "cy", "ar".
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Language(pub String);

impl Language {
    /// English, the language every question set has.
    #[must_use]
    pub fn english() -> Self {
        Self("en".to_owned())
    }
}

/// One piece of wording, by language. `{council}` and `{area}` stand for the council's and the area's name.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Text(pub BTreeMap<Language, String>);

impl Text {
    /// Wording in English only.
    #[must_use]
    pub fn english(text: &str) -> Self {
        Self(BTreeMap::from([(Language::english(), text.to_owned())]))
    }

    /// The wording in `language`, else in English, with names piped in. Empty when there is neither.
    #[must_use]
    pub fn say(&self, language: &Language, piping: &Piping) -> String {
        self.0
            .get(language)
            .or_else(|| self.0.get(&Language::english()))
            .map(|text| piping.fill(text))
            .unwrap_or_default()
    }
}

/// What is piped into wording.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Piping {
    /// The council's name: "Luton Council".
    pub council: String,
    /// The council's area: "Luton".
    pub area: String,
}

impl Piping {
    /// The text with `{council}` and `{area}` replaced.
    #[must_use]
    pub fn fill(&self, text: &str) -> String {
        text.replace("{council}", &self.council).replace("{area}", &self.area)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn falls_back_to_english_and_fills_names() {
        let text = Text::english("How much do you trust {council} in {area}?");
        let piping = Piping { council: "Luton Council".into(), area: "Luton".into() };
        assert_eq!(text.say(&Language("cy".into()), &piping), "How much do you trust Luton Council in Luton?");
        assert_eq!(Text::default().say(&Language::english(), &piping), "");
    }
}
