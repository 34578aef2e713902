//! The columns of a CSV file, each read when it is first asked for: as codes of its distinct values, or as numbers.

use super::failure::{Failure, Kind};
use super::text::Text;
use anyhow::{Context, bail};
use std::cell::OnceCell;
use std::collections::{BTreeMap, HashMap};
use std::path::Path;
use std::rc::Rc;

/// A column: distinct values in the order they appear, and the number of the value of each row.
#[derive(Debug, Default)]
pub(super) struct Column {
    pub(super) levels: Vec<String>,
    pub(super) codes: Vec<u32>,
}

/// Where the fields of a column begin, and what was made of them.
#[derive(Debug)]
struct Fields {
    starts: Vec<u32>,
    column: OnceCell<Column>,
}

/// The columns of a file.
#[derive(Debug)]
pub(super) struct Table {
    text: Rc<Text>,
    columns: BTreeMap<String, Fields>,
    /// Names of the columns, in the order of the file.
    pub(super) names: Vec<String>,
    pub(super) rows: usize,
}

impl Table {
    /// Finds the columns that are wanted, in one pass over the file.
    pub(super) fn read(path: &Path, wanted: impl Fn(&str) -> bool) -> anyhow::Result<Self> {
        let name = || path.display().to_string();
        let text = Text::read(path)?;
        let (header, from) = text.header();
        let places: Vec<usize> = (0..header.len()).filter(|place| wanted(header[*place])).collect();
        let names: Vec<String> = places.iter().map(|place| header[*place].to_owned()).collect();
        if let Some(place) = (1..names.len()).find(|place| names[..*place].contains(&names[*place])) {
            bail!("{}: two columns are called {}", name(), names[place]);
        }
        let index = text.index(from, header.len(), &places).with_context(name)?;
        let fields = index.starts.into_iter().map(|starts| Fields { starts, column: OnceCell::new() });
        let columns = names.iter().cloned().zip(fields).collect();
        Ok(Self { text: Rc::new(text), columns, names, rows: index.rows })
    }

    fn fields(&self, name: &str) -> Result<&Fields, Failure> {
        let unknown = || Failure::new(Kind::UnknownColumn, format!("there is no column “{name}”"));
        self.columns.get(name).ok_or_else(unknown)
    }

    /// A column by its distinct values.
    pub(super) fn column(&self, name: &str) -> Result<&Column, Failure> {
        let fields = self.fields(name)?;
        Ok(fields.column.get_or_init(|| self.coded(&fields.starts)))
    }

    fn coded(&self, starts: &[u32]) -> Column {
        let mut column = Column { levels: Vec::new(), codes: Vec::with_capacity(starts.len()) };
        let mut known: HashMap<&str, u32> = HashMap::new();
        let mut last = ("", None);
        for start in starts {
            let field = self.text.field(*start);
            let code = match last {
                (text, Some(code)) if text == field => code,
                _ => *known.entry(field).or_insert_with(|| {
                    column.levels.push(field.to_owned());
                    u32::try_from(column.levels.len() - 1).unwrap_or(u32::MAX)
                }),
            };
            last = (field, Some(code));
            column.codes.push(code);
        }
        column
    }

    /// Whether there is such a column.
    pub(super) fn has(&self, name: &str) -> bool {
        self.columns.contains_key(name)
    }

    /// Numbers of a column, empty fields missing.
    pub(super) fn numbers(&self, name: &str) -> Result<Vec<Option<f64>>, Failure> {
        let number = |(row, start): (usize, &u32)| {
            let field = self.text.field(*start).trim();
            let wrong = || format!("column {name}: “{field}” in row {} is not a number", row + 1);
            if field.is_empty() {
                return Ok(None);
            }
            field.parse().map(Some).map_err(|_| Failure::new(Kind::NotANumber, wrong()))
        };
        self.fields(name)?.starts.iter().enumerate().map(number).collect()
    }

    /// Numbers of a column without empty fields.
    pub(super) fn complete(&self, name: &str) -> Result<Vec<f64>, Failure> {
        let empty = |row: usize| Failure::new(Kind::MissingValue, format!("column {name}: row {} is empty", row + 1));
        let numbers = self.numbers(name)?;
        numbers.into_iter().enumerate().map(|(row, number)| number.ok_or_else(|| empty(row))).collect()
    }

    /// The rows for which `keep` is true.
    pub(super) fn filter(&self, keep: &[bool]) -> Self {
        let kept = |fields: &Fields| {
            let starts = fields.starts.iter().zip(keep).filter(|(_, keep)| **keep).map(|(start, _)| *start).collect();
            Fields { starts, column: OnceCell::new() }
        };
        Self {
            text: self.text.clone(),
            columns: self.columns.iter().map(|(name, fields)| (name.clone(), kept(fields))).collect(),
            names: self.names.clone(),
            rows: keep.iter().filter(|keep| **keep).count(),
        }
    }
}
