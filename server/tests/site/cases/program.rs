//! The program itself: what it prints, and its exit codes.

use super::dice::Dice;
use super::files::Files;
use super::{damage, kept};
use serde_json::Value;
use std::path::Path;
use std::process::{Command, Output};

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wardwise")).args(arguments).output().unwrap()
}

fn estimate(folder: &Path) -> Output {
    run(&["estimate", "--json", "--case", folder.to_str().unwrap()])
}

#[test]
fn answers_even_if_some_asks_are_refused() {
    let folder = super::files::kept().join("12_single_respondent_stratum");
    let output = estimate(&folder);
    assert_eq!(output.status.code(), Some(0));
    let answers: Value = serde_json::from_slice(&output.stdout).unwrap();
    let results = answers["results"].as_array().unwrap();
    assert_eq!((&results[0]["error_kind"], &results[1]["status"]), (&"stratum_with_one_psu".into(), &"ok".into()));
    let lines = run(&["estimate", "--case", folder.to_str().unwrap()]);
    assert_eq!(String::from_utf8(lines.stdout).unwrap().lines().count(), results.len());
}

#[test]
fn a_folder_that_cannot_be_read_is_1_and_wrong_usage_2() {
    let folder = tempfile::tempdir().unwrap();
    let missing = estimate(&folder.path().join("nowhere"));
    assert_eq!((missing.status.code(), missing.stdout.len()), (Some(1), 0));
    assert!(String::from_utf8(missing.stderr).unwrap().contains("case.json"));
    let files: Vec<Files> = kept();
    files[0].write(folder.path());
    std::fs::write(folder.path().join("responses.csv"), "a,b\n1\n").unwrap();
    let ragged = estimate(folder.path());
    assert_eq!(ragged.status.code(), Some(1));
    assert!(String::from_utf8(ragged.stderr).unwrap().contains("responses.csv"));
    assert_eq!(run(&["estimate"]).status.code(), Some(2));
    assert_eq!(run(&["estimate", "--case", ".", "--other"]).status.code(), Some(2));
}

#[test]
fn damaged_folders_end_with_0_or_1() {
    let kept = kept();
    let folder = tempfile::tempdir().unwrap();
    for seed in 0..20 {
        let mut dice = Dice::new(1_000_000 + seed);
        let mut files = dice.pick(&kept).clone();
        let done = damage::damage(&mut files, &mut dice, folder.path());
        let output = estimate(folder.path());
        let said = String::from_utf8(output.stderr).unwrap();
        match output.status.code() {
            Some(0) => assert!(serde_json::from_slice::<Value>(&output.stdout).is_ok(), "{seed}: {done:?}"),
            Some(1) => assert!(said.starts_with("wardwise: ") && output.stdout.is_empty(), "{seed}: {done:?} {said}"),
            other => panic!("{seed}: {done:?}: exit code {other:?}, {said}"),
        }
    }
}
