use crate::interval::{IntervalError, normal_critical, recommended};
use crate::{Estimand, Estimate, Status};

use super::error::positive;
use super::{Expectation, PlanError};

/// How the half-width of an interval is reckoned.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Precision {
    /// Of the interval that will be published, [`recommended`]: the larger of its two sides,
    /// `max(upper - p, p - lower)`, so that neither reaches further than promised.
    #[default]
    Published,
    /// Of the normal approximation `p ± z SE`: the textbook's closed form. Too short for small bases and for
    /// proportions near 0 or 1.
    Normal,
}

/// Half-width of the interval expected of `responses` answers, on the scale of proportions (0.05 is 5 points).
///
/// The degrees of freedom are `n - 1`: a ward is a stratum, and each response a sampling unit.
///
/// ```
/// use statistics::planning::{Expectation, Precision, half_width};
///
/// let ward = Expectation::new(0.5, 1.0)?;
/// let normal = half_width(&ward, 100, 0.95, Precision::Normal)?;
/// assert!((normal - 1.959964 * 0.05).abs() < 1e-7);
/// // At p = 0.9 the side towards the middle is the longer one.
/// let ward = Expectation::new(0.9, 1.0)?;
/// assert!(half_width(&ward, 100, 0.95, Precision::Published)? > half_width(&ward, 100, 0.95, Precision::Normal)?);
/// # Ok::<(), statistics::planning::PlanError>(())
/// ```
///
/// # Errors
///
/// [`PlanError::Interval`] for a level outside (0, 1), or with too few responses for an interval;
/// [`PlanError::Number`] for no responses.
pub fn half_width(
    expectation: &Expectation,
    responses: usize,
    level: f64,
    precision: Precision,
) -> Result<f64, PlanError> {
    let n = positive("the number of responses", responses as f64)?;
    let df = responses - 1;
    let (p, variance) = (expectation.proportion(), expectation.variance(n));
    // The weights know nothing of a limited population: Kish's effective base is without its correction.
    let kish = p * (1.0 - p) * n / expectation.variance_per_response();
    Ok(reach(p, variance, kish, responses, df, level, precision)?)
}

/// Effective bases above this are beyond the exact intervals, whose sides there equal those of the normal ones.
const NORMAL_BASE: f64 = 1e8;

/// The half-width of a proportion with a variance and an effective base on a base of `n`.
pub(super) fn reach(
    p: f64,
    variance: f64,
    effective_base_kish: f64,
    n: usize,
    degrees_of_freedom: usize,
    level: f64,
    precision: Precision,
) -> Result<f64, IntervalError> {
    let z = normal_critical(level)?;
    let effective = p * (1.0 - p) / variance;
    if precision == Precision::Normal || variance == 0.0 || effective > NORMAL_BASE {
        return Ok(z * variance.sqrt());
    }
    let estimate = Estimate {
        estimand: Estimand::Proportion,
        status: Status::Ok,
        value: Some(p),
        variance: Some(variance),
        standard_error: Some(variance.sqrt()),
        degrees_of_freedom,
        n,
        sum_of_weights: n as f64,
        effective_base_kish: Some(effective_base_kish),
        deff_kish: Some(n as f64 / effective_base_kish),
        effective_base_design: Some(effective),
        deff: None,
        deff_replace: Some(n as f64 / effective),
    };
    let interval = recommended(&estimate, level)?;
    Ok((interval.upper - p).max(p - interval.lower))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::interval::wilson;

    #[test]
    fn the_larger_side_of_the_interval_in_use() {
        let middle = Expectation::new(0.7, 1.5).unwrap().of_population(4000.0).unwrap();
        let kish = 0.21 / 200.0 * 1.5;
        let by_hand = wilson(0.7, (middle.variance(200.0) * kish).sqrt(), 199, 0.95).unwrap();
        let got = half_width(&middle, 200, 0.95, Precision::Published).unwrap();
        assert_eq!(got, 0.7 - by_hand.lower);
        assert!(got > by_hand.upper - 0.7);
        let end = Expectation::new(0.02, 1.2).unwrap();
        let by_hand = wilson(0.02, end.variance(90.0), 89, 0.9).unwrap();
        assert_eq!(half_width(&end, 90, 0.9, Precision::Published).unwrap(), by_hand.upper - 0.02);
    }

    #[test]
    fn refuses_no_responses_and_bad_levels() {
        let half = Expectation::new(0.5, 1.0).unwrap();
        assert!(matches!(half_width(&half, 0, 0.95, Precision::Normal), Err(PlanError::Number { .. })));
        assert!(matches!(half_width(&half, 1, 0.95, Precision::Published), Err(PlanError::Interval(_))));
        assert!(matches!(half_width(&half, 9, 1.0, Precision::Normal), Err(PlanError::Interval(_))));
    }

    #[test]
    fn a_census_is_exact_and_an_enormous_base_is_normal() {
        let half = Expectation::new(0.5, 1.0).unwrap().of_population(50.0).unwrap();
        assert_eq!(half_width(&half, 50, 0.95, Precision::Published).unwrap(), 0.0);
        let huge = Expectation::new(0.01, 1.0).unwrap();
        let (n, level) = (50_000_000_000, 0.95);
        let (published, normal) = (Precision::Published, Precision::Normal);
        assert_eq!(half_width(&huge, n, level, published).unwrap(), half_width(&huge, n, level, normal).unwrap());
    }
}
