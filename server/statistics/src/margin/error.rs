use thiserror::Error;

/// Why a [`Margin`](crate::Margin) was refused. Rows count from 0.
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum MarginError {
    /// There are no categories.
    #[error("margin {margin}: no categories")]
    NoCategories {
        /// The margin.
        margin: String,
    },
    /// A row states a category that does not exist.
    #[error("margin {margin}: row {row} has category {category}, there are {count}")]
    UnknownCategory {
        /// The margin.
        margin: String,
        /// The row.
        row: usize,
        /// Its category.
        category: u32,
        /// Number of categories.
        count: usize,
    },
    /// A population count is negative, infinite or not a number.
    #[error("margin {margin}: the population of {category} is {population}: it must be finite and not negative")]
    Population {
        /// The margin.
        margin: String,
        /// The category.
        category: String,
        /// Its population.
        population: f64,
    },
    /// A category to merge does not exist, or is the one to merge it into.
    #[error("margin {margin}: there is no other category {category} to merge")]
    NoSuchCategory {
        /// The margin.
        margin: String,
        /// The category.
        category: String,
    },
    /// A value of a numeric variable is missing or infinite.
    #[error("{margin}: the value of row {row} is {value}: calibration needs a number for every respondent")]
    Value {
        /// The variable.
        margin: String,
        /// The row.
        row: usize,
        /// Its value.
        value: f64,
    },
    /// The population counts do not sum to a finite positive number.
    #[error("margin {margin}: the population counts sum to {total}: the sum must be finite and positive")]
    Total {
        /// The margin.
        margin: String,
        /// The sum.
        total: f64,
    },
}
