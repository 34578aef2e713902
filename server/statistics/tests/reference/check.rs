//! Comparison of results with what a case expects.

use serde_json::Value;
use statistics::interval::{IntervalError, asin, clopper_pearson, korn_graubard, likelihood, logit, wald, wilson};
use statistics::{Contrast, Estimate, Interval, Status};

/// Counts checks and gathers failures, so that one run shows all.
#[derive(Default)]
pub(crate) struct Report {
    pub(crate) asks: usize,
    pub(crate) numbers: usize,
    pub(crate) failures: Vec<String>,
}

/// One result and its tolerance.
pub(crate) struct Expected<'a> {
    pub(crate) id: &'a str,
    pub(crate) values: &'a Value,
    pub(crate) absolute: f64,
    pub(crate) relative: f64,
}

impl<'a> Expected<'a> {
    pub(crate) fn new(result: &'a Value) -> Self {
        Self {
            id: result["id"].as_str().unwrap(),
            values: &result["values"],
            absolute: result["tolerance"]["absolute"].as_f64().unwrap_or(0.0),
            relative: result["tolerance"]["relative"].as_f64().unwrap(),
        }
    }

    /// The same result, compared less closely.
    pub(crate) fn loosely(&self, relative: f64) -> Self {
        Self { relative, ..*self }
    }
}

impl Report {
    pub(crate) fn fail(&mut self, expected: &Expected<'_>, what: &str) {
        self.failures.push(format!("{}: {what}", expected.id));
    }

    fn compare(&mut self, expected: &Expected<'_>, name: &str, got: Option<f64>, value: &Value) {
        self.numbers += 1;
        match (got, value.as_f64()) {
            (None, None) => {}
            (Some(got), Some(value)) if (got - value).abs() <= expected.absolute + expected.relative * value.abs() => {}
            (got, value) => self.fail(expected, &format!("{name} is {got:?}, expected {value:?}")),
        }
    }

    /// Compares a field if the case states it (`null` is stated).
    pub(crate) fn field(&mut self, expected: &Expected<'_>, name: &str, got: Option<f64>) {
        if let Some(value) = expected.values.get(name) {
            self.compare(expected, name, got, value);
        }
    }

    fn status(&mut self, expected: &Expected<'_>, got: Status) {
        let name = match got {
            Status::Ok => "ok",
            Status::NoRespondents => "no_respondents",
            Status::DegenerateAllSame => "degenerate_all_same",
            Status::ZeroVariance => "zero_variance",
            other => panic!("status {other:?}"),
        };
        if expected.values["status"] != name {
            self.fail(expected, &format!("status is {name}, expected {}", expected.values["status"]));
        }
    }

    fn interval(&mut self, expected: &Expected<'_>, name: &str, got: Result<Interval, IntervalError>) {
        match got {
            Ok(interval) => {
                let values = &expected.values["ci"][name];
                self.compare(expected, &format!("{name} lower"), Some(interval.lower), &values["lower"]);
                self.compare(expected, &format!("{name} upper"), Some(interval.upper), &values["upper"]);
            }
            Err(error) => self.fail(expected, &format!("{name} interval: {error}")),
        }
    }

    /// `close` for what does not depend on the variance, `expected` for what does.
    pub(crate) fn estimate(&mut self, close: &Expected<'_>, expected: &Expected<'_>, got: &Estimate, level: f64) {
        self.status(close, got.status);
        self.field(close, "n_base", Some(got.n as f64));
        self.field(close, "estimate", got.value);
        self.field(close, "sum_weights", Some(got.sum_of_weights));
        self.field(close, "df", Some(got.degrees_of_freedom as f64));
        self.field(close, "n_eff_kish", got.effective_base_kish);
        self.field(close, "deff_kish", got.deff_kish);
        self.field(expected, "se", got.standard_error);
        self.field(expected, "variance", got.variance);
        self.field(expected, "deff", got.deff);
        self.field(expected, "deff_replace", got.deff_replace);
        self.field(expected, "n_eff_design", got.effective_base_design);
        let Some(intervals) = expected.values["ci"].as_object() else { return };
        let (p, variance, n, df) = (got.value.unwrap(), got.variance.unwrap(), got.n, got.degrees_of_freedom);
        for (name, values) in intervals {
            let interval = match name.as_str() {
                "logit" | "xlogit" => logit(p, variance, df, level),
                "asin" => asin(p, variance, df, level),
                "mean" | "t" => wald(p, variance, df, level),
                "wilson" => wilson(p, variance, df, level),
                "likelihood" => likelihood(p, variance, n, df, level),
                "beta_domain_n" => korn_graubard(p, variance, n, df, level),
                "beta" => {
                    let rows = values["n_rows_used"].as_u64().unwrap();
                    korn_graubard(p, variance, usize::try_from(rows).unwrap(), df, level)
                }
                "clopper_pearson_n_base" => clopper_pearson(p, n as f64, level),
                other => panic!("interval {other}"),
            };
            self.interval(expected, name, interval);
        }
    }

    pub(crate) fn contrast(&mut self, expected: &Expected<'_>, got: &Contrast, level: f64) {
        self.status(expected, got.status);
        self.field(expected, "estimate", got.difference);
        self.field(expected, "se", got.standard_error);
        self.field(expected, "variance", got.variance);
        self.field(expected, "df", Some(got.degrees_of_freedom as f64));
        self.field(expected, "t_statistic", got.t);
        self.field(expected, "p_value_t", got.p_value);
        self.field(expected, "p_value_z", got.p_value_normal);
        if expected.values["ci"].get("t").is_some() {
            self.interval(expected, "t", got.interval(level));
        }
    }

    pub(crate) fn weights(&mut self, expected: &Expected<'_>, got: &[f64], name: &str) {
        let values = expected.values[name].as_array().unwrap();
        if values.len() != got.len() {
            self.fail(expected, &format!("{} weights, expected {}", got.len(), values.len()));
        }
        for (row, (got, value)) in got.iter().zip(values).enumerate() {
            self.compare(expected, &format!("weight of row {row}"), Some(*got), value);
        }
    }
}
