//! A response as read.

use super::together;
use crate::entity::response;
use crate::error::{Result, StoreError};
use crate::hash::TokenHash;
use crate::store::Store;
use crate::stored::parse;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QuerySelect};
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
type Row = (
    Uuid,
    Uuid,
    String,
    String,
    Option<Uuid>,
    Option<Uuid>,
    Option<String>,
    Option<String>,
    i64,
    i64,
    Option<i64>,
    Option<String>,
);

impl Store {
    /// The response that a resident's cookie continues, with its answers, as of one moment.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn response_by_token(&self, token: TokenHash) -> Result<Option<ResponseRecord>> {
        self.response_where(response::Column::TokenHash.eq(token.to_hex())).await
    }

    /// A response by its identifier.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn response(&self, id: ResponseId) -> Result<Option<ResponseRecord>> {
        self.response_where(response::Column::Id.eq(id.0)).await
    }

    async fn response_where(&self, condition: Expr) -> Result<Option<ResponseRecord>> {
        let found: Option<Row> = response::Entity::find()
            .select_only()
            .columns([
                response::Column::Id,
                response::Column::WaveId,
                response::Column::Route,
                response::Column::Status,
                response::Column::StratumWardId,
                response::Column::WardId,
                response::Column::Reference,
                response::Column::Language,
                response::Column::Started,
                response::Column::Updated,
                response::Column::Kept,
            ])
            .column_as(together::column(self.backend()), "answers")
            .filter(condition)
            .into_tuple()
            .one(self.read())
            .await?;
        found.map(ResponseRecord::read).transpose()
    }
}

impl ResponseRecord {
    /// When its session began to last its full time.
    #[must_use]
    pub fn seen(&self) -> Timestamp {
        self.kept.map_or(self.updated, |kept| Timestamp(kept.0.max(self.updated.0)))
    }

    fn read(row: Row) -> Result<Self> {
        let (id, wave, route, status, stratum, ward, reference, language, started, updated, kept, answers) = row;
        Ok(Self {
            id: ResponseId(id),
            wave_id: WaveId(wave),
            route: parse(&route, "route of a response")?,
            status: ResponseStatus::stored(&status)?,
            stratum_ward_id: stratum.map(WardId),
            ward_id: ward.map(WardId),
            reference: reference.as_deref().map(Reference::from_stored),
            language: language.map(Language),
            started: Timestamp(started),
            updated: Timestamp(updated),
            kept: kept.map(Timestamp),
            answers: together::read(id, answers.as_deref())?,
        })
    }
}
