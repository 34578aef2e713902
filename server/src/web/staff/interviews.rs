//! Interviews by telephone and face to face: a letter is opened by its code, its people are asked on the survey's own
//! journey, and what attempts led to is noted.

mod asking;
mod cards;
mod ending;
mod letter;
mod list;
mod outcome;
mod start;
mod talk;

pub(super) use asking::{about_you, ask, ask_postcode, choose_about_you, save, save_postcode};
pub(super) use cards::cards;
pub(super) use ending::{answers, done, finish};
pub(super) use letter::letter;
pub(super) use list::{enter, list, outcomes};
pub(super) use outcome::outcome;
pub(super) use start::{begin, introduce};

use crate::auth::session::Staff;
use crate::in_field::InField;
use crate::services::audit::audit;
use crate::state::Platform;
use crate::web::failure::Failure;
use serde_json::json;
use std::sync::Arc;
use store::{InterviewRecord, WaveRecord};
use survey::id::InterviewId;
use survey::question_set::QuestionSet;
use survey::response::Mode;
use survey::wave::WaveState;

/// Where those are led whose interview cannot be opened any more: its address is still in their browser.
const GONE: &str = "/staff/interviews?done=gone";

/// A letter of the officer's own council that interviewers are at.
struct Letter {
    record: InterviewRecord,
    wave: WaveRecord,
    questions: Arc<QuestionSet>,
    in_field: Arc<InField>,
}

/// The letter an address names; `None` once it was used in another way, or some time after its answers are complete.
async fn open(platform: &Platform, staff: &Staff, id: &str) -> Result<Option<Letter>, Failure> {
    let id: InterviewId = id.parse().map_err(|_| Failure::NotFound)?;
    let Some(record) = platform.store.interview(id).await? else { return Ok(None) };
    let wave = platform.store.wave(record.wave_id).await?.ok_or(Failure::NotFound)?;
    if wave.survey.council_id != staff.council.id {
        return Err(Failure::NotFound);
    }
    let questions = platform.question_set(wave.survey.question_set_id).await?.ok_or(Failure::NotFound)?;
    let in_field = platform.in_field(&staff.council.council.slug).await?.ok_or(Failure::NotFound)?;
    Ok(Some(Letter { record, wave, questions, in_field }))
}

impl Letter {
    /// The address of a page of it.
    fn address(&self) -> String {
        format!("/staff/interviews/{}", self.record.id)
    }

    /// Whether its wave takes answers now.
    fn is_open(&self, platform: &Platform) -> bool {
        self.wave.dates.state(platform.now()) == WaveState::Open
    }

    /// The name of the ward of the address.
    fn ward(&self) -> String {
        let ward = self.record.stratum_ward_id.and_then(|ward| self.in_field.ward(ward));
        ward.map_or_else(|| "a ward that is gone".to_owned(), |ward| ward.name.clone())
    }
}

/// Records what an interviewer did: how, and of which wave. Never the letter and never an answer: the list of events keeps
/// its moment, which is also the moment of the answers.
async fn record(
    platform: &Platform,
    staff: &Staff,
    wave: &WaveRecord,
    action: &str,
    subject: &str,
    mode: Mode,
) -> Result<(), Failure> {
    let detail = json!({ "wave": wave.dates.label, "mode": mode });
    Ok(audit(platform, staff.council.id, Some(staff.account.id), action, subject, detail).await?)
}
