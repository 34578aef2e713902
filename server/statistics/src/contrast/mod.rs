//! Differences and other linear combinations of estimates, with their covariance where they share respondents.

mod combination;
mod independent;
mod joint;
mod paired;
mod shared;
mod trend;

pub use crate::contingency::FTest;
pub use combination::{Combination, combine};
pub use independent::independent;
pub use trend::{Trend, trend};

use thiserror::Error;

use crate::distribution::{normal_two_sided, t_two_sided};
use crate::interval::{Interval, IntervalError, wald};
use crate::{EstimateError, Status, VariableError};

/// A difference `first - second`.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Contrast {
    /// Kind of result; [`Status::NoRespondents`] if either side is empty.
    pub status: Status,
    /// The first value.
    pub first: Option<f64>,
    /// The second value.
    pub second: Option<f64>,
    /// Unweighted base of the first.
    pub first_n: usize,
    /// Unweighted base of the second.
    pub second_n: usize,
    /// `first - second`.
    pub difference: Option<f64>,
    /// Its variance, covariance included.
    pub variance: Option<f64>,
    /// Square root of the variance.
    pub standard_error: Option<f64>,
    /// Degrees of freedom: of the union of the domains within a sample, added up for independent samples.
    pub degrees_of_freedom: usize,
    /// `difference / standard_error`.
    pub t: Option<f64>,
    /// Two-sided p value by Student's t with these degrees of freedom; `None` if there are none or the variance is 0.
    pub p_value: Option<f64>,
    /// Two-sided p value by the normal distribution, for comparison with other software.
    pub p_value_normal: Option<f64>,
}

impl Contrast {
    /// `difference ± t SE` at a level such as 0.95.
    ///
    /// # Errors
    ///
    /// [`IntervalError::NoInterval`] without a variance above 0; no degrees of freedom; the level.
    pub fn interval(&self, level: f64) -> Result<Interval, IntervalError> {
        match (self.status, self.difference, self.variance) {
            (Status::Ok, Some(difference), Some(variance)) => {
                wald(difference, variance, self.degrees_of_freedom, level)
            }
            _ => Err(IntervalError::NoInterval(self.status)),
        }
    }
}

/// Why a contrast was refused.
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum ContrastError {
    /// One of the estimates was refused.
    #[error(transparent)]
    Estimate(#[from] EstimateError),
    /// The two variables do not fit together.
    #[error(transparent)]
    Variable(#[from] VariableError),
    /// The estimates are of different kinds, such as a proportion and a total.
    #[error("cannot subtract a {second:?} from a {first:?}")]
    Kinds {
        /// Kind of the first.
        first: crate::Estimand,
        /// Kind of the second.
        second: crate::Estimand,
    },
    /// A combination of nothing.
    #[error("a combination needs at least one estimate")]
    NoTerms,
    /// A value that nobody's answers define.
    #[error("value {term} is undefined: nobody in its domain gave a valid answer")]
    Undefined {
        /// Position in the list, from 0.
        term: usize,
    },
    /// Fewer degrees of freedom than values tested together.
    #[error("{degrees} degrees of freedom for {values} values: test fewer together")]
    TooFewDegrees {
        /// Degrees of freedom.
        degrees: usize,
        /// Values.
        values: usize,
    },
    /// Values of which one follows from the others, or has no variance.
    #[error("one of the {values} values follows from the others or has no variance: leave it out")]
    Dependent {
        /// Values.
        values: usize,
    },
    /// Too few waves for a trend.
    #[error("{waves} waves: a trend needs at least three")]
    Waves {
        /// Waves.
        waves: usize,
    },
    /// A time that is not finite, or that of another wave.
    #[error("wave {wave} is at time {time}: times must be finite and differ")]
    Time {
        /// Position, from 0.
        wave: usize,
        /// Its time.
        time: f64,
    },
}

/// A value against 0.
struct Test {
    standard_error: Option<f64>,
    t: Option<f64>,
    p_value: Option<f64>,
    p_value_normal: Option<f64>,
}

impl Test {
    fn new(value: Option<f64>, variance: Option<f64>, degrees_of_freedom: usize) -> Self {
        let standard_error = variance.map(f64::sqrt);
        let t = value.zip(standard_error).filter(|(_, error)| *error > 0.0).map(|(value, error)| value / error);
        Self {
            standard_error,
            t,
            p_value: t.filter(|_| degrees_of_freedom > 0).map(|t| t_two_sided(t, degrees_of_freedom as f64)),
            p_value_normal: t.map(normal_two_sided),
        }
    }
}

/// One side of a contrast.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Side {
    pub(crate) value: Option<f64>,
    pub(crate) n: usize,
}

pub(crate) fn contrast(
    first: Side,
    second: Side,
    status: Status,
    difference: Option<f64>,
    variance: Option<f64>,
    degrees_of_freedom: usize,
) -> Contrast {
    let Test { standard_error, t, p_value, p_value_normal } = Test::new(difference, variance, degrees_of_freedom);
    Contrast {
        status,
        first: first.value,
        second: second.value,
        first_n: first.n,
        second_n: second.n,
        difference,
        variance,
        standard_error,
        degrees_of_freedom,
        t,
        p_value,
        p_value_normal,
    }
}
