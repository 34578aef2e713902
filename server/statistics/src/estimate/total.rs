use crate::{Domain, Variable};

use super::mean::valid;
use super::{Estimand, Estimate, EstimateError, Linearised, Sample};

impl Sample {
    /// Total `sum w y` over the domain, in the units of the variable times those of the weights (people), with influence
    /// `e = y` (Särndal, Swensson & Wretman 1992, section 2.8).
    ///
    /// # Errors
    ///
    /// As [`mean`](Self::mean), but any sum of weights will do.
    pub fn total(&self, variable: &Variable, domain: &Domain) -> Result<Estimate, EstimateError> {
        self.estimate(&self.linear_total(variable, domain)?)
    }

    /// The total ready for a difference.
    ///
    /// # Errors
    ///
    /// As [`total`](Self::total).
    pub fn linear_total(&self, variable: &Variable, domain: &Domain) -> Result<Linearised, EstimateError> {
        self.check_lengths(variable, domain)?;
        let (rows, values) = valid(variable, domain);
        let base = self.base_of(&rows);
        let mut linear =
            Linearised { estimand: Estimand::Total, value: None, rows, influence: values, base, identical: false };
        if base.n == 0 {
            return Ok(Self::nobody(linear));
        }
        linear.identical = self.only_value(&linear).is_some();
        linear.value = Some(linear.rows.iter().zip(&linear.influence).map(|(&row, y)| self.weight(row) * y).sum());
        Ok(linear)
    }
}
