//! Ward boundaries with published figures as GeoJSON (RFC 7946).

use crate::ExportError;
use serde_json::{Map, Value, json};
use survey::council::OnsCode;
use survey::publication::Publication;

/// A ward's boundary as stored.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Boundary {
    /// The ward.
    pub ward: OnsCode,
    /// GeoJSON geometry.
    pub geometry: String,
}

/// A feature for each ward that has a boundary, with the figures of every question. Withheld figures are null.
///
/// # Errors
/// [`ExportError::Boundary`].
pub fn wards_geojson(publication: &Publication, boundaries: &[Boundary]) -> Result<String, ExportError> {
    let mut features = Vec::new();
    for (at, ward) in publication.wards.iter().enumerate() {
        let Some(boundary) = boundaries.iter().find(|boundary| boundary.ward == ward.code) else { continue };
        let geometry: Value = serde_json::from_str(&boundary.geometry)
            .map_err(|source| ExportError::Boundary { ward: ward.name.clone(), source })?;
        let mut properties = Map::new();
        properties.insert("ward_code".into(), json!(ward.code));
        properties.insert("ward_name".into(), json!(ward.name));
        for question in &publication.questions {
            let Some(area) = question.wards.get(at) else { continue };
            let estimate = area.figure.estimate();
            let code = &question.code;
            properties.insert(format!("{code}_proportion"), json!(estimate.map(|estimate| estimate.value)));
            properties.insert(format!("{code}_lower"), json!(estimate.map(|estimate| estimate.lower)));
            properties.insert(format!("{code}_upper"), json!(estimate.map(|estimate| estimate.upper)));
            properties.insert(format!("{code}_base"), json!(estimate.map(|estimate| estimate.base)));
            properties.insert(format!("{code}_shorthand"), json!(area.figure.shorthand()));
        }
        features.push(json!({ "type": "Feature", "geometry": geometry, "properties": properties }));
    }
    let collection = json!({
        "type": "FeatureCollection",
        "publication": publication.id,
        "wave": publication.wave.label,
        "synthetic": publication.synthetic,
        "features": features,
    });
    Ok(collection.to_string())
}
