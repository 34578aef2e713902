//! The interviews of a wave, and opening a letter by its code.

use crate::auth::session::{Fieldworker, Staff};
use crate::services::paper::languages;
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{PageNonce, ok, see_other, unprocessable};
use crate::web::staff::paper::language_name;
use crate::web::staff::staff_context;
use crate::web::staff::wave::{Chosen, chosen};
use app::components::FieldError;
use app::staff::{
    InterviewListPage, InterviewNotice, InterviewRow, LanguageChoice, NoWavePage, OutcomeCount, StaffLink,
    interview_list_page, no_wave_page,
};
use axum::extract::{RawQuery, State};
use axum::response::Response;
use store::{InterviewProgress, InterviewSummary, OpenInterview};
use survey::access_code::AccessCode;
use survey::id::InterviewId;
use survey::interview::{Outcome, cards};
use survey::response::Mode;
use survey::wave::WaveState;

/// Attempts by what they led to, in the order shown; what none led to is left out.
pub(in super::super) fn outcomes(progress: &InterviewProgress) -> Vec<OutcomeCount> {
    let made = |outcome, mode| progress.attempts.get(&(outcome, mode)).copied().unwrap_or(0);
    let count = |outcome: Outcome| OutcomeCount {
        outcome,
        telephone: made(outcome, Mode::Telephone),
        face_to_face: made(outcome, Mode::FaceToFace),
    };
    Outcome::ALL.into_iter().map(count).filter(|count| count.telephone + count.face_to_face > 0).collect()
}

async fn model(platform: &Platform, staff: &Staff, chosen: &Chosen) -> Result<InterviewListPage, Failure> {
    let wave = &chosen.wave;
    let progress = platform.store.interview_progress(wave.id).await?;
    let accounts = platform.store.accounts(staff.council.id).await?;
    let wards = platform.store.wards(staff.council.id).await?;
    let row = |interview: &InterviewSummary| InterviewRow {
        id: interview.id,
        ward: wards
            .iter()
            .find(|ward| Some(ward.id) == interview.stratum_ward_id)
            .map_or_else(|| "a ward that is gone".to_owned(), |ward| ward.ward.name.clone()),
        mode: interview.mode,
        who: accounts
            .iter()
            .find(|account| Some(account.id) == interview.by)
            .map_or_else(|| "somebody who has left".to_owned(), |account| account.name.clone()),
        updated: interview.updated,
    };
    let complete = |mode| progress.complete.get(&mode).copied().unwrap_or(0);
    let set = platform.question_set(wave.survey.question_set_id).await?.ok_or(Failure::NotFound)?;
    Ok(InterviewListPage {
        survey: wave.survey.title.clone(),
        wave_label: wave.dates.label.clone(),
        wave: wave.number,
        waves: chosen.choices.clone(),
        planned: wave.dates.state(platform.now()) == WaveState::Planned,
        telephone: complete(Mode::Telephone),
        face_to_face: complete(Mode::FaceToFace),
        under_way: progress.under_way.iter().map(row).collect(),
        outcomes: outcomes(&progress),
        languages: languages(&set)
            .into_iter()
            .map(|language| LanguageChoice { name: language_name(&language), tag: language.0 })
            .collect(),
        cards: cards(&set).len(),
        typed: String::new(),
        notice: None,
        errors: Vec::new(),
    })
}

pub(in super::super) async fn list(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Fieldworker(staff): Fieldworker,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let query = Fields::parse(query.as_deref().unwrap_or(""));
    let Some(chosen) = chosen(&platform, &staff, query.get("wave")).await? else {
        let command = format!("wardwise wave open --council {}", staff.council.council.slug);
        let page = NoWavePage { current: StaffLink::Interviews, command };
        return Ok(ok(no_wave_page(&staff_context(&platform, &nonce, &staff, false), &page)));
    };
    let mut page = model(&platform, &staff, &chosen).await?;
    page.notice = (query.get("done") == Some("gone")).then_some(InterviewNotice::Gone);
    let context = staff_context(&platform, &nonce, &staff, chosen.wave.survey.synthetic);
    Ok(ok(interview_list_page(&context, &page)))
}

pub(in super::super) async fn enter(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Fieldworker(staff): Fieldworker,
    fields: Fields,
) -> Result<Response, Failure> {
    let chosen = chosen(&platform, &staff, Some(fields.text("wave"))).await?.ok_or(Failure::NotFound)?;
    let typed = fields.text("code");
    let refusal = match find(&platform, &chosen, typed).await? {
        Ok(interview) => return see_other(&format!("/staff/interviews/{interview}")),
        Err(refusal) => refusal,
    };
    let mut page = model(&platform, &staff, &chosen).await?;
    page.typed = typed.chars().take(64).collect();
    page.errors = vec![FieldError::new("code", refusal)];
    let context = staff_context(&platform, &nonce, &staff, chosen.wave.survey.synthetic);
    Ok(unprocessable(interview_list_page(&context, &page)))
}

async fn find(platform: &Platform, chosen: &Chosen, typed: &str) -> Result<Result<InterviewId, &'static str>, Failure> {
    if chosen.wave.dates.state(platform.now()) == WaveState::Planned {
        return Ok(Err("This wave is not open yet. Nobody can be interviewed for it"));
    }
    if typed.trim().is_empty() {
        return Ok(Err("Enter the access code of the letter"));
    }
    let Ok(code) = typed.parse::<AccessCode>() else {
        return Ok(Err("Check the access code and type it again. It has 10 letters and numbers, like K7RM4 TXPAC"));
    };
    let id = InterviewId::new(platform.now(), platform.entropy.bytes());
    let hash = platform.secret.access_code_hash(&code);
    Ok(match platform.store.open_interview(chosen.wave.id, hash, id).await? {
        OpenInterview::Open(interview) => Ok(interview),
        OpenInterview::Complete => Err(
            "Answers with this code are complete already: sent online, given on paper or in an interview. They are kept, and nobody \
             needs to be asked again",
        ),
        OpenInterview::OnPaper => Err(
            "A paper questionnaire came with this code and is being keyed. Its answers count, and nobody needs to be asked",
        ),
        OpenInterview::Unknown => Err(
            "No letter of this wave has this code. Check it, and check that the letter belongs to this wave. Without a code of the \
             wave an interview cannot count",
        ),
    })
}
