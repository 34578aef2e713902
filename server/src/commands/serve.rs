//! Serving the site, and migrations.

use super::platform::{Pages, open, ready};
use super::progress::{result, spinner, tell};
use crate::router::router;
use crate::services::audit::check_all;
use crate::state::Platform;
use anyhow::Context;
use clap::Args;
use std::net::SocketAddr;
use std::path::Path;
use std::time::Duration;
use survey::clock::DAY_MS;
use tokio::net::TcpListener;

/// How long requests under way may take when the server is told to stop.
const GRACE: Duration = Duration::from_secs(20);

/// Migrations.
#[derive(Debug, Args)]
pub(super) struct Migrate {
    /// Only tell which migrations are missing; exit with 1 if there are any.
    #[arg(long)]
    check: bool,
}

pub(super) async fn migrate(config: Option<&Path>, arguments: &Migrate) -> anyhow::Result<()> {
    let platform = open(config, Pages::None).await?;
    let pending = platform.store.pending_migrations().await?;
    for name in &pending {
        result(name);
    }
    if arguments.check {
        anyhow::ensure!(pending.is_empty(), "{} migrations are missing; run: wardwise migrate", pending.len());
        tell("the database is up to date");
    } else {
        let step = spinner("Migrating the database");
        platform.store.migrate().await?;
        step.finish();
        tell(&format!("{} migrations applied", pending.len()));
    }
    Ok(platform.store.close().await?)
}

pub(super) async fn serve(config: Option<&Path>) -> anyhow::Result<()> {
    let platform = open(config, Pages::Served).await?;
    ready(&platform).await?;
    serve_platform(platform, |_| ()).await
}

/// Serves until told to stop; `ready` is called once requests are taken.
pub(super) async fn serve_platform(platform: Platform, ready: impl FnOnce(SocketAddr)) -> anyhow::Result<()> {
    let app = router(platform.clone())?.into_make_service_with_connect_info::<SocketAddr>();
    let address = platform.settings.addr;
    let listener = TcpListener::bind(address)
        .await
        .with_context(|| format!("cannot listen on {address}; is another server running there?"))?;
    let address = listener.local_addr()?;
    tracing::info!(%address, "serving");
    let tidying = tokio::spawn(tidy(platform.clone()));
    ready(address);
    let (told, mut stopping) = tokio::sync::watch::channel(());
    let serving = axum::serve(listener, app).with_graceful_shutdown(async move {
        told_to_stop().await;
        tracing::info!("stopping: requests under way are finished");
        drop(told);
    });
    tokio::select! {
        outcome = serving => outcome?,
        () = async { let _ = stopping.changed().await; tokio::time::sleep(GRACE).await; } => tracing::warn!("requests were still under way"),
    }
    tidying.abort();
    platform.store.close().await?;
    Ok(())
}

/// Ends sessions, forgets counts and return codes that are over, and checks the audit log, once an hour.
async fn tidy(platform: Platform) {
    let mut hours = tokio::time::interval(Duration::from_secs(3600));
    loop {
        hours.tick().await;
        platform.limits.forget();
        let now = platform.now();
        let done = async {
            platform.store.remove_expired_sessions(now).await?;
            platform.store.remove_old_account_links(now).await?;
            platform.store.remove_old_sign_ins(now).await?;
            platform.store.remove_old_throttles(now.plus_ms(-DAY_MS)).await?;
            platform.store.remove_return_codes(now).await?;
            let shown = now.plus_ms(-crate::web::resident::DONE_MINUTES * 60_000);
            platform.store.expire_sent_sessions(shown).await?;
            platform.store.forget_interviews(shown).await?;
            platform.store.expire_partial_sessions(now.plus_days(-crate::web::resident::OPEN_LINK_DAYS)).await?;
            check_all(&platform).await
        };
        if let Err(error) = done.await {
            tracing::warn!(cause = %error, "tidying up will be tried again in an hour");
        }
    }
}

async fn told_to_stop() {
    let interrupt = async {
        if tokio::signal::ctrl_c().await.is_err() {
            std::future::pending::<()>().await;
        }
    };
    #[cfg(unix)]
    let terminate = async {
        match tokio::signal::unix::signal(tokio::signal::unix::SignalKind::terminate()) {
            Ok(mut signal) => {
                signal.recv().await;
            }
            Err(_) => std::future::pending::<()>().await,
        }
    };
    #[cfg(not(unix))]
    let terminate = std::future::pending::<()>();
    tokio::select! { () = interrupt => (), () = terminate => () }
}
