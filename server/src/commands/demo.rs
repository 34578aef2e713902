//! The demonstration: made once, kept after.

use super::platform::{Pages, from_settings, ready};
use super::progress::{bar, result, tell};
use super::serve::serve_platform;
use crate::demo::{DemoAccess, database_file, load};
use crate::settings::Settings;
use crate::state::Platform;
use crate::telemetry;
use anyhow::{Context, bail};
use clap::Args;
use indicatif::ProgressBar;
use secrecy::{ExposeSecret, SecretString};
use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::sync::{Mutex, PoisonError};
use survey::access_code::AccessCode;
use survey::council::Slug;

/// Codes printed.
const CODES: usize = 5;

/// The demonstration.
#[derive(Debug, Args)]
pub(super) struct Demo {
    /// Serve the site afterwards.
    #[arg(long)]
    serve: bool,
    /// The folder of Luton's reference data.
    #[arg(long, value_name = "FOLDER", default_value = "server/reference/luton")]
    reference: PathBuf,
}

pub(super) async fn demo(config: Option<&Path>, arguments: &Demo) -> anyhow::Result<()> {
    let settings = Settings::read(config)?;
    telemetry::start(&settings)?;
    let url = settings.database_url.expose_secret().to_owned();
    make(&settings, &url, &arguments.reference).await?;
    let pages = if arguments.serve { Pages::Served } else { Pages::None };
    let platform = from_settings(settings, pages).await?;
    ready(&platform).await?;
    let access = DemoAccess::read(&DemoAccess::path(&url))?.with_context(|| {
        format!(
            "{} is missing: it held the demonstration's accounts and codes. Delete the database to make a new one",
            DemoAccess::path(&url).display()
        )
    })?;
    let codes = unused(&platform, &access).await?;
    if arguments.serve {
        serve_platform(platform, |address| print(address, &access, &codes, true)).await
    } else {
        print(platform.settings.addr, &access, &codes, false);
        Ok(platform.store.close().await?)
    }
}

fn print(address: SocketAddr, access: &DemoAccess, codes: &[String], serving: bool) {
    let site = format!("http://{address}");
    result(&format!("url resident {site}/survey/luton"));
    result(&format!("url staff {site}/staff"));
    result(&format!("url results {site}/results/luton"));
    for code in codes {
        result(&format!("code {code}"));
    }
    for account in &access.accounts {
        result(&format!("account {} {} {}", account.role, account.email, account.password));
    }
    if serving {
        result("ready");
    }
}

/// Makes the demonstration unless it is there. An embedded database is made under another name and moved into place
/// when it is whole, so that a demonstration that was interrupted is simply begun again.
async fn make(settings: &Settings, url: &str, reference: &Path) -> anyhow::Result<()> {
    let access = DemoAccess::path(url);
    let Some(file) = database_file(url) else {
        let platform = from_settings(settings.clone(), Pages::None).await?;
        platform.store.migrate().await?;
        if !is_there(&platform).await? {
            load_into(&platform, reference).await?.write(&access)?;
        }
        return Ok(platform.store.close().await?);
    };
    if file.exists() {
        let platform = from_settings(settings.clone(), Pages::None).await?;
        platform.store.migrate().await?;
        let there = is_there(&platform).await?;
        if !there {
            load_into(&platform, reference).await?.write(&access)?;
        }
        return Ok(platform.store.close().await?);
    }
    let building = PathBuf::from(format!("{}.building", file.display()));
    for end in ["", "-wal", "-shm"] {
        let leftover = PathBuf::from(format!("{}{end}", building.display()));
        if leftover.exists() {
            std::fs::remove_file(&leftover).with_context(|| format!("cannot remove {}", leftover.display()))?;
        }
    }
    let aside = SecretString::from(format!("sqlite://{}?mode=rwc", building.display()));
    let platform = from_settings(Settings { database_url: aside, ..settings.clone() }, Pages::None).await?;
    platform.store.migrate().await?;
    let made = load_into(&platform, reference).await?;
    platform.store.close().await?;
    made.write(&access)?;
    std::fs::rename(&building, &file).with_context(|| format!("cannot put {} in place", file.display()))
}

/// Whether the demonstration is in the store already.
async fn is_there(platform: &Platform) -> anyhow::Result<bool> {
    let slug: Slug = "luton".parse()?;
    let Some(council) = platform.store.council_by_slug(&slug).await? else { return Ok(false) };
    match platform.store.survey_of_council(council.id).await? {
        Some(survey) if survey.synthetic => Ok(true),
        Some(_) => {
            bail!("this database holds a real survey of Luton; make the demonstration in another (DATABASE_URL)")
        }
        None => Ok(false),
    }
}

async fn load_into(platform: &Platform, reference: &Path) -> anyhow::Result<DemoAccess> {
    tell("Making a demonstration with Luton and two synthetic waves (about 20 seconds, once)");
    let shown: Mutex<Option<(String, ProgressBar)>> = Mutex::new(None);
    let report = |what: &str, done: usize, total: usize| {
        let mut shown = shown.lock().unwrap_or_else(PoisonError::into_inner);
        if shown.as_ref().is_none_or(|(current, _)| current != what) {
            *shown = Some((what.to_owned(), bar(what, u64::try_from(total).unwrap_or(u64::MAX))));
        }
        if let Some((_, bar)) = shown.as_ref() {
            bar.set_position(u64::try_from(done).unwrap_or(u64::MAX));
            if done == total {
                bar.finish();
            }
        }
    };
    load(platform, reference, &report).await
}

/// The first codes that nobody has used.
async fn unused(platform: &Platform, access: &DemoAccess) -> anyhow::Result<Vec<String>> {
    let slug: Slug = "luton".parse()?;
    let council = platform.store.council_by_slug(&slug).await?.context("Luton is not loaded")?;
    let wave = platform.current_wave(council.id).await?.context("Luton has no wave")?;
    let mut codes = Vec::new();
    for text in &access.codes {
        let code: AccessCode = text.parse()?;
        if platform.store.code_is_unused(wave.id, platform.secret.access_code_hash(&code)).await? {
            codes.push(text.clone());
        }
        if codes.len() == CODES {
            break;
        }
    }
    Ok(codes)
}
