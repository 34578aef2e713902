//! What a handler needs to answer with a page.

use super::brand;
use super::failure::Failure;
use super::language::Asked;
use crate::security::headers::RequestNonce;
use crate::state::Platform;
use app::components::Contact;
use app::document::{PageContext, PageCouncil, Viewer};
use axum::extract::FromRequestParts;
use axum::http::request::Parts;
use axum::http::{HeaderValue, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use std::convert::Infallible;
use store::CouncilRecord;

/// The nonce of this answer, and what the request says of languages.
#[derive(Clone, Debug)]
pub struct PageNonce(pub String, pub Asked);

impl FromRequestParts<Platform> for PageNonce {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &Platform) -> Result<Self, Self::Rejection> {
        let nonce = parts.extensions.get::<RequestNonce>().map(|nonce| nonce.0.clone()).unwrap_or_default();
        Ok(Self(nonce, Asked::of(&parts.method, &parts.uri, &parts.headers)))
    }
}

/// The context of a page.
#[must_use]
pub fn context(
    platform: &Platform,
    nonce: &PageNonce,
    council: Option<&CouncilRecord>,
    synthetic: bool,
    viewer: Option<Viewer>,
) -> PageContext {
    PageContext {
        site: platform.site.clone(),
        nonce: nonce.0.clone(),
        council: council.map(page_council),
        synthetic,
        viewer,
        language: nonce.1.page(None),
        session: None,
        closing: None,
        shared: None,
    }
}

/// The council as pages show it.
#[must_use]
pub fn page_council(record: &CouncilRecord) -> PageCouncil {
    let council = &record.council;
    PageCouncil {
        name: council.name.clone(),
        area: council.area.clone(),
        slug: council.slug.to_string(),
        colours: brand::colours(&record.profile),
        logo: record.profile.logo.as_ref().map(|logo| brand::logo(&council.slug, logo)),
    }
}

/// How to reach the council about its survey.
#[must_use]
pub fn contact(record: &CouncilRecord) -> Option<Contact> {
    Some(Contact::from(&record.profile)).filter(|contact| !contact.is_empty())
}

/// A page.
#[must_use]
pub fn ok(html: String) -> Response {
    Html(html).into_response()
}

/// The same page again, with errors.
#[must_use]
pub fn unprocessable(html: String) -> Response {
    (StatusCode::UNPROCESSABLE_ENTITY, Html(html)).into_response()
}

/// The same page again, because somebody else was faster.
#[must_use]
pub fn conflict(html: String) -> Response {
    (StatusCode::CONFLICT, Html(html)).into_response()
}

/// A page that says that something was here and is not any more.
#[must_use]
pub fn gone(html: String) -> Response {
    (StatusCode::GONE, Html(html)).into_response()
}

/// A page that says to wait.
#[must_use]
pub fn too_many(html: String, minutes: u32) -> Response {
    let mut response = (StatusCode::TOO_MANY_REQUESTS, Html(html)).into_response();
    if let Ok(seconds) = HeaderValue::from_str(&(u64::from(minutes) * 60).to_string()) {
        response.headers_mut().insert(header::RETRY_AFTER, seconds);
    }
    response
}

/// Go on with GET (post, save, redirect, get).
///
/// # Errors
/// [`Failure::Internal`] for an address that is none.
pub fn see_other(address: &str) -> Result<Response, Failure> {
    let location = HeaderValue::from_str(address)
        .map_err(|_| Failure::Internal("a redirect to an impossible address".to_owned()))?;
    let mut response = StatusCode::SEE_OTHER.into_response();
    response.headers_mut().insert(header::LOCATION, location);
    Ok(response)
}

/// A file to keep.
///
/// # Errors
/// [`Failure::Internal`] for a name that cannot stand in a header.
pub fn download(kind: &'static str, name: &str, content: impl IntoResponse) -> Result<Response, Failure> {
    let disposition = HeaderValue::from_str(&format!("attachment; filename=\"{name}\""))
        .map_err(|_| Failure::Internal("a file name that cannot be sent".to_owned()))?;
    let mut response = content.into_response();
    response.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static(kind));
    response.headers_mut().insert(header::CONTENT_DISPOSITION, disposition);
    Ok(response)
}
