use thiserror::Error;

use crate::{DesignError, WeightError};

/// Why replicates were refused.
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum ReplicateError {
    /// Fewer than two replicates.
    #[error("{replicates} replicates: the variance needs at least two")]
    TooFew {
        /// As given.
        replicates: usize,
    },
    /// A list of another length than it should have.
    #[error("{what}: {got}, expected {expected}")]
    Length {
        /// Which list.
        what: &'static str,
        /// As it should be.
        expected: usize,
        /// As given.
        got: usize,
    },
    /// A weight that is not a finite number.
    #[error("replicate {replicate} has the weight {weight} in row {row}")]
    Weight {
        /// The replicate, from 0.
        replicate: usize,
        /// The row, from 0.
        row: usize,
        /// The weight.
        weight: f64,
    },
    /// A scale that is not finite or negative.
    #[error("the scale {scale} must be finite and not negative")]
    Scale {
        /// As given.
        scale: f64,
    },
    /// A stratum that the method cannot handle.
    #[error("stratum {stratum} has {psus} sampling units: {method} needs {needs}")]
    Stratum {
        /// The stratum, as given.
        stratum: u32,
        /// Its sampling units.
        psus: usize,
        /// The method.
        method: &'static str,
        /// What it needs.
        needs: &'static str,
    },
    /// Second-stage population counts, which these replicates do not reflect.
    #[error("{method} does not carry a second-stage finite population correction")]
    SecondStage {
        /// The method.
        method: &'static str,
    },
    /// In a replicate (or in the full sample, without a number) nobody is in the domain.
    #[error("the estimate is undefined in replicate {replicate}: too few respondents in the domain")]
    Undefined {
        /// The replicate, from 0.
        replicate: usize,
    },
    /// Lengths of variable or domain.
    #[error(transparent)]
    Estimate(#[from] crate::EstimateError),
    /// A probability outside 0 to 1.
    #[error("probability {probability}: a quantile needs one from 0 to 1")]
    Probability {
        /// As given.
        probability: f64,
    },
    /// The weights of a replicate are no design.
    #[error(transparent)]
    Design(#[from] DesignError),
    /// The full sample or a replicate could not be raked.
    #[error("replicate {replicate:?}: {source}")]
    Raking {
        /// The replicate, from 0; `None` for the full sample.
        replicate: Option<usize>,
        /// Why.
        source: WeightError,
    },
}
