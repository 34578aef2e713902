//! What is lost of a comparison when a standard question is changed.

use super::{BankItem, Difference, Part};
use crate::text::Language;
use serde::Serialize;

/// How far figures can still be held against others of the same item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Level {
    /// As before.
    Kept,
    /// With the change named beside them.
    WithCare,
    /// Not at all.
    Lost,
}

/// What can be held against what, in words.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Comparability {
    /// The least of all differences.
    pub level: Level,
    /// A sentence for each thing lost, and the last with what it means.
    pub sentences: Vec<String>,
}

/// What the differences of a question from its item mean for comparisons.
#[must_use]
pub fn comparability(item: &BankItem, differences: &[Difference]) -> Comparability {
    let mut level = Level::Kept;
    let mut sentences: Vec<String> = Vec::new();
    for difference in differences {
        let (of_this, why) = effect(difference);
        level = level.max(of_this);
        if !why.is_empty() && !sentences.iter().any(|sentence| sentence == why) {
            sentences.push(why.to_owned());
        }
    }
    if level > Level::Kept {
        sentences.push(meaning(item, level));
    }
    Comparability { level, sentences }
}

fn effect(difference: &Difference) -> (Level, &'static str) {
    let english = |language: &Language| *language == Language::english();
    match difference {
        Difference::Wording { part: Part::Hint, .. } => {
            (Level::WithCare, "Other help may lead people to think of something else.")
        }
        Difference::Wording { language, .. } if english(language) => (Level::Lost, "People are asked something else."),
        Difference::Wording { .. } => {
            (Level::WithCare, "People who read the question in another language are asked something else.")
        }
        Difference::Kind { .. } | Difference::Limits { .. } => (Level::Lost, "Answers are given in another way."),
        Difference::OptionAdded { in_base: true, .. } | Difference::OptionRemoved { in_base: true, .. } => {
            (Level::Lost, "There are other answers to choose from among those that count.")
        }
        Difference::OptionAdded { .. } | Difference::OptionRemoved { .. } => {
            (Level::WithCare, "There are other ways to leave the question, so other people are counted.")
        }
        Difference::OptionReworded { language, in_base: true, .. } if english(language) => {
            (Level::Lost, "An answer that counts says something else.")
        }
        Difference::OptionReworded { .. } => (Level::WithCare, "An answer says something else."),
        Difference::OptionsReordered => {
            (Level::WithCare, "Answers in another order are chosen more or less often for their place.")
        }
        Difference::Base { .. } => (Level::Lost, "Percentages are of other people: the base is another."),
        Difference::NetRemoved { .. } | Difference::NetChanged { .. } => {
            (Level::Lost, "The figure reported is made of other answers.")
        }
        Difference::StatusClaimed { .. } => {
            (Level::WithCare, "The set says the wording is as in its source; that has not been checked.")
        }
        Difference::OptionRecoded { .. } | Difference::NetAdded { .. } => (Level::Kept, ""),
    }
}

fn meaning(item: &BankItem, level: Level) -> String {
    let named: Vec<String> =
        item.comparators.iter().map(|other| format!("{} {} ({})", other.survey, other.year, other.place)).collect();
    let others = if named.is_empty() {
        "surveys that ask it as the bank has it, and earlier waves that did".to_owned()
    } else {
        format!("{}, and earlier waves that asked it as the bank has it", named.join(", "))
    };
    match level {
        Level::Lost => format!("Figures can no longer be held against {others}."),
        _ => format!("Figures can be held against {others} only with the change named beside them."),
    }
}
