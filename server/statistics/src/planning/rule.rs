use super::error::{check, positive};
use super::{PlanError, Ward};

/// How a total is shared out: in proportion to a measure of each ward.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum Rule {
    /// `N`: every person has the same chance, and there is no design effect between wards.
    Proportional,
    /// 1: every ward alike, for comparing wards.
    Equal,
    /// `N S` with `S = sqrt(deff p (1 - p))`: the smallest variance of the council's mean for a number of responses
    /// (Neyman 1934; Cochran 1977, section 5.5).
    Neyman,
    /// `N S / sqrt(cost)`: the smallest variance of the council's mean for a budget (Cochran 1977, section 5.5).
    Optimal,
    /// `N^exponent`: from equal (0) to proportional (1); a half is the square-root rule of Kish (1988).
    Power {
        /// From 0 to 1.
        exponent: f64,
    },
    /// `N^exponent S / p`: Bankier's (1988) power allocation for the relative errors of the wards' totals, with `N` as
    /// the measure of importance. [`Ward::spread`] is then of an answer whose mean is the proportion expected.
    Bankier {
        /// From 0 to 1.
        exponent: f64,
    },
}

impl Rule {
    /// [`Rule::Power`] with an exponent of one half.
    pub const SQUARE_ROOT: Self = Self::Power { exponent: 0.5 };

    /// The measure of each ward.
    pub(super) fn measures(self, wards: &[Ward]) -> Result<Vec<f64>, PlanError> {
        if let Self::Power { exponent } | Self::Bankier { exponent } = self {
            check("the exponent of the allocation", exponent, "from 0 to 1", (0.0..=1.0).contains(&exponent))?;
        }
        let measure = |ward: &Ward| {
            let people = ward.population;
            let measure = match self {
                Self::Proportional => people,
                Self::Equal => 1.0,
                Self::Neyman => people * ward.standard_deviation()?,
                Self::Optimal => people * ward.standard_deviation()? / ward.unit_cost()?.sqrt(),
                Self::Power { exponent } => people.powf(exponent),
                Self::Bankier { exponent } => {
                    people.powf(exponent) * ward.standard_deviation()? / ward.expectation()?.proportion()
                }
            };
            positive("the measure to allocate by", measure).map_err(|error| error.of_ward(ward.name()))
        };
        wards.iter().map(measure).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn measures_by_hand() {
        let ward = [Ward::new("Abbey", 400.0).expecting(0.2).design_effect(4.0).cost(4.0)];
        let measure = |rule: Rule| rule.measures(&ward).unwrap()[0];
        // S = sqrt(4 * 0.2 * 0.8) = 0.8.
        assert_eq!((measure(Rule::Proportional), measure(Rule::Equal)), (400.0, 1.0));
        assert!((measure(Rule::Neyman) - 320.0).abs() < 1e-12);
        assert!((measure(Rule::Optimal) - 160.0).abs() < 1e-12);
        assert!((measure(Rule::SQUARE_ROOT) - 20.0).abs() < 1e-12);
        assert!((measure(Rule::Bankier { exponent: 0.5 }) - 80.0).abs() < 1e-12);
        // With an exponent of 1, Bankier's rule is Neyman's where all expect the same.
        assert!((measure(Rule::Bankier { exponent: 1.0 }) * 0.2 - measure(Rule::Neyman)).abs() < 1e-12);
    }

    #[test]
    fn refuses_exponents() {
        for exponent in [-0.1, 1.1, f64::NAN] {
            let refused = Rule::Power { exponent }.measures(&[Ward::new("Abbey", 9.0)]);
            assert!(matches!(refused, Err(PlanError::Number { .. })), "{exponent}");
        }
    }
}
