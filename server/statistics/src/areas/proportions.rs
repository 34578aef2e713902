use super::smoothing::Fitted;
use super::{Area, AreaError, AreaEstimate, Direct, FayHerriot, GeneralisedVariance, Smoothing, fay_herriot};
use crate::interval::{Interval, IntervalError, IntervalMethod, normal_critical};

/// A direct estimate of a proportion.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct DirectProportion {
    /// The proportion, from 0 to 1.
    pub value: f64,
    /// Kish's effective base it rests on.
    pub effective_base: f64,
    /// Its own estimated variance by the design, if it has one: what the smoothed variances are learned from. `None`, or
    /// 0, where all gave the same answer.
    pub variance: Option<f64>,
}

/// A proportion of an area for a model that keeps its estimates within 0 and 1.
#[derive(Debug, Clone, PartialEq)]
pub struct ProportionArea {
    /// `None` without a sample.
    pub direct: Option<DirectProportion>,
    /// Covariates, in the same order for all areas.
    pub covariates: Vec<f64>,
}

/// A model of proportions with the estimate of every area.
#[derive(Debug, Clone, PartialEq)]
#[non_exhaustive]
pub struct ProportionModel {
    /// The model on the logit scale.
    pub logits: FayHerriot,
    /// One estimate per area, in the order given.
    pub areas: Vec<ProportionEstimate>,
    /// How the sampling variances were smoothed: the rule asked for, or the one chosen by [`Smoothing::Automatic`].
    pub smoothing: Smoothing,
    /// The mean design effect, where variances were smoothed by it.
    pub design_effect: Option<f64>,
    /// The variance function, where variances were smoothed by one.
    pub function: Option<GeneralisedVariance>,
}

/// A model estimate of a proportion.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct ProportionEstimate {
    /// The estimate, within 0 and 1 (1 itself where a logit beyond 36 rounds to it): the logit mapped back, which is the
    /// *median* of the prediction. It lies further from 1/2 than the mean, the more so the less certain it is.
    pub value: f64,
    /// The *mean* of the prediction: `E expit(theta)` with `theta` normal about the logit with variance `g1`, the
    /// empirical best predictor on the scale of proportions (Jiang & Lahiri 2001; Slud & Maiti 2006). Means, not medians,
    /// add up: to be used where estimates of areas are averaged to one of a larger place.
    pub mean: f64,
    /// Root mean square error of `value` on the scale of proportions: `theta` normal about the logit with its mean square
    /// error, `sqrt(E (expit(theta) - value)^2)`.
    pub root_mse: f64,
    /// The same of `mean`.
    pub mean_root_mse: f64,
    /// The estimate on the logit scale.
    pub logit: f64,
    /// Root mean square error on the logit scale.
    pub logit_root_mse: f64,
    /// The smoothed sampling variance of the direct proportion; `None` without a sample.
    pub sampling_variance: Option<f64>,
}

impl ProportionEstimate {
    /// Prediction interval: `logit ± z RMSE`, mapped back, so within 0 and 1.
    ///
    /// # Errors
    ///
    /// The level.
    pub fn interval(&self, level: f64) -> Result<Interval, IntervalError> {
        let half = normal_critical(level)? * self.logit_root_mse;
        let (lower, upper) = (expit(self.logit - half), expit(self.logit + half));
        Ok(Interval { lower: lower.min(self.value), upper: upper.max(self.value), method: IntervalMethod::Logit })
    }

    fn new(area: &AreaEstimate, sampling_variance: Option<f64>) -> Self {
        let value = expit(area.value);
        let mean = expectation(area.value, area.g1.sqrt(), |p| p);
        let logit_root_mse = area.mse.sqrt();
        let about = |centre: f64| expectation(area.value, logit_root_mse, |p| (p - centre) * (p - centre)).sqrt();
        let (root_mse, mean_root_mse) = (about(value), about(mean));
        Self { value, mean, root_mse, mean_root_mse, logit: area.value, logit_root_mse, sampling_variance }
    }
}

