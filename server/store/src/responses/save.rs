//! Saving answers.

use super::{ResponseStatus, refusal, update_partial};
use crate::bulk;
use crate::entity::{answer, response};
use crate::error::{Result, StoreError};
use crate::lookups::padded;
use crate::store::Store;
use crate::writer::Command;
use sea_orm::ActiveValue::Set;
use sea_orm::sea_query::{Expr, OnConflict};
use sea_orm::{ColumnTrait, DatabaseTransaction, DbErr, EntityTrait, QueryFilter};
use std::collections::BTreeMap;
use survey::answer::Answer;
use survey::clock::Timestamp;
use survey::id::ResponseId;
use survey::question::Code;

impl Store {
    /// Saves one answer, in place of an earlier one to the same question.
    ///
    /// # Errors
    /// [`crate::StoreError::Conflict`] when the response is complete, [`crate::StoreError::NotFound`] when it does not
    /// exist, [`crate::StoreError::Unavailable`].
    pub async fn save_answer(
        &self,
        response: ResponseId,
        question: Code,
        answer: Answer,
        now: Timestamp,
    ) -> Result<()> {
        self.save_answers(response, vec![(question, answer)], now).await
    }

    /// Saves the answer of a page that was open for `seconds`.
    ///
    /// # Errors
    /// As [`Store::save_answer`].
    pub async fn save_page(
        &self,
        response: ResponseId,
        (question, answer): (Code, Answer),
        seconds: u32,
        now: Timestamp,
    ) -> Result<()> {
        let seconds = i32::try_from(seconds).ok();
        self.writer().run(Save { response, answers: BTreeMap::from([(question, answer)]), seconds, now }).await
    }

    /// Saves answers together, each in place of an earlier one to the same question; the last of several to one
    /// question counts.
    ///
    /// # Errors
    /// As [`Store::save_answer`]; all or none are saved.
    pub async fn save_answers(&self, response: ResponseId, answers: Vec<(Code, Answer)>, now: Timestamp) -> Result<()> {
        self.writer().run(Save { response, answers: answers.into_iter().collect(), seconds: None, now }).await
    }
}

pub(crate) struct Save {
    response: ResponseId,
    answers: BTreeMap<Code, Answer>,
    seconds: Option<i32>,
    now: Timestamp,
}

/// Seconds before and now.
const SECONDS: &str = "CASE WHEN excluded.seconds IS NULL THEN answer.seconds \
                       ELSE COALESCE(answer.seconds, 0) + excluded.seconds END";
/// One more change, if it is one.
const CHANGES: &str = "COALESCE(answer.changes, 0) + CASE WHEN answer.choice IS NOT DISTINCT FROM excluded.choice \
                       AND answer.number IS NOT DISTINCT FROM excluded.number \
                       AND answer.value IS NOT DISTINCT FROM excluded.value THEN 0 ELSE 1 END";

#[async_trait::async_trait]
impl Command for Save {
    type Output = ();

    async fn apply(&self, transaction: &DatabaseTransaction) -> Result<()> {
        if update_partial(self.response, self.now).exec(transaction).await?.rows_affected == 0 {
            return Err(refusal(transaction, self.response).await?);
        }
        Ok(insert(transaction, self.rows()?).await?)
    }
}

impl Save {
    /// Saves several, of different responses, in few statements. `false` where that cannot be told of all of them, such as when
    /// one response is complete: then each is to be applied by itself.
    pub(crate) async fn apply_together(saves: &[&Self], transaction: &DatabaseTransaction) -> Result<bool> {
        let rows: Result<Vec<_>> = saves.iter().map(|save| save.rows()).collect();
        let (Ok(rows), Some(now)) = (rows, saves.iter().map(|save| save.now.0).max()) else { return Ok(false) };
        let ids = padded(saves.iter().map(|save| save.response.0).collect());
        let partial = response::Entity::update_many()
            .col_expr(response::Column::Updated, Expr::value(now))
            .filter(response::Column::Id.is_in(ids))
            .filter(response::Column::Status.eq(ResponseStatus::Partial.as_str()))
            .exec(transaction)
            .await?;
        if partial.rows_affected != saves.len() as u64 {
            return Ok(false);
        }
        let mut rows: Vec<_> = rows.into_iter().flatten().collect();
        // Few different statements, which the database keeps prepared.
        while !rows.is_empty() {
            let rest = rows.split_off(1 << rows.len().ilog2());
            insert(transaction, rows).await?;
            rows = rest;
        }
        Ok(true)
    }

    /// Whose answers they are.
    pub(crate) fn response(&self) -> ResponseId {
        self.response
    }

    fn rows(&self) -> Result<Vec<answer::ActiveModel>> {
        self.answers.iter().map(|(question, answer)| self.row(question, answer)).collect()
    }

    fn row(&self, question: &Code, answer: &Answer) -> Result<answer::ActiveModel> {
        let stored = answer.to_stored().map_err(|error| StoreError::Corrupt(format!("answer: {error}")))?;
        Ok(answer::ActiveModel {
            response_id: Set(self.response.0),
            question: Set(question.as_str().to_owned()),
            choice: Set(stored.choice),
            number: Set(stored.number),
            value: Set(stored.value),
            updated: Set(self.now.0),
            seconds: Set(self.seconds),
            changes: Set(None),
        })
    }
}

/// Inserts answers, each in place of an earlier one to the same question.
async fn insert(transaction: &DatabaseTransaction, rows: Vec<answer::ActiveModel>) -> Result<(), DbErr> {
    let replace = OnConflict::columns([answer::Column::ResponseId, answer::Column::Question])
        .update_columns([
            answer::Column::Choice,
            answer::Column::Number,
            answer::Column::Value,
            answer::Column::Updated,
        ])
        .value(answer::Column::Seconds, Expr::cust(SECONDS))
        .value(answer::Column::Changes, Expr::cust(CHANGES))
        .to_owned();
    bulk::insert(transaction, rows, Some(replace)).await
}
