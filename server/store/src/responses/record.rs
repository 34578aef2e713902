//! A response as read.

use super::together;
use crate::connect::Backend;
use crate::entity::response;
use crate::error::{Result, StoreError};
use crate::hash::TokenHash;
use crate::lookups::Source;
use crate::only::Only;
use crate::store::Store;
use crate::stored::parse;
use sea_orm::{ColumnTrait, DatabaseConnection, EntityTrait, FromQueryResult, QueryFilter, QuerySelect, Select};
use std::collections::HashMap;
use survey::clock::Timestamp;
use survey::id::{ResponseId, WardId, WaveId};
use survey::reference::Reference;
use survey::response::{Answers, RecruitmentRoute};
use survey::text::Language;
use uuid::Uuid;

/// How far a response is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ResponseStatus {
    /// Begun and not sent.
    Partial,
    /// Sent; can no longer change.
    Complete,
}

impl ResponseStatus {
    /// As stored.
    #[must_use]
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Partial => "partial",
            Self::Complete => "complete",
        }
    }

    pub(crate) fn stored(text: &str) -> Result<Self> {
        match text {
            "partial" => Ok(Self::Partial),
            "complete" => Ok(Self::Complete),
            _ => Err(StoreError::Corrupt("status of a response".to_owned())),
        }
    }
}

/// One person's response with its answers.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ResponseRecord {
    /// The response.
    pub id: ResponseId,
    /// The wave it belongs to.
    pub wave_id: WaveId,
    /// How the person came.
    pub route: RecruitmentRoute,
    /// Partial or complete.
    pub status: ResponseStatus,
    /// The ward of the address the invitation went to; none for the open link.
    pub stratum_ward_id: Option<WardId>,
    /// The ward the person says they live in, once told.
    pub ward_id: Option<WardId>,
    /// The reference, once complete.
    pub reference: Option<Reference>,
    /// The language chosen for it; none where nobody chose.
    pub language: Option<Language>,
    /// When it began.
    pub started: Timestamp,
    /// When it last changed.
    pub updated: Timestamp,
    /// When its session was last lengthened without a change.
    pub kept: Option<Timestamp>,
    /// The answers by question.
    pub answers: Answers,
}

/// Columns of a response, and its answers together.
#[derive(FromQueryResult)]
struct Row {
    id: Uuid,
    wave_id: Uuid,
    route: String,
    status: String,
    stratum_ward_id: Option<Uuid>,
    ward_id: Option<Uuid>,
    token_hash: Option<String>,
    reference: Option<String>,
    language: Option<String>,
    started: i64,
    updated: i64,
    kept: Option<i64>,
    answers: Option<String>,
}

impl Store {
    /// The response that a resident's cookie continues, with its answers, as of one moment.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn response_by_token(&self, token: TokenHash) -> Result<Option<ResponseRecord>> {
        self.by_token().find(token.to_hex()).await
    }

    /// A response by its identifier.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn response(&self, id: ResponseId) -> Result<Option<ResponseRecord>> {
        let of = select(self.backend()).filter(response::Column::Id.eq(id.0));
        of.into_model::<Row>().only(self.read()).await?.map(ResponseRecord::read).transpose()
    }
}

/// Responses by the hash of their cookie.
pub(crate) struct ByToken {
    pub(crate) backend: Backend,
    pub(crate) db: DatabaseConnection,
}

#[async_trait::async_trait]
impl Source for ByToken {
    type Key = String;
    type Row = ResponseRecord;

    async fn read(&self, keys: &[String]) -> Result<HashMap<String, Result<ResponseRecord>>> {
        let of = select(self.backend).filter(response::Column::TokenHash.is_in(keys));
        let rows = of.into_model::<Row>().all(&self.db).await?;
        let by_key = |row: Row| Some((row.token_hash.clone()?, ResponseRecord::read(row)));
        Ok(rows.into_iter().filter_map(by_key).collect())
    }
}

/// The columns of [`Row`].
fn select(backend: Backend) -> Select<response::Entity> {
    response::Entity::find()
        .select_only()
        .columns([
            response::Column::Id,
            response::Column::WaveId,
            response::Column::Route,
            response::Column::Status,
            response::Column::StratumWardId,
            response::Column::WardId,
            response::Column::TokenHash,
            response::Column::Reference,
            response::Column::Language,
            response::Column::Started,
            response::Column::Updated,
            response::Column::Kept,
        ])
        .column_as(together::column(backend), "answers")
}

impl ResponseRecord {
    /// When its session began to last its full time.
    #[must_use]
    pub fn seen(&self) -> Timestamp {
        self.kept.map_or(self.updated, |kept| Timestamp(kept.0.max(self.updated.0)))
    }

    fn read(row: Row) -> Result<Self> {
        let Row { id, wave_id, route, status, stratum_ward_id, ward_id, reference, language, .. } = row;
        Ok(Self {
            id: ResponseId(id),
            wave_id: WaveId(wave_id),
            route: parse(&route, "route of a response")?,
            status: ResponseStatus::stored(&status)?,
            stratum_ward_id: stratum_ward_id.map(WardId),
            ward_id: ward_id.map(WardId),
            reference: reference.as_deref().map(Reference::from_stored),
            language: language.map(Language),
            started: Timestamp(row.started),
            updated: Timestamp(row.updated),
            kept: row.kept.map(Timestamp),
            answers: together::read(id, row.answers.as_deref())?,
        })
    }
}
