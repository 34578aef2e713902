//! Tests of independence.

use super::Values;
use super::failure::{Failure, Kind};
use super::fields::text;
use super::folder::Case;
use super::recodes::classes;
use serde_json::{Value, json};
use statistics::Sample;

pub(super) fn answer(case: &Case, sample: &Sample, ask: &Value) -> Result<Values, Failure> {
    let rows = classes(&case.rows, text(ask, "rows")?)?;
    let columns = classes(&case.rows, text(ask, "columns")?)?;
    let found = sample.independence(&rows.codes, &columns.codes)?;
    let f = |test: statistics::contingency::FTest| {
        (test.statistic, json!({ "ndf": test.numerator, "ddf": test.denominator }), test.p_value)
    };
    let (statistic, parameters, p_value) = match text(ask, "statistic")? {
        "F" => f(found.second_order),
        "Chisq" => (found.pearson, json!({ "df": found.cells }), found.first_order_p_value),
        "adjWald" => f(found.adjusted_wald.ok_or_else(|| Failure::new(Kind::Table, "the covariance is singular"))?),
        other => return Err(Failure::new(Kind::UnknownStatistic, format!("statistic “{other}”"))),
    };
    let name = |names: &[String], code: u32| names.get(code as usize).cloned().unwrap_or_default();
    let table: Vec<Value> = found
        .table
        .rows
        .iter()
        .enumerate()
        .map(|(i, &row)| {
            let mut line = Values::from_iter([("row".to_owned(), json!(name(&rows.names, row)))]);
            for (j, &column) in found.table.columns.iter().enumerate() {
                line.insert(name(&columns.names, column), json!(found.table.sum(i, j)));
            }
            Value::Object(line)
        })
        .collect();
    Ok(Values::from_iter([
        ("status".to_owned(), json!("ok")),
        ("statistic".to_owned(), json!(statistic)),
        ("parameters".to_owned(), parameters),
        ("p_value".to_owned(), json!(p_value)),
        ("n_rows_in_design".to_owned(), json!(found.n)),
        ("n_valid".to_owned(), json!(found.n_valid)),
        ("degf_design".to_owned(), json!(found.degrees_of_freedom)),
        ("weighted_table".to_owned(), json!(table)),
    ]))
}
