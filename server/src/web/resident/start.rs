//! The start page.

use super::cookie;
use super::visit::Visit;
use crate::web::failure::Failure;
use crate::web::page::ok;
use app::respond::{StartPage, Waiting, WaitingPage, start_page, waiting_page};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use survey::wave::WaveState;

pub(super) async fn start(visit: Visit) -> Result<Response, Failure> {
    let waiting = match &visit.survey {
        None => Waiting::NoSurvey { results: has_results(&visit).await? },
        Some(survey) => match survey.wave.dates.state(visit.now) {
            WaveState::Planned => Waiting::NotOpen { opens: visit.day(survey.wave.dates.opens) },
            WaveState::Closed => Waiting::Closed {
                last_day: visit.last_day(&survey.wave),
                results: has_results(&visit).await?,
                carry_on: carry_on(&visit),
            },
            WaveState::Open => {
                let carry_on = carry_on(&visit);
                let page = StartPage {
                    frame: visit.frame.clone(),
                    questions: survey.questions.questions().count() + 1,
                    last_day: visit.last_day(&survey.wave),
                    open_link: true,
                    carry_on,
                };
                let page = ok(start_page(&visit.context, &page));
                // On a shared device, the confirmation of the person before is over when the first page is opened.
                let over = visit.shared.is_some() && visit.sent().is_some();
                return Ok(if over { (CookieJar::new().add(cookie::clear()), page).into_response() } else { page });
            }
        },
    };
    Ok(ok(waiting_page(&visit.context, &WaitingPage { frame: visit.frame.clone(), waiting })))
}

/// Where somebody goes on who has begun.
fn carry_on(visit: &Visit) -> Option<String> {
    // On a shared device it would be somebody else's.
    if visit.shared.is_some() {
        return None;
    }
    visit.under_way().ok().map(|under_way| visit.frame.step(&under_way.resume()))
}

async fn has_results(visit: &Visit) -> Result<bool, Failure> {
    Ok(!visit.platform.published_waves(visit.in_field.council.id).await?.is_empty())
}
