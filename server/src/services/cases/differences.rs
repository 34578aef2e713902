//! Differences within one sample.

use super::Values;
use super::failure::{Failure, Kind};
use super::fields::{level, text};
use super::folder::Case;
use super::intervals::of_difference;
use serde_json::{Value, json};
use statistics::{Contrast, Sample, Status};

/// One variable in two domains; the second may be the rest or the whole.
pub(super) fn domains(case: &Case, sample: &Sample, ask: &Value) -> Result<Values, Failure> {
    let variable = case.rows.variable(text(ask, "variable")?, &ask["value"])?;
    let level = level(ask)?;
    let first = case.rows.domain(ask, "domain_a")?;
    let Some(words) = ask["domain_b"].as_str().map(str::to_lowercase) else {
        if ask["domain_a"].is_null() || ask["domain_b"].is_null() {
            return Err(Failure::new(Kind::MissingField, "a difference needs “domain_a” and “domain_b”"));
        }
        let second = case.rows.domain(ask, "domain_b")?;
        let (a, b) = (sample.linear_mean(&variable, &first)?, sample.linear_mean(&variable, &second)?);
        let contrast = sample.contrast(&a, &b)?;
        let mut values = values(&contrast, level);
        let (a, b) = (sample.estimate(&a)?.variance, sample.estimate(&b)?.variance);
        values.insert("variance_a".into(), json!(a));
        values.insert("variance_b".into(), json!(b));
        if let (Some(a), Some(b), Some(both)) = (a, b, contrast.variance) {
            values.insert("covariance".into(), json!((a + b - both) / 2.0));
        }
        return Ok(values);
    };
    // "all other wards", "the rest": the complement. "whole city including the ward": everybody.
    let says = |any: &[&str]| words.split(|c: char| !c.is_alphanumeric()).any(|word| any.contains(&word));
    if says(&["other", "others", "rest"]) {
        Ok(values(&sample.versus_rest(&variable, &first)?, level))
    } else if says(&["whole", "everybody", "everyone", "all"]) {
        Ok(values(&sample.versus_whole(&variable, &first)?, level))
    } else {
        Err(Failure::new(Kind::UnknownDomain, format!("domain “{words}”")))
    }
}

/// Two variables in one domain, each on its own valid answers or, if the ask says so, on the rows valid in both.
pub(super) fn paired(case: &Case, sample: &Sample, ask: &Value) -> Result<Values, Failure> {
    let variable = |key: &str| case.rows.variable(text(ask, key)?, &Value::Null);
    let (first, second) = (variable("variable_a")?, variable("variable_b")?);
    let domain = case.rows.domain(ask, "domain")?;
    let base = ask["base"].as_str().unwrap_or_default();
    let both = base.contains("both");
    let contrast = if both {
        sample.paired_both_valid(&first, &second, &domain)?
    } else {
        sample.paired_own_bases(&first, &second, &domain)?
    };
    Ok(values(&contrast, level(ask)?))
}

/// The answer of a contrast. Without variance it is a difference like others in this format, with an error of 0, no
/// test and an interval of one value.
pub(super) fn values(contrast: &Contrast, level: f64) -> Values {
    let df = contrast.degrees_of_freedom;
    let status = if contrast.status == Status::NoRespondents { "no_respondents" } else { "ok" };
    let mut values = Values::from_iter([
        ("status".to_owned(), json!(status)),
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
