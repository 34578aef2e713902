use crate::entity::{council_question_set, question_draft, question_set};
use crate::error::{Result, StoreError};
use crate::only::Only;
use crate::store::{Store, commit};
use crate::stored::{count, document, exact_json, integer, sha256};
use sea_orm::sea_query::{Expr, OnConflict, Query};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::BTreeMap;
use survey::clock::Timestamp;
use survey::draft::Acknowledgement;
use survey::id::{AccountId, CouncilId, QuestionDraftId, QuestionSetId};
use survey::question_set::QuestionSet;

/// A draft to publish.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublishDraft {
    /// The draft.
    pub draft: QuestionDraftId,
    /// The revision that was checked.
    pub revision: u32,
    /// The version it becomes, unless the same content is published already.
    pub id: QuestionSetId,
    /// What is published.
    pub set: QuestionSet,
    /// What changed since the version before, in the officer's words.
    pub note: String,
    /// The warnings that were acknowledged, with the reasons.
    pub acknowledged: BTreeMap<String, Acknowledgement>,
    /// Who publishes.
    pub by: AccountId,
}

/// A published version that a council has.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CouncilQuestionSet {
    /// Whose.
    pub council: CouncilId,
    /// The version.
    pub id: QuestionSetId,
    /// The set's code.
    pub code: String,
    /// Its version number.
    pub version: u32,
    /// SHA-256 of its content.
    pub content_hash: String,
    /// When the council published it.
    pub published: Timestamp,
    /// Who published it, where it was done in the designer.
    pub by: Option<AccountId>,
    /// What changed, in the officer's words.
    pub note: String,
    /// The warnings that were acknowledged.
    pub acknowledged: BTreeMap<String, Acknowledgement>,
    /// When it was retired: no survey is to use it any more.
    pub retired: Option<Timestamp>,
}

impl Store {
    /// Publishes a draft as a version of its own and ends it, if it is still at the revision that was checked. Gives the version, `None` where
    /// the draft was changed or ended meanwhile.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] where the council has a version of this number already, [`StoreError::Unavailable`].
    pub async fn publish_draft(
        &self,
        council: CouncilId,
        publish: PublishDraft,
        now: Timestamp,
    ) -> Result<Option<QuestionSetId>> {
        let content = exact_json(&publish.set, "the question set")?;
        let content_hash = sha256(&content);
        let transaction = self.begin().await?;
        let number = integer(publish.set.version());
        let own = Query::select()
            .column(council_question_set::Column::QuestionSetId)
            .from(council_question_set::Entity)
            .and_where(council_question_set::Column::CouncilId.eq(council.0))
            .take();
        let taken = question_set::Entity::find()
            .filter(question_set::Column::Id.in_subquery(own))
            .filter(question_set::Column::Code.eq(publish.set.code().as_str()))
            .filter(question_set::Column::Version.eq(number))
            .limit(1)
            .all(&transaction)
            .await?;
        if !taken.is_empty() {
            return Err(StoreError::Conflict("a version of this number is published already".to_owned()));
        }
        let row = question_set::ActiveModel {
            id: Set(publish.id.0),
            code: Set(publish.set.code().to_string()),
            version: Set(number),
            content: Set(content),
            content_hash: Set(content_hash.clone()),
            published: Set(now.0),
        };
        question_set::Entity::insert(row)
            .on_conflict_do_nothing_on([question_set::Column::ContentHash])
            .exec_without_returning(&transaction)
            .await
            .map_err(StoreError::about("a question set of this id"))?;
        let kept = question_set::Entity::find()
            .filter(question_set::Column::ContentHash.eq(content_hash))
            .only(&transaction)
            .await?
            .ok_or_else(|| StoreError::NotFound("the question set".to_owned()))?;
        let ended = question_draft::ActiveModel {
            ended: Set(Some(now.0)),
            published_as: Set(Some(kept.id)),
            ..Default::default()
        };
        let ended = question_draft::Entity::update_many()
            .set(ended)
            .filter(question_draft::Column::Id.eq(publish.draft.0))
            .filter(question_draft::Column::CouncilId.eq(council.0))
            .filter(question_draft::Column::Revision.eq(integer(publish.revision)))
            .filter(question_draft::Column::Ended.is_null())
            .exec(&transaction)
            .await?;
        if ended.rows_affected == 0 {
            return Ok(None);
        }
        let own = council_question_set::ActiveModel {
            council_id: Set(council.0),
            question_set_id: Set(kept.id),
            published: Set(now.0),
            account_id: Set(Some(publish.by.0)),
            note: Set(publish.note),
            acknowledged: Set(exact_json(&publish.acknowledged, "what was acknowledged")?),
            retired: Set(None),
        };
        council_question_set::Entity::insert(own)
            .exec_without_returning(&transaction)
            .await
            .map_err(StoreError::about("this version"))?;
        commit(transaction).await?;
        Ok(Some(QuestionSetId(kept.id)))
    }