fn expit(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

/// `E f(expit(theta))` for `theta` normal, by the trapezoidal rule, whose error for such integrands falls exponentially
/// with the number of points (Trefethen & Weideman 2014): below 1e-12 up to a standard deviation of 20.
fn expectation(centre: f64, deviation: f64, of: impl Fn(f64) -> f64) -> f64 {
    const REACH: i32 = 9 * 32;
    let (mut sum, mut weights) = (0.0, 0.0);
    for place in -REACH..=REACH {
        let z = f64::from(place) / 32.0;
        let weight = (-0.5 * z * z).exp();
        sum += weight * of(expit(centre + deviation * z));
        weights += weight;
    }
    sum / weights
}

/// [`fay_herriot`] of proportions on the logit scale: estimates and intervals stay within 0 and 1.
///
/// 1. Each area gets a sampling variance `V_i` by a [`Smoothing`] rule, also areas in which all gave the same answer. All
///    rules but [`Smoothing::Overall`] use the synthetic proportion `p_i = expit(x_i' beta)` of a first fit with variances
///    by `overall`, the proportion of all areas together.
/// 2. The direct value is the empirical logit `ln((m p + 1/2) / (m (1 - p) + 1/2))` with `m = p_i (1 - p_i) / V_i`
///    (Haldane 1956; Anscombe 1956), finite at 0 and 1; its sampling variance is that of the delta method, `1 / (m p_i (1 -
///    p_i))`.
/// 3. Estimates are mapped back as medians and as means: see [`ProportionEstimate`].
///
/// ```
/// use statistics::areas::{DirectProportion, ProportionArea, Smoothing, fay_herriot_logit};
///
/// let area = |value: f64, effective_base: f64| {
///     let variance = Some(1.3 * value * (1.0 - value) / effective_base);
///     let direct = Some(DirectProportion { value, effective_base, variance });
///     ProportionArea { direct, covariates: Vec::new() }
/// };
/// let mut areas = vec![area(0.62, 80.0), area(0.71, 45.0), area(0.80, 60.0), area(1.0, 6.0)];
/// areas.push(ProportionArea { direct: None, covariates: Vec::new() });
/// let model = fay_herriot_logit(&areas, 0.7, Smoothing::Automatic)?;
/// assert_eq!(model.smoothing, Smoothing::DesignEffect);
/// assert!((model.design_effect.unwrap_or(f64::NAN) - 1.3).abs() < 1e-12);
/// // Six people who all agree do not make a ward where everybody does.
/// assert!(model.areas[3].value > 0.7 && model.areas[3].value < 0.8);
/// # Ok::<(), statistics::areas::AreaError>(())
/// ```
///
/// # Errors
///
/// As [`fay_herriot`]; [`AreaError::Number`] with the area for a proportion outside 0 to 1 or an effective base that is
/// not positive, and for the area number of areas if `overall` is not strictly between 0 and 1;
/// [`AreaError::Smoothing`] if the rule has too few areas to learn from.
pub fn fay_herriot_logit(
    areas: &[ProportionArea],
    overall: f64,
    smoothing: Smoothing,
) -> Result<ProportionModel, AreaError> {
    if !(overall > 0.0 && overall < 1.0) {
        return Err(AreaError::Number { area: areas.len(), what: "the proportion of all areas", value: overall });
    }
    for (position, area) in areas.iter().enumerate() {
        let wrong = |what, value| Err(AreaError::Number { area: position, what, value });
        match area.direct {
            Some(direct) if !(0.0..=1.0).contains(&direct.value) => return wrong("the proportion", direct.value),
            Some(DirectProportion { effective_base: base, .. }) if !(base > 0.0 && base.is_finite()) => {
                return wrong("the effective base", base);
            }
            _ => {}
        }
    }
    let rule = Fitted::new(smoothing, areas)?;
    let (mut logits, mut variances) = fit(areas, Fitted::Overall, |_| overall)?;
    if rule != Fitted::Overall {
        let synthetic: Vec<f64> = logits.areas.iter().map(|area| expit(area.synthetic)).collect();
        (logits, variances) = fit(areas, rule, |area| synthetic[area])?;
    }
    let estimates = logits.areas.iter().zip(variances).map(|(area, variance)| ProportionEstimate::new(area, variance));
    let (smoothing, design_effect, function) = match rule {
        Fitted::Overall => (Smoothing::Overall, None, None),
        Fitted::DesignEffect(factor) => (Smoothing::DesignEffect, Some(factor), None),
        Fitted::Generalised(function) => (Smoothing::Generalised, None, Some(function)),
    };
    Ok(ProportionModel { areas: estimates.collect(), logits, smoothing, design_effect, function })
}

/// The model with sampling variances at a proportion of each area, and those variances.
fn fit(
    areas: &[ProportionArea],
    rule: Fitted,
    proportion: impl Fn(usize) -> f64,
) -> Result<(FayHerriot, Vec<Option<f64>>), AreaError> {
    let (mut logits, mut variances) = (Vec::with_capacity(areas.len()), Vec::with_capacity(areas.len()));
    for (position, area) in areas.iter().enumerate() {
        let covariates = area.covariates.clone();
        let Some(DirectProportion { value, effective_base, .. }) = area.direct else {
            logits.push(Area { direct: None, covariates });
            variances.push(None);
            continue;
        };
        let p = proportion(position);
        let wrong = AreaError::Number { area: position, what: "the synthetic proportion", value: p };
        let variance = rule.variance(p, effective_base).ok_or(wrong)?;
        let slope = p * (1.0 - p);
        let base = slope / variance;
        let value = ((base * value + 0.5) / (base * (1.0 - value) + 0.5)).ln();
        let sampling_variance = variance / (slope * slope);
        logits.push(Area { direct: Some(Direct { value, sampling_variance }), covariates });
        variances.push(Some(variance));
    }
    Ok((fay_herriot(&logits)?, variances))
}
