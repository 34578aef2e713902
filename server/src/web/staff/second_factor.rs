//! One's own second factor: setting it up, recovery codes, switching it off.

use super::account::wrong_password;
use super::{staff_context, synthetic};
use crate::auth::second_factor::SharedSecret;
use crate::auth::session::{Staff, begin as begin_session};
use crate::services::audit::audit;
use crate::services::second_factor::{Given, check, recovery_codes};
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{PageNonce, ok, see_other, unprocessable};
use app::components::FieldError;
use app::staff::{
    EnrolPage, QrPicture, RecoveryCodesPage, SecondFactorPage, enrol_page, locked_code, recovery_codes_page,
    second_factor_page,
};
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, header};
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};
use survey::access_code::AccessCode;

const PAGE: &str = "/staff/second-factor";

async fn page(
    platform: &Platform,
    nonce: &PageNonce,
    staff: &Staff,
    errors: Vec<FieldError>,
    done: Option<&'static str>,
) -> Result<String, Failure> {
    let left = platform.store.recovery_codes_left(staff.account.id).await?;
    let page = SecondFactorPage {
        email: staff.account.email.clone(),
        since: staff.account.second_factor,
        codes_left: u32::try_from(left).unwrap_or(u32::MAX),
        required: staff.council.second_factor_required && staff.account.role.runs_surveys(),
        own_wards: staff.wards.clone(),
        done,
        errors,
    };
    let synthetic = synthetic(platform, staff).await?;
    Ok(second_factor_page(&staff_context(platform, nonce, staff, synthetic), &page))
}

pub(super) async fn show(
    State(platform): State<Platform>,
    nonce: PageNonce,
    staff: Staff,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let done = match query.as_deref() {
        Some("done=off") => Some("Your second factor is off. You are signed out everywhere else."),
        Some("done=recovered") => Some("You are signed in with a recovery code. It is used up."),
        _ => None,
    };
    Ok(ok(page(&platform, &nonce, &staff, Vec::new(), done).await?))
}

/// Records a change of one's own second factor.
async fn record(platform: &Platform, staff: &Staff, action: &str, detail: Value) -> Result<(), Failure> {
    let by = staff.account.id;
    Ok(audit(platform, staff.council.id, Some(by), action, &by.to_string(), detail).await?)
}

/// Makes a secret to be confirmed. Asks for the password: whoever finds a session left open must not lock its person out.
pub(super) async fn begin(
    State(platform): State<Platform>,
    nonce: PageNonce,
    staff: Staff,
    fields: Fields,
) -> Result<Response, Failure> {
    if let Some(error) = wrong_password(&platform, &staff.account, fields.text("current")).await? {
        return Ok(unprocessable(page(&platform, &nonce, &staff, vec![error], None).await?));
    }
    let id = staff.account.id;
    let sealed = SharedSecret::new(&platform.entropy).seal(&platform.secret, id, &platform.entropy)?;
    if platform.store.begin_second_factor(id, sealed).await? {
        see_other("/staff/second-factor/enrol")
    } else {
        see_other(PAGE)
    }
}

/// The secret that is being set up, as stored and opened.
async fn pending(platform: &Platform, staff: &Staff) -> Result<Option<(store::SealedSecret, SharedSecret)>, Failure> {
    let id = staff.account.id;
    let factor = platform.store.second_factor(id).await?.filter(|factor| factor.since.is_none());
    let Some(factor) = factor else { return Ok(None) };
    let secret = SharedSecret::open(&platform.secret, id, &factor.secret)?;
    Ok(Some((factor.secret, secret)))
}

async fn enrol(
    platform: &Platform,
    nonce: &PageNonce,
    staff: &Staff,
    secret: &SharedSecret,
    errors: Vec<FieldError>,
) -> Result<String, Failure> {
    let uri = secret.uri(&staff.council.council.name, &staff.account.email);
    let drawing = documents::draw_qr(&uri).map_err(|error| Failure::Internal(error.to_string()))?;
    let page = EnrolPage {
        picture: QrPicture { size: drawing.size, path: drawing.path },
        secret: secret.grouped(),
        account: staff.account.email.clone(),
        issuer: staff.council.council.name.clone(),
        own_wards: staff.wards.clone(),
        errors,
    };
    let synthetic = synthetic(platform, staff).await?;
    Ok(enrol_page(&staff_context(platform, nonce, staff, synthetic), &page))
}

