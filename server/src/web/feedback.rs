//! What visitors think of the site.

use super::failure::Failure;
use super::form::Fields;
use super::language::{FIELD, remembered};
use super::page::{PageNonce, context, ok, see_other, too_many, unprocessable};
use crate::security::client_address::ClientAddress;
use crate::state::Platform;
use app::document::PageContext;
use app::help::{FeedbackPage, FeedbackProblem, feedback_page, feedback_sent_page};
use app::language::find;
use axum::Router;
use axum::extract::{RawPathParams, State};
use axum::http::{HeaderMap, header};
use axum::response::Response;
use axum::routing::get;
use store::{CouncilRecord, NewFeedback, SurveyRecord};
use survey::council::Slug;
use survey::feedback::{Comment, LONGEST_COMMENT};
use survey::id::FeedbackId;

/// The pages a comment can be about, as patterns: an address could say which question somebody was at and which ward
/// they looked at.
pub const PAGES: [&str; 27] = [
    "/help/{council}",
    "/help/{council}/accessibility",
    "/help/{council}/cookies",
    "/help/{council}/privacy",
    "/results/{council}",
    "/results/{council}/data",
    "/results/{council}/how",
    "/results/{council}/wards",
    "/results/{council}/wards/{ward}",
    "/survey/{council}",
    "/survey/{council}/about-you",
    "/survey/{council}/check",
    "/survey/{council}/code",
    "/survey/{council}/copy",
    "/survey/{council}/done",
    "/survey/{council}/expired",
    "/survey/{council}/open",
    "/survey/{council}/outside",
    "/survey/{council}/postcode",
    "/survey/{council}/question/{code}",
    "/survey/{council}/return-code",
    "/survey/{council}/stop",
    "/survey/{council}/stopped",
    "/survey/{council}/ward",
    "/survey/{council}/withdraw",
    "/survey/{council}/withdrawn",
    "/staff",
];

/// The routes.
pub fn routes() -> Router<Platform> {
    Router::new()
        .route("/help/{council}/feedback", get(ask).post(take))
        .route("/help/{council}/feedback/sent", get(sent))
}

/// A council's site, with its survey.
struct Site {
    council: CouncilRecord,
    survey: Option<SurveyRecord>,
    context: PageContext,
}

async fn site(platform: &Platform, nonce: &PageNonce, params: &RawPathParams) -> Result<Site, Failure> {
    let (_, slug) = params.iter().find(|(name, _)| *name == "council").ok_or(Failure::NotFound)?;
    let slug: Slug = slug.to_ascii_lowercase().parse().map_err(|_| Failure::NotFound)?;
    let council = platform.store.council_by_slug(&slug).await?.ok_or(Failure::NotFound)?;
    let survey = platform.store.survey_of_council(council.id).await?;
    let synthetic = survey.as_ref().is_some_and(|survey| survey.synthetic);
    let mut context = context(platform, nonce, Some(&council), synthetic, None);
    context.language.draft = platform.is_draft(Some(council.id), context.words(), None).await?;
    Ok(Site { council, survey, context })
}

/// The pattern of a page's path. Pages of staff are all one.
fn pattern(path: &str) -> Option<&'static str> {
    if path == "/staff" || path.starts_with("/staff/") {
        return Some("/staff");
    }
    let parts: Vec<&str> = path.trim_end_matches('/').split('/').collect();
    PAGES.into_iter().find(|pattern| {
        let pattern: Vec<&str> = pattern.split('/').collect();
        pattern.len() == parts.len()
            && pattern.iter().zip(&parts).all(|(own, part)| own == part || (own.starts_with('{') && !part.is_empty()))
    })
}

/// The pattern of the page that led here; the browser names it on this site only.
fn came_from(headers: &HeaderMap) -> Option<&'static str> {
    let address = headers.get(header::REFERER)?.to_str().ok()?;
    let (_, rest) = address.split_once("://")?;
    let path = rest.find('/').and_then(|at| rest.get(at..))?;
    pattern(path.split(['?', '#']).next().unwrap_or_default())
}

