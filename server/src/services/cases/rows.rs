//! The rows of a case, with the variables and domains made of them: asks share what they have in common.

use super::failure::{Failure, Kind};
use super::fields::object;
use super::recodes::{self, is};
use super::table::Table;
use serde_json::{Map, Value};
use statistics::{Domain, Variable};
use std::cell::RefCell;
use std::collections::BTreeMap;
use std::rc::Rc;

/// Variables kept for the next asks, which mostly want the same: each is a number per row.
const VARIABLES_KEPT: usize = 4;
/// Columns of more values than this are no classification: nobody asks for each of their groups.
const MOST_GROUPS: usize = 4096;

/// Variables kept, by name and value, the latest last.
type Kept = Vec<(String, Value, Rc<Variable>)>;

/// A table (the whole file, or one wave), and what was made of it.
#[derive(Debug)]
pub(super) struct Rows {
    pub(super) table: Table,
    recodes: Map<String, Value>,
    variables: RefCell<Kept>,
    /// The rows of each value of a column, in the order of its levels.
    groups: RefCell<BTreeMap<String, Rc<Vec<Rc<Domain>>>>>,
}

impl Rows {
    pub(super) fn new(table: Table, recodes: Map<String, Value>) -> Self {
        Self { table, recodes, variables: RefCell::default(), groups: RefCell::default() }
    }

    /// The rows for which `keep` is true.
    pub(super) fn filter(&self, keep: &[bool]) -> Self {
        Self::new(self.table.filter(keep), self.recodes.clone())
    }

    /// The recode behind a name, unless the file has a column of that name.
    pub(super) fn derived(&self, name: &str) -> Option<&Value> {
        self.recodes.get(name).filter(|recode| !recode.is_null() && !self.table.has(name))
    }

    /// Every recode.
    pub(super) fn recodes(&self) -> impl Iterator<Item = &Value> {
        self.recodes.values()
    }

    /// A variable: see [`recodes::variable`].
    pub(super) fn variable(&self, name: &str, value: &Value) -> Result<Rc<Variable>, Failure> {
        let known = |kept: &Kept| {
            kept.iter().find(|(other, of, _)| other == name && of == value).map(|(.., variable)| variable.clone())
        };
        if let Some(variable) = known(&self.variables.borrow()) {
            return Ok(variable);
        }
        let variable = Rc::new(recodes::variable(self, name, value)?);
        let mut kept = self.variables.borrow_mut();
        if kept.len() == VARIABLES_KEPT {
            kept.remove(0);
        }
        kept.push((name.to_owned(), value.clone(), variable.clone()));
        Ok(variable)
    }

    /// The rows that meet every condition of an object; no conditions, all rows.
    pub(super) fn domain(&self, ask: &Value, key: &str) -> Result<Rc<Domain>, Failure> {
        let mut domain: Option<Rc<Domain>> = None;
        for (name, value) in object(ask, key)? {
            if value.is_null() || value.is_object() {
                return Err(Failure::new(Kind::WrongType, format!("“{name}” of a domain must be a value or a list")));
            }
            let next = self.condition(name, value)?;
            domain = Some(match domain {
                Some(domain) => Rc::new(domain.intersection(&next)),
                None => next,
            });
        }
        Ok(domain.unwrap_or_else(|| Rc::new(Domain::all(self.table.rows))))
    }

    fn condition(&self, name: &str, value: &Value) -> Result<Rc<Domain>, Failure> {
        if self.derived(name).is_some() {
            let inside = self.variable(name, value)?;
            let mask: Vec<bool> = (0..self.table.rows).map(|row| inside.get(row) == Some(1.0)).collect();
            return Ok(Rc::new(Domain::from_mask(&mask)));
        }
        let column = self.table.column(name)?;
        let levels: Vec<bool> = column.levels.iter().map(|level| is(level, value)).collect();
        let mut inside = (0..levels.len()).filter(|level| levels[*level]);
        if let (Some(level), None, true) = (inside.next(), inside.next(), levels.len() <= MOST_GROUPS) {
            let groups = self.groups.borrow().get(name).cloned();
            let groups = groups.unwrap_or_else(|| {
                let groups = Domain::groups(&column.codes, levels.len()).into_iter().map(Rc::new);
                let groups = Rc::new(groups.collect::<Vec<_>>());
                self.groups.borrow_mut().insert(name.to_owned(), groups.clone());
                groups
            });
            return Ok(groups[level].clone());
        }
        let mask: Vec<bool> = column.codes.iter().map(|code| levels[*code as usize]).collect();
        Ok(Rc::new(Domain::from_mask(&mask)))
    }
}
