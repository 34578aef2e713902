//! Area models.

use serde_json::Value;
use statistics::areas::{Area, Direct, fay_herriot};

use crate::check::{Expected, Report};
use crate::table::Case;

pub(crate) fn model(case: &Case, ask: &Value, expected: &Expected<'_>, report: &mut Report) {
    let names: Vec<&str> = ask["covariates"].as_array().unwrap().iter().map(|name| name.as_str().unwrap()).collect();
    let covariates: Vec<Vec<f64>> = names.iter().map(|name| case.table.complete(name)).collect();
    let values = case.table.numbers(ask["response"].as_str().unwrap());
    let variances = case.table.numbers(ask["sampling_variance"].as_str().unwrap());
    let areas: Vec<Area> = (0..case.table.rows)
        .map(|row| Area {
            direct: values[row]
                .zip(variances[row])
                .map(|(value, sampling_variance)| Direct { value, sampling_variance }),
            covariates: covariates.iter().map(|column| column[row]).collect(),
        })
        .collect();
    let got = fay_herriot(&areas).unwrap();
    report.field(expected, "sigma2_u", Some(got.area_variance));
    report.field(expected, "n_areas_used", Some(got.areas_used as f64));
    if expected.values["at_boundary"] != (got.area_variance == 0.0) {
        report.fail(expected, "the boundary");
    }
    for (key, found) in [("beta", &got.coefficients), ("beta_se", &got.standard_errors)] {
        let expected = Expected { values: &expected.values[key], ..expected.loosely(expected.relative) };
        for (name, found) in std::iter::once(&"intercept").chain(&names).zip(found) {
            report.field(&expected, name, Some(*found));
        }
    }
    let lines = expected.values["areas"].as_array().unwrap();
    assert_eq!(lines.len(), got.areas.len());
    for ((line, area), got) in lines.iter().zip(&areas).zip(&got.areas) {
        let expected = Expected { values: line, ..expected.loosely(expected.relative) };
        let status = if area.direct.is_some() { "ok" } else { "synthetic_no_sample" };
        if line["status"] != status {
            report.fail(&expected, "status of an area");
        }
        report.field(&expected, "direct", area.direct.map(|direct| direct.value));
        let fields = [
            ("eblup", got.value),
            ("shrinkage", got.shrinkage),
            ("synthetic", got.synthetic),
            ("mse", got.mse),
            ("g1", got.g1),
            ("g2", got.g2),
            ("g3", got.g3),
            ("root_mse", got.mse.sqrt()),
        ];
        for (name, value) in fields {
            report.field(&expected, name, Some(value));
        }
    }
}