    /// Notes that a council has a published version; one it has already stays as it is.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for an unknown council or version, [`StoreError::Unavailable`].
    pub(crate) async fn own_question_set(
        connection: &impl sea_orm::ConnectionTrait,
        council: CouncilId,
        set: QuestionSetId,
        now: Timestamp,
    ) -> Result<()> {
        let row = council_question_set::ActiveModel {
            council_id: Set(council.0),
            question_set_id: Set(set.0),
            published: Set(now.0),
            account_id: Set(None),
            note: Set(String::new()),
            acknowledged: Set("{}".to_owned()),
            retired: Set(None),
        };
        let known =
            OnConflict::columns([council_question_set::Column::CouncilId, council_question_set::Column::QuestionSetId])
                .do_nothing()
                .to_owned();
        council_question_set::Entity::insert(row)
            .on_conflict(known)
            .exec_without_returning(connection)
            .await
            .map_err(StoreError::about("the council’s question set"))?;
        Ok(())
    }

    /// The published versions of a council, the newest first.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn council_question_sets(&self, council: CouncilId) -> Result<Vec<CouncilQuestionSet>> {
        let rows = council_question_set::Entity::find()
            .filter(council_question_set::Column::CouncilId.eq(council.0))
            .order_by_desc(council_question_set::Column::Published)
            .order_by_desc(council_question_set::Column::QuestionSetId)
            .all(self.read())
            .await?;
        self.with_names(rows).await
    }

    /// The published versions of all other councils that are not retired, the newest first: what can be copied.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn question_sets_of_others(&self, council: CouncilId) -> Result<Vec<CouncilQuestionSet>> {
        let rows = council_question_set::Entity::find()
            .filter(council_question_set::Column::CouncilId.ne(council.0))
            .filter(council_question_set::Column::Retired.is_null())
            .order_by_desc(council_question_set::Column::Published)
            .order_by_desc(council_question_set::Column::QuestionSetId)
            .all(self.read())
            .await?;
        self.with_names(rows).await
    }

    async fn with_names(&self, rows: Vec<council_question_set::Model>) -> Result<Vec<CouncilQuestionSet>> {
        type Named = (sea_orm::prelude::Uuid, String, i32, String);
        let ids = rows.iter().map(|row| row.question_set_id);
        let named: Vec<Named> = question_set::Entity::find()
            .select_only()
            .columns([
                question_set::Column::Id,
                question_set::Column::Code,
                question_set::Column::Version,
                question_set::Column::ContentHash,
            ])
            .filter(question_set::Column::Id.is_in(ids))
            .into_tuple()
            .all(self.read())
            .await?;
        let mut sets = Vec::new();
        for row in rows {
            let found = named.iter().find(|(id, ..)| *id == row.question_set_id);
            let Some((_, code, version, content_hash)) = found.cloned() else { continue };
            sets.push(CouncilQuestionSet {
                council: CouncilId(row.council_id),
                id: QuestionSetId(row.question_set_id),
                code,
                version: count(version),
                content_hash,
                published: Timestamp(row.published),
                by: row.account_id.map(AccountId),
                note: row.note,
                acknowledged: document(&row.acknowledged, "acknowledgements")?,
                retired: row.retired.map(Timestamp),
            });
        }
        Ok(sets)
    }

    /// Retires a version of a council, or brings it back; tells whether that changed anything. Surveys that use it go on.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn retire_question_set(
        &self,
        council: CouncilId,
        set: QuestionSetId,
        retired: Option<Timestamp>,
    ) -> Result<bool> {
        let now = council_question_set::Column::Retired;
        let transaction = self.begin().await?;
        let changed = council_question_set::Entity::update_many()
            .col_expr(now, Expr::value(retired.map(|at| at.0)))
            .filter(council_question_set::Column::CouncilId.eq(council.0))
            .filter(council_question_set::Column::QuestionSetId.eq(set.0))
            .filter(if retired.is_some() { now.is_null() } else { now.is_not_null() })
            .exec(&transaction)
            .await?;
        commit(transaction).await?;
        Ok(changed.rows_affected > 0)
    }
}
