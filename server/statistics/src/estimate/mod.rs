//! Estimates of domains with their linearised variance.

mod block_covariance;
mod blocks;
mod combination;
mod comparison;
mod covariance;
mod difference;
mod error;
mod linearised;
mod mean;
mod order;
mod ratio;
mod sample;
mod total;

pub use comparison::Comparison;
pub use covariance::Covariance;
pub use error::EstimateError;
pub use linearised::Linearised;
pub use sample::Sample;

pub(crate) use linearised::Base;

/// What is estimated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Estimand {
    /// Share of the weights with value 1.
    Proportion,
    /// Weighted mean.
    Mean,
    /// Weighted total.
    Total,
    /// Ratio of two weighted totals.
    Ratio,
    /// Difference of two of the others.
    Difference,
    /// Linear combination of the others.
    Combination,
}

/// What kind of result an estimate is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[non_exhaustive]
pub enum Status {
    /// An estimate with a variance.
    Ok,
    /// Nobody in the domain gave a valid answer: no estimate.
    NoRespondents,
    /// Everybody in the domain gave the same answer: the estimated variance is 0, and says nothing.
    DegenerateAllSame,
    /// The value is fixed by the design or by the targets: the variance is 0 up to rounding.
    ZeroVariance,
}

/// An estimate of a domain.
///
/// `None` means undefined: everything for [`Status::NoRespondents`], design effects and the design-based effective
/// base where the variance is 0.
#[derive(Debug, Clone, PartialEq)]
pub struct Estimate {
    /// What is estimated.
    pub estimand: Estimand,
    /// What kind of result it is.
    pub status: Status,
    /// The estimate.
    pub value: Option<f64>,
    /// Its linearised variance.
    pub variance: Option<f64>,
    /// Square root of the variance.
    pub standard_error: Option<f64>,
    /// PSUs with a row in the domain minus strata with a row in the domain.
    pub degrees_of_freedom: usize,
    /// Unweighted base: rows in the domain with a valid answer and a weight other than 0.
    pub n: usize,
    /// Sum of their weights.
    pub sum_of_weights: f64,
    /// Kish's effective base `(sum w)^2 / sum w^2` (Kish 1965).
    pub effective_base_kish: Option<f64>,
    /// Kish's design effect of weighting `n sum w^2 / (sum w)^2`.
    pub deff_kish: Option<f64>,
    /// Effective base by the whole design, `p(1-p)/V`: proportions only.
    pub effective_base_design: Option<f64>,
    /// Design effect against simple random sampling without replacement from a population of `sum_of_weights`;
    /// undefined unless that is more than `n`.
    pub deff: Option<f64>,
    /// Design effect against simple random sampling with replacement.
    pub deff_replace: Option<f64>,
}
