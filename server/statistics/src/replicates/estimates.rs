use crate::estimate::EstimateError;
use crate::quantile::{Ordered, QuantileRule};
use crate::{Domain, Variable};

use super::{Centre, ReplicateError, Replicates};

/// An estimate with its variance by replicates.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ReplicateEstimate {
    /// The estimate of the full sample.
    pub value: f64,
    /// Its variance.
    pub variance: f64,
    /// Square root of the variance.
    pub standard_error: f64,
    /// Rank of the replicate weights minus 1.
    pub degrees_of_freedom: usize,
    /// Rows of the domain with a valid answer and a weight other than 0 in the full sample.
    pub n: usize,
}

impl Replicates {
    /// Mean (or proportion, of values 0 and 1) `sum w y / sum w`.
    ///
    /// # Errors
    ///
    /// Lengths that differ; [`ReplicateError::Undefined`] if the weights of the domain do not sum to a positive number
    /// in the full sample or in a replicate.
    pub fn mean(&self, variable: &Variable, domain: &Domain) -> Result<ReplicateEstimate, ReplicateError> {
        let rows = self.valid(&[variable], domain)?;
        self.estimate(&rows, |weights| {
            let (mut above, mut below) = (0.0, 0.0);
            for (row, [y, _]) in &rows {
                above += weights[*row as usize] * y;
                below += weights[*row as usize];
            }
            (below > 0.0).then(|| above / below)
        })
    }

    /// Total `sum w y`.
    ///
    /// # Errors
    ///
    /// Lengths that differ.
    pub fn total(&self, variable: &Variable, domain: &Domain) -> Result<ReplicateEstimate, ReplicateError> {
        let rows = self.valid(&[variable], domain)?;
        self.estimate(&rows, |weights| Some(rows.iter().map(|(row, [y, _])| weights[*row as usize] * y).sum()))
    }

    /// Ratio `sum w y / sum w x` over the rows where both are valid.
    ///
    /// # Errors
    ///
    /// As [`mean`](Self::mean), for a denominator of 0.
    pub fn ratio(
        &self,
        numerator: &Variable,
        denominator: &Variable,
        domain: &Domain,
    ) -> Result<ReplicateEstimate, ReplicateError> {
        let rows = self.valid(&[numerator, denominator], domain)?;
        self.estimate(&rows, |weights| {
            let (mut above, mut below) = (0.0, 0.0);
            for (row, [y, x]) in &rows {
                above += weights[*row as usize] * y;
                below += weights[*row as usize] * x;
            }
            (below != 0.0).then(|| above / below)
        })
    }

    /// Quantile at a probability; its variance is that of the quantiles of the replicates.
    ///
    /// # Errors
    ///
    /// As [`mean`](Self::mean); a probability outside 0 to 1; negative weights.
    pub fn quantile(
        &self,
        variable: &Variable,
        domain: &Domain,
        probability: f64,
        rule: QuantileRule,
    ) -> Result<ReplicateEstimate, ReplicateError> {
        if !(0.0..=1.0).contains(&probability) {
            return Err(ReplicateError::Probability { probability });
        }
        let rows = self.valid(&[variable], domain)?;
        let mut refused = None;
        let estimate = self.estimate(&rows, |weights| {
            let pairs = rows.iter().map(|(row, [y, _])| (*y, weights[*row as usize], *row));
            match Ordered::new(pairs) {
                Ok(ordered) => ordered.at(probability, rule),
                Err(error) => {
                    refused = Some(error);
                    None
                }
            }
        });
        refused.map_or(estimate, |error| Err(error.into()))
    }

    /// Any function of the weights: `None` where it is undefined.
    ///
    /// # Errors
    ///
    /// [`ReplicateError::Undefined`].
    pub fn function(&self, theta: impl FnMut(&[f64]) -> Option<f64>) -> Result<ReplicateEstimate, ReplicateError> {
        let rows: Vec<(u32, [f64; 2])> = (0_u32..).zip(&self.full).map(|(row, _)| (row, [0.0; 2])).collect();
        self.estimate(&rows, theta)
    }

    fn estimate(
        &self,
        rows: &[(u32, [f64; 2])],
        mut theta: impl FnMut(&[f64]) -> Option<f64>,
    ) -> Result<ReplicateEstimate, ReplicateError> {
        let finite = |value: Option<f64>| value.filter(|value| value.is_finite());
        let undefined = |replicate| ReplicateError::Undefined { replicate };
        let value = finite(theta(&self.full)).ok_or_else(|| undefined(0))?;
        let mut thetas = Vec::with_capacity(self.replicates.len());
        for (replicate, weights) in self.replicates.iter().enumerate() {
            thetas.push(finite(theta(weights)).ok_or_else(|| undefined(replicate))?);
        }
        let centre = match self.centre {
            Centre::FullSample => value,
            Centre::ReplicateMean => thetas.iter().sum::<f64>() / thetas.len() as f64,
        };
        let squares =
            thetas.iter().zip(&self.rscales).map(|(theta, scale)| scale * (theta - centre) * (theta - centre));
        let variance = self.scale * squares.sum::<f64>();
        if !variance.is_finite() {
            return Err(EstimateError::Overflow { what: "the variance" }.into());
        }
        Ok(ReplicateEstimate {
            value,
            variance,
            standard_error: variance.sqrt(),
            degrees_of_freedom: self.degrees_of_freedom(),
            n: rows.iter().filter(|(row, _)| self.full[*row as usize] != 0.0).count(),
        })
    }

    /// Rows of the domain where all of one or two variables are valid, with their values.
    fn valid(&self, variables: &[&Variable], domain: &Domain) -> Result<Vec<(u32, [f64; 2])>, ReplicateError> {
        let expected = self.full.len();
        let lengths = variables.iter().map(|variable| ("the variable", variable.len()));
        for (what, got) in lengths.chain([("the domain", domain.sample_len())]) {
            if got != expected {
                return Err(EstimateError::Length { what, expected, got }.into());
            }
        }
        let value = |place: usize, row: u32| match variables.get(place) {
            Some(variable) => variable.get(row as usize),
            None => Some(0.0),
        };
        Ok(domain.rows().iter().filter_map(|&row| Some((row, [value(0, row)?, value(1, row)?]))).collect())
    }
}
