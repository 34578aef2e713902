//! Everything that keeps a handler from answering, as a page that says what happened and what to do.

use super::unsaved::Unsaved;
use crate::security::headers::RequestNonce;
use crate::state::Platform;
use crate::web::language::Asked;
use app::document::{Audience, PageContext, PageLanguage};
use app::problem::{Problem, problem_page};
use app::unsaved::{UnsavedPage, unsaved_page};
use axum::extract::{Request, State};
use axum::http::{HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{Html, IntoResponse, Response};
use store::StoreError;
use tower_http::request_id::RequestId;

/// Why a handler cannot answer. The cause goes to the log; the person is told what to do.
#[derive(Clone, Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Failure {
    /// No such page, council, ward, question or wave.
    #[error("not found")]
    NotFound,
    /// The form came from another site.
    #[error("cross-site request")]
    CrossSite,
    /// Weights that stand on somebody who has withdrawn.
    #[error("withdrawn")]
    Withdrawn,
    /// More was sent than any form holds.
    #[error("too large")]
    TooLarge,
    /// The page does not take this method.
    #[error("method not allowed")]
    Method,
    /// The request is not what the page sends.
    #[error("bad request: {0}")]
    BadRequest(&'static str),
    /// The database does not answer now.
    #[error("unavailable: {0}")]
    Unavailable(String),
    /// A fault of ours.
    #[error("internal: {0}")]
    Internal(String),
}

impl From<StoreError> for Failure {
    fn from(error: StoreError) -> Self {
        match error {
            StoreError::Unavailable(cause) => Self::Unavailable(cause.to_string()),
            other => Self::Internal(other.to_string()),
        }
    }
}

impl From<anyhow::Error> for Failure {
    fn from(error: anyhow::Error) -> Self {
        Self::Internal(format!("{error:#}"))
    }
}

impl Failure {
    fn status(&self) -> StatusCode {
        match self {
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::CrossSite => StatusCode::FORBIDDEN,
            Self::Withdrawn => StatusCode::GONE,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Method => StatusCode::METHOD_NOT_ALLOWED,
            Self::BadRequest(_) => StatusCode::BAD_REQUEST,
            Self::Unavailable(_) => StatusCode::SERVICE_UNAVAILABLE,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }

    /// The keys of the title and of the paragraphs.
    fn describe(&self) -> (&'static str, &'static [&'static str]) {
        match self {
            Self::NotFound => ("problem-not-found", &["problem-not-found-typed", "problem-not-found-link"]),
            Self::CrossSite => ("problem-cross-site", &["problem-cross-site-text"]),
            Self::Withdrawn => ("problem-withdrawn", &["problem-withdrawn-text", "problem-withdrawn-again"]),
            Self::TooLarge => ("problem-too-large", &["problem-too-large-text", "problem-too-large-again"]),
            Self::Method | Self::BadRequest(_) => ("problem-unreadable", &["problem-unreadable-text"]),
            Self::Unavailable(_) => ("problem-unavailable", &["problem-fault-text", "problem-unavailable-again"]),
            Self::Internal(_) => ("problem-fault", &["problem-fault-text", "problem-fault-again"]),
        }
    }

    fn page(
        &self,
        nonce: String,
        language: PageLanguage,
        request_id: Option<String>,
        platform: &Platform,
        audience: Audience,
    ) -> String {
        let (title, paragraphs) = self.describe();
        let words = language.words;
        let context = bare_context(nonce, language, platform);
        let ours = matches!(self, Self::Internal(_) | Self::Unavailable(_));
        let problem = Problem {
            title: words.say(title),
            paragraphs: paragraphs.iter().map(|key| words.say(key)).collect(),
            links: vec![(words.say("problem-start"), "/".to_owned())],
            request: request_id.filter(|_| ours),
        };
        problem_page(&context, audience, problem)
    }
}

/// A page that knows neither council nor visitor: the database may be what failed.
fn bare_context(nonce: String, language: PageLanguage, platform: &Platform) -> PageContext {
    let (session, closing, shared) = (None, None, None);
    let site = platform.site.clone();
    PageContext { site, nonce, council: None, synthetic: false, viewer: None, language, session, closing, shared }
}

/// The page is made by [`problem_pages`], which knows the nonce and the request's number.
impl IntoResponse for Failure {
    fn into_response(self) -> Response {
        let mut response = self.status().into_response();
        response.extensions_mut().insert(self);
        response
    }
}

/// Turns failures, and bare error answers of the layers within, into pages.
pub async fn problem_pages(State(platform): State<Platform>, request: Request, next: Next) -> Response {
    let nonce = request.extensions().get::<RequestNonce>().map(|nonce| nonce.0.clone()).unwrap_or_default();
    let id = request.extensions().get::<RequestId>().and_then(|id| id.header_value().to_str().ok()).map(str::to_owned);
    let staff = request.uri().path().starts_with("/staff");
    let asked = Asked::of(request.method(), request.uri(), request.headers());
    let response = next.run(request).await;
    let failure = response.extensions().get::<Failure>().cloned().or_else(|| bare(&response));
    let Some(failure) = failure else { return response };
    match &failure {
        Failure::Internal(cause) | Failure::Unavailable(cause) => {
            tracing::error!(request = id.as_deref(), %cause, "a request could not be answered");
        }
        Failure::CrossSite => tracing::warn!(request = id.as_deref(), "a form from another site was refused"),
        _ => {}
    }
    let audience = if staff { Audience::Officer } else { Audience::Resident };
    // Neither the council nor what it approved is known here, and there may be nothing to come back to in another language.
    let mut language = asked.page(None);
    language.draft = !language.words.is_source();
    language.address = None;
    let html = match response.extensions().get::<Unsaved>() {
        Some(unsaved) => {
            let page = UnsavedPage { action: unsaved.action.clone(), fields: unsaved.fields(), request: id };
            unsaved_page(&bare_context(nonce, language, &platform), &page)
        }
        None => failure.page(nonce, language, id, &platform, audience),
    };
    let mut page = (failure.status(), Html(html)).into_response();
    // Which methods the page takes (RFC 9110, 15.5.6).
    if let Some(allowed) = response.headers().get(header::ALLOW) {
        page.headers_mut().insert(header::ALLOW, allowed.clone());
    }
    if matches!(failure, Failure::Unavailable(_)) {
        page.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("60"));
    }
    page
}

/// Error answers without a page of their own: from the router, from a limit, from a rejected extractor.
fn bare(response: &Response) -> Option<Failure> {
    let is_page = response
        .headers()
        .get(header::CONTENT_TYPE)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|kind| !kind.starts_with("text/plain"));
    let status = response.status();
    if is_page || !(status.is_client_error() || status.is_server_error()) {
        return None;
    }
    Some(match status {
        StatusCode::NOT_FOUND => Failure::NotFound,
        StatusCode::FORBIDDEN => Failure::CrossSite,
        StatusCode::PAYLOAD_TOO_LARGE => Failure::TooLarge,
        StatusCode::METHOD_NOT_ALLOWED => Failure::Method,
        StatusCode::REQUEST_TIMEOUT | StatusCode::SERVICE_UNAVAILABLE => Failure::Unavailable("timed out".to_owned()),
        status if status.is_server_error() => Failure::Internal(format!("bare {status}")),
        _ => Failure::BadRequest("refused by the router"),
    })
}
