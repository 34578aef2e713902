//! What visitors wrote about the site.

use crate::entity::feedback;
use crate::error::{Result, StoreError};
use crate::store::{Store, commit};
use sea_orm::{ActiveValue::Set, ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use survey::clock::Timestamp;
use survey::feedback::Comment;
use survey::id::{CouncilId, FeedbackId, SurveyId};

/// A comment to keep.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct NewFeedback {
    /// Its identifier, the same each time one form is sent.
    pub id: FeedbackId,
    /// About whose site.
    pub council: CouncilId,
    /// The council's survey then.
    pub survey: Option<SurveyId>,
    /// The pattern of the page it is about, "/survey/{council}/question/{code}", never its address.
    pub page: Option<String>,
    /// What was written.
    pub comment: Comment,
}

/// A comment as kept.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FeedbackRecord {
    /// Its identifier.
    pub id: FeedbackId,
    /// The council's survey then.
    pub survey: Option<SurveyId>,
    /// The pattern of the page it is about.
    pub page: Option<String>,
    /// The beginning of the day it was written on; the time of the day is not kept.
    pub day: Timestamp,
    /// What was written.
    pub comment: String,
}

impl Store {
    /// Keeps a comment, with the day of `now` only: with the time, one written straight after sending would lead to the
    /// answers sent at that moment. A form sent again changes nothing.
    ///
    /// # Errors
    /// [`StoreError::NotFound`] for an unknown council or survey, [`StoreError::Unavailable`].
    pub async fn add_feedback(&self, new: NewFeedback, now: Timestamp) -> Result<()> {
        let row = feedback::ActiveModel {
            id: Set(new.id.0),
            council_id: Set(new.council.0),
            survey_id: Set(new.survey.map(|survey| survey.0)),
            page: Set(new.page),
            day: Set(now.start_of_day().0),
            comment: Set(new.comment.to_string()),
        };
        let transaction = self.begin().await?;
        feedback::Entity::insert(row)
            .on_conflict_do_nothing_on([feedback::Column::Id])
            .exec_without_returning(&transaction)
            .await
            .map_err(StoreError::about("the council of a comment"))?;
        commit(transaction).await
    }

    /// The last `limit` comments about a council's site, the newest day first.
    ///
    /// # Errors
    /// [`StoreError::Unavailable`].
    pub async fn feedback(&self, council: CouncilId, limit: u64) -> Result<Vec<FeedbackRecord>> {
        let rows = feedback::Entity::find()
            .filter(feedback::Column::CouncilId.eq(council.0))
            .order_by_desc(feedback::Column::Day)
            .order_by_desc(feedback::Column::Id)
            .limit(limit)
            .all(self.read())
            .await?;
        Ok(rows.into_iter().map(read).collect())
    }
}

fn read(row: feedback::Model) -> FeedbackRecord {
    FeedbackRecord {
        id: FeedbackId(row.id),
        survey: row.survey_id.map(SurveyId),
        page: row.page,
        day: Timestamp(row.day),
        comment: row.comment,
    }
}
