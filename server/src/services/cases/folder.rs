//! The files of a case.

use super::table::Table;
use anyhow::{Context, bail};
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
    pub(super) table: Table,
    /// Target categories of each variable, in the order of the file.
    pub(super) targets: BTreeMap<String, Vec<(String, f64)>>,
}

impl Case {
    pub(super) fn read(folder: &Path) -> anyhow::Result<Self> {
        let path = folder.join("case.json");
        let name = || format!("cannot read {}", path.display());
        let json: Value = serde_json::from_str(&fs::read_to_string(&path).with_context(name)?).with_context(name)?;
        let Some(asks) = json["asks"].as_array().cloned() else { bail!("{}: no “asks”", path.display()) };
        if !json["design"].is_object() {
            bail!("{}: no “design”", path.display());
        }
        if let Some(place) = asks.iter().position(|ask| !ask["id"].is_string()) {
            bail!("{}: ask {} has no “id”", path.display(), place + 1);
        }
        let mut words = BTreeSet::new();
        collect(&json, &mut words);
        let table = Table::read(&folder.join("responses.csv"), |name| words.contains(name) || name == "ward")?;
        if table.rows == 0 {
            bail!("{}: no rows", folder.join("responses.csv").display());
        }
        let mut targets: BTreeMap<String, Vec<(String, f64)>> = BTreeMap::new();
        let path = folder.join("margins.csv");
        if path.exists() {
            let margins = Table::read(&path, |_| true)?;
            let text = |name: &str| {
                margins.column(name).map_err(|failure| anyhow::anyhow!("{}: {}", path.display(), failure.message))
            };
            let (variables, categories) = (text("variable")?, text("category")?);
            let people = margins.complete("population");
            let people = people.map_err(|failure| anyhow::anyhow!("{}: {}", path.display(), failure.message))?;
            for (row, population) in people.into_iter().enumerate() {
                let variable = &variables.levels[variables.codes[row] as usize];
                let category = &categories.levels[categories.codes[row] as usize];
                targets.entry(variable.clone()).or_default().push((category.clone(), population));
            }
        }
        Ok(Self { folder: folder.to_owned(), json, asks, table, targets })
    }
}

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
