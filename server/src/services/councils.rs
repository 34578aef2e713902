//! Loads a council's checked files into the store.

use super::council_files::CouncilFiles;
use crate::state::Platform;
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
    let entropy = platform.entropy.clone();
    platform.store.import_council(import, now, &mut || uuid_v7(now, entropy.bytes())).await
}
