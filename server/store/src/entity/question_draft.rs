//! A question set that is being worked on.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "question_draft")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    pub(crate) council_id: Uuid,
    pub(crate) code: String,
    pub(crate) title: String,
    pub(crate) based_on: Option<Uuid>,
    pub(crate) content: String,
    pub(crate) revision: i32,
    pub(crate) created: i64,
    pub(crate) created_by: Option<Uuid>,
    pub(crate) updated: i64,
    pub(crate) updated_by: Option<Uuid>,
    pub(crate) ended: Option<i64>,
    pub(crate) published_as: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
