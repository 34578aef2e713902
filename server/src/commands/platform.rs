//! Opens what commands work on.

use crate::clock::SystemClock;
use crate::entropy::Entropy;
use crate::in_field::KeptInField;
use crate::mail::Mailer;
use crate::reference;
use crate::secret::Secret;
use crate::security::limits::Limits;
use crate::settings::Settings;
use crate::state::{Parts, Platform, ReadOnce};
use crate::telemetry;
use crate::web::assets;
use anyhow::{Context, bail};
use app::document::Site;
use leptos::config::LeptosOptions;
use secrecy::ExposeSecret;
use std::path::Path;
use std::sync::Arc;
use store::Store;

/// What a command needs of the files that pages load.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Pages {
    /// It serves pages.
    Served,
    /// It serves none.
    None,
}

/// Reads settings, starts the log, opens the store. Does not migrate.
pub(super) async fn open(config: Option<&Path>, pages: Pages) -> anyhow::Result<Platform> {
    let settings = Settings::read(config)?;
    telemetry::start(&settings)?;
    from_settings(settings, pages).await
}

/// As [`open`], from settings already read.
pub(super) async fn from_settings(settings: Settings, pages: Pages) -> anyhow::Result<Platform> {
    let entropy = Entropy::from_system().context("the operating system gives no random numbers")?;
    let secret = match &settings.secret {
        Some(secret) => Secret::from_hex(secret.expose_secret()).context("WARDWISE_SECRET")?,
        None => Secret::from_file(&settings.secret_file, &entropy)?,
    };
    let site = match pages {
        Pages::Served => assets::site(&settings.site_root)?,
        Pages::None => Site {
            leptos: LeptosOptions::builder().output_name("wardwise").build(),
            resident_style: String::new(),
            studio_style: String::new(),
            resident_script: String::new(),
            designer_script: String::new(),
        },
    };
    let store = Store::connect(&database_url(settings.database_url.expose_secret()))
        .await
        .context("the database cannot be opened; check DATABASE_URL")?;
    let mail = settings.smtp.as_ref().map(Mailer::new).transpose()?;
    Ok(Platform::from(Parts {
        store,
        clock: Arc::new(SystemClock),
        entropy,
        secret,
        settings: Arc::new(settings),
        site: Arc::new(site),
        statement: Arc::new(reference::accessibility()?),
        limits: Limits::new(),
        mail,
        read: Arc::new(ReadOnce::default()),
        in_field: Arc::new(KeptInField::default()),
    }))
}

/// A SQLite file is made when it is not there, unless the URL says how to open it.
fn database_url(url: &str) -> String {
    if url.starts_with("sqlite:") && !url.contains('?') { format!("{url}?mode=rwc") } else { url.to_owned() }
}

/// Refuses to go on with a database that lacks migrations.
pub(super) async fn require_migrated(platform: &Platform) -> anyhow::Result<()> {
    let pending = platform.store.pending_migrations().await?;
    if !pending.is_empty() {
        bail!("the database lacks {} migrations; run: wardwise migrate", pending.len());
    }
    Ok(())
}

/// An embedded database is brought up to date by the program that opens it; a shared one by its operator.
pub(super) async fn ready(platform: &Platform) -> anyhow::Result<()> {
    match platform.store.backend() {
        store::Backend::Sqlite => Ok(platform.store.migrate().await?),
        store::Backend::Postgres => require_migrated(platform).await,
    }
}

/// The address of the site as typed, without the slash at its end.
///
/// # Errors
/// Says what an address looks like.
pub(super) fn site_address(typed: &str) -> anyhow::Result<&str> {
    let site = typed.trim_end_matches('/');
    let host = site.strip_prefix("https://").or_else(|| site.strip_prefix("http://")).unwrap_or("");
    if host.is_empty() || site.contains(|letter: char| letter.is_whitespace() || letter.is_control() || letter == '#') {
        anyhow::bail!("“{typed}” is not an address such as https://survey.example");
    }
    Ok(site)
}

#[cfg(test)]
mod tests {
    use super::site_address;

    #[test]
    fn an_address_of_a_site_is_told_from_others() {
        assert_eq!(site_address("https://survey.example/").unwrap(), "https://survey.example");
        assert_eq!(site_address("http://127.0.0.1:3000").unwrap(), "http://127.0.0.1:3000");
        for wrong in
            ["", "survey.example", "https://", "ftp://survey.example", "https://a b", "https://a/#b", "https://a\t"]
        {
            assert!(site_address(wrong).is_err(), "{wrong}");
        }
    }
}
