//! How far the papers of a wave are.

use crate::entity::{answer_mark, paper, response};
use crate::error::Result;
use crate::responses::ResponseStatus;
use crate::store::Store;
use crate::stored::count;
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect};
use survey::clock::Timestamp;
use survey::id::{AccountId, PaperId, WaveId};
use survey::response::Mode;
use uuid::Uuid;

/// A paper in a list, without what was keyed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PaperSummary {
    /// The paper.
    pub id: PaperId,
    /// Its number in the wave.
    pub number: u32,
    /// When it came back.
    pub received: Timestamp,
    /// Who keyed it first.
    pub first_by: Option<AccountId>,
    /// Who keyed it again.
    pub second_by: Option<AccountId>,
}

/// How far the papers of a wave are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PaperProgress {
    /// Those not complete, in the order they came.
    pub under_way: Vec<PaperSummary>,
    /// How many are complete.
    pub complete: u32,
    /// How often a complete paper had more boxes ticked than asked for, or nothing clear, in place of an answer.
    pub marks: u32,
}

/// Id, number, received, first and second person.
type Row = (Uuid, i32, i64, Option<Uuid>, Option<Uuid>);

impl Store {
    /// How far the papers of a wave are.
    ///
    /// # Errors
    /// [`crate::StoreError::Unavailable`].
    pub async fn paper_progress(&self, wave: WaveId) -> Result<PaperProgress> {
        let rows: Vec<Row> = paper::Entity::find()
            .select_only()
            .columns([
                paper::Column::Id,
                paper::Column::Number,
                paper::Column::Received,
                paper::Column::FirstBy,
                paper::Column::SecondBy,
            ])
            .filter(paper::Column::WaveId.eq(wave.0))
            .order_by_asc(paper::Column::Number)
            .into_tuple()
            .all(self.read())
            .await?;
        let summary = |(id, number, received, first, second): Row| PaperSummary {
            id: PaperId(id),
            number: count(number),
            received: Timestamp(received),
            first_by: first.map(AccountId),
            second_by: second.map(AccountId),
        };
        let on_paper = response::Column::Mode.eq(Mode::Paper.as_str());
        let complete = response::Entity::find()
            .filter(response::Column::WaveId.eq(wave.0))
            .filter(response::Column::Status.eq(ResponseStatus::Complete.as_str()))
            .filter(on_paper)
            .count(self.read())
            .await?;
        let marks = answer_mark::Entity::find()
            .inner_join(response::Entity)
            .filter(response::Column::WaveId.eq(wave.0))
            .count(self.read())
            .await?;
        Ok(PaperProgress {
            under_way: rows.into_iter().map(summary).collect(),
            complete: count(complete),
            marks: count(marks),
        })
    }
}
