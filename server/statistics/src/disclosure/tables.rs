use super::{Cell, CellId, DisclosureError};

/// Cells and the linear relations between them.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Tables {
    cells: Vec<Cell>,
    relations: Vec<Relation>,
}

/// `sum of coefficient * people = 0`.
pub(super) type Relation = Vec<(usize, f64)>;

/// People are whole; sums of them are exact, products with coefficients to rounding.
const ROUNDING: f64 = 1e-9;

impl Tables {
    /// No cells yet.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Adds a cell.
    pub fn add(&mut self, cell: Cell) -> CellId {
        self.cells.push(cell);
        CellId(self.cells.len() - 1)
    }

    /// States that `whole` is made of `parts`, which do not overlap.
    ///
    /// # Errors
    ///
    /// [`DisclosureError::UnknownCell`]; [`DisclosureError::NotAdditive`].
    pub fn relate(&mut self, whole: CellId, parts: &[CellId]) -> Result<(), DisclosureError> {
        let parts = parts.iter().map(|part| (*part, -1.0));
        self.relate_linearly(&std::iter::once((whole, 1.0)).chain(parts).collect::<Vec<_>>())
    }

    /// States that the sum of coefficient times people is 0: for what is shown as a difference, say.
    ///
    /// # Errors
    ///
    /// [`DisclosureError::UnknownCell`]; [`DisclosureError::Number`] for a coefficient that is not finite;
    /// [`DisclosureError::NotAdditive`] if it does not hold.
    pub fn relate_linearly(&mut self, terms: &[(CellId, f64)]) -> Result<(), DisclosureError> {
        let cells = self.cells.len();
        let (mut sum, mut size) = (0.0, 0.0_f64);
        for (cell, coefficient) in terms {
            let Some(found) = self.cells.get(cell.0) else {
                return Err(DisclosureError::UnknownCell { cell: cell.0, cells });
            };
            if !coefficient.is_finite() {
                let cell = found.name.clone();
                return Err(DisclosureError::Number { what: "the coefficient", cell, value: *coefficient });
            }
            sum += coefficient * f64::from(found.people);
            size += (coefficient * f64::from(found.people)).abs();
        }
        if sum.abs() > ROUNDING * size.max(1.0) {
            let (whole, people) = terms.first().map_or((String::new(), 0.0), |(cell, coefficient)| {
                let cell = &self.cells[cell.0];
                (cell.name.clone(), coefficient * f64::from(cell.people))
            });
            return Err(DisclosureError::NotAdditive { whole, people, parts: people - sum });
        }
        self.relations.push(terms.iter().map(|(cell, coefficient)| (cell.0, *coefficient)).collect());
        Ok(())
    }

    /// The cells in the order added.
    #[must_use]
    pub fn cells(&self) -> &[Cell] {
        &self.cells
    }

    /// How many relations there are.
    #[must_use]
    pub fn relation_count(&self) -> usize {
        self.relations.len()
    }

    pub(super) fn relations(&self) -> &[Relation] {
        &self.relations
    }

    pub(super) fn people(&self, cell: usize) -> f64 {
        f64::from(self.cells[cell].people)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tables_that_do_not_add_up_are_refused() {
        let mut tables = Tables::new();
        let all = tables.add(Cell::shown("all", 30));
        let a = tables.add(Cell::shown("a", 10));
        let b = tables.add(Cell::shown("b", 21));
        let refused = tables.relate(all, &[a, b]).unwrap_err();
        assert_eq!(refused, DisclosureError::NotAdditive { whole: "all".into(), people: 30.0, parts: 31.0 });
        assert!(tables.relate_linearly(&[(all, 1.0), (a, -3.0)]).is_ok());
        let unknown = tables.relate(all, &[CellId(7)]).unwrap_err();
        assert_eq!(unknown, DisclosureError::UnknownCell { cell: 7, cells: 3 });
        let wrong = tables.relate_linearly(&[(all, f64::NAN)]);
        assert!(matches!(wrong, Err(DisclosureError::Number { .. })));
        assert_eq!(tables.relation_count(), 1);
    }
}
