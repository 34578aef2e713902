//! Complete responses for weighting, estimates and exports.

use super::record::ResponseStatus;
use crate::connect::Backend;
use crate::entity::{answer, response};
use crate::error::{Result, StoreError};
use crate::store::Store;
use crate::stored::parse;
use sea_orm::sea_query::{Expr, ExprTrait, Query, SubQueryStatement};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use survey::answer::{Answer, Stored};
use survey::id::{ResponseId, WardId, WaveId};
use survey::question::Code;
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
                .column_as(answers_together(self.backend()), "answers")
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

/// Stands between the answers of a response in one text: a control character, which neither codes nor JSON hold.
const BETWEEN: char = '\u{1e}';

/// The answers of a response in one text: "cohesion=cagree", "adults=n2", "trust=s", `born=v{"kind":…}`, with
/// [`BETWEEN`] between them. Codes hold no "=".
fn answers_together(backend: Backend) -> Expr {
    let answer = "question || '=' || COALESCE('c' || choice, 'n' || CAST(number AS TEXT), 'v' || value, 's')";
    let together = match backend {
        Backend::Sqlite => format!("group_concat({answer}, char(30))"),
        Backend::Postgres => format!("string_agg({answer}, chr(30))"),
    };
    let own = Expr::col((answer::Entity, answer::Column::ResponseId)).equals((response::Entity, response::Column::Id));
    let select = Query::select().expr(Expr::cust(together)).from(answer::Entity).and_where(own).to_owned();
    Expr::from(SubQueryStatement::from(select))
}

impl CompletedResponse {
    fn read((id, stratum, ward, language, mode, answers): Row) -> Result<Self> {
        let mut read = Answers::default();
        for answer in answers.iter().flat_map(|text| text.split(BETWEEN)) {
            let (question, answer) =
                read_answer(answer).ok_or_else(|| StoreError::Corrupt(format!("an answer of response {id}")))?;
            read.0.insert(question, answer);
        }
        Ok(Self {
            id: ResponseId(id),
            stratum_ward_id: stratum.map(WardId),
            ward_id: ward.map(WardId),
            language: language.map(Language),
            mode: parse(&mode, "mode of a response")?,
            answers: read,
        })
    }
}

fn read_answer(text: &str) -> Option<(Code, Answer)> {
    let (question, answer) = text.split_once('=')?;
    let value = answer.get(1..)?;
    let answer = match answer.as_bytes().first()? {
        b'c' => Answer::Choice(value.parse().ok()?),
        b'n' => Answer::Number(value.parse().ok()?),
        b'v' => Answer::from_stored(Stored { value: Some(value.to_owned()), ..Stored::default() }).ok()?,
        b's' => Answer::Skipped,
        _ => return None,
    };
    Some((question.parse().ok()?, answer))
}
