use crate::cells::Cells;
use crate::margin::Total;
use crate::projection::Projection;
use crate::{Design, Margin};

use super::diagnostics::{CategoryCheck, MarginCheck};
use super::distance::Distance;
use super::solver::{Equations, Solution};
use super::{Residuals, WeightError, WeightSet};

/// When to stop. The defaults are a relative margin error of `1e-12` and 200 iterations.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Control {
    /// Largest accepted `|achieved - target| / target` over all categories.
    pub tolerance: f64,
    /// Newton steps allowed.
    pub iterations: usize,
}

impl Default for Control {
    fn default() -> Self {
        Self { tolerance: 1e-12, iterations: 200 }
    }
}

/// What the variance needs to know about a calibration.
#[derive(Debug, Clone)]
pub(crate) struct Calibration {
    pub(crate) cells: Cells,
    pub(crate) projection: Projection,
    base: Vec<f64>,
}

impl Calibration {
    /// The same cells with the regression weighted as `residuals` says.
    pub(crate) fn reweighted(&self, residuals: Residuals) -> Option<Projection> {
        match residuals {
            Residuals::Unweighted => Projection::new(&self.cells, &self.cells.counts()),
            Residuals::BaseWeighted | Residuals::LeverageAdjusted | Residuals::None => {
                Projection::new(&self.cells, &self.base)
            }
        }
    }

    /// Each weight over the square root of what its row's leverage leaves: `w / sqrt(1 - h)`.
    ///
    /// Rows of a cell share the quadratic form; their leverage differs by their base weight, which is the weight over the
    /// cell's calibration factor.
    pub(super) fn over_leverage(&self, weights: &[f64]) -> Vec<f64> {
        let quadratic: Vec<f64> =
            (0..self.cells.len()).map(|cell| self.projection.quadratic(&self.cells, cell)).collect();
        let total = self.cells.sums(weights);
        weights
            .iter()
            .zip(&self.cells.cell_of_row)
            .map(|(weight, &cell)| {
                let cell = cell as usize;
                // Where a factor is 0 so is the weight.
                let base = if total[cell] == 0.0 { 0.0 } else { weight * self.base[cell] / total[cell] };
                let left = 1.0 - base * quadratic[cell];
                // A row that is fitted exactly has no residual to divide.
                if left > FITTED_EXACTLY { weight / left.sqrt() } else { *weight }
            })
            .collect()
    }
}

/// What leverage leaves of a row that determines a coefficient by itself, but for rounding.
const FITTED_EXACTLY: f64 = 1e-9;

/// Margins whose totals differ by more than this share are refused: it is above rounding and below any real mismatch,
/// and a larger one could not be met by any weights.
const TOTALS_AGREE: f64 = 1e-12;

/// The equations are dense in the categories: beyond this they take minutes, and cells too small to weight by.
const MOST_CATEGORIES: usize = 1000;

/// Calibrates with a distance; the public functions of this module are this with a name.
pub(super) fn calibrate(
    design: &Design,
    margins: &[Margin],
    totals: &[Total],
    distance: Distance,
    control: Control,
) -> Result<WeightSet, WeightError> {
    distance.check()?;
    if control.tolerance.is_nan() || control.tolerance <= 0.0 || control.iterations == 0 {
        return Err(WeightError::Control { tolerance: control.tolerance, iterations: control.iterations });
    }
    let slack = check_margins(design, margins)?;
    for total in totals {
        let got = total.values().len();
        if got != design.len() {
            return Err(WeightError::TotalLength { total: total.name().to_owned(), expected: design.len(), got });
        }
    }
    let cells = Cells::with_totals(margins, totals, design.len());
    let base = cells.sums(design.base_weights());
    let mut targets: Vec<f64> =
        margins.iter().flat_map(|margin| margin.categories().iter().map(|category| category.population)).collect();
    // The error of a total is relative to its own size, or to that of its values where they cancel out.
    let mut scales = targets.clone();
    for total in totals {
        let sizes = total.values().iter().zip(design.base_weights()).map(|(value, weight)| (value * weight).abs());
        targets.push(total.population());
        scales.push(f64::max(sizes.sum(), total.population().abs()));
    }
    let equations = Equations { cells: &cells, base: &base, targets: &targets, scales: &scales, slack, distance };
    let solved =
        equations.solve(start(&cells, &base, &targets, &margins[0], distance), control.tolerance, control.iterations);
    let (factors, solution) = solved.ok_or(WeightError::Factorisation)?;
    if !solution.converged {
        return Err(not_converged(margins, totals, solution));
    }
    finish(design, margins, totals, cells, base, &factors, solution.iterations)
}

