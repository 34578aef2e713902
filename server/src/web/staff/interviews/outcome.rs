//! What an attempt led to.

use super::letter::model;
use super::{GONE, open, record};
use crate::auth::session::Fieldworker;
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{PageNonce, see_other, unprocessable};
use crate::web::staff::staff_context;
use app::components::FieldError;
use app::staff::interview_letter_page;
use axum::extract::{Path, State};
use axum::response::Response;
use store::{InterviewStage, NewAttempt, StoreError};
use survey::id::ContactAttemptId;
use survey::interview::Outcome;
use survey::response::Mode;

pub(in super::super) async fn outcome(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Fieldworker(staff): Fieldworker,
    Path(id): Path<String>,
    fields: Fields,
) -> Result<Response, Failure> {
    let Some(letter) = open(&platform, &staff, &id).await? else { return see_other(GONE) };
    let under_way = matches!(letter.record.stage, InterviewStage::UnderWay { .. });
    let refused = letter.record.is_refused();
    let fits = |outcome: &Outcome| match outcome {
        Outcome::BrokeOff => under_way,
        Outcome::AskedToTakePart => refused,
        _ => true,
    };
    let mode = fields.text("attempt-mode").parse().ok().filter(|mode: &Mode| mode.is_interview());
    let outcome = fields.text("outcome").parse().ok().filter(fits);
    let (Some(mode), Some(outcome)) = (mode, outcome) else {
        let mut page = model(&platform, &staff, &letter).await?;
        let missing = |field, text: &'static str| FieldError::new(field, text);
        page.errors.extend(mode.is_none().then(|| missing("attempt-mode", "Choose how you tried")));
        page.errors.extend(outcome.is_none().then(|| missing("outcome", "Choose what happened")));
        page.chosen = (
            mode.map(|mode| mode.to_string()).unwrap_or_default(),
            outcome.map(|o: Outcome| o.to_string()).unwrap_or_default(),
        );
        let context = staff_context(&platform, &nonce, &staff, letter.wave.survey.synthetic);
        return Ok(unprocessable(interview_letter_page(&context, &page)));
    };
    // A form without its key is none of ours: it counts once each time it is sent.
    let key: Option<ContactAttemptId> = fields.text("key").parse().ok();
    let id = key.unwrap_or_else(|| ContactAttemptId::from_random(platform.entropy.bytes()));
    let new = NewAttempt { id, by: staff.account.id, mode, outcome };
    let ended = match platform.store.record_attempt(letter.record.id, new, platform.now()).await {
        Ok(ended) => ended,
        Err(StoreError::Conflict(_) | StoreError::NotFound(_)) => return see_other(&letter.address()),
        Err(error) => return Err(error.into()),
    };
    let subject = format!("{}: {}", mode.label().to_lowercase(), outcome.label().to_lowercase());
    record(&platform, &staff, &letter.wave, "interview.attempted", &subject, mode).await?;
    see_other(&format!("{}?done={}", letter.address(), if ended { "ended" } else { "saved" }))
}
