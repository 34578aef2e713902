//! Replicate weights.

use super::Values;
use super::failure::{Failure, Kind};
use super::fields::{number, numbers, optional, text};
use super::folder::Case;
use super::quantiles::rule;
use super::table::Table;
use super::weighting;
use rand::rngs::ChaCha20Rng;
use rand::{Rng, SeedableRng};
use serde_json::{Value, json};
use statistics::replicates::{Centre, bootstrap};
use statistics::weights::Control;
use statistics::{Replicates, Sample};

/// Bootstrap replicates: the error of a standard error made of them is 1 / sqrt(2 × 4000), about 1%.
const OWN: usize = 4000;
/// With fewer than these the bootstrap is refused (2%).
const OWN_LEAST: usize = 1000;
/// Weights of all replicates together: rows times replicates, 8 bytes each.
const MOST_WEIGHTS: usize = 100_000_000;
/// A check must give the same numbers each time.
const SEED: u64 = 19;

pub(super) fn read(case: &Case) -> Result<Replicates, Failure> {
    let table = Table::read(&case.folder.join("replicate_weights.csv"), |_| true)
        .map_err(|error| Failure::new(Kind::Replicates, format!("{error:#}")))?;
    let design = &case.json["design"];
    let columns: Vec<Vec<f64>> = table.names.iter().map(|name| table.complete(name)).collect::<Result<_, _>>()?;
    let rscales = numbers(design, "rscales")?;
    let full = case.rows.table.complete(text(design, "weight")?)?;
    Ok(Replicates::new(full, columns, number(design, "scale")?, rscales, Centre::FullSample)?)
}

/// The replicates a weight set means.
pub(super) fn named(case: &Case, name: &str, supplied: &Replicates) -> Result<Replicates, Failure> {
    let rule = &case.json["weight_sets"][name];
    let mean = optional(rule, "variance")?.unwrap_or_default().to_lowercase().contains("mean");
    let replicates = supplied.clone().about(if mean { Centre::ReplicateMean } else { Centre::FullSample });
    match text(rule, "method")? {
        "base_weight_only" => return Ok(replicates),
        method if method.starts_with("raking") => {}
        other => return Err(Failure::new(Kind::UnknownMethod, format!("weighting method “{other}” of replicates"))),
    }
    Ok(replicates.raked(&weighting::margins(case, rule, &case.rows.table, "")?, Control::default())?)
}

pub(super) fn answer(case: &Case, replicates: &Replicates, ask: &Value) -> Result<Values, Failure> {
    let variable = |key: &str| case.rows.variable(text(ask, key)?, &Value::Null);
    let domain = case.rows.domain(ask, "domain")?;
    let found = match text(ask, "estimand")? {
        "weights" => {
            let design = statistics::Design::builder(replicates.weights().to_vec()).build()?;
            return weighting::report(&statistics::WeightSet::base(&design));
        }
        "df" => {
            let df = replicates.degrees_of_freedom();
            return Ok(Values::from_iter([("status".to_owned(), json!("ok")), ("df".to_owned(), json!(df))]));
        }
        "mean" | "proportion" => replicates.mean(variable("variable")?.as_ref(), &domain)?,
        "total" => replicates.total(variable("variable")?.as_ref(), &domain)?,
        "ratio" => replicates.ratio(variable("numerator")?.as_ref(), variable("denominator")?.as_ref(), &domain)?,
        "quantile" => replicates.quantile(variable("variable")?.as_ref(), &domain, number(ask, "p")?, rule(ask)?)?,
        other => return Err(Failure::new(Kind::UnknownEstimand, format!("estimand “{other}” of replicates"))),
    };
    Ok(Values::from_iter([
        ("status".to_owned(), json!("ok")),
        ("estimate".to_owned(), json!(found.value)),
        ("se".to_owned(), json!(found.standard_error)),
        ("variance".to_owned(), json!(found.variance)),
        ("df".to_owned(), json!(found.degrees_of_freedom)),
    ]))
}

/// Our own bootstrap of a mean, beside the linearised standard error it should come near.
pub(super) fn own_bootstrap(case: &Case, sample: &Sample, ask: &Value) -> Result<Values, Failure> {
    let variable = case.rows.variable(text(ask, "variable")?, &Value::Null)?;
    let replicates = OWN.min(MOST_WEIGHTS / sample.len());
    if replicates < OWN_LEAST {
        let most = MOST_WEIGHTS / OWN_LEAST;
        return Err(Failure::new(Kind::Replicates, format!("a bootstrap of more than {most} rows")));
    }
    let mut source = ChaCha20Rng::seed_from_u64(SEED);
    let found = bootstrap(sample.design(), replicates, || source.next_u64())?.mean(&variable, &sample.all())?;
    Ok(Values::from_iter([
        ("status".to_owned(), json!("ok")),
        ("estimate".to_owned(), json!(found.value)),
        ("se".to_owned(), json!(found.standard_error)),
        ("se_centre".to_owned(), json!(sample.mean(&variable, &sample.all())?.standard_error)),
        ("replicates".to_owned(), json!(replicates)),
    ]))
}
