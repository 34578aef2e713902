use crate::contingency::{FTest, wald};
use crate::{Linearised, Sample};

use super::ContrastError;

impl Sample {
    /// Whether several values of this sample are all 0: contrasts made by
    /// [`linear_difference`](Self::linear_difference) or [`linear_combination`](Self::linear_combination).
    ///
    /// `W = y' V^-1 y` with the covariance `V` of the `k` values, and `(d - k + 1) / (k d) W` against F with `k` and
    /// `d - k + 1` degrees of freedom (Korn & Graubard 1990, The American Statistician), `d` being the PSUs minus the
    /// strata of the union of the domains.
    ///
    /// ```
    /// use statistics::{Design, Domain, Linearised, Sample, Variable, WeightSet};
    ///
    /// // Are four wards alike? Three of them against the fourth.
    /// let design = Design::builder(vec![1.0; 200]).strata((0..200).map(|row| row % 4).collect()).build()?;
    /// let sample = Sample::new(design.clone(), WeightSet::base(&design))?;
    /// let agrees = Variable::indicator((0..200).map(|row| Some(row % 9 < 5)));
    /// let wards = Domain::groups(&(0..200).map(|row| row % 4).collect::<Vec<u32>>(), 4);
    /// let of = |ward: &Domain| sample.linear_proportion(&agrees, ward);
    /// let last = of(&wards[3])?;
    /// let contrasts: Vec<Linearised> =
    ///     wards[..3].iter().map(|ward| sample.linear_difference(&of(ward)?, &last)).collect::<Result<_, _>>()?;
    /// let test = sample.joint_test(&contrasts.iter().collect::<Vec<_>>())?;
    /// assert_eq!((test.numerator, test.denominator), (3.0, 194.0));
    /// assert!(test.p_value > 0.5);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`ContrastError::NoTerms`]; [`ContrastError::Undefined`] with the position of a value without respondents;
    /// [`ContrastError::TooFewDegrees`] if there are fewer degrees of freedom than values; [`ContrastError::Dependent`]
    /// if one value follows from others, or has no variance; otherwise as [`covariance`](Self::covariance).
    pub fn joint_test(&self, values: &[&Linearised]) -> Result<FTest, ContrastError> {
        if values.is_empty() {
            return Err(ContrastError::NoTerms);
        }
        let undefined = |term| ContrastError::Undefined { term };
        let numbers = values.iter().enumerate().map(|(term, linear)| linear.value().ok_or(undefined(term)));
        let numbers = numbers.collect::<Result<Vec<f64>, _>>()?;
        let covariance = self.covariance(values)?;
        let degrees = self.union_degrees_of_freedom(values);
        if degrees < values.len() {
            return Err(ContrastError::TooFewDegrees { degrees, values: values.len() });
        }
        wald(&numbers, covariance.as_slice(), degrees).ok_or(ContrastError::Dependent { values: values.len() })
    }

    fn union_degrees_of_freedom(&self, values: &[&Linearised]) -> usize {
        let mut seen = vec![false; self.len()];
        values.iter().flat_map(|linear| &linear.rows).for_each(|row| seen[*row as usize] = true);
        let rows: Vec<u32> = (0_u32..).zip(&seen).filter(|(_, seen)| **seen).map(|(row, _)| row).collect();
        self.base_of(&rows).degrees_of_freedom
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Design, Domain, EstimateError, SinglePsu, Variable, WeightSet};

    /// By hand: means 2 and 3 of strata of four with s^2 = 4/3 and 20/3, V = 1/3 and 5/3; W = 4 * 3 + 9 * 3/5 = 17.4 and
    /// F = 17.4 (6 - 2 + 1) / (2 * 6) = 7.25.
    #[test]
    fn two_means_by_hand() {
        let strata = vec![0, 0, 0, 0, 1, 1, 1, 1];
        let design = Design::builder(vec![1.0; 8]).strata(strata.clone()).build().unwrap();
        let sample = Sample::new(design.clone(), WeightSet::base(&design)).unwrap();
        let values = Variable::new([1.0, 1.0, 3.0, 3.0, 0.0, 2.0, 4.0, 6.0].map(Some)).unwrap();
        let means: Vec<Linearised> =
            Domain::groups(&strata, 2).iter().map(|domain| sample.linear_mean(&values, domain).unwrap()).collect();
        let test = sample.joint_test(&[&means[0], &means[1]]).unwrap();
        assert!((test.statistic - 7.25).abs() < 1e-12);
        assert_eq!((test.numerator, test.denominator), (2.0, 5.0));
    }

    #[test]
    fn says_what_is_wrong_and_where() {
        let design = Design::builder(vec![1.0; 4]).strata(vec![0, 0, 1, 1]).build().unwrap();
        let sample = Sample::new(design.clone(), WeightSet::base(&design)).unwrap();
        let values = Variable::new([1.0, 2.0, 4.0, 8.0].map(Some)).unwrap();
        let of = |rows: [bool; 4]| sample.linear_mean(&values, &Domain::from_mask(&rows)).unwrap();
        let (first, all, nobody) = (of([true, true, false, false]), of([true; 4]), of([false; 4]));
        assert_eq!(sample.joint_test(&[]), Err(ContrastError::NoTerms));
        assert_eq!(sample.joint_test(&[&first, &nobody]), Err(ContrastError::Undefined { term: 1 }));
        assert_eq!(sample.joint_test(&[&first, &first]), Err(ContrastError::TooFewDegrees { degrees: 1, values: 2 }));
        assert_eq!(sample.joint_test(&[&all, &all]), Err(ContrastError::Dependent { values: 2 }));
        let single = Design::builder(vec![1.0; 3]).strata(vec![0, 0, 5]).single_psu(SinglePsu::Fail).build().unwrap();
        let small = Sample::new(single.clone(), WeightSet::base(&single)).unwrap();
        let refused = small.joint_test(&[&first]);
        assert_eq!(refused, Err(EstimateError::SinglePsu { stratum: 5 }.into()));
        assert!(matches!(small.joint_test(&[&all]), Err(ContrastError::Estimate(EstimateError::Length { .. }))));
    }
}
