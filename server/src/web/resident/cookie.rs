//! The resident's cookie: an opaque token, whose hash names one response.

use super::OPEN_LINK_DAYS;
use crate::secret::token_hash;
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::{Cookie, SameSite};
use store::TokenHash;

/// Its name; the prefix makes browsers refuse it without TLS (or a loopback address), a path, or with a domain.
pub const NAME: &str = "__Host-respondent";

/// The hash of the token sent, if it looks like one.
pub(super) fn read(jar: &CookieJar) -> Option<TokenHash> {
    jar.get(NAME).map(Cookie::value).filter(|value| value.len() == 64).map(|value| TokenHash(token_hash(value)))
}

/// The cookie for a token. It outlives the browser's window, because a person without a code has nothing else; the
/// server decides earlier.
pub(super) fn set(token: String) -> Cookie<'static> {
    Cookie::build((NAME, token))
        .path("/")
        .secure(true)
        .http_only(true)
        .same_site(SameSite::Lax)
        .max_age(time::Duration::days(OPEN_LINK_DAYS))
        .build()
}

/// The cookie that takes the other away.
pub(super) fn clear() -> Cookie<'static> {
    Cookie::build((NAME, ""))
        .path("/")
        .secure(true)
        .http_only(true)
        .same_site(SameSite::Lax)
        .max_age(time::Duration::ZERO)
        .build()
}
