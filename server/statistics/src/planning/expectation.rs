use super::PlanError;
use super::error::{between, check, positive};

/// What is expected of a proportion before anybody is asked.
///
/// ```
/// use statistics::planning::Expectation;
///
/// // 70 in 100 agree; weighting and households cost 30 in 100 of the precision; 9,400 adults live there.
/// let ward = Expectation::new(0.7, 1.3)?.of_population(9_400.0)?;
/// let by_hand = 1.3 * 0.7 * 0.3 / 150.0 * (9_400.0 - 150.0) / 9_399.0;
/// assert!((ward.variance(150.0) - by_hand).abs() < 1e-15);
/// # Ok::<(), statistics::planning::PlanError>(())
/// ```
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Expectation {
    proportion: f64,
    design_effect: f64,
    population: Option<f64>,
}

impl Expectation {
    /// A proportion `p` strictly between 0 and 1 and the design effect of its estimate (1 for a simple random sample),
    /// in a population without limit.
    ///
    /// The cautious `p` is 0.5, where the variance is largest.
    ///
    /// # Errors
    ///
    /// [`PlanError::Number`] for a proportion outside (0, 1) or a design effect that is not finite and positive.
    pub fn new(proportion: f64, design_effect: f64) -> Result<Self, PlanError> {
        between("the expected proportion", proportion)?;
        positive("the design effect", design_effect)?;
        Ok(Self { proportion, design_effect, population: None })
    }

    /// The same, of a population of `people`: the variance gets the finite population correction.
    ///
    /// # Errors
    ///
    /// [`PlanError::Number`] for fewer than one person, or a count that is not finite.
    pub fn of_population(self, people: f64) -> Result<Self, PlanError> {
        check("the population", people, "finite and at least 1", people >= 1.0 && people.is_finite())?;
        Ok(Self { population: Some(people), ..self })
    }

    /// The expected proportion.
    #[must_use]
    pub fn proportion(&self) -> f64 {
        self.proportion
    }

    /// The expected design effect.
    #[must_use]
    pub fn design_effect(&self) -> f64 {
        self.design_effect
    }

    /// The people, if they are limited.
    #[must_use]
    pub fn population(&self) -> Option<f64> {
        self.population
    }

    /// Variance expected of `n` responses: `deff p (1 - p) / n (N - n) / (N - 1)` (Cochran 1977, theorem 3.2, times the
    /// design effect); 0 when everybody answers, infinite when nobody does.
    #[must_use]
    pub fn variance(&self, responses: f64) -> f64 {
        self.variance_per_response() / responses * self.correction(responses)
    }

    /// `deff p (1 - p)`.
    pub(super) fn variance_per_response(&self) -> f64 {
        self.design_effect * self.proportion * (1.0 - self.proportion)
    }

    /// `(N - n) / (N - 1)`.
    pub(super) fn correction(&self, responses: f64) -> f64 {
        match self.population {
            None => 1.0,
            Some(people) if responses >= people => 0.0,
            Some(people) => ((people - responses) / (people - 1.0)).min(1.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_what_cannot_be() {
        for p in [0.0, 1.0, -0.1, f64::NAN] {
            assert!(matches!(Expectation::new(p, 1.0), Err(PlanError::Number { .. })), "{p}");
        }
        for deff in [0.0, -1.0, f64::NAN, f64::INFINITY] {
            assert!(matches!(Expectation::new(0.5, deff), Err(PlanError::Number { .. })), "{deff}");
        }
        let half = Expectation::new(0.5, 1.0).unwrap();
        for people in [0.0, 0.5, f64::NAN, f64::INFINITY] {
            assert!(matches!(half.of_population(people), Err(PlanError::Number { .. })), "{people}");
        }
    }

    #[test]
    fn a_census_has_no_variance() {
        let one = Expectation::new(0.5, 2.0).unwrap().of_population(1.0).unwrap();
        let many = one.of_population(80.0).unwrap();
        assert_eq!((one.variance(1.0), many.variance(80.0), many.variance(90.0)), (0.0, 0.0, 0.0));
        assert_eq!(many.variance(1.0), 0.5);
    }
}
