//! The invitation register and the strata of a sample.

use crate::bulk;
use crate::entity::{invitation, wave_stratum};
use crate::error::{Result, StoreError};
use crate::hash::CodeHash;
use crate::store::{Store, commit};
use crate::stored::{count, integer};
use sea_orm::sea_query::{Expr, ExprTrait, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder};
use survey::clock::Timestamp;
use survey::id::{InvitationId, WardId, WaveId};

/// An invitation drawn.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewInvitation {
    /// The invitation.
    pub id: InvitationId,
    /// The ward of the address.
    pub ward_id: WardId,
    /// Hash of its access code, each once in a wave.
    pub code_hash: CodeHash,
}

/// A ward in a sample: what base weights are made of.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stratum {
    /// The ward.
    pub ward_id: WardId,
    /// Addresses drawn from.
    pub addresses: u32,
    /// Addresses drawn.
    pub invited: u32,
}

impl Store {
    /// Enters a draw into the register, all or nothing. A further draw for a wave adds to the number invited and sets
    /// the number of addresses.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when a code or an id is in the register already, [`StoreError::NotFound`] for an unknown wave or
    /// ward, [`StoreError::Unavailable`].
    pub async fn draw_invitations(
        &self,
        wave: WaveId,
        invitations: Vec<NewInvitation>,
        strata: Vec<Stratum>,
        now: Timestamp,
    ) -> Result<()> {
        let invitations = invitations
            .into_iter()
            .map(|new| invitation::ActiveModel {
                id: Set(new.id.0),
                wave_id: Set(wave.0),
                ward_id: Set(new.ward_id.0),
                code_hash: Set(new.code_hash.to_hex()),
                issued: Set(now.0),
                response_id: Set(None),
                used: Set(false),
            })
            .collect();
        let strata = strata
            .into_iter()
            .map(|stratum| wave_stratum::ActiveModel {
                wave_id: Set(wave.0),
                ward_id: Set(stratum.ward_id.0),
                addresses: Set(integer(stratum.addresses)),
                invited: Set(integer(stratum.invited)),
            })
            .collect();
        let invited = (wave_stratum::Entity, wave_stratum::Column::Invited);
        let add = OnConflict::columns([wave_stratum::Column::WaveId, wave_stratum::Column::WardId])
            .update_column(wave_stratum::Column::Addresses)
            .value(wave_stratum::Column::Invited, Expr::col(invited).add(Expr::cust("excluded.invited")))
            .to_owned();
        let transaction = self.begin().await?;
        bulk::insert(&transaction, invitations, None).await.map_err(StoreError::about("an invitation"))?;
        bulk::insert(&transaction, strata, Some(add)).await.map_err(StoreError::about("a stratum"))?;
        commit(transaction).await
    }

    /// The strata of a wave's sample, in order of ward id.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn strata(&self, wave: WaveId) -> Result<Vec<Stratum>> {
        let rows = wave_stratum::Entity::find()
            .filter(wave_stratum::Column::WaveId.eq(wave.0))
            .order_by_asc(wave_stratum::Column::WardId)
            .all(self.read())
            .await?;
        let read = |row: wave_stratum::Model| Stratum {
            ward_id: WardId(row.ward_id),
            addresses: count(row.addresses),
            invited: count(row.invited),
        };
        Ok(rows.into_iter().map(read).collect())
    }

    /// Whether an access code of this wave has opened nothing yet.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn code_is_unused(&self, wave: WaveId, code: CodeHash) -> Result<bool> {
        let found = invitation::Entity::find()
            .filter(invitation::Column::WaveId.eq(wave.0))
            .filter(invitation::Column::CodeHash.eq(code.to_hex()))
            .one(self.read())
            .await?;
        Ok(found.is_some_and(|invitation| invitation.response_id.is_none() && !invitation.used))
    }
}
