use crate::projection::PseudoInverse;

use super::{Area, AreaError};

/// The areas with a sample.
pub(super) struct Model {
    pub(super) values: Vec<f64>,
    pub(super) variances: Vec<f64>,
    /// Rows of the design matrix, intercept first.
    rows: Vec<Vec<f64>>,
    width: usize,
}

/// A maximum of the restricted likelihood.
pub(super) struct Fit {
    pub(super) area_variance: f64,
    pub(super) coefficients: Vec<f64>,
    /// `(X' V^-1 X)^-1`, row-major.
    pub(super) covariance: Vec<f64>,
    pub(super) iterations: usize,
}

impl Fit {
    /// `x' (X' V^-1 X)^-1 x`.
    pub(super) fn quadratic(&self, x: &[f64]) -> f64 {
        let width = x.len();
        let row = |k: usize| self.covariance[k * width..(k + 1) * width].iter().zip(x).map(|(q, x)| q * x).sum::<f64>();
        (0..width).map(|k| x[k] * row(k)).sum()
    }
}

/// Score, information and value of the restricted likelihood at one `A`.
struct Point {
    score: f64,
    information: f64,
    value: f64,
    coefficients: Vec<f64>,
    covariance: Vec<f64>,
}

const ITERATIONS: usize = 1000;
/// Step below which the search ends, relative to the typical sampling variance plus `A`.
const TOLERANCE: f64 = 1e-14;
const HALVINGS: usize = 60;

/// 1, then the covariates.
pub(super) fn with_intercept(covariates: &[f64]) -> Vec<f64> {
    std::iter::once(1.0).chain(covariates.iter().copied()).collect()
}

impl Model {
    pub(super) fn new(areas: &[Area]) -> Result<Self, AreaError> {
        let expected = areas.first().map_or(0, |area| area.covariates.len());
        let mut model = Self { values: Vec::new(), variances: Vec::new(), rows: Vec::new(), width: expected + 1 };
        for (position, area) in areas.iter().enumerate() {
            let wrong = |what, value| AreaError::Number { area: position, what, value };
            let got = area.covariates.len();
            if got != expected {
                return Err(AreaError::Covariates { area: position, expected, got });
            }
            if let Some(&value) = area.covariates.iter().find(|value| !value.is_finite()) {
                return Err(wrong("a covariate", value));
            }
            let Some(direct) = area.direct else { continue };
            if !direct.value.is_finite() {
                return Err(wrong("the estimate", direct.value));
            }
            if !(direct.sampling_variance > 0.0 && direct.sampling_variance.is_finite()) {
                return Err(wrong("the sampling variance", direct.sampling_variance));
            }
            model.values.push(direct.value);
            model.variances.push(direct.sampling_variance);
            model.rows.push(with_intercept(&area.covariates));
        }
        if model.values.len() <= model.width {
            return Err(AreaError::TooFew { areas: model.values.len(), coefficients: model.width });
        }
        Ok(model)
    }

    /// Fisher scoring from the median sampling variance, with steps halved until the likelihood rises.
    ///
    /// Where the likelihood is flat, the expected information can be so far below the observed one that steps go back and
    /// forth across the maximum without shrinking: from then on all steps are shorter.
    pub(super) fn fit(&self) -> Result<Fit, AreaError> {
        let mut sorted = self.variances.clone();
        sorted.sort_by(f64::total_cmp);
        let typical = sorted[sorted.len() / 2];
        let mut a = typical;
        let mut point = self.at(a)?;
        let (mut longest, mut last) = (1.0, 0.0);
        for iterations in 1..=ITERATIONS {
            let step = point.score / point.information;
            let mut length = longest;
            let mut next = None;
            for _ in 0..HALVINGS {
                let to = (a + length * step).max(0.0);
                let there = self.at(to)?;
                if there.value >= point.value - 1e-12 * point.value.abs().max(1.0) {
                    next = Some((to, there));
                    break;
                }
                length *= 0.5;
            }
            let Some((to, there)) = next else { return Err(AreaError::NotConverged { iterations }) };
            let moved = to - a;
            if moved * last < 0.0 && moved.abs() > 0.5 * f64::abs(last) {
                longest *= 0.5;
            }
            last = moved;
            (a, point) = (to, there);
            if moved.abs() <= TOLERANCE * (typical + a) {
                let Point { coefficients, covariance, .. } = point;
                return Ok(Fit { area_variance: a, coefficients, covariance, iterations });
            }
        }
        Err(AreaError::NotConverged { iterations: ITERATIONS })
    }

