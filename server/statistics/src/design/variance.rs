use crate::estimate::EstimateError;

use super::stages::correction;
use super::{Design, SecondStage, SinglePsu};

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
        let mut variance = 0.0;
        let mut single = 0_usize;
        for (stratum, sums) in self.strata.iter().zip(sums) {
            if !stratum.is_single() {
                if stratum.psus > 1 {
                    let psus = stratum.psus as f64;
                    variance += stratum.correction() * psus / (psus - 1.0) * sums.squares;
                }
                continue;
            }
            single += 1;
            match self.single_psu {
                SinglePsu::Fail => return Err(EstimateError::SinglePsu { stratum: stratum.id }),
                SinglePsu::Adjust => variance += stratum.correction() * sums.sum * sums.sum,
                SinglePsu::Remove | SinglePsu::Certainty | SinglePsu::Average => {}
            }
        }
        if self.single_psu == SinglePsu::Average && single > 0 {
            let all = self.strata.len();
            if single == all {
                return Err(EstimateError::OnlySinglePsuStrata);
            }
            variance *= all as f64 / (all - single) as f64;
        }
        Ok(variance)
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
        let mut variance = 0.0;
        for (psu, squares) in squares.into_iter().enumerate() {
            let units = second.units[psu] as f64;
            let rest = correction(second.fraction[psu]);
            let stratum = &self.strata[clusters.stratum_of_psu[psu] as usize];
            if rest == 0.0 {
                continue;
            }
            if second.units[psu] > 1 {
                variance += stratum.fraction * rest * units / (units - 1.0) * squares;
            } else if !matches!(self.single_psu, SinglePsu::Remove | SinglePsu::Certainty) {
                // Neither centring at 0 nor averaging has a meaning within one PSU.
                return Err(EstimateError::SingleSecondStageUnit { stratum: stratum.id });
            }
        }
        Ok(variance)
    }
}
