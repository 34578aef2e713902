//! The second step of signing in: the code that follows the password.

use super::{own_path, to_next};
use crate::auth::session::{self, STEP_MS};
use crate::entropy::Entropy;
use crate::secret::token_hash;
use crate::security::client_address::ClientAddress;
use crate::services::audit::audit;
use crate::services::second_factor::{Given, check};
use crate::state::Platform;
use crate::web::cookie::own;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{PageNonce, context, ok, see_other, too_many, unprocessable};
use app::components::FieldError;
use app::staff::{SignInCodePage, locked_code, sign_in_code_page};
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use axum_extra::extract::cookie::Cookie;
use serde_json::json;
use store::{AccountRecord, SignInHash};
use survey::clock::Timestamp;

/// The cookie between password and code. It is no session: it opens this page and nothing else.
pub(super) const NAME: &str = "__Host-sign-in";

fn token(jar: &CookieJar) -> Option<SignInHash> {
    jar.get(NAME).map(Cookie::value).filter(|value| value.len() == 64).map(|value| SignInHash(token_hash(value)))
}

/// Takes the cookie away.
fn gone() -> Cookie<'static> {
    own(NAME, String::new(), time::Duration::ZERO)
}

/// Notes that the password was right, and asks for the code.
pub(super) async fn begin(
    platform: &Platform,
    account: &AccountRecord,
    next: Option<&str>,
    now: Timestamp,
) -> Result<Response, Failure> {
    let token = Entropy::token(&platform.entropy);
    platform.store.begin_sign_in(SignInHash(token_hash(&token)), account.id, now.plus_ms(STEP_MS)).await?;
    let jar = CookieJar::new().add(own(NAME, token, time::Duration::milliseconds(STEP_MS)));
    let query = next.and_then(|next| serde_urlencoded::to_string([("next", next)]).ok());
    let address = query.map_or_else(|| PAGE.to_owned(), |query| format!("{PAGE}?{query}"));
    Ok((jar, see_other(&address)?).into_response())
}

const PAGE: &str = "/staff/sign-in/code";

/// Whoever comes without a right password, or too late, begins again.
fn again(next: Option<&str>) -> Result<Response, Failure> {
    let mut pairs = vec![("why", "late")];
    pairs.extend(next.map(|next| ("next", next)));
    let query = serde_urlencoded::to_string(pairs).unwrap_or_default();
    see_other(&format!("/staff/sign-in?{query}"))
}

fn page_with(platform: &Platform, nonce: &PageNonce, next: Option<String>, errors: Vec<FieldError>) -> String {
    sign_in_code_page(&context(platform, nonce, None, false, None), &SignInCodePage { next, errors })
}

pub(in super::super) async fn ask(
    State(platform): State<Platform>,
    nonce: PageNonce,
    jar: CookieJar,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let next = Fields::parse(query.as_deref().unwrap_or("")).get("next").and_then(own_path);
    let begun = match token(&jar) {
        Some(token) => platform.store.sign_in_begun(token, platform.now()).await?,
        None => None,
    };
    match begun {
        Some(_) => Ok(ok(page_with(&platform, &nonce, next, Vec::new()))),
        None => again(next.as_deref()),
    }
}

pub(in super::super) async fn give(
    State(platform): State<Platform>,
    nonce: PageNonce,
    address: ClientAddress,
    headers: HeaderMap,
    jar: CookieJar,
    fields: Fields,
) -> Result<Response, Failure> {
    let next = own_path(fields.text("next"));
    let now = platform.now();
    let Some(token) = token(&jar) else { return again(next.as_deref()) };
    let Some(account) = platform.store.sign_in_begun(token, now).await? else { return again(next.as_deref()) };
    let page = |errors| page_with(&platform, &nonce, next.clone(), errors);
    if let Err(wait) = platform.limits.sign_in(address) {
        return Ok(too_many(page(vec![locked_code(wait.minutes)]), wait.minutes));
    }
    let recovery = fields.get("recovery");
    let code = recovery.is_none().then(|| fields.text("code"));
    let given = check(&platform, &account, code, recovery.unwrap_or_default()).await?;
    match given {
        Given::Locked { minutes } => return Ok(too_many(page(vec![locked_code(minutes)]), minutes)),
        Given::Wrong if recovery.is_some() => {
            let message = "This is none of your unused recovery codes. Check it and type it again";
            return Ok(unprocessable(page(vec![FieldError::new("recovery", message)])));
        }
        Given::Wrong => {
            let message = "This is not the code. Wait for the next one and type that: each works once";
            return Ok(unprocessable(page(vec![FieldError::new("code", message)])));
        }
        Given::Right | Given::Recovered => {}
    }
    // Once: the same cookie begins no second session.
    if !platform.store.end_sign_in(token).await? {
        return again(next.as_deref());
    }
    let (subject, by) = (account.id.to_string(), Some(account.id));
    if given == Given::Recovered {
        let left = platform.store.recovery_codes_left(account.id).await?;
        audit(&platform, account.council_id, by, "account.recovery_code_used", &subject, json!({ "left": left }))
            .await?;
    }
    let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or("");
    let jar = session::begin(&platform, account.id, agent).await?.add(gone());
    let detail = json!({ "second_factor": true });
    audit(&platform, account.council_id, by, "account.signed_in", &subject, detail).await?;
    let to = if given == Given::Recovered { "/staff/second-factor?done=recovered" } else { to_next(next.as_deref()) };
    Ok((jar, see_other(to)?).into_response())
}
