use thiserror::Error;

/// Why weights could not be computed.
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum WeightError {
    /// No margin was given.
    #[error("calibration needs at least one margin")]
    NoMargins,
    /// More categories over all margins than the equations are meant for.
    #[error("{categories} categories over all margins, at most {max}")]
    TooManyCategories {
        /// Categories of all margins.
        categories: usize,
        /// The most accepted.
        max: usize,
    },
    /// A margin classifies another number of rows than the design has.
    #[error("margin {margin} has {got} rows, the design has {expected}")]
    MarginLength {
        /// The margin.
        margin: String,
        /// Rows of the design.
        expected: usize,
        /// Rows of the margin.
        got: usize,
    },
    /// A numeric variable has another number of rows than the design.
    #[error("{total} has {got} rows, the design has {expected}")]
    TotalLength {
        /// The variable.
        total: String,
        /// Rows of the design.
        expected: usize,
        /// Rows of the variable.
        got: usize,
    },
    /// Two margins state different populations.
    #[error("margin {first} sums to {first_total}, margin {second} to {second_total}: make the targets agree first")]
    TotalsDisagree {
        /// The first margin.
        first: String,
        /// Its total.
        first_total: f64,
        /// The other margin.
        second: String,
        /// Its total.
        second_total: f64,
    },
    /// People in the population, nobody (or only base weight 0) in the sample.
    #[error("margin {margin}: {category} has {population} people and no respondents: merge it with another category")]
    NoRespondents {
        /// The margin.
        margin: String,
        /// The category.
        category: String,
        /// Its target.
        population: f64,
    },
    /// Respondents where the population has nobody.
    #[error(
        "margin {margin}: {category} has no people in the population but respondents with base weight {base_weight}"
    )]
    NoPopulation {
        /// The margin.
        margin: String,
        /// The category.
        category: String,
        /// Sum of base weights of its respondents.
        base_weight: f64,
    },
    /// Bounds on the calibration factor that do not contain 1.
    #[error("bounds {lower} and {upper}: need 0 <= lower < 1 < upper, both finite")]
    Bounds {
        /// Lower bound on `g`.
        lower: f64,
        /// Upper bound on `g`.
        upper: f64,
    },
    /// The tolerance or the number of iterations makes no sense.
    #[error("tolerance {tolerance} or iterations {iterations}: both must be positive")]
    Control {
        /// Relative margin error asked for.
        tolerance: f64,
        /// Iterations allowed.
        iterations: usize,
    },
    /// The targets cannot be met (with these bounds, or together), or not within the iterations allowed.
    #[error(
        "targets not met after {iterations} iterations: {category} of {margin} is off by {margin_error:e} of its target"
    )]
    NotConverged {
        /// Iterations done.
        iterations: usize,
        /// Largest relative margin error reached.
        margin_error: f64,
        /// Margin of the worst category.
        margin: String,
        /// The worst category.
        category: String,
    },
    /// Limits of trimming that are not in order.
    #[error("trimming limits {lower} and {upper}: the lower must be below the upper")]
    TrimLimits {
        /// Lower limit.
        lower: f64,
        /// Upper limit.
        upper: f64,
    },
    /// No row can take what trimming takes away.
    #[error("no weights between {lower} and {upper} have the same sum (after {passes} passes): widen the limits")]
    TrimRoom {
        /// Lower limit.
        lower: f64,
        /// Upper limit.
        upper: f64,
        /// Passes made.
        passes: usize,
    },
    /// Counts of households or adults that cannot be, or are missing.
    #[error("row {row}: need positive counts of households, sampled households (no more of them) and adults")]
    Households {
        /// The row, from 0.
        row: usize,
    },
    /// The regression on the margins could not be factorised (numbers beyond the range of floating point).
    #[error("the regression on the margins could not be factorised")]
    Factorisation,
    /// Given weights have another length than the design.
    #[error("{got} weights for a design of {expected} rows")]
    Length {
        /// Rows of the design.
        expected: usize,
        /// Weights given.
        got: usize,
    },
    /// A given weight is infinite or not a number.
    #[error("the weight of row {row} is {weight}: it must be finite")]
    Weight {
        /// The row, from 0.
        row: usize,
        /// The weight.
        weight: f64,
    },
    /// The weights do not sum to a finite positive number.
    #[error("the weights sum to {sum}: the sum must be finite and positive")]
    WeightSum {
        /// The sum.
        sum: f64,
    },
}
