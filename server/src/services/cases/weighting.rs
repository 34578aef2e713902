//! Design, margins and weight sets of a case.

use super::Values;
use super::failure::Failure;
use super::folder::Case;
use super::recodes::{number, text};
use super::table::Table;
use serde_json::{Value, json};
use statistics::margin::{CollapseRule, Total};
use statistics::weights::{
    Bounds, CalibrationMethod, Control, Excess, Residuals, Trimmed, calibrate_to_totals, post_stratify, trim,
};
use statistics::{Category, Design, Margin, Sample, WeightSet};

/// The design over a table (the whole file, or one wave).
pub(super) fn design(case: &Value, table: &Table) -> Result<Design, Failure> {
    let rule = &case["design"];
    let mut design = Design::builder(table.complete(text(rule, "weight")?)?);
    let ids = |name: &str| table.column(name).map(|column| column.codes.clone());
    if let Some(strata) = rule["strata"].as_str() {
        design = design.strata(ids(strata)?);
    }
    let names = |key: &str| rule[key].as_array().into_iter().flatten().filter_map(Value::as_str);
    for (stage, name) in names("clusters").enumerate() {
        design = match stage {
            0 => design.clusters(ids(name)?),
            1 => design.subclusters(ids(name)?),
            _ => return Err(Failure::new("design", "more than two stages of clusters")),
        };
    }
    for (stage, name) in names("fpc").enumerate() {
        let counts = table.complete(name)?;
        design = if stage == 0 { design.population(counts) } else { design.subpopulation(counts) };
    }
    Ok(design.build()?)
}

/// One margin: a variable with its targets, collapsed where the case says so.
fn margin(case: &Case, table: &Table, prefix: &str, name: &str) -> Result<Margin, Failure> {
    let collapse = &case.json["weighting"]["collapse"];
    if collapse["derived_variable"] == name && !table.has(name) {
        let field = |key| text(collapse, key).map(str::to_owned);
        let rule = CollapseRule { category: field("empty_category")?, into: field("into")?, label: field("label")? };
        return Ok(margin(case, table, prefix, text(collapse, "variable")?)?.collapse(&rule)?.0);
    }
    let key = format!("{prefix}{name}");
    let missing = || Failure::new("no_targets", format!("margins.csv has no targets for “{key}”"));
    let targets = case.targets.get(&key).ok_or_else(missing)?;
    with_targets(table, name, targets)
}

fn with_targets(table: &Table, name: &str, targets: &[(String, f64)]) -> Result<Margin, Failure> {
    let column = table.column(name)?;
    let mut used = vec![false; column.levels.len()];
    column.codes.iter().for_each(|code| used[*code as usize] = true);
    let place = |(level, used): (&String, &bool)| match targets.iter().position(|(category, _)| category == level) {
        Some(place) => Ok(u32::try_from(place).unwrap_or(u32::MAX)),
        None if !used => Ok(0),
        None => Err(Failure::new("category_without_target", format!("{name}: no target for “{level}”"))
            .with("variable", name)
            .with("category", level)),
    };
    let places: Vec<u32> = column.levels.iter().zip(&used).map(place).collect::<Result<_, _>>()?;
    let rows = column.codes.iter().map(|code| places[*code as usize]).collect();
    let categories = targets.iter().map(|(category, population)| Category::new(category, *population)).collect();
    Ok(Margin::new(name, rows, categories)?)
}

/// The margins of a rule, in order.
pub(super) fn margins(case: &Case, rule: &Value, table: &Table, prefix: &str) -> Result<Vec<Margin>, Failure> {
    let stated = if rule["variables"].is_array() { rule } else { &case.json["weighting"] };
    let names = stated["variables"].as_array().into_iter().flatten().filter_map(Value::as_str);
    names.map(|name| margin(case, table, prefix, name)).collect()
}

fn bounds(value: &Value) -> Result<Bounds, Failure> {
    match (value[0].as_f64(), value[1].as_f64()) {
        (Some(lower), Some(upper)) => Ok(Bounds { lower, upper }),
        _ => Err(Failure::new("missing_field", "bounds on g")),
    }
}

