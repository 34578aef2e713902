//! Questionnaires that came back on paper: keyed twice by different people, then a response like any other. A paper leads to
//! its invitation only until its answers are complete; then its row is deleted, and nothing joins register and answers.

mod complete;
mod keying;
mod progress;
mod receive;

pub use complete::NewPaperResponse;
pub use keying::{KeyingRecord, PaperRecord};
pub use progress::{PaperProgress, PaperSummary};
pub use receive::Receive;

use crate::entity::{invitation, paper};
use crate::error::{Result, StoreError};
use crate::only::Only;
use sea_orm::{ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter, QuerySelect};
use survey::id::PaperId;
use uuid::Uuid;

/// Whether an invitation's answers came on paper and are being keyed.
pub(crate) async fn is_on_paper(transaction: &DatabaseTransaction, invitation: Uuid) -> Result<bool> {
    let found: Option<Uuid> = paper::Entity::find()
        .select_only()
        .column(paper::Column::Id)
        .filter(paper::Column::InvitationId.eq(invitation))
        .into_tuple()
        .only(transaction)
        .await?;
    Ok(found.is_some())
}

/// A paper and its invitation, both held until the commit: the invitation first, as everywhere.
async fn held(transaction: &DatabaseTransaction, id: PaperId) -> Result<(paper::Model, invitation::Model)> {
    let unknown = || StoreError::NotFound("the paper questionnaire".to_owned());
    let found = paper::Entity::find_by_id(id.0).one(transaction).await?.ok_or_else(unknown)?;
    let invitation = invitation::Entity::find_by_id(found.invitation_id).lock_exclusive().one(transaction).await?;
    let invitation = invitation.ok_or_else(|| StoreError::Corrupt("a paper without its invitation".to_owned()))?;
    // As it is now that nobody else can change it.
    let paper = paper::Entity::find_by_id(id.0).lock_exclusive().one(transaction).await?.ok_or_else(unknown)?;
    Ok((paper, invitation))
}
