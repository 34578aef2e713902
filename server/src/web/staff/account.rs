//! One's own account.

use super::sign_in::refused;
use super::{staff_context, synthetic};
use crate::auth::password;
use crate::auth::session::{Staff, begin};
use crate::services::accounts::{AccountError, reset};
use crate::services::audit::audit;
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{PageNonce, ok, see_other, unprocessable};
use app::components::FieldError;
use app::staff::{AccountPage, SessionRow, account_page};
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use serde_json::json;
use store::{AccountRecord, SessionHash};

async fn model(platform: &Platform, staff: &Staff) -> Result<AccountPage, Failure> {
    let sessions = platform.store.sessions_of(staff.account.id, platform.now()).await?;
    Ok(AccountPage {
        name: staff.account.name.clone(),
        email: staff.account.email.clone(),
        role: staff.account.role,
        wards: staff.wards.clone(),
        second_factor: staff.account.second_factor.is_some(),
        sessions: sessions
            .into_iter()
            .map(|session| SessionRow {
                id: session.id.to_hex(),
                current: session.id == staff.session,
                started: session.created,
                last_used: session.last_seen,
                browser: browser(&session.user_agent),
            })
            .collect(),
        notice: None,
        errors: Vec::new(),
    })
}

/// A browser's name as people know it.
fn browser(user_agent: &str) -> String {
    let names =
        [("Edg/", "Edge"), ("OPR/", "Opera"), ("Firefox/", "Firefox"), ("Chrome/", "Chrome"), ("Safari/", "Safari")];
    let systems = [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("Mac OS", "Mac"),
        ("Linux", "Linux"),
    ];
    let find = |known: &[(&str, &'static str)]| {
        known.iter().find(|(part, _)| user_agent.contains(part)).map(|(_, name)| *name)
    };
    match (find(&names), find(&systems)) {
        (Some(name), Some(system)) => format!("{name} on {system}"),
        (Some(name), None) => name.to_owned(),
        (None, _) => "Another browser".to_owned(),
    }
}

pub(super) async fn show(
    State(platform): State<Platform>,
    nonce: PageNonce,
    staff: Staff,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let mut page = model(&platform, &staff).await?;
    page.notice = match query.as_deref() {
        Some("done=password") => Some("Your password is changed. You are signed out everywhere else.".to_owned()),
        Some("done=session") => Some("That session is ended.".to_owned()),
        Some("done=others") => Some("You are signed out everywhere else.".to_owned()),
        _ => None,
    };
    let synthetic = synthetic(&platform, &staff).await?;
    Ok(ok(account_page(&staff_context(&platform, &nonce, &staff, synthetic), &page)))
}

/// What is wrong with the current password as typed, if anything is. Guessing it from a session left open is counted like guessing
/// at the door.
pub(super) async fn wrong_password(
    platform: &Platform,
    account: &AccountRecord,
    typed: &str,
) -> Result<Option<FieldError>, Failure> {
    let (key, now) = (platform.secret.throttle_key(&account.email), platform.now());
    if platform.store.throttle(&key).await?.is_locked(now) {
        let message = "Too many wrong passwords. Wait a few minutes, then try again";
        return Ok(Some(FieldError::new("current", message)));
    }
    let stored = account.password_hash.chosen().map(str::to_owned);
    if typed.len() <= password::LONGEST * 4 && password::verify(typed.to_owned(), stored).await? {
        return Ok(None);
    }
    let state = platform.store.record_failure(&key, now).await?;
    refused(platform, Some(account), Some(account.id), state, now).await?;
    Ok(Some(FieldError::new("current", "This is not your current password")))
}

pub(super) async fn change_password(
    State(platform): State<Platform>,
    nonce: PageNonce,
    staff: Staff,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Failure> {
    let (current, new) = (fields.text("current"), fields.text("new"));
    let account = &staff.account;
    let mut errors = Vec::new();
    errors.extend(wrong_password(&platform, account, current).await?);
    if let Err(error) = password::check_new(new, &account.email).await? {
        errors.push(FieldError::new("new", error.to_string()));
    } else if new == current {
        errors.push(FieldError::new("new", "Choose a password that you do not use now"));
    }
    if errors.is_empty() {
        let ended = match reset(&platform, account.id, &account.email, new).await {
            Ok(sessions) => sessions,
            Err(AccountError::Store(error)) => return Err(error.into()),
            Err(error) => return Err(Failure::Internal(error.to_string())),
        };
        platform.store.clear_throttle(&platform.secret.throttle_key(&account.email)).await?;
        audit(
            &platform,
            account.council_id,
            Some(account.id),
            "account.password_changed",
            &account.id.to_string(),
            json!({ "sessions_ended": ended }),
        )
        .await?;
        let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or("");
        let jar = begin(&platform, account.id, agent).await?;
        return Ok((jar, see_other("/staff/account?done=password")?).into_response());
    }
    let page = AccountPage { errors, ..model(&platform, &staff).await? };
    let synthetic = synthetic(&platform, &staff).await?;
    Ok(unprocessable(account_page(&staff_context(&platform, &nonce, &staff, synthetic), &page)))
}

/// Records that somebody ended sessions of their own; nothing where there were none.
async fn record_ended(platform: &Platform, staff: &Staff, ended: usize) -> Result<(), Failure> {
    if ended == 0 {
        return Ok(());
    }
    let (by, detail) = (staff.account.id, json!({ "sessions": ended }));
    Ok(audit(platform, staff.council.id, Some(by), "session.ended", &by.to_string(), detail).await?)
}

pub(super) async fn end_session(
    State(platform): State<Platform>,
    staff: Staff,
    fields: Fields,
) -> Result<Response, Failure> {
    if let Some(session) = SessionHash::from_hex(fields.text("session")) {
        let ended = platform.store.end_session_of(staff.account.id, session).await?;
        record_ended(&platform, &staff, usize::from(ended)).await?;
    }
    see_other("/staff/account?done=session")
}

pub(super) async fn end_others(State(platform): State<Platform>, staff: Staff) -> Result<Response, Failure> {
    let mut ended = 0;
    for session in platform.store.sessions_of(staff.account.id, platform.now()).await? {
        if session.id != staff.session && platform.store.end_session_of(staff.account.id, session.id).await? {
            ended += 1;
        }
    }
    record_ended(&platform, &staff, ended).await?;
    see_other("/staff/account?done=others")
}
