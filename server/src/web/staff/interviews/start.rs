//! The introduction, and beginning or going on.

use super::{GONE, Letter, open, record};
use crate::auth::session::Fieldworker;
use crate::services::counted::about;
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{PageNonce, ok, see_other};
use crate::web::staff::staff_context;
use app::language::{Words, find};
use app::respond::minutes_for;
use app::staff::{IntroductionPage, introduction_page};
use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use store::{Begun, InterviewStage, NewInterview, StoreError};
use survey::id::ResponseId;
use survey::journey::Journey;
use survey::response::{Answers, Mode, RecruitmentRoute};

/// The mode and the language chosen; `None` where either is none that there is.
fn chosen(fields: &Fields) -> Option<(Mode, Words)> {
    let mode = fields.text("mode").parse().ok().filter(|mode: &Mode| mode.is_interview())?;
    Some((mode, find(fields.text("language"))?))
}

/// About how many questions are asked of somebody who has answered none.
fn questions(letter: &Letter, words: Words, id: ResponseId) -> usize {
    let about = about(id, RecruitmentRoute::RandomInvitation, None, Some(words.language().clone()));
    Journey::new(&letter.questions, &about, &Answers::default()).count()
}

pub(in super::super) async fn introduce(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Fieldworker(staff): Fieldworker,
    Path(id): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let Some(letter) = open(&platform, &staff, &id).await? else { return see_other(GONE) };
    let fields = Fields::parse(query.as_deref().unwrap_or_default());
    let can_begin = letter.record.stage == InterviewStage::NotBegun
        && letter.is_open(&platform)
        && !letter.record.on_paper
        && !letter.record.is_refused();
    let Some((mode, words)) = chosen(&fields).filter(|_| can_begin) else { return see_other(&letter.address()) };
    let any = ResponseId::new(platform.now(), platform.entropy.bytes());
    let council = &staff.council.council;
    let page = IntroductionPage {
        interview: letter.record.id,
        mode,
        words,
        name: staff.account.name.clone(),
        council: council.name.clone(),
        area: council.area.clone(),
        privacy: format!("/help/{}/privacy", council.slug),
        minutes: minutes_for(questions(&letter, words, any)),
    };
    let context = staff_context(&platform, &nonce, &staff, letter.wave.survey.synthetic);
    Ok(ok(introduction_page(&context, &page)))
}

pub(in super::super) async fn begin(
    State(platform): State<Platform>,
    Fieldworker(staff): Fieldworker,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let Some(letter) = open(&platform, &staff, &id).await? else { return see_other(GONE) };
    let Some((mode, words)) = chosen(&fields).filter(|_| letter.is_open(&platform)) else {
        return see_other(&letter.address());
    };
    let now = platform.now();
    let new = NewInterview {
        interview: letter.record.id,
        by: staff.account.id,
        mode,
        language: words.language().clone(),
        response: ResponseId::new(now, platform.entropy.bytes()),
    };
    let action = match platform.store.begin_interview(new, now).await {
        Ok(Begun::Now) => "interview.begun",
        Ok(Begun::Before) => "interview.resumed",
        // What is in the way stands on the letter's page.
        Err(StoreError::Conflict(_) | StoreError::NotFound(_)) => return see_other(&letter.address()),
        Err(error) => return Err(error.into()),
    };
    record(&platform, &staff, &letter.wave, action, &mode.label().to_lowercase(), mode).await?;
    // The end leads to the first question not yet asked.
    see_other(&format!("{}/check", letter.address()))
}
