use crate::interval::{Interval, IntervalError, wald};
use crate::{Estimate, Linearised, Sample, Status};

use super::{ContrastError, Test};

/// A linear combination `sum c_k theta_k` with its test against 0.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct Combination {
    /// Kind of result; [`Status::NoRespondents`] if one of the values is undefined.
    pub status: Status,
    /// Unweighted base: rows of the union of the domains within a sample, added up for independent samples.
    pub n: usize,
    /// `sum c_k theta_k`.
    pub value: Option<f64>,
    /// Its variance, covariances included.
    pub variance: Option<f64>,
    /// Square root of the variance.
    pub standard_error: Option<f64>,
    /// Degrees of freedom: of the union of the domains within a sample, added up for independent samples.
    pub degrees_of_freedom: usize,
    /// `value / standard_error`.
    pub t: Option<f64>,
    /// Two-sided p value by Student's t with these degrees of freedom; `None` if there are none or the variance is 0.
    pub p_value: Option<f64>,
    /// Two-sided p value by the normal distribution, for comparison with other software.
    pub p_value_normal: Option<f64>,
}

impl Combination {
    fn new(status: Status, n: usize, value: Option<f64>, variance: Option<f64>, degrees_of_freedom: usize) -> Self {
        let Test { standard_error, t, p_value, p_value_normal } = Test::new(value, variance, degrees_of_freedom);
        Self { status, n, value, variance, standard_error, degrees_of_freedom, t, p_value, p_value_normal }
    }

    /// `value ± t SE` at a level such as 0.95.
    ///
    /// # Errors
    ///
    /// [`IntervalError::NoInterval`] without a variance above 0; no degrees of freedom; the level.
    pub fn interval(&self, level: f64) -> Result<Interval, IntervalError> {
        match (self.status, self.value, self.variance) {
            (Status::Ok, Some(value), Some(variance)) => wald(value, variance, self.degrees_of_freedom, level),
            _ => Err(IntervalError::NoInterval(self.status)),
        }
    }
}

impl Sample {
    /// Any linear combination of linearised values of this sample with its test: what
    /// [`contrast`](Self::contrast) is for two. See [`linear_combination`](Self::linear_combination).
    ///
    /// ```
    /// use statistics::{Design, Domain, Sample, Variable, WeightSet};
    ///
    /// // Is the mean of two wards that of the third?
    /// let design = Design::builder(vec![1.0; 90]).strata((0..90).map(|row| row % 3).collect()).build()?;
    /// let sample = Sample::new(design.clone(), WeightSet::base(&design))?;
    /// let agrees = Variable::indicator((0..90).map(|row| Some(row % 7 < 3)));
    /// let wards = Domain::groups(&(0..90).map(|row| row % 3).collect::<Vec<u32>>(), 3);
    /// let of = |ward: &Domain| sample.linear_proportion(&agrees, ward);
    /// let (a, b, c) = (of(&wards[0])?, of(&wards[1])?, of(&wards[2])?);
    /// let found = sample.combination(&[(0.5, &a), (0.5, &b), (-1.0, &c)])?;
    /// assert_eq!((found.n, found.degrees_of_freedom), (90, 87));
    /// assert!(found.interval(0.95)?.contains(0.0));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`ContrastError::NoTerms`]; as [`linear_combination`](Self::linear_combination) and
    /// [`estimate`](Self::estimate).
    pub fn combination(&self, terms: &[(f64, &Linearised)]) -> Result<Combination, ContrastError> {
        if terms.is_empty() {
            return Err(ContrastError::NoTerms);
        }
        let estimate = self.estimate(&self.linear_combination(terms)?)?;
        let Estimate { status, n, value, variance, degrees_of_freedom, .. } = estimate;
        Ok(Combination::new(status, n, value, variance, degrees_of_freedom))
    }
}

/// A linear combination of estimates of *independent* samples, such as waves: `V = sum c_k^2 V_k`, degrees of freedom
/// added up. A coefficient of 0 leaves its estimate out.
///
/// An estimate may itself be a contrast within its sample, made by [`Sample::linear_combination`] and
/// [`Sample::estimate`]: so a difference in differences is the change of "ward less rest" between two waves. Estimates may
/// be of different kinds where their sum has a meaning. An estimate for which everybody gave the same answer makes the
/// result [`Status::DegenerateAllSame`]: reported, but without an interval.
///
/// ```
/// use statistics::contrast::combine;
/// use statistics::{Design, Domain, Estimate, Sample, Variable, WeightSet};
///
/// // Ward less rest of the council, in one wave.
/// let wave = |shift: u32| -> Result<Estimate, Box<dyn std::error::Error>> {
///     let design = Design::builder(vec![1.0; 120]).strata((0..120).map(|row| row % 4).collect()).build()?;
///     let sample = Sample::new(design.clone(), WeightSet::base(&design))?;
///     let agrees = Variable::indicator((0..120).map(|row| Some((row * 7 + shift) % 10 < 6)));
///     let ward = Domain::from_mask(&(0..120).map(|row| row % 4 == 0).collect::<Vec<_>>());
///     let (inside, rest) =
///         (sample.linear_proportion(&agrees, &ward)?, sample.linear_proportion(&agrees, &ward.complement())?);
///     Ok(sample.estimate(&sample.linear_combination(&[(1.0, &inside), (-1.0, &rest)])?)?)
/// };
/// let (now, before) = (wave(3)?, wave(0)?);
/// let gain = combine(&[(1.0, &now), (-1.0, &before)])?;
/// assert_eq!(gain.degrees_of_freedom, 116 + 116);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// [`ContrastError::NoTerms`]; [`EstimateError::Coefficient`](crate::EstimateError::Coefficient) with the term.
pub fn combine(terms: &[(f64, &Estimate)]) -> Result<Combination, ContrastError> {
    let counted: Vec<(f64, &Estimate)> = terms.iter().filter(|(coefficient, _)| *coefficient != 0.0).copied().collect();
    if terms.is_empty() { Err(ContrastError::NoTerms) } else { sum(&counted) }
}

