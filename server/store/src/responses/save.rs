//! Saving answers.

use super::{refusal, update_partial};
use crate::bulk;
use crate::entity::answer;
use crate::error::{Result, StoreError};
use crate::store::Store;
use crate::writer::Command;
use sea_orm::ActiveValue::Set;
use sea_orm::DatabaseTransaction;
use sea_orm::sea_query::{Expr, OnConflict};
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

struct Save {
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
        let rows = self.answers.iter().map(|(question, answer)| self.row(question, answer)).collect::<Result<_>>()?;
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
        Ok(bulk::insert(transaction, rows, Some(replace)).await?)
    }
}

impl Save {
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
