//! Differences with their intervals, and what can be said of them after adjustment for the number of comparisons.

use super::sample::EstimationError;
use statistics::Contrast;
use statistics::adjust::holm;
use survey::estimate::{Comparison, Direction};

/// The chance of a false mark over the whole family of comparisons.
const SIGNIFICANCE: f64 = 0.05;

/// One comparison before adjustment; `None` where there is nothing to compare or no spread to compare by.
pub(super) fn comparison(contrast: &Contrast, level: f64) -> Option<Comparison> {
    let interval = contrast.interval(level).ok()?;
    let p_value = contrast.p_value?;
    #[expect(clippy::cast_precision_loss, reason = "degrees of freedom are far below 2^52")]
    Some(Comparison {
        difference: contrast.difference?,
        // A difference of proportions lies between -1 and 1.
        lower: interval.lower.max(-1.0),
        upper: interval.upper.min(1.0),
        standard_error: contrast.standard_error?,
        degrees_of_freedom: contrast.degrees_of_freedom as f64,
        p_value,
        adjusted_p_value: p_value,
        direction: Direction::NotClearlyDifferent,
    })
}

/// Adjusts a family of comparisons by Holm (1979) and sets what can be said of each.
pub(super) fn adjust<'a>(family: impl Iterator<Item = &'a mut Comparison>) -> Result<(), EstimationError> {
    let family: Vec<&mut Comparison> = family.collect();
    let p_values: Vec<f64> = family.iter().map(|comparison| comparison.p_value).collect();
    let adjusted = holm(&p_values).map_err(|error| EstimationError::Family(error.to_string()))?;
    for (comparison, adjusted) in family.into_iter().zip(adjusted) {
        comparison.adjusted_p_value = adjusted;
        comparison.direction = match comparison.difference {
            difference if adjusted < SIGNIFICANCE && difference > 0.0 => Direction::Higher,
            difference if adjusted < SIGNIFICANCE && difference < 0.0 => Direction::Lower,
            _ => Direction::NotClearlyDifferent,
        };
    }
    Ok(())
}
