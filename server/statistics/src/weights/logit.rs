use crate::{Design, Margin};

use super::calibration::{Control, calibrate};
use super::distance::Distance;
use super::{Bounds, WeightError, WeightSet};

/// Logit calibration, `g = w / d` strictly within bounds.
///
/// `F(u) = [L(U-1) + U(1-L) exp(Au)] / [U-1 + (1-L) exp(Au)]` with `A = (U-L) / ((U-1)(1-L))`.
///
/// Source: Deville & Särndal (1992), case 6.
///
/// # Errors
///
/// As [`calibrate_bounded`](crate::weights::calibrate_bounded).
pub fn calibrate_logit(
    design: &Design,
    margins: &[Margin],
    bounds: Bounds,
    control: Control,
) -> Result<WeightSet, WeightError> {
    calibrate(design, margins, &[], Distance::Logit { lower: bounds.lower, upper: bounds.upper }, control)
}
