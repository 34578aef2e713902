//! The resident's cookie: an opaque token, whose hash names one response.

use super::OPEN_LINK_DAYS;
use crate::secret::token_hash;
use crate::web::cookie::own;
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::Cookie;
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
    own(NAME, token, time::Duration::days(OPEN_LINK_DAYS))
}

/// The cookie that takes the other away.
pub(super) fn clear() -> Cookie<'static> {
    own(NAME, String::new(), time::Duration::ZERO)
}
