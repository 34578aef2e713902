//! Records what signed-in people ask for and their council does not have: a name mistyped, or a thing of another council.

use super::session::token;
use crate::services::audit::audit;
use crate::state::Platform;
use crate::web::failure::Failure;
use axum::extract::{MatchedPath, Request, State};
use axum::http::StatusCode;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use serde_json::json;

/// Around the pages of staff. Whoever asks learns the same of what belongs to others as of what never was, so the two are recorded
/// alike, by the page's pattern: an address may say which letter or weight set it is about.
pub async fn record_not_found(State(platform): State<Platform>, request: Request, next: Next) -> Response {
    let session = token(&CookieJar::from_headers(request.headers()));
    let page = request.extensions().get::<MatchedPath>().map(|page| page.as_str().to_owned());
    let method = request.method().clone();
    let response = next.run(request).await;
    let (StatusCode::NOT_FOUND, Some(session), Some(page)) = (response.status(), session, page) else {
        return response;
    };
    let record = async {
        let Some(found) = platform.store.session(session, platform.now()).await? else { return Ok(()) };
        let detail = json!({ "method": method.as_str(), "role": found.account.role.as_str() });
        let (council, account) = (found.account.council_id, found.account.id);
        audit(&platform, council, Some(account), "page.not_found", &page, detail).await
    };
    match record.await {
        Ok(()) => response,
        Err(error) => Failure::from(error).into_response(),
    }
}
