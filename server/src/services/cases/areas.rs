//! Area models: one row per area.

use super::Values;
use super::failure::Failure;
use super::fields::{text, texts};
use super::folder::Case;
use serde_json::{Map, Value, json};
use statistics::areas::{Area, Direct, fay_herriot};

pub(super) fn model(case: &Case, ask: &Value) -> Result<Values, Failure> {
    let table = &case.rows.table;
    let names = texts(ask, "covariates")?;
    let covariates: Vec<Vec<f64>> = names.iter().map(|name| table.complete(name)).collect::<Result<_, _>>()?;
    let values = table.numbers(text(ask, "response")?)?;
    let variances = table.numbers(text(ask, "sampling_variance")?)?;
    let areas: Vec<Area> = (0..table.rows)
        .map(|row| Area {
            direct: values[row]
                .zip(variances[row])
                .map(|(value, sampling_variance)| Direct { value, sampling_variance }),
            covariates: covariates.iter().map(|column| column[row]).collect(),
        })
        .collect();
    let found = fay_herriot(&areas)?;
    let named = |numbers: &[f64]| -> Value {
        let names = std::iter::once("intercept").chain(names.iter().copied());
        Value::Object(names.zip(numbers).map(|(name, number)| (name.to_owned(), json!(number))).collect::<Map<_, _>>())
    };
    let wards = table.column("ward").ok();
    let lines: Vec<Value> = areas
        .iter()
        .zip(&found.areas)
        .enumerate()
        .map(|(row, (area, estimate))| {
            json!({
                "ward": wards.map(|wards| wards.levels[wards.codes[row] as usize].clone()),
                "status": if area.direct.is_some() { "ok" } else { "synthetic_no_sample" },
                "direct": area.direct.map(|direct| direct.value),
                "eblup": estimate.value,
                "shrinkage": estimate.shrinkage,
                "synthetic": estimate.synthetic,
                "mse": estimate.mse,
                "g1": estimate.g1,
                "g2": estimate.g2,
                "g3": estimate.g3,
                "root_mse": estimate.mse.sqrt(),
            })
        })
        .collect();
    Ok(Values::from_iter([
        ("status".to_owned(), json!("ok")),
        ("sigma2_u".to_owned(), json!(found.area_variance)),
        ("at_boundary".to_owned(), json!(found.area_variance == 0.0)),
        ("beta".to_owned(), named(&found.coefficients)),
        ("beta_se".to_owned(), named(&found.standard_errors)),
        ("n_areas_used".to_owned(), json!(found.areas_used)),
        ("areas".to_owned(), json!(lines)),
    ]))
}
