use statistics::{ContrastError, DesignError, EstimateError, MarginError, WeightError};
use std::path::PathBuf;

/// Why nothing was made: what happened, and what can be done. Rows are counted as in the file, the header being row 1.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum Refusal {
    /// A file cannot be read.
    #[error("cannot read {}: {reason}", path.display())]
    Read {
        /// The file.
        path: PathBuf,
        /// Why, and what to do.
        reason: String,
    },
    /// A row has another number of fields than the header.
    #[error(
        "{} row {row}: {got} fields, the header has {expected}: look for a {delimiter} that is not in quotation marks, \
         or a missing field (read with {delimiter} as delimiter; --delimiter states another)",
        path.display()
    )]
    Ragged {
        /// The file.
        path: PathBuf,
        /// The row.
        row: usize,
        /// Fields of the header.
        expected: usize,
        /// Fields of the row.
        got: usize,
        /// Name of the delimiter.
        delimiter: &'static str,
    },
    /// Two columns have one name.
    #[error("{}: two columns are called “{column}”: rename one of them", path.display())]
    DuplicateColumn {
        /// The file.
        path: PathBuf,
        /// The name.
        column: String,
    },
    /// A column that is asked for is not there.
    #[error("{}: there is no column “{column}” ({what}); the columns are: {known}", path.display())]
    NoColumn {
        /// The file.
        path: PathBuf,
        /// The name.
        column: String,
        /// What it was wanted for.
        what: &'static str,
        /// The names there are.
        known: String,
    },
    /// A cell is not what the column needs.
    #[error("{} row {row}, column “{column}”: “{value}” {problem}", path.display())]
    Cell {
        /// The file.
        path: PathBuf,
        /// The row.
        row: usize,
        /// The column.
        column: String,
        /// What stands there.
        value: String,
        /// What is wrong and what to do.
        problem: String,
    },
    /// Rows without a value that every row needs.
    #[error(
        "column “{column}” ({what}) is empty in {rows} of the rows, first in row {first}: fill it in, or leave such \
         rows out with --drop-incomplete (the report says how many)"
    )]
    Incomplete {
        /// The column.
        column: String,
        /// What it is for.
        what: &'static str,
        /// Rows without a value.
        rows: usize,
        /// The first.
        first: usize,
    },
    /// No row is left.
    #[error("no row is left of the {read} read: {reason}")]
    NoRows {
        /// Rows read.
        read: usize,
        /// Why.
        reason: String,
    },
    /// A value named in the plan occurs nowhere.
    #[error("{what}: no answer in column “{column}” is “{value}”; there are: {known}")]
    NoValue {
        /// Where it is named.
        what: String,
        /// The column.
        column: String,
        /// The value.
        value: String,
        /// The values there are.
        known: String,
    },
    /// Something asked for does not make sense with this data.
    #[error("{what}: {problem}")]
    Plan {
        /// What was asked for.
        what: String,
        /// What is wrong and what to do.
        problem: String,
    },
    /// Respondents in a category without a target.
    #[error(
        "margin {margin}: there is no target for the answer “{category}” (respondents: {rows}, the first in row {first}): add \
         it to the margins, correct the spelling ({known}), or merge it: --collapse \"{margin}: {category} -> OTHER\""
    )]
    NoTarget {
        /// The margin.
        margin: String,
        /// The category.
        category: String,
        /// Respondents in it.
        rows: usize,
        /// The first row.
        first: usize,
        /// The categories with targets.
        known: String,
    },
    /// A category with people and no respondents.
    #[error(
        "margin {margin}: “{category}” has {population} people and no respondents: merge it with a category like it, \
         such as --collapse \"{margin}: {category} -> {other}\""
    )]
    NoRespondents {
        /// The margin.
        margin: String,
        /// The category.
        category: String,
        /// Its people.
        population: f64,
        /// Another category.
        other: String,
    },
    /// Weighting failed.
    #[error("{error}{advice}")]
    Weights {
        /// What the weighting says.
        error: WeightError,
        /// What to do.
        advice: String,
    },
    /// A stratum has one sampling unit, and the rule is to fail.
    #[error(
        "stratum “{stratum}” has only one sampling unit: merge it with another in the file, or choose what such strata \
         add to the variance (--single-psu adjust)"
    )]
    SinglePsu {
        /// The stratum.
        stratum: String,
    },
    /// The design does not fit.
    #[error("the design: {0}")]
    Design(#[from] DesignError),
    /// A margin does not fit.
    #[error(transparent)]
    Margin(#[from] MarginError),
    /// An estimate cannot be made.
    #[error("{what}: {error}")]
    Estimate {
        /// Of what.
        what: String,
        /// Why.
        error: EstimateError,
    },
    /// A comparison cannot be made.
    #[error("{what}: {error}")]
    Comparison {
        /// Of what.
        what: String,
        /// Why.
        error: ContrastError,
    },
    /// The folder exists.
    #[error("{} is there already: choose another --out, or replace it with --force", path.display())]
    OutExists {
        /// The folder.
        path: PathBuf,
    },
    /// The folder holds other things.
    #[error("{} holds “{stranger}”, which this command did not make: choose another --out", path.display())]
    OutForeign {
        /// The folder.
        path: PathBuf,
        /// The first thing.
        stranger: String,
    },
    /// The folder cannot be written.
    #[error("cannot write {}: {source}; nothing was left behind: choose another --out or free it", path.display())]
    Write {
        /// The folder or file.
        path: PathBuf,
        /// The system's word.
        source: std::io::Error,
    },
}

impl From<WeightError> for Refusal {
    fn from(error: WeightError) -> Self {
        let advice = match &error {
            WeightError::TotalsDisagree { .. } => {
                " (or scale every margin to the total of the first with --scale-margins)"
            }
            WeightError::NotConverged { .. } => {
                ": widen --bounds, merge small categories with --collapse, or weight by fewer --margin"
            }
            WeightError::NoPopulation { .. } => ": correct the target, or merge it with --collapse",
            WeightError::TrimRoom { .. } => " (--trim is in multiples of the mean weight)",
            _ => "",
        };
        Self::Weights { error, advice: advice.to_owned() }
    }
}

/// The first names of a list, for a message.
pub(super) fn some<'a>(names: impl IntoIterator<Item = &'a str>) -> String {
    const SHOWN: usize = 30;
    let names: Vec<&str> = names.into_iter().collect();
    let mut text = names.iter().take(SHOWN).copied().collect::<Vec<_>>().join(", ");
    if names.len() > SHOWN {
        text.push_str(&format!(" and {} more", names.len() - SHOWN));
    }
    text
}
