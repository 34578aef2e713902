//! The end of an interview: looking at what was taken down, finishing, and the reference to read out.

use super::talk::Talk;
use super::{GONE, open, record};
use crate::auth::session::Fieldworker;
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::page::{PageNonce, ok, see_other, unprocessable};
use crate::web::resident::{DONE_MINUTES, ward_names};
use crate::web::staff::staff_context;
use app::components::FieldError;
use app::language::{english, find};
use app::respond::CheckPage;
use app::staff::{InterviewAnswersPage, InterviewDonePage, interview_answers_page, interview_done_page};
use axum::extract::{Path, State};
use axum::response::Response;
use store::{InterviewStage, StoreError};
use survey::journey::Step;

fn model(talk: &Talk, errors: Vec<FieldError>) -> InterviewAnswersPage {
    let ward = talk.under_way.response.ward_id.and_then(|ward| talk.letter.in_field.ward(ward));
    let ward = ward.map(|ward| ward.name.clone());
    let wards = ward_names(&talk.letter.in_field.wards, &talk.letter.questions);
    // In English: it is for the interviewer's eyes.
    let check = CheckPage::new(&talk.in_english(), &talk.under_way.journey(), ward.as_deref(), &wards);
    InterviewAnswersPage { talk: talk.around(&Step::Check, None, false), ward, sections: check.sections, errors }
}

pub(in super::super) async fn answers(talk: Talk) -> Result<Response, Failure> {
    // Questions not reached yet come first.
    match talk.under_way.resume() {
        Step::Check => Ok(ok(interview_answers_page(&talk.context, &model(&talk, Vec::new())))),
        resume => see_other(&talk.frame.step(&resume)),
    }
}

pub(in super::super) async fn finish(talk: Talk) -> Result<Response, Failure> {
    if talk.under_way.response.ward_id.is_none() {
        let error = FieldError::new("ward", "Ask where they live before you finish");
        return Ok(unprocessable(interview_answers_page(&talk.context, &model(&talk, vec![error]))));
    }
    let resume = talk.under_way.resume();
    if resume != Step::Check {
        return see_other(&talk.frame.step(&resume));
    }
    let reference = talk.platform.entropy.reference();
    match talk.platform.store.complete_interview(talk.letter.record.id, &reference, talk.now).await {
        // Sent twice, the first reference stays and the event is not written again.
        Ok(kept) if kept == reference => {
            let subject = talk.mode.label().to_lowercase();
            record(&talk.platform, &talk.staff, &talk.letter.wave, "interview.completed", &subject, talk.mode).await?;
        }
        Ok(_) | Err(StoreError::Conflict(_) | StoreError::NotFound(_)) => {}
        Err(error) => return Err(error.into()),
    }
    see_other(&talk.frame.address("done"))
}

pub(in super::super) async fn done(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Fieldworker(staff): Fieldworker,
    Path(id): Path<String>,
) -> Result<Response, Failure> {
    let Some(letter) = open(&platform, &staff, &id).await? else { return see_other(GONE) };
    let InterviewStage::Complete { response, reference: Some(reference), .. } = letter.record.stage.clone() else {
        let unfinished = letter.record.stratum_ward_id.is_some();
        return see_other(&if unfinished { letter.address() } else { GONE.to_owned() });
    };
    let sent = platform.store.response(response).await?;
    let Some(sent) = sent.filter(|sent| platform.now() < sent.updated.plus_ms(DONE_MINUTES * 60_000)) else {
        return see_other(GONE);
    };
    let words = sent.language.as_ref().and_then(|language| find(language.as_str())).unwrap_or_else(english);
    let page = InterviewDonePage {
        words,
        reference,
        withdraw_until: words.date(letter.wave.dates.withdrawal_ends().plus_ms(-1).date()),
        shown_for: english().minutes(DONE_MINUTES),
        wave: letter.wave.number,
    };
    let context = staff_context(&platform, &nonce, &staff, letter.wave.survey.synthetic);
    Ok(ok(interview_done_page(&context, &page)))
}
