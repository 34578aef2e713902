//! A published question set of a council.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "council_question_set")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) council_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) question_set_id: Uuid,
    pub(crate) published: i64,
    pub(crate) account_id: Option<Uuid>,
    pub(crate) note: String,
    pub(crate) acknowledged: String,
    pub(crate) retired: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
