use crate::{Domain, Variable};

use super::{Estimand, Estimate, EstimateError, Linearised, Sample};

impl Sample {
    /// Proportion of 1 among 0 and 1: `sum w y / sum w` over the domain, from 0 to 1, with the influence of a
    /// [`mean`](Self::mean).
    ///
    /// # Errors
    ///
    /// [`EstimateError::NotBinary`] for other values in the domain; else as [`mean`](Self::mean).
    pub fn proportion(&self, variable: &Variable, domain: &Domain) -> Result<Estimate, EstimateError> {
        self.estimate(&self.linear_proportion(variable, domain)?)
    }

    /// Mean `sum w y / sum w` over the domain, in the units of the variable, with influence `e = (y - mean) / sum w`
    /// (Särndal, Swensson & Wretman 1992, section 5.7). Variable and domain have one entry per row of the design.
    ///
    /// # Errors
    ///
    /// Lengths that differ, weights of the domain that do not sum to a positive number, a stratum with one PSU when
    /// the rule is to fail, numbers beyond range.
    pub fn mean(&self, variable: &Variable, domain: &Domain) -> Result<Estimate, EstimateError> {
        self.estimate(&self.linear_mean(variable, domain)?)
    }

    /// The proportion ready for a difference.
    ///
    /// # Errors
    ///
    /// As [`proportion`](Self::proportion).
    pub fn linear_proportion(&self, variable: &Variable, domain: &Domain) -> Result<Linearised, EstimateError> {
        self.check_lengths(variable, domain)?;
        if !variable.is_binary() {
            for &row in domain.rows() {
                match variable.get(row as usize) {
                    None | Some(0.0 | 1.0) => {}
                    Some(value) => return Err(EstimateError::NotBinary { row: row as usize, value }),
                }
            }
        }
        let mut linear = self.linear_mean(variable, domain)?;
        linear.estimand = Estimand::Proportion;
        Ok(linear)
    }

    /// The mean ready for a difference.
    ///
    /// # Errors
    ///
    /// As [`mean`](Self::mean).
    pub fn linear_mean(&self, variable: &Variable, domain: &Domain) -> Result<Linearised, EstimateError> {
        self.check_lengths(variable, domain)?;
        let (rows, values) = valid(variable, domain);
        let base = self.base_of(&rows);
        let mut linear =
            Linearised { estimand: Estimand::Mean, value: None, rows, influence: values, base, identical: false };
        if base.n == 0 {
            return Ok(Self::nobody(linear));
        }
        if base.sum <= 0.0 {
            return Err(EstimateError::WeightSum { sum: base.sum });
        }
        let total: f64 = linear.rows.iter().zip(&linear.influence).map(|(&row, y)| self.weight(row) * y).sum();
        let same = self.only_value(&linear);
        let mean = same.unwrap_or(total / base.sum);
        linear.identical = same.is_some();
        linear.value = Some(mean);
        for y in &mut linear.influence {
            *y = (*y - mean) / base.sum;
        }
        Ok(linear)
    }

    /// The value that all rows with a weight share.
    pub(super) fn only_value(&self, linear: &Linearised) -> Option<f64> {
        let weighted = linear.rows.iter().zip(&linear.influence).filter(|(row, _)| self.weight(**row) != 0.0);
        let mut values = weighted.map(|(_, y)| *y);
        let first = values.next()?;
        values.all(|value| value == first).then_some(first)
    }

    /// The result for a domain without respondents.
    pub(super) fn nobody(mut linear: Linearised) -> Linearised {
        linear.rows.clear();
        linear.influence.clear();
        linear.value = None;
        linear
    }
}

/// The rows of the domain with a valid answer, and the answers.
pub(super) fn valid(variable: &Variable, domain: &Domain) -> (Vec<u32>, Vec<f64>) {
    let (mut rows, mut values) = (Vec::with_capacity(domain.len()), Vec::with_capacity(domain.len()));
    for &row in domain.rows() {
        if let Some(value) = variable.get(row as usize) {
            rows.push(row);
            values.push(value);
        }
    }
    (rows, values)
}
