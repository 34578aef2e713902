use crate::cells::Cells;
use crate::{Design, Margin};

use super::calibration::{check_margins, finish};
use super::{WeightError, WeightSet};

/// Post-stratified weights `w = d N_c / sum_c d`: one margin met exactly.
///
/// Several variables are post-stratified together by giving their combinations as one margin.
///
/// Source: Särndal, Swensson & Wretman (1992), section 7.6.
///
/// ```
/// use statistics::weights::post_stratify;
/// use statistics::{Category, Design, Margin};
///
/// let design = Design::builder(vec![1.0; 3]).build()?;
/// let wards = vec![Category::new("Abbey", 80.0), Category::new("Castle", 30.0)];
/// let set = post_stratify(&design, &Margin::new("ward", vec![0, 0, 1], wards)?)?;
/// assert_eq!(set.weights(), [40.0, 40.0, 30.0]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
///
/// # Errors
///
/// A category with people and no respondents, or respondents and no people.
pub fn post_stratify(design: &Design, margin: &Margin) -> Result<WeightSet, WeightError> {
    let margins = std::slice::from_ref(margin);
    check_margins(design, margins)?;
    let cells = Cells::new(margins, design.len());
    let base = cells.sums(design.base_weights());
    let targets = margin.categories();
    let factors: Vec<f64> = (0..cells.len())
        .map(|cell| match base[cell] {
            // Only base weights of 0: any factor gives 0.
            0.0 => 1.0,
            base => targets[cells.columns(cell)[0] as usize].population / base,
        })
        .collect();
    finish(design, margins, &[], cells, base, &factors, 1)
}
