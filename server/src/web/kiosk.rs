//! The cookie that makes a browser a shared device: an opaque token, whose hash names the device.

use super::cookie::own;
use crate::secret::token_hash;
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::Cookie;
use store::KioskHash;

/// Its name; the prefix makes browsers refuse it without TLS (or a loopback address), a path, or with a domain.
pub const NAME: &str = "__Host-kiosk";
/// How long a browser keeps it, in days; officers end it earlier. Browsers keep none longer (RFC 6265bis).
pub(super) const DAYS: i64 = 400;

/// The hash of the token sent, if it looks like one.
pub(super) fn read(jar: &CookieJar) -> Option<KioskHash> {
    jar.get(NAME).map(Cookie::value).filter(|value| value.len() == 64).map(|value| KioskHash(token_hash(value)))
}

/// The cookie for a token.
pub(super) fn set(token: String) -> Cookie<'static> {
    own(NAME, token, time::Duration::days(DAYS))
}

/// The cookie that takes the other away.
pub(super) fn clear() -> Cookie<'static> {
    own(NAME, String::new(), time::Duration::ZERO)
}
