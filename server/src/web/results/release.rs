//! Which publication a results page shows.

use crate::auth::session::Staff;
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{PageNonce, context};
use app::document::PageContext;
use app::results::{Release, Replacement, WaveChoice};
use axum::RequestPartsExt;
use axum::extract::{FromRequestParts, RawPathParams};
use axum::http::request::Parts;
use axum::response::{IntoResponse, Response};
use store::CouncilRecord;
use survey::council::Slug;
use survey::id::PublicationId;

/// A reader of one council's results.
pub(super) struct Reading {
    pub(super) council: CouncilRecord,
    pub(super) context: PageContext,
    /// What is shown; `None` when nothing is published.
    pub(super) release: Option<Release>,
    /// The address's choices: question, order.
    pub(super) query: Fields,
}

impl FromRequestParts<Platform> for Reading {
    type Rejection = Response;

    async fn from_request_parts(parts: &mut Parts, platform: &Platform) -> Result<Self, Self::Rejection> {
        let nonce = parts.extract_with_state::<PageNonce, _>(platform).await.map_err(IntoResponse::into_response)?;
        let staff =
            parts.extract_with_state::<Option<Staff>, _>(platform).await.map_err(IntoResponse::into_response)?;
        let params = parts.extract::<RawPathParams>().await.map_err(|_| Failure::NotFound.into_response())?;
        let slug =
            params.iter().find(|(name, _)| *name == "council").map(|(_, slug)| slug.to_owned()).unwrap_or_default();
        let query = Fields::parse(parts.uri.query().unwrap_or(""));
        read(platform, &nonce, staff, &slug, query).await.map_err(IntoResponse::into_response)
    }
}

/// The publication asked for: of the wave `?wave=`, or the newest; or an old one by `?publication=`.
pub(super) async fn read(
    platform: &Platform,
    nonce: &PageNonce,
    staff: Option<Staff>,
    slug: &str,
    query: Fields,
) -> Result<Reading, Failure> {
    let slug: Slug = slug.to_ascii_lowercase().parse().map_err(|_| Failure::NotFound)?;
    let council = platform.store.council_by_slug(&slug).await?.ok_or(Failure::NotFound)?;
    // Only people of this council are named on its pages.
    let staff = staff.filter(|staff| staff.council.id == council.id);
    let published = platform.published_waves(council.id).await?;
    let waves = published
        .iter()
        .rev()
        .map(|(wave, _)| WaveChoice { number: wave.number, label: wave.dates.label.clone() })
        .collect();
    let own_wards = staff.as_ref().map(|staff| staff.wards.clone()).unwrap_or_default();
    let release = release(platform, &query, &published).await?.map(|(publication, wave, replaced_by)| Release {
        publication,
        wave,
        waves,
        replaced_by,
        own_wards,
    });
    let synthetic = match &release {
        Some(release) => release.publication.synthetic,
        None => platform.current_wave(council.id).await?.is_some_and(|wave| wave.survey.synthetic),
    };
    let context = context(platform, nonce, Some(&council), synthetic, staff.map(|staff| staff.viewer()));
    Ok(Reading { council, context, release, query })
}

type Found = (std::sync::Arc<survey::publication::Publication>, u32, Option<Replacement>);

async fn release(
    platform: &Platform,
    query: &Fields,
    published: &[(store::WaveRecord, PublicationId)],
) -> Result<Option<Found>, Failure> {
    if let Some(id) = query.get("publication") {
        let id: PublicationId = id.parse().map_err(|_| Failure::NotFound)?;
        let publication = platform.publication(id).await?.ok_or(Failure::NotFound)?;
        let (wave, current) =
            published.iter().find(|(wave, _)| wave.id == publication.wave.id).ok_or(Failure::NotFound)?;
        let replaced_by = match *current == id {
            true => None,
            false => platform.publication(*current).await?.map(|current| Replacement { published: current.published }),
        };
        return Ok(Some((publication, wave.number, replaced_by)));
    }
    let found = match query.get("wave").filter(|wave| !wave.is_empty()) {
        Some(number) => {
            let number: u32 = number.parse().map_err(|_| Failure::NotFound)?;
            Some(published.iter().find(|(wave, _)| wave.number == number).ok_or(Failure::NotFound)?)
        }
        None => published.last(),
    };
    let Some((wave, id)) = found else { return Ok(None) };
    let publication = platform
        .publication(*id)
        .await?
        .ok_or_else(|| Failure::Internal("a publication that is listed is gone".to_owned()))?;
    Ok(Some((publication, wave.number, None)))
}
