use super::attack::{Attack, floor};
use super::lp::{Outcome, Program, Sense};
use super::{DisclosureError, Protection, Tables};

/// Below this a flow is rounding of the linear program.
const NO_FLOW: f64 = 1e-6;

/// Withholds cells until every sensitive one is protected: for each in turn the cheapest way in which its number could
/// be larger without a contradiction (Kelly, Golden & Assad 1992, Networks 22; Castro 2007, section 4).
///
/// `closed` holds what no reader sees so far.
pub(super) fn close_around(
    tables: &Tables,
    sensitive: &[usize],
    wanted: Protection,
    closed: &mut [bool],
) -> Result<(), DisclosureError> {
    // Large groups first: what protects them often protects the small.
    let mut order = sensitive.to_vec();
    order.sort_by_key(|cell| std::cmp::Reverse(tables.cells()[*cell].people));
    for &cell in &order {
        // Each round closes at least one more cell, so this ends.
        while let Some(need) = shortfall(tables, closed, cell, wanted)? {
            let flow = cheapest_flow(tables, closed, cell, need)?;
            let before = closed.iter().filter(|closed| **closed).count();
            flow.into_iter().for_each(|other| closed[other] = true);
            if closed.iter().filter(|closed| **closed).count() == before {
                return Err(unprotectable(tables, cell));
            }
        }
    }
    Ok(())
}

/// By how much the cell must be able to exceed its true number; `None` if it is protected.
fn shortfall(
    tables: &Tables,
    closed: &[bool],
    cell: usize,
    wanted: Protection,
) -> Result<Option<f64>, DisclosureError> {
    let mut attack = Attack::new(tables, closed);
    if attack.is_protected(cell, wanted)? {
        return Ok(None);
    }
    let found = attack.bounds(cell)?;
    let people = tables.people(cell);
    Ok(Some((wanted.upper - people).max(wanted.width - (people - found.lower)).max(1.0)))
}

/// The cells that change in the cheapest change of all tables which adds `need` people to `cell`.
fn cheapest_flow(tables: &Tables, closed: &[bool], cell: usize, need: f64) -> Result<Vec<usize>, DisclosureError> {
    let movable: Vec<usize> =
        (0..closed.len()).filter(|other| closed[*other] || tables.cells()[*other].may_protect()).collect();
    let mut program = Program::new(Sense::Least);
    let mut place = vec![usize::MAX; closed.len()];
    for (at, other) in movable.iter().enumerate() {
        place[*other] = 2 * at;
        let cost = if closed[*other] { 0.0 } else { tables.cells()[*other].loss / need };
        let (least, most) = if *other == cell { (need, 0.0) } else { (0.0, f64::INFINITY) };
        // More people, then fewer. The cell itself only grows.
        program.real(cost, least, f64::INFINITY);
        program.real(cost, 0.0, most.min(tables.people(*other) - floor(tables, *other)));
    }
    for relation in tables.relations() {
        let terms = relation
            .iter()
            .filter(|(other, _)| place[*other] != usize::MAX)
            .flat_map(|(other, coefficient)| [(place[*other], *coefficient), (place[*other] + 1, -coefficient)]);
        let terms: Vec<(usize, f64)> = terms.collect();
        if !terms.is_empty() {
            program.equal(terms, 0.0);
        }
    }
    let name = || tables.cells()[cell].name.clone();
    let solved = program.solve(u64::MAX).map_err(|reason| DisclosureError::Solver { cell: name(), reason })?;
    match solved {
        Outcome::Found(_, values) => {
            let moved = |at: usize| (values[2 * at] - values[2 * at + 1]).abs() > NO_FLOW;
            Ok(movable.iter().enumerate().filter(|(at, _)| moved(*at)).map(|(_, other)| *other).collect())
        }
        Outcome::Infeasible => Err(unprotectable(tables, cell)),
        other => Err(DisclosureError::Solver { cell: name(), reason: format!("{other:?}") }),
    }
}

fn unprotectable(tables: &Tables, cell: usize) -> DisclosureError {
    let cell = &tables.cells()[cell];
    DisclosureError::Unprotectable { cell: cell.name.clone(), people: cell.people }
}

/// Opens again what turns out not to be needed, the most valuable first.
pub(super) fn open_again(
    tables: &Tables,
    sensitive: &[usize],
    wanted: Protection,
    candidates: &[usize],
    closed: &mut [bool],
) -> Result<(), DisclosureError> {
    let mut order: Vec<usize> = candidates.iter().copied().filter(|cell| closed[*cell]).collect();
    order.sort_by(|a, b| tables.cells()[*b].loss.total_cmp(&tables.cells()[*a].loss).then(a.cmp(b)));
    for cell in order {
        closed[cell] = false;
        let mut attack = Attack::new(tables, closed);
        let mut safe = true;
        for sensitive in sensitive {
            safe = safe && attack.is_protected(*sensitive, wanted)?;
        }
        closed[cell] = !safe;
    }
    Ok(())
}
