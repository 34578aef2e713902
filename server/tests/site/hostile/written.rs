//! What becomes of typed text, as `docs/typed-text.md` says it: worked out here apart from the program's own code.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// What becomes of a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Becomes {
    /// Nothing is left of it.
    Empty,
    /// It is refused, and shown again like this.
    Refused(String),
    /// It is kept.
    Kept(String),
}

/// What becomes of a text in a field of so many characters, of one line or several.
pub(super) fn becomes(typed: &str, several_lines: bool, most: usize) -> Becomes {
    let mut hidden = false;
    let mut text = String::new();
    for character in typed.replace("\r\n", "\n").chars() {
        text.push(match character {
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' if several_lines => '\n',
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' | '\t' => ' ',
            '\u{0}'..='\u{1f}'
            | '\u{7f}'..='\u{9f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2066}'..='\u{206f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}' => {
                hidden = true;
                '\u{fffd}'
            }
            other => other,
        });
    }
    let text: String = text.nfc().collect::<String>().trim().to_owned();
    if text.is_empty() {
        Becomes::Empty
    } else if hidden || text.graphemes(true).count() > most || text.chars().count() > 10 * most {
        Becomes::Refused(text)
    } else {
        Becomes::Kept(text)
    }
}
