//! Quantiles with Woodruff's intervals.

mod ordered;
mod rule;
mod woodruff;

pub(crate) use ordered::Ordered;
pub use rule::QuantileRule;
pub use woodruff::{Woodruff, WoodruffInterval};

use crate::{Domain, EstimateError, IntervalError, Sample, Status, Variable};
use thiserror::Error;

/// A quantile of a domain.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Quantile {
    /// The probability it belongs to, 0.5 for the median.
    pub probability: f64,
    /// What kind of result it is: [`Status::NoRespondents`] or [`Status::Ok`].
    pub status: Status,
    /// The quantile, in the units of the variable.
    pub value: Option<f64>,
    /// Lower limit; `None` where the interval of the proportion is undefined or leaves `[0, 1]`.
    pub lower: Option<f64>,
    /// Upper limit; `None` as for `lower`.
    pub upper: Option<f64>,
    /// `(upper - lower) / (2 t)`, with the `t` of the interval.
    pub standard_error: Option<f64>,
    /// Degrees of freedom of the domain.
    pub degrees_of_freedom: usize,
    /// Unweighted base.
    pub n: usize,
}

/// Why quantiles were refused.
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum QuantileError {
    /// Not a probability.
    #[error("probability {probability}: a quantile needs one from 0 to 1")]
    Probability {
        /// As given.
        probability: f64,
    },
    /// The estimate was refused.
    #[error(transparent)]
    Estimate(#[from] EstimateError),
    /// The interval was refused.
    #[error(transparent)]
    Interval(#[from] IntervalError),
}

impl Sample {
    /// Quantiles of a variable in a domain, with Woodruff's (1952) interval.
    ///
    /// The interval is that of the proportion of answers up to the quantile, with its ends mapped back by the same
    /// rule. Without degrees of freedom there is a quantile and no interval.
    ///
    /// ```
    /// use statistics::quantile::{QuantileRule, Woodruff};
    /// use statistics::{Design, Sample, Variable, WeightSet};
    ///
    /// let design = Design::builder(vec![1.0; 99]).build()?;
    /// let sample = Sample::new(design.clone(), WeightSet::base(&design))?;
    /// let hours = Variable::new((1..100).map(|hours| Some(f64::from(hours))))?;
    /// let interval = Woodruff { level: 0.95, ..Woodruff::default() };
    /// let median = &sample.quantiles(&hours, &sample.all(), &[0.5], QuantileRule::School, interval)?[0];
    /// assert_eq!((median.value, median.lower, median.upper), (Some(50.0), Some(41.0), Some(60.0)));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// A probability outside `[0, 1]`, a level outside `(0, 1)`, lengths that differ, negative weights (linear
    /// calibration makes them: use bounds), a stratum with one PSU when the rule is to fail.
    pub fn quantiles(
        &self,
        variable: &Variable,
        domain: &Domain,
        probabilities: &[f64],
        rule: QuantileRule,
        interval: Woodruff,
    ) -> Result<Vec<Quantile>, QuantileError> {
        if let Some(&probability) = probabilities.iter().find(|p| !(0.0..=1.0).contains(*p)) {
            return Err(QuantileError::Probability { probability });
        }
        interval.check()?;
        let ordered = self.ordered(variable, domain)?;
        let mut quantiles = Vec::with_capacity(probabilities.len());
        for &probability in probabilities {
            let value = ordered.at(probability, rule);
            let below = match value {
                Some(value) => variable.at_most(value),
                None => variable.clone(),
            };
            let proportion = self.mean(&below, domain)?;
            let limits = interval.limits(&proportion)?;
            let end = |p: Option<f64>| p.filter(|p| (0.0..=1.0).contains(p)).and_then(|p| ordered.at(p, rule));
            let (lower, upper) = (end(limits.lower), end(limits.upper));
            let width = upper.zip(lower).map(|(upper, lower)| upper - lower);
            quantiles.push(Quantile {
                probability,
                status: if value.is_some() { Status::Ok } else { Status::NoRespondents },
                value,
                lower,
                upper,
                standard_error: width.zip(limits.t).map(|(width, t)| width / (2.0 * t)),
                degrees_of_freedom: proportion.degrees_of_freedom,
                n: proportion.n,
            });
        }
        Ok(quantiles)
    }
}
