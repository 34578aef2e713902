//! Variables, classifications and domains out of the words of a case.

use super::failure::Failure;
use super::table::Table;
use serde_json::Value;
use statistics::{Domain, Variable};

/// Value of a string field.
pub(super) fn text<'a>(ask: &'a Value, key: &str) -> Result<&'a str, Failure> {
    ask[key].as_str().ok_or_else(|| Failure::new("missing_field", format!("“{key}” is missing")))
}

/// Value of a numeric field.
pub(super) fn number(ask: &Value, key: &str) -> Result<f64, Failure> {
    ask[key].as_f64().ok_or_else(|| Failure::new("missing_field", format!("“{key}” is missing")))
}

/// Whether a field of the file is the value a case names: the same text, or the same number.
fn is(level: &str, value: &Value) -> bool {
    match value {
        Value::String(text) => level == text,
        Value::Number(number) => level.parse::<f64>().ok().is_some_and(|level| number.as_f64() == Some(level)),
        Value::Bool(yes) => level == if *yes { "true" } else { "false" },
        Value::Array(values) => values.iter().any(|value| is(level, value)),
        Value::Null | Value::Object(_) => false,
    }
}

/// A variable: derived, a column of numbers, or (with a value) whether a column has that value.
pub(super) fn variable(case: &Value, table: &Table, name: &str, value: &Value) -> Result<Variable, Failure> {
    let derived = &case["derived"][name];
    if table.has(name) || derived.is_null() {
        if value.is_null() {
            return Ok(Variable::new(table.numbers(name)?)?);
        }
        let column = table.column(name)?;
        let levels: Vec<Option<bool>> =
            column.levels.iter().map(|level| (!level.is_empty()).then(|| is(level, value))).collect();
        return Ok(Variable::indicator(column.codes.iter().map(|code| levels[*code as usize])));
    }
    if let Some(words) = derived.as_str() {
        let mut words = words.split_whitespace();
        if let (Some(first), Some("-"), Some(second)) = (words.next(), words.next(), words.next()) {
            let [first, second] = [first, second].map(|name| variable(case, table, name, &Value::Null));
            return Ok(first?.minus(&second?)?);
        }
        return Err(Failure::new("unknown_recode", format!("cannot read the recode of “{name}”")));
    }
    let column = table.column(text(derived, "from")?)?;
    let recode = |level: &String| {
        if is(level, &derived["one"]) { Some(true) } else { is(level, &derived["zero"]).then_some(false) }
    };
    let levels: Vec<Option<bool>> = column.levels.iter().map(recode).collect();
    let answers = column.codes.iter().map(|code| levels[*code as usize]);
    if value.is_null() {
        return Ok(Variable::indicator(answers));
    }
    let wanted = [is("0", value), is("1", value)];
    Ok(Variable::indicator(answers.map(|answer| answer.map(|yes| wanted[usize::from(yes)]))))
}

/// Code of each row and the names of the codes, in order.
pub(super) struct Classes {
    pub(super) codes: Vec<Option<u32>>,
    pub(super) names: Vec<String>,
}

/// A classification: a column, or one derived from it.
pub(super) fn classes(case: &Value, table: &Table, name: &str) -> Result<Classes, Failure> {
    let derived = &case["derived"][name];
    if table.has(name) || derived.is_null() {
        return of_column(table, name, |_| true);
    }
    if let Some(words) = derived.as_str() {
        // "cohesion_local restricted to the four agree/disagree answers": those that its own recode counts.
        let from = words.split_whitespace().next().unwrap_or_default();
        let recodes = case["derived"].as_object().into_iter().flat_map(|fields| fields.values());
        let Some(recode) = recodes.into_iter().find(|recode| recode["from"] == from) else {
            return Err(Failure::new("unknown_recode", format!("cannot read the recode of “{name}”")));
        };
        return of_column(table, from, |level| is(level, &recode["one"]) || is(level, &recode["zero"]));
    }
    let answers = variable(case, table, name, &Value::Null)?;
    let code = |row| answers.get(row).map(|yes| u32::from(yes > 0.5));
    Ok(Classes { codes: (0..table.rows).map(code).collect(), names: vec!["0".to_owned(), "1".to_owned()] })
}

fn of_column(table: &Table, name: &str, keep: impl Fn(&str) -> bool) -> Result<Classes, Failure> {
    let column = table.column(name)?;
    let mut names: Vec<String> =
        column.levels.iter().filter(|level| !level.is_empty() && keep(level)).cloned().collect();
    let numeric: Option<Vec<f64>> = names.iter().map(|name| name.parse().ok()).collect();
    match numeric {
        Some(_) => names.sort_by(|a, b| {
            let number = |text: &str| text.parse::<f64>().unwrap_or(f64::NAN);
            number(a).total_cmp(&number(b))
        }),
        None => names.sort(),
    }
    let of_level: Vec<Option<u32>> = column
        .levels
        .iter()
        .map(|level| names.iter().position(|name| name == level).and_then(|place| u32::try_from(place).ok()))
        .collect();
    Ok(Classes { codes: column.codes.iter().map(|code| of_level[*code as usize]).collect(), names })
}

/// The rows that meet every condition; no conditions, all rows.
pub(super) fn domain(case: &Value, table: &Table, conditions: &Value) -> Result<Domain, Failure> {
    let mut mask = vec![true; table.rows];
    for (name, value) in conditions.as_object().into_iter().flatten() {
        if !table.has(name) && !case["derived"][name].is_null() {
            let inside = variable(case, table, name, value)?;
            mask.iter_mut().enumerate().for_each(|(row, mask)| *mask &= inside.get(row) == Some(1.0));
            continue;
        }
        let column = table.column(name)?;
        let levels: Vec<bool> = column.levels.iter().map(|level| is(level, value)).collect();
        for (mask, code) in mask.iter_mut().zip(&column.codes) {
            *mask &= levels[*code as usize];
        }
    }
    Ok(Domain::from_mask(&mask))
}
