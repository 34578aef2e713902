//! The doctor: what an operator checks first.

use super::platform::{Pages, from_settings};
use super::progress::result;
use crate::demo::database_file;
use crate::settings::Settings;
use crate::web::assets;
use anyhow::bail;
use secrecy::ExposeSecret;
use std::path::Path;
use store::Check;
use survey::clock::Timestamp;

/// Less free disk than this is a fault: 500 MB.
const LEAST_FREE: u64 = 500_000_000;
/// Before this the clock is certainly wrong: 1 January 2026.
const EARLIEST: Timestamp = Timestamp(1_767_225_600_000);

pub(super) async fn doctor(config: Option<&Path>) -> anyhow::Result<()> {
    let mut faults = 0;
    let mut check = |what: &str, found: Result<String, String>| match found {
        Ok(found) => result(&format!("ok    {what}: {found}")),
        Err(problem) => {
            faults += 1;
            result(&format!("FAULT {what}: {problem}"));
        }
    };
    let settings = match Settings::read(config) {
        Ok(settings) => settings,
        Err(error) => bail!("settings: {error:#}"),
    };
    check("settings", Ok(format!("serve on {}", settings.addr)));
    check(
        "site files",
        assets::site(&settings.site_root)
            .map(|_| settings.site_root.display().to_string())
            .map_err(|error| format!("{error:#}")),
    );
    match from_settings(settings, Pages::None).await {
        Err(error) => check("database", Err(format!("{error:#}"))),
        Ok(platform) => {
            let pending = platform.store.pending_migrations().await;
            check(
                "migrations",
                match pending {
                    Ok(pending) if pending.is_empty() => Ok("none missing".to_owned()),
                    Ok(pending) => Err(format!("{} missing; run: wardwise migrate", pending.len())),
                    Err(error) => Err(error.to_string()),
                },
            );
            check(
                "database",
                match platform.store.check().await {
                    Ok(found) if found.durable => Ok(describe(&found)),
                    Ok(found) => {
                        Err(format!("{}: commits do not wait for the disk, so answers could be lost", describe(&found)))
                    }
                    Err(error) => Err(format!("{error}. Is the disk full or read-only?")),
                },
            );
            let url = platform.settings.database_url.expose_secret();
            check("disk", disk(database_file(url).as_deref().and_then(Path::parent)));
            let now = platform.now();
            check(
                "clock",
                if now < EARLIEST {
                    Err(format!("it says {}", now.long_date_time()))
                } else {
                    Ok(now.long_date_time())
                },
            );
            check(
                "e-mail",
                match &platform.mail {
                    None => Ok("none is sent".to_owned()),
                    Some(mail) => mail.greet().await.map(|()| "the mail server answers".to_owned()),
                },
            );
            platform.store.close().await?;
        }
    }
    if faults > 0 {
        bail!("{faults} faults");
    }
    Ok(())
}

fn describe(found: &Check) -> String {
    let journal = found.journal_mode.as_ref().map(|mode| format!(", journal {mode}")).unwrap_or_default();
    format!("{:?} {}{journal}; takes writes", found.backend, found.version)
}

/// Free space where an embedded database grows; the working folder otherwise.
fn disk(folder: Option<&Path>) -> Result<String, String> {
    let folder = folder.filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."));
    match fs4::available_space(folder) {
        Ok(bytes) if bytes < LEAST_FREE => Err(format!("{} MB free in {}", bytes / 1_000_000, folder.display())),
        Ok(bytes) => Ok(format!("{} MB free in {}", bytes / 1_000_000, folder.display())),
        Err(error) => Err(format!("{}: {error}", folder.display())),
    }
}
