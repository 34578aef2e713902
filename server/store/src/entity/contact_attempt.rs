//! A time somebody rang or called, and what it led to.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "contact_attempt")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    pub(crate) wave_id: Uuid,
    /// The letter, until it is used.
    pub(crate) invitation_id: Option<Uuid>,
    /// When; once the letter is used, the day alone.
    pub(crate) at: i64,
    pub(crate) made_by: Option<Uuid>,
    pub(crate) mode: String,
    pub(crate) outcome: String,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
