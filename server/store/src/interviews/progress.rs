//! How far the interviews of a wave are.

use crate::entity::{contact_attempt, interview, response};
use crate::error::Result;
use crate::responses::ResponseStatus;
use crate::store::Store;
use crate::stored::{count, parse};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use std::collections::BTreeMap;
use survey::clock::Timestamp;
use survey::id::{AccountId, InterviewId, WardId, WaveId};
use survey::interview::Outcome;
use survey::response::Mode;
use uuid::Uuid;

/// An interview under way, in a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct InterviewSummary {
    /// The letter.
    pub id: InterviewId,
    /// The ward of the address.
    pub stratum_ward_id: Option<WardId>,
    /// By telephone or face to face.
    pub mode: Mode,
    /// Who began it.
    pub by: Option<AccountId>,
    /// When something of it last changed.
    pub updated: Timestamp,
}

/// How far the interviews of a wave are.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct InterviewProgress {
    /// Begun and not complete, the newest first.
    pub under_way: Vec<InterviewSummary>,
    /// Complete responses by mode; modes without any are left out.
    pub complete: BTreeMap<Mode, u32>,
    /// Attempts by what they led to, and by mode.
    pub attempts: BTreeMap<(Outcome, Mode), u32>,
}

impl InterviewProgress {
    /// Complete interviews.
    #[must_use]
    pub fn interviewed(&self) -> u32 {
        Mode::INTERVIEWS.iter().filter_map(|mode| self.complete.get(mode)).sum()
    }
}

/// Interview, ward, mode, who began it, last change.
type Row = (Uuid, Option<Uuid>, String, Option<Uuid>, i64);

impl Store {
    /// How far the interviews of a wave are; counted by the database.
    ///
    /// # Errors
    /// [`crate::StoreError::Unavailable`], [`crate::StoreError::Corrupt`].
    pub async fn interview_progress(&self, wave: WaveId) -> Result<InterviewProgress> {
        let rows: Vec<Row> = interview::Entity::find()
            .inner_join(response::Entity)
            .select_only()
            .column(interview::Column::Id)
            .column(response::Column::StratumWardId)
            .column(response::Column::Mode)
            .column(interview::Column::BegunBy)
            .column(response::Column::Updated)
            .filter(interview::Column::WaveId.eq(wave.0))
            .filter(interview::Column::InvitationId.is_not_null())
            .order_by_desc(response::Column::Updated)
            .into_tuple()
            .all(self.read())
            .await?;
        let summary = |(id, ward, mode, by, updated): Row| {
            Ok(InterviewSummary {
                id: InterviewId(id),
                stratum_ward_id: ward.map(WardId),
                mode: parse(&mode, "mode of a response")?,
                by: by.map(AccountId),
                updated: Timestamp(updated),
            })
        };
        let modes: Vec<(String, i64)> = response::Entity::find()
            .select_only()
            .column(response::Column::Mode)
            .column_as(response::Column::Id.count(), "responses")
            .filter(response::Column::WaveId.eq(wave.0))
            .filter(response::Column::Status.eq(ResponseStatus::Complete.as_str()))
            .group_by(response::Column::Mode)
            .into_tuple()
            .all(self.read())
            .await?;
        let attempts: Vec<(String, String, i64)> = contact_attempt::Entity::find()
            .select_only()
            .columns([contact_attempt::Column::Outcome, contact_attempt::Column::Mode])
            .column_as(contact_attempt::Column::Id.count(), "attempts")
            .filter(contact_attempt::Column::WaveId.eq(wave.0))
            .group_by(contact_attempt::Column::Outcome)
            .group_by(contact_attempt::Column::Mode)
            .into_tuple()
            .all(self.read())
            .await?;
        let mut progress = InterviewProgress {
            under_way: rows.into_iter().map(summary).collect::<Result<_>>()?,
            ..InterviewProgress::default()
        };
        for (mode, responses) in modes {
            progress.complete.insert(parse(&mode, "mode of a response")?, count(responses));
        }
        for (outcome, mode, made) in attempts {
            let key = (parse(&outcome, "outcome of an attempt")?, parse(&mode, "mode of an attempt")?);
            progress.attempts.insert(key, count(made));
        }
        Ok(progress)
    }
}
