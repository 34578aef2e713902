//! One person's response, without its answers.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "response")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    pub(crate) wave_id: Uuid,
    pub(crate) route: String,
    pub(crate) stratum_ward_id: Option<Uuid>,
    pub(crate) ward_id: Option<Uuid>,
    pub(crate) token_hash: Option<String>,
    pub(crate) draft_key: Option<String>,
    pub(crate) status: String,
    pub(crate) reference: Option<String>,
    pub(crate) started: i64,
    pub(crate) updated: i64,
    pub(crate) completed: Option<i64>,
    pub(crate) language: Option<String>,
    pub(crate) mode: String,
    /// "phone", "tablet", "computer", "other", "shared".
    pub(crate) device: Option<String>,
    /// The day on which the person took their answers back. The row is partial then, for good: nothing opens it.
    pub(crate) withdrawn: Option<i64>,
    /// Which questions a person who is gone had answered, as JSON.
    #[sea_orm(column_type = "Text", nullable)]
    pub(crate) withdrawn_answered: Option<String>,
    /// When the session was last lengthened without a change.
    pub(crate) kept: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
