use crate::{Domain, Variable};

use super::{Estimand, Estimate, EstimateError, Linearised, Sample};

impl Sample {
    /// Ratio `R = sum w y / sum w x` over the rows of the domain where both are valid, with influence
    /// `e = (y - R x) / sum w x` (Särndal, Swensson & Wretman 1992, section 5.6).
    ///
    /// # Errors
    ///
    /// As [`mean`](Self::mean); [`EstimateError::ZeroDenominator`].
    pub fn ratio(
        &self,
        numerator: &Variable,
        denominator: &Variable,
        domain: &Domain,
    ) -> Result<Estimate, EstimateError> {
        self.estimate(&self.linear_ratio(numerator, denominator, domain)?)
    }

    /// The ratio ready for a difference.
    ///
    /// # Errors
    ///
    /// As [`ratio`](Self::ratio).
    pub fn linear_ratio(
        &self,
        numerator: &Variable,
        denominator: &Variable,
        domain: &Domain,
    ) -> Result<Linearised, EstimateError> {
        self.check_lengths(numerator, domain)?;
        self.check_lengths(denominator, domain)?;
        let both = |&row: &u32| Some((row, (numerator.get(row as usize)?, denominator.get(row as usize)?)));
        let (rows, values): (Vec<u32>, Vec<(f64, f64)>) = domain.rows().iter().filter_map(both).unzip();
        let base = self.base_of(&rows);
        let mut linear =
            Linearised { estimand: Estimand::Ratio, value: None, rows, influence: Vec::new(), base, identical: false };
        if base.n == 0 {
            return Ok(Self::nobody(linear));
        }
        let (mut above, mut below) = (0.0, 0.0);
        for (&row, (y, x)) in linear.rows.iter().zip(&values) {
            above += self.weight(row) * y;
            below += self.weight(row) * x;
        }
        if below == 0.0 {
            return Err(EstimateError::ZeroDenominator);
        }
        let ratio = above / below;
        linear.value = Some(ratio);
        linear.influence = values.into_iter().map(|(y, x)| (y - ratio * x) / below).collect();
        Ok(linear)
    }
}
