//! A paper becomes a complete response.

use super::held;
use crate::bulk;
use crate::entity::{answer, answer_mark, invitation, paper, response};
use crate::error::{Result, StoreError};
use crate::interviews::settle_letter;
use crate::responses::ResponseStatus;
use crate::store::{Store, commit};
use sea_orm::sea_query::Expr;
use sea_orm::{ActiveValue::Set, ColumnTrait, DatabaseTransaction, EntityTrait, QueryFilter};
use survey::answer::Stored;
use survey::clock::Timestamp;
use survey::id::{PaperId, ResponseId, WardId};
use survey::paper::{Keyed, KeyedForm};
use survey::question_set::QuestionSet;
use survey::reference::Reference;
use survey::response::{Mode, RecruitmentRoute};
use uuid::Uuid;

/// The response that a paper becomes.
#[derive(Clone, Debug)]
pub struct NewPaperResponse<'a> {
    /// The paper, keyed by two people.
    pub paper: PaperId,
    /// The response's identifier, unless answers were begun online: then theirs stays.
    pub response: ResponseId,
    /// Its reference.
    pub reference: Reference,
    /// The ward the person lives in.
    pub ward: WardId,
    /// What is taken to stand on the paper.
    pub form: &'a KeyedForm,
    /// The questions.
    pub questions: &'a QuestionSet,
}

impl Store {
    /// Completes a paper: its answers become a response of the random sample, given on paper; answers begun online with the same
    /// code are replaced; the invitation is used, and the paper with all that was keyed of it is deleted.
    ///
    /// # Errors
    /// [`StoreError::Conflict`] when two people have not keyed it yet or the code was used online meanwhile,
    /// [`StoreError::NotFound`] also when it is complete already, [`StoreError::Unavailable`].
    pub async fn complete_paper(&self, new: NewPaperResponse<'_>, now: Timestamp) -> Result<ResponseId> {
        let transaction = self.begin().await?;
        let (paper, invitation) = held(&transaction, new.paper).await?;
        if paper.second_by.is_none() {
            return Err(StoreError::Conflict("a second person has not keyed this paper yet".to_owned()));
        }
        if invitation.used {
            return Err(StoreError::Conflict("answers with the code of this paper are complete".to_owned()));
        }
        let id = match invitation.response_id {
            Some(begun) => replace(&transaction, begun, &new, now).await?,
            None => insert(&transaction, &paper, &invitation, &new, now).await?,
        };
        let rows = new.form.counted(new.questions).0;
        let rows = rows.into_iter().map(|(question, given)| {
            let stored = given.to_stored().map_err(|error| StoreError::Corrupt(format!("answer: {error}")))?;
            let Stored { choice, number, value } = stored;
            Ok(answer::ActiveModel {
                response_id: Set(id),
                question: Set(question.to_string()),
                choice: Set(choice),
                number: Set(number),
                value: Set(value),
                updated: Set(now.0),
                // How long it took whom says nothing of somebody at a kitchen table.
                seconds: Set(None),
                changes: Set(None),
            })
        });
        bulk::insert(&transaction, rows.collect::<Result<_>>()?, None).await?;
        let marks = new.form.answers.iter().filter_map(|(question, keyed)| {
            let mark = mark(keyed)?;
            Some(answer_mark::ActiveModel {
                response_id: Set(id),
                question: Set(question.to_string()),
                mark: Set(mark.to_owned()),
            })
        });
        bulk::insert(&transaction, marks.collect(), None).await?;
        paper::Entity::delete_by_id(paper.id).exec(&transaction).await?;
        invitation::Entity::update_many()
            .col_expr(invitation::Column::ResponseId, Expr::value(None::<Uuid>))
            .col_expr(invitation::Column::Used, Expr::value(true))
            .filter(invitation::Column::Id.eq(invitation.id))
            .exec(&transaction)
            .await?;
        settle_letter(&transaction, invitation.id).await?;
        commit(transaction).await?;
        Ok(ResponseId(id))
    }
}

/// What stands in place of an answer, as stored.
fn mark(keyed: &Keyed) -> Option<&'static str> {
    match keyed {
        Keyed::TooManyTicked => Some("too_many_ticked"),
        Keyed::NothingClear => Some("nothing_clear"),
        Keyed::Answer(_) | Keyed::Nothing => None,
    }
}

/// The response begun online, with the paper's answers in place of its own.
async fn replace(
    transaction: &DatabaseTransaction,
    begun: Uuid,
    new: &NewPaperResponse<'_>,
    now: Timestamp,
) -> Result<Uuid> {
    answer::Entity::delete_many().filter(answer::Column::ResponseId.eq(begun)).exec(transaction).await?;
    let row = response::ActiveModel {
        ward_id: Set(Some(new.ward.0)),
        token_hash: Set(None),
        status: Set(ResponseStatus::Complete.as_str().to_owned()),
        reference: Set(Some(new.reference.as_str().to_owned())),
        updated: Set(now.0),
        completed: Set(Some(now.0)),
        mode: Set(Mode::Paper.as_str().to_owned()),
        device: Set(None),
        ..Default::default()
    };
    let changed = response::Entity::update_many()
        .set(row)
        .filter(response::Column::Id.eq(begun))
        .filter(response::Column::Status.eq(ResponseStatus::Partial.as_str()))
        .exec(transaction)
        .await
        .map_err(StoreError::about("a response of this reference"))?;
    if changed.rows_affected == 0 {
        return Err(StoreError::Corrupt("an invitation leads to a complete response".to_owned()));
    }
    Ok(begun)
}

async fn insert(
    transaction: &DatabaseTransaction,
    paper: &paper::Model,
    invitation: &invitation::Model,
    new: &NewPaperResponse<'_>,
    now: Timestamp,
) -> Result<Uuid> {
    let row = response::ActiveModel {
        id: Set(new.response.0),
        wave_id: Set(paper.wave_id),
        route: Set(RecruitmentRoute::RandomInvitation.as_str().to_owned()),
        stratum_ward_id: Set(Some(invitation.ward_id)),
        ward_id: Set(Some(new.ward.0)),
        token_hash: Set(None),
        draft_key: Set(None),
        status: Set(ResponseStatus::Complete.as_str().to_owned()),
        reference: Set(Some(new.reference.as_str().to_owned())),
        // Not when the paper came: papers are told apart by it until they are complete.
        started: Set(now.0),
        updated: Set(now.0),
        completed: Set(Some(now.0)),
        mode: Set(Mode::Paper.as_str().to_owned()),
        language: Set(None),
        device: Set(None),
        withdrawn: Set(None),
        withdrawn_answered: Set(None),
        kept: Set(None),
    };
    response::Entity::insert(row)
        .exec_without_returning(transaction)
        .await
        .map_err(StoreError::about("a response of this identifier or reference"))?;
    Ok(new.response.0)
}
