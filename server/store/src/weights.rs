//! Weight sets. There is no update: other weights are another set.

use crate::bulk;
use crate::entity::{weight, weight_set};
use crate::error::{Result, StoreError};
use crate::store::{Store, commit};
use crate::stored::{document, exact_json};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};
use survey::clock::Timestamp;
use survey::id::{AccountId, ResponseId, WaveId, WeightSetId};
use survey::weighting::{Margin, WeightingDiagnostics};
use uuid::Uuid;

/// A weight set without its weights; to be saved, or as saved.
#[derive(Clone, Debug, PartialEq)]
pub struct WeightSetRecord {
    /// The weight set.
    pub id: WeightSetId,
    /// The wave whose responses it weights.
    pub wave_id: WaveId,
    /// When it was made.
    pub created: Timestamp,
    /// Who made it; none for the machine itself.
    pub created_by: Option<AccountId>,
    /// What the weights look like.
    pub diagnostics: WeightingDiagnostics,
    /// The population targets it was made to, as they were then.
    pub margins: Vec<Margin>,
}

/// A weight set to be saved.
pub type NewWeightSet = WeightSetRecord;

/// The weight of one response.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct WeightRow {
    /// The response.
    pub response_id: ResponseId,
    /// Inverse of the probability to be asked.
    pub base_weight: f64,
    /// People of the population that the response stands for.
    pub weight: f64,
}

impl Store {
    /// Saves a weight set with its weights, all or nothing.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when the id exists, a response is weighted twice or a number is not finite;
    /// [`StoreError::NotFound`] for an unknown wave, account or response; [`StoreError::Unavailable`].
    pub async fn save_weight_set(&self, new: NewWeightSet, rows: Vec<WeightRow>) -> Result<()> {
        if rows.iter().any(|row| !row.base_weight.is_finite() || !row.weight.is_finite()) {
            return Err(StoreError::Conflict("a weight is not a finite number".to_owned()));
        }
        let set = weight_set::ActiveModel {
            id: Set(new.id.0),
            wave_id: Set(new.wave_id.0),
            created: Set(new.created.0),
            created_by: Set(new.created_by.map(|account| account.0)),
            diagnostics: Set(exact_json(&new.diagnostics, "the weighting diagnostics")?),
            margins: Set(exact_json(&new.margins, "the population targets")?),
        };
        let weights = rows
            .into_iter()
            .map(|row| weight::ActiveModel {
                weight_set_id: Set(new.id.0),
                response_id: Set(row.response_id.0),
                base_weight: Set(row.base_weight),
                weight: Set(row.weight),
            })
            .collect();
        let transaction = self.begin().await?;
        weight_set::Entity::insert(set)
            .exec_without_returning(&transaction)
            .await
            .map_err(StoreError::about("the weight set"))?;
        bulk::insert(&transaction, weights, None).await.map_err(StoreError::about("a weight"))?;
        commit(transaction).await
    }

    /// The weight set of this id.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn weight_set(&self, id: WeightSetId) -> Result<Option<WeightSetRecord>> {
        weight_set::Entity::find_by_id(id.0).one(self.read()).await?.map(WeightSetRecord::read).transpose()
    }

    /// The weight set of a wave that was made last.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn latest_weight_set(&self, wave: WaveId) -> Result<Option<WeightSetRecord>> {
        of_wave(wave).one(self.read()).await?.map(WeightSetRecord::read).transpose()
    }

    /// The weight sets of a wave, the newest first.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn weight_sets(&self, wave: WaveId) -> Result<Vec<WeightSetRecord>> {
        of_wave(wave).all(self.read()).await?.into_iter().map(WeightSetRecord::read).collect()
    }

    /// The weights of a set, in order of response id: as [`Store::completed`] gives responses.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn weights(&self, id: WeightSetId) -> Result<Vec<WeightRow>> {
        let rows: Vec<(Uuid, f64, f64)> = weight::Entity::find()
            .select_only()
            .columns([weight::Column::ResponseId, weight::Column::BaseWeight, weight::Column::Weight])
            .filter(weight::Column::WeightSetId.eq(id.0))
            .order_by_asc(weight::Column::ResponseId)
            .into_tuple()
            .all(self.read())
            .await?;
        let read =
            |(response, base_weight, weight)| WeightRow { response_id: ResponseId(response), base_weight, weight };
        Ok(rows.into_iter().map(read).collect())
    }
}

fn of_wave(wave: WaveId) -> Select<weight_set::Entity> {
    weight_set::Entity::find()
        .filter(weight_set::Column::WaveId.eq(wave.0))
        .order_by_desc(weight_set::Column::Created)
        .order_by_desc(weight_set::Column::Id)
}

impl WeightSetRecord {
    fn read(row: weight_set::Model) -> Result<Self> {
        Ok(Self {
            id: WeightSetId(row.id),
            wave_id: WaveId(row.wave_id),
            created: Timestamp(row.created),
            created_by: row.created_by.map(AccountId),
            diagnostics: document(&row.diagnostics, "weighting diagnostics")?,
            margins: document(&row.margins, "margins of a weight set")?,
        })
    }
}
