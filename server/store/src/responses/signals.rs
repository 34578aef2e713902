//! How answers came about. Stored as it was seen; what it says of an answer's quality is for people to judge.

use super::record::ResponseStatus;
use super::update_partial;
use crate::entity::{answer, response};
use crate::error::Result;
use crate::store::Store;
use crate::stored::parse;
use crate::writer::Command;
use sea_orm::sea_query::Expr;
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect, QueryTrait};
use std::collections::BTreeMap;
use survey::clock::Timestamp;
use survey::id::{ResponseId, WaveId};
use survey::question::Code;
use survey::signals::{Device, PageSignal, ResponseSignals};
use uuid::Uuid;

impl Store {
    /// Keeps what kind of device a response is answered on. The last one counts.
    ///
    /// # Errors
    /// [`crate::StoreError::Unavailable`].
    pub async fn note_device(&self, response: ResponseId, device: Device, now: Timestamp) -> Result<()> {
        self.writer().run(NoteDevice { response, device, now }).await
    }

    /// How the complete responses of a wave came about, by response.
    ///
    /// # Errors
    /// [`crate::StoreError::Unavailable`], [`crate::StoreError::Corrupt`].
    pub async fn signals(&self, wave: WaveId) -> Result<BTreeMap<ResponseId, ResponseSignals>> {
        let snapshot = self.snapshot().await?;
        let complete = || {
            response::Entity::find()
                .filter(response::Column::WaveId.eq(wave.0))
                .filter(response::Column::Status.eq(ResponseStatus::Complete.as_str()))
                .select_only()
        };
        let devices: Vec<(Uuid, Option<String>)> =
            complete().columns([response::Column::Id, response::Column::Device]).into_tuple().all(&snapshot).await?;
        let of_wave = complete().column(response::Column::Id).into_query();
        let pages: Vec<(Uuid, String, Option<i32>, Option<i32>)> = answer::Entity::find()
            .select_only()
            .columns([
                answer::Column::ResponseId,
                answer::Column::Question,
                answer::Column::Seconds,
                answer::Column::Changes,
            ])
            .filter(answer::Column::ResponseId.in_subquery(of_wave))
            .into_tuple()
            .all(&snapshot)
            .await?;
        snapshot.rollback().await?;
        let mut signals = BTreeMap::new();
        for (id, device) in devices {
            let device = device.as_deref().map(|device| parse(device, "device of a response")).transpose()?;
            signals.insert(ResponseId(id), ResponseSignals { device, pages: BTreeMap::new() });
        }
        let whole = |number: Option<i32>| number.and_then(|number| u32::try_from(number).ok());
        for (id, question, seconds, changes) in pages {
            let question: Code = parse(&question, "question of an answer")?;
            let page = PageSignal { seconds: whole(seconds), changes: whole(changes).unwrap_or(0) };
            if let Some(found) = signals.get_mut(&ResponseId(id)) {
                found.pages.insert(question, page);
            }
        }
        Ok(signals)
    }
}

struct NoteDevice {
    response: ResponseId,
    device: Device,
    now: Timestamp,
}

#[async_trait::async_trait]
impl Command for NoteDevice {
    type Output = ();

    async fn apply(&self, transaction: &DatabaseTransaction) -> Result<()> {
        update_partial(self.response, self.now)
            .col_expr(response::Column::Device, Expr::value(self.device.as_str()))
            .exec(transaction)
            .await?;
        Ok(())
    }
}
