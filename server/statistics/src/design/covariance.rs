use crate::estimate::EstimateError;

use super::stages::correction;
use super::{Design, SinglePsu};

/// What the sums of one stratum are multiplied by: `centred * (sum of squares about the mean) + whole * sum^2`.
#[derive(Debug, Clone, Copy, Default)]
pub(crate) struct Factor {
    pub(crate) centred: f64,
    pub(crate) whole: f64,
}

/// Rows that share one vector of residuals: `u = w r`.
pub(crate) struct Groups<'a> {
    pub(crate) weights: &'a [f64],
    pub(crate) group_of_row: &'a [u32],
    /// One vector of `width` residuals per group.
    pub(crate) vectors: &'a [f64],
    pub(crate) width: usize,
}

/// A symmetric matrix being summed up: only its lower triangle until [`Scatter::finish`].
struct Scatter {
    width: usize,
    matrix: Vec<f64>,
}

impl Scatter {
    fn add(&mut self, factor: f64, vector: &[f64]) {
        if factor == 0.0 {
            return;
        }
        for (i, left) in vector.iter().enumerate() {
            let scaled = factor * left;
            for (entry, right) in self.matrix[i * self.width..=i * self.width + i].iter_mut().zip(vector) {
                *entry += scaled * right;
            }
        }
    }

    fn finish(mut self) -> Vec<f64> {
        for i in 0..self.width {
            for j in 0..i {
                self.matrix[j * self.width + i] = self.matrix[i * self.width + j];
            }
        }
        self.matrix
    }
}

impl Design {
    /// The factor of each stratum, with the rule for strata of one PSU.
    pub(crate) fn factors(&self) -> Result<Vec<Factor>, EstimateError> {
        let mut factors = Vec::with_capacity(self.strata.len());
        let mut single = 0_usize;
        for stratum in &self.strata {
            let psus = stratum.psus as f64;
            let mut factor = Factor::default();
            if !stratum.is_single() {
                if stratum.psus > 1 {
                    factor.centred = stratum.correction() * psus / (psus - 1.0);
                }
            } else {
                single += 1;
                match self.single_psu {
                    SinglePsu::Fail => return Err(EstimateError::SinglePsu { stratum: stratum.id }),
                    SinglePsu::Adjust => factor.whole = stratum.correction(),
                    SinglePsu::Remove | SinglePsu::Certainty | SinglePsu::Average => {}
                }
            }
            factors.push(factor);
        }
        if self.single_psu == SinglePsu::Average && single > 0 {
            let all = self.strata.len();
            if single == all {
                return Err(EstimateError::OnlySinglePsuStrata);
            }
            let scale = all as f64 / (all - single) as f64;
            factors.iter_mut().for_each(|factor| factor.centred *= scale);
        }
        Ok(factors)
    }

    /// Covariance matrix (row-major, `width` squared) of the sums of `u = w r`: as
    /// [`variance_of_rows`](Self::variance_of_rows), for a vector per row.
    pub(crate) fn covariance_of_groups(&self, groups: &Groups<'_>) -> Result<Vec<f64>, EstimateError> {
        let factors = self.factors()?;
        let mut scatter = Scatter { width: groups.width, matrix: vec![0.0; groups.width * groups.width] };
        match &self.clusters {
            None => self.rows(groups, &factors, &mut scatter),
            Some(clusters) => {
                let sizes: Vec<f64> = self.strata.iter().map(|stratum| stratum.psus as f64).collect();
                let totals = totals(groups, &clusters.psu_of_row, clusters.stratum_of_psu.len());
                stage(&totals, &clusters.stratum_of_psu, &sizes, &factors, &mut scatter);
            }
        }
        if let (Some(second), Some(clusters)) = (&self.second, &self.clusters) {
            let factors = self.second_factors(&clusters.stratum_of_psu)?;
            let sizes: Vec<f64> = second.units.iter().map(|units| *units as f64).collect();
            let totals = totals(groups, &second.unit_of_row, second.psu_of_unit.len());
            stage(&totals, &second.psu_of_unit, &sizes, &factors, &mut scatter);
        }
        Ok(scatter.finish())
    }

