//! Numbers from files: a folder of questions in the form of the reference cases, or an analyst's answers and targets.

mod analyst;
mod help;

use crate::services::analysis::plan::SettingsError;
use crate::services::analysis::{Summary, analyse};
use crate::services::cases::answer_folder;
use analyst::Analyst;
use anyhow::Context;
use clap::error::ErrorKind;
use clap::{Args, CommandFactory};
use serde_json::Value;
use std::io::{BufWriter, Write};
use std::path::PathBuf;

/// Which files, and how to print.
#[derive(Debug, Args)]
#[command(after_long_help = help::MORE)]
pub(super) struct Estimate {
    /// A folder with case.json, responses.csv and, where they are needed, margins.csv and replicate_weights.csv.
    #[arg(long, value_name = "DIR", required_unless_present_any = ["responses", "plan"], conflicts_with = "Analyst")]
    case: Option<PathBuf>,
    /// Print one JSON document instead of lines; with --case these hold id, status, estimate, standard error and message.
    #[arg(long)]
    json: bool,
    #[command(flatten)]
    analyst: Analyst,
}

pub(super) fn estimate(arguments: Estimate) -> anyhow::Result<()> {
    if let Some(case) = &arguments.case {
        let answers = answer_folder(case)?;
        return print(&answers, arguments.json).context("cannot write the answers");
    }
    let force = arguments.analyst.force;
    let task = arguments.analyst.plan()?.settle().map_err(usage)?;
    let made = analyse(&task, force)?;
    tell(&made, arguments.json).context("cannot write the summary")
}

/// Settings that contradict each other are wrong usage, as if the parser had found it.
fn usage(error: SettingsError) -> clap::Error {
    let mut cli = super::Cli::command();
    cli.build();
    let command = cli.find_subcommand_mut("estimate");
    match command {
        Some(command) => command.error(ErrorKind::ValueValidation, error),
        None => clap::Error::raw(ErrorKind::ValueValidation, error),
    }
}

/// Written out here, not line by line with a panic if the reader goes away: answers may hold a million weights.
fn print(answers: &Value, json: bool) -> std::io::Result<()> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    if json {
        serde_json::to_writer(&mut out, answers)?;
        writeln!(out)?;
        return out.flush();
    }
    for answer in answers["results"].as_array().into_iter().flatten() {
        let field = |name: &str| match &answer["values"][name] {
            Value::Null => String::new(),
            Value::String(text) => text.clone(),
            value => value.to_string(),
        };
        let [id, status] = ["id", "status"].map(|name| answer[name].as_str().unwrap_or_default());
        writeln!(out, "{id}\t{status}\t{}\t{}\t{}", field("estimate"), field("se"), field("message"))?;
    }
    out.flush()
}

fn tell(made: &Summary, json: bool) -> std::io::Result<()> {
    let mut out = BufWriter::new(std::io::stdout().lock());
    if json {
        serde_json::to_writer(&mut out, made)?;
        writeln!(out)?;
        return out.flush();
    }
    for file in &made.files {
        writeln!(out, "file {}", file.display())?;
    }
    writeln!(out, "rows-read {}", made.rows_read)?;
    writeln!(out, "respondents {}", made.respondents)?;
    writeln!(out, "sum-of-weights {:.3}", made.sum_of_weights)?;
    writeln!(out, "effective-base {:.1}", made.effective_base)?;
    writeln!(out, "design-effect {:.3}", made.design_effect)?;
    writeln!(out, "figures {}", made.figures)?;
    out.flush()
}
