use crate::interval::normal_critical;

use super::error::{check, positive};
use super::precision::half_width;
use super::{Expectation, PlanError, Precision};

/// Counts within this share of a whole number are that number: `n / r` is rounded up only where it really is more.
const ROUNDING: f64 = 1e-12;
/// More responses than any survey will have.
pub(super) const MOST: f64 = 1e9;
/// Up to here every base is tried: the rule of the published interval changes at a small base.
const TRIED_ONE_BY_ONE: usize = 100;

/// The whole number at or above, rounding apart.
pub(super) fn up(value: f64) -> usize {
    (value * (1.0 - ROUNDING)).ceil() as usize
}

/// The whole number at or below, rounding apart.
pub(super) fn down(value: f64) -> usize {
    (value * (1.0 + ROUNDING)).floor() as usize
}

/// Responses needed for an interval of at most `target` to either side: the smallest `n` that gives it.
///
/// [`Precision::Normal`]: `n_0 = deff z^2 p (1 - p) / target^2`, and `n = n_0 / (1 + (n_0 - 1) / N)` of a population of
/// `N` (Cochran 1977, section 4.4), rounded up. [`Precision::Published`]: by search
/// over [`half_width`].
///
/// ```
/// use statistics::planning::{Expectation, Precision, required_responses};
///
/// // The 5 points at 95 % of every textbook.
/// let half = Expectation::new(0.5, 1.0)?;
/// assert_eq!(required_responses(&half, 0.05, 0.95, Precision::Normal)?, 385);
/// // Near an end the published interval needs more.
/// let rare = Expectation::new(0.03, 1.0)?;
/// assert_eq!(required_responses(&rare, 0.03, 0.95, Precision::Normal)?, 125);
/// assert!(required_responses(&rare, 0.03, 0.95, Precision::Published)? > 200);
/// # Ok::<(), statistics::planning::PlanError>(())
/// ```
///
/// # Errors
///
/// [`PlanError::Number`] for a target that is not positive or is out of reach of any sample; the level.
pub fn required_responses(
    expectation: &Expectation,
    target: f64,
    level: f64,
    precision: Precision,
) -> Result<usize, PlanError> {
    let z = normal_critical(level)?;
    let spread = z * positive("the half-width", target)?.recip();
    let first = expectation.variance_per_response() * spread * spread;
    let n = expectation.population().map_or(first, |people| first / (1.0 + (first - 1.0) / people));
    check("the half-width", target, "within the reach of a sample", n < MOST)?;
    let normal = up(n).max(1);
    if precision == Precision::Normal {
        return Ok(normal);
    }
    let met = |n: usize| half_width(expectation, n, level, precision).is_ok_and(|reached| reached <= target);
    if let Some(n) = (1..=TRIED_ONE_BY_ONE).find(|n| met(*n)) {
        return Ok(n);
    }
    let (mut low, mut high) = (TRIED_ONE_BY_ONE, normal.max(TRIED_ONE_BY_ONE + 1));
    while !met(high) {
        check("the half-width", target, "within the reach of a sample", (high as f64) < MOST)?;
        (low, high) = (high, 2 * high);
    }
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if met(middle) { high = middle } else { low = middle }
    }
    Ok(high)
}

/// Addresses (or people) to invite for `responses` answers at an expected response rate: `n / r`, rounded up.
///
/// ```
/// use statistics::planning::invitations;
///
/// assert_eq!(invitations(150, 0.22)?, 682);
/// assert_eq!(invitations(150, 0.25)?, 600);
/// # Ok::<(), statistics::planning::PlanError>(())
/// ```
///
/// # Errors
///
/// [`PlanError::Number`] for a rate that is not above 0 and at most 1.
pub fn invitations(responses: usize, response_rate: f64) -> Result<usize, PlanError> {
    Ok(up(responses as f64 / rate(response_rate)?))
}

/// A response rate.
pub(super) fn rate(value: f64) -> Result<f64, PlanError> {
    check("the response rate", value, "more than 0 and at most 1", value > 0.0 && value <= 1.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn normal(p: f64, deff: f64, population: Option<f64>, target: f64, level: f64) -> usize {
        let expectation = Expectation::new(p, deff).unwrap();
        let expectation = population.map_or(Ok(expectation), |people| expectation.of_population(people)).unwrap();
        required_responses(&expectation, target, level, Precision::Normal).unwrap()
    }

    /// Cochran 1977, section 4.4: p = 0.5, d = 0.05, t = 2 give 400, and 356 on an island of 3,200.
    #[test]
    fn cochran_on_an_island() {
        let two = 0.954_499_736_103_641_6;
        assert_eq!(normal(0.5, 1.0, None, 0.05, two), 400);
        assert_eq!(normal(0.5, 1.0, Some(3200.0), 0.05, two), 356);
    }

    /// p = 0.5 at margins of 1 to 8 points, as in the vignette on single-stage samples of R's PracTools:
    /// `ceiling(qnorm(0.975)^2 * 0.25 / e^2)` in R 4.2.2.
    #[test]
    fn a_table_of_margins() {
        let expected = [9604, 2401, 1068, 601, 385, 267, 196, 151];
        for (points, n) in (1..).zip(expected) {
            assert_eq!(normal(0.5, 1.0, None, f64::from(points) / 100.0, 0.95), n);
        }
    }

    /// The recipes of a cookbook in chapter 2 of Lohr 2019: 0.03 at 95 % needs 1,067.1; of 1,251 recipes about 576.
    #[test]
    fn lohr_on_a_cookbook() {
        assert_eq!(normal(0.5, 1.0, None, 0.03, 0.95), 1068);
        assert!(normal(0.5, 1.0, Some(1251.0), 0.03, 0.95).abs_diff(576) <= 1);
    }

    #[test]
    fn the_design_effect_multiplies() {
        assert_eq!(normal(0.5, 1.5, None, 0.05, 0.95), 577);
        assert_eq!(normal(0.5, 1.0, Some(1.0), 0.05, 0.95), 1);
    }

    /// The search finds what trying every number finds, also across the change of interval at a base of 30.
    #[test]
    fn the_search_finds_the_first() {
        for (p, deff, people) in [(0.5, 1.0, 600.0), (0.03, 1.4, 900.0), (0.96, 0.8, 120.0), (0.7, 2.0, 2000.0)] {
            let ward = Expectation::new(p, deff).unwrap().of_population(people).unwrap();
            for target in [0.4, 0.25, 0.18, 0.1, 0.05, 0.03] {
                let met =
                    |n: &usize| half_width(&ward, *n, 0.95, Precision::Published).is_ok_and(|half| half <= target);
                let first = (1..=people as usize).find(met).unwrap();
                assert_eq!(required_responses(&ward, target, 0.95, Precision::Published).unwrap(), first);
            }
        }
    }

    #[test]
    fn refuses_targets_and_rates_that_cannot_be() {
        let half = Expectation::new(0.5, 1.0).unwrap();
        for target in [0.0, -0.1, f64::NAN, f64::INFINITY, 1e-9] {
            let refused = required_responses(&half, target, 0.95, Precision::Published);
            assert!(matches!(refused, Err(PlanError::Number { .. })), "{target}");
        }
        for rate in [0.0, 1.1, f64::NAN] {
            assert!(invitations(10, rate).is_err());
        }
        assert_eq!(invitations(0, 0.3).unwrap(), 0);
        assert_eq!((invitations(7, 0.07).unwrap(), down(100.0 * 0.29)), (100, 29));
    }
}