async fn ask(
    State(platform): State<Platform>,
    nonce: PageNonce,
    params: RawPathParams,
    headers: HeaderMap,
) -> Result<Response, Failure> {
    let site = site(&platform, &nonce, &params).await?;
    let page = FeedbackPage {
        key: platform.entropy.token(),
        page: came_from(&headers).map(ToOwned::to_owned),
        typed: String::new(),
        problem: None,
    };
    Ok(ok(feedback_page(&site.context, &page)))
}

async fn take(
    State(platform): State<Platform>,
    nonce: PageNonce,
    params: RawPathParams,
    address: ClientAddress,
    fields: Fields,
) -> Result<Response, Failure> {
    let mut site = site(&platform, &nonce, &params).await?;
    let start = format!("/help/{}/feedback", site.context.council.as_ref().map_or("", |council| &council.slug));
    let (key, typed) = (fields.text("key"), fields.text("comment"));
    // A form without its key is from nowhere: ask again.
    if key.len() != 64 {
        return see_other(&start);
    }
    let page = PAGES.into_iter().find(|page| *page == fields.text("page")).map(ToOwned::to_owned);
    let switched = fields.get(FIELD).and_then(find);
    if let Some(words) = switched {
        site.context.language.words = words;
        site.context.language.offered = None;
        site.context.language.draft = platform.is_draft(Some(site.council.id), words, None).await?;
    }
    let again = |problem| {
        // What was typed is shown again, but no endless text.
        let typed = typed.chars().take(2 * LONGEST_COMMENT).collect();
        let page = FeedbackPage { key: key.to_owned(), page: page.clone(), typed, problem };
        feedback_page(&site.context, &page)
    };
    if let Some(words) = switched {
        return Ok(remembered(ok(again(None)), words));
    }
    let comment: Comment = match typed.parse() {
        Ok(comment) => comment,
        Err(error) => return Ok(unprocessable(again(Some(FeedbackProblem::NotAComment(error))))),
    };
    if let Err(wait) = platform.limits.feedback(address) {
        return Ok(too_many(again(Some(FeedbackProblem::TooMany { minutes: wait.minutes })), wait.minutes));
    }
    let mut id = [0; 16];
    id.copy_from_slice(&crate::secret::token_hash(key)[..16]);
    let new = NewFeedback {
        id: FeedbackId::from_random(id),
        council: site.council.id,
        survey: site.survey.map(|survey| survey.id),
        page,
        comment,
    };
    platform.store.add_feedback(new, platform.now()).await?;
    see_other(&format!("{start}/sent"))
}

async fn sent(State(platform): State<Platform>, nonce: PageNonce, params: RawPathParams) -> Result<Response, Failure> {
    let site = site(&platform, &nonce, &params).await?;
    Ok(ok(feedback_sent_page(&site.context)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::HeaderValue;

    fn from(address: &'static str) -> Option<&'static str> {
        came_from(&HeaderMap::from_iter([(header::REFERER, HeaderValue::from_static(address))]))
    }

    #[test]
    fn keeps_the_kind_of_page_and_not_its_address() {
        let question = "https://survey.example/survey/luton/question/cohesion-area?return=check";
        assert_eq!(from(question), Some("/survey/{council}/question/{code}"));
        assert_eq!(from("http://127.0.0.1:3000/survey/luton/done"), Some("/survey/{council}/done"));
        assert_eq!(
            from("https://survey.example/results/luton/wards/E05014741#map"),
            Some("/results/{council}/wards/{ward}")
        );
        assert_eq!(from("https://survey.example/staff/weighting?set=1"), Some("/staff"));
        for nothing in
            ["", "survey.example", "https://survey.example", "https://survey.example/survey//done", "https://a/b/c/d/e"]
        {
            assert_eq!(from(nothing), None, "{nothing}");
        }
        assert_eq!(came_from(&HeaderMap::new()), None);
    }
}
