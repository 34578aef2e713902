//! Design, margins and weight sets of a case.

use super::Values;
use super::failure::{Failure, Kind};
use super::fields::{number, object, optional, text, texts};
use super::folder::Case;
use super::table::Table;
use serde_json::{Value, json};
use statistics::margin::{CollapseRule, Total};
use statistics::weights::{
    Bounds, CalibrationMethod, Control, Excess, Residuals, Trimmed, calibrate_to_totals, post_stratify, trim,
};
use statistics::{Category, Design, Margin, Sample, SinglePsu, WeightSet};

/// The design over a table (the whole file, or one wave).
pub(super) fn design(case: &Value, table: &Table) -> Result<Design, Failure> {
    let rule = &case["design"];
    let mut design = Design::builder(table.complete(text(rule, "weight")?)?);
    let ids = |name: &str| table.column(name).map(|column| column.codes.clone());
    if let Some(strata) = optional(rule, "strata")? {
        design = design.strata(ids(strata)?);
    }
    for (stage, name) in texts(rule, "clusters")?.into_iter().enumerate() {
        design = match stage {
            0 => design.clusters(ids(name)?),
            1 => design.subclusters(ids(name)?),
            _ => return Err(Failure::new(Kind::Design, "more than two stages of clusters")),
        };
    }
    for (stage, name) in texts(rule, "fpc")?.into_iter().enumerate() {
        let counts = table.complete(name)?;
        design = match stage {
            0 => design.population(counts),
            1 => design.subpopulation(counts),
            _ => return Err(Failure::new(Kind::Design, "more than two stages of population counts")),
        };
    }
    // A design that lists the rules leaves the choice to each ask.
    if let Some(rule) = optional(rule, "single_psu")?.and_then(single_psu) {
        design = design.single_psu(rule);
    }
    Ok(design.build()?)
}

/// A rule for strata of one unit by its name.
pub(super) fn single_psu(name: &str) -> Option<SinglePsu> {
    match name {
        "fail" => Some(SinglePsu::Fail),
        "remove" => Some(SinglePsu::Remove),
        "certainty" => Some(SinglePsu::Certainty),
        "adjust" => Some(SinglePsu::Adjust),
        "average" => Some(SinglePsu::Average),
        _ => None,
    }
}

/// One margin: a variable with its targets, collapsed where the case says so.
fn margin(case: &Case, table: &Table, prefix: &str, name: &str) -> Result<Margin, Failure> {
    let collapse = &case.json["weighting"]["collapse"];
    let merged = collapse["derived_variable"] == name && !table.has(name);
    let from = if merged { text(collapse, "variable")? } else { name };
    let key = format!("{prefix}{from}");
    let missing = || Failure::new(Kind::NoTargets, format!("margins.csv has no targets for “{key}”"));
    let margin = with_targets(table, from, case.targets.get(&key).ok_or_else(missing)?)?;
    if !merged {
        return Ok(margin);
    }
    let field = |key| text(collapse, key).map(str::to_owned);
    let rule = CollapseRule { category: field("empty_category")?, into: field("into")?, label: field("label")? };
    Ok(margin.collapse(&rule)?.0)
}

fn with_targets(table: &Table, name: &str, targets: &[(String, f64)]) -> Result<Margin, Failure> {
    let column = table.column(name)?;
    let place = |level: &String| match targets.iter().position(|(category, _)| category == level) {
        Some(place) => Ok(u32::try_from(place).unwrap_or(u32::MAX)),
        None if level.is_empty() => Err(Failure::new(Kind::MissingValue, format!("{name}: a row without a category"))),
        None => Err(Failure::new(Kind::CategoryWithoutTarget, format!("{name}: no target for “{level}”"))
            .with("variable", name)
            .with("category", level)),
    };
    let places: Vec<u32> = column.levels.iter().map(place).collect::<Result<_, _>>()?;
    let rows = column.codes.iter().map(|code| places[*code as usize]).collect();
    let categories = targets.iter().map(|(category, population)| Category::new(category, *population)).collect();
    Ok(Margin::new(name, rows, categories)?)
}

