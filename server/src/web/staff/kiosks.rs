//! Devices on which one person after another answers.

use super::{staff_context, synthetic};
use crate::auth::session::{self, Officer, Staff};
use crate::services::audit::audit;
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::kiosk;
use crate::web::page::{PageNonce, ok, see_other, unprocessable};
use app::components::FieldError;
use app::staff::{KioskRow, KiosksPage, kiosks_page};
use axum::extract::{RawQuery, State};
use axum::response::{IntoResponse, Response};
use axum_extra::extract::CookieJar;
use serde_json::json;
use store::{KioskHash, NewKiosk};
use survey::id::KioskId;
use survey::kiosk::Place;

/// The most devices listed: more than a council has.
const LISTED: u64 = 200;

async fn page(platform: &Platform, staff: &Staff) -> Result<KiosksPage, Failure> {
    let accounts = platform.store.accounts(staff.council.id).await?;
    let devices = platform.store.kiosks(staff.council.id, LISTED).await?.into_iter().map(|device| KioskRow {
        id: device.id.to_string(),
        place: device.place.to_string(),
        since: device.created,
        by: accounts
            .iter()
            .find(|account| account.id == device.by)
            .map_or_else(|| "An account that is gone".to_owned(), |account| account.name.clone()),
        ended: device.ended,
    });
    Ok(KiosksPage { devices: devices.collect(), ..KiosksPage::default() })
}

pub(super) async fn list(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Officer(staff): Officer,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let done = match query.as_deref() {
        Some("done=ended") => Some("Ended. The device is an ordinary one again."),
        Some("done=nothing") => Some("Nothing was changed: the device was not shared any more."),
        _ => None,
    };
    let page = KiosksPage { done, ..page(&platform, &staff).await? };
    let synthetic = synthetic(&platform, &staff).await?;
    Ok(ok(kiosks_page(&staff_context(&platform, &nonce, &staff, synthetic), &page)))
}

/// Makes this very device a shared one, or ends another. Whoever sets a device up is signed out on it: residents come next.
pub(super) async fn decide(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Officer(staff): Officer,
    jar: CookieJar,
    fields: Fields,
) -> Result<Response, Failure> {
    if let Some(device) = fields.get("end") {
        return end(&platform, &staff, &jar, device).await;
    }
    let typed = fields.text("place");
    let place: Place = match typed.parse() {
        Ok(place) => place,
        Err(error) => {
            let errors = vec![FieldError::new("place", error.to_string())];
            let typed = typed.chars().take(200).collect();
            let page = KiosksPage { typed, errors, ..page(&platform, &staff).await? };
            let synthetic = synthetic(&platform, &staff).await?;
            return Ok(unprocessable(kiosks_page(&staff_context(&platform, &nonce, &staff, synthetic), &page)));
        }
    };
    let (now, token) = (platform.now(), platform.entropy.token());
    let id = KioskId::new(now, platform.entropy.bytes());
    let (council, by) = (staff.council.id, staff.account.id);
    let hash = KioskHash(crate::secret::token_hash(&token));
    let detail = json!({ "before": null, "after": { "place": place.as_str() } });
    platform.store.add_kiosk(NewKiosk { id, council, place, token: hash, by }, now).await?;
    audit(&platform, council, Some(by), "kiosk.begun", &id.to_string(), detail).await?;
    platform.store.end_session_of(by, staff.session).await?;
    let survey = format!("/survey/{}", staff.council.council.slug);
    Ok((session::clear().add(kiosk::set(token)), see_other(&survey)?).into_response())
}

async fn end(platform: &Platform, staff: &Staff, jar: &CookieJar, device: &str) -> Result<Response, Failure> {
    let council = staff.council.id;
    let Ok(id) = device.parse::<KioskId>() else { return see_other("/staff/kiosks?done=nothing") };
    // Where it is this one, its cookie goes with it.
    let here = match kiosk::read(jar) {
        Some(token) => platform.store.kiosk_by_token(token).await?.is_some_and(|device| device.id == id),
        None => false,
    };
    let shared = platform.store.kiosks(council, LISTED).await?.into_iter().find(|device| device.id == id);
    if !platform.store.end_kiosk(council, id, platform.now()).await? {
        return see_other("/staff/kiosks?done=nothing");
    }
    let before = shared.map(|device| json!({ "place": device.place.as_str() }));
    let detail = json!({ "before": before, "after": null });
    audit(platform, council, Some(staff.account.id), "kiosk.ended", &id.to_string(), detail).await?;
    let done = see_other("/staff/kiosks?done=ended")?;
    Ok(if here { (CookieJar::new().add(kiosk::clear()), done).into_response() } else { done })
}
