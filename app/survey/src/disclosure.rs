//! What may be published of small groups: the rule for one figure by itself (primary suppression), and how a withheld
//! figure is marked. What must be withheld beside it, so that it cannot be worked out, is computed over all figures
//! together by the crate `statistics` (complementary suppression).

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
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::estimate::IntervalMethod;

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
}
