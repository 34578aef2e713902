use crate::Design;
use crate::cells::refine;
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

/// Sums over rows with a valid answer `y` and weight `w`; `v` is what multiplies the residual in the variance, `q` the
/// weight in the regression on the margins.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Sums {
    pub(super) w: f64,
    pub(super) wy: f64,
    pub(super) wyy: f64,
    pub(super) v: f64,
    pub(super) vy: f64,
    pub(super) vv: f64,
    pub(super) vvy: f64,
    pub(super) vvyy: f64,
    pub(super) q: f64,
    pub(super) qy: f64,
}

impl Sums {
    pub(super) fn add(&mut self, y: f64, w: f64, v: f64, q: f64) {
        self.w += w;
        self.wy += w * y;
        self.wyy += w * y * y;
        self.v += v;
        self.vy += v * y;
        self.vv += v * v;
        self.vvy += v * v * y;
        self.vvyy += v * v * y * y;
        self.q += q;
        self.qy += q * y;
    }

    pub(super) fn minus(&self, other: &Self) -> Self {
        Self {
            w: self.w - other.w,
            wy: self.wy - other.wy,
            wyy: self.wyy - other.wyy,
            v: self.v - other.v,
            vy: self.vy - other.vy,
            vv: self.vv - other.vv,
            vvy: self.vvy - other.vvy,
            vvyy: self.vvyy - other.vvyy,
            q: self.q - other.q,
            qy: self.qy - other.qy,
        }
    }

    /// The sums of all blocks (those of the weights and of the values only).
    pub(super) fn total(all: &[Self]) -> Self {
        let add = |mut sum: Self, sums: &Self| {
            sum.w += sums.w;
            sum.wy += sums.wy;
            sum.wyy += sums.wyy;
            sum
        };
        all.iter().fold(Self::default(), add)
    }
}

impl Blocks {
    pub(super) fn len(&self) -> usize {
        self.blocks.len()
    }

    /// Block of a row.
    pub(super) fn block(&self, row: u32) -> usize {
        self.block_of_row[row as usize] as usize
    }

    /// Calibration cell of a block.
    pub(super) fn cell(&self, block: usize) -> usize {
        self.blocks[block].cell as usize
    }

    /// Stratum of a block.
    pub(super) fn stratum(&self, block: usize) -> usize {
        self.blocks[block].stratum as usize
    }

    /// `sum v` and `sum v^2` over the rows of a block.
    pub(super) fn sums(&self, block: usize) -> (f64, f64) {
        let Moments { count, mean, squares } = self.blocks[block].weights;
        (count * mean, squares + count * mean * mean)
    }

    pub(super) fn new(design: &Design, weights: &WeightSet) -> Self {
        let mut block_of_row = design.stratum_of_row.clone();
        let mut count = design.strata.len();
        let cells = weights.calibration().map(|calibration| &calibration.cells);
        if let Some(cells) = cells {
            count = refine(&mut block_of_row, count, &cells.cell_of_row, cells.len());
        }
        let mut blocks = vec![Block { stratum: 0, cell: 0, weights: Moments::default() }; count];
        for (row, (weight, &number)) in weights.in_variance().iter().zip(&block_of_row).enumerate() {
            let block = &mut blocks[number as usize];
            block.stratum = design.stratum_of_row[row];
            block.cell = cells.map_or(0, |cells| cells.cell_of_row[row]);
            block.weights.add(*weight);
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
