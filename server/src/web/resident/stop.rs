//! Stopping for now, and what a person is told when their session is over.

use super::answering::Answering;
use super::visit::Visit;
use super::{OPEN_LINK_DAYS, cookie};
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::language::{self, FIELD};
use crate::web::page::{ok, see_other};
use app::respond::{ExpiredPage, StopPage, StoppedPage, expired_page, stop_page, stopped_page};
use axum::extract::RawQuery;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use survey::response::RecruitmentRoute;

pub(super) async fn ask(Answering { visit, under_way }: Answering) -> Result<Response, Failure> {
    let has_return_code = visit.platform.store.has_return_code(under_way.response.id).await?;
    let page = StopPage {
        frame: visit.frame.clone(),
        route: under_way.response.route,
        carry_on: visit.frame.step(&under_way.resume()),
        last_day: visit.last_day(&under_way.wave),
        kept_for: visit.shared.is_none().then(|| visit.frame.words.days(OPEN_LINK_DAYS)),
        has_return_code,
    };
    Ok(ok(stop_page(&visit.context, &page)))
}

/// Ends the session on this device. The answers stay.
pub(super) async fn stop(visit: Visit) -> Result<Response, Failure> {
    let has_return_code = match &visit.response {
        Some(response) => visit.platform.store.has_return_code(response.id).await?,
        None => false,
    };
    if let Some(token) = visit.token {
        visit.platform.store.end_session(token).await?;
    }
    let end = match visit.response.as_ref().map(|response| response.route) {
        // The next person begins.
        _ if visit.shared.is_some() => "",
        _ if visit.sent().is_some() => "stopped?by=sent",
        Some(RecruitmentRoute::RandomInvitation) => "stopped?by=code",
        Some(RecruitmentRoute::OpenLink) if has_return_code => "stopped?by=return",
        Some(RecruitmentRoute::OpenLink) => "stopped?by=open",
        None => "stopped",
    };
    // Nothing stays on the device; the next page is still in the person's language, because its address says so.
    let words = visit.frame.words;
    if visit.shared.is_some() {
        let jar = CookieJar::new().add(cookie::clear()).add(language::forget());
        return Ok((jar, see_other(&visit.frame.address(end))?).into_response());
    }
    let join = if end.contains('?') { '&' } else { '?' };
    let end = if words.is_source() { end.to_owned() } else { format!("{end}{join}{FIELD}={}", words.tag()) };
    let mut jar = CookieJar::new().add(cookie::clear());
    if visit.chosen_here.is_some() {
        jar = jar.add(language::forget());
    }
    Ok((jar, see_other(&visit.frame.address(&end))?).into_response())
}

pub(super) async fn stopped(visit: Visit, RawQuery(query): RawQuery) -> Response {
    let query = Fields::parse(query.as_deref().unwrap_or_default());
    let route = match query.get("by") {
        Some("code") => Some(RecruitmentRoute::RandomInvitation),
        Some("open" | "return") => Some(RecruitmentRoute::OpenLink),
        _ => None,
    };
    let (has_return_code, sent) = (query.get("by") == Some("return"), query.get("by") == Some("sent"));
    let last_day = visit.survey.as_ref().map(|survey| visit.last_day(&survey.wave)).unwrap_or_default();
    let page = StoppedPage { frame: visit.frame.clone(), route, has_return_code, sent, last_day };
    ok(stopped_page(&visit.context, &page))
}

pub(super) async fn expired(visit: Visit, RawQuery(query): RawQuery) -> Response {
    let page = ExpiredPage {
        frame: visit.frame.clone(),
        kept: Fields::parse(query.as_deref().unwrap_or_default()).get("kept") == Some("yes"),
        open_link_kept_for: visit.shared.is_none().then(|| visit.frame.words.days(OPEN_LINK_DAYS)),
    };
    let page = ok(expired_page(&visit.context, &page));
    // The cookie opens nothing any more: take it back.
    if visit.lapsed { (CookieJar::new().add(cookie::clear()), page).into_response() } else { page }
}
