use super::attack::{Attack, Bounds};
use super::cuts::least_loss;
use super::heuristic::{close_around, open_again};
use super::{DisclosureError, PrimaryRules, Sensitivity, Tables, Treatment};

/// How vague a sensitive cell must remain to a reader who knows everything that is shown.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Protection {
    /// The reader must hold it possible that at least so many people are in it.
    pub upper: f64,
    /// The largest and the smallest number the reader must hold possible lie at least this far apart.
    pub width: f64,
}

impl Protection {
    /// For a rule of `smallest_base` people: the reader cannot tell that a cell is under it, and what can be worked out
    /// (the cell with those withheld beside it) is never about fewer people than it. So `upper` is the smallest base and
    /// `width` one less.
    #[must_use]
    pub fn for_rules(rules: &PrimaryRules) -> Self {
        let upper = f64::from(rules.smallest_base);
        Self { upper, width: (upper - 1.0).max(1.0) }
    }

    /// Whether bounds are this vague. Less than a millionth of a person is rounding.
    #[must_use]
    pub fn is_met(&self, bounds: Bounds) -> bool {
        bounds.upper >= self.upper - 1e-6 && bounds.width() >= self.width - 1e-6
    }
}

/// What is withheld.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Suppression {
    /// By cell: whether it is withheld. Cells that no table shows are not.
    pub withheld: Vec<bool>,
    /// By cell: why it is sensitive, if it is.
    pub sensitivity: Vec<Option<Sensitivity>>,
    /// Sensitive cells that were to be shown.
    pub primary: usize,
    /// Cells withheld for the sake of others.
    pub secondary: usize,
    /// What is lost with the latter.
    pub loss: f64,
    /// No choice loses less than this.
    pub least_loss: f64,
}

impl Suppression {
    /// Whether no choice could have lost less.
    #[must_use]
    pub fn is_optimal(&self) -> bool {
        self.loss <= self.least_loss + 1e-9 * self.loss.max(1.0)
    }
}

/// Beyond this product of cells to choose from and sensitive cells, no proof of the least loss is tried.
const EXACT: usize = 2500;
/// Beyond this product of cells withheld for others and sensitive cells, none of them is tried again.
const REOPEN: usize = 20_000;

/// Withholds sensitive cells and, at the least loss, others, so that none of the sensitive ones can be worked out.
///
/// First a solution by linear programs, one for each sensitive cell in turn; then cells that turn out not to be needed
/// are shown again; then, for tables of moderate size, the least loss is searched for by cuts and the solution taken if
/// it is better. [`Suppression::is_optimal`] says whether the least loss is proven.
///
/// Sensitive cells that no table shows are protected too. A reader is taken to know that a withheld cell is not empty.
///
/// # Errors
///
/// [`DisclosureError::AlreadyPublic`] and [`DisclosureError::Unprotectable`] name the cell; a loss that is not finite
/// and positive; the solver.
pub fn suppress(tables: &Tables, rules: &PrimaryRules, wanted: Protection) -> Result<Suppression, DisclosureError> {
    let cells = tables.cells();
    for cell in cells {
        if !(cell.loss.is_finite() && cell.loss > 0.0) {
            return Err(DisclosureError::Number { what: "the loss", cell: cell.name.clone(), value: cell.loss });
        }
    }
    let sensitivity: Vec<Option<Sensitivity>> = cells.iter().map(|cell| rules.sensitivity(cell)).collect();
    let sensitive: Vec<usize> = (0..cells.len()).filter(|cell| sensitivity[*cell].is_some()).collect();
    for &cell in &sensitive {
        let found = &cells[cell];
        let (name, people) = (found.name.clone(), found.people);
        match found.treatment {
            Treatment::Public => return Err(DisclosureError::AlreadyPublic { cell: name, people }),
            Treatment::Kept => return Err(DisclosureError::Unprotectable { cell: name, people }),
            Treatment::Shown | Treatment::Unshown => {}
        }
    }
    let fixed: Vec<bool> = (0..cells.len()).map(|cell| !cells[cell].is_open() || sensitivity[cell].is_some()).collect();
    let free: Vec<usize> = (0..cells.len()).filter(|cell| !fixed[*cell] && cells[*cell].may_protect()).collect();

    let mut closed = fixed.clone();
    close_around(tables, &sensitive, wanted, &mut closed)?;
    let chosen = free.iter().filter(|cell| closed[**cell]).count();
    if chosen * sensitive.len() <= REOPEN {
        open_again(tables, &sensitive, wanted, &free, &mut closed)?;
    }
    let loss = |closed: &[bool]| free.iter().filter(|cell| closed[**cell]).map(|cell| cells[*cell].loss).sum::<f64>();
    let mut least = 0.0;
    if free.iter().any(|cell| closed[*cell]) && free.len() * sensitive.len() <= EXACT {
        let found = least_loss(tables, &sensitive, wanted, &free, &fixed, loss(&closed))?;
        least = found.bound;
        if let Some(better) = found.closed.filter(|better| loss(better) < loss(&closed)) {
            closed = better;
        }
    }
    let withheld: Vec<bool> = (0..cells.len()).map(|cell| closed[cell] && cells[cell].is_open()).collect();
    let primary = sensitive.iter().filter(|cell| cells[**cell].is_open()).count();
    let loss = loss(&closed);
    Ok(Suppression {
        secondary: withheld.iter().filter(|withheld| **withheld).count() - primary,
        least_loss: if loss == 0.0 { 0.0 } else { least.min(loss) },
        withheld,
        sensitivity,
        primary,
        loss,
    })
}

/// What a reader of the rest can work out about each cell that is withheld or in no table.
impl Suppression {
    /// The bounds of a cell, for a report.
    ///
    /// # Errors
    ///
    /// [`DisclosureError::UnknownCell`]; the solver.
    pub fn bounds(&self, tables: &Tables, cell: super::CellId) -> Result<Bounds, DisclosureError> {
        let cells = tables.cells().len();
        if cell.index() >= cells || self.withheld.len() != cells {
            return Err(DisclosureError::UnknownCell { cell: cell.index(), cells });
        }
        let closed: Vec<bool> =
            tables.cells().iter().zip(&self.withheld).map(|(cell, withheld)| *withheld || !cell.is_open()).collect();
        let people = tables.people(cell.index());
        if closed[cell.index()] {
            Attack::new(tables, &closed).bounds(cell.index())
        } else {
            Ok(Bounds { lower: people, upper: people })
        }
    }
}

#[cfg(test)]
mod tests;
