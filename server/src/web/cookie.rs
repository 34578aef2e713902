//! The cookies of this site: opaque tokens, for no script and no other site (OWASP ASVS 5.0, 3.3).

use axum_extra::extract::cookie::{Cookie, SameSite};

/// A cookie of a `__Host-` name that lasts so long; of no duration, the one that takes it away.
pub(crate) fn own(name: &'static str, value: String, lasts: time::Duration) -> Cookie<'static> {
    Cookie::build((name, value)).path("/").secure(true).http_only(true).same_site(SameSite::Lax).max_age(lasts).build()
}
