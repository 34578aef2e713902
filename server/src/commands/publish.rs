//! Publishing.

use super::platform::{Pages, open, ready};
use super::progress::{result, spinner};
use super::weigh::WhichWave;
use crate::services::waves::publish_wave;
use anyhow::Context;
use clap::Args;
use std::path::Path;
use survey::id::WeightSetId;

/// Publishing.
#[derive(Debug, Args)]
pub(super) struct Publish {
    #[command(flatten)]
    which: WhichWave,
    /// The weight set; the newest of the wave without it.
    #[arg(long)]
    weight_set: Option<WeightSetId>,
}

pub(super) async fn publish(config: Option<&Path>, arguments: &Publish) -> anyhow::Result<()> {
    let platform = open(config, Pages::None).await?;
    ready(&platform).await?;
    let wave = arguments.which.find(&platform).await?;
    let set = match arguments.weight_set {
        Some(set) => platform.store.weight_set(set).await?,
        None => platform.store.latest_weight_set(wave.id).await?,
    };
    let set =
        set.filter(|set| set.wave_id == wave.id).context("the wave has no such weight set; run: wardwise weigh")?;
    let step = spinner("Computing the results");
    let publication = publish_wave(&platform, set.id, None).await?;
    step.finish();
    result(&format!("publication {}", publication.id));
    Ok(platform.store.close().await?)
}
