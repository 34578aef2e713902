//! What must hold of every answer, whatever the folder.

use super::files::Files;
use serde_json::Value;

/// Every ask is answered or refused in words, and every number that is stated is one.
pub(super) fn check(answers: &Value, files: &Files) -> Result<(), String> {
    let text = serde_json::to_string(answers).map_err(|error| error.to_string())?;
    let read: Value = serde_json::from_str(&text).map_err(|error| error.to_string())?;
    let results = read["results"].as_array().ok_or("no results")?;
    if let Some(asks) = files.case["asks"].as_array()
        && results.len() != asks.len()
    {
        return Err(format!("{} results of {} asks", results.len(), asks.len()));
    }
    for result in results {
        one(result).map_err(|what| format!("{what}: {result}"))?;
    }
    Ok(())
}

fn one(result: &Value) -> Result<(), &'static str> {
    let values = &result["values"];
    let filled = |value: &Value| value.as_str().is_some_and(|text| !text.is_empty());
    if !result["id"].is_string() || !filled(&result["status"]) {
        return Err("no id or status");
    }
    if result["status"] != values["status"] {
        return Err("two statuses");
    }
    if result["status"] == "error" {
        let said = filled(&result["error_kind"]) && filled(&values["message"]);
        return if said { Ok(()) } else { Err("an error without a kind or message") };
    }
    if !result["error_kind"].is_null() {
        return Err("a kind of error without an error");
    }
    numbers(values)?;
    // What is not a number in memory is null here: an estimate that is stated must have one.
    if result["status"] == "ok" {
        for name in ["estimate", "se", "statistic", "sum", "sigma2_u"] {
            if values.get(name).is_some_and(|value| !value.is_number()) {
                return Err("ok without a number");
            }
        }
        for name in ["weights", "wave_weights"] {
            let numbers = values[name].as_array().is_none_or(|weights| weights.iter().all(Value::is_number));
            if !numbers {
                return Err("a weight that is no number");
            }
        }
    }
    Ok(())
}

/// Errors and variances are not negative, intervals in order.
fn numbers(values: &Value) -> Result<(), &'static str> {
    match values {
        Value::Array(values) => values.iter().try_for_each(numbers),
        Value::Object(fields) => {
            let number = |name: &str| fields.get(name).and_then(Value::as_f64);
            if ["se", "variance", "mse", "sigma2_u"].iter().any(|name| number(name).is_some_and(|value| value < 0.0)) {
                return Err("a variance below 0");
            }
            if let (Some(lower), Some(upper)) = (number("lower"), number("upper"))
                && lower > upper
            {
                return Err("limits out of order");
            }
            fields.values().try_for_each(numbers)
        }
        _ => Ok(()),
    }
}
