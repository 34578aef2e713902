//! The reading age of a question's English wording.
//!
//! Flesch–Kincaid grade level, 0.39 × words per sentence + 11.8 × syllables per word − 15.59, and five years for the age at
//! which an American grade is reached (J. P. Kincaid, R. P. Fishburne, R. L. Rogers and B. S. Chissom 1975, "Derivation of new
//! readability formulas for Navy enlisted personnel", Research Branch Report 8-75). Its limits: it was made for passages of
//! about a hundred words and says little of a few; it knows lengths and no meanings; syllables are counted by rule, which is
//! wrong for about one word in ten; it is for English only. So it gives a hint, and only for wording that is the author's own.

use crate::question::Question;
use crate::text::{Language, Piece, Text, pieces};

/// The highest reading age that is not remarked on.
pub(super) const OLDEST: u32 = 12;
/// With fewer words the formula tells nothing.
const FEWEST_WORDS: u32 = 8;

/// The reading age in years of what is read before the answers: lead-in, question and help in English. Nothing where there are
/// fewer than eight words.
#[must_use]
pub fn reading_age(question: &Question) -> Option<u32> {
    let mut text = String::new();
    for wording in question.lead_in.iter().chain([&question.stem]).chain(&question.hint) {
        text.push_str(&plain(wording));
        text.push_str(" . ");
    }
    let (mut words, mut syllables, mut sentences) = (0_u32, 0_u32, 0_u32);
    let mut in_sentence = false;
    for word in text.split_whitespace() {
        let letters: String = word.chars().filter(|letter| letter.is_alphanumeric()).collect();
        if !letters.is_empty() {
            words += 1;
            syllables += self::syllables(&letters.to_lowercase());
            in_sentence = true;
        }
        if in_sentence && word.trim_end_matches(['’', '\'', '”', '"', ')']).ends_with(['.', '?', '!', '…']) {
            sentences += 1;
            in_sentence = false;
        }
    }
    if words < FEWEST_WORDS {
        return None;
    }
    let (words, syllables, sentences) = (f64::from(words), f64::from(syllables), f64::from(sentences.max(1)));
    let grade = 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59;
    // Five years old is where school begins: nothing below it is meant.
    let age = (grade + 5.0).round().clamp(5.0, 99.0);
    (5..=99).find(|years| f64::from(*years) >= age)
}

/// The English with a short name where something is piped.
fn plain(text: &Text) -> String {
    let words = text.0.get(&Language::english()).map_or("", String::as_str);
    let said = |piece| match piece {
        Piece::Words(words) => words,
        Piece::Pipe { .. } => "Luton",
    };
    pieces(words).into_iter().map(said).collect()
}

/// Groups of vowels, without an e that is not spoken at the end.
fn syllables(word: &str) -> u32 {
    let vowel = |letter: char| matches!(letter, 'a' | 'e' | 'i' | 'o' | 'u' | 'y');
    let mut count = 0;
    let mut before = false;
    for letter in word.chars() {
        let now = vowel(letter);
        count += u32::from(now && !before);
        before = now;
    }
    let silent = (word.ends_with('e') && !word.ends_with("le")) || (word.ends_with("es") && !word.ends_with("ses"));
    let silent =
        silent || (word.ends_with("ed") && !word.ends_with("ted") && !word.ends_with("ded") && !word.ends_with("ied"));
    if silent && count > 1 { count - 1 } else { count.max(1) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn age(stem: &str) -> Option<u32> {
        let question: Question = serde_json::from_value(json!({
            "code": "q", "stem": {"en": stem}, "short": {"en": "?"}, "purpose": "perception", "kind": "percentage",
            "source": {"title": "Test", "status": "own"}
        }))
        .unwrap();
        reading_age(&question)
    }

    #[test]
    fn syllables_are_counted_as_spoken() {
        for (word, count) in [
            ("place", 1),
            ("people", 2),
            ("satisfied", 4),
            ("local", 2),
            ("the", 1),
            ("agree", 2),
            ("asked", 1),
            ("wanted", 2),
            ("services", 3),
            ("16", 1),
        ] {
            assert!(syllables(word).abs_diff(count) <= 1, "{word}: {}", syllables(word));
        }
        assert_eq!(["people", "local", "place", "wanted"].map(syllables), [2, 2, 1, 2]);
    }

    #[test]
    fn short_words_are_for_the_young_and_few_tell_nothing() {
        assert_eq!(age("What is your age?"), None);
        // 11 words, 11 syllables, one sentence: 0.39 × 11 + 11.8 − 15.59 = 0.5, and five years.
        assert_eq!(age("How well do you get on with all your next doors?"), Some(6));
        let hard = "To what extent would you characterise administrative responsiveness as satisfactory in \
                    {council|possessive} organisational communication?";
        assert!(age(hard).unwrap() > 20);
    }
}
