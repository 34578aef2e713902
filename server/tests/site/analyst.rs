//! `wardwise estimate` on an analyst's files, run as an analyst runs it: the program itself, its exit code and what it says.

mod kept;
mod outside;
mod refused;
mod reproduced;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Output};

/// A file of a reference case.
fn case(name: &str, file: &str) -> String {
    let root: PathBuf = [env!("CARGO_MANIFEST_DIR"), "statistics", "tests", "reference", name, file].iter().collect();
    root.display().to_string()
}

fn estimate(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wardwise")).arg("estimate").args(arguments).output().unwrap()
}

/// Runs the command and returns the folder it made.
fn made(parent: &Path, arguments: &[&str]) -> PathBuf {
    let out = parent.join("out");
    let shown = out.display().to_string();
    let output = estimate(&[arguments, &["--out", &shown]].concat());
    assert!(output.status.success(), "{arguments:?}: {}", String::from_utf8_lossy(&output.stderr));
    out
}

/// The rows of a CSV file by the names of its columns.
fn rows(path: &Path) -> Vec<BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    reader.deserialize().map(Result::unwrap).collect()
}

const AGREE: [&str; 4] = [
    "--net",
    "agree_local=cohesion_local: definitely_agree, tend_to_agree / tend_to_disagree, definitely_disagree",
    "--net",
    "agree_city=cohesion_city: definitely_agree, tend_to_agree / tend_to_disagree, definitely_disagree",
];

/// The council's design and margins: strata, four margins, the empty ward merged.
const RAKED: [&str; 14] = [
    "--weight",
    "base_weight",
    "--strata",
    "ward",
    "--margin",
    "ward",
    "--margin",
    "age_band",
    "--margin",
    "sex",
    "--margin",
    "ethnicity",
    "--collapse",
    "ward: W20 -> W19",
];

/// Arguments for the files of a case.
fn files(name: &str) -> Vec<String> {
    ["--responses", &case(name, "responses.csv"), "--margins", &case(name, "margins.csv")].map(str::to_owned).to_vec()
}

/// All arguments as one list.
fn all<'a>(files: &'a [String], more: &[&[&'a str]]) -> Vec<&'a str> {
    files.iter().map(String::as_str).chain(more.concat()).collect()
}
