//! A comment on a draft or on one of its entries.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "question_comment")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    pub(crate) draft_id: Uuid,
    pub(crate) item: Option<i32>,
    pub(crate) at: i64,
    pub(crate) account_id: Option<Uuid>,
    pub(crate) comment: String,
    pub(crate) settled: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
