use super::Cell;

/// The (n, k) rule: sensitive where the `contributors` largest hold more than `share` of the total
/// (Hundepool et al. 2012, section 4.2.2).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Dominance {
    /// How many contributors together: 1, 2 or 3.
    pub contributors: usize,
    /// The share above which they dominate, 0 to 1.
    pub share: f64,
}

/// Which cells are sensitive by themselves (primary suppression).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PrimaryRules {
    /// Sensitive with 1 or more but fewer people than this.
    pub smallest_base: u32,
    /// Sensitive with an effective base under this, where the cell states one.
    pub smallest_effective_base: Option<f64>,
    /// Sensitive where few hold most, for cells that state contributions.
    pub dominance: Option<Dominance>,
    /// The p% rule: sensitive where the second largest contributor could work out the largest to within this share,
    /// 0 to 1 (Hundepool et al. 2012, section 4.2.2), for cells that state contributions.
    pub prior_posterior: Option<f64>,
    /// Sensitive where everybody gave the same answer and they are fewer than this: the figure tells each one's answer.
    pub smallest_unanimous: Option<u32>,
}

impl Default for PrimaryRules {
    /// Fewer than 10 people; no other rule.
    fn default() -> Self {
        Self {
            smallest_base: 10,
            smallest_effective_base: None,
            dominance: None,
            prior_posterior: None,
            smallest_unanimous: None,
        }
    }
}

/// Why a cell is sensitive.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Sensitivity {
    /// Too few people.
    Base,
    /// Too small an effective base.
    EffectiveBase,
    /// Few hold most of it.
    Dominance,
    /// The largest contribution could be worked out by the second.
    PriorPosterior,
    /// Everybody gave the same answer.
    Unanimous,
}

impl PrimaryRules {
    /// Why the cell is sensitive, if it is. Empty cells never are.
    ///
    /// ```
    /// use statistics::disclosure::{Cell, PrimaryRules, Sensitivity};
    ///
    /// let rules = PrimaryRules { smallest_effective_base: Some(8.0), ..PrimaryRules::default() };
    /// assert_eq!(rules.sensitivity(&Cell::shown("Abbey", 9)), Some(Sensitivity::Base));
    /// assert_eq!(rules.sensitivity(&Cell::shown("Castle", 12)), None);
    /// let uneven = Cell { effective_base: Some(5.1), ..Cell::shown("Castle", 12) };
    /// assert_eq!(rules.sensitivity(&uneven), Some(Sensitivity::EffectiveBase));
    /// assert_eq!(rules.sensitivity(&Cell::shown("Dale", 0)), None);
    /// ```
    #[must_use]
    pub fn sensitivity(&self, cell: &Cell) -> Option<Sensitivity> {
        if cell.people == 0 || !cell.is_group {
            return None;
        }
        if cell.people < self.smallest_base {
            return Some(Sensitivity::Base);
        }
        if self.smallest_effective_base.zip(cell.effective_base).is_some_and(|(smallest, base)| base < smallest) {
            return Some(Sensitivity::EffectiveBase);
        }
        if let Some(contributions) = &cell.contributions {
            let dominated = |rule: Dominance| contributions.share_of_largest(rule.contributors) > rule.share;
            if self.dominance.is_some_and(dominated) {
                return Some(Sensitivity::Dominance);
            }
            if self.prior_posterior.is_some_and(|share| contributions.remainder() < share) {
                return Some(Sensitivity::PriorPosterior);
            }
        }
        let alike = self.smallest_unanimous.is_some_and(|smallest| cell.unanimous && cell.people < smallest);
        alike.then_some(Sensitivity::Unanimous)
    }
}

#[cfg(test)]
mod tests {
    use super::super::Contributions;
    use super::*;

    fn cell(weights: &[f64]) -> Cell {
        Cell { contributions: Some(Contributions::of(weights.iter().copied())), ..Cell::shown("cell", 20) }
    }

    #[test]
    fn few_that_hold_most_make_a_cell_sensitive() {
        let rules =
            PrimaryRules { dominance: Some(Dominance { contributors: 2, share: 0.85 }), ..PrimaryRules::default() };
        assert_eq!(rules.sensitivity(&cell(&[60.0, 30.0, 10.0])), Some(Sensitivity::Dominance));
        assert_eq!(rules.sensitivity(&cell(&[50.0, 30.0, 20.0])), None);
    }

    /// The second largest knows its own 30 and the total 100: the rest of 4 is all that hides the largest, 66.
    #[test]
    fn a_total_that_gives_the_largest_away_is_sensitive() {
        let rules = PrimaryRules { prior_posterior: Some(0.10), ..PrimaryRules::default() };
        assert_eq!(rules.sensitivity(&cell(&[66.0, 30.0, 4.0])), Some(Sensitivity::PriorPosterior));
        assert_eq!(rules.sensitivity(&cell(&[60.0, 30.0, 10.0])), None);
    }

    #[test]
    fn small_groups_that_all_agree_are_sensitive() {
        let rules = PrimaryRules { smallest_unanimous: Some(30), ..PrimaryRules::default() };
        let alike = Cell { unanimous: true, ..Cell::shown("cell", 29) };
        assert_eq!(rules.sensitivity(&alike), Some(Sensitivity::Unanimous));
        assert_eq!(rules.sensitivity(&Cell { people: 30, ..alike }), None);
    }
}
