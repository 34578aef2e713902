//! Question sets as files: `wardwise questions`.

use serde_json::{Value, json};
use std::process::{Command, Output};

fn run(arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_wardwise")).arg("questions").args(arguments).output().unwrap()
}

fn checked(set: &[u8], more: &[&str]) -> (Option<i32>, String, String) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("set.json");
    std::fs::write(&file, set).unwrap();
    let output = run(&[&["check", file.to_str().unwrap()], more].concat());
    let [out, error] = [output.stdout, output.stderr].map(|text| String::from_utf8(text).unwrap());
    (output.status.code(), out, error)
}

#[test]
fn shipped_sets_are_written_and_have_no_errors() {
    for code in ["residents_core", "every_answer_type"] {
        let written = run(&["export", "--code", code]);
        assert_eq!(written.status.code(), Some(0), "{code}");
        let set: Value = serde_json::from_slice(&written.stdout).unwrap();
        assert_eq!((&set["format"], &set["code"]), (&json!(1), &json!(code)));
        let (status, out, error) = checked(&written.stdout, &[]);
        assert_eq!(status, Some(0), "{code}: {out}{error}");
    }
    let unknown = run(&["export", "--code", "nothing"]);
    assert_eq!(unknown.status.code(), Some(1));
    assert!(String::from_utf8(unknown.stderr).unwrap().contains("residents_core"));
}

#[test]
fn errors_are_said_with_their_place_and_exit_with_1() {
    let mut set: Value = serde_json::from_slice(&run(&["export", "--code", "residents_core"]).stdout).unwrap();
    set["sections"][0]["questions"][1]["stem"].as_object_mut().unwrap().remove("ro");
    set["sections"][0]["questions"][0]["options"][1]["code"] =
        set["sections"][0]["questions"][0]["options"][0]["code"].clone();
    let bytes = serde_json::to_vec(&set).unwrap();
    let (status, lines, error) = checked(&bytes, &[]);
    assert_eq!(status, Some(1));
    assert!(error.contains("cannot be published as it is"), "{error}");
    assert!(lines.starts_with("Error: question “cohesion_area”: "), "{lines}");
    let (status, out, _) = checked(&bytes, &["--format", "json"]);
    assert_eq!(status, Some(1));
    let out: Value = serde_json::from_str(&out).unwrap();
    let found = out["findings"].as_array().unwrap();
    let romanian = found.iter().find(|finding| finding["code"] == "question_not_translated").unwrap();
    assert_eq!((&romanian["question"], &romanian["language"]), (&json!("cohesion_city"), &json!("ro")));
    assert_eq!((&romanian["severity"], &romanian["section"]), (&json!("error"), &json!(1)));
}

#[test]
fn what_is_no_question_set_is_refused_in_words() {
    let (status, out, error) = checked(b"{\"code\": 1}", &[]);
    assert_eq!((status, out.as_str()), (Some(1), ""));
    assert!(error.contains("is not a question set"), "{error}");
}