pub(super) async fn ask_confirm(
    State(platform): State<Platform>,
    nonce: PageNonce,
    staff: Staff,
) -> Result<Response, Failure> {
    match pending(&platform, &staff).await? {
        Some((_, secret)) => Ok(ok(enrol(&platform, &nonce, &staff, &secret, Vec::new()).await?)),
        None => see_other(PAGE),
    }
}

/// Shows recovery codes: the answer to the form that made them, because nobody can show them again.
async fn shown(
    platform: &Platform,
    nonce: &PageNonce,
    staff: &Staff,
    codes: &[AccessCode],
    switched_on: bool,
) -> Result<String, Failure> {
    let page = RecoveryCodesPage {
        codes: codes.iter().map(AccessCode::grouped).collect(),
        own_wards: staff.wards.clone(),
        switched_on,
    };
    let synthetic = synthetic(platform, staff).await?;
    Ok(recovery_codes_page(&staff_context(platform, nonce, staff, synthetic), &page))
}

/// A new session in place of all: whoever came in before, with less, is out.
async fn renew(
    platform: &Platform,
    staff: &Staff,
    headers: &HeaderMap,
) -> Result<axum_extra::extract::CookieJar, Failure> {
    platform.store.end_all_sessions(staff.account.id).await?;
    let agent = headers.get(header::USER_AGENT).and_then(|value| value.to_str().ok()).unwrap_or("");
    Ok(begin_session(platform, staff.account.id, agent).await?)
}

pub(super) async fn confirm(
    State(platform): State<Platform>,
    nonce: PageNonce,
    staff: Staff,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Failure> {
    let Some((sealed, secret)) = pending(&platform, &staff).await? else { return see_other(PAGE) };
    let now = platform.now();
    let Some(step) = secret.step_of(fields.text("code"), now) else {
        let message = "This is not the code. Wait for the next one and type that. If it never fits, check that the clock of your telephone is right";
        let errors = vec![FieldError::new("code", message)];
        return Ok(unprocessable(enrol(&platform, &nonce, &staff, &secret, errors).await?));
    };
    let (codes, hashes) = recovery_codes(&platform, &staff.account);
    if !platform.store.confirm_second_factor(staff.account.id, &sealed, step, &hashes, now).await? {
        return see_other(PAGE);
    }
    let (before, after) = (json!({ "second_factor": false }), json!({ "second_factor": true }));
    record(&platform, &staff, "account.second_factor_on", json!({ "before": before, "after": after })).await?;
    let jar = renew(&platform, &staff, &headers).await?;
    let page = shown(&platform, &nonce, &staff, &codes, true).await?;
    Ok((jar, ok(page)).into_response())
}

/// What is wrong with the password and the code that a change asks for.
async fn both(platform: &Platform, staff: &Staff, fields: &Fields) -> Result<Vec<FieldError>, Failure> {
    let mut errors = Vec::new();
    errors.extend(wrong_password(platform, &staff.account, fields.text("current")).await?);
    // A code is used up only where the password is right.
    if errors.is_empty() {
        match check(platform, &staff.account, Some(fields.text("code")), "").await? {
            Given::Right | Given::Recovered => {}
            Given::Wrong => {
                let message = "This is not the code. Wait for the next one and type that: each works once";
                errors.push(FieldError::new("code", message));
            }
            Given::Locked { minutes } => errors.push(locked_code(minutes)),
        }
    }
    Ok(errors)
}

/// What is changed of a second factor in use: new recovery codes, or switching it off.
pub(super) async fn change(
    State(platform): State<Platform>,
    nonce: PageNonce,
    staff: Staff,
    headers: HeaderMap,
    fields: Fields,
) -> Result<Response, Failure> {
    if staff.account.second_factor.is_none() {
        return see_other(PAGE);
    }
    let errors = both(&platform, &staff, &fields).await?;
    if !errors.is_empty() {
        return Ok(unprocessable(page(&platform, &nonce, &staff, errors, None).await?));
    }
    if fields.text("action") == "off" {
        platform.store.remove_second_factor(staff.account.id).await?;
        let (before, after) = (json!({ "second_factor": true }), json!({ "second_factor": false }));
        record(&platform, &staff, "account.second_factor_off", json!({ "before": before, "after": after })).await?;
        let jar = renew(&platform, &staff, &headers).await?;
        return Ok((jar, see_other("/staff/second-factor?done=off")?).into_response());
    }
    let (codes, hashes) = recovery_codes(&platform, &staff.account);
    platform.store.replace_recovery_codes(staff.account.id, &hashes).await?;
    record(&platform, &staff, "account.recovery_codes_made", json!({ "codes": codes.len() })).await?;
    Ok(ok(shown(&platform, &nonce, &staff, &codes, false).await?))
}
