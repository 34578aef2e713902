//! Changing drafts of question sets: two officers at once lose nothing, every change is kept, and each can be taken back.

mod approvals;
mod assess;
mod bank;
mod compare;
mod fine;
mod publish;

pub use approvals::draft_of;
pub use assess::{Assessed, HeldAgainst, Told, assess};
pub use bank::{CouncilBank, Keep, KeepError, checked, keep_in_bank};
pub use compare::{Comparison, compare, part_in_words};
pub use publish::{PublishError, next_version, publish};

use crate::services::audit::audit;
use crate::state::Platform;
use serde_json::json;
use std::sync::Arc;
use store::{DraftChange, DraftRecord, StoreError};
use survey::draft::{Delta, Draft, DraftError, Overtaken};
use survey::id::{AccountId, CouncilId, QuestionDraftId};

/// How often a change is made anew because somebody else was faster.
const ATTEMPTS: usize = 8;

/// Why a draft was not changed.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum ChangeError {
    /// No such draft of this council, or it was published or given up.
    #[error("this draft was published or given up meanwhile")]
    Ended,
    /// The draft does not take it.
    #[error(transparent)]
    Draft(#[from] DraftError),
    /// What should be taken back was changed again.
    #[error(transparent)]
    Overtaken(#[from] Overtaken),
    /// The store's.
    #[error(transparent)]
    Store(#[from] StoreError),
}

/// Who changes which draft.
#[derive(Clone, Copy)]
pub struct Hand<'a> {
    /// The program.
    pub platform: &'a Platform,
    /// Whose draft.
    pub council: CouncilId,
    /// The draft.
    pub draft: QuestionDraftId,
    /// Who.
    pub by: AccountId,
}

/// What is kept of a change besides the change itself.
#[derive(Clone, Copy, Debug)]
pub struct Saying<'a> {
    /// What is done: "question.changed".
    pub kind: &'a str,
    /// To what: a code or a title.
    pub about: &'a str,
}

impl Hand<'_> {
    /// The draft as it is, unless it is ended.
    ///
    /// # Errors
    /// [`ChangeError::Ended`], the store's.
    pub async fn read(self) -> Result<DraftRecord, ChangeError> {
        let found = self.platform.draft(self.council, self.draft).await?;
        found.filter(|found| found.summary.ended.is_none()).ok_or(ChangeError::Ended)
    }

    /// Makes a change to the draft as it is, again where somebody else was faster. A change that changes nothing is not kept. Gives what
    /// `change` gave, and the revision.
    ///
    /// # Errors
    /// [`ChangeError`].
    pub async fn change<T>(
        self,
        saying: Saying<'_>,
        mut change: impl FnMut(&mut Draft) -> Result<T, ChangeError>,
    ) -> Result<(T, u32), ChangeError> {
        for _ in 0..ATTEMPTS {
            let found = self.read().await?;
            let mut draft = (*found.draft).clone();
            let given = change(&mut draft)?;
            let delta = Delta::between(&found.draft, &draft);
            if delta.is_empty() {
                return Ok((given, found.summary.revision));
            }
            let revision = found.summary.revision + 1;
            let kept = DraftChange {
                revision,
                at: self.platform.now(),
                by: Some(self.by),
                kind: saying.kind.to_owned(),
                about: saying.about.chars().take(200).collect(),
                delta,
            };
            if self.platform.change_draft(self.draft, &Arc::new(draft), kept.clone()).await? {
                self.record(saying, &kept).await?;
                return Ok((given, revision));
            }
        }
        Err(StoreError::Conflict("the draft is changed faster than this change can be made".to_owned()).into())
    }

    /// The change as the audit log has it: what exactly changed is kept with the draft, by revision.
    async fn record(self, saying: Saying<'_>, change: &DraftChange) -> Result<(), StoreError> {
        let before = change.revision - 1;
        let detail = json!({ "before": { "revision": before }, "after": { "revision": change.revision }, "about": change.about });
        let action = format!("draft.{}", saying.kind);
        audit(self.platform, self.council, Some(self.by), &action, &self.draft.to_string(), detail).await
    }

    /// The draft as it was at a revision.
    ///
    /// # Errors
    /// [`ChangeError::Overtaken`] where the changes since cannot be turned round, the store's.
    pub async fn at(self, found: &DraftRecord, revision: u32) -> Result<Arc<Draft>, ChangeError> {
        let mut draft = Arc::clone(&found.draft);
        if revision < found.summary.revision {
            let revisions = revision.saturating_add(1)..=found.summary.revision;
            for change in self.platform.store.draft_changes(self.draft, revisions, None).await? {
                change.delta.inverse().apply(Arc::make_mut(&mut draft))?;
            }
        }
        Ok(draft)
    }

    /// Takes a change back.
    ///
    /// # Errors
    /// [`ChangeError::Overtaken`] where what it is about was changed again since.
    pub async fn undo(self, revision: u32) -> Result<u32, ChangeError> {
        // The council owns the draft: `change` looks before anything is written.
        let found = self.platform.store.draft_changes(self.draft, revision..=revision, Some(1)).await?;
        let change = found.into_iter().next().ok_or(DraftError::Gone)?;
        let back = change.delta.inverse();
        let saying = Saying { kind: "undone", about: &change.about };
        let ((), revision) = self.change(saying, |draft| Ok(back.apply(draft)?)).await?;
        Ok(revision)
    }
}
