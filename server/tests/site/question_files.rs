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

fn text(output: Output) -> (Option<i32>, String, String) {
    let [out, error] = [output.stdout, output.stderr].map(|text| String::from_utf8(text).unwrap());
    (output.status.code(), out, error)
}

#[test]
fn population_targets_and_the_time_to_answer_are_looked_at() {
    let core = run(&["export", "--code", "residents_core"]).stdout;
    let (status, out, error) = checked(&core, &["--council", "luton"]);
    assert_eq!(status, Some(0), "{out}{error}");
    assert!(error.contains("errors: 0, warnings: 0") && error.contains("time to answer: about"), "{error}");
    let mut set: Value = serde_json::from_slice(&core).unwrap();
    set["sections"][2]["questions"][0]["options"].as_array_mut().unwrap().remove(0);
    set["sections"][1]["questions"][0]["options"].as_array_mut().unwrap().remove(1);
    set["sections"][1]["questions"][0]["nets"][0]["options"] = json!(["very_satisfied"]);
    let (status, out, _) = checked(set.to_string().as_bytes(), &["--council", "luton"]);
    assert_eq!(status, Some(1));
    assert!(out.contains("Error: question “age”: answers cannot be weighted by “Age and sex”"), "{out}");
    assert!(out.contains("Warning: question “area_satisfaction”: it has the code of a question of the bank"), "{out}");
    assert!(out.contains("Place Survey 2008 (Luton)"), "{out}");
    let targets = concat!(env!("CARGO_MANIFEST_DIR"), "/reference/luton/targets.csv");
    assert_eq!(checked(&core, &["--targets", targets]).0, Some(0));
    assert!(checked(&core, &["--council", "leeds"]).2.contains("only luton comes with the program"));
}

#[test]
fn the_bank_and_the_schema_are_written() {
    let (status, out, _) = text(run(&["bank"]));
    assert_eq!(status, Some(0));
    assert_eq!(out.lines().count(), 49);
    assert!(
        out.contains(
            "trust_council\tcouncil\twording not checked against its source\tHow much do you trust {council}?"
        )
    );
    let item: Value = serde_json::from_slice(&run(&["bank", "--code", "belong"]).stdout).unwrap();
    assert_eq!(item["comparators"][1]["survey"], "Community Life Survey");
    assert!(text(run(&["bank", "--code", "nothing"])).2.contains("no question “nothing”"));
    let schema: Value = serde_json::from_slice(&run(&["schema"]).stdout).unwrap();
    assert_eq!(schema["$schema"], "https://json-schema.org/draft/2020-12/schema");
}

#[test]
fn sets_go_out_in_every_form_and_come_back() {
    let folder = tempfile::tempdir().unwrap();
    let path = |name: &str| folder.path().join(name).to_str().unwrap().to_owned();
    for (form, begins) in [
        ("codebook-csv", "section,question"),
        ("codebook-html", "<!DOCTYPE html>"),
        ("ddi", "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<codeBook"),
    ] {
        let (status, out, error) = text(run(&["export", "--code", "every_answer_type", "--format", form]));
        assert_eq!(status, Some(0), "{error}");
        assert!(out.starts_with(begins), "{form}");
    }
    let (book, set) = (path("core.xlsx"), path("core.json"));
    let written = text(run(&["export", "--code", "residents_core", "--format", "xlsform", "--out", &book]));
    assert!(written.2.contains("XLSForm cannot say: question belong: its nets"), "{}", written.2);
    assert_eq!(text(run(&["import", &book, "--out", &set])).0, Some(0));
    let core: Value = serde_json::from_slice(&run(&["export", "--code", "residents_core"]).stdout).unwrap();
    assert_eq!(serde_json::from_slice::<Value>(&std::fs::read(&set).unwrap()).unwrap(), core);
    assert!(text(run(&["export", "--code", "residents_core", "--format", "xlsform"])).2.contains("--out"));

    let polish = path("pl.xlf");
    let (status, _, error) =
        text(run(&["export", "--file", &set, "--format", "xliff", "--language", "pl", "--approved", "--out", &polish]));
    assert_eq!(status, Some(0), "{error}");
    let mut changed = core.clone();
    changed["sections"][0]["questions"][0]["stem"]["en"] = "Do people get on?".into();
    std::fs::write(&set, changed.to_string()).unwrap();
    let (status, _, error) = text(run(&["import", &polish, "--into", &set]));
    assert_eq!(status, Some(1));
    assert!(
        error.contains("unit q.cohesion_area.stem: it is translated from") && error.contains("nothing was imported")
    );
    assert_eq!(std::fs::read_to_string(&set).unwrap(), changed.to_string());
    assert_eq!(text(run(&["import", &polish, "--into", &set, "--partly"])).0, Some(0));
    std::fs::write(&set, core.to_string()).unwrap();
    let (status, _, error) = text(run(&["import", &polish, "--into", &set]));
    assert_eq!(status, Some(0), "{error}");
    assert!(error.contains("0 without translation, 0 refused"), "{error}");
    assert!(text(run(&["import", &path("set.docx")])).2.contains("neither .xlsx nor .xlf"));
}
