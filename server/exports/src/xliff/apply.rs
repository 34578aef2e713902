//! Translations into a question set.

use super::parts::parts;
use super::read::{State, Translation};
use crate::not_said::NotSaid;
use std::collections::BTreeMap;
use survey::question_set::QuestionSetDraft;
use survey::text::Language;

/// A set with the translations that fit it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Applied {
    /// The set.
    pub draft: QuestionSetDraft,
    /// Units whose words the set has now.
    pub taken: usize,
    /// Of those, units that are approved.
    pub approved: usize,
    /// Units without a translation: the set keeps what it has.
    pub untranslated: usize,
    /// Units that do not fit the set, each with the reason. Nothing of them is taken.
    pub refused: Vec<NotSaid>,
}

/// Puts a translation into a set. A unit is taken only where the set's English is what it was translated from.
#[must_use]
pub fn apply(draft: &QuestionSetDraft, translation: &Translation) -> Applied {
    let english = Language::english();
    let mut units: BTreeMap<&str, _> = translation.units.iter().map(|unit| (unit.id.as_str(), unit)).collect();
    let mut applied = Applied { draft: draft.clone(), taken: 0, approved: 0, untranslated: 0, refused: Vec::new() };
    let mut changed = draft.clone();
    parts(&mut changed, &mut |id, text| {
        let Some(unit) = units.remove(id) else { return };
        let source = text.0.get(&english).map(String::as_str).unwrap_or_default();
        let Some(target) = unit.target.as_ref().filter(|target| !target.trim().is_empty()) else {
            applied.untranslated += 1;
            return;
        };
        if source != unit.source {
            let what =
                format!("it is translated from “{}”; the English is now “{}”", short(&unit.source), short(source));
            applied.refused.push(NotSaid::new(format!("unit {id}"), what));
            return;
        }
        text.0.insert(translation.language.clone(), target.clone());
        applied.taken += 1;
        applied.approved += usize::from(unit.state == State::Final);
    });
    applied.draft = changed;
    for id in units.into_keys() {
        applied.refused.push(NotSaid::new(format!("unit {id}"), "the question set has no such wording"));
    }
    applied
}

fn short(text: &str) -> String {
    let mut short: String = text.chars().take(80).collect();
    if short.len() < text.len() {
        short.push('…');
    }
    short
}
