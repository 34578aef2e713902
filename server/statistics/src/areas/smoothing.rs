use super::{AreaError, DirectProportion, ProportionArea};

/// Sampling variance of a proportion smoothed over areas: `p (1 - p) / n_eff`.
///
/// `p` is the proportion of all areas together (within `(0, 1)`), `n_eff` Kish's effective base of the area. An area of
/// three respondents, or one in which all gave the same answer, so gets a variance that its own answers cannot give
/// (Rao & Molina 2015, section 6.4.1). `None` where it is undefined.
///
/// ```
/// use statistics::areas::smoothed_variance;
///
/// assert_eq!(smoothed_variance(0.5, 25.0), Some(0.01));
/// assert_eq!(smoothed_variance(1.0, 25.0), None);
/// ```
#[must_use]
pub fn smoothed_variance(p: f64, effective_base: f64) -> Option<f64> {
    let variance = p * (1.0 - p) / effective_base;
    (p > 0.0 && p < 1.0 && effective_base > 0.0 && variance > 0.0 && variance.is_finite()).then_some(variance)
}

/// How the sampling variances of areas are made from each other, because that of a single area, of few answers or of
/// answers all alike, says little.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
#[non_exhaustive]
pub enum Smoothing {
    /// `p (1 - p) / n` with the proportion `p` of all areas together: [`smoothed_variance`]. Needs no variances.
    Overall,
    /// `delta p_i (1 - p_i) / n_i` with the synthetic proportion `p_i` of the area and the mean `delta` of the design
    /// effects over areas, `sum n_i delta_i / sum n_i`, `delta_i = V_i n_i / (p_i (1 - p_i))` (You & Chapman 2006; Liu,
    /// Lahiri & Kalton 2014, Survey Methodology).
    DesignEffect,
    /// [`GeneralisedVariance`] at the synthetic proportion of the area (Wolter 2007, chapter 7; Hawala & Lahiri 2018).
    Generalised,
    /// By what the areas can tell: [`Generalised`](Self::Generalised) with at least 12 usable areas and a slope from 0.5
    /// to 1.5; otherwise [`DesignEffect`](Self::DesignEffect) with at least 3; otherwise [`Overall`](Self::Overall). An
    /// area is usable with a proportion strictly between 0 and 1, a variance above 0 and an effective base of at least
    /// 10.
    #[default]
    Automatic,
}

/// A generalised variance function `ln V = a + b ln(p (1 - p) / n)`, fitted over areas by least squares.
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub struct GeneralisedVariance {
    /// `a`: the logarithm of the design effect beyond weighting, where the slope is 1.
    pub intercept: f64,
    /// `b`: 1 where the variance goes with `p (1 - p) / n`.
    pub slope: f64,
    /// Residual variance `s^2` of the logarithms, with 2 degrees of freedom less than areas.
    pub residual_variance: f64,
    /// Areas fitted to.
    pub areas_used: usize,
}

/// Fewest usable areas for a fitted function, and for a mean design effect.
const FIT: usize = 3;
const AUTOMATIC_FIT: usize = 12;
/// Smallest effective base of an area whose own variance is worth learning from.
const USABLE_BASE: f64 = 10.0;
/// Slopes that a sensible variance function can have.
const SLOPES: std::ops::RangeInclusive<f64> = 0.5..=1.5;