    /// Every row is a PSU: the squares of the rows of a group in a stratum add up to `sum w^2 r r'`.
    fn rows(&self, groups: &Groups<'_>, factors: &[Factor], scatter: &mut Scatter) {
        let width = groups.width;
        let mut order: Vec<(u32, u32, u32)> = self
            .stratum_of_row
            .iter()
            .zip(groups.group_of_row)
            .zip(0_u32..)
            .map(|((&stratum, &group), row)| (stratum, group, row))
            .collect();
        order.sort_unstable();
        let mut sums = vec![0.0; self.strata.len() * width];
        for run in order.chunk_by(|a, b| (a.0, a.1) == (b.0, b.1)) {
            let (stratum, group) = (run[0].0 as usize, run[0].1 as usize);
            let weights = run.iter().map(|(_, _, row)| groups.weights[*row as usize]);
            let (sum, squares) = weights.fold((0.0, 0.0), |(sum, squares), w| (sum + w, squares + w * w));
            let vector = &groups.vectors[group * width..(group + 1) * width];
            scatter.add(factors[stratum].centred * squares, vector);
            add_to(&mut sums[stratum * width..(stratum + 1) * width], sum, vector);
        }
        for ((stratum, factor), sum) in self.strata.iter().zip(factors).zip(sums.chunks_exact(width.max(1))) {
            scatter.add(factor.whole - factor.centred / stratum.psus as f64, sum);
        }
    }

    pub(super) fn second_factors(&self, stratum_of_psu: &[u32]) -> Result<Vec<Factor>, EstimateError> {
        let Some(second) = &self.second else { return Ok(Vec::new()) };
        let mut factors = vec![Factor::default(); second.units.len()];
        for (psu, factor) in factors.iter_mut().enumerate() {
            let stratum = &self.strata[stratum_of_psu[psu] as usize];
            let units = second.units[psu] as f64;
            let rest = correction(second.fraction[psu]);
            if rest == 0.0 {
                continue;
            }
            if second.units[psu] > 1 {
                factor.centred = stratum.fraction * rest * units / (units - 1.0);
            } else if !matches!(self.single_psu, SinglePsu::Remove | SinglePsu::Certainty) {
                return Err(EstimateError::SingleSecondStageUnit { stratum: stratum.id });
            }
        }
        Ok(factors)
    }
}

fn add_to(sum: &mut [f64], factor: f64, vector: &[f64]) {
    for (sum, value) in sum.iter_mut().zip(vector) {
        *sum += factor * value;
    }
}

/// `U` of each unit: one vector after the other.
fn totals(groups: &Groups<'_>, unit_of_row: &[u32], units: usize) -> Vec<Vec<f64>> {
    let width = groups.width;
    let mut totals = vec![vec![0.0; width]; units];
    for ((&unit, &group), weight) in unit_of_row.iter().zip(groups.group_of_row).zip(groups.weights) {
        let group = group as usize;
        add_to(&mut totals[unit as usize], *weight, &groups.vectors[group * width..(group + 1) * width]);
    }
    totals
}

/// Adds the scatter of the totals of units about the mean of their parent.
fn stage(totals: &[Vec<f64>], parent_of_unit: &[u32], sizes: &[f64], factors: &[Factor], scatter: &mut Scatter) {
    let width = scatter.width;
    let mut sums = vec![vec![0.0; width]; sizes.len()];
    for (&parent, total) in parent_of_unit.iter().zip(totals) {
        add_to(&mut sums[parent as usize], 1.0, total);
    }
    for (&parent, total) in parent_of_unit.iter().zip(totals) {
        let parent = parent as usize;
        let off: Vec<f64> = total.iter().zip(&sums[parent]).map(|(total, sum)| total - sum / sizes[parent]).collect();
        scatter.add(factors[parent].centred, &off);
    }
    for (sum, factor) in sums.iter().zip(factors) {
        scatter.add(factor.whole, sum);
    }
}
