use crate::cells::Cells;
use crate::projection::PseudoInverse;

use super::distance::Distance;

/// The calibration equations `sum_c D_c F(x_c' lambda) x_c = T` on cells.
pub(super) struct Equations<'a> {
    pub(super) cells: &'a Cells,
    /// Sum of base weights of each cell.
    pub(super) base: &'a [f64],
    /// Target of each column.
    pub(super) targets: &'a [f64],
    /// What the error of each column is relative to: the target of a category.
    pub(super) scales: &'a [f64],
    /// Absolute error that rounding in the totals of the margins makes unavoidable.
    pub(super) slack: f64,
    pub(super) distance: Distance,
}

/// How close, and how long.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Solution {
    pub(super) iterations: usize,
    /// Largest `|achieved - target| / target`.
    pub(super) error: f64,
    /// Column of the largest error.
    pub(super) worst: usize,
    pub(super) converged: bool,
}

struct State {
    lambda: Vec<f64>,
    factors: Vec<f64>,
    slopes: Vec<f64>,
    /// Target minus achieved, of each column.
    rest: Vec<f64>,
    objective: f64,
    error: f64,
    /// Error in units of the tolerance, slack taken off.
    excess: f64,
    worst: usize,
}

const HALVINGS: usize = 40;

impl Equations<'_> {
    /// Damped Newton on the convex dual of the calibration problem, from `start`.
    ///
    /// Returns the calibration factor of each cell, whether or not it converged.
    pub(super) fn solve(&self, start: Vec<f64>, tolerance: f64, iterations: usize) -> Option<(Vec<f64>, Solution)> {
        let mut state = self.at(start, tolerance);
        let mut done = 0;
        while state.excess > 1.0 && done < iterations {
            done += 1;
            let slopes: Vec<f64> = self.base.iter().zip(&state.slopes).map(|(base, slope)| base * slope).collect();
            let step = PseudoInverse::new(&self.cells.gram(&slopes), self.cells.width())?.times(&state.rest);
            match self.search(&state, &step, tolerance) {
                Some(next) => state = next,
                None => break,
            }
        }
        let converged = state.excess <= 1.0;
        let solution = Solution { iterations: done, error: state.error, worst: state.worst, converged };
        Some((state.factors, solution))
    }

    /// The longest of the steps 1, 1/2, 1/4... that lowers the objective, or near the end the error.
    fn search(&self, state: &State, step: &[f64], tolerance: f64) -> Option<State> {
        let gain: f64 = state.rest.iter().zip(step).map(|(rest, step)| rest * step).sum();
        let rounding = 1e-13 * state.objective.abs();
        let mut length = 1.0;
        for _ in 0..HALVINGS {
            let lambda = state.lambda.iter().zip(step).map(|(lambda, step)| lambda + length * step).collect();
            let next = self.at(lambda, tolerance);
            let lower = next.objective <= state.objective - 1e-4 * length * gain && gain > rounding;
            let closer = gain <= rounding && next.excess < state.excess;
            if next.objective.is_finite() && next.error.is_finite() && (lower || closer) {
                return Some(next);
            }
            length *= 0.5;
        }
        None
    }

    fn at(&self, lambda: Vec<f64>, tolerance: f64) -> State {
        let mut objective = 0.0;
        let mut factors = Vec::with_capacity(self.base.len());
        let mut slopes = Vec::with_capacity(self.base.len());
        let mut weights = Vec::with_capacity(self.base.len());
        for (u, base) in self.cells.fitted(&lambda).into_iter().zip(self.base) {
            let point = self.distance.at(u);
            objective += base * point.integral;
            weights.push(base * point.factor);
            factors.push(point.factor);
            slopes.push(point.slope);
        }
        let achieved = self.cells.column_sums(&weights);
        let (mut error, mut excess, mut worst) = (0.0, 0.0, 0);
        let mut rest = vec![0.0; lambda.len()];
        for (column, (target, achieved)) in self.targets.iter().zip(&achieved).enumerate() {
            let scale = self.scales[column];
            if scale <= 0.0 {
                continue;
            }
            let off = target - achieved;
            // Written so that a NaN counts as an error without bound.
            let relative = if off.is_finite() { off.abs() / scale } else { f64::INFINITY };
            let beyond = ((relative * scale - self.slack) / (tolerance * scale)).max(0.0);
            if relative > error {
                (error, worst) = (relative, column);
            }
            excess = f64::max(excess, beyond);
            if self.cells.is_free(u32::try_from(column).unwrap_or(u32::MAX)) {
                objective -= target * lambda[column];
                rest[column] = off;
            }
        }
        State { lambda, factors, slopes, rest, objective, error, excess, worst }
    }
}
