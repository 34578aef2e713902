//! A resident's form on its way: kept until it is known whether it was saved, so that the page that says it was not can
//! hold what was sent.

use super::failure::Failure;
use super::form;
use axum::body::{Body, Bytes};
use axum::extract::Request;
use axum::http::Method;
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};

/// A form that could not be saved.
#[derive(Clone, Debug)]
pub(super) struct Unsaved {
    /// Where it was sent.
    pub(super) action: String,
    body: Bytes,
}

impl Unsaved {
    /// What was sent.
    pub(super) fn fields(&self) -> survey::fields::Fields {
        let text = std::str::from_utf8(&self.body).unwrap_or_default();
        form::Fields::parse(text).sent().clone()
    }
}

/// Keeps a resident's form, and gives it to the page of problems when the database did not take it. Forms of staff are
/// left out: they hold passwords.
pub async fn keep_unsaved(request: Request, next: Next) -> Response {
    let path = request.uri().path();
    let keeps = request.method() == Method::POST
        && (path.starts_with("/survey/") || path.starts_with("/help/"))
        && form::is_form(request.headers());
    if !keeps {
        return next.run(request).await;
    }
    let action = path.to_owned();
    let (parts, body) = request.into_parts();
    // How much may be sent is the body limit's business, which is around this.
    let Ok(body) = axum::body::to_bytes(body, usize::MAX).await else { return Failure::TooLarge.into_response() };
    let mut response = next.run(Request::from_parts(parts, Body::from(body.clone()))).await;
    if matches!(response.extensions().get(), Some(Failure::Unavailable(_))) {
        response.extensions_mut().insert(Unsaved { action, body });
    }
    response
}
