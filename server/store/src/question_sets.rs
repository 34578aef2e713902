//! Published question sets. There is no update: another wording is another version.

use crate::entity::question_set;
use crate::error::{Result, StoreError};
use crate::store::{Store, commit};
use crate::stored::{document, exact_json, integer, sha256};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use survey::clock::Timestamp;
use survey::id::QuestionSetId;
use survey::question_set::QuestionSet;

/// A published question set.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct QuestionSetRecord {
    /// The question set.
    pub id: QuestionSetId,
    /// Its content.
    pub set: QuestionSet,
    /// SHA-256 of the content as stored, in hexadecimal.
    pub content_hash: String,
    /// When it was published.
    pub published: Timestamp,
}

impl Store {
    /// Publishes a question set under `id`. The same content is published once: a repeat gives the first record.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn publish_question_set(
        &self,
        id: QuestionSetId,
        set: &QuestionSet,
        now: Timestamp,
    ) -> Result<QuestionSetRecord> {
        let content = exact_json(set, "the question set")?;
        let content_hash = sha256(&content);
        let row = question_set::ActiveModel {
            id: Set(id.0),
            code: Set(set.code().as_str().to_owned()),
            version: Set(integer(set.version())),
            content: Set(content),
            content_hash: Set(content_hash.clone()),
            published: Set(now.0),
        };
        let transaction = self.begin().await?;
        question_set::Entity::insert(row)
            .on_conflict_do_nothing_on([question_set::Column::ContentHash])
            .exec_without_returning(&transaction)
            .await
            .map_err(StoreError::about("a question set of this id"))?;
        let kept = question_set::Entity::find()
            .filter(question_set::Column::ContentHash.eq(content_hash))
            .one(&transaction)
            .await?;
        commit(transaction).await?;
        QuestionSetRecord::read(kept.ok_or_else(|| StoreError::NotFound("the question set".to_owned()))?)
    }

    /// The question set of this id.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn question_set(&self, id: QuestionSetId) -> Result<Option<QuestionSetRecord>> {
        question_set::Entity::find_by_id(id.0).one(self.read()).await?.map(QuestionSetRecord::read).transpose()
    }

    /// All published question sets, the newest first.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn question_sets(&self) -> Result<Vec<QuestionSetRecord>> {
        let rows = question_set::Entity::find()
            .order_by_desc(question_set::Column::Published)
            .order_by_desc(question_set::Column::Id)
            .all(self.read())
            .await?;
        rows.into_iter().map(QuestionSetRecord::read).collect()
    }
}

impl QuestionSetRecord {
    fn read(row: question_set::Model) -> Result<Self> {
        Ok(Self {
            id: QuestionSetId(row.id),
            set: document(&row.content, "question set")?,
            content_hash: row.content_hash,
            published: Timestamp(row.published),
        })
    }
}
