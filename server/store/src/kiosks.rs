//! Shared devices.

use crate::entity::kiosk;
use crate::error::{Result, StoreError};
use crate::hash::KioskHash;
use crate::only::Only;
use crate::store::{Store, commit};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use survey::clock::Timestamp;
use survey::id::{AccountId, CouncilId, KioskId};
use survey::kiosk::Place;

/// A device to share.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewKiosk {
    /// Its identifier.
    pub id: KioskId,
    /// Whose it is.
    pub council: CouncilId,
    /// Where it stands.
    pub place: Place,
    /// Of the cookie that makes the device one.
    pub token: KioskHash,
    /// Who set it up.
    pub by: AccountId,
}

/// A shared device.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct KioskRecord {
    /// Its identifier.
    pub id: KioskId,
    /// Whose it is.
    pub council: CouncilId,
    /// Where it stands.
    pub place: Place,
    /// Who set it up.
    pub by: AccountId,
    /// When.
    pub created: Timestamp,
    /// When it stopped being one.
    pub ended: Option<Timestamp>,
}

impl Store {
    /// Makes a device a shared one.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for an unknown council or account, [`StoreError::Conflict`] for a known id or cookie,
    /// [`StoreError::Unavailable`].
    pub async fn add_kiosk(&self, new: NewKiosk, now: Timestamp) -> Result<()> {
        let row = kiosk::ActiveModel {
            id: Set(new.id.0),
            council_id: Set(new.council.0),
            place: Set(new.place.to_string()),
            token_hash: Set(new.token.to_hex()),
            created_by: Set(new.by.0),
            created: Set(now.0),
            ended: Set(None),
        };
        let transaction = self.begin().await?;
        kiosk::Entity::insert(row)
            .exec_without_returning(&transaction)
            .await
            .map_err(StoreError::about("the shared device"))?;
        commit(transaction).await
    }

    /// The shared device with this cookie, unless it is one no longer.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn kiosk_by_token(&self, token: KioskHash) -> Result<Option<KioskRecord>> {
        let found = kiosk::Entity::find()
            .filter(kiosk::Column::TokenHash.eq(token.to_hex()))
            .filter(kiosk::Column::Ended.is_null())
            .only(self.read())
            .await?;
        Ok(found.map(read))
    }

    /// The last `limit` shared devices of a council, the newest first.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn kiosks(&self, council: CouncilId, limit: u64) -> Result<Vec<KioskRecord>> {
        let rows = kiosk::Entity::find()
            .filter(kiosk::Column::CouncilId.eq(council.0))
            .order_by_desc(kiosk::Column::Created)
            .order_by_desc(kiosk::Column::Id)
            .limit(limit)
            .all(self.read())
            .await?;
        Ok(rows.into_iter().map(read).collect())
    }

    /// Ends the sharing of a council's device; tells whether it was shared until now.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn end_kiosk(&self, council: CouncilId, id: KioskId, now: Timestamp) -> Result<bool> {
        let transaction = self.begin().await?;
        let ended = kiosk::Entity::update_many()
            .col_expr(kiosk::Column::Ended, Expr::value(now.0))
            .filter(kiosk::Column::Id.eq(id.0))
            .filter(kiosk::Column::CouncilId.eq(council.0))
            .filter(kiosk::Column::Ended.is_null())
            .exec(&transaction)
            .await?;
        commit(transaction).await?;
        Ok(ended.rows_affected > 0)
    }
}

fn read(row: kiosk::Model) -> KioskRecord {
    KioskRecord {
        id: KioskId(row.id),
        council: CouncilId(row.council_id),
        place: Place::from_stored(&row.place),
        by: AccountId(row.created_by),
        created: Timestamp(row.created),
        ended: row.ended.map(Timestamp),
    }
}
