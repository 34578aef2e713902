use super::attack::{Attack, floor};
use super::lp::{Outcome, Program, Sense};
use super::{DisclosureError, Protection, Tables};

/// `sum of coefficient * withheld >= at_least` over cells that may or may not be withheld: without it some sensitive
/// cell could be worked out.
pub(super) struct Cut {
    terms: Vec<(usize, f64)>,
    at_least: f64,
}

/// What the search for the least loss gave.
pub(super) struct Least {
    /// The cells closed at the least loss, if the search came to its end.
    pub(super) closed: Option<Vec<bool>>,
    /// No choice loses less than this.
    pub(super) bound: f64,
}

/// Weight of a cell that is open in the objective of the dual, so that among equally good cuts the strongest is found.
const TIE_BREAK: f64 = 1e-6;
/// Rounds of cuts, and nodes in each, after which the search gives up. Counts, not times: the same tables always give
/// the same answer.
const ROUNDS: usize = 60;
const NODES: u64 = 4000;

/// The least loss by Benders' decomposition: choose cells by a whole-number program, attack, add the inequality that
/// the attack proves, and choose again (Fischetti & Salazar-González 2001, section 3).
///
/// `fixed` is closed whatever is chosen; the search also ends once its bound reaches `enough`.
pub(super) fn least_loss(
    tables: &Tables,
    sensitive: &[usize],
    wanted: Protection,
    free: &[usize],
    fixed: &[bool],
    enough: f64,
) -> Result<Least, DisclosureError> {
    let mut cuts: Vec<Cut> = Vec::new();
    let mut bound = 0.0;
    let mut closed = fixed.to_vec();
    for _ in 0..ROUNDS {
        let before = cuts.len();
        let mut attack = Attack::new(tables, &closed);
        for &cell in sensitive {
            if !attack.is_protected(cell, wanted)? {
                cuts.extend(prove(tables, cell, wanted, free, &closed)?);
            }
        }
        if cuts.len() == before {
            return Ok(Least { closed: Some(closed), bound });
        }
        let Some((loss, chosen)) = choose(tables, free, &cuts) else { break };
        bound = loss;
        if bound >= enough - 1e-9 {
            break;
        }
        closed.copy_from_slice(fixed);
        chosen.into_iter().for_each(|cell| closed[cell] = true);
    }
    Ok(Least { closed: None, bound })
}

/// The cheapest cells that meet all cuts, with their loss.
fn choose(tables: &Tables, free: &[usize], cuts: &[Cut]) -> Option<(f64, Vec<usize>)> {
    let mut program = Program::new(Sense::Least);
    let mut place = vec![usize::MAX; tables.cells().len()];
    for (at, cell) in free.iter().enumerate() {
        place[*cell] = at;
        program.binary(tables.cells()[*cell].loss);
    }
    for cut in cuts {
        // Scaled to 1: the solver's tolerances are absolute.
        let scale = 1.0 / cut.at_least;
        program.at_least(cut.terms.iter().map(|(cell, coefficient)| (place[*cell], coefficient * scale)), 1.0);
    }
    match program.solve(NODES) {
        Ok(Outcome::Found(loss, values)) => {
            Some((loss, free.iter().zip(values).filter(|(_, value)| *value > 0.5).map(|(cell, _)| *cell).collect()))
        }
        _ => None,
    }
}

/// The inequality that protecting `cell` needs and the present choice breaks. None if rounding hides it.
fn prove(
    tables: &Tables,
    cell: usize,
    wanted: Protection,
    free: &[usize],
    closed: &[bool],
) -> Result<Option<Cut>, DisclosureError> {
    let more = reach(tables, cell, 1.0, free, closed)?;
    let people = tables.people(cell);
    if let Some(cut) = inequality(tables, &more, wanted.upper - people, free, closed) {
        return Ok(Some(cut));
    }
    let fewer = reach(tables, cell, -1.0, free, closed)?;
    let both: Vec<f64> = more.iter().zip(&fewer).map(|(more, fewer)| more + fewer).collect();
    Ok(inequality(tables, &both, wanted.width, free, closed))
}

/// How much closing each cell adds at most to what can be believed about `cell` (upwards with sign 1, downwards with
/// -1): the dual of the attack. Any such weights bound the attack from above, whatever is closed.
fn reach(
    tables: &Tables,
    cell: usize,
    sign: f64,
    free: &[usize],
    closed: &[bool],
) -> Result<Vec<f64>, DisclosureError> {
    let count = tables.cells().len();
    let mut movable = closed.to_vec();
    free.iter().for_each(|cell| movable[*cell] = true);
    // Further than everybody together no number of people can lie from the truth.
    let far = tables.cells().iter().map(|cell| f64::from(cell.people)).sum::<f64>() + 1.0;
    let down = |cell: usize| tables.people(cell) - floor(tables, cell);
    let mut program = Program::new(Sense::Least);
    let mut rows: Vec<Vec<(usize, f64)>> = vec![Vec::new(); count];
    let mut next = 0;
    let mut places = vec![usize::MAX; count];
    for other in (0..count).filter(|other| movable[*other]) {
        let weight = if closed[other] { 1.0 } else { TIE_BREAK };
        program.real(weight * far, 0.0, f64::INFINITY);
        program.real(weight * down(other), 0.0, f64::INFINITY);
        rows[other].extend([(next, 1.0), (next + 1, -1.0)]);
        places[other] = next;
        next += 2;
    }
    for relation in tables.relations() {
        program.real(0.0, f64::NEG_INFINITY, f64::INFINITY);
        for (other, coefficient) in relation.iter().filter(|(other, _)| movable[*other]) {
            rows[*other].push((next, *coefficient));
        }
        next += 1;
    }
    for other in (0..count).filter(|other| movable[*other]) {
        program.equal(rows[other].iter().copied(), if other == cell { sign } else { 0.0 });
    }
    let failed = |reason: String| DisclosureError::Solver { cell: tables.cells()[cell].name.clone(), reason };
    match program.solve(u64::MAX).map_err(failed)? {
        Outcome::Found(_, values) => Ok((0..count)
            .map(|other| match places[other] {
                usize::MAX => 0.0,
                place => values[place].max(0.0) * far + values[place + 1].max(0.0) * down(other),
            })
            .collect()),
        other => Err(failed(format!("{other:?}"))),
    }
}

/// The cut that `reach` proves where at least `need` is wanted, if the present choice breaks it.
fn inequality(tables: &Tables, reach: &[f64], need: f64, free: &[usize], closed: &[bool]) -> Option<Cut> {
    let is_free = {
        let mut mask = vec![false; tables.cells().len()];
        free.iter().for_each(|cell| mask[*cell] = true);
        mask
    };
    let given: f64 = (0..reach.len()).filter(|cell| closed[*cell] && !is_free[*cell]).map(|cell| reach[cell]).sum();
    let at_least = need - given;
    let chosen: f64 = free.iter().filter(|cell| closed[**cell]).map(|cell| reach[*cell]).sum();
    if at_least <= 1e-6 || chosen >= at_least - 1e-6 {
        return None;
    }
    let useful = |cell: &&usize| reach[**cell] > 1e-6;
    // A cell cannot count for more than is asked for.
    let terms = free.iter().filter(useful).map(|cell| (*cell, reach[*cell].min(at_least))).collect();
    Some(Cut { terms, at_least })
}
