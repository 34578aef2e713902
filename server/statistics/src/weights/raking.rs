use crate::{Design, Margin};

use super::calibration::{Control, calibrate};
use super::distance::Distance;
use super::{WeightError, WeightSet};

/// Raked weights `w = d exp(x' lambda)` that meet every margin.
///
/// The fixed point of iterative proportional fitting (Deming & Stephan 1940), found as the calibration with the
/// multiplicative distance (Deville & Särndal 1992) by Newton's method on the cells of the margins: `O(n)` once, then
/// a few steps over the cells.
///
/// # Errors
///
/// No margins, lengths or totals that disagree, an empty category with people (merge it first), respondents where the
/// population has nobody, or [`WeightError::NotConverged`] if no weights meet the margins together.
pub fn rake(design: &Design, margins: &[Margin], control: Control) -> Result<WeightSet, WeightError> {
    calibrate(design, margins, &[], Distance::Raking, control)
}
