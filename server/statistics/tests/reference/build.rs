//! Designs, weights, variables and domains out of the words of a case.

use serde_json::Value;
use statistics::margin::Total;
use statistics::weights::{
    Bounds, CalibrationMethod, Control, Residuals, calibrate_bounded, calibrate_linear, calibrate_logit,
    calibrate_to_totals, post_stratify, rake,
};
use statistics::{Category, Design, Domain, Margin, Sample, SinglePsu, Variable, WeightError, WeightSet};

use crate::table::{Case, Table, Targets};

pub(crate) fn design(case: &Value, table: &Table) -> Design {
    let rule = &case["design"];
    let mut design = Design::builder(table.complete(rule["weight"].as_str().unwrap()));
    if let Some(strata) = rule["strata"].as_str() {
        design = design.strata(table.codes(strata).0);
    }
    let names = |key: &str| -> Vec<String> {
        let list = rule[key].as_array().cloned().unwrap_or_default();
        list.iter().map(|name| name.as_str().unwrap().to_owned()).collect()
    };
    let (clusters, fpc) = (names("clusters"), names("fpc"));
    if let Some(column) = clusters.first() {
        design = design.clusters(table.codes(column).0);
    }
    if let Some(column) = clusters.get(1) {
        design = design.subclusters(table.codes(column).0);
    }
    if let Some(column) = fpc.first() {
        design = design.population(table.complete(column));
    }
    if let Some(column) = fpc.get(1) {
        design = design.subpopulation(table.complete(column));
    }
    design.build().unwrap()
}

pub(crate) fn single_psu(name: &str) -> SinglePsu {
    match name {
        "fail" => SinglePsu::Fail,
        "remove" => SinglePsu::Remove,
        "certainty" => SinglePsu::Certainty,
        "adjust" => SinglePsu::Adjust,
        "average" => SinglePsu::Average,
        other => panic!("rule {other}"),
    }
}

pub(crate) fn margin(table: &Table, targets: &Targets, prefix: &str, variable: &str) -> Margin {
    let targets = &targets[&format!("{prefix}{variable}")];
    let code = |value: &String| {
        let position = targets.iter().position(|(category, _)| category == value);
        u32::try_from(position.unwrap_or_else(|| panic!("{variable}: no target for {value}"))).unwrap()
    };
    let rows = table.text(variable).iter().map(code).collect();
    let categories = targets.iter().map(|(category, population)| Category::new(category, *population)).collect();
    Margin::new(variable, rows, categories).unwrap()
}

pub(crate) fn margins(rule: &Value, table: &Table, targets: &Targets, prefix: &str) -> Vec<Margin> {
    let names = rule["variables"].as_array().unwrap();
    names.iter().map(|name| margin(table, targets, prefix, name.as_str().unwrap())).collect()
}

/// The weight set a case names.
pub(crate) fn weights(
    case: &Case,
    rule: &Value,
    design: &Design,
    table: &Table,
    prefix: &str,
) -> Result<WeightSet, WeightError> {
    let method = rule["method"].as_str().unwrap();
    if method == "base_weight_only" {
        return Ok(WeightSet::base(design));
    }
    let stated = if rule.get("variables").is_some() { rule } else { &case.case["weighting"] };
    let margins = margins(stated, table, &case.targets, prefix);
    let bounds =
        || Bounds { lower: rule["bounds_on_g"][0].as_f64().unwrap(), upper: rule["bounds_on_g"][1].as_f64().unwrap() };
    let control = Control::default();
    let set = match method {
        "linear" if rule.get("continuous_totals").is_some() => {
            let totals = rule["continuous_totals"].as_object().unwrap().iter();
            let totals: Vec<Total> = totals
                .map(|(name, total)| Total::new(name, table.complete(name), total.as_f64().unwrap()).unwrap())
                .collect();
            calibrate_to_totals(design, &margins, &totals, CalibrationMethod::Linear, control)
        }
        "post_stratification" => post_stratify(design, &margins[0]),
        "linear" => calibrate_linear(design, &margins, control),
        "linear_bounded" => calibrate_bounded(design, &margins, bounds(), control),
        "logit" => calibrate_logit(design, &margins, bounds(), control),
        "raking, then divided by the mean weight" => rake(design, &margins, control)?.normalised(),
        method if method.starts_with("raking") => rake(design, &margins, control),
        other => panic!("method {other}"),
    };
    let variance = rule["variance"].as_str().unwrap_or_default();
    let residuals = if variance.contains("unweighted") {
        Residuals::Unweighted
    } else if variance.contains("known") {
        Residuals::None
    } else {
        Residuals::BaseWeighted
    };
    set.and_then(|set| set.with_residuals(residuals))
}

pub(crate) fn variable(table: &Table, name: &str, value: &Value) -> Variable {
    let derived = |from: &str| {
        Variable::indicator(table.text(from).iter().map(|answer| match answer.as_str() {
            "definitely_agree" | "tend_to_agree" => Some(true),
            "tend_to_disagree" | "definitely_disagree" => Some(false),
            _ => None,
        }))
    };
    match name {
        "agree_local" if !table.has(name) => derived("cohesion_local"),
        "agree_city" if !table.has(name) => derived("cohesion_city"),
        "pair_diff" => derived("cohesion_local").minus(&derived("cohesion_city")).unwrap(),
        _ if value.is_null() => Variable::new(table.numbers(name)).unwrap(),
        _ => {
            let wanted = text(value);
            let is = |answer: &String| (!answer.is_empty()).then(|| *answer == wanted);
            Variable::indicator(table.text(name).iter().map(is))
        }
    }
}

pub(crate) fn domain(table: &Table, conditions: &Value) -> Domain {
    let mut mask = vec![true; table.rows];
    for (column, value) in conditions.as_object().into_iter().flatten() {
        let wanted = text(value);
        for (inside, field) in mask.iter_mut().zip(table.text(column)) {
            *inside &= *field == wanted;
        }
    }
    Domain::from_mask(&mask)
}

fn text(value: &Value) -> String {
    value.as_str().map_or_else(|| value.to_string(), str::to_owned)
}

pub(crate) fn sample(design: &Design, weights: &WeightSet) -> Sample {
    Sample::new(design.clone(), weights.clone()).unwrap()
}
