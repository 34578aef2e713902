use crate::{Estimand, Estimate, Status};

use super::{Interval, IntervalError, clopper_pearson, korn_graubard, logit, wald};

/// Proportions below this, or above one minus this, are near an end.
const NEAR_AN_END: f64 = 0.05;
/// Unweighted bases below this are small.
const SMALL_BASE: usize = 30;

/// The interval to publish for an estimate, at a level such as 0.95.
///
/// For a proportion:
///
/// 1. `p = 0` or `p = 1` (everybody gave the same answer): [`clopper_pearson`] on Kish's effective base of the domain.
///    The variance by the design is 0 there, so the design-based effective base is undefined.
/// 2. `p < 0.05` or `p > 0.95`, or an unweighted base under 30: [`korn_graubard`]. Near an end or on few answers the
///    normal approximation behind the logit covers too seldom on one side (Korn & Graubard 1998; Franco, Little, Louis
///    & Slud 2019); the beta interval errs on the wide side. The limits are where a base of 100 holds 5 answers on the
///    rarer side, and where Student's t has come within a tenth of the normal.
/// 3. Otherwise [`logit`], which is closest to its level in the middle.
///
/// For means, totals, ratios and differences: [`wald`].
///
/// # Errors
///
/// [`IntervalError::NoInterval`] where nobody answered, where all answers to a numeric question are the same or where
/// the value is fixed by the design or the targets; [`IntervalError::DegreesOfFreedom`]; the level.
pub fn recommended(estimate: &Estimate, level: f64) -> Result<Interval, IntervalError> {
    let refused = || IntervalError::NoInterval(estimate.status);
    let (Some(value), Some(variance)) = (estimate.value, estimate.variance) else { return Err(refused()) };
    let df = estimate.degrees_of_freedom;
    match (estimate.status, estimate.estimand) {
        (Status::DegenerateAllSame, Estimand::Proportion) => {
            clopper_pearson(value, estimate.effective_base_kish.ok_or_else(refused)?, level)
        }
        (Status::Ok, Estimand::Proportion) => {
            let near = !(NEAR_AN_END..=1.0 - NEAR_AN_END).contains(&value);
            if near || estimate.n < SMALL_BASE {
                korn_graubard(value, variance, estimate.n, df, level)
            } else {
                logit(value, variance, df, level)
            }
        }
        (Status::Ok, _) => wald(value, variance, df, level),
        _ => Err(refused()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Design, IntervalMethod, Sample, Variable, WeightSet};

    fn estimate(yes: usize, n: usize) -> Estimate {
        let weights = (0..n).map(|row| 1.0 + (row % 3) as f64).collect();
        let design = Design::builder(weights).build().unwrap();
        let sample = Sample::new(design.clone(), WeightSet::base(&design)).unwrap();
        sample.proportion(&Variable::indicator((0..n).map(|row| Some(row < yes))), &sample.all()).unwrap()
    }

    #[test]
    fn method_by_value_and_base() {
        let method = |yes, n| recommended(&estimate(yes, n), 0.95).unwrap().method;
        assert_eq!(method(60, 120), IntervalMethod::Logit);
        assert_eq!(method(3, 120), IntervalMethod::KornGraubard);
        assert_eq!(method(117, 120), IntervalMethod::KornGraubard);
        assert_eq!(method(12, 29), IntervalMethod::KornGraubard);
        assert_eq!(method(120, 120), IntervalMethod::ClopperPearson);
    }

    #[test]
    fn all_the_same_is_exact_on_the_effective_base() {
        let nobody = estimate(0, 120);
        let interval = recommended(&nobody, 0.95).unwrap();
        let base = nobody.effective_base_kish.unwrap();
        assert_eq!(interval.lower, 0.0);
        assert!((interval.upper - (1.0 - 0.025_f64.powf(1.0 / base))).abs() < 1e-12);
        assert!(base < 120.0);
    }
}
