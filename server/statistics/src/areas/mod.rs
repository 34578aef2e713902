//! Small areas: estimates that borrow strength from other areas, named as model estimates wherever they are shown.

mod error;
mod likelihood;
mod maximum;
#[cfg(test)]
mod proportion_tests;
mod proportions;
mod regression;
mod smoothing;
#[cfg(test)]
mod tests;

pub use error::AreaError;
pub use proportions::{DirectProportion, ProportionArea, ProportionEstimate, ProportionModel, fay_herriot_logit};
pub use smoothing::{GeneralisedVariance, Smoothing, smoothed_variance};

use likelihood::Model;

/// A direct estimate with its sampling variance, taken as known.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Direct {
    /// The estimate.
    pub value: f64,
    /// Its sampling variance `D > 0`: smoothed (see [`smoothed_variance`]), because that of a small base is unstable.
    pub sampling_variance: f64,
}

/// An area: its direct estimate, if anybody answered there, and its covariates without the intercept.
#[derive(Debug, Clone, PartialEq)]
pub struct Area {
    /// `None` without a sample.
    pub direct: Option<Direct>,
    /// Covariates, in the same order for all areas.
    pub covariates: Vec<f64>,
}

/// A fitted model with the estimate of every area.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct FayHerriot {
    /// Variance between areas, at least 0.
    pub area_variance: f64,
    /// Coefficients: the intercept, then the covariates.
    pub coefficients: Vec<f64>,
    /// Their standard errors.
    pub standard_errors: Vec<f64>,
    /// Areas with a sample.
    pub areas_used: usize,
    /// Times the likelihood was evaluated.
    pub iterations: usize,
    /// One estimate per area, in the order given.
    pub areas: Vec<AreaEstimate>,
}

/// The model estimate of an area.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct AreaEstimate {
    /// Empirical best linear unbiased predictor (EBLUP); the synthetic value without a sample.
    pub value: f64,
    /// Weight `gamma` of the direct estimate, 0 without a sample.
    pub shrinkage: f64,
    /// `x' beta`.
    pub synthetic: f64,
    /// Mean square error `g1 + g2 + 2 g3`.
    pub mse: f64,
    /// Uncertainty of the area effect, `gamma D`.
    pub g1: f64,
    /// Uncertainty of the coefficients.
    pub g2: f64,
    /// Uncertainty of the variance between areas.
    pub g3: f64,
}

/// Area-level model of Fay & Herriot (1979) with an intercept, by restricted maximum likelihood.
///
/// `y_i = x_i' beta + v_i + e_i` with `v ~ (0, A)` and `e_i ~ (0, D_i)`, `D_i` known. `A >= 0` maximises the restricted
/// likelihood; `gamma_i = A / (A + D_i)`; EBLUP `gamma y + (1 - gamma) x' beta`. The mean square error is that of Prasad
/// & Rao (1990) in the form of Datta & Lahiri (2000): `g1 = gamma D`, `g2 = (1-gamma)^2 x' (X' V^-1 X)^-1 x`,
/// `g3 = D^2 / (A + D)^3 * 2 / sum (A + D)^-2`. Without a sample: `x' beta`, with `A + x' (X' V^-1 X)^-1 x`.
///
/// The likelihood may have several maxima; the highest is found, 0 among them. At `A = 0` every area gets its synthetic
/// value, and the mean square error, whose `g1` is 0 there, is too small (Li & Lahiri 2010): say that areas do not differ
/// beyond what chance and the covariates explain, rather than that they are known so well.
///
/// ```
/// use statistics::areas::{Area, Direct, fay_herriot};
///
/// let area = |value: Option<f64>| Area {
///     direct: value.map(|value| Direct { value, sampling_variance: 0.01 }),
///     covariates: Vec::new(),
/// };
/// let model = fay_herriot(&[area(Some(0.2)), area(Some(0.9)), area(Some(0.5)), area(Some(0.8)), area(None)])?;
/// // With equal D, A is the variance of the estimates less D.
/// assert!((model.area_variance - 0.09).abs() < 1e-9);
/// assert!((model.areas[4].value - 0.6).abs() < 1e-12);
/// assert!((model.areas[0].value - 0.24).abs() < 1e-9);
/// # Ok::<(), statistics::areas::AreaError>(())
/// ```
///
/// # Errors
///
/// [`AreaError`].
pub fn fay_herriot(areas: &[Area]) -> Result<FayHerriot, AreaError> {
    let model = Model::new(areas)?;
    let (fit, iterations) = maximum::maximum(&model)?;
    let a = fit.area_variance;
    let g3_scale = 2.0 / model.variances.iter().map(|d| (a + d).powi(-2)).sum::<f64>();
    let estimate = |area: &Area| {
        let x = likelihood::with_intercept(&area.covariates);
        let synthetic: f64 = x.iter().zip(&fit.coefficients).map(|(x, beta)| x * beta).sum();
        let spread = fit.quadratic(&x);
        let Some(Direct { value, sampling_variance: d }) = area.direct else {
            let mse = a + spread;
            return AreaEstimate { value: synthetic, shrinkage: 0.0, synthetic, mse, g1: a, g2: spread, g3: 0.0 };
        };
        let shrinkage = a / (a + d);
        let (g1, g2) = (shrinkage * d, (1.0 - shrinkage) * (1.0 - shrinkage) * spread);
        let g3 = d * d / (a + d).powi(3) * g3_scale;
        let value = shrinkage * value + (1.0 - shrinkage) * synthetic;
        AreaEstimate { value, shrinkage, synthetic, mse: g1 + g2 + 2.0 * g3, g1, g2, g3 }
    };
    let width = fit.coefficients.len();
    Ok(FayHerriot {
        area_variance: a,
        standard_errors: (0..width).map(|k| fit.covariance[k * width + k].sqrt()).collect(),
        areas_used: model.values.len(),
        iterations,
        areas: areas.iter().map(estimate).collect(),
        coefficients: fit.coefficients,
    })
}
