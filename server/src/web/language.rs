//! Which language a page is in: chosen at the top of a page and remembered, in the response once there is one, before that in a
//! cookie that holds the language's name and nothing else. What the browser asks for is offered, never forced: letters are in
//! English, devices are shared, and translations may be drafts.

use app::document::PageLanguage;
use app::language::{Words, english, find, offered};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, Method, Uri, header};
use axum::middleware::Next;
use axum::response::Response;
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};

/// The cookie's name.
pub const NAME: &str = "__Host-language";
/// The field, and the parameter of an address, that chooses a language.
pub const FIELD: &str = "language";

/// What a request says of languages.
#[derive(Clone, Debug, Default)]
pub struct Asked {
    /// Chosen with this request, by its address.
    pub now: Option<Words>,
    /// Chosen before, in this browser.
    pub before: Option<Words>,
    /// The language the browser asks for, where it is not English.
    offered: Option<Words>,
    /// The address of the page without a choice of language; none where the page has no languages.
    address: Option<String>,
}

impl Asked {
    /// Reads a request. Pages of staff and of results are in English.
    #[must_use]
    pub fn of(method: &Method, uri: &Uri, headers: &HeaderMap) -> Self {
        if !has_languages(uri.path()) {
            return Self::default();
        }
        let query = uri.query().unwrap_or_default();
        let chosen = query.split('&').find_map(|pair| pair.strip_prefix("language="));
        let rest: Vec<&str> =
            query.split('&').filter(|pair| !pair.is_empty() && !pair.starts_with("language=")).collect();
        // An address that a form was sent to may show nothing when it is asked for; the pages of residents' forms all do.
        let address = match rest.is_empty() {
            true => uri.path().to_owned(),
            false => format!("{}?{}", uri.path(), rest.join("&")),
        };
        let accept = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok());
        Self {
            now: chosen.filter(|_| *method == Method::GET).and_then(find),
            before: CookieJar::from_headers(headers).get(NAME).and_then(|cookie| find(cookie.value())),
            offered: accept.and_then(offered),
            address: Some(address),
        }
    }

    /// The language of a page, given what is kept with the response: the newest choice counts.
    #[must_use]
    pub fn page(&self, kept: Option<Words>) -> PageLanguage {
        let chosen = self.now.or(kept).or(self.before);
        PageLanguage {
            words: chosen.unwrap_or_else(english),
            draft: false,
            address: self.address.clone(),
            offered: self.offered.filter(|_| chosen.is_none()),
        }
    }
}

/// Whether pages of this path are in the languages of residents.
fn has_languages(path: &str) -> bool {
    path == "/help" || path.starts_with("/help/") || path.starts_with("/survey/")
}

fn cookie(value: &'static str) -> Cookie<'static> {
    Cookie::build((NAME, value)).path("/").secure(true).http_only(true).same_site(SameSite::Lax).build()
}

/// The cookie that takes the choice away.
#[must_use]
pub fn forget() -> Cookie<'static> {
    let mut gone = cookie("");
    gone.set_max_age(time::Duration::ZERO);
    gone
}

/// The answer with the choice remembered until the browser's window is closed.
#[must_use]
pub fn remembered(mut response: Response, words: Words) -> Response {
    if let Ok(value) = HeaderValue::from_str(&cookie(words.tag()).to_string()) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
    response
}

/// Remembers a language chosen by an address. The page after clearing a device is shown in the language it was cleared in, but
/// leaves nothing behind.
pub async fn remember(request: Request, next: Next) -> Response {
    let asked = Asked::of(request.method(), request.uri(), request.headers());
    let cleared = request.uri().path().ends_with("/stopped");
    let response = next.run(request).await;
    match asked.now {
        Some(words) if !cleared => remembered(response, words),
        _ => response,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn asked(uri: &'static str, cookie: &'static str, accept: &'static str) -> Asked {
        let headers = HeaderMap::from_iter([
            (header::COOKIE, HeaderValue::from_static(cookie)),
            (header::ACCEPT_LANGUAGE, HeaderValue::from_static(accept)),
        ]);
        Asked::of(&Method::GET, &Uri::from_static(uri), &headers)
    }

    fn tags(page: &PageLanguage) -> (&'static str, Option<&'static str>) {
        (page.words.tag(), page.offered.map(Words::tag))
    }

    #[test]
    fn the_newest_choice_counts_and_the_browser_is_only_heard() {
        let page = asked("/survey/luton", "", "pl-PL,pl;q=0.9,en;q=0.5").page(None);
        assert_eq!(tags(&page), ("en", Some("pl")));
        assert_eq!(tags(&asked("/survey/luton", "", "en-GB,en;q=0.9,pl;q=0.8").page(None)), ("en", None));
        assert_eq!(tags(&asked("/survey/luton", "", "de,tlh").page(None)), ("en", None));
        assert_eq!(tags(&asked("/survey/luton", "__Host-language=cy", "pl").page(None)), ("cy", None));
        assert_eq!(tags(&asked("/survey/luton", "__Host-language=cy", "").page(find("ar"))), ("ar", None));
        assert_eq!(tags(&asked("/survey/luton?language=bn", "__Host-language=cy", "").page(find("ar"))), ("bn", None));
        assert_eq!(tags(&asked("/survey/luton?language=xx", "__Host-language=yy", "").page(None)), ("en", None));
    }

    #[test]
    fn addresses_lose_the_choice_and_keep_the_rest() {
        let address = |uri| asked(uri, "", "").page(None).address;
        assert_eq!(
            address("/survey/luton/stopped?by=code&language=cy").as_deref(),
            Some("/survey/luton/stopped?by=code")
        );
        assert_eq!(address("/help?language=cy").as_deref(), Some("/help"));
        assert_eq!(address("/results/luton?language=cy"), None);
        assert_eq!(tags(&asked("/staff?language=cy", "__Host-language=cy", "cy").page(None)), ("en", None));
    }
}
