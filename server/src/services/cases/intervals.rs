//! Intervals by the names of the format.

use super::failure::{Failure, Kind};
use serde_json::{Map, Value, json};
use statistics::interval::{asin, clopper_pearson, korn_graubard, likelihood, logit, wald, wilson};
use statistics::{Estimand, Estimate, Interval, IntervalError, Residuals, Sample, Status};

/// Rows that the reference software holds for a domain of so many valid rows: all of them where the weights are
/// calibrated. It takes them for the base of its beta interval.
pub(super) fn held(sample: &Sample, domain: usize) -> usize {
    let calibrated = sample.weights().residuals() != Residuals::None;
    if calibrated { sample.len() } else { domain }
}

fn limits(interval: Result<Interval, IntervalError>) -> Map<String, Value> {
    let (lower, upper) = interval.map_or((None, None), |interval| (Some(interval.lower), Some(interval.upper)));
    Map::from_iter([("lower".to_owned(), json!(lower)), ("upper".to_owned(), json!(upper))])
}

/// The intervals asked for; limits that are undefined are null.
///
/// Of a proportion without variance there are none: where everybody gave the same answer the exact binomial one stands
/// in. The interval of a mean, total or ratio without variance is the value itself.
pub(super) fn all(
    estimate: &Estimate,
    held: usize,
    methods: &[&str],
    level: f64,
) -> Result<Map<String, Value>, Failure> {
    let mut found = Map::new();
    if let Some(other) = methods.iter().find(|method| !METHODS.contains(method)) {
        return Err(Failure::new(Kind::UnknownInterval, format!("interval “{other}”")));
    }
    let (Some(value), Some(variance)) = (estimate.value, estimate.variance) else { return Ok(found) };
    let (n, df) = (estimate.n, estimate.degrees_of_freedom);
    if estimate.estimand == Estimand::Proportion && estimate.status != Status::Ok {
        if estimate.status == Status::DegenerateAllSame {
            let interval = clopper_pearson(value, n as f64, level);
            found.insert("clopper_pearson_n_base".into(), Value::Object(limits(interval)));
        }
        return Ok(found);
    }
    for method in methods {
        let interval = match *method {
            "logit" | "xlogit" => logit(value, variance, df, level),
            "asin" => asin(value, variance, df, level),
            "wilson" => wilson(value, variance, df, level),
            "likelihood" => likelihood(value, variance, n, df, level),
            "beta" => {
                let mut own = limits(korn_graubard(value, variance, n, df, level));
                own.insert("n_used".into(), json!(n));
                own.insert("df_used".into(), json!(df));
                found.insert("beta_domain_n".into(), Value::Object(own));
                korn_graubard(value, variance, held, df, level)
            }
            _ => wald(value, variance, df, level),
        };
        let mut limits = limits(interval);
        if *method == "beta" {
            limits.insert("n_rows_used".into(), json!(held));
            limits.insert("df_used".into(), json!(df));
        }
        found.insert((*method).to_owned(), Value::Object(limits));
    }
    Ok(found)
}

/// The names; `mean` and `t` are both `± t`.
const METHODS: [&str; 8] = ["logit", "xlogit", "asin", "wilson", "likelihood", "beta", "mean", "t"];

/// `± t` and `± z` of a difference; degrees of freedom without end make the normal distribution.
pub(super) fn of_difference(difference: f64, variance: f64, df: usize, level: f64) -> Value {
    let endless = usize::MAX >> 8;
    json!({
        "t": limits(wald(difference, variance, df, level)),
        "z": limits(wald(difference, variance, endless, level)),
    })
}
