use super::{Cell, CellId, DisclosureError, Tables, Treatment};

/// A cell in an earlier publication about the same people.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Earlier {
    /// People in it then.
    pub people: u32,
    /// Its figures were shown, and are known to everybody since.
    pub shown: bool,
}

impl Tables {
    /// The same tables with those of an earlier publication, of the same people but for those who came (or went) since:
    /// a new figure next to an old one tells about the few in between.
    ///
    /// `earlier` goes by cell; `None` where nothing is known of it. The cells keep their positions; after them stand the
    /// earlier ones and those in between. A cell that [`suppress`](super::suppress) then withholds keeps its earlier
    /// figure: no new one may be shown.
    ///
    /// ```
    /// use statistics::disclosure::{Cell, Earlier, PrimaryRules, Protection, Tables, suppress};
    ///
    /// let mut now = Tables::new();
    /// let council = now.add(Cell::shown("council", 142));
    /// let wards = [now.add(Cell::shown("Abbey", 41)), now.add(Cell::shown("Castle", 101))];
    /// now.relate(council, &wards)?;
    /// let before = |people| Some(Earlier { people, shown: true });
    /// let tables = now.after(&[before(121), before(40), before(81)])?;
    /// let rules = PrimaryRules::default();
    /// let result = suppress(&tables, &rules, Protection::for_rules(&rules))?;
    /// // One more in Abbey: neither it nor Castle, which would tell it by the council's figure, is shown anew.
    /// assert_eq!(result.withheld[..3], [false, true, true]);
    /// # Ok::<(), statistics::disclosure::DisclosureError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`DisclosureError::UnknownCell`] for another number of cells; [`DisclosureError::NotAdditive`] if the earlier
    /// people do not add up.
    pub fn after(&self, earlier: &[Option<Earlier>]) -> Result<Self, DisclosureError> {
        let cells = self.cells().len();
        if earlier.len() != cells {
            return Err(DisclosureError::UnknownCell { cell: earlier.len(), cells });
        }
        let mut tables = self.clone();
        let mut before: Vec<Option<CellId>> = vec![None; cells];
        for (at, found) in earlier.iter().enumerate() {
            let Some(Earlier { people, shown }) = *found else { continue };
            let now = &self.cells()[at];
            let treatment = if shown { Treatment::Public } else { Treatment::Unshown };
            let then = tables.add(Cell::new(format!("{} before", now.name), people, treatment));
            let between =
                tables.add(Cell::new(format!("{} since", now.name), now.people.abs_diff(people), Treatment::Unshown));
            let sign = if now.people >= people { -1.0 } else { 1.0 };
            tables.relate_linearly(&[(CellId(at), 1.0), (then, -1.0), (between, sign)])?;
            before[at] = Some(then);
        }
        for relation in self.relations() {
            let terms: Option<Vec<(CellId, f64)>> =
                relation.iter().map(|(cell, coefficient)| before[*cell].map(|cell| (cell, *coefficient))).collect();
            if let Some(terms) = terms {
                tables.relate_linearly(&terms)?;
            }
        }
        Ok(tables)
    }
}
