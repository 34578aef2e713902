//! Help, privacy, accessibility and cookies, with and without a council.

use super::failure::Failure;
use super::kiosk;
use super::page::{PageNonce, contact, context, ok};
use super::resident::OPEN_LINK_DAYS;
use crate::auth::session::{LONGEST_MS, STEP_MS};
use crate::state::Platform;
use app::document::PageContext;
use app::help::{
    AccessibilityPage, CookiesPage, HelpPage, PrivacyPage, accessibility_page, cookies_page, help_page, privacy_page,
};
use axum::Router;
use axum::extract::{RawPathParams, State};
use axum::response::Response;
use axum::routing::get;
use std::sync::Arc;
use store::CouncilRecord;
use survey::council::Slug;

/// The routes.
pub fn routes() -> Router<Platform> {
    Router::new()
        .route("/help", get(help))
        .route("/help/privacy", get(privacy))
        .route("/help/accessibility", get(accessibility))
        .route("/help/cookies", get(cookies))
        .route("/help/{council}", get(help))
        .route("/help/{council}/privacy", get(privacy))
        .route("/help/{council}/accessibility", get(accessibility))
        .route("/help/{council}/cookies", get(cookies))
}

/// The council that a page is of, where it is of one, and the page's context.
async fn asked(
    platform: &Platform,
    nonce: &PageNonce,
    params: &RawPathParams,
) -> Result<(Option<CouncilRecord>, PageContext), Failure> {
    let Some((_, slug)) = params.iter().find(|(name, _)| *name == "council") else {
        let mut context = context(platform, nonce, None, false, None);
        context.language.draft = !context.words().is_source();
        return Ok((None, context));
    };
    let slug: Slug = slug.to_ascii_lowercase().parse().map_err(|_| Failure::NotFound)?;
    let in_field = platform.in_field(&slug).await?.ok_or(Failure::NotFound)?;
    let synthetic = in_field.wave(platform.now()).is_some_and(|wave| wave.survey.synthetic);
    let council = &in_field.council;
    let mut context = context(platform, nonce, Some(council), synthetic, None);
    context.language.draft = platform.is_draft(Some(council.id), context.words(), None).await?;
    Ok((Some(council.clone()), context))
}

async fn help(State(platform): State<Platform>, nonce: PageNonce, params: RawPathParams) -> Result<Response, Failure> {
    let (council, context) = asked(&platform, &nonce, &params).await?;
    Ok(ok(help_page(&context, &HelpPage { contact: council.as_ref().and_then(contact) })))
}

async fn privacy(
    State(platform): State<Platform>,
    nonce: PageNonce,
    params: RawPathParams,
) -> Result<Response, Failure> {
    let (council, context) = asked(&platform, &nonce, &params).await?;
    let page = PrivacyPage {
        contact: council.as_ref().and_then(contact),
        protection_officer: council.as_ref().and_then(|council| council.profile.protection_officer.clone()),
        retention: council.as_ref().and_then(|council| council.profile.retention),
    };
    Ok(ok(privacy_page(&context, &page)))
}

async fn accessibility(
    State(platform): State<Platform>,
    nonce: PageNonce,
    params: RawPathParams,
) -> Result<Response, Failure> {
    let (council, context) = asked(&platform, &nonce, &params).await?;
    let contact = council.as_ref().and_then(contact);
    Ok(ok(accessibility_page(&context, &AccessibilityPage { contact, statement: Arc::clone(&platform.statement) })))
}

async fn cookies(
    State(platform): State<Platform>,
    nonce: PageNonce,
    params: RawPathParams,
) -> Result<Response, Failure> {
    let (_, context) = asked(&platform, &nonce, &params).await?;
    let words = context.words();
    let page = CookiesPage {
        respondent_lasts: Some(words.days(OPEN_LINK_DAYS)),
        session_lasts: Some(words.hours(LONGEST_MS / 3_600_000)),
        step_lasts: Some(words.minutes(STEP_MS / 60_000)),
        kiosk_lasts: Some(words.days(kiosk::DAYS)),
    };
    Ok(ok(cookies_page(&context, &page)))
}
