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
/// One weight per row of the design, in people per respondent like the targets.
///
/// ```
/// use statistics::weights::{Control, rake};
/// use statistics::{Category, Design, Margin};
///
/// // Three women and a man answered, two of them under 40; the ward has 50 of each sex and 60 under 40.
/// let design = Design::builder(vec![1.0; 4]).build()?;
/// let sex = Margin::new("sex", vec![0, 0, 0, 1], vec![Category::new("women", 50.0), Category::new("men", 50.0)])?;
/// let ages = vec![Category::new("under 40", 60.0), Category::new("40 and over", 40.0)];
/// let age = Margin::new("age", vec![0, 1, 1, 0], ages)?;
/// let set = rake(&design, &[sex, age], Control::default())?;
/// // The man is the only one of his sex: he stands for 50, so that 10 are left for the woman of his age.
/// for (weight, expected) in set.weights().iter().zip([10.0, 20.0, 20.0, 50.0]) {
///     assert!((weight - expected).abs() < 1e-9);
/// }
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// No margins, lengths or totals that disagree, an empty category with people (merge it first), respondents where the
/// population has nobody, or [`WeightError::NotConverged`] if no weights meet the margins together.
pub fn rake(design: &Design, margins: &[Margin], control: Control) -> Result<WeightSet, WeightError> {
    calibrate(design, margins, &[], Distance::Raking, control)
}
