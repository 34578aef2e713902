//! Ward names and boundaries from GeoJSON.

use super::problems::Problems;
use geojson::{FeatureCollection, GeoJson, GeometryValue};
use std::collections::BTreeSet;
use std::path::Path;
use survey::council::{OnsCode, Ward};

/// The wards with their geometry as GeoJSON text.
pub(super) fn read(path: &Path, text: &str, problems: &mut Problems) -> Vec<(Ward, String)> {
    let collection = match text.parse::<GeoJson>() {
        Ok(json) => match FeatureCollection::try_from(json) {
            Ok(collection) => collection,
            Err(error) => {
                problems.file(path, format_args!("not a GeoJSON FeatureCollection ({error})"));
                return Vec::new();
            }
        },
        Err(error) => {
            problems.file(path, format_args!("not GeoJSON ({error})"));
            return Vec::new();
        }
    };
    let mut seen = BTreeSet::new();
    let mut wards = Vec::new();
    for (at, feature) in collection.features.into_iter().enumerate() {
        let place = format!("feature {}", at + 1);
        let property = |name: &str| {
            feature
                .properties
                .as_ref()
                .and_then(|all| all.get(name))
                .and_then(|value| value.as_str())
                .map(str::trim)
                .unwrap_or("")
        };
        let name = property("ward_name").to_owned();
        let code = match property("ward_code").parse::<OnsCode>() {
            Ok(code) => code,
            Err(error) => {
                problems.file(path, format_args!("{place}: ward_code: {error}"));
                continue;
            }
        };
        if name.is_empty() || name.chars().count() > 100 {
            problems.file(path, format_args!("{place}: ward_name must have 1 to 100 characters"));
        } else if !seen.insert(code.clone()) {
            problems.file(path, format_args!("{place}: ward {code} comes twice"));
        } else {
            match feature.geometry.as_ref().map(|geometry| (&geometry.value, geometry.to_string())) {
                Some((value @ (GeometryValue::Polygon { .. } | GeometryValue::MultiPolygon { .. }), geometry))
                    if on_earth(value) =>
                {
                    wards.push((Ward { code, name }, geometry));
                }
                Some((GeometryValue::Polygon { .. } | GeometryValue::MultiPolygon { .. }, _)) => {
                    problems.file(
                        path,
                        format_args!("{place}: coordinates must be longitude and latitude in degrees (WGS84)"),
                    );
                }
                _ => problems.file(path, format_args!("{place}: the boundary must be a Polygon or MultiPolygon")),
            }
        }
    }
    if wards.is_empty() {
        problems.file(path, "no wards");
    }
    wards
}

fn on_earth(value: &GeometryValue) -> bool {
    let ring_fits = |ring: &Vec<geojson::Position>| {
        ring.len() >= 4
            && ring
                .iter()
                .all(|point| matches!(point.as_slice(), [lon, lat, ..] if lon.abs() <= 180.0 && lat.abs() <= 90.0))
    };
    match value {
        GeometryValue::Polygon { coordinates } => !coordinates.is_empty() && coordinates.iter().all(ring_fits),
        GeometryValue::MultiPolygon { coordinates } => {
            !coordinates.is_empty()
                && coordinates.iter().all(|polygon| !polygon.is_empty() && polygon.iter().all(ring_fits))
        }
        _ => false,
    }
}
