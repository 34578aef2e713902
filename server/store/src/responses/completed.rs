//! Complete responses for weighting, estimates and exports.

use super::record::{ResponseStatus, read_answer};
use crate::entity::{answer, response};
use crate::error::{Result, StoreError};
use crate::store::Store;
use sea_orm::{
    ColumnTrait, DatabaseTransaction, EntityTrait, JoinType, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    RelationTrait, Select,
};
use std::iter::Peekable;
use std::vec::IntoIter;
use survey::id::{ResponseId, WardId, WaveId};
use survey::response::{Answers, RecruitmentRoute};
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
    /// The answers by question.
    pub answers: Answers,
}

/// Responses read at a time.
const CHUNK: u64 = 10_000;

type AnswerRow = (Uuid, String, Option<String>, Option<i64>);

impl Store {
    /// The complete responses of a wave by one route, in order of id, all as of the same moment. Reads
    /// chunks of responses and their answers, each in order, and merges them.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn completed(&self, wave: WaveId, route: RecruitmentRoute) -> Result<Vec<CompletedResponse>> {
        let snapshot = self.snapshot().await?;
        let mut completed = Vec::new();
        let mut after = None;
        while let Some(last) = read_chunk(&snapshot, wave, route, after, &mut completed).await? {
            after = Some(last);
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

fn of_wave<E: EntityTrait>(select: Select<E>, wave: WaveId, route: RecruitmentRoute) -> Select<E> {
    select
        .filter(response::Column::WaveId.eq(wave.0))
        .filter(response::Column::Route.eq(route.as_str()))
        .filter(response::Column::Status.eq(ResponseStatus::Complete.as_str()))
}

/// Reads the chunk after `after`; tells its last id, or `None` when there was nothing left.
async fn read_chunk(
    snapshot: &DatabaseTransaction,
    wave: WaveId,
    route: RecruitmentRoute,
    after: Option<Uuid>,
    completed: &mut Vec<CompletedResponse>,
) -> Result<Option<Uuid>> {
    let mut responses = of_wave(response::Entity::find(), wave, route)
        .select_only()
        .columns([response::Column::Id, response::Column::StratumWardId, response::Column::WardId])
        .order_by_asc(response::Column::Id)
        .limit(CHUNK);
    if let Some(after) = after {
        responses = responses.filter(response::Column::Id.gt(after));
    }
    let responses: Vec<(Uuid, Option<Uuid>, Option<Uuid>)> = responses.into_tuple().all(snapshot).await?;
    let (Some((first, ..)), Some((last, ..))) = (responses.first(), responses.last()) else {
        return Ok(None);
    };
    let (first, last) = (*first, *last);
    let answers: Vec<AnswerRow> = of_wave(answer::Entity::find(), wave, route)
        .join(JoinType::InnerJoin, answer::Relation::Response.def())
        .select_only()
        .columns([answer::Column::ResponseId, answer::Column::Question, answer::Column::Choice, answer::Column::Number])
        .filter(answer::Column::ResponseId.between(first, last))
        .order_by_asc(answer::Column::ResponseId)
        .into_tuple()
        .all(snapshot)
        .await?;
    let mut answers = answers.into_iter().peekable();
    completed.reserve(responses.len());
    for (id, stratum, ward) in responses {
        completed.push(CompletedResponse {
            id: ResponseId(id),
            stratum_ward_id: stratum.map(WardId),
            ward_id: ward.map(WardId),
            answers: take(&mut answers, id)?,
        });
    }
    match answers.next() {
        None => Ok(Some(last)),
        Some(_) => Err(StoreError::Corrupt("answers came in another order than their responses".to_owned())),
    }
}

/// The answers of `id`, which come next if there are any.
fn take(answers: &mut Peekable<IntoIter<AnswerRow>>, id: Uuid) -> Result<Answers> {
    let mut taken = Answers::default();
    while let Some((_, question, choice, number)) = answers.next_if(|row| row.0 == id) {
        let (question, answer) = read_answer(question, choice, number)?;
        taken.0.insert(question, answer);
    }
    Ok(taken)
}
