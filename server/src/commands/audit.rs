//! The audit log: checking its chains, and giving it out.

use super::platform::{Pages, open, ready};
use super::progress::{result, tell};
use crate::services::audit::{AuditFormat, all, audit, check, names};
use crate::state::Platform;
use anyhow::{Context, bail};
use clap::{Args, Subcommand};
use futures_util::TryStreamExt;
use serde_json::json;
use std::io::Write;
use std::path::Path;
use std::pin::pin;
use store::{ChainLink, CouncilRecord};
use survey::council::Slug;

/// The audit log.
#[derive(Debug, Subcommand)]
pub(super) enum Audit {
    /// Walk the chains of entries and tell the first broken link; exit with 1 if there is one. Prints each chain's last entry: note
    /// it outside this machine, and give it with --noted next time.
    Verify(Verify),
    /// Write all entries of a council to standard output, the oldest first. That is recorded as an entry itself.
    Export(Export),
}

/// Which chains.
#[derive(Debug, Args)]
pub(super) struct Verify {
    /// The council's slug; all councils, and entries of none, without it.
    #[arg(long)]
    council: Option<Slug>,
    /// An entry as this command printed it before, NUMBER:HASH: it must be part of the chain still.
    #[arg(long, value_name = "ENTRY", requires = "council")]
    noted: Option<ChainLink>,
}

/// What to write.
#[derive(Debug, Args)]
pub(super) struct Export {
    /// The council's slug.
    #[arg(long)]
    council: Slug,
    /// A table, or one JSON object a line.
    #[arg(long = "as", value_name = "FORMAT", default_value = "csv")]
    format: AuditFormat,
}

pub(super) async fn command(config: Option<&Path>, command: &Audit) -> anyhow::Result<()> {
    let platform = open(config, Pages::None).await?;
    ready(&platform).await?;
    let done = match command {
        Audit::Verify(arguments) => verify(&platform, arguments).await,
        Audit::Export(arguments) => export(&platform, arguments).await,
    };
    platform.store.close().await?;
    done
}

async fn council(platform: &Platform, slug: &Slug) -> anyhow::Result<CouncilRecord> {
    platform
        .store
        .council_by_slug(slug)
        .await?
        .with_context(|| format!("there is no council “{slug}”; see: wardwise council list"))
}

async fn verify(platform: &Platform, arguments: &Verify) -> anyhow::Result<()> {
    let chains = match &arguments.council {
        Some(slug) => vec![Some(council(platform, slug).await?)],
        None => {
            let councils = platform.store.councils().await?.into_iter().map(Some);
            std::iter::once(None).chain(councils).collect()
        }
    };
    let mut broken = 0;
    for chain in chains {
        let name = chain.as_ref().map_or_else(|| "no council".to_owned(), |council| council.council.slug.to_string());
        let found = check(platform, chain.map(|council| council.id), arguments.noted.as_ref()).await?;
        match found.broken {
            None if found.last.number == 0 => result(&format!("{name}\tno entries")),
            None => result(&format!("{name}\t{} entries, unbroken\t{}", found.last.number, found.last)),
            Some((number, fault)) => {
                broken += 1;
                result(&format!("{name}\tBROKEN at entry {number}: {fault}\t{}", found.last));
            }
        }
    }
    if broken > 0 {
        bail!("{broken} chains are broken; keep the database as it is, and read docs/audit.md");
    }
    Ok(())
}

async fn export(platform: &Platform, arguments: &Export) -> anyhow::Result<()> {
    let council = council(platform, &arguments.council).await?;
    let names = names(platform, council.id).await?;
    let last = platform.store.audit_chain(Some(council.id)).await?.map_or(0, |chain| chain.last.number);
    audit(platform, council.id, None, "audit.exported", "all entries", json!({ "entries": last })).await?;
    let mut pieces = pin!(all(platform.clone(), council.id, names, arguments.format));
    let mut output = std::io::stdout().lock();
    while let Some(piece) = pieces.try_next().await? {
        output.write_all(piece.as_bytes()).context("cannot write to standard output")?;
    }
    output.flush().context("cannot write to standard output")?;
    tell(&format!("{} entries are written, this export the last of them", last.saturating_add(1)));
    Ok(())
}
