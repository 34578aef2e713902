//! Confidence intervals of estimates.
//!
//! Every function takes the level (0.95, or a simultaneous level such as `0.95^(1/20)`); `t` is the two-sided quantile
//! of Student's t at that level with the degrees of freedom of the domain, `V` the variance by the design.

mod asin;
mod clopper_pearson;
mod error;
mod korn_graubard;
mod likelihood;
mod logit;
mod recommended;
mod wald;
mod wilson;

pub use asin::asin;
pub use clopper_pearson::clopper_pearson;
pub use error::IntervalError;
pub use korn_graubard::korn_graubard;
pub use likelihood::likelihood;
pub use logit::logit;
pub use recommended::recommended;
pub use wald::wald;
pub use wilson::wilson;

use crate::distribution::{normal_quantile, t_critical};

/// How an interval was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum IntervalMethod {
    /// [`asin`].
    Asin,
    /// [`clopper_pearson`].
    ClopperPearson,
    /// [`korn_graubard`].
    KornGraubard,
    /// [`likelihood`].
    Likelihood,
    /// [`logit`].
    Logit,
    /// [`wald`].
    Wald,
    /// [`wilson`].
    Wilson,
}

impl IntervalMethod {
    fn name(self) -> &'static str {
        match self {
            Self::Asin => "arcsine",
            Self::ClopperPearson => "exact binomial",
            Self::KornGraubard => "Korn–Graubard",
            Self::Likelihood => "likelihood",
            Self::Logit => "logit",
            Self::Wald => "t",
            Self::Wilson => "Wilson",
        }
    }
}

/// A confidence interval, with `lower <= upper`.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Interval {
    /// Lower limit.
    pub lower: f64,
    /// Upper limit.
    pub upper: f64,
    /// How it was made.
    pub method: IntervalMethod,
}

impl Interval {
    /// `upper - lower`.
    #[must_use]
    pub fn width(&self) -> f64 {
        self.upper - self.lower
    }

    /// Whether a value lies in it, limits included.
    #[must_use]
    pub fn contains(&self, value: f64) -> bool {
        self.lower <= value && value <= self.upper
    }

    fn of(method: IntervalMethod, lower: f64, upper: f64) -> Result<Self, IntervalError> {
        if lower.is_finite() && upper.is_finite() {
            Ok(Self { lower, upper, method })
        } else {
            Err(IntervalError::Overflow { method: method.name() })
        }
    }

    /// An interval of a proportion: rounding must not push a limit out of [0, 1] or past the estimate.
    fn of_proportion(method: IntervalMethod, p: f64, lower: f64, upper: f64) -> Result<Self, IntervalError> {
        let interval = Self::of(method, lower, upper)?;
        Ok(Self { lower: interval.lower.clamp(0.0, p), upper: interval.upper.clamp(p, 1.0), method })
    }
}

/// Largest base of an exact interval: beyond it the beta distribution loses its digits, and no survey is as large.
const LARGEST_BASE: f64 = 1e9;

fn check_base(method: IntervalMethod, base: f64) -> Result<(), IntervalError> {
    let valid = base > 0.0 && base <= LARGEST_BASE;
    if valid { Ok(()) } else { Err(IntervalError::Base { method: method.name(), base }) }
}

fn check_level(level: f64) -> Result<f64, IntervalError> {
    let alpha = 1.0 - level;
    if level > 0.0 && alpha > 0.0 { Ok(alpha) } else { Err(IntervalError::Level { level }) }
}

/// The two-sided quantile of the normal distribution at a level.
pub(crate) fn normal_critical(level: f64) -> Result<f64, IntervalError> {
    check_level(level).map(|alpha| -normal_quantile(0.5 * alpha))
}

pub(crate) fn critical(level: f64, degrees_of_freedom: usize) -> Result<f64, IntervalError> {
    let alpha = check_level(level)?;
    if degrees_of_freedom == 0 {
        return Err(IntervalError::DegreesOfFreedom);
    }
    Ok(t_critical(alpha, degrees_of_freedom as f64))
}

/// Checks `0 < p < 1` and `V > 0`.
fn check_proportion(method: IntervalMethod, p: f64, variance: f64) -> Result<(), IntervalError> {
    if !(p > 0.0 && p < 1.0) {
        return Err(IntervalError::Value { method: method.name(), value: p });
    }
    if !(variance > 0.0 && variance.is_finite()) {
        return Err(IntervalError::Variance { method: method.name(), variance });
    }
    Ok(())
}
