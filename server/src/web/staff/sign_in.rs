//! Signing in and out.

mod code;

pub(super) use code::{ask as ask_code, give as give_code};

use crate::auth::{password, session};
use crate::security::client_address::ClientAddress;
use crate::services::accounts;
use crate::services::audit::{audit, keep};
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{PageNonce, context, ok, see_other, too_many, unprocessable};
use app::components::FieldError;
use app::staff::{SignInNotice, SignInPage, locked, sign_in_page, wrong_email_or_password};
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use serde_json::json;
use store::{AccountRecord, ThrottleState};
use survey::clock::Timestamp;
use survey::id::AccountId;

/// The longest password looked at.
const LONGEST: usize = password::LONGEST * 4;

/// A page of this site to go to after signing in; anything else is ignored.
fn own_path(next: &str) -> Option<String> {
    let fine = next.len() <= 300
        && (next == "/staff"
            || next.starts_with("/staff/")
            || next.starts_with("/staff?")
            || next.starts_with("/results/"))
        && !next.starts_with("/staff/sign-")
        && !next.contains("//")
        && next.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    fine.then(|| next.to_owned())
}

pub(super) async fn ask(State(platform): State<Platform>, nonce: PageNonce, RawQuery(query): RawQuery) -> Response {
    let query = Fields::parse(query.as_deref().unwrap_or(""));
    let notice = match query.get("why") {
        Some("ended") => Some(SignInNotice::SessionEnded("you had not used the site for a while".to_owned())),
        Some("needed") => Some(SignInNotice::PageNeedsSignIn),
        Some("out") => Some(SignInNotice::SignedOut),
        Some("late") => Some(SignInNotice::CodeTooLate),
        Some("set") => Some(SignInNotice::PasswordSet),
        _ => None,
    };
    let page = SignInPage { next: query.get("next").and_then(own_path), notice, ..SignInPage::default() };
    ok(sign_in_page(&context(&platform, &nonce, None, false, None), &page))
}

pub(super) async fn sign_in(
    State(platform): State<Platform>,
    nonce: PageNonce,
    address: ClientAddress,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Failure> {
    let context = context(&platform, &nonce, None, false, None);
    let email = fields.text("email").trim().to_lowercase();
    let typed: String = fields.text("email").chars().take(254).collect();
    let next = own_path(fields.text("next"));
    let page = |errors: Vec<FieldError>| {
        sign_in_page(&context, &SignInPage { email: typed.clone(), next: next.clone(), notice: None, errors })
    };
    if let Err(wait) = platform.limits.sign_in(address) {
        return Ok(too_many(page(vec![locked(wait.minutes)]), wait.minutes));
    }
    // Unknown addresses are counted and locked like known ones: neither tells whether there is an account.
    let key = platform.secret.throttle_key(&email);
    let throttle = platform.store.throttle(&key).await?;
    let now = platform.now();
    if let Some(until) = throttle.locked_until.filter(|until| *until > now) {
        let minutes = u32::try_from((until.0 - now.0) / 60_000 + 1).unwrap_or(u32::MAX);
        return Ok(too_many(page(vec![locked(minutes)]), minutes));
    }
    let password = fields.text("password");
    // What is no address is nobody's, and is not looked up: not every database takes every character.
    let account = match accounts::email(&email) {
        Ok(email) => platform.store.account_by_email(&email).await?.filter(|account| account.disabled.is_none()),
        Err(_) => None,
    };
    let stored = account.as_ref().and_then(|account| account.password_hash.chosen().map(str::to_owned));
    let fits = password.len() <= LONGEST && password::verify(password.to_owned(), stored).await?;
    let Some(account) = account.as_ref().filter(|_| fits) else {
        let state = platform.store.record_failure(&key, now).await?;
        refused(&platform, account.as_ref(), None, state, now).await?;
        return Ok(unprocessable(page(vec![wrong_email_or_password()])));
    };
    platform.store.clear_throttle(&key).await?;
    // A session from before is not continued under the new name.
    if let Some(old) = session::token(&CookieJar::from_headers(&headers))
        && let Some(before) = platform.store.session(old, now).await?
    {
        platform.store.end_session_of(before.account.id, old).await?;
    }
    if account.second_factor.is_some() {
        return code::begin(&platform, account, next.as_deref(), now).await;
    }
    let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or("");
    let jar = session::begin(&platform, account.id, agent).await?;
    audit(&platform, account.council_id, Some(account.id), "account.signed_in", &account.id.to_string(), json!({}))
        .await?;
    Ok((jar, see_other(to_next(next.as_deref()))?).into_response())
}

/// Where somebody goes who has signed in.
fn to_next(next: Option<&str>) -> &str {
    next.unwrap_or("/staff")
}

/// Records a wrong password, and the lock that follows one too many. Where there is no such account nothing says what was typed:
/// it may be anybody's address, or a password in the wrong field. An entry is written all the same, so that the answer takes as
/// long.
pub(super) async fn refused(
    platform: &Platform,
    account: Option<&AccountRecord>,
    by: Option<AccountId>,
    state: ThrottleState,
    now: Timestamp,
) -> store::Result<()> {
    let council = account.map(|account| account.council_id);
    let subject = account.map_or_else(|| "no account".to_owned(), |account| account.id.to_string());
    let failures = json!({ "failures": state.failures });
    keep(platform, council, by, "account.sign_in_failed", &subject, failures).await?;
    if let Some(until) = state.locked_until.filter(|until| *until > now) {
        let minutes = (until.0 - now.0) / 60_000;
        keep(platform, council, by, "account.locked", &subject, json!({ "minutes": minutes })).await?;
    }
    Ok(())
}

pub(super) async fn sign_out(
    State(platform): State<Platform>,
    staff: Option<session::Staff>,
) -> Result<Response, Failure> {
    if let Some(staff) = staff {
        platform.store.end_session_of(staff.account.id, staff.session).await?;
        let by = staff.account.id;
        audit(&platform, staff.council.id, Some(by), "account.signed_out", &by.to_string(), json!({})).await?;
    }
    Ok((session::clear(), see_other("/staff/sign-in?why=out")?).into_response())
}

#[cfg(test)]
mod tests {
    use super::own_path;

    #[test]
    fn only_pages_of_this_site_are_gone_to() {
        for fine in ["/staff", "/staff/weighting?wave=2", "/results/luton/wards"] {
            assert_eq!(own_path(fine).as_deref(), Some(fine));
        }
        for not in [
            "https://evil.example",
            "//evil.example",
            "/staff//evil.example",
            "/staff\\x",
            "/staffx",
            "/staff/sign-out",
            "/survey/luton",
            "",
        ] {
            assert_eq!(own_path(not), None, "{not}");
        }
    }
}