/// Raking starts from the first margin met exactly; the others from the base weights, about which they are bounded.
fn start(cells: &Cells, base: &[f64], targets: &[f64], first: &Margin, distance: Distance) -> Vec<f64> {
    let mut lambda = vec![0.0; cells.width()];
    if distance == Distance::Raking {
        let sums = cells.column_sums(base);
        for column in 0..first.categories().len() {
            if targets[column] > 0.0 && sums[column] > 0.0 {
                lambda[column] = (targets[column] / sums[column]).ln();
            }
        }
    }
    lambda
}

/// Checks margins against the design; returns the spread of their totals (rounding).
pub(super) fn check_margins(design: &Design, margins: &[Margin]) -> Result<f64, WeightError> {
    let first = margins.first().ok_or(WeightError::NoMargins)?;
    let categories = margins.iter().map(|margin| margin.categories().len()).sum();
    if categories > MOST_CATEGORIES {
        return Err(WeightError::TooManyCategories { categories, max: MOST_CATEGORIES });
    }
    let total = first.total();
    let mut spread = 0.0;
    for margin in margins {
        let got = margin.category_of_row().len();
        if got != design.len() {
            return Err(WeightError::MarginLength { margin: margin.name().to_owned(), expected: design.len(), got });
        }
        for (category, base_weight) in margin.categories().iter().zip(margin.sums(design.base_weights())) {
            let name = || (margin.name().to_owned(), category.name.clone());
            if category.population > 0.0 && base_weight <= 0.0 {
                let (margin, name) = name();
                return Err(WeightError::NoRespondents { margin, category: name, population: category.population });
            }
            if category.population <= 0.0 && base_weight > 0.0 {
                let (margin, name) = name();
                return Err(WeightError::NoPopulation { margin, category: name, base_weight });
            }
        }
    }
    // After the categories: a category left out is the likelier reason for totals that differ.
    for margin in margins {
        let difference = (margin.total() - total).abs();
        if difference > TOTALS_AGREE * total {
            return Err(WeightError::TotalsDisagree {
                first: first.name().to_owned(),
                first_total: total,
                second: margin.name().to_owned(),
                second_total: margin.total(),
            });
        }
        spread = f64::max(spread, 2.0 * difference);
    }
    Ok(spread)
}

fn not_converged(margins: &[Margin], totals: &[Total], solution: Solution) -> WeightError {
    let mut column = solution.worst;
    let categories: usize = margins.iter().map(|margin| margin.categories().len()).sum();
    let mut worst = (String::new(), String::new());
    if let Some(total) = column.checked_sub(categories).and_then(|place| totals.get(place)) {
        worst = (total.name().to_owned(), "the total".to_owned());
    }
    for margin in margins.iter().filter(|_| solution.worst < categories) {
        if let Some(category) = margin.categories().get(column) {
            worst = (margin.name().to_owned(), category.name.clone());
            break;
        }
        column = column.saturating_sub(margin.categories().len());
    }
    WeightError::NotConverged {
        iterations: solution.iterations,
        margin_error: solution.error,
        margin: worst.0,
        category: worst.1,
    }
}

/// Builds the weight set from the factor of each cell.
pub(super) fn finish(
    design: &Design,
    margins: &[Margin],
    totals: &[Total],
    cells: Cells,
    base: Vec<f64>,
    factors: &[f64],
    iterations: usize,
) -> Result<WeightSet, WeightError> {
    let pairs = cells.cell_of_row.iter().zip(design.base_weights());
    let weights: Vec<f64> = pairs.map(|(&cell, weight)| weight * factors[cell as usize]).collect();
    let mut checks: Vec<MarginCheck> =
        margins
            .iter()
            .map(|margin| {
                let sums = margin.sums(design.base_weights()).into_iter().zip(margin.sums(&weights));
                let categories = margin.categories().iter().zip(sums).map(|(category, (before, after))| {
                    CategoryCheck { name: category.name.clone(), target: category.population, before, after }
                });
                MarginCheck { name: margin.name().to_owned(), categories: categories.collect() }
            })
            .collect();
    for total in totals {
        let sum = |weights: &[f64]| total.values().iter().zip(weights).map(|(value, weight)| value * weight).sum();
        let (name, target) = ("the total".to_owned(), total.population());
        let check = CategoryCheck { name, target, before: sum(design.base_weights()), after: sum(&weights) };
        checks.push(MarginCheck { name: total.name().to_owned(), categories: vec![check] });
    }
    let projection = Projection::new(&cells, &base).ok_or(WeightError::Factorisation)?;
    let calibration = Calibration { cells, projection, base };
    let error = checks.iter().flat_map(|margin| &margin.categories).map(CategoryCheck::error).fold(0.0, f64::max);
    WeightSet::calibrated(weights, iterations, error, checks, calibration)
}
