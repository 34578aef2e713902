//! Staff sessions: an opaque token in a cookie, its hash in the store. A session ends after two hours without use and
//! after twelve in any case (OWASP ASVS 5.0, 7.3).

use crate::entropy::Entropy;
use crate::secret::token_hash;
use crate::services::audit::audit;
use crate::state::Platform;
use crate::web::cookie::own;
use crate::web::failure::Failure;
use crate::web::page::{PageNonce, context, see_other};
use app::document::Viewer;
use app::staff::{ForbiddenPage, forbidden_page};
use axum::extract::{FromRequestParts, MatchedPath, OptionalFromRequestParts};
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use axum::response::{Html, IntoResponse, Response};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::Cookie;
use serde_json::json;
use std::convert::Infallible;
use store::{AccountRecord, CouncilRecord, NewSession, SessionHash};
use survey::clock::Timestamp;
use survey::council::Ward;
use survey::id::AccountId;
use survey::role::Role;

/// The cookie's name.
pub const NAME: &str = "__Host-session";
/// A session unused for this long is over, in milliseconds.
pub const IDLE_MS: i64 = 2 * 3_600_000;
/// The longest a session lasts, in milliseconds.
pub const LONGEST_MS: i64 = 12 * 3_600_000;
/// How soon the code of a second factor has to follow the password, in milliseconds.
pub const STEP_MS: i64 = 5 * 60_000;
/// Use is noted at most this often, in milliseconds: reading a page is not worth a write each time.
const NOTE_MS: i64 = 60_000;

/// The cookie for a session's token.
fn cookie(token: String, lasts: time::Duration) -> Cookie<'static> {
    own(NAME, token, lasts)
}

/// Takes the cookie away.
pub fn clear() -> CookieJar {
    CookieJar::new().add(cookie(String::new(), time::Duration::ZERO))
}

/// Begins a session, with a token never used before (so that a token planted earlier opens nothing).
///
/// # Errors
/// The store's.
pub async fn begin(platform: &Platform, account: AccountId, user_agent: &str) -> store::Result<CookieJar> {
    let (now, token) = (platform.now(), Entropy::token(&platform.entropy));
    let session = NewSession {
        id: SessionHash(token_hash(&token)),
        account_id: account,
        expires: now.plus_ms(IDLE_MS),
        user_agent: user_agent.chars().filter(|c| !c.is_control()).take(200).collect(),
    };
    platform.store.create_session(session, now).await?;
    Ok(CookieJar::new().add(cookie(token, time::Duration::milliseconds(LONGEST_MS))))
}

/// A signed-in member of staff or councillor. As an extractor it sends everybody else to sign in.
#[derive(Clone, Debug)]
pub struct Staff {
    /// The account.
    pub account: AccountRecord,
    /// The account's council.
    pub council: CouncilRecord,
    /// The wards of a councillor, in order of name.
    pub wards: Vec<Ward>,
    /// This session.
    pub session: SessionHash,
}

impl Staff {
    /// As pages show them.
    #[must_use]
    pub fn viewer(&self) -> Viewer {
        Viewer { name: self.account.name.clone(), role: self.account.role }
    }

    /// Whether the council requires a second factor of this role, and there is none.
    #[must_use]
    pub fn lacks_second_factor(&self) -> bool {
        self.council.second_factor_required && self.account.role.runs_surveys() && self.account.second_factor.is_none()
    }
}

/// The hash of the token sent, if it looks like one.
#[must_use]
pub fn token(jar: &CookieJar) -> Option<SessionHash> {
    jar.get(NAME).map(Cookie::value).filter(|value| value.len() == 64).map(|value| SessionHash(token_hash(value)))
}

async fn read(parts: &Parts, platform: &Platform) -> Result<Option<Staff>, Failure> {
    let Some(session) = token(&CookieJar::from_headers(&parts.headers)) else { return Ok(None) };
    let now = platform.now();
    let Some(found) = platform.store.session(session, now).await? else { return Ok(None) };
    let ends = found.summary.created.plus_ms(LONGEST_MS);
    if now >= ends {
        return Ok(None);
    }
    if found.summary.last_seen.plus_ms(NOTE_MS) <= now {
        let expires = Timestamp(now.plus_ms(IDLE_MS).0.min(ends.0));
        platform.store.touch_session(session, now, expires).await?;
    }
    let council = platform
        .store
        .council(found.account.council_id)
        .await?
        .ok_or_else(|| Failure::Internal("an account without its council".to_owned()))?;
    let wards = if found.account.wards.is_empty() {
        Vec::new()
    } else {
        let known = platform.store.wards(council.id).await?;
        known.into_iter().filter(|ward| found.account.wards.contains(&ward.id)).map(|ward| ward.ward).collect()
    };
    Ok(Some(Staff { account: found.account, council, wards, session }))
}

