use crate::{Design, Margin};

use super::calibration::{Control, calibrate};
use super::distance::Distance;
use super::{WeightError, WeightSet};

/// Linear calibration (generalised regression) `w = d (1 + x' lambda)`; weights may be negative.
///
/// Source: Deville & Särndal (1992), case 1.
///
/// # Errors
///
/// As [`rake`](crate::weights::rake).
pub fn calibrate_linear(design: &Design, margins: &[Margin], control: Control) -> Result<WeightSet, WeightError> {
    calibrate(design, margins, &[], Distance::Linear, control)
}
