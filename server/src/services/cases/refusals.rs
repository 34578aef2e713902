//! The same faults in other data have the same kinds, and mended they have answers.

use super::answer_folder;
use serde_json::{Value, json};
use std::path::Path;

/// Two regions of six people each, one region of one; three colours.
const ROWS: &str = "\
region,point,colour,weight,count,yes,hours
n,1,red,2,20,1,0
n,1,red,2,20,0,0
n,2,blue,3,20,1,0
n,2,green,3,20,,0
n,3,blue,2,20,0,0
n,3,red,2,20,1,0
s,1,red,4,30,1,1.5
s,1,blue,4,30,1,
s,2,blue,5,30,0,2
s,2,green,5,30,1,0
s,3,red,4,30,0,7
s,3,red,4,30,1,1
";
const TARGETS: &str = "variable,category,population\n\
    colour,red,25\ncolour,blue,15\ncolour,green,10\nregion,n,20\nregion,s,30\n";

fn case(asks: Value) -> Value {
    json!({
        "case_id": "colours",
        "design": { "strata": "region", "weight": "weight", "clusters": [], "fpc": null },
        "weighting": { "variables": ["colour", "region"] },
        "weight_sets": {
            "plain": { "method": "base_weight_only" },
            "raked": { "method": "raking", "variables": ["colour", "region"] },
            "stratified": { "method": "post_stratification", "variables": ["colour"] },
            "tight": { "method": "linear_bounded", "variables": ["colour", "region"], "bounds_on_g": [0.99, 1.01] },
            "reversed": { "method": "logit", "variables": ["colour", "region"], "bounds_on_g": [3, 0.2] },
            "circle": { "method": "trimmed", "from": "circle", "lower": 1, "upper": 2 },
        },
        "asks": asks,
    })
}

/// The first result of a folder with one ask.
fn answer(folder: &Path, case: &Value, rows: &str, targets: &str) -> Value {
    std::fs::write(folder.join("case.json"), case.to_string()).unwrap();
    std::fs::write(folder.join("responses.csv"), rows).unwrap();
    std::fs::write(folder.join("margins.csv"), targets).unwrap();
    answer_folder(folder).unwrap()["results"][0].clone()
}

fn mean(weights: &str) -> Value {
    json!([{ "id": "a", "estimand": "mean", "variable": "yes", "weights": weights, "ci": ["t"] }])
}

#[test]
fn faults_of_targets_and_strata_by_kind() {
    let folder = tempfile::tempdir().unwrap();
    let more = |line: &str| format!("{TARGETS}{line}\n");
    let zero = TARGETS.replace("green,10", "green,0").replace("blue,15", "blue,25");
    let lonely = format!("{ROWS}w,1,red,2,9,1,1\n");
    let unasked = TARGETS.replace("colour,green,10\n", "").replace("blue,15", "blue,25");
    for weights in ["raked", "stratified", "tight"] {
        let result = answer(folder.path(), &case(mean(weights)), ROWS, &more("colour,violet,5"));
        assert_eq!(result["error_kind"], "empty_cell_with_positive_target", "{weights}");
        assert_eq!(result["values"]["category"], "violet");
        let result = answer(folder.path(), &case(mean(weights)), ROWS, &zero);
        assert_eq!(result["error_kind"], "zero_target_with_respondents", "{weights}");
        assert_eq!((&result["values"]["variable"], &result["values"]["category"]), (&"colour".into(), &"green".into()));
        let result = answer(folder.path(), &case(mean(weights)), ROWS, &unasked);
        assert_eq!(result["error_kind"], "category_without_target", "{weights}");
    }
    let kinds = [
        ("tight", "calibration_did_not_converge"),
        ("reversed", "bounds"),
        ("circle", "unknown_weights"),
        ("nothing", "unknown_weights"),
    ];
    for (weights, kind) in kinds {
        assert_eq!(answer(folder.path(), &case(mean(weights)), ROWS, TARGETS)["error_kind"], kind);
    }
    let result = answer(folder.path(), &case(mean("plain")), &lonely, TARGETS);
    assert_eq!(result["error_kind"], "stratum_with_one_psu");
    assert_eq!(result["values"]["stratum"], "w");
    let mut mended = case(mean("plain"));
    mended["design"]["single_psu"] = json!("adjust");
    assert_eq!(answer(folder.path(), &mended, &lonely, TARGETS)["status"], "ok");
    let differ = TARGETS.replace("s,30", "s,31");
    assert_eq!(answer(folder.path(), &case(mean("raked")), ROWS, &differ)["error_kind"], "totals_disagree");
    let mut merged = case(mean("raked"));
    merged["weight_sets"]["raked"]["variables"] = json!(["cell", "region"]);
    merged["weighting"]["collapse"] = json!({
        "variable": "colour", "derived_variable": "cell", "empty_category": "violet", "into": "green", "label": "rare",
    });
    let with_violet = TARGETS.replace("green,10", "green,6") + "colour,violet,4\n";
    assert_eq!(answer(folder.path(), &merged, ROWS, &with_violet)["status"], "ok");
}

