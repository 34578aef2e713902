//! Text that people type: brought to one form without changing what it says, and counted as people count.
//!
//! The form is NFC (Unicode Standard Annex 15), lines end in "\n", and nothing stands before or after. Characters that
//! nobody can see but that change what is shown (controls, and the marks that reorder text: Unicode Standard Annex 9)
//! are never dropped in silence: each becomes a visible "�", and the person is asked to look.

use unicode_normalization::UnicodeNormalization;
use unicode_segmentation::UnicodeSegmentation;

/// Whether a field takes line breaks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lines {
    /// One line: a line break becomes a space.
    One,
    /// Several lines.
    Many,
}

/// What was typed, in one form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Written {
    /// The text.
    pub text: String,
    /// How many hidden characters have been made visible.
    pub hidden: usize,
}

/// Brings typed text to one form. Doing it again changes nothing.
#[must_use]
pub fn tidy(typed: &str, lines: Lines) -> Written {
    let mut hidden = 0;
    let ends = typed.replace("\r\n", "\n");
    let text: String = ends
        .chars()
        .map(|character| match character {
            '\n' | '\r' | '\u{85}' | '\u{2028}' | '\u{2029}' => {
                if lines == Lines::One {
                    ' '
                } else {
                    '\n'
                }
            }
            '\t' => ' ',
            other if is_hidden(other) => {
                hidden += 1;
                char::REPLACEMENT_CHARACTER
            }
            other => other,
        })
        .nfc()
        .collect();
    Written { text: text.trim().to_owned(), hidden }
}

/// Controls, embeddings, overrides and isolates of direction, deprecated formatting, byte order marks. The marks that
/// right-to-left writing needs inside a line (U+200E, U+200F, U+061C) and joiners are not among them.
fn is_hidden(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}')
}

/// The first figure of scripts whose ten figures follow each other (Unicode general category Nd).
const ZEROS: [char; 8] = ['٠', '۰', '०', '০', '੦', '૦', '௦', '０'];

/// A figure of another script as the one that computers count with.
pub(crate) fn western_figure(character: char) -> Option<char> {
    ZEROS.iter().find_map(|zero| {
        let value = u32::from(character).checked_sub(u32::from(*zero)).filter(|value| *value < 10)?;
        char::from_digit(value, 10)
    })
}

/// A text with the figures of other scripts as those that computers count with: "٢٥" is "25".
#[must_use]
pub fn western(text: &str) -> String {
    text.chars().map(|character| western_figure(character).unwrap_or(character)).collect()
}

/// How many characters people see: extended grapheme clusters (Unicode Standard Annex 29). A flag, a letter with its
/// accents or a family of emoji is one.
#[must_use]
pub fn length(text: &str) -> usize {
    text.graphemes(true).count()
}

/// Whether a text is longer than `most` characters. Clusters themselves are held to ten code points on average, so that
/// a text of few characters cannot be large.
#[must_use]
pub fn is_longer(text: &str, most: usize) -> bool {
    text.chars().count() > most.saturating_mul(10) || length(text) > most
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn counts_what_people_see() {
        assert_eq!(length("naïve"), 5);
        assert_eq!(length("e\u{301}"), 1);
        assert_eq!(length("🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}"), 1);
        assert_eq!(length("নমস্কার"), "নমস্কার".graphemes(true).count());
        assert!(is_longer("four", 3) && !is_longer("four", 4));
        let tall = format!("a{}", "\u{301}".repeat(100));
        assert!(is_longer(&tall, 5), "one character of a hundred accents");
    }

    #[test]
    fn keeps_what_was_said_and_shows_what_was_hidden() {
        let tidy = |typed: &str, lines| tidy(typed, lines);
        assert_eq!(tidy(" a\r\nb\rc\u{2028}d ", Lines::Many).text, "a\nb\nc\nd");
        assert_eq!(tidy("a\r\nb", Lines::One).text, "a b");
        assert_eq!(tidy("cafe\u{301}", Lines::One).text, "café");
        let turned = tidy("pay \u{202e}001\u{202c} now\u{0}", Lines::One);
        assert_eq!((turned.text.as_str(), turned.hidden), ("pay �001� now�", 3));
        let arabic = tidy("مرحبا\u{200f}!", Lines::One);
        assert_eq!((arabic.text.as_str(), arabic.hidden), ("مرحبا\u{200f}!", 0));
    }

    proptest! {
        #[test]
        fn tidying_again_changes_nothing(typed in any::<String>()) {
            for lines in [Lines::One, Lines::Many] {
                let once = tidy(&typed, lines);
                let again = tidy(&once.text, lines);
                prop_assert_eq!(again.hidden, 0);
                prop_assert_eq!(&once.text, &again.text);
                prop_assert!(!once.text.contains('\r'));
                prop_assert!(lines == Lines::Many || !once.text.contains('\n'));
            }
        }
    }
}
