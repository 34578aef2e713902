//! The start page.

use super::visit::Visit;
use crate::web::failure::Failure;
use crate::web::page::ok;
use app::respond::{StartPage, Waiting, WaitingPage, start_page, waiting_page};
use axum::response::Response;
use store::ResponseStatus;
use survey::wave::WaveState;

pub(super) async fn start(visit: Visit) -> Result<Response, Failure> {
    let waiting = match &visit.survey {
        None => Waiting::NoSurvey { results: has_results(&visit).await? },
        Some(survey) => match survey.wave.dates.state(visit.now) {
            WaveState::Planned => Waiting::NotOpen { opens: visit.day(survey.wave.dates.opens) },
            WaveState::Closed => {
                Waiting::Closed { last_day: visit.last_day(&survey.wave), results: has_results(&visit).await? }
            }
            WaveState::Open => {
                let carry_on = visit
                    .under_way()
                    .ok()
                    .filter(|under_way| under_way.response.status == ResponseStatus::Partial)
                    .map(|under_way| visit.frame.step(&under_way.resume()));
                let page = StartPage {
                    frame: visit.frame.clone(),
                    questions: survey.questions.questions().count() + 1,
                    last_day: visit.last_day(&survey.wave),
                    open_link: true,
                    carry_on,
                };
                return Ok(ok(start_page(&visit.context, &page)));
            }
        },
    };
    Ok(ok(waiting_page(&visit.context, &WaitingPage { frame: visit.frame.clone(), waiting })))
}

async fn has_results(visit: &Visit) -> Result<bool, Failure> {
    Ok(!visit.platform.published_waves(visit.in_field.council.id).await?.is_empty())
}
