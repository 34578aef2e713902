//! A page that was still open when its session ended, and is sent afterwards: its answer is kept, and the session is over all
//! the same. Whoever sends it sees nothing of it or of other answers.

use super::answering::UnderWay;
use super::cookie;
use super::question::asked;
use super::visit::Visit;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::see_other;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use store::StoreError;
use survey::id::WardId;

/// Keeps the answer, if it is one.
pub(super) async fn question(
    visit: &Visit,
    under_way: &UnderWay,
    code: &str,
    fields: &Fields,
) -> Result<Response, Failure> {
    let Ok(code) = asked(under_way, code)? else { return end(visit, false).await };
    let Some(question) = under_way.journey().question(&code).cloned() else { return end(visit, false).await };
    let checked = under_way.check(&visit.platform, &visit.in_field, &question, fields).await?;
    let Ok(answer) = checked else { return end(visit, false).await };
    let seconds = under_way.seconds(visit.now);
    let saved = visit.platform.store.save_page(under_way.response.id, (code, answer), seconds, visit.now).await;
    end(visit, kept(saved)?).await
}

/// Keeps the ward, if one was told.
pub(super) async fn ward(visit: &Visit, under_way: &UnderWay, ward: Option<WardId>) -> Result<Response, Failure> {
    let Some(ward) = ward else { return end(visit, false).await };
    let saved = visit.platform.store.set_ward(under_way.response.id, ward, visit.now).await;
    end(visit, kept(saved)?).await
}

/// Not where the answers were sent meanwhile, on another device.
fn kept(saved: store::Result<()>) -> Result<bool, Failure> {
    match saved {
        Ok(()) => Ok(true),
        Err(StoreError::Conflict(_)) => Ok(false),
        Err(error) => Err(error.into()),
    }
}

/// Saving has made the response fresh: its cookie must not open it again.
async fn end(visit: &Visit, kept: bool) -> Result<Response, Failure> {
    if let Some(token) = visit.token {
        visit.platform.store.end_session(token).await?;
    }
    let page = if kept { "expired?kept=yes" } else { "expired" };
    Ok((CookieJar::new().add(cookie::clear()), see_other(&visit.frame.address(page))?).into_response())
}
