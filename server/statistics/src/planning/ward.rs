use super::error::{check, positive};
use super::responses::{down, rate};
use super::{Expectation, PlanError};

/// A ward to plan for.
///
/// ```
/// use statistics::planning::Ward;
///
/// let ward = Ward::new("Abbey", 9_400.0).expecting(0.7).design_effect(1.3).responding(0.2).addresses(4_100.0);
/// assert_eq!(ward.name(), "Abbey");
/// ```
#[derive(Debug, Clone, PartialEq)]
pub struct Ward {
    name: String,
    pub(super) population: f64,
    proportion: f64,
    design_effect: f64,
    spread: Option<f64>,
    cost: f64,
    response_rate: f64,
    addresses: Option<f64>,
    minimum: Option<usize>,
    maximum: Option<usize>,
}

/// The fewest responses a variance can be made of.
const FEWEST: usize = 2;

/// The numbers of a ward, checked.
#[derive(Debug, Clone, Copy)]
pub(super) struct Limits {
    pub(super) minimum: usize,
    pub(super) maximum: usize,
}

impl Ward {
    /// A ward of `population` people (adults): expecting a proportion of 0.5 with a design effect of 1, a cost of 1 for
    /// each response, everybody responding, and at least 2 responses. Numbers are checked where the ward is used.
    #[must_use]
    pub fn new(name: impl Into<String>, population: f64) -> Self {
        Self {
            name: name.into(),
            population,
            proportion: 0.5,
            design_effect: 1.0,
            spread: None,
            cost: 1.0,
            response_rate: 1.0,
            addresses: None,
            minimum: None,
            maximum: None,
        }
    }

    /// The same numbers under another name.
    #[must_use]
    pub fn named(mut self, name: impl Into<String>) -> Self {
        self.name = name.into();
        self
    }

    /// The proportion expected, strictly between 0 and 1.
    #[must_use]
    pub fn expecting(mut self, proportion: f64) -> Self {
        self.proportion = proportion;
        self
    }

    /// The design effect expected within the ward (of households, of weighting to age and sex). What unequal chances
    /// *between* wards cost comes from the allocation itself and is not to be counted here.
    #[must_use]
    pub fn design_effect(mut self, design_effect: f64) -> Self {
        self.design_effect = design_effect;
        self
    }

    /// The standard deviation `S` of a numeric answer, to allocate by in place of `sqrt(deff p (1 - p))`.
    #[must_use]
    pub fn spread(mut self, standard_deviation: f64) -> Self {
        self.spread = Some(standard_deviation);
        self
    }

    /// Cost of a response, in any unit.
    #[must_use]
    pub fn cost(mut self, cost: f64) -> Self {
        self.cost = cost;
        self
    }

    /// Response rate expected, above 0 and at most 1.
    #[must_use]
    pub fn responding(mut self, rate: f64) -> Self {
        self.response_rate = rate;
        self
    }

    /// Addresses that can be invited: at most `addresses * response rate` responses are possible, rounded down.
    #[must_use]
    pub fn addresses(mut self, addresses: f64) -> Self {
        self.addresses = Some(addresses);
        self
    }

    /// Fewest responses wanted.
    #[must_use]
    pub fn at_least(mut self, responses: usize) -> Self {
        self.minimum = Some(responses);
        self
    }

    /// Most responses wanted. The population and the addresses are limits besides.
    #[must_use]
    pub fn at_most(mut self, responses: usize) -> Self {
        self.maximum = Some(responses);
        self
    }

    /// Its name.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// What is expected of its proportion.
    ///
    /// # Errors
    ///
    /// [`PlanError::Ward`] for numbers that cannot be.
    pub fn expectation(&self) -> Result<Expectation, PlanError> {
        let expectation = Expectation::new(self.proportion, self.design_effect);
        expectation
            .and_then(|expectation| expectation.of_population(self.population))
            .map_err(|e| e.of_ward(&self.name))
    }

    /// The response rate, checked.
    pub(super) fn rate(&self) -> Result<f64, PlanError> {
        rate(self.response_rate).map_err(|error| error.of_ward(&self.name))
    }

    /// The cost of a response, checked.
    pub(super) fn unit_cost(&self) -> Result<f64, PlanError> {
        positive("the cost of a response", self.cost).map_err(|error| error.of_ward(&self.name))
    }

    /// `S`.
    pub(super) fn standard_deviation(&self) -> Result<f64, PlanError> {
        match self.spread {
            None => Ok(self.expectation()?.variance_per_response().sqrt()),
            Some(spread) => positive("the standard deviation", spread).map_err(|error| error.of_ward(&self.name)),
        }
    }

    /// Fewest and most responses.
    pub(super) fn limits(&self) -> Result<Limits, PlanError> {
        let mut maximum = down(self.expectation().map(|_| self.population)?).min(self.maximum.unwrap_or(usize::MAX));
        let rate = self.rate()?;
        if let Some(addresses) = self.addresses {
            check(
                "the number of addresses",
                addresses,
                "finite and at least 0",
                addresses >= 0.0 && addresses.is_finite(),
            )
            .map_err(|error| error.of_ward(&self.name))?;
            maximum = maximum.min(down(addresses * rate));
        }
        let minimum = self.minimum.unwrap_or(FEWEST.min(maximum));
        if minimum > maximum {
            return Err(PlanError::Limits { ward: self.name.clone(), minimum, maximum });
        }
        Ok(Limits { minimum, maximum })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_by_people_addresses_and_wish() {
        let limits = |ward: Ward| ward.limits().map(|limits| (limits.minimum, limits.maximum));
        let ward = Ward::new("Abbey", 800.7);
        assert_eq!(limits(ward.clone()).unwrap(), (2, 800));
        assert_eq!(limits(ward.clone().at_least(20).at_most(70)).unwrap(), (20, 70));
        assert_eq!(limits(ward.clone().responding(0.1).addresses(290.0)).unwrap(), (2, 29));
        assert_eq!(limits(ward.clone().at_most(1)).unwrap(), (1, 1));
        let refused = limits(ward.responding(0.1).addresses(290.0).at_least(30));
        assert_eq!(refused, Err(PlanError::Limits { ward: "Abbey".into(), minimum: 30, maximum: 29 }));
    }

    #[test]
    fn errors_name_the_ward() {
        let ward = || Ward::new("Castle", 900.0);
        let all = [
            ward().expecting(1.0).expectation().err(),
            ward().design_effect(0.0).standard_deviation().err(),
            ward().spread(f64::NAN).standard_deviation().err(),
            ward().cost(-1.0).unit_cost().err(),
            ward().responding(1.5).limits().err(),
            ward().addresses(f64::INFINITY).limits().err(),
            Ward::new("Castle", 0.0).limits().err(),
        ];
        for error in all {
            let error = error.unwrap();
            assert!(error.to_string().starts_with("ward Castle: "), "{error}");
        }
    }
}
