use super::regression::Regression;
use super::{Area, AreaError};

/// The areas with a sample, those with the smallest sampling variance first.
pub(super) struct Model {
    pub(super) values: Vec<f64>,
    pub(super) variances: Vec<f64>,
    /// Rows of the design matrix, intercept first.
    rows: Vec<Vec<f64>>,
    width: usize,
}

/// Score, information and value of the restricted likelihood at one `A`, with the coefficients there.
pub(super) struct Point {
    pub(super) area_variance: f64,
    pub(super) score: f64,
    pub(super) information: f64,
    pub(super) value: f64,
    pub(super) coefficients: Vec<f64>,
    /// `(X' V^-1 X)^-1`, row-major.
    pub(super) covariance: Vec<f64>,
}

impl Point {
    /// `x' (X' V^-1 X)^-1 x`.
    pub(super) fn quadratic(&self, x: &[f64]) -> f64 {
        let width = x.len();
        let row = |k: usize| self.covariance[k * width..(k + 1) * width].iter().zip(x).map(|(q, x)| q * x).sum::<f64>();
        (0..width).map(|k| x[k] * row(k)).sum::<f64>().max(0.0)
    }

    fn is_finite(&self) -> bool {
        self.score.is_finite() && self.information > 0.0 && self.information.is_finite() && self.value.is_finite()
    }
}

/// 1, then the covariates.
pub(super) fn with_intercept(covariates: &[f64]) -> Vec<f64> {
    std::iter::once(1.0).chain(covariates.iter().copied()).collect()
}

impl Model {
    pub(super) fn new(areas: &[Area]) -> Result<Self, AreaError> {
        let expected = areas.first().map_or(0, |area| area.covariates.len());
        let mut sampled = Vec::new();
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
            sampled.push((direct.sampling_variance, direct.value, with_intercept(&area.covariates)));
        }
        let width = expected + 1;
        if sampled.len() <= width {
            return Err(AreaError::TooFew { areas: sampled.len(), coefficients: width });
        }
        // Heaviest rows first, and ties in an order of their own, so that the order given changes not even the rounding.
        let by_covariates = |a: &[f64], b: &[f64]| a.iter().zip(b).map(|(a, b)| a.total_cmp(b)).find(|o| o.is_ne());
        sampled.sort_by(|a, b| {
            let ties = || by_covariates(&a.2, &b.2).unwrap_or(std::cmp::Ordering::Equal);
            a.0.total_cmp(&b.0).then(a.1.total_cmp(&b.1)).then_with(ties)
        });
        let mut model = Self { values: Vec::new(), variances: Vec::new(), rows: Vec::new(), width };
        for (variance, value, row) in sampled {
            model.variances.push(variance);
            model.values.push(value);
            model.rows.push(row);
        }
        let even = vec![1.0; model.values.len()];
        Regression::new(&model.rows, &model.values, &even, width, true).ok_or(AreaError::Collinear)?;
        Ok(model)
    }

    /// An `A` above which the likelihood falls: with `s^2` the residual mean square of ordinary least squares, the score
    /// is below 0 beyond `2 s^2` and `sqrt(2 s^2 max D)`.
    pub(super) fn upper(&self) -> Option<f64> {
        let even = vec![1.0; self.values.len()];
        let ordinary = Regression::new(&self.rows, &self.values, &even, self.width, true)?;
        let degrees = (self.values.len() - self.width) as f64;
        let square = 2.0 * ordinary.residuals.iter().map(|residual| residual * residual / degrees).sum::<f64>();
        let largest = self.variances.last()?;
        Some(square.max(square.sqrt() * largest.sqrt()))
    }

    /// With `P = V^-1 - V^-1 X (X' V^-1 X)^-1 X' V^-1` and `V^-1/2 X = Q R`: score `y'PPy/2 - tr(P)/2`, information
    /// `tr(PP)/2`, where `tr(P) = sum v (1 - q'q)` and `tr(PP) = sum v^2 (1 - 2 q'q) + |Q' V^-1 Q|^2`.
    pub(super) fn at(&self, a: f64) -> Result<Point, AreaError> {
        let width = self.width;
        let inverse: Vec<f64> = self.variances.iter().map(|d| 1.0 / (a + d)).collect();
        let Regression { coefficients, covariance, log_determinant, orthogonal, residuals } =
            Regression::new(&self.rows, &self.values, &inverse, width, false).ok_or(AreaError::Collinear)?;
        let mut inner = vec![0.0; width * width];
        let (mut trace, mut square, mut quadratic, mut residual, mut log) = (0.0, 0.0, 0.0, 0.0, 0.0);
        for ((v, off), q) in inverse.iter().zip(&residuals).zip(orthogonal.chunks_exact(width)) {
            let leverage: f64 = q.iter().map(|q| q * q).sum();
            trace += v * (1.0 - leverage);
            square += v * v * (1.0 - 2.0 * leverage);
            quadratic += v * off * off;
            residual += off * off;
            log -= v.ln();
            for k in 0..width {
                for l in 0..width {
                    inner[k * width + l] += v * q[k] * q[l];
                }
            }
        }
        square += inner.iter().map(|entry| entry * entry).sum::<f64>();
        let point = Point {
            area_variance: a,
            score: 0.5 * (quadratic - trace),
            information: 0.5 * square.max(f64::MIN_POSITIVE),
            value: -0.5 * (log + log_determinant + residual),
            coefficients,
            covariance,
        };
        if point.is_finite() { Ok(point) } else { Err(AreaError::Overflow) }
    }
}
