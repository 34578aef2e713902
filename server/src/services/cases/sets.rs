//! The weight sets of a case, each made once and when first asked for.

use super::failure::{Failure, Kind};
use super::fields::{optional, text};
use super::folder::Case;
use super::{replicates, weighting};
use serde_json::Value;
use statistics::{Design, Replicates, Sample, SinglePsu, WeightSet};
use std::collections::BTreeMap;

/// Sets made from other sets, one after the other: no case needs more, and a set made from itself would have no end.
const LONGEST: usize = 8;

/// Weight sets by name.
pub(super) struct Sets<'a> {
    pub(super) case: &'a Case,
    design: Option<Design>,
    samples: BTreeMap<String, Sample>,
    supplied: Option<Replicates>,
    replicates: BTreeMap<String, Replicates>,
}

impl<'a> Sets<'a> {
    pub(super) fn new(case: &'a Case) -> Self {
        Self { case, design: None, samples: BTreeMap::new(), supplied: None, replicates: BTreeMap::new() }
    }

    fn design(&mut self) -> Result<&Design, Failure> {
        let design = match self.design.take() {
            Some(design) => design,
            None => weighting::design(&self.case.json, &self.case.rows.table)?,
        };
        Ok(self.design.insert(design))
    }

    /// Name of the set behind a name: that of an ask stands for the set it asked for.
    fn resolve(&self, name: &str) -> String {
        if self.case.json["weight_sets"][name].is_object() {
            return name.to_owned();
        }
        let ask = self.case.asks.iter().find(|ask| ask["id"] == name);
        ask.and_then(|ask| ask["weights"].as_str()).unwrap_or(name).to_owned()
    }

    fn make(&mut self, name: &str, left: usize) -> Result<WeightSet, Failure> {
        let case = self.case;
        let rule = &case.json["weight_sets"][name];
        if let Some(from) = optional(rule, "from")? {
            return Ok(weighting::trimming(self.sample_from(from, left)?, rule)?.weights);
        }
        let design = self.design()?;
        let unknown = || Failure::new(Kind::UnknownWeights, format!("there is no weight set “{name}”"));
        match rule {
            Value::Null if name == "design" => Ok(WeightSet::base(design)),
            Value::Null if name.contains("population 0") => weighting::with_empty_target(case, design, name),
            Value::Null if name.contains("uncollapsed") => {
                let rule = weighting::uncollapsed(case)?;
                weighting::weights(case, &rule, design, &case.rows.table, "")
            }
            Value::Object(_) => weighting::weights(case, rule, design, &case.rows.table, ""),
            _ => Err(unknown()),
        }
    }

    /// The sample with a weight set.
    pub(super) fn sample(&mut self, name: &str) -> Result<&Sample, Failure> {
        self.sample_from(name, LONGEST)
    }

    fn sample_from(&mut self, name: &str, left: usize) -> Result<&Sample, Failure> {
        let name = self.resolve(name);
        let endless = || Failure::new(Kind::UnknownWeights, format!("weight set “{name}” is made from itself"));
        let left = left.checked_sub(1).ok_or_else(endless)?;
        if !self.samples.contains_key(&name) {
            let set = self.make(&name, left)?;
            let sample = Sample::new(self.design()?.clone(), set)?;
            self.samples.insert(name.clone(), sample);
        }
        self.samples.get(&name).ok_or_else(|| Failure::new(Kind::UnknownWeights, name))
    }

    /// The weights an ask for weights means: a named set, or a method of its own.
    pub(super) fn weights_for(&mut self, ask: &Value, name: &str) -> Result<&Sample, Failure> {
        if ask["method"].is_string() && ask["weights"].is_null() {
            let case = self.case;
            let set = weighting::weights(case, ask, self.design()?, &case.rows.table, "")?;
            let sample = Sample::new(self.design()?.clone(), set)?;
            self.samples.insert(String::new(), sample);
            return self.sample("");
        }
        self.sample(name)
    }

    /// The sample with the rule an ask states for strata of one unit.
    pub(super) fn with_single_psu(&mut self, name: &str, ask: &Value) -> Result<Sample, Failure> {
        let name_of_rule = text(ask, "single_psu")?;
        let unknown = || Failure::new(Kind::UnknownRule, format!("single_psu “{name_of_rule}”"));
        let rule = weighting::single_psu(name_of_rule).ok_or_else(unknown)?;
        let sample = self.sample(name)?;
        let found = Sample::new(sample.design().clone().with_single_psu(rule), sample.weights().clone())?;
        // An estimate in which the stratum does not matter (all answers the same) is refused like the others.
        match (rule, found.design().single_psu_strata().first()) {
            (SinglePsu::Fail, Some(&stratum)) => Err(Failure::single_psu(stratum)),
            _ => Ok(found),
        }
    }

    /// Whether a set takes its variance from replicates.
    pub(super) fn is_replicates(&self, name: &str) -> bool {
        let variance = self.case.json["weight_sets"][name]["variance"].as_str();
        variance.is_some_and(|words| words.to_lowercase().starts_with("replicates"))
    }

    /// Replicates by the name of their set.
    pub(super) fn replicates(&mut self, name: &str) -> Result<&Replicates, Failure> {
        if !self.replicates.contains_key(name) {
            let supplied = match self.supplied.take() {
                Some(supplied) => supplied,
                None => replicates::read(self.case)?,
            };
            let set = replicates::named(self.case, name, &supplied);
            self.supplied = Some(supplied);
            self.replicates.insert(name.to_owned(), set?);
        }
        self.replicates.get(name).ok_or_else(|| Failure::new(Kind::UnknownWeights, name))
    }
}
