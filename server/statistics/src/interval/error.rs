use thiserror::Error;

use crate::Status;

/// Why an interval was refused.
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum IntervalError {
    /// The confidence level is not strictly between 0 and 1.
    #[error("confidence level {level}: need a level between 0 and 1, such as 0.95")]
    Level {
        /// The level.
        level: f64,
    },
    /// The method needs a proportion strictly between 0 and 1 (or, for the exact one, from 0 to 1).
    #[error("the {method} interval is undefined for an estimate of {value}")]
    Value {
        /// The method.
        method: &'static str,
        /// The estimate.
        value: f64,
    },
    /// The variance is not a finite positive number.
    #[error("the {method} interval is undefined for a variance of {variance}")]
    Variance {
        /// The method.
        method: &'static str,
        /// The variance.
        variance: f64,
    },
    /// The base is too small or not finite.
    #[error("the {method} interval is undefined for a base of {base}")]
    Base {
        /// The method.
        method: &'static str,
        /// The base.
        base: f64,
    },
    /// No degrees of freedom: as many sampling units as strata.
    #[error("no degrees of freedom: the variance of this domain cannot be judged")]
    DegreesOfFreedom,
    /// The estimate has no interval: nobody answered, or its value is fixed by the design or the targets.
    #[error("no interval for an estimate with status {0:?}")]
    NoInterval(Status),
    /// The limits are beyond the range of numbers.
    #[error("the {method} interval is beyond the range of numbers")]
    Overflow {
        /// The method.
        method: &'static str,
    },
}
