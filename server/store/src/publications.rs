//! Publications. There is no update: a correction is a new publication that names the one it replaces, so that the
//! publications of a wave form one chain whose end is current.

use crate::entity::{publication, wave, weight_set};
use crate::error::{Result, StoreError};
use crate::store::{Store, commit};
use crate::stored::{document, exact_json, sha256};
use sea_orm::sea_query::Query;
use sea_orm::{
    ActiveValue::Set, ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};
use survey::clock::Timestamp;
use survey::id::{AccountId, PublicationId, WaveId, WeightSetId};
use survey::publication::Publication;
use uuid::Uuid;

/// A publication to be saved; its content says which it is, what it replaces, and of which wave and weights.
#[derive(Clone, Debug, PartialEq)]
pub struct NewPublication {
    /// Who publishes; none for the machine itself.
    pub published_by: Option<AccountId>,
    /// What is published.
    pub content: Publication,
}

/// A publication as saved.
#[derive(Clone, Debug, PartialEq)]
pub struct PublicationRecord {
    /// Which it is, without its figures.
    pub summary: PublicationSummary,
    /// What was published.
    pub content: Publication,
}

/// A publication in a list.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PublicationSummary {
    /// The publication.
    pub id: PublicationId,
    /// The wave.
    pub wave_id: WaveId,
    /// The weights used.
    pub weight_set_id: WeightSetId,
    /// When it was published.
    pub published: Timestamp,
    /// Who published; none for the machine itself.
    pub published_by: Option<AccountId>,
    /// The publication it replaces.
    pub replaces: Option<PublicationId>,
    /// SHA-256 of the content as stored, in hexadecimal.
    pub content_hash: String,
}

impl Store {
    /// Publishes. `content.replaces` must name the publication that is current, or none when there is none: this
    /// way nobody replaces what they have not seen.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when it replaces another publication than the current one, when the weights are of
    /// another wave, when the id exists, or when a figure is not a finite number; [`StoreError::NotFound`] for an
    /// unknown wave or weight set; [`StoreError::Unavailable`].
    pub async fn publish(&self, new: NewPublication) -> Result<PublicationSummary> {
        let NewPublication { published_by, content } = new;
        let text = exact_json(&content, "the publication")?;
        let summary = PublicationSummary {
            id: content.id,
            wave_id: content.wave.id,
            weight_set_id: content.weight_set,
            published: content.published,
            published_by,
            replaces: content.replaces,
            content_hash: sha256(&text),
        };
        let transaction = self.begin().await?;
        // Two instances that publish for the same wave do so one after the other.
        wave::Entity::find_by_id(content.wave.id.0)
            .lock_exclusive()
            .one(&transaction)
            .await?
            .ok_or_else(|| StoreError::NotFound("the wave".to_owned()))?;
        let weights = weight_set::Entity::find_by_id(content.weight_set.0)
            .one(&transaction)
            .await?
            .ok_or_else(|| StoreError::NotFound("the weight set".to_owned()))?;
        if weights.wave_id != content.wave.id.0 {
            return Err(StoreError::Conflict("the weight set belongs to another wave".to_owned()));
        }
        if current_id(&transaction, content.wave.id).await? != content.replaces {
            return Err(StoreError::Conflict("results of this wave have been published meanwhile".to_owned()));
        }
        let row = publication::ActiveModel {
            id: Set(summary.id.0),
            wave_id: Set(summary.wave_id.0),
            weight_set_id: Set(summary.weight_set_id.0),
            published: Set(summary.published.0),
            published_by: Set(published_by.map(|account| account.0)),
            replaces: Set(summary.replaces.map(|replaced| replaced.0)),
            content: Set(text),
            content_hash: Set(summary.content_hash.clone()),
        };
        publication::Entity::insert(row)
            .exec_without_returning(&transaction)
            .await
            .map_err(StoreError::about("the publication"))?;
        commit(transaction).await?;
        Ok(summary)
    }

    /// The publication of this id.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn publication(&self, id: PublicationId) -> Result<Option<PublicationRecord>> {
        publication::Entity::find_by_id(id.0).one(self.read()).await?.map(PublicationRecord::read).transpose()
    }

    /// The current publication of a wave.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn current_publication(&self, wave: WaveId) -> Result<Option<PublicationRecord>> {
        current(wave).one(self.read()).await?.map(PublicationRecord::read).transpose()
    }

    /// Which publication of a wave is current; cheap, to check what is kept in memory.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn current_publication_id(&self, wave: WaveId) -> Result<Option<PublicationId>> {
        current_id(self.read(), wave).await
    }

    /// The publications of a wave, the newest first.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn publications(&self, wave: WaveId) -> Result<Vec<PublicationSummary>> {
        let rows: Vec<SummaryRow> = publication::Entity::find()
            .select_only()
            .columns([
                publication::Column::Id,
                publication::Column::WaveId,
                publication::Column::WeightSetId,
                publication::Column::Published,
                publication::Column::PublishedBy,
                publication::Column::Replaces,
                publication::Column::ContentHash,
            ])
            .filter(publication::Column::WaveId.eq(wave.0))
            .order_by_desc(publication::Column::Published)
            .order_by_desc(publication::Column::Id)
            .into_tuple()
            .all(self.read())
            .await?;
        Ok(rows.into_iter().map(PublicationSummary::read).collect())
    }
}

/// The publications of a wave that no other replaces: none or one.
fn current(wave: WaveId) -> Select<publication::Entity> {
    let replaced = Query::select()
        .column(publication::Column::Replaces)
        .from(publication::Entity)
        .and_where(publication::Column::WaveId.eq(wave.0))
        .and_where(publication::Column::Replaces.is_not_null())
        .to_owned();
    publication::Entity::find()
        .filter(publication::Column::WaveId.eq(wave.0))
        .filter(publication::Column::Id.not_in_subquery(replaced))
}

async fn current_id(db: &impl ConnectionTrait, wave: WaveId) -> Result<Option<PublicationId>> {
    let id: Option<Uuid> = current(wave).select_only().column(publication::Column::Id).into_tuple().one(db).await?;
    Ok(id.map(PublicationId))
}

type SummaryRow = (Uuid, Uuid, Uuid, i64, Option<Uuid>, Option<Uuid>, String);

impl PublicationSummary {
    fn read((id, wave, weights, published, published_by, replaces, content_hash): SummaryRow) -> Self {
        Self {
            id: PublicationId(id),
            wave_id: WaveId(wave),
            weight_set_id: WeightSetId(weights),
            published: Timestamp(published),
            published_by: published_by.map(AccountId),
            replaces: replaces.map(PublicationId),
            content_hash,
        }
    }
}

impl PublicationRecord {
    fn read(row: publication::Model) -> Result<Self> {
        let content = document(&row.content, "publication")?;
        let summary =
            (row.id, row.wave_id, row.weight_set_id, row.published, row.published_by, row.replaces, row.content_hash);
        Ok(Self { summary: PublicationSummary::read(summary), content })
    }
}
