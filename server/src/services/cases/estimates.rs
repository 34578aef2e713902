//! Proportions, means, totals and ratios.

use super::Values;
use super::failure::Failure;
use super::fields::{level, text, texts};
use super::folder::Case;
use super::intervals::{all, held};
use serde_json::{Value, json};
use statistics::{Estimand, Estimate, Sample, Status};

pub(super) fn status(status: Status) -> &'static str {
    match status {
        Status::Ok => "ok",
        Status::NoRespondents => "no_respondents",
        Status::DegenerateAllSame => "degenerate_all_same",
        Status::ZeroVariance => "zero_variance",
        _ => "unknown",
    }
}

/// The status of an estimate in the words of the format, which keeps `degenerate_all_same` for proportions.
///
/// A mean or total without variance has the status `zero_variance`; if it is 0, or a ratio, the format counts it as an
/// estimate like others, `ok` with a standard error of 0: its reference compares the variance with the estimate.
fn status_of(estimate: &Estimate) -> &'static str {
    let fixed = matches!(estimate.status, Status::DegenerateAllSame | Status::ZeroVariance);
    match estimate.estimand {
        Estimand::Mean | Estimand::Total if fixed && estimate.value != Some(0.0) => "zero_variance",
        Estimand::Mean | Estimand::Total | Estimand::Ratio if fixed => "ok",
        _ => status(estimate.status),
    }
}

pub(super) fn answer(case: &Case, sample: &Sample, ask: &Value) -> Result<Values, Failure> {
    let variable = |key: &str, value: &Value| case.rows.variable(text(ask, key)?, value);
    let domain = case.rows.domain(ask, "domain")?;
    let estimand = text(ask, "estimand")?;
    let (methods, level) = (texts(ask, "ci")?, level(ask)?);
    let (estimate, valid) = if estimand == "ratio" {
        let (above, below) = (variable("numerator", &Value::Null)?, variable("denominator", &Value::Null)?);
        let both = |row: &&u32| above.get(**row as usize).is_some() && below.get(**row as usize).is_some();
        (sample.ratio(&above, &below, &domain)?, domain.rows().iter().filter(both).count())
    } else {
        let variable = variable("variable", &ask["value"])?;
        let valid = domain.rows().iter().filter(|row| variable.get(**row as usize).is_some()).count();
        let estimate = match estimand {
            "proportion" => sample.proportion(&variable, &domain)?,
            "mean" => sample.mean(&variable, &domain)?,
            _ => sample.total(&variable, &domain)?,
        };
        (estimate, valid)
    };
    let mut values = values(&estimate);
    if estimand == "proportion" && estimate.n == 1 {
        let short = json!({ "status": "variance_undefined_n1", "n_base": 1, "estimate": estimate.value });
        return Ok(short.as_object().cloned().unwrap_or_default());
    }
    if ask["deff"] == false {
        values.remove("deff");
        values.remove("deff_replace");
    }
    values.insert("ci".into(), Value::Object(all(&estimate, held(sample, valid), &methods, level)?));
    Ok(values)
}

fn values(estimate: &Estimate) -> Values {
    let mut values = Values::new();
    let mut put = |name: &str, value: Value| {
        values.insert(name.to_owned(), value);
    };
    put("status", json!(status_of(estimate)));
    put("n_base", json!(estimate.n));
    put("estimate", json!(estimate.value));
    if estimate.status == Status::NoRespondents {
        return values;
    }
    put("sum_weights", json!(estimate.sum_of_weights));
    put("se", json!(estimate.standard_error));
    put("variance", json!(estimate.variance));
    put("df", json!(estimate.degrees_of_freedom));
    // Of a proportion fixed by the targets the design effect is 0, of anything else without variance undefined.
    let defined = estimate.estimand == Estimand::Proportion || estimate.status == Status::Ok;
    put("deff", json!(estimate.deff.filter(|_| defined)));
    put("deff_replace", json!(estimate.deff_replace.filter(|_| defined)));
    put("n_eff_kish", json!(estimate.effective_base_kish));
    put("deff_kish", json!(estimate.deff_kish));
    put("n_eff_design", json!(estimate.effective_base_design));
    values
}
