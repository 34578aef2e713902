//! Results: what is published, for councillors and for everybody.

mod files;
mod release;

use self::release::{Reading, read};
use crate::auth::session::Staff;
use crate::reference::comparators;
use crate::state::Platform;
use crate::web::failure::Failure;
use crate::web::form::Fields;
use crate::web::page::{PageNonce, context, ok};
use app::landing::{LandingCouncil, LandingPage, landing_page};
use app::results::{
    Comparator, CouncilPage, DataPage, HowPage, NoResultsPage, WardMap, WardPage, WardShape, WardSort, WardsPage,
    council_page, data_page, how_page, no_results_page, ward_page, wards_page,
};
use axum::Router;
use axum::extract::{Path, RawQuery, State};
use axum::response::Response;
use axum::routing::get;
use geojson::{Geometry, GeometryValue};
use std::sync::Arc;
use store::WardRecord;
use survey::council::OnsCode;
use survey::publication::Publication;
use survey::question::Code;
use survey::wave::WaveState;

/// The routes.
pub fn routes() -> Router<Platform> {
    Router::new()
        .route("/", get(landing))
        .route("/results/{council}", get(council))
        .route("/results/{council}/wards", get(wards))
        .route("/results/{council}/wards/{ward}", get(ward))
        .route("/results/{council}/how", get(how))
        .route("/results/{council}/data", get(data))
        .route("/results/{council}/figures.csv", get(files::figures))
        .route("/results/{council}/wards.geojson", get(files::wards))
}

async fn landing(State(platform): State<Platform>, nonce: PageNonce) -> Result<Response, Failure> {
    let (mut councils, mut synthetic) = (Vec::new(), false);
    for record in platform.store.councils().await? {
        let wave = platform.current_wave(record.id).await?;
        synthetic |= wave.as_ref().is_some_and(|wave| wave.survey.synthetic);
        councils.push(LandingCouncil {
            open: wave.is_some_and(|wave| wave.dates.state(platform.now()) == WaveState::Open),
            published: !platform.published_waves(record.id).await?.is_empty(),
            name: record.council.name,
            slug: record.council.slug.to_string(),
        });
    }
    Ok(ok(landing_page(&context(&platform, &nonce, None, synthetic, None), &LandingPage { councils })))
}

/// The question asked for, or the first reported.
fn question(publication: &Publication, query: &Fields) -> Result<Code, Failure> {
    match query.get("question") {
        Some(text) => {
            let code = Code::from_address(text).map_err(|_| Failure::NotFound)?;
            publication.question(&code).map(|question| question.code.clone()).ok_or(Failure::NotFound)
        }
        None => publication.questions.first().map(|question| question.code.clone()).ok_or(Failure::NotFound),
    }
}

fn beside(publication: &Publication, question: &Code) -> Result<Vec<Comparator>, Failure> {
    let council = publication.council.code.as_str();
    let found = comparators()?
        .into_iter()
        .filter(|known| known.question == question.as_str() && (known.council.is_empty() || known.council == council));
    Ok(found
        .map(|known| Comparator {
            place: known.place,
            survey: known.survey,
            year: known.year,
            mode: known.mode,
            percent: Some(known.percent).filter(|percent| !percent.is_empty()),
            comparable: known.comparable,
        })
        .collect())
}

/// The wards' shapes, laid out.
pub(super) fn map(wards: &[WardRecord]) -> Option<Arc<WardMap>> {
    let shapes: Vec<WardShape> = wards.iter().filter_map(shape).collect();
    WardMap::of(&shapes).map(Arc::new)
}

fn shape(ward: &WardRecord) -> Option<WardShape> {
    let geometry: Geometry = ward.boundary.as_deref()?.parse().ok()?;
    let ring = |ring: Vec<geojson::Position>| -> Vec<(f64, f64)> {
        ring.iter().filter_map(|point| Some((*point.as_slice().first()?, *point.as_slice().get(1)?))).collect()
    };
    let polygon =
        |polygon: Vec<Vec<geojson::Position>>| -> Vec<Vec<(f64, f64)>> { polygon.into_iter().map(ring).collect() };
    let polygons = match geometry.value {
        GeometryValue::Polygon { coordinates } => vec![polygon(coordinates)],
        GeometryValue::MultiPolygon { coordinates } => coordinates.into_iter().map(polygon).collect(),
        _ => return None,
    };
    Some(WardShape { ward: ward.ward.code.clone(), polygons })
}

