//! The weight of one response.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "weight")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) weight_set_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) response_id: Uuid,
    pub(crate) base_weight: f64,
    pub(crate) weight: f64,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
