//! Downloads for everybody: published figures only.

use super::release::Reading;
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::page::download;
use axum::extract::State;
use axum::response::Response;
use exports::figures::figures_csv;
use exports::wards::{Boundary, wards_geojson};

fn failed(error: exports::ExportError) -> Failure {
    Failure::Internal(error.to_string())
}

pub(super) async fn figures(reading: Reading) -> Result<Response, Failure> {
    let slug = reading.council.council.slug.clone();
    let release = reading.release.ok_or(Failure::NotFound)?;
    let csv = figures_csv(&release.publication).map_err(failed)?;
    download("text/csv; charset=utf-8", &format!("{slug}-wave-{}-figures.csv", release.wave), csv)
}

pub(super) async fn wards(State(platform): State<Platform>, reading: Reading) -> Result<Response, Failure> {
    let slug = reading.council.council.slug.clone();
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
