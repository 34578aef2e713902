//! Weighting.

use super::platform::{Pages, open, ready};
use super::progress::{result, spinner};
use crate::services::waves::weigh_wave;
use crate::state::Platform;
use anyhow::Context;
use clap::Args;
use std::path::Path;
use store::WaveRecord;
use survey::council::Slug;

/// Which wave.
#[derive(Debug, Args)]
pub(super) struct WhichWave {
    /// The council's slug.
    #[arg(long)]
    pub(super) council: Slug,
    /// The wave's number, from 1; the newest without it.
    #[arg(long)]
    pub(super) wave: Option<u32>,
}

/// Weighting.
#[derive(Debug, Args)]
pub(super) struct Weigh {
    #[command(flatten)]
    which: WhichWave,
}

impl WhichWave {
    pub(super) async fn find(&self, platform: &Platform) -> anyhow::Result<WaveRecord> {
        let slug = &self.council;
        let council =
            platform.store.council_by_slug(slug).await?.with_context(|| format!("there is no council “{slug}”"))?;
        let survey =
            platform.store.survey_of_council(council.id).await?.with_context(|| format!("{slug} has no survey"))?;
        let waves = platform.store.waves(survey.id).await?;
        let found = match self.wave {
            Some(number) => waves.into_iter().find(|wave| wave.number == number),
            None => waves.into_iter().next_back(),
        };
        found.with_context(|| format!("{slug} has no such wave"))
    }
}

pub(super) async fn weigh(config: Option<&Path>, arguments: &Weigh) -> anyhow::Result<()> {
    let platform = open(config, Pages::None).await?;
    ready(&platform).await?;
    let wave = arguments.which.find(&platform).await?;
    let step = spinner("Weighting");
    let set = weigh_wave(&platform, wave.id, None).await?;
    step.finish();
    let found = &set.diagnostics;
    result(&format!("weight-set {}", set.id));
    result(&format!("responses {}", found.responses));
    result(&format!("effective-base {:.1}", found.effective_base));
    result(&format!("design-effect {:.3}", found.design_effect));
    result(&format!("iterations {}", found.iterations));
    for note in &found.notes {
        super::progress::tell(note);
    }
    Ok(platform.store.close().await?)
}
