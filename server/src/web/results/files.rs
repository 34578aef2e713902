//! Downloads for everybody: published figures only.

use super::release::read;
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{PageNonce, download};
use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use exports::figures::figures_csv;
use exports::wards::{Boundary, wards_geojson};

fn failed(error: exports::ExportError) -> Failure {
    Failure::Internal(error.to_string())
}

pub(super) async fn figures(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Path(slug): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let query = Fields::parse(query.as_deref().unwrap_or(""));
    let release = read(&platform, &nonce, None, &slug, &query).await?.release.ok_or(Failure::NotFound)?;
    let csv = figures_csv(&release.publication).map_err(failed)?;
    download("text/csv; charset=utf-8", &format!("{slug}-wave-{}-figures.csv", release.wave), csv)
}

pub(super) async fn wards(
    State(platform): State<Platform>,
    nonce: PageNonce,
    Path(slug): Path<String>,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let query = Fields::parse(query.as_deref().unwrap_or(""));
    let reading = read(&platform, &nonce, None, &slug, &query).await?;
    let release = reading.release.ok_or(Failure::NotFound)?;
    let boundaries: Vec<Boundary> = platform
        .store
        .wards(reading.council.id)
        .await?
        .into_iter()
        .filter_map(|ward| Some(Boundary { ward: ward.ward.code, geometry: ward.boundary? }))
        .collect();
    let json = wards_geojson(&release.publication, &boundaries).map_err(failed)?;
    download("application/geo+json", &format!("{slug}-wave-{}-wards.geojson", release.wave), json)
}