    /// With `P = V^-1 - V^-1 X Q X' V^-1`: score `-tr(P)/2 + y'PPy/2`, information `tr(PP)/2`.
    fn at(&self, a: f64) -> Result<Point, AreaError> {
        let width = self.width;
        let inverse: Vec<f64> = self.variances.iter().map(|d| 1.0 / (a + d)).collect();
        let mut gram = vec![0.0; width * width];
        let mut right = vec![0.0; width];
        // X' V^-2 X, for the traces.
        let mut second = vec![0.0; width * width];
        for ((row, v), y) in self.rows.iter().zip(&inverse).zip(&self.values) {
            for k in 0..width {
                right[k] += v * row[k] * y;
                for l in 0..width {
                    gram[k * width + l] += v * row[k] * row[l];
                    second[k * width + l] += v * v * row[k] * row[l];
                }
            }
        }
        let solver =
            PseudoInverse::new(&gram, width).filter(|solver| solver.rank() == width).ok_or(AreaError::Collinear)?;
        let mut covariance = vec![0.0; width * width];
        for k in 0..width {
            let unit: Vec<f64> = (0..width).map(|l| f64::from(u8::from(l == k))).collect();
            covariance[k * width..(k + 1) * width].copy_from_slice(&solver.times(&unit));
        }
        let coefficients = solver.times(&right);
        let product = |left: &[f64], other: &[f64]| -> Vec<f64> {
            let entry = |place: usize| {
                let (row, column) = (place / width, place % width);
                (0..width).map(|k| left[row * width + k] * other[k * width + column]).sum()
            };
            (0..width * width).map(entry).collect()
        };
        let trace = |matrix: &[f64]| (0..width).map(|k| matrix[k * width + k]).sum::<f64>();
        // tr(P) = tr(V^-1) - tr(Q S2); tr(PP) = tr(V^-2) - 2 tr(Q S3) + tr(Q S2 Q S2), with S_m = X' V^-m X.
        let q2 = product(&covariance, &second);
        let (mut trace_p, mut trace_pp) = (-trace(&q2), trace(&product(&q2, &q2)));
        let (mut quadratic, mut residual, mut log) = (0.0, 0.0, 0.0);
        for ((row, v), y) in self.rows.iter().zip(&inverse).zip(&self.values) {
            let fitted: f64 = row.iter().zip(&coefficients).map(|(x, beta)| x * beta).sum();
            let spread: f64 =
                (0..width).map(|k| row[k] * (0..width).map(|l| covariance[k * width + l] * row[l]).sum::<f64>()).sum();
            let off = (y - fitted) * v;
            quadratic += off * off;
            residual += off * (y - fitted);
            log -= v.ln();
            trace_p += v;
            trace_pp += v * v - 2.0 * v * v * v * spread;
        }
        Ok(Point {
            score: 0.5 * (quadratic - trace_p),
            information: 0.5 * trace_pp,
            value: -0.5 * (log + solver.log_determinant() + residual),
            coefficients,
            covariance,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::areas::Direct;

    /// People who agree, and people who answered, in wards where nearly everybody agrees: full steps go back and forth
    /// across the maximum for ever, by a ten-thousandth of it.
    #[test]
    fn a_maximum_that_full_steps_miss_on_both_sides() {
        let wards = [
            [(8, 8), (6, 6), (7, 7), (8, 9)],
            [(14, 15), (13, 14), (16, 17), (16, 16)],
            [(18, 19), (21, 22), (22, 23), (21, 22)],
            [(40, 41), (30, 31), (35, 36), (30, 31)],
            [(77, 80), (58, 59), (74, 74), (69, 76)],
        ];
        let area = |(place, (agree, base)): (usize, (u32, u32))| {
            let base = f64::from(base);
            let direct = Direct { value: f64::from(agree) / base, sampling_variance: 0.96 * 0.04 / base };
            Area { direct: Some(direct), covariates: vec![[-1.2, -0.4, 0.4, 1.2][place % 4]] }
        };
        let areas: Vec<Area> = wards.into_iter().flatten().enumerate().map(area).collect();
        let model = Model::new(&areas).unwrap();
        let fit = model.fit().unwrap();
        assert!(fit.iterations < 50, "{}", fit.iterations);
        assert!((fit.area_variance - 0.000_110_743_195_9).abs() < 1e-12, "{}", fit.area_variance);
        assert!(model.at(fit.area_variance).unwrap().score.abs() < 1e-4);
    }
}
