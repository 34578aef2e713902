//! Waves: opening one and drawing its invitations.

use super::platform::{Pages, open, ready, site_address};
use super::progress::{result, spinner, tell};
use super::questions::draft;
use crate::services::fieldwork::{NewFieldwork, open_wave};
use anyhow::{Context, bail};
use clap::{Args, Subcommand};
use std::path::{Path, PathBuf};
use survey::clock::Timestamp;
use survey::council::Slug;
use survey::question_set::QuestionSet;
use survey::wave::WaveDates;

/// Waves.
#[derive(Debug, Subcommand)]
pub(super) enum Wave {
    /// Open a wave: publish its questions and draw invitations. Writes one access code a line (ward, code, and with --site the
    /// address for its QR code): they are not kept and cannot be shown again.
    Open(Open),
    /// List the waves of a council.
    List(List),
}

/// A new wave.
#[derive(Debug, Args)]
pub(super) struct Open {
    /// The council's slug.
    #[arg(long)]
    council: Slug,
    /// The first day, as 2026-09-07.
    #[arg(long)]
    opens: String,
    /// The last day, as 2026-10-18.
    #[arg(long)]
    last_day: String,
    /// The question set as JSON; the core questions without it.
    #[arg(long, value_name = "FILE")]
    questions: Option<PathBuf>,
    /// What residents see beside the council's name.
    #[arg(long, default_value = "Residents’ survey")]
    title: String,
    /// Addresses invited in each ward.
    #[arg(long, default_value_t = 300)]
    invitations_per_ward: u32,
    /// Where the site is, as https://survey.example: adds to each code the address that a letter's QR code holds. It opens the
    /// survey with the code filled in, and no server sees the code before the person sends it.
    #[arg(long)]
    site: Option<String>,
    /// The answers will be invented, to try the survey out: every page says so.
    #[arg(long)]
    synthetic: bool,
    /// Take the place of a survey with other questions that is still in the field. People in the middle of that one finish it, and its
    /// letters open it, until its last day.
    #[arg(long)]
    replace: bool,
}

/// A list.
#[derive(Debug, Args)]
pub(super) struct List {
    /// The council's slug.
    #[arg(long)]
    council: Slug,
}

fn day(text: &str) -> anyhow::Result<Timestamp> {
    let format = time::macros::format_description!("[year]-[month]-[day]");
    let date = time::Date::parse(text, format).with_context(|| format!("“{text}” is not a day such as 2026-10-18"))?;
    Ok(Timestamp(date.midnight().assume_utc().unix_timestamp() * 1000))
}

pub(super) async fn wave(config: Option<&Path>, command: &Wave) -> anyhow::Result<()> {
    let platform = open(config, Pages::None).await?;
    ready(&platform).await?;
    let slug = match command {
        Wave::Open(Open { council, .. }) | Wave::List(List { council }) => council,
    };
    let council =
        platform.store.council_by_slug(slug).await?.with_context(|| format!("there is no council “{slug}”"))?;
    match command {
        Wave::List(_) => {
            let survey = platform.store.survey_of_council(council.id).await?;
            for wave in platform.store.waves(survey.with_context(|| format!("{slug} has no survey"))?.id).await? {
                let (opens, last) = (wave.dates.opens.iso_date(), wave.dates.closes.plus_ms(-1).iso_date());
                result(&format!("{}\t{}\t{opens}\t{last}", wave.number, wave.dates.label));
            }
        }
        Wave::Open(arguments) => {
            let opens = day(&arguments.opens)?;
            let closes = day(&arguments.last_day)?.plus_days(1);
            if closes <= opens {
                bail!("the last day is before the first");
            }
            let questions: QuestionSet = match &arguments.questions {
                Some(path) => QuestionSet::try_from(draft(path)?)
                    .with_context(|| format!("{} cannot be published", path.display()))?,
                None => crate::reference::core_questions()?,
            };
            let site = arguments.site.as_deref().map(site_address).transpose()?;
            let step = spinner("Drawing invitations");
            let fieldwork = NewFieldwork {
                council: council.id,
                title: arguments.title.clone(),
                questions,
                synthetic: arguments.synthetic,
                dates: WaveDates { label: opens.season(), opens, closes },
                invitations_per_ward: arguments.invitations_per_ward,
                replace: arguments.replace,
            };
            let drawn = open_wave(&platform, fieldwork).await?;
            step.finish();
            for (ward, code) in drawn.codes {
                let link = site.map(|site| format!("\t{}", code.link(&format!("{site}/survey/{slug}"))));
                result(&format!("{ward}\t{}{}", code.grouped(), link.unwrap_or_default()));
            }
            tell(&format!("wave {} is open from {}", drawn.wave.number, drawn.wave.dates.opens.long_date()));
        }
    }
    Ok(platform.store.close().await?)
}
