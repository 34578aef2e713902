//! Variance by replicate weights: the second method, beside linearisation.
//!
//! `V = scale * sum_r rscale_r (theta_r - c)^2`, with `theta_r` the estimate by the weights of replicate `r`.

mod bootstrap;
mod brr;
mod error;
mod estimates;
mod jackknife;
mod rank;
mod units;

pub use bootstrap::bootstrap;
pub use brr::balanced_half_samples;
pub use error::ReplicateError;
pub use estimates::ReplicateEstimate;
pub use jackknife::jackknife;

use crate::weights::{Control, rake};
use crate::{Design, Margin};

/// What the estimates of the replicates are compared with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Centre {
    /// The estimate of the full sample: a mean square error, and the cautious choice.
    #[default]
    FullSample,
    /// The mean of the replicates.
    ReplicateMean,
}

/// Weights of the full sample and of each replicate, in the same order of rows.
#[derive(Debug, Clone)]
pub struct Replicates {
    full: Vec<f64>,
    replicates: Vec<Vec<f64>>,
    scale: f64,
    rscales: Vec<f64>,
    centre: Centre,
    degrees_of_freedom: usize,
}

impl Replicates {
    /// Replicates made elsewhere, with the base weight multiplied in.
    ///
    /// Degrees of freedom are the rank of the matrix of replicate weights minus 1.
    ///
    /// ```
    /// use statistics::replicates::{Centre, Replicates};
    /// use statistics::{Domain, Variable};
    ///
    /// // The jackknife of three people: the variance of their mean is s^2 / n.
    /// let without = |row: usize| (0..3).map(|other| if other == row { 0.0 } else { 1.5 }).collect::<Vec<f64>>();
    /// let weights = (0..3).map(without).collect();
    /// let replicates = Replicates::new(vec![1.0; 3], weights, 1.0, vec![2.0 / 3.0; 3], Centre::FullSample)?;
    /// let mean = replicates.mean(&Variable::new([1.0, 2.0, 6.0].map(Some))?, &Domain::all(3))?;
    /// assert!((mean.variance - 7.0 / 3.0).abs() < 1e-14);
    /// assert_eq!(mean.degrees_of_freedom, 2);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Lengths that differ, weights or scales that are not finite, fewer than two replicates.
    pub fn new(
        full: Vec<f64>,
        replicates: Vec<Vec<f64>>,
        scale: f64,
        rscales: Vec<f64>,
        centre: Centre,
    ) -> Result<Self, ReplicateError> {
        let count = replicates.len();
        if count < 2 {
            return Err(ReplicateError::TooFew { replicates: count });
        }
        if rscales.len() != count {
            return Err(ReplicateError::Length { what: "scales of replicates", expected: count, got: rscales.len() });
        }
        let wrong = |scale: &&f64| !scale.is_finite() || **scale < 0.0;
        if let Some(&scale) = std::iter::once(&scale).chain(&rscales).find(wrong) {
            return Err(ReplicateError::Scale { scale });
        }
        for (replicate, weights) in replicates.iter().enumerate() {
            if weights.len() != full.len() {
                let what = "weights of a replicate";
                return Err(ReplicateError::Length { what, expected: full.len(), got: weights.len() });
            }
            if let Some(row) = weights.iter().position(|weight| !weight.is_finite()) {
                return Err(ReplicateError::Weight { replicate, row, weight: weights[row] });
            }
        }
        let degrees_of_freedom = rank::rank(&replicates).saturating_sub(1);
        Ok(Self { full, replicates, scale, rscales, centre, degrees_of_freedom })
    }

    /// The full sample and every replicate raked to the same margins, each from its own weights. The degrees of freedom
    /// stay those before raking.
    ///
    /// # Errors
    ///
    /// [`ReplicateError::Raking`] with the replicate in which the margins cannot be met.
    pub fn raked(&self, margins: &[Margin], control: Control) -> Result<Self, ReplicateError> {
        let one = |replicate: Option<usize>, weights: &[f64]| -> Result<Vec<f64>, ReplicateError> {
            let design = Design::builder(weights.to_vec()).build()?;
            let set = rake(&design, margins, control).map_err(|source| ReplicateError::Raking { replicate, source })?;
            Ok(set.weights().to_vec())
        };
        let full = one(None, &self.full)?;
        let replicates = self.replicates.iter().enumerate().map(|(number, weights)| one(Some(number), weights));
        let replicates = replicates.collect::<Result<_, _>>()?;
        Ok(Self { full, replicates, ..self.clone_shape() })
    }

    /// Everything but the weights.
    fn clone_shape(&self) -> Self {
        Self {
            full: Vec::new(),
            replicates: Vec::new(),
            scale: self.scale,
            rscales: self.rscales.clone(),
            centre: self.centre,
            degrees_of_freedom: self.degrees_of_freedom,
        }
    }

    /// The same replicates about another centre.
    #[must_use]
    pub fn about(mut self, centre: Centre) -> Self {
        self.centre = centre;
        self
    }

    /// Weights of the full sample, one per row.
    #[must_use]
    pub fn weights(&self) -> &[f64] {
        &self.full
    }

    /// Weights of each replicate.
    #[must_use]
    pub fn replicate_weights(&self) -> &[Vec<f64>] {
        &self.replicates
    }

    /// Factor of the whole sum.
    #[must_use]
    pub fn scale(&self) -> f64 {
        self.scale
    }

    /// Factor of each replicate.
    #[must_use]
    pub fn rscales(&self) -> &[f64] {
        &self.rscales
    }

    /// Rank of the matrix of replicate weights (before raking) minus 1.
    #[must_use]
    pub fn degrees_of_freedom(&self) -> usize {
        self.degrees_of_freedom
    }
}
