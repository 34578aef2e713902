//! Hints on English wording. They are about words alone: whether a question is a good one is for people to say.

use super::About;
use crate::question::{Question, WordingStatus};
use crate::question_set::readability::{OLDEST, reading_age};
use crate::text::Language;

/// More words than this are a long question.
const MOST_WORDS: usize = 25;
/// Words that suggest an answer.
const LEADING: [&str; 6] = ["don't you", "wouldn't you", "isn't it", "obviously", "surely", "everyone knows"];
/// Negatives. "Disagree" is none: it stands for an answer.
const NEGATIVE: [&str; 6] = ["not", "never", "don't", "isn't", "aren't", "shouldn't"];

pub(super) fn look(question: &Question, add: &mut impl FnMut(About)) {
    let Some(stem) = question.stem.0.get(&Language::english()) else { return };
    let words: Vec<String> = stem.split_whitespace().map(plain).filter(|word| !word.is_empty()).collect();
    if words.len() > MOST_WORDS {
        add(About::LongStem { words: words.len() });
    }
    // Looked for between spaces: "surely" is not in "leisurely".
    let text = format!(" {} ", words.join(" "));
    let says = |phrase: &&str| text.contains(&format!(" {phrase} "));
    if let Some(leading) = LEADING.into_iter().find(says) {
        add(About::Leading { words: leading.to_owned() });
    } else if let Some(word) = NEGATIVE.into_iter().find(says) {
        add(About::Negative { word: word.to_owned() });
    }
    if says(&"and/or") {
        add(About::TwoInOne);
    }
    // Standard wording is not the author's to change.
    if question.source.status == WordingStatus::Own
        && let Some(age) = reading_age(question).filter(|age| *age > OLDEST)
    {
        add(About::HardToRead { age });
    }
}

/// A word as it is compared: lower case, a straight apostrophe, without the signs around it.
fn plain(word: &str) -> String {
    word.replace('’', "'").to_lowercase().trim_matches(|sign: char| !sign.is_alphanumeric()).to_owned()
}
