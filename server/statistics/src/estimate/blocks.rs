use std::collections::BTreeMap;

use crate::Design;
use crate::design::StratumSum;
use crate::weights::WeightSet;

use super::{EstimateError, Linearised};

/// Rows summed by (stratum, calibration cell), for designs in which every row is its own PSU.
///
/// Outside the domain of an estimate `u = -w x' beta`, and `x' beta` is the same for all rows of a block. So the sums
/// of squares of a whole block follow from the count, mean and spread of its weights, and an estimate costs the rows of
/// its domain plus one step per block instead of a pass over all rows.
#[derive(Debug, Clone)]
pub(super) struct Blocks {
    block_of_row: Vec<u32>,
    blocks: Vec<Block>,
}

#[derive(Debug, Clone)]
struct Block {
    stratum: u32,
    cell: u32,
    weights: Moments,
}

/// Count, mean and sum of squares about the mean, updated without cancellation (Welford 1962).
#[derive(Debug, Clone, Copy, Default)]
struct Moments {
    count: f64,
    mean: f64,
    squares: f64,
}

impl Moments {
    fn add(&mut self, value: f64) {
        self.count += 1.0;
        let off = value - self.mean;
        self.mean += off / self.count;
        self.squares += off * (value - self.mean);
    }

    /// What is left when `part` is taken out.
    fn without(self, part: Self) -> Self {
        let count = self.count - part.count;
        if count < 0.5 {
            return Self::default();
        }
        if part.count < 0.5 {
            return self;
        }
        let mean = (self.count * self.mean - part.count * part.mean) / count;
        let between = part.count * count / self.count * (part.mean - mean) * (part.mean - mean);
        Self { count, mean, squares: (self.squares - part.squares - between).max(0.0) }
    }
}

impl Blocks {
    pub(super) fn new(design: &Design, weights: &WeightSet) -> Self {
        let cells = weights.calibration().map(|calibration| calibration.cells.cell_of_row.as_slice());
        let key = |row: usize| (design.stratum_of_row[row], cells.map_or(0, |cells| cells[row]));
        let mut index: BTreeMap<(u32, u32), u32> = BTreeMap::new();
        for row in 0..design.len() {
            index.entry(key(row)).or_insert(0);
        }
        let mut blocks = Vec::with_capacity(index.len());
        for (number, (&(stratum, cell), slot)) in (0_u32..).zip(index.iter_mut()) {
            *slot = number;
            blocks.push(Block { stratum, cell, weights: Moments::default() });
        }
        let mut block_of_row = Vec::with_capacity(design.len());
        for (row, weight) in weights.weights().iter().enumerate() {
            let block = index.get(&key(row)).copied().unwrap_or(0);
            blocks[block as usize].weights.add(*weight);
            block_of_row.push(block);
        }
        Self { block_of_row, blocks }
    }

    /// Variance of `sum w (e - x' beta)` through the design.
    pub(super) fn variance(
        &self,
        design: &Design,
        weights: &[f64],
        linear: &Linearised,
        fitted: Option<&[f64]>,
    ) -> Result<f64, EstimateError> {
        let fitted_of: Vec<f64> = match fitted {
            Some(fitted) => self.blocks.iter().map(|block| fitted[block.cell as usize]).collect(),
            None => vec![0.0; self.blocks.len()],
        };
        let mut inside = vec![Moments::default(); self.blocks.len()];
        let mut sums = vec![StratumSum::default(); design.strata.len()];
        let mut values = Vec::with_capacity(linear.rows.len());
        for (&row, e) in linear.rows.iter().zip(&linear.influence) {
            let block = self.block_of_row[row as usize] as usize;
            let weight = weights[row as usize];
            let u = weight * (e - fitted_of[block]);
            inside[block].add(weight);
            sums[self.blocks[block].stratum as usize].sum += u;
            values.push(u);
        }
        let outside: Vec<Moments> =
            self.blocks.iter().zip(&inside).map(|(block, inside)| block.weights.without(*inside)).collect();
        for ((block, outside), fitted) in self.blocks.iter().zip(&outside).zip(&fitted_of) {
            sums[block.stratum as usize].sum -= fitted * outside.count * outside.mean;
        }
        let means: Vec<f64> =
            sums.iter().zip(&design.strata).map(|(sums, stratum)| sums.sum / stratum.psus as f64).collect();
        for (&row, u) in linear.rows.iter().zip(&values) {
            let stratum = design.stratum_of_row[row as usize] as usize;
            sums[stratum].squares += (u - means[stratum]) * (u - means[stratum]);
        }
        for ((block, outside), fitted) in self.blocks.iter().zip(&outside).zip(&fitted_of) {
            let stratum = block.stratum as usize;
            let off = -fitted * outside.mean - means[stratum];
            sums[stratum].squares += outside.count * off * off + fitted * fitted * outside.squares;
        }
        design.combine(&sums)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn moments_without_a_part_are_those_of_the_rest() {
        let moments = |values: &[f64]| {
            let mut moments = Moments::default();
            values.iter().for_each(|value| moments.add(*value));
            moments
        };
        let rest = moments(&[1.0, 4.0, 2.5, 8.0]).without(moments(&[4.0, 2.5]));
        let expected = moments(&[1.0, 8.0]);
        assert!((rest.mean - expected.mean).abs() < 1e-14 && (rest.squares - expected.squares).abs() < 1e-13);
    }
}
