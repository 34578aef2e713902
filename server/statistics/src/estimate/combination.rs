use super::{Estimand, EstimateError, Linearised, Sample};

impl Sample {
    /// Any linear combination `sum c_k theta_k` of linearised values of this sample, with their covariances: its
    /// influence is `sum c_k e_k` (Särndal, Swensson & Wretman 1992, section 5.5).
    ///
    /// The values may be of different kinds, such as a mean and a ratio, where their sum has a meaning. A coefficient of
    /// 0 leaves its value out altogether. The base is the union of the domains of the others, and so are the degrees of
    /// freedom. `None` as value if one of them is undefined. One pass over the rows of the sample.
    ///
    /// # Errors
    ///
    /// [`EstimateError::Coefficient`] with the term whose coefficient is not finite; [`EstimateError::Length`] if a value
    /// comes from a larger sample.
    pub fn linear_combination(&self, terms: &[(f64, &Linearised)]) -> Result<Linearised, EstimateError> {
        let mut sums = vec![0.0; self.len()];
        let mut seen = vec![false; self.len()];
        let mut value = Some(0.0);
        for (term, &(coefficient, linear)) in terms.iter().enumerate() {
            if !coefficient.is_finite() {
                return Err(EstimateError::Coefficient { term, coefficient });
            }
            self.check_rows(linear)?;
            if coefficient == 0.0 {
                continue;
            }
            value = value.zip(linear.value).map(|(sum, value)| sum + coefficient * value);
            for (&row, e) in linear.rows.iter().zip(&linear.influence) {
                sums[row as usize] += coefficient * e;
                seen[row as usize] = true;
            }
        }
        let rows: Vec<u32> = (0_u32..).zip(&seen).filter(|(_, seen)| **seen).map(|(row, _)| row).collect();
        let influence = rows.iter().map(|row| sums[*row as usize]).collect();
        let base = self.base_of(&rows);
        Ok(Linearised { estimand: Estimand::Combination, value, rows, influence, base, identical: false })
    }
}

#[cfg(test)]
mod tests {
    use crate::{Design, Domain, EstimateError, Sample, Variable, WeightSet};

    /// By hand: means 2 and 5 of two strata of two rows, 3 * 2 - 5 = 1; V of each is its s^2 / 2 = 1 and 4, so 9 + 4.
    #[test]
    fn of_two_strata_by_hand() {
        let design = Design::builder(vec![1.0; 4]).strata(vec![0, 0, 1, 1]).build().unwrap();
        let sample = Sample::new(design.clone(), WeightSet::base(&design)).unwrap();
        let values = Variable::new([1.0, 3.0, 3.0, 7.0].map(Some)).unwrap();
        let [first, second] = [0_u32, 1].map(|of| {
            let mask: Vec<bool> = (0..4).map(|row| row / 2 == of).collect();
            sample.linear_mean(&values, &Domain::from_mask(&mask)).unwrap()
        });
        let both = sample.linear_combination(&[(3.0, &first), (-1.0, &second)]).unwrap();
        let estimate = sample.estimate(&both).unwrap();
        assert!((estimate.value.unwrap() - 1.0).abs() < 1e-15);
        assert!((estimate.variance.unwrap() - 13.0).abs() < 1e-13);
        assert_eq!((estimate.n, estimate.degrees_of_freedom), (4, 2));
        let alone = sample.estimate(&sample.linear_combination(&[(2.0, &first), (0.0, &second)]).unwrap()).unwrap();
        assert_eq!((alone.n, alone.degrees_of_freedom, alone.value), (2, 1, Some(4.0)));
        let refused = sample.linear_combination(&[(1.0, &first), (f64::NAN, &second)]);
        assert!(matches!(refused, Err(EstimateError::Coefficient { term: 1, .. })));
    }
}
