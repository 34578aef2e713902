//! The columns of a CSV file, read in one pass: each value is kept once, and a row holds its number.

use super::failure::Failure;
use anyhow::{Context, bail};
use std::collections::{BTreeMap, HashMap};
use std::path::Path;

/// A column: distinct values in the order they appear, and the number of the value of each row.
#[derive(Debug, Default)]
pub(super) struct Column {
    pub(super) levels: Vec<String>,
    pub(super) codes: Vec<u32>,
}

/// The columns of a file.
#[derive(Debug, Default)]
pub(super) struct Table {
    columns: BTreeMap<String, Column>,
    pub(super) names: Vec<String>,
    pub(super) rows: usize,
}

impl Table {
    /// Reads the columns that are wanted, in time linear in the size of the file.
    pub(super) fn read(path: &Path, wanted: impl Fn(&str) -> bool) -> anyhow::Result<Self> {
        let name = || path.display().to_string();
        let mut reader = csv::ReaderBuilder::new().buffer_capacity(1 << 18).from_path(path).with_context(name)?;
        let headers = reader.headers().with_context(name)?.clone();
        let mut table = Self::default();
        let mut places = Vec::new();
        let mut columns: Vec<(Column, HashMap<Vec<u8>, u32>)> = Vec::new();
        for (place, header) in headers.iter().enumerate().filter(|(_, header)| wanted(header)) {
            if table.names.iter().any(|known| known == header) {
                bail!("{}: two columns are called {header}", name());
            }
            table.names.push(header.to_owned());
            places.push(place);
            columns.push(Default::default());
        }
        let mut record = csv::ByteRecord::new();
        while reader.read_byte_record(&mut record).with_context(name)? {
            for (&place, (column, known)) in places.iter().zip(&mut columns) {
                let field = record.get(place).unwrap_or_default();
                let last =
                    column.codes.last().filter(|code| column.levels[**code as usize].as_bytes() == field).copied();
                let code = match last.or_else(|| known.get(field).copied()) {
                    Some(code) => code,
                    None => {
                        let code = u32::try_from(column.levels.len()).with_context(name)?;
                        let level = std::str::from_utf8(field)
                            .with_context(|| format!("{}: row {} is not UTF-8", name(), table.rows + 2))?;
                        column.levels.push(level.to_owned());
                        known.insert(field.to_vec(), code);
                        code
                    }
                };
                column.codes.push(code);
            }
            table.rows += 1;
        }
        let columns = columns.into_iter().map(|(column, _)| column);
        table.columns = table.names.iter().cloned().zip(columns).collect();
        Ok(table)
    }

    /// A column.
    pub(super) fn column(&self, name: &str) -> Result<&Column, Failure> {
        self.columns.get(name).ok_or_else(|| Failure::new("unknown_column", format!("there is no column “{name}”")))
    }

    /// Whether there is such a column.
    pub(super) fn has(&self, name: &str) -> bool {
        self.columns.contains_key(name)
    }

    /// Numbers of a column, empty fields missing.
    pub(super) fn numbers(&self, name: &str) -> Result<Vec<Option<f64>>, Failure> {
        let column = self.column(name)?;
        let number = |level: &String| {
            let wrong = || Failure::new("not_a_number", format!("column {name}: “{level}” is not a number"));
            if level.is_empty() { Ok(None) } else { level.parse().map(Some).map_err(|_| wrong()) }
        };
        let levels: Vec<Option<f64>> = column.levels.iter().map(number).collect::<Result<_, _>>()?;
        Ok(column.codes.iter().map(|code| levels[*code as usize]).collect())
    }

    /// Numbers of a column without empty fields.
    pub(super) fn complete(&self, name: &str) -> Result<Vec<f64>, Failure> {
        let empty = |row: usize| Failure::new("missing_value", format!("column {name}: row {} is empty", row + 1));
        let numbers = self.numbers(name)?;
        numbers.into_iter().enumerate().map(|(row, number)| number.ok_or_else(|| empty(row))).collect()
    }

    /// The rows for which `keep` is true.
    pub(super) fn filter(&self, keep: &[bool]) -> Self {
        let kept = |column: &Column| Column {
            levels: column.levels.clone(),
            codes: column.codes.iter().zip(keep).filter(|(_, keep)| **keep).map(|(code, _)| *code).collect(),
        };
        Self {
            columns: self.columns.iter().map(|(name, column)| (name.clone(), kept(column))).collect(),
            names: self.names.clone(),
            rows: keep.iter().filter(|keep| **keep).count(),
        }
    }
}
