use super::Finding;
use crate::disclosure::lp::{Outcome, Program, Sense};
use crate::disclosure::{Bounds, DisclosureError, PrimaryRules, Protection, Tables, Treatment};

/// Bounds of every sensitive cell by linear programming over all tables at once; those that are too narrow, and
/// sensitive cells that are shown, are findings.
///
/// `withheld`: by cell, as in [`Suppression::withheld`](crate::disclosure::Suppression::withheld).
///
/// ```
/// use statistics::disclosure::{Cell, PrimaryRules, Protection, Tables, audit};
///
/// let mut tables = Tables::new();
/// let all = tables.add(Cell::shown("council", 100));
/// let small = tables.add(Cell::shown("Abbey", 4));
/// let large = tables.add(Cell::shown("Castle", 96));
/// tables.relate(all, &[small, large])?;
/// let rules = PrimaryRules::default();
/// // Withheld alone: 100 - 96 = 4.
/// let found = audit::tables(&tables, &[false, true, false], &rules, Protection::for_rules(&rules))?;
/// assert_eq!(found.len(), 1);
/// # Ok::<(), statistics::disclosure::DisclosureError>(())
/// ```
///
/// # Errors
///
/// [`DisclosureError::UnknownCell`] for another number of cells; the solver.
pub fn tables(
    tables: &Tables,
    withheld: &[bool],
    rules: &PrimaryRules,
    wanted: Protection,
) -> Result<Vec<Finding>, DisclosureError> {
    let cells = tables.cells();
    if withheld.len() != cells.len() {
        return Err(DisclosureError::UnknownCell { cell: withheld.len(), cells: cells.len() });
    }
    let visible = |cell: usize| !withheld[cell] && cells[cell].treatment != Treatment::Unshown;
    let mut findings = Vec::new();
    for (at, cell) in cells.iter().enumerate() {
        if rules.sensitivity(cell).is_none() {
            continue;
        }
        let (group, people) = (cell.name.clone(), cell.people as usize);
        if visible(at) {
            findings.push(Finding::Shown { group, people });
            continue;
        }
        let lower = end(tables, &visible, at, Sense::Least)?;
        let upper = end(tables, &visible, at, Sense::Most)?;
        let bounds = Bounds { lower, upper };
        if !wanted.is_met(bounds) {
            findings.push(Finding::Narrow { group, people, bounds });
        }
    }
    Ok(findings)
}

/// The smallest or largest number of people in a cell that contradicts nothing.
fn end(tables: &Tables, visible: &impl Fn(usize) -> bool, cell: usize, sense: Sense) -> Result<f64, DisclosureError> {
    let cells = tables.cells();
    let mut program = Program::new(sense);
    for (at, other) in cells.iter().enumerate() {
        let people = f64::from(other.people);
        let cost = if at == cell { 1.0 } else { 0.0 };
        if visible(at) {
            program.real(cost, people, people);
        } else {
            // A withheld cell is known not to be empty; one in no table may be.
            let may_be_empty = other.treatment == Treatment::Unshown || other.people == 0 || !other.is_group;
            let least = if may_be_empty { 0.0 } else { 1.0 };
            program.real(cost, least, f64::INFINITY);
        }
    }
    for relation in tables.relations() {
        program.equal(relation.iter().copied(), 0.0);
    }
    let failed = |reason: String| DisclosureError::Solver { cell: cells[cell].name.clone(), reason };
    match program.solve(u64::MAX).map_err(failed)? {
        Outcome::Found(value, _) => Ok(value),
        Outcome::Unbounded if sense == Sense::Most => Ok(f64::INFINITY),
        other => Err(failed(format!("{other:?}"))),
    }
}
