//! Which translations an officer of a council has approved. An approval is of one text: another text has none.

use crate::entity::translation_approval;
use crate::error::{Result, StoreError};
use crate::store::{Store, commit};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use survey::clock::Timestamp;
use survey::id::{AccountId, ApprovalId, CouncilId};
use survey::text::Language;
use uuid::Uuid;

/// An approval.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TranslationApproval {
    /// The approval.
    pub id: ApprovalId,
    /// For which council's residents.
    pub council: CouncilId,
    /// The language.
    pub language: Language,
    /// The hash of what was approved: of all of it, and of what it belongs to.
    pub text_hash: String,
    /// By whom.
    pub account: AccountId,
    /// When.
    pub at: Timestamp,
}

impl Store {
    /// Approves a text. Approving it again changes nothing.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for an unknown council or account, [`StoreError::Unavailable`].
    pub async fn approve_translation(&self, approval: TranslationApproval) -> Result<()> {
        let row = translation_approval::ActiveModel {
            id: Set(approval.id.0),
            council_id: Set(approval.council.0),
            language: Set(approval.language.0),
            text_hash: Set(approval.text_hash),
            account_id: Set(approval.account.0),
            at: Set(approval.at.0),
        };
        let transaction = self.begin().await?;
        translation_approval::Entity::insert(row)
            .on_conflict_do_nothing_on([
                translation_approval::Column::CouncilId,
                translation_approval::Column::TextHash,
            ])
            .exec_without_returning(&transaction)
            .await
            .map_err(StoreError::about("the council of an approval"))?;
        commit(transaction).await
    }

    /// Takes an approval back, and tells whether there was one.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn withdraw_translation(&self, council: CouncilId, text_hash: &str) -> Result<bool> {
        let transaction = self.begin().await?;
        let gone = translation_approval::Entity::delete_many()
            .filter(translation_approval::Column::CouncilId.eq(council.0))
            .filter(translation_approval::Column::TextHash.eq(text_hash))
            .exec(&transaction)
            .await?;
        commit(transaction).await?;
        Ok(gone.rows_affected > 0)
    }

    /// How many of these texts are approved for a council's residents: a look-up by index.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn approved_translations(&self, council: CouncilId, text_hashes: &[&str]) -> Result<usize> {
        let found: Vec<Uuid> = translation_approval::Entity::find()
            .select_only()
            .column(translation_approval::Column::Id)
            .filter(translation_approval::Column::CouncilId.eq(council.0))
            .filter(translation_approval::Column::TextHash.is_in(text_hashes.iter().copied()))
            .into_tuple()
            .all(self.read())
            .await?;
        Ok(found.len())
    }

    /// All approvals of a council, the newest first.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn translation_approvals(&self, council: CouncilId) -> Result<Vec<TranslationApproval>> {
        let rows = translation_approval::Entity::find()
            .filter(translation_approval::Column::CouncilId.eq(council.0))
            .order_by_desc(translation_approval::Column::At)
            .order_by_desc(translation_approval::Column::Id)
            .all(self.read())
            .await?;
        Ok(rows.into_iter().map(read).collect())
    }
}

fn read(row: translation_approval::Model) -> TranslationApproval {
    TranslationApproval {
        id: ApprovalId(row.id),
        council: CouncilId(row.council_id),
        language: Language(row.language),
        text_hash: row.text_hash,
        account: AccountId(row.account_id),
        at: Timestamp(row.at),
    }
}
