//! Cuts a case to a few dozen rows that still can be answered: some strata, and targets of the categories they hold.

use super::dice::Dice;
use super::files::{Files, Records};
use serde_json::{Value, json};
use std::collections::BTreeMap;

const STRATA: usize = 6;
const ROWS_PER_STRATUM: usize = 12;
const ROWS: usize = 60;
const REPLICATES: usize = 12;
/// Asks left in a folder that is damaged.
const ASKS: usize = 8;
/// People of the population a cut case is weighted to.
const PEOPLE: f64 = 10_000.0;

pub(super) fn cut(files: &Files) -> Files {
    let mut small = files.clone();
    let kept = rows(files);
    for name in ["responses.csv", "replicate_weights.csv"] {
        if let Some(records) = small.tables.get_mut(name) {
            let header = records[0].clone();
            *records = std::iter::once(header).chain(kept.iter().map(|row| records[row + 1].clone())).collect();
        }
    }
    if let Some(records) = small.tables.get_mut("replicate_weights.csv") {
        records.iter_mut().for_each(|record| record.truncate(REPLICATES));
        if let Some(rscales) = small.case["design"]["rscales"].as_array_mut() {
            rscales.truncate(REPLICATES);
        }
    }
    targets(files, &mut small);
    small
}

/// Rows of some strata, spread over the file; without strata the first.
fn rows(files: &Files) -> Vec<usize> {
    let records = &files.tables["responses.csv"];
    let all = 0..records.len() - 1;
    let strata = files.case["design"]["strata"].as_str().and_then(|name| files.place("responses.csv", name));
    let Some(column) = strata else { return all.take(ROWS).collect() };
    let mut of_stratum: BTreeMap<&str, Vec<usize>> = BTreeMap::new();
    for row in all {
        of_stratum.entry(&records[row + 1][column]).or_default().push(row);
    }
    let step = of_stratum.len().div_ceil(STRATA);
    let chosen = of_stratum.values().step_by(step).flat_map(|rows| rows.iter().take(ROWS_PER_STRATUM));
    // The stratum with one respondent is what its case is about.
    let alone = of_stratum.values().filter(|rows| rows.len() == 1).flatten();
    let mut chosen: Vec<usize> = chosen.chain(alone).copied().collect();
    chosen.sort_unstable();
    chosen.dedup();
    chosen
}

/// Targets near the shares of the kept rows, all margins with the same total.
fn targets(files: &Files, small: &mut Files) {
    let Some(margins) = files.tables.get("margins.csv") else { return };
    let merged = &files.case["weighting"]["collapse"];
    let counts = |variable: &str, category: &str, all: &Records| -> usize {
        let (wave, variable) = match variable.strip_prefix("wave").and_then(|rest| rest.split_once('_')) {
            Some((wave, variable)) => (Some(wave), variable),
            None => (None, variable),
        };
        let Some(column) = files.place("responses.csv", variable) else { return 0 };
        let of_wave = files.place("responses.csv", "wave");
        let in_wave =
            |row: &Vec<String>| wave.is_none() || of_wave.is_none_or(|place| Some(row[place].as_str()) == wave);
        all.iter().skip(1).filter(|row| row[column] == category && in_wave(row)).count()
    };
    let mut kept: Vec<(Vec<String>, f64)> = Vec::new();
    for margin in &margins[1..] {
        let now = counts(&margin[0], &margin[1], &small.tables["responses.csv"]);
        let before = counts(&margin[0], &margin[1], &files.tables["responses.csv"]);
        let stays = now > 0 || (before == 0 && merged["empty_category"] == margin[1].as_str());
        if stays {
            kept.push((margin.clone(), 2.0 + now as f64));
        }
    }
    // The category that takes in the empty one may not be among the kept rows.
    if merged.is_object() {
        let names: Vec<&String> =
            kept.iter().filter(|(row, _)| merged["variable"] == row[0].as_str()).map(|(row, _)| &row[1]).collect();
        if !names.iter().any(|name| merged["into"] == name.as_str()) {
            let into = names.iter().find(|name| merged["empty_category"] != name.as_str()).unwrap();
            small.case["weighting"]["collapse"]["into"] = json!(into);
        }
    }
    let mut sums: BTreeMap<String, f64> = BTreeMap::new();
    kept.iter().for_each(|(row, people)| *sums.entry(row[0].clone()).or_default() += people);
    let records = kept.into_iter().map(|(row, people)| {
        let share = people / sums[&row[0]];
        vec![row[0].clone(), row[1].clone(), (PEOPLE * share).to_string()]
    });
    let records = std::iter::once(margins[0].clone()).chain(records).collect();
    small.tables.insert("margins.csv".to_owned(), records);
}

/// Leaves some asks, others each time.
pub(super) fn fewer_asks(files: &mut Files, dice: &mut Dice) {
    if let Value::Array(asks) = &mut files.case["asks"] {
        while asks.len() > ASKS {
            let place = dice.below(asks.len());
            asks.swap_remove(place);
        }
    }
}
