//! Question sets as files: what an officer should know before one is published, and those shipped to start from.

use super::progress::{result, tell};
use anyhow::{Context, bail};
use clap::{Args, Subcommand, ValueEnum};
use serde_json::{Value, json};
use std::io::Read;
use std::path::{Path, PathBuf};
use survey::code::Code;
use survey::question_set::findings::{Finding, Severity, findings};
use survey::question_set::reading::{MOST_BYTES, read, write};
use survey::question_set::{QuestionSet, QuestionSetDraft};

/// Question sets.
#[derive(Debug, Subcommand)]
pub(super) enum Questions {
    /// Say all that stands in the way of publishing a question set, and what to look at. Exit code 1 where there are errors.
    Check(Check),
    /// Write a question set of those that come with the program, as JSON.
    Export(Export),
}

/// What to check.
#[derive(Debug, Args)]
pub(super) struct Check {
    /// The question set as JSON.
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// How to print.
    #[arg(long, value_enum, default_value_t = Format::Text)]
    format: Format,
}

/// What to write.
#[derive(Debug, Args)]
pub(super) struct Export {
    /// Its code, as residents_core.
    #[arg(long)]
    code: Code,
}

/// How findings are printed.
#[derive(Clone, Copy, Debug, ValueEnum)]
enum Format {
    /// A line each.
    Text,
    /// One JSON document.
    Json,
}

pub(super) fn questions(command: &Questions) -> anyhow::Result<()> {
    match command {
        Questions::Check(arguments) => check(arguments),
        Questions::Export(Export { code }) => {
            let shipped = [crate::reference::core_questions()?, crate::reference::every_answer_type()?];
            let names = shipped.each_ref().map(|set| set.code().to_string()).join(", ");
            let found = shipped.into_iter().find(|set: &QuestionSet| set.code() == code);
            let set =
                found.with_context(|| format!("no question set “{code}” comes with the program: it has {names}"))?;
            result(write(&set.into())?.trim_end());
            Ok(())
        }
    }
}

fn check(arguments: &Check) -> anyhow::Result<()> {
    let found = findings(&draft(&arguments.file)?);
    match arguments.format {
        Format::Text => {
            for finding in &found {
                result(&finding.to_string());
            }
        }
        Format::Json => {
            let all = found.iter().map(in_json).collect::<Result<Vec<Value>, _>>()?;
            result(&serde_json::to_string_pretty(&json!({ "findings": all }))?);
        }
    }
    let count = |severity| found.iter().filter(|finding| finding.severity() == severity).count();
    let errors = count(Severity::Error);
    tell(&format!("errors: {errors}, warnings: {}, notes: {}", count(Severity::Warning), count(Severity::Note)));
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

/// Reads a question set from a file.
pub(super) fn draft(path: &Path) -> anyhow::Result<QuestionSetDraft> {
    let cannot = || format!("cannot read {}", path.display());
    let mut bytes = Vec::new();
    // One byte more than may be read tells a file that is too large, however large it is.
    let file = std::fs::File::open(path).with_context(cannot)?;
    file.take(MOST_BYTES as u64 + 1).read_to_end(&mut bytes).with_context(cannot)?;
    read(&bytes).with_context(|| format!("{} is not a question set", path.display()))
}
