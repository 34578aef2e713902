use thiserror::Error;

/// Why an estimate was refused. A domain with nobody in it is no error: see [`Status`](crate::Status).
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum EstimateError {
    /// Weights, variable or domain have another length than the design.
    #[error("{what} has {got} rows, the design has {expected}")]
    Length {
        /// What is of another length.
        what: &'static str,
        /// Rows of the design.
        expected: usize,
        /// Rows given.
        got: usize,
    },
    /// A proportion of values other than 0 and 1.
    #[error("row {row} has the value {value}: a proportion needs values of 0 or 1")]
    NotBinary {
        /// The row, from 0.
        row: usize,
        /// Its value.
        value: f64,
    },
    /// The weights of the domain do not sum to a positive number.
    #[error("the weights of the domain sum to {sum}: the sum must be positive")]
    WeightSum {
        /// The sum.
        sum: f64,
    },
    /// A weight below 0, with which a quantile has no meaning.
    #[error("the weight of row {row} is {weight}: a quantile needs weights of at least 0 (calibrate within bounds)")]
    NegativeWeight {
        /// The row, from 0.
        row: usize,
        /// Its weight.
        weight: f64,
    },
    /// The denominator of a ratio is 0.
    #[error("the denominator of the ratio is 0")]
    ZeroDenominator,
    /// A stratum holds one PSU and the rule is to fail.
    #[error("stratum {stratum} has only one sampling unit: choose a rule for single-unit strata or merge it")]
    SinglePsu {
        /// The stratum, as given.
        stratum: u32,
    },
    /// Every stratum holds one PSU, so there is none to average over.
    #[error("every stratum has only one sampling unit")]
    OnlySinglePsuStrata,
    /// A PSU holds one second-stage unit, is not fully sampled, and the rule is not to ignore it.
    #[error("stratum {stratum} has a cluster with only one second-stage unit")]
    SingleSecondStageUnit {
        /// The stratum, as given.
        stratum: u32,
    },
    /// A coefficient of a linear combination that is infinite or not a number.
    #[error("the coefficient of term {term} is {coefficient}: it must be finite")]
    Coefficient {
        /// Position of the term, from 0.
        term: usize,
        /// Its coefficient.
        coefficient: f64,
    },
    /// Numbers beyond the range of floating point.
    #[error("{what} is beyond the range of numbers")]
    Overflow {
        /// What overflowed.
        what: &'static str,
    },
}
