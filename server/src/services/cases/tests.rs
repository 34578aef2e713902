//! The 22 reference cases of the crate `statistics`, through the files.

use super::answer_folder;
use serde_json::Value;
use std::path::{Path, PathBuf};

/// Compares everything a case states, but for the notes and iterations of the software that made it.
fn compare(place: &str, got: &Value, expected: &Value, tolerance: (f64, f64), wrong: &mut Vec<String>) {
    match expected {
        Value::Object(fields) => {
            for (name, value) in fields {
                let place_here = format!("{place}.{name}");
                match name.as_str() {
                    "r_lower"
                    | "r_upper"
                    | "r_message"
                    | "reference_note"
                    | "note"
                    | "definition"
                    | "row_order"
                    | "max_abs_difference_from_42" => {}
                    _ => compare(&place_here, &got[name], value, tolerance, wrong),
                }
            }
        }
        // No intervals: the software that made the cases writes an empty list for an empty object.
        Value::Array(values) if values.is_empty() && got == &serde_json::json!({}) => {}
        Value::Array(values) => {
            if got.as_array().map(Vec::len) != Some(values.len()) {
                wrong.push(format!("{place}: another length"));
            }
            for (number, value) in values.iter().enumerate() {
                compare(&format!("{place}[{number}]"), &got[number], value, tolerance, wrong);
            }
        }
        Value::Number(number) => {
            let expected = number.as_f64().unwrap();
            let close = |got: f64| (got - expected).abs() <= tolerance.0 + tolerance.1 * expected.abs();
            if !got.as_f64().is_some_and(close) {
                wrong.push(format!("{place}: {got}, expected {expected}"));
            }
        }
        other if got != other => wrong.push(format!("{place}: {got}, expected {other}")),
        _ => {}
    }
}

/// Checks one folder; returns how many asks it has.
fn check(folder: &Path, wrong: &mut Vec<String>) -> usize {
    let got = answer_folder(folder).unwrap();
    let expected: Value = serde_json::from_slice(&std::fs::read(folder.join("expected.json")).unwrap()).unwrap();
    let results = expected["results"].as_array().unwrap();
    assert_eq!(got["results"].as_array().unwrap().len(), results.len());
    for (got, result) in got["results"].as_array().unwrap().iter().zip(results) {
        assert_eq!(got["id"], result["id"]);
        let own = if result["tolerance"].is_object() { &result["tolerance"] } else { &expected["default_tolerance"] };
        let mut tolerance = (own["absolute"].as_f64().unwrap_or(0.0), own["relative"].as_f64().unwrap());
        // The reference stops its projection after 10 sweeps for these.
        if result["id"].as_str().unwrap().ends_with("@design_rake_ipf") && result["values"]["weights"].is_null() {
            tolerance.1 = 1e-4;
        }
        let place = format!("{} {}", folder.display(), result["id"]);
        if !result["values"]["status"].is_null() && got["status"] != result["values"]["status"] {
            wrong.push(format!("{place}: status {}", got["status"]));
        }
        compare(&place, &got["values"], &result["values"], tolerance, wrong);
    }
    results.len()
}

/// The folders with expected answers in a folder, and in the folders in it.
fn folders(root: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for path in std::fs::read_dir(root).unwrap().map(|entry| entry.unwrap().path()).filter(|path| path.is_dir()) {
        if path.join("expected.json").exists() {
            found.push(path);
        } else {
            found.extend(folders(&path));
        }
    }
    found.sort();
    found
}

fn agree(folders: &[PathBuf]) {
    let mut wrong = Vec::new();
    let asks: usize = folders.iter().map(|folder| check(folder, &mut wrong)).sum();
    assert!(wrong.is_empty(), "{} of {asks}\n{}", wrong.len(), wrong[..wrong.len().min(40)].join("\n"));
}

#[test]
fn reference_cases_agree() {
    let root: PathBuf = [env!("CARGO_MANIFEST_DIR"), "statistics", "tests", "reference"].iter().collect();
    let folders = folders(&root);
    assert_eq!(folders.len(), 22);
    agree(&folders);
}

/// `WARDWISE_CASES=FOLDER cargo test -p server other_cases -- --ignored`: cases of other data, in folders or alone.
#[test]
#[ignore = "needs a folder of cases"]
fn other_cases_agree() {
    let root = PathBuf::from(std::env::var_os("WARDWISE_CASES").unwrap());
    let folders = folders(&root);
    assert!(!folders.is_empty());
    agree(&folders);
}

#[test]
fn bad_folders_are_refused_with_their_file() {
    let folder = tempfile::tempdir().unwrap();
    let refused = || format!("{:#}", answer_folder(folder.path()).unwrap_err());
    assert!(refused().contains("case.json"));
    std::fs::write(folder.path().join("case.json"), "{").unwrap();
    assert!(refused().contains("case.json"));
    std::fs::write(
        folder.path().join("case.json"),
        r#"{"design": {"weight": "w"}, "asks": [{"id": "a", "estimand": "mean", "variable": "x"}]}"#,
    )
    .unwrap();
    assert!(refused().contains("responses.csv"));
    std::fs::write(folder.path().join("responses.csv"), "w,x\n1,2\n1\n").unwrap();
    assert!(refused().contains("responses.csv"));
    std::fs::write(folder.path().join("responses.csv"), "w,x\n1,2\n1,q\n").unwrap();
    let answered = answer_folder(folder.path()).unwrap();
    assert_eq!(answered["results"][0]["error_kind"], "not_a_number");
}
