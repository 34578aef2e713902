//! Complete responses for weighting, estimates and exports.

use super::record::ResponseStatus;
use super::together;
use crate::entity::response;
use crate::error::Result;
use crate::store::Store;
use crate::stored::parse;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use survey::id::{ResponseId, WardId, WaveId};
use survey::response::{Answers, Mode, RecruitmentRoute};
use survey::text::Language;
use uuid::Uuid;

/// A complete response as the statistics take it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CompletedResponse {
    /// The response.
    pub id: ResponseId,
    /// The ward of the address the invitation went to; none for the open link.
    pub stratum_ward_id: Option<WardId>,
    /// The ward the person says they live in.
    pub ward_id: Option<WardId>,
    /// The language chosen for it; none where nobody chose.
    pub language: Option<Language>,
    /// How the answers were given.
    pub mode: Mode,
    /// The answers by question.
    pub answers: Answers,
}

/// Responses read at a time.
const CHUNK: usize = 10_000;

/// Id, ward of the address invited, ward named, language, mode, answers.
type Row = (Uuid, Option<Uuid>, Option<Uuid>, Option<String>, String, Option<String>);

impl Store {
    /// The complete responses of a wave by one route, in order of id, all as of the same moment.
    ///
    /// The answers of a response come as one text that the database puts together: reading each as a row of its own
    /// takes several times as long.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn completed(&self, wave: WaveId, route: RecruitmentRoute) -> Result<Vec<CompletedResponse>> {
        let snapshot = self.snapshot().await?;
        let mut completed: Vec<CompletedResponse> = Vec::new();
        loop {
            let mut chunk = response::Entity::find()
                .select_only()
                .columns([
                    response::Column::Id,
                    response::Column::StratumWardId,
                    response::Column::WardId,
                    response::Column::Language,
                    response::Column::Mode,
                ])
                .column_as(together::column(self.backend()), "answers")
                .filter(response::Column::WaveId.eq(wave.0))
                .filter(response::Column::Route.eq(route.as_str()))
                .filter(response::Column::Status.eq(ResponseStatus::Complete.as_str()))
                .order_by_asc(response::Column::Id)
                .limit(CHUNK as u64);
            if let Some(last) = completed.last() {
                chunk = chunk.filter(response::Column::Id.gt(last.id.0));
            }
            let rows: Vec<Row> = chunk.into_tuple().all(&snapshot).await?;
            let read = rows.len();
            for row in rows {
                completed.push(CompletedResponse::read(row)?);
            }
            if read < CHUNK {
                break;
            }
        }
        snapshot.rollback().await?;
        Ok(completed)
    }

    /// How many responses of a wave are complete, by all routes.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn count_complete(&self, wave: WaveId) -> Result<u64> {
        Ok(response::Entity::find()
            .filter(response::Column::WaveId.eq(wave.0))
            .filter(response::Column::Status.eq(ResponseStatus::Complete.as_str()))
            .count(self.read())
            .await?)
    }
}

impl CompletedResponse {
    fn read((id, stratum, ward, language, mode, answers): Row) -> Result<Self> {
        Ok(Self {
            id: ResponseId(id),
            stratum_ward_id: stratum.map(WardId),
            ward_id: ward.map(WardId),
            language: language.map(Language),
            mode: parse(&mode, "mode of a response")?,
            answers: together::read(id, answers.as_deref())?,
        })
    }
}
