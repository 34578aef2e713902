//! An answer; neither choice, number nor value when the question was skipped.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "answer")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) response_id: Uuid,
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) question: String,
    pub(crate) choice: Option<String>,
    pub(crate) number: Option<i64>,
    /// Any other kind of answer as JSON.
    #[sea_orm(column_type = "Text", nullable)]
    pub(crate) value: Option<String>,
    pub(crate) updated: i64,
    /// Seconds on its page, over all times it was sent; not known of answers that came another way.
    pub(crate) seconds: Option<i32>,
    /// How often it was sent again with another answer.
    pub(crate) changes: Option<i32>,
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
