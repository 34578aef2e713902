//! The council as its residents see it.

use super::{staff_context, synthetic};
use crate::auth::session::{Administrator, Staff};
use crate::services::audit::audit;
use crate::services::logo::{LARGEST, LogoError, clean};
use crate::state::Platform;
use crate::web::brand;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{PageNonce, conflict, ok, see_other, unprocessable};
use crate::web::upload::Upload;
use app::components::FieldError;
use app::staff::{CouncilForm, CouncilPage, council_page};
use axum::extract::{RawQuery, State};
use axum::response::Response;
use serde_json::{Value, json};
use std::fmt::Display;
use std::str::FromStr;
use store::{CouncilRecord, StoreError};
use survey::profile::{Contrast, Profile};

const CHANGED: &str = "Somebody else saved these details since you opened the page. What you typed is below. Compare it with what is in use now, and save again to replace it";

fn form(council: &CouncilRecord) -> CouncilForm {
    let profile = &council.profile;
    CouncilForm {
        name: shown(&profile.name),
        phone: shown(&profile.phone),
        hours: shown(&profile.hours),
        email: profile.email.as_ref().map(|email| email.as_str().to_owned()).unwrap_or_default(),
        protection_officer: shown(&profile.protection_officer),
        retention: profile.retention.map(|retention| retention.as_months().to_string()).unwrap_or_default(),
        band: profile.band.map(|band| band.colour().to_string()).unwrap_or_default(),
        button: profile.button.map(|button| button.colour().to_string()).unwrap_or_default(),
        version: council.profile_version.to_string(),
    }
}

fn shown<T: Display>(value: &Option<T>) -> String {
    value.as_ref().map(ToString::to_string).unwrap_or_default()
}

fn page(council: &CouncilRecord) -> CouncilPage {
    let profile = &council.profile;
    let colours = brand::in_use(profile);
    CouncilPage {
        form: form(council),
        name_in_files: council.name_in_files.clone(),
        colours,
        logo: profile.logo.as_ref().map(|logo| brand::logo(&council.council.slug, logo)),
        largest_kb: LARGEST / 1024,
        ..CouncilPage::default()
    }
}

async fn render(platform: &Platform, nonce: &PageNonce, staff: &Staff, page: &CouncilPage) -> Result<String, Failure> {
    let synthetic = synthetic(platform, staff).await?;
    Ok(council_page(&staff_context(platform, nonce, staff, synthetic), page))
}

/// The council as it is now; the session's may have been read before another form.
async fn council(platform: &Platform, staff: &Staff) -> Result<CouncilRecord, Failure> {
    platform.store.council(staff.council.id).await?.ok_or(Failure::NotFound)
}

pub(super) async fn show(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Administrator(staff): Administrator,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let done = match query.as_deref() {
        Some("done=saved") => Some("Saved. Residents see it from now on."),
        Some("done=nothing") => Some("Nothing was changed."),
        Some("done=logo") => Some("The logo is in use."),
        Some("done=removed") => Some("The logo is taken away."),
        _ => None,
    };
    let page = CouncilPage { done, ..page(&staff.council) };
    Ok(ok(render(&platform, &nonce, &staff, &page).await?))
}

/// One field: nothing where nothing was typed, and what is wrong where something is.
fn field<T: FromStr<Err: Display>>(typed: &str, name: &str, errors: &mut Vec<FieldError>) -> Option<T> {
    if typed.trim().is_empty() {
        return None;
    }
    match typed.parse() {
        Ok(value) => Some(value),
        Err(error) => {
            errors.push(FieldError::new(name, error.to_string()));
            None
        }
    }
}

