use super::MarginError;

/// The population total of a numeric variable, known from elsewhere: pupils by school, rooms by dwelling.
#[derive(Debug, Clone, PartialEq)]
pub struct Total {
    name: String,
    values: Vec<f64>,
    population: f64,
}

impl Total {
    /// Values of the respondents, one per row, and their total over the population.
    ///
    /// # Errors
    ///
    /// [`MarginError::Value`] for a value that is not finite (calibration needs every value),
    /// [`MarginError::Total`] for such a total.
    pub fn new(name: impl Into<String>, values: Vec<f64>, population: f64) -> Result<Self, MarginError> {
        let name = name.into();
        if let Some(row) = values.iter().position(|value| !value.is_finite()) {
            return Err(MarginError::Value { margin: name, row, value: values[row] });
        }
        if !population.is_finite() {
            return Err(MarginError::Total { margin: name, total: population });
        }
        Ok(Self { name, values, population })
    }

    /// Name of the variable.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Value of each row.
    #[must_use]
    pub fn values(&self) -> &[f64] {
        &self.values
    }

    /// Total over the population.
    #[must_use]
    pub fn population(&self) -> f64 {
        self.population
    }
}
