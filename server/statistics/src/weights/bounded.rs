use crate::{Design, Margin};

use super::calibration::{Control, calibrate};
use super::distance::Distance;
use super::{Bounds, WeightError, WeightSet};

/// Linear calibration cut at bounds on `g = w / d`: `w = d clip(1 + x' lambda, lower, upper)`.
///
/// Source: Deville & Särndal (1992), case 7.
///
/// # Errors
///
/// As [`rake`](crate::weights::rake); also bounds that do not contain 1, and
/// [`WeightError::NotConverged`] if the margins cannot be met within the bounds.
pub fn calibrate_bounded(
    design: &Design,
    margins: &[Margin],
    bounds: Bounds,
    control: Control,
) -> Result<WeightSet, WeightError> {
    calibrate(design, margins, &[], Distance::Bounded { lower: bounds.lower, upper: bounds.upper }, control)
}
