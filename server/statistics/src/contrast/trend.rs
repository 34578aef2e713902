use crate::Estimate;
use crate::contingency::{FTest, f_test};

use super::combination::sum;
use super::{Combination, ContrastError};

/// A straight line through three or more waves.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Trend {
    /// Change per unit of time, with its test and interval.
    pub slope: Combination,
    /// Whether the waves leave a straight line; `None` if a wave has no variance.
    pub departure: Option<FTest>,
}

/// The trend over waves of independent samples: `(time, estimate)` of each, in any order and any unit of time.
///
/// The slope is the least-squares line through the estimates, each wave counting alike, `sum (t - mean t) theta / sum (t -
/// mean t)^2`: a linear combination, so that its variance needs no model. The departure tests that all waves lie on one
/// line: the sum of squares about the line fitted with weights `1 / V`, which is Wald's statistic of the `k` = waves - 2
/// contrasts beside the line, against F as in [`Sample::joint_test`](crate::Sample::joint_test). Degrees of freedom are
/// added up over the waves.
///
/// ```
/// use statistics::contrast::trend;
/// use statistics::{Design, Estimate, Sample, Variable, WeightSet};
///
/// let wave = |share: u32| -> Result<Estimate, Box<dyn std::error::Error>> {
///     let design = Design::builder(vec![1.0; 100]).build()?;
///     let sample = Sample::new(design.clone(), WeightSet::base(&design))?;
///     Ok(sample.proportion(&Variable::indicator((0..100).map(|row| Some(row < share))), &sample.all())?)
/// };
/// let (first, second, third) = (wave(60)?, wave(66)?, wave(70)?);
/// let trend = trend(&[(2023.0, &first), (2024.0, &second), (2026.0, &third)])?;
/// // 0.6, 0.66 and 0.7 at -4/3, -1/3 and 5/3 years from the mean: 0.1467 / 4.6667.
/// assert!((trend.slope.value.unwrap_or(f64::NAN) - 0.44 / 14.0).abs() < 1e-12);
/// assert!(trend.departure.is_some_and(|test| test.p_value > 0.5));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// [`ContrastError::Waves`] for fewer than three; [`ContrastError::Time`] for a time that is not finite, or is that of an
/// earlier wave; [`ContrastError::Kinds`] for estimates of different kinds.
pub fn trend(waves: &[(f64, &Estimate)]) -> Result<Trend, ContrastError> {
    if waves.len() < 3 {
        return Err(ContrastError::Waves { waves: waves.len() });
    }
    for (wave, (time, estimate)) in waves.iter().enumerate() {
        if !time.is_finite() || waves[..wave].iter().any(|(earlier, _)| earlier == time) {
            return Err(ContrastError::Time { wave, time: *time });
        }
        let (first, second) = (waves[0].1.estimand, estimate.estimand);
        if first != second {
            return Err(ContrastError::Kinds { first, second });
        }
    }
    let count = waves.len() as f64;
    let middle = waves.iter().map(|(time, _)| time / count).sum::<f64>();
    let squares: f64 = waves.iter().map(|(time, _)| (time - middle) * (time - middle)).sum();
    let terms: Vec<(f64, &Estimate)> =
        waves.iter().map(|(time, estimate)| ((time - middle) / squares, *estimate)).collect();
    // A wave at the middle has a coefficient of 0, but it is a wave of the trend.
    Ok(Trend { slope: sum(&terms)?, departure: departure(waves, middle) })
}

