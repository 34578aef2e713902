use thiserror::Error;

/// Why an area model was refused.
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum AreaError {
    /// Areas with a sample must outnumber the coefficients.
    #[error("{areas} areas with a sample for {coefficients} coefficients: need more areas than coefficients")]
    TooFew {
        /// Areas with an estimate.
        areas: usize,
        /// Coefficients, the intercept among them.
        coefficients: usize,
    },
    /// An area with another number of covariates than the first.
    #[error("area {area} has {got} covariates, the first has {expected}")]
    Covariates {
        /// Position, from 0.
        area: usize,
        /// Covariates of the first.
        expected: usize,
        /// Its covariates.
        got: usize,
    },
    /// A number that is not finite, or a sampling variance that is not positive.
    #[error("area {area}: {what} is {value}")]
    Number {
        /// Position, from 0.
        area: usize,
        /// Which number.
        what: &'static str,
        /// Its value.
        value: f64,
    },
    /// Covariates that determine each other.
    #[error("the covariates determine each other: leave one out")]
    Collinear,
    /// Too few areas whose own variance can be used for smoothing, or areas that do not differ.
    #[error("{usable} areas to smooth variances by, at least {needed} that differ are needed")]
    Smoothing {
        /// Areas with a proportion strictly between 0 and 1, a variance and a base that is not small.
        usable: usize,
        /// The fewest that will do.
        needed: usize,
    },
    /// Numbers beyond the range of floating point.
    #[error(
        "the likelihood of the areas is beyond the range of numbers: scale the estimates, their variances or the covariates"
    )]
    Overflow,
}
