//! Which wave an access code is of.

use crate::entity::{invitation, response};
use crate::error::Result;
use crate::hash::CodeHash;
use crate::only::Only;
use crate::store::Store;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use survey::clock::Timestamp;
use survey::id::WaveId;

/// A letter, found by its access code.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Letter {
    /// The wave it invites to.
    pub wave: WaveId,
    /// When the response under way with it began, where there is one.
    pub begun: Option<Timestamp>,
    /// The answers were sent already.
    pub used: bool,
}

impl Store {
    /// The letter with this access code in one of these waves, the first of them that has one.
    ///
    /// # Errors
    /// [`crate::StoreError::Unavailable`].
    pub async fn letter(&self, waves: &[WaveId], code: CodeHash) -> Result<Option<Letter>> {
        let ids = waves.iter().map(|wave| wave.0);
        let found = invitation::Entity::find()
            .filter(invitation::Column::CodeHash.eq(code.to_hex()))
            .filter(invitation::Column::WaveId.is_in(ids))
            .all(self.read())
            .await?;
        let first = waves.iter().find_map(|wave| found.iter().find(|invitation| invitation.wave_id == wave.0));
        let Some(invitation) = first else { return Ok(None) };
        let begun = match invitation.response_id {
            Some(begun) => response::Entity::find_by_id(begun).only(self.read()).await?,
            None => None,
        };
        Ok(Some(Letter {
            wave: WaveId(invitation.wave_id),
            begun: begun.map(|response| Timestamp(response.started)),
            used: invitation.used,
        }))
    }
}
