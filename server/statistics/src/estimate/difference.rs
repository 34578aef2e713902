use super::{Estimand, EstimateError, Linearised, Sample};

impl Sample {
    /// The difference of two linearised values of this sample, with their covariance.
    ///
    /// Its base is the union of both domains, and so are its degrees of freedom. `None` as value if either is empty.
    ///
    /// # Errors
    ///
    /// [`EstimateError::Length`] if one comes from a larger sample.
    pub fn linear_difference(&self, first: &Linearised, second: &Linearised) -> Result<Linearised, EstimateError> {
        self.check_rows(first)?;
        self.check_rows(second)?;
        let (rows, influence) = first.subtract(second);
        let base = self.base_of(&rows);
        let value = first.value.zip(second.value).map(|(first, second)| first - second);
        Ok(Linearised { estimand: Estimand::Difference, value, rows, influence, base, identical: false })
    }
}

#[cfg(test)]
mod tests {
    use crate::{Design, EstimateError, Sample, Variable, WeightSet};

    #[test]
    fn values_of_a_larger_sample_are_refused() {
        let sample = |rows: usize| {
            let design = Design::builder(vec![1.0; rows]).build().unwrap();
            Sample::new(design.clone(), WeightSet::base(&design)).unwrap()
        };
        let (small, large) = (sample(2), sample(3));
        let linear = large.linear_mean(&Variable::new([1.0, 2.0, 3.0].map(Some)).unwrap(), &large.all()).unwrap();
        assert!(matches!(small.estimate(&linear), Err(EstimateError::Length { expected: 2, got: 3, .. })));
        assert!(matches!(small.linear_difference(&linear, &linear), Err(EstimateError::Length { .. })));
    }
}
