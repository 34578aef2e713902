use super::lp::{Outcome, Program, Sense};
use super::{DisclosureError, Protection, Tables, Treatment};

/// What a reader can work out about the people in a cell.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    /// At least this many.
    pub lower: f64,
    /// At most this many; infinite if nothing limits them.
    pub upper: f64,
}

impl Bounds {
    /// `upper - lower`: how much is left open.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.upper - self.lower
    }
}

/// A reader who knows every open cell and every relation, and tries to work out the others.
pub(super) struct Attack<'a> {
    tables: &'a Tables,
    closed: &'a [bool],
    /// Closed cells that hang together through relations with each other, by cell.
    component: Vec<usize>,
    /// Numbers of people that fit everything known, by cell: they need not be looked for again.
    seen: Vec<Bounds>,
}

/// The least a closed cell can hold for all a reader knows: a withheld one is not empty, for empty ones are shown.
pub(super) fn floor(tables: &Tables, cell: usize) -> f64 {
    let cell = &tables.cells()[cell];
    if cell.treatment == Treatment::Unshown || cell.people == 0 || !cell.is_group { 0.0 } else { 1.0 }
}

impl<'a> Attack<'a> {
    /// `closed`: by cell, whether the reader does not see it.
    pub(super) fn new(tables: &'a Tables, closed: &'a [bool]) -> Self {
        let people = |cell| tables.people(cell);
        let seen = (0..closed.len()).map(|cell| Bounds { lower: people(cell), upper: people(cell) }).collect();
        Self { tables, closed, component: components(tables, closed), seen }
    }

    /// Whether what can be worked out about the cell is as vague as asked for.
    pub(super) fn is_protected(&mut self, cell: usize, wanted: Protection) -> Result<bool, DisclosureError> {
        if !self.closed[cell] {
            return Ok(false);
        }
        if wanted.is_met(self.seen[cell]) {
            return Ok(true);
        }
        self.extreme(cell, Sense::Most)?;
        if wanted.is_met(self.seen[cell]) || self.seen[cell].upper < wanted.upper {
            return Ok(wanted.is_met(self.seen[cell]));
        }
        self.extreme(cell, Sense::Least)?;
        Ok(wanted.is_met(self.seen[cell]))
    }

    /// The bounds of a closed cell.
    pub(super) fn bounds(&mut self, cell: usize) -> Result<Bounds, DisclosureError> {
        self.extreme(cell, Sense::Most)?;
        self.extreme(cell, Sense::Least)?;
        Ok(self.seen[cell])
    }

    /// Finds one end; every cell's value on the way is a number of people that fits.
    fn extreme(&mut self, cell: usize, sense: Sense) -> Result<(), DisclosureError> {
        let members: Vec<usize> =
            (0..self.closed.len()).filter(|other| self.component[*other] == self.component[cell]).collect();
        let mut place = vec![usize::MAX; self.closed.len()];
        let mut program = Program::new(sense);
        for (at, member) in members.iter().enumerate() {
            place[*member] = at;
            program.real(if *member == cell { 1.0 } else { 0.0 }, floor(self.tables, *member), f64::INFINITY);
        }
        for relation in self.tables.relations() {
            let inside: Vec<(usize, f64)> = relation
                .iter()
                .filter(|(member, _)| place[*member] != usize::MAX)
                .map(|(member, coefficient)| (place[*member], *coefficient))
                .collect();
            if !inside.is_empty() {
                let known: f64 = relation
                    .iter()
                    .filter(|(member, _)| place[*member] == usize::MAX)
                    .map(|(member, coefficient)| coefficient * self.tables.people(*member))
                    .sum();
                program.equal(inside, -known);
            }
        }
        let solved = program.solve(u64::MAX).map_err(|reason| self.failed(cell, reason))?;
        match solved {
            Outcome::Found(_, values) => {
                for (member, value) in members.into_iter().zip(values) {
                    let seen = &mut self.seen[member];
                    *seen = Bounds { lower: seen.lower.min(value), upper: seen.upper.max(value) };
                }
            }
            Outcome::Unbounded if sense == Sense::Most => self.seen[cell].upper = f64::INFINITY,
            other => return Err(self.failed(cell, format!("{other:?}"))),
        }
        Ok(())
    }

    fn failed(&self, cell: usize, reason: String) -> DisclosureError {
        DisclosureError::Solver { cell: self.tables.cells()[cell].name.clone(), reason }
    }
}

/// Numbers the closed cells by component; open ones are in none (`usize::MAX`).
fn components(tables: &Tables, closed: &[bool]) -> Vec<usize> {
    let mut parent: Vec<usize> = (0..closed.len()).collect();
    fn root(parent: &mut [usize], mut cell: usize) -> usize {
        while parent[cell] != cell {
            parent[cell] = parent[parent[cell]];
            cell = parent[cell];
        }
        cell
    }
    for relation in tables.relations() {
        let mut members = relation.iter().map(|(cell, _)| *cell).filter(|cell| closed[*cell]);
        if let Some(first) = members.next() {
            for other in members {
                let (a, b) = (root(&mut parent, first), root(&mut parent, other));
                parent[a] = b;
            }
        }
    }
    (0..closed.len()).map(|cell| if closed[cell] { root(&mut parent, cell) } else { usize::MAX }).collect()
}
