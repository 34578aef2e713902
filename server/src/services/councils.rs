//! Loads a council's checked files into the store.

use super::audit::audit;
use super::council_files::CouncilFiles;
use crate::state::Platform;
use serde_json::json;
use store::{CouncilImport, WardImport};
use survey::id::{CouncilId, uuid_v7};

/// Loads a council, all or nothing; a council loaded before gets its new wards, postcodes and targets.
///
/// # Errors
/// The store's.
pub async fn import(platform: &Platform, files: CouncilFiles) -> store::Result<CouncilId> {
    let now = platform.now();
    let import = CouncilImport {
        council: files.council,
        wards: files
            .wards
            .into_iter()
            .map(|ward| WardImport {
                ward: ward.ward,
                households: Some(ward.households),
                boundary: Some(ward.boundary),
            })
            .collect(),
        postcodes: files.postcodes,
        targets: files.targets,
    };
    let before = match platform.store.council_by_slug(&import.council.slug).await? {
        Some(known) => {
            let (wards, targets) = (platform.store.wards(known.id).await?, platform.store.targets(known.id).await?);
            Some(json!({ "wards": wards.len(), "targets": targets.len() }))
        }
        None => None,
    };
    let after =
        json!({ "wards": import.wards.len(), "postcodes": import.postcodes.len(), "targets": import.targets.len() });
    let slug = import.council.slug.to_string();
    let entropy = platform.entropy.clone();
    let id = platform.store.import_council(import, now, &mut || uuid_v7(now, entropy.bytes())).await?;
    audit(platform, id, None, "council.imported", &slug, json!({ "before": before, "after": after })).await?;
    Ok(id)
}
