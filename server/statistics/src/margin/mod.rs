//! Population targets for one classification of the rows.

mod collapse;
mod error;
mod total;

pub use collapse::{CollapseRecord, CollapseRule};
pub use error::MarginError;
pub use total::Total;

/// A classification of the rows into categories, with the population count of each category.
///
/// Crossed margins (age by sex) are one margin whose categories are the combinations: see [`Margin::cross_index`].
#[derive(Debug, Clone, PartialEq)]
pub struct Margin {
    name: String,
    category_of_row: Vec<u32>,
    categories: Vec<Category>,
}

/// A category of a [`Margin`]: its name (for messages) and the people it holds in the population.
#[derive(Debug, Clone, PartialEq)]
pub struct Category {
    /// Used in errors and diagnostics only.
    pub name: String,
    /// People in the population, at least 0.
    pub population: f64,
}

impl Category {
    /// A category with its population count.
    pub fn new(name: impl Into<String>, population: f64) -> Self {
        Self { name: name.into(), population }
    }
}

impl Margin {
    /// Checks and builds a margin: `category_of_row` indexes into `categories`.
    ///
    /// ```
    /// use statistics::{Category, Margin};
    ///
    /// let sex = Margin::new("sex", vec![0, 1, 1], vec![Category::new("female", 510.0), Category::new("male", 490.0)])?;
    /// assert_eq!(sex.total(), 1000.0);
    /// # Ok::<(), statistics::MarginError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// No categories, a row whose category does not exist, a population count that is negative or not finite, or a
    /// total that is not positive. Whether every category has respondents depends on the base weights and is checked
    /// when the weights are computed.
    pub fn new(
        name: impl Into<String>,
        category_of_row: Vec<u32>,
        categories: Vec<Category>,
    ) -> Result<Self, MarginError> {
        let name = name.into();
        if categories.is_empty() {
            return Err(MarginError::NoCategories { margin: name });
        }
        let outside = category_of_row.iter().position(|&category| category as usize >= categories.len());
        if let Some(row) = outside {
            let category = category_of_row[row];
            return Err(MarginError::UnknownCategory { margin: name, row, category, count: categories.len() });
        }
        let wrong = categories.iter().find(|category| !category.population.is_finite() || category.population < 0.0);
        if let Some(category) = wrong {
            return Err(MarginError::Population {
                margin: name,
                category: category.name.clone(),
                population: category.population,
            });
        }
        let margin = Self { name, category_of_row, categories };
        let total = margin.total();
        if total > 0.0 && total.is_finite() {
            Ok(margin)
        } else {
            Err(MarginError::Total { margin: margin.name, total })
        }
    }

    /// The index of a crossed category: `first * count_of_second + second`.
    #[must_use]
    pub fn cross_index(first: u32, second: u32, count_of_second: u32) -> u32 {
        first.saturating_mul(count_of_second).saturating_add(second)
    }

    /// Name of the classification.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Category index of each row.
    #[must_use]
    pub fn category_of_row(&self) -> &[u32] {
        &self.category_of_row
    }

    /// The categories with their targets.
    #[must_use]
    pub fn categories(&self) -> &[Category] {
        &self.categories
    }

    /// Sum of the targets.
    #[must_use]
    pub fn total(&self) -> f64 {
        self.categories.iter().map(|category| category.population).sum()
    }

    /// Sum of `values` (one per row) in each category.
    pub(crate) fn sums(&self, values: &[f64]) -> Vec<f64> {
        let mut sums = vec![0.0; self.categories.len()];
        for (&category, value) in self.category_of_row.iter().zip(values) {
            sums[category as usize] += value;
        }
        sums
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn refuses_what_cannot_be_a_target() {
        let two = |a, b| vec![Category::new("a", a), Category::new("b", b)];
        assert!(matches!(Margin::new("m", vec![0], vec![]), Err(MarginError::NoCategories { .. })));
        assert!(matches!(
            Margin::new("m", vec![0, 2], two(1.0, 1.0)),
            Err(MarginError::UnknownCategory { row: 1, category: 2, .. })
        ));
        for bad in [-1.0, f64::NAN, f64::INFINITY] {
            assert!(matches!(Margin::new("m", vec![0], two(1.0, bad)), Err(MarginError::Population { .. })));
        }
        assert!(matches!(Margin::new("m", vec![0], two(0.0, 0.0)), Err(MarginError::Total { .. })));
        assert_eq!(Margin::cross_index(2, 1, 3), 7);
    }
}
