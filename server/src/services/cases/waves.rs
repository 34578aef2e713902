//! Two independent waves in one file.

use super::Values;
use super::differences::values;
use super::failure::{Failure, Kind};
use super::fields::{level, text};
use super::folder::Case;
use super::rows::Rows;
use super::weighting;
use serde_json::{Value, json};
use statistics::contrast::independent;
use statistics::{Estimate, Sample, WeightSet};
use std::collections::BTreeMap;
use std::rc::Rc;

/// The column that tells the waves apart.
pub(super) const WAVE: &str = "wave";

/// The waves of a case as samples of their own, by number and weight set, each made once.
#[derive(Default)]
pub(super) struct Waves {
    rows: BTreeMap<u64, Rc<Rows>>,
    samples: BTreeMap<(u64, String), Rc<Sample>>,
}

impl Waves {
    fn rows(&mut self, case: &Case, number: u64) -> Result<Rc<Rows>, Failure> {
        if let Some(rows) = self.rows.get(&number) {
            return Ok(rows.clone());
        }
        let column = case.rows.table.column(WAVE)?;
        let levels: Vec<bool> = column.levels.iter().map(|level| level.trim().parse() == Ok(number)).collect();
        let keep: Vec<bool> = column.codes.iter().map(|code| levels[*code as usize]).collect();
        let rows = Rc::new(case.rows.filter(&keep));
        self.rows.insert(number, rows.clone());
        Ok(rows)
    }

    fn sample(&mut self, case: &Case, number: u64, name: &str) -> Result<(Rc<Sample>, Rc<Rows>), Failure> {
        let rows = self.rows(case, number)?;
        let key = (number, name.to_owned());
        if let Some(sample) = self.samples.get(&key) {
            return Ok((sample.clone(), rows));
        }
        let design = weighting::design(&case.json, &rows.table)?;
        let set = match &case.json["weight_sets"][name] {
            Value::Null if name == "design" => WeightSet::base(&design),
            Value::Null => return Err(Failure::new(Kind::UnknownWeights, format!("there is no weight set “{name}”"))),
            rule => weighting::weights(case, rule, &design, &rows.table, &format!("wave{number}_"))?,
        };
        let sample = Rc::new(Sample::new(design, set)?);
        self.samples.insert(key, sample.clone());
        Ok((sample, rows))
    }

    /// The weights of one wave.
    pub(super) fn weights(&mut self, case: &Case, number: u64, ask: &Value) -> Result<Values, Failure> {
        let (sample, _) = self.sample(case, number, text(ask, "weights")?)?;
        let mut values = weighting::report(sample.weights())?;
        if let Some(weights) = values.remove("weights") {
            values.insert("wave_weights".into(), weights);
        }
        Ok(values)
    }

    /// The second wave minus the first.
    pub(super) fn change(&mut self, case: &Case, ask: &Value) -> Result<Values, Failure> {
        let mut estimate = |number: u64| -> Result<Estimate, Failure> {
            let (sample, rows) = self.sample(case, number, text(ask, "weights")?)?;
            let variable = rows.variable(text(ask, "variable")?, &ask["value"])?;
            let mean = sample.mean(&variable, &*rows.domain(ask, "domain")?);
            mean.map_err(|error| Failure::from(error).named(&case.json, &rows.table))
        };
        let (first, second) = (estimate(1)?, estimate(2)?);
        let mut values = values(&independent(&second, &first)?, level(ask)?);
        values.insert("wave1".into(), json!(first.value));
        values.insert("wave2".into(), json!(second.value));
        values.insert("se_wave1".into(), json!(first.standard_error));
        values.insert("se_wave2".into(), json!(second.standard_error));
        values.insert("covariance".into(), json!(0));
        Ok(values)
    }
}
