use crate::weights::WeightSet;
use crate::{Design, Domain, Variable};

use super::blocks::Blocks;
use super::{Base, Estimand, Estimate, EstimateError, Linearised, Status};

/// A design with one set of final weights: what estimates are made from.
///
/// Building it is linear in the rows. Each estimate then passes over the rows of its domain only, plus the calibration
/// cells of each stratum (or, in a clustered design, over all rows).
#[derive(Debug, Clone)]
pub struct Sample {
    design: Design,
    weights: WeightSet,
    /// Rows summed by stratum and calibration cell, where each row is its own PSU.
    blocks: Option<Blocks>,
}

/// A variance below this share of `sum |w| e^2 * sum |w|` (which is `p(1-p)` for a proportion) is rounding around 0.
pub(super) const ROUNDING: f64 = 1e-14;

impl Sample {
    /// Joins a design and weights made from it.
    ///
    /// # Errors
    ///
    /// [`EstimateError::Length`] if they differ in length.
    pub fn new(design: Design, weights: WeightSet) -> Result<Self, EstimateError> {
        let got = weights.weights().len();
        if got != design.len() {
            return Err(EstimateError::Length { what: "the weight set", expected: design.len(), got });
        }
        let shared = weights.calibration().is_none_or(|calibration| !calibration.cells.are_rows());
        let blocks = (design.samples_rows() && shared).then(|| Blocks::new(&design, &weights));
        Ok(Self { design, weights, blocks })
    }

