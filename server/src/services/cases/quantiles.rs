//! Quantiles.

use super::Values;
use super::estimates::status;
use super::failure::{Failure, Kind};
use super::fields::{level, numbers, text};
use super::folder::Case;
use super::intervals::held;
use serde_json::{Value, json};
use statistics::Sample;
use statistics::quantile::{QuantileRule, Woodruff, WoodruffInterval};

pub(super) fn rule(ask: &Value) -> Result<QuantileRule, Failure> {
    match text(ask, "quantile_rule")? {
        "math" => Ok(QuantileRule::Math),
        "school" => Ok(QuantileRule::School),
        "hf7" => Ok(QuantileRule::HyndmanFan7),
        other => Err(Failure::new(Kind::UnknownRule, format!("quantile rule “{other}”"))),
    }
}

pub(super) fn answer(case: &Case, sample: &Sample, ask: &Value) -> Result<Values, Failure> {
    let variable = case.rows.variable(text(ask, "variable")?, &Value::Null)?;
    let domain = case.rows.domain(ask, "domain")?;
    let valid = domain.rows().iter().filter(|row| variable.get(**row as usize).is_some()).count();
    let interval = match text(ask, "interval")? {
        "woodruff_mean" => WoodruffInterval::Mean,
        "woodruff_xlogit" => WoodruffInterval::Logit,
        "woodruff_beta" => WoodruffInterval::BetaOnBase(held(sample, valid)),
        other => return Err(Failure::new(Kind::UnknownInterval, format!("interval “{other}”"))),
    };
    let probabilities = numbers(ask, "probs")?;
    let mut woodruff = Woodruff::default();
    (woodruff.interval, woodruff.level) = (interval, level(ask)?);
    let found = sample.quantiles(&variable, &domain, &probabilities, rule(ask)?, woodruff)?;
    let mut values = Values::new();
    let first = found.first().ok_or_else(|| Failure::new(Kind::MissingField, "“probs” is empty"))?;
    values.insert("status".into(), json!(status(first.status)));
    values.insert("df".into(), json!(first.degrees_of_freedom));
    let line = |quantile: &statistics::Quantile| {
        json!({
            "p": quantile.probability, "quantile": quantile.value, "lower": quantile.lower, "upper": quantile.upper,
            "se": quantile.standard_error,
        })
    };
    values.insert("quantiles".into(), found.iter().map(line).collect());
    Ok(values)
}
