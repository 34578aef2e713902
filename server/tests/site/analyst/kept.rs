//! The tables against the kept reference cases, at the tolerances these state.

use super::{AGREE, RAKED, all, files, made, rows};
use serde_json::Value;
use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

type Row = BTreeMap<String, String>;

fn expected(name: &str) -> Value {
    let path: PathBuf =
        [env!("CARGO_MANIFEST_DIR"), "statistics", "tests", "reference", name, "expected.json"].iter().collect();
    serde_json::from_slice(&std::fs::read(path).unwrap()).unwrap()
}

/// Compares cells with expected values and gathers what differs.
struct Check<'a> {
    expected: &'a Value,
    wrong: Vec<String>,
    compared: usize,
}

impl Check<'_> {
    fn result(&self, id: &str) -> Option<&Value> {
        self.expected["results"].as_array().unwrap().iter().find(|result| result["id"] == id)
    }

    fn number(&mut self, id: &str, what: &str, got: &str, expected: &Value) {
        let Some(expected) = expected.as_f64() else { return };
        let stated = self.result(id).map(|result| &result["tolerance"]).filter(|tolerance| tolerance.is_object());
        let tolerance = stated.unwrap_or(&self.expected["default_tolerance"]);
        let allowed = |name: &str| tolerance[name].as_f64().unwrap_or(0.0);
        let room = allowed("absolute") + allowed("relative") * expected.abs();
        let close = got.parse::<f64>().is_ok_and(|got| (got - expected).abs() <= room);
        self.compared += 1;
        if !close {
            self.wrong.push(format!("{id} {what}: {got}, expected {expected}"));
        }
    }

    /// A row of the tables against the answer with this id.
    fn row(&mut self, id: &str, row: &Row) -> bool {
        let Some(values) = self.result(id).map(|result| result["values"].clone()) else { return false };
        let method = row["interval_method"].as_str();
        let interval = match method {
            "logit" => "logit",
            "korn_graubard" => "beta_domain_n",
            "t" => "t",
            _ => "",
        };
        for (what, cell, value) in [
            ("estimate", "estimate", &values["estimate"]),
            ("se", "se", &values["se"]),
            ("n", "n", &values["n_base"]),
            ("sum of weights", "weighted_n", &values["sum_weights"]),
            ("df", "df", &values["df"]),
            ("effective base", "effective_base", &values["n_eff_kish"]),
            ("Kish's design effect", "deff_kish", &values["deff_kish"]),
            ("design effect", "deff", &values["deff_replace"]),
            ("lower", "lower", &values["ci"][interval]["lower"]),
            ("upper", "upper", &values["ci"][interval]["upper"]),
        ] {
            self.number(id, what, &row[cell], value);
        }
        let status = match row["status"].as_str() {
            "all_the_same" => "degenerate_all_same",
            status => status,
        };
        if values["status"] != status {
            self.wrong.push(format!("{id}: status {status}, expected {}", values["status"]));
        }
        true
    }

    fn weights(&mut self, id: &str, out: &Path, scale: impl Fn(&[f64]) -> f64) {
        let got: Vec<f64> = rows(&out.join("weights.csv")).iter().map(|row| row["weight"].parse().unwrap()).collect();
        let expected = self.result(id).unwrap()["values"]["weights"].as_array().unwrap().clone();
        assert_eq!(got.len(), expected.len());
        let scale = scale(&got);
        for (row, (weight, expected)) in got.iter().zip(&expected).enumerate() {
            self.number(id, &format!("row {row}"), &(weight / scale).to_string(), expected);
        }
    }

    fn finish(self, least: usize) {
        assert!(self.compared >= least, "only {} numbers were compared", self.compared);
        assert!(
            self.wrong.is_empty(),
            "{} wrong\n{}",
            self.wrong.len(),
            self.wrong[..self.wrong.len().min(20)].join("\n")
        );
    }
}

/// The id of the answer for a row.
fn id(row: &Row, measure: &str, set: &str) -> String {
    let by = match row["by"].as_str() {
        "" => return format!("{measure}@{set}"),
        "age_band" => "age",
        "ethnicity" => "eth",
        other => other,
    };
    format!("{measure}__{by}_{}@{set}", row["group"])
}

/// Runs a case and compares every row that has an answer.
fn compare(name: &str, more: &[&[&str]], set: &str, least: usize) {
    let folder = tempfile::tempdir().unwrap();
    let expected = expected(name);
    let files = files(name);
    let out = made(folder.path(), &all(&files, more));
    let mut check = Check { expected: &expected, wrong: Vec::new(), compared: 0 };
    for row in rows(&out.join("tables.csv")) {
        let measure =
            if row["measure"] == "mean" { format!("mean_{}", row["variable"]) } else { row["category"].clone() };
        check.row(&id(&row, &measure, set), &row);
    }
    if check.result(&format!("weights@{set}")).is_some() {
        check.weights(&format!("weights@{set}"), &out, |_| 1.0);
    }
    check.finish(least);
}

