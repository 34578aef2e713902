use crate::Design;

use super::blocks::Blocks;
use super::{EstimateError, Linearised};

impl Blocks {
    /// Covariance matrix (row-major) of `sum w (e - x' beta)` of each value through the design; `fitted` holds `x' beta`
    /// by calibration cell.
    ///
    /// In a stratum `sum u_k u_l` is that of the rows with an influence, `sum w^2 e_k e_l`, less what the fitted parts,
    /// which are alike within a block, take away: `sum_b (f_l A_k + f_k A_l - f_k f_l W)`, with `A` the sum of `w^2 e` and
    /// `W` that of `w^2` in the block.
    pub(super) fn covariance(
        &self,
        design: &Design,
        weights: &[f64],
        values: &[&Linearised],
        fitted: &[Option<Vec<f64>>],
    ) -> Result<Vec<f64>, EstimateError> {
        let (width, count) = (values.len(), self.len());
        let factors = design.factors()?;
        let mut matrix = vec![0.0; width * width];
        let mut entries: Vec<(u32, u32, f64)> = Vec::with_capacity(values.iter().map(|linear| linear.rows.len()).sum());
        // One line of `width` numbers for each block (or stratum).
        let (mut second, mut sums) = (vec![0.0; count * width], vec![0.0; design.strata.len() * width]);
        for ((k, linear), place) in (0_u32..).zip(values).zip(0..) {
            for (&row, e) in linear.rows.iter().zip(&linear.influence) {
                let (weight, block) = (weights[row as usize], self.block(row));
                entries.push((row, k, weight * e));
                second[block * width + place] += weight * weight * e;
                sums[self.stratum(block) * width + place] += weight * e;
            }
        }
        entries.sort_unstable_by_key(|(row, k, _)| (*row, *k));
        for run in entries.chunk_by(|a, b| a.0 == b.0) {
            let centred = factors[self.stratum(self.block(run[0].0))].centred;
            for (_, k, u) in run {
                for (_, l, v) in run.iter().take_while(|(_, l, _)| l <= k) {
                    matrix[*k as usize * width + *l as usize] += centred * u * v;
                }
            }
        }
        let fit = |k: usize, block: usize| fitted[k].as_ref().map_or(0.0, |fitted| fitted[self.cell(block)]);
        for block in 0..count {
            let line: Vec<f64> = (0..width).map(|k| fit(k, block)).collect();
            let (first, squares) = self.sums(block);
            let (stratum, moved) = (self.stratum(block), &second[block * width..(block + 1) * width]);
            for (k, fitted) in line.iter().enumerate() {
                sums[stratum * width + k] -= fitted * first;
                for (l, other) in line.iter().enumerate().take(k + 1) {
                    let taken = other * moved[k] + fitted * moved[l] - fitted * other * squares;
                    matrix[k * width + l] -= factors[stratum].centred * taken;
                }
            }
        }
        for ((stratum, factor), line) in design.strata.iter().zip(&factors).zip(sums.chunks_exact(width.max(1))) {
            let scale = factor.whole - factor.centred / stratum.psus as f64;
            for (k, sum) in line.iter().enumerate() {
                for (l, other) in line.iter().enumerate().take(k + 1) {
                    matrix[k * width + l] += scale * sum * other;
                }
            }
        }
        // Both halves are one half: rounding makes no covariance depend on the order of its two values.
        for k in 0..width {
            for l in 0..k {
                matrix[l * width + k] = matrix[k * width + l];
            }
        }
        Ok(matrix)
    }
}