#[test]
fn faults_of_the_design_and_the_ask_by_kind() {
    let folder = tempfile::tempdir().unwrap();
    let changed = |place: &str, value: Value| {
        let mut case = case(mean("plain"));
        let (parent, key) = place.rsplit_once('/').unwrap();
        case.pointer_mut(parent).unwrap()[key] = value;
        answer(folder.path(), &case, ROWS, TARGETS)
    };
    assert_eq!(changed("/design/fpc", json!("count"))["status"], "ok");
    assert_eq!(changed("/design/clusters", json!("point"))["status"], "ok");
    for (place, value, kind) in [
        ("/design/fpc", json!(["yes"]), "missing_value"),
        ("/design/fpc", json!(["weight"]), "design"),
        ("/design/weight", json!("colour"), "not_a_number"),
        ("/design/weight", json!("nothing"), "unknown_column"),
        ("/design/weight", json!(7), "wrong_type"),
        ("/design/clusters", json!(["point", "colour", "yes"]), "design"),
        ("/asks/0/level", json!(-5), "level"),
        ("/asks/0/level", json!(1), "level"),
        ("/asks/0/level", json!("0.95"), "wrong_type"),
        ("/asks/0/ci", json!(["bootstrap"]), "unknown_interval"),
        ("/asks/0/domain", json!({ "planet": 1 }), "unknown_column"),
        ("/asks/0/domain", json!("n"), "wrong_type"),
        ("/asks/0/weights", json!(["plain"]), "wrong_type"),
        ("/asks/0/variable", Value::Null, "missing_field"),
        ("/asks/0/variable", json!("colour"), "not_a_number"),
        ("/asks/0/estimand", json!("mode"), "unknown_estimand"),
        ("/asks/0/estimand", json!("ratio"), "missing_field"),
        ("/asks/0/single_psu", json!("ignore"), "unknown_rule"),
        ("/weight_sets/plain/method", json!("guessing"), "unknown_method"),
    ] {
        let result = changed(place, value.clone());
        assert_eq!(result["error_kind"], kind, "{place} {value} {result}");
        assert!(result["values"]["message"].as_str().is_some_and(|message| !message.is_empty()));
    }
}

/// What is fixed has an interval of one value in this format, and what nobody answered has none.
#[test]
fn statuses_of_means_and_totals() {
    let folder = tempfile::tempdir().unwrap();
    let ask = |estimand: &str, variable: &str, domain: Value| {
        let asks = json!([{ "id": "a", "estimand": estimand, "variable": variable, "weights": "plain", "ci": ["t"],
            "domain": domain }]);
        answer(folder.path(), &case(asks), ROWS, TARGETS)
    };
    for estimand in ["mean", "total"] {
        let result = ask(estimand, "hours", json!({ "region": "n" }));
        assert_eq!((&result["status"], &result["values"]["se"]), (&"ok".into(), &json!(0.0)));
        assert_eq!(result["values"]["ci"]["t"], json!({ "lower": 0.0, "upper": 0.0 }));
        assert_eq!(result["values"]["deff"], Value::Null);
    }
    let result = ask("mean", "count", json!({ "region": "n" }));
    assert_eq!((&result["status"], &result["values"]["ci"]["t"]["upper"]), (&"zero_variance".into(), &json!(20.0)));
    assert_eq!(ask("mean", "yes", json!({ "colour": "violet" }))["status"], "no_respondents");
    let blue = ask("proportion", "yes", json!({ "colour": ["blue"], "region": "n", "point": 2 }));
    assert_eq!(blue["status"], "variance_undefined_n1");
    let all = ask("proportion", "yes", json!({ "point": 1, "region": "s" }));
    assert_eq!(all["status"], "degenerate_all_same");
    assert!(all["values"]["ci"]["clopper_pearson_n_base"]["lower"].is_number());
}