/// The margins of a rule, in order.
pub(super) fn margins(case: &Case, rule: &Value, table: &Table, prefix: &str) -> Result<Vec<Margin>, Failure> {
    let stated = if rule["variables"].is_null() { &case.json["weighting"] } else { rule };
    texts(stated, "variables")?.into_iter().map(|name| margin(case, table, prefix, name)).collect()
}

/// Raking to the targets as they stand, none merged.
pub(super) fn uncollapsed(case: &Case) -> Result<Value, Failure> {
    let collapse = &case.json["weighting"]["collapse"];
    let names = texts(&case.json["weighting"], "variables")?.into_iter();
    let apart =
        |name| if collapse["derived_variable"] == name { collapse["variable"].as_str().unwrap_or(name) } else { name };
    Ok(json!({ "method": "raking", "variables": names.map(apart).collect::<Vec<_>>() }))
}

/// Bounds on g: of the rule, or those of the whole case.
fn bounds(case: &Case, rule: &Value) -> Result<Bounds, Failure> {
    let stated = [&rule["bounds_on_g"], &rule["bounds"], &case.json["weighting"]["bounds"]];
    let stated = stated.into_iter().find(|value| !value.is_null()).unwrap_or(&Value::Null);
    match (stated[0].as_f64(), stated[1].as_f64()) {
        (Some(lower), Some(upper)) => Ok(Bounds { lower, upper }),
        _ => Err(Failure::new(Kind::MissingField, "two numbers as bounds on g")),
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
    let mut totals = Vec::new();
    for (name, total) in object(rule, "continuous_totals")? {
        let population = total.as_f64().ok_or_else(|| Failure::new(Kind::Margin, format!("the total of {name}")))?;
        totals.push(Total::new(name, table.complete(name)?, population)?);
    }
    let kind = match method {
        "post_stratification" => None,
        "linear" => Some(CalibrationMethod::Linear),
        "linear_bounded" => Some(CalibrationMethod::Bounded(bounds(case, rule)?)),
        "logit" => Some(CalibrationMethod::Logit(bounds(case, rule)?)),
        method if method.starts_with("raking") => Some(CalibrationMethod::Raking),
        other => return Err(Failure::new(Kind::UnknownMethod, format!("weighting method “{other}”"))),
    };
    let set = match (kind, margins.as_slice()) {
        (Some(kind), margins) => calibrate_to_totals(design, margins, &totals, kind, Control::default())?,
        (None, [margin]) => post_stratify(design, margin)?,
        (None, _) => return Err(Failure::new(Kind::Margin, "post-stratification needs exactly one variable")),
    };
    if method.contains("divided by the mean") {
        return Ok(set.normalised()?);
    }
    let variance = optional(rule, "variance")?.unwrap_or_default().to_lowercase();
    Ok(set.with_residuals(if variance.contains("unweighted") {
        Residuals::Unweighted
    } else if variance.contains("known") || variance.contains("no residual") {
        Residuals::None
    } else {
        Residuals::BaseWeighted
    })?)
}

/// Weights from targets changed in words: a category with population 0, others dropped.
pub(super) fn with_empty_target(case: &Case, design: &Design, words: &str) -> Result<WeightSet, Failure> {
    let variables = texts(&case.json["weighting"], "variables")?;
    let targets = |name: &str| case.targets.get(name).cloned().unwrap_or_default();
    // The category named first; of several that begin there, the longest.
    let named = |category: &str| {
        let place = words.find(&format!("category {category}"))?;
        Some((place, std::cmp::Reverse(category.len())))
    };
    let all: Vec<(String, f64)> = variables.iter().flat_map(|name| targets(name)).collect();
    let found = all.iter().filter_map(|(category, _)| Some((named(category)?, category))).min();
    let (_, category) =
        found.ok_or_else(|| Failure::new(Kind::UnknownWeights, format!("“{words}” names no category")))?;
    let mut margins = Vec::new();
    for name in variables {
        let mut targets = targets(name);
        if targets.iter().any(|(known, _)| known == category) {
            let column = case.rows.table.column(name)?;
            targets.retain(|(known, _)| column.levels.contains(known));
            targets.iter_mut().filter(|(known, _)| known == category).for_each(|(_, people)| *people = 0.0);
        }
        margins.push(with_targets(&case.rows.table, name, &targets)?);
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
