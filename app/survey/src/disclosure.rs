//! What may be published of small groups: primary and complementary suppression over the wards of a council.
//!
//! The council's own figure is published beside its wards, so a single withheld ward could be worked out from the
//! rest. Withheld wards therefore always number at least two and together hold at least the smallest base.

use crate::estimate::{Estimate, Figure};
use serde::{Deserialize, Serialize};

/// The rule applied to a publication.
#[derive(Clone, Copy, Debug, PartialEq, Serialize, Deserialize)]
pub struct DisclosureRule {
    /// Withhold figures on fewer unweighted people than this.
    pub smallest_base: u32,
    /// Withhold figures whose effective base is below this.
    pub smallest_effective_base: f64,
    /// Mark [u] when the interval is wider than this (0 to 1).
    pub widest_interval: f64,
}

impl Default for DisclosureRule {
    /// Base under 10 or effective base under 8 withheld; intervals wider than 40 points marked.
    fn default() -> Self {
        Self { smallest_base: 10, smallest_effective_base: 8.0, widest_interval: 0.40 }
    }
}

impl DisclosureRule {
    /// The rule for one figure by itself (primary suppression).
    #[must_use]
    pub fn apply(&self, estimate: Option<Estimate>) -> Figure {
        match estimate {
            None => Figure::NotAvailable,
            Some(estimate) if self.too_small(&estimate) => Figure::Suppressed,
            Some(estimate) if estimate.width() > self.widest_interval => Figure::Unreliable(estimate),
            Some(estimate) => Figure::Shown(estimate),
        }
    }

    fn too_small(&self, estimate: &Estimate) -> bool {
        estimate.base < self.smallest_base || estimate.effective_base < self.smallest_effective_base
    }

    /// Which wards to withhold for one question, given each ward's base (0 where nobody has a view) and whether the
    /// rule for one figure withholds it. Adds the smallest shown wards until the withheld ones number at least two
    /// and hold at least `smallest_base` people together. Empty wards hide nothing and protect nothing.
    #[must_use]
    pub fn complementary(&self, bases: &[u32], primary: &[bool]) -> Vec<bool> {
        let mut withheld: Vec<bool> = bases.iter().zip(primary).map(|(base, primary)| *primary && *base > 0).collect();
        loop {
            let hidden = withheld.iter().filter(|hidden| **hidden).count();
            let people: u32 = bases.iter().zip(&withheld).filter(|(_, hidden)| **hidden).map(|(base, _)| base).sum();
            if hidden == 0 || (hidden >= 2 && people >= self.smallest_base) {
                return withheld;
            }
            let next = (0..bases.len()).filter(|at| !withheld[*at] && bases[*at] > 0).min_by_key(|at| bases[*at]);
            match next {
                Some(at) => withheld[at] = true,
                None => return withheld,
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::estimate::IntervalMethod;
    use proptest::prelude::*;

    fn estimate(base: u32, effective_base: f64, width: f64) -> Estimate {
        Estimate {
            value: 0.5,
            lower: 0.5 - width / 2.0,
            upper: 0.5 + width / 2.0,
            method: IntervalMethod::Logit,
            standard_error: width / 4.0,
            degrees_of_freedom: 10.0,
            base,
            effective_base,
            design_effect: f64::from(base) / effective_base,
        }
    }

    #[test]
    fn small_groups_are_withheld_and_wide_intervals_marked() {
        let rule = DisclosureRule::default();
        assert_eq!(rule.apply(None), Figure::NotAvailable);
        assert_eq!(rule.apply(Some(estimate(9, 9.0, 0.1))), Figure::Suppressed);
        assert_eq!(rule.apply(Some(estimate(12, 7.9, 0.1))), Figure::Suppressed);
        assert_eq!(rule.apply(Some(estimate(10, 10.0, 0.5))).shorthand(), "[u]");
        assert_eq!(rule.apply(Some(estimate(60, 50.0, 0.3))).shorthand(), "");
    }

    #[test]
    fn one_withheld_ward_takes_the_smallest_other_with_it() {
        let rule = DisclosureRule::default();
        assert_eq!(rule.complementary(&[9, 60, 40, 0], &[true, false, false, false]), [true, false, true, false]);
        assert_eq!(rule.complementary(&[3, 4, 50, 30], &[true, true, false, false]), [true, true, false, true]);
        assert_eq!(rule.complementary(&[60, 40], &[false, false]), [false, false]);
    }

    proptest! {
        #[test]
        fn what_is_withheld_cannot_be_worked_out(bases in proptest::collection::vec(0u32..80, 3..40)) {
            let rule = DisclosureRule::default();
            let primary: Vec<bool> = bases.iter().map(|base| *base < rule.smallest_base).collect();
            let withheld = rule.complementary(&bases, &primary);
            let hidden: Vec<u32> = bases.iter().zip(&withheld).filter(|(_, h)| **h).map(|(b, _)| *b).collect();
            let populated = bases.iter().filter(|base| **base > 0).count();
            prop_assert!(hidden.is_empty() || hidden.len() >= 2.min(populated));
            prop_assert!(hidden.is_empty() || hidden.iter().sum::<u32>() >= rule.smallest_base || hidden.len() == populated);
            for (at, small) in primary.iter().enumerate() {
                prop_assert!(!small || bases[at] == 0 || withheld[at]);
            }
        }
    }
}
