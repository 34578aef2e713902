//! Where the chain of a council's audit events ends, and how it was when it was last checked. The nil identifier stands for
//! events of no council.

use sea_orm::entity::prelude::*;

#[derive(Clone, Debug, PartialEq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_chain")]
pub(crate) struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub(crate) chain: Uuid,
    pub(crate) number: i64,
    pub(crate) hash: String,
    pub(crate) checked: Option<i64>,
    pub(crate) checked_number: Option<i64>,
    pub(crate) broken_number: Option<i64>,
}

#[derive(Copy, Clone, Debug, EnumIter, DeriveRelation)]
pub(crate) enum Relation {}

impl ActiveModelBehavior for ActiveModel {}
