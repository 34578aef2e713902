//! Questionnaires on paper: one file with boxes for the access code, or one for each code.

use super::platform::{Pages, open, ready, site_address};
use super::progress::{bar, result, tell};
use crate::secret::write_private;
use crate::services::audit::audit;
use crate::services::paper::{languages, printing};
use crate::state::Platform;
use anyhow::{Context, bail};
use clap::Args;
use documents::{Edition, PaperHelp};
use serde_json::json;
use std::path::{Path, PathBuf};
use store::WaveRecord;
use survey::access_code::AccessCode;
use survey::council::Slug;

/// A questionnaire to print.
#[derive(Debug, Args)]
pub(super) struct Paper {
    /// The council's slug.
    #[arg(long)]
    council: Slug,
    /// The wave's number; the newest that has begun without it.
    #[arg(long)]
    wave: Option<u32>,
    /// The language: en, cy, pl, ar … What is not translated is printed in English, and the form says so.
    #[arg(long, default_value = "en")]
    language: String,
    /// In 18 point, one column, with wide spacing.
    #[arg(long)]
    large_print: bool,
    /// A file with an access code at the end of each line, as `wave open` writes them: one form is made for each. Without
    /// it the form has boxes in which people write their code.
    #[arg(long, value_name = "FILE")]
    codes: Option<PathBuf>,
    /// Where the survey is online, as people type it: https://survey.example. Printed with a QR code; where the
    /// form has its code printed, the address holds it behind "#", which browsers do not send.
    #[arg(long, value_name = "ADDRESS")]
    site: Option<String>,
    /// Where to send the form back: "Freepost LUTON SURVEY".
    #[arg(long, value_name = "TEXT")]
    return_to: Option<String>,
    /// A phone number for help, with its hours.
    #[arg(long, value_name = "TEXT")]
    help_line: Option<String>,
    /// The folder to write to; made where it is not there.
    #[arg(long, value_name = "FOLDER")]
    out: PathBuf,
}

pub(super) async fn paper(config: Option<&Path>, arguments: &Paper) -> anyhow::Result<()> {
    let platform = open(config, Pages::None).await?;
    ready(&platform).await?;
    let slug = &arguments.council;
    let council =
        platform.store.council_by_slug(slug).await?.with_context(|| format!("there is no council “{slug}”"))?;
    let wave = wave(&platform, council.id, arguments).await?;
    let set = platform.question_set(wave.survey.question_set_id).await?.context("the wave has no questions")?;
    let known = languages(&set);
    let Some(language) = known.iter().find(|known| known.0 == arguments.language).cloned() else {
        let known: Vec<&str> = known.iter().map(|language| language.0.as_str()).collect();
        bail!("the questions of this wave are not in “{}”; they are in: {}", arguments.language, known.join(", "));
    };
    let edition = if arguments.large_print { Edition::LargePrint } else { Edition::Standard };
    let site = arguments.site.as_deref().map(site_address).transpose()?;
    let mut form = printing(&platform, &council, &wave, language.clone(), edition).await?;
    form.site = site.map(str::to_owned);
    let help_line = arguments.help_line.clone().or(form.help.help_line.take());
    form.help = PaperHelp { return_to: arguments.return_to.clone(), help_line };
    std::fs::create_dir_all(&arguments.out).with_context(|| format!("cannot make {}", arguments.out.display()))?;
    let large = if arguments.large_print { "-large-print" } else { "" };
    let stem = format!("questionnaire-{}{large}", language.0);
    let printed = match &arguments.codes {
        None => {
            let path = arguments.out.join(format!("{stem}.pdf"));
            write_private(&path, form.pdf(None)?)?;
            result(&path.display().to_string());
            1
        }
        Some(file) => {
            let codes = codes(&platform, &wave, file).await?;
            let step = bar("Setting questionnaires", codes.len() as u64);
            let mut index = String::from("file,line,code\n");
            for (at, (line, code)) in (1_usize..).zip(&codes) {
                let name = format!("{stem}-{at:05}.pdf");
                write_private(&arguments.out.join(&name), form.pdf(Some(code))?)?;
                index.push_str(&format!("{name},{line},{}\n", code.grouped()));
                step.inc(1);
            }
            step.finish();
            // Which letter each form goes with: as secret as the codes themselves.
            let path = arguments.out.join(format!("{stem}-index.csv"));
            write_private(&path, index)?;
            result(&path.display().to_string());
            codes.len()
        }
    };
    let detail = json!({ "wave": wave.dates.label, "language": language.0, "large_print": arguments.large_print, "forms": printed });
    let subject = if arguments.codes.is_some() { "with codes" } else { "without codes" };
    audit(&platform, council.id, None, "paper.printed", subject, detail).await?;
    Ok(platform.store.close().await?)
}

async fn wave(platform: &Platform, council: survey::id::CouncilId, arguments: &Paper) -> anyhow::Result<WaveRecord> {
    let Some(number) = arguments.wave else {
        return platform.current_wave(council).await?.context("the council has no wave");
    };
    let survey = platform.store.survey_of_council(council).await?.context("the council has no survey")?;
    let waves = platform.store.waves(survey.id).await?;
    waves.into_iter().find(|wave| wave.number == number).with_context(|| format!("there is no wave {number}"))
}

/// The codes of a file that open something in the wave, with the numbers of their lines. A code used already is left out; one
/// that is none stops everything, before anything is printed.
async fn codes(platform: &Platform, wave: &WaveRecord, file: &Path) -> anyhow::Result<Vec<(usize, AccessCode)>> {
    let text = std::fs::read_to_string(file).with_context(|| format!("cannot read {}", file.display()))?;
    let mut codes = Vec::new();
    let mut left_out = 0;
    for (number, line) in (1_usize..).zip(text.lines()) {
        if line.trim().is_empty() {
            continue;
        }
        // The last column, or the one before the address for its QR code.
        let last = line.rsplit(['\t', ',', ';']).find(|column| !column.contains("://")).unwrap_or(line);
        // The code itself is not repeated: errors end up in logs.
        let code: AccessCode = last.parse().ok().with_context(|| {
            format!("line {number} of {} does not end with an access code such as K7RM4 TXPAC", file.display())
        })?;
        if platform.store.code_is_unused(wave.id, platform.secret.access_code_hash(&code)).await? {
            codes.push((number, code));
        } else {
            left_out += 1;
        }
    }
    if left_out > 0 {
        tell(&format!("{left_out} codes are left out: they are used already, or not of wave {}", wave.number));
    }
    if codes.is_empty() {
        bail!("{} holds no code that opens anything in wave {}", file.display(), wave.number);
    }
    Ok(codes)
}
