//! Councils.

use super::platform::{Pages, open, ready};
use super::progress::{result, spinner, tell};
use crate::services::council_files::{CouncilPaths, read};
use crate::services::councils::import;
use clap::{Args, Subcommand};
use std::path::{Path, PathBuf};

/// Councils.
#[derive(Debug, Subcommand)]
pub(super) enum Council {
    /// Load a council from files, or load it again: all or nothing. Responses and results are not touched.
    Import(Import),
    /// List the councils.
    List,
}

/// The files of a council.
#[derive(Debug, Args)]
pub(super) struct Import {
    /// A folder with council.toml, wards.geojson, postcodes.csv, targets.csv and households.csv.
    #[arg(long, value_name = "FOLDER", default_value = ".")]
    dir: PathBuf,
    /// Instead of council.toml in the folder: code, slug, name, area.
    #[arg(long, value_name = "FILE")]
    council: Option<PathBuf>,
    /// Instead of wards.geojson: features with ward_code and ward_name, in WGS84.
    #[arg(long, value_name = "FILE")]
    wards: Option<PathBuf>,
    /// Instead of postcodes.csv: postcode, ward_code.
    #[arg(long, value_name = "FILE")]
    postcodes: Option<PathBuf>,
    /// Instead of targets.csv: variable, variable_label, category, category_label, population, source.
    #[arg(long, value_name = "FILE")]
    targets: Option<PathBuf>,
    /// Instead of households.csv: ward_code, households.
    #[arg(long, value_name = "FILE")]
    households: Option<PathBuf>,
}

pub(super) async fn council(config: Option<&Path>, command: &Council) -> anyhow::Result<()> {
    let platform = open(config, Pages::None).await?;
    ready(&platform).await?;
    match command {
        Council::List => {
            for record in platform.store.councils().await? {
                result(&format!("{}\t{}\t{}", record.council.slug, record.council.code, record.council.name));
            }
        }
        Council::Import(files) => {
            let folder = CouncilPaths::in_folder(&files.dir);
            let or = |given: &Option<PathBuf>, usual: PathBuf| given.clone().unwrap_or(usual);
            let paths = CouncilPaths {
                council: or(&files.council, folder.council),
                wards: or(&files.wards, folder.wards),
                postcodes: or(&files.postcodes, folder.postcodes),
                targets: or(&files.targets, folder.targets),
                households: or(&files.households, folder.households),
            };
            let step = spinner("Checking the files");
            let files = read(&paths)?;
            step.set_message("Loading the council");
            let (name, wards, postcodes) = (files.council.name.clone(), files.wards.len(), files.postcodes.len());
            import(&platform, files).await?;
            step.finish();
            tell(&format!("{name}: {wards} wards and {postcodes} postcodes are loaded"));
        }
    }
    Ok(platform.store.close().await?)
}
