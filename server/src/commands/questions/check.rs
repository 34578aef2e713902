//! `wardwise questions check`.

use super::draft;
use crate::commands::progress::{result, tell};
use crate::reference;
use crate::services::council_files::targets;
use anyhow::bail;
use clap::{Args, ValueEnum};
use serde_json::{Value, json};
use std::path::PathBuf;
use survey::council::Slug;
use survey::question_set::completion_time;
use survey::question_set::findings::{Against, Finding, Severity, findings_against};
use survey::weighting::Margin;

/// What to check.
#[derive(Debug, Args)]
pub(in crate::commands) struct Check {
    /// The question set as JSON.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// A council whose files come with the program, as luton: can answers be weighted to its population?
    #[arg(long, conflicts_with = "targets")]
    council: Option<Slug>,
    /// The same for population targets as CSV: variable, variable_label, category, category_label, population, source.
    #[arg(long, value_name = "FILE")]
    targets: Option<PathBuf>,
    /// How to print.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// How findings are printed.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// A line each.
    Text,
    /// One JSON document.
    Json,
}

pub(super) fn check(arguments: &Check) -> anyhow::Result<()> {
    let draft = draft(&arguments.file)?;
    let bank = reference::question_bank()?;
    let margins: Option<Vec<Margin>> = match (&arguments.council, &arguments.targets) {
        (Some(council), _) => Some(reference::population_targets(council)?),
        (None, Some(file)) => Some(targets(file)?),
        (None, None) => None,
    };
    let found = findings_against(&draft, Against { bank: Some(&bank), targets: margins.as_deref(), unapproved: None });
    let time = completion_time(&draft);
    match arguments.format {
        Format::Text => {
            for finding in &found {
                result(&finding.to_string());
            }
        }
        Format::Json => {
            let all = found.iter().map(in_json).collect::<Result<Vec<Value>, _>>()?;
            let seconds = serde_json::to_value(time)?;
            result(&serde_json::to_string_pretty(&json!({ "findings": all, "seconds_to_complete": seconds }))?);
        }
    }
    let count = |severity| found.iter().filter(|finding| finding.severity() == severity).count();
    let errors = count(Severity::Error);
    tell(&format!("errors: {errors}, warnings: {}, notes: {}", count(Severity::Warning), count(Severity::Note)));
    let [shortest, longest] = [time.shortest, time.longest].map(|seconds| seconds.div_ceil(60));
    let range = if shortest == longest { shortest.to_string() } else { format!("{shortest} to {longest}") };
    tell(&format!("time to answer: about {range} minutes"));
    if errors > 0 {
        bail!("{} cannot be published as it is", arguments.file.display());
    }
    Ok(())
}

fn in_json(finding: &Finding) -> serde_json::Result<Value> {
    let mut value = serde_json::to_value(finding)?;
    if let Some(fields) = value.as_object_mut() {
        fields.insert("severity".to_owned(), serde_json::to_value(finding.severity())?);
        fields.insert("message".to_owned(), finding.about.to_string().into());
    }
    Ok(value)
}