/// `sum c_k theta_k`, those with a coefficient of 0 among them.
pub(super) fn sum(terms: &[(f64, &Estimate)]) -> Result<Combination, ContrastError> {
    let (mut value, mut variance, mut n, mut df) = (Some(0.0), Some(0.0), 0_usize, 0_usize);
    let mut statuses = Vec::with_capacity(terms.len());
    for (term, &(coefficient, estimate)) in terms.iter().enumerate() {
        if !coefficient.is_finite() {
            return Err(crate::EstimateError::Coefficient { term, coefficient }.into());
        }
        let add = |sum: Option<f64>, one: Option<f64>, factor: f64| Some(sum? + factor * one?);
        value = add(value, estimate.value, coefficient);
        variance = add(variance, estimate.variance, coefficient * coefficient);
        n = n.saturating_add(estimate.n);
        df = df.saturating_add(estimate.degrees_of_freedom);
        statuses.push(estimate.status);
    }
    if value.is_some_and(|value| !value.is_finite()) || variance.is_some_and(|variance| !variance.is_finite()) {
        return Err(crate::EstimateError::Overflow { what: "the combination" }.into());
    }
    let any = |status: Status| statuses.contains(&status);
    let status = if any(Status::NoRespondents) {
        Status::NoRespondents
    } else if any(Status::DegenerateAllSame) {
        Status::DegenerateAllSame
    } else if any(Status::Ok) {
        Status::Ok
    } else {
        Status::ZeroVariance
    };
    Ok(Combination::new(status, n, value, variance, df))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{Design, Domain, EstimateError, Variable, WeightSet};

    fn wave(yes: u32, rows: u32) -> Estimate {
        let design = Design::builder(vec![1.0; rows as usize]).build().unwrap();
        let sample = Sample::new(design.clone(), WeightSet::base(&design)).unwrap();
        let agrees = Variable::indicator((0..rows).map(|row| Some(row < yes)));
        sample.proportion(&agrees, &Domain::all(rows as usize)).unwrap()
    }

    /// By hand: the mean of two earlier waves 0.4 and 0.5 against 0.6, each V = p q / (n - 1).
    #[test]
    fn three_waves_by_hand() {
        let (first, second, third) = (wave(40, 100), wave(30, 60), wave(48, 80));
        let found = combine(&[(-0.5, &first), (-0.5, &second), (1.0, &third)]).unwrap();
        let expected = 0.25 * 0.24 / 99.0 + 0.25 * 0.25 / 59.0 + 0.24 / 79.0;
        assert!((found.value.unwrap() - 0.15).abs() < 1e-14);
        assert!((found.variance.unwrap() - expected).abs() < 1e-16);
        assert_eq!((found.n, found.degrees_of_freedom, found.status), (240, 237, Status::Ok));
        let interval = found.interval(0.95).unwrap();
        assert!(interval.contains(0.15) && (interval.upper + interval.lower - 0.3).abs() < 1e-14);
    }

    #[test]
    fn waves_without_variance_have_no_interval() {
        let (some, same, nobody) = (wave(4, 10), wave(10, 10), wave(0, 1));
        let found = combine(&[(1.0, &some), (-1.0, &same)]).unwrap();
        assert_eq!(found.status, Status::DegenerateAllSame);
        assert!(matches!(found.interval(0.95), Err(IntervalError::NoInterval(Status::DegenerateAllSame))));
        assert_eq!(combine(&[(1.0, &some), (0.0, &same)]).unwrap().status, Status::Ok);
        let none = Estimate { status: Status::NoRespondents, value: None, variance: None, ..nobody };
        assert_eq!(combine(&[(1.0, &some), (1.0, &none)]).unwrap().status, Status::NoRespondents);
        assert_eq!(combine(&[]), Err(ContrastError::NoTerms));
        let refused = combine(&[(1.0, &some), (f64::INFINITY, &same)]);
        assert!(matches!(refused, Err(ContrastError::Estimate(EstimateError::Coefficient { term: 1, .. }))));
    }
}
