use crate::estimate::EstimateError;

use super::covariance::Factor;
use super::{Design, SecondStage};

/// The PSU totals `U` of one stratum: their sum, and their squares about the mean.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct StratumSum {
    pub(crate) sum: f64,
    pub(crate) squares: f64,
}

impl Design {
    /// Variance of a sum of linearised values `u = w e`, one per row.
    ///
    /// `V = sum_h (1-f_h) n_h/(n_h-1) sum_j (U_hj - mean_h U)^2`, plus the second stage where it has counts
    /// (Särndal, Swensson & Wretman 1992, chapters 3-5).
    pub(crate) fn variance_of_rows(&self, linearised: &[f64]) -> Result<f64, EstimateError> {
        let first = match &self.clusters {
            None => self.combine(&self.stratum_sums(linearised, &self.stratum_of_row))?,
            Some(clusters) => {
                let mut totals = vec![0.0; clusters.stratum_of_psu.len()];
                for (&psu, value) in clusters.psu_of_row.iter().zip(linearised) {
                    totals[psu as usize] += value;
                }
                self.combine(&self.stratum_sums(&totals, &clusters.stratum_of_psu))?
            }
        };
        match &self.second {
            Some(second) => Ok(first + self.second_stage(second, linearised)?),
            None => Ok(first),
        }
    }

    fn stratum_sums(&self, totals: &[f64], stratum_of: &[u32]) -> Vec<StratumSum> {
        let mut sums = vec![StratumSum::default(); self.strata.len()];
        for (&stratum, total) in stratum_of.iter().zip(totals) {
            sums[stratum as usize].sum += total;
        }
        let means: Vec<f64> =
            sums.iter().zip(&self.strata).map(|(sums, stratum)| sums.sum / stratum.psus as f64).collect();
        for (&stratum, total) in stratum_of.iter().zip(totals) {
            let deviation = total - means[stratum as usize];
            sums[stratum as usize].squares += deviation * deviation;
        }
        sums
    }

    /// Adds the strata up, with the rule for strata of one PSU.
    pub(crate) fn combine(&self, sums: &[StratumSum]) -> Result<f64, EstimateError> {
        let factors = self.factors()?;
        let add =
            |(sums, factor): (&StratumSum, Factor)| factor.centred * sums.squares + factor.whole * sums.sum * sums.sum;
        Ok(sums.iter().zip(factors).map(add).sum())
    }

    fn second_stage(&self, second: &SecondStage, linearised: &[f64]) -> Result<f64, EstimateError> {
        let Some(clusters) = &self.clusters else { return Ok(0.0) };
        let mut totals = vec![0.0; second.psu_of_unit.len()];
        for (&unit, value) in second.unit_of_row.iter().zip(linearised) {
            totals[unit as usize] += value;
        }
        let mut means = vec![0.0; second.units.len()];
        for (&psu, total) in second.psu_of_unit.iter().zip(&totals) {
            means[psu as usize] += total / second.units[psu as usize] as f64;
        }
        let mut squares = vec![0.0; second.units.len()];
        for (&psu, total) in second.psu_of_unit.iter().zip(&totals) {
            let deviation = total - means[psu as usize];
            squares[psu as usize] += deviation * deviation;
        }
        let factors = self.second_factors(&clusters.stratum_of_psu)?;
        Ok(squares.iter().zip(factors).map(|(squares, factor)| factor.centred * squares).sum())
    }
}