impl FromRequestParts<Platform> for Staff {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self, Self::Rejection> {
        match read(parts, platform).await.map_err(IntoResponse::into_response)? {
            Some(staff) => Ok(staff),
            None => Err(to_sign_in(parts)),
        }
    }
}

impl OptionalFromRequestParts<Platform> for Staff {
    type Rejection = Infallible;

    /// For public pages: a failing store is the page's to report, and nobody is signed in.
    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Option<Self>, Self::Rejection> {
        Ok(read(parts, platform).await.unwrap_or_default())
    }
}

/// The page that a form stands on: the form's own address cannot be opened, or not without what the form held.
fn page_of(form: &str) -> &str {
    match form {
        "/staff/publish" => "/staff/weighting",
        form if form.starts_with("/staff/account/") => "/staff/account",
        form if form.starts_with("/staff/second-factor/") => "/staff/second-factor",
        form if form.starts_with("/staff/accounts/") => "/staff/accounts",
        form => form.strip_suffix("/outcome").unwrap_or(form),
    }
}

/// To the sign-in page, and back to this page afterwards. A form cannot be sent again by a link: its page is opened.
fn to_sign_in(parts: &Parts) -> Response {
    let path = parts.uri.path();
    let next = match (&parts.method, parts.uri.query()) {
        (&Method::GET, Some(query)) => format!("{path}?{query}"),
        (&Method::GET, None) => path.to_owned(),
        _ => page_of(path).to_owned(),
    };
    let had = token(&CookieJar::from_headers(&parts.headers)).is_some();
    let why = if had { "ended" } else { "needed" };
    let query = serde_urlencoded::to_string([("next", next.as_str()), ("why", why)]).unwrap_or_default();
    see_other(&format!("/staff/sign-in?{query}")).into_response()
}

/// Refuses a page to somebody whose role may not open it, says whom to ask, and records it. The page is recorded by its pattern: an
/// address may say which letter or weight set it is about.
async fn refuse(parts: &mut Parts, platform: &Platform, staff: &Staff) -> Result<Response, Failure> {
    let page = parts.extensions.get::<MatchedPath>().map_or("/staff", MatchedPath::as_str);
    let detail = json!({ "method": parts.method.as_str(), "role": staff.account.role.as_str() });
    audit(platform, staff.council.id, Some(staff.account.id), "page.refused", page, detail).await?;
    let accounts = platform.store.accounts(staff.council.id).await?;
    let administrators =
        accounts.into_iter().filter(|account| account.disabled.is_none() && account.role.looks_after_accounts());
    let page = ForbiddenPage {
        administrators: administrators.map(|account| account.name).collect(),
        own_wards: staff.wards.clone(),
    };
    let Ok(nonce) = PageNonce::from_request_parts(parts, platform).await;
    let context = context(platform, &nonce, Some(&staff.council), false, Some(staff.viewer()));
    Ok((StatusCode::FORBIDDEN, Html(forbidden_page(&context, &page))).into_response())
}

/// Whoever is signed in and whose role may do this; others are sent to sign in, or refused.
async fn able(parts: &mut Parts, platform: &Platform, may: fn(Role) -> bool) -> Result<Staff, Response> {
    let staff = <Staff as FromRequestParts<Platform>>::from_request_parts(parts, platform).await?;
    if may(staff.account.role) {
        return if staff.lacks_second_factor() { Err(to_second_factor()) } else { Ok(staff) };
    }
    Err(refuse(parts, platform, &staff).await.unwrap_or_else(IntoResponse::into_response))
}

/// To where a second factor is set up: the council requires one.
fn to_second_factor() -> Response {
    see_other("/staff/second-factor?why=required").into_response()
}

/// Somebody who may run fieldwork, weight and publish; others are refused.
#[derive(Clone, Debug)]
pub struct Officer(pub Staff);

impl FromRequestParts<Platform> for Officer {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self, Self::Rejection> {
        able(parts, platform, Role::runs_surveys).await.map(Self)
    }
}

/// Somebody who may key papers and interview people; others are refused.
#[derive(Clone, Debug)]
pub struct Fieldworker(pub Staff);

impl FromRequestParts<Platform> for Fieldworker {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self, Self::Rejection> {
        able(parts, platform, Role::takes_answers).await.map(Self)
    }
}

/// Somebody who looks after accounts; others are refused.
#[derive(Clone, Debug)]
pub struct Administrator(pub Staff);

impl FromRequestParts<Platform> for Administrator {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self, Self::Rejection> {
        able(parts, platform, Role::looks_after_accounts).await.map(Self)
    }
}