const BY: [&str; 10] = ["--by", "ward", "--by", "age_band", "--by", "sex", "--by", "ethnicity", "--by", "area"];

#[test]
fn the_council_raked_to_four_margins() {
    compare("08_council_main", &[&RAKED, &AGREE, &BY], "design_raked", 1105 + 2 * 30 * 8);
    compare("08_council_main", &[&RAKED, &AGREE, &BY, &["--method", "none"]], "design", 2 * 30 * 8);
}

#[test]
fn every_method_of_calibration() {
    let name = "11_council_calibrate";
    let design = ["--weight", "base_weight", "--strata", "ward", "--by", "ward"];
    for (method, set) in [
        (["--method", "post-stratify", "--margin", "age_band"], "design_ps_age"),
        (["--method", "linear", "--level", "0.95"], "design_linear"),
        (["--method", "linear", "--bounds", "0.2,4"], "design_linear_bounded"),
        (["--method", "logit", "--bounds", "0.2,4"], "design_logit"),
        (["--method", "rake", "--level", "0.95"], "design_raked"),
    ] {
        compare(name, &[&design, &AGREE, &method], set, 1305 + 90);
    }
}

#[test]
fn clusters_with_a_finite_population() {
    let more = ["--weight", "pw", "--cluster", "dnum", "--fpc", "fpc", "--mean", "api00", "--by", "stype"];
    for (method, set) in [
        (vec!["--method", "rake"], "design_cal_raking"),
        (vec!["--method", "linear"], "design_cal_linear"),
        (vec!["--method", "logit", "--bounds", "0.85,1.7"], "design_cal_logit"),
        (vec!["--method", "post-stratify", "--margin", "stype"], "design_ps"),
    ] {
        compare("06_calibrate_cluster", &[&more, &method], set, 183 + 4);
    }
}

#[test]
fn means_of_scales() {
    let more = [
        "--weight",
        "base_weight",
        "--strata",
        "ward",
        "--method",
        "none",
        "--mean",
        "trust_0_10",
        "--by",
        "ward",
        "--by",
        "age_band",
    ];
    compare("17_scales_and_ratios", &[&more], "design", 26 * 7);
}

#[test]
fn strict_trimming() {
    let folder = tempfile::tempdir().unwrap();
    let expected = expected("10_council_trim");
    let files = files("10_council_trim");
    let out = made(folder.path(), &all(&files, &[&RAKED, &AGREE, &["--trim", "0.3,3", "--by", "ward"]]));
    let mut check = Check { expected: &expected, wrong: Vec::new(), compared: 0 };
    // The reference divides by the mean first.
    check.weights("trim_lower_0.3_upper_3_strict", &out, |weights| weights.iter().sum::<f64>() / weights.len() as f64);
    for row in rows(&out.join("tables.csv")) {
        let set = "lower_0.3_upper_3_strict";
        let known = id(&row, &row["category"], set);
        if check.result(&known).is_some() {
            for (cell, value) in [("estimate", "estimate"), ("se", "se"), ("df", "df")] {
                let value = check.result(&known).unwrap()["values"][value].clone();
                check.number(&known, cell, &row[cell], &value);
            }
        }
    }
    check.finish(1105 + 6);
    let report = std::fs::read_to_string(out.join("report.md")).unwrap();
    assert!(report.contains("They were not raked again"), "{report}");
}

#[test]
fn wards_against_the_rest() {
    let folder = tempfile::tempdir().unwrap();
    let expected = expected("14_ward_versus_city");
    let files = files("08_council_main");
    let out = made(folder.path(), &all(&files, &[&RAKED, &AGREE, &["--by", "ward", "--compare", "rest"]]));
    let mut check = Check { expected: &expected, wrong: Vec::new(), compared: 0 };
    let mut untested = 0;
    for row in rows(&out.join("tables.csv")) {
        let id = format!("{}__{}_minus_rest@design_raked", row["category"], row["group"]);
        let Some(values) = check.result(&id).map(|result| result["values"].clone()) else { continue };
        check.number(&id, "difference", &row["difference"], &values["estimate"]);
        if row["status"] == "all_the_same" {
            // One side has no spread: the difference is told, and not tested.
            assert_eq!((row["p"].as_str(), row["difference_se"].as_str()), ("", ""), "{id}");
            untested += 1;
            continue;
        }
        check.number(&id, "se", &row["difference_se"], &values["se"]);
        check.number(&id, "p", &row["p"], &values["p_value_t"]);
        let limits = &values["ci"]["t"];
        check.number(
            &id,
            "lower",
            &row["difference_lower"],
            &serde_json::json!(limits["lower"].as_f64().unwrap().max(-1.0)),
        );
        check.number(
            &id,
            "upper",
            &row["difference_upper"],
            &serde_json::json!(limits["upper"].as_f64().unwrap().min(1.0)),
        );
    }
    assert!(untested > 0);
    check.finish(15);
}
