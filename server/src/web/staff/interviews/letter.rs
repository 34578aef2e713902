//! A letter that interviewers are at.

use super::{GONE, Letter, open};
use crate::auth::session::{Fieldworker, Staff};
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{PageNonce, ok, see_other};
use crate::web::staff::staff_context;
use app::language::{english, find};
use app::staff::{AttemptRow, InterviewLetterPage, InterviewState, LetterNotice, interview_letter_page};
use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use store::InterviewStage;
use survey::id::{AccountId, ContactAttemptId};
use survey::response::Mode;

/// How far it is, in the order in which one thing rules out another.
async fn state(platform: &Platform, letter: &Letter) -> Result<InterviewState, Failure> {
    let record = &letter.record;
    if record.on_paper {
        return Ok(InterviewState::OnPaper);
    }
    if record.is_refused() {
        let said = record.attempts.iter().find(|attempt| attempt.outcome.refuses());
        if let Some(said) = said {
            return Ok(InterviewState::Refused { at: said.at, mode: said.mode });
        }
    }
    if !letter.is_open(platform) {
        return Ok(InterviewState::NotOpen);
    }
    Ok(match record.stage {
        InterviewStage::UnderWay { response, mode, .. } => {
            let response = platform.store.response(response).await?;
            let language = response.and_then(|response| response.language);
            let words = language.and_then(|language| find(language.as_str())).unwrap_or_else(english);
            InterviewState::UnderWay { mode, words }
        }
        _ => InterviewState::NotBegun { begun_online: record.begun_online },
    })
}

/// The page of a letter that is not complete.
pub(super) async fn model(platform: &Platform, staff: &Staff, letter: &Letter) -> Result<InterviewLetterPage, Failure> {
    let accounts = platform.store.accounts(staff.council.id).await?;
    let name = |id: Option<AccountId>| {
        let known = accounts.iter().find(|account| Some(account.id) == id);
        known.map_or_else(|| "Somebody who has left".to_owned(), |account| account.name.clone())
    };
    let state = state(platform, letter).await?;
    let before = match state {
        InterviewState::UnderWay { mode, .. } => Some(mode),
        _ => letter.record.attempts.first().map(|attempt| attempt.mode),
    };
    Ok(InterviewLetterPage {
        interview: letter.record.id,
        ward: letter.ward(),
        wave: letter.wave.number,
        state,
        attempts: letter
            .record
            .attempts
            .iter()
            .map(|attempt| AttemptRow {
                at: attempt.at,
                outcome: attempt.outcome,
                mode: attempt.mode,
                who: name(attempt.by),
            })
            .collect(),
        key: ContactAttemptId::from_random(platform.entropy.bytes()).to_string(),
        chosen: (before.unwrap_or(Mode::Telephone).to_string(), String::new()),
        notice: None,
        errors: Vec::new(),
    })
}

pub(in super::super) async fn letter(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Fieldworker(staff): Fieldworker,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let Some(letter) = open(&platform, &staff, &id).await? else { return see_other(GONE) };
    if matches!(letter.record.stage, InterviewStage::Complete { .. }) {
        return see_other(&format!("{}/done", letter.address()));
    }
    let mut page = model(&platform, &staff, &letter).await?;
    page.notice = match Fields::parse(query.as_deref().unwrap_or_default()).get("done") {
        Some("saved") => Some(LetterNotice::Saved),
        Some("ended") => Some(LetterNotice::Ended),
        _ => None,
    };
    let context = staff_context(&platform, &nonce, &staff, letter.wave.survey.synthetic);
    Ok(ok(interview_letter_page(&context, &page)))
}
