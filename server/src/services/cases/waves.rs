//! Two independent waves in one file.

use super::Values;
use super::differences::values;
use super::estimates::level;
use super::failure::Failure;
use super::recodes::{domain, text, variable};
use super::sets::Sets;
use super::table::Table;
use super::weighting;
use serde_json::{Value, json};
use statistics::contrast::independent;
use statistics::{Estimate, Sample};

/// The column that tells the waves apart.
const WAVE: &str = "wave";

/// A wave as a sample of its own.
fn wave(sets: &Sets<'_>, number: u64, name: &str) -> Result<(Sample, Table), Failure> {
    let case = sets.case;
    let column = case.table.column(WAVE)?;
    let levels: Vec<bool> = column.levels.iter().map(|level| level.parse() == Ok(number)).collect();
    let keep: Vec<bool> = column.codes.iter().map(|code| levels[*code as usize]).collect();
    let table = case.table.filter(&keep);
    let design = weighting::design(&case.json, &table)?;
    let rule = &case.json["weight_sets"][name];
    let set = weighting::weights(case, rule, &design, &table, &format!("wave{number}_"))?;
    Ok((Sample::new(design, set)?, table))
}

pub(super) fn weights(sets: &Sets<'_>, ask: &Value) -> Result<Values, Failure> {
    let (sample, _) = wave(sets, ask["wave"].as_u64().unwrap_or_default(), text(ask, "weights")?)?;
    let mut values = weighting::report(sample.weights())?;
    if let Some(weights) = values.remove("weights") {
        values.insert("wave_weights".into(), weights);
    }
    Ok(values)
}

/// The second wave minus the first.
pub(super) fn change(sets: &Sets<'_>, ask: &Value) -> Result<Values, Failure> {
    let estimate = |number: u64| -> Result<Estimate, Failure> {
        let (sample, table) = wave(sets, number, text(ask, "weights")?)?;
        let variable = variable(&sets.case.json, &table, text(ask, "variable")?, &ask["value"])?;
        Ok(sample.mean(&variable, &domain(&sets.case.json, &table, &ask["domain"])?)?)
    };
    let (first, second) = (estimate(1)?, estimate(2)?);
    let mut values = values(&independent(&second, &first)?, level(ask));
    values.insert("wave1".into(), json!(first.value));
    values.insert("wave2".into(), json!(second.value));
    values.insert("se_wave1".into(), json!(first.standard_error));
    values.insert("se_wave2".into(), json!(second.standard_error));
    values.insert("covariance".into(), json!(0));
    Ok(values)
}
