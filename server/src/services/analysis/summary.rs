//! What was made, for the command line.

use super::folder::NAMES;
use super::report::Told;
use super::sample::LeftOut;
use super::tables::Figure;
use serde::Serialize;
use std::path::PathBuf;

/// What was made, in numbers.
#[derive(Debug, Serialize)]
pub struct Summary {
    /// The files.
    pub files: Vec<PathBuf>,
    /// Rows of the responses.
    pub rows_read: usize,
    /// Rows left out, by reason.
    pub rows_left_out: Vec<(String, usize)>,
    /// Rows weighted.
    pub respondents: usize,
    /// The method of weighting.
    pub method: &'static str,
    /// The margins weighted to.
    pub margins: Vec<String>,
    /// Largest relative miss of a target, before trimming.
    pub margin_error: f64,
    /// Weights cut.
    pub trimmed: usize,
    /// Sum of the weights.
    pub sum_of_weights: f64,
    /// Smallest weight.
    pub smallest_weight: f64,
    /// Largest weight.
    pub largest_weight: f64,
    /// Kish's effective base.
    pub effective_base: f64,
    /// Kish's design effect of the weighting.
    pub design_effect: f64,
    /// Lines of `tables.csv`.
    pub figures: usize,
    /// The figures for everybody.
    pub totals: Vec<Total>,
}

/// A figure for everybody.
#[derive(Debug, Serialize)]
pub struct Total {
    /// Column of the answers.
    pub variable: String,
    /// `category`, `net` or `mean`.
    pub measure: &'static str,
    /// The category or the net.
    pub category: String,
    /// Unweighted base.
    pub n: usize,
    /// The estimate.
    pub estimate: Option<f64>,
    /// Its standard error.
    pub se: Option<f64>,
    /// Lower limit.
    pub lower: Option<f64>,
    /// Upper limit.
    pub upper: Option<f64>,
}

pub(super) fn summary(told: &Told<'_>) -> Summary {
    let found = told.weighted.sample.weights().diagnostics();
    let left_out = |left: &LeftOut| (left.why.clone(), left.rows);
    let total = |figure: &Figure| Total {
        variable: figure.variable.clone(),
        measure: figure.kind,
        category: figure.category.clone(),
        n: figure.estimate.n,
        estimate: figure.estimate.value,
        se: figure.estimate.standard_error,
        lower: figure.interval.map(|interval| interval.lower),
        upper: figure.interval.map(|interval| interval.upper),
    };
    Summary {
        files: NAMES.iter().map(|name| told.task.files.out.join(name)).collect(),
        rows_read: told.rows.read,
        rows_left_out: told.rows.left_out.iter().map(left_out).collect(),
        respondents: told.rows.sheet.rows,
        method: told.task.weighting.method.name(),
        margins: told.joined.margins.iter().map(|margin| margin.name().to_owned()).collect(),
        margin_error: told.weighted.margin_error,
        trimmed: told.weighted.trimmed.as_ref().map_or(0, |record| record.cut.len()),
        sum_of_weights: found.sum,
        smallest_weight: found.min,
        largest_weight: found.max,
        effective_base: found.effective_base,
        design_effect: found.deff,
        figures: told.figures.len(),
        totals: told.figures.iter().filter(|figure| figure.by.is_empty()).map(total).collect(),
    }
}