/// A weight set by its rule; trimmed sets are made from another: see [`trimming`].
pub(super) fn weights(
    case: &Case,
    rule: &Value,
    design: &Design,
    table: &Table,
    prefix: &str,
) -> Result<WeightSet, Failure> {
    let method = text(rule, "method")?;
    if method == "base_weight_only" {
        return Ok(WeightSet::base(design));
    }
    let margins = margins(case, rule, table, prefix)?;
    let limits = || bounds(if rule["bounds_on_g"].is_array() { &rule["bounds_on_g"] } else { &rule["bounds"] });
    let mut totals = Vec::new();
    for (name, total) in rule["continuous_totals"].as_object().into_iter().flatten() {
        let population = total.as_f64().ok_or_else(|| Failure::new("margin", format!("the total of {name}")))?;
        totals.push(Total::new(name, table.complete(name)?, population)?);
    }
    let kind = match method {
        "post_stratification" => None,
        "linear" => Some(CalibrationMethod::Linear),
        "linear_bounded" => Some(CalibrationMethod::Bounded(limits()?)),
        "logit" => Some(CalibrationMethod::Logit(limits()?)),
        method if method.starts_with("raking") => Some(CalibrationMethod::Raking),
        other => return Err(Failure::new("unknown_method", format!("weighting method “{other}”"))),
    };
    let set = match (kind, margins.as_slice()) {
        (Some(kind), margins) => calibrate_to_totals(design, margins, &totals, kind, Control::default())?,
        (None, [margin]) => post_stratify(design, margin)?,
        (None, _) => return Err(Failure::new("margin", "post-stratification needs exactly one variable")),
    };
    let variance = rule["variance"].as_str().unwrap_or_default();
    if method.contains("divided by the mean") {
        return Ok(set.normalised()?);
    }
    Ok(set.with_residuals(if variance.contains("unweighted") {
        Residuals::Unweighted
    } else if variance.contains("known") {
        Residuals::None
    } else {
        Residuals::BaseWeighted
    })?)
}

/// Weights from targets changed in words: a category with population 0, others dropped.
pub(super) fn with_empty_target(case: &Case, design: &Design, words: &str) -> Result<WeightSet, Failure> {
    let words: Vec<&str> = words.split(|c: char| !(c.is_alphanumeric() || c == '_')).collect();
    let after = words.iter().position(|word| *word == "category").and_then(|place| words.get(place + 1));
    let category = after.ok_or_else(|| Failure::new("missing_field", "the category without people"))?;
    let mut margins = Vec::new();
    for name in case.json["weighting"]["variables"].as_array().into_iter().flatten().filter_map(Value::as_str) {
        let mut targets = case.targets.get(name).cloned().unwrap_or_default();
        if targets.iter().any(|(known, _)| known == category) {
            let column = case.table.column(name)?;
            targets.retain(|(known, _)| column.levels.contains(known));
            targets.iter_mut().filter(|(known, _)| known == category).for_each(|(_, people)| *people = 0.0);
        }
        margins.push(with_targets(&case.table, name, &targets)?);
    }
    Ok(statistics::weights::rake(design, &margins, Control::default())?)
}

/// Trims as an ask or a rule says.
pub(super) fn trimming(sample: &Sample, rule: &Value) -> Result<Trimmed, Failure> {
    let excess = match (rule["strict"].as_bool(), rule["variant"].is_string()) {
        (Some(true), true) => Excess::StrictShared,
        (Some(true), false) => Excess::Strict,
        _ => Excess::SinglePass,
    };
    Ok(trim(sample.design(), sample.weights(), number(rule, "lower")?, number(rule, "upper")?, excess)?)
}

/// The answer to a trimming.
pub(super) fn trimmed(sample: &Sample, ask: &Value) -> Result<Values, Failure> {
    let trimmed = trimming(sample, ask)?;
    let mut values = report(&trimmed.weights)?;
    values.insert("n_outside_before".into(), json!(trimmed.record.outside_before));
    values.insert("n_outside_after".into(), json!(trimmed.record.outside_after));
    Ok(values)
}

/// The answer to a question for weights.
pub(super) fn report(set: &WeightSet) -> Result<Values, Failure> {
    let found = set.diagnostics();
    let fields = json!({
        "status": "ok", "n": found.n, "sum": found.sum, "min": found.min, "max": found.max,
        "n_eff_kish": found.effective_base, "deff_kish": found.deff, "weights": set.weights(),
    });
    match fields {
        Value::Object(fields) => Ok(fields),
        _ => Ok(Values::new()),
    }
}