/// `sum (theta - a - b t)^2 / V` about the line with weights `1 / V`, against F.
fn departure(waves: &[(f64, &Estimate)], middle: f64) -> Option<FTest> {
    let degrees = waves.iter().map(|(_, estimate)| estimate.degrees_of_freedom).sum::<usize>();
    let k = waves.len() - 2;
    if degrees < k {
        return None;
    }
    let mut points = Vec::with_capacity(waves.len());
    for (time, estimate) in waves {
        let variance = estimate.variance.filter(|variance| *variance > 0.0)?;
        points.push((time - middle, estimate.value?, 1.0 / variance));
    }
    let total = |of: fn(f64, f64) -> f64| points.iter().map(|(t, y, w)| w * of(*t, *y)).sum::<f64>();
    let weight = total(|_, _| 1.0);
    let (mean_t, mean_y) = (total(|t, _| t) / weight, total(|_, y| y) / weight);
    let (mut across, mut along) = (0.0, 0.0);
    for (t, y, w) in &points {
        across += w * (t - mean_t) * (y - mean_y);
        along += w * (t - mean_t) * (t - mean_t);
    }
    let off = |(t, y, w): &(f64, f64, f64)| {
        let off = y - mean_y - across / along * (t - mean_t);
        w * off * off
    };
    let statistic: f64 = points.iter().map(off).sum();
    let (k, degrees) = (k as f64, degrees as f64);
    let scaled = statistic * (degrees - k + 1.0) / (k * degrees);
    scaled.is_finite().then(|| f_test(scaled, k, degrees - k + 1.0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Estimand, Status};

    fn estimate(value: f64, variance: f64, degrees_of_freedom: usize) -> Estimate {
        Estimate {
            estimand: Estimand::Proportion,
            status: Status::Ok,
            value: Some(value),
            variance: Some(variance),
            standard_error: Some(variance.sqrt()),
            degrees_of_freedom,
            n: degrees_of_freedom + 1,
            sum_of_weights: 1.0,
            effective_base_kish: None,
            deff_kish: None,
            effective_base_design: None,
            deff: None,
            deff_replace: None,
        }
    }

    /// By hand, times 0, 1, 2, 3 and variances 1: the slope of 1, 3, 2, 6 is (-1.5 - 1.5 + 1 + 9) / 5 = 1.4 with
    /// variance 1/5, and the line 0.9 + 1.4 t leaves 0.1, 0.7, -1.7, 0.9: squares 4.2.
    #[test]
    fn line_of_four_waves_by_hand() {
        let [a, b, c, d] = [1.0, 3.0, 2.0, 6.0].map(|value| estimate(value, 1.0, 10));
        let found = trend(&[(3.0, &d), (0.0, &a), (2.0, &c), (1.0, &b)]).unwrap();
        assert!((found.slope.value.unwrap() - 1.4).abs() < 1e-14);
        assert!((found.slope.variance.unwrap() - 0.2).abs() < 1e-15);
        assert_eq!((found.slope.degrees_of_freedom, found.slope.n), (40, 44));
        let departure = found.departure.unwrap();
        assert!((departure.statistic - 4.2 * 39.0 / 80.0).abs() < 1e-13);
        assert_eq!((departure.numerator, departure.denominator), (2.0, 39.0));
    }

    #[test]
    fn a_wave_in_the_middle_counts_though_its_coefficient_is_nothing() {
        let [a, b, c] = [0.5, 0.6, 0.7].map(|value| estimate(value, 0.01, 10));
        let none = Estimate { status: Status::NoRespondents, value: None, variance: None, ..b };
        let whole = trend(&[(1.0, &a), (2.0, &b), (3.0, &c)]).unwrap();
        assert_eq!(whole.slope.degrees_of_freedom, 30);
        let without = trend(&[(1.0, &a), (2.0, &none), (3.0, &c)]).unwrap();
        assert_eq!((without.slope.status, without.slope.value), (Status::NoRespondents, None));
        assert!(without.slope.interval(0.95).is_err() && without.departure.is_none());
    }

    #[test]
    fn refuses_too_few_waves_and_times_that_do_not_differ() {
        let a = estimate(0.5, 0.01, 9);
        let total = Estimate { estimand: Estimand::Total, ..a };
        assert_eq!(trend(&[(1.0, &a), (2.0, &a)]), Err(ContrastError::Waves { waves: 2 }));
        let same = trend(&[(1.0, &a), (2.0, &a), (1.0, &a)]);
        assert_eq!(same, Err(ContrastError::Time { wave: 2, time: 1.0 }));
        assert!(matches!(trend(&[(1.0, &a), (f64::NAN, &a), (3.0, &a)]), Err(ContrastError::Time { wave: 1, .. })));
        assert!(matches!(trend(&[(1.0, &a), (2.0, &a), (3.0, &total)]), Err(ContrastError::Kinds { .. })));
    }
}
