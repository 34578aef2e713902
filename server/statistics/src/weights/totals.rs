use crate::margin::Total;
use crate::{Design, Margin};

use super::calibration::{Control, calibrate};
use super::distance::Distance;
use super::{Bounds, WeightError, WeightSet};

/// How calibration moves the weights (Deville & Särndal 1992).
#[derive(Debug, Clone, Copy, PartialEq)]
#[non_exhaustive]
pub enum CalibrationMethod {
    /// As [`rake`](super::rake).
    Raking,
    /// As [`calibrate_linear`](super::calibrate_linear).
    Linear,
    /// As [`calibrate_bounded`](super::calibrate_bounded).
    Bounded(Bounds),
    /// As [`calibrate_logit`](super::calibrate_logit).
    Logit(Bounds),
}

/// Weights that meet margins and, together with them, totals of numeric variables.
///
/// With [`CalibrationMethod::Linear`] this is the general regression estimator (Särndal, Swensson & Wretman 1992,
/// chapter 6). At least one margin is needed: it carries the size of the population. Cost and memory are linear in the
/// rows for each Newton step, because rows no longer share calibration factors.
///
/// ```
/// use statistics::margin::Total;
/// use statistics::weights::{CalibrationMethod, Control, calibrate_to_totals};
/// use statistics::{Category, Design, Margin};
///
/// let design = Design::builder(vec![1.0; 4]).build()?;
/// let all = Margin::new("all", vec![0; 4], vec![Category::new("people", 8.0)])?;
/// let rooms = Total::new("rooms", vec![1.0, 2.0, 3.0, 4.0], 25.0)?;
/// let set = calibrate_to_totals(&design, &[all], &[rooms], CalibrationMethod::Linear, Control::default())?;
/// for (weight, expected) in set.weights().iter().zip([0.5, 1.5, 2.5, 3.5]) {
///     assert!((weight - expected).abs() < 1e-12);
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// As the method's own function; [`WeightError::TotalLength`] for a variable of another length than the design.
pub fn calibrate_to_totals(
    design: &Design,
    margins: &[Margin],
    totals: &[Total],
    method: CalibrationMethod,
    control: Control,
) -> Result<WeightSet, WeightError> {
    let distance = match method {
        CalibrationMethod::Raking => Distance::Raking,
        CalibrationMethod::Linear => Distance::Linear,
        CalibrationMethod::Bounded(bounds) => Distance::Bounded { lower: bounds.lower, upper: bounds.upper },
        CalibrationMethod::Logit(bounds) => Distance::Logit { lower: bounds.lower, upper: bounds.upper },
    };
    calibrate(design, margins, totals, distance, control)
}
