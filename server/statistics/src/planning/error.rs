use thiserror::Error;

use crate::interval::IntervalError;

/// Why a plan was refused.
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum PlanError {
    /// A number that cannot be.
    #[error("{what} is {value}: it must be {need}")]
    Number {
        /// Which number.
        what: &'static str,
        /// Its value.
        value: f64,
        /// What it must be.
        need: &'static str,
    },
    /// A number of a ward that cannot be.
    #[error("ward {ward}: {what} is {value}: it must be {need}")]
    Ward {
        /// Name of the ward.
        ward: String,
        /// Which number.
        what: &'static str,
        /// Its value.
        value: f64,
        /// What it must be.
        need: &'static str,
    },
    /// There are no wards.
    #[error("an allocation needs at least one ward")]
    NoWards,
    /// Two wards of one name.
    #[error("two wards are named {ward}")]
    Repeated {
        /// The name.
        ward: String,
    },
    /// A minimum above the maximum (the people, the addresses, or the limit given).
    #[error("ward {ward} needs at least {minimum} responses but can give at most {maximum}")]
    Limits {
        /// Name of the ward.
        ward: String,
        /// Its minimum.
        minimum: usize,
        /// Its maximum.
        maximum: usize,
    },
    /// A total below the sum of the minima.
    #[error("{total} responses are fewer than the minima of the wards, {minimum} together")]
    TotalTooSmall {
        /// The total.
        total: usize,
        /// Sum of the minima.
        minimum: usize,
    },
    /// A total above the sum of the maxima.
    #[error("{total} responses are more than the maxima of the wards, {maximum} together")]
    TotalTooLarge {
        /// The total.
        total: usize,
        /// Sum of the maxima.
        maximum: usize,
    },
    /// A budget below the cost of the minima.
    #[error("a budget of {budget} is less than the minima of the wards cost, {minimum} together")]
    BudgetTooSmall {
        /// The budget.
        budget: f64,
        /// Cost of the minima.
        minimum: f64,
    },
    /// More responses wanted in a ward than it can give.
    #[error("ward {ward}: a half-width of {target} needs {needed} responses, the ward can give at most {maximum}")]
    WardOutOfReach {
        /// Name of the ward.
        ward: String,
        /// The half-width wanted.
        target: f64,
        /// Responses it needs.
        needed: usize,
        /// Responses the ward can give.
        maximum: usize,
    },
    /// The half-width of the council stays above the target with every ward at its maximum.
    #[error("the council: a half-width of {target} is out of reach: {maximum} responses give {reached}")]
    CouncilOutOfReach {
        /// The half-width wanted.
        target: f64,
        /// Sum of the maxima.
        maximum: usize,
        /// The half-width there.
        reached: f64,
    },
    /// The level, or too few responses for an interval.
    #[error(transparent)]
    Interval(#[from] IntervalError),
}

impl PlanError {
    /// The same, of a ward.
    pub(super) fn of_ward(self, name: &str) -> Self {
        match self {
            Self::Number { what, value, need } => Self::Ward { ward: name.to_owned(), what, value, need },
            other => other,
        }
    }
}

/// A number that must be in a range.
pub(super) fn check(what: &'static str, value: f64, need: &'static str, holds: bool) -> Result<f64, PlanError> {
    if holds { Ok(value) } else { Err(PlanError::Number { what, value, need }) }
}

/// A finite number above 0.
pub(super) fn positive(what: &'static str, value: f64) -> Result<f64, PlanError> {
    check(what, value, "finite and more than 0", value > 0.0 && value.is_finite())
}

/// A number strictly between 0 and 1.
pub(super) fn between(what: &'static str, value: f64) -> Result<f64, PlanError> {
    check(what, value, "more than 0 and less than 1", value > 0.0 && value < 1.0)
}
