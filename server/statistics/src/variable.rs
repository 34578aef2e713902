use thiserror::Error;

/// One answer per row, some of them missing (outside the base of the question).
///
/// ```
/// use statistics::Variable;
///
/// let hours = Variable::new([Some(2.5), None, Some(0.0)])?;
/// let agrees = Variable::indicator([Some(true), None, Some(false)]);
/// assert_eq!(hours.get(1), None);
/// assert_eq!(agrees.get(0), Some(1.0));
/// # Ok::<(), statistics::VariableError>(())
/// ```
#[derive(Debug, Clone)]
pub struct Variable {
    /// NaN where the answer is missing: half the memory of an `Option`, and never seen from outside.
    values: Vec<f64>,
    binary: bool,
}

/// Why a [`Variable`] was refused.
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum VariableError {
    /// A value is infinite or not a number; use `None` for a missing answer.
    #[error("the value of row {row} is {value}: give missing answers as None")]
    NotFinite {
        /// The row, from 0.
        row: usize,
        /// Its value.
        value: f64,
    },
    /// Two variables have different lengths.
    #[error("variables of {first} and {second} rows")]
    Length {
        /// Rows of the first.
        first: usize,
        /// Rows of the second.
        second: usize,
    },
}

impl Variable {
    /// A numeric variable.
    ///
    /// # Errors
    ///
    /// [`VariableError::NotFinite`] for an infinite value or NaN.
    pub fn new(values: impl IntoIterator<Item = Option<f64>>) -> Result<Self, VariableError> {
        let mut stored = Vec::new();
        for (row, value) in values.into_iter().enumerate() {
            match value {
                Some(value) if !value.is_finite() => return Err(VariableError::NotFinite { row, value }),
                Some(value) => stored.push(value),
                None => stored.push(f64::NAN),
            }
        }
        let binary = stored.iter().all(|value| value.is_nan() || *value == 0.0 || *value == 1.0);
        Ok(Self { values: stored, binary })
    }

    /// A yes/no variable: 1 for `true`, 0 for `false`.
    #[must_use]
    pub fn indicator(values: impl IntoIterator<Item = Option<bool>>) -> Self {
        let values = values.into_iter().map(|value| value.map_or(f64::NAN, |yes| f64::from(u8::from(yes)))).collect();
        Self { values, binary: true }
    }

    /// The difference of two variables on the rows where both are valid: the "both valid" base of paired questions.
    ///
    /// # Errors
    ///
    /// [`VariableError::Length`]; [`VariableError::NotFinite`] if a difference overflows.
    pub fn minus(&self, other: &Self) -> Result<Self, VariableError> {
        if self.len() != other.len() {
            return Err(VariableError::Length { first: self.len(), second: other.len() });
        }
        Self::new((0..self.len()).map(|row| Some(self.get(row)? - other.get(row)?)))
    }

    /// 1 where the value is at most `limit`, 0 where it is more.
    pub(crate) fn at_most(&self, limit: f64) -> Self {
        Self::indicator((0..self.len()).map(|row| self.get(row).map(|value| value <= limit)))
    }

    /// Number of rows.
    #[must_use]
    pub fn len(&self) -> usize {
        self.values.len()
    }

    /// Whether there are no rows.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.values.is_empty()
    }

    /// Whether every valid value is 0 or 1.
    #[must_use]
    pub fn is_binary(&self) -> bool {
        self.binary
    }

    /// The valid value of a row.
    #[must_use]
    pub fn get(&self, row: usize) -> Option<f64> {
        self.values.get(row).copied().filter(|value| !value.is_nan())
    }
}
