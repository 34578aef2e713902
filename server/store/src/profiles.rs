//! What councils say of themselves, and their logos.

use crate::entity::{council, council_logo};
use crate::error::{Result, StoreError};
use crate::only::Only;
use crate::store::Store;
use crate::stored::{exact_json, integer};
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};
use survey::id::CouncilId;
use survey::profile::Profile;

impl Store {
    /// Replaces what a council says of itself, if it is still the version that was read, and drops logos it no longer names. `logo` is the
    /// content of the logo that the profile names, where it is new.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when somebody else changed it since, or for a logo the store does not have; [`StoreError::Unavailable`].
    pub async fn set_profile(
        &self,
        council: CouncilId,
        version: u32,
        profile: &Profile,
        logo: Option<Vec<u8>>,
    ) -> Result<()> {
        let text = exact_json(profile, "what the council says of itself")?;
        let transaction = self.begin().await?;
        let changed = council::Entity::update_many()
            .col_expr(council::Column::Profile, Expr::value(text))
            .col_expr(council::Column::ProfileVersion, Expr::value(integer(version.saturating_add(1))))
            .filter(council::Column::Id.eq(council.0))
            .filter(council::Column::ProfileVersion.eq(integer(version)))
            .exec(&transaction)
            .await?;
        if changed.rows_affected == 0 {
            return Err(StoreError::Conflict("what the council says of itself was changed meanwhile".to_owned()));
        }
        let others = council_logo::Entity::delete_many().filter(council_logo::Column::CouncilId.eq(council.0));
        let Some(named) = &profile.logo else {
            others.exec(&transaction).await?;
            return self.commit_set_up(transaction).await;
        };
        others.filter(council_logo::Column::Hash.ne(&named.hash)).exec(&transaction).await?;
        if let Some(content) = logo {
            let row = council_logo::ActiveModel {
                council_id: Set(council.0),
                hash: Set(named.hash.clone()),
                content: Set(content),
            };
            let known = OnConflict::columns([council_logo::Column::CouncilId, council_logo::Column::Hash])
                .update_column(council_logo::Column::Content)
                .to_owned();
            council_logo::Entity::insert(row).on_conflict(known).exec_without_returning(&transaction).await?;
        }
        let kept = council_logo::Entity::find_by_id((council.0, named.hash.clone())).only(&transaction).await?;
        if kept.is_none() {
            return Err(StoreError::Conflict("the profile names a logo that is not there".to_owned()));
        }
        self.commit_set_up(transaction).await
    }

    /// The content of a council's logo.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn logo(&self, council: CouncilId, hash: &str) -> Result<Option<Vec<u8>>> {
        let found = council_logo::Entity::find_by_id((council.0, hash.to_owned())).only(self.read()).await?;
        Ok(found.map(|row| row.content))
    }
}