    /// Number of rows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.design.len()
    }

    /// Never true; here because `len` is.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.design.is_empty()
    }

    /// The domain of all rows.
    #[must_use]
    pub fn all(&self) -> Domain {
        Domain::all(self.len())
    }

    /// The design.
    #[must_use]
    pub fn design(&self) -> &Design {
        &self.design
    }

    /// The weight set.
    #[must_use]
    pub fn weights(&self) -> &WeightSet {
        &self.weights
    }

    pub(super) fn blocks(&self) -> Option<&Blocks> {
        self.blocks.as_ref()
    }

    /// A linearised value with its variance `sum_h (1-f_h) n_h/(n_h-1) sum_j (U_hj - mean U)^2`, where `U` adds up, by
    /// sampling unit, the weights times the calibration residuals of the influence (Deville & Särndal 1992), and with its
    /// measures of precision.
    ///
    /// # Errors
    ///
    /// A value that comes from a larger sample; a stratum with one PSU when the rule is to fail; numbers beyond range.
    pub fn estimate(&self, linear: &Linearised) -> Result<Estimate, EstimateError> {
        self.check_rows(linear)?;
        let base = linear.base;
        let kish = (base.squares > 0.0).then(|| base.sum * base.sum / base.squares).filter(|base| base.is_finite());
        let mut estimate = Estimate {
            estimand: linear.estimand,
            status: Status::NoRespondents,
            value: None,
            variance: None,
            standard_error: None,
            degrees_of_freedom: base.degrees_of_freedom,
            n: base.n,
            sum_of_weights: base.sum,
            effective_base_kish: kish,
            deff_kish: kish.map(|kish| base.n as f64 / kish),
            effective_base_design: None,
            deff: None,
            deff_replace: None,
        };
        let Some(value) = linear.value else { return Ok(estimate) };
        if !value.is_finite() {
            return Err(EstimateError::Overflow { what: "the estimate" });
        }
        estimate.value = Some(value);
        if linear.identical && matches!(linear.estimand, Estimand::Mean | Estimand::Proportion) {
            estimate.status = Status::DegenerateAllSame;
            (estimate.variance, estimate.standard_error) = (Some(0.0), Some(0.0));
            return Ok(estimate);
        }
        let variance = self.variance(linear)?;
        let (scale, srs) = self.reference_variance(linear);
        if variance <= ROUNDING * scale {
            estimate.status = Status::ZeroVariance;
            (estimate.variance, estimate.standard_error) = (Some(0.0), Some(0.0));
            (estimate.deff, estimate.deff_replace) = (Some(0.0), Some(0.0));
            return Ok(estimate);
        }
        estimate.status = Status::Ok;
        estimate.variance = Some(variance);
        estimate.standard_error = Some(variance.sqrt());
        estimate.deff_replace = srs.map(|srs| variance / srs);
        let rest = 1.0 - base.n as f64 / base.sum;
        estimate.deff = estimate.deff_replace.filter(|_| rest > 0.0).map(|deff| deff / rest);
        if linear.estimand == Estimand::Proportion {
            estimate.effective_base_design = Some(value * (1.0 - value) / variance);
        }
        Ok(estimate)
    }

    /// Variance of a linearised value: `e` replaced by its calibration residual, times the weights, through the design.
    pub(crate) fn variance(&self, linear: &Linearised) -> Result<f64, EstimateError> {
        let fitted = self.fitted(linear);
        let variance = match &self.blocks {
            Some(blocks) => blocks.variance(&self.design, self.weights.in_variance(), linear, fitted.as_deref())?,
            None => self.design.variance_of_rows(&self.weighted_residuals(linear, fitted.as_deref()))?,
        };
        if variance.is_finite() { Ok(variance) } else { Err(EstimateError::Overflow { what: "the variance" }) }
    }

    /// Fitted value in each calibration cell of the regression of `e`.
    pub(super) fn fitted(&self, linear: &Linearised) -> Option<Vec<f64>> {
        let calibration = self.weights.calibration()?;
        let mut of_cell = vec![0.0; calibration.cells.len()];
        for (&row, e) in linear.rows.iter().zip(&linear.influence) {
            let weight = self.weights.regression_weight(row as usize, &self.design);
            of_cell[calibration.cells.cell_of_row[row as usize] as usize] += weight * e;
        }
        Some(calibration.projection.fitted(&calibration.cells, &of_cell))
    }

    /// `u = w (e - x' beta)` of every row.
    pub(super) fn weighted_residuals(&self, linear: &Linearised, fitted: Option<&[f64]>) -> Vec<f64> {
        let weights = self.weights.in_variance();
        let mut residuals = match (fitted, self.weights.calibration()) {
            (Some(fitted), Some(calibration)) => {
                let cells = &calibration.cells.cell_of_row;
                weights.iter().zip(cells).map(|(weight, &cell)| -weight * fitted[cell as usize]).collect()
            }
            _ => vec![0.0; weights.len()],
        };
        for (&row, e) in linear.rows.iter().zip(&linear.influence) {
            residuals[row as usize] += weights[row as usize] * e;
        }
        residuals
    }

    /// `sum |w| e^2 * sum |w|`, and the variance under simple random sampling with replacement
    /// `n/(n-1) * sum w (e - mean e)^2 / sum w * (sum w)^2 / n`.
    pub(super) fn reference_variance(&self, linear: &Linearised) -> (f64, Option<f64>) {
        let (mut size, mut sum, mut absolute) = (0.0, 0.0, 0.0);
        for (&row, e) in linear.rows.iter().zip(&linear.influence) {
            let weight = self.weight(row);
            size += weight.abs() * e * e;
            sum += weight * e;
            absolute += weight.abs();
        }
        let base = linear.base;
        let mean = sum / base.sum;
        let pairs = linear.rows.iter().zip(&linear.influence);
        let squares: f64 = pairs.map(|(&row, e)| self.weight(row) * (e - mean) * (e - mean)).sum();
        let srs = squares * base.sum / (base.n as f64 - 1.0);
        (size * absolute, Some(srs).filter(|srs| *srs > 0.0 && srs.is_finite()))
    }

    /// Base of a list of rows.
    pub(crate) fn base_of(&self, rows: &[u32]) -> Base {
        let mut base = Base::default();
        let mut strata = vec![false; self.design.strata.len()];
        let clusters = self.design.clusters.as_ref();
        let mut psus = vec![false; clusters.map_or(0, |clusters| clusters.stratum_of_psu.len())];
        for &row in rows {
            let weight = self.weight(row);
            if weight == 0.0 {
                continue;
            }
            base.n += 1;
            base.sum += weight;
            base.squares += weight * weight;
            strata[self.design.stratum_of_row[row as usize] as usize] = true;
            if let Some(clusters) = clusters {
                psus[clusters.psu_of_row[row as usize] as usize] = true;
            }
        }
        let count = |seen: &[bool]| seen.iter().filter(|seen| **seen).count();
        let units = if clusters.is_some() { count(&psus) } else { base.n };
        base.degrees_of_freedom = units - count(&strata);
        base
    }

    pub(super) fn weight(&self, row: u32) -> f64 {
        self.weights.weights()[row as usize]
    }

    pub(super) fn check_rows(&self, linear: &Linearised) -> Result<(), EstimateError> {
        match linear.rows.last() {
            Some(&last) if last as usize >= self.len() => {
                let got = last as usize + 1;
                Err(EstimateError::Length { what: "a linearised value", expected: self.len(), got })
            }
            _ => Ok(()),
        }
    }

    pub(super) fn check_lengths(&self, variable: &Variable, domain: &Domain) -> Result<(), EstimateError> {
        let expected = self.len();
        for (what, got) in [("the variable", variable.len()), ("the domain", domain.sample_len())] {
            if got != expected {
                return Err(EstimateError::Length { what, expected, got });
            }
        }
        Ok(())
    }
}
