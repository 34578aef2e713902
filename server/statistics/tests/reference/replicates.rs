//! Supplied replicates, and our own against them.

use std::path::Path;

use rand::rngs::ChaCha20Rng;
use rand::{Rng, SeedableRng};
use serde_json::Value;
use statistics::replicates::{Centre, bootstrap, jackknife};
use statistics::weights::Control;
use statistics::{Design, Replicates, Sample};

use crate::build;
use crate::check::{Expected, Report};
use crate::more::rule;
use crate::table::{Case, Table};

pub(crate) fn read(case: &Case, folder: &Path) -> Replicates {
    let table = Table::read(&folder.join("replicate_weights.csv"));
    let rule = &case.case["design"];
    let rscales: Vec<f64> = rule["rscales"].as_array().unwrap().iter().map(|scale| scale.as_f64().unwrap()).collect();
    let columns = table.names().map(|name| table.complete(name)).collect();
    let full = case.table.complete(rule["weight"].as_str().unwrap());
    Replicates::new(full, columns, rule["scale"].as_f64().unwrap(), rscales, Centre::FullSample).unwrap()
}

/// The replicates a weight set names.
pub(crate) fn named(case: &Case, name: &str, supplied: &Replicates) -> Replicates {
    let rule = &case.case["weight_sets"][name];
    let centre = if name.contains("mse") { Centre::FullSample } else { Centre::ReplicateMean };
    let replicates = supplied.clone().about(centre);
    if rule.get("variables").is_none() {
        return replicates;
    }
    replicates.raked(&build::margins(rule, &case.table, &case.targets, ""), Control::default()).unwrap()
}

pub(crate) fn answer(case: &Case, replicates: &Replicates, ask: &Value, expected: &Expected<'_>, report: &mut Report) {
    let estimand = ask["estimand"].as_str().unwrap();
    match estimand {
        "weights" => return report.weights(expected, replicates.weights(), "weights"),
        "df" => return report.field(expected, "df", Some(replicates.degrees_of_freedom() as f64)),
        _ => {}
    }
    let variable = |key: &str| build::variable(&case.table, ask[key].as_str().unwrap(), &Value::Null);
    let domain = build::domain(&case.table, &ask["domain"]);
    let got = match estimand {
        "mean" => replicates.mean(&variable("variable"), &domain),
        "total" => replicates.total(&variable("variable"), &domain),
        "ratio" => replicates.ratio(&variable("numerator"), &variable("denominator"), &domain),
        "quantile" => {
            let p = ask["p"].as_f64().unwrap();
            replicates.quantile(&variable("variable"), &domain, p, rule(&ask["quantile_rule"]))
        }
        other => panic!("estimand {other}"),
    }
    .unwrap();
    report.field(expected, "estimate", Some(got.value));
    report.field(expected, "se", Some(got.standard_error));
    report.field(expected, "variance", Some(got.variance));
}

/// Our jackknife must be the supplied one; its weights there are rounded to six digits after the point.
pub(crate) fn own_jackknife(design: &Design, supplied: &Replicates) {
    let own = jackknife(design).unwrap();
    assert_eq!(own.degrees_of_freedom(), supplied.degrees_of_freedom());
    let sorted = |replicates: &Replicates| {
        let mut all: Vec<Vec<i64>> = replicates
            .replicate_weights()
            .iter()
            .map(|weights| weights.iter().map(|weight| (weight * 1e5).round() as i64).collect())
            .collect();
        all.sort();
        all
    };
    for (own, supplied) in sorted(&own).iter().zip(&sorted(supplied)) {
        assert!(own.iter().zip(supplied).all(|(a, b)| (a - b).abs() <= 1));
    }
}

/// 4000 replicates: the standard error of a bootstrap standard error is `1 / sqrt(2 * 4000)` = 1.1% of it, and the case
/// allows 10%.
pub(crate) fn own_bootstrap(case: &Case, sample: &Sample, ask: &Value, expected: &Expected<'_>, report: &mut Report) {
    let mut source = ChaCha20Rng::seed_from_u64(19);
    let own = bootstrap(sample.design(), 4000, || source.next_u64()).unwrap();
    let variable = build::variable(&case.table, ask["variable"].as_str().unwrap(), &Value::Null);
    let got = own.mean(&variable, &sample.all()).unwrap();
    report.field(expected, "se_centre", Some(got.standard_error));
    let linearised = sample.mean(&variable, &sample.all()).unwrap();
    let close = Expected { relative: 1e-8, ..expected.loosely(0.0) };
    report.field(&close, "se_centre", linearised.standard_error);
}
