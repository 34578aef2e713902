//! Variables and classifications out of the words of a case.

use super::failure::{Failure, Kind};
use super::fields::text;
use super::rows::Rows;
use serde_json::Value;
use statistics::Variable;
use std::rc::Rc;

/// Recodes made of other recodes, one in the other: no case needs more, and a recode of itself would have no end.
const DEEPEST: usize = 8;

/// Whether a field of the file is the value a case names: the same text, or the same number.
pub(super) fn is(level: &str, value: &Value) -> bool {
    match value {
        Value::String(text) => level == text,
        Value::Number(number) => level.trim().parse::<f64>().ok().is_some_and(|level| number.as_f64() == Some(level)),
        Value::Bool(yes) => level.eq_ignore_ascii_case(if *yes { "true" } else { "false" }),
        Value::Array(values) => values.iter().any(|value| is(level, value)),
        Value::Null | Value::Object(_) => false,
    }
}

/// A variable: derived, a column of numbers, or (with a value) whether a column has that value.
pub(super) fn variable(rows: &Rows, name: &str, value: &Value) -> Result<Variable, Failure> {
    nested(rows, name, value, DEEPEST)
}

fn nested(rows: &Rows, name: &str, value: &Value, depth: usize) -> Result<Variable, Failure> {
    let table = &rows.table;
    let Some(derived) = rows.derived(name) else {
        if value.is_null() {
            return Ok(Variable::new(table.numbers(name)?)?);
        }
        let column = table.column(name)?;
        let levels: Vec<Option<bool>> =
            column.levels.iter().map(|level| (!level.is_empty()).then(|| is(level, value))).collect();
        return Ok(Variable::indicator(column.codes.iter().map(|code| levels[*code as usize])));
    };
    if let Some(words) = derived.as_str() {
        let mut words = words.split_whitespace();
        if let (Some(first), Some("-" | "minus"), Some(second), 1..) = (words.next(), words.next(), words.next(), depth)
        {
            let [first, second] = [first, second].map(|name| nested(rows, name, &Value::Null, depth - 1));
            return Ok(first?.minus(&second?)?);
        }
        return Err(unreadable(name));
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

fn unreadable(name: &str) -> Failure {
    Failure::new(Kind::UnknownRecode, format!("cannot read the recode of “{name}”"))
}

/// Code of each row and the names of the codes, in order.
pub(super) struct Classes {
    pub(super) codes: Vec<Option<u32>>,
    pub(super) names: Vec<String>,
}

/// A classification: a column, or one derived from it.
pub(super) fn classes(rows: &Rows, name: &str) -> Result<Classes, Failure> {
    let Some(derived) = rows.derived(name) else { return of_column(rows, name, |_| true) };
    if let Some(words) = derived.as_str() {
        // "cohesion_local restricted to the four agree/disagree answers": those that its own recode counts.
        let from = words.split_whitespace().next().unwrap_or_default();
        let recode = rows.recodes().find(|recode| recode["from"] == from).ok_or_else(|| unreadable(name))?;
        return of_column(rows, from, |level| is(level, &recode["one"]) || is(level, &recode["zero"]));
    }
    let answers: Rc<Variable> = rows.variable(name, &Value::Null)?;
    let code = |row| answers.get(row).map(|yes| u32::from(yes > 0.5));
    Ok(Classes { codes: (0..rows.table.rows).map(code).collect(), names: vec!["0".to_owned(), "1".to_owned()] })
}

fn of_column(rows: &Rows, name: &str, keep: impl Fn(&str) -> bool) -> Result<Classes, Failure> {
    let column = rows.table.column(name)?;
    let mut order: Vec<(usize, &String)> =
        column.levels.iter().enumerate().filter(|(_, level)| !level.is_empty() && keep(level)).collect();
    let number = |level: &str| level.parse::<f64>().ok();
    match order.iter().map(|(_, level)| number(level)).collect::<Option<Vec<f64>>>() {
        Some(_) => order.sort_by(|a, b| number(a.1).unwrap_or(0.0).total_cmp(&number(b.1).unwrap_or(0.0))),
        None => order.sort_by(|a, b| a.1.cmp(b.1)),
    }
    let mut of_level = vec![None; column.levels.len()];
    for (code, (level, _)) in (0_u32..).zip(&order) {
        of_level[*level] = Some(code);
    }
    let names = order.into_iter().map(|(_, level)| level.clone()).collect();
    Ok(Classes { codes: column.codes.iter().map(|code| of_level[*code as usize]).collect(), names })
}
