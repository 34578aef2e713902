//! What the checks looked at and found as it should be: said too, so that an officer sees that it was looked at.

use super::assess::names;
use super::{HeldAgainst, Told};
use std::collections::BTreeSet;
use survey::question::Purpose;
use survey::question_set::findings::{About, Finding};
use survey::text::Language;

/// What is fine in a set of these questions in these languages besides English, given all that was found in it.
pub(super) fn fine(questions: &[Told], languages: &[Language], held: &HeldAgainst, found: &[Finding]) -> Vec<String> {
    if questions.is_empty() || found.iter().any(|finding| matches!(finding.about, About::Refused { .. })) {
        return Vec::new();
    }
    let none = |is: fn(&About) -> bool| !found.iter().any(|finding| is(&finding.about));
    let mut fine = Vec::new();
    if none(|about| matches!(about, About::SectionNeverAsked | About::QuestionNeverAsked | About::NoWayFound)) {
        fine.push("Every question can be reached.".to_owned());
    }
    let needed: BTreeSet<_> = held.targets.iter().flat_map(|target| &target.questions).collect();
    let matches = |about: &About| {
        matches!(about, About::WeightingQuestionMissing { .. } | About::WeightingCategoriesDiffer { .. })
    };
    if !needed.is_empty() && none(matches) {
        fine.push(match needed.len() {
            1 => "The weighting question matches the population targets.".to_owned(),
            many => format!("The {many} weighting questions match the population targets."),
        });
    }
    let has_equality = questions.iter().any(|told| told.question.purpose == Purpose::Equality);
    if has_equality && none(|about| matches!(about, About::EqualityNotExplained)) {
        fine.push("Equality questions are optional and explained.".to_owned());
    }
    let wanting = |about: &About| {
        matches!(about, About::QuestionNotTranslated | About::PartlyTranslated { .. } | About::NotApproved { .. })
    };
    if !languages.is_empty() && none(wanting) {
        fine.push(format!("All wording is there and approved in {}.", names(languages)));
    }
    fine
}
