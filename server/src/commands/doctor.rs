//! The doctor: what an operator checks first.

use super::platform::{Pages, from_settings};
use super::progress::result;
use crate::settings::Settings;
use crate::web::assets;
use anyhow::bail;
use std::path::Path;
use survey::clock::Timestamp;

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
                platform
                    .store
                    .check()
                    .await
                    .map(|found| format!("takes writes; {found:?}"))
                    .map_err(|error| format!("{error}. Is the disk full or read-only?")),
            );
            let now = platform.now();
            check(
                "clock",
                if now < EARLIEST {
                    Err(format!("it says {}", now.long_date_time()))
                } else {
                    Ok(now.long_date_time())
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
