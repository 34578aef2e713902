//! The files of a case.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;

/// The columns of a CSV file, as text.
#[derive(Clone)]
pub(crate) struct Table {
    columns: BTreeMap<String, Vec<String>>,
    pub(crate) rows: usize,
}

impl Table {
    pub(crate) fn read(path: &Path) -> Self {
        let mut reader = csv::Reader::from_path(path).unwrap();
        let names: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
        let mut columns: BTreeMap<String, Vec<String>> = names.iter().map(|name| (name.clone(), Vec::new())).collect();
        let mut rows = 0;
        for record in reader.records() {
            for (name, field) in names.iter().zip(&record.unwrap()) {
                columns.get_mut(name).unwrap().push(field.to_owned());
            }
            rows += 1;
        }
        Self { columns, rows }
    }

    pub(crate) fn text(&self, name: &str) -> &[String] {
        self.columns.get(name).unwrap_or_else(|| panic!("no column {name}"))
    }

    pub(crate) fn names(&self) -> impl Iterator<Item = &str> {
        self.columns.keys().map(String::as_str)
    }

    pub(crate) fn has(&self, name: &str) -> bool {
        self.columns.contains_key(name)
    }

    pub(crate) fn numbers(&self, name: &str) -> Vec<Option<f64>> {
        let number = |field: &String| (!field.is_empty()).then(|| field.parse().unwrap());
        self.text(name).iter().map(number).collect()
    }

    pub(crate) fn complete(&self, name: &str) -> Vec<f64> {
        self.numbers(name).into_iter().map(Option::unwrap).collect()
    }

    /// Index of each value among the sorted distinct values.
    pub(crate) fn codes(&self, name: &str) -> (Vec<u32>, Vec<String>) {
        let mut levels = self.text(name).to_vec();
        levels.sort();
        levels.dedup();
        let code = |value: &String| u32::try_from(levels.binary_search(value).unwrap()).unwrap();
        (self.text(name).iter().map(code).collect(), levels)
    }

    pub(crate) fn insert(&mut self, name: &str, values: Vec<String>) {
        self.columns.insert(name.to_owned(), values);
    }

    pub(crate) fn filter(&self, keep: impl Fn(usize) -> bool) -> Self {
        let kept = |values: &Vec<String>| {
            values.iter().enumerate().filter(|(row, _)| keep(*row)).map(|(_, value)| value.clone()).collect::<Vec<_>>()
        };
        let columns: BTreeMap<String, Vec<String>> =
            self.columns.iter().map(|(name, values)| (name.clone(), kept(values))).collect();
        let rows = columns.values().next().map_or(0, Vec::len);
        Self { columns, rows }
    }
}

/// Targets: variable, then (category, population) in file order.
pub(crate) type Targets = BTreeMap<String, Vec<(String, f64)>>;

pub(crate) struct Case {
    pub(crate) name: String,
    pub(crate) folder: PathBuf,
    pub(crate) case: Value,
    pub(crate) asks: Vec<(Value, Value)>,
    pub(crate) table: Table,
    pub(crate) targets: Targets,
}

impl Case {
    pub(crate) fn read(name: &str) -> Self {
        let folder: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests", "reference", name].iter().collect();
        let json = |file: &str| -> Value {
            serde_json::from_str(&std::fs::read_to_string(folder.join(file)).unwrap()).unwrap()
        };
        let (case, expected) = (json("case.json"), json("expected.json"));
        let results: BTreeMap<&str, &Value> = expected["results"]
            .as_array()
            .unwrap()
            .iter()
            .map(|result| (result["id"].as_str().unwrap(), result))
            .collect();
        let mut asks = Vec::new();
        for ask in case["asks"].as_array().unwrap() {
            let mut result = results[ask["id"].as_str().unwrap()].clone();
            if result["tolerance"].is_null() {
                result["tolerance"] = expected["default_tolerance"].clone();
            }
            asks.push((ask.clone(), result));
        }
        assert_eq!(asks.len(), results.len(), "{name}: every result has its ask");
        let mut targets = Targets::new();
        let margins = folder.join("margins.csv");
        if margins.exists() {
            let margins = Table::read(&margins);
            let rows =
                margins.text("variable").iter().zip(margins.text("category")).zip(margins.complete("population"));
            for ((variable, category), population) in rows {
                targets.entry(variable.clone()).or_default().push((category.clone(), population));
            }
        }
        let mut table = Table::read(&folder.join("responses.csv"));
        collapse(&case["weighting"]["collapse"], &mut table, &mut targets);
        Self { name: name.to_owned(), folder, case, asks, table, targets }
    }
}

/// Merges an empty target category into another under a new variable.
fn collapse(rule: &Value, table: &mut Table, targets: &mut Targets) {
    let Some(variable) = rule["variable"].as_str() else { return };
    let field = |key: &str| rule[key].as_str().unwrap().to_owned();
    let (derived, empty, into, label) =
        (field("derived_variable"), field("empty_category"), field("into"), field("label"));
    let merged =
        |category: &String| if *category == empty || *category == into { label.clone() } else { category.clone() };
    let values = table.text(variable).iter().map(merged).collect();
    table.insert(&derived, values);
    let mut all: Vec<(String, f64)> = Vec::new();
    for (category, population) in &targets[variable] {
        let name = merged(category);
        match all.iter_mut().find(|(known, _)| *known == name) {
            Some((_, sum)) => *sum += population,
            None => all.push((name, *population)),
        }
    }
    targets.insert(derived, all);
}
