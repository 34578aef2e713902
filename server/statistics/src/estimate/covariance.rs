use super::sample::ROUNDING;
use super::{EstimateError, Linearised, Sample};

/// The covariance matrix of estimates of one sample.
#[derive(Debug, Clone, PartialEq)]
pub struct Covariance {
    defined: Vec<bool>,
    /// Row-major.
    matrix: Vec<f64>,
}

impl Covariance {
    /// Number of estimates.
    #[must_use]
    pub fn len(&self) -> usize {
        self.defined.len()
    }

    /// Whether there are none.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.defined.is_empty()
    }

    /// Covariance of two estimates, by their positions in the list; of one with itself its variance. `None` if either is
    /// undefined, or the position is beyond the list.
    #[must_use]
    pub fn get(&self, first: usize, second: usize) -> Option<f64> {
        let defined = |place: usize| self.defined.get(place).is_some_and(|defined| *defined);
        (defined(first) && defined(second)).then(|| self.matrix[first * self.len() + second])
    }

    /// Correlation of two estimates; `None` if undefined, as where one has no variance.
    #[must_use]
    pub fn correlation(&self, first: usize, second: usize) -> Option<f64> {
        let scale = (self.get(first, first)? * self.get(second, second)?).sqrt();
        let correlation = self.get(first, second)? / scale;
        correlation.is_finite().then(|| correlation.clamp(-1.0, 1.0))
    }

    /// The matrix, row by row; 0 for estimates that are undefined.
    #[must_use]
    pub fn as_slice(&self) -> &[f64] {
        &self.matrix
    }
}

impl Sample {
    /// The covariance matrix of linearised values of this sample: `sum_h (1-f_h) n_h/(n_h-1) sum_j (U_hj - mean U)(U_hj -
    /// mean U)'` of their calibration residuals, the diagonal being the variance of [`estimate`](Self::estimate).
    ///
    /// Costs the rows of all domains together, and the square of the number of values for each calibration cell of a
    /// stratum; in a clustered design one pass over all rows for each value.
    ///
    /// ```
    /// use statistics::{Design, Domain, Sample, Variable, WeightSet};
    ///
    /// let design = Design::builder((0..40).map(|row| 1.0 + f64::from(row % 3)).collect()).build()?;
    /// let sample = Sample::new(design.clone(), WeightSet::base(&design))?;
    /// let agrees = Variable::indicator((0..40).map(|row| Some(row % 4 != 0)));
    /// let ward = Domain::from_mask(&(0..40).map(|row| row < 15).collect::<Vec<_>>());
    /// let (inside, whole) = (sample.linear_proportion(&agrees, &ward)?, sample.linear_proportion(&agrees, &sample.all())?);
    /// let covariance = sample.covariance(&[&inside, &whole])?;
    /// let difference = sample.versus_whole(&agrees, &ward)?;
    /// let entry = |i, j| covariance.get(i, j).unwrap_or(f64::NAN);
    /// let by_matrix = entry(0, 0) + entry(1, 1) - 2.0 * entry(0, 1);
    /// assert!((by_matrix - difference.variance.unwrap_or(f64::NAN)).abs() < 1e-15);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    ///
    /// # Errors
    ///
    /// As [`estimate`](Self::estimate).
    pub fn covariance(&self, values: &[&Linearised]) -> Result<Covariance, EstimateError> {
        let width = values.len();
        let mut variances = Vec::with_capacity(width);
        for linear in values {
            self.check_rows(linear)?;
            let variance = if linear.value.is_some() { self.variance(linear)? } else { 0.0 };
            // As in an estimate, rounding around 0 is 0.
            variances.push(if variance <= ROUNDING * self.reference_variance(linear).0 { 0.0 } else { variance });
        }
        let fitted: Vec<Option<Vec<f64>>> = values.iter().map(|linear| self.fitted(linear)).collect();
        let mut matrix = match self.blocks() {
            Some(blocks) => blocks.covariance(self.design(), self.weights().in_variance(), values, &fitted)?,
            None => {
                let column = |k: usize| self.weighted_residuals(values[k], fitted[k].as_deref());
                self.design().covariance_of_columns(width, column)?
            }
        };
        for (i, variance) in variances.iter().enumerate() {
            matrix[i * width + i] = *variance;
            if *variance == 0.0 {
                (0..width).for_each(|j| (matrix[i * width + j], matrix[j * width + i]) = (0.0, 0.0));
            }
        }
        if matrix.iter().any(|entry| !entry.is_finite()) {
            return Err(EstimateError::Overflow { what: "the covariance" });
        }
        Ok(Covariance { defined: values.iter().map(|linear| linear.value.is_some()).collect(), matrix })
    }
}
