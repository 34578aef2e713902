//! A posted form as pairs, so that a missing, repeated or unknown field is never a rejection without a page.

use super::failure::Failure;
use axum::body::Bytes;
use axum::extract::{FromRequest, Request};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use percent_encoding::percent_decode;

/// The fields of a form, URL-encoded.
#[derive(Clone, Debug, Default)]
pub struct Fields(survey::fields::Fields);

impl Fields {
    /// The first value of a field; `None` when it was not sent.
    #[must_use]
    pub fn get(&self, name: &str) -> Option<&str> {
        self.0.get(name)
    }

    /// The first value of a field, empty when it was not sent.
    #[must_use]
    pub fn text(&self, name: &str) -> &str {
        self.0.text(name)
    }

    /// All fields, as an answer is checked from them.
    #[must_use]
    pub fn sent(&self) -> &survey::fields::Fields {
        &self.0
    }

    /// From a query string or a form body.
    #[must_use]
    pub fn parse(text: &str) -> Self {
        Self::pairs(text).unwrap_or_default()
    }

    fn pairs(text: &str) -> Result<Self, serde_urlencoded::de::Error> {
        serde_urlencoded::from_str::<Vec<(String, String)>>(text).map(|pairs| Self(pairs.into_iter().collect()))
    }
}

/// Whether a request says that it sends a form.
pub(super) fn is_form(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok()).unwrap_or("");
    kind.starts_with("application/x-www-form-urlencoded")
}

impl<S: Send + Sync> FromRequest<S> for Fields {
    type Rejection = Response;

    async fn from_request(request: Request, state: &S) -> Result<Self, Self::Rejection> {
        if !is_form(request.headers()) {
            return Err(Failure::BadRequest("not a form").into_response());
        }
        // The limit on the body's length is the router's; its answer carries the status that says so.
        let body = Bytes::from_request(request, state).await.map_err(IntoResponse::into_response)?;
        // Before it is taken apart: that would put “�” in place of what is no text, and change what was said.
        if percent_decode(&body).decode_utf8().is_err() {
            return Err(Failure::BadRequest("not UTF-8").into_response());
        }
        let text = std::str::from_utf8(&body).map_err(|_| Failure::BadRequest("not UTF-8").into_response())?;
        Self::pairs(text).map_err(|_| Failure::BadRequest("not a form").into_response())
    }
}
