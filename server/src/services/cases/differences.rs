//! Differences within one sample.

use super::Values;
use super::estimates::{level, status};
use super::failure::Failure;
use super::folder::Case;
use super::intervals::of_difference;
use super::recodes::{domain, text, variable};
use serde_json::{Value, json};
use statistics::{Contrast, Sample};

/// One variable in two domains; the second may be the rest or the whole.
pub(super) fn domains(case: &Case, sample: &Sample, ask: &Value) -> Result<Values, Failure> {
    let variable = variable(&case.json, &case.table, text(ask, "variable")?, &ask["value"])?;
    let first = domain(&case.json, &case.table, &ask["domain_a"])?;
    match ask["domain_b"].as_str() {
        Some(words) if words.starts_with("all other") => {
            Ok(values(&sample.versus_rest(&variable, &first)?, level(ask)))
        }
        Some(words) if words.starts_with("whole") => Ok(values(&sample.versus_whole(&variable, &first)?, level(ask))),
        Some(words) => Err(Failure::new("unknown_domain", format!("domain “{words}”"))),
        None => {
            let second = domain(&case.json, &case.table, &ask["domain_b"])?;
            let (a, b) = (sample.linear_mean(&variable, &first)?, sample.linear_mean(&variable, &second)?);
            let contrast = sample.contrast(&a, &b)?;
            let mut values = values(&contrast, level(ask));
            let (a, b) = (sample.estimate(&a)?.variance, sample.estimate(&b)?.variance);
            values.insert("variance_a".into(), json!(a));
            values.insert("variance_b".into(), json!(b));
            if let (Some(a), Some(b), Some(both)) = (a, b, contrast.variance) {
                values.insert("covariance".into(), json!((a + b - both) / 2.0));
            }
            Ok(values)
        }
    }
}

/// Two variables in one domain, each on its own valid answers.
pub(super) fn paired(case: &Case, sample: &Sample, ask: &Value) -> Result<Values, Failure> {
    let variable = |key: &str| variable(&case.json, &case.table, text(ask, key)?, &Value::Null);
    let domain = domain(&case.json, &case.table, &ask["domain"])?;
    Ok(values(&sample.paired_own_bases(&variable("variable_a")?, &variable("variable_b")?, &domain)?, level(ask)))
}

/// The answer of a contrast.
pub(super) fn values(contrast: &Contrast, level: f64) -> Values {
    let df = contrast.degrees_of_freedom;
    let mut values = Values::from_iter([
        ("status".to_owned(), json!(status(contrast.status))),
        ("estimate".to_owned(), json!(contrast.difference)),
        ("se".to_owned(), json!(contrast.standard_error)),
        ("variance".to_owned(), json!(contrast.variance)),
        ("df".to_owned(), json!(df)),
        ("t_statistic".to_owned(), json!(contrast.t)),
        ("p_value_t".to_owned(), json!(contrast.p_value)),
        ("p_value_z".to_owned(), json!(contrast.p_value_normal)),
    ]);
    if let (Some(difference), Some(variance)) = (contrast.difference, contrast.variance) {
        values.insert("ci".into(), of_difference(difference, variance, df, level));
    }
    values
}