impl GeneralisedVariance {
    /// Fits the function to the usable areas (see [`Smoothing::Automatic`]).
    ///
    /// ```
    /// use statistics::areas::{DirectProportion, GeneralisedVariance, ProportionArea};
    ///
    /// // Variances that are exactly 1.5 p (1 - p) / n.
    /// let area = |(value, effective_base): (f64, f64)| {
    ///     let variance = Some(1.5 * value * (1.0 - value) / effective_base);
    ///     let direct = Some(DirectProportion { value, effective_base, variance });
    ///     ProportionArea { direct, covariates: Vec::new() }
    /// };
    /// let areas = [(0.5, 40.0), (0.7, 25.0), (0.9, 80.0), (0.6, 60.0)].map(area);
    /// let function = GeneralisedVariance::fit(&areas)?;
    /// assert!((function.slope - 1.0).abs() < 1e-12 && (function.intercept - 1.5_f64.ln()).abs() < 1e-12);
    /// let variance = function.variance(0.8, 30.0).unwrap_or(f64::NAN);
    /// assert!((variance - 1.5 * 0.16 / 30.0).abs() < 1e-15);
    /// # Ok::<(), statistics::areas::AreaError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// [`AreaError::Smoothing`] with fewer than 3 usable areas, or areas of which all have the same `p (1 - p) / n`.
    pub fn fit(areas: &[ProportionArea]) -> Result<Self, AreaError> {
        let points: Vec<(f64, f64)> =
            usable(areas).map(|(direct, v)| (random(direct.value, direct.effective_base).ln(), v.ln())).collect();
        let (count, refused) = (points.len() as f64, AreaError::Smoothing { usable: points.len(), needed: FIT });
        if points.len() < FIT {
            return Err(refused);
        }
        let mean = |of: fn(&(f64, f64)) -> f64| points.iter().map(of).sum::<f64>() / count;
        let (x, y) = (mean(|point| point.0), mean(|point| point.1));
        let along: f64 = points.iter().map(|point| (point.0 - x) * (point.0 - x)).sum();
        if along <= 1e-9 * count {
            return Err(refused);
        }
        let slope = points.iter().map(|point| (point.0 - x) * (point.1 - y)).sum::<f64>() / along;
        let off = |point: &(f64, f64)| (point.1 - y - slope * (point.0 - x)).powi(2);
        let residual_variance = points.iter().map(off).sum::<f64>() / (count - 2.0);
        Ok(Self { intercept: y - slope * x, slope, residual_variance, areas_used: points.len() })
    }

    /// The variance of a proportion `p` on an effective base `n`: `exp(a + b ln(p (1 - p) / n) + s^2 / 2)`, the mean of a
    /// lognormal distribution (the line alone is its median, and too small on average). `None` where it is undefined.
    #[must_use]
    pub fn variance(&self, p: f64, effective_base: f64) -> Option<f64> {
        smoothed_variance(p, effective_base)?;
        let log = self.intercept + self.slope * random(p, effective_base).ln() + 0.5 * self.residual_variance;
        Some(log.exp()).filter(|variance| *variance > 0.0 && variance.is_finite())
    }
}

/// The variance of a simple random sample.
fn random(p: f64, base: f64) -> f64 {
    p * (1.0 - p) / base
}

/// The areas whose own variance says something, with it.
fn usable(areas: &[ProportionArea]) -> impl Iterator<Item = (DirectProportion, f64)> + '_ {
    areas.iter().filter_map(|area| {
        let direct = area.direct?;
        let variance = direct.variance.filter(|variance| *variance > 0.0 && variance.is_finite())?;
        let inside = direct.value > 0.0 && direct.value < 1.0 && direct.effective_base >= USABLE_BASE;
        (inside && random(direct.value, direct.effective_base) > 0.0).then_some((direct, variance))
    })
}

/// A rule made ready.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Fitted {
    Overall,
    DesignEffect(f64),
    Generalised(GeneralisedVariance),
}

impl Fitted {
    pub(super) fn new(smoothing: Smoothing, areas: &[ProportionArea]) -> Result<Self, AreaError> {
        match smoothing {
            Smoothing::Overall => Ok(Self::Overall),
            Smoothing::DesignEffect => mean_design_effect(areas, 1).map(Self::DesignEffect),
            Smoothing::Generalised => GeneralisedVariance::fit(areas).map(Self::Generalised),
            Smoothing::Automatic => match (GeneralisedVariance::fit(areas), mean_design_effect(areas, FIT)) {
                (Ok(function), _) if function.areas_used >= AUTOMATIC_FIT && SLOPES.contains(&function.slope) => {
                    Ok(Self::Generalised(function))
                }
                (_, Ok(design_effect)) => Ok(Self::DesignEffect(design_effect)),
                _ => Ok(Self::Overall),
            },
        }
    }

    /// The variance of an area.
    pub(super) fn variance(self, p: f64, effective_base: f64) -> Option<f64> {
        match self {
            Self::Overall => smoothed_variance(p, effective_base),
            Self::DesignEffect(factor) => smoothed_variance(p, effective_base).map(|variance| factor * variance),
            Self::Generalised(function) => function.variance(p, effective_base),
        }
    }
}

/// `sum n delta / sum n` over usable areas.
fn mean_design_effect(areas: &[ProportionArea], needed: usize) -> Result<f64, AreaError> {
    let (mut above, mut below, mut count) = (0.0, 0.0, 0);
    for (direct, variance) in usable(areas) {
        above += direct.effective_base * variance / random(direct.value, direct.effective_base);
        below += direct.effective_base;
        count += 1;
    }
    let mean = above / below;
    let valid = count >= needed && mean > 0.0 && mean.is_finite();
    if valid { Ok(mean) } else { Err(AreaError::Smoothing { usable: count, needed }) }
}
