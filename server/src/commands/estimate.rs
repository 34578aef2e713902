//! Answers a folder of questions about survey data, to check the program's numbers from outside.

use crate::services::cases::answer_folder;
use anyhow::Context;
use clap::Args;
use serde_json::Value;
use std::io::{BufWriter, Write};
use std::path::PathBuf;

/// Said below the options.
const MORE: &str = "\
The folder holds case.json (the design of the sample, recodes, weight sets, and a list of asks, each with an id and an
estimand), responses.csv (one row per respondent, an empty field is a missing answer) and, where they are needed,
margins.csv (variable,category,population) and replicate_weights.csv (a column per replicate).

Each ask has a result: {\"id\", \"status\", \"values\"}. An ask that cannot be answered has the status \"error\", an
\"error_kind\" in one word, such as empty_cell_with_positive_target, zero_target_with_respondents,
calibration_did_not_converge or stratum_with_one_psu, and a message in its values; it does not stop the others. The
format, every status and every kind of error are described in server/statistics/tests/reference/README.md, beside 22
folders with their answers.

Exit codes: 0 the folder was answered, even if asks in it were refused; 1 a file cannot be read, which and why is on
standard error; 2 wrong usage.";

/// Which folder, and how to print.
#[derive(Debug, Args)]
#[command(after_long_help = MORE)]
pub(super) struct Estimate {
    /// A folder with case.json, responses.csv and, where they are needed, margins.csv and replicate_weights.csv.
    #[arg(long, value_name = "DIR")]
    case: PathBuf,
    /// Print one JSON document instead of lines of id, status, estimate, standard error and message.
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
