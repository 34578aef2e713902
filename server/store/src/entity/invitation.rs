//! An entry in the invitation register.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "invitation")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    pub(crate) wave_id: Uuid,
    pub(crate) ward_id: Uuid,
    pub(crate) code_hash: String,
    pub(crate) issued: i64,
    pub(crate) response_id: Option<Uuid>,
    pub(crate) used: bool,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
