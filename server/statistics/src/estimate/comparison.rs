use crate::contrast::{Contrast, ContrastError, Side, contrast};
use crate::design::StratumSum;
use crate::{Domain, Status, Variable};

use super::blocks::Sums;
use super::mean::valid;
use super::sample::ROUNDING;
use super::{Base, EstimateError, Sample};

/// A variable summed up once over the sample, so that each comparison of a domain with the rest costs the rows of the
/// domain only: the rest is the whole minus the domain.
#[derive(Debug, Clone)]
pub struct Comparison<'a> {
    sample: &'a Sample,
    variable: &'a Variable,
    /// Over the valid rows of each block; none where rows are not their own sampling units.
    whole: Option<Vec<Sums>>,
    base: Base,
}

impl Sample {
    /// Prepares comparisons of domains with the rest of the sample: one pass over all rows.
    ///
    /// ```
    /// use statistics::{Design, Domain, Sample, Variable, WeightSet};
    ///
    /// let design = Design::builder((0..60).map(|row| 1.0 + f64::from(row % 3)).collect()).build()?;
    /// let sample = Sample::new(design.clone(), WeightSet::base(&design))?;
    /// let agrees = Variable::indicator((0..60).map(|row| Some(row % 4 != 0)));
    /// let wards = Domain::groups(&(0..60).map(|row| row % 5).collect::<Vec<u32>>(), 5);
    /// let comparison = sample.comparison(&agrees)?;
    /// for ward in &wards {
    ///     let (quick, slow) = (comparison.versus_rest(ward)?, sample.versus_rest(&agrees, ward)?);
    ///     assert!((quick.p_value.unwrap_or(0.0) - slow.p_value.unwrap_or(0.0)).abs() < 1e-12);
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// A variable of another length than the sample.
    pub fn comparison<'a>(&'a self, variable: &'a Variable) -> Result<Comparison<'a>, EstimateError> {
        let all = self.all();
        self.check_lengths(variable, &all)?;
        let (rows, values) = valid(variable, &all);
        let base = self.base_of(&rows);
        Ok(Comparison { sample: self, variable, whole: self.block_sums(&rows, &values), base })
    }
}

impl Comparison<'_> {
    /// As [`Sample::versus_rest`], to rounding. In a clustered design, and where either side has nobody, it is that.
    ///
    /// # Errors
    ///
    /// As [`Sample::versus_rest`].
    pub fn versus_rest(&self, domain: &Domain) -> Result<Contrast, ContrastError> {
        let sample = self.sample;
        let slowly = || sample.versus_rest(self.variable, domain);
        let Some(whole) = &self.whole else { return slowly() };
        sample.check_lengths(self.variable, domain)?;
        let first = sample.linear_mean(self.variable, domain)?;
        let (rows, values) = valid(self.variable, domain);
        let (Some(p), Some(inside)) = (first.value, sample.block_sums(&rows, &values)) else { return slowly() };
        let outside: Vec<Sums> = whole.iter().zip(&inside).map(|(whole, inside)| whole.minus(inside)).collect();
        let rest = Sums::total(&outside);
        let n = self.base.n - first.base.n;
        if n == 0 || rest.w <= 0.0 {
            return slowly();
        }
        let q = rest.wy / rest.w;
        // e = slope y + level on either side.
        let sides = [(&inside, 1.0 / first.base.sum, -p / first.base.sum), (&outside, -1.0 / rest.w, q / rest.w)];
        let fitted = sample.fitted_by_block(&sides);
        let sums = sample.stratum_sums_by_block(&sides, whole, &fitted);
        let variance = sample.design().combine(&sums).map_err(ContrastError::Estimate)?;
        if !variance.is_finite() {
            return Err(EstimateError::Overflow { what: "the variance" }.into());
        }
        let size: f64 = sides
            .iter()
            .map(|(sums, slope, level)| {
                let sums = Sums::total(sums);
                slope * slope * sums.wyy + 2.0 * slope * level * sums.wy + level * level * sums.w
            })
            .sum();
        let zero = variance <= ROUNDING * size.abs() * self.base.sum.abs();
        let (status, variance) = if zero { (Status::ZeroVariance, 0.0) } else { (Status::Ok, variance) };
        Ok(contrast(
            Side { value: Some(p), n: first.base.n },
            Side { value: Some(q), n },
            status,
            Some(p - q),
            Some(variance),
            self.base.degrees_of_freedom,
        ))
    }
}

/// The sums of one side of a comparison by block, with the slope and level of its influence.
pub(super) type Part<'a> = (&'a Vec<Sums>, f64, f64);

impl Sample {
    fn block_sums(&self, rows: &[u32], values: &[f64]) -> Option<Vec<Sums>> {
        let blocks = self.blocks()?;
        let mut sums = vec![Sums::default(); blocks.len()];
        for (&row, y) in rows.iter().zip(values) {
            let regression = self.weights().regression_weight(row as usize, self.design());
            let in_variance = self.weights().in_variance()[row as usize];
            sums[blocks.block(row)].add(*y, self.weight(row), in_variance, regression);
        }
        Some(sums)
    }

    /// Fitted influence of each block; 0 without calibration.
    fn fitted_by_block(&self, sides: &[Part<'_>; 2]) -> Vec<f64> {
        let Some(blocks) = self.blocks() else { return Vec::new() };
        let Some(calibration) = self.weights().calibration() else { return vec![0.0; blocks.len()] };
        let mut of_cell = vec![0.0; calibration.cells.len()];
        for (sums, slope, level) in sides {
            for (block, sums) in sums.iter().enumerate() {
                of_cell[blocks.cell(block)] += slope * sums.qy + level * sums.q;
            }
        }
        let fitted = calibration.projection.fitted(&calibration.cells, &of_cell);
        (0..blocks.len()).map(|block| fitted[blocks.cell(block)]).collect()
    }

    fn stratum_sums_by_block(&self, sides: &[Part<'_>; 2], whole: &[Sums], fitted: &[f64]) -> Vec<StratumSum> {
        let strata = &self.design().strata;
        let mut sums = vec![StratumSum::default(); strata.len()];
        let Some(blocks) = self.blocks() else { return sums };
        for (block, fitted) in fitted.iter().enumerate() {
            let stratum = &mut sums[blocks.stratum(block)];
            for (part, slope, level) in sides {
                let (part, level) = (&part[block], level - fitted);
                stratum.sum += slope * part.vy + level * part.v;
                stratum.squares += slope * slope * part.vvyy + 2.0 * slope * level * part.vvy + level * level * part.vv;
            }
            // Rows without a valid answer have only the fitted part.
            let (v, vv) = blocks.sums(block);
            stratum.sum -= fitted * (v - whole[block].v);
            stratum.squares += fitted * fitted * (vv - whole[block].vv);
        }
        for (sums, stratum) in sums.iter_mut().zip(strata) {
            sums.squares = (sums.squares - sums.sum * sums.sum / stratum.psus as f64).max(0.0);
        }
        sums
    }
}
