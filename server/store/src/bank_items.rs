//! The questions that a council keeps in its own part of the question bank. Their history is in them.

use crate::entity::bank_item;
use crate::error::{Result, StoreError};
use crate::store::{Store, commit};
use crate::stored::{document, exact_json};
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use survey::clock::Timestamp;
use survey::code::Code;
use survey::id::{AccountId, CouncilId};
use survey::question_bank::BankItem;

/// The most questions that a council keeps; the bank is read with every page of the designer.
pub const MOST_BANK_ITEMS: u64 = 500;

/// A question that a council keeps.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BankItemRecord {
    /// The question with its history.
    pub item: BankItem,
    /// When it was last kept.
    pub changed: Timestamp,
    /// Who kept it.
    pub by: Option<AccountId>,
}

impl Store {
    /// The questions that a council keeps, by code.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`], [`StoreError::Corrupt`].
    pub async fn bank_items(&self, council: CouncilId) -> Result<Vec<BankItemRecord>> {
        let rows = bank_item::Entity::find()
            .filter(bank_item::Column::CouncilId.eq(council.0))
            .filter(bank_item::Column::Removed.is_null())
            .order_by_asc(bank_item::Column::Code)
            .limit(MOST_BANK_ITEMS)
            .all(self.read())
            .await?;
        rows.into_iter()
            .map(|row| {
                Ok(BankItemRecord {
                    item: document(&row.item, "question of a bank")?,
                    changed: Timestamp(row.changed),
                    by: row.changed_by.map(AccountId),
                })
            })
            .collect()
    }

    /// Keeps a question, in place of what the council has under its code.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] where the council keeps [`MOST_BANK_ITEMS`] already, [`StoreError::NotFound`] for an unknown council or account,
    /// [`StoreError::Unavailable`].
    pub async fn keep_bank_item(
        &self,
        council: CouncilId,
        item: &BankItem,
        by: AccountId,
        now: Timestamp,
    ) -> Result<()> {
        let code = item.question.code.as_str();
        let transaction = self.begin().await?;
        let others = bank_item::Entity::find()
            .filter(bank_item::Column::CouncilId.eq(council.0))
            .filter(bank_item::Column::Removed.is_null())
            .filter(bank_item::Column::Code.ne(code))
            .select_only()
            .column(bank_item::Column::Code)
            .limit(MOST_BANK_ITEMS)
            .into_tuple::<String>()
            .all(&transaction)
            .await?;
        if others.len() as u64 >= MOST_BANK_ITEMS {
            return Err(StoreError::Conflict(format!("the bank is full: it has {MOST_BANK_ITEMS} questions")));
        }
        let row = bank_item::ActiveModel {
            council_id: Set(council.0),
            code: Set(code.to_owned()),
            item: Set(exact_json(item, "the question of the bank")?),
            changed: Set(now.0),
            changed_by: Set(Some(by.0)),
            removed: Set(None),
        };
        let known = OnConflict::columns([bank_item::Column::CouncilId, bank_item::Column::Code])
            .update_columns([
                bank_item::Column::Item,
                bank_item::Column::Changed,
                bank_item::Column::ChangedBy,
                bank_item::Column::Removed,
            ])
            .to_owned();
        bank_item::Entity::insert(row).on_conflict(known).exec_without_returning(&transaction).await?;
        commit(transaction).await
    }

    /// Takes a question out of the bank. `false` where it is not in it.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn remove_bank_item(&self, council: CouncilId, code: &Code, now: Timestamp) -> Result<bool> {
        let transaction = self.begin().await?;
        let done = bank_item::Entity::update_many()
            .col_expr(bank_item::Column::Removed, Expr::value(now.0))
            .filter(bank_item::Column::CouncilId.eq(council.0))
            .filter(bank_item::Column::Code.eq(code.as_str()))
            .filter(bank_item::Column::Removed.is_null())
            .exec(&transaction)
            .await?;
        commit(transaction).await?;
        Ok(done.rows_affected > 0)
    }
}