pub(super) async fn save(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Administrator(staff): Administrator,
    fields: Fields,
) -> Result<Response, Failure> {
    let typed = |name: &str| fields.text(name).chars().take(500).collect::<String>();
    let form = CouncilForm {
        name: typed("name"),
        phone: typed("phone"),
        hours: typed("hours"),
        email: typed("email"),
        protection_officer: typed("protection_officer"),
        retention: typed("retention"),
        band: typed("band"),
        button: typed("button"),
        version: typed("version"),
    };
    let now = council(&platform, &staff).await?;
    let mut errors = Vec::new();
    let phone = field(&form.phone, "phone", &mut errors);
    let hours = field(&form.hours, "hours", &mut errors);
    let profile = Profile {
        name: field(&form.name, "name", &mut errors).filter(|name| shown(&Some(name)) != now.name_in_files),
        phone,
        hours,
        email: field(&form.email, "email", &mut errors),
        protection_officer: field(&form.protection_officer, "protection_officer", &mut errors),
        retention: field(&form.retention, "retention", &mut errors),
        band: field::<Contrast>(&form.band, "band", &mut errors),
        button: field::<Contrast>(&form.button, "button", &mut errors),
        logo: now.profile.logo.clone(),
    };
    if profile.hours.is_some() && form.phone.trim().is_empty() {
        errors.push(FieldError::new(
            "phone",
            "Enter the phone number that is answered at these times, or leave the times empty",
        ));
    }
    if !errors.is_empty() {
        return Ok(unprocessable(
            render(&platform, &nonce, &staff, &CouncilPage { form, errors, ..page(&now) }).await?,
        ));
    }
    if profile == now.profile {
        return see_other("/staff/council?done=nothing");
    }
    if form.version != now.profile_version.to_string() {
        return overtaken(&platform, &nonce, &staff, form).await;
    }
    match change(&platform, &staff, &now, profile, None).await {
        Ok(()) => see_other("/staff/council?done=saved"),
        Err(StoreError::Conflict(_)) => overtaken(&platform, &nonce, &staff, form).await,
        Err(error) => Err(error.into()),
    }
}

/// Somebody else was faster: what was typed stays, and the next attempt is made on what is there now.
async fn overtaken(
    platform: &Platform,
    nonce: &PageNonce,
    staff: &Staff,
    form: CouncilForm,
) -> Result<Response, Failure> {
    let now = council(platform, staff).await?;
    let form = CouncilForm { version: now.profile_version.to_string(), ..form };
    let errors = vec![FieldError::new("name", CHANGED)];
    Ok(conflict(render(platform, nonce, staff, &CouncilPage { form, errors, ..page(&now) }).await?))
}

/// Keeps a changed profile, and what of it changed.
async fn change(
    platform: &Platform,
    staff: &Staff,
    now: &CouncilRecord,
    profile: Profile,
    logo: Option<Vec<u8>>,
) -> store::Result<()> {
    platform.store.set_profile(now.id, now.profile_version, &profile, logo).await?;
    let (before, after) = differences(&now.profile, &profile);
    let slug = now.council.slug.to_string();
    let detail = json!({ "before": before, "after": after });
    audit(platform, now.id, Some(staff.account.id), "council.profile_changed", &slug, detail).await
}

/// The fields that differ, as they were and as they are.
fn differences(before: &Profile, after: &Profile) -> (Value, Value) {
    let fields = |profile: &Profile| match serde_json::to_value(profile) {
        Ok(Value::Object(fields)) => fields,
        _ => serde_json::Map::new(),
    };
    let (before, after) = (fields(before), fields(after));
    let only = |these: &serde_json::Map<String, Value>, others: &serde_json::Map<String, Value>| {
        these
            .iter()
            .filter(|(name, value)| others.get(*name) != Some(value))
            .map(|(n, v)| (n.clone(), v.clone()))
            .collect()
    };
    (Value::Object(only(&before, &after)), Value::Object(only(&after, &before)))
}

pub(super) async fn logo(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Administrator(staff): Administrator,
    upload: Upload,
) -> Result<Response, Failure> {
    let now = council(&platform, &staff).await?;
    if upload.text("action") == "remove" {
        if now.profile.logo.is_none() {
            return see_other("/staff/council?done=nothing");
        }
        let profile = Profile { logo: None, ..now.profile.clone() };
        change(&platform, &staff, &now, profile, None).await?;
        return see_other("/staff/council?done=removed");
    }
    let content = upload.file().map(|file| file.content.clone()).unwrap_or_default();
    let cleaned = tokio::task::spawn_blocking(move || clean(&content)).await.unwrap_or(Err(LogoError::Kind));
    let clean = match cleaned {
        Ok(clean) => clean,
        Err(error) => {
            let errors = vec![FieldError::new("logo", error.to_string())];
            let page = CouncilPage { errors, ..page(&now) };
            return Ok(unprocessable(render(&platform, &nonce, &staff, &page).await?));
        }
    };
    let profile = Profile { logo: Some(clean.logo), ..now.profile.clone() };
    match change(&platform, &staff, &now, profile, Some(clean.content)).await {
        Ok(()) => see_other("/staff/council?done=logo"),
        Err(StoreError::Conflict(_)) => overtaken(&platform, &nonce, &staff, form(&now)).await,
        Err(error) => Err(error.into()),
    }
}
