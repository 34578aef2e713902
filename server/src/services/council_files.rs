//! Reads the files of a council: name, wards with boundaries, postcodes, population targets, households.
//!
//! Everything is checked before anything is stored, and every error names its file and row.

mod boundaries;
mod problems;
mod rows;

use anyhow::{Context, bail};
use problems::Problems;
use serde::Deserialize;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use survey::council::{Council, OnsCode, Slug, Ward};
use survey::postcode::Postcode;
use survey::weighting::Margin;

pub use problems::ImportError;

/// The largest file read, in bytes.
const LARGEST_FILE: u64 = 64 * 1024 * 1024;

/// Where the files are.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CouncilPaths {
    /// `council.toml`: code, slug, name, area.
    pub council: PathBuf,
    /// `wards.geojson`: one feature a ward, with properties `ward_code` and `ward_name`.
    pub wards: PathBuf,
    /// `postcodes.csv`: columns `postcode`, `ward_code`.
    pub postcodes: PathBuf,
    /// `targets.csv`: columns `variable`, `variable_label`, `category`, `category_label`, `population`, `source`.
    pub targets: PathBuf,
    /// `households.csv`: columns `ward_code`, `households`; needed for base weights.
    pub households: PathBuf,
}

impl CouncilPaths {
    /// The files by their usual names in one folder.
    #[must_use]
    pub fn in_folder(folder: &Path) -> Self {
        Self {
            council: folder.join("council.toml"),
            wards: folder.join("wards.geojson"),
            postcodes: folder.join("postcodes.csv"),
            targets: folder.join("targets.csv"),
            households: folder.join("households.csv"),
        }
    }
}

/// A ward with its boundary.
#[derive(Clone, Debug, PartialEq)]
pub struct WardFile {
    /// Code and name.
    pub ward: Ward,
    /// GeoJSON geometry (Polygon or MultiPolygon), for drawing only.
    pub boundary: String,
    /// Households, from which addresses are drawn.
    pub households: u32,
}

/// A council's files after checking: every postcode, target and household count names a ward of the council.
#[derive(Clone, Debug, PartialEq)]
pub struct CouncilFiles {
    /// Code and names.
    pub council: Council,
    /// In order of name.
    pub wards: Vec<WardFile>,
    /// Postcode to ward.
    pub postcodes: Vec<(Postcode, OnsCode)>,
    /// Population targets; the ward margin is one of them.
    pub targets: Vec<Margin>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct CouncilToml {
    code: OnsCode,
    slug: Slug,
    name: String,
    area: String,
}

/// Reads and checks the files.
///
/// # Errors
/// [`ImportError`] lists up to twenty problems with file and row; other errors name the file that cannot be read.
pub fn read(paths: &CouncilPaths) -> anyhow::Result<CouncilFiles> {
    let council: CouncilToml = toml::from_str(&text(&paths.council)?)
        .with_context(|| format!("{} is not as expected (code, slug, name, area)", paths.council.display()))?;
    if council.name.trim().is_empty() || council.area.trim().is_empty() {
        bail!("{}: name and area must not be empty", paths.council.display());
    }
    let mut problems = Problems::default();
    let shapes = boundaries::read(&paths.wards, &text(&paths.wards)?, &mut problems);
    let known: BTreeSet<OnsCode> = shapes.iter().map(|(ward, _)| ward.code.clone()).collect();
    let households = rows::households(&paths.households, &text(&paths.households)?, &known, &mut problems);
    let postcodes = rows::postcodes(&paths.postcodes, &text(&paths.postcodes)?, &known, &mut problems);
    let targets = rows::targets(&paths.targets, &text(&paths.targets)?, &known, &mut problems);
    problems.finish()?;
    Ok(CouncilFiles {
        council: Council { code: council.code, slug: council.slug, name: council.name, area: council.area },
        wards: with_households(shapes, &households),
        postcodes,
        targets,
    })
}

/// Reads population targets by themselves: their wards are the wards.
///
/// # Errors
/// As [`read`].
pub fn targets(path: &Path) -> anyhow::Result<Vec<Margin>> {
    targets_of(path, &text(path)?)
}

/// Population targets from the text of a file; its path is for the errors.
///
/// # Errors
/// [`ImportError`].
pub fn targets_of(path: &Path, text: &str) -> anyhow::Result<Vec<Margin>> {
    let mut problems = Problems::default();
    let known = rows::target_wards(path, text, &mut problems);
    problems.finish()?;
    let mut problems = Problems::default();
    let targets = rows::targets(path, text, &known, &mut problems);
    problems.finish()?;
    Ok(targets)
}

fn with_households(shapes: Vec<(Ward, String)>, households: &BTreeMap<OnsCode, u32>) -> Vec<WardFile> {
    let mut wards: Vec<WardFile> = shapes
        .into_iter()
        .map(|(ward, boundary)| {
            let households = households.get(&ward.code).copied().unwrap_or(0);
            WardFile { ward, boundary, households }
        })
        .collect();
    wards.sort_by(|a, b| a.ward.name.cmp(&b.ward.name));
    wards
}

/// The text of a file, in UTF-8 with or without a byte order mark.
fn text(path: &Path) -> anyhow::Result<String> {
    let size = fs::metadata(path).with_context(|| format!("cannot read {}", path.display()))?.len();
    if size > LARGEST_FILE {
        bail!("{} is larger than 64 MB", path.display());
    }
    let bytes = fs::read(path).with_context(|| format!("cannot read {}", path.display()))?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let row =
            error.as_bytes()[..error.utf8_error().valid_up_to()].iter().filter(|byte| **byte == b'\n').count() + 1;
        anyhow::anyhow!(
            "{} row {row}: not UTF-8 text. Save the file as “CSV UTF-8” and import it again",
            path.display()
        )
    })?;
    Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
}

#[cfg(test)]
mod tests;
