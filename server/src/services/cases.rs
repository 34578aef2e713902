//! Reads a folder in the format of the reference cases and answers what it asks, so that anyone can check the numbers
//! of this program against others from outside. The format, the kinds of refusal among it, is described in
//! `statistics/tests/reference/README.md`.
//!
//! Cost is linear in the rows: the files are read once, a column when it is first asked for, and asks share weight
//! sets, variables and the domains of a classification.

mod areas;
mod differences;
mod estimates;
mod failure;
mod fields;
mod folder;
mod intervals;
mod kind;
mod quantiles;
mod recodes;
#[cfg(test)]
mod refusals;
mod replicates;
mod rows;
mod sets;
mod table;
mod tables;
#[cfg(test)]
mod tests;
mod text;
mod waves;
mod weighting;

use failure::{Failure, Kind};
use fields::optional;
use folder::Case;
use serde_json::{Map, Value, json};
use sets::Sets;
use std::path::Path;
use waves::Waves;

/// Values of one answer, by name.
type Values = Map<String, Value>;

/// Answers every ask of a case folder: `{"case_id": …, "results": [{"id", "status", "values", "error_kind"}]}`.
///
/// An ask that cannot be answered is a result with the status `error`; it does not stop the others.
///
/// # Errors
/// A folder or file that cannot be read, named.
pub fn answer_folder(folder: &Path) -> anyhow::Result<Value> {
    let case = Case::read(folder)?;
    let mut answers = Answers { sets: Sets::new(&case), waves: Waves::default() };
    let results: Vec<Value> = case.asks.iter().map(|ask| answers.result(ask)).collect();
    Ok(json!({ "case_id": case.json["case_id"], "results": results }))
}

/// What asks share.
struct Answers<'a> {
    sets: Sets<'a>,
    waves: Waves,
}

impl Answers<'_> {
    fn result(&mut self, ask: &Value) -> Value {
        match self.answer(ask) {
            Ok(values) => {
                let status = values.get("status").cloned().unwrap_or_else(|| json!("ok"));
                json!({ "id": ask["id"], "status": status, "values": values })
            }
            Err(failure) => {
                let case = self.sets.case;
                let failure = failure.named(&case.json, &case.rows.table);
                let kind = failure.kind.name();
                let mut values = failure.details;
                values.insert("status".into(), json!("error"));
                values.insert("error_kind".into(), json!(kind));
                values.insert("message".into(), json!(failure.message));
                json!({ "id": ask["id"], "status": "error", "error_kind": kind, "values": values })
            }
        }
    }

    fn answer(&mut self, ask: &Value) -> Result<Values, Failure> {
        let case = self.sets.case;
        let sets = &mut self.sets;
        let estimand = fields::text(ask, "estimand")?;
        match (estimand, wave(&ask["wave"])) {
            ("fay_herriot_eblup", _) => return areas::model(case, ask),
            ("change_between_waves", _) => return self.waves.change(case, ask),
            ("weights", Some(number)) => return self.waves.weights(case, number, ask),
            _ => {}
        }
        let name = optional(ask, "weights")?.unwrap_or("design");
        if sets.is_replicates(name) {
            return replicates::answer(case, sets.replicates(name)?, ask);
        }
        match estimand {
            "weights" => weighting::report(sets.weights_for(ask, name)?.weights()),
            "trimmed_weights" => weighting::trimmed(sets.sample(name)?, ask),
            "own_bootstrap" => replicates::own_bootstrap(case, sets.sample("design")?, ask),
            "proportion" | "mean" | "total" | "ratio" if !ask["single_psu"].is_null() => {
                estimates::answer(case, &sets.with_single_psu(name, ask)?, ask)
            }
            "proportion" | "mean" | "total" | "ratio" => estimates::answer(case, sets.sample(name)?, ask),
            "quantile" => quantiles::answer(case, sets.sample(name)?, ask),
            "rao_scott_chisq" => tables::answer(case, sets.sample(name)?, ask),
            "difference" => differences::domains(case, sets.sample(name)?, ask),
            "paired_difference" => differences::paired(case, sets.sample(name)?, ask),
            "df" => {
                let df = sets.sample(name)?.design().degrees_of_freedom();
                Ok(Values::from_iter([("status".into(), json!("ok")), ("df".into(), json!(df))]))
            }
            other => Err(Failure::new(Kind::UnknownEstimand, format!("estimand “{other}”"))),
        }
    }
}

/// Number of a wave, written as a number or as a text.
fn wave(value: &Value) -> Option<u64> {
    value.as_u64().or_else(|| value.as_str()?.trim().parse().ok())
}
