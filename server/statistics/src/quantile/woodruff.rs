use crate::interval::{Interval, IntervalError, critical, korn_graubard, logit};
use crate::{Estimate, Status};

/// The interval of the proportion of answers up to the quantile.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum WoodruffInterval {
    /// `p ± t SE`, as in Woodruff (1952).
    #[default]
    Mean,
    /// On the logit scale.
    Logit,
    /// [`korn_graubard`] on the unweighted base of the domain.
    Beta,
    /// [`korn_graubard`] on a stated base, for comparison with software that takes the whole sample for a domain.
    BetaOnBase(usize),
}

/// How the interval of a quantile is made.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Woodruff {
    /// Interval of the proportion.
    pub interval: WoodruffInterval,
    /// Level, such as 0.95.
    pub level: f64,
}

impl Default for Woodruff {
    fn default() -> Self {
        Self { interval: WoodruffInterval::Mean, level: 0.95 }
    }
}

/// Limits on the scale of the proportion, and the `t` they used.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Limits {
    pub(super) lower: Option<f64>,
    pub(super) upper: Option<f64>,
    pub(super) t: Option<f64>,
}

impl Woodruff {
    pub(super) fn check(&self) -> Result<(), IntervalError> {
        critical(self.level, 1).map(|_| ())
    }

    pub(super) fn limits(&self, proportion: &Estimate) -> Result<Limits, IntervalError> {
        let (Some(p), Some(variance)) = (proportion.value, proportion.variance) else { return Ok(Limits::default()) };
        let df = proportion.degrees_of_freedom;
        if df == 0 {
            return Ok(Limits::default());
        }
        let t = critical(self.level, df)?;
        if self.interval == WoodruffInterval::Mean {
            let half = t * variance.sqrt();
            return Ok(Limits { lower: Some(p - half), upper: Some(p + half), t: Some(t) });
        }
        // At p = 1 (the largest answer) the other intervals are undefined.
        if proportion.status != Status::Ok || p <= 0.0 || p >= 1.0 {
            return Ok(Limits { t: Some(t), ..Limits::default() });
        }
        let interval: Interval = match self.interval {
            WoodruffInterval::Logit => logit(p, variance, df, self.level)?,
            WoodruffInterval::BetaOnBase(base) => korn_graubard(p, variance, base, df, self.level)?,
            WoodruffInterval::Mean | WoodruffInterval::Beta => {
                korn_graubard(p, variance, proportion.n, df, self.level)?
            }
        };
        Ok(Limits { lower: Some(interval.lower), upper: Some(interval.upper), t: Some(t) })
    }
}
