//! A ward in the sample of a wave.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "wave_stratum")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) wave_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) ward_id: Uuid,
    pub(crate) addresses: i32,
    pub(crate) invited: i32,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
