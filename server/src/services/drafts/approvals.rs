//! Approvals of wording go along: from a published version into the draft that begins as it, and from a draft into the version that it is
//! published as. Wording that was checked once is not checked again, and wording that changed is.

use super::Hand;
use crate::services::translations::{Translation, questions};
use crate::state::Platform;
use app::language::{Words, find};
use survey::draft::Draft;
use survey::id::{CouncilId, QuestionSetId};
use survey::question_set::{QuestionSet, QuestionSetDraft};

/// A draft that begins as a version of the council's: what was approved of the version is approved in the draft.
///
/// # Errors
/// The store's.
pub async fn draft_of(
    platform: &Platform,
    council: CouncilId,
    id: QuestionSetId,
    set: &QuestionSet,
) -> store::Result<Draft> {
    let mut draft = Draft::of(&QuestionSetDraft::from(set.clone()));
    for language in draft.head().languages.clone() {
        let Some(words) = find(language.as_str()) else { continue };
        let translation = platform.translation(id, set, words);
        if platform.store.approved_translations(council, &[&translation.hash]).await? == 0 {
            continue;
        }
        for of in draft.to_approve() {
            // What is listed is there to be approved.
            let _ = draft.approve(of, &language, true);
        }
    }
    Ok(draft)
}

/// The languages in which all wording of a draft is approved, with what it will be published as.
pub(super) fn approved_in(draft: &Draft, set: &QuestionSet) -> Vec<(Words, Translation)> {
    let unapproved = draft.unapproved();
    let languages = draft.head().languages.iter().filter(|language| !unapproved.contains(language));
    let words = languages.filter_map(|language| find(language.as_str()));
    words.map(|words| (words, questions(set, words))).collect()
}

/// Approves these languages of a version for the council's residents.
pub(super) async fn approve_published(
    hand: &Hand<'_>,
    name: &str,
    approved: &[(Words, Translation)],
) -> store::Result<()> {
    for (words, translation) in approved {
        hand.platform.decide_translation(hand.council, hand.by, *words, (name, translation), true).await?;
    }
    Ok(())
}
