//! The folder that is made, plan files, and what is printed.

use super::{AGREE, RAKED, all, estimate, files, made, rows};
use serde_json::Value;
use std::fs;
use std::path::Path;

fn contents(out: &Path) -> Vec<String> {
    ["weights.csv", "tables.csv", "report.md", "reproduce.R"]
        .iter()
        .map(|name| fs::read_to_string(out.join(name)).unwrap())
        .collect()
}

#[test]
fn a_folder_is_replaced_only_when_told_to_and_only_if_it_is_an_earlier_run() {
    let folder = tempfile::tempdir().unwrap();
    let files = files("06_calibrate_cluster");
    let arguments = all(&files, &[&["--weight", "pw", "--mean", "api00"]]);
    let out = made(folder.path(), &arguments);
    let first = contents(&out);
    let shown = out.display().to_string();
    let again = estimate(&[&arguments[..], &["--out", &shown, "--by", "stype"]].concat());
    assert_eq!(again.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&again.stderr).contains("--force"));
    assert_eq!(contents(&out), first);
    let forced = estimate(&[&arguments[..], &["--out", &shown, "--by", "stype", "--force"]].concat());
    assert!(forced.status.success());
    assert_ne!(contents(&out), first);
    fs::write(out.join("notes.txt"), "mine").unwrap();
    let foreign = estimate(&[&arguments[..], &["--out", &shown, "--force"]].concat());
    assert_eq!(foreign.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&foreign.stderr).contains("notes.txt"));
    assert_eq!(fs::read_to_string(out.join("notes.txt")).unwrap(), "mine");
    // A folder that cannot be written: its parent is a file.
    let below = out.join("notes.txt").join("out").display().to_string();
    let unwritten = estimate(&[&arguments[..], &["--out", &below]].concat());
    assert_eq!(unwritten.status.code(), Some(1));
    assert!(String::from_utf8_lossy(&unwritten.stderr).contains("nothing was left behind"));
}

#[test]
fn a_plan_file_says_the_same_as_options() {
    let folder = tempfile::tempdir().unwrap();
    let files = files("08_council_main");
    fs::copy(&files[1], folder.path().join("r.csv")).unwrap();
    fs::copy(&files[3], folder.path().join("m.csv")).unwrap();
    let place = |name: &str| folder.path().join(name).display().to_string();
    let (responses, margins, first, second) = (place("r.csv"), place("m.csv"), place("first"), place("second"));
    let options =
        [&["--responses", &responses, "--margins", &margins, "--out", &first][..], &RAKED, &AGREE[..2]].concat();
    assert!(estimate(&[&options[..], &["--by", "ward", "--compare", "rest"]].concat()).status.success());
    let plan = "responses = \"r.csv\"\nmargins = \"m.csv\"\nout = \"elsewhere\"\nweight = \"base_weight\"\nstrata = \"ward\"\n\
        margin = [\"ward\", \"age_band\", \"sex\", \"ethnicity\"]\nby = [\"ward\"]\ncompare = \"rest\"\nlevel = 0.5\n\
        [[collapse]]\nvariable = \"ward\"\ncategories = [\"W20\"]\ninto = \"W19\"\n\
        [[net]]\nname = \"agree_local\"\ncolumn = \"cohesion_local\"\ncounts = [\"definitely_agree\", \"tend_to_agree\"]\n\
        against = [\"tend_to_disagree\", \"definitely_disagree\"]\n";
    fs::write(folder.path().join("plan.toml"), plan).unwrap();
    let planned = estimate(&["--plan", &place("plan.toml"), "--out", &second, "--level", "0.95"]);
    assert!(planned.status.success(), "{}", String::from_utf8_lossy(&planned.stderr));
    assert_eq!(contents(Path::new(&first)), contents(Path::new(&second)));
    assert!(!folder.path().join("elsewhere").exists());
}

#[test]
fn the_report_and_the_summary_tell_what_was_done() {
    let folder = tempfile::tempdir().unwrap();
    let text = "id;ward;route;q;note\n1;A;random;yes;a\n2;A;random;no;b\n3;B;open;yes;c\n4;B;random;;d\n5;;random;yes;e\n\
                6;B;random;yes;f\n7;A;random;no;g\n";
    fs::write(folder.path().join("r.csv"), text).unwrap();
    fs::write(folder.path().join("m.csv"), "variable,category,population\nward,A,100\nward,B,50\n").unwrap();
    let place = |name: &str| folder.path().join(name).display().to_string();
    let output = estimate(&[
        "--responses",
        &place("r.csv"),
        "--margins",
        &place("m.csv"),
        "--out",
        &place("out"),
        "--json",
        "--keep",
        "route: random",
        "--drop-incomplete",
        "--id",
        "id",
    ]);
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let summary: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((&summary["rows_read"], &summary["respondents"]), (&7.into(), &5.into()));
    assert_eq!(summary["sum_of_weights"].as_f64().map(f64::round), Some(150.0));
    let report = fs::read_to_string(folder.path().join("out/report.md")).unwrap();
    for words in [
        "7 rows read, 5 weighted",
        "Rows left out because route is not random: 1.",
        "Rows left out because ward (margin) is empty: 1.",
        "Base weights: 1 for everybody",
        "semicolon between fields",
        "Not tabulated: note (5 different answers)",
        "No question, net or mean was stated",
    ] {
        assert!(report.contains(words), "wanted “{words}” in:\n{report}");
    }
    let weights = rows(&folder.path().join("out/weights.csv"));
    let row = |at: usize, column: &str| weights[at][column].clone();
    // The header is row 1 of the file.
    assert_eq!((row(0, "row"), row(4, "row"), row(4, "id")), ("2".into(), "8".into(), "7".into()));
    let total: f64 = weights
        .iter()
        .filter(|row| ["1", "2", "7"].contains(&row["id"].as_str()))
        .map(|row| row["weight"].parse::<f64>().unwrap())
        .sum();
    assert!((total - 100.0).abs() < 1e-9);
}
