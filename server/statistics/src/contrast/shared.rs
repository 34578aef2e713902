use crate::{Domain, Linearised, Sample, Variable};

use super::{Contrast, ContrastError, Side, contrast};

impl Sample {
    /// The difference of two linearised values of this sample, covariance included.
    ///
    /// ```
    /// use statistics::{Design, Domain, Sample, Variable, WeightSet};
    ///
    /// let design = Design::builder(vec![1.0; 6]).build()?;
    /// let weights = WeightSet::base(&design);
    /// let sample = Sample::new(design, weights)?;
    /// let yes = Variable::indicator([true, false, true, true, false, false].map(Some));
    /// let young = Domain::from_mask(&[true, true, true, false, false, false]);
    /// let first = sample.linear_proportion(&yes, &young)?;
    /// let second = sample.linear_proportion(&yes, &young.complement())?;
    /// let contrast = sample.contrast(&first, &second)?;
    /// assert!((contrast.difference.unwrap_or(f64::NAN) - 1.0 / 3.0).abs() < 1e-15);
    /// assert_eq!(contrast.degrees_of_freedom, 5);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// Values that come from a larger sample; a stratum with one PSU when the rule is to fail.
    pub fn contrast(&self, first: &Linearised, second: &Linearised) -> Result<Contrast, ContrastError> {
        let estimate = self.estimate(&self.linear_difference(first, second)?)?;
        let side = |linear: &Linearised| Side { value: linear.value, n: linear.base.n };
        Ok(contrast(
            side(first),
            side(second),
            estimate.status,
            estimate.value,
            estimate.variance,
            estimate.degrees_of_freedom,
        ))
    }

    /// A mean (or proportion) in a domain minus that in the rest of the sample: a ward against the rest of the council.
    ///
    /// # Errors
    ///
    /// As [`mean`](Self::mean).
    pub fn versus_rest(&self, variable: &Variable, domain: &Domain) -> Result<Contrast, ContrastError> {
        let rest = self.linear_mean(variable, &domain.complement())?;
        self.contrast(&self.linear_mean(variable, domain)?, &rest)
    }

    /// A mean (or proportion) in a domain minus that in the whole sample, which contains it.
    ///
    /// # Errors
    ///
    /// As [`mean`](Self::mean).
    pub fn versus_whole(&self, variable: &Variable, domain: &Domain) -> Result<Contrast, ContrastError> {
        let whole = self.linear_mean(variable, &self.all())?;
        self.contrast(&self.linear_mean(variable, domain)?, &whole)
    }
}
