//! Drafts of question sets: kept with every change, so that nobody's work is lost and each change can be taken back.

mod changes;
mod comments;
mod publish;

pub use changes::DraftChange;
pub use comments::{CommentRecord, NewComment};
pub use publish::{CouncilQuestionSet, PublishDraft};

use crate::entity::question_draft;
use crate::error::{Result, StoreError};
use crate::only::Only;
use crate::store::{Store, commit};
use crate::stored::{count, document, exact_json};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use std::sync::Arc;
use survey::clock::Timestamp;
use survey::draft::Draft;
use survey::id::{AccountId, CouncilId, QuestionDraftId, QuestionSetId};
use survey::text::{Language, Piping};

/// A draft to begin.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewDraft {
    /// Its identifier.
    pub id: QuestionDraftId,
    /// Whose it is.
    pub council: CouncilId,
    /// What it begins with.
    pub draft: Draft,
    /// The published version it began as, where it did.
    pub based_on: Option<QuestionSetId>,
    /// Who begins it.
    pub by: AccountId,
}

/// A draft.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftRecord {
    /// What is known of it without its content.
    pub summary: DraftSummary,
    /// Its content, as it is at this revision and stays.
    pub draft: Arc<Draft>,
}

/// What is known of a draft without its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftSummary {
    /// The draft.
    pub id: QuestionDraftId,
    /// Whose it is.
    pub council: CouncilId,
    /// The set's code.
    pub code: String,
    /// The set's title in English.
    pub title: String,
    /// The published version it began as.
    pub based_on: Option<QuestionSetId>,
    /// Counts its changes.
    pub revision: u32,
    /// When it was begun.
    pub created: Timestamp,
    /// Who began it.
    pub created_by: Option<AccountId>,
    /// When it was last changed.
    pub updated: Timestamp,
    /// Who changed it last.
    pub updated_by: Option<AccountId>,
    /// When it was published or given up.
    pub ended: Option<Timestamp>,
    /// The version it was published as.
    pub published_as: Option<QuestionSetId>,
}

impl Store {
    /// Begins a draft.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for an unknown council, account or version, [`StoreError::Conflict`] for a known id,
    /// [`StoreError::Unavailable`].
    pub async fn add_draft(&self, new: NewDraft, now: Timestamp) -> Result<()> {
        let row = question_draft::ActiveModel {
            id: Set(new.id.0),
            council_id: Set(new.council.0),
            code: Set(new.draft.head().code.to_string()),
            title: Set(title(&new.draft)),
            based_on: Set(new.based_on.map(|set| set.0)),
            content: Set(exact_json(&new.draft, "the draft")?),
            revision: Set(0),
            created: Set(now.0),
            created_by: Set(Some(new.by.0)),
            updated: Set(now.0),
            updated_by: Set(Some(new.by.0)),
            ended: Set(None),
            published_as: Set(None),
        };
        let transaction = self.begin().await?;
        question_draft::Entity::insert(row)
            .exec_without_returning(&transaction)
            .await
            .map_err(StoreError::about("the draft"))?;
        commit(transaction).await
    }

    /// A draft of a council.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn draft(&self, council: CouncilId, id: QuestionDraftId) -> Result<Option<DraftRecord>> {
        let found = question_draft::Entity::find_by_id(id.0)
            .filter(question_draft::Column::CouncilId.eq(council.0))
            .only(self.read())
            .await?;
        let read = |row: question_draft::Model| {
            Ok(DraftRecord { draft: Arc::new(document(&row.content, "draft")?), summary: summary(row) })
        };
        found.map(read).transpose()
    }

    /// What is known of a draft of a council without its content, which may be large.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn draft_summary(&self, council: CouncilId, id: QuestionDraftId) -> Result<Option<DraftSummary>> {
        let found = summaries()
            .filter(question_draft::Column::Id.eq(id.0))
            .filter(question_draft::Column::CouncilId.eq(council.0))
            .only(self.read())
            .await?;
        Ok(found.map(summary))
    }

    /// The drafts of a council that are neither published nor given up, the last changed first.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn drafts(&self, council: CouncilId) -> Result<Vec<DraftSummary>> {
        let rows = summaries()
            .filter(question_draft::Column::CouncilId.eq(council.0))
            .filter(question_draft::Column::Ended.is_null())
            .order_by_desc(question_draft::Column::Updated)
            .order_by_desc(question_draft::Column::Id)
            .all(self.read())
            .await?;
        Ok(rows.into_iter().map(summary).collect())
    }

    /// Gives a draft up; tells whether it was there to be given up. It stays in the store with its changes.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn end_draft(&self, council: CouncilId, id: QuestionDraftId, now: Timestamp) -> Result<bool> {
        let row = question_draft::ActiveModel { ended: Set(Some(now.0)), ..Default::default() };
        let transaction = self.begin().await?;
        let ended = question_draft::Entity::update_many()
            .set(row)
            .filter(question_draft::Column::Id.eq(id.0))
            .filter(question_draft::Column::CouncilId.eq(council.0))
            .filter(question_draft::Column::Ended.is_null())
            .exec(&transaction)
            .await?;
        commit(transaction).await?;
        Ok(ended.rows_affected > 0)
    }
}

/// The rows without their content.
fn summaries() -> Select<question_draft::Entity> {
    question_draft::Entity::find()
        .select_only()
        .columns([
            question_draft::Column::Id,
            question_draft::Column::CouncilId,
            question_draft::Column::Code,
            question_draft::Column::Title,
            question_draft::Column::BasedOn,
            question_draft::Column::Revision,
            question_draft::Column::Created,
            question_draft::Column::CreatedBy,
            question_draft::Column::Updated,
            question_draft::Column::UpdatedBy,
            question_draft::Column::Ended,
            question_draft::Column::PublishedAs,
        ])
        .expr_as(sea_orm::sea_query::Expr::value(""), "content")
}

fn title(draft: &Draft) -> String {
    draft.head().title.say(&Language::english(), &Piping::default())
}

fn summary(row: question_draft::Model) -> DraftSummary {
    DraftSummary {
        id: QuestionDraftId(row.id),
        council: CouncilId(row.council_id),
        code: row.code,
        title: row.title,
        based_on: row.based_on.map(QuestionSetId),
        revision: count(row.revision),
        created: Timestamp(row.created),
        created_by: row.created_by.map(AccountId),
        updated: Timestamp(row.updated),
        updated_by: row.updated_by.map(AccountId),
        ended: row.ended.map(Timestamp),
        published_as: row.published_as.map(QuestionSetId),
    }
}