/// The page of a council that has published nothing.
async fn nothing(platform: &Platform, reading: &Reading) -> Result<Response, Failure> {
    let wave = platform.current_wave(reading.council.id).await?;
    let expected = wave
        .filter(|wave| wave.dates.state(platform.now()) == WaveState::Open)
        .map(|wave| format!("Answers are taken until {}.", wave.dates.last_day()));
    let page = NoResultsPage { area: reading.council.council.area.clone(), expected };
    Ok(ok(no_results_page(&reading.context, &page)))
}

async fn council(State(platform): State<Platform>, reading: Reading) -> Result<Response, Failure> {
    match reading.release.clone() {
        Some(release) => Ok(ok(council_page(&reading.context, &CouncilPage { release }))),
        None => nothing(&platform, &reading).await,
    }
}

async fn wards(State(platform): State<Platform>, reading: Reading) -> Result<Response, Failure> {
    let Some(release) = reading.release.clone() else { return nothing(&platform, &reading).await };
    let page = WardsPage {
        question: question(&release.publication, &reading.query)?,
        sort: WardSort::from_address(reading.query.text("sort")),
        map: map(&platform.store.wards(reading.council.id).await?),
        release,
    };
    Ok(ok(wards_page(&reading.context, &page)))
}

async fn ward(
    State(platform): State<Platform>,
    reading: Reading,
    Path((_, ward)): Path<(String, String)>,
) -> Result<Response, Failure> {
    let code: OnsCode = ward.parse().map_err(|_| Failure::NotFound)?;
    one_ward(&platform, &reading, code).await
}

async fn one_ward(platform: &Platform, reading: &Reading, ward: OnsCode) -> Result<Response, Failure> {
    let Some(release) = reading.release.clone() else { return nothing(platform, reading).await };
    if release.publication.ward_index(&ward).is_none() {
        return Err(Failure::NotFound);
    }
    let question = question(&release.publication, &reading.query)?;
    let comparators = beside(&release.publication, &question)?;
    Ok(ok(ward_page(&reading.context, &WardPage { release, question, ward, comparators })))
}

/// Where a councillor lands: their own ward.
pub(super) async fn own_ward(
    State(platform): State<Platform>,
    nonce: PageNonce,
    staff: Staff,
    RawQuery(query): RawQuery,
) -> Result<Response, Failure> {
    let query = Fields::parse(query.as_deref().unwrap_or(""));
    let slug = staff.council.council.slug.to_string();
    let own = staff.wards.first().map(|ward| ward.code.clone());
    let reading = read(&platform, &nonce, Some(staff), &slug, query).await?;
    match (own, reading.release.clone()) {
        (Some(ward), _) => one_ward(&platform, &reading, ward).await,
        (None, Some(release)) => Ok(ok(council_page(&reading.context, &CouncilPage { release }))),
        (None, None) => nothing(&platform, &reading).await,
    }
}

async fn how(State(platform): State<Platform>, reading: Reading) -> Result<Response, Failure> {
    match reading.release.clone() {
        Some(release) => Ok(ok(how_page(&reading.context, &HowPage { release }))),
        None => nothing(&platform, &reading).await,
    }
}

async fn data(State(platform): State<Platform>, reading: Reading) -> Result<Response, Failure> {
    match reading.release.clone() {
        Some(release) => {
            let shapes = platform.store.wards(reading.council.id).await?.iter().any(|ward| ward.boundary.is_some());
            Ok(ok(data_page(&reading.context, &DataPage { release, shapes })))
        }
        None => nothing(&platform, &reading).await,
    }
}
