use thiserror::Error;

/// Why a [`Design`](crate::Design) was refused. Rows count from 0.
#[derive(Debug, Clone, PartialEq, Error)]
#[non_exhaustive]
pub enum DesignError {
    /// There are no rows.
    #[error("a design needs at least one row")]
    NoRows,
    /// More rows than can be indexed.
    #[error("a design holds at most {max} rows, got {rows}")]
    TooManyRows {
        /// Rows given.
        rows: usize,
        /// The most accepted.
        max: usize,
    },
    /// A column has another length than the weights.
    #[error("{column} has {got} rows, the base weights have {expected}")]
    Length {
        /// Which column.
        column: &'static str,
        /// Rows of the base weights.
        expected: usize,
        /// Rows of the column.
        got: usize,
    },
    /// A base weight is negative, infinite or not a number.
    #[error("the base weight of row {row} is {weight}: it must be finite and not negative")]
    Weight {
        /// The row.
        row: usize,
        /// Its weight.
        weight: f64,
    },
    /// Every base weight is 0, or their sum is beyond the range of numbers.
    #[error("the base weights sum to {sum}: the sum must be finite and positive")]
    WeightSum {
        /// The sum.
        sum: f64,
    },
    /// Second-stage units without first-stage clusters.
    #[error("second-stage units need first-stage clusters")]
    SecondStageWithoutClusters,
    /// Second-stage population counts without second-stage units or without first-stage population counts.
    #[error("second-stage population counts need second-stage units and first-stage population counts")]
    SecondStagePopulationAlone,
    /// A population count is not a finite positive number.
    #[error("the population count of row {row} at stage {stage} is {count}: it must be finite and positive")]
    PopulationCount {
        /// 1 or 2.
        stage: u8,
        /// The row.
        row: usize,
        /// Its count.
        count: f64,
    },
    /// Rows of one stratum (stage 1) or PSU (stage 2) state different population counts.
    #[error(
        "row {row} states {got} units at stage {stage}, an earlier row of the same stratum or cluster states {expected}"
    )]
    PopulationCountVaries {
        /// 1 or 2.
        stage: u8,
        /// The row.
        row: usize,
        /// What an earlier row states.
        expected: f64,
        /// What this row states.
        got: f64,
    },
    /// More units were sampled than the population holds.
    #[error("{sampled} units sampled at stage {stage} from a population of {count} (stratum {stratum})")]
    PopulationTooSmall {
        /// 1 or 2.
        stage: u8,
        /// The stratum, as given.
        stratum: u32,
        /// Units in the sample.
        sampled: usize,
        /// Units in the population.
        count: f64,
    },
}
