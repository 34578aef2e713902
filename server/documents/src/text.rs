//! Text from outside, made fit to be set.

use crate::fonts::{FONTS, MISSING};
use crate::words::{Line, Mention};
use serde::Serialize;
use survey::text::{Language, Piping, Text};

/// The longest run without a place to break that is left as it is.
const LONGEST_RUN: usize = 24;

/// Stand around English text inside a sentence in another language. Characters for private use, which no text of ours holds.
pub(crate) const ENGLISH_BEGINS: char = '\u{e010}';
/// See [`ENGLISH_BEGINS`].
pub(crate) const ENGLISH_ENDS: char = '\u{e011}';

/// A part of a text in one language.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
struct Run {
    text: String,
    lang: Option<&'static str>,
}

/// Text and the language it is in, where that is not the document's.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub(crate) struct Piece {
    text: String,
    lang: Option<&'static str>,
    /// The same in parts, where some of it is in another language than the rest.
    runs: Vec<Run>,
}

impl Piece {
    /// What a speaker said, as it was said: what stands in it from outside was cleaned before it was put there.
    pub(crate) fn said(line: &Line) -> Self {
        let plain = line.text.replace([ENGLISH_BEGINS, ENGLISH_ENDS], "");
        let lang = line.english.then_some("en");
        let mut runs = Vec::new();
        // Where all is English, so is what stands in it.
        if plain != line.text && !line.english {
            for part in line.text.split(ENGLISH_BEGINS) {
                let (english, own) = part.split_once(ENGLISH_ENDS).unwrap_or(("", part));
                runs.push(Run { text: english.to_owned(), lang: Some("en") });
                runs.push(Run { text: own.to_owned(), lang: None });
            }
            runs.retain(|run| !run.text.is_empty());
        }
        Self { text: plain, lang, runs }
    }

    /// Text in the language of the document, or in none: a name, a number.
    pub(crate) fn own(text: impl AsRef<str>) -> Self {
        Self { text: clean(text.as_ref()), lang: None, ..Self::default() }
    }

    /// English text in a document in `language`.
    pub(crate) fn english(text: impl AsRef<str>, language: &Language) -> Self {
        Self { text: clean(text.as_ref()), lang: (*language != Language::english()).then_some("en"), ..Self::default() }
    }

    /// Text in the language of the document, or in English where that is another.
    pub(crate) fn in_english(text: impl AsRef<str>, english: bool) -> Self {
        Self { text: clean(text.as_ref()), lang: english.then_some("en"), ..Self::default() }
    }

    /// The text.
    pub(crate) fn text(&self) -> &str {
        &self.text
    }

    /// Wording in `language`, else in English and marked as such.
    pub(crate) fn say(text: &Text, language: &Language, piping: &Piping) -> Self {
        let (said, own) = text.said(language, piping);
        if own { Self::own(said) } else { Self::english(said, language) }
    }

    /// The text without places to break it: for what is read out and never set.
    pub(crate) fn unbroken(&self) -> String {
        self.text.replace('\u{200b}', "")
    }

    /// Whether the text is not in the document's language.
    pub(crate) fn is_foreign(&self) -> bool {
        self.lang.is_some() && !self.text.is_empty()
    }
}

impl From<&Line> for Piece {
    fn from(line: &Line) -> Self {
        Self::in_english(&line.text, line.english)
    }
}

impl Mention {
    /// Wording in `language`, else in English and marked as such.
    pub(crate) fn say(text: &Text, language: &Language, piping: &Piping) -> Self {
        let (said, own) = text.said(language, piping);
        if own { Self::new(&said) } else { Self::english(&said) }
    }
}

/// One line of text without what cannot be printed: control characters and orders to turn the direction of the text around
/// are left out, white space of every kind becomes one space, a character that no font has becomes [`MISSING`], and
/// a run without a place to break gets some, so that it stays on the page.
pub(crate) fn clean(text: &str) -> String {
    let mut cleaned = String::with_capacity(text.len());
    let mut run = 0;
    for character in text.chars() {
        let character = match character {
            white if white.is_whitespace() => ' ',
            // A byte order mark shows nothing, and PDF/UA allows none.
            other if other.is_control() || turns(other) || other == '\u{feff}' => continue,
            // Joiners, marks of direction and the like show nothing themselves; typst sets them without a glyph.
            '\u{200b}'..='\u{200f}' | '\u{61c}' | '\u{ad}' | '\u{2060}' | '\u{fe0f}' => character,
            other if FONTS.cover(other) => other,
            _ => MISSING,
        };
        if character == ' ' {
            run = 0;
            if cleaned.is_empty() || cleaned.ends_with(' ') {
                continue;
            }
        } else {
            run += 1;
        }
        cleaned.push(character);
        if run >= LONGEST_RUN {
            cleaned.push('\u{200b}');
            run = 0;
        }
    }
    cleaned.truncate(cleaned.trim_end().len());
    cleaned
}

/// Embeddings, overrides and isolates (Unicode Standard Annex 9). Each text is a paragraph of its own, or beside words of the
/// template in a box: none is needed.
fn turns(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// Whether something of a text had to be replaced.
pub(crate) fn is_incomplete(cleaned: &str) -> bool {
    cleaned.contains(MISSING)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_printed_is_left_out_or_shown_as_missing() {
        assert_eq!(clean("a\0b\u{202e}c\u{2067}d"), "abcd");
        assert_eq!(clean("  two\r\n\tlines  "), "two lines");
        assert_eq!(clean("\u{1f600} 字"), "\u{fffd} \u{fffd}");
        assert_eq!(clean("مرحبا"), "مرحبا");
    }

    #[test]
    fn a_long_run_gets_places_to_break() {
        let cleaned = clean(&"a".repeat(100));
        assert_eq!(cleaned.matches('\u{200b}').count(), 4);
        assert_eq!(cleaned.replace('\u{200b}', ""), "a".repeat(100));
    }

    #[test]
    fn wording_that_is_not_translated_is_marked() {
        let arabic = Language("ar".into());
        let both = Text([(Language::english(), "Yes".into()), (arabic.clone(), "نعم".into())].into());
        assert_eq!(Piece::say(&both, &arabic, &Piping::default()).lang, None);
        assert!(Piece::say(&Text::english("Yes"), &arabic, &Piping::default()).is_foreign());
        assert!(!Piece::say(&Text::english("Yes"), &Language::english(), &Piping::default()).is_foreign());
    }

    #[test]
    fn english_inside_a_sentence_is_marked() {
        let polish = Language("pl".into());
        let label = Mention::say(&Text::english("None of \u{e010}these\u{202e}"), &polish, &Piping::default());
        let say = |english| Piece::said(&Line { text: format!("Zaznacz „{}”.", label.as_str()), english });
        let said = say(false);
        let runs: Vec<(&str, Option<&str>)> = said.runs.iter().map(|run| (run.text.as_str(), run.lang)).collect();
        assert_eq!(runs.len(), 3, "{runs:?}");
        assert_eq!((runs[0], runs[1].1, runs[2]), (("Zaznacz „", None), Some("en"), ("”.", None)));
        assert!(!said.text.contains([ENGLISH_BEGINS, ENGLISH_ENDS]) && said.text.contains("None of "));
        assert!(say(true).runs.is_empty(), "where all is English one mark is enough");
        let own = Mention::say(&Text([(polish.clone(), "Nie".into())].into()), &polish, &Piping::default());
        assert_eq!(own.as_str(), "Nie");
    }
}
