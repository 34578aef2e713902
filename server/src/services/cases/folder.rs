//! The files of a case.

use super::rows::Rows;
use super::table::Table;
use super::waves::WAVE;
use anyhow::{Context, anyhow, bail};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// A case as read.
#[derive(Debug)]
pub(super) struct Case {
    pub(super) folder: PathBuf,
    pub(super) json: Value,
    pub(super) asks: Vec<Value>,
    pub(super) rows: Rows,
    /// Target categories of each variable, in the order of the file.
    pub(super) targets: BTreeMap<String, Vec<(String, f64)>>,
}

impl Case {
    pub(super) fn read(folder: &Path) -> anyhow::Result<Self> {
        let path = folder.join("case.json");
        let name = || format!("cannot read {}", path.display());
        let text = fs::read_to_string(&path).with_context(name)?;
        let json: Value = serde_json::from_str(text.trim_start_matches('\u{feff}')).with_context(name)?;
        let Some(asks) = json["asks"].as_array().cloned() else { bail!("{}: no “asks”", path.display()) };
        if !json["design"].is_object() {
            bail!("{}: no “design”", path.display());
        }
        if let Some(place) = asks.iter().position(|ask| !ask["id"].is_string()) {
            bail!("{}: ask {} has no “id”", path.display(), place + 1);
        }
        let mut words = BTreeSet::from(ALWAYS.map(str::to_owned));
        collect(&json, &mut words);
        let table = Table::read(&folder.join("responses.csv"), |name| words.contains(name))?;
        if table.rows == 0 {
            bail!("{}: no rows", folder.join("responses.csv").display());
        }
        let rows = Rows::new(table, json["derived"].as_object().cloned().unwrap_or_default());
        let mut targets: BTreeMap<String, Vec<(String, f64)>> = BTreeMap::new();
        let path = folder.join("margins.csv");
        if path.exists() {
            let margins = Table::read(&path, |_| true)?;
            let text =
                |name: &str| margins.column(name).map_err(|failure| anyhow!("{}: {}", path.display(), failure.message));
            let (variables, categories) = (text("variable")?, text("category")?);
            let people = margins.complete("population");
            let people = people.map_err(|failure| anyhow!("{}: {}", path.display(), failure.message))?;
            for (row, population) in people.into_iter().enumerate() {
                let variable = &variables.levels[variables.codes[row] as usize];
                let category = &categories.levels[categories.codes[row] as usize];
                targets.entry(variable.clone()).or_default().push((category.clone(), population));
            }
        }
        Ok(Self { folder: folder.to_owned(), json, asks, rows, targets })
    }
}

/// Columns that a case means without naming them.
const ALWAYS: [&str; 2] = ["ward", WAVE];

/// Every string and key: the columns a case can mean are among them.
fn collect(value: &Value, words: &mut BTreeSet<String>) {
    match value {
        Value::String(text) => {
            words.insert(text.clone());
        }
        Value::Array(values) => values.iter().for_each(|value| collect(value, words)),
        Value::Object(fields) => {
            for (name, value) in fields {
                words.insert(name.clone());
                collect(value, words);
            }
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
