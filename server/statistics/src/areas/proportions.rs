use super::{Area, AreaError, Direct, FayHerriot, fay_herriot};
use crate::interval::{Interval, IntervalError, IntervalMethod, normal_critical};

/// A proportion of an area for a model that keeps its estimates within 0 and 1.
#[derive(Debug, Clone, PartialEq)]
pub struct ProportionArea {
    /// The direct proportion and Kish's effective base it rests on; `None` without a sample.
    pub direct: Option<(f64, f64)>,
    /// Covariates, in the same order for all areas.
    pub covariates: Vec<f64>,
}

/// A model estimate of a proportion.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ProportionEstimate {
    /// The estimate, within 0 and 1: the median of the prediction.
    pub value: f64,
    /// The estimate on the logit scale.
    pub logit: f64,
    /// Root mean square error on the logit scale.
    pub logit_root_mse: f64,
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
}

fn expit(x: f64) -> f64 {
    1.0 / (1.0 + (-x).exp())
}

/// [`fay_herriot`] of proportions on the logit scale: estimates and intervals stay within 0 and 1.
///
/// The direct value of an area is the empirical logit `ln((n p + 1/2) / (n (1 - p) + 1/2))` with `n` its effective base
/// (Haldane 1956; Anscombe 1956), finite at `p = 0` and `p = 1`; its sampling variance is that of the delta method at the
/// proportion of all areas, `1 / (n p (1 - p))`, for the reason given at [`smoothed_variance`](super::smoothed_variance).
///
/// # Errors
///
/// As [`fay_herriot`]; a proportion outside 0 to 1 or an effective base that is not positive; `overall` not strictly
/// between 0 and 1 (reported for the area number of areas).
pub fn fay_herriot_logit(
    areas: &[ProportionArea],
    overall: f64,
) -> Result<(FayHerriot, Vec<ProportionEstimate>), AreaError> {
    if !(overall > 0.0 && overall < 1.0) {
        return Err(AreaError::Number { area: areas.len(), what: "the proportion of all areas", value: overall });
    }
    let mut logits = Vec::with_capacity(areas.len());
    for (position, area) in areas.iter().enumerate() {
        let direct = match area.direct {
            None => None,
            Some((p, _)) if !(0.0..=1.0).contains(&p) => {
                return Err(AreaError::Number { area: position, what: "the proportion", value: p });
            }
            Some((_, base)) if !(base > 0.0 && base.is_finite()) => {
                return Err(AreaError::Number { area: position, what: "the effective base", value: base });
            }
            Some((p, base)) => Some(Direct {
                value: ((base * p + 0.5) / (base * (1.0 - p) + 0.5)).ln(),
                sampling_variance: 1.0 / (base * overall * (1.0 - overall)),
            }),
        };
        logits.push(Area { direct, covariates: area.covariates.clone() });
    }
    let model = fay_herriot(&logits)?;
    let back = |area: &super::AreaEstimate| ProportionEstimate {
        value: expit(area.value),
        logit: area.value,
        logit_root_mse: area.mse.sqrt(),
    };
    let estimates = model.areas.iter().map(back).collect();
    Ok((model, estimates))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn areas_in_which_all_agree_stay_below_one() {
        let area = |p: f64, base: f64| ProportionArea { direct: Some((p, base)), covariates: Vec::new() };
        let mut areas: Vec<ProportionArea> = [0.5, 0.6, 0.7, 0.8, 0.55].iter().map(|p| area(*p, 40.0)).collect();
        areas.push(area(1.0, 3.0));
        areas.push(ProportionArea { direct: None, covariates: Vec::new() });
        let (model, estimates) = fay_herriot_logit(&areas, 0.65).unwrap();
        assert!(model.area_variance >= 0.0);
        for estimate in &estimates {
            let interval = estimate.interval(0.95).unwrap();
            assert!(estimate.value > 0.0 && estimate.value < 1.0 && interval.contains(estimate.value));
            assert!(interval.lower > 0.0 && interval.upper < 1.0);
        }
        // An area of three moves most of the way to the others.
        assert!(estimates[5].value < 0.85);
        assert!(matches!(fay_herriot_logit(&areas, 1.0), Err(AreaError::Number { area: 7, .. })));
        assert!(matches!(fay_herriot_logit(&[area(1.2, 3.0)], 0.5), Err(AreaError::Number { area: 0, .. })));
    }
}
