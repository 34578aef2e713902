//! Stopping for now, and what a person is told when their session is over.

use super::visit::{Answering, Visit};
use super::{OPEN_LINK_DAYS, cookie};
use crate::web::failure::Failure;
use crate::web::page::{ok, see_other};
use app::respond::{ExpiredPage, StopPage, StoppedPage, expired_page, stop_page, stopped_page};
use axum::extract::RawQuery;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use survey::response::RecruitmentRoute;

pub(super) async fn ask(Answering { visit, under_way }: Answering) -> Result<Response, Failure> {
    let page = StopPage {
        frame: visit.frame.clone(),
        route: under_way.response.route,
        carry_on: visit.frame.step(&under_way.resume()),
        last_day: under_way.wave.dates.last_day(),
        kept_for: format!("{OPEN_LINK_DAYS} days"),
    };
    Ok(ok(stop_page(&visit.context, &page)))
}

/// Ends the session on this device. The answers stay.
pub(super) async fn stop(visit: Visit) -> Result<Response, Failure> {
    if let Some(token) = visit.token {
        visit.platform.store.end_session(token).await?;
    }
    let end = match visit.response.as_ref().map(|response| response.route) {
        _ if visit.sent().is_some() => "stopped?by=sent",
        Some(RecruitmentRoute::RandomInvitation) => "stopped?by=code",
        Some(RecruitmentRoute::OpenLink) => "stopped?by=open",
        None => "stopped",
    };
    let jar = CookieJar::new().add(cookie::clear());
    Ok((jar, see_other(&visit.frame.address(end))?).into_response())
}

pub(super) async fn stopped(visit: Visit, RawQuery(query): RawQuery) -> Response {
    let route = match query.as_deref() {
        Some("by=code") => Some(RecruitmentRoute::RandomInvitation),
        Some("by=open") => Some(RecruitmentRoute::OpenLink),
        _ => None,
    };
    let sent = query.as_deref() == Some("by=sent");
    let last_day = visit.survey.as_ref().map(|survey| survey.wave.dates.last_day()).unwrap_or_default();
    ok(stopped_page(&visit.context, &StoppedPage { frame: visit.frame.clone(), route, sent, last_day }))
}

pub(super) async fn expired(visit: Visit) -> Response {
    let page = ExpiredPage { frame: visit.frame.clone(), open_link_kept_for: Some(format!("{OPEN_LINK_DAYS} days")) };
    let page = ok(expired_page(&visit.context, &page));
    // The cookie opens nothing any more: take it back.
    if visit.lapsed { (CookieJar::new().add(cookie::clear()), page).into_response() } else { page }
}
