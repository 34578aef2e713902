//! Answers a folder of questions about survey data, to check the program's numbers from outside.

use crate::services::cases::answer_folder;
use anyhow::Context;
use clap::Args;
use serde_json::Value;
use std::io::{BufWriter, Write};
use std::path::PathBuf;

/// Which folder, and how to print.
#[derive(Debug, Args)]
pub(super) struct Estimate {
    /// A folder with case.json, responses.csv and, where they are needed, margins.csv and replicate_weights.csv.
    #[arg(long, value_name = "DIR")]
    case: PathBuf,
    /// Print one JSON document instead of lines.
    #[arg(long)]
    json: bool,
}

pub(super) fn estimate(arguments: &Estimate) -> anyhow::Result<()> {
    let answers = answer_folder(&arguments.case)?;
    print(&answers, arguments.json).context("cannot write the answers")
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
