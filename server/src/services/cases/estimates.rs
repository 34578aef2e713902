//! Proportions, means, totals and ratios.

use super::Values;
use super::failure::Failure;
use super::folder::Case;
use super::intervals::{Rows, all};
use super::recodes::{domain, text, variable};
use serde_json::{Value, json};
use statistics::{Estimate, Sample, Status};

pub(super) fn level(ask: &Value) -> f64 {
    ask["level"].as_f64().unwrap_or(0.95)
}

pub(super) fn status(status: Status) -> &'static str {
    match status {
        Status::Ok => "ok",
        Status::NoRespondents => "no_respondents",
        Status::DegenerateAllSame => "degenerate_all_same",
        Status::ZeroVariance => "zero_variance",
        _ => "unknown",
    }
}

pub(super) fn answer(case: &Case, sample: &Sample, ask: &Value) -> Result<Values, Failure> {
    let variable = |key: &str, value: &Value| variable(&case.json, &case.table, text(ask, key)?, value);
    let domain = domain(&case.json, &case.table, &ask["domain"])?;
    let estimand = text(ask, "estimand")?;
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
    values.insert("ci".into(), json!(all(&estimate, &Rows::new(sample, valid), &ask["ci"], level(ask))));
    Ok(values)
}

fn values(estimate: &Estimate) -> Values {
    let mut values = Values::new();
    let mut put = |name: &str, value: Value| {
        values.insert(name.to_owned(), value);
    };
    put("status", json!(status(estimate.status)));
    put("n_base", json!(estimate.n));
    put("estimate", json!(estimate.value));
    if estimate.status == Status::NoRespondents {
        return values;
    }
    put("sum_weights", json!(estimate.sum_of_weights));
    put("se", json!(estimate.standard_error));
    put("variance", json!(estimate.variance));
    put("df", json!(estimate.degrees_of_freedom));
    put("deff", json!(estimate.deff));
    put("deff_replace", json!(estimate.deff_replace));
    put("n_eff_kish", json!(estimate.effective_base_kish));
    put("deff_kish", json!(estimate.deff_kish));
    put("n_eff_design", json!(estimate.effective_base_design));
    values
}
