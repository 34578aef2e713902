use super::approvals::{approve_published, approved_in};
use super::{Hand, HeldAgainst, assess};
use crate::services::audit::audit;
use app::design::Check;
use serde_json::json;
use std::collections::BTreeMap;
use store::{CouncilQuestionSet, PublishDraft, StoreError};
use survey::draft::Acknowledgement;
use survey::id::QuestionSetId;
use survey::question_set::findings::Severity;
use survey::question_set::{QuestionSet, QuestionSetError};

/// Why a draft is not published.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PublishError {
    /// No such draft of this council, or it was published or given up.
    #[error("this draft was published or given up meanwhile")]
    Ended,
    /// It was changed since it was looked at.
    #[error("the draft was changed since you opened this page: look at the checks again, then publish")]
    Changed,
    /// Errors, or warnings nobody gave a reason for.
    #[error("errors are to be mended, and each warning needs a reason")]
    Blocked,
    /// The set does not hold together; the checks say so as well.
    #[error(transparent)]
    Set(#[from] QuestionSetError),
    /// The store's.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// The number that a council's next version of a set has.
#[must_use]
pub fn next_version(versions: &[CouncilQuestionSet], code: &str) -> u32 {
    let last = versions.iter().filter(|version| version.code == code).map(|version| version.version).max();
    last.unwrap_or(0).saturating_add(1)
}

fn blocks(check: &Check) -> bool {
    match check.severity {
        Severity::Error => true,
        Severity::Warning => check.acknowledged.is_none(),
        Severity::Note => false,
    }
}

/// Publishes a draft at the revision that was looked at, as the council's next version of its set.
///
/// # Errors
/// [`PublishError`].
pub async fn publish(hand: Hand<'_>, revision: u32, note: &str) -> Result<QuestionSetId, PublishError> {
    let platform = hand.platform;
    let found = platform.draft(hand.council, hand.draft).await?;
    let found = found.filter(|found| found.summary.ended.is_none()).ok_or(PublishError::Ended)?;
    if found.summary.revision != revision {
        return Err(PublishError::Changed);
    }
    let versions = platform.store.council_question_sets(hand.council).await?;
    let version = next_version(&versions, found.draft.head().code.as_str());
    let held = HeldAgainst::read(platform, hand.council).await?;
    let assessed = assess(&found.draft, &held, &hand.draft.to_string(), version);
    if assessed.checks.iter().any(blocks) {
        return Err(PublishError::Blocked);
    }
    let acknowledged: BTreeMap<String, Acknowledgement> =
        assessed.checks.iter().filter_map(|check| Some((check.text.clone(), check.acknowledged.clone()?))).collect();
    let set = QuestionSet::try_from(assessed.set)?;
    let name = format!("{} version {version}", set.code());
    let approved = approved_in(&found.draft, &set);
    let reasons = acknowledged.len();
    let new = PublishDraft {
        draft: hand.draft,
        revision,
        id: QuestionSetId::new(platform.now(), platform.entropy.bytes()),
        set,
        note: note.to_owned(),
        acknowledged,
        by: hand.by,
    };
    let id = platform.store.publish_draft(hand.council, new, platform.now()).await?.ok_or(PublishError::Changed)?;
    let detail = json!({ "before": null, "after": { "name": name, "draft": hand.draft.to_string(), "warnings_acknowledged": reasons } });
    audit(platform, hand.council, Some(hand.by), "questions.published", &id.to_string(), detail).await?;
    approve_published(&hand, &format!("Questions: {name}"), &approved).await?;
    Ok(id)
}
