use crate::distribution::{normal_quantile, normal_two_sided};
use crate::interval::normal_critical;

use super::error::{between, check, positive};
use super::responses::{MOST, up};
use super::{Expectation, PlanError};

/// The smallest differences that a comparison finds with a given power.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct Detectable {
    /// The smallest rise from the first to the second; `None` if not even a rise to 1 would be found.
    pub rise: Option<f64>,
    /// The smallest fall, as a positive number; `None` if not even a fall to 0 would be found.
    pub fall: Option<f64>,
}

/// The smallest rise and fall found with probability `power` by a two-sided test at `1 - level`, between two independent
/// samples: two waves, or two wards.
///
/// The `delta > 0` with `delta = (z_(1 - alpha/2) + z_power) sqrt(V_1(p) + V_2(p ± delta))`, each variance at its own
/// proportion, as in the test of [`independent`](crate::contrast::independent) (Valliant, Dever & Kreuter
/// 2018, chapter 4). The chance of finding a difference in the wrong direction is left out. Of
/// `second` only the design effect and the population are used.
///
/// ```
/// use statistics::planning::{Expectation, detectable_difference};
///
/// let town = Expectation::new(0.7, 1.4)?;
/// let found = detectable_difference((&town, 1_000), (&town, 1_200), 0.95, 0.8)?;
/// // Just above 6 points either way: waves of a thousand cannot show less.
/// assert!(found.rise.is_some_and(|rise| (0.06..0.065).contains(&rise)));
/// assert!(found.fall.is_some_and(|fall| (0.06..0.07).contains(&fall)));
/// # Ok::<(), statistics::planning::PlanError>(())
/// ```
///
/// # Errors
///
/// [`PlanError::Number`] for no responses, or a power that is not between `alpha / 2` and 1; the level.
pub fn detectable_difference(
    first: (&Expectation, usize),
    second: (&Expectation, usize),
    level: f64,
    power: f64,
) -> Result<Detectable, PlanError> {
    let k = deviates(level, power)?;
    let (n, m) = (count(first.1)?, count(second.1)?);
    let (fixed, p) = (first.0.variance(n), first.0.proportion());
    let scale = second.0.design_effect() / m * second.0.correction(m);
    // delta^2 = k^2 (V_1 + scale (p + delta)(1 - p - delta)): a quadratic with one positive root.
    let root = |p: f64| {
        let square = 1.0 + k * k * scale;
        let linear = k * k * scale * (1.0 - 2.0 * p);
        let constant = k * k * (fixed + scale * p * (1.0 - p));
        let delta = (linear + (linear * linear + 4.0 * square * constant).sqrt()) / (2.0 * square);
        (p + delta <= 1.0).then_some(delta)
    };
    Ok(Detectable { rise: root(p), fall: root(1.0 - p) })
}

/// The probability that a two-sided test at `1 - level` finds the difference between two expectations in its direction:
/// `Phi(|p_1 - p_2| / sqrt(V_1 + V_2) - z_(1 - alpha/2))`.
///
/// # Errors
///
/// [`PlanError::Number`] for no responses; the level.
pub fn power_of_difference(
    first: (&Expectation, usize),
    second: (&Expectation, usize),
    level: f64,
) -> Result<f64, PlanError> {
    let z = normal_critical(level)?;
    let variance = first.0.variance(count(first.1)?) + second.0.variance(count(second.1)?);
    let difference = (first.0.proportion() - second.0.proportion()).abs();
    if variance == 0.0 {
        return Ok(if difference > 0.0 { 1.0 } else { 0.0 });
    }
    let over = difference / variance.sqrt() - z;
    let tail = 0.5 * normal_two_sided(over);
    Ok(if over > 0.0 { 1.0 - tail } else { tail })
}

