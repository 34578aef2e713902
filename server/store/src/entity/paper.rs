//! A questionnaire on paper that is being keyed.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "paper")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) id: Uuid,
    pub(crate) wave_id: Uuid,
    pub(crate) invitation_id: Uuid,
    pub(crate) number: i32,
    pub(crate) received: i64,
    pub(crate) first_by: Option<Uuid>,
    pub(crate) first_at: Option<i64>,
    /// What the first person keyed, as JSON.
    #[sea_orm(column_type = "Text", nullable)]
    pub(crate) first_form: Option<String>,
    pub(crate) second_by: Option<Uuid>,
    pub(crate) second_at: Option<i64>,
    /// What the second person keyed, as JSON.
    #[sea_orm(column_type = "Text", nullable)]
    pub(crate) second_form: Option<String>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
