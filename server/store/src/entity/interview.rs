//! A letter that interviewers are at.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "interview")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    pub(crate) wave_id: Uuid,
    /// The letter, until the answers are complete.
    pub(crate) invitation_id: Option<Uuid>,
    /// The answers, once the interview has begun.
    pub(crate) response_id: Option<Uuid>,
    pub(crate) begun_by: Option<Uuid>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {
    #[sea_orm(belongs_to = "super::response::Entity", from = "Column::ResponseId", to = "super::response::Column::Id")]
    Response,
}

impl Related<super::response::Entity> for Entity {
    fn to() -> RelationDef {
        Relation::Response.def()
    }
}

impl ActiveModelBehavior for ActiveModel {}