/// Responses needed in each of two independent samples of one size to find the difference between two expectations with
/// probability `power`: the smallest `n` with `V_1(n) + V_2(n) <= (p_1 - p_2)^2 / (z_(1 - alpha/2) + z_power)^2`.
///
/// Without a limited population that is `k^2 (deff_1 p_1 q_1 + deff_2 p_2 q_2) / (p_1 - p_2)^2` (Valliant, Dever &
/// Kreuter 2018, chapter 4), rounded up.
///
/// ```
/// use statistics::planning::{Expectation, responses_for_difference};
///
/// let (before, after) = (Expectation::new(0.50, 1.0)?, Expectation::new(0.75, 1.0)?);
/// // (1.95996 + 1.28155)^2 (0.25 + 0.1875) / 0.0625 = 73.55.
/// assert_eq!(responses_for_difference(&before, &after, 0.95, 0.9)?, 74);
/// # Ok::<(), statistics::planning::PlanError>(())
/// ```
///
/// # Errors
///
/// [`PlanError::Number`] for equal proportions, or a power that is not between `alpha / 2` and 1; the level.
pub fn responses_for_difference(
    first: &Expectation,
    second: &Expectation,
    level: f64,
    power: f64,
) -> Result<usize, PlanError> {
    let k = deviates(level, power)?;
    let ratio = positive("the difference", (first.proportion() - second.proportion()).abs())? / k;
    let allowed = ratio * ratio;
    let met = |n: usize| first.variance(n as f64) + second.variance(n as f64) <= allowed * (1.0 + 1e-12);
    let most = (first.variance_per_response() + second.variance_per_response()) / allowed;
    check("the difference", ratio * k, "within the reach of a sample", most < MOST)?;
    let (mut low, mut high) = (0, up(most).max(1));
    while high - low > 1 {
        let middle = low + (high - low) / 2;
        if met(middle) { high = middle } else { low = middle }
    }
    Ok(high)
}

/// `z_(1 - alpha/2) + z_power`.
fn deviates(level: f64, power: f64) -> Result<f64, PlanError> {
    let k = normal_critical(level)? + normal_quantile(between("the power", power)?);
    check("the power", power, "more than half of 1 - level", k > 0.0)?;
    Ok(k)
}

fn count(responses: usize) -> Result<f64, PlanError> {
    positive("the number of responses", responses as f64)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// What is detectable has just the power asked for.
    #[test]
    fn power_and_detectable_difference_are_inverse() {
        for (p, deff, people, n, m) in
            [(0.5, 1.0, 1e6, 300, 400), (0.9, 1.6, 5000.0, 120, 900), (0.08, 1.2, 700.0, 500, 80)]
        {
            let first = Expectation::new(p, deff).unwrap().of_population(people).unwrap();
            for power in [0.5, 0.8, 0.95] {
                let found = detectable_difference((&first, n), (&first, m), 0.95, power).unwrap();
                let sides = [found.rise.map(|rise| p + rise), found.fall.map(|fall| p - fall)];
                for q in sides.into_iter().flatten().filter(|q| *q > 0.0 && *q < 1.0) {
                    let second = Expectation::new(q, deff).unwrap().of_population(people).unwrap();
                    let got = power_of_difference((&first, n), (&second, m), 0.95).unwrap();
                    assert!((got - power).abs() < 1e-9, "{got} is not {power}");
                }
            }
        }
    }

    /// By hand at p = 0.5, n = m = 100: k = 2.801585; k^2 / 100 = 0.0784888, so
    /// delta^2 (1.0784888) = 2 * 0.0196222 and delta = 0.190757.
    #[test]
    fn detectable_by_hand() {
        let half = Expectation::new(0.5, 1.0).unwrap();
        let found = detectable_difference((&half, 100), (&half, 100), 0.95, 0.8).unwrap();
        assert!((found.rise.unwrap() - 0.190_757).abs() < 1e-6);
        assert!((found.rise.unwrap() - found.fall.unwrap()).abs() < 1e-15);
    }

    #[test]
    fn small_bases_near_an_end_find_no_rise() {
        let high = Expectation::new(0.97, 1.0).unwrap();
        let found = detectable_difference((&high, 20), (&high, 20), 0.95, 0.8).unwrap();
        assert!(found.rise.is_none() && found.fall.is_some());
    }

    #[test]
    fn enough_and_no_more_responses() {
        let first = Expectation::new(0.62, 1.3).unwrap().of_population(900.0).unwrap();
        let second = Expectation::new(0.70, 1.3).unwrap();
        let n = responses_for_difference(&first, &second, 0.95, 0.8).unwrap();
        assert!(power_of_difference((&first, n), (&second, n), 0.95).unwrap() >= 0.8 - 1e-12);
        assert!(power_of_difference((&first, n - 1), (&second, n - 1), 0.95).unwrap() < 0.8);
    }

    #[test]
    fn refuses_no_difference_and_no_power() {
        let half = Expectation::new(0.5, 1.0).unwrap();
        assert!(matches!(responses_for_difference(&half, &half, 0.95, 0.8), Err(PlanError::Number { .. })));
        for power in [0.0, 0.02, 1.0, f64::NAN] {
            let refused = detectable_difference((&half, 10), (&half, 10), 0.95, power);
            assert!(matches!(refused, Err(PlanError::Number { .. })), "{power}");
        }
        assert!(power_of_difference((&half, 0), (&half, 10), 0.95).is_err());
    }
}
