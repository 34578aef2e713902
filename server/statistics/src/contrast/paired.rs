use crate::{Domain, Sample, Variable};

use super::{Contrast, ContrastError, Side, contrast};

impl Sample {
    /// Two questions put to the same people, each on its own valid answers: mean of the first minus mean of the second.
    ///
    /// # Errors
    ///
    /// As [`mean`](Self::mean).
    pub fn paired_own_bases(
        &self,
        first: &Variable,
        second: &Variable,
        domain: &Domain,
    ) -> Result<Contrast, ContrastError> {
        self.contrast(&self.linear_mean(first, domain)?, &self.linear_mean(second, domain)?)
    }

    /// Two questions put to the same people, on the rows valid in both: the mean of `first - second`.
    ///
    /// # Errors
    ///
    /// As [`mean`](Self::mean); variables of different lengths.
    pub fn paired_both_valid(
        &self,
        first: &Variable,
        second: &Variable,
        domain: &Domain,
    ) -> Result<Contrast, ContrastError> {
        let difference = self.mean(&first.minus(second)?, domain)?;
        let both = |row: &&u32| first.get(**row as usize).is_some() && second.get(**row as usize).is_some();
        let rows: Vec<bool> = {
            let mut mask = vec![false; self.len()];
            domain.rows().iter().filter(both).for_each(|row| mask[*row as usize] = true);
            mask
        };
        let shared = Domain::from_mask(&rows);
        let side = |variable| -> Result<Side, ContrastError> {
            let linear = self.linear_mean(variable, &shared)?;
            Ok(Side { value: linear.value, n: linear.base.n })
        };
        let (value, variance) = (difference.value, difference.variance);
        Ok(contrast(side(first)?, side(second)?, difference.status, value, variance, difference.degrees_of_freedom))
    }
}
