//! What an officer typed while the session ended: kept on the page that says so, to be sent again after signing in.

use crate::security::headers::RequestNonce;
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::{self, Fields};
use crate::web::language::Asked;
use crate::web::page::{PageNonce, context};
use app::staff::{SignedOutPage, signed_out_page};
use axum::body::Body;
use axum::extract::{Request, State};
use axum::http::{Method, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};

pub(super) async fn keep_typed(State(platform): State<Platform>, request: Request, next: Next) -> Response {
    if request.method() != Method::POST || !form::is_form(request.headers()) {
        return next.run(request).await;
    }
    let action = request.uri().path().to_owned();
    let nonce = request.extensions().get::<RequestNonce>().map(|nonce| nonce.0.clone()).unwrap_or_default();
    let nonce = PageNonce(nonce, Asked::of(request.method(), request.uri(), request.headers()));
    let (parts, body) = request.into_parts();
    // How much may be sent is the body limit's business, which is around this.
    let Ok(body) = axum::body::to_bytes(body, usize::MAX).await else { return Failure::TooLarge.into_response() };
    let response = next.run(Request::from_parts(parts, Body::from(body.clone()))).await;
    let to = response.headers().get(header::LOCATION).and_then(|to| to.to_str().ok()).unwrap_or_default();
    let typed = std::str::from_utf8(&body).unwrap_or_default();
    if !to.starts_with("/staff/sign-in?") || typed.is_empty() {
        return response;
    }
    let page = SignedOutPage { action, fields: Fields::parse(typed).sent().clone() };
    let html = signed_out_page(&context(&platform, &nonce, None, false, None), &page);
    (StatusCode::UNAUTHORIZED, Html(html)).into_response()
}
