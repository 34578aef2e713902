//! Answer options: what is made of them, whether ranges meet, and whether a question about the person can be left.

use super::About;
use crate::question::{AnswerKind, AnswerOption, Purpose, Question};
use crate::text::Language;

pub(super) fn look(question: &Question, add: &mut impl FnMut(About)) {
    let options = question.options();
    if question.purpose == Purpose::Perception && !options.is_empty() {
        let counted = options.iter().any(|option| option.in_base);
        if !counted {
            add(About::NoBase);
        } else if question.nets().is_empty() && !matches!(question.answer, AnswerKind::Ranking { .. }) {
            add(About::NoNet);
        }
    }
    for pair in options.windows(2) {
        let [before, after] = pair else { continue };
        let (Some((begins, Some(last))), Some((first, _))) = (range(label(before)), range(label(after))) else {
            continue;
        };
        let (before, label) = (label(before).to_owned(), label(after).to_owned());
        // Lists may also run from the highest to the lowest: those are not looked at.
        if first >= begins && first <= last {
            add(About::RangesOverlap { before, label });
        } else if first > last.saturating_add(1) {
            add(About::RangesGap { before, label });
        }
    }
    if question.purpose == Purpose::Equality && !options.iter().chain(&question.instead).any(declines) {
        add(About::NoWayNotToAnswer);
    }
}

/// Whether an option is a way not to answer a question about the person.
fn declines(option: &AnswerOption) -> bool {
    option.code.as_str().starts_with("prefer_not") || label(option).to_lowercase().contains("prefer not")
}

/// Whether an option says nothing of the person: weights count it as not stated.
pub(super) fn stays_away(option: &AnswerOption) -> bool {
    declines(option) || matches!(option.code.as_str(), "dont_know" | "refused")
}

fn label(option: &AnswerOption) -> &str {
    option.label.0.get(&Language::english()).map_or("", String::as_str)
}

/// The whole numbers that a label such as "16 to 24", "16–24 years" or "75 or over" takes; without an end in the last.
fn range(label: &str) -> Option<(u64, Option<u64>)> {
    let words = label.trim().replace(['–', '-'], " to ");
    let words: Vec<&str> = words.split_whitespace().collect();
    let number = |word: &&str| word.parse::<u64>().ok();
    match words.as_slice() {
        [first, "to", last] | [first, "to", last, "years" | "people" | "miles" | "hours" | "days"] => {
            let (first, last) = (number(first)?, number(last)?);
            (first <= last).then_some((first, Some(last)))
        }
        [first, "or" | "and", "over" | "more" | "above"] => Some((number(first)?, None)),
        _ => None,
    }
}
