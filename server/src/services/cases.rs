//! Reads a folder in the format of the reference cases and answers what it asks, so that anyone can check the numbers
//! of this program against others from outside. The format is described in `statistics/tests/reference/README.md`.

mod areas;
mod differences;
mod estimates;
mod failure;
mod folder;
mod intervals;
mod quantiles;
mod recodes;
mod replicates;
mod sets;
mod table;
mod tables;
#[cfg(test)]
mod tests;
mod waves;
mod weighting;

use failure::Failure;
use folder::Case;
use serde_json::{Map, Value, json};
use sets::Sets;
use std::path::Path;

/// Values of one answer, by name.
type Values = Map<String, Value>;

/// Answers every ask of a case folder: `{"case_id": …, "results": [{"id", "status", "values", "error_kind"}]}`.
///
/// An ask that cannot be answered is a result with the status `error`; it does not stop the others.
///
/// # Errors
/// A folder, file or design that cannot be read, named.
pub fn answer_folder(folder: &Path) -> anyhow::Result<Value> {
    let case = Case::read(folder)?;
    let mut sets = Sets::new(&case);
    let results: Vec<Value> = case.asks.iter().map(|ask| result(&mut sets, ask)).collect();
    Ok(json!({ "case_id": case.json["case_id"], "results": results }))
}

fn result(sets: &mut Sets<'_>, ask: &Value) -> Value {
    match answer(sets, ask) {
        Ok(values) => {
            let status = values.get("status").cloned().unwrap_or_else(|| json!("ok"));
            json!({ "id": ask["id"], "status": status, "values": values })
        }
        Err(failure) => {
            let mut values = failure.details;
            values.insert("status".into(), json!("error"));
            values.insert("error_kind".into(), json!(failure.kind));
            values.insert("message".into(), json!(failure.message));
            json!({ "id": ask["id"], "status": "error", "error_kind": failure.kind, "values": values })
        }
    }
}

fn answer(sets: &mut Sets<'_>, ask: &Value) -> Result<Values, Failure> {
    let case = sets.case;
    let estimand = ask["estimand"].as_str().unwrap_or_default();
    match estimand {
        "fay_herriot_eblup" => return areas::model(case, ask),
        "change_between_waves" => return waves::change(sets, ask),
        "weights" if ask["wave"].is_u64() => return waves::weights(sets, ask),
        _ => {}
    }
    let name = ask["weights"].as_str().unwrap_or("design");
    if sets.is_replicates(name) {
        return replicates::answer(case, sets.replicates(name)?, ask);
    }
    match estimand {
        "weights" => weighting::report(sets.weights_for(ask, name)?.weights()),
        "trimmed_weights" => weighting::trimmed(sets.sample(name)?, ask),
        "own_bootstrap" => replicates::own_bootstrap(case, sets.sample("design")?, ask),
        "proportion" | "mean" | "total" | "ratio" if ask["single_psu"].is_string() => {
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
        other => Err(Failure::new("unknown_estimand", format!("estimand “{other}”"))),
    }
}
