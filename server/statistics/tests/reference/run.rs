//! One function per kind of ask.

use std::collections::BTreeMap;

use serde_json::Value;
use statistics::contrast::independent;
use statistics::weights::{Bounds, Control, calibrate_logit, rake};
use statistics::{Design, Domain, Estimate, EstimateError, Margin, Replicates, Sample, WeightError};

use crate::build;
use crate::check::{Expected, Report};
use crate::more;
use crate::table::Case;
use crate::{areas, replicates};

pub(crate) fn all(case: &Case, report: &mut Report) {
    if case.case["design"].get("weight").is_none() {
        for (ask, result) in &case.asks {
            report.asks += 1;
            areas::model(case, ask, &Expected::new(result), report);
        }
        return;
    }
    let design = build::design(&case.case, &case.table);
    let supplied = case.case["design"].get("scale").map(|_| replicates::read(case, &case.folder));
    if let Some(supplied) = supplied.as_ref().filter(|_| case.case["design"]["replicate_method"] == "JKn") {
        replicates::own_jackknife(&design, supplied);
    }
    let mut sets_of_replicates: BTreeMap<String, Replicates> = BTreeMap::new();
    let mut samples: BTreeMap<String, Sample> = BTreeMap::new();
    if !case.name.starts_with("13") {
        let sets = case.case["weight_sets"].as_object().unwrap();
        for (name, rule) in sets.iter().filter(|(name, rule)| rule.get("from").is_none() && !name.starts_with("rep_")) {
            let set = build::weights(case, rule, &design, &case.table, "").unwrap();
            samples.insert(name.clone(), build::sample(&design, &set));
        }
        for (name, supplied) in sets.keys().filter(|name| name.starts_with("rep_")).zip(std::iter::repeat(&supplied)) {
            sets_of_replicates.insert(name.clone(), replicates::named(case, name, supplied.as_ref().unwrap()));
        }
        for (name, rule) in sets.iter().filter(|(_, rule)| rule.get("from").is_some()) {
            let (set, _) = more::trimmed(&samples[rule["from"].as_str().unwrap()], rule);
            samples.insert(name.clone(), build::sample(&design, &set));
        }
    }
    for (ask, result) in &case.asks {
        let expected = Expected::new(result);
        report.asks += 1;
        if ask["expect"] == "error" {
            error(case, &design, ask, &expected, report);
        } else if let Some(rule) = ask["single_psu"].as_str() {
            let design = design.clone().with_single_psu(build::single_psu(rule));
            let sample = build::sample(&design, &statistics::WeightSet::base(&design));
            let got = one(case, &sample, ask).unwrap();
            report.estimate(&expected, &expected, &got, 0.95);
        } else if case.name.starts_with("13") {
            waves(case, ask, &expected, report);
        } else {
            let name = match ask["weights"].as_str() {
                Some("normalised_raked_weights") => "design_fixed",
                Some("base_weight") => "design",
                name => name.unwrap_or("design"),
            };
            if let Some(replicates) = sets_of_replicates.get(name) {
                replicates::answer(case, replicates, ask, &expected, report);
                continue;
            }
            answer(case, &samples[name], name, ask, &expected, report);
        }
    }
}

fn level(ask: &Value) -> f64 {
    ask["level"].as_f64().unwrap_or(0.95)
}

fn answer(case: &Case, sample: &Sample, weights: &str, ask: &Value, expected: &Expected<'_>, report: &mut Report) {
    match ask["estimand"].as_str().unwrap() {
        "weights" => {
            report.weights(expected, sample.weights().weights(), "weights");
            let found = sample.weights().diagnostics();
            let fields = [
                ("n", found.n as f64),
                ("sum", found.sum),
                ("min", found.min),
                ("max", found.max),
                ("n_eff_kish", found.effective_base),
                ("deff_kish", found.deff),
            ];
            for (name, got) in fields {
                report.field(expected, name, Some(got));
            }
        }
        "own_bootstrap" => replicates::own_bootstrap(case, sample, ask, expected, report),
        "df" => report.field(expected, "df", Some(sample.design().degrees_of_freedom() as f64)),
        "quantile" => more::quantiles(case, sample, ask, expected, report),
        "rao_scott_chisq" => more::independence(case, sample, ask, expected, report),
        "trimmed_weights" => more::trimmed_weights(sample, ask, expected, report),
        "difference" | "paired_difference" => difference(case, sample, ask, expected, report),
        _ => {
            let got = one(case, sample, ask).unwrap();
            let ipf = weights == "design_rake_ipf";
            let loose = expected.loosely(if ipf { 1e-4 } else { expected.relative });
            report.estimate(expected, &loose, &got, level(ask));
        }
    }
}

fn one(case: &Case, sample: &Sample, ask: &Value) -> Result<Estimate, EstimateError> {
    let domain = build::domain(&case.table, &ask["domain"]);
    let variable = |key: &str| build::variable(&case.table, ask[key].as_str().unwrap(), &ask["value"]);
    match ask["estimand"].as_str().unwrap() {
        "proportion" => sample.proportion(&variable("variable"), &domain),
        "mean" => sample.mean(&variable("variable"), &domain),
        "total" => sample.total(&variable("variable"), &domain),
        "ratio" => sample.ratio(&variable("numerator"), &variable("denominator"), &domain),
        other => panic!("estimand {other}"),
    }
}

fn difference(case: &Case, sample: &Sample, ask: &Value, expected: &Expected<'_>, report: &mut Report) {
    let variable = |key: &str| build::variable(&case.table, ask[key].as_str().unwrap(), &Value::Null);
    if ask["estimand"] == "paired_difference" {
        let domain = build::domain(&case.table, &ask["domain"]);
        let got = sample.paired_own_bases(&variable("variable_a"), &variable("variable_b"), &domain).unwrap();
        return report.contrast(expected, &got, level(ask));
    }
    let variable = variable("variable");
    let first = build::domain(&case.table, &ask["domain_a"]);
    let got = match ask["domain_b"].as_str() {
        Some(text) if text.starts_with("all other") => sample.versus_rest(&variable, &first).unwrap(),
        Some(text) if text.starts_with("whole") => sample.versus_whole(&variable, &first).unwrap(),
        Some(text) => panic!("domain {text}"),
        None => {
            let second = build::domain(&case.table, &ask["domain_b"]);
            let linear = |domain: &Domain| sample.linear_mean(&variable, domain).unwrap();
            let got = sample.contrast(&linear(&first), &linear(&second)).unwrap();
            let variance = |domain: &Domain| sample.mean(&variable, domain).unwrap().variance.unwrap();
            let (a, b) = (variance(&first), variance(&second));
            report.field(expected, "variance_a", Some(a));
            report.field(expected, "variance_b", Some(b));
            report.field(expected, "covariance", got.variance.map(|both| (a + b - both) / 2.0));
            got
        }
    };
    report.contrast(expected, &got, level(ask));
}

/// Case 13: each wave is a sample of its own.
fn waves(case: &Case, ask: &Value, expected: &Expected<'_>, report: &mut Report) {
    let raked = ask["weights"] != "design";
    let wave = |number: u64| {
        let column = case.table.text("wave");
        let table = case.table.filter(|row| column[row] == number.to_string());
        let design = build::design(&case.case, &table);
        let rule = &case.case["weight_sets"][if raked { "each wave raked" } else { "design" }];
        let set = build::weights(case, rule, &design, &table, &format!("wave{number}_")).unwrap();
        (build::sample(&design, &set), table)
    };
    if let Some(number) = ask["wave"].as_u64() {
        return report.weights(expected, wave(number).0.weights().weights(), "wave_weights");
    }
    let estimate = |number: u64| {
        let (sample, table) = wave(number);
        let variable = build::variable(&table, ask["variable"].as_str().unwrap(), &Value::Null);
        sample.mean(&variable, &build::domain(&table, &ask["domain"])).unwrap()
    };
    let (first, second) = (estimate(1), estimate(2));
    report.field(expected, "wave1", first.value);
    report.field(expected, "wave2", second.value);
    report.field(expected, "se_wave1", first.standard_error);
    report.field(expected, "se_wave2", second.standard_error);
    report.contrast(expected, &independent(&second, &first).unwrap(), level(ask));
}

fn error(case: &Case, design: &Design, ask: &Value, expected: &Expected<'_>, report: &mut Report) {
    report.numbers += 1;
    let margins = || build::margins(&case.case["weighting"], &case.table, &case.targets, "");
    let category = expected.values["category"].as_str();
    let refused = match expected.values["error_kind"].as_str().unwrap() {
        "empty_cell_with_positive_target" => {
            let error = rake(design, &margins(), Control::default()).unwrap_err();
            matches!(error, WeightError::NoRespondents { category: found, .. } if Some(found.as_str()) == category)
        }
        "zero_target_with_respondents" => {
            // The people of the category move to another, so that the totals still agree.
            let mut margins = margins();
            let last = margins.pop().unwrap();
            let mut categories = last.categories().to_vec();
            let zero = categories.iter().position(|c| Some(c.name.as_str()) == category).unwrap();
            let empty = categories.iter().position(|c| c.name == "other_group").unwrap();
            let moved =
                std::mem::take(&mut categories[zero].population) + std::mem::take(&mut categories[empty].population);
            let other = (0..categories.len()).find(|k| *k != zero && *k != empty).unwrap();
            categories[other].population += moved;
            margins.push(Margin::new(last.name(), last.category_of_row().to_vec(), categories).unwrap());
            let error = rake(design, &margins, Control::default()).unwrap_err();
            matches!(error, WeightError::NoPopulation { category: found, .. } if Some(found.as_str()) == category)
        }
        "calibration_did_not_converge" => {
            let bounds =
                Bounds { lower: ask["bounds"][0].as_f64().unwrap(), upper: ask["bounds"][1].as_f64().unwrap() };
            let error = calibrate_logit(design, &margins(), bounds, Control::default()).unwrap_err();
            matches!(error, WeightError::NotConverged { .. })
        }
        "stratum_with_one_psu" => {
            let sample = build::sample(design, &statistics::WeightSet::base(design));
            let (_, names) = case.table.codes(case.case["design"]["strata"].as_str().unwrap());
            let found = one(case, &sample, ask);
            matches!(found, Err(EstimateError::SinglePsu { stratum }) if names[stratum as usize] == expected.values["stratum"])
        }
        other => panic!("error {other}"),
    };
    if !refused {
        report.fail(expected, "not refused as it should be");
    }
}
